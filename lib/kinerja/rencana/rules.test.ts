import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { windowsOf } from "../periode/rules";
import {
  changedFields,
  changesBetween,
  checkSubmit,
  fieldsOf,
  isChoosable,
  isPlanWritable,
  kindIn,
  LEAST_POINTS,
  missingIn,
  PLAN_PARTS,
  type Plan,
  type PlanRow,
  pointsOf,
  QUANTITY_MAX,
  shownPlanState,
  takenIn,
  waysToClose,
} from "./rules";
import { PLAN_STATES } from "./status";

const rhk = (poin: number, kuantitas = 1): PlanRow => ({
  butirId: `rhk-${poin}`,
  jenis: "rhk",
  poin,
  kuantitas,
  keterangan: "",
});
const behaviour = (butirId: string, keterangan = "Saya mendengarkan lebih dulu."): PlanRow => ({
  ...{ butirId, jenis: "perilaku", poin: 0, kuantitas: 1, keterangan },
});
const duty: PlanRow = { butirId: "tp", jenis: "tugas_pokok", poin: 0, kuantitas: 1, keterangan: "" };

describe("points", () => {
  it.each([
    [[], 0, 32, false, false],
    [[rhk(8, 3), rhk(4)], 28, 4, false, false],
    [[rhk(31)], 31, 1, false, false],
    [[rhk(8, 4)], 32, 0, true, false],
    [[rhk(36)], 36, 0, true, false],
    [[rhk(8, 16)], 128, 0, true, false],
    [[rhk(8, 16), rhk(1)], 129, 0, true, true],
  ])("%j", (rows, total, missing, isEnough, isMany) => {
    expect(pointsOf(rows)).toEqual({ total, missing, isEnough, isMany });
  });
});

/** The catalogue of DOMAIN §3, in its order. */
const CATALOGUE = [
  { id: "mandiri", poin: 8 },
  { id: "sejawat", poin: 8 },
  { id: "penggerak", poin: 36 },
  { id: "narasumber", poin: 8 },
  { id: "berbagi", poin: 4 },
  { id: "bimtek", poin: 8 },
];

describe("what would close the gap", () => {
  it.each([
    [0, []],
    [4, [[{ id: "berbagi", tambah: 1 }], [{ id: "mandiri", tambah: 1 }], [{ id: "sejawat", tambah: 1 }]]],
    [1, [[{ id: "berbagi", tambah: 1 }], [{ id: "mandiri", tambah: 1 }], [{ id: "sejawat", tambah: 1 }]]],
    [8, [[{ id: "mandiri", tambah: 1 }], [{ id: "sejawat", tambah: 1 }], [{ id: "narasumber", tambah: 1 }]]],
  ])("%i points missing", (missing, ways) => {
    expect(waysToClose(missing, CATALOGUE)).toEqual(ways);
  });

  it("32 points: one unit that is worth more, before four of the same", () => {
    expect(waysToClose(32, CATALOGUE)[0]).toEqual([{ id: "penggerak", tambah: 1 }]);
    expect(waysToClose(32, CATALOGUE)[1]).toEqual([{ id: "mandiri", tambah: 4 }]);
  });

  it("two rows together, where that takes fewer points", () => {
    const ways = waysToClose(12, CATALOGUE.slice(3, 5));
    expect(ways[0]).toEqual([
      { id: "narasumber", tambah: 1 },
      { id: "berbagi", tambah: 1 },
    ]);
  });

  it("property: every way reaches the gap, wastes no unit, and none that is listed before takes more units", () => {
    const choices = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LEAST_POINTS }), choices, (missing, points) => {
        const rows = points.map((poin, index) => ({ id: String(index), poin }));
        const worth = (id: string) => rows.find((row) => row.id === id)?.poin ?? 0;
        const ways = waysToClose(missing, rows);
        expect(ways.length).toBeGreaterThan(0);
        let before = 0;
        for (const way of ways) {
          const sum = way.reduce((all, { id, tambah }) => all + worth(id) * tambah, 0);
          expect(sum).toBeGreaterThanOrEqual(missing);
          for (const { id, tambah } of way) {
            expect(sum - worth(id)).toBeLessThan(missing);
            expect(tambah).toBeGreaterThanOrEqual(1);
            expect(tambah).toBeLessThanOrEqual(QUANTITY_MAX);
          }
          const units = way.reduce((all, { tambah }) => all + tambah, 0);
          expect(units).toBeGreaterThanOrEqual(before);
          before = units;
        }
        // The first is the smallest there is at all: the dearest row tells how few units can do.
        expect(ways[0]?.reduce((all, { tambah }) => all + tambah, 0)).toBe(Math.ceil(missing / Math.max(...points)));
      }),
    );
  });
});

describe("handing in", () => {
  const BEHAVIOURS = ["a", "b"];
  const whole: Plan = {
    skema: "skema_2024",
    indikatorId: "i",
    tujuanKompetensi: "",
    baris: [rhk(8, 4), behaviour("a"), behaviour("b")],
  };
  const yearly: Plan = {
    ...{ skema: "skema_2025", indikatorId: "i", tujuanKompetensi: "Memberi umpan balik yang menumbuhkan." },
    baris: [duty, behaviour("a"), behaviour("b")],
  };
  const without = (plan: Plan, kind: PlanRow["jenis"]) => plan.baris.filter(({ jenis }) => jenis !== kind);

  it.each([
    ["complete, 2024", whole, null],
    ["31 points", { ...whole, baris: [rhk(31), ...without(whole, "rhk")] }, "kompetensi"],
    ["no indicator", { ...whole, indikatorId: null }, "praktik"],
    ["an aspect without words", { ...whole, baris: [rhk(32), behaviour("a"), behaviour("b", "  ")] }, "perilaku"],
    ["an aspect left out", { ...whole, baris: [rhk(32), behaviour("a")] }, "perilaku"],
    ["complete, 2025", yearly, null],
    ["no goal", { ...yearly, tujuanKompetensi: " " }, "kompetensi"],
    ["no duty", { ...yearly, baris: without(yearly, "tugas_pokok") }, "tugas"],
    ["points count for nothing in 2025", { ...yearly, baris: [rhk(32), ...without(yearly, "tugas_pokok")] }, "tugas"],
  ] as const)("%s", (_, plan, part) => {
    const answer = checkSubmit(plan, BEHAVIOURS);
    if (part === null) expect(answer).toEqual({ ok: true, data: undefined });
    else expect(Object.keys(answer.ok ? {} : (answer.fieldErrors ?? {}))).toEqual([part]);
  });

  it("names the missing points", () => {
    expect(missingIn({ ...whole, baris: [rhk(31)] }, []).kompetensi).toContain("kurang 1 poin");
  });

  it("property: it is accepted from 32 points on, whatever the rows", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 })), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const baris = [...pairs.map(([poin, kuantitas]) => rhk(poin, kuantitas)), behaviour("a"), behaviour("b")];
        const sum = pairs.reduce((all, [poin, kuantitas]) => all + poin * kuantitas, 0);
        expect(checkSubmit({ ...whole, baris }, BEHAVIOURS).ok).toBe(sum >= 32);
      }),
    );
  });
});

describe("when a plan can be written", () => {
  const windows = windowsOf(
    {
      ...{ rencanaBuka: "2026-07-01", rencanaTutup: "2026-07-31" },
      ...{ pelaksanaanBuka: "2026-08-01", pelaksanaanTutup: "2026-11-30" },
      ...{ penilaianBuka: "2026-12-01", penilaianTutup: "2026-12-20" },
    },
    "WIT",
  );
  const after = new Date(windows.rencanaTutup.getTime() + 1);
  it.each(PLAN_STATES)("%s", (status) => {
    const writable = (now: Date) => isPlanWritable(status, windows, now);
    expect(writable(windows.rencanaTutup)).toBe(status === "draf" || status === "dikembalikan");
    expect(writable(after)).toBe(status === "dikembalikan");
    expect(shownPlanState(status, windows, after)).toBe(status === "draf" ? "tidak_dikumpulkan" : status);
    expect(shownPlanState(status, windows, windows.rencanaTutup)).toBe(status);
  });
  it("an RHK that is valid from a later day cannot be chosen", () => {
    expect(isChoosable("2026-07-01", "2026-07-01")).toBe(true);
    expect(isChoosable("2026-07-02", "2026-07-01")).toBe(false);
  });
});

describe("a part as its form holds it", () => {
  const plan = { skema: "skema_2024", indikatorId: "i", tujuanKompetensi: "" } as const;
  const taken = [
    { kuantitas: 2, keterangan: "" },
    { kuantitas: 0, keterangan: "" },
  ];

  it("has the kind of rows its scheme gives it", () => {
    expect(PLAN_PARTS.map((part) => kindIn(part, "skema_2024"))).toEqual([null, "rhk", "tugas_tambahan", "perilaku"]);
    expect(PLAN_PARTS.map((part) => kindIn(part, "skema_2025"))).toEqual([null, null, "tugas_pokok", "perilaku"]);
  });

  it("names its fields by the place of the row", () => {
    expect(fieldsOf("praktik", plan, [])).toEqual({ indikatorId: "i" });
    expect(fieldsOf("kompetensi", plan, taken)).toEqual({ kuantitas1: "2", kuantitas2: "0" });
    const duties = [
      { kuantitas: 1, keterangan: "4B" },
      { kuantitas: 0, keterangan: "" },
    ];
    expect(fieldsOf("tugas", plan, duties)).toEqual({ pilih1: "on", keterangan1: "4B", pilih2: "", keterangan2: "" });
    const yearly = { ...plan, skema: "skema_2025", tujuanKompetensi: "Tujuan." } as const;
    expect(fieldsOf("kompetensi", yearly, [])).toEqual({ tujuan: "Tujuan." });
    expect(fieldsOf("tugas", yearly, duties)).toEqual({ pilih1: "on", pilih2: "" });
  });

  it("keeps no words of what is not ticked, and takes an aspect by its words alone", () => {
    expect(takenIn("tugas_tambahan", { pilih1: "on", keterangan1: "4B", keterangan2: "lama" }, 2)).toEqual([
      { kuantitas: 1, keterangan: "4B" },
      { kuantitas: 0, keterangan: "" },
    ]);
    expect(takenIn("perilaku", { keterangan2: "Ramah." }, 2)).toEqual([
      { kuantitas: 0, keterangan: "" },
      { kuantitas: 1, keterangan: "Ramah." },
    ]);
    expect(takenIn("rhk", { kuantitas1: "3" }, 2)).toEqual([
      { kuantitas: 3, keterangan: "" },
      { kuantitas: 0, keterangan: "" },
    ]);
  });

  it("property: what is stored, shown and sent back unchanged is the same", () => {
    const rows = fc.array(
      fc.record({
        kuantitas: fc.integer({ min: 0, max: QUANTITY_MAX }),
        keterangan: fc.constantFrom("", "Kelas 4B.", "Setiap Senin."),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAN_PARTS),
        fc.constantFrom("skema_2024", "skema_2025"),
        rows,
        (part, skema, all) => {
          const kind = kindIn(part, skema);
          if (kind === null) return;
          const stored = all.map(({ kuantitas, keterangan }) => {
            if (kind === "rhk") return { kuantitas, keterangan: "" };
            const isTaken = kind === "perilaku" ? keterangan !== "" : kuantitas > 0;
            return { kuantitas: isTaken ? 1 : 0, keterangan: isTaken && kind !== "tugas_pokok" ? keterangan : "" };
          });
          const fields = fieldsOf(part, { ...plan, skema }, stored);
          expect(takenIn(kind, fields, stored.length)).toEqual(stored);
          expect(changedFields(fields, { ...fields })).toEqual([]);
        },
      ),
    );
  });

  it("differs where a field differs", () => {
    expect(changedFields({ pilih1: "on", keterangan1: "" }, { pilih1: "", keterangan1: "" })).toEqual(["pilih1"]);
    expect(changedFields({ keterangan1: "x" }, {})).toEqual(["keterangan1"]);
  });
});

describe("what became of each row", () => {
  const row = (butirId: string, kuantitas = 1, keterangan = "") => ({ butirId, kuantitas, keterangan });
  it("names what is new, changed and gone, and nothing else", () => {
    const before = [row("same"), row("more"), row("words", 1, "a"), row("gone")];
    const after = [row("new"), row("same"), row("more", 2), row("words", 1, "b")];
    expect(Object.fromEntries(changesBetween(before, after))).toEqual({
      new: "baru",
      more: "diubah",
      words: "diubah",
      gone: "dihapus",
    });
    expect(changesBetween(before, before).size).toBe(0);
  });
});
