import "server-only";
import { fail, notFound, ok, type Result, stale, writtenElsewhere } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import { readNow, type Tx } from "@/lib/server/db";
import { tell, tellPrincipal } from "@/lib/server/notify";
import type { AkunScope, SekolahScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { isRated } from "../penilaian/queries";
import { readPhase } from "../periode/queries";
import { changesIn, storedElsewhere } from "../praktik/rules";
import { dutiesNamed, TASK_HAPPENINGS } from "./labels";
import { type TaskMailName, taskNotices } from "./messages";
import { type Duty, type Learning, readDuties, readLearning, ticksSeen } from "./queries";
import {
  checkLearning,
  checkLearningWritable,
  checkTickable,
  dutyState,
  type LearningWords,
  type Phase,
  TASK_ERRORS,
  tickChanges,
} from "./rules";
import { learningWorkflow } from "./status";

const PLAN = "Rencana kinerja";
/** A row of somebody else's plan is none, nor is a row of another kind. */
const DUTY = "Tugas pokok";
const learningOf = (id: string) => ({ jenis: "refleksi_belajar", id });
const dutiesOf = (id: string) => ({ jenis: "pelaksanaan_tugas", id });

type Held = { id: string; phase: Phase; periode: string };

/**
 * One's own approved plan of scheme 2025, held until the transaction ends: writing, sending, ticking, verifying and rating come one
 * after the other (RELIABILITY C10). The time is read after the locks, for it decides about the phase. Error: `tidak_ditemukan`.
 */
async function holdOwn(tx: Tx, { akunId }: AkunScope, id: string): Promise<Result<Held>> {
  const plans = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM rencana_kinerja
    WHERE id = ${id}::uuid AND akun_id = ${akunId}::uuid AND status = 'disetujui' AND skema = 'skema_2025' FOR UPDATE`;
  if (plans.length === 0) return notFound(PLAN);
  const { nama: periode, perpanjangan: extensions, now, ...windows } = await readPhase(tx, id);
  return ok({ id, periode, phase: { windows, now, extensions, isRated: await isRated({ id }, tx) } });
}

/** What a form that saves itself is told: where it stands now. */
type Saved = { dasar: string; pada: string };

const wordsOf = (stored: Learning | null): LearningWords => ({
  kegiatan: stored?.kegiatan ?? "",
  pembelajaran: stored?.pembelajaran ?? "",
  penerapan: stored?.penerapan ?? "",
});

/** `isFinal`: the reader goes on to the confirmation, so what is missing is named. */
type Draft = { id: string; dasar: number; words: LearningWords; isFinal: boolean };

/**
 * Keeps the reflection as far as it has come (Simpan Draft). Sent again (its answer was lost on the way) it changes nothing.
 * Errors: `tidak_ditemukan`, `data_berubah` (sent, the phase is not open; or written elsewhere meanwhile: then the stored words stand
 * at the fields, and the next sending, which has seen them, is taken), `isian_salah` (incomplete).
 */
export async function saveLearning(
  tx: Tx,
  scope: AkunScope,
  { id, dasar, words, isFinal }: Draft,
): Promise<Result<Saved>> {
  const held = await holdOwn(tx, scope, id);
  if (!held.ok) return held;
  const { phase } = held.data;
  const stored = await readLearning(tx, { id });
  const writable = checkLearningWritable(stored?.status ?? null, phase);
  if (!writable.ok) return writable;
  const versi = stored?.versi ?? 0;
  const before = wordsOf(stored);
  const changed = changesIn(before, words);
  if (changed.length > 0 && versi !== dasar) {
    return writtenElsewhere(TASK_ERRORS.elsewhere, storedElsewhere(changed, before), String(versi));
  }
  const complete = isFinal ? checkLearning(words) : ok();
  if (!complete.ok) return complete;
  const pada = phase.now.toISOString();
  if (changed.length === 0) return ok({ dasar: String(versi), pada });
  const kept = await tx.refleksiBelajar.upsert({
    where: { rencanaId: id },
    create: { rencanaId: id, ...words },
    update: { ...words, versi: { increment: 1 } },
    select: { versi: true },
  });
  return ok({ dasar: String(kept.versi), pada });
}

/**
 * Kirim ke Atasan: what the teacher saw on the confirmation (`versi`) is locked for good, and the principal of the present school is
 * told. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`.
 */
export async function sendLearning(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { id, versi }: { id: string; versi: number },
): Promise<Result<{ id: string }>> {
  const held = await holdOwn(tx, scope, id);
  if (!held.ok) return held;
  const { phase, periode } = held.data;
  const stored = await readLearning(tx, { id });
  const writable = checkLearningWritable(stored?.status ?? null, phase);
  if (!writable.ok) return writable;
  if (!stored || stored.versi !== versi) return stale();
  const complete = checkLearning(wordsOf(stored));
  if (!complete.ok) return complete;
  const next = transition(learningWorkflow, "kirim", { state: stored.status, actor: "guru" });
  if (!next.ok) return next;
  const { count } = await tx.refleksiBelajar.updateMany({
    where: { rencanaId: id, status: stored.status, versi },
    data: { status: next.data, dikirimPada: phase.now, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: "tugas.kirimRefleksi",
    objek: learningOf(id),
    peristiwa: TASK_HAPPENINGS.kirim,
    dari: stored.status,
    ke: next.data,
    requestId: deed.requestId,
  });
  const { sekolahId } = await tx.guru.findUniqueOrThrow({
    where: { akunId: scope.akunId },
    select: { sekolahId: true },
  });
  await tellPrincipal(tx, sekolahId, {
    templat: "refleksi-belajar-dikirim" satisfies TaskMailName,
    data: { guru: deed.by.nama, periode, id },
    notice: taskNotices.dikirim(deed.by.nama, periode, id),
    kunci: `refleksi-belajar-dikirim:${id}`,
  });
  return ok({ id });
}

const titlesOf = (duties: readonly Duty[], rows: readonly string[]) =>
  duties.flatMap(({ barisId, judul }) => (rows.includes(barisId) ? [judul] : []));

/** Writes down what was done with which duties. */
function recordDuties(
  tx: Tx,
  { by, requestId }: Deed,
  event: "tandai" | "lepas" | "verifikasi",
  { id, duties, rows }: { id: string; duties: readonly Duty[]; rows: readonly string[] },
) {
  const peristiwa = TASK_HAPPENINGS[event](titlesOf(duties, rows));
  return record(tx, {
    ...{ by, requestId, aksi: `tugas.${event}`, objek: dutiesOf(id), peristiwa },
    rincian: { baris: [...rows] },
  });
}

/** The words at a form whose ticks changed since it was opened. */
function ticksElsewhere(duties: readonly Duty[]) {
  const done = duties.filter((duty) => dutyState(duty) !== "belum").map(({ judul }) => judul);
  const stored = `Yang tersimpan sekarang: ${done.length > 0 ? done.join(", ") : "belum ada centang"}.`;
  return {
    ...fail("data_berubah", TASK_ERRORS.ticksElsewhere, { tugas: stored }),
    values: { dasar: ticksSeen(duties) },
  };
}

/**
 * The duties that are done, as the teacher's form has them. A row is the tick; what the principal has verified meanwhile stays, and a
 * form that does not know about it is told. Sent again it changes nothing. Errors: `tidak_ditemukan` (the plan, or no duty of this
 * plan), `data_berubah`.
 */
export async function saveTicks(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { id, dasar, rows }: { id: string; dasar: string; rows: readonly string[] },
): Promise<Result<Saved>> {
  const held = await holdOwn(tx, scope, id);
  if (!held.ok) return held;
  const { phase } = held.data;
  const tickable = checkTickable(phase);
  if (!tickable.ok) return tickable;
  const duties = await readDuties(tx, { id });
  if (rows.some((row) => duties.every(({ barisId }) => barisId !== row))) return notFound(DUTY);
  const { ditandai, dilepas } = tickChanges(duties, rows);
  const isBlind = duties.some((duty) => dutyState(duty) === "terverifikasi" && !rows.includes(duty.barisId));
  if (ticksSeen(duties) !== dasar && (isBlind || ditandai.length + dilepas.length > 0)) return ticksElsewhere(duties);
  if (dilepas.length > 0) {
    await tx.pelaksanaanTugas.deleteMany({ where: { rencanaId: id, barisId: { in: dilepas } } });
    await recordDuties(tx, deed, "lepas", { id, duties, rows: dilepas });
  }
  if (ditandai.length > 0) {
    const tick = { rencanaId: id, jenis: "tugas_pokok", dilakukanPada: phase.now } as const;
    await tx.pelaksanaanTugas.createMany({ data: ditandai.map((barisId) => ({ ...tick, barisId })) });
    await recordDuties(tx, deed, "tandai", { id, duties, rows: ditandai });
  }
  return ok({ dasar: ticksSeen(await readDuties(tx, { id })), pada: phase.now.toISOString() });
}

/**
 * The principal of the teacher's present school has seen in person that these duties were done; from now on they stay. Also after a
 * phase has closed, until the plan is rated. All of them or none. Errors: `tidak_ditemukan` (the plan, or no duty of it),
 * `data_berubah` (no longer ticked, rated).
 */
export async function verifyDuties(
  tx: Tx,
  deed: Deed,
  { sekolahId }: SekolahScope,
  { id, rows }: { id: string; rows: readonly string[] },
): Promise<Result<{ id: string }>> {
  // The teacher's row first: one who is moving to another school right now is decided about there (RELIABILITY C2).
  const [teacher] = await tx.$queryRaw<{ akunId: string; nama: string; surel: string | null }[]>`
    SELECT g.akun_id AS "akunId", a.nama, a.surel FROM guru g JOIN akun a ON a.id = g.akun_id
    JOIN rencana_kinerja r ON r.akun_id = g.akun_id
    WHERE r.id = ${id}::uuid AND g.sekolah_id = ${sekolahId}::uuid AND r.status = 'disetujui' AND r.skema = 'skema_2025'
    FOR SHARE OF g`;
  if (!teacher) return notFound(PLAN);
  await tx.$queryRaw`SELECT 1 FROM rencana_kinerja WHERE id = ${id}::uuid FOR UPDATE`;
  if (await isRated({ id }, tx)) return fail("data_berubah", TASK_ERRORS.rated);
  const duties = await readDuties(tx, { id });
  const asked = duties.filter(({ barisId }) => rows.includes(barisId));
  if (asked.length < new Set(rows).size) return notFound(DUTY);
  const gone = asked.filter((duty) => dutyState(duty) === "belum").map(({ judul }) => judul);
  if (gone.length > 0) {
    return fail(
      "data_berubah",
      `Guru baru saja menghapus tanda dilakukan pada: ${dutiesNamed(gone)}. Muat ulang halaman ini.`,
    );
  }
  // What somebody has verified meanwhile is as it was asked for, with the earlier name.
  const fresh = asked.filter((duty) => dutyState(duty) === "dilakukan").map(({ barisId }) => barisId);
  const [first] = fresh;
  if (first === undefined) return ok({ id });
  await tx.pelaksanaanTugas.updateMany({
    where: { rencanaId: id, barisId: { in: fresh }, terverifikasiPada: null },
    data: { terverifikasiPada: await readNow(tx), verifikatorNama: deed.by.nama, versi: { increment: 1 } },
  });
  await recordDuties(tx, deed, "verifikasi", { id, duties, rows: fresh });
  const tugas = dutiesNamed(titlesOf(duties, fresh));
  await tell(tx, teacher, {
    templat: "tugas-diverifikasi" satisfies TaskMailName,
    data: { tugas, id },
    notice: taskNotices.diverifikasi(tugas, id),
    // A duty is verified once, so the first of them names this event.
    kunci: `tugas-diverifikasi:${first}`,
  });
  return ok({ id });
}
