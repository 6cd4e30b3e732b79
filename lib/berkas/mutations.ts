import "server-only";
import { fail, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import type { Tx } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";
import { FILE_LABELS } from "./labels";
import { MAX_WAITING, mayLink, type Purpose, type Refusal } from "./rules";

/**
 * Makes room for one upload: the row every later step refers to. `quota` in bytes. The owner's row is held meanwhile, so that
 * announcements which arrive at once cannot get past the quota together.
 */
export async function announceFile(
  tx: Tx,
  scope: AkunScope,
  file: { tujuan: Purpose; nama: string; ukuran: number; jenis: string },
  quota: number,
): Promise<Result<{ id: string }>> {
  await tx.$queryRaw`SELECT 1 FROM akun WHERE id = ${scope.akunId}::uuid FOR NO KEY UPDATE`;
  const own = { pemilikId: scope.akunId, status: { not: "dibuang" } } as const;
  const { _sum, _count } = await tx.berkas.aggregate({ where: own, _sum: { ukuran: true }, _count: true });
  if ((_sum.ukuran ?? 0) + file.ukuran > quota) return fail("bentrok", FILE_LABELS.quota);
  const waiting = _count > 0 ? await tx.berkas.count({ where: { pemilikId: scope.akunId, status: "menunggu" } }) : 0;
  if (waiting >= MAX_WAITING) return fail("terlalu_sering", FILE_LABELS.tooMany);
  return ok(await tx.berkas.create({ data: { ...file, pemilikId: scope.akunId }, select: { id: true } }));
}

/**
 * The bytes are complete, looked into and safe in the storage under `kunci`. `receivedAt` is the database's time when the last
 * byte came (DOMAIN §4: the moment that counts). Whoever comes second changes nothing.
 */
export async function storeFile(
  tx: Tx,
  id: string,
  stored: { kunci: string; ukuran: number; sha256: string },
  receivedAt: Date,
): Promise<Result> {
  const { count } = await tx.berkas.updateMany({
    where: { id, status: "menunggu", ukuran: stored.ukuran },
    data: { status: "tersimpan", kunci: stored.kunci, sha256: stored.sha256, tersimpanPada: receivedAt },
  });
  return count === 1 ? ok() : stale();
}

/** The content was refused. `kunci` names bytes that a hosted service already keeps, for the sweep. */
export async function refuseFile(tx: Tx, id: string, alasan: Refusal, now: Date, kunci?: string): Promise<Result> {
  const { count } = await tx.berkas.updateMany({
    where: { id, status: "menunggu" },
    data: { status: "dibuang", alasan, dibuangPada: now, kunci },
  });
  return count === 1 ? ok() : stale();
}

/**
 * Hangs a stored file on something of its owner, in the transaction of that something. Owner, state, size and kind are asked
 * again here (DOMAIN §0: the third place).
 */
export async function linkFile(
  tx: Tx,
  scope: AkunScope,
  link: { berkasId: string; tujuan: Purpose; now: Date },
): Promise<Result<{ nama: string; sha256: string | null }>> {
  const file = await tx.berkas.findUnique({ where: { id: link.berkasId, pemilikId: scope.akunId } });
  if (!file) return fail("isian_salah", FILE_LABELS.gone, { berkasId: FILE_LABELS.gone });
  const allowed = mayLink(file, scope.akunId, link.tujuan);
  if (!allowed.ok) return allowed;
  const { count } = await tx.berkas.updateMany({
    where: { id: file.id, pemilikId: scope.akunId, status: "tersimpan" },
    data: { status: "terhubung", terhubungPada: link.now },
  });
  return count === 1 ? ok({ nama: file.nama, sha256: file.sha256 }) : stale();
}

/** Lets go of one's own file. The sweep takes bytes and row away. */
export async function discardFile(tx: Tx, scope: AkunScope, berkasId: string, now: Date): Promise<Result> {
  const { count } = await tx.berkas.updateMany({
    where: { id: berkasId, pemilikId: scope.akunId, status: { not: "dibuang" } },
    data: { status: "dibuang", dibuangPada: now },
  });
  return count === 1 ? ok() : notFound("Berkas");
}

/** Of these uploads, those still waiting are given up; so is what was stored before `storedBefore` and never used. Counts both. */
export async function discardAbandoned(
  tx: Tx,
  { waiting, storedBefore, now }: { waiting: readonly string[]; storedBefore: Date; now: Date },
): Promise<{ waiting: number; unused: number }> {
  const data = { status: "dibuang", alasan: "kedaluwarsa", dibuangPada: now } as const;
  const given = await tx.berkas.updateMany({ where: { id: { in: [...waiting] }, status: "menunggu" }, data });
  const unused = await tx.berkas.updateMany({
    where: { status: "tersimpan", tersimpanPada: { lt: storedBefore } },
    data,
  });
  return { waiting: given.count, unused: unused.count };
}

/** Forgets a thrown-away file whose bytes are gone. */
export async function forgetFile(tx: Tx, id: string): Promise<void> {
  await tx.berkas.deleteMany({ where: { id, status: "dibuang" } });
}
