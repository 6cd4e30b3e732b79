import { describe, expect, it } from "vitest";
import { allowedPairs, defineWorkflow, eventsFor, REASON_MAX, toMermaid, transition } from "./workflow";

const door = defineWorkflow({
  name: "pintu",
  states: ["tutup", "buka", "rusak"],
  initial: "tutup",
  events: {
    buka: { from: ["tutup"], to: "buka", by: ["guru", "kepsek"], needs: "none", label: "Buka" },
    tutup: { from: ["buka"], to: "tutup", by: ["kepsek"], needs: "none", label: "Tutup" },
    lapor: { from: ["tutup", "buka"], to: "rusak", by: ["guru"], needs: "reason", label: "Lapor" },
    cek: { from: ["rusak"], to: "rusak", by: ["dinas"], needs: "none", label: "Cek" },
  },
});

describe("transition", () => {
  it.each([
    ["buka", "tutup", "guru", undefined, "buka"],
    ["tutup", "buka", "kepsek", undefined, "tutup"],
    ["lapor", "buka", "guru", "engsel lepas", "rusak"],
    ["cek", "rusak", "dinas", undefined, "rusak"],
  ] as const)("%s from %s by %s", (event, state, actor, reason, to) => {
    expect(transition(door, event, { state, actor, reason })).toEqual({ ok: true, data: to });
  });

  it("names the failure: wrong person before wrong state before missing reason", () => {
    const code = (result: ReturnType<typeof transition>) => (result.ok ? "ok" : result.code);
    expect(code(transition(door, "tutup", { state: "tutup", actor: "guru" }))).toBe("tidak_berhak");
    expect(code(transition(door, "tutup", { state: "tutup", actor: "kepsek" }))).toBe("data_berubah");
    expect(code(transition(door, "lapor", { state: "buka", actor: "guru" }))).toBe("isian_salah");
  });

  it("wants a reason of 1 to REASON_MAX characters, blanks not counted", () => {
    const lapor = (reason: string) => transition(door, "lapor", { state: "buka", actor: "guru", reason }).ok;
    expect(lapor("   \n ")).toBe(false);
    expect(lapor("x")).toBe(true);
    expect(lapor("x".repeat(REASON_MAX))).toBe(true);
    expect(lapor("x".repeat(REASON_MAX + 1))).toBe(false);
  });
});

describe("what else the table drives", () => {
  it("shows an actor only the events of the state", () => {
    expect(eventsFor(door, "tutup", "guru")).toEqual(["buka", "lapor"]);
    expect(eventsFor(door, "tutup", "kepsek")).toEqual(["buka"]);
    expect(eventsFor(door, "rusak", "guru")).toEqual([]);
  });

  it("lists the pairs for the database without the loops", () => {
    expect(allowedPairs(door)).toEqual([
      { from: "buka", to: "rusak" },
      { from: "buka", to: "tutup" },
      { from: "tutup", to: "buka" },
      { from: "tutup", to: "rusak" },
    ]);
  });

  it("draws every event from every state", () => {
    const drawn = toMermaid(door);
    expect(drawn).toContain("[*] --> tutup");
    expect(drawn).toContain("buka --> rusak: lapor (guru, alasan)");
    expect(drawn.split("\n")).toHaveLength(2 + 5);
  });
});
