import "server-only";
import { type Failure, invalid, notFound, ok, type Result, stale, writtenElsewhere } from "@/lib/kernel/result";
import type { Tx } from "@/lib/server/db";
import { tell, tellOffice, tellPrincipal } from "@/lib/server/notify";
import type { AkunScope, P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import type { Deed } from "@/lib/server/trail";
import { advance, type HeldEnrolment, lockEnrolment, lockForOffice } from "../pendaftaran/mutations";
import { REPORT_LABELS } from "./labels";
import { type ApplicationMailName, applicationNotices } from "./messages";
import { findDraft, fingerprintOf } from "./queries";
import {
  changedParts,
  type Ground,
  groundOf,
  type HungDocument,
  isDue,
  letGo,
  nextNumber,
  type SentReport,
  sortDocuments,
  sortDraftDocuments,
} from "./rules";

const NOT_HERE = () => notFound("Pendaftaran pelatihan");

/**
 * The teacher writes what was learned and what will be applied; from then on the principal's report is awaited. After a
 * corrected attendance the earlier words are replaced. Errors: `tidak_ditemukan`, `data_berubah`.
 */
export async function sendPostReflection(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { id, versi, ...text }: { id: string; versi: number; dipelajari: string; akanDiterapkan: string },
): Promise<Result> {
  const enrolment = await lockEnrolment(tx, id);
  if (enrolment?.akunId !== scope.akunId) return NOT_HERE();
  // Written first: the database lets no enrolment go on without it. Whatever is refused below takes it back.
  const written = { ...text, dikirimPada: deed.now };
  await tx.refleksiPasca.upsert({
    where: { pendaftaranId: id },
    create: { pendaftaranId: id, ...written },
    update: written,
  });
  const sent = await advance(tx, deed, enrolment, { event: "kirimRefleksi", actor: "guru", versi });
  if (!sent.ok) return sent;
  await tellPrincipal(tx, enrolment.sekolahId, {
    templat: "penerapan-lapor" satisfies ApplicationMailName,
    data: { guru: enrolment.nama, pelatihan: enrolment.judul, id },
    notice: applicationNotices.refleksi(enrolment.nama, enrolment.judul, id),
    kunci: `penerapan-lapor:${id}:${versi}`,
  });
  return ok();
}

type HeldReport = {
  enrolment: HeldEnrolment;
  nomor: number;
  /** What the form of the next report shows. */
  ground: Ground;
  /** Documents of earlier reports, and those of the draft. */
  reported: HungDocument[];
  drafted: HungDocument[];
};

export type Beginning = HeldReport & {
  /** What was chosen, with the owner of what hangs here already; null: new, still to be linked. */
  chosen: { berkasId: string; pemilikId: string | null }[];
};

/** An enrolment for the principal of the present school, held, with what is written about it so far; null for everybody else's. */
async function holdReport(tx: Tx, scope: SekolahScope, id: string): Promise<HeldReport | null> {
  const enrolment = await lockEnrolment(tx, id);
  if (enrolment?.sekolahId !== scope.sekolahId) return null;
  const document = { berkasId: true, pemilikId: true, berkas: { select: { nama: true } } } as const;
  const rows = await tx.laporanPenerapan.findMany({
    where: { pendaftaranId: id },
    orderBy: { nomor: "desc" },
    select: {
      ...{ nomor: true, perubahan: true, perluDitingkatkan: true },
      dokumen: { orderBy: { urutan: "asc" }, select: document },
    },
  });
  const reports = rows.map(({ dokumen, ...words }) => ({
    ...words,
    dokumen: dokumen.map(({ berkasId, berkas }) => ({ id: berkasId, nama: berkas.nama })),
  }));
  const draft = await findDraft(tx, enrolment);
  return {
    ...{ enrolment, nomor: nextNumber(rows), ground: groundOf(draft, reports) },
    reported: rows.flatMap(({ dokumen }) => dokumen.map(({ berkasId, pemilikId }) => ({ berkasId, pemilikId }))),
    drafted: draft ? draft.dokumen.map((file) => ({ berkasId: file.id, pemilikId: file.pemilikId })) : [],
  };
}

/** What is sent was written on something else than is stored now: both versions for the reader. */
function elsewhere(ground: Ground, changed: readonly (keyof SentReport)[]): Failure {
  const { perubahan, perluDitingkatkan, dokumen } = ground;
  const words: Record<keyof SentReport, string> = {
    berkas: REPORT_LABELS.elsewhereDocuments(dokumen.map(({ nama }) => nama)),
    perubahan: REPORT_LABELS.elsewhereWords(REPORT_LABELS.change, perubahan),
    perluDitingkatkan: REPORT_LABELS.elsewhereWords(REPORT_LABELS.improve, perluDitingkatkan),
  };
  const beside = Object.fromEntries(changed.map((part) => [part, words[part]]));
  return writtenElsewhere(REPORT_LABELS.elsewhere, beside, fingerprintOf(ground));
}

type Written = SentReport & { id: string; dasar: string };

/**
 * The first half of saving a draft: holds the enrolment, asks whether this principal reports, and tells new documents from those
 * that hang already. `hasChanged` is false when the very same is stored: a sending that was repeated.
 * Errors: `tidak_ditemukan` (another school's teacher too), `data_berubah` (handed in; or another device wrote something else).
 */
export async function beginDraft(
  tx: Tx,
  scope: SekolahScope,
  { id, versi, dasar, ...sent }: Written & { versi: number },
): Promise<Result<Beginning & { hasChanged: boolean }>> {
  const held = await holdReport(tx, scope, id);
  if (!held) return NOT_HERE();
  if (!isDue(held.enrolment.status) || held.enrolment.versi !== versi) return stale();
  const changed = changedParts(held.ground, sent);
  if (changed.length > 0 && fingerprintOf(held.ground) !== dasar) return elsewhere(held.ground, changed);
  const chosen = sortDraftDocuments(sent.berkas, [...held.reported, ...held.drafted]);
  return ok({ ...held, chosen, hasChanged: changed.length > 0 });
}

export type SavedDraft = { dasar: string; pada: string };

/**
 * The second half: keeps the draft as far as it has come. `documents` are linked by now. Leaves no trace, for it decides nothing.
 * Gives the files that nothing shows any more.
 */
export async function keepDraft(
  tx: Tx,
  deed: Deed,
  { enrolment, reported, drafted }: Beginning,
  { perubahan, perluDitingkatkan, documents }: Omit<SentReport, "berkas"> & { documents: readonly HungDocument[] },
): Promise<HungDocument[]> {
  const { id: pendaftaranId, now } = enrolment;
  const words = { perubahan, perluDitingkatkan, penulisNama: deed.by.nama, disimpanPada: now };
  await tx.drafPenerapan.upsert({ where: { pendaftaranId }, create: { pendaftaranId, ...words }, update: words });
  await tx.dokumenDraf.deleteMany({ where: { pendaftaranId } });
  await tx.dokumenDraf.createMany({
    data: documents.map((document, index) => ({ ...document, pendaftaranId, urutan: index + 1 })),
  });
  return letGo(drafted, reported, documents);
}

/** What the form rests on after a draft was saved. */
export async function savedDraft(tx: Tx, { enrolment, ground }: Beginning): Promise<SavedDraft> {
  const draft = await findDraft(tx, enrolment);
  return { dasar: fingerprintOf(draft ?? ground), pada: enrolment.now.toISOString() };
}

/**
 * The first half of a report: holds the enrolment, asks whether this principal reports, and tells new documents from those that hang
 * already. Errors: `tidak_ditemukan` (another school's teacher too), `isian_salah`, `data_berubah` (another device wrote
 * something else meanwhile).
 */
export async function beginReport(
  tx: Tx,
  scope: SekolahScope,
  { id, dasar, ...sent }: Written,
): Promise<Result<Beginning>> {
  const held = await holdReport(tx, scope, id);
  if (!held) return NOT_HERE();
  const chosen = sortDocuments(sent.berkas, [...held.reported, ...held.drafted]);
  if (!chosen.ok) return chosen;
  const changed = changedParts(held.ground, sent);
  if (changed.length > 0 && fingerprintOf(held.ground) !== dasar) return elsewhere(held.ground, changed);
  return ok({ ...held, chosen: chosen.data });
}

/**
 * The second half: the report as it is handed in, forwarded to the unit at once (guide part E). `documents` are linked by now. The
 * draft has done its work; gives the files of it that nothing shows any more. Errors: `data_berubah`.
 */
export async function fileReport(
  tx: Tx,
  deed: Deed,
  { enrolment, nomor, reported, drafted }: Beginning,
  report: { versi: number; perubahan: string; perluDitingkatkan: string; documents: readonly HungDocument[] },
): Promise<Result<HungDocument[]>> {
  const { id, sekolahId, nama, judul, instansiId } = enrolment;
  const { versi, perubahan, perluDitingkatkan, documents } = report;
  if (documents.length === 0) return invalid({ berkas: REPORT_LABELS.needsDocument });
  const { id: laporanId, sekolah } = await tx.laporanPenerapan.create({
    data: {
      ...{ pendaftaranId: id, nomor, perubahan, perluDitingkatkan, sekolahId },
      ...{ pelaporNama: deed.by.nama, dilaporkanPada: deed.now },
    },
    select: { id: true, sekolah: { select: { nama: true } } },
  });
  await tx.dokumenPenerapan.createMany({
    data: documents.map((document, index) => ({ ...document, laporanId, urutan: index + 1 })),
  });
  const filed = await advance(tx, deed, enrolment, { event: "lapor", actor: "kepsek", versi });
  if (!filed.ok) return filed;
  await tx.drafPenerapan.deleteMany({ where: { pendaftaranId: id } });
  await tellOffice(tx, instansiId, "p2kptk2", {
    templat: "penerapan-tinjau" satisfies ApplicationMailName,
    data: { guru: nama, sekolah: sekolah.nama, pelatihan: judul, id },
    notice: applicationNotices.tinjau(nama, sekolah.nama, judul, id),
    kunci: `penerapan-tinjau:${id}:${nomor}`,
  });
  await tell(tx, enrolment, {
    templat: "penerapan-dilaporkan" satisfies ApplicationMailName,
    data: { pelatihan: judul, id },
    notice: applicationNotices.dilaporkan(judul, id),
    kunci: `penerapan-dilaporkan:${id}:${nomor}`,
  });
  return ok(letGo(drafted, reported, documents));
}

/** The unit gives the report back with a reason; principal and teacher read it. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`. */
export async function returnReport(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi, alasan }: { id: string; versi: number; alasan: string },
): Promise<Result> {
  const enrolment = await lockForOffice(tx, scope, id);
  if (!enrolment) return NOT_HERE();
  const returned = await advance(tx, deed, enrolment, { event: "kembalikan", actor: "p2kptk2", versi, alasan });
  if (!returned.ok) return returned;
  const { nama, judul, sekolahId } = enrolment;
  const facts = { guru: nama, pelatihan: judul, alasan, id };
  await tellPrincipal(tx, sekolahId, {
    templat: "penerapan-dikembalikan" satisfies ApplicationMailName,
    data: facts,
    notice: applicationNotices.dikembalikan(nama, judul, alasan, id),
    kunci: `penerapan-dikembalikan:${id}:${versi}`,
  });
  await tell(tx, enrolment, {
    templat: "penerapan-dikembalikan-guru" satisfies ApplicationMailName,
    data: facts,
    notice: applicationNotices.dikembalikanGuru(judul, alasan, id),
    kunci: `penerapan-dikembalikan-guru:${id}:${versi}`,
  });
  return ok();
}
