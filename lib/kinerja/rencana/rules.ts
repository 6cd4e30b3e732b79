import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { type ItemKind, MAX_ITEMS } from "../katalog/rules";
import { type Extension, isNotCollected, isPhaseOpen, type Scheme, type Windows } from "../periode/rules";
import type { PlanState } from "./status";

/** DOMAIN §0 [client]: 31 points are refused, 32 accepted; the database asks the same at COMMIT. */
export const LEAST_POINTS = 32;
/** More than this is allowed but hardly to be done. [w] */
export const MANY_POINTS = 128;
/** Units of one RHK; the database's CHECK says the same. */
export const QUANTITY_MAX = 50;
/** Longest words on one row, longest goal; the database's CHECKs say the same. */
export const ROW_TEXT_MAX = 1000;
export const GOAL_MAX = 2000;

/** Which rows each scheme has, in the order of its steps. */
export const KINDS_OF: Record<Scheme, readonly ItemKind[]> = {
  skema_2024: ["rhk", "tugas_tambahan", "perilaku"],
  skema_2025: ["tugas_pokok", "perilaku"],
};

type Pointed = { poin: number; kuantitas: number };

/** Σ quantity × points over the RHK. Rows of other kinds have no points. */
export function totalPoints(rows: readonly Pointed[]): number {
  return rows.reduce((sum, { poin, kuantitas }) => sum + poin * kuantitas, 0);
}

export type Points = { total: number; missing: number; isEnough: boolean; isMany: boolean };

/** What the live meter shows. */
export function pointsOf(rows: readonly Pointed[]): Points {
  const total = totalPoints(rows);
  const missing = Math.max(0, LEAST_POINTS - total);
  return { total, missing, isEnough: missing === 0, isMany: total > MANY_POINTS };
}

export type Choice = { id: string; poin: number };
/** One way to close the gap: so many units more of these catalogue rows. */
export type Closing = { id: string; tambah: number }[];

/** At most so many ways are shown. */
const WAYS_MAX = 3;

/**
 * What would close the gap: units of one row or of two, the smallest ways first (fewest units, then fewest points too many). Each way
 * reaches `missing`, and none of its units could be left out. `choices` in the catalogue's order; ties keep it.
 */
export function waysToClose(missing: number, choices: readonly Choice[]): Closing[] {
  if (missing <= 0) return [];
  const usable = choices.filter(({ poin }) => poin > 0);
  const ways: { closing: Closing; units: number; points: number }[] = [];
  const add = (parts: readonly (Choice & { tambah: number })[]) => {
    const points = parts.reduce((sum, { poin, tambah }) => sum + poin * tambah, 0);
    const isTight = parts.every(({ poin }) => points - poin < missing);
    const units = parts.reduce((sum, { tambah }) => sum + tambah, 0);
    if (points < missing || !isTight || parts.some(({ tambah }) => tambah > QUANTITY_MAX)) return;
    ways.push({ closing: parts.map(({ id, tambah }) => ({ id, tambah })), units, points });
  };
  usable.forEach((first, index) => {
    const alone = Math.ceil(missing / first.poin);
    add([{ ...first, tambah: alone }]);
    for (const second of usable.slice(index + 1)) {
      // Rows of the same points change places with one another: one of the ways says enough.
      if (second.poin === first.poin) continue;
      for (let some = 1; some < alone; some++) {
        const rest = Math.ceil((missing - some * first.poin) / second.poin);
        add([
          { ...first, tambah: some },
          { ...second, tambah: rest },
        ]);
      }
    }
  });
  return ways
    .sort((a, b) => a.units - b.units || a.points - b.points)
    .slice(0, WAYS_MAX)
    .map(({ closing }) => closing);
}

/** May an RHK be chosen that is valid from this day? In periods that begin on it or later. Both are days, "2026-07-01". */
export const isChoosable = (berlakuSejak: string, firstDay: string) => berlakuSejak <= firstDay;

export type PlanRow = { butirId: string; jenis: ItemKind; poin: number; kuantitas: number; keterangan: string };
export type Plan = { skema: Scheme; indikatorId: string | null; tujuanKompetensi: string; baris: readonly PlanRow[] };

/** The parts of the task list, the same in both schemes; a summary (rangkuman) follows them. */
export const PLAN_PARTS = ["praktik", "kompetensi", "tugas", "perilaku"] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

const ofKind = (plan: Plan, kind: ItemKind) => plan.baris.filter(({ jenis }) => jenis === kind);

/** The kind of rows a part is about; null where it has none (an indicator, a goal). */
export function kindIn(part: PlanPart, skema: Scheme): ItemKind | null {
  if (part === "praktik") return null;
  if (part === "perilaku") return "perilaku";
  if (part === "tugas") return skema === "skema_2024" ? "tugas_tambahan" : "tugas_pokok";
  return skema === "skema_2024" ? "rhk" : null;
}

/** So many rows of one kind a catalogue has at most; forms have room for all of them. */
export const ITEMS_MAX = MAX_ITEMS;

/** "kuantitas3": what the third row of a part is answered with. A published catalogue never changes, so places are names enough. */
export const fieldName = (field: "kuantitas" | "pilih" | "keterangan" | "catatan", index: number) =>
  `${field}${index + 1}`;

/** What a part's form holds, by field name. Two of them with the same words say the same. */
export type PartFields = Readonly<Record<string, string>>;
/** A row of the catalogue as the plan has it: quantity 0 is not chosen. */
export type Taken = { kuantitas: number; keterangan: string };
type Content = { skema: Scheme; indikatorId: string | null; tujuanKompetensi: string };

/** What is stored of a part, as its form holds it. `rows`: the catalogue's rows of the part's kind, in their order. */
export function fieldsOf(part: PlanPart, plan: Content, rows: readonly Taken[]): PartFields {
  const kind = kindIn(part, plan.skema);
  if (kind === null) {
    return part === "praktik" ? { indikatorId: plan.indikatorId ?? "" } : { tujuan: plan.tujuanKompetensi };
  }
  const fields: Record<string, string> = {};
  rows.forEach(({ kuantitas, keterangan }, index) => {
    if (kind === "rhk") fields[fieldName("kuantitas", index)] = String(kuantitas);
    else {
      if (kind !== "perilaku") fields[fieldName("pilih", index)] = kuantitas > 0 ? "on" : "";
      if (kind !== "tugas_pokok") fields[fieldName("keterangan", index)] = kuantitas > 0 ? keterangan : "";
    }
  });
  return fields;
}

/** The rows that a form's fields ask for, in the catalogue's order; words of what is not ticked are not kept. */
export function takenIn(kind: ItemKind, fields: PartFields, count: number): Taken[] {
  return Array.from({ length: count }, (_, index) => {
    if (kind === "rhk") return { kuantitas: Number(fields[fieldName("kuantitas", index)] ?? 0), keterangan: "" };
    const keterangan = fields[fieldName("keterangan", index)] ?? "";
    const isTaken = kind === "perilaku" ? keterangan !== "" : fields[fieldName("pilih", index)] === "on";
    return { kuantitas: isTaken ? 1 : 0, keterangan: isTaken ? keterangan : "" };
  });
}

/** The fields in which two versions of a part differ. */
export function changedFields(before: PartFields, after: PartFields): string[] {
  return Object.keys(before).filter((name) => before[name] !== (after[name] ?? ""));
}

/** A row as people read it: what it is, how much of it, and what was said about it. */
export type ShownRow = {
  butirId: string;
  jenis: ItemKind;
  judul: string;
  poin: number;
  kuantitas: number;
  keterangan: string;
  satuan: string | null;
  bukti: string | null;
  /** The principal's note of the last return. */
  catatan: string;
  diubahPada: Date | null;
};

/** A plan as people read it. */
export type ShownPlan = {
  skema: Scheme;
  indikator: string | null;
  tujuan: string;
  catatanIndikator: string;
  catatanTujuan: string;
  baris: readonly ShownRow[];
};

export type Change = "baru" | "diubah" | "dihapus";
type Comparable = { butirId: string; kuantitas: number; keterangan: string };

/** What became of each row since an earlier version, by `butirId`; what stayed as it was is not named. */
export function changesBetween(before: readonly Comparable[], after: readonly Comparable[]): Map<string, Change> {
  const changes = new Map<string, Change>();
  const earlier = new Map(before.map((row) => [row.butirId, row]));
  for (const { butirId, kuantitas, keterangan } of after) {
    const was = earlier.get(butirId);
    if (!was) changes.set(butirId, "baru");
    else if (was.kuantitas !== kuantitas || was.keterangan !== keterangan) changes.set(butirId, "diubah");
    earlier.delete(butirId);
  }
  for (const butirId of earlier.keys()) changes.set(butirId, "dihapus");
  return changes;
}

/** What each part still lacks, in words; null when nothing. `behaviours`: the ids of the catalogue's aspects. */
export function missingIn(plan: Plan, behaviours: readonly string[]): Record<PlanPart, string | null> {
  const said = new Set(
    ofKind(plan, "perilaku")
      .filter(({ keterangan }) => keterangan.trim() !== "")
      .map(({ butirId }) => butirId),
  );
  const silent = behaviours.filter((id) => !said.has(id)).length;
  return {
    praktik: plan.indikatorId === null ? "Pilih satu indikator praktik kinerja." : null,
    ...(plan.skema === "skema_2024"
      ? { kompetensi: missingPoints(plan), tugas: null }
      : {
          kompetensi: plan.tujuanKompetensi.trim() === "" ? "Tuliskan tujuan pengembangan kompetensi Anda." : null,
          tugas: ofKind(plan, "tugas_pokok").length === 0 ? "Pilih paling sedikit satu tugas pokok." : null,
        }),
    perilaku: silent === 0 ? null : `${silent} dari ${behaviours.length} aspek perilaku kerja belum diisi.`,
  };
}

function missingPoints(plan: Plan): string | null {
  const { total, missing } = pointsOf(ofKind(plan, "rhk"));
  return missing === 0 ? null : `Baru ${total} poin. Masih kurang ${missing} poin dari ${LEAST_POINTS}.`;
}

/** Is everything there that handing in needs? Error: `isian_salah`, naming each part that is missing. */
export function checkSubmit(plan: Plan, behaviours: readonly string[]): Result {
  const missing = Object.entries(missingIn(plan, behaviours)).filter(
    (part): part is [string, string] => part[1] !== null,
  );
  return missing.length === 0
    ? ok()
    : invalid(Object.fromEntries(missing), "Rencana kinerja belum lengkap, jadi belum dapat diajukan.");
}

/** A draft past its phase was not collected; everything else is what it is. */
export type ShownPlanState = PlanState | "tidak_dikumpulkan";

export function shownPlanState(
  status: PlanState,
  windows: Windows,
  now: Date,
  extensions: readonly Extension[] = [],
): ShownPlanState {
  return isPlanMissed(status, windows, now, extensions) ? "tidak_dikumpulkan" : status;
}

/** Planning ended before the plan was handed in; where none was begun, as if it were an empty draft. */
export const isPlanMissed = (status: PlanState, windows: Windows, now: Date, extensions: readonly Extension[] = []) =>
  isNotCollected(status === "draf", windows, "perencanaan", now, extensions);

/** May the teacher write? Error: `data_berubah`, saying why not. */
export function checkWritable(
  status: PlanState,
  windows: Windows,
  now: Date,
  extensions: readonly Extension[] = [],
): Result {
  if (isPlanWritable(status, windows, now, extensions)) return ok();
  if (status !== "draf") return fail("data_berubah", "Rencana ini sudah diajukan, jadi isinya tidak dapat diubah.");
  return fail(
    "data_berubah",
    now < windows.rencanaBuka
      ? "Perencanaan periode ini belum dibuka."
      : "Perencanaan periode ini sudah ditutup, jadi draf ini hanya dapat dibaca.",
  );
}

/** A draft is written while planning is open; what was returned at any time, for it was handed in on time. */
export function isPlanWritable(
  status: PlanState,
  windows: Windows,
  now: Date,
  extensions: readonly Extension[] = [],
): boolean {
  if (status === "dikembalikan") return true;
  return status === "draf" && isPhaseOpen(windows, "perencanaan", now, extensions);
}

/** What the principal's list of plans may be sorted by. */
export const PLAN_ORDERS = ["menunggu", "nama", "terbaru"] as const;
export type PlanOrder = (typeof PLAN_ORDERS)[number];
