import "server-only";
import { randomUUID } from "node:crypto";
import { newPasswordProblem } from "@/lib/akun/masuk/queries";
import { ungrouped } from "@/lib/kernel/fields";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { transition } from "@/lib/kernel/workflow";
import { beginAttempt } from "@/lib/server/attempts";
import { Prisma, readNow, type Tx, withTx } from "@/lib/server/db";
import { logSecurity } from "@/lib/server/log";
import { tell, tellAll, tellOffice } from "@/lib/server/notify";
import { codeDigest, codeFor } from "@/lib/server/one-time-code";
import { hashPassword } from "@/lib/server/password";
import type { RequestInfo } from "@/lib/server/request";
import type { AkunScope, LptkScope } from "@/lib/server/scope";
import { type Deed, record, recordAll, SYSTEM } from "@/lib/server/trail";
import { lockRombel } from "../rombel/queries";
import { sameField } from "../rombel/rules";
import { PARTICIPANT_HAPPENINGS, PARTICIPANT_WORDS } from "./labels";
import { type ParticipantMailName, participantNotices } from "./messages";
import {
  findActivation,
  type HeldParticipant,
  lockByCode,
  lockOwnParticipant,
  lockParticipant,
  readCode,
  readImportKnowledge,
} from "./queries";
import {
  ACTIVATION_NOTICES,
  activationEnd,
  activationNotice,
  checkActivation,
  checkImport,
  checkNewCode,
  checkReinstate,
  checkWithdraw,
  IMPORT_SHOWN,
  type ImportLine,
  type ImportProblem,
  type ImportRow,
} from "./rules";
import { participantWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "peserta", id });
const NOT_HERE = () => notFound("Peserta");

/** The LPTK as letters name it, with its zone. */
async function readOffice(tx: Tx, lptkId: string): Promise<{ nama: string; zona: Zone }> {
  return tx.instansi.findUniqueOrThrow({ where: { id: lptkId }, select: { nama: true, zona: true } });
}

/** The participant's account, to be told something. */
async function readPerson(tx: Tx, { akunId, nama }: { akunId: string; nama: string }) {
  const { surel } = await tx.akun.findUniqueOrThrow({ where: { id: akunId }, select: { surel: true } });
  return { akunId, nama, surel };
}

/* Activation. */

/** What was proved before any transaction: this code of this participant, and the password that the account is to get. */
export type ProvedCode = { kodeId: string; kataSandi: string | null };

/**
 * Looks for a typed number and code, and hashes the password an account without one needs. Only a pair that does not exist counts as
 * a failed attempt. Errors: `isian_salah`, `terlalu_sering`.
 */
export async function checkActivationCode(
  typed: { nomorPeserta: string; kode: string; passwordBaru: string },
  { address, requestId }: RequestInfo,
): Promise<Result<ProvedCode>> {
  const attempt = await beginAttempt("kode", ungrouped(typed.nomorPeserta), address);
  if (!attempt.ok) {
    logSecurity({ aksi: "peserta.kode", hasil: "dibatasi", requestId });
    return attempt;
  }
  const found = await findActivation(typed.kode, typed.nomorPeserta);
  if (!found) {
    logSecurity({ aksi: "peserta.kode", hasil: "gagal", requestId });
    return invalid({ kode: PARTICIPANT_WORDS.unknownCode }, PARTICIPANT_WORDS.unknownCode);
  }
  await attempt.data.succeeded();
  const { kodeId, akunId, hasPassword } = found;
  if (hasPassword) return ok({ kodeId, kataSandi: null });
  if (typed.passwordBaru === "") return invalid({ passwordBaru: PARTICIPANT_WORDS.passwordNeeded });
  const own = [ungrouped(typed.nomorPeserta)];
  const problem = await newPasswordProblem(typed.passwordBaru, { akunId, own });
  if (problem) return invalid({ passwordBaru: problem });
  return ok({ kodeId, kataSandi: await hashPassword(typed.passwordBaru) });
}

/** The same for somebody who is signed in; whether the code is of their own part is seen under the lock. Errors as above. */
export async function checkOwnCode(
  { id, kode }: { id: string; kode: string },
  { address, requestId }: RequestInfo,
): Promise<Result<{ kodeId: string }>> {
  const attempt = await beginAttempt("kode", id, address);
  if (!attempt.ok) return attempt;
  const found = await findActivation(kode);
  if (!found) {
    logSecurity({ aksi: "peserta.kode", hasil: "gagal", requestId });
    return invalid({ kode: PARTICIPANT_WORDS.unknownCode }, PARTICIPANT_WORDS.unknownCode);
  }
  await attempt.data.succeeded();
  return ok({ kodeId: found.kodeId });
}

/**
 * Uses the code up and makes the held participant active, at one and the same moment, read under the lock: right to the millisecond
 * whether or not any job has run. Errors: `bentrok` (saying what has become of it), `data_berubah`.
 */
async function activateHeld(tx: Tx, held: HeldParticipant, kodeId: string, requestId: string): Promise<Result> {
  const { id, akunId, nama, now } = held;
  const allowed = checkActivation(held, await readCode(tx, kodeId), now);
  if (!allowed.ok) return allowed;
  const next = transition(participantWorkflow, "aktifkan", { state: held.status, actor: "guru" });
  if (!next.ok) return next;
  const used = await tx.kodeAktivasi.updateMany({
    where: { id: kodeId, pesertaId: id, dipakaiPada: null, dibatalkanPada: null },
    data: { dipakaiPada: now },
  });
  if (used.count === 0) return fail("bentrok", PARTICIPANT_WORDS.codeReplaced);
  const { count } = await tx.peserta.updateMany({
    where: { id, status: held.status, versi: held.versi },
    data: { status: next.data, aktifPada: now, statusSejak: now, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: { akunId, nama, peran: "guru" },
    ...{ aksi: "peserta.aktifkan", objek: objek(id), requestId },
    ...{ peristiwa: PARTICIPANT_HAPPENINGS.aktifkan, dari: held.status, ke: next.data },
  });
  const lptk = await readOffice(tx, held.lptkId);
  await tell(tx, await readPerson(tx, held), {
    ...{ templat: "plpg-aktif" satisfies ParticipantMailName, data: { lptk: lptk.nama } },
    notice: participantNotices.aktif(lptk.nama),
    kunci: `plpg:aktif:${id}:${held.undanganPada.getTime()}`,
  });
  return ok();
}

/** Activates with a code that was proved; whose account it is comes back. Errors: as `activateHeld`. */
export async function activate(
  tx: Tx,
  { kodeId, requestId }: { kodeId: string; requestId: string },
): Promise<Result<{ akunId: string }>> {
  const held = await lockByCode(tx, kodeId);
  if (!held) return NOT_HERE();
  const done = await activateHeld(tx, held, kodeId, requestId);
  return done.ok ? ok({ akunId: held.akunId }) : done;
}

/** Activates the reader's own part. Errors: `tidak_ditemukan`; as `activateHeld`. */
export async function activateOwn(
  tx: Tx,
  scope: AkunScope,
  { id, kodeId, requestId }: { id: string; kodeId: string; requestId: string },
): Promise<Result> {
  const held = await lockOwnParticipant(tx, scope, id);
  return held ? activateHeld(tx, held, kodeId, requestId) : NOT_HERE();
}

/** Makes the living code; earlier ones that could still be used are void. It is good until the end of the participant's days. */
async function issueActivationCode(tx: Tx, pesertaId: string, berlakuSampai: Date, now: Date): Promise<string> {
  await tx.kodeAktivasi.updateMany({
    where: { pesertaId, dipakaiPada: null, dibatalkanPada: null },
    data: { dibatalkanPada: now },
  });
  const id = randomUUID();
  await tx.kodeAktivasi.create({
    data: { id, pesertaId, sidik: codeDigest(codeFor(id)), berlakuSampai, dibuatPada: now },
  });
  return id;
}

/** A new code for who has not activated yet; the end of the days stays. Errors: `tidak_ditemukan`, `data_berubah`. */
export async function renewCode(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, versi }: { id: string; versi: number },
): Promise<Result<{ kodeId: string; berlakuSampai: string }>> {
  const held = await lockParticipant(tx, scope, id);
  if (!held) return NOT_HERE();
  const allowed = checkNewCode(held, held.now);
  if (!allowed.ok) return allowed;
  if (held.versi !== versi) return stale();
  const kodeId = await issueActivationCode(tx, id, held.aktivasiSampai, held.now);
  const peristiwa = PARTICIPANT_HAPPENINGS.kodeBaru;
  await record(tx, { ...trace(deed), aksi: "peserta.kodeBaru", objek: objek(id), peristiwa });
  const { nama: lptk, zona } = await readOffice(tx, held.lptkId);
  const sampai = formatInstant(held.aktivasiSampai, zona);
  await tell(tx, await readPerson(tx, held), {
    templat: "plpg-kode-baru" satisfies ParticipantMailName,
    data: { lptk, sampai, kodeId, nomorPeserta: held.nomorPeserta },
    notice: participantNotices.kodeBaru(lptk, sampai),
    kunci: `plpg:kode:${kodeId}`,
  });
  return ok({ kodeId, berlakuSampai: sampai });
}

const trace = ({ by, requestId }: Deed) => ({ by, requestId });

/* Withdrawal, lapse, reinstatement. */

async function withdrawHeld(
  tx: Tx,
  deed: Deed,
  held: HeldParticipant,
  { versi, alasan, actor }: { versi: number; alasan: string; actor: "guru" | "lptk" },
): Promise<Result<{ id: string }>> {
  const { id, now } = held;
  const allowed = checkWithdraw(held, held.isFinal, now);
  if (!allowed.ok) return allowed;
  const next = transition(participantWorkflow, "undurkanDiri", { state: held.status, actor, reason: alasan });
  if (!next.ok) return next;
  const { count } = await tx.peserta.updateMany({
    where: { id, status: held.status, versi },
    data: { status: next.data, alasan, statusSejak: now, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    ...{ ...trace(deed), aksi: "peserta.undurkanDiri", objek: objek(id), alasan },
    ...{ peristiwa: PARTICIPANT_HAPPENINGS.undurkanDiri, dari: held.status, ke: next.data },
  });
  const kunci = `plpg:mundur:${id}:${held.versi + 1}`;
  if (held.mentorId && held.rombelId) {
    const mentor = await tx.akun.findUniqueOrThrow({
      where: { id: held.mentorId },
      select: { nama: true, surel: true },
    });
    const notice = participantNotices.mundurDiRombel(held.nama, held.rombelId, alasan);
    const data = { peserta: held.nama, alasan, tautan: notice.tautan };
    await tell(tx, { akunId: held.mentorId, ...mentor }, { templat: "plpg-mundur", data, notice, kunci });
  }
  if (actor === "guru") {
    const notice = participantNotices.mundur(held.nama, id, alasan);
    const data = { peserta: held.nama, alasan, tautan: notice.tautan };
    await tellOffice(tx, held.lptkId, "lptk", { templat: "plpg-mundur", data, notice, kunci });
  } else {
    const { nama: lptk } = await readOffice(tx, held.lptkId);
    await tell(tx, await readPerson(tx, held), {
      ...{ templat: "plpg-diakhiri" satisfies ParticipantMailName, data: { lptk, alasan }, kunci },
      notice: participantNotices.diakhiri(lptk, alasan),
    });
  }
  return ok({ id });
}

/** The reader's own withdrawal. Errors: `tidak_ditemukan`, `bentrok` (not active yet, or final), `data_berubah`, `isian_salah`. */
export async function withdrawOwn(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { id, ...rest }: { id: string; versi: number; alasan: string },
): Promise<Result<{ id: string }>> {
  const held = await lockOwnParticipant(tx, scope, id);
  return held ? withdrawHeld(tx, deed, held, { ...rest, actor: "guru" }) : NOT_HERE();
}

/** The LPTK ends somebody's part. Errors as above. */
export async function withdraw(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, ...rest }: { id: string; versi: number; alasan: string },
): Promise<Result<{ id: string }>> {
  const held = await lockParticipant(tx, scope, id);
  return held ? withdrawHeld(tx, deed, held, { ...rest, actor: "lptk" }) : NOT_HERE();
}

/** What a lapse writes; the reason of an earlier reinstatement goes, for a lapse has none. */
const lapsed = (now: Date) =>
  ({ status: "mengundurkan_diri", alasan: null, statusSejak: now, versi: { increment: 1 } }) as const;
const lapseHappening = (id: string, requestId?: string) => ({
  ...{ by: SYSTEM, aksi: "peserta.lewatBatas", objek: objek(id), requestId },
  ...{ peristiwa: PARTICIPANT_HAPPENINGS.lewatBatas, dari: "belum_aktif", ke: "mengundurkan_diri" },
});

/**
 * Gives 14 new days and a new code to who withdrew or is deemed withdrawn; a lapse that nobody wrote down yet is written down first.
 * The seat is kept if it is still free; otherwise the participant comes back without a rombel, so that nobody is stuck.
 * Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (no reason).
 */
export async function reinstate(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, versi, alasan }: { id: string; versi: number; alasan: string },
): Promise<Result<{ id: string; kodeId: string; keepsSeat: boolean }>> {
  // The rombel before the participant: the order everybody keeps.
  const before = await tx.peserta.findFirst({
    where: { id, lptkId: scope.instansiId },
    select: { rombelId: true },
  });
  const cohort = before?.rombelId ? await lockRombel(tx, scope, before.rombelId) : null;
  const held = await lockParticipant(tx, scope, id);
  if (!held) return NOT_HERE();
  const { now } = held;
  const allowed = checkReinstate(held, now);
  if (!allowed.ok) return allowed;
  if (held.versi !== versi || held.rombelId !== before?.rombelId) return stale();
  if (held.isLapsed) {
    await tx.peserta.update({ where: { id }, data: lapsed(now) });
    await record(tx, lapseHappening(id, deed.requestId));
  }
  const from = { state: "mengundurkan_diri", actor: "lptk", reason: alasan } as const;
  const next = transition(participantWorkflow, "pulihkan", from);
  if (!next.ok) return next;
  const keepsSeat = cohort !== null && (await hasSeat(tx, cohort, held));
  const aktivasiSampai = activationEnd(now);
  await tx.peserta.update({
    where: { id },
    data: {
      ...{ status: next.data, alasan, undanganPada: now, aktivasiSampai, aktifPada: null, statusSejak: now },
      ...{ rombelId: keepsSeat ? held.rombelId : null, versi: { increment: 1 } },
    },
  });
  const kodeId = await issueActivationCode(tx, id, aktivasiSampai, now);
  await record(tx, {
    ...{ ...trace(deed), aksi: "peserta.pulihkan", objek: objek(id), alasan },
    ...{ peristiwa: PARTICIPANT_HAPPENINGS.pulihkan, dari: "mengundurkan_diri", ke: next.data },
  });
  const { nama: lptk, zona } = await readOffice(tx, held.lptkId);
  const sampai = formatInstant(aktivasiSampai, zona);
  await tell(tx, await readPerson(tx, held), {
    templat: "plpg-dipulihkan" satisfies ParticipantMailName,
    data: { lptk, sampai, kodeId, nomorPeserta: held.nomorPeserta },
    notice: participantNotices.dipulihkan(lptk, sampai),
    kunci: `plpg:pulih:${id}:${now.getTime()}`,
  });
  return ok({ id, kodeId, keepsSeat });
}

/** Is there still a seat for somebody who comes back? The rombel is held. */
async function hasSeat(
  tx: Tx,
  cohort: { id: string; status: string; kapasitas: number; mentorId: string | null },
  { id, akunId }: HeldParticipant,
): Promise<boolean> {
  if (cohort.status !== "berjalan" || cohort.mentorId === akunId) return false;
  const [row] = await tx.$queryRaw<{ members: number }[]>`
    SELECT peserta_hidup(${cohort.id}::uuid, ${id}::uuid)::int AS members`;
  return (row?.members ?? 0) < cohort.kapasitas;
}

/** Corrects what the LPTK's list had. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (another field than the rombel's). */
export async function editParticipant(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  {
    id,
    versi,
    ...facts
  }: { id: string; versi: number; nama: string; nuptk: string | null; bidangStudi: string; asalSekolah: string },
): Promise<Result<{ id: string }>> {
  const held = await lockParticipant(tx, scope, id);
  if (!held) return NOT_HERE();
  if (held.rombelId && !sameField(facts.bidangStudi, held.bidangStudi)) {
    return invalid({ bidangStudi: PARTICIPANT_WORDS.otherFieldThanCohort });
  }
  const before = await tx.peserta.findUniqueOrThrow({
    where: { id },
    select: { nama: true, nuptk: true, bidangStudi: true, asalSekolah: true },
  });
  const { count } = await tx.peserta.updateMany({ where: { id, versi }, data: { ...facts, versi: { increment: 1 } } });
  if (count === 0) return stale();
  const words = { nama: "nama", nuptk: "NUPTK", bidangStudi: "bidang studi", asalSekolah: "asal sekolah" } as const;
  const names = Object.keys(words) as (keyof typeof words)[];
  const changed = names.filter((name) => before[name] !== facts[name]).map((name) => words[name]);
  if (changed.length > 0) {
    const peristiwa = PARTICIPANT_HAPPENINGS.ubah(changed.join(", "));
    await record(tx, { ...trace(deed), aksi: "peserta.ubah", objek: objek(id), peristiwa });
  }
  return ok({ id });
}

/* The import. */

export type ImportOutcome = {
  /** Null: nothing was written, because something is wrong or everybody is there already. */
  imporId: string | null;
  baru: number;
  tetap: number;
  /** The first of what is wrong, and how much it is in all. */
  problems: ImportProblem[];
  wrong: number;
};

/**
 * Takes over every row of a sheet, or none. Imports of one LPTK go one after the other (its row is held), so a second sending of the
 * same file finds everybody there and writes nothing.
 */
export async function importParticipants(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { rows, namaBerkas, sha256 }: { rows: readonly ImportRow[]; namaBerkas: string; sha256: string },
): Promise<Result<ImportOutcome>> {
  await tx.$queryRaw`SELECT 1 FROM instansi WHERE id = ${scope.instansiId}::uuid FOR NO KEY UPDATE`;
  const now = await readNow(tx);
  const { problems, lines } = checkImport(rows, await readImportKnowledge(tx, scope, rows, now));
  const fresh = lines.filter(({ hasil }) => hasil === "baru");
  const tetap = lines.length - fresh.length;
  const outcome = { baru: fresh.length, tetap, problems: problems.slice(0, IMPORT_SHOWN), wrong: problems.length };
  if (fresh.length === 0) return ok({ imporId: null, ...outcome });

  const office = await readOffice(tx, scope.instansiId);
  const { id: imporId } = await tx.imporPeserta.create({
    data: { lptkId: scope.instansiId, namaBerkas, sha256, olehNama: deed.by.nama, dibuatPada: now },
    select: { id: true },
  });
  await writeLines(tx, deed, { imporId, lptkId: scope.instansiId, now, ...office }, lines);
  return ok({ imporId, ...outcome });
}

type Import = { imporId: string; lptkId: string; now: Date; nama: string; zona: Zone };

/** A new row with the ids of what it makes; `isNew`: an account of its own, too. */
type Newcomer = ImportLine["person"] & {
  rombelId: string | null;
  akunId: string;
  isNew: boolean;
  pesertaId: string;
  kodeId: string;
  sidik: string;
};

function newcomerOf({ person, akunId, rombelId }: ImportLine): Newcomer {
  const kodeId = randomUUID();
  return {
    ...{ ...person, rombelId, akunId: akunId ?? randomUUID(), isNew: akunId === null },
    ...{ pesertaId: randomUUID(), kodeId, sidik: codeDigest(codeFor(kodeId)) },
  };
}

/**
 * Accounts, numbers, roles, participants, codes, what each row did, traces and news. One statement for each table, however long the
 * sheet: thousands of rows fit into the time of one transaction (README).
 */
async function writeLines(tx: Tx, deed: Deed, { imporId, lptkId, now, nama: lptk, zona }: Import, lines: ImportLine[]) {
  const aktivasiSampai = activationEnd(now);
  const people = lines.filter(({ hasil }) => hasil === "baru").map(newcomerOf);
  const rows = Prisma.sql`jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS o(
    baris int, "nomorPeserta" text, nama text, nuptk text, surel text, telepon text, "bidangStudi" text, "asalSekolah" text,
    "rombelId" uuid, "akunId" uuid, "isNew" boolean, "pesertaId" uuid, "kodeId" uuid, sidik text)`;
  await tx.$executeRaw`
    INSERT INTO akun (id, nama, surel, telepon, dibuat_pada)
    SELECT o."akunId", o.nama, o.surel, o.telepon, ${now} FROM ${rows} WHERE o."isNew"`;
  await tx.$executeRaw`
    INSERT INTO pengenal (jenis, nilai, akun_id)
    SELECT p.jenis::jenis_pengenal, p.nilai, o."akunId" FROM ${rows}
    CROSS JOIN LATERAL (VALUES ('nomor_peserta', o."nomorPeserta"), ('surel', CASE WHEN o."isNew" THEN o.surel END)) AS p(jenis, nilai)
    WHERE p.nilai IS NOT NULL`;
  // Whoever takes part enters as a teacher: accounts that do not hold the role get it.
  await tx.$executeRaw`
    INSERT INTO peran_akun (akun_id, peran, dibuat_pada) SELECT o."akunId", 'guru', ${now} FROM ${rows}
    WHERE NOT EXISTS (SELECT 1 FROM peran_akun r WHERE r.akun_id = o."akunId" AND r.peran = 'guru' AND r.dicabut_pada IS NULL)`;
  await tx.$executeRaw`
    INSERT INTO peserta (id, nomor_peserta, akun_id, lptk_id, rombel_id, nama, nuptk, bidang_studi, asal_sekolah, undangan_pada,
      aktivasi_sampai, dibuat_pada, status_sejak)
    SELECT o."pesertaId", o."nomorPeserta", o."akunId", ${lptkId}::uuid, o."rombelId", o.nama, o.nuptk, o."bidangStudi", o."asalSekolah",
      ${now}, ${aktivasiSampai}, ${now}, ${now} FROM ${rows}`;
  await tx.$executeRaw`
    INSERT INTO kode_aktivasi (id, peserta_id, sidik, berlaku_sampai, dibuat_pada)
    SELECT o."kodeId", o."pesertaId", o.sidik, ${aktivasiSampai}, ${now} FROM ${rows}`;
  const known = lines
    .filter(({ hasil }) => hasil === "tetap")
    .map(({ person: { baris, nomorPeserta } }) => ({ baris, nomorPeserta }));
  await tx.$executeRaw`
    INSERT INTO baris_impor (impor_id, baris, lptk_id, peserta_id, hasil)
    SELECT ${imporId}::uuid, o.baris, ${lptkId}::uuid, o."pesertaId", 'baru'::hasil_impor FROM ${rows}
    UNION ALL SELECT ${imporId}::uuid, t.baris, ${lptkId}::uuid, p.id, 'tetap'::hasil_impor
    FROM jsonb_to_recordset(${JSON.stringify(known)}::jsonb) AS t(baris int, "nomorPeserta" text)
    JOIN peserta p ON p.nomor_peserta = t."nomorPeserta" AND p.lptk_id = ${lptkId}::uuid`;
  await recordAll(
    tx,
    people.map(({ pesertaId }) => ({
      ...{ ...trace(deed), aksi: "peserta.impor", objek: objek(pesertaId) },
      ...{ peristiwa: PARTICIPANT_HAPPENINGS.impor, ke: "belum_aktif" },
    })),
  );
  await invite(tx, people, { lptk, sampai: formatInstant(aktivasiSampai, zona) });
}

/** Tells the invited: by the address of the account that was there already, else by the sheet's. */
async function invite(tx: Tx, people: readonly Newcomer[], { lptk, sampai }: { lptk: string; sampai: string }) {
  const known = await tx.akun.findMany({
    where: { id: { in: people.filter(({ isNew }) => !isNew).map(({ akunId }) => akunId) } },
    select: { id: true, surel: true },
  });
  const emailOf = new Map(known.map(({ id, surel }) => [id, surel]));
  await tellAll(
    tx,
    people.map(({ akunId, nama, surel, isNew, pesertaId, kodeId, nomorPeserta }) => ({
      ...{ akunId, nama, surel: isNew ? surel : (emailOf.get(akunId) ?? null) },
      templat: "plpg-diundang" satisfies ParticipantMailName,
      data: { lptk, sampai, kodeId, nomorPeserta },
      notice: participantNotices.diundang(lptk, sampai),
      kunci: `plpg:undangan:${pesertaId}`,
    })),
  );
}

/* What happens by time. Nothing depends on its hour: every rule looks at the clock itself. */

const BATCH = 200;

type Due = { id: string; akunId: string; nama: string; surel: string | null; lptkId: string; aktivasiSampai: Date };

/** Those who end at the same moment at the same LPTK, which is told of them once. */
function together<T extends Due>(due: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of due) {
    const key = `${one.lptkId} ${one.aktivasiSampai.getTime()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** Writes down who let the 14 days pass, and tells them and their LPTK. Returns how many. */
export async function recordLapses(batch = BATCH): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await withTx(async (tx) => {
      const due = await tx.$queryRaw<Due[]>`
        SELECT p.id, p.akun_id AS "akunId", p.nama, a.surel, p.lptk_id AS "lptkId", p.aktivasi_sampai AS "aktivasiSampai"
        FROM peserta p JOIN akun a ON a.id = p.akun_id
        WHERE p.status = 'belum_aktif' AND p.aktivasi_sampai < sekarang()
        ORDER BY p.id LIMIT ${batch} FOR NO KEY UPDATE OF p SKIP LOCKED`;
      const now = await readNow(tx);
      await tx.peserta.updateMany({ where: { id: { in: due.map(({ id }) => id) } }, data: lapsed(now) });
      await recordAll(
        tx,
        due.map(({ id }) => lapseHappening(id)),
      );
      for (const group of together(due)) await tellLapse(tx, group);
      return ok(due.length);
    });
    if (!done.ok) return total;
    total += done.data;
    if (done.data < batch) return total;
  }
}

/**
 * How many of an LPTK never activated and end, or ended, at this moment: all of them, for a round looks at a part and the LPTK is told
 * once.
 */
const countEnding = (tx: Tx, { lptkId, aktivasiSampai }: Due) =>
  tx.peserta.count({ where: { lptkId, aktivasiSampai, aktifPada: null } });

async function tellLapse(tx: Tx, due: readonly Due[]): Promise<void> {
  const [first] = due;
  if (!first) return;
  const { lptkId, aktivasiSampai } = first;
  const { nama: lptk, zona } = await readOffice(tx, lptkId);
  const sampai = formatInstant(aktivasiSampai, zona);
  const end = aktivasiSampai.getTime();
  await tellAll(
    tx,
    due.map(({ id, akunId, nama, surel }) => ({
      ...{ akunId, nama, surel, templat: "plpg-gugur" satisfies ParticipantMailName, data: { lptk } },
      ...{ notice: participantNotices.gugur(lptk), kunci: `plpg:gugur:${id}:${end}` },
    })),
  );
  const jumlah = await countEnding(tx, first);
  await tellOffice(tx, lptkId, "lptk", {
    ...{ templat: "plpg-gugur-lptk" satisfies ParticipantMailName, data: { jumlah, sampai } },
    ...{ notice: participantNotices.gugurBersama(jumlah, sampai), kunci: `plpg:gugur:${lptkId}:${end}` },
  });
}

/** Tells who has not activated, three days and one day before the end, and their LPTK; each once. Returns how many were told. */
export async function remindOfActivation(batch = BATCH): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await withTx(async (tx) => {
      const now = await readNow(tx);
      const longest = Math.max(...ACTIVATION_NOTICES);
      // Whoever was told of this end at this distance is left out, so each round is of others.
      const due = await tx.$queryRaw<Due[]>`
        SELECT p.id, p.akun_id AS "akunId", p.nama, a.surel, p.lptk_id AS "lptkId", p.aktivasi_sampai AS "aktivasiSampai"
        FROM peserta p JOIN akun a ON a.id = p.akun_id
        WHERE p.status = 'belum_aktif' AND p.aktivasi_sampai >= ${now}
          AND p.aktivasi_sampai <= ${now}::timestamptz + make_interval(days => ${longest})
          AND NOT EXISTS (SELECT 1 FROM notifikasi n WHERE n.akun_id = p.akun_id AND n.kunci = 'plpg:aktivasi:' || p.id || ':'
            || CASE WHEN p.aktivasi_sampai <= ${now}::timestamptz + interval '1 day' THEN 1 ELSE 3 END || ':'
            || (extract(epoch FROM p.aktivasi_sampai) * 1000)::bigint)
        ORDER BY p.aktivasi_sampai, p.id LIMIT ${batch} FOR NO KEY UPDATE OF p SKIP LOCKED`;
      for (const group of together(due)) await tellEnding(tx, group, now);
      return ok(due.length);
    });
    if (!done.ok) return total;
    total += done.data;
    if (done.data < batch) return total;
  }
}

async function tellEnding(tx: Tx, due: readonly Due[], now: Date): Promise<void> {
  const [first] = due;
  const hari = first && activationNotice(first.aktivasiSampai, now);
  if (!first || !hari) return;
  const { lptkId, aktivasiSampai } = first;
  const { zona } = await readOffice(tx, lptkId);
  const sampai = formatInstant(aktivasiSampai, zona);
  const end = aktivasiSampai.getTime();
  await tellAll(
    tx,
    due.map(({ id, akunId, nama, surel }) => ({
      ...{ akunId, nama, surel, templat: "plpg-aktivasi-akan-lewat" satisfies ParticipantMailName },
      ...{ data: { hari, sampai }, notice: participantNotices.akanLewat(hari, sampai) },
      kunci: `plpg:aktivasi:${id}:${hari}:${end}`,
    })),
  );
  const jumlah = await countEnding(tx, first);
  await tellOffice(tx, lptkId, "lptk", {
    templat: "plpg-aktivasi-akan-lewat-lptk" satisfies ParticipantMailName,
    data: { jumlah, sampai },
    notice: participantNotices.akanLewatBersama(hari, jumlah, sampai),
    kunci: `plpg:aktivasi:${lptkId}:${hari}:${end}`,
  });
}
