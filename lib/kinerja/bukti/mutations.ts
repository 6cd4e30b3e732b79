import "server-only";
import { fail, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { dayIn, type Zone } from "@/lib/kernel/time";
import { transition } from "@/lib/kernel/workflow";
import { db, type Tx } from "@/lib/server/db";
import { tellPrincipal } from "@/lib/server/notify";
import type { AkunScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { isRated } from "../penilaian/queries";
import { readPhase } from "../periode/queries";
import { EVIDENCE_HAPPENINGS } from "./labels";
import { type EvidenceMailName, evidenceNotices } from "./messages";
import { fingerprintOf, readUsed, readVoid } from "./queries";
import {
  type CertificateFacts,
  checkCertificate,
  checkCollectable,
  checkEvidenceWritable,
  checkReuse,
  checkStands,
  type EvidenceKind,
  type EvidenceRow,
  KINDS_FOR,
} from "./rules";
import { type EvidenceState, evidenceWorkflow } from "./status";

type RowId = { id: string; barisId: string };

type HeldRow = {
  rencanaId: string;
  barisId: string;
  akunId: string;
  jenis: EvidenceRow;
  judul: string;
  kuantitas: number;
  /** The collection's; null as long as there is no document. */
  status: EvidenceState | null;
  versi: number;
  disepakati: boolean;
  periode: string;
  now: Date;
};

const objek = (barisId: string) => ({ jenis: "kumpulan_bukti", id: barisId });

/**
 * A row of one's own approved plan in which evidence may be put now. The plan is held until the transaction ends, so uploads,
 * collecting and changes of RHK come one after the other (RELIABILITY C10, C12); what a change took away is not there any more.
 * Errors: `tidak_ditemukan` (anybody else's too), `data_berubah` (collected, rated, or the phase is not open).
 */
async function holdRow(tx: Tx, { akunId }: AkunScope, { id, barisId }: RowId): Promise<Result<HeldRow>> {
  const [plan] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM rencana_kinerja
    WHERE id = ${id}::uuid AND akun_id = ${akunId}::uuid AND status = 'disetujui' AND skema = 'skema_2024' FOR UPDATE`;
  if (!plan) return notFound("Rencana kinerja");
  const { nama: periode, perpanjangan, now, ...windows } = await readPhase(tx, id);
  const [row] = await tx.$queryRaw<Omit<HeldRow, "periode" | "now" | "akunId">[]>`
    SELECT b.rencana_id AS "rencanaId", b.id AS "barisId", b.jenis::text AS jenis, i.judul, b.kuantitas,
      k.status::text AS status, coalesce(k.versi, 0) AS versi, coalesce(k.disepakati, false) AS disepakati
    FROM baris_rencana b JOIN butir_kinerja i ON i.id = b.butir_id LEFT JOIN kumpulan_bukti k ON k.baris_id = b.id
    WHERE b.id = ${barisId}::uuid AND b.rencana_id = ${id}::uuid AND b.jenis IN ('rhk', 'tugas_tambahan')`;
  if (!row) {
    return fail(
      "tidak_ditemukan",
      "Rencana Hasil Kerja ini tidak ada lagi di rencana Anda, mungkin karena rencananya baru diubah. Buka lagi daftar Bukti dukung.",
    );
  }
  if (await isRated({ id }, tx))
    return fail("data_berubah", "Kinerja Anda pada periode ini sudah dinilai, jadi bukti dukungnya tetap.");
  const writable = checkEvidenceWritable(row.status, windows, now, perpanjangan);
  return writable.ok ? ok({ ...row, akunId, periode, now }) : writable;
}

export type Placing = { row: HeldRow; slot: number; present: { id: string; berkasId: string } | null };

/**
 * The first half of putting a document into a slot: holds the plan and tells what the slot has now. `dasar` is what the reader saw in it.
 * Errors: those of the row, `data_berubah` (another document stands there by now).
 */
export async function beginPlacing(
  tx: Tx,
  scope: AkunScope,
  { slot, dasar, ...row }: RowId & { slot: number; dasar: string },
): Promise<Result<Placing>> {
  const held = await holdRow(tx, scope, row);
  if (!held.ok) return held;
  if (slot > held.data.kuantitas) return notFound("Dokumen");
  const present = await tx.buktiDukung.findUnique({
    where: { barisId_slot: { barisId: row.barisId, slot } },
    select: { id: true, berkasId: true, jenis: true, nomor: true, tanggal: true },
  });
  return fingerprintOf(present) === dasar ? ok({ row: held.data, slot, present }) : stale();
}

/**
 * The file of a piece of one's own Bukti Karya, held so that nobody lets go of it meanwhile. Errors: `bentrok` (extra duties take files
 * from the device only), `tidak_ditemukan`.
 */
export async function takePiece(tx: Tx, { row }: Placing, karyaId: string): Promise<Result<{ berkasId: string }>> {
  if (row.jenis !== "rhk") return fail("bentrok", "Dokumen tugas tambahan hanya dapat diunggah dari perangkat Anda.");
  const [piece] = await tx.$queryRaw<{ berkasId: string }[]>`
    SELECT k.berkas_id AS "berkasId" FROM karya k JOIN berkas f ON f.id = k.berkas_id
    WHERE k.id = ${karyaId}::uuid AND k.akun_id = ${row.akunId}::uuid AND f.status = 'terhubung' FOR SHARE OF f`;
  return piece ? ok(piece) : notFound("Karya");
}

type DocumentFacts = { berkasId: string; jenis: EvidenceKind; nomor: string | null; tanggal: string | null };

/**
 * The second half: the document stands in its slot, as a draft. Its file is linked by now. Tells which file the slot showed before, if
 * it was another. Errors: `isian_salah` (kind, date, number, used before), `bentrok` (a certificate that does not stand any more).
 */
export async function placeDocument(
  tx: Tx,
  deed: Deed,
  { row, slot, present }: Placing,
  { berkasId, ...given }: DocumentFacts,
  zone: Zone,
): Promise<Result<{ replaced: string | null }>> {
  const { barisId, rencanaId, akunId, now } = row;
  const kinds: readonly EvidenceKind[] = KINDS_FOR[row.jenis];
  if (!kinds.includes(given.jenis)) {
    return fail("isian_salah", "Periksa isian yang ditandai.", { jenis: "Pilih jenis bukti dukung." });
  }
  const facts: CertificateFacts = given.jenis === "sertifikat" ? given : { ...given, nomor: null, tanggal: null };
  const certificate = checkCertificate(facts, dayIn(now, zone));
  if (!certificate.ok) return certificate;
  const { sha256 } = await tx.berkas.findUniqueOrThrow({ where: { id: berkasId, pemilikId: akunId } });
  if (!sha256) throw new Error("a linked file has its hash");
  if (row.jenis === "rhk") {
    const document = { sha256, nomor: facts.nomor };
    const [state = null] = await readVoid(tx, akunId, [document]);
    const stands = checkStands(state);
    if (!stands.ok) return stands;
    const free = checkReuse(document, await readUsed(tx, { ...row, slot }, document));
    if (!free.ok) return free;
  }
  const columns = {
    ...{ berkasId, sha256, jenis: facts.jenis, nomor: facts.nomor, diunggahPada: now },
    tanggal: facts.tanggal ? new Date(`${facts.tanggal}T00:00:00.000Z`) : null,
  };
  if (row.status === null) await tx.kumpulanBukti.create({ data: { barisId, rencanaId, akunId, jenis: row.jenis } });
  else await tx.kumpulanBukti.update({ where: { barisId }, data: { versi: { increment: 1 } } });
  if (present) await tx.buktiDukung.update({ where: { id: present.id }, data: columns });
  else await tx.buktiDukung.create({ data: { ...columns, barisId, rencanaId, akunId, jenisButir: row.jenis, slot } });
  const replaced = present && present.berkasId !== berkasId ? present.berkasId : null;
  if (!present || replaced) {
    const event = present ? "ganti" : "unggah";
    await record(tx, {
      by: deed.by,
      aksi: `bukti.${event}`,
      objek: objek(barisId),
      peristiwa: EVIDENCE_HAPPENINGS[event](slot),
      requestId: deed.requestId,
      rincian: { sha256 },
    });
  }
  return ok({ replaced });
}

/**
 * Keeps the tick that the evidence was agreed with the principal. Before the first document there is nothing to keep it with.
 * Whoever goes on to the confirmation is told here what is still missing. Errors: those of the row, `data_berubah`, `isian_salah`.
 */
export async function saveAgreement(
  tx: Tx,
  scope: AkunScope,
  { versi, disepakati, isCollecting, ...id }: RowId & { versi: number; disepakati: boolean; isCollecting: boolean },
): Promise<Result> {
  const held = await holdRow(tx, scope, id);
  if (!held.ok) return held;
  const { barisId, status, jenis, ...row } = held.data;
  if (row.versi !== versi) return stale();
  if (isCollecting) {
    const documents = await tx.buktiDukung.findMany({ where: { barisId }, select: { slot: true } });
    const complete = checkCollectable({ jenis, ...row, disepakati }, documents);
    if (!complete.ok) return complete.fieldErrors?.bukti ? fail(complete.code, complete.fieldErrors.bukti) : complete;
  }
  if (status === null || jenis !== "rhk" || row.disepakati === disepakati) return ok();
  await tx.kumpulanBukti.update({ where: { barisId }, data: { disepakati, versi: { increment: 1 } } });
  return ok();
}

/**
 * Kumpulkan: what the reader saw on the confirmation (`versi`) is locked for good. Errors: those of the row, `data_berubah`,
 * `isian_salah` (a document is missing, the tick is missing, or one has served another period meanwhile), `bentrok` (a certificate was
 * revoked or corrected meanwhile).
 */
export async function collectEvidence(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { versi, ...id }: RowId & { versi: number },
): Promise<Result> {
  // The teacher's row first, held: two plans that collect the same certificate at once come one after the other.
  const [teacher] = await tx.$queryRaw<{ sekolahId: string }[]>`
    SELECT sekolah_id AS "sekolahId" FROM guru WHERE akun_id = ${scope.akunId}::uuid FOR NO KEY UPDATE`;
  if (!teacher) return notFound("Rencana kinerja");
  const held = await holdRow(tx, scope, id);
  if (!held.ok) return held;
  const { barisId, rencanaId, jenis, judul, periode, now, ...row } = held.data;
  if (row.versi !== versi) return stale();
  const documents = await tx.buktiDukung.findMany({
    where: { barisId },
    select: { slot: true, sha256: true, nomor: true },
    orderBy: { slot: "asc" },
  });
  const complete = checkCollectable({ jenis, ...row }, documents);
  if (!complete.ok) return fail(complete.code, Object.values(complete.fieldErrors ?? {}).join(" "));
  const next = transition(evidenceWorkflow, "kumpulkan", { state: row.status ?? "draf", actor: "guru" });
  if (!next.ok) return next;
  const voids = jenis === "rhk" ? await readVoid(tx, scope.akunId, documents) : [];
  for (const [index, state] of voids.entries()) {
    const stands = checkStands(state);
    if (!stands.ok) return fail(stands.code, `Dokumen ${documents[index]?.slot}: ${stands.message}`);
  }
  for (const { slot, ...document } of jenis === "rhk" ? documents : []) {
    const free = checkReuse(document, await readUsed(tx, { ...held.data, slot }, document));
    if (!free.ok) return fail(free.code, `Dokumen ${slot}: ${Object.values(free.fieldErrors ?? {}).join(" ")}`);
  }
  const { count } = await tx.kumpulanBukti.updateMany({
    where: { barisId, status: "draf", versi },
    data: { status: next.data, dikumpulkanPada: now, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: "bukti.kumpulkan",
    objek: objek(barisId),
    peristiwa: EVIDENCE_HAPPENINGS.kumpulkan,
    dari: "draf",
    ke: next.data,
    requestId: deed.requestId,
    rincian: { dokumen: documents.map(({ sha256 }) => sha256) },
  });
  await tellPrincipal(tx, teacher.sekolahId, {
    templat: "bukti-dikumpulkan" satisfies EvidenceMailName,
    data: { guru: deed.by.nama, judul, periode, id: rencanaId },
    notice: evidenceNotices.dikumpulkan(deed.by.nama, judul, periode, rencanaId),
    kunci: `bukti-dikumpulkan:${barisId}`,
  });
  return ok();
}

/**
 * Gives up every upload that was announced for a row which is not there any more: whatever its form sends is refused, so nothing can
 * ever show it (RELIABILITY C12). A file meant for a row that stands is left alone, however long its form stays open. Returns how many.
 */
export function discardForgone(): Promise<number> {
  return db.$executeRaw`
    UPDATE berkas f SET status = 'dibuang', alasan = 'kedaluwarsa', dibuang_pada = sekarang()
    WHERE f.status IN ('menunggu', 'tersimpan') AND f.untuk_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM baris_rencana b WHERE b.id = f.untuk_id)`;
}
