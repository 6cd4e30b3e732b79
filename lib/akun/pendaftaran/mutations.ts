import "server-only";
import { invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import { db, Prisma, readNow, type Tx } from "@/lib/server/db";
import type { Words } from "@/lib/server/letter";
import { enqueueMail, notify, tellPrincipal } from "@/lib/server/notify";
import type { AkunScope, DinasScope, SekolahScope } from "@/lib/server/scope";
import { endSessions } from "@/lib/server/session";
import { type Deed, record } from "@/lib/server/trail";
import { voidCodes } from "../masuk/mutations";
import { maskEmail } from "../profil/rules";
import { FIELD_LABELS, HAPPENINGS } from "./labels";
import { type MailName, notices } from "./messages";
import { type Holder, isReserved } from "./rules";
import type { RegistrationFacts } from "./schema";
import { type RegistrationEvent, registrationWorkflow } from "./status";

type Identifier = { jenis: "nuptk" | "surel"; nilai: string };

const objek = (akunId: string) => ({ jenis: "guru", id: akunId });

const NO_SCHOOL = { npsn: "Sekolah ini tidak terdaftar. Cari sekolah Anda lagi." };

/** What the public may learn about a used identifier: that it is used, how its owner gets in, whom to ask. Nothing else. */
const TAKEN: Record<Identifier["jenis"], string> = {
  nuptk:
    "NUPTK ini sudah dipakai sebuah akun. Jika itu akun Anda, masuk atau pakai Lupa password. Jika bukan, minta Dinas Pendidikan melepaskannya.",
  surel:
    "Alamat surel ini sudah dipakai sebuah akun. Jika itu akun Anda, masuk atau pakai Lupa password. Jika bukan, pakai alamat lain.",
};

const identifiersOf = ({ nuptk, surel }: RegistrationFacts): Identifier[] => [
  ...(nuptk === null ? [] : [{ jenis: "nuptk" as const, nilai: nuptk }]),
  { jenis: "surel", nilai: surel },
];

const columnsOf = ({ nuptk, nip, mapel, statusKepegawaian }: RegistrationFacts) => ({
  nuptk,
  nip,
  mapel,
  statusKepegawaian,
});

/**
 * A new registration: account, role, identifiers, state `menunggu`. `kataSandi` is already hashed.
 * Errors: `isian_salah` when the school is unknown or NUPTK or e-mail are used by somebody.
 */
export async function registerTeacher(
  tx: Tx,
  deed: Omit<Deed, "by">,
  facts: RegistrationFacts,
  kataSandi: string,
): Promise<Result<{ akunId: string; peranId: string }>> {
  const school = await tx.sekolah.findUnique({ where: { npsn: facts.npsn }, select: { id: true, nama: true } });
  if (!school) return invalid(NO_SCHOOL);
  const { id: akunId, peran } = await tx.akun.create({
    data: {
      nama: facts.nama,
      surel: facts.surel,
      telepon: facts.telepon,
      kataSandi,
      peran: { create: { peran: "guru" } },
    },
    select: { id: true, peran: { select: { id: true } } },
  });
  const [role] = peran;
  if (!role) throw new Error("the account has no role");
  // First the identifiers, whose key two who come at once meet at; then nothing else can collide.
  const claimed = await claimIdentifiers(tx, deed, akunId, identifiersOf(facts));
  if (!claimed.ok) return claimed;
  await tx.guru.create({ data: { akunId, ...columnsOf(facts), sekolahId: school.id, statusSejak: deed.now } });
  await record(tx, {
    by: { akunId, nama: facts.nama, peran: "guru" },
    aksi: "pendaftaran.kirim",
    objek: objek(akunId),
    peristiwa: HAPPENINGS.daftar,
    ke: registrationWorkflow.initial,
    requestId: deed.requestId,
  });
  await tellOfRegistration(tx, school, { akunId, nama: facts.nama, versi: 1 });
  await enqueueMail(tx, {
    akunId,
    alamat: facts.surel,
    templat: "pendaftaran-diterima" satisfies MailName,
    data: { nama: facts.nama, sekolah: school.nama },
    kunci: `pendaftaran.daftar:${akunId}`,
  });
  return ok({ akunId, peranId: role.id });
}

/** Is this a registered school? Its name, or `isian_salah`. */
export async function checkSchool(npsn: string): Promise<Result<{ nama: string }>> {
  const school = await db.sekolah.findUnique({ where: { npsn }, select: { nama: true } });
  return school ? ok(school) : invalid(NO_SCHOOL);
}

/**
 * Are NUPTK and e-mail free for somebody who has no account yet? For telling early; `registerTeacher` looks again.
 * Errors: `isian_salah` with a sentence per used identifier.
 */
export async function checkIdentifiers(facts: RegistrationFacts): Promise<Result> {
  const [held, now] = await Promise.all([findHeld(db, null, identifiersOf(facts), false), readNow()]);
  return takenBy(held.filter((one) => isReserved(one, now)));
}

/**
 * Corrects a registration that waits, or corrects and resubmits one that was rejected. The school may change too.
 * Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (school unknown, identifier used).
 */
export async function saveRegistration(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  event: "perbaiki" | "ajukanUlang",
  { versi, ...facts }: RegistrationFacts & { versi: number },
): Promise<Result> {
  const { akunId } = scope;
  await tx.$queryRaw`SELECT 1 FROM guru WHERE akun_id = ${akunId}::uuid FOR UPDATE`;
  const before = await tx.guru.findUnique({ where: { akunId }, include: { sekolah: true, akun: true } });
  if (!before) return notFound("Pendaftaran");
  const next = transition(registrationWorkflow, event, { state: before.status, actor: "guru" });
  if (!next.ok) return next;
  const school = await tx.sekolah.findUnique({ where: { npsn: facts.npsn }, select: { id: true, nama: true } });
  if (!school) return invalid(NO_SCHOOL);

  const wanted = identifiersOf(facts);
  await tx.pengenal.deleteMany({ where: { akunId, jenis: { in: ["nuptk", "surel"] }, NOT: { OR: wanted } } });
  const claimed = await claimIdentifiers(tx, deed, akunId, wanted);
  if (!claimed.ok) return claimed;
  const isNewSchool = school.id !== before.sekolahId;
  const isAsked = event === "ajukanUlang" || isNewSchool;
  const { count } = await tx.guru.updateMany({
    where: { akunId, status: before.status, versi },
    data: {
      ...columnsOf(facts),
      sekolahId: school.id,
      status: next.data,
      alasan: null,
      versi: { increment: 1 },
      // A correction does not go to the end of the queue; another school's queue begins anew.
      ...(isAsked ? { statusSejak: deed.now } : {}),
    },
  });
  if (count === 0) return stale();
  await tx.akun.update({
    where: { id: akunId },
    data: { nama: facts.nama, surel: facts.surel, telepon: facts.telepon, versi: { increment: 1 } },
  });
  if (facts.surel !== before.akun.surel) await leaveAddress(tx, before.akun, facts.surel, versi);

  const changed = changedFields({ ...before, ...before.akun, npsn: before.sekolah.npsn }, facts);
  await record(tx, {
    by: deed.by,
    aksi: `pendaftaran.${event}`,
    objek: objek(akunId),
    peristiwa: changed.length > 0 ? `${HAPPENINGS[event]}: ${changed.join(", ")}` : HAPPENINGS[event],
    dari: before.status,
    ke: next.data,
    requestId: deed.requestId,
  });
  if (isAsked) await tellOfRegistration(tx, school, { akunId, nama: facts.nama, versi: versi + 1 });
  return ok();
}

/**
 * The teacher takes the registration back: NUPTK and e-mail are free at once, the account's sessions end.
 * Errors: `tidak_ditemukan`, `data_berubah`.
 */
export async function withdrawRegistration(tx: Tx, deed: Deed, scope: AkunScope, versi: number): Promise<Result> {
  const guru = await tx.guru.findUnique({ where: { akunId: scope.akunId }, select: decided });
  if (!guru) return notFound("Pendaftaran");
  const done = await move(tx, deed, guru, { event: "tarik", actor: "guru", versi });
  if (!done.ok) return done;
  await endRegistration(tx, deed.now, scope.akunId);
  return ok();
}

/**
 * The Dinas releases a false claim at one of its schools. Errors: `tidak_ditemukan` (another Dinas's school too),
 * `data_berubah`, `isian_salah` (reason).
 */
export async function releaseClaim(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { akunId, versi, alasan }: { akunId: string; versi: number; alasan: string },
): Promise<Result<{ nama: string }>> {
  const guru = await tx.guru.findFirst({
    where: { akunId, sekolah: { dinasId: scope.instansiId } },
    select: decided,
  });
  if (!guru) return notFound("Pendaftaran");
  const done = await move(tx, deed, guru, { event: "lepaskan", actor: "dinas", versi, alasan });
  if (!done.ok) return done;
  await tell(tx, guru, versi + 1, "klaim-dilepaskan", null, alasan);
  await endRegistration(tx, deed.now, akunId);
  return ok({ nama: guru.akun.nama });
}

type Decision = { akunId: string; versi: number; alasan?: string };
type KepsekEvent = "setujui" | "tolak" | "nonaktifkan" | "aktifkan";

const MAIL: Record<KepsekEvent, MailName> = {
  setujui: "pendaftaran-disetujui",
  tolak: "pendaftaran-ditolak",
  nonaktifkan: "akun-dinonaktifkan",
  aktifkan: "akun-diaktifkan",
};

/**
 * A principal's decision on a teacher of their own school: approve, reject (reason), deactivate (reason), reactivate.
 * Effective with the teacher's next request: the status is read each time.
 * Errors: `tidak_ditemukan` (another school's teacher too), `data_berubah`, `isian_salah` (reason).
 */
export async function decideRegistration(
  tx: Tx,
  deed: Deed,
  scope: SekolahScope,
  event: KepsekEvent,
  { akunId, versi, alasan }: Decision,
): Promise<Result<{ nama: string }>> {
  const guru = await tx.guru.findFirst({ where: { akunId, sekolahId: scope.sekolahId }, select: decided });
  if (!guru) return notFound("Guru");
  const done = await move(tx, deed, guru, { event, actor: "kepsek", versi, alasan });
  if (!done.ok) return done;
  const { nama } = guru.sekolah;
  const reason = alasan ?? "";
  const notice = {
    setujui: () => notices.disetujui(nama),
    tolak: () => notices.ditolak(reason),
    nonaktifkan: () => notices.dinonaktifkan(nama, reason),
    aktifkan: () => notices.diaktifkan(nama),
  }[event]();
  await tell(tx, guru, versi + 1, MAIL[event], notice, reason);
  return ok({ nama: guru.akun.nama });
}

const decided = {
  akunId: true,
  status: true,
  sekolahId: true,
  sekolah: { select: { nama: true } },
  akun: { select: { nama: true, surel: true } },
} as const;
type Decided = Prisma.GuruGetPayload<{ select: typeof decided }>;

/** The one guarded write of all decisions (DESIGN §3.2), with its trace. */
async function move(
  tx: Tx,
  deed: Deed,
  guru: Decided,
  {
    event,
    actor,
    versi,
    alasan,
  }: { event: RegistrationEvent; actor: "guru" | "kepsek" | "dinas"; versi: number; alasan?: string },
): Promise<Result> {
  const next = transition(registrationWorkflow, event, { state: guru.status, actor, reason: alasan });
  if (!next.ok) return next;
  const reason = alasan?.trim() || null;
  const { count } = await tx.guru.updateMany({
    where: { akunId: guru.akunId, sekolahId: guru.sekolahId, status: guru.status, versi },
    data: { status: next.data, alasan: reason, statusSejak: deed.now, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: `pendaftaran.${event}`,
    objek: objek(guru.akunId),
    peristiwa: HAPPENINGS[event],
    dari: guru.status,
    ke: next.data,
    alasan: reason ?? undefined,
    requestId: deed.requestId,
  });
  return ok();
}

/** Tells the teacher, inside the product and by mail; `versi` makes each decision one message. */
async function tell(
  tx: Tx,
  guru: Decided,
  versi: number,
  templat: MailName,
  notice: Words | null,
  alasan: string,
): Promise<void> {
  const kunci = `${templat}:${guru.akunId}:${versi}`;
  if (notice) await notify(tx, [{ akunId: guru.akunId, kunci, ...notice }]);
  if (!guru.akun.surel) return;
  await enqueueMail(tx, {
    akunId: guru.akunId,
    alamat: guru.akun.surel,
    templat,
    data: { nama: guru.akun.nama, sekolah: guru.sekolah.nama, alasan },
    kunci,
  });
}

/** Tells the school's principal, if the post is held, that a registration waits. */
async function tellOfRegistration(
  tx: Tx,
  school: { id: string; nama: string },
  guru: { akunId: string; nama: string; versi: number },
): Promise<void> {
  await tellPrincipal(tx, school.id, {
    templat: "pendaftaran-masuk" satisfies MailName,
    data: { guru: guru.nama, sekolah: school.nama, akunId: guru.akunId },
    notice: notices.masuk(guru.nama, guru.akunId),
    kunci: `pendaftaran-masuk:${guru.akunId}:${guru.versi}`,
  });
}

/** Does the account serve another living role or a PLPG cohort, besides the registration? */
const otherUse = (akunId: Prisma.Sql) => Prisma.sql`(
  EXISTS (SELECT FROM peran_akun r WHERE r.akun_id = ${akunId} AND r.peran <> 'guru' AND r.dicabut_pada IS NULL)
  OR EXISTS (SELECT FROM pengenal n WHERE n.akun_id = ${akunId} AND n.jenis = 'nomor_peserta'))`;

type Held = Identifier & Holder & { akunId: string };

/** Which of `wanted` somebody else holds. With `lock` the holders' registrations are held until the transaction ends. */
async function findHeld(
  tx: Tx | typeof db,
  akunId: string | null,
  wanted: readonly Identifier[],
  lock: boolean,
): Promise<Held[]> {
  const held = await tx.pengenal.findMany({
    where: { OR: [...wanted], ...(akunId ? { akunId: { not: akunId } } : {}) },
  });
  if (held.length === 0) return [];
  const ids = Prisma.join(held.map((one) => Prisma.sql`${one.akunId}::uuid`));
  // In one order, so that two takers of two identifiers never wait for each other.
  const holders = await tx.$queryRaw<(Holder & { akunId: string })[]>`
    SELECT g.akun_id AS "akunId", g.status::text AS status, g.status_sejak AS "statusSejak",
      ${otherUse(Prisma.sql`g.akun_id`)} AS "hasOtherUse"
    FROM guru g WHERE g.akun_id IN (${ids}) ORDER BY g.akun_id ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`;
  return held.map(({ jenis, nilai, akunId: holderId }) => {
    const holder = holders.find((one) => one.akunId === holderId);
    return {
      jenis: jenis as Identifier["jenis"],
      nilai,
      akunId: holderId,
      status: holder?.status ?? null,
      statusSejak: holder?.statusSejak ?? null,
      hasOtherUse: holder?.hasOtherUse ?? false,
    };
  });
}

function takenBy(taken: readonly Identifier[]): Result {
  if (taken.length === 0) return ok();
  return invalid(Object.fromEntries(taken.map(({ jenis }) => [jenis, TAKEN[jenis]])));
}

/**
 * Gives `akunId` its identifiers, taking over what a rejected registration no longer reserves. Two who want the same one at
 * once: the table's key lets one in, the other is told. Errors: `isian_salah`.
 */
async function claimIdentifiers(
  tx: Tx,
  { now, requestId }: Omit<Deed, "by">,
  akunId: string,
  wanted: readonly Identifier[],
): Promise<Result> {
  for (const { jenis, nilai, ...holder } of await findHeld(tx, akunId, wanted, true)) {
    if (isReserved(holder, now)) continue;
    await tx.pengenal.deleteMany({ where: { jenis, nilai, akunId: holder.akunId } });
    await record(tx, {
      by: { akunId: null, nama: "Sistem", peran: "sistem" },
      aksi: "pendaftaran.dilepas",
      objek: objek(holder.akunId),
      peristiwa: `${FIELD_LABELS[jenis]}: ${HAPPENINGS.dilepas}`,
      requestId,
    });
    const kunci = `pendaftaran.dilepas:${jenis}:${akunId}`;
    await notify(tx, [{ akunId: holder.akunId, kunci, ...notices.dipakaiLain(FIELD_LABELS[jenis]) }]);
  }
  // Waits for whoever inserts the same identifier at this moment, then skips it.
  await tx.pengenal.createMany({ data: wanted.map((one) => ({ ...one, akunId })), skipDuplicates: true });
  const own = await tx.pengenal.findMany({ where: { akunId, OR: [...wanted] }, select: { jenis: true } });
  return takenBy(wanted.filter(({ jenis }) => !own.some((one) => one.jenis === jenis)));
}

/** After a withdrawal or release: nobody signs in by it any more, and its identifiers are free. */
async function endRegistration(tx: Tx, now: Date, akunId: string): Promise<void> {
  await tx.peranAkun.updateMany({ where: { akunId, peran: "guru", dicabutPada: null }, data: { dicabutPada: now } });
  const [account] = await tx.$queryRaw<{ isNeeded: boolean }[]>`
    SELECT ${otherUse(Prisma.sql`${akunId}::uuid`)} AS "isNeeded"`;
  // An account that serves something else too keeps the e-mail it signs in with there.
  const released: Identifier["jenis"][] = account?.isNeeded ? ["nuptk"] : ["nuptk", "surel"];
  await tx.pengenal.deleteMany({ where: { akunId, jenis: { in: released } } });
  await tx.pindahSekolah.updateMany({
    where: { akunId, status: "diajukan" },
    data: { status: "dibatalkan", statusSejak: now, versi: { increment: 1 } },
  });
  await voidCodes(tx, akunId);
  await endSessions(tx, akunId);
}

/** A link sent to the old address opens the account no more, and the address learns that it was left (lib/akun/profil). */
async function leaveAddress(
  tx: Tx,
  akun: { id: string; nama: string; surel: string | null },
  to: string,
  versi: number,
): Promise<void> {
  await voidCodes(tx, akun.id, "tautan_surel");
  if (!akun.surel) return;
  await enqueueMail(tx, {
    akunId: akun.id,
    alamat: akun.surel,
    templat: "profil-kontak-diganti",
    data: { nama: akun.nama, apa: "Alamat surel", surelBaru: maskEmail(to) },
    kunci: `pendaftaran.kontak:${akun.id}:${versi}`,
  });
}

/** The names of the fields that differ, as people read them. */
function changedFields(before: Record<keyof RegistrationFacts, string | null>, after: RegistrationFacts): string[] {
  const names = Object.keys(FIELD_LABELS) as (keyof RegistrationFacts)[];
  return names.filter((name) => before[name] !== after[name]).map((name) => FIELD_LABELS[name]);
}
