import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma } from "@/lib/server/db";
import type { AkunScope, DinasScope, P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import { APPLICATION_STATES, type ApplicationState, REVIEW_STATES, type ReviewState } from "./rules";

export const APPLICATIONS_PER_PAGE = 16;
export const REVIEWS_PER_PAGE = 20;

/** Text that is looked for as it stands: % and _ mean themselves. */
const like = (words: string) => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

export type ApplicationRow = {
  id: string;
  nama: string;
  judul: string;
  status: ApplicationState;
  since: Date;
  dipelajari: string;
  akanDiterapkan: string;
};

type ListOf<Row> = { rows: Row[]; matching: number; counts: Map<string, number> };

/** One page of the teachers of this school who follow up a training: whoever waits for the principal first, oldest on top. */
export async function listApplications(
  scope: SekolahScope,
  { cari, status, hal }: { cari: string; status: ApplicationState | null; hal: number },
): Promise<ListOf<ApplicationRow>> {
  const found = Prisma.sql`
    FROM pendaftaran_pelatihan d JOIN guru g ON g.akun_id = d.akun_id JOIN akun a ON a.id = d.akun_id
    JOIN pelatihan p ON p.id = d.pelatihan_id JOIN refleksi_pasca r ON r.pendaftaran_id = d.id
    WHERE g.sekolah_id = ${scope.sekolahId}::uuid AND d.status::text = ANY(${[...APPLICATION_STATES]}::text[])
      ${cari ? Prisma.sql`AND (a.nama ILIKE ${like(cari)} OR p.judul ILIKE ${like(cari)})` : Prisma.empty}`;
  const [rows, perState] = await Promise.all([
    db.$queryRaw<ApplicationRow[]>`
      SELECT d.id, a.nama, p.judul, d.status::text AS status, d.status_sejak AS since, r.dipelajari, r.akan_diterapkan AS "akanDiterapkan"
      ${found} ${status ? Prisma.sql`AND d.status::text = ${status}` : Prisma.empty}
      ORDER BY (d.status IN ('menunggu_penerapan', 'perlu_perbaikan')) DESC, (d.status = 'menunggu_tinjauan') DESC,
        d.status_sejak, d.id
      LIMIT ${APPLICATIONS_PER_PAGE} OFFSET ${(hal - 1) * APPLICATIONS_PER_PAGE}`,
    db.$queryRaw<{ status: string; jumlah: number }[]>`
      SELECT d.status::text AS status, count(*)::int AS jumlah ${found} GROUP BY d.status`,
  ]);
  return listed(rows, perState, status);
}

export type ReviewRow = {
  id: string;
  nama: string;
  sekolah: string;
  judul: string;
  status: ReviewState;
  since: Date;
  nomor: number;
};

type ReviewFilter = { cari: string; status: ReviewState | null; pelatihan: string | null; hal: number };

/** One page of the reports to this unit, oldest first. */
export function listReviews(scope: P2kptk2Scope, filter: ReviewFilter): Promise<ListOf<ReviewRow>> {
  return listReported(Prisma.sql`p.instansi_id = ${scope.instansiId}::uuid`, Prisma.sql`ASC`, filter);
}

/** One page of the reports on teachers of this Dinas's schools, newest first. */
export function listReportsOfDinas(scope: DinasScope, filter: ReviewFilter): Promise<ListOf<ReviewRow>> {
  return listReported(Prisma.sql`s.dinas_id = ${scope.instansiId}::uuid`, Prisma.sql`DESC`, filter);
}

async function listReported(
  whose: Prisma.Sql,
  order: Prisma.Sql,
  { cari, status, pelatihan, hal }: ReviewFilter,
): Promise<ListOf<ReviewRow>> {
  const found = Prisma.sql`
    FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id
    JOIN akun a ON a.id = d.akun_id JOIN guru g ON g.akun_id = d.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    WHERE ${whose} AND d.status::text = ANY(${[...REVIEW_STATES]}::text[])
      ${pelatihan ? Prisma.sql`AND p.id = ${pelatihan}::uuid` : Prisma.empty}
      ${cari ? Prisma.sql`AND (a.nama ILIKE ${like(cari)} OR s.nama ILIKE ${like(cari)} OR p.judul ILIKE ${like(cari)})` : Prisma.empty}`;
  const [rows, perState] = await Promise.all([
    db.$queryRaw<ReviewRow[]>`
      SELECT d.id, a.nama, s.nama AS sekolah, p.judul, d.status::text AS status, d.status_sejak AS since,
        (SELECT max(l.nomor) FROM laporan_penerapan l WHERE l.pendaftaran_id = d.id) AS nomor
      ${found} ${status ? Prisma.sql`AND d.status::text = ${status}` : Prisma.empty}
      ORDER BY d.status_sejak ${order}, d.id
      LIMIT ${REVIEWS_PER_PAGE} OFFSET ${(hal - 1) * REVIEWS_PER_PAGE}`,
    db.$queryRaw<{ status: string; jumlah: number }[]>`
      SELECT d.status::text AS status, count(*)::int AS jumlah ${found} GROUP BY d.status`,
  ]);
  return listed(rows, perState, status);
}

function listed<Row>(rows: Row[], perState: { status: string; jumlah: number }[], status: string | null): ListOf<Row> {
  const counts = new Map(perState.map((each) => [each.status, each.jumlah]));
  const all = perState.reduce((sum, each) => sum + each.jumlah, 0);
  return { rows, counts, matching: status ? (counts.get(status) ?? 0) : all };
}

/** The trainings of this unit that have had reports, for the queue's filter. */
export function listReviewedTrainings(scope: P2kptk2Scope): Promise<{ id: string; judul: string }[]> {
  return db.$queryRaw<{ id: string; judul: string }[]>`
    SELECT p.id, p.judul FROM pelatihan p
    WHERE p.instansi_id = ${scope.instansiId}::uuid AND EXISTS (
      SELECT FROM pendaftaran_pelatihan d WHERE d.pelatihan_id = p.id AND d.status::text = ANY(${[...REVIEW_STATES]}::text[]))
    ORDER BY p.selesai DESC, p.id LIMIT 100`;
}

const FILE = { select: { id: true, nama: true, ukuran: true, jenis: true, sha256: true } } as const;

/** Everything that stands about one enrolment after the training. */
const whole = {
  id: true,
  akunId: true,
  status: true,
  versi: true,
  alasan: true,
  statusSejak: true,
  persenHadir: true,
  akun: {
    select: {
      nama: true,
      guru: { select: { mapel: true, sekolahId: true, sekolah: { select: { nama: true, npsn: true, zona: true } } } },
    },
  },
  pelatihan: {
    select: {
      id: true,
      judul: true,
      jp: true,
      kompetensi: true,
      mulai: true,
      selesai: true,
      minHadir: true,
      instansi: { select: { nama: true, zona: true } },
    },
  },
  kehadiran: { select: { hadir: true } },
  refleksiPasca: { select: { dipelajari: true, akanDiterapkan: true, dikirimPada: true } },
  laporan: {
    orderBy: { nomor: "desc" },
    select: {
      id: true,
      nomor: true,
      perubahan: true,
      perluDitingkatkan: true,
      pelaporNama: true,
      dilaporkanPada: true,
      sekolah: { select: { nama: true } },
      dokumen: { orderBy: { urutan: "asc" }, select: { berkas: FILE } },
    },
  },
  sertifikat: {
    orderBy: { versiKe: "desc" },
    take: 1,
    select: { id: true, nomor: true, kode: true, status: true, terbitPada: true, berkasId: true },
  },
} as const satisfies Prisma.PendaftaranPelatihanSelect;

export type Application = Prisma.PendaftaranPelatihanGetPayload<{ select: typeof whole }>;
export type Report = Application["laporan"][number];

/** One's own enrolment; null for everybody else's. */
export function findOwnApplication(scope: AkunScope, id: string): Promise<Application | null> {
  return db.pendaftaranPelatihan.findFirst({ where: { id, akunId: scope.akunId }, select: whole });
}

/** An enrolment of a teacher who is at this school now, from the reflection after the training on. */
export function findApplication(scope: SekolahScope, id: string): Promise<Application | null> {
  return db.pendaftaranPelatihan.findFirst({
    where: { id, status: { in: [...APPLICATION_STATES] }, akun: { guru: { sekolahId: scope.sekolahId } } },
    select: whole,
  });
}

/** An enrolment in one of this unit's trainings that has been reported. */
export function findReview(scope: P2kptk2Scope, id: string): Promise<Application | null> {
  return db.pendaftaranPelatihan.findFirst({
    where: { id, pelatihan: { instansiId: scope.instansiId }, laporan: { some: {} } },
    select: whole,
  });
}

/** A reported enrolment of a teacher of this Dinas's schools: its reports are meant for the Dinas too (guide part E). */
export function findReportOfDinas(scope: DinasScope, id: string): Promise<Application | null> {
  return db.pendaftaranPelatihan.findFirst({
    where: { id, akun: { guru: { sekolah: { dinasId: scope.instansiId } } }, laporan: { some: {} } },
    select: whole,
  });
}

/** The oldest report to this unit that waits besides this one. */
export async function findNextReview(scope: P2kptk2Scope, id: string): Promise<{ id: string; nama: string } | null> {
  const next = await db.pendaftaranPelatihan.findFirst({
    where: { id: { not: id }, status: "menunggu_tinjauan", pelatihan: { instansiId: scope.instansiId } },
    orderBy: [{ statusSejak: "asc" }, { id: "asc" }],
    select: { id: true, akun: { select: { nama: true } } },
  });
  return next && { id: next.id, nama: next.akun.nama };
}

/** The timeline of an enrolment, which comes from a scoped query: that is the proof of the right to see it. */
export function readApplicationTimeline({ id }: Pick<Application, "id">) {
  return readTimeline(db, { jenis: "pendaftaran_pelatihan", id });
}

export type WaitingApplication = { id: string; nama: string; judul: string; sekolah: string; since: Date; zona: Zone };

const waiting = (where: Prisma.Sql, take: number) => db.$queryRaw<(WaitingApplication & { status: string })[]>`
  SELECT d.id, d.status::text AS status, a.nama, p.judul, s.nama AS sekolah, d.status_sejak AS since, s.zona::text AS zona
  FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id JOIN akun a ON a.id = d.akun_id
  JOIN guru g ON g.akun_id = d.akun_id JOIN sekolah s ON s.id = g.sekolah_id
  WHERE ${where} ORDER BY d.status_sejak, d.id LIMIT ${take}`;

/** Own trainings whose reflection is still to be written, for the inbox. */
export function listOwnPostReflections(scope: AkunScope, take: number) {
  return waiting(Prisma.sql`d.akun_id = ${scope.akunId}::uuid AND d.status = 'hadir'`, take);
}

/** Teachers of this school whose application is to be reported or corrected, for the inbox. */
export function listReportsDue(scope: SekolahScope, take: number) {
  return waiting(
    Prisma.sql`g.sekolah_id = ${scope.sekolahId}::uuid AND d.status IN ('menunggu_penerapan', 'perlu_perbaikan')`,
    take,
  );
}

/** Reports that wait for this unit's review, for the inbox. */
export function listReviewsDue(scope: P2kptk2Scope, take: number) {
  return waiting(Prisma.sql`p.instansi_id = ${scope.instansiId}::uuid AND d.status = 'menunggu_tinjauan'`, take);
}
