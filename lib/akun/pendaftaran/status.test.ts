import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import { REGISTRATION_STATES, type RegistrationEvent, type RegistrationState, registrationWorkflow } from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

/** DOMAIN §1.1, written out by hand: event → who, and from which state to which. Whatever is not here is refused. */
const ALLOWED: Record<RegistrationEvent, { by: Actor; pairs: Partial<Record<RegistrationState, RegistrationState>> }> =
  {
    setujui: { by: "kepsek", pairs: { menunggu: "aktif" } },
    tolak: { by: "kepsek", pairs: { menunggu: "ditolak" } },
    perbaiki: { by: "guru", pairs: { menunggu: "menunggu" } },
    ajukanUlang: { by: "guru", pairs: { ditolak: "menunggu" } },
    tarik: { by: "guru", pairs: { menunggu: "ditarik", ditolak: "ditarik" } },
    lepaskan: { by: "dinas", pairs: { menunggu: "ditarik", ditolak: "ditarik", nonaktif: "ditarik" } },
    nonaktifkan: { by: "kepsek", pairs: { aktif: "nonaktif" } },
    aktifkan: { by: "kepsek", pairs: { nonaktif: "aktif" } },
    pindah: { by: "kepsek", pairs: { aktif: "aktif", nonaktif: "aktif" } },
  };

const NEEDS_REASON: readonly RegistrationEvent[] = ["tolak", "lepaskan", "nonaktifkan"];

const cases = (Object.keys(ALLOWED) as RegistrationEvent[]).flatMap((event) =>
  REGISTRATION_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("a registration: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(registrationWorkflow.events).sort());
    expect(cases).toHaveLength(9 * 5 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(registrationWorkflow, event, { state, actor, reason: "Ada alasannya." });
    if (actor !== by) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(registrationWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });

  it.each(cases.filter(({ event, state, actor }) => ALLOWED[event].by === actor && ALLOWED[event].pairs[state]))(
    "$event in $state asks for a reason only where one is due",
    ({ event, state, actor }) => {
      const answer = transition(registrationWorkflow, event, { state, actor, reason: " \n " });
      if (NEEDS_REASON.includes(event)) {
        expect(answer).toMatchObject({ ok: false, code: "isian_salah", fieldErrors: { alasan: expect.any(String) } });
      } else expect(answer.ok).toBe(true);
    },
  );

  it("ends where a registration was withdrawn: nothing leads out", () => {
    for (const actor of ACTORS) expect(eventsFor(registrationWorkflow, "ditarik", actor)).toEqual([]);
  });
});
