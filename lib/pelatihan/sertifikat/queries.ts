import "server-only";
import { db, Prisma } from "@/lib/server/db";
import type { P2kptk2Scope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { CertificateState } from "./status";

export const CERTIFICATES_PER_PAGE = 20;
/** A ZIP holds at most so many certificates: more than any training has seats for in practice. */
export const BUNDLE_MAX = 2000;

/** For the product itself: what is printed on one certificate. */
export function findPrint(id: string) {
  return db.sertifikat.findUnique({
    where: { id },
    select: { berkasId: true, fakta: true, kode: true, terbitPada: true },
  });
}

/** For the product itself: certificates issued more than `ageMs` ago that are still without a file. */
export async function listUnprinted(ageMs: number, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM sertifikat WHERE berkas_id IS NULL AND terbit_pada < sekarang() - make_interval(secs => ${ageMs / 1000})
    ORDER BY terbit_pada LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

const shown = {
  kode: true,
  nomor: true,
  status: true,
  alasan: true,
  fakta: true,
  terbitPada: true,
  statusSejak: true,
  versiKe: true,
  pendaftaranId: true,
  instansi: { select: { zona: true } },
  berkas: { select: { sha256: true } },
} as const satisfies Prisma.SertifikatSelect;

/**
 * A certificate for anybody who knows its code: the code is the right (98 random bits). Gives what is printed and its state, and of
 * later versions only the code of the newest.
 */
export async function findByCode(kode: string) {
  const certificate = await db.sertifikat.findUnique({ where: { kode }, select: shown });
  if (!certificate) return null;
  const newest =
    certificate.status !== "berlaku"
      ? await db.sertifikat.findFirst({
          where: { pendaftaranId: certificate.pendaftaranId, versiKe: { gt: certificate.versiKe } },
          orderBy: { versiKe: "desc" },
          select: { kode: true, nomor: true },
        })
      : null;
  const { pendaftaranId: _, berkas, ...facts } = certificate;
  return { ...facts, sha256: berkas?.sha256 ?? null, newest };
}

export type CertificateRow = {
  id: string;
  nomor: string;
  nama: string;
  sekolah: string;
  judul: string;
  status: CertificateState;
  terbitPada: Date;
  hasFile: boolean;
};

type Filter = { cari: string; status: CertificateState | null; pelatihan: string | null };

const like = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/** A unit's certificates that match; what was printed is what is searched. */
const matching = (scope: P2kptk2Scope, { cari, pelatihan }: Omit<Filter, "status">) => Prisma.sql`
  FROM sertifikat c JOIN pendaftaran_pelatihan d ON d.id = c.pendaftaran_id
  WHERE c.instansi_id = ${scope.instansiId}::uuid
    ${pelatihan ? Prisma.sql`AND d.pelatihan_id = ${pelatihan}::uuid` : Prisma.empty}
    ${
      cari
        ? Prisma.sql`AND (c.nomor ILIKE ${like(cari)} OR c.fakta->>'nama' ILIKE ${like(cari)}
            OR c.fakta->>'sekolah' ILIKE ${like(cari)} OR c.fakta->>'judul' ILIKE ${like(cari)})`
        : Prisma.empty
    }`;

const withState = (status: CertificateState | null) =>
  status ? Prisma.sql`AND c.status::text = ${status}` : Prisma.empty;

const ROW = Prisma.sql`c.id, c.nomor, c.fakta->>'nama' AS nama, c.fakta->>'sekolah' AS sekolah, c.fakta->>'judul' AS judul,
  c.status::text AS status, c.terbit_pada AS "terbitPada", c.berkas_id IS NOT NULL AS "hasFile"`;

/** One page of a unit's certificates, newest first, and how many there are in each state. */
export async function listCertificates(scope: P2kptk2Scope, { hal, ...filter }: Filter & { hal: number }) {
  const [rows, perState] = await Promise.all([
    db.$queryRaw<CertificateRow[]>`
      SELECT ${ROW} ${matching(scope, filter)} ${withState(filter.status)}
      ORDER BY c.terbit_pada DESC, c.id LIMIT ${CERTIFICATES_PER_PAGE} OFFSET ${(hal - 1) * CERTIFICATES_PER_PAGE}`,
    db.$queryRaw<{ status: string; jumlah: number }[]>`
      SELECT c.status::text AS status, count(*)::int AS jumlah ${matching(scope, filter)} GROUP BY c.status`,
  ]);
  const counts = new Map(perState.map((each) => [each.status, each.jumlah]));
  const all = perState.reduce((sum, each) => sum + each.jumlah, 0);
  return { rows, counts, matching: filter.status ? (counts.get(filter.status) ?? 0) : all };
}

export type CertificateLine = CertificateRow & { kode: string; alasan: string | null };

/** All of a unit's certificates that match, for a sheet. */
export function listForSheet(scope: P2kptk2Scope, filter: Filter, limit = 10_000): Promise<CertificateLine[]> {
  return db.$queryRaw<CertificateLine[]>`
    SELECT ${ROW}, c.kode, c.alasan ${matching(scope, filter)} ${withState(filter.status)}
    ORDER BY c.terbit_pada DESC, c.id LIMIT ${limit}`;
}

/** Trainings of the unit that have certificates, for the filter. */
export function listCertifiedTrainings(scope: P2kptk2Scope): Promise<{ id: string; judul: string }[]> {
  return db.$queryRaw<{ id: string; judul: string }[]>`
    SELECT p.id, p.judul FROM pelatihan p WHERE p.instansi_id = ${scope.instansiId}::uuid AND EXISTS (
      SELECT FROM pendaftaran_pelatihan d JOIN sertifikat c ON c.pendaftaran_id = d.id WHERE d.pelatihan_id = p.id)
    ORDER BY p.selesai DESC, p.id LIMIT 100`;
}

/** One certificate of the unit with all versions of its enrolment. */
export function findCertificate(scope: P2kptk2Scope, id: string) {
  return db.sertifikat.findFirst({
    where: { id, instansiId: scope.instansiId },
    select: {
      ...shown,
      instansi: false,
      id: true,
      versi: true,
      berkas: { select: { id: true, nama: true, ukuran: true, sha256: true } },
      pendaftaran: {
        select: {
          id: true,
          sertifikat: { orderBy: { versiKe: "desc" }, select: { id: true, nomor: true, versiKe: true, status: true } },
        },
      },
    },
  });
}

/** The timeline of a certificate's enrolment. The id comes from a scoped query, which is the proof of the right to see it. */
export function readCertificateTimeline(pendaftaranId: string) {
  return readTimeline(db, { jenis: "pendaftaran_pelatihan", id: pendaftaranId });
}

/** The unit's training with the files of its valid certificates, for the ZIP; null for another unit's. */
export async function findBundle(scope: P2kptk2Scope, pelatihanId: string) {
  const training = await db.pelatihan.findFirst({
    where: { id: pelatihanId, instansiId: scope.instansiId },
    select: { judul: true },
  });
  if (!training) return null;
  const files = await db.sertifikat.findMany({
    where: { pendaftaran: { pelatihanId }, status: "berlaku", berkasId: { not: null } },
    orderBy: { nomor: "asc" },
    take: BUNDLE_MAX,
    select: { berkas: { select: { nama: true, kunci: true } } },
  });
  return {
    ...training,
    files: files.flatMap(({ berkas }) => (berkas?.kunci ? [{ ...berkas, kunci: berkas.kunci }] : [])),
  };
}
