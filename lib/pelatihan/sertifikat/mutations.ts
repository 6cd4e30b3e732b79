import "server-only";
import { randomInt } from "node:crypto";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { dayIn, type Zone } from "@/lib/kernel/time";
import { transition } from "@/lib/kernel/workflow";
import { type Prisma, readNow, type Tx, withTx } from "@/lib/server/db";
import { enqueueJob, notify, tell } from "@/lib/server/notify";
import type { P2kptk2Scope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { advance, type HeldEnrolment, lockEnrolment, lockForOffice } from "../pendaftaran/mutations";
import { CERTIFICATE_HAPPENINGS } from "./labels";
import { type CertificateMailName, certificateNotices } from "./messages";
import {
  type CertificateFacts,
  CODE_ALPHABET,
  CODE_LENGTH,
  certificateNumber,
  codeFrom,
  dayInWords,
  daysInWords,
  fileTitle,
  isNewest,
  karyaTitle,
  maskedNuptk,
  numberYear,
} from "./rules";
import { factsSchema } from "./schema";
import { type CertificateEvent, certificateWorkflow } from "./status";

/** The job that prints one certificate; `jobs.ts` holds it. */
export const PRINT_JOB = "sertifikat_cetak";

/**
 * The unit issues the certificate: number, code and printed facts are made here, once and for good; the PDF follows by a job.
 * The enrolment is held first, so of two reviewers, or issuing against returning, exactly one comes through.
 * Errors: `tidak_ditemukan`, `data_berubah`.
 */
export async function issueCertificate(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi }: { id: string; versi: number },
): Promise<Result<{ id: string }>> {
  const enrolment = await lockForOffice(tx, scope, id);
  if (!enrolment) return notFound("Pendaftaran pelatihan");
  // Asked before anything is written, so that no number is even taken for what is refused.
  if (enrolment.versi !== versi || enrolment.status !== "menunggu_tinjauan") return stale();
  const report = await tx.laporanPenerapan.findFirst({
    where: { pendaftaranId: id },
    orderBy: { nomor: "desc" },
    select: { id: true },
  });
  if (!report) return stale();
  const printed = await factsOf(tx, enrolment);
  const made = await writeVersion(tx, deed, enrolment, { laporanId: report.id, versiKe: 1, printed, replaces: null });
  const issued = await advance(tx, deed, enrolment, { event: "terbitkan", actor: "p2kptk2", versi });
  if (!issued.ok) return issued;
  await tell(tx, enrolment, {
    templat: "sertifikat-terbit" satisfies CertificateMailName,
    data: { judul: printed.judul, nomor: made.nomor, kode: made.kode },
    notice: certificateNotices.terbit(printed.judul),
    kunci: `sertifikat-terbit:${made.id}`,
  });
  const post = await tx.masaJabatan.findFirst({
    where: { sekolahId: enrolment.sekolahId, selesai: null },
    select: { akunId: true },
  });
  if (post) {
    const notice = certificateNotices.terbitKepsek(enrolment.nama, printed.judul, id);
    await notify(tx, [{ akunId: post.akunId, kunci: `sertifikat-terbit-kepsek:${made.id}`, ...notice }]);
  }
  return ok({ id: made.id });
}

export type Correction = Pick<CertificateFacts, "nama" | "sekolah" | "judul" | "pelaksanaan">;

/**
 * Something was printed wrongly: a new version with a number of its own takes the place of the valid one, which stays verifiable.
 * Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (reason).
 */
export async function correctCertificate(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi, alasan, ...correction }: Correction & { id: string; versi: number; alasan: string },
): Promise<Result<{ id: string }>> {
  const held = await holdCertificate(tx, scope, id);
  if (!held) return notFound("Sertifikat");
  const { enrolment } = held;
  const ended = await settleVersion(tx, deed, held, { event: "ganti", versi, alasan });
  if (!ended.ok) return ended;
  const { printed, ...made } = await writeNextVersion(tx, deed, held, correction);
  await tell(tx, enrolment, {
    templat: "sertifikat-diperbaiki" satisfies CertificateMailName,
    data: { judul: printed.judul, nomor: made.nomor, alasan },
    notice: certificateNotices.diperbaiki(printed.judul, alasan),
    kunci: `sertifikat-diperbaiki:${made.id}`,
  });
  return ok({ id: made.id });
}

/**
 * The newest version was revoked, and the teacher is due a certificate after all: a new version with a number of its own is issued,
 * with what was printed or put right. The revoked one stays revoked, and leads to it. The enrolment is held, so of several at once
 * one comes through. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (reason).
 */
export async function reissueCertificate(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi, alasan, ...correction }: Correction & { id: string; versi: number; alasan: string },
): Promise<Result<{ id: string }>> {
  const held = await holdCertificate(tx, scope, id);
  if (!held) return notFound("Sertifikat");
  const { certificate, enrolment } = held;
  const versions = await tx.sertifikat.findMany({ where: { pendaftaranId: enrolment.id }, select: { versiKe: true } });
  if (!isNewest(certificate, versions)) return stale();
  const noted = await settleVersion(tx, deed, held, { event: "terbitkanUlang", versi, alasan });
  if (!noted.ok) return noted;
  const { printed, ...made } = await writeNextVersion(tx, deed, held, correction);
  await tell(tx, enrolment, {
    templat: "sertifikat-terbit-ulang" satisfies CertificateMailName,
    data: { judul: printed.judul, nomor: made.nomor, kode: made.kode, alasan },
    notice: certificateNotices.terbitUlang(printed.judul, alasan),
    kunci: `sertifikat-terbit-ulang:${made.id}`,
  });
  return ok({ id: made.id });
}

/** The valid version no longer holds; whoever checks it reads why. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`. */
export async function revokeCertificate(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi, alasan }: { id: string; versi: number; alasan: string },
): Promise<Result<{ id: string }>> {
  const held = await holdCertificate(tx, scope, id);
  if (!held) return notFound("Sertifikat");
  const ended = await settleVersion(tx, deed, held, { event: "cabut", versi, alasan });
  if (!ended.ok) return ended;
  const { enrolment, certificate } = held;
  const { judul } = factsSchema.parse(certificate.fakta);
  const news = {
    templat: "sertifikat-dicabut" satisfies CertificateMailName,
    data: { judul, nomor: certificate.nomor, kode: certificate.kode, alasan },
    notice: certificateNotices.dicabut(judul, alasan, certificate.kode),
    kunci: `sertifikat-dicabut:${id}`,
  };
  await tell(tx, enrolment, news);
  return ok({ id });
}

type Held = {
  enrolment: HeldEnrolment;
  certificate: Prisma.SertifikatGetPayload<object>;
};

/** A certificate of this unit, its enrolment held first as by every writer. */
async function holdCertificate(tx: Tx, scope: P2kptk2Scope, id: string): Promise<Held | null> {
  const own = { id, instansiId: scope.instansiId };
  const found = await tx.sertifikat.findFirst({ where: own, select: { pendaftaranId: true } });
  const enrolment = found && (await lockEnrolment(tx, found.pendaftaranId));
  if (!enrolment) return null;
  return { enrolment, certificate: await tx.sertifikat.findUniqueOrThrow({ where: { id } }) };
}

/** The version after this one: what was printed with what is put right, on the same report, under a number of its own. */
async function writeNextVersion(tx: Tx, deed: Deed, { enrolment, certificate }: Held, correction: Correction) {
  const printed = { ...factsSchema.parse(certificate.fakta), ...correction };
  const made = await writeVersion(tx, deed, enrolment, {
    laporanId: certificate.laporanId,
    versiKe: certificate.versiKe + 1,
    printed,
    replaces: certificate.nomor,
  });
  return { ...made, printed };
}

/** The one guarded write of every decision on a version, with its trace in the enrolment's timeline. */
async function settleVersion(
  tx: Tx,
  deed: Deed,
  { enrolment, certificate }: Held,
  { event, versi, alasan }: { event: CertificateEvent; versi: number; alasan: string },
): Promise<Result> {
  const next = transition(certificateWorkflow, event, { state: certificate.status, actor: "p2kptk2", reason: alasan });
  if (!next.ok) return next;
  const reason = alasan.trim();
  // A version that is followed after its revocation keeps its own reason.
  const isEnding = next.data !== certificate.status;
  const { count } = await tx.sertifikat.updateMany({
    where: { id: certificate.id, status: certificate.status, versi },
    data: {
      ...(isEnding ? { status: next.data, alasan: reason, statusSejak: deed.now } : {}),
      versi: { increment: 1 },
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: `sertifikat.${event}`,
    objek: { jenis: "pendaftaran_pelatihan", id: enrolment.id },
    peristiwa: CERTIFICATE_HAPPENINGS[event],
    dari: certificate.status,
    ke: next.data,
    alasan: reason,
    requestId: deed.requestId,
    rincian: { nomor: certificate.nomor },
  });
  return ok();
}

/** What is printed and does not depend on number and moment. */
type Printed = Omit<CertificateFacts, "nomor" | "terbit" | "penerbit" | "menggantikan">;

async function factsOf(tx: Tx, enrolment: HeldEnrolment): Promise<Printed> {
  const { akunId, nama, judul, pelatihanId, mulai, selesai } = enrolment;
  const { nuptk, sekolah } = await tx.guru.findUniqueOrThrow({
    where: { akunId },
    select: { nuptk: true, sekolah: { select: { nama: true } } },
  });
  const { jp, kompetensi, instansi } = await tx.pelatihan.findUniqueOrThrow({
    where: { id: pelatihanId },
    select: { jp: true, kompetensi: true, instansi: { select: { nama: true, zona: true } } },
  });
  return {
    ...{ nama, nuptk: maskedNuptk(nuptk), sekolah: sekolah.nama, judul, jp },
    kompetensi: kompetensi.map((each) => COMPETENCY_LABELS[each]).join(", "),
    pelaksanaan: daysInWords(mulai, selesai, instansi.zona),
    penyelenggara: instansi.nama,
  };
}

type Version = { laporanId: string; versiKe: number; printed: Printed; replaces: string | null };

/** Writes one version and has it printed. */
async function writeVersion(
  tx: Tx,
  deed: Deed,
  { id, akunId, instansiId }: HeldEnrolment,
  { laporanId, versiKe, printed, replaces }: Version,
): Promise<{ id: string; nomor: string; kode: string }> {
  const { zona } = await tx.instansi.findUniqueOrThrow({ where: { id: instansiId }, select: { zona: true } });
  const nomor = await takeNumber(tx, instansiId, deed.now, zona);
  const fakta: CertificateFacts = {
    ...printed,
    ...{ nomor, terbit: dayInWords(deed.now, zona), penerbit: deed.by.nama, menggantikan: replaces },
  };
  const kode = codeFrom(Array.from({ length: CODE_LENGTH }, () => randomInt(CODE_ALPHABET.length)));
  const made = await tx.sertifikat.create({
    data: {
      ...{ pendaftaranId: id, laporanId, akunId, instansiId, versiKe, nomor, kode, fakta },
      ...{ penerbitNama: deed.by.nama, terbitPada: deed.now, statusSejak: deed.now },
    },
    select: { id: true },
  });
  await enqueueJob(tx, PRINT_JOB, { id: made.id });
  return { id: made.id, nomor, kode };
}

/**
 * The unit's next number in the year. The row is held until the end of the transaction: whoever comes next waits, and a number
 * that is rolled back is given again, so there are no holes.
 */
async function takeNumber(tx: Tx, instansiId: string, now: Date, zona: Zone): Promise<string> {
  const [row] = await tx.$queryRaw<{ terakhir: number }[]>`
    INSERT INTO nomor_sertifikat AS n (instansi_id, tahun, terakhir) VALUES (${instansiId}::uuid, ${numberYear(now, zona)}, 1)
    ON CONFLICT (instansi_id, tahun) DO UPDATE SET terakhir = n.terakhir + 1 RETURNING terakhir`;
  if (!row) throw new Error("no certificate number");
  return certificateNumber(row.terakhir, now, zona);
}

const PDF = "application/pdf";

/**
 * The printed bytes are safe in the storage: they become the certificate's file and arrive in the teacher's Bukti Karya, whose
 * one piece per enrolment always shows the newest version. False when somebody else was faster: then nothing has changed.
 */
export async function attachPrint(
  id: string,
  stored: { kunci: string; ukuran: number; sha256: string },
): Promise<boolean> {
  const attached = await withTx(async (tx) => {
    const found = await tx.sertifikat.findUnique({ where: { id }, select: { pendaftaranId: true } });
    if (!found) return ok(false);
    // The enrolment's row, as every writer: versions of one certificate are attached one after the other.
    await lockEnrolment(tx, found.pendaftaranId);
    const certificate = await tx.sertifikat.findUniqueOrThrow({
      where: { id },
      include: { instansi: { select: { zona: true } } },
    });
    if (certificate.berkasId !== null) return ok(false);
    const now = await readNow(tx);
    const facts = factsSchema.parse(certificate.fakta);
    const { akunId, pendaftaranId, terbitPada, versiKe, instansi } = certificate;
    const moments = { dibuatPada: now, tersimpanPada: now, terhubungPada: now };
    const { id: berkasId } = await tx.berkas.create({
      data: {
        ...{ ...stored, ...moments, pemilikId: akunId, tujuan: "sertifikat", status: "terhubung", jenis: PDF },
        nama: fileTitle(facts),
      },
      select: { id: true },
    });
    await tx.sertifikat.update({ where: { id }, data: { berkasId } });
    const newer = await tx.sertifikat.count({
      where: { pendaftaranId, versiKe: { gt: versiKe }, berkasId: { not: null } },
    });
    if (newer > 0) return ok(true);
    const tanggal = new Date(`${dayIn(terbitPada, instansi.zona)}T00:00:00.000Z`);
    const piece = { judul: karyaTitle(facts), berkasId, diubahPada: now };
    await tx.karya.upsert({
      // The piece has the enrolment's own id: there is one, whoever comes first.
      where: { id: pendaftaranId },
      create: { ...piece, id: pendaftaranId, akunId, kategori: "sertifikat", tanggal, dibuatPada: now },
      update: { ...piece, tanggal, versi: { increment: 1 } },
    });
    await record(tx, {
      by: { akunId: null, nama: "Guru Tumbuh", peran: "sistem" },
      aksi: "karya.sertifikat",
      objek: { jenis: "karya", id: pendaftaranId },
      peristiwa: `Sertifikat nomor ${facts.nomor} masuk ke Bukti Karya`,
    });
    return ok(true);
  });
  return attached.ok && attached.data;
}
