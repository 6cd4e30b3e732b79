import "server-only";
import { invalid, notFound, ok, type Result } from "@/lib/kernel/result";
import type { Tx } from "@/lib/server/db";
import { tell, tellOffice, tellPrincipal } from "@/lib/server/notify";
import type { AkunScope, P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import type { Deed } from "@/lib/server/trail";
import { advance, type HeldEnrolment, lockEnrolment, lockForOffice } from "../pendaftaran/mutations";
import { REPORT_LABELS } from "./labels";
import { type ApplicationMailName, applicationNotices } from "./messages";
import { type HungDocument, nextNumber, sortDocuments } from "./rules";

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

export type Beginning = {
  enrolment: HeldEnrolment;
  nomor: number;
  /** What was chosen, with the owner of what hangs on an earlier report; null: new, still to be linked. */
  chosen: { berkasId: string; pemilikId: string | null }[];
};

/**
 * The first half of a report: holds the enrolment, asks whether this principal reports, and tells new documents from earlier ones.
 * Errors: `tidak_ditemukan` (another school's teacher too), `isian_salah`.
 */
export async function beginReport(
  tx: Tx,
  scope: SekolahScope,
  { id, berkas }: { id: string; berkas: readonly string[] },
): Promise<Result<Beginning>> {
  const enrolment = await lockEnrolment(tx, id);
  if (enrolment?.sekolahId !== scope.sekolahId) return NOT_HERE();
  const earlier = await tx.laporanPenerapan.findMany({
    where: { pendaftaranId: id },
    select: { nomor: true, dokumen: { select: { berkasId: true, pemilikId: true } } },
  });
  const chosen = sortDocuments(
    berkas,
    earlier.flatMap(({ dokumen }) => dokumen),
  );
  return chosen.ok ? ok({ enrolment, nomor: nextNumber(earlier), chosen: chosen.data }) : chosen;
}

/**
 * The second half: the report as it is handed in, forwarded to the unit at once (guide part E). `documents` are linked by now.
 * Errors: `data_berubah`.
 */
export async function fileReport(
  tx: Tx,
  deed: Deed,
  { enrolment, nomor }: Beginning,
  report: { versi: number; perubahan: string; perluDitingkatkan: string; documents: readonly HungDocument[] },
): Promise<Result> {
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
  return ok();
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
