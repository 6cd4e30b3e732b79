import { describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import type { Windows } from "../periode/rules";
import {
  changesIn,
  checkAppointment,
  checkFollowUp,
  checkObservation,
  checkObservedYet,
  checkPreparation,
  checkReflection,
  checkSpans,
  checkWritable,
  DOCUMENTS,
  FOLLOW_UP_FIELDS,
  HANDED_IN,
  hasReached,
  isLeftBehind,
  isResultShown,
  NEEDED,
  observationFields,
  observationWords,
  REFLECTION_FIELDS,
  storedElsewhere,
  WRITTEN_IN,
} from "./rules";
import { PRACTICE_STATES } from "./status";

const wrong = (result: Result) => (result.ok ? [] : Object.keys(result.fieldErrors ?? {}).sort());

it("shows the teacher the principal's rating from Kumpulkan on, and not before", () => {
  expect(PRACTICE_STATES.filter(isResultShown)).toEqual(["tindak_lanjut", "upaya", "selesai"]);
});

const NOW = new Date("2026-11-22T03:00:00Z");
const windows: Windows = {
  ...{ rencanaBuka: addDays(NOW, -60), rencanaTutup: addDays(NOW, -31) },
  ...{ pelaksanaanBuka: addDays(NOW, -30), pelaksanaanTutup: addDays(NOW, 30) },
  ...{ penilaianBuka: addDays(NOW, 31), penilaianTutup: addDays(NOW, 50) },
};

describe("when a document is written", () => {
  it.each(DOCUMENTS.flatMap((document) => PRACTICE_STATES.map((status) => ({ document, status }))))(
    "$document in $status",
    ({ document, status }) => {
      const phase = { windows, now: NOW, extensions: [] };
      expect(checkWritable(document, status, phase).ok).toBe(status === WRITTEN_IN[document]);
      // Handed in says something else than not yet.
      const late = checkWritable(document, status, phase);
      if (!late.ok) expect(late.message.includes("dikumpulkan")).toBe(hasReached(status, HANDED_IN[document]));
    },
  );

  it.each([
    ["the first moment", windows.pelaksanaanBuka, true],
    ["a moment before it", new Date(windows.pelaksanaanBuka.getTime() - 1), false],
    ["the last moment", windows.pelaksanaanTutup, true],
    ["a moment after it", new Date(windows.pelaksanaanTutup.getTime() + 1), false],
  ] as const)("%s of pelaksanaan", (_, now, expected) => {
    expect(checkWritable("persiapan", "persiapan", { windows, now, extensions: [] }).ok).toBe(expected);
  });

  it("an extension moves the end, for this phase only", () => {
    const now = addDays(windows.pelaksanaanTutup, 2);
    const until = addDays(now, 1);
    const ask = (fase: "pelaksanaan" | "perencanaan") =>
      checkWritable("refleksi", "upaya", { windows, now, extensions: [{ fase, sampai: until }] }).ok;
    expect([ask("pelaksanaan"), ask("perencanaan")]).toEqual([true, false]);
  });
});

describe("a document that was left behind", () => {
  it.each(DOCUMENTS.flatMap((document) => PRACTICE_STATES.map((status) => ({ document, status }))))(
    "$document in $status",
    ({ document, status }) => {
      const isOwnState = status === WRITTEN_IN[document];
      const late = new Date(windows.pelaksanaanTutup.getTime() + 1);
      const ask = (now: Date, extensions: { fase: "pelaksanaan"; sampai: Date }[] = []) =>
        isLeftBehind(document, status, { windows, now, extensions });
      expect(ask(late)).toBe(isOwnState);
      expect(ask(windows.pelaksanaanTutup)).toBe(false);
      expect(ask(new Date(windows.pelaksanaanBuka.getTime() - 1))).toBe(false);
      expect(ask(late, [{ fase: "pelaksanaan", sampai: addDays(late, 1) }])).toBe(false);
    },
  );
});

it("a result is sent from the appointed moment on; before it by who confirms that the class was seen earlier", () => {
  const before = new Date(NOW.getTime() - 1);
  expect(wrong(checkObservedYet(NOW, before, false))).toEqual(["lebihAwal"]);
  expect(wrong(checkObservedYet(NOW, before, true))).toEqual([]);
  expect(wrong(checkObservedYet(NOW, NOW, false))).toEqual([]);
  expect(wrong(checkObservedYet(NOW, NOW, true))).toEqual([]);
});

const PREPARED = { fokus: "a", upaya: "u", tanggalUsulan: "2026-11-25", berkasId: "b" };

it("a preparation has all four parts, and its day is today or later", () => {
  expect(wrong(checkPreparation(PREPARED, "2026-11-25"))).toEqual([]);
  expect(wrong(checkPreparation(PREPARED, "2026-11-26"))).toEqual(["tanggalUsulan"]);
  for (const field of Object.keys(NEEDED.persiapan)) {
    expect(wrong(checkPreparation({ ...PREPARED, [field]: "" }, "2026-11-25"))).toEqual([field]);
  }
});

const filled = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, "2026-11-25"]));
const isOfTraining = (field: string) => field.startsWith("mandiri");

describe("Dokumen Tindak Lanjut", () => {
  const required = FOLLOW_UP_FIELDS.filter((field) => !isOfTraining(field));

  it("needs the challenges and all of Pilihan Belajar; Pelatihan Mandiri may be left out", () => {
    expect(wrong(checkFollowUp(filled(required)))).toEqual([]);
    for (const field of required) {
      expect(wrong(checkFollowUp({ ...filled(required), [field]: "" }))).toEqual([field]);
    }
  });

  it.each(FOLLOW_UP_FIELDS.filter(isOfTraining))("Pelatihan Mandiri is all or nothing: %s alone", (field) => {
    const others = FOLLOW_UP_FIELDS.filter((each) => isOfTraining(each) && each !== field);
    expect(wrong(checkFollowUp({ ...filled(required), [field]: "2026-11-25" }))).toEqual([...others].sort());
    expect(wrong(checkFollowUp(filled(FOLLOW_UP_FIELDS)))).toEqual([]);
  });

  it.each([
    ["2026-11-25", "2026-11-25", []],
    ["2026-11-25", "2026-11-24", ["jadwalSelesai"]],
    ["2026-11-25", "", []],
  ] as const)("from %s to %s", (jadwalMulai, jadwalSelesai, expected) => {
    expect(wrong(checkSpans({ jadwalMulai, jadwalSelesai }))).toEqual(expected);
  });
});

it("a reflection answers all four questions", () => {
  expect(wrong(checkReflection(filled(REFLECTION_FIELDS)))).toEqual([]);
  expect(wrong(checkReflection({}))).toEqual([...REFLECTION_FIELDS].sort());
});

describe("the observation", () => {
  it("has a rating and a note for each target, and nothing else", () => {
    expect(observationFields(2)).toEqual(["hasil1", "catatan1", "hasil2", "catatan2", "catatan", "rekomendasi"]);
    expect(observationWords({ hasil1: "efektif", hasil3: "efektif" }, 1)).toEqual({
      ...{ hasil1: "efektif", catatan1: "", catatan: "", rekomendasi: "" },
    });
  });

  it("is complete with a rating for each target and a recommendation", () => {
    expect(wrong(checkObservation({ hasil1: "efektif", hasil2: "efektif", rekomendasi: "R" }, 2))).toEqual([]);
    expect(wrong(checkObservation({ hasil1: "efektif", rekomendasi: "R" }, 2))).toEqual(["hasil2"]);
    expect(wrong(checkObservation({ hasil1: "efektif" }, 1))).toEqual(["rekomendasi"]);
  });

  it.each([
    ["today, earlier than now", 0, 60, []],
    ["a minute before today", -1, 60, ["tanggal"]],
    ["no time at all", 60, 0, ["jamSelesai"]],
    ["twelve hours", 60, 12 * 60, []],
    ["a minute longer", 60, 12 * 60 + 1, ["jamSelesai"]],
  ] as const)("is appointed: %s", (_, from, minutes, expected) => {
    const mulai = new Date(NOW.getTime() + from * 60_000);
    const selesai = new Date(mulai.getTime() + minutes * 60_000);
    expect(wrong(checkAppointment({ mulai, selesai }, NOW))).toEqual(expected);
  });
});

it("says at each field that differs what the other device has stored", () => {
  const changed = changesIn({ a: "satu", b: "dua" }, { a: "satu", b: "tiga", c: "empat" });
  expect(changed).toEqual(["b", "c"]);
  expect(storedElsewhere(changed, { b: "dua" }, (_, value) => value.toUpperCase())).toEqual({
    b: "Yang tersimpan dari perangkat lain: “DUA”.",
    c: "Yang tersimpan dari perangkat lain: kosong.",
  });
});
