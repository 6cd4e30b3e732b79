/** What a row of the catalogue, and so of a plan, can be. */
export const ITEM_KINDS = ["rhk", "tugas_tambahan", "tugas_pokok", "perilaku"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

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
