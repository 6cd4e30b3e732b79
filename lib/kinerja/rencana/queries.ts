import "server-only";
import { createHash } from "node:crypto";
import type { Zone } from "@/lib/kernel/time";
import { tooLongBefore } from "@/lib/kernel/waiting";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, DinasScope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { Grade, ItemKind } from "../katalog/rules";
import { waitsForRating } from "../penilaian/queries";
import { type ExtensionJson, extensionsJson, type PeriodFacts, periodFacts, readExtensions } from "../periode/queries";
import type { Extension } from "../periode/rules";
import type { PartFields, PlanOrder, PlanRow, Taken } from "./rules";
import { PLAN_STATES, type PlanState } from "./status";

export const PLANS_PER_PAGE = 20;

/** A row of the plan's catalogue, with what the plan takes of it: quantity 0 is not chosen. */
export type Item = Taken & {
  id: string;
  jenis: ItemKind;
  judul: string;
  petunjuk: string;
  poin: number;
  satuan: string | null;
  bukti: string | null;
  /** The first day on which an RHK may be chosen, "2026-07-01". */
  berlakuSejak: string | null;
  /** The plan's row; null where it is not chosen. */
  barisId: string | null;
  /** The principal's note of the last return. */
  catatan: string;
  /** When Ubah RHK put it in. */
  diubahPada: Date | null;
};

/** Every row of the plan's catalogue in its order, for writers that hold the plan. */
export function readItems(tx: Tx | typeof db, { id, katalogId }: { id: string; katalogId: string }): Promise<Item[]> {
  return tx.$queryRaw<Item[]>`
    SELECT k.id, k.jenis::text AS jenis, k.judul, k.keterangan AS petunjuk, k.poin, k.satuan, k.bukti,
      to_char(k.berlaku_sejak, 'YYYY-MM-DD') AS "berlakuSejak", b.id AS "barisId", coalesce(b.kuantitas, 0) AS kuantitas,
      coalesce(b.keterangan, '') AS keterangan, coalesce(b.catatan, '') AS catatan, b.diubah_pada AS "diubahPada"
    FROM butir_kinerja k LEFT JOIN baris_rencana b ON b.butir_id = k.id AND b.rencana_id = ${id}::uuid
    WHERE k.katalog_id = ${katalogId}::uuid ORDER BY k.jenis, k.urutan, k.id`;
}

/** The same for readers: `plan` comes from a scoped query, which is the proof of the right to see it. */
export const readPlanItems = (plan: PlanFacts) => readItems(db, plan);

/** The rows that the plan takes up. */
export const takenOf = (items: readonly Item[]): (PlanRow & Item)[] =>
  items.filter(({ barisId }) => barisId !== null).map((item) => ({ ...item, butirId: item.id }));

export type Indicator = { id: string; judul: string; keterangan: string; fokus: string[] };

/** What praktik kinerja can be chosen from, each with what the principal looks for. */
export function readIndicators({ katalogId }: { katalogId: string }): Promise<Indicator[]> {
  return db.$queryRaw<Indicator[]>`
    SELECT i.id, i.judul, i.keterangan, coalesce((
      SELECT json_agg(f.pernyataan ORDER BY f.urutan, f.id) FROM fokus_perilaku f WHERE f.indikator_id = i.id), '[]') AS fokus
    FROM indikator_praktik i WHERE i.katalog_id = ${katalogId}::uuid ORDER BY i.urutan, i.id`;
}

/** Which fields somebody has seen, in sixteen characters: what a form carries to tell that others wrote meanwhile. */
export function fingerprintOf(fields: PartFields): string {
  return createHash("sha256")
    .update(JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex")
    .slice(0, 16);
}

export type PlanFacts = PeriodFacts & {
  id: string;
  akunId: string;
  status: PlanState;
  versi: number;
  indikatorId: string | null;
  indikator: string | null;
  tujuanKompetensi: string;
  catatanIndikator: string;
  catatanTujuan: string;
  alasan: string | null;
  otomatis: boolean;
  pengajuanKe: number;
  diajukanPada: Date | null;
  disetujuiPada: Date | null;
  pemutusNama: string | null;
  since: Date;
  guru: string;
  nip: string | null;
  mapel: string;
  sekolah: string;
  /** Who holds the principal's post of the teacher's present school; null: it is vacant. */
  kepala: string | null;
  perpanjangan: Extension[];
};

const facts = Prisma.sql`r.id, r.akun_id AS "akunId", r.status::text AS status, r.versi, r.indikator_id AS "indikatorId",
  i.judul AS indikator, r.tujuan_kompetensi AS "tujuanKompetensi", r.catatan_indikator AS "catatanIndikator",
  r.catatan_tujuan AS "catatanTujuan", r.alasan, r.otomatis, r.pengajuan_ke AS "pengajuanKe",
  r.diajukan_pada AS "diajukanPada", r.disetujui_pada AS "disetujuiPada", r.pemutus_nama AS "pemutusNama",
  r.status_sejak AS since, a.nama AS guru, g.nip, g.mapel, s.nama AS sekolah, m.nama AS kepala, ${periodFacts},
  ${extensionsJson(Prisma.sql`r.akun_id`)} AS perpanjangan`;

const joined = Prisma.sql`rencana_kinerja r JOIN periode_kinerja p ON p.id = r.periode_id JOIN instansi d ON d.id = p.dinas_id
  JOIN akun a ON a.id = r.akun_id JOIN guru g ON g.akun_id = r.akun_id JOIN sekolah s ON s.id = g.sekolah_id
  LEFT JOIN indikator_praktik i ON i.id = r.indikator_id
  LEFT JOIN masa_jabatan m ON m.sekolah_id = s.id AND m.selesai IS NULL`;

type FactsJson = Omit<PlanFacts, "perpanjangan"> & { perpanjangan: ExtensionJson[] };

const read = <T extends FactsJson>({ perpanjangan, ...rest }: T) => ({
  ...rest,
  perpanjangan: readExtensions(perpanjangan),
});

/** One of the reader's own plans. */
export async function findOwn({ akunId }: AkunScope, id: string): Promise<PlanFacts | null> {
  const [row] = await db.$queryRaw<FactsJson[]>`
    SELECT ${facts} FROM ${joined} WHERE r.id = ${id}::uuid AND r.akun_id = ${akunId}::uuid`;
  return row ? read(row) : null;
}

/** What was handed in, as it was. */
export type Submission = {
  indikatorId: string;
  tujuanKompetensi: string;
  baris: (PlanRow & { judul: string })[];
};

export type SchoolPlan = PlanFacts & {
  /** What was handed in last, whatever the teacher has written since; and the submission before it, if there is one. */
  pengajuan: Submission;
  sebelumnya: Submission | null;
};

/** What a teacher of the principal's school has handed in, with the submission before it. Drafts are the teacher's alone. */
export async function findForSchool({ sekolahId }: SekolahScope, id: string): Promise<SchoolPlan | null> {
  const [row] = await db.$queryRaw<(FactsJson & { isi: Submission[] })[]>`
    SELECT ${facts}, (SELECT json_agg(k.isi ORDER BY k.nomor DESC) FROM pengajuan_rencana k
      WHERE k.rencana_id = r.id AND k.nomor >= r.pengajuan_ke - 1) AS isi
    FROM ${joined} WHERE r.id = ${id}::uuid AND g.sekolah_id = ${sekolahId}::uuid AND r.pengajuan_ke > 0`;
  if (!row) return null;
  const { isi, ...rest } = row;
  const [pengajuan, sebelumnya = null] = isi;
  if (!pengajuan) throw new Error(`plan ${id} was handed in without its content`);
  return { ...read(rest), pengajuan, sebelumnya };
}

/** A plan's timeline. `plan` comes from a scoped query, which is the proof of the right to see it. */
export function readPlanTimeline(plan: PlanFacts) {
  return readTimeline(db, { jenis: "rencana_kinerja", id: plan.id });
}

export const SUBMITTED_STATES = PLAN_STATES.filter((state) => state !== "draf");

export type SchoolRow = {
  id: string;
  guru: string;
  mapel: string;
  periode: string;
  status: PlanState;
  otomatis: boolean;
  since: Date;
  pengajuanKe: number;
  /** What the rating came to; null as long as there is none. */
  predikat: Grade | null;
  /** Does it wait for its rating? */
  isToRate: boolean;
};

/** What a principal may list: a state, or the agreed plans that are to be rated. */
export type ListedState = PlanState | "perlu_dinilai";

/** Matches any part of a text in any case; what a reader types is never a pattern. */
const containing = (word: string) => `%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

function filtered(status: ListedState | null, now: Date): Prisma.Sql {
  if (status === null) return Prisma.sql`r.status <> 'draf'`;
  return status === "perlu_dinilai" ? waitsForRating(now) : Prisma.sql`r.status = ${status}::status_rencana`;
}

const ORDER_SQL: Record<PlanOrder, Prisma.Sql> = {
  /** What waits stands first, the oldest on top; after it the latest decisions. */
  menunggu: Prisma.sql`r.status = 'diajukan' DESC, CASE WHEN r.status = 'diajukan' THEN r.status_sejak END, r.status_sejak DESC`,
  nama: Prisma.sql`lower(a.nama), p.rencana_buka DESC`,
  terbaru: Prisma.sql`r.status_sejak DESC`,
};

export type PlanFilter = { status: ListedState | null; cari: string; urut: PlanOrder };

/** So many rows an exported list has at most. */
const EXPORTED = 5_000;

/**
 * What teachers of the school have handed in, by one state (null: in any), by parts of the teacher's name or of the period's. `hal` null
 * asks for all of it, to be taken along.
 */
export async function listForSchool(
  { sekolahId }: SekolahScope,
  { status, cari, urut, hal }: PlanFilter & { hal: number | null },
  now: Date,
): Promise<{ rows: SchoolRow[]; total: number }> {
  const conditions = [
    Prisma.sql`g.sekolah_id = ${sekolahId}::uuid`,
    filtered(status, now),
    ...cari
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => Prisma.sql`(lower(a.nama) LIKE ${containing(word)} OR lower(p.nama) LIKE ${containing(word)})`),
  ];
  const rows = await db.$queryRaw<(SchoolRow & { total: number })[]>`
    SELECT r.id, a.nama AS guru, g.mapel, p.nama AS periode, r.status::text AS status, r.otomatis, r.status_sejak AS since,
      r.pengajuan_ke AS "pengajuanKe", nilai.predikat::text AS predikat, ${waitsForRating(now)} AS "isToRate",
      count(*) OVER ()::int AS total
    FROM rencana_kinerja r JOIN guru g ON g.akun_id = r.akun_id JOIN akun a ON a.id = r.akun_id
    JOIN periode_kinerja p ON p.id = r.periode_id LEFT JOIN penilaian_kinerja nilai ON nilai.rencana_id = r.id
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY ${ORDER_SQL[urut]}, r.id
    LIMIT ${hal === null ? EXPORTED : PLANS_PER_PAGE} OFFSET ${hal === null ? 0 : (hal - 1) * PLANS_PER_PAGE}`;
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How many plans of the school's teachers stand in each state, and how many are to be rated; drafts only of planning that is still open for everybody. */
export async function countForSchool(
  { sekolahId }: SekolahScope,
  now: Date,
): Promise<Partial<Record<ListedState, number>>> {
  const rows = await db.$queryRaw<{ status: PlanState; count: number; toRate: number }[]>`
    SELECT r.status::text AS status, count(*)::int AS count, count(*) FILTER (WHERE ${waitsForRating(now)})::int AS "toRate"
    FROM rencana_kinerja r JOIN guru g ON g.akun_id = r.akun_id JOIN periode_kinerja p ON p.id = r.periode_id
    WHERE g.sekolah_id = ${sekolahId}::uuid AND (r.status <> 'draf' OR p.rencana_tutup >= ${now}) GROUP BY r.status`;
  const toRate = rows.reduce((sum, row) => sum + row.toRate, 0);
  return { ...Object.fromEntries(rows.map(({ status, count }) => [status, count])), perlu_dinilai: toRate };
}

export type WaitingPlan = { id: string; guru: string; periode: string; pengajuanKe: number; since: Date };

/** The oldest plans that wait for this school's principal, for the inbox. */
export function listWaitingForInbox({ sekolahId }: SekolahScope, take: number): Promise<WaitingPlan[]> {
  return db.$queryRaw<WaitingPlan[]>`
    SELECT r.id, a.nama AS guru, p.nama AS periode, r.pengajuan_ke AS "pengajuanKe", r.status_sejak AS since
    FROM rencana_kinerja r JOIN guru g ON g.akun_id = r.akun_id JOIN akun a ON a.id = r.akun_id
    JOIN periode_kinerja p ON p.id = r.periode_id
    WHERE g.sekolah_id = ${sekolahId}::uuid AND r.status = 'diajukan' ORDER BY r.status_sejak, r.id LIMIT ${take}`;
}

/** The oldest plan that waits besides this one: the next in line. */
export async function findNextWaiting(scope: SekolahScope, id: string): Promise<WaitingPlan | null> {
  const waiting = await listWaitingForInbox(scope, 2);
  return waiting.find((one) => one.id !== id) ?? null;
}

/** Plans of teachers of this Dinas's schools that have waited too long for a principal, oldest first. */
export function listWaitingTooLong(
  { instansiId }: DinasScope,
  now: Date,
  take = 100,
): Promise<(WaitingPlan & { sekolah: string; sekolahId: string })[]> {
  return db.$queryRaw<(WaitingPlan & { sekolah: string; sekolahId: string })[]>`
    SELECT r.id, a.nama AS guru, p.nama AS periode, r.pengajuan_ke AS "pengajuanKe", r.status_sejak AS since,
      s.nama AS sekolah, s.id AS "sekolahId"
    FROM rencana_kinerja r JOIN guru g ON g.akun_id = r.akun_id JOIN akun a ON a.id = r.akun_id
    JOIN periode_kinerja p ON p.id = r.periode_id JOIN sekolah s ON s.id = g.sekolah_id
    WHERE s.dinas_id = ${instansiId}::uuid AND r.status = 'diajukan' AND r.status_sejak < ${tooLongBefore(now)}
    ORDER BY r.status_sejak, r.id LIMIT ${take}`;
}

export type OwnTask = {
  /** The plan's id; null where none was begun. */
  id: string | null;
  periodeId: string;
  periode: string;
  kind: "isi" | "perbaiki";
  /** When planning closes for this teacher. */
  tutup: Date;
  zona: Zone;
  since: Date;
};

/**
 * What waits for the teacher: plans that were returned, and each period in planning whose plan is not handed in, with the time the
 * Dinas gave this teacher beyond the others.
 */
export function listOwnTasks({ akunId }: AkunScope, now: Date): Promise<OwnTask[]> {
  return db.$queryRaw<OwnTask[]>`
    SELECT r.id, p.id AS "periodeId", p.nama AS periode,
      CASE WHEN r.status = 'dikembalikan' THEN 'perbaiki' ELSE 'isi' END AS kind,
      greatest(p.rencana_tutup, x.sampai) AS tutup, d.zona::text AS zona,
      CASE WHEN r.status = 'dikembalikan' THEN r.status_sejak ELSE p.rencana_buka END AS since
    FROM guru g JOIN sekolah s ON s.id = g.sekolah_id JOIN periode_kinerja p ON true JOIN instansi d ON d.id = p.dinas_id
    LEFT JOIN rencana_kinerja r ON r.periode_id = p.id AND r.akun_id = g.akun_id
    LEFT JOIN perpanjangan_fase x ON x.periode_id = p.id AND x.akun_id = g.akun_id AND x.fase = 'perencanaan'
    WHERE g.akun_id = ${akunId}::uuid AND (p.dinas_id = s.dinas_id OR r.id IS NOT NULL) AND (r.status = 'dikembalikan'
      OR ((r.id IS NULL OR r.status = 'draf') AND ${now} BETWEEN p.rencana_buka AND greatest(p.rencana_tutup, x.sampai)))
    ORDER BY since, p.id LIMIT 20`;
}
