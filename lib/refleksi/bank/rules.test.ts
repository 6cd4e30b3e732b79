import { describe, expect, it } from "vitest";
import { COMPETENCIES, type Competency } from "@/lib/kernel/competencies";
import { ROLES } from "@/lib/kernel/roles";
import { transition } from "@/lib/kernel/workflow";
import { checkPublishable, checkRoom, MAX_PER_COMPETENCY, neighbourOf, nextPlace, ofCompetency } from "./rules";
import { BANK_STATES, bankWorkflow } from "./status";

const question = (kompetensi: Competency, urutan: number) => ({ id: `${kompetensi}${urutan}`, kompetensi, urutan });
const bank = [
  question("sosial", 3),
  question("sosial", 1),
  question("pedagogik", 1),
  question("sosial", 7),
  question("kepribadian", 1),
];

describe("the questions of a bank", () => {
  it("stand in their order, and a new one at the end", () => {
    expect(ofCompetency(bank, "sosial").map(({ id }) => id)).toEqual(["sosial1", "sosial3", "sosial7"]);
    expect(nextPlace(bank, "sosial")).toBe(8);
    expect(nextPlace(bank, "profesional")).toBe(1);
  });

  it.each([
    ["sosial1", "naik", null],
    ["sosial1", "turun", "sosial3"],
    ["sosial3", "naik", "sosial1"],
    ["sosial7", "turun", null],
    ["pedagogik1", "turun", null],
    ["unknown", "turun", null],
  ] as const)("%s moved %s changes places with %s", (id, direction, neighbour) => {
    expect(neighbourOf(bank, id, direction)?.id ?? null).toBe(neighbour);
  });

  it("are at most twelve per competency", () => {
    const full = Array.from({ length: MAX_PER_COMPETENCY }, (_, index) => question("sosial", index + 1));
    expect(checkRoom(full, "sosial")).toMatchObject({ code: "isian_salah" });
    expect(checkRoom(full, "pedagogik").ok).toBe(true);
    expect(checkRoom(full.slice(1), "sosial").ok).toBe(true);
  });

  it("are published only when no competency is empty", () => {
    expect(checkPublishable(bank)).toMatchObject({ code: "bentrok", message: expect.stringContaining("Profesional") });
    expect(checkPublishable([...bank, question("profesional", 1)]).ok).toBe(true);
    expect(checkPublishable([])).toMatchObject({ code: "bentrok" });
    expect(COMPETENCIES).toHaveLength(4);
  });
});

describe("a bank: every state × role", () => {
  it.each(BANK_STATES.flatMap((state) => [...ROLES, "sistem" as const].map((actor) => ({ state, actor }))))(
    "published in $state by $actor",
    ({ state, actor }) => {
      const answer = transition(bankWorkflow, "terbitkan", { state, actor });
      expect(answer.ok).toBe(state === "draf" && actor === "dinas");
    },
  );
});
