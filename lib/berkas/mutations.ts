import "server-only";
import { fail, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { db, type Tx, withTx } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";
import { FILE_LABELS } from "./labels";
import { MAX_WAITING, mayLink, type Purpose, type Refusal } from "./rules";

/**
 * Makes room for one upload: the row every later step refers to. `quota` in bytes. The owner's row is held meanwhile, so that
 * announcements which arrive at once cannot get past the quota together.
 */
export function announceFile(
  scope: AkunScope,
  file: { tujuan: Purpose; nama: string; ukuran: number; jenis: string; untukId?: string },
  quota: number,
): Promise<Result<{ id: string }>> {
  return withTx(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM akun WHERE id = ${scope.akunId}::uuid FOR NO KEY UPDATE`;
    const own = { pemilikId: scope.akunId };
    const { _sum } = await tx.berkas.aggregate({
      where: { ...own, status: { not: "dibuang" } },
      _sum: { ukuran: true },
    });
    if ((_sum.ukuran ?? 0) + file.ukuran > quota) return fail("bentrok", FILE_LABELS.quota);
    const waiting = await tx.berkas.count({ where: { ...own, status: "menunggu" } });
    if (waiting >= MAX_WAITING) return fail("terlalu_sering", FILE_LABELS.tooMany);
    return ok(await tx.berkas.create({ data: { ...file, ...own }, select: { id: true } }));
  });
}

/**
 * The bytes are complete, looked into and safe in the storage under `kunci`. `receivedAt` is the database's time when the last
 * byte came (DOMAIN §4: the moment that counts). False when somebody else was faster: then nothing has changed.
 */
export async function storeFile(
  id: string,
  stored: { kunci: string; ukuran: number; sha256: string },
  receivedAt: Date,
): Promise<boolean> {
  const { count } = await db.berkas.updateMany({
    where: { id, status: "menunggu", ukuran: stored.ukuran },
    data: { status: "tersimpan", kunci: stored.kunci, sha256: stored.sha256, tersimpanPada: receivedAt },
  });
  return count === 1;
}

/** The content was refused. `kunci` names bytes that a hosted service already keeps, for the sweep. */
export async function refuseFile(id: string, alasan: Refusal, kunci: string | null = null): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE berkas SET status = 'dibuang', alasan = ${alasan}, dibuang_pada = sekarang(), kunci = ${kunci}
    WHERE id = ${id}::uuid AND status = 'menunggu'`;
  return count === 1;
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

/**
 * Lets go of one's own file. What Bukti Karya and a plan's evidence share stays as long as one of them shows it. The sweep takes
 * bytes and row away.
 */
export async function discardFile(tx: Tx, scope: AkunScope, berkasId: string, now: Date): Promise<Result> {
  // The file's row first: evidence that is just taking it up from Bukti Karya is waited for, and then seen.
  await tx.$queryRaw`SELECT 1 FROM berkas WHERE id = ${berkasId}::uuid AND pemilik_id = ${scope.akunId}::uuid FOR NO KEY UPDATE`;
  const shown = { OR: [{ karya: { isNot: null } }, { buktiKinerja: { some: {} } }] };
  if (
    await tx.berkas.findUnique({ where: { id: berkasId, pemilikId: scope.akunId, ...shown }, select: { id: true } })
  ) {
    return ok();
  }
  const { count } = await tx.berkas.updateMany({
    where: { id: berkasId, pemilikId: scope.akunId, status: { not: "dibuang" } },
    data: { status: "dibuang", dibuangPada: now },
  });
  return count === 1 ? ok() : notFound("Berkas");
}

/**
 * Lets go of a file that something showed until now. Whose it is says the mutation that took it away, which has seen the right
 * to do so: a colleague's attachment is the office's, not the colleague's.
 */
export async function releaseFile(
  tx: Tx,
  { berkasId, pemilikId }: { berkasId: string; pemilikId: string },
  now: Date,
): Promise<void> {
  await tx.berkas.updateMany({
    where: { id: berkasId, pemilikId, status: "terhubung" },
    data: { status: "dibuang", dibuangPada: now },
  });
}

/** Gives up those of these uploads that still wait. Returns how many. */
export function discardWaiting(ids: readonly string[]): Promise<number> {
  return db.$executeRaw`
    UPDATE berkas SET status = 'dibuang', alasan = 'kedaluwarsa', dibuang_pada = sekarang()
    WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'menunggu'`;
}

/** Gives up what was stored more than `ageMs` ago and never used. Returns how many. */
export function discardUnused(ageMs: number): Promise<number> {
  return db.$executeRaw`
    UPDATE berkas SET status = 'dibuang', alasan = 'kedaluwarsa', dibuang_pada = sekarang()
    WHERE status = 'tersimpan' AND tersimpan_pada < sekarang() - make_interval(secs => ${ageMs / 1000})`;
}

/** Forgets a thrown-away file whose bytes are gone. */
export async function forgetFile(id: string): Promise<void> {
  await db.berkas.deleteMany({ where: { id, status: "dibuang" } });
}
