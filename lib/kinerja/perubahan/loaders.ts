import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { fail, notFound as missing, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { currentSession, isTeacherAllowed, requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { storage } from "@/lib/server/storage";
import type { ZipEntry } from "@/lib/server/zip";
import { isChangeOpen } from "../periode/rules";
import { isChoosable } from "../rencana/rules";
import { CHANGE_SLUGS } from "./labels";
import {
  type ChangePlan,
  findChangeForSchool,
  findOwnChange,
  fingerprintOfFiles,
  listGoing,
  readKeys,
} from "./queries";
import { CHANGE_KINDS, checkChange, differenceOf, presentRows, wantedRows } from "./rules";

const kindIn = (slug: string) => CHANGE_KINDS.find((kind) => CHANGE_SLUGS[kind] === slug);

type Begun = ChangePlan & { draft: NonNullable<ChangePlan["draft"]> };

const isBegun = (plan: ChangePlan, now: Date): plan is Begun =>
  plan.draft !== null && !plan.isRated && isChangeOpen(plan, now, plan.perpanjangan);

/** One's own plan while a change of it is being prepared; otherwise the way back to the evidence, where it begins. */
async function own(id: string, slug: string) {
  const session = await requireTeacher();
  if (session.statusGuru === null) redirect("/guru");
  const jenis = kindIn(slug);
  const plan = jenis && isId(id) ? await findOwnChange(akunScope(session), id, jenis) : null;
  if (!plan || !jenis) notFound();
  if (!isBegun(plan, session.now)) redirect(`/guru/kinerja/${plan.id}/bukti`);
  return { session, plan, jenis };
}

/** The edit page: every row of the catalogue, with what the change has of it so far. */
export async function loadChangeForm(id: string, slug: string) {
  const { plan, jenis } = await own(id, slug);
  const wanted = new Map(plan.draft.isi.map((row) => [row.butirId, row]));
  const firstDay = dayIn(plan.rencanaBuka, plan.zona);
  const choices = plan.items
    .map((item, index) => ({
      ...item,
      // The place in the catalogue names the field.
      index,
      kuantitas: wanted.get(item.id)?.kuantitas ?? 0,
      keterangan: wanted.get(item.id)?.keterangan ?? "",
      // What the principal wrote at the last return is history by now.
      catatan: "",
    }))
    .filter(
      ({ barisId, berlakuSejak }) => barisId !== null || berlakuSejak === null || isChoosable(berlakuSejak, firstDay),
    );
  return { plan, jenis, choices };
}

/** What the change comes to: rows before and after, and the files that go with them. */
function outcomeOf({ items, draft }: Begun) {
  const [present, wanted] = [presentRows(items), wantedRows(items, draft.isi)];
  return { present, wanted, ...differenceOf(present, wanted) };
}

/** The page before the last confirmation; a change that changes nothing leads back to the form. */
export async function loadChangeCheck(id: string, slug: string) {
  const { session, plan, jenis } = await own(id, slug);
  const outcome = outcomeOf(plan);
  if (!checkChange(jenis, outcome.present, outcome.wanted).ok) {
    redirect(`/guru/kinerja/${plan.id}/ubah-rhk/${CHANGE_SLUGS[jenis]}`);
  }
  const files = await listGoing(outcome.gone.map(({ barisId }) => barisId));
  return { plan, jenis, ...outcome, files, dasar: fingerprintOfFiles(files), session };
}

const SIGNED_OUT = "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh berkas ini.";

const mayChange = (session: Session) =>
  session.peran === "guru" && session.statusGuru !== null && isTeacherAllowed(session);

/** The files that the prepared change deletes, to keep. Errors: `belum_masuk`, `tidak_ditemukan`. */
export async function loadGoingFiles(id: string, slug: string): Promise<Result<ZipEntry[]>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", SIGNED_OUT);
  const jenis = kindIn(slug);
  const scope = akunScope(session);
  const plan = jenis && mayChange(session) && isId(id) ? await findOwnChange(scope, id, jenis) : null;
  if (!plan || !isBegun(plan, session.now)) return missing("Perubahan");
  const files = await listGoing(outcomeOf(plan).gone.map(({ barisId }) => barisId));
  const keys = await readKeys(
    scope,
    files.map(({ berkasId }) => berkasId),
  );
  return ok(
    files.flatMap(({ berkasId, nama }) => {
      const key = keys.get(berkasId);
      return key ? [{ nama, open: () => storage().get(key) }] : [];
    }),
  );
}

/** One change as the principal of the teacher's present school sees it. Anybody else's: 404. */
export async function loadSchoolChange(id: string, text: string) {
  const session = await requireRole("kepsek");
  const nomor = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
  const change = nomor !== null && isId(id) ? await findChangeForSchool(sekolahScope(session), id, nomor) : null;
  if (!change) notFound();
  return { change, ...differenceOf(change.sebelum, change.sesudah), session };
}
