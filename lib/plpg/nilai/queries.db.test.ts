import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { db, readNow } from "@/lib/server/db";
import { akunScope, lptkScope, mentorScope } from "@/lib/server/scope";
import { makeMentor, makeOfficeAccount } from "@/prisma/seed/factories";
import { makeAssignment, makeCohortStage, makeMaterial } from "@/prisma/seed/plpg";
import { make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { findBundle } from "../laporan/queries";
import { findOwnParticipation, listLetterStarts, listLetters, listOwnMaterials } from "../peserta/queries";
import { findRombel, findRombelForMentor } from "../rombel/queries";
import { findOwnSheet, findSheetForMentor, findSheetForOffice, listCohortNames, listScoresForSheet } from "./queries";

await testDatabase();

/** A rombel of an LPTK of its own with one participant who takes part and one who still has to activate. */
async function makeSide() {
  const stage = await make(async (tx) => {
    const made = await makeCohortStage(tx);
    const office = await makeOfficeAccount(tx, { peran: "lptk", instansiId: made.lptkId });
    const waiting = await made.participant(tx, { status: "belum_aktif" });
    return { ...made, office, waiting, peserta: await made.participant(tx) };
  });
  return {
    ...stage,
    mentorScope: await mentorOf(stage.mentor.akunId),
    lptkScope: lptkScope(await sessionOf(stage.office)),
    ownScope: await ownOf(stage.peserta.akunId),
  };
}

const roleOf = (akunId: string, peran: "mentor" | "guru") =>
  db.peranAkun.findFirstOrThrow({ where: { akunId, peran, dicabutPada: null } });
const mentorOf = async (akunId: string) =>
  mentorScope(await sessionOf({ akunId, peranId: (await roleOf(akunId, "mentor")).id }));
const ownOf = async (akunId: string) =>
  akunScope(await sessionOf({ akunId, peranId: (await roleOf(akunId, "guru")).id }));

type Side = Awaited<ReturnType<typeof makeSide>>;
let here: Side;
let there: Side;
beforeAll(async () => {
  [here, there] = [await makeSide(), await makeSide()];
});

describe("who knows another's id gets nothing with it", () => {
  it("a participant's summary: for its own account, present mentor and LPTK", async () => {
    const { id } = here.peserta;
    const read = ({ mentorScope: mentor, lptkScope: office, ownScope: own }: Side) =>
      Promise.all([findSheetForMentor(mentor, id), findSheetForOffice(office, id), findOwnSheet(own, id)]);
    expect((await read(here)).map((sheet) => sheet?.id)).toEqual([id, id, id]);
    expect(await read(there)).toEqual([null, null, null]);
  });

  it("nor a fellow of the same rombel", async () => {
    const fellow = await make((tx) => here.participant(tx));
    expect(await findOwnSheet(await ownOf(fellow.akunId), here.peserta.id)).toBeNull();
  });

  it("nor a mentor of the same LPTK, before and after leading the rombel", async () => {
    const side = await makeSide();
    const colleague = await make((tx) => makeMentor(tx, { instansiId: side.lptkId }));
    const reads = async (akunId: string) => {
      const scope = await mentorOf(akunId);
      return [
        await findSheetForMentor(scope, side.peserta.id),
        await findRombelForMentor(scope, side.cohort.id),
        await findBundle(scope, side.cohort.id, 1),
      ].map((found) => found !== null);
    };
    expect(await reads(colleague.akunId)).toEqual([false, false, false]);
    await make((tx) => makeAssignment(tx, { cohort: side.cohort, mentor: colleague }));
    expect(await reads(colleague.akunId)).toEqual([true, true, true]);
    expect(await reads(side.mentor.akunId)).toEqual([false, false, false]);
  });

  it("a rombel's summary and the ZIP of its reports: for its mentor and its LPTK", async () => {
    const read = async ({ mentorScope: mentor, lptkScope: office }: Side) =>
      [
        await findRombelForMentor(mentor, here.cohort.id),
        await findRombel(office, here.cohort.id),
        await findBundle(mentor, here.cohort.id, 1),
      ].map((found) => found !== null);
    expect(await read(here)).toEqual([true, true, true]);
    expect(await read(there)).toEqual([false, false, false]);
  });

  it("an id that nobody has is the same as another's", async () => {
    const id = randomUUID();
    expect([
      await findSheetForMentor(here.mentorScope, id),
      await findSheetForOffice(here.lptkScope, id),
      await findOwnSheet(here.ownScope, id),
      await findRombel(here.lptkScope, id),
    ]).toEqual([null, null, null, null]);
  });
});

describe("lists of a large LPTK", () => {
  it("the filter of the final list knows all of its 300 rombel", async () => {
    const { lptkId, cohort, lptkScope: scope } = await makeSide();
    const { id: _, ...one } = await db.rombel.findUniqueOrThrow({ where: { id: cohort.id } });
    await db.rombel.createMany({ data: Array.from({ length: 300 }, (_, n) => ({ ...one, nama: `PGSD ${n}` })) });
    const known = await listCohortNames(scope);
    expect(known).toHaveLength(301);
    expect(known.every(({ id }) => id !== there.cohort.id)).toBe(true);
    expect(await db.rombel.count({ where: { lptkId } })).toBe(301);
  });

  it("many materials of pedagogik hide none of the participant's own field", async () => {
    const { lptkId, ownScope } = await makeSide();
    await make(async (tx) => {
      for (let n = 0; n < 60; n++) await makeMaterial(tx, { lptkId, judul: `Pedagogik ${n}` });
      await makeMaterial(tx, { lptkId, jenis: "bidang_studi", bidangStudi: "PGSD", judul: "Pecahan" });
      await makeMaterial(tx, { lptkId, jenis: "bidang_studi", bidangStudi: "Kimia", judul: "Ikatan" });
    });
    const own = await findOwnParticipation(ownScope, await readNow(db));
    const titles = own && (await listOwnMaterials(own)).map(({ judul }) => judul);
    expect(titles).toHaveLength(61);
    expect(titles).toContain("Pecahan");
  });
});

describe("the LPTK's sheets and letters", () => {
  const all = { cari: "", status: null, rombel: null } as const;

  it("are of its own participants, also when another's rombel is asked for", async () => {
    const numbers = async (side: Side, rombel: string | null) =>
      (await listScoresForSheet(side.lptkScope, { ...all, rombel })).map(({ nomorPeserta }) => nomorPeserta);
    expect(await numbers(there, null)).not.toContain(here.peserta.nomorPeserta);
    expect(await numbers(there, here.cohort.id)).toEqual([]);
    expect(await numbers(here, here.cohort.id)).toContain(here.peserta.nomorPeserta);
  });

  it("letters miss nobody when somebody leaves between two files", async () => {
    const { lptkScope: scope, waiting: w, participant } = await makeSide();
    const invited = await readNow(db);
    const four = [];
    for (const days of [12, 10, 8, 6]) {
      four.push(await make((tx) => participant(tx, { status: "belum_aktif", undanganPada: addDays(invited, -days) })));
    }
    const numbers = [...four, w].map(({ nomorPeserta }) => nomorPeserta);
    const starts = await listLetterStarts(scope, 2, invited);
    expect(starts).toEqual([four[0]?.id, four[2]?.id, w.id]);
    const file = async (from: string | undefined, at: Date) =>
      (await listLetters(scope, { from, take: 2 }, at)).map(({ nomorPeserta }) => nomorPeserta);
    const first = await file(starts[0], invited);
    // Three days later the first of them can no longer activate, and is on no list any more.
    const later = addDays(invited, 3);
    const rest = [await file(starts[1], later), await file(starts[2], later)].flat();
    expect(new Set([...first, ...rest])).toEqual(new Set(numbers));
    expect(await listLetters(there.lptkScope, { from: starts[0], take: 2 }, invited)).toEqual([]);
  });

  it("letters carry no code of another's participant", async () => {
    const now = await readNow(db);
    const letters = async (side: Side, id: string | null) =>
      (await listLetters(side.lptkScope, { id, take: 50 }, now)).map(({ nomorPeserta }) => nomorPeserta);
    expect(await letters(here, here.waiting.id)).toEqual([here.waiting.nomorPeserta]);
    expect(await letters(there, here.waiting.id)).toEqual([]);
    expect(await letters(there, null)).toEqual([there.waiting.nomorPeserta]);
  });
});
