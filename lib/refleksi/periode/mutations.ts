import "server-only";
import { notFound, ok, type Result, stale } from "@/lib/kernel/result";
import type { Zone } from "@/lib/kernel/time";
import type { Tx } from "@/lib/server/db";
import type { DinasScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { PERIOD_HAPPENINGS } from "./labels";
import { checkNewPeriod, checkPeriodChange, type Days } from "./rules";

const objek = (id: string) => ({ jenis: "periode_refleksi", id });

/**
 * The Dinas's zone and its periods. The office's row is held: two periods that are opened at once cannot both find the span free
 * (the database refuses the overlap in any case).
 */
async function holdPeriods(tx: Tx, { instansiId }: DinasScope) {
  const [office] = await tx.$queryRaw<{ zona: Zone }[]>`
    SELECT zona::text AS zona FROM instansi WHERE id = ${instansiId}::uuid FOR NO KEY UPDATE`;
  if (!office) return null;
  const periods = await tx.periodeRefleksi.findMany({
    where: { dinasId: instansiId },
    select: { id: true, nama: true, buka: true, tutup: true, versi: true },
  });
  return { zone: office.zona, periods };
}

/** A new period of reflections. Errors: `isian_salah` (days). */
export async function createPeriod(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { nama, ...days }: Days & { nama: string },
): Promise<Result<{ id: string }>> {
  const held = await holdPeriods(tx, scope);
  if (!held) return notFound("Dinas");
  const span = checkNewPeriod(days, { others: held.periods, now: deed.now, zone: held.zone });
  if (!span.ok) return span;
  const { id } = await tx.periodeRefleksi.create({
    data: { dinasId: scope.instansiId, nama, ...span.data, dibuatPada: deed.now },
    select: { id: true },
  });
  await record(tx, {
    by: deed.by,
    aksi: "periode.buat",
    objek: objek(id),
    peristiwa: PERIOD_HAPPENINGS.buat,
    requestId: deed.requestId,
    rincian: { nama, ...days },
  });
  return ok({ id });
}

/** Other days or another name, as far as `checkPeriodChange` lets. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`. */
export async function editPeriod(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { id, versi, nama, ...days }: Days & { id: string; versi: number; nama: string },
): Promise<Result<{ id: string }>> {
  const held = await holdPeriods(tx, scope);
  const period = held?.periods.find((one) => one.id === id);
  if (!held || !period) return notFound("Periode");
  const others = held.periods.filter((one) => one.id !== id);
  const span = checkPeriodChange(period, days, { others, now: deed.now, zone: held.zone });
  if (!span.ok) return span;
  const { count } = await tx.periodeRefleksi.updateMany({
    where: { id, dinasId: scope.instansiId, versi },
    data: { nama, ...span.data, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: "periode.ubah",
    objek: objek(id),
    peristiwa: PERIOD_HAPPENINGS.ubah,
    requestId: deed.requestId,
    rincian: { nama, ...days },
  });
  return ok({ id });
}
