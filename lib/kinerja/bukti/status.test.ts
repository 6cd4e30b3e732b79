import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import { EVIDENCE_STATES, type EvidenceEvent, type EvidenceState, evidenceWorkflow } from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

/** DOMAIN §3.3, written out by hand. Whatever is not here is refused. */
const ALLOWED: Record<EvidenceEvent, { by: Actor; pairs: Partial<Record<EvidenceState, EvidenceState>> }> = {
  kumpulkan: { by: "guru", pairs: { draf: "dikumpulkan" } },
};

const cases = (Object.keys(ALLOWED) as EvidenceEvent[]).flatMap((event) =>
  EVIDENCE_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("evidence: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(evidenceWorkflow.events).sort());
    expect(cases).toHaveLength(2 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(evidenceWorkflow, event, { state, actor });
    if (actor !== by) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(evidenceWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });
});
