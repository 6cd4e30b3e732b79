import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { REASON_MAX, reasonProblem, transition } from "@/lib/kernel/workflow";
import type { Tx } from "@/lib/server/db";
import { tellAll } from "@/lib/server/notify";
import type { LptkScope } from "@/lib/server/scope";
import { type Deed, record, recordAll } from "@/lib/server/trail";
import { PARTICIPANT_HAPPENINGS } from "../peserta/labels";
import { type HeldParticipant, lockParticipant } from "../peserta/queries";
import { shownParticipantState } from "../peserta/rules";
import type { ParticipantState } from "../peserta/status";
import { COHORT_HAPPENINGS, COHORT_REFUSALS } from "./labels";
import { type CohortMailName, cohortNotices } from "./messages";
import { type Cohort, listMembers, lockRombel } from "./queries";
import {
  CAPACITY,
  checkCapacity,
  checkChange,
  checkClose,
  checkLeave,
  checkMentor,
  checkPeriod,
  checkPlace,
  takesSeat,
} from "./rules";
import type { CohortInput } from "./schema";
import { cohortWorkflow } from "./status";

type Seen = { id: string; versi: number };

/** The rombel as it was seen: held, the LPTK's own, and nobody was faster. */
async function lockSeen(tx: Tx, scope: LptkScope, { id, versi }: Seen): Promise<Result<Cohort>> {
  const cohort = await lockRombel(tx, scope, id);
  if (!cohort) return notFound("Rombel");
  return cohort.versi === versi ? ok(cohort) : stale();
}

type Note = { aksi: string; peristiwa: string; alasan?: string; dari?: string; ke?: string };

function note(tx: Tx, deed: Deed, id: string, { aksi, ...more }: Note): Promise<void> {
  const objek = { jenis: "rombel", id };
  return record(tx, { by: deed.by, aksi: `rombel.${aksi}`, objek, requestId: deed.requestId, ...more });
}

function noteOfParticipant(tx: Tx, deed: Deed, { id }: { id: string }, { aksi, ...more }: Note): Promise<void> {
  const objek = { jenis: "peserta", id };
  return record(tx, { by: deed.by, aksi: `peserta.${aksi}`, objek, requestId: deed.requestId, ...more });
}

function columns({ mulai, selesai, alasanKapasitas, ...facts }: CohortInput) {
  const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
  // A reason is kept only where one is needed.
  const reason = facts.kapasitas > CAPACITY ? alasanKapasitas : null;
  return { ...facts, alasanKapasitas: reason, mulai: day(mulai), selesai: day(selesai) };
}

function checkFacts(input: CohortInput, members: number): Result {
  const period = checkPeriod(input.mulai, input.selesai);
  return period.ok ? checkCapacity({ kapasitas: input.kapasitas, alasan: input.alasanKapasitas }, members) : period;
}

/** A new rombel of the LPTK. Errors: `isian_salah` (period, seats, a name that is taken). */
export async function createCohort(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  input: CohortInput,
): Promise<Result<{ id: string }>> {
  const allowed = checkFacts(input, 0);
  if (!allowed.ok) return allowed;
  const [made] = await tx.rombel.createManyAndReturn({
    data: [{ ...columns(input), lptkId: scope.instansiId, dibuatPada: deed.now, statusSejak: deed.now }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return invalid({ nama: COHORT_REFUSALS.sameName });
  const peristiwa = COHORT_HAPPENINGS.buat(input.nama);
  await note(tx, deed, made.id, { aksi: "buat", peristiwa, ke: cohortWorkflow.initial });
  return ok({ id: made.id });
}

/**
 * Other facts, more seats with a reason. Errors: `tidak_ditemukan`, `data_berubah`, `bentrok` (closed), `isian_salah` (see
 * `checkChange`, `checkCapacity`, `checkPeriod`).
 */
export async function changeCohort(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, versi, ...input }: CohortInput & Seen,
): Promise<Result<{ id: string }>> {
  const held = await lockSeen(tx, scope, { id, versi });
  if (!held.ok) return held;
  const before = held.data;
  if (before.status !== "berjalan") return fail("bentrok", COHORT_REFUSALS.isClosed);
  const [members, deadlines] = [
    await listMembers(before, deed.now, tx),
    await tx.batasLaporan.count({ where: { rombelId: id } }),
  ];
  const facts = checkFacts(input, members.filter(({ status }) => takesSeat(status)).length);
  if (!facts.ok) return facts;
  const change = checkChange(before, input, { members: members.length, deadlines });
  if (!change.ok) return change;
  const after = columns(input);
  const twin = { lptkId: scope.instansiId, nama: after.nama, mulai: after.mulai, id: { not: id } };
  if ((await tx.rombel.count({ where: twin })) > 0) return invalid({ nama: COHORT_REFUSALS.sameName });
  await tx.rombel.update({ where: { id }, data: { ...after, versi: { increment: 1 } } });
  const isResized = after.kapasitas !== before.kapasitas;
  const peristiwa = isResized ? COHORT_HAPPENINGS.kapasitas(before.kapasitas, after.kapasitas) : COHORT_HAPPENINGS.ubah;
  const alasan = isResized ? (after.alasanKapasitas ?? undefined) : undefined;
  await note(tx, deed, id, { aksi: "ubah", peristiwa, alasan });
  return ok({ id });
}

/** The mentor's account, held; how many other running rombel they lead, and whether they take part in this one. */
async function holdMentor(tx: Tx, mentorId: string, rombelId: string) {
  await tx.$queryRaw`SELECT 1 FROM akun WHERE id = ${mentorId}::uuid FOR NO KEY UPDATE`;
  const elsewhere = { mentorId, selesai: null, rombelId: { not: rombelId }, rombel: { status: "berjalan" } } as const;
  const running = await tx.penugasanMentor.count({ where: elsewhere });
  const isParticipantHere = (await tx.peserta.count({ where: { rombelId, akunId: mentorId } })) > 0;
  return { running, isParticipantHere };
}

/**
 * Gives the rombel a mentor; whoever led it until now is replaced, with a reason, and sees nothing of it any more. Mentor, former
 * mentor and participants are told. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`, `bentrok` (see `checkMentor`).
 */
export async function assignMentor(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { mentorId, alasan, ...seen }: Seen & { mentorId: string; alasan: string },
): Promise<Result<{ id: string }>> {
  const held = await lockSeen(tx, scope, seen);
  if (!held.ok) return held;
  const cohort = held.data;
  if (cohort.mentorId === mentorId) return invalid({ mentorId: COHORT_REFUSALS.sameMentor });
  if (cohort.mentorId !== null && alasan === "") return invalid({ alasan: COHORT_REFUSALS.reason });
  if (alasan.length > REASON_MAX) return invalid({ alasan: `Alasan paling panjang ${REASON_MAX} huruf.` });
  const role = await tx.peranAkun.findFirst({
    where: { akunId: mentorId, peran: "mentor", instansiId: scope.instansiId, dicabutPada: null },
    select: { akun: { select: { nama: true, surel: true } } },
  });
  if (!role) return notFound("Mentor");
  const allowed = checkMentor(await holdMentor(tx, mentorId, cohort.id), cohort);
  if (!allowed.ok) return allowed;
  const former = await endAssignment(tx, deed, cohort, alasan);
  const { nama } = role.akun;
  const { id: penugasanId } = await tx.penugasanMentor.create({
    data: { rombelId: cohort.id, lptkId: scope.instansiId, mentorId, mentorNama: nama, mulai: deed.now },
    select: { id: true },
  });
  await tx.rombel.update({ where: { id: cohort.id }, data: { versi: { increment: 1 } } });
  await note(tx, deed, cohort.id, { aksi: "tugaskan", peristiwa: COHORT_HAPPENINGS.tugaskan(nama) });
  await tellOfMentor(tx, deed, cohort, { penugasanId, mentor: { akunId: mentorId, ...role.akun }, former, alasan });
  return ok({ id: cohort.id });
}

type Person = { akunId: string; nama: string; surel: string | null };

/** Ends the present assignment, if there is one, and says whose it was. */
async function endAssignment(tx: Tx, deed: Deed, cohort: Cohort, alasan: string): Promise<Person | null> {
  if (cohort.mentorId === null) return null;
  const [ended] = await tx.penugasanMentor.updateManyAndReturn({
    where: { rombelId: cohort.id, selesai: null },
    data: { selesai: deed.now, alasan },
    select: { mentorId: true, mentorNama: true, mentor: { select: { surel: true } } },
  });
  if (!ended) return null;
  await note(tx, deed, cohort.id, { aksi: "ganti", peristiwa: COHORT_HAPPENINGS.ganti(ended.mentorNama), alasan });
  return { akunId: ended.mentorId, nama: ended.mentorNama, surel: ended.mentor.surel };
}

async function tellOfMentor(
  tx: Tx,
  deed: Deed,
  cohort: Cohort,
  {
    penugasanId,
    mentor,
    former,
    alasan,
  }: { penugasanId: string; mentor: Person; former: Person | null; alasan: string },
): Promise<void> {
  const { id, nama: rombel, bidangStudi } = cohort;
  const data = { rombel, bidangStudi, mentor: mentor.nama, alasan, id };
  const news = (person: Person, templat: CohortMailName, notice: ReturnType<(typeof cohortNotices)["mentor"]>) => ({
    ...{ akunId: person.akunId, nama: person.nama, surel: person.surel, templat, data, notice },
    kunci: `plpg:${templat}:${penugasanId}:${person.akunId}`,
  });
  const members = await peopleIn(tx, deed, cohort);
  await tellAll(tx, [
    news(mentor, "rombel-tugas", cohortNotices.tugas(rombel, id)),
    ...(former ? [news(former, "rombel-tugas-berakhir", cohortNotices.berakhir(rombel, alasan))] : []),
    ...members.map((person) => news(person, "rombel-mentor", cohortNotices.mentor(rombel, mentor.nama))),
  ]);
}

/** Accounts of whoever takes a seat. */
async function peopleIn(tx: Tx, deed: Deed, cohort: Cohort): Promise<Person[]> {
  const seated = (await listMembers(cohort, deed.now, tx)).filter(({ status }) => takesSeat(status));
  const accounts = await tx.akun.findMany({
    where: { id: { in: seated.map(({ akunId }) => akunId) } },
    select: { id: true, nama: true, surel: true },
    orderBy: { id: "asc" },
  });
  return accounts.map(({ id: akunId, ...account }) => ({ akunId, ...account }));
}

type Held = {
  id: string;
  akunId: string;
  nama: string;
  bidangStudi: string;
  status: ParticipantState;
  aktivasiSampai: Date;
  rombelId: string | null;
  versi: number;
};

/** These participants of the LPTK, held in the order of their ids; others' are left out. */
function holdParticipants(tx: Tx, { instansiId }: LptkScope, ids: readonly string[]): Promise<Held[]> {
  return tx.$queryRaw<Held[]>`
    SELECT p.id, p.akun_id AS "akunId", p.nama, p.bidang_studi AS "bidangStudi", p.status::text AS status,
      p.aktivasi_sampai AS "aktivasiSampai", p.rombel_id AS "rombelId", p.versi
    FROM peserta p WHERE p.id = ANY(${[...ids]}::uuid[]) AND p.lptk_id = ${instansiId}::uuid ORDER BY p.id FOR NO KEY UPDATE`;
}

/** May all of them come in? The rombel and they are held; the database counts once more. */
async function checkAll(tx: Tx, deed: Deed, cohort: Cohort, people: readonly Held[]): Promise<Result> {
  const final = await tx.nilaiPlpg.findMany({
    where: { pesertaId: { in: people.map(({ id }) => id) }, status: "final" },
    select: { pesertaId: true },
  });
  const isFinal = new Set(final.map(({ pesertaId }) => pesertaId));
  let seated = (await listMembers(cohort, deed.now, tx)).filter(({ status }) => takesSeat(status)).length;
  for (const person of people) {
    const shown = shownParticipantState(person, deed.now);
    if (!takesSeat(shown)) return fail("bentrok", COHORT_REFUSALS.withdrawn(person.nama));
    const allowed = checkPlace({ ...person, shown, isFinal: isFinal.has(person.id) }, cohort, seated);
    if (!allowed.ok) return allowed;
    seated++;
  }
  return ok();
}

/** Writes the places and tells who got one. */
async function place(tx: Tx, deed: Deed, cohort: Cohort, people: readonly Held[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  const { id: rombelId, nama: rombel, bidangStudi, mentorNama } = cohort;
  await tx.peserta.updateMany({ where: { id: { in: ids } }, data: { rombelId, versi: { increment: 1 } } });
  await recordAll(
    tx,
    ids.map((id) => ({
      ...{ by: deed.by, aksi: "peserta.tempatkan", objek: { jenis: "peserta", id }, requestId: deed.requestId },
      peristiwa: PARTICIPANT_HAPPENINGS.tempatkan(rombel),
    })),
  );
  const accounts = await tx.akun.findMany({
    where: { id: { in: people.map(({ akunId }) => akunId) } },
    select: { id: true, nama: true, surel: true },
  });
  const data = { rombel, bidangStudi, mentor: mentorNama ?? "yang akan menyusul", id: rombelId };
  await tellAll(
    tx,
    people.flatMap(({ id, akunId, versi }) =>
      accounts
        .filter((account) => account.id === akunId)
        .map(({ nama, surel }) => ({
          ...{ akunId, nama, surel, templat: "rombel-tempat" satisfies CohortMailName, data },
          notice: cohortNotices.tempat(rombel, mentorNama),
          kunci: `plpg:tempat:${id}:${versi + 1}`,
        })),
    ),
  );
}

/** Tells the mentor, once for all of them. */
async function tellOfComing(tx: Tx, deed: Deed, cohort: Cohort, people: readonly Held[]): Promise<void> {
  const { id, nama: rombel, mentorId } = cohort;
  if (mentorId === null) return;
  const mentor = await tx.akun.findUniqueOrThrow({ where: { id: mentorId }, select: { nama: true, surel: true } });
  const names = people.map(({ nama }) => nama).sort();
  await tellAll(tx, [
    {
      ...{ akunId: mentorId, ...mentor, templat: "rombel-terisi" satisfies CohortMailName },
      data: { jumlah: names.length, peserta: names.join(", "), rombel, id },
      notice: cohortNotices.terisi(names, rombel, id),
      kunci: `plpg:terisi:${id}:${deed.requestId}:${people[0]?.id}`,
    },
  ]);
}

/**
 * Places participants who are in no rombel yet; all of them or none. Errors: `tidak_ditemukan` (rombel, or one of them), `bentrok`
 * (somebody has a place by now; see `checkPlace`).
 */
export async function placeParticipants(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, pesertaId: ids }: { id: string; pesertaId: readonly string[] },
): Promise<Result<{ id: string }>> {
  const cohort = await lockRombel(tx, scope, id);
  if (!cohort) return notFound("Rombel");
  const people = await holdParticipants(tx, scope, ids);
  if (people.length < ids.length) return notFound("Peserta");
  const placed = people.find(({ rombelId }) => rombelId !== null);
  if (placed) return fail("bentrok", COHORT_REFUSALS.placed(placed.nama));
  const allowed = await checkAll(tx, deed, cohort, people);
  if (!allowed.ok) return allowed;
  await place(tx, deed, cohort, people);
  await tellOfComing(tx, deed, cohort, people);
  const peristiwa = COHORT_HAPPENINGS.tempatkan(people.length);
  await note(tx, deed, cohort.id, { aksi: "tempatkan", peristiwa });
  return ok({ id: cohort.id });
}

type Leaving = { pesertaId: string; versi: number; alasan: string };

/**
 * Somebody who is to leave their rombel, for another one (`toId`) or for none. Both rombel are held in the order of their ids, then the
 * participant. Errors: `isian_salah` (no reason), `tidak_ditemukan`, `data_berubah`, `bentrok` (see `checkLeave`).
 */
async function holdLeaving(
  tx: Tx,
  scope: LptkScope,
  { pesertaId, versi, alasan }: Leaving,
  toId: string | null,
): Promise<Result<{ person: HeldParticipant; from: Cohort; to: Cohort | null }>> {
  const problem = reasonProblem(alasan);
  if (problem) return problem;
  const before = await tx.peserta.findFirst({
    where: { id: pesertaId, lptkId: scope.instansiId },
    select: { rombelId: true },
  });
  if (!before) return notFound("Peserta");
  const held = new Map<string, Cohort>();
  for (const id of [...new Set([before.rombelId, toId])].filter((one) => one !== null).sort()) {
    const cohort = await lockRombel(tx, scope, id);
    if (cohort) held.set(id, cohort);
  }
  const person = await lockParticipant(tx, scope, pesertaId);
  const [from, to] = [held.get(before.rombelId ?? ""), held.get(toId ?? "")];
  if (!person) return notFound("Peserta");
  if (toId && !to) return notFound("Rombel");
  if (!from || person.versi !== versi || person.rombelId !== from.id) return stale();
  const allowed = checkLeave(person);
  return allowed.ok ? ok({ person, from, to: to ?? null }) : allowed;
}

/**
 * Nobody loses time by being moved: where the new rombel's report ends sooner, the end that was still to come goes along as the
 * participant's own extension. Tells which reports that was.
 */
async function keepEnds(
  tx: Tx,
  { person, from, to }: { person: HeldParticipant; from: Cohort; to: Cohort },
  { alasan, by }: { alasan: string; by: Deed["by"] },
): Promise<number[]> {
  const kept = await tx.$queryRaw<{ nomor: number }[]>`
    INSERT INTO perpanjangan_laporan AS e (peserta_id, nomor, sampai, alasan, oleh_nama, dibuat_pada)
    SELECT ${person.id}::uuid, b.nomor, laporan_sampai(${person.id}::uuid, ${from.id}::uuid, b.nomor), ${alasan}, ${by.nama}, ${person.now}
    FROM batas_laporan b
    WHERE b.rombel_id = ${to.id}::uuid AND NOT laporan_dinilai(${person.id}::uuid, b.nomor)
      AND laporan_sampai(${person.id}::uuid, ${from.id}::uuid, b.nomor) > greatest(b.batas, ${person.now})
    ON CONFLICT (peserta_id, nomor) DO UPDATE SET sampai = excluded.sampai, alasan = excluded.alasan, oleh_nama = excluded.oleh_nama,
      dibuat_pada = excluded.dibuat_pada WHERE e.sampai < excluded.sampai
    RETURNING e.nomor`;
  return kept.map(({ nomor }) => nomor).sort();
}

/** Tells who leaves, and the mentors they leave and come to. */
async function tellOfLeaving(
  tx: Tx,
  { person, from, to }: { person: HeldParticipant; from: Cohort; to: Cohort | null },
  alasan: string,
): Promise<void> {
  const ids = [person.akunId, from.mentorId, to?.mentorId ?? null].filter((id) => id !== null);
  const accounts = await tx.akun.findMany({
    where: { id: { in: ids } },
    select: { id: true, nama: true, surel: true },
  });
  const data = {
    ...{ peserta: person.nama, dari: from.nama, rombel: to?.nama ?? "", alasan },
    ...{ mentor: to?.mentorNama ?? "yang akan menyusul", id: to?.id ?? from.id },
  };
  const news = (akunId: string | null, templat: CohortMailName, notice: ReturnType<(typeof cohortNotices)["mentor"]>) =>
    accounts
      .filter(({ id }) => id === akunId)
      .map(({ nama, surel }) => ({
        ...{ akunId: akunId ?? "", nama, surel, templat, data, notice },
        kunci: `plpg:${templat}:${person.id}:${person.versi + 1}:${akunId}`,
      }));
  await tellAll(tx, [
    ...(to
      ? [
          ...news(person.akunId, "rombel-pindah", cohortNotices.pindah(to.nama, to.mentorNama, alasan)),
          ...news(to.mentorId, "rombel-datang", cohortNotices.datang(person.nama, to.nama, to.id)),
        ]
      : news(person.akunId, "rombel-keluar", cohortNotices.keluar(from.nama, alasan))),
    ...news(from.mentorId, "rombel-pergi", cohortNotices.pergi(person.nama, from.nama, alasan, from.id)),
  ]);
}

/**
 * Moves a participant from their rombel to this one, with a reason. What they sent and their scores stay theirs, under the names of
 * who gave them; the new mentor goes on from there. Errors: `isian_salah`, `tidak_ditemukan`, `data_berubah`, `bentrok` (see
 * `checkLeave`, `checkPlace`).
 */
export async function moveParticipant(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, ...leaving }: Leaving & { id: string },
): Promise<Result<{ id: string }>> {
  const held = await holdLeaving(tx, scope, leaving, id);
  if (!held.ok) return held;
  const { person, from, to } = held.data;
  if (!to || to.id === from.id) return fail("bentrok", COHORT_REFUSALS.alreadyHere);
  const seated = (await listMembers(to, person.now, tx)).filter(({ status }) => takesSeat(status)).length;
  const allowed = checkPlace(person, to, seated);
  if (!allowed.ok) return allowed;
  const { alasan } = leaving;
  await tx.peserta.update({ where: { id: person.id }, data: { rombelId: to.id, versi: { increment: 1 } } });
  const kept = await keepEnds(tx, { person, from, to }, { alasan, by: deed.by });
  const peristiwa = PARTICIPANT_HAPPENINGS.pindah(from.nama, to.nama);
  await noteOfParticipant(tx, deed, person, { aksi: "pindah", peristiwa, alasan });
  if (kept.length > 0) {
    await noteOfParticipant(tx, deed, person, {
      aksi: "batasTerbawa",
      peristiwa: PARTICIPANT_HAPPENINGS.batasTerbawa(kept),
    });
  }
  const left = COHORT_HAPPENINGS.pindah(person.nama, to.nama);
  await note(tx, deed, from.id, { aksi: "pindah", peristiwa: left, alasan });
  await note(tx, deed, to.id, { aksi: "masuk", peristiwa: COHORT_HAPPENINGS.masuk(person.nama, from.nama), alasan });
  await tellOfLeaving(tx, { person, from, to }, alasan);
  return ok({ id: to.id });
}

/**
 * Takes a participant out of their rombel, with a reason. They still take part and wait for another one; what they sent and their scores
 * stay. Errors: `isian_salah`, `tidak_ditemukan`, `data_berubah`, `bentrok` (see `checkLeave`).
 */
export async function removeParticipant(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  leaving: Leaving,
): Promise<Result<{ pesertaId: string }>> {
  const held = await holdLeaving(tx, scope, leaving, null);
  if (!held.ok) return held;
  const { person, from } = held.data;
  const { alasan } = leaving;
  await tx.peserta.update({ where: { id: person.id }, data: { rombelId: null, versi: { increment: 1 } } });
  const peristiwa = PARTICIPANT_HAPPENINGS.keluarkan(from.nama);
  await noteOfParticipant(tx, deed, person, { aksi: "keluarkan", peristiwa, alasan });
  await note(tx, deed, from.id, { aksi: "keluarkan", peristiwa: COHORT_HAPPENINGS.keluarkan(person.nama), alasan });
  await tellOfLeaving(tx, held.data, alasan);
  return ok({ pesertaId: person.id });
}

/** Closes a rombel whose participants all have a final score. Errors: `tidak_ditemukan`, `data_berubah`, `bentrok`. */
export async function closeCohort(tx: Tx, deed: Deed, scope: LptkScope, seen: Seen): Promise<Result<{ id: string }>> {
  const held = await lockSeen(tx, scope, seen);
  if (!held.ok) return held;
  const { id, status, versi } = held.data;
  const next = transition(cohortWorkflow, "tutup", { state: status, actor: "lptk" });
  if (!next.ok) return next;
  const members = await listMembers(held.data, deed.now, tx);
  const allowed = checkClose(members.map(({ status: shown, isFinal }) => ({ shown, isFinal })));
  if (!allowed.ok) return allowed;
  const data = { status: next.data, statusSejak: deed.now, alasan: null, versi: { increment: 1 } };
  const { count } = await tx.rombel.updateMany({ where: { id, status, versi }, data });
  if (count === 0) return stale();
  await note(tx, deed, id, { aksi: "tutup", peristiwa: COHORT_HAPPENINGS.tutup, dari: status, ke: next.data });
  return ok({ id });
}

/** Opens a closed rombel again. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (reason), `bentrok` (its mentor leads two others). */
export async function reopenCohort(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { alasan, ...seen }: Seen & { alasan: string },
): Promise<Result<{ id: string }>> {
  const held = await lockSeen(tx, scope, seen);
  if (!held.ok) return held;
  const { id, status, versi, mentorId } = held.data;
  const next = transition(cohortWorkflow, "bukaKembali", { state: status, actor: "lptk", reason: alasan });
  if (!next.ok) return next;
  if (mentorId !== null) {
    const allowed = checkMentor(await holdMentor(tx, mentorId, id), { status: next.data });
    if (!allowed.ok) return allowed;
  }
  const data = { status: next.data, statusSejak: deed.now, alasan, versi: { increment: 1 } };
  const { count } = await tx.rombel.updateMany({ where: { id, status, versi }, data });
  if (count === 0) return stale();
  const peristiwa = COHORT_HAPPENINGS.bukaKembali;
  await note(tx, deed, id, { aksi: "bukaKembali", peristiwa, alasan, dari: status, ke: next.data });
  return ok({ id });
}
