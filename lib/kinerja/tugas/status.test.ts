import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import { LEARNING_STATES, type LearningEvent, type LearningState, learningWorkflow } from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

/** DOMAIN §3, scheme 2025, written out by hand. Whatever is not here is refused. */
const ALLOWED: Record<LearningEvent, { by: Actor; pairs: Partial<Record<LearningState, LearningState>> }> = {
  kirim: { by: "guru", pairs: { draf: "dikirim" } },
};

const cases = (Object.keys(ALLOWED) as LearningEvent[]).flatMap((event) =>
  LEARNING_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("the reflection on what was learned: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(learningWorkflow.events).sort());
    expect(cases).toHaveLength(2 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(learningWorkflow, event, { state, actor });
    if (actor !== by) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(learningWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });
});
