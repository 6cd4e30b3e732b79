import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import { PLAN_STATES, type PlanEvent, type PlanState, planWorkflow } from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

/** DOMAIN §3, written out by hand. Whatever is not here is refused. */
const ALLOWED: Record<PlanEvent, { by: Actor; pairs: Partial<Record<PlanState, PlanState>> }> = {
  ajukan: { by: "guru", pairs: { draf: "diajukan", dikembalikan: "diajukan" } },
  setujui: { by: "kepsek", pairs: { diajukan: "disetujui" } },
  setujuiOtomatis: { by: "sistem", pairs: { diajukan: "disetujui" } },
  kembalikan: { by: "kepsek", pairs: { diajukan: "dikembalikan" } },
};

const cases = (Object.keys(ALLOWED) as PlanEvent[]).flatMap((event) =>
  PLAN_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("a plan: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(planWorkflow.events).sort());
    expect(cases).toHaveLength(4 * 4 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(planWorkflow, event, { state, actor, reason: "Ada alasannya." });
    if (actor !== by) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(planWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });

  it("is returned only with a reason, and approved for good", () => {
    const refuse = (reason?: string) =>
      transition(planWorkflow, "kembalikan", { state: "diajukan", actor: "kepsek", reason });
    expect(refuse(" ")).toMatchObject({ ok: false, code: "isian_salah" });
    for (const actor of ACTORS) expect(eventsFor(planWorkflow, "disetujui", actor)).toEqual([]);
  });
});
