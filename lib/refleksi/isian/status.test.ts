import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import { REFLECTION_STATES, type ReflectionEvent, type ReflectionState, reflectionWorkflow } from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

/** DOMAIN §2, written out by hand. Whatever is not here is refused. */
const ALLOWED: Record<ReflectionEvent, { by: Actor; pairs: Partial<Record<ReflectionState, ReflectionState>> }> = {
  ajukan: { by: "guru", pairs: { draf: "diajukan", tidak_disetujui: "diajukan" } },
  setujui: { by: "kepsek", pairs: { diajukan: "disetujui" } },
  tidakSetujui: { by: "kepsek", pairs: { diajukan: "tidak_disetujui" } },
};

const cases = (Object.keys(ALLOWED) as ReflectionEvent[]).flatMap((event) =>
  REFLECTION_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("a reflection: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(reflectionWorkflow.events).sort());
    expect(cases).toHaveLength(3 * 4 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(reflectionWorkflow, event, { state, actor, reason: "Ada alasannya." });
    if (actor !== by) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(reflectionWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });

  it("is refused only with a reason, and approved for good", () => {
    const refuse = (reason?: string) =>
      transition(reflectionWorkflow, "tidakSetujui", { state: "diajukan", actor: "kepsek", reason });
    expect(refuse(" ")).toMatchObject({ ok: false, code: "isian_salah" });
    for (const actor of ACTORS) expect(eventsFor(reflectionWorkflow, "disetujui", actor)).toEqual([]);
  });
});
