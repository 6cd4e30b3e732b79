import "server-only";
import { createHash } from "node:crypto";
import type { Competency } from "@/lib/kernel/competencies";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, DinasScope, P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { EnrolmentState } from "../pendaftaran/status";
import type { CertificateState } from "../sertifikat/status";
import { APPLICATION_STATES, type ApplicationState, type Ground, REVIEW_STATES, type ReviewState } from "./rules";

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

export type ReportDocument = { id: string; nama: string; ukuran: number; jenis: string };

export type Report = {
  id: string;
  nomor: number;
  perubahan: string;
  perluDitingkatkan: string;
  pelaporNama: string;
  dilaporkanPada: Date;
  sekolah: string;
  dokumen: ReportDocument[];
};

type Enrolment = {
  id: string;
  akunId: string;
  status: EnrolmentState;
  versi: number;
  alasan: string | null;
  statusSejak: Date;
  /** In percent, as it is kept. */
  persenHadir: string | null;
  nama: string;
  mapel: string;
  sekolah: string;
  judul: string;
  jp: number;
  kompetensi: Competency[];
  mulai: Date;
  selesai: Date;
  minHadir: number;
  penyelenggara: string;
  zonaPenyelenggara: Zone;
  /** Sessions with written attendance, and those of them at which the teacher was. */
  sesi: number;
  sesiHadir: number;
  dipelajari: string | null;
  akanDiterapkan: string | null;
  dikirimPada: Date | null;
  sertifikatId: string | null;
  sertifikatNomor: string | null;
  sertifikatKode: string | null;
  sertifikatPada: Date | null;
  sertifikatStatus: CertificateState | null;
  sertifikatAlasan: string | null;
  hasPrint: boolean;
};

/** Everything that stands about one enrolment after the training; reports newest first. */
export type Application = Enrolment & { laporan: Report[] };

/** In two queries, however many reports and documents there are. `where` is the reader's scope. */
async function findOne(id: string, where: Prisma.Sql): Promise<Application | null> {
  const [row] = await db.$queryRaw<Enrolment[]>`
    SELECT d.id, d.akun_id AS "akunId", d.status::text AS status, d.versi, d.alasan, d.status_sejak AS "statusSejak",
      d.persen_hadir::text AS "persenHadir", a.nama, g.mapel, s.nama AS sekolah, p.judul, p.jp, p.kompetensi::text[] AS kompetensi,
      p.mulai, p.selesai, p.min_hadir AS "minHadir", i.nama AS penyelenggara, i.zona::text AS "zonaPenyelenggara",
      (SELECT count(*)::int FROM kehadiran k WHERE k.pendaftaran_id = d.id) AS sesi,
      (SELECT count(*)::int FROM kehadiran k WHERE k.pendaftaran_id = d.id AND k.hadir) AS "sesiHadir",
      r.dipelajari, r.akan_diterapkan AS "akanDiterapkan", r.dikirim_pada AS "dikirimPada",
      c.id AS "sertifikatId", c.nomor AS "sertifikatNomor", c.kode AS "sertifikatKode", c.terbit_pada AS "sertifikatPada",
      c.status::text AS "sertifikatStatus", c.alasan AS "sertifikatAlasan",
      c.berkas_id IS NOT NULL AS "hasPrint"
    FROM pendaftaran_pelatihan d
    JOIN pelatihan p ON p.id = d.pelatihan_id JOIN instansi i ON i.id = p.instansi_id
    JOIN akun a ON a.id = d.akun_id JOIN guru g ON g.akun_id = d.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    LEFT JOIN refleksi_pasca r ON r.pendaftaran_id = d.id
    LEFT JOIN LATERAL (SELECT * FROM sertifikat x WHERE x.pendaftaran_id = d.id ORDER BY x.versi_ke DESC LIMIT 1) c ON true
    WHERE d.id = ${id}::uuid AND ${where}`;
  return row ? { ...row, laporan: await reportsOf(row) } : null;
}

async function reportsOf({ id }: Pick<Enrolment, "id">): Promise<Report[]> {
  type Row = Omit<Report, "dokumen"> & { berkasId: string } & Omit<ReportDocument, "id">;
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.id, l.nomor, l.perubahan, l.perlu_ditingkatkan AS "perluDitingkatkan", l.pelapor_nama AS "pelaporNama",
      l.dilaporkan_pada AS "dilaporkanPada", s.nama AS sekolah, b.id AS "berkasId", b.nama, b.ukuran, b.jenis
    FROM laporan_penerapan l JOIN sekolah s ON s.id = l.sekolah_id
    JOIN dokumen_penerapan k ON k.laporan_id = l.id JOIN berkas b ON b.id = k.berkas_id
    WHERE l.pendaftaran_id = ${id}::uuid ORDER BY l.nomor DESC, k.urutan`;
  const reports = new Map<string, Report>();
  for (const { berkasId, nama, ukuran, jenis, ...report } of rows) {
    const known = reports.get(report.id) ?? { ...report, dokumen: [] };
    known.dokumen.push({ id: berkasId, nama, ukuran, jenis });
    reports.set(report.id, known);
  }
  return [...reports.values()];
}

export type ReportDraft = {
  perubahan: string;
  perluDitingkatkan: string;
  penulisNama: string;
  disimpanPada: Date;
  dokumen: (ReportDocument & { pemilikId: string })[];
};

/**
 * What is written of an enrolment's next report; null for nothing. `application` comes from a query or a lock in the scope of the
 * principal of the present school, which is the proof of the right to see it.
 */
export async function findDraft(reader: Tx, { id }: { id: string }): Promise<ReportDraft | null> {
  const [row] = await reader.$queryRaw<ReportDraft[]>`
    SELECT d.perubahan, d.perlu_ditingkatkan AS "perluDitingkatkan", d.penulis_nama AS "penulisNama", d.disimpan_pada AS "disimpanPada",
      coalesce((
        SELECT json_agg(json_build_object('id', b.id, 'pemilikId', b.pemilik_id, 'nama', b.nama, 'ukuran', b.ukuran, 'jenis', b.jenis)
          ORDER BY k.urutan)
        FROM dokumen_draf_penerapan k JOIN berkas b ON b.id = k.berkas_id WHERE k.pendaftaran_id = d.pendaftaran_id), '[]') AS dokumen
    FROM draf_penerapan d WHERE d.pendaftaran_id = ${id}::uuid`;
  return row ?? null;
}

/** The draft of an application that its principal has opened. */
export const readDraft = (application: Application) => findDraft(db, application);

/** Tells one stored draft from another. */
export function fingerprintOf({ perubahan, perluDitingkatkan, dokumen }: Ground): string {
  const content = [perubahan, perluDitingkatkan, dokumen.map(({ id }) => id)];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
}

const IS_REPORTED = Prisma.sql`EXISTS (SELECT FROM laporan_penerapan l WHERE l.pendaftaran_id = d.id)`;

/** One's own enrolment; null for everybody else's. */
export function findOwnApplication(scope: AkunScope, id: string): Promise<Application | null> {
  return findOne(id, Prisma.sql`d.akun_id = ${scope.akunId}::uuid`);
}

/** An enrolment of a teacher who is at this school now, from the reflection after the training on. */
export function findApplication(scope: SekolahScope, id: string): Promise<Application | null> {
  const states = [...APPLICATION_STATES];
  return findOne(id, Prisma.sql`g.sekolah_id = ${scope.sekolahId}::uuid AND d.status::text = ANY(${states}::text[])`);
}

/** An enrolment in one of this unit's trainings that has been reported. */
export function findReview(scope: P2kptk2Scope, id: string): Promise<Application | null> {
  return findOne(id, Prisma.sql`p.instansi_id = ${scope.instansiId}::uuid AND ${IS_REPORTED}`);
}

/** A reported enrolment of a teacher of this Dinas's schools: its reports are meant for the Dinas too (guide part E). */
export function findReportOfDinas(scope: DinasScope, id: string): Promise<Application | null> {
  return findOne(id, Prisma.sql`s.dinas_id = ${scope.instansiId}::uuid AND ${IS_REPORTED}`);
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
