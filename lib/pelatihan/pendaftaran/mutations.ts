import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import type { Actor } from "@/lib/kernel/roles";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { transition } from "@/lib/kernel/workflow";
import { db, type Prisma, readNow, type Tx, withTx } from "@/lib/server/db";
import { tell, tellAll, tellOffice, tellPrincipal } from "@/lib/server/notify";
import type { AkunScope, P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import { type Deed, record, recordAll, SYSTEM } from "@/lib/server/trail";
import type { TrainingState } from "../katalog/status";
import { batchSummary, ENROLMENT_HAPPENINGS, OBSTACLE_WORDS } from "./labels";
import { ENROLMENT_MAIL, ENROLMENT_NEWS, type EnrolmentFacts, type EnrolmentNews } from "./messages";
import { checkMoment, enrolmentObstacle, freeSeats, hasBegun, PERISHABLE_STATES, seatDecision } from "./rules";
import type { Reference } from "./schema";
import { type EnrolmentEvent, type EnrolmentState, enrolmentWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "pendaftaran_pelatihan", id });

/** An enrolment as the writers see it: everything that decides whose it is and whether a seat is free. Its rows are held. */
export type HeldEnrolment = {
  id: string;
  status: EnrolmentState;
  versi: number;
  akunId: string;
  nama: string;
  surel: string | null;
  /** The teacher's present school: its principal decides, whatever was the school at the beginning (DOMAIN §1.1). */
  sekolahId: string;
  /** When the principal approved; before that it does not exist for the P2KPTK2 unit. */
  diteruskanPada: Date | null;
  pelatihanId: string;
  judul: string;
  statusPelatihan: TrainingState;
  instansiId: string;
  /** The unit's zone: its sessions are told in it. */
  zona: Zone;
  kuota: number;
  terisi: number;
  minHadir: number;
  mulai: Date;
  selesai: Date;
  /** The product's time, read after the rows were taken (DESIGN §3.8). */
  now: Date;
};

/**
 * Reads an enrolment and holds it until the transaction ends; null if there is none. The training's row is always taken first:
 * seats are counted there (trigger `hitung_kursi`), so all writers wait in one order and never in a circle (RELIABILITY C2).
 * The caller still has to ask whose it is.
 */
export async function lockEnrolment(tx: Tx, id: string): Promise<HeldEnrolment | null> {
  await tx.$queryRaw`
    SELECT 1 FROM pelatihan WHERE id = (SELECT pelatihan_id FROM pendaftaran_pelatihan WHERE id = ${id}::uuid) FOR UPDATE`;
  // The teacher's row is shared, so that a school move that is under way comes wholly before this decision or after it.
  const [row] = await tx.$queryRaw<Omit<HeldEnrolment, "now">[]>`
    SELECT d.id, d.status::text AS status, d.versi, d.akun_id AS "akunId", a.nama, a.surel, g.sekolah_id AS "sekolahId",
      d.diteruskan_pada AS "diteruskanPada", p.id AS "pelatihanId", p.judul, p.status::text AS "statusPelatihan",
      p.instansi_id AS "instansiId", i.zona::text AS zona, p.kuota, p.terisi, p.min_hadir AS "minHadir", p.mulai, p.selesai
    FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id JOIN instansi i ON i.id = p.instansi_id
    JOIN akun a ON a.id = d.akun_id JOIN guru g ON g.akun_id = d.akun_id
    WHERE d.id = ${id}::uuid FOR UPDATE OF d FOR SHARE OF g`;
  return row ? { ...row, now: await readNow(tx) } : null;
}

type Step = {
  event: EnrolmentEvent;
  actor: Actor;
  /** The version the reader saw. */
  versi: number;
  alasan?: string;
  /** Further columns that change with the state. */
  data?: Prisma.PendaftaranPelatihanUncheckedUpdateManyInput;
};

/**
 * The one guarded write of every decision on an enrolment (DESIGN §3.2), with its trace. Whether the actor may touch this
 * enrolment must be clear before. Errors: `data_berubah`, `isian_salah` (reason), `tidak_berhak`.
 */
export async function advance(
  tx: Tx,
  deed: Deed,
  enrolment: Pick<HeldEnrolment, "id" | "status">,
  { event, actor, versi, alasan, data }: Step,
): Promise<Result<{ status: EnrolmentState }>> {
  const reason = alasan?.trim() || undefined;
  const next = transition(enrolmentWorkflow, event, { state: enrolment.status, actor, reason });
  if (!next.ok) return next;
  const { count } = await tx.pendaftaranPelatihan.updateMany({
    where: { id: enrolment.id, status: enrolment.status, versi },
    data: {
      ...data,
      status: next.data,
      statusSejak: deed.now,
      versi: { increment: 1 },
      ...(reason ? { alasan: reason } : {}),
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: `pelatihan.${event}`,
    objek: objek(enrolment.id),
    peristiwa: ENROLMENT_HAPPENINGS[event],
    dari: enrolment.status,
    ke: next.data,
    alasan: reason,
    requestId: deed.requestId,
  });
  return ok({ status: next.data });
}

type HeldTraining = {
  id: string;
  judul: string;
  status: TrainingState;
  instansiId: string;
  zona: Zone;
  kuota: number;
  terisi: number;
  minHadir: number;
  mulai: Date | null;
  selesai: Date | null;
  now: Date;
};

/** Holds a training's row, and with it every decision on its enrolments, until the transaction ends; null if there is none. */
export async function lockTraining(tx: Tx, id: string): Promise<HeldTraining | null> {
  const [row] = await tx.$queryRaw<Omit<HeldTraining, "now">[]>`
    SELECT p.id, p.judul, p.status::text AS status, p.instansi_id AS "instansiId", i.zona::text AS zona, p.kuota, p.terisi,
      p.min_hadir AS "minHadir", p.mulai, p.selesai
    FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id WHERE p.id = ${id}::uuid FOR UPDATE OF p`;
  return row ? { ...row, now: await readNow(tx) } : null;
}

type About = Pick<HeldTraining, "judul" | "zona" | "mulai"> & { pelatihanId: string };

/** The facts of news about one enrolment. */
function factsOf(about: About, enrolment: { id: string; nama: string }, alasan = ""): EnrolmentFacts {
  const mulai = about.mulai ? formatInstant(about.mulai, about.zona) : "";
  return {
    ...{ id: enrolment.id, guru: enrolment.nama, pelatihanId: about.pelatihanId },
    ...{ judul: about.judul, alasan, mulai },
  };
}

/** What `tell` and its likes are given. */
function newsOf(kabar: EnrolmentNews, facts: EnrolmentFacts, kunci: string) {
  return { templat: ENROLMENT_MAIL, data: { ...facts, kabar }, notice: ENROLMENT_NEWS[kabar](facts), kunci };
}

/** One event of one enrolment tells the same person once; the version tells a second round apart. */
const newsKey = (kabar: EnrolmentNews, { id, versi }: { id: string; versi: number }) =>
  `pelatihan-${kabar}:${id}:${versi}`;

type Row = { id: string; status: EnrolmentState; versi: number; akunId: string; nama: string; surel: string | null };

type Sweep = {
  event: EnrolmentEvent & EnrolmentNews;
  actor: Actor;
  alasan?: string;
  /** Presence by enrolment id, as text of hundredths ("66.66"). */
  persen?: ReadonlyMap<string, string>;
};

/**
 * `advance` for many enrolments of one training in a few statements. The training's row is held, so nobody else changes any of
 * them meanwhile; each teacher is told.
 */
export async function advanceAll(
  tx: Tx,
  deed: Deed,
  about: About,
  rows: readonly Row[],
  { event, actor, alasan, persen }: Sweep,
): Promise<Result> {
  if (rows.length === 0) return ok();
  const reason = alasan?.trim() || undefined;
  for (const { status } of rows) {
    const next = transition(enrolmentWorkflow, event, { state: status, actor, reason });
    if (!next.ok) return next;
  }
  const { to } = enrolmentWorkflow.events[event];
  const ids = rows.map(({ id }) => id);
  const states = rows.map(({ status }) => status);
  const parts = rows.map(({ id }) => persen?.get(id) ?? null);
  const changed = await tx.$executeRaw`
    UPDATE pendaftaran_pelatihan d SET status = ${to}::status_pendaftaran, status_sejak = ${deed.now}, versi = d.versi + 1,
      alasan = coalesce(${reason ?? null}, d.alasan), persen_hadir = coalesce(v.persen, d.persen_hadir)
    FROM unnest(${ids}::uuid[], ${states}::text[], ${parts}::numeric[]) AS v (id, dari, persen)
    WHERE d.id = v.id AND d.status::text = v.dari`;
  if (changed !== rows.length) return stale();
  await recordAll(
    tx,
    rows.map(({ id, status }) => ({
      ...{ by: deed.by, aksi: `pelatihan.${event}`, objek: objek(id), peristiwa: ENROLMENT_HAPPENINGS[event] },
      ...{ dari: status, ke: to, alasan: reason, requestId: deed.requestId },
    })),
  );
  await tellAll(
    tx,
    rows.map(({ id, versi, akunId, nama, surel }) => ({
      ...{ akunId, nama, surel },
      ...newsOf(event, factsOf(about, { id, nama }, reason), newsKey(event, { id, versi })),
    })),
  );
  return ok();
}

/** Enrolments of a training that is held, in these states, as they come in line. */
export async function readRows(tx: Tx, pelatihanId: string, states: readonly EnrolmentState[], take = 20_000) {
  return tx.$queryRaw<Row[]>`
    SELECT d.id, d.status::text AS status, d.versi, d.akun_id AS "akunId", a.nama, a.surel
    FROM pendaftaran_pelatihan d JOIN akun a ON a.id = d.akun_id
    WHERE d.pelatihan_id = ${pelatihanId}::uuid AND d.status::text = ANY(${[...states]}::text[])
    ORDER BY d.antre_pada NULLS LAST, d.diteruskan_pada NULLS LAST, d.diajukan_pada, d.id LIMIT ${take} FOR UPDATE OF d`;
}

/**
 * A teacher enrols. Errors: `tidak_ditemukan` (a training nobody has published, or of another Dinas's unit), `data_berubah` (OBSTACLES), `bentrok` (a live
 * enrolment is there already).
 */
export async function enrol(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { pelatihanId }: { pelatihanId: string },
): Promise<Result<{ id: string }>> {
  // Shared, so that nobody enrols in a training behind the back of its cancellation.
  type Offered = Pick<HeldTraining, "judul" | "status" | "zona" | "mulai"> & {
    dinasId: string;
    daftarBuka: Date;
    daftarTutup: Date;
  };
  const [training] = await tx.$queryRaw<Offered[]>`
    SELECT p.judul, p.status::text AS status, i.dinas_id AS "dinasId", i.zona::text AS zona, p.mulai,
      p.daftar_buka AS "daftarBuka", p.daftar_tutup AS "daftarTutup"
    FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id WHERE p.id = ${pelatihanId}::uuid FOR SHARE OF p`;
  if (!training || training.status === "draf") return notFound("Pelatihan");
  const [teacher] = await tx.$queryRaw<{ status: string; sekolahId: string; dinasId: string }[]>`
    SELECT g.status::text AS status, g.sekolah_id AS "sekolahId", s.dinas_id AS "dinasId"
    FROM guru g JOIN sekolah s ON s.id = g.sekolah_id WHERE g.akun_id = ${scope.akunId}::uuid FOR SHARE OF g`;
  // A unit trains the teachers of its own Dinas's schools; another Dinas's training does not exist for them.
  if (teacher && teacher.dinasId !== training.dinasId) return notFound("Pelatihan");
  const reflection = await tx.refleksi.findFirst({
    where: { akunId: scope.akunId, status: "disetujui" },
    orderBy: [{ statusSejak: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  const now = await readNow(tx);
  const obstacle = enrolmentObstacle(
    {
      ...training,
      isActiveTeacher: teacher?.status === "aktif",
      hasApprovedReflection: reflection !== null,
      hasLiveEnrolment: false, // the index below decides, whatever arrives at once
    },
    now,
  );
  if (obstacle || !teacher || !reflection) {
    return fail("data_berubah", OBSTACLE_WORDS[obstacle ?? "bukan_guru"].text);
  }
  const [made] = await tx.pendaftaranPelatihan.createManyAndReturn({
    data: [
      {
        ...{ pelatihanId, akunId: scope.akunId, refleksiId: reflection.id },
        ...{ diajukanPada: now, statusSejak: now },
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return fail("bentrok", OBSTACLE_WORDS.sudah_terdaftar.text);
  await record(tx, {
    ...{ by: deed.by, aksi: "pelatihan.daftar", objek: objek(made.id), peristiwa: ENROLMENT_HAPPENINGS.daftar },
    ...{ ke: enrolmentWorkflow.initial, requestId: deed.requestId },
  });
  const facts = factsOf({ ...training, pelatihanId }, { id: made.id, nama: deed.by.nama });
  await tellPrincipal(tx, teacher.sekolahId, newsOf("masukKepsek", facts, `pelatihan-masuk:${made.id}`));
  return ok({ id: made.id });
}

/** News about an enrolment that is held, for its teacher. */
export function newsAbout(held: HeldEnrolment, kabar: EnrolmentNews, alasan?: string) {
  return newsOf(kabar, factsOf(held, held, alasan), newsKey(kabar, held));
}

/** Tells the teacher what was decided. */
function tellTeacher(tx: Tx, held: HeldEnrolment, kabar: EnrolmentNews, alasan?: string) {
  return tell(tx, held, newsAbout(held, kabar, alasan));
}

/** The checks that every decision on a held enrolment has in common, then the guarded write. */
async function settle(
  tx: Tx,
  deed: Deed,
  held: HeldEnrolment,
  step: Step,
): Promise<Result<{ status: EnrolmentState }>> {
  const moment = checkMoment(step.event, held, held.now);
  // Where the table refuses anyway, its words are the better ones.
  if (!moment.ok && enrolmentWorkflow.events[step.event].from.includes(held.status)) return moment;
  return advance(tx, { ...deed, now: held.now }, held, step);
}

/** The teacher withdraws before the first session; a seat given back goes to the oldest in the waiting list. */
export async function withdraw(tx: Tx, deed: Deed, scope: AkunScope, { id, versi }: Reference): Promise<Result> {
  const own = await tx.pendaftaranPelatihan.findFirst({ where: { id, akunId: scope.akunId }, select: { id: true } });
  const held = own && (await lockEnrolment(tx, own.id));
  if (!held) return notFound("Pendaftaran");
  const settled = await settle(tx, deed, held, { event: "batalkan", actor: "guru", versi });
  if (!settled.ok) return settled;
  if (held.status === "diterima") {
    const facts = factsOf(held, held);
    await tellOffice(tx, held.instansiId, "p2kptk2", newsOf("batalkan", facts, newsKey("batalkan", held)));
    await promoteWaiting(tx, deed, held.pelatihanId);
  }
  return ok();
}

export type Decided = { nama: string; judul: string; status: EnrolmentState };

/**
 * The principal of the teacher's present school decides. Errors: `tidak_ditemukan` (another school's too), `data_berubah`,
 * `isian_salah` (reason).
 */
export async function decideAtSchool(
  tx: Tx,
  deed: Deed,
  scope: SekolahScope,
  event: "setujui" | "tolak",
  { id, versi, alasan }: Reference & { alasan?: string },
): Promise<Result<Decided>> {
  const [own] = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM pendaftaran_pelatihan d JOIN guru g ON g.akun_id = d.akun_id
    WHERE d.id = ${id}::uuid AND g.sekolah_id = ${scope.sekolahId}::uuid`;
  const held = own && (await lockEnrolment(tx, own.id));
  if (!held || held.sekolahId !== scope.sekolahId) return notFound("Pendaftaran");
  const data = event === "setujui" ? { diteruskanPada: held.now } : {};
  const settled = await settle(tx, deed, held, { event, actor: "kepsek", versi, alasan, data });
  if (!settled.ok) return settled;
  await tellTeacher(tx, held, event, alasan);
  if (event === "setujui") {
    // Once per training and day: a unit with thousands of enrolments is told, not flooded.
    const kunci = `pelatihan-masuk:${held.pelatihanId}:${held.now.toISOString().slice(0, 10)}`;
    await tellOffice(tx, held.instansiId, "p2kptk2", newsOf("masukP2kptk2", factsOf(held, held), kunci));
  }
  return ok({ nama: held.nama, judul: held.judul, ...settled.data });
}

/** An enrolment of a training of this unit that its principal has approved: before that it does not exist here. */
export async function lockForOffice(tx: Tx, scope: P2kptk2Scope, id: string): Promise<HeldEnrolment | null> {
  const own = await tx.pendaftaranPelatihan.findFirst({
    where: { id, diteruskanPada: { not: null }, pelatihan: { instansiId: scope.instansiId } },
    select: { id: true },
  });
  return own && lockEnrolment(tx, own.id);
}

/**
 * The unit accepts: a free seat is taken, otherwise the enrolment joins the waiting list. Who already waits goes first.
 * Errors: `tidak_ditemukan` (another unit's, or not yet approved by the principal), `data_berubah`.
 */
export async function accept(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi }: Reference,
): Promise<Result<Decided>> {
  const held = await lockForOffice(tx, scope, id);
  if (!held) return notFound("Pendaftaran");
  const promoted = freeSeats(held) > 0 ? await promoteWaiting(tx, deed, held.pelatihanId) : 0;
  const event = seatDecision({ kuota: held.kuota, terisi: held.terisi + promoted });
  const data = event === "antrekan" ? { antrePada: await nextInLine(tx, held) } : {};
  const settled = await settle(tx, deed, held, { event, actor: "p2kptk2", versi, data });
  if (!settled.ok) return settled;
  await tellTeacher(tx, held, event);
  return ok({ nama: held.nama, judul: held.judul, ...settled.data });
}

/** When an enrolment joins the waiting list: after everybody who is in it, though the clock's grain be too coarse. */
async function nextInLine(tx: Tx, { pelatihanId, now }: HeldEnrolment): Promise<Date> {
  const last = await tx.pendaftaranPelatihan.aggregate({ where: { pelatihanId }, _max: { antrePada: true } });
  const latest = last._max.antrePada?.getTime() ?? 0;
  return new Date(Math.max(now.getTime(), latest + 1));
}

/** The unit refuses. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (reason). */
export async function rejectAtOffice(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { id, versi, alasan }: Reference & { alasan?: string },
): Promise<Result<Decided>> {
  const held = await lockForOffice(tx, scope, id);
  if (!held) return notFound("Pendaftaran");
  const settled = await settle(tx, deed, held, { event: "tolakPenyelenggara", actor: "p2kptk2", versi, alasan });
  if (!settled.ok) return settled;
  await tellTeacher(tx, held, "tolakPenyelenggara", alasan);
  return ok({ nama: held.nama, judul: held.judul, ...settled.data });
}

export type BatchOutcome = { done: Decided[]; missed: { nama: string | null; sebab: string }[] };

/**
 * One decision on each of several enrolments, each in a guarded write of its own: what has changed meanwhile is left as it is
 * and named, the others are done. They are taken training by training and oldest first, so two batches never wait for each
 * other in a circle, and seats go to whoever has waited longest. One alone answers with its own refusal.
 */
async function each(
  tx: Tx,
  ticked: readonly Reference[],
  decide: (ref: Reference) => Promise<Result<Decided>>,
): Promise<Result<BatchOutcome>> {
  const refs = [...new Map(ticked.map((ref) => [ref.id, ref])).values()];
  if (refs.length === 0) return invalid({ pilih: "Pilih paling sedikit satu pendaftaran." });
  const known = await tx.$queryRaw<{ id: string; nama: string }[]>`
    SELECT d.id, a.nama FROM pendaftaran_pelatihan d JOIN akun a ON a.id = d.akun_id
    WHERE d.id = ANY(${refs.map(({ id }) => id)}::uuid[])
    ORDER BY d.pelatihan_id, d.diteruskan_pada NULLS LAST, d.diajukan_pada, d.id`;
  const outcome: BatchOutcome = { done: [], missed: [] };
  let first: Result<Decided> | null = null;
  for (const { id, nama } of known) {
    const ref = refs.find((one) => one.id === id);
    const decided = ref ? await decide(ref) : notFound("Pendaftaran");
    first ??= decided;
    if (decided.ok) outcome.done.push(decided.data);
    // What is not the reader's has no name for them.
    else outcome.missed.push({ nama: decided.code === "tidak_ditemukan" ? null : nama, sebab: decided.message });
  }
  const unknown = refs.length - known.length;
  for (let index = 0; index < unknown; index++) {
    outcome.missed.push({ nama: null, sebab: notFound("Pendaftaran").message });
  }
  if (outcome.done.length === 0) {
    if (refs.length === 1 && first && !first.ok) return first;
    if (known.length === 0) return notFound("Pendaftaran");
    return fail("data_berubah", batchSummary(outcome));
  }
  return ok(outcome, batchSummary(outcome));
}

/** "Setujui yang dipilih". */
export function approveAll(tx: Tx, deed: Deed, scope: SekolahScope, refs: readonly Reference[]) {
  return each(tx, refs, (ref) => decideAtSchool(tx, deed, scope, "setujui", ref));
}

/** "Terima yang dipilih": oldest first; when the seats are taken the rest joins the waiting list in that order. */
export function acceptAll(tx: Tx, deed: Deed, scope: P2kptk2Scope, refs: readonly Reference[]) {
  return each(tx, refs, (ref) => accept(tx, deed, scope, ref));
}

/**
 * Gives free seats to whoever has waited longest; only before the first session. To be called in the transaction in which a
 * seat got free (withdrawal, raised quota). Returns how many came in.
 */
export async function promoteWaiting(tx: Tx, deed: Deed, pelatihanId: string): Promise<number> {
  const training = await lockTraining(tx, pelatihanId);
  if (training?.status !== "terbit" || hasBegun(training, training.now)) return 0;
  const free = freeSeats(training);
  if (free === 0) return 0;
  const rows = await readRows(tx, pelatihanId, ["daftar_tunggu"], free);
  const deedOfRule = { ...deed, by: SYSTEM, now: training.now };
  const promoted = await advanceAll(tx, deedOfRule, { ...training, pelatihanId }, rows, {
    event: "naikkan",
    actor: "sistem",
  });
  if (!promoted.ok) throw new Error(`the waiting list of a held training changed: ${promoted.message}`);
  return rows.length;
}

/** Ends what nobody decided before the first session. `training` is held and has begun. */
async function expire(tx: Tx, deed: Deed, training: HeldTraining): Promise<number> {
  const rows = await readRows(tx, training.id, PERISHABLE_STATES);
  const about = { ...training, pelatihanId: training.id };
  const deedOfRule = { ...deed, by: SYSTEM, now: training.now };
  const expired = await advanceAll(tx, deedOfRule, about, rows, { event: "kedaluwarsakan", actor: "sistem" });
  if (!expired.ok) throw new Error(`enrolments of a held training changed: ${expired.message}`);
  return rows.length;
}

/**
 * The training is cancelled (lib/pelatihan/katalog decides that, in the same transaction): every enrolment that was under way
 * ends with it and its teacher is told why. What had expired by then expires.
 */
export async function cancelEnrolments(
  tx: Tx,
  deed: Deed,
  { id }: { id: string },
  alasan: string,
): Promise<Result<{ berakhir: number }>> {
  const training = await lockTraining(tx, id);
  if (!training) return notFound("Pelatihan");
  if (hasBegun(training, training.now)) await expire(tx, deed, training);
  const rows = await readRows(tx, id, enrolmentWorkflow.events.batalkanPelatihan.from);
  const about = { ...training, pelatihanId: id };
  const ended = await advanceAll(tx, { ...deed, now: training.now }, about, rows, {
    ...{ event: "batalkanPelatihan", actor: "p2kptk2", alasan },
  });
  return ended.ok ? ok({ berakhir: rows.length }) : ended;
}

const TRAININGS_AT_ONCE = 50;

/** Expires what nobody decided before the first session, training by training. Returns how many; may run anywhere, any time. */
export async function expireEnrolments(): Promise<number> {
  let count = 0;
  let due = await findBegun("00000000-0000-0000-0000-000000000000");
  while (due.length > 0) {
    for (const { id } of due) {
      const expired = await withTx(async (tx) => {
        const training = await lockTraining(tx, id);
        if (!training || !hasBegun(training, training.now)) return ok(0);
        return ok(await expire(tx, { by: SYSTEM, now: training.now, requestId: "jadwal" }, training));
      });
      if (expired.ok) count += expired.data;
    }
    due = await findBegun(due.at(-1)?.id ?? "");
  }
  return count;
}

/** Trainings that have begun with something undecided, after this id. */
async function findBegun(after: string): Promise<{ id: string }[]> {
  return db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT d.pelatihan_id AS id FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id
    WHERE d.status IN ('diajukan', 'diteruskan', 'daftar_tunggu') AND p.mulai <= ${await readNow()} AND p.id > ${after}::uuid
    ORDER BY d.pelatihan_id LIMIT ${TRAININGS_AT_ONCE}`;
}
