import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import { isUniqueViolation, readNow, type Tx } from "@/lib/server/db";
import { enqueueMail, notify } from "@/lib/server/notify";
import type { DinasScope } from "@/lib/server/scope";
import { endSessions } from "@/lib/server/session";
import { record, type Deed as TimedDeed } from "@/lib/server/trail";
import { POST_HAPPENINGS, TERM_LABELS, VACANT } from "./labels";
import { type MailName, notices } from "./messages";
import { appointmentEvent, postState } from "./rules";
import type { Appointment, SchoolFacts } from "./schema";
import { postWorkflow } from "./status";

/** Terms and schools take their times from the database itself. */
type Deed = Omit<TimedDeed, "now">;

const objek = (id: string) => ({ jenis: "sekolah", id });

const NPSN_TAKEN = { npsn: "NPSN ini sudah terdaftar. Periksa nomornya; bila benar, sekolahnya sudah dicatat." };

/** A new school of the office, its post vacant. Errors: `isian_salah` (NPSN registered already). */
export async function createSchool(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  facts: SchoolFacts,
): Promise<Result<{ sekolahId: string }>> {
  const [school] = await tx.sekolah.createManyAndReturn({
    data: [{ ...facts, dinasId: scope.instansiId }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!school) return invalid(NPSN_TAKEN);
  await record(tx, { ...deed, aksi: "sekolah.buat", objek: objek(school.id), peristiwa: "Sekolah didaftarkan" });
  return ok({ sekolahId: school.id });
}

const CHANGED: Record<keyof SchoolFacts, string> = {
  npsn: "NPSN",
  nama: "nama",
  jenjang: "jenjang",
  kota: "kota",
  alamat: "alamat",
  zona: "zona waktu",
};

/**
 * Corrects a school. A new NPSN is at once what its principal signs in with, and the principal is told.
 * Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (NPSN registered already).
 */
export async function updateSchool(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { sekolahId, versi, ...facts }: SchoolFacts & { sekolahId: string; versi: number },
): Promise<Result<{ sekolahId: string }>> {
  const before = await tx.sekolah.findFirst({ where: { id: sekolahId, dinasId: scope.instansiId } });
  if (!before) return notFound("Sekolah");
  const other = await tx.sekolah.findFirst({
    where: { npsn: facts.npsn, id: { not: sekolahId } },
    select: { id: true },
  });
  if (other) return invalid(NPSN_TAKEN);
  const written = await tx.sekolah
    .updateMany({
      where: { id: sekolahId, dinasId: scope.instansiId, versi },
      data: { ...facts, versi: { increment: 1 } },
    })
    .catch((error: unknown) => {
      // Somebody else took this NPSN between the look and the write; the transaction ends here anyway.
      if (isUniqueViolation(error)) return null;
      throw error;
    });
  if (!written) return invalid(NPSN_TAKEN);
  if (written.count === 0) return stale();
  if (facts.npsn !== before.npsn) await renamePost(tx, sekolahId, facts.npsn);
  const changed = (Object.keys(CHANGED) as (keyof SchoolFacts)[]).filter((name) => before[name] !== facts[name]);
  if (changed.length > 0) {
    const peristiwa = `Data sekolah diperbaiki: ${changed.map((name) => CHANGED[name]).join(", ")}`;
    await record(tx, { ...deed, aksi: "sekolah.ubah", objek: objek(sekolahId), peristiwa });
  }
  return ok({ sekolahId });
}

async function renamePost(tx: Tx, sekolahId: string, npsn: string): Promise<void> {
  const role = await tx.peranAkun.findFirst({
    where: { sekolahId, peran: "kepsek", dicabutPada: null },
    select: { akunId: true },
  });
  if (!role) return;
  await tx.pengenal.updateMany({ where: { akunId: role.akunId, jenis: "npsn" }, data: { nilai: npsn } });
  await notify(tx, [{ akunId: role.akunId, kunci: `npsn:${npsn}`, ...notices.npsnDiubah(npsn) }]);
}

/**
 * The school with its row held, at the version that was seen: everything that happens to a post happens one after the other.
 * Errors: `tidak_ditemukan`, `data_berubah`.
 */
async function holdPost(tx: Tx, scope: DinasScope, sekolahId: string, versi: number) {
  const where = { id: sekolahId, dinasId: scope.instansiId };
  const { count } = await tx.sekolah.updateMany({ where: { ...where, versi }, data: { versi: { increment: 1 } } });
  const school = await tx.sekolah.findFirst({
    where,
    include: {
      dinas: { select: { nama: true } },
      jabatan: { where: { selesai: null }, include: { akun: { select: { surel: true } } } },
    },
  });
  if (!school) return notFound("Sekolah");
  if (count === 0) return stale();
  return ok({ school, open: school.jabatan[0] ?? null });
}

type Held = Extract<Awaited<ReturnType<typeof holdPost>>, { ok: true }>["data"];

/**
 * The next holder of a school's post: the first appointment, or a hand-over (DOMAIN §1). A hand-over ends the old term, signs the
 * old holder out, replaces name, e-mail and phone, voids their codes and password and leaves the waiting queue with the
 * school. A decision under way either carries the old holder's name and comes before the hand-over, or is refused.
 * The caller then issues the new holder's code. Errors: `tidak_ditemukan`, `data_berubah`.
 */
export async function appoint(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { sekolahId, versi, ...person }: Appointment & { sekolahId: string; versi: number },
): Promise<Result<{ akunId: string; nama: string; npsn: string }>> {
  const held = await holdPost(tx, scope, sekolahId, versi);
  if (!held.ok) return held;
  const { school, open } = held.data;
  const state = postState(open);
  const event = appointmentEvent(state, person.jenis);
  const next = transition(postWorkflow, event, { state, actor: "dinas" });
  if (!next.ok) return next;

  const { nama, nip, surel, telepon, jenis } = person;
  const akunId = await postAccount(tx, school, nama);
  const now = await vacate(tx, held.data, akunId);
  await tx.akun.update({ where: { id: akunId }, data: { nama, surel, telepon } });
  await tx.masaJabatan.create({ data: { sekolahId, akunId, nama, nip, jenis, mulai: now } });

  await record(tx, {
    ...deed,
    aksi: `jabatan.${event}`,
    objek: objek(sekolahId),
    peristiwa: POST_HAPPENINGS[event](nama),
    dari: state,
    ke: next.data,
  });
  const kunci = `jabatan-ditunjuk:${sekolahId}:${versi + 1}`;
  await notify(tx, [{ akunId, kunci, ...notices.ditunjuk(nama, school.nama) }]);
  await enqueueMail(tx, {
    akunId,
    alamat: surel,
    templat: "jabatan-ditunjuk" satisfies MailName,
    data: { nama, sekolah: school.nama, npsn: school.npsn, dinas: school.dinas.nama, jenis: TERM_LABELS[jenis] },
    kunci,
  });
  return ok({ akunId, nama, npsn: school.npsn });
}

/**
 * Ends a term without a successor: the post is vacant, its queue waits, nobody signs in for it.
 * Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (reason).
 */
export async function endTerm(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { sekolahId, versi, alasan }: { sekolahId: string; versi: number; alasan: string },
): Promise<Result<{ nama: string }>> {
  const held = await holdPost(tx, scope, sekolahId, versi);
  if (!held.ok) return held;
  const { open } = held.data;
  const state = postState(open);
  const next = transition(postWorkflow, "akhiri", { state, actor: "dinas", reason: alasan });
  if (!next.ok) return next;
  if (!open) return fail("data_berubah", "Jabatan ini sudah kosong.");
  await vacate(tx, held.data, open.akunId);
  await record(tx, {
    ...deed,
    aksi: "jabatan.akhiri",
    objek: objek(sekolahId),
    peristiwa: POST_HAPPENINGS.akhiri(open.nama),
    dari: state,
    ke: next.data,
    alasan,
  });
  return ok({ nama: open.nama });
}

/** The account of the post; made with its first holder. It signs in with the NPSN and outlives every holder. */
async function postAccount(tx: Tx, { id, npsn }: { id: string; npsn: string }, nama: string): Promise<string> {
  const role = await tx.peranAkun.findFirst({
    where: { sekolahId: id, peran: "kepsek", dicabutPada: null },
    select: { akunId: true },
  });
  if (role) return role.akunId;
  const { id: akunId } = await tx.akun.create({
    data: {
      nama,
      pengenal: { create: { jenis: "npsn", nilai: npsn } },
      peran: { create: { peran: "kepsek", sekolahId: id } },
    },
    select: { id: true },
  });
  return akunId;
}

/**
 * Takes the post out of its holder's hands and returns the moment from which nobody holds it.
 *
 * The order matters. First the account, then the sessions: a sign-in with the old password holds the account's row until its
 * session is there, so it is either refused or ended here. Then the sessions, then the clock: a decision under way holds its
 * session's row (lib/server/action.ts), so it is over, and dated, before the term ends.
 */
async function vacate(tx: Tx, { school, open }: Held, akunId: string): Promise<Date> {
  await tx.akun.update({
    where: { id: akunId },
    data: { nama: VACANT, surel: null, telepon: null, kataSandi: null, versi: { increment: 1 } },
  });
  await endSessions(tx, akunId);
  const now = nextMoment(await readNow(tx), open?.mulai);
  await tx.kodeSekaliPakai.updateMany({
    where: { akunId, dipakaiPada: null, dibatalkanPada: null },
    data: { dibatalkanPada: now },
  });
  // An e-mail the old holder signed in with is theirs again; the NPSN stays with the post.
  await tx.pengenal.deleteMany({ where: { akunId, jenis: { not: "npsn" } } });
  if (!open) return now;
  await tx.masaJabatan.update({ where: { id: open.id }, data: { selesai: now } });
  if (open.akun.surel) {
    await enqueueMail(tx, {
      akunId,
      alamat: open.akun.surel,
      templat: "jabatan-berakhir" satisfies MailName,
      data: { nama: open.nama, sekolah: school.nama, dinas: school.dinas.nama },
      kunci: `jabatan-berakhir:${open.id}`,
    });
  }
  return now;
}

/**
 * The first moment of the next term. Times are kept to the millisecond, and the old holder's last decision may lie in the
 * present one: the next is the first that is surely free of them. A demonstration's clock may have been set back since the term
 * began; it still ends after that.
 */
function nextMoment(now: Date, began: Date | undefined): Date {
  return new Date(Math.max(now.getTime(), began?.getTime() ?? 0) + 1);
}
