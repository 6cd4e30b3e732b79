import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { formatSpan, instantAt, type Zone } from "@/lib/kernel/time";
import { transition } from "@/lib/kernel/workflow";
import { readNow, type Tx, withTx } from "@/lib/server/db";
import { tellAll } from "@/lib/server/notify";
import type { P2kptk2Scope } from "@/lib/server/scope";
import { type Deed, record, SYSTEM } from "@/lib/server/trail";
import { cancelEnrolments, promoteWaiting } from "../pendaftaran/mutations";
import { GAP_LABELS, MODE_LABELS, TRAINING_HAPPENINGS } from "./labels";
import { type TrainingMailName, trainingNotices } from "./messages";
import { listEnded } from "./queries";
import {
  checkEdit,
  checkEditable,
  checkFinish,
  checkRemoval,
  checkSession,
  checkSessionOpen,
  MAX_ATTACHMENTS,
  publishGaps,
  type SessionTime,
  shiftSessions,
  type TrainingFacts,
  windowOf,
} from "./rules";
import type { SessionInput, TrainingInput } from "./schema";
import { type TrainingEvent, trainingWorkflow } from "./status";

type Held = TrainingFacts & { id: string; judul: string; versi: number; instansiId: string; zona: Zone };
type Seen = { id: string; versi: number };

/**
 * One of the unit's own trainings, held until the transaction ends; null for another unit's. Every writer of a training, its
 * sessions, attachments and enrolments takes this row first (RELIABILITY C2).
 */
async function lockTraining(tx: Tx, scope: Pick<P2kptk2Scope, "instansiId">, id: string): Promise<Held | null> {
  const [row] = await tx.$queryRaw<Held[]>`
    SELECT p.id, p.judul, p.versi, p.instansi_id AS "instansiId", i.zona::text AS zona, p.status::text AS status,
      p.mode::text AS mode, p.tempat, p.tautan, p.jp, p.kuota, p.terisi, p.min_hadir AS "minHadir",
      p.daftar_buka AS "daftarBuka", p.daftar_tutup AS "daftarTutup", p.mulai, p.selesai
    FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id
    WHERE p.id = ${id}::uuid AND p.instansi_id = ${scope.instansiId}::uuid FOR UPDATE OF p`;
  return row ?? null;
}

/** The training as it was seen: held, the unit's own, and nobody was faster. */
async function lockSeen(tx: Tx, scope: P2kptk2Scope, { id, versi }: Seen): Promise<Result<Held>> {
  const training = await lockTraining(tx, scope, id);
  if (!training) return notFound("Pelatihan");
  return training.versi === versi ? ok(training) : stale();
}

type Note = {
  peristiwa: keyof typeof TRAINING_HAPPENINGS;
  alasan?: string;
  dari?: string;
  ke?: string;
  rincian?: string;
};

function note(tx: Tx, deed: Deed, id: string, { peristiwa, rincian, ...more }: Note): Promise<void> {
  const words = TRAINING_HAPPENINGS[peristiwa];
  return record(tx, {
    by: deed.by,
    aksi: `katalog.${peristiwa}`,
    objek: { jenis: "pelatihan", id },
    peristiwa: rincian ? `${words}: ${rincian}` : words,
    requestId: deed.requestId,
    ...more,
  });
}

/** Whoever changes sessions or attachments raises the training's version: what is published is what was seen. */
async function raise(tx: Tx, id: string): Promise<void> {
  await tx.pelatihan.update({ where: { id }, data: { versi: { increment: 1 } } });
}

function columns({ daftarBuka, daftarTutup, ...facts }: TrainingInput, zona: Zone) {
  return { ...facts, ...windowOf(daftarBuka, daftarTutup, zona) };
}

/** The unit's own zone, in which its days are meant. */
async function zoneOf(tx: Tx, { instansiId }: P2kptk2Scope): Promise<Zone> {
  const { zona } = await tx.instansi.findUniqueOrThrow({ where: { id: instansiId }, select: { zona: true } });
  return zona;
}

/** A new draft of the unit. */
export async function createTraining(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  input: TrainingInput,
): Promise<Result<{ id: string }>> {
  const zona = await zoneOf(tx, scope);
  const { id } = await tx.pelatihan.create({
    data: { ...columns(input, zona), instansiId: scope.instansiId, dibuatPada: deed.now, statusSejak: deed.now },
    select: { id: true },
  });
  await note(tx, deed, id, { peristiwa: "buat", ke: trainingWorkflow.initial });
  return ok({ id });
}

/**
 * Changes the facts. Whoever is enrolled in a published training is told when mode, place or link change.
 * Errors: `tidak_ditemukan`, `data_berubah` (seen an older version; over), `isian_salah` (see `checkEdit`).
 */
export async function changeTraining(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi, ...input }: TrainingInput & Seen,
): Promise<Result<{ id: string; wereTold: boolean }>> {
  const held = await lockSeen(tx, scope, { id, versi });
  if (!held.ok) return held;
  const before = held.data;
  const after = columns(input, before.zona);
  const allowed = checkEdit(before, { ...after, mulai: before.mulai, selesai: before.selesai }, deed.now);
  if (!allowed.ok) return allowed;
  await tx.pelatihan.update({ where: { id }, data: { ...after, versi: { increment: 1 } } });
  await note(tx, deed, id, { peristiwa: "ubah" });
  // New seats go to whoever has waited longest.
  if (before.status === "terbit" && after.kuota > before.kuota) await promoteWaiting(tx, deed, id);
  const changes: string[] = [];
  if (after.mode !== before.mode) changes.push(`Pelaksanaan kini ${MODE_LABELS[after.mode].toLowerCase()}.`);
  if (after.tempat !== before.tempat) changes.push(after.tempat ? `Tempat kini ${after.tempat}.` : "Tanpa tempat.");
  // The link itself stands on the page, for those whom it is shown to.
  if (after.tautan !== before.tautan) changes.push("Tautan daring berubah.");
  return ok({ id, wereTold: await tellParticipants(tx, before, changes, versi) });
}

/** Opens the draft to teachers. Errors: `tidak_ditemukan`, `data_berubah`, `bentrok` with all that is missing. */
export async function publishTraining(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  seen: Seen,
): Promise<Result<{ id: string }>> {
  const held = await lockSeen(tx, scope, seen);
  if (!held.ok) return held;
  const next = transition(trainingWorkflow, "terbitkan", { state: held.data.status, actor: "p2kptk2" });
  if (!next.ok) return next;
  const gaps = publishGaps(held.data, deed.now);
  if (gaps.length > 0) {
    return fail("bentrok", `Belum dapat diterbitkan. ${gaps.map((gap) => GAP_LABELS[gap].text).join(" ")}`);
  }
  return settle(tx, deed, held.data, "terbitkan");
}

/** Calls a training finished, after its last session. Errors: `tidak_ditemukan`, `data_berubah`. */
export async function finishTraining(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  seen: Seen,
): Promise<Result<{ id: string }>> {
  const held = await lockSeen(tx, scope, seen);
  if (!held.ok) return held;
  return finish(tx, deed, held.data, "p2kptk2");
}

async function finish(
  tx: Tx,
  deed: Deed,
  training: Held,
  actor: "p2kptk2" | "sistem",
): Promise<Result<{ id: string }>> {
  const next = transition(trainingWorkflow, "selesaikan", { state: training.status, actor });
  if (!next.ok) return next;
  const due = checkFinish(training, deed.now);
  return due.ok ? settle(tx, deed, training, "selesaikan") : due;
}

/**
 * Cancels a published training with a reason; everybody whose enrolment is under way is told and their enrolment ends.
 * Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (reason).
 */
export async function cancelTraining(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { alasan, ...seen }: Seen & { alasan: string },
): Promise<Result<{ id: string }>> {
  const held = await lockSeen(tx, scope, seen);
  if (!held.ok) return held;
  const reason = alasan.trim();
  const next = transition(trainingWorkflow, "batalkan", { state: held.data.status, actor: "p2kptk2", reason });
  if (!next.ok) return next;
  const cancelled = await cancelEnrolments(tx, deed, held.data, reason);
  if (!cancelled.ok) return cancelled;
  return settle(tx, deed, held.data, "batalkan", reason);
}

/** The one guarded write of every change of a training's state (DESIGN §3.2), with its trace. The row is held. */
async function settle(
  tx: Tx,
  deed: Deed,
  { id, status, versi }: Held,
  event: TrainingEvent,
  alasan?: string,
): Promise<Result<{ id: string }>> {
  const { to } = trainingWorkflow.events[event];
  const { count } = await tx.pelatihan.updateMany({
    where: { id, status, versi },
    data: {
      status: to,
      statusSejak: deed.now,
      versi: { increment: 1 },
      ...(event === "terbitkan" ? { terbitPada: deed.now } : {}),
      ...(alasan ? { alasan } : {}),
    },
  });
  if (count === 0) return stale();
  await note(tx, deed, id, { peristiwa: event, dari: status, ke: to, alasan });
  return ok({ id });
}

const AT_ONCE = 100;

/** Finishes what has ended and nobody has finished, one transaction each; safe to run twice at once. Returns how many. */
export async function finishEnded(): Promise<number> {
  let finished = 0;
  for (const id of await listEnded(AT_ONCE)) {
    const result = await withTx(async (tx) => {
      const row = await tx.pelatihan.findUnique({ where: { id }, select: { instansiId: true } });
      const training = row && (await lockTraining(tx, row, id));
      if (!training) return notFound("Pelatihan");
      return finish(tx, { by: SYSTEM, now: await readNow(tx), requestId: "jadwal" }, training, "sistem");
    });
    if (result.ok) finished++;
  }
  return finished;
}

/**
 * "Salin": a new draft with everything but the dates. The window is given anew; the sessions keep topics, times of day and
 * distances and begin on `sesiPertama`. Attachments are the same files.
 */
export async function copyTraining(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  input: { id: string; judul: string; daftarBuka: string; daftarTutup: string; sesiPertama: string },
): Promise<Result<{ id: string }>> {
  const original = await tx.pelatihan.findFirst({
    where: { id: input.id, instansiId: scope.instansiId },
    include: { sesi: { orderBy: { mulai: "asc" } }, lampiran: { orderBy: { urutan: "asc" } } },
  });
  if (!original) return notFound("Pelatihan");
  const zona = await zoneOf(tx, scope);
  if (original.sesi.length > 0 && input.sesiPertama === "") return invalid({ sesiPertama: "Isi hari sesi pertama." });
  const { judul, daftarBuka, daftarTutup } = input;
  const { deskripsi, kompetensi, jenjang, mapel, jp, mode, tempat, tautan, kuota, minHadir } = original;
  const { id } = await tx.pelatihan.create({
    data: {
      ...{ deskripsi, kompetensi, jenjang, mapel, jp, mode, tempat, tautan, kuota, minHadir, judul },
      ...windowOf(daftarBuka, daftarTutup, zona),
      ...{ instansiId: scope.instansiId, salinanDari: original.id, dibuatPada: deed.now, statusSejak: deed.now },
    },
    select: { id: true },
  });
  const sessions = shiftSessions(original.sesi, input.sesiPertama, zona);
  await tx.sesiPelatihan.createMany({
    data: sessions.map(({ materi, mulai, selesai }, index) => ({
      ...{ pelatihanId: id, urutan: index + 1, materi, mulai, selesai },
    })),
  });
  await tx.lampiranPelatihan.createMany({
    data: original.lampiran.map(({ berkasId, pemilikId, judul: nama, urutan }) => ({
      ...{ pelatihanId: id, berkasId, pemilikId, judul: nama, urutan },
    })),
  });
  await note(tx, deed, id, { peristiwa: "salin", ke: trainingWorkflow.initial, rincian: original.judul });
  return ok({ id });
}

/** A file that nothing shows any more, with its owner: it is to be let go of. */
export type FreedFile = { berkasId: string; pemilikId: string };

async function unused(tx: Tx, files: readonly FreedFile[]): Promise<FreedFile[]> {
  const shown = await tx.lampiranPelatihan.findMany({
    where: { berkasId: { in: files.map(({ berkasId }) => berkasId) } },
    select: { berkasId: true },
  });
  const isShown = new Set(shown.map(({ berkasId }) => berkasId));
  return files.filter(({ berkasId }) => !isShown.has(berkasId));
}

/** Throws a draft away with its sessions and attachments. Gives the files that nothing shows any more. */
export async function deleteDraft(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  seen: Seen,
): Promise<Result<{ judul: string; freed: FreedFile[] }>> {
  const held = await lockSeen(tx, scope, seen);
  if (!held.ok) return held;
  if (held.data.status !== "draf") {
    return fail("data_berubah", "Pelatihan ini sudah pernah terbit, jadi tidak dapat dihapus. Batalkan saja.");
  }
  const files = await tx.lampiranPelatihan.findMany({
    where: { pelatihanId: seen.id },
    select: { berkasId: true, pemilikId: true },
  });
  await tx.pelatihan.delete({ where: { id: seen.id } });
  await record(tx, {
    by: deed.by,
    aksi: "katalog.hapus",
    objek: { jenis: "pelatihan", id: seen.id },
    peristiwa: "Draf pelatihan dihapus",
    dari: "draf",
    requestId: deed.requestId,
  });
  return ok({ judul: held.data.judul, freed: await unused(tx, files) });
}

function timeOf({ tanggal, jamMulai, jamSelesai }: SessionInput, zona: Zone): SessionTime {
  return { mulai: instantAt(tanggal, jamMulai, zona), selesai: instantAt(tanggal, jamSelesai, zona) };
}

/** Puts the sessions' numbers into the order of their times, if they are not. */
async function renumber(tx: Tx, pelatihanId: string): Promise<void> {
  const sessions = await tx.sesiPelatihan.findMany({
    where: { pelatihanId },
    orderBy: { mulai: "asc" },
    select: { id: true, urutan: true },
  });
  if (sessions.every(({ urutan }, index) => urutan === index + 1)) return;
  // Two steps, since every number is taken once: out of the way, then into place.
  const away = Math.max(...sessions.map(({ urutan }) => urutan), sessions.length);
  for (const shift of [away, 0]) {
    for (const [index, { id }] of sessions.entries()) {
      await tx.sesiPelatihan.update({ where: { id }, data: { urutan: shift + index + 1 } });
    }
  }
}

/** Adds a session. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (see `checkSession`). */
export async function addSession(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { pelatihanId, versi, ...input }: SessionInput & { pelatihanId: string; versi: number },
): Promise<Result<{ pelatihanId: string; wereTold: boolean }>> {
  const held = await lockSeen(tx, scope, { id: pelatihanId, versi });
  if (!held.ok) return held;
  const training = held.data;
  const session = timeOf(input, training.zona);
  const others = await tx.sesiPelatihan.findMany({ where: { pelatihanId } });
  const allowed = checkSession(session, others, training, deed.now, training.zona);
  if (!allowed.ok) return allowed;
  const urutan = Math.max(0, ...others.map((other) => other.urutan)) + 1;
  await tx.sesiPelatihan.create({ data: { pelatihanId, urutan, materi: input.materi, ...session } });
  await renumber(tx, pelatihanId);
  await raise(tx, pelatihanId);
  const when = formatSpan(session.mulai, session.selesai, training.zona);
  await note(tx, deed, pelatihanId, { peristiwa: "tambahSesi", rincian: `${input.materi}, ${when}` });
  const wereTold = await tellParticipants(tx, training, [`Sesi tambahan “${input.materi}” pada ${when}.`], versi);
  return ok({ pelatihanId, wereTold });
}

/** A session of one of the unit's trainings, with that training held. `versi` is the training's. */
async function lockSession(tx: Tx, scope: P2kptk2Scope, { id, versi }: Seen) {
  const found = await tx.sesiPelatihan.findFirst({
    where: { id, pelatihan: { instansiId: scope.instansiId } },
    select: { pelatihanId: true },
  });
  if (!found) return notFound("Sesi");
  const held = await lockSeen(tx, scope, { id: found.pelatihanId, versi });
  if (!held.ok) return held;
  const sessions = await tx.sesiPelatihan.findMany({ where: { pelatihanId: found.pelatihanId } });
  const session = sessions.find((each) => each.id === id);
  if (!session) return notFound("Sesi");
  return ok({ training: held.data, session, others: sessions.filter((each) => each.id !== id) });
}

/** Changes a session that has not begun. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`. */
export async function changeSession(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi, ...input }: SessionInput & Seen,
): Promise<Result<{ pelatihanId: string; wereTold: boolean }>> {
  const held = await lockSession(tx, scope, { id, versi });
  if (!held.ok) return held;
  const { training, session, others } = held.data;
  const open = checkSessionOpen(session, training, deed.now);
  if (!open.ok) return open;
  const time = timeOf(input, training.zona);
  const allowed = checkSession(time, others, training, deed.now, training.zona);
  if (!allowed.ok) return allowed;
  await tx.sesiPelatihan.update({ where: { id }, data: { materi: input.materi, ...time } });
  await renumber(tx, training.id);
  await raise(tx, training.id);
  const when = formatSpan(time.mulai, time.selesai, training.zona);
  await note(tx, deed, training.id, { peristiwa: "ubahSesi", rincian: `${input.materi}, ${when}` });
  const isMoved =
    time.mulai.getTime() !== session.mulai.getTime() || time.selesai.getTime() !== session.selesai.getTime();
  const changes = isMoved
    ? [`Sesi “${input.materi}” pindah dari ${formatSpan(session.mulai, session.selesai, training.zona)} ke ${when}.`]
    : [];
  return ok({ pelatihanId: training.id, wereTold: await tellParticipants(tx, training, changes, versi) });
}

/** Takes a session out that has not begun. Errors: `tidak_ditemukan`, `data_berubah`, `bentrok` (the last one). */
export async function removeSession(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  seen: Seen,
): Promise<Result<{ pelatihanId: string; wereTold: boolean }>> {
  const held = await lockSession(tx, scope, seen);
  if (!held.ok) return held;
  const { training, session, others } = held.data;
  const allowed = checkRemoval(session, others, training, deed.now);
  if (!allowed.ok) return allowed;
  await tx.sesiPelatihan.delete({ where: { id: session.id } });
  await renumber(tx, training.id);
  await raise(tx, training.id);
  const when = formatSpan(session.mulai, session.selesai, training.zona);
  await note(tx, deed, training.id, { peristiwa: "hapusSesi", rincian: `${session.materi}, ${when}` });
  const changes = [`Sesi “${session.materi}” pada ${when} ditiadakan.`];
  return ok({ pelatihanId: training.id, wereTold: await tellParticipants(tx, training, changes, seen.versi) });
}

/** Hangs a file on the training; it must have been linked in the same transaction, the database looks at that too. */
export async function addAttachment(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  input: { pelatihanId: string; versi: number; judul: string; berkasId: string; pemilikId: string },
): Promise<Result<{ pelatihanId: string }>> {
  const { pelatihanId, versi, judul, berkasId, pemilikId } = input;
  const held = await lockSeen(tx, scope, { id: pelatihanId, versi });
  if (!held.ok) return held;
  const editable = checkEditable(held.data);
  if (!editable.ok) return editable;
  const { _count, _max } = await tx.lampiranPelatihan.aggregate({
    where: { pelatihanId },
    _count: true,
    _max: { urutan: true },
  });
  if (_count >= MAX_ATTACHMENTS) return invalid({ berkasId: `Paling banyak ${MAX_ATTACHMENTS} lampiran.` });
  const urutan = (_max.urutan ?? 0) + 1;
  await tx.lampiranPelatihan.create({ data: { pelatihanId, berkasId, pemilikId, judul, urutan } });
  await raise(tx, pelatihanId);
  await note(tx, deed, pelatihanId, { peristiwa: "tambahLampiran", rincian: judul });
  return ok({ pelatihanId });
}

/** Takes an attachment off. Gives its file if nothing shows it any more. */
export async function removeAttachment(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  input: { pelatihanId: string; versi: number; berkasId: string },
): Promise<Result<{ pelatihanId: string; freed: FreedFile[] }>> {
  const { pelatihanId, versi, berkasId } = input;
  const held = await lockSeen(tx, scope, { id: pelatihanId, versi });
  if (!held.ok) return held;
  const editable = checkEditable(held.data);
  if (!editable.ok) return editable;
  const [row] = await tx.lampiranPelatihan.findMany({ where: { pelatihanId, berkasId } });
  if (!row) return notFound("Lampiran");
  await tx.lampiranPelatihan.deleteMany({ where: { pelatihanId, berkasId } });
  await raise(tx, pelatihanId);
  await note(tx, deed, pelatihanId, { peristiwa: "hapusLampiran", rincian: row.judul });
  return ok({ pelatihanId, freed: await unused(tx, [{ berkasId, pemilikId: row.pemilikId }]) });
}

/** Tells whoever holds a seat or still waits for one that date or place changed. `versi` names the change. */
async function tellParticipants(tx: Tx, training: Held, changes: string[], versi: number): Promise<boolean> {
  if (training.status !== "terbit" || changes.length === 0) return false;
  const people = await tx.$queryRaw<{ akunId: string; nama: string; surel: string | null }[]>`
    SELECT a.id AS "akunId", a.nama, a.surel FROM pendaftaran_pelatihan d JOIN akun a ON a.id = d.akun_id
    WHERE d.pelatihan_id = ${training.id}::uuid AND d.status IN ('diajukan', 'diteruskan', 'daftar_tunggu', 'diterima')
    ORDER BY a.id`;
  const { id, judul } = training;
  const perubahan = changes.join(" ");
  await tellAll(
    tx,
    people.map((person) => ({
      ...person,
      templat: "pelatihan-berubah" satisfies TrainingMailName,
      data: { judul, perubahan, id },
      notice: trainingNotices.berubah(judul, perubahan, id),
      kunci: `pelatihan-berubah:${id}:${versi}:${person.akunId}`,
    })),
  );
  return people.length > 0;
}
