import "server-only";
import type { Competency } from "@/lib/kernel/competencies";
import { type Failure, fail, invalid, notFound, ok, type Result, stale, writtenElsewhere } from "@/lib/kernel/result";
import { dayIn, type Zone } from "@/lib/kernel/time";
import { transition } from "@/lib/kernel/workflow";
import { type Prisma, readNow, type Tx } from "@/lib/server/db";
import { tell, tellPrincipal } from "@/lib/server/notify";
import type { AkunScope, SekolahScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { findPresentBank } from "../bank/queries";
import { periodState } from "../periode/rules";
import { ANSWER_LABELS, RATING_LABELS, REFLECTION_HAPPENINGS } from "./labels";
import { type ReflectionMailName, reflectionNotices } from "./messages";
import { fingerprintOf, readAnswers } from "./queries";
import { type Answer, changesIn, checkSubmittable, checkWritable, NO_ANSWER } from "./rules";
import { answerName } from "./schema";
import { type ReflectionState, reflectionWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "refleksi", id });

/**
 * The teacher begins the reflection of a period that is open for the present school. It keeps the questions that are the
 * Dinas's present ones now. Begun twice, it is the same one.
 * Errors: `tidak_ditemukan` (another Dinas's period), `data_berubah` (not open), `bentrok` (no questions yet).
 */
export async function startReflection(
  tx: Tx,
  deed: Deed,
  { akunId }: AkunScope,
  { periodeId }: { periodeId: string },
): Promise<Result<{ id: string }>> {
  const period = await tx.periodeRefleksi.findFirst({
    where: { id: periodeId, dinas: { sekolah: { some: { guru: { some: { akunId } } } } } },
    select: { dinasId: true, buka: true, tutup: true },
  });
  if (!period) return notFound("Periode refleksi");
  if (periodState(period, deed.now) !== "terbuka") return fail("data_berubah", "Periode refleksi ini tidak terbuka.");
  const bank = await findPresentBank(tx, period.dinasId);
  if (!bank) return fail("bentrok", "Dinas Pendidikan belum menerbitkan pertanyaan refleksi. Coba lagi nanti.");
  const [begun] = await tx.refleksi.createManyAndReturn({
    data: [{ akunId, periodeId, bankId: bank.id, dibuatPada: deed.now, statusSejak: deed.now }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!begun) {
    return ok(
      await tx.refleksi.findUniqueOrThrow({ where: { akunId_periodeId: { akunId, periodeId } }, select: { id: true } }),
    );
  }
  await record(tx, {
    by: deed.by,
    aksi: "refleksi.mulai",
    objek: objek(begun.id),
    peristiwa: REFLECTION_HAPPENINGS.mulai,
    ke: reflectionWorkflow.initial,
    requestId: deed.requestId,
  });
  return ok(begun);
}

type Held = {
  id: string;
  status: ReflectionState;
  versi: number;
  bankId: string;
  pengajuanKe: number;
  tanggalDiskusi: Date | null;
  periode: string;
  tutup: Date;
};

/**
 * One's own reflection, held until the transaction ends: submission, writing and decision come one after the other
 * (RELIABILITY C10). The time is read after the lock is taken, for it decides about the deadline.
 */
async function holdOwn(tx: Tx, { akunId }: AkunScope, id: string): Promise<{ held: Held; now: Date } | null> {
  const [held] = await tx.$queryRaw<Held[]>`
    SELECT r.id, r.status::text AS status, r.versi, r.bank_id AS "bankId", r.pengajuan_ke AS "pengajuanKe",
      r.tanggal_diskusi AS "tanggalDiskusi", p.nama AS periode, p.tutup
    FROM refleksi r JOIN periode_refleksi p ON p.id = r.periode_id
    WHERE r.id = ${id}::uuid AND r.akun_id = ${akunId}::uuid FOR UPDATE OF r`;
  return held ? { held, now: await readNow(tx) } : null;
}

type Saved = { dasar: string; pada: string };

/**
 * Keeps one competency's answers as far as they have come. `answers` stand in the order of the questions.
 * Errors: `tidak_ditemukan`, `data_berubah` (handed in or closed; or another device wrote something else meanwhile: then the
 * other words stand at each field, and the next sending, which has seen them, is taken).
 */
export async function saveAnswers(
  tx: Tx,
  scope: AkunScope,
  { id, kompetensi, dasar, answers }: { id: string; kompetensi: Competency; dasar: string; answers: readonly Answer[] },
): Promise<Result<Saved>> {
  const own = await holdOwn(tx, scope, id);
  if (!own) return notFound("Refleksi");
  const { held, now } = own;
  const writable = checkWritable(held.status, held.tutup, now);
  if (!writable.ok) return writable;
  const stored = (await readAnswers(tx, held)).filter((answer) => answer.kompetensi === kompetensi);
  const rows = stored.map((before, index) => {
    const after = answers[index] ?? NO_ANSWER;
    return { indikatorId: before.id, index, before, after, changed: changesIn(before, after) };
  });
  const changed = rows.filter((row) => row.changed.length > 0);
  if (changed.length > 0) {
    const present = fingerprintOf(stored);
    if (present !== dasar) return elsewhere(changed, present);
    await tx.$executeRaw`
      INSERT INTO jawaban_refleksi (refleksi_id, indikator_id, bank_id, nilai, praktik, contoh)
      SELECT ${id}::uuid, x.i, ${held.bankId}::uuid, nullif(x.n, 0), x.p, x.c
      FROM unnest(${changed.map((row) => row.indikatorId)}::uuid[], ${changed.map((row) => row.after.nilai ?? 0)}::int[],
        ${changed.map((row) => row.after.praktik)}::text[], ${changed.map((row) => row.after.contoh)}::text[]) AS x(i, n, p, c)
      ON CONFLICT (refleksi_id, indikator_id)
        DO UPDATE SET nilai = EXCLUDED.nilai, praktik = EXCLUDED.praktik, contoh = EXCLUDED.contoh`;
    await tx.refleksi.update({ where: { id }, data: { versi: { increment: 1 } } });
  }
  const present = rows.map(({ indikatorId, after }) => ({ id: indikatorId, ...after }));
  return ok({ dasar: fingerprintOf(present), pada: now.toISOString() });
}

/** Both versions for the reader: one's own words stay in the field, the stored ones stand above it. */
function elsewhere(
  rows: readonly { index: number; before: Answer; changed: readonly (keyof Answer)[] }[],
  present: string,
): Failure {
  const words: Record<string, string> = {};
  for (const { index, before, changed } of rows) {
    for (const field of changed) {
      const value = field === "nilai" ? (before.nilai === null ? "" : RATING_LABELS[before.nilai]) : before[field];
      words[answerName(field, index)] =
        `${ANSWER_LABELS[field]} yang tersimpan dari perangkat lain: ${value ? `“${value}”` : "kosong"}.`;
    }
  }
  return writtenElsewhere(
    "Kompetensi ini juga diisi di perangkat atau tab lain. Bandingkan, gabungkan bila perlu, lalu simpan lagi.",
    words,
    present,
  );
}

/**
 * Writes down the day of the talk with the principal.
 * Errors: `tidak_ditemukan`, `data_berubah` (handed in or closed), `isian_salah` (a day that is still to come).
 */
export async function saveDiscussionDay(
  tx: Tx,
  scope: AkunScope,
  { id, tanggal, zone }: { id: string; tanggal: string; zone: Zone },
): Promise<Result<{ id: string }>> {
  const own = await holdOwn(tx, scope, id);
  if (!own) return notFound("Refleksi");
  const writable = checkWritable(own.held.status, own.held.tutup, own.now);
  if (!writable.ok) return writable;
  if (tanggal > dayIn(own.now, zone))
    return invalid({ tanggal: "Tanggal diskusi belum tiba. Isi setelah berdiskusi." });
  await tx.refleksi.update({
    where: { id },
    data: { tanggalDiskusi: new Date(`${tanggal}T00:00:00.000Z`), versi: { increment: 1 } },
  });
  return ok({ id });
}

/**
 * Hands the reflection in, exactly as the teacher saw it on the page before (`versi`), and keeps what was handed in.
 * Errors: `tidak_ditemukan`, `data_berubah` (closed, decided, changed since), `isian_salah` (incomplete).
 */
export async function submitReflection(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { id, versi }: { id: string; versi: number },
): Promise<Result<{ id: string }>> {
  const own = await holdOwn(tx, scope, id);
  if (!own) return notFound("Refleksi");
  const { held, now } = own;
  const next = transition(reflectionWorkflow, "ajukan", { state: held.status, actor: "guru" });
  if (!next.ok) return next;
  const writable = checkWritable(held.status, held.tutup, now);
  if (!writable.ok) return writable;
  if (held.versi !== versi) return stale();
  const answers = await readAnswers(tx, held);
  const submittable = checkSubmittable(answers, held.tanggalDiskusi);
  if (!submittable.ok) return submittable;
  if (!held.tanggalDiskusi) throw new Error("a complete reflection has its day");

  const nomor = held.pengajuanKe + 1;
  const isi: Record<string, Prisma.InputJsonObject> = {};
  for (const { id: indikatorId, nilai, praktik, contoh } of answers) isi[indikatorId] = { nilai, praktik, contoh };
  await tx.pengajuanRefleksi.create({
    data: { refleksiId: id, nomor, tanggalDiskusi: held.tanggalDiskusi, isi, diajukanPada: now },
  });
  const { count } = await tx.refleksi.updateMany({
    where: { id, status: held.status, versi },
    data: { status: next.data, pengajuanKe: nomor, diajukanPada: now, statusSejak: now, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: "refleksi.ajukan",
    objek: objek(id),
    peristiwa: nomor === 1 ? REFLECTION_HAPPENINGS.ajukan : REFLECTION_HAPPENINGS.ajukanUlang,
    dari: held.status,
    ke: next.data,
    requestId: deed.requestId,
    rincian: { nomor },
  });
  const { sekolahId } = await tx.guru.findUniqueOrThrow({
    where: { akunId: scope.akunId },
    select: { sekolahId: true },
  });
  await tellPrincipal(tx, sekolahId, {
    templat: "refleksi-masuk" satisfies ReflectionMailName,
    data: { guru: deed.by.nama, periode: held.periode, id },
    notice: reflectionNotices.masuk(deed.by.nama, held.periode, id),
    kunci: `refleksi-masuk:${id}:${nomor}`,
  });
  return ok({ id });
}

/**
 * The principal of the teacher's present school decides about what was handed in, also after the period has closed.
 * Errors: `tidak_ditemukan` (another school's, or not handed in yet), `data_berubah`, `isian_salah` (reason).
 */
export async function decideReflection(
  tx: Tx,
  deed: Deed,
  { sekolahId }: SekolahScope,
  event: "setujui" | "tidakSetujui",
  { id, versi, alasan }: { id: string; versi: number; alasan?: string },
): Promise<Result<{ nama: string }>> {
  // The teacher's row first: one who is moving to another school right now is decided about there (RELIABILITY C2).
  const [teacher] = await tx.$queryRaw<{ akunId: string }[]>`
    SELECT g.akun_id AS "akunId" FROM guru g JOIN refleksi r ON r.akun_id = g.akun_id
    WHERE r.id = ${id}::uuid AND g.sekolah_id = ${sekolahId}::uuid FOR SHARE OF g`;
  if (!teacher) return notFound("Refleksi");
  await tx.$queryRaw`SELECT 1 FROM refleksi WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.refleksi.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ status: true, pengajuanKe: true },
      akun: { select: { nama: true, surel: true } },
      periode: { select: { nama: true } },
    },
  });
  if (row.pengajuanKe === 0) return notFound("Refleksi");
  const next = transition(reflectionWorkflow, event, { state: row.status, actor: "kepsek", reason: alasan });
  if (!next.ok) return next;
  const reason = alasan?.trim() || null;
  const { count } = await tx.refleksi.updateMany({
    where: { id, status: row.status, versi },
    data: { status: next.data, alasan: reason, statusSejak: deed.now, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: `refleksi.${event}`,
    objek: objek(id),
    peristiwa: REFLECTION_HAPPENINGS[event],
    dari: row.status,
    ke: next.data,
    alasan: reason ?? undefined,
    requestId: deed.requestId,
  });
  const periode = row.periode.nama;
  await tell(
    tx,
    { akunId: teacher.akunId, ...row.akun },
    {
      templat: (event === "setujui" ? "refleksi-disetujui" : "refleksi-tidak-disetujui") satisfies ReflectionMailName,
      data: { periode, alasan: reason ?? "", id },
      notice:
        event === "setujui"
          ? reflectionNotices.disetujui(periode, id)
          : reflectionNotices.tidakDisetujui(periode, reason ?? "", id),
      kunci: `refleksi-${event}:${id}:${row.pengajuanKe}`,
    },
  );
  return ok({ nama: row.akun.nama });
}
