import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";
import { readTimeline, type TimelineEntry } from "@/lib/server/trail";
import { type DueNotice, dueWindow, FINAL_REPORT_DAYS, REPORT_NUMBERS, type ReportNumber } from "./rules";
import type { ReportState } from "./status";

type Reader = Tx | typeof db;

/** May the reader see this report, progress or final? The present mentor of the participant's rombel, and the participant's LPTK. */
export async function isReportShown(
  reader: { peran: "mentor"; scope: MentorScope } | { peran: "lptk"; scope: LptkScope },
  berkasId: string,
): Promise<boolean> {
  const { instansiId } = reader.scope;
  const mentorId = reader.peran === "mentor" ? reader.scope.akunId : null;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM (
      SELECT l.peserta_id FROM laporan_kemajuan l WHERE l.berkas_id = ${berkasId}::uuid
      UNION ALL SELECT a.peserta_id FROM laporan_akhir a WHERE a.berkas_id = ${berkasId}::uuid
    ) AS sent
    JOIN peserta p ON p.id = sent.peserta_id
    WHERE p.lptk_id = ${instansiId}::uuid AND (${mentorId}::uuid IS NULL OR mentor_rombel(p.rombel_id) = ${mentorId}::uuid)`;
  return rows.length > 0;
}

export type ReportFile = { id: string; nama: string; ukuran: number; sha256: string; diterimaPada: Date };

/** One of the four of one participant, with all that decides about it (`factsOf`) and the score that it got. */
export type Report = {
  pesertaId: string;
  nomor: ReportNumber;
  deskripsi: string | null;
  batas: Date | null;
  perpanjangan: Date | null;
  alasanPerpanjangan: string | null;
  /** null: never sent. */
  status: ReportState | null;
  versi: number;
  kirimanKe: number;
  laporanId: string | null;
  dibatalkanPada: Date | null;
  berkas: ReportFile | null;
  angka: number | null;
  nihil: boolean;
  alasanNilai: string | null;
  umpanBalik: string;
  penilaiNama: string | null;
  dinilaiPada: Date | null;
};

type ReportRow = Omit<Report, "berkas"> & {
  berkasId: string | null;
  berkasNama: string;
  ukuran: number;
  sha256: string;
  diterimaPada: Date;
};

const REPORTS = Prisma.sql`
  SELECT p.id AS "pesertaId", n.nomor, b.deskripsi, b.batas, e.sampai AS perpanjangan, e.alasan AS "alasanPerpanjangan",
    l.status::text AS status, coalesce(l.versi, 0) AS versi, coalesce(l.kiriman_ke, 0) AS "kirimanKe", l.id AS "laporanId",
    l.dibatalkan_pada AS "dibatalkanPada", f.id AS "berkasId", f.nama AS "berkasNama", f.ukuran, l.sha256,
    l.diterima_pada AS "diterimaPada", k.angka, coalesce(k.nihil, false) AS nihil, k.alasan AS "alasanNilai",
    coalesce(k.umpan_balik, '') AS "umpanBalik", k.penilai_nama AS "penilaiNama", k.dinilai_pada AS "dinilaiPada"
  FROM peserta p CROSS JOIN generate_series(1, 4) AS n(nomor)
  LEFT JOIN batas_laporan b ON b.rombel_id = p.rombel_id AND b.nomor = n.nomor
  LEFT JOIN perpanjangan_laporan e ON e.peserta_id = p.id AND e.nomor = n.nomor
  LEFT JOIN laporan_kemajuan l ON l.peserta_id = p.id AND l.nomor = n.nomor
  LEFT JOIN berkas f ON f.id = l.berkas_id
  LEFT JOIN komponen_nilai k ON k.peserta_id = p.id AND k.komponen::text = 'laporan_' || n.nomor`;

const reportOf = ({ berkasId, berkasNama, ukuran, sha256, diterimaPada, ...row }: ReportRow): Report => ({
  ...row,
  berkas: berkasId ? { id: berkasId, nama: berkasNama, ukuran, sha256, diterimaPada } : null,
});

/** The four reports of a participant whom the caller may see. */
export async function readReports(participant: { id: string }, tx: Reader = db): Promise<Report[]> {
  const rows = await tx.$queryRaw<ReportRow[]>`${REPORTS} WHERE p.id = ${participant.id}::uuid ORDER BY n.nomor`;
  return rows.map(reportOf);
}

/** One of the four of a participant whom the caller may see. */
export async function readReport(participant: { id: string }, nomor: ReportNumber, tx: Reader = db): Promise<Report> {
  const rows = await tx.$queryRaw<ReportRow[]>`
    ${REPORTS} WHERE p.id = ${participant.id}::uuid AND n.nomor = ${nomor}`;
  const [row] = rows;
  if (!row) throw new Error("a participant has four reports");
  return reportOf(row);
}

/**
 * The reports of everybody in a rombel, by participant and number; `nomor` keeps to one. `cohort` comes from a query that has shown
 * the right to see it.
 */
export async function listReportsOf(cohort: { id: string }, nomor?: ReportNumber): Promise<Report[]> {
  const rows = await db.$queryRaw<ReportRow[]>`
    ${REPORTS} WHERE p.rombel_id = ${cohort.id}::uuid
      ${nomor ? Prisma.sql`AND n.nomor = ${nomor}` : Prisma.empty}
    ORDER BY p.nama, p.id, n.nomor`;
  return rows.map(reportOf);
}

export type Deadline = { nomor: ReportNumber; deskripsi: string; batas: Date; versi: number };

/** The reports that the mentor of this rombel has opened, by number. */
export async function listDeadlines(cohort: { id: string }): Promise<Deadline[]> {
  const rows = await db.batasLaporan.findMany({
    where: { rombelId: cohort.id },
    select: { nomor: true, deskripsi: true, batas: true, versi: true },
    orderBy: { nomor: "asc" },
  });
  return rows.map((row) => ({ ...row, nomor: row.nomor as ReportNumber }));
}

/** What happened to a participant whom the caller may see: reports, scores and all the rest. */
export function readParticipantTimeline(participant: { id: string }): Promise<TimelineEntry[]> {
  return readTimeline(db, { jenis: "peserta", id: participant.id });
}

export type FinalReport = ReportFile & { versi: number; kirimanKe: number };

/** The final report of a participant whom the caller may see; null: not sent yet. */
export async function readFinalReport(participant: { id: string }, tx: Reader = db): Promise<FinalReport | null> {
  const [row] = await tx.$queryRaw<FinalReport[]>`
    SELECT f.id, f.nama, f.ukuran, a.sha256, a.diterima_pada AS "diterimaPada", a.versi, a.kiriman_ke AS "kirimanKe"
    FROM laporan_akhir a JOIN berkas f ON f.id = a.berkas_id WHERE a.peserta_id = ${participant.id}::uuid`;
  return row ?? null;
}

/** The files of one report number of a rombel that the account leads now, for the ZIP; null: not theirs. */
export async function findBundle(
  scope: MentorScope,
  rombelId: string,
  nomor: ReportNumber,
): Promise<{ nama: string; files: { nomorPeserta: string; nama: string; kunci: string }[] } | null> {
  const [cohort] = await db.$queryRaw<{ nama: string }[]>`
    SELECT nama FROM rombel WHERE id = ${rombelId}::uuid AND lptk_id = ${scope.instansiId}::uuid
      AND mentor_rombel(id) = ${scope.akunId}::uuid`;
  if (!cohort) return null;
  const files = await db.$queryRaw<{ nomorPeserta: string; nama: string; kunci: string }[]>`
    SELECT p.nomor_peserta AS "nomorPeserta", p.nama, f.kunci
    FROM laporan_kemajuan l JOIN peserta p ON p.id = l.peserta_id JOIN berkas f ON f.id = l.berkas_id
    WHERE p.rombel_id = ${rombelId}::uuid AND l.nomor = ${nomor} AND f.kunci IS NOT NULL
    ORDER BY p.nama, p.id`;
  return { ...cohort, files };
}

export type CalendarEntry = {
  rombelId: string;
  rombel: string;
  nomor: ReportNumber;
  deskripsi: string;
  sampai: Date;
  /** Grows whenever the entry changes: a calendar keeps the highest it has seen. An extension counts by its second. */
  versi: number;
  zona: Zone;
};

/** The ends of a mentor's running rombel, for a calendar. */
export function listCalendarOfMentor({ akunId, instansiId }: MentorScope): Promise<CalendarEntry[]> {
  return db.$queryRaw<CalendarEntry[]>`
    SELECT r.id AS "rombelId", r.nama AS rombel, b.nomor, b.deskripsi, b.batas AS sampai, b.versi, r.zona::text AS zona
    FROM penugasan_mentor m JOIN rombel r ON r.id = m.rombel_id JOIN batas_laporan b ON b.rombel_id = r.id
    WHERE m.mentor_id = ${akunId}::uuid AND m.selesai IS NULL AND r.lptk_id = ${instansiId}::uuid AND r.status = 'berjalan'
    ORDER BY b.batas, r.id, b.nomor`;
}

/** The participant's own ends, extensions counted, for a calendar. */
export function listCalendarOfMember({ akunId }: AkunScope): Promise<CalendarEntry[]> {
  return db.$queryRaw<CalendarEntry[]>`
    SELECT r.id AS "rombelId", r.nama AS rombel, b.nomor, b.deskripsi, laporan_sampai(p.id, r.id, b.nomor) AS sampai,
      b.versi + coalesce(extract(epoch FROM e.dibuat_pada - timestamptz '2020-01-01Z')::int, 0) AS versi, r.zona::text AS zona
    FROM peserta p JOIN rombel r ON r.id = p.rombel_id JOIN batas_laporan b ON b.rombel_id = r.id
    LEFT JOIN perpanjangan_laporan e ON e.peserta_id = p.id AND e.nomor = b.nomor
    WHERE p.akun_id = ${akunId}::uuid AND p.status = 'aktif' AND r.status = 'berjalan'
    ORDER BY sampai, b.nomor`;
}

/** A report that an active participant has not sent, opened, ungraded, with its end. Hangs on `p`, `r` and `b`. */
const UNSENT = Prisma.sql`p.status = 'aktif' AND r.status = 'berjalan'
  AND NOT EXISTS (SELECT 1 FROM laporan_kemajuan l WHERE l.peserta_id = p.id AND l.nomor = b.nomor AND l.status = 'terkirim')
  AND NOT laporan_dinilai(p.id, b.nomor)`;

/** A progress report with its end, or, without a number, the final report; `since`: from when on it was to be sent. */
export type OwnDue = { since: Date } & ({ nomor: ReportNumber; sampai: Date; zona: Zone } | { nomor: null });

/**
 * What the participant still has to send and can, by end. The final report is asked for once all four reports are in, or when the
 * rombel ends within `FINAL_REPORT_DAYS`.
 */
export function listOwnDue({ akunId }: AkunScope, now: Date): Promise<OwnDue[]> {
  return db.$queryRaw<OwnDue[]>`
    SELECT b.nomor, laporan_sampai(p.id, r.id, b.nomor) AS sampai, b.dibuat_pada AS since, r.zona::text AS zona
    FROM peserta p JOIN rombel r ON r.id = p.rombel_id JOIN batas_laporan b ON b.rombel_id = r.id
    WHERE p.akun_id = ${akunId}::uuid AND ${UNSENT} AND laporan_sampai(p.id, r.id, b.nomor) >= ${now}
    UNION ALL
    SELECT NULL, NULL, least(sent.pada, r.selesai - ${FINAL_REPORT_DAYS}::integer), NULL
    FROM peserta p JOIN rombel r ON r.id = p.rombel_id CROSS JOIN LATERAL (
      SELECT CASE count(*) WHEN ${REPORT_NUMBERS.length}::integer THEN max(l.diterima_pada) END AS pada
      FROM laporan_kemajuan l WHERE l.peserta_id = p.id AND l.status = 'terkirim') sent
    WHERE p.akun_id = ${akunId}::uuid AND p.status = 'aktif' AND r.status = 'berjalan'
      AND least(sent.pada, r.selesai - ${FINAL_REPORT_DAYS}::integer) <= ${now}
      AND NOT EXISTS (SELECT 1 FROM laporan_akhir a WHERE a.peserta_id = p.id)
    ORDER BY sampai, nomor`;
}

export type DueParticipant = {
  akunId: string;
  nama: string;
  surel: string | null;
  pesertaId: string;
  nomor: ReportNumber;
  sampai: Date;
  zona: Zone;
};

/** The key under which a participant is told once of one end. */
export const dueKey = (
  kind: DueNotice,
  { pesertaId, nomor, sampai }: Pick<DueParticipant, "pesertaId" | "nomor" | "sampai">,
) => `plpg:batas-${kind}:${pesertaId}:${nomor}:${sampai.getTime()}`;

/** For the job: who is to be told of an end now and was not, so many at once. `after` goes on where the last call ended. */
export function listDue(
  tx: Tx,
  kind: DueNotice,
  { now, after, limit }: { now: Date; after: string | null; limit: number },
): Promise<DueParticipant[]> {
  const window = dueWindow(kind, now);
  return tx.$queryRaw<DueParticipant[]>`
    SELECT p.akun_id AS "akunId", p.nama, a.surel, p.id AS "pesertaId", b.nomor,
      laporan_sampai(p.id, r.id, b.nomor) AS sampai, r.zona::text AS zona
    FROM batas_laporan b JOIN rombel r ON r.id = b.rombel_id JOIN peserta p ON p.rombel_id = r.id JOIN akun a ON a.id = p.akun_id
    WHERE ${UNSENT} AND laporan_sampai(p.id, r.id, b.nomor) > ${window.after}
      AND laporan_sampai(p.id, r.id, b.nomor) <= ${window.until}
      AND (${after}::text IS NULL OR p.id || '/' || b.nomor > ${after}::text)
    ORDER BY p.id || '/' || b.nomor LIMIT ${limit}`;
}
