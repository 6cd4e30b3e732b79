import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { composeReason, REASON_MAX } from "@/lib/kernel/workflow";
import { readNow, type Tx } from "@/lib/server/db";
import { tell } from "@/lib/server/notify";
import type { DinasScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { extensionHappening, PERIOD_HAPPENINGS, PHASE_LABELS } from "./labels";
import { periodNotices } from "./messages";
import { findTeacher } from "./queries";
import {
  checkExtension,
  checkNewPeriod,
  checkPeriodChange,
  checkSemester,
  type Phase,
  type Scheme,
  type WindowDays,
  type Windows,
} from "./rules";

const objek = (id: string) => ({ jenis: "periode_kinerja", id });

type Facts = WindowDays & {
  nama: string;
  skema: Scheme;
  tahun: number;
  semester: number | null;
  katalogId: string;
};

async function zoneOf(tx: Tx, { instansiId }: DinasScope): Promise<Zone> {
  const { zona } = await tx.instansi.findUniqueOrThrow({ where: { id: instansiId }, select: { zona: true } });
  return zona;
}

/** A period takes a published version of one's own catalogue; the database's foreign key and trigger ask the same. */
async function checkCatalogue(tx: Tx, { instansiId: dinasId }: DinasScope, id: string): Promise<Result> {
  const found = await tx.katalogKinerja.findFirst({ where: { id, dinasId }, select: { status: true } });
  if (!found) return notFound("Katalog");
  return found.status === "terbit" ? ok() : invalid({ katalogId: "Pilih versi katalog yang sudah terbit." });
}

/** A new period. Errors: `isian_salah` (days, semester, a catalogue's draft), `tidak_ditemukan` (catalogue). */
export async function createPeriod(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { nama, skema, tahun, semester: asked, katalogId, ...days }: Facts,
): Promise<Result<{ id: string }>> {
  const semester = checkSemester(skema, asked);
  if (!semester.ok) return semester;
  const catalogue = await checkCatalogue(tx, scope, katalogId);
  if (!catalogue.ok) return catalogue;
  const windows = checkNewPeriod(days, { now: deed.now, zone: await zoneOf(tx, scope) });
  if (!windows.ok) return windows;
  const facts = { nama, skema, tahun, semester: semester.data, katalogId };
  const { id } = await tx.periodeKinerja.create({
    data: { dinasId: scope.instansiId, ...facts, ...windows.data, dibuatPada: deed.now },
    select: { id: true },
  });
  await record(tx, {
    by: deed.by,
    aksi: "periodeKinerja.buat",
    objek: objek(id),
    peristiwa: PERIOD_HAPPENINGS.buat,
    requestId: deed.requestId,
    rincian: { ...facts, ...days },
  });
  return ok({ id });
}

type Held = Windows & { nama: string; skema: Scheme; katalogId: string; zona: Zone };

/**
 * One's own period in the version the writer saw, held until the transaction ends, with the time after the lock. What is being
 * handed in within it is waited for, and so is a plan that is being begun (RELIABILITY C10). Errors: `tidak_ditemukan`,
 * `data_berubah`.
 */
async function holdPeriod(
  tx: Tx,
  { instansiId }: DinasScope,
  { id, versi }: { id: string; versi: number },
): Promise<Result<Held & { now: Date }>> {
  const [row] = await tx.$queryRaw<(Held & { versi: number })[]>`
    SELECT p.versi, p.nama, p.skema::text AS skema, p.katalog_id AS "katalogId", d.zona::text AS zona,
      p.rencana_buka AS "rencanaBuka", p.rencana_tutup AS "rencanaTutup", p.pelaksanaan_buka AS "pelaksanaanBuka",
      p.pelaksanaan_tutup AS "pelaksanaanTutup", p.penilaian_buka AS "penilaianBuka", p.penilaian_tutup AS "penilaianTutup"
    FROM periode_kinerja p JOIN instansi d ON d.id = p.dinas_id
    WHERE p.id = ${id}::uuid AND p.dinas_id = ${instansiId}::uuid FOR UPDATE OF p`;
  if (!row) return notFound("Periode");
  if (row.versi !== versi) return stale();
  return ok({ ...row, now: await readNow(tx) });
}

/**
 * Other days or another name, as far as `checkPeriodChange` lets; another scheme or catalogue as long as there is no plan.
 * Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`, `bentrok` (there is a plan).
 */
export async function editPeriod(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { id, versi, nama, skema, tahun, semester: asked, katalogId, ...days }: Facts & { id: string; versi: number },
): Promise<Result<{ id: string }>> {
  const held = await holdPeriod(tx, scope, { id, versi });
  if (!held.ok) return held;
  const { now, zona, ...present } = held.data;
  const semester = checkSemester(skema, asked);
  if (!semester.ok) return semester;
  if (skema !== present.skema || katalogId !== present.katalogId) {
    if ((await tx.rencanaKinerja.count({ where: { periodeId: id } })) > 0) {
      return fail("bentrok", "Sudah ada guru yang menyusun rencana, jadi skema dan katalognya tidak dapat diubah.");
    }
    const catalogue = await checkCatalogue(tx, scope, katalogId);
    if (!catalogue.ok) return catalogue;
  }
  const windows = checkPeriodChange(present, days, { now, zone: zona });
  if (!windows.ok) return windows;
  const facts = { nama, skema, tahun, semester: semester.data, katalogId };
  await tx.periodeKinerja.update({ where: { id }, data: { ...facts, ...windows.data, versi: { increment: 1 } } });
  await record(tx, {
    by: deed.by,
    aksi: "periodeKinerja.ubah",
    objek: objek(id),
    peristiwa: PERIOD_HAPPENINGS.ubah,
    requestId: deed.requestId,
    rincian: { ...facts, ...days },
  });
  return ok({ id });
}

/**
 * More time for one teacher in one phase, with its reason; the teacher is told. Given again it takes the place of the earlier one.
 * The period's version goes up with it, so that two of one office see what the other has given.
 * Errors: `tidak_ditemukan` (period or teacher), `data_berubah` (also: all of it is over, or the teacher was rated), `isian_salah` (day, reason).
 */
export async function extendPhase(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  input: {
    periodeId: string;
    versi: number;
    akunId: string;
    fase: Phase;
    sampai: string;
    frasa: string;
    alasan: string;
  },
): Promise<Result<{ periodeId: string }>> {
  const { periodeId, versi, akunId, fase } = input;
  const held = await holdPeriod(tx, scope, { id: periodeId, versi });
  if (!held.ok) return held;
  const { now, zona } = held.data;
  if (held.data.penilaianTutup < now) {
    return fail("data_berubah", "Periode ini sudah berakhir, jadi waktunya tidak dapat diperpanjang.");
  }
  const teacher = await findTeacher(scope, { periodeId, akunId }, tx);
  if (!teacher) return notFound("Guru");
  const isRated = (await tx.penilaianKinerja.count({ where: { rencana: { akunId, periodeId } } })) > 0;
  if (isRated && fase !== "penilaian") {
    return fail("data_berubah", "Kinerja guru ini sudah dinilai, jadi fase sebelumnya tidak dapat diperpanjang lagi.");
  }
  const until = checkExtension(held.data, fase, input.sampai, { now, zone: zona });
  if (!until.ok) return until;
  const alasan = composeReason(input.frasa, input.alasan);
  if (alasan === "") return invalid({ alasan: "Tuliskan alasannya." });
  if (alasan.length > REASON_MAX) return invalid({ alasan: `Alasan paling panjang ${REASON_MAX} huruf.` });
  const given = { sampai: until.data, alasan, olehNama: deed.by.nama, dibuatPada: deed.now };
  await tx.perpanjanganFase.upsert({
    where: { periodeId_akunId_fase: { periodeId, akunId, fase } },
    create: { periodeId, akunId, fase, ...given },
    update: given,
  });
  await tx.periodeKinerja.update({ where: { id: periodeId }, data: { versi: { increment: 1 } } });
  const sampai = formatInstant(until.data, zona);
  await record(tx, {
    by: deed.by,
    aksi: "periodeKinerja.perpanjang",
    objek: objek(periodeId),
    peristiwa: extensionHappening(fase, teacher.nama),
    alasan,
    requestId: deed.requestId,
    rincian: { akunId, fase, sampai: until.data.toISOString() },
  });
  const { surel } = await tx.akun.findUniqueOrThrow({ where: { id: akunId }, select: { surel: true } });
  await tell(
    tx,
    { akunId, nama: teacher.nama, surel },
    {
      templat: "kinerja-diperpanjang",
      data: { fase: PHASE_LABELS[fase], periode: held.data.nama, sampai, alasan },
      notice: periodNotices.diperpanjang(PHASE_LABELS[fase], held.data.nama, sampai),
      kunci: `kinerja-diperpanjang:${periodeId}:${akunId}:${fase}:${versi}`,
    },
  );
  return ok({ periodeId });
}
