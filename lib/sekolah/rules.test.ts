import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/kernel/roles";
import { REASON_MAX, transition } from "@/lib/kernel/workflow";
import { appointmentEvent, doTermsOverlap, holderAt, npsnWarning, postState, type Term } from "./rules";
import { POST_STATES, type PostEvent, type PostState, postWorkflow } from "./status";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour));
const term = (from: number, to: number | null): Term => ({ mulai: at(from), selesai: to === null ? null : at(to) });

describe("whose post it is", () => {
  it("is told by the open term alone", () => {
    expect(postState(null)).toBe("kosong");
    expect(postState({ jenis: "plt" })).toBe("plt");
    expect(postState({ jenis: "definitif" })).toBe("definitif");
  });

  it.each<[PostState, "definitif" | "plt", PostEvent, PostState]>([
    ["kosong", "definitif", "tunjuk", "definitif"],
    ["kosong", "plt", "tunjukPlt", "plt"],
    ["plt", "definitif", "serahTerima", "definitif"],
    ["plt", "plt", "serahTerimaPlt", "plt"],
    ["definitif", "definitif", "serahTerima", "definitif"],
    ["definitif", "plt", "serahTerimaPlt", "plt"],
  ])("%s, appointing a %s: %s → %s", (state, jenis, event, next) => {
    expect(appointmentEvent(state, jenis)).toBe(event);
    expect(transition(postWorkflow, event, { state, actor: "dinas" })).toEqual({ ok: true, data: next });
  });

  const events = Object.keys(postWorkflow.events) as PostEvent[];
  const table = POST_STATES.flatMap((state) =>
    events.flatMap((event) => [...ROLES, "sistem" as const].map((actor) => ({ state, event, actor }))),
  );
  it.each(table)("$state, $event by $actor", ({ state, event, actor }) => {
    const result = transition(postWorkflow, event, { state, actor, reason: "Pensiun." });
    const isPossible = state === "kosong" ? event.startsWith("tunjuk") : !event.startsWith("tunjuk");
    if (actor !== "dinas") expect(result).toMatchObject({ ok: false, code: "tidak_berhak" });
    else if (isPossible) expect(result.ok).toBe(true);
    else expect(result).toMatchObject({ ok: false, code: "data_berubah" });
  });

  it.each([undefined, "", "   ", "x".repeat(REASON_MAX + 1)])(
    "no term ends without a reason of fitting length",
    (reason) => {
      const result = transition(postWorkflow, "akhiri", { state: "definitif", actor: "dinas", reason });
      expect(result).toMatchObject({ ok: false, code: "isian_salah", fieldErrors: { alasan: expect.any(String) } });
    },
  );
});

describe("terms", () => {
  it.each<[string, Term, Term, boolean]>([
    ["one after the other", term(1, 2), term(3, 4), false],
    ["the next begins as the last ends", term(1, 2), term(2, 3), false],
    ["a minute too early", term(1, 3), term(2, 4), true],
    ["one within the other", term(1, 9), term(2, 3), true],
    ["the same", term(1, 2), term(1, 2), true],
    ["an open one after an ended one", term(1, 2), term(2, null), false],
    ["an open one before another", term(1, null), term(5, 6), true],
    ["two open ones", term(1, null), term(5, null), true],
    ["one that lasted no time", term(2, 2), term(1, 3), false],
  ])("%s", (_name, a, b, expected) => {
    expect(doTermsOverlap(a, b)).toBe(expected);
    expect(doTermsOverlap(b, a)).toBe(expected);
  });

  const terms = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }))
    .map(([from, length]) => term(from, length === null ? null : from + length));

  it("overlap exactly when some hour has two holders", () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        const shared = Array.from({ length: 110 }, (_, hour) => at(hour)).some(
          (moment) => holderAt([a], moment) && holderAt([b], moment),
        );
        expect(doTermsOverlap(a, b)).toBe(shared);
      }),
    );
  });

  it("give every moment its holder, and the moment of a hand-over to the new one", () => {
    const old = term(1, 5);
    const next = term(5, null);
    expect(holderAt([old, next], at(0))).toBeNull();
    expect(holderAt([old, next], at(4))).toBe(old);
    expect(holderAt([old, next], at(5))).toBe(next);
  });
});

describe("an NPSN that does not fit the level is worth a look, no more", () => {
  it.each([
    ["20100001", "SD", false],
    ["P1234567", "SD", true],
    ["P1234567", "PKBM", false],
    ["K1234567", "LKP", false],
    ["20100001", "PKBM", true],
  ] as const)("%s as %s", (npsn, jenjang, isWarned) => {
    expect(npsnWarning(npsn, jenjang) !== null).toBe(isWarned);
  });
});
