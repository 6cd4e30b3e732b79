import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { dayIn, type Zone } from "@/lib/kernel/time";
import type { Tx } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";
import { type Doer, record } from "@/lib/server/trail";
import { KARYA_EVENTS, KARYA_LABELS } from "./labels";
import { type Category, isNotAfter } from "./rules";

type Facts = { judul: string; kategori: Category; tanggal: string; berkasId: string };
type Moment = { by: Doer; now: Date; zona: Zone; requestId: string };

function checkDay(tanggal: string, { now, zona }: Moment): Result {
  return isNotAfter(tanggal, dayIn(now, zona))
    ? ok()
    : invalid({ tanggal: "Tanggal karya tidak boleh sesudah hari ini." });
}

const asColumns = ({ tanggal, ...facts }: Facts) => ({ ...facts, tanggal: new Date(`${tanggal}T00:00:00.000Z`) });

/** Puts a piece into the portfolio. Its file must have been linked in the same transaction; the database looks at that too. */
export async function addKarya(
  tx: Tx,
  scope: AkunScope,
  facts: Facts,
  moment: Moment,
): Promise<Result<{ id: string }>> {
  const day = checkDay(facts.tanggal, moment);
  if (!day.ok) return day;
  const { id } = await tx.karya.create({
    data: { ...asColumns(facts), akunId: scope.akunId, dibuatPada: moment.now, diubahPada: moment.now },
    select: { id: true },
  });
  await note(tx, id, "tambah", moment);
  return ok({ id });
}

/**
 * The file a piece shows now, before it is changed or deleted: to know whether it is being replaced, and what to let go of.
 * Errors: `tidak_ditemukan` (anybody else's too), `bentrok` (a certificate the product issued).
 */
export async function fileOfKarya(tx: Tx, scope: AkunScope, id: string): Promise<Result<{ berkasId: string }>> {
  const karya = await tx.karya.findUnique({
    where: { id, akunId: scope.akunId },
    select: { berkasId: true, berkas: { select: { tujuan: true } } },
  });
  if (!karya) return notFound("Karya");
  return karya.berkas.tujuan === "sertifikat" ? fail("bentrok", KARYA_LABELS.issued) : ok({ berkasId: karya.berkasId });
}

/** Changes facts and file of a piece, if nobody has changed it since `versi` was seen. */
export async function changeKarya(
  tx: Tx,
  scope: AkunScope,
  change: Facts & { id: string; versi: number; isReplaced: boolean },
  moment: Moment,
): Promise<Result<{ id: string }>> {
  const { id, versi, isReplaced, ...facts } = change;
  const day = checkDay(facts.tanggal, moment);
  if (!day.ok) return day;
  const { count } = await tx.karya.updateMany({
    where: { id, akunId: scope.akunId, versi, berkas: { tujuan: "karya" } },
    data: { ...asColumns(facts), versi: { increment: 1 }, diubahPada: moment.now },
  });
  if (count === 0) return stale();
  await note(tx, id, isReplaced ? "ganti" : "ubah", moment);
  return ok({ id });
}

/** Takes a piece out of the portfolio, if nobody has changed it since `versi` was seen. */
export async function removeKarya(
  tx: Tx,
  scope: AkunScope,
  { id, versi }: { id: string; versi: number },
  moment: Moment,
): Promise<Result> {
  const { count } = await tx.karya.deleteMany({
    where: { id, akunId: scope.akunId, versi, berkas: { tujuan: "karya" } },
  });
  if (count === 0) return stale();
  await note(tx, id, "hapus", moment);
  return ok();
}

function note(tx: Tx, id: string, event: keyof typeof KARYA_EVENTS, { by, requestId }: Moment): Promise<void> {
  return record(tx, {
    by,
    aksi: `karya.${event}`,
    objek: { jenis: "karya", id },
    peristiwa: KARYA_EVENTS[event],
    requestId,
  });
}
