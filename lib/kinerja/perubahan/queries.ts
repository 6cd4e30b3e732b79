import "server-only";
import { createHash } from "node:crypto";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, SekolahScope } from "@/lib/server/scope";
import { type ExtensionJson, extensionsJson, type PeriodFacts, periodFacts, readExtensions } from "../periode/queries";
import type { Extension } from "../periode/rules";
import { type Item, readItems } from "../rencana/queries";
import type { ChangeKind, Wanted } from "./rules";

/** Which kinds of rows the teacher has begun to change. */
export async function hasChangeDraft({ akunId }: AkunScope, rencanaId: string): Promise<Record<ChangeKind, boolean>> {
  const drafts = await db.drafPerubahan.findMany({
    where: { rencanaId, rencana: { akunId } },
    select: { jenis: true },
  });
  const has = (kind: ChangeKind) => drafts.some(({ jenis }) => jenis === kind);
  return { rhk: has("rhk"), tugas_tambahan: has("tugas_tambahan") };
}

/** An uploaded document that hangs on a row, as confirmations name it. */
export type GoingFile = {
  barisId: string;
  berkasId: string;
  nama: string;
  sha256: string;
  ukuran: number;
  judul: string;
  isCollected: boolean;
  /** Bukti Karya shows it too: there it stays. */
  isKept: boolean;
};

/** The documents of these rows, for writers that hold the plan. */
export function readFilesOf(tx: Tx | typeof db, barisIds: readonly string[]): Promise<GoingFile[]> {
  return tx.$queryRaw<GoingFile[]>`
    SELECT d.baris_id AS "barisId", f.id AS "berkasId", f.nama, f.sha256, f.ukuran, i.judul, d.status = 'dikumpulkan' AS "isCollected",
      EXISTS (SELECT FROM karya k WHERE k.berkas_id = f.id) AS "isKept"
    FROM bukti_dukung d JOIN berkas f ON f.id = d.berkas_id JOIN baris_rencana b ON b.id = d.baris_id
    JOIN butir_kinerja i ON i.id = b.butir_id
    WHERE d.baris_id = ANY(${[...barisIds]}::uuid[]) ORDER BY i.urutan, d.baris_id, d.slot`;
}

/** What goes with these rows of a plan that the reader was shown. */
export const listGoing = (barisIds: readonly string[]) => readFilesOf(db, barisIds);

/** Which documents somebody was told will go, in sixteen characters. */
export function fingerprintOfFiles(files: readonly Pick<GoingFile, "barisId" | "berkasId">[]): string {
  const names = files.map(({ barisId, berkasId }) => `${barisId}/${berkasId}`).sort();
  return createHash("sha256").update(names.join("\n")).digest("hex").slice(0, 16);
}

export type ChangePlan = PeriodFacts & {
  id: string;
  isRated: boolean;
  perpanjangan: Extension[];
  /** Every row of the catalogue of this kind, with what the plan has of it. */
  items: Item[];
  draft: { isi: Wanted[]; versi: number } | null;
};

/** One's own approved plan of scheme 2024 with the change that is being prepared. */
export async function findOwnChange({ akunId }: AkunScope, id: string, jenis: ChangeKind): Promise<ChangePlan | null> {
  const [plan] = await db.$queryRaw<
    (PeriodFacts & {
      id: string;
      isRated: boolean;
      perpanjangan: ExtensionJson[];
      isi: Wanted[] | null;
      versi: number | null;
    })[]
  >`
    SELECT ${periodFacts}, r.id, EXISTS (SELECT FROM penilaian_kinerja n WHERE n.rencana_id = r.id) AS "isRated",
      ${extensionsJson(Prisma.sql`r.akun_id`)} AS perpanjangan, c.isi, c.versi
    FROM rencana_kinerja r JOIN periode_kinerja p ON p.id = r.periode_id JOIN instansi d ON d.id = p.dinas_id
    LEFT JOIN draf_perubahan c ON c.rencana_id = r.id AND c.jenis::text = ${jenis}
    WHERE r.id = ${id}::uuid AND r.akun_id = ${akunId}::uuid AND r.status = 'disetujui' AND r.skema = 'skema_2024'`;
  if (!plan) return null;
  const { isi, versi, perpanjangan, ...facts } = plan;
  const items = (await readItems(db, plan)).filter((item) => item.jenis === jenis);
  return {
    ...facts,
    perpanjangan: readExtensions(perpanjangan),
    items,
    draft: isi && versi !== null ? { isi, versi } : null,
  };
}

/** The storage keys of documents that belong to the reader, for a ZIP. */
export async function readKeys({ akunId }: AkunScope, berkasIds: readonly string[]): Promise<Map<string, string>> {
  const files = await db.berkas.findMany({
    where: { id: { in: [...berkasIds] }, pemilikId: akunId },
    select: { id: true, kunci: true },
  });
  return new Map(files.flatMap(({ id, kunci }) => (kunci ? [[id, kunci]] : [])));
}

/** A row as a change wrote it down. */
export type RecordedRow = Wanted & { judul: string; poin: number };
export type RecordedFile = { nama: string; sha256: string; judul: string };

export type RecordedChange = {
  nomor: number;
  jenis: ChangeKind;
  dibuatPada: Date;
  sebelum: RecordedRow[];
  sesudah: RecordedRow[];
  berkas: RecordedFile[];
};

/** The latest change of one's own plan, for its receipt. */
export async function findOwnLastChange({ akunId }: AkunScope, rencanaId: string): Promise<RecordedChange | null> {
  const [change] = await db.$queryRaw<RecordedChange[]>`
    SELECT c.nomor, c.jenis::text AS jenis, c.dibuat_pada AS "dibuatPada", c.sebelum, c.sesudah, c.berkas
    FROM perubahan_rencana c JOIN rencana_kinerja r ON r.id = c.rencana_id
    WHERE c.rencana_id = ${rencanaId}::uuid AND r.akun_id = ${akunId}::uuid ORDER BY c.nomor DESC LIMIT 1`;
  return change ?? null;
}

/** What was changed in the plan of a teacher of this school, latest first. There are few: each costs the teacher two confirmations. */
export function listChanges({ sekolahId }: SekolahScope, rencanaId: string): Promise<RecordedChange[]> {
  return db.$queryRaw<RecordedChange[]>`
    SELECT c.nomor, c.jenis::text AS jenis, c.dibuat_pada AS "dibuatPada", c.sebelum, c.sesudah, c.berkas
    FROM perubahan_rencana c JOIN rencana_kinerja r ON r.id = c.rencana_id JOIN guru g ON g.akun_id = r.akun_id
    WHERE c.rencana_id = ${rencanaId}::uuid AND g.sekolah_id = ${sekolahId}::uuid ORDER BY c.nomor DESC LIMIT 100`;
}

export type ShownChange = RecordedChange & { id: string; guru: string; periode: string; terakhir: number };

/** One change with whose it is. */
export async function findChangeForSchool(
  { sekolahId }: SekolahScope,
  rencanaId: string,
  nomor: number,
): Promise<ShownChange | null> {
  const [change] = await db.$queryRaw<ShownChange[]>`
    SELECT r.id, a.nama AS guru, p.nama AS periode, c.nomor, c.jenis::text AS jenis, c.dibuat_pada AS "dibuatPada",
      c.sebelum, c.sesudah, c.berkas, (SELECT max(l.nomor) FROM perubahan_rencana l WHERE l.rencana_id = r.id) AS terakhir
    FROM perubahan_rencana c JOIN rencana_kinerja r ON r.id = c.rencana_id JOIN guru g ON g.akun_id = r.akun_id
    JOIN akun a ON a.id = r.akun_id JOIN periode_kinerja p ON p.id = r.periode_id
    WHERE c.rencana_id = ${rencanaId}::uuid AND c.nomor = ${nomor} AND g.sekolah_id = ${sekolahId}::uuid`;
  return change ?? null;
}
