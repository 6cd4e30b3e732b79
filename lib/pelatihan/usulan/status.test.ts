import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import { TRAINING_STATES } from "../katalog/status";
import { checkTraining } from "./rules";
import { PROPOSAL_STATES, type ProposalEvent, type ProposalState, proposalWorkflow } from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

/** DOMAIN §2, written out by hand. Whatever is not here is refused. */
const ALLOWED: Record<ProposalEvent, { by: Actor; pairs: Partial<Record<ProposalState, ProposalState>> }> = {
  terima: { by: "p2kptk2", pairs: { diajukan: "diterima" } },
  tolak: { by: "p2kptk2", pairs: { diajukan: "ditolak" } },
  jadwalkan: { by: "p2kptk2", pairs: { diterima: "dijadwalkan" } },
};

const cases = (Object.keys(ALLOWED) as ProposalEvent[]).flatMap((event) =>
  PROPOSAL_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("a proposed topic: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(proposalWorkflow.events).sort());
    expect(cases).toHaveLength(3 * 4 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(proposalWorkflow, event, { state, actor, reason: "Ada alasannya." });
    if (actor !== by) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(proposalWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });

  it("is refused only with a reason", () => {
    const reject = (reason?: string) =>
      transition(proposalWorkflow, "tolak", { state: "diajukan", actor: "p2kptk2", reason });
    expect(reject()).toMatchObject({ ok: false, code: "isian_salah" });
    expect(reject("Sudah ada di katalog.").ok).toBe(true);
  });

  it.each(TRAINING_STATES)(
    "becomes a training that is %s only if teachers can see it and it still takes place",
    (status) => {
      expect(checkTraining({ status }).ok).toBe(status === "terbit");
    },
  );
});
