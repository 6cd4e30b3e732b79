import { fail, ok, type Result } from "@/lib/kernel/result";
import type { EvidenceRow } from "../bukti/rules";
import { type Change, changesBetween, LEAST_POINTS, pointsOf } from "../rencana/rules";

/** What may be changed during pelaksanaan; praktik kinerja only while it is planned (guide, Cara Ubah Rencana Hasil Kerja). */
export const CHANGE_KINDS = ["rhk", "tugas_tambahan"] as const satisfies readonly EvidenceRow[];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A row as the plan has it or is to have it. */
export type Wanted = { butirId: string; kuantitas: number; keterangan: string };

/** A row of the catalogue, with what the plan has of it. */
type CatalogueRow = {
  id: string;
  judul: string;
  poin: number;
  kuantitas: number;
  keterangan: string;
  barisId: string | null;
};
export type PlanRow = Wanted & { judul: string; poin: number };

const rowOf = ({ id, judul, poin, kuantitas, keterangan }: CatalogueRow): PlanRow => ({
  ...{ butirId: id, judul, poin, kuantitas, keterangan },
});

/** The rows as the plan has them. */
export function presentRows(items: readonly CatalogueRow[]): (PlanRow & { barisId: string })[] {
  return items.flatMap((item) => (item.barisId === null ? [] : [{ ...rowOf(item), barisId: item.barisId }]));
}

/** What is wanted, as rows in the catalogue's order; what the catalogue does not have is left out. */
export function wantedRows(items: readonly CatalogueRow[], wanted: readonly Wanted[]): PlanRow[] {
  return items.flatMap((item) => {
    const row = wanted.find(({ butirId }) => butirId === item.id);
    return row ? [rowOf({ ...item, kuantitas: row.kuantitas, keterangan: row.keterangan })] : [];
  });
}

export type Difference<Before extends Wanted, After extends Wanted> = {
  /** What became of each row, by `butirId`; what stays as it is is not named. */
  changes: Map<string, Change>;
  /** Rows that go, with all their evidence: also those that come back with another quantity or other words. */
  gone: Before[];
  /** Rows that are put in, marked DIUBAH OLEH ANDA. */
  come: After[];
};

/** What a change does to a plan's rows of one kind. Unchanged rows are not touched (DOMAIN §3.4). */
export function differenceOf<Before extends Wanted, After extends Wanted>(
  before: readonly Before[],
  after: readonly After[],
): Difference<Before, After> {
  const changes = changesBetween(before, after);
  return {
    changes,
    gone: before.filter(({ butirId }) => changes.has(butirId)),
    come: after.filter(({ butirId }) => changes.has(butirId)),
  };
}

/** May this be what the plan becomes? RHK keep their 32 points at every change; extra duties have none. Error: `isian_salah`. */
export function checkChange<After extends Wanted & { poin: number }>(
  kind: ChangeKind,
  before: readonly Wanted[],
  after: readonly After[],
): Result {
  if (kind === "rhk") {
    const { total, missing } = pointsOf(after);
    if (missing > 0) {
      return fail("isian_salah", `Baru ${total} poin. Masih kurang ${missing} poin dari ${LEAST_POINTS}.`);
    }
  }
  return changesBetween(before, after).size > 0
    ? ok()
    : fail("isian_salah", "Belum ada yang diubah. Ubah dulu rencananya, atau batalkan.");
}
