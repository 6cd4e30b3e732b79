import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import { TRAINING_STATES, type TrainingEvent, type TrainingState, trainingWorkflow } from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

/** DOMAIN §2, written out by hand. Whatever is not here is refused. */
const ALLOWED: Record<TrainingEvent, { by: Actor[]; pairs: Partial<Record<TrainingState, TrainingState>> }> = {
  terbitkan: { by: ["p2kptk2"], pairs: { draf: "terbit" } },
  selesaikan: { by: ["p2kptk2", "sistem"], pairs: { terbit: "selesai" } },
  batalkan: { by: ["p2kptk2"], pairs: { terbit: "dibatalkan" } },
};

const cases = (Object.keys(ALLOWED) as TrainingEvent[]).flatMap((event) =>
  TRAINING_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("a training: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(trainingWorkflow.events).sort());
    expect(cases).toHaveLength(3 * 4 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(trainingWorkflow, event, { state, actor, reason: "Ada alasannya." });
    if (!by.includes(actor)) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(trainingWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });

  it("is cancelled only with a reason", () => {
    const cancel = (reason?: string) =>
      transition(trainingWorkflow, "batalkan", { state: "terbit", actor: "p2kptk2", reason });
    expect(cancel(" ")).toMatchObject({ ok: false, code: "isian_salah" });
    expect(cancel("Pengajar berhalangan.").ok).toBe(true);
  });
});
