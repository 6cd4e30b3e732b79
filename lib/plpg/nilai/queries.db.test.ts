import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db, readNow } from "@/lib/server/db";
import { akunScope, lptkScope, mentorScope } from "@/lib/server/scope";
import { makeMentor, makeOfficeAccount } from "@/prisma/seed/factories";
import { makeAssignment, makeCohortStage } from "@/prisma/seed/plpg";
import { make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { findBundle } from "../laporan/queries";
import { listLetters } from "../peserta/queries";
import { findRombel, findRombelForMentor } from "../rombel/queries";
import { findOwnSheet, findSheetForMentor, findSheetForOffice, listScoresForSheet } from "./queries";

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

describe("the LPTK's sheets and letters", () => {
  const all = { cari: "", status: null, rombel: null } as const;

  it("are of its own participants, also when another's rombel is asked for", async () => {
    const numbers = async (side: Side, rombel: string | null) =>
      (await listScoresForSheet(side.lptkScope, { ...all, rombel })).map(({ nomorPeserta }) => nomorPeserta);
    expect(await numbers(there, null)).not.toContain(here.peserta.nomorPeserta);
    expect(await numbers(there, here.cohort.id)).toEqual([]);
    expect(await numbers(here, here.cohort.id)).toContain(here.peserta.nomorPeserta);
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
