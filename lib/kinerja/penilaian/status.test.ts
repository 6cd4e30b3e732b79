import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import { RATING_STATES, type RatingEvent, type RatingState, ratingWorkflow } from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

/** DOMAIN §3.5, written out by hand. Whatever is not here is refused. */
const ALLOWED: Record<RatingEvent, { by: Actor; pairs: Partial<Record<RatingState, RatingState>> }> = {
  perbaiki: { by: "kepsek", pairs: { dinilai: "dinilai" } },
  ketahui: { by: "guru", pairs: { dinilai: "diketahui" } },
};

const cases = (Object.keys(ALLOWED) as RatingEvent[]).flatMap((event) =>
  RATING_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("a rating: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(ratingWorkflow.events).sort());
    expect(cases).toHaveLength(2 * 2 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(ratingWorkflow, event, { state, actor });
    if (actor !== by) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(ratingWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });
});
