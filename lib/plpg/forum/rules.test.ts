import { describe, expect, it } from "vitest";
import { checkContact, editedAt, type ForumReader, mayEdit, mayHide, mayPost, seesReason, seesWords } from "./rules";

const mentor: ForumReader = { akunId: "m", peran: "mentor" };
const member: ForumReader = { akunId: "p", peran: "guru", participant: "aktif" };
const office: ForumReader = { akunId: "l", peran: "lptk" };
const gone: ForumReader = { akunId: "p", peran: "guru", participant: "mengundurkan_diri" };
const runs = { status: "berjalan" } as const;
const closed = { status: "selesai" } as const;
const own = { penulisId: "p", disembunyikanPada: null };
const hidden = { penulisId: "p", disembunyikanPada: new Date(0) };

it.each([
  ["the mentor writes", mayPost(mentor, runs), true],
  ["a member writes", mayPost(member, runs), true],
  ["the LPTK does not", mayPost(office, runs), false],
  ["who withdrew does not", mayPost(gone, runs), false],
  ["nobody writes once it is closed", mayPost(mentor, closed), false],
  ["one changes one's own words", mayEdit(member, runs, own), true],
  ["not another's, not even the mentor", mayEdit(mentor, runs, own), false],
  ["not hidden ones", mayEdit(member, runs, hidden), false],
  ["not once it is closed", mayEdit(member, closed, own), false],
  ["the mentor hides", mayHide(mentor), true],
  ["a member does not", mayHide(member), false],
  ["the LPTK does not hide", mayHide(office), false],
])("%s", (_, result, isAllowed) => expect(result.ok).toBe(isAllowed));

describe("hidden words", () => {
  it("are seen by the mentor and the writer alone", () => {
    const other: ForumReader = { akunId: "q", peran: "guru", participant: "aktif" };
    expect([mentor, member, other, office].map((reader) => seesWords(reader, hidden))).toEqual([
      ...[true, true, false, false],
    ]);
    expect([other, office].map((reader) => seesWords(reader, own))).toEqual([true, true]);
  });
  it("are explained to the LPTK, not to other participants", () => {
    const other: ForumReader = { akunId: "q", peran: "guru", participant: "aktif" };
    expect([mentor, member, other, office].map((reader) => seesReason(reader, hidden))).toEqual([
      ...[true, true, false, true],
    ]);
  });
});

describe("the moment of an edit", () => {
  const dibuatPada = new Date(1000);
  it.each([
    ["is now", 5000, null, 5000],
    ["is later than the writing within one millisecond", 1000, null, 1001],
    ["is later than the edit before, also when the clock was moved back", 2000, new Date(3000), 3001],
  ])("%s", (_, now, diubahPada, expected) => {
    expect(editedAt(new Date(now), { dibuatPada, diubahPada }).getTime()).toBe(expected);
  });
});

describe("a contact is logged", () => {
  const now = new Date(1000);
  it.each([
    ["once it took place", 999, "berjalan", true],
    ["at the very moment", 1000, "berjalan", true],
    ["not a moment before", 1001, "berjalan", false],
    ["not once the rombel is closed", 999, "selesai", false],
  ] as const)("%s", (_, pada, status, isAllowed) => {
    expect(checkContact(new Date(pada), { status }, now).ok).toBe(isAllowed);
  });
});
