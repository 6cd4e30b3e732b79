import "server-only";
import { createHash } from "node:crypto";
import type { Category } from "@/lib/karya/rules";
import type { Zone } from "@/lib/kernel/time";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import { type ExtensionJson, extensionsJson, type PeriodFacts, periodFacts, readExtensions } from "../periode/queries";
import type { Extension } from "../periode/rules";
import type { EvidenceKind, EvidenceRow, Used, VoidState } from "./rules";
import type { EvidenceState } from "./status";

export const PIECES_PER_PAGE = 12;

/**
 * Has a teacher of this school handed this file in: as collected evidence or as the RPP of a preparation that was sent? Until then
 * it is the teacher's alone.
 */
export async function isEvidenceShown(scope: SekolahScope, berkasId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM (
      SELECT b.akun_id FROM bukti_dukung b WHERE b.berkas_id = ${berkasId}::uuid AND b.status = 'dikumpulkan'
      UNION ALL
      SELECT p.akun_id FROM dokumen_persiapan d JOIN praktik_kinerja p ON p.rencana_id = d.rencana_id
      WHERE d.berkas_id = ${berkasId}::uuid AND p.status <> 'persiapan'
    ) AS handed_in
    JOIN guru g ON g.akun_id = handed_in.akun_id
    WHERE g.sekolah_id = ${scope.sekolahId}::uuid LIMIT 1`;
  return rows.length > 0;
}

/** Is this a row of one's own plan? A row that Ubah RHK replaced is none. */
export async function isOwnRow({ akunId }: AkunScope, barisId: string): Promise<boolean> {
  return (await db.barisRencana.count({ where: { id: barisId, rencana: { akunId } } })) > 0;
}

type SlotContent = { berkasId: string; jenis: EvidenceKind; nomor: string | null; tanggal: Date | null };

/** What somebody has seen in a slot, in sixteen characters: what a form carries to tell that another tab wrote meanwhile. */
export function fingerprintOf(document: SlotContent | null): string {
  const content = document && [document.berkasId, document.jenis, document.nomor, document.tanggal];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
}

/** Where this file or number of the teacher's stands already: collected in any plan, or in another slot of this one (`checkReuse`). */
export function readUsed(
  tx: Tx | typeof db,
  { akunId, rencanaId, barisId, slot }: { akunId: string; rencanaId: string; barisId: string; slot: number },
  { sha256, nomor }: { sha256: string; nomor: string | null },
): Promise<Used[]> {
  return tx.$queryRaw<Used[]>`
    SELECT d.sha256, d.nomor, p.nama AS periode, d.rencana_id = ${rencanaId}::uuid AS "isSamePlan"
    FROM bukti_dukung d JOIN rencana_kinerja r ON r.id = d.rencana_id JOIN periode_kinerja p ON p.id = r.periode_id
    WHERE d.akun_id = ${akunId}::uuid AND d.jenis_butir = 'rhk'
      AND (d.sha256 = ${sha256} OR d.nomor_baku = nullif(regexp_replace(upper(${nomor ?? ""}), '[^A-Z0-9]', '', 'g'), ''))
      AND (d.status = 'dikumpulkan' OR d.rencana_id = ${rencanaId}::uuid)
      AND (d.baris_id, d.slot) <> (${barisId}::uuid, ${slot}) ORDER BY "isSamePlan" DESC LIMIT 10`;
}

const normal = (nomor: Prisma.Sql) => Prisma.sql`nullif(regexp_replace(upper(${nomor}), '[^A-Z0-9]', '', 'g'), '')`;

/**
 * The certificate of JakLat that a document of its teacher shows: the same file, else the same number. Two units may have given the same
 * number; then the one that stands counts.
 */
const certificateOf = (akunId: Prisma.Sql, sha256: Prisma.Sql, nomorBaku: Prisma.Sql) => Prisma.sql`
  SELECT c.status::text AS status, c.kode FROM sertifikat c LEFT JOIN berkas cf ON cf.id = c.berkas_id
  WHERE c.akun_id = ${akunId} AND (cf.sha256 = ${sha256} OR ${normal(Prisma.sql`c.nomor`)} = ${nomorBaku})
  ORDER BY cf.sha256 IS NOT DISTINCT FROM ${sha256} DESC, c.status = 'berlaku' DESC LIMIT 1`;

/** What became of the certificates that these documents show, in their order; null for those that stand or are none of JakLat. */
export async function readVoid(
  tx: Tx,
  akunId: string,
  documents: readonly { sha256: string; nomor: string | null }[],
): Promise<(VoidState | null)[]> {
  const found = await tx.$queryRaw<{ place: number; status: VoidState }[]>`
    SELECT v.place::int AS place, shown.status
    FROM unnest(${documents.map(({ sha256 }) => sha256)}::text[], ${documents.map(({ nomor }) => nomor ?? "")}::text[])
      WITH ORDINALITY AS v(sha256, nomor, place)
    CROSS JOIN LATERAL (${certificateOf(Prisma.sql`${akunId}::uuid`, Prisma.sql`v.sha256`, normal(Prisma.sql`v.nomor`))}) AS shown
    WHERE shown.status <> 'berlaku'`;
  return documents.map((_, index) => found.find(({ place }) => place === index + 1)?.status ?? null);
}

/** A certificate that does not stand any more, and the code of its public page, which says why. */
export type VoidCertificate = { status: VoidState; kode: string };

export type EvidenceDocument = SlotContent & {
  slot: number;
  diunggahPada: Date;
  nama: string;
  ukuran: number;
  sha256: string;
  /** It shows a certificate of JakLat that was revoked or corrected since. */
  batal: VoidCertificate | null;
};

export type EvidenceOfRow = {
  id: string;
  jenis: EvidenceRow;
  judul: string;
  keterangan: string;
  kuantitas: number;
  poin: number;
  satuan: string | null;
  /** What the catalogue asks for. */
  bukti: string | null;
  /** When Ubah RHK put it in. */
  diubahPada: Date | null;
  status: EvidenceState | null;
  versi: number;
  disepakati: boolean;
  dikumpulkanPada: Date | null;
  dokumen: EvidenceDocument[];
};

export type EvidencePlan = PeriodFacts & {
  id: string;
  akunId: string;
  guru: string;
  sekolah: string;
  /** Rated plans change their RHK no more. */
  isRated: boolean;
  perpanjangan: Extension[];
  baris: EvidenceOfRow[];
};

/** A document as `rowsJson` brings it: days and moments as text, what became of its certificate beside it. */
type DocumentJson = Omit<EvidenceDocument, "tanggal" | "diunggahPada"> & {
  tanggal: string | null;
  diunggahPada: string;
};
type RowJson = Omit<EvidenceOfRow, "diubahPada" | "dikumpulkanPada" | "dokumen"> & {
  diubahPada: string | null;
  dikumpulkanPada: string | null;
  dokumen: DocumentJson[];
};

/** The rows of plan r that evidence is collected for, each with its documents, as JSON. */
const rowsJson = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object(
      'id', w.id, 'jenis', w.jenis, 'judul', k.judul, 'keterangan', w.keterangan, 'kuantitas', w.kuantitas, 'poin', w.poin,
      'satuan', k.satuan, 'bukti', k.bukti, 'diubahPada', w.diubah_pada, 'status', c.status, 'versi', coalesce(c.versi, 0),
      'disepakati', coalesce(c.disepakati, false), 'dikumpulkanPada', c.dikumpulkan_pada, 'dokumen', coalesce((
        SELECT json_agg(json_build_object(
            'slot', b.slot, 'berkasId', b.berkas_id, 'sha256', b.sha256, 'jenis', b.jenis, 'nomor', b.nomor, 'tanggal', b.tanggal,
            'diunggahPada', b.diunggah_pada, 'nama', f.nama, 'ukuran', f.ukuran, 'batal', (
              SELECT json_build_object('status', shown.status, 'kode', shown.kode)
              FROM (${certificateOf(Prisma.sql`b.akun_id`, Prisma.sql`b.sha256`, Prisma.sql`b.nomor_baku`)}) AS shown
              WHERE shown.status <> 'berlaku')) ORDER BY b.slot)
        FROM bukti_dukung b JOIN berkas f ON f.id = b.berkas_id WHERE b.baris_id = w.id), '[]'))
    ORDER BY w.jenis, k.urutan, w.id), '[]')
  FROM baris_rencana w JOIN butir_kinerja k ON k.id = w.butir_id LEFT JOIN kumpulan_bukti c ON c.baris_id = w.id
  WHERE w.rencana_id = r.id AND w.jenis IN ('rhk', 'tugas_tambahan'))`;

const momentOrNull = (text: string | null) => (text === null ? null : new Date(text));

const readRow = ({ diubahPada, dikumpulkanPada, dokumen, ...row }: RowJson): EvidenceOfRow => ({
  ...row,
  ...{ diubahPada: momentOrNull(diubahPada), dikumpulkanPada: momentOrNull(dikumpulkanPada) },
  dokumen: dokumen.map(({ tanggal, diunggahPada, ...document }) => ({
    ...document,
    ...{ tanggal: momentOrNull(tanggal), diunggahPada: new Date(diunggahPada) },
  })),
});

/** An approved plan of scheme 2024 with all its evidence, in one statement. */
async function findPlan(whose: Prisma.Sql, id: string): Promise<EvidencePlan | null> {
  const [plan] = await db.$queryRaw<
    (Omit<EvidencePlan, "baris" | "perpanjangan"> & { perpanjangan: ExtensionJson[]; baris: RowJson[] })[]
  >`
    SELECT ${periodFacts}, r.id, r.akun_id AS "akunId", a.nama AS guru, s.nama AS sekolah,
      EXISTS (SELECT FROM penilaian_kinerja n WHERE n.rencana_id = r.id) AS "isRated",
      ${extensionsJson(Prisma.sql`r.akun_id`)} AS perpanjangan, ${rowsJson} AS baris
    FROM rencana_kinerja r JOIN periode_kinerja p ON p.id = r.periode_id JOIN instansi d ON d.id = p.dinas_id
    JOIN akun a ON a.id = r.akun_id JOIN guru g ON g.akun_id = r.akun_id JOIN sekolah s ON s.id = g.sekolah_id
    WHERE r.id = ${id}::uuid AND r.status = 'disetujui' AND r.skema = 'skema_2024' AND ${whose}`;
  if (!plan) return null;
  const { perpanjangan, baris, ...facts } = plan;
  return { ...facts, perpanjangan: readExtensions(perpanjangan), baris: baris.map(readRow) };
}

/** One's own approved plan with all its evidence. */
export function findOwnEvidence({ akunId }: AkunScope, id: string): Promise<EvidencePlan | null> {
  return findPlan(Prisma.sql`r.akun_id = ${akunId}::uuid`, id);
}

/** The plan of a teacher of this school. What is not collected yet is the teacher's alone: of it only that it is not there. */
export async function findEvidenceForSchool({ sekolahId }: SekolahScope, id: string): Promise<EvidencePlan | null> {
  const plan = await findPlan(Prisma.sql`g.sekolah_id = ${sekolahId}::uuid`, id);
  if (!plan) return null;
  const shown = (row: EvidenceOfRow): EvidenceOfRow =>
    row.status === "dikumpulkan" ? row : { ...row, status: null, versi: 0, disepakati: false, dokumen: [] };
  return { ...plan, baris: plan.baris.map(shown) };
}

/** What happened to the evidence of a row that the reader has been shown. */
export function readEvidenceTimeline({ id }: Pick<EvidenceOfRow, "id">) {
  return readTimeline(db, { jenis: "kumpulan_bukti", id });
}

export type Piece = {
  id: string;
  judul: string;
  kategori: Category;
  tanggal: Date;
  berkasId: string;
  nama: string;
  ukuran: number;
  /** Of a certificate that the product issued. */
  nomor: string | null;
  terbitPada: Date | null;
  /** Where it has served already: a period's name, or null. */
  periode: string | null;
  isInThisPlan: boolean;
};

const pieces = (akunId: string, rencanaId: string) => Prisma.sql`
  SELECT k.id, k.judul, k.kategori::text AS kategori, k.tanggal, f.id AS "berkasId", f.nama, f.ukuran, s.nomor,
    s.terbit_pada AS "terbitPada", used.periode, coalesce(used.here, false) AS "isInThisPlan"
  FROM karya k JOIN berkas f ON f.id = k.berkas_id LEFT JOIN sertifikat s ON s.berkas_id = f.id
  LEFT JOIN LATERAL (
    SELECT p.nama AS periode, d.rencana_id = ${rencanaId}::uuid AS here
    FROM bukti_dukung d JOIN rencana_kinerja r ON r.id = d.rencana_id JOIN periode_kinerja p ON p.id = r.periode_id
    WHERE d.akun_id = k.akun_id AND d.jenis_butir = 'rhk' AND (d.status = 'dikumpulkan' OR d.rencana_id = ${rencanaId}::uuid)
      AND (d.sha256 = f.sha256 OR d.nomor_baku = regexp_replace(upper(s.nomor), '[^A-Z0-9]', '', 'g'))
    ORDER BY here DESC LIMIT 1) AS used ON true
  WHERE k.akun_id = ${akunId}::uuid AND (s.id IS NULL OR s.status = 'berlaku')`;

/** Ambil Karya: one page of one's own Bukti Karya, how many match, and how many there are per category. */
export async function listPieces(
  { akunId }: AkunScope,
  { rencanaId, kategori, hal }: { rencanaId: string; kategori: Category | null; hal: number },
) {
  const all = pieces(akunId, rencanaId);
  const [rows, perCategory] = await Promise.all([
    db.$queryRaw<Piece[]>`
      ${all} ${kategori ? Prisma.sql`AND k.kategori::text = ${kategori}` : Prisma.empty}
      ORDER BY k.tanggal DESC, k.id LIMIT ${PIECES_PER_PAGE} OFFSET ${(hal - 1) * PIECES_PER_PAGE}`,
    db.$queryRaw<{ kategori: Category; jumlah: number }[]>`
      SELECT kategori, count(*)::int AS jumlah FROM (${all}) AS every GROUP BY kategori`,
  ]);
  const counts = new Map(perCategory.map((each) => [each.kategori, each.jumlah]));
  const total = perCategory.reduce((sum, { jumlah }) => sum + jumlah, 0);
  return { rows, counts, total, matching: kategori ? (counts.get(kategori) ?? 0) : total };
}

/** One piece of one's own that may be taken. */
export async function findPiece({ akunId }: AkunScope, rencanaId: string, karyaId: string): Promise<Piece | null> {
  const [piece] = await db.$queryRaw<Piece[]>`${pieces(akunId, rencanaId)} AND k.id = ${karyaId}::uuid`;
  return piece ?? null;
}

/**
 * Certificates of JakLat that have served no period yet, latest first: they offer themselves, each once. A draft of another plan has it as
 * long as that plan may still collect it.
 */
export function listOffers({ akunId }: AkunScope, rencanaId: string, now: Date): Promise<Piece[]> {
  return db.$queryRaw<Piece[]>`
    SELECT * FROM (${pieces(akunId, rencanaId)} AND s.status = 'berlaku'
      AND NOT EXISTS (SELECT FROM bukti_dukung d JOIN rencana_kinerja r ON r.id = d.rencana_id JOIN periode_kinerja p ON p.id = r.periode_id
        WHERE d.akun_id = k.akun_id AND d.berkas_id = k.berkas_id AND d.status = 'draf'
          AND greatest(p.pelaksanaan_tutup, (SELECT max(x.sampai) FROM perpanjangan_fase x
            WHERE x.periode_id = p.id AND x.akun_id = r.akun_id AND x.fase = 'pelaksanaan')) >= ${now})) AS valid
    WHERE periode IS NULL ORDER BY "terbitPada" DESC, id LIMIT 5`;
}

export type Uncollected = {
  id: string;
  periode: string;
  kurang: number;
  semua: number;
  tutup: Date;
  zona: Zone;
  since: Date;
};

/** For the teacher's inbox: plans in whose open pelaksanaan evidence is still to be collected. */
export async function listOwnUncollected({ akunId }: AkunScope, now: Date): Promise<Uncollected[]> {
  return db.$queryRaw<Uncollected[]>`
    SELECT r.id, p.nama AS periode, counted.kurang, counted.semua, until.tutup, o.zona::text AS zona, greatest(r.disetujui_pada, p.pelaksanaan_buka) AS since
    FROM rencana_kinerja r JOIN periode_kinerja p ON p.id = r.periode_id JOIN instansi o ON o.id = p.dinas_id
    CROSS JOIN LATERAL (SELECT greatest(p.pelaksanaan_tutup, (SELECT max(x.sampai) FROM perpanjangan_fase x
      WHERE x.periode_id = p.id AND x.akun_id = r.akun_id AND x.fase = 'pelaksanaan')) AS tutup) AS until
    CROSS JOIN LATERAL (SELECT count(*)::int AS semua, count(*) FILTER (WHERE k.status IS DISTINCT FROM 'dikumpulkan')::int AS kurang
      FROM baris_rencana b LEFT JOIN kumpulan_bukti k ON k.baris_id = b.id
      WHERE b.rencana_id = r.id AND b.jenis IN ('rhk', 'tugas_tambahan')) AS counted
    WHERE r.akun_id = ${akunId}::uuid AND r.status = 'disetujui' AND r.skema = 'skema_2024' AND p.pelaksanaan_buka <= ${now}
      AND until.tutup >= ${now} AND counted.kurang > 0
    ORDER BY until.tutup, r.id LIMIT 20`;
}
