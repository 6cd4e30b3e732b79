import "server-only";
import { notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { formatSpan, type Zone } from "@/lib/kernel/time";
import type { Tx } from "@/lib/server/db";
import { notify } from "@/lib/server/notify";
import type { LptkScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { APPOINTMENT_HAPPENINGS, MATERIAL_HAPPENINGS } from "./labels";
import { scheduleNotices } from "./messages";
import { appointmentTime, checkMaterial } from "./rules";
import type { AppointmentInput, MaterialInput } from "./schema";

type Seen = { id: string; versi: number };

/** A material for the LPTK's participants; its file must have been linked in the same transaction. Errors: `isian_salah`. */
export async function addMaterial(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { bidangStudi, ...input }: MaterialInput,
): Promise<Result<{ id: string }>> {
  const allowed = checkMaterial({ ...input, bidangStudi });
  if (!allowed.ok) return allowed;
  const field = input.jenis === "bidang_studi" ? bidangStudi : null;
  const { id } = await tx.materiPlpg.create({
    data: { ...input, bidangStudi: field, lptkId: scope.instansiId, dibuatPada: deed.now },
    select: { id: true },
  });
  await note(tx, deed, { jenis: "materi_plpg", id }, "materi.tambah", MATERIAL_HAPPENINGS.tambah(input.judul));
  return ok({ id });
}

const note = (tx: Tx, deed: Deed, objek: { jenis: string; id: string }, aksi: string, peristiwa: string) =>
  record(tx, { by: deed.by, aksi, objek, peristiwa, requestId: deed.requestId });

/** Takes a material away. Gives its file, which nothing shows any more. Errors: `tidak_ditemukan`, `data_berubah`. */
export async function removeMaterial(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, versi }: Seen,
): Promise<Result<{ freed: { berkasId: string; pemilikId: string } | null }>> {
  const own = { id, lptkId: scope.instansiId };
  const row = await tx.materiPlpg.findFirst({
    where: own,
    select: { judul: true, berkasId: true, berkas: { select: { pemilikId: true } } },
  });
  if (!row) return notFound("Materi");
  const { count } = await tx.materiPlpg.deleteMany({ where: { ...own, versi } });
  if (count === 0) return stale();
  await note(tx, deed, { jenis: "materi_plpg", id }, "materi.hapus", MATERIAL_HAPPENINGS.hapus(row.judul));
  const { berkasId, berkas } = row;
  return ok({ freed: berkasId && berkas ? { berkasId, pemilikId: berkas.pemilikId } : null });
}

/** The zone in which the days and hours of an appointment are meant; null where the rombel is not the LPTK's. */
async function zoneOf(tx: Tx, { instansiId }: LptkScope, rombelId: string | null): Promise<Zone | null> {
  if (rombelId === null) {
    const { zona } = await tx.instansi.findUniqueOrThrow({ where: { id: instansiId }, select: { zona: true } });
    return zona;
  }
  const cohort = await tx.rombel.findFirst({ where: { id: rombelId, lptkId: instansiId }, select: { zona: true } });
  return cohort?.zona ?? null;
}

/** The columns of an appointment, and its time in words. */
async function columns(tx: Tx, scope: LptkScope, input: AppointmentInput) {
  const { judul, rombelId, tempat, keterangan } = input;
  const zona = await zoneOf(tx, scope, rombelId);
  if (zona === null) return notFound("Rombel");
  const time = appointmentTime(input, zona);
  if (!time.ok) return time;
  const { mulai, selesai } = time.data;
  const when = [formatSpan(mulai, selesai, zona), tempat].filter((part) => part !== "").join(", di ");
  return ok({ data: { judul, rombelId, tempat, keterangan, mulai, selesai }, when });
}

/** Puts an appointment into the schedule. Errors: `tidak_ditemukan` (rombel), `isian_salah` (time). */
export async function addAppointment(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  input: AppointmentInput,
): Promise<Result<{ id: string }>> {
  const made = await columns(tx, scope, input);
  if (!made.ok) return made;
  const { data, when } = made.data;
  const { id } = await tx.jadwalPlpg.create({ data: { ...data, lptkId: scope.instansiId }, select: { id: true } });
  await tellOf(tx, deed, scope, "tambah", { id, versi: 1, judul: data.judul, rombelIds: [data.rombelId], when });
  return ok({ id });
}

/** Changes an appointment. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`. */
export async function changeAppointment(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, versi, ...input }: AppointmentInput & Seen,
): Promise<Result<{ id: string }>> {
  const own = { id, lptkId: scope.instansiId };
  const before = await tx.jadwalPlpg.findFirst({ where: own, select: { rombelId: true } });
  if (!before) return notFound("Jadwal");
  const made = await columns(tx, scope, input);
  if (!made.ok) return made;
  const { data, when } = made.data;
  const { count } = await tx.jadwalPlpg.updateMany({
    where: { ...own, versi },
    data: { ...data, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  // Those it was for until now are told as well.
  const rombelIds = [before.rombelId, data.rombelId];
  await tellOf(tx, deed, scope, "ubah", { id, versi: versi + 1, judul: data.judul, rombelIds, when });
  return ok({ id });
}

/** Takes an appointment out of the schedule. Errors: `tidak_ditemukan`, `data_berubah`. */
export async function removeAppointment(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, versi }: Seen,
): Promise<Result<undefined>> {
  const own = { id, lptkId: scope.instansiId };
  const row = await tx.jadwalPlpg.findFirst({
    where: own,
    select: { judul: true, rombelId: true, mulai: true, selesai: true },
  });
  if (!row) return notFound("Jadwal");
  const { judul, rombelId, mulai, selesai } = row;
  const when = formatSpan(mulai, selesai, (await zoneOf(tx, scope, rombelId)) ?? "WIB");
  const { count } = await tx.jadwalPlpg.deleteMany({ where: { ...own, versi } });
  if (count === 0) return stale();
  await tellOf(tx, deed, scope, "hapus", { id, versi: versi + 1, judul, rombelIds: [rombelId], when });
  return ok();
}

type Told = { id: string; versi: number; judul: string; rombelIds: readonly (string | null)[]; when: string };

/** Writes it down and tells the participants and mentors it concerns, in the product: all of a schedule's many people at once. */
async function tellOf(
  tx: Tx,
  deed: Deed,
  { instansiId: lptkId }: LptkScope,
  what: "tambah" | "ubah" | "hapus",
  { id, versi, judul, rombelIds, when }: Told,
): Promise<void> {
  await note(tx, deed, { jenis: "jadwal_plpg", id }, `jadwal.${what}`, APPOINTMENT_HAPPENINGS[what](judul));
  const isForAll = rombelIds.includes(null);
  const only = isForAll ? {} : { rombelId: { in: rombelIds.flatMap((one) => (one === null ? [] : [one])) } };
  const members = await tx.peserta.findMany({
    where: { lptkId, status: "aktif", ...only },
    select: { akunId: true },
  });
  const mentors = await tx.penugasanMentor.findMany({
    where: { lptkId, selesai: null, rombel: { status: "berjalan" }, ...only },
    select: { mentorId: true },
  });
  const homes = new Map<string, string>(members.map(({ akunId }) => [akunId, "/guru/plpg"]));
  for (const { mentorId } of mentors) homes.set(mentorId, "/mentor");
  await notify(
    tx,
    [...homes].map(([akunId, home]) => ({
      ...scheduleNotices[what](judul, when, home),
      ...{ akunId, kunci: `plpg:jadwal:${id}:${versi}:${akunId}` },
    })),
  );
}
