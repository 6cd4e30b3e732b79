import { describe, expect, it } from "vitest";
import { type Actor, ROLES } from "@/lib/kernel/roles";
import { eventsFor, transition } from "@/lib/kernel/workflow";
import {
  DEAD_STATES,
  ENROLMENT_STATES,
  type EnrolmentEvent,
  type EnrolmentState,
  enrolmentWorkflow,
  SEATED_STATES,
} from "./status";

const ACTORS: readonly Actor[] = [...ROLES, "sistem"];

const all = <To extends EnrolmentState>(from: readonly EnrolmentState[], to: To) =>
  Object.fromEntries(from.map((state) => [state, to])) as Partial<Record<EnrolmentState, EnrolmentState>>;
const UNDECIDED = ["diajukan", "diteruskan", "daftar_tunggu"] as const;

/** DOMAIN §2, written out by hand. Whatever is not here is refused. */
const ALLOWED: Record<EnrolmentEvent, { by: Actor; pairs: Partial<Record<EnrolmentState, EnrolmentState>> }> = {
  setujui: { by: "kepsek", pairs: { diajukan: "diteruskan" } },
  tolak: { by: "kepsek", pairs: { diajukan: "ditolak_kepsek" } },
  terima: { by: "p2kptk2", pairs: { diteruskan: "diterima" } },
  antrekan: { by: "p2kptk2", pairs: { diteruskan: "daftar_tunggu" } },
  tolakPenyelenggara: { by: "p2kptk2", pairs: { diteruskan: "ditolak_p2kptk2" } },
  naikkan: { by: "sistem", pairs: { daftar_tunggu: "diterima" } },
  batalkan: { by: "guru", pairs: all([...UNDECIDED, "diterima"], "dibatalkan") },
  catatHadir: { by: "p2kptk2", pairs: { diterima: "hadir" } },
  catatTidakHadir: { by: "p2kptk2", pairs: { diterima: "tidak_hadir" } },
  koreksiHadir: { by: "p2kptk2", pairs: { tidak_hadir: "hadir" } },
  koreksiTidakHadir: {
    by: "p2kptk2",
    pairs: all(["hadir", "menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan"], "tidak_hadir"),
  },
  batalkanPelatihan: { by: "p2kptk2", pairs: all([...UNDECIDED, "diterima"], "dibatalkan_penyelenggara") },
  kedaluwarsakan: { by: "sistem", pairs: all(UNDECIDED, "kedaluwarsa") },
  kirimRefleksi: { by: "guru", pairs: { hadir: "menunggu_penerapan" } },
  lapor: { by: "kepsek", pairs: all(["menunggu_penerapan", "perlu_perbaikan"], "menunggu_tinjauan") },
  kembalikan: { by: "p2kptk2", pairs: { menunggu_tinjauan: "perlu_perbaikan" } },
  terbitkan: { by: "p2kptk2", pairs: { menunggu_tinjauan: "bersertifikat" } },
};

const cases = (Object.keys(ALLOWED) as EnrolmentEvent[]).flatMap((event) =>
  ENROLMENT_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
);

describe("an enrolment: every state × event × role", () => {
  it("covers the whole table", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(enrolmentWorkflow.events).sort());
    expect(cases).toHaveLength(17 * 15 * 8);
  });

  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const { by, pairs } = ALLOWED[event];
    const next = pairs[state];
    const answer = transition(enrolmentWorkflow, event, { state, actor, reason: "Ada alasannya." });
    if (actor !== by) expect(answer).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (!next) expect(answer).toMatchObject({ ok: false, code: "data_berubah" });
    else expect(answer).toEqual({ ok: true, data: next });
    expect(eventsFor(enrolmentWorkflow, state, actor).includes(event)).toBe(answer.ok);
  });

  it.each([
    "tolak",
    "tolakPenyelenggara",
    "koreksiHadir",
    "koreksiTidakHadir",
    "batalkanPelatihan",
    "kembalikan",
  ] as const)("%s needs a reason", (event) => {
    const { from, by } = enrolmentWorkflow.events[event];
    const [state] = from;
    const [actor] = by;
    if (!state || !actor) throw new Error("a transition from nowhere");
    expect(transition(enrolmentWorkflow, event, { state, actor })).toMatchObject({ code: "isian_salah" });
  });

  it("a state is dead, seated or on its way, never two of them", () => {
    for (const state of DEAD_STATES) expect(SEATED_STATES as readonly string[]).not.toContain(state);
    for (const state of DEAD_STATES)
      for (const actor of ACTORS) expect(eventsFor(enrolmentWorkflow, state, actor)).toEqual([]);
  });
});
