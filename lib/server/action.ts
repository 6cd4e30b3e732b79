import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { type core, safeParse } from "zod/mini";
import { isId } from "@/lib/kernel/fields";
import { type ActionResult, type Failure, fail, invalid, type Result } from "@/lib/kernel/result";
import type { Role } from "@/lib/kernel/roles";
import { readNow, type Tx, withTx } from "./db";
import { failpoint } from "./failpoint";
import { answerOf, once, type Sending, sendingKey } from "./idempotency";
import { log, logSecurity } from "./log";
import { isSameOrigin, type RequestInfo, requestInfo } from "./request";
import { currentSession, findSession, isTeacherAllowed, type Session, type TeacherStatus } from "./session";
import { withinLimit } from "./throttle";
import type { Doer } from "./trail";

/** What a form calls: React hands in the previous state and the form's fields. */
export type Action<T> = (previous: ActionResult<T> | null, form: FormData) => Promise<ActionResult<T>>;

type Who = "publik" | "semua" | readonly Role[];

type Input<S extends core.$ZodType> = core.output<S>;

type Context<S extends core.$ZodType, W extends Who, P> = {
  tx: Tx;
  input: Input<S>;
  /** Who acts, read again inside the transaction; null only for public actions. */
  aktor: W extends "publik" ? Session | null : Session;
  /** The same person as the trail writes them down. */
  doer: Doer;
  now: Date;
  request: RequestInfo;
  /** What `prepare` gave. */
  prepared: P;
};

type Definition<S extends core.$ZodType, W extends Who, T, P, Shown> = {
  /** "pendaftaran.setujui": in the audit log, in the matrix, in the idempotency table. */
  name: string;
  /** Roles that may call it; "semua" = anybody signed in; "publik" = anybody. */
  by: W;
  /** Further states in which a teacher may call it; by default only `aktif` (or no registration at all: PLPG-only). */
  teachers?: readonly TeacherStatus[];
  /** A strict object: a field that is not listed is refused. */
  schema: S;
  /** Fields that are never given back to the form. */
  secrets?: readonly string[];
  /** The one field that may carry a file (a spreadsheet to be read); every other file is dropped. `prepare` gets it. */
  fileField?: string;
  /** Work that must not happen inside a transaction (hashing a password, reading a sheet), before it begins. */
  prepare?: (context: {
    input: Input<S>;
    aktor: Session | null;
    request: RequestInfo;
    file: File | null;
  }) => Promise<Result<P>>;
  /** Each sending stands for itself (signing in): the form's key is not looked at. */
  isRepeatable?: boolean;
  /** Decides and writes. An expected failure rolls everything back. What it gives is kept for a second sending: no secrets. */
  run: (context: Context<S, W, P>) => Promise<Result<T>>;
  /** After the commit: cookies and the like. What it returns is where the reader goes next. */
  after?: (data: T, context: { input: Input<S> }) => Promise<string | null> | string | null;
  /** What the form gets to see of the data, made anew at each sending: here a one-time code may appear. By default all. */
  answer?: (data: T) => Shown;
};

/** RELIABILITY A28: far above what a person does, far below what a script wants. */
const PER_PERSON = { name: "aksi", max: 300, seconds: 300 };
const PER_ADDRESS = { name: "aksi-publik", max: 600, seconds: 300 };

/** Every action of the product by name, for the role × route × action matrix. */
export const registeredActions = new Map<string, { by: Who; teachers: readonly TeacherStatus[] }>();

/**
 * The one way to make a server action (DESIGN §3.3): session → same-origin check → zod parse → authorise → run → audit →
 * refresh. Expected failures come back as a value with what was typed; bugs are logged with the request id and shown as a
 * plain apology.
 */
export function defineAction<S extends core.$ZodType, const W extends Who, T, P = undefined, Shown = T>(
  definition: Definition<S, W, T, P, Shown>,
): Action<Shown> {
  registeredActions.set(definition.name, { by: definition.by, teachers: definition.teachers ?? [] });
  return async (_previous, form) => {
    // Anybody may call an action with any arguments (RELIABILITY A24).
    if (!(form instanceof FormData)) return invalid({});
    const request = await requestInfo();
    const typed = readForm(form, definition.fileField);
    let outcome: { result: Result<T>; input?: Input<S> };
    try {
      outcome = await perform(definition, typed, request);
    } catch (error) {
      unstable_rethrow(error);
      log.error({ err: error, aksi: definition.name, requestId: request.requestId }, "action failed");
      const code = request.requestId.slice(0, 8);
      outcome = {
        result: fail("galat", `Maaf, ada gangguan di sistem kami. Isian Anda aman; coba lagi. Kode: ${code}`),
      };
    }
    const { result, input } = outcome;
    if (!result.ok) return { ...result, values: { ...echo(typed.fields, definition.secrets ?? []), ...result.values } };
    const next = (await definition.after?.(result.data, { input: input as Input<S> })) ?? null;
    if (next !== null) redirect(next);
    refresh();
    return { ...result, data: definition.answer ? definition.answer(result.data) : (result.data as unknown as Shown) };
  };
}

async function perform<S extends core.$ZodType, W extends Who, T, P, Shown>(
  definition: Definition<S, W, T, P, Shown>,
  typed: Typed,
  request: RequestInfo,
): Promise<{ result: Result<T>; input?: Input<S> }> {
  const refuse = (failure: Failure, sebab: string, session: Session | null) => {
    logSecurity({
      aksi: definition.name,
      hasil: failure.code === "terlalu_sering" ? "dibatasi" : "ditolak",
      pelakuId: session?.akunId,
      peran: session?.peran,
      requestId: request.requestId,
      sebab,
    });
    return { result: failure };
  };

  const seen = await currentSession();
  if (!isSameOrigin(await headers())) {
    return refuse(fail("tidak_berhak", "Permintaan ini tidak berasal dari halaman kami."), "asal", seen);
  }
  const wanted = authorise(definition, seen);
  if (wanted) return refuse(wanted, "peran", seen);
  const within = seen ? await withinLimit(PER_PERSON, seen.akunId) : await withinLimit(PER_ADDRESS, request.address);
  if (!within) {
    return refuse(
      fail("terlalu_sering", "Terlalu banyak permintaan. Tunggu beberapa menit, lalu coba lagi."),
      "laju",
      seen,
    );
  }

  const parsed = parse(definition.schema, typed.fields);
  if (!parsed.ok) return { result: parsed };
  const input = parsed.data;

  const form: Sending = {
    // What anybody may send is remembered by its key alone: the first sending may have signed its sender in.
    pelaku: definition.by === "publik" || !seen ? "publik" : seen.akunId,
    kunci: typed.key === null || definition.isRepeatable ? null : sendingKey(typed.key, definition.name, typed.fields),
    aksi: definition.name,
  };

  let prepared = undefined as P;
  if (definition.prepare) {
    // A password that is already changed would be refused here, though the first sending of the form changed it.
    const earlier = await answerOf<T>(form);
    if (earlier) return { result: earlier, input };
    const preparation = await definition.prepare({ input, aktor: seen, request, file: typed.file });
    if (!preparation.ok) return { result: preparation };
    prepared = preparation.data;
  }

  const result = await withTx<T>(async (tx) => {
    // The right is read again here, and held: a role revoked or a post handed over meanwhile is seen (C15).
    const aktor = seen ? await findSession(seen.sesiId, tx, true) : null;
    const refused = authorise(definition, aktor);
    if (refused) return refused;
    const doer: Doer = aktor
      ? { akunId: aktor.akunId, nama: aktor.nama, peran: aktor.peran }
      : { akunId: null, nama: "Pengunjung", peran: "publik" };
    return once(tx, form, async () => {
      const context = { tx, input, aktor, doer, now: await readNow(tx), request, prepared };
      const result = await definition.run(context as Context<S, W, P>);
      await failpoint(definition.name);
      return result;
    });
  });
  return { result, input };
}

function authorise(
  definition: { by: Who; teachers?: readonly TeacherStatus[] },
  session: Session | null,
): Failure | null {
  if (definition.by === "publik") return null;
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi, lalu kirim ulang isian ini.");
  const allowed = definition.by === "semua" || definition.by.includes(session.peran);
  if (!allowed || !isTeacherAllowed(session, definition.teachers)) {
    return fail("tidak_berhak", "Anda tidak berhak melakukan tindakan ini.");
  }
  return null;
}

type Typed = { fields: Record<string, string | string[]>; key: string | null; file: File | null };

/** A form's fields as plain values; what React and the wrapper add for themselves is taken out. */
function readForm(form: FormData, fileField?: string): Typed {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION_") || name === "_kunci" || name === fileField) continue;
    const values = form.getAll(name).filter((value): value is string => typeof value === "string");
    const [first = ""] = values;
    fields[name] = values.length > 1 ? values : first;
  }
  const key = form.get("_kunci");
  const file = fileField ? form.get(fileField) : null;
  return {
    fields,
    key: typeof key === "string" && isId(key) ? key.toLowerCase() : null,
    file: file instanceof File && file.size > 0 ? file : null,
  };
}

function echo(fields: Record<string, string | string[]>, secrets: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!secrets.includes(name)) values[name] = Array.isArray(value) ? value.join(",") : value;
  }
  return values;
}

function parse<S extends core.$ZodType>(schema: S, fields: Record<string, string | string[]>): Result<Input<S>> {
  const parsed = safeParse(schema, fields);
  return parsed.success ? { ok: true, data: parsed.data } : invalid(errorsByField(parsed.error.issues));
}

/** The first sentence per field. Whatever has no sentence of its own was not typed by a person: it gets a plain one. */
function errorsByField(issues: readonly core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) {
    errors[String(path[0] ?? "")] ??= message === "Invalid input" ? "Isian ini tidak dapat diterima." : message;
  }
  return errors;
}
