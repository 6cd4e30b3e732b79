import "server-only";
import type { Competency } from "@/lib/kernel/competencies";
import type { Zone } from "@/lib/kernel/time";
import type { SchoolLevel } from "@/lib/sekolah/rules";
import { db, Prisma, readNow } from "@/lib/server/db";
import type { AkunScope, P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import { SEATED_STATES } from "../pendaftaran/status";
import type { TrainingFacts } from "./rules";
import type { CatalogueRequest, TrainingListRequest } from "./schema";
import type { TrainingState } from "./status";

export const TRAININGS_PER_PAGE = 12;

/** So many rows one export holds; a unit has some hundreds. */
const EXPORT_MAX = 5000;

/** What a person typed, as a part to look for: its own wildcards mean themselves. */
const part = (typed: string) => `%${typed.replace(/[\\%_]/g, "\\$&")}%`;

/** The columns every list of trainings shows. */
export type TrainingRow = Omit<TrainingFacts, "tautan"> & {
  id: string;
  judul: string;
  kompetensi: Competency[];
  jenjang: SchoolLevel[];
  mapel: string[];
  /** The unit's zone: all times of a training are read in it. */
  zona: Zone;
};

const ROW = Prisma.sql`p.id, p.judul, p.status::text AS status, p.kompetensi::text[] AS kompetensi, p.jenjang::text[] AS jenjang,
  p.mapel, p.jp, p.mode::text AS mode, p.tempat, p.kuota, p.terisi, p.min_hadir AS "minHadir", p.daftar_buka AS "daftarBuka",
  p.daftar_tutup AS "daftarTutup", p.mulai, p.selesai, i.zona::text AS zona`;

const ofUnit = (scope: P2kptk2Scope, cari: string) => Prisma.sql`p.instansi_id = ${scope.instansiId}::uuid
  AND (${cari} = '' OR p.judul ILIKE ${part(cari)})`;

/** One page of the unit's own trainings, the youngest first, and how many there are in each state whatever the filter. */
export async function listTrainings(
  scope: P2kptk2Scope,
  { cari, status, hal }: TrainingListRequest,
): Promise<{ rows: TrainingRow[]; counts: Map<TrainingState, number>; matching: number }> {
  const [rows, perState] = await Promise.all([
    db.$queryRaw<TrainingRow[]>`
      SELECT ${ROW} FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id
      WHERE ${ofUnit(scope, cari)} AND (${status}::text IS NULL OR p.status::text = ${status})
      ORDER BY p.dibuat_pada DESC, p.id LIMIT ${TRAININGS_PER_PAGE} OFFSET ${(hal - 1) * TRAININGS_PER_PAGE}`,
    db.$queryRaw<{ status: TrainingState; count: number }[]>`
      SELECT p.status::text AS status, count(*)::int AS count FROM pelatihan p WHERE ${ofUnit(scope, cari)} GROUP BY p.status`,
  ]);
  const counts = new Map(perState.map((each) => [each.status, each.count]));
  const all = perState.reduce((sum, each) => sum + each.count, 0);
  return { rows, counts, matching: status ? (counts.get(status) ?? 0) : all };
}

/** The unit's trainings as the list filters them, all of them, for a download. */
export function listForExport(
  scope: P2kptk2Scope,
  { cari, status }: Pick<TrainingListRequest, "cari" | "status">,
): Promise<TrainingRow[]> {
  return db.$queryRaw<TrainingRow[]>`
    SELECT ${ROW} FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id
    WHERE ${ofUnit(scope, cari)} AND (${status}::text IS NULL OR p.status::text = ${status})
    ORDER BY p.dibuat_pada DESC, p.id LIMIT ${EXPORT_MAX}`;
}

/** The unit's published trainings that are not over, for choosing one. */
export function listToChoose(scope: P2kptk2Scope): Promise<{ id: string; judul: string; mulai: Date; zona: Zone }[]> {
  return db.$queryRaw`
    SELECT p.id, p.judul, p.mulai, i.zona::text AS zona FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id
    WHERE p.instansi_id = ${scope.instansiId}::uuid AND p.status = 'terbit' ORDER BY p.mulai, p.id LIMIT 200`;
}

export type SessionRow = { id: string; urutan: number; materi: string; mulai: Date; selesai: Date };
export type AttachmentRow = { berkasId: string; judul: string; nama: string; ukuran: number };

/** Everything "Informasi Lengkap" shows of one training. */
export type Training = TrainingRow & {
  deskripsi: string;
  /** Where the online part is; null for a reader who is not to see it (yet), and where there is none. */
  tautan: string | null;
  hasTautan: boolean;
  /** Why it was cancelled. */
  alasan: string | null;
  instansiId: string;
  penyelenggara: string;
  terbitPada: Date | null;
  versi: number;
  sesi: SessionRow[];
  lampiran: AttachmentRow[];
};

/** One training that `visible` lets through, with its sessions and attachments. `mayOpen` says who gets the link. */
async function findWhere(visible: Prisma.Sql, mayOpen: Prisma.Sql): Promise<Training | null> {
  const [row] = await db.$queryRaw<Omit<Training, "sesi" | "lampiran">[]>`
    SELECT ${ROW}, p.deskripsi, CASE WHEN ${mayOpen} THEN p.tautan END AS tautan, p.tautan IS NOT NULL AS "hasTautan",
      p.alasan, i.id AS "instansiId", i.nama AS penyelenggara, p.terbit_pada AS "terbitPada", p.versi
    FROM pelatihan p JOIN instansi i ON i.id = p.instansi_id WHERE ${visible}`;
  if (!row) return null;
  const [sesi, lampiran] = await Promise.all([
    db.sesiPelatihan.findMany({
      where: { pelatihanId: row.id },
      orderBy: { mulai: "asc" },
      select: { id: true, urutan: true, materi: true, mulai: true, selesai: true },
    }),
    db.$queryRaw<AttachmentRow[]>`
      SELECT l.berkas_id AS "berkasId", l.judul, b.nama, b.ukuran FROM lampiran_pelatihan l JOIN berkas b ON b.id = l.berkas_id
      WHERE l.pelatihan_id = ${row.id}::uuid ORDER BY l.urutan, l.berkas_id`,
  ]);
  return { ...row, sesi, lampiran };
}

/** One of the unit's own trainings in any state; another unit's does not exist. */
export function findTraining(scope: P2kptk2Scope, id: string): Promise<Training | null> {
  return findWhere(Prisma.sql`p.id = ${id}::uuid AND p.instansi_id = ${scope.instansiId}::uuid`, Prisma.sql`true`);
}

/** The trainings a teacher may see: what units under the Dinas of their school have published, and what they once enrolled in. */
const forTeacher = ({ akunId }: AkunScope) => Prisma.sql`p.status <> 'draf' AND (
  EXISTS (SELECT 1 FROM guru g JOIN sekolah s ON s.id = g.sekolah_id WHERE g.akun_id = ${akunId}::uuid AND s.dinas_id = i.dinas_id)
  OR EXISTS (SELECT 1 FROM pendaftaran_pelatihan d WHERE d.pelatihan_id = p.id AND d.akun_id = ${akunId}::uuid))`;

/** Those a principal may see: of the same units, and what teachers who are at the school now once enrolled in. */
const forPrincipal = ({ sekolahId }: SekolahScope) => Prisma.sql`p.status <> 'draf' AND (
  EXISTS (SELECT 1 FROM sekolah s WHERE s.id = ${sekolahId}::uuid AND s.dinas_id = i.dinas_id)
  OR EXISTS (SELECT 1 FROM pendaftaran_pelatihan d JOIN guru g ON g.akun_id = d.akun_id
    WHERE d.pelatihan_id = p.id AND g.sekolah_id = ${sekolahId}::uuid))`;

/** A published training for a teacher; the link only once a seat is theirs. */
export function findForTeacher(scope: AkunScope, id: string): Promise<Training | null> {
  const seated = Prisma.sql`EXISTS (SELECT 1 FROM pendaftaran_pelatihan d WHERE d.pelatihan_id = p.id
    AND d.akun_id = ${scope.akunId}::uuid AND d.status::text = ANY(${[...SEATED_STATES]}::text[]))`;
  return findWhere(Prisma.sql`p.id = ${id}::uuid AND ${forTeacher(scope)}`, seated);
}

/** The same facts for a principal, never with the link. */
export function findForPrincipal(scope: SekolahScope, id: string): Promise<Training | null> {
  return findWhere(Prisma.sql`p.id = ${id}::uuid AND ${forPrincipal(scope)}`, Prisma.sql`false`);
}

/** Who looks at an attachment. */
export type AttachmentReader =
  | { peran: "guru"; scope: AkunScope }
  | { peran: "kepsek"; scope: SekolahScope }
  | { peran: "p2kptk2"; scope: P2kptk2Scope };

/** Does this file hang on a training that the reader may see? */
export async function isAttachmentShown(reader: AttachmentReader, berkasId: string): Promise<boolean> {
  const visible =
    reader.peran === "guru"
      ? forTeacher(reader.scope)
      : reader.peran === "kepsek"
        ? forPrincipal(reader.scope)
        : Prisma.sql`p.instansi_id = ${reader.scope.instansiId}::uuid`;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM lampiran_pelatihan l JOIN pelatihan p ON p.id = l.pelatihan_id JOIN instansi i ON i.id = p.instansi_id
    WHERE l.berkas_id = ${berkasId}::uuid AND ${visible} LIMIT 1`;
  return rows.length > 0;
}

export type CatalogueRow = TrainingRow & { penyelenggara: string };

/**
 * One page of the catalogue of a teacher: published trainings of the units under the Dinas of the teacher's school. Those whose
 * registration is still to close stand first, the soonest at the top.
 */
export async function listCatalogue(
  scope: AkunScope,
  { cari, kompetensi, jenjang, mode, buka, hal }: CatalogueRequest,
  now: Date,
): Promise<{ rows: CatalogueRow[]; total: number }> {
  const rows = await db.$queryRaw<(CatalogueRow & { total: number })[]>`
    SELECT ${ROW}, i.nama AS penyelenggara, count(*) OVER ()::int AS total
    FROM guru g JOIN sekolah s ON s.id = g.sekolah_id
    JOIN instansi i ON i.dinas_id = s.dinas_id AND i.jenis = 'p2kptk2'
    JOIN pelatihan p ON p.instansi_id = i.id AND p.status = 'terbit'
    WHERE g.akun_id = ${scope.akunId}::uuid
      AND (${cari} = '' OR p.judul ILIKE ${part(cari)} OR i.nama ILIKE ${part(cari)}
        OR array_to_string(p.mapel, ', ') ILIKE ${part(cari)})
      AND (${kompetensi}::kompetensi IS NULL OR ${kompetensi}::kompetensi = ANY(p.kompetensi))
      AND (${jenjang}::jenjang IS NULL OR ${jenjang}::jenjang = ANY(p.jenjang))
      AND (${mode}::mode_pelatihan IS NULL OR p.mode = ${mode}::mode_pelatihan)
      AND (NOT ${buka}::boolean OR (p.daftar_buka <= ${now} AND p.daftar_tutup >= ${now}))
    ORDER BY p.daftar_tutup < ${now}, CASE WHEN p.daftar_tutup >= ${now} THEN p.daftar_tutup END, p.mulai DESC, p.id
    LIMIT ${TRAININGS_PER_PAGE} OFFSET ${(hal - 1) * TRAININGS_PER_PAGE}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Is this account registered at a school? PLPG-only accounts are not, and have no catalogue. */
export async function isTeacherOfSchool(scope: AkunScope): Promise<boolean> {
  return (await db.guru.count({ where: { akunId: scope.akunId } })) > 0;
}

/** A training's timeline. `training` comes from the unit's own query, which is the proof of the right to see it. */
export function readTrainingTimeline(training: Pick<Training, "id">) {
  return readTimeline(db, { jenis: "pelatihan", id: training.id });
}

/** For the job that finishes them: published trainings whose last session has ended, oldest first. */
export async function listEnded(take: number): Promise<string[]> {
  const now = await readNow();
  const rows = await db.pelatihan.findMany({
    where: { status: "terbit", selesai: { lte: now } },
    select: { id: true },
    orderBy: { selesai: "asc" },
    take,
  });
  return rows.map(({ id }) => id);
}
