import "server-only";
import { db, type Prisma } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { Order } from "./rules";
import type { ListRequest } from "./schema";

export const KARYA_PER_PAGE = 12;

const ORDER_BY: Record<Order, Prisma.KaryaOrderByWithRelationInput[]> = {
  terbaru: [{ tanggal: "desc" }, { id: "asc" }],
  terlama: [{ tanggal: "asc" }, { id: "asc" }],
  judul: [{ judul: "asc" }, { id: "asc" }],
};

const FILE = {
  select: { id: true, nama: true, ukuran: true, sha256: true, tersimpanPada: true, tujuan: true },
} as const;

/** One page of a teacher's portfolio, how many match, and how many there are per category whatever the filter. */
export async function listKarya(scope: AkunScope, { cari, kategori, urut, hal }: ListRequest) {
  const own = { akunId: scope.akunId };
  // What a teacher types is looked for as it stands: % and _ mean themselves.
  const contains = cari.replace(/[\\%_]/g, "\\$&");
  const found = { ...own, ...(cari ? { judul: { contains, mode: "insensitive" as const } } : {}) };
  const where = kategori ? { ...found, kategori } : found;
  const [rows, perCategory] = await Promise.all([
    db.karya.findMany({
      where,
      orderBy: ORDER_BY[urut],
      skip: (hal - 1) * KARYA_PER_PAGE,
      take: KARYA_PER_PAGE,
      include: { berkas: FILE },
    }),
    db.karya.groupBy({ by: ["kategori"], where: found, _count: true }),
  ]);
  const counts = new Map(perCategory.map((each) => [each.kategori, each._count]));
  const all = perCategory.reduce((sum, each) => sum + each._count, 0);
  return { rows, counts, all, matching: kategori ? (counts.get(kategori) ?? 0) : all };
}

/** One piece of one's own portfolio with its file and its timeline; null for anybody else's. */
export async function findKarya(scope: AkunScope, id: string) {
  const certificate = { sertifikat: { select: { kode: true, status: true, alasan: true } } };
  const karya = await db.karya.findUnique({
    where: { id, akunId: scope.akunId },
    include: { berkas: { select: { ...FILE.select, ...certificate } } },
  });
  return karya && { ...karya, riwayat: await readTimeline(db, { jenis: "karya", id }) };
}
