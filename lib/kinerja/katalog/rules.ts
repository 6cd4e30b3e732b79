import { fail, invalid, ok, type Result } from "@/lib/kernel/result";

/** What a row of the catalogue, and so of a plan, can be. */
export const ITEM_KINDS = ["rhk", "tugas_tambahan", "tugas_pokok", "perilaku"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
/** Those that have words and nothing else. */
export const PLAIN_KINDS = ["tugas_tambahan", "tugas_pokok", "perilaku"] as const;
export type PlainKind = (typeof PLAIN_KINDS)[number];

/** How each of hasil kerja and perilaku is rated (DOMAIN §3.5). */
export const EXPECTATIONS = ["di_atas", "sesuai", "di_bawah"] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/** What both ratings come to, best first. */
export const GRADES = ["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"] as const;
export type Grade = (typeof GRADES)[number];

/** One cell of the matrix, as its row has it. */
export type MatrixCell = { hasil: Expectation; perilaku: Expectation; predikat: Grade };

/** The pairs of ratings that no cell answers; empty when the matrix is total. */
export function holesIn(matrix: readonly MatrixCell[]): { hasil: Expectation; perilaku: Expectation }[] {
  return EXPECTATIONS.flatMap((hasil) =>
    EXPECTATIONS.filter((perilaku) => !matrix.some((cell) => cell.hasil === hasil && cell.perilaku === perilaku)).map(
      (perilaku) => ({ hasil, perilaku }),
    ),
  );
}

/** One row that a plan can take up, in words. */
export type ItemWords = { judul: string; keterangan: string };
/** What only an RHK has: points of one unit, what is counted, what proves it, since when it may be chosen ("2024-01-01"). */
export type RhkFacts = { poin: number; satuan: string; bukti: string; berlakuSejak: string };
export type IndicatorWords = ItemWords & { fokus: readonly string[] };

/** All that a version says, without ids: the example, or a copy of the last version. */
export type CatalogueContent = {
  rhk: readonly (ItemWords & RhkFacts)[];
  tugas_tambahan: readonly ItemWords[];
  tugas_pokok: readonly ItemWords[];
  perilaku: readonly ItemWords[];
  indikator: readonly IndicatorWords[];
  matriks: readonly MatrixCell[];
};

/** Limits of words and figures; the database's CHECKs say the same. */
export const TITLE = { min: 3, max: 200 };
export const NOTE_MAX = 1000;
export const POINTS_MAX = 200;
export const UNIT_MAX = 60;
export const PROOF_MAX = 200;
export const FOCUS = { min: 10, max: 500 };

/** More than this nobody reads through to choose. */
export const MAX_ITEMS = 40;
export const MAX_INDICATORS = 20;
export const MAX_FOCI = 10;

type Placed = { id: string; urutan: number };

/** The rows of one kind in their order. */
export const ofKind = <Row extends { jenis: ItemKind; urutan: number }>(rows: readonly Row[], kind: ItemKind): Row[] =>
  rows.filter(({ jenis }) => jenis === kind).sort((a, b) => a.urutan - b.urutan);

/** May one more stand in this list? Error: `bentrok`. */
export function checkRoom(present: number, max: number): Result {
  return present < max ? ok() : fail("bentrok", `Paling banyak ${max} di bagian ini. Hapus yang tidak dipakai dahulu.`);
}

/** Where a row added at the end stands. */
export const nextPlace = (rows: readonly Placed[]) => Math.max(0, ...rows.map(({ urutan }) => urutan)) + 1;

/** The row with which one changes places when it moves up or down; null at the edge, where there is nothing to do. */
export function neighbourOf<Row extends Placed>(
  rows: readonly Row[],
  id: string,
  direction: "naik" | "turun",
): Row | null {
  const sorted = [...rows].sort((a, b) => a.urutan - b.urutan);
  const at = sorted.findIndex((row) => row.id === id);
  return at < 0 ? null : (sorted[direction === "naik" ? at - 1 : at + 1] ?? null);
}

type Whole = {
  butir: readonly { jenis: ItemKind }[];
  indikator: readonly { judul: string; fokus: readonly unknown[] }[];
  matriks: readonly MatrixCell[];
};

/** What a version still needs before plans can be made with it, each as a phrase; empty when it can be published. */
export function missingFor({ butir, indikator, matriks }: Whole): string[] {
  const has = (kind: ItemKind) => butir.some(({ jenis }) => jenis === kind);
  const holes = holesIn(matriks).length;
  return [
    ...(has("rhk") ? [] : ["satu Rencana Hasil Kerja"]),
    ...(has("tugas_pokok") ? [] : ["satu tugas pokok"]),
    ...(has("perilaku") ? [] : ["satu aspek perilaku kerja"]),
    ...(indikator.length > 0 ? [] : ["satu indikator praktik kinerja"]),
    ...indikator.filter(({ fokus }) => fokus.length === 0).map(({ judul }) => `fokus perilaku untuk “${judul}”`),
    ...(holes > 0 ? [`predikat untuk ${holes} pasangan penilaian`] : []),
  ];
}

/** The database asks the same when a version is published. Error: `bentrok`, naming what is missing. */
export function checkPublishable(whole: Whole): Result {
  const missing = missingFor(whole);
  return missing.length === 0 ? ok() : fail("bentrok", `Belum dapat diterbitkan. Yang kurang: ${missing.join(", ")}.`);
}

/** Foci as they are typed, one on each line. Errors: `isian_salah` (none, too many, too short or too long). */
export function fociOf(text: string): Result<string[]> {
  const foci = text.split("\n").filter((line) => line !== "");
  if (foci.length === 0) return invalid({ fokus: "Tuliskan paling sedikit satu fokus perilaku." });
  if (foci.length > MAX_FOCI) return invalid({ fokus: `Paling banyak ${MAX_FOCI} fokus.` });
  const short = foci.find(({ length }) => length < FOCUS.min);
  if (short) return invalid({ fokus: `“${short}” terlalu pendek; tuliskan paling sedikit ${FOCUS.min} huruf.` });
  const long = foci.find(({ length }) => length > FOCUS.max);
  if (long) return invalid({ fokus: `Satu fokus paling panjang ${FOCUS.max} huruf: “${long.slice(0, 40)}…”.` });
  return ok(foci);
}

/** An RHK's figures as its form has them; a row of the catalogue proves that they are there. */
export function rhkFactsOf(row: {
  poin: number;
  satuan: string | null;
  bukti: string | null;
  berlakuSejak: Date | null;
}): RhkFacts {
  const { poin, satuan, bukti, berlakuSejak } = row;
  return {
    poin,
    satuan: satuan ?? "",
    bukti: bukti ?? "",
    berlakuSejak: berlakuSejak?.toISOString().slice(0, 10) ?? "",
  };
}
