import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import { MOVE_STATES, type MoveEvent, type MoveState, moveWorkflow } from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

/** DOMAIN §1.1, written out by hand. Whatever is not here is refused. */
const ALLOWED: Record<MoveEvent, { by: Actor; pairs: Partial<Record<MoveState, MoveState>> }> = {
  setujui: { by: "kepsek", pairs: { diajukan: "disetujui" } },
  tolak: { by: "kepsek", pairs: { diajukan: "ditolak" } },
  batalkan: { by: "guru", pairs: { diajukan: "dibatalkan" } },
};

const cases = (Object.keys(ALLOWED) as MoveEvent[]).flatMap((event) =>
  MOVE_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("a school move: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(moveWorkflow.events).sort());
    expect(cases).toHaveLength(3 * 4 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(moveWorkflow, event, { state, actor, reason: "Ada alasannya." });
    if (actor !== by) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(moveWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });

  it("is refused only with a reason", () => {
    const reject = (reason?: string) =>
      transition(moveWorkflow, "tolak", { state: "diajukan", actor: "kepsek", reason });
    expect(reject()).toMatchObject({ ok: false, code: "isian_salah" });
    expect(reject("Belum ada surat penugasan.").ok).toBe(true);
  });

  it("is decided once: nothing leads out of a decision", () => {
    for (const state of ["disetujui", "ditolak", "dibatalkan"] as const) {
      for (const actor of ACTORS) expect(eventsFor(moveWorkflow, state, actor)).toEqual([]);
    }
  });
});
