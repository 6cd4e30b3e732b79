import "server-only";
import { fail, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import type { Tx } from "@/lib/server/db";
import { tell } from "@/lib/server/notify";
import type { P2kptk2Scope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { ATTENDANCE_CORRECTED } from "../pendaftaran/labels";
import {
  advance,
  advanceAll,
  type HeldEnrolment,
  lockForOffice,
  lockTraining,
  newsAbout,
  readRows,
} from "../pendaftaran/mutations";
import { checkMoment } from "../pendaftaran/rules";
import type { EnrolmentState } from "../pendaftaran/status";
import { decided, imported, recorded } from "./labels";
import { checkRecording, isCorrectable, isPresentEnough, percentText, presenceHundredths, unpackMarks } from "./rules";

const ofTraining = (id: string) => ({ jenis: "pelatihan", id });

/** Holds one of the unit's own trainings; another unit's does not exist. */
async function lockOwn(tx: Tx, scope: P2kptk2Scope, pelatihanId: string) {
  const own = await tx.pelatihan.findFirst({
    where: { id: pelatihanId, instansiId: scope.instansiId },
    select: { id: true },
  });
  return own && lockTraining(tx, own.id);
}

type Mark = { id: string; sesiId: string; hadir: boolean };

/** Writes marks of a training that is held; those that say what stands there already are left alone. */
async function writeMarks(tx: Tx, now: Date, pelatihanId: string, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO kehadiran AS k (pendaftaran_id, sesi_id, pelatihan_id, hadir, dicatat_pada)
    SELECT v.id, v.sesi, ${pelatihanId}::uuid, v.hadir, ${now}
    FROM unnest(${marks.map(({ id }) => id)}::uuid[], ${marks.map(({ sesiId }) => sesiId)}::uuid[],
      ${marks.map(({ hadir }) => hadir)}::boolean[]) AS v (id, sesi, hadir)
    ON CONFLICT (pendaftaran_id, sesi_id) DO UPDATE SET hadir = excluded.hadir, dicatat_pada = excluded.dicatat_pada
      WHERE k.hadir <> excluded.hadir`;
}

/**
 * Saves who of the listed participants was present at one session, after it began and until attendance is decided.
 * Errors: `tidak_ditemukan` (another unit's session too), `data_berubah`.
 */
export async function recordSession(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  input: { sesiId: string; ada: readonly string[]; hadir: readonly string[]; semua: boolean },
): Promise<Result<{ pelatihanId: string; hadir: number; semua: number }>> {
  const session = await tx.sesiPelatihan.findFirst({
    where: { id: input.sesiId, pelatihan: { instansiId: scope.instansiId } },
    select: { id: true, urutan: true, mulai: true, pelatihanId: true },
  });
  const training = session && (await lockTraining(tx, session.pelatihanId));
  if (!session || !training) return notFound("Sesi");
  const due = checkRecording(session, training, training.now);
  if (!due.ok) return due;
  const open = new Set((await readRows(tx, training.id, ["diterima"])).map(({ id }) => id));
  const listed = input.ada.filter((id) => open.has(id));
  if (listed.length === 0) return notFound("Peserta yang kehadirannya masih dapat dicatat");
  const marks = listed.map((id) => ({ id, sesiId: session.id, hadir: input.semua || input.hadir.includes(id) }));
  await writeMarks(tx, training.now, training.id, marks);
  const present = marks.filter(({ hadir }) => hadir).length;
  await record(tx, {
    ...{ by: deed.by, aksi: "pelatihan.catatSesi", objek: ofTraining(training.id) },
    ...{ peristiwa: recorded(session.urutan, present, marks.length), requestId: deed.requestId },
  });
  return ok(
    { pelatihanId: training.id, hadir: present, semua: marks.length },
    `Kehadiran tersimpan: ${present} dari ${marks.length} peserta hadir.`,
  );
}

/**
 * Writes what was understood of a sheet. It is judged again: only participants whose attendance is open, only sessions that
 * have begun, only the sessions the preview was made for. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`.
 */
export async function applySheet(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { pelatihanId, sesi, isi }: { pelatihanId: string; sesi: string; isi: string },
): Promise<Result<{ peserta: number }>> {
  const training = await lockOwn(tx, scope, pelatihanId);
  if (!training) return notFound("Pelatihan");
  const sessions = await tx.sesiPelatihan.findMany({
    where: { pelatihanId },
    orderBy: [{ mulai: "asc" }, { id: "asc" }],
    select: { id: true, mulai: true },
  });
  if (sessions.map(({ id }) => id).join(",") !== sesi) return stale();
  const rows = unpackMarks(isi, sessions.length);
  if (!rows) return fail("isian_salah", "Isian ini tidak dapat diterima. Baca ulang lembarnya.");
  const open = new Set((await readRows(tx, pelatihanId, ["diterima"])).map(({ id }) => id));
  const marks: Mark[] = [];
  for (const { id, marks: own } of rows) {
    if (!open.has(id)) return stale();
    for (const [index, hadir] of own.entries()) {
      const session = sessions[index];
      if (hadir === null || !session) continue;
      const due = checkRecording(session, training, training.now);
      if (!due.ok) return due;
      marks.push({ id, sesiId: session.id, hadir });
    }
  }
  await writeMarks(tx, training.now, pelatihanId, marks);
  await record(tx, {
    ...{ by: deed.by, aksi: "pelatihan.imporKehadiran", objek: ofTraining(pelatihanId) },
    ...{ peristiwa: imported(rows.length), requestId: deed.requestId },
  });
  return ok({ peserta: rows.length }, `Kehadiran ${rows.length} peserta tersimpan.`);
}

/** So many are decided with one sending; the rest with the next. */
const DECIDED_AT_ONCE = 1_000;

/**
 * "Tetapkan kehadiran": after the last session every accepted participant is present enough or is not. A missing mark refuses
 * (DESIGN §3.7). Errors: `tidak_ditemukan`, `data_berubah`.
 */
export async function decideAttendance(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { pelatihanId }: { pelatihanId: string },
): Promise<Result<{ hadir: number; tidak: number }>> {
  const training = await lockOwn(tx, scope, pelatihanId);
  if (!training) return notFound("Pelatihan");
  const due = checkMoment("catatHadir", training, training.now);
  if (!due.ok) return due;
  const rows = await readRows(tx, pelatihanId, ["diterima"], DECIDED_AT_ONCE);
  if (rows.length === 0) return fail("data_berubah", "Tidak ada peserta yang kehadirannya perlu ditetapkan.");
  const sessions = await tx.sesiPelatihan.findMany({
    where: { pelatihanId },
    orderBy: { mulai: "asc" },
    select: {
      id: true,
      urutan: true,
      _count: { select: { kehadiran: { where: { pendaftaran: { status: "diterima" } } } } },
    },
  });
  const all = await tx.pendaftaranPelatihan.count({ where: { pelatihanId, status: "diterima" } });
  const gaps = sessions.filter(({ _count }) => _count.kehadiran < all);
  if (gaps.length > 0) {
    const words = gaps.map(({ urutan, _count }) => `sesi ${urutan} (${all - _count.kehadiran} peserta)`);
    return fail("data_berubah", `Kehadiran belum lengkap: ${words.join(", ")}. Catat dulu, baru tetapkan.`);
  }
  const present = await tx.kehadiran.groupBy({
    by: ["pendaftaranId"],
    where: { pendaftaranId: { in: rows.map(({ id }) => id) }, hadir: true },
    _count: true,
  });
  const presentOf = new Map(present.map(({ pendaftaranId, _count }) => [pendaftaranId, _count]));
  const persen = new Map<string, string>();
  const enough: typeof rows = [];
  const short: typeof rows = [];
  for (const row of rows) {
    const presence = { hadir: presentOf.get(row.id) ?? 0, sesi: sessions.length };
    persen.set(row.id, percentText(presenceHundredths(presence) ?? 0));
    (isPresentEnough(presence, training.minHadir) ? enough : short).push(row);
  }
  const now = { ...deed, now: training.now };
  const about = { ...training, pelatihanId };
  for (const [event, some] of [["catatHadir", enough] as const, ["catatTidakHadir", short] as const]) {
    const written = await advanceAll(tx, now, about, some, { event, actor: "p2kptk2", persen });
    if (!written.ok) return written;
  }
  await record(tx, {
    ...{ by: deed.by, aksi: "pelatihan.tetapkanKehadiran", objek: ofTraining(pelatihanId) },
    ...{ peristiwa: decided(enough.length, short.length), requestId: deed.requestId },
  });
  return ok(
    { hadir: enough.length, tidak: short.length },
    `Kehadiran ditetapkan: ${enough.length} peserta hadir, ${short.length} tidak memenuhi.`,
  );
}

/**
 * Corrects one participant's attendance with a reason, until a certificate exists; the presence is counted anew and decides.
 * Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (reason, or nothing changed).
 */
export async function correctAttendance(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi, hadir, alasan }: { id: string; versi: number; hadir: readonly string[]; alasan: string },
): Promise<Result<{ status: EnrolmentState }>> {
  const held = await lockForOffice(tx, scope, id);
  if (!held) return notFound("Pendaftaran");
  if (!isCorrectable(held.status)) {
    return fail("data_berubah", "Kehadiran ini tidak dapat dikoreksi lagi. Muat ulang halaman.");
  }
  const sessions = await tx.sesiPelatihan.findMany({ where: { pelatihanId: held.pelatihanId }, select: { id: true } });
  const before = await tx.kehadiran.findMany({ where: { pendaftaranId: id }, select: { sesiId: true, hadir: true } });
  const marks = sessions.map((session) => ({ id, sesiId: session.id, hadir: hadir.includes(session.id) }));
  const isSame = marks.every((mark) => before.some((one) => one.sesiId === mark.sesiId && one.hadir === mark.hadir));
  if (isSame) return fail("isian_salah", "Belum ada centang yang diubah.");
  if (alasan.trim() === "")
    return fail("isian_salah", "Periksa isian yang ditandai.", { alasan: "Tuliskan alasannya." });
  const presence = { hadir: marks.filter((mark) => mark.hadir).length, sesi: sessions.length };
  const persenHadir = percentText(presenceHundredths(presence) ?? 0);
  await writeMarks(tx, held.now, held.pelatihanId, marks);
  const isEnough = isPresentEnough(presence, held.minHadir);
  if (isEnough === (held.status !== "tidak_hadir")) {
    return note(tx, deed, held, { versi, alasan, persenHadir });
  }
  const event = isEnough ? "koreksiHadir" : "koreksiTidakHadir";
  const step = { event, actor: "p2kptk2", versi, alasan, data: { persenHadir } } as const;
  const settled = await advance(tx, { ...deed, now: held.now }, held, step);
  if (!settled.ok) return settled;
  await tell(tx, held, newsAbout(held, event, alasan));
  return settled;
}

/** The presence changes, what was decided does not. */
async function note(
  tx: Tx,
  deed: Deed,
  held: HeldEnrolment,
  { versi, alasan, persenHadir }: { versi: number; alasan: string; persenHadir: string },
): Promise<Result<{ status: EnrolmentState }>> {
  const { count } = await tx.pendaftaranPelatihan.updateMany({
    where: { id: held.id, status: held.status, versi },
    data: { persenHadir, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    ...{ by: deed.by, aksi: "pelatihan.koreksiCatatan", objek: { jenis: "pendaftaran_pelatihan", id: held.id } },
    ...{ peristiwa: ATTENDANCE_CORRECTED, alasan: alasan.trim(), requestId: deed.requestId },
  });
  return ok({ status: held.status });
}
