import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { akunScope, lptkScope, mentorScope } from "@/lib/server/scope";
import { makeMentor, makeOfficeAccount } from "@/prisma/seed/factories";
import { makeAssignment, makeCohortStage, makeDeadlines, makeFinal, makeReport, makeScores } from "@/prisma/seed/plpg";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { finalise, saveScore } from "../nilai/mutations";
import { readComponents } from "../nilai/queries";
import { COMPONENTS } from "../nilai/rules";
import { scoreSchema } from "../nilai/schema";
import { decideAppeal, fileAppeal } from "./mutations";
import { listWaitingAppeals } from "./queries";
import { APPEAL_DAYS } from "./rules";

await testDatabase();

/** A participant whose score became final so many days ago (null: it is open), and the LPTK. */
async function setting(days: number | null = 1) {
  const made = await make(async (tx) => {
    const stage = await makeCohortStage(tx);
    const peserta = await stage.participant(tx);
    await makeDeadlines(tx, { cohort: stage.cohort });
    for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta, nomor });
    const scores = Object.fromEntries(COMPONENTS.map((component) => [component, 6000]));
    await makeScores(tx, { peserta, mentor: stage.mentor, scores });
    const pada = addDays(await readNow(tx), -(days ?? 0));
    if (days !== null) await makeFinal(tx, { peserta, mentor: stage.mentor, pada });
    const office = await makeOfficeAccount(tx, { peran: "lptk", instansiId: stage.lptkId });
    const { id: peranId } = await tx.peranAkun.findFirstOrThrow({ where: { akunId: peserta.akunId, peran: "guru" } });
    return { ...stage, peserta, office, peranId };
  });
  const [own, lptk] = [
    await sessionOf({ akunId: made.peserta.akunId, peranId: made.peranId }),
    await sessionOf(made.office),
  ];
  return {
    ...made,
    own: { scope: akunScope(own), deed: deedOf(own) },
    lptk: { scope: lptkScope(lptk), deed: deedOf(lptk) },
  };
}
type Setting = Awaited<ReturnType<typeof setting>>;

const appeal = ({ own }: Setting) =>
  withTx((tx) => fileAppeal(tx, own.deed, own.scope, { keberatan: "Tanya jawab belum dinilai." }));
const decide = (by: Setting, { peserta }: Setting, event: "terima" | "tolak", alasan = "Diperiksa ulang.") =>
  withTx((tx) => decideAppeal(tx, by.lptk.deed, by.lptk.scope, event, { id: peserta.id, versi: 1, alasan }));
const statusOf = async ({ peserta }: Setting) =>
  (await db.nilaiPlpg.findUniqueOrThrow({ where: { pesertaId: peserta.id } })).status;

describe("filing", () => {
  it("once, while final, within the days", async () => {
    expect(code(await appeal(await setting(null)))).toBe("bentrok");
    expect(code(await appeal(await setting(APPEAL_DAYS + 1)))).toBe("bentrok");
    const here = await setting(APPEAL_DAYS - 1);
    data(await appeal(here));
    expect(code(await appeal(here))).toBe("bentrok");
    expect((await listWaitingAppeals(here.lptk.scope, 5)).map(({ id }) => id)).toEqual([here.peserta.id]);
    expect(await db.notifikasi.count({ where: { akunId: here.office.akunId } })).toBe(1);
  });
});

describe("deciding", () => {
  it("accepting opens the scores, refusing does not; both need a reason", async () => {
    const [one, other] = [await setting(), await setting()];
    for (const here of [one, other]) data(await appeal(here));
    expect(code(await decide(one, one, "tolak", ""))).toBe("isian_salah");
    data(await decide(one, one, "terima"));
    expect(await statusOf(one)).toBe("terbuka");
    data(await decide(other, other, "tolak"));
    expect(await statusOf(other)).toBe("final");
    expect(code(await decide(other, other, "terima"))).toBe("data_berubah");
  });
  it("is the participant's own LPTK's", async () => {
    const [here, there] = [await setting(), await setting()];
    data(await appeal(here));
    expect(code(await decide(there, here, "terima"))).toBe("tidak_ditemukan");
  });
  it("at once by two: one decision", async () => {
    const here = await setting();
    data(await appeal(here));
    const answers = await together(6, (index) => decide(here, here, index % 2 === 0 ? "terima" : "tolak"));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { status } = await db.banding.findUniqueOrThrow({ where: { pesertaId: here.peserta.id } });
    expect(await statusOf(here)).toBe(status === "diterima" ? "terbuka" : "final");
  });
});

describe("an accepted appeal", () => {
  it("comes to an end with another mentor and without a presentation: graded again, final again, no second appeal", async () => {
    const here = await setting();
    const { peserta, cohort, lptkId, mentor } = here;
    data(await appeal(here));
    data(await decide(here, here, "terima"));
    const next = await make((tx) => makeMentor(tx, { instansiId: lptkId }));
    await make((tx) => makeAssignment(tx, { cohort, mentor: next }));
    const session = await sessionOf(next);
    const [deed, scope] = [deedOf(session), mentorScope(session)];
    const absent = { id: peserta.id, komponen: "presentasi", versi: "1", tindakan: "nihil", alasan: "Tidak hadir." };
    data(await withTx((tx) => saveScore(tx, deed, scope, scoreSchema.parse(absent))));
    const { versi } = await db.nilaiPlpg.findUniqueOrThrow({ where: { pesertaId: peserta.id } });
    data(await withTx((tx) => finalise(tx, deed, scope, { id: peserta.id, versi })));
    // 12 × 60 + 3 × 240 + 16 × 0, in units of 1/4000.
    expect(await db.nilaiPlpg.findUniqueOrThrow({ where: { pesertaId: peserta.id } })).toMatchObject({
      ...{ status: "final", presentasi: 0, sp: 144_000, lulus: false, finalOleh: next.nama },
    });
    const graders = (await readComponents(peserta)).map(({ komponen, penilaiNama }) => [komponen, penilaiNama]);
    expect(Object.fromEntries(graders)).toMatchObject({ proses: mentor.nama, presentasi: next.nama });
    expect(code(await appeal(here))).toBe("bentrok");
  });
});
