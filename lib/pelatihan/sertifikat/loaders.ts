import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Readable } from "node:stream";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { derivedKey } from "@/lib/server/env";
import { p2kptk2Scope } from "@/lib/server/scope";
import { currentSession, requireRole } from "@/lib/server/session";
import { storage } from "@/lib/server/storage";
import {
  CERTIFICATES_PER_PAGE,
  findBundle,
  findByCode,
  findCertificate,
  listCertificates,
  listCertifiedTrainings,
  listForSheet,
  readCertificateTimeline,
} from "./queries";
import { COPY_RESULTS, type CopyResult, readCode } from "./rules";
import { certificateListSchema, codeSchema, factsSchema } from "./schema";
import { CERTIFICATE_STATES } from "./status";

type Params = Record<string, string | string[] | undefined>;

/** The public search: leads on to the certificate, or says that nobody knows the code. */
export async function loadCodeSearch(params: Params) {
  const typed = codeSchema.parse(params.kode);
  const kode = readCode(typed);
  if (kode && (await findByCode(kode))) redirect(`/sertifikat/${kode}`);
  return { typed, isUnknown: typed.trim() !== "" };
}

/** What anybody who has the code may read of a certificate. */
export async function loadPublicCertificate(typed: string, params: Params) {
  const kode = readCode(typed);
  const certificate = kode && (await findByCode(kode));
  if (!certificate) notFound();
  const { fakta, ...rest } = certificate;
  const copy = typeof params.salinan === "string" ? readCopySeal(certificate.kode, params.salinan) : null;
  return { ...rest, facts: factsSchema.parse(fakta), copy };
}

/** So long the page repeats what came of a comparison without JavaScript. */
const SEAL_MS = 10 * 60_000;

const seal = (kode: string, result: string, until: number) =>
  createHmac("sha256", derivedKey("salinan-sertifikat")).update(`${kode} ${result} ${until}`).digest("hex");

/**
 * The result of a comparison as it travels in the address, from the route that compared to the page that shows it. Sealed, so that
 * nobody can hand out a link that calls a forged copy genuine.
 */
export function sealCopyResult(kode: string, result: CopyResult, nowMs: number): string {
  const until = nowMs + SEAL_MS;
  return `${result}.${until}.${seal(kode, result, until)}`;
}

function readCopySeal(kode: string, text: string): CopyResult | null {
  const [result = "", until = "", given = ""] = text.split(".");
  const known = COPY_RESULTS.find((each) => each === result);
  const right = Buffer.from(seal(kode, result, Number(until)));
  const isGenuine = Buffer.from(given).length === right.length && timingSafeEqual(Buffer.from(given), right);
  return known && isGenuine && Number(until) > Date.now() ? known : null;
}

const asked = (params: Params) => {
  const { status, ...rest } = certificateListSchema.parse(params);
  return { ...rest, status: CERTIFICATE_STATES.find((state) => state === status) ?? null };
};

/** The unit's certificates. */
export async function loadCertificates(params: Params) {
  const session = await requireRole("p2kptk2");
  const scope = p2kptk2Scope(session);
  const request = asked(params);
  const [list, trainings] = await Promise.all([listCertificates(scope, request), listCertifiedTrainings(scope)]);
  return { ...list, trainings, request, pages: Math.ceil(list.matching / CERTIFICATES_PER_PAGE), session };
}

/** One of the unit's certificates, with its versions and what happened. */
export async function loadCertificate(text: string) {
  const session = await requireRole("p2kptk2");
  const certificate = isId(text) ? await findCertificate(p2kptk2Scope(session), text) : null;
  if (!certificate) notFound();
  const timeline = await readCertificateTimeline(certificate.pendaftaran.id);
  return { certificate, facts: factsSchema.parse(certificate.fakta), timeline, session };
}

const SIGNED_OUT = "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh.";

/** The unit's list for a sheet; for routes, which answer instead of leading somewhere. */
export async function loadCertificateSheet(params: Params) {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", SIGNED_OUT);
  if (session.peran !== "p2kptk2") return fail("tidak_ditemukan", "Daftar tidak ditemukan.");
  return ok({ rows: await listForSheet(p2kptk2Scope(session), asked(params)), zone: session.zona });
}

export type Bundle = { judul: string; files: { nama: string; open: () => Promise<Readable | null> }[] };

/** The PDFs of one training's valid certificates; another unit's training does not exist. */
export async function loadBundle(text: string): Promise<Result<Bundle>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", SIGNED_OUT);
  const bundle = session.peran === "p2kptk2" && isId(text) ? await findBundle(p2kptk2Scope(session), text) : null;
  if (!bundle) return fail("tidak_ditemukan", "Pelatihan tidak ditemukan.");
  const files = bundle.files.map(({ nama, kunci }) => ({ nama, open: () => storage().get(kunci) }));
  return ok({ judul: bundle.judul, files });
}
