import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, type Tx } from "@/lib/server/db";
import { akunScope, lptkScope, mentorScope } from "@/lib/server/scope";
import { findSession } from "@/lib/server/session";
import { makeMentor, makeOfficeAccount, makeSession } from "@/prisma/seed/factories";
import {
  type CohortStage,
  type MadeParticipant,
  makeAssignment,
  makeCohortStage,
  makeDeadlines,
  makeFinalReport,
  makeForumPost,
  makeMaterial,
  makeReport,
} from "@/prisma/seed/plpg";
import { testDatabase } from "@/scripts/testing/database";
import { isAttachmentShown } from "../forum/queries";
import { isMaterialShown } from "../materi/queries";
import { isReportShown, listOwnDue } from "./queries";
import { FINAL_REPORT_DAYS, REPORT_NUMBERS } from "./rules";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

type Side = CohortStage & { officerId: string; sender: MadeParticipant; files: string[] };
let here: Side;
let there: Side;

const makeSide = () =>
  write(async (tx): Promise<Side> => {
    const stage = await makeCohortStage(tx);
    const officer = await makeOfficeAccount(tx, { peran: "lptk", instansiId: stage.lptkId });
    await makeDeadlines(tx, { cohort: stage.cohort });
    const sender = await stage.participant(tx);
    const report = await makeReport(tx, { peserta: sender, nomor: 1 });
    const last = await makeFinalReport(tx, { peserta: sender });
    return { ...stage, officerId: officer.akunId, sender, files: [report.id, last.id] };
  });
beforeAll(async () => {
  [here, there] = [await makeSide(), await makeSide()];
});

/** The scope that a session of this account and role mints. */
async function sessionOf(akunId: string, peran: "guru" | "mentor" | "lptk") {
  const role = await db.peranAkun.findFirstOrThrow({ where: { akunId, peran, dicabutPada: null } });
  const session = await findSession(await makeSession(db, akunId, role.id));
  if (!session) throw new Error("no session");
  return session;
}
const asMentor = async (akunId: string) =>
  ({ peran: "mentor", scope: mentorScope(await sessionOf(akunId, "mentor")) }) as const;
const asOffice = async (akunId: string) =>
  ({ peran: "lptk", scope: lptkScope(await sessionOf(akunId, "lptk")) }) as const;
const asMember = async (akunId: string) =>
  ({ peran: "guru", scope: akunScope(await sessionOf(akunId, "guru")) }) as const;

describe("reports", () => {
  it("are shown to the present mentor and the own LPTK, and to no other", async () => {
    for (const file of here.files) {
      expect(await isReportShown(await asMentor(here.mentor.akunId), file)).toBe(true);
      expect(await isReportShown(await asOffice(here.officerId), file)).toBe(true);
      expect(await isReportShown(await asMentor(there.mentor.akunId), file)).toBe(false);
      expect(await isReportShown(await asOffice(there.officerId), file)).toBe(false);
    }
  });
  it("not to a mentor who was replaced, nor to a colleague of the same LPTK", async () => {
    const side = await makeSide();
    const next = await write((tx) => makeMentor(tx, { instansiId: side.lptkId }));
    const [report = ""] = side.files;
    expect(await isReportShown(await asMentor(next.akunId), report)).toBe(false);
    await write((tx) => makeAssignment(tx, { cohort: side.cohort, mentor: next }));
    expect(await isReportShown(await asMentor(next.akunId), report)).toBe(true);
    expect(await isReportShown(await asMentor(side.mentor.akunId), report)).toBe(false);
  });
});

describe("a forum's files", () => {
  it("are the rombel's; at a hidden post the writer's and the mentor's", async () => {
    const reader = await write((tx) => here.participant(tx));
    const waiting = await write((tx) => here.participant(tx, { status: "belum_aktif" }));
    const { id } = await write((tx) =>
      makeForumPost(tx, { cohort: here.cohort, penulis: here.sender, lampiran: ["Foto papan"] }),
    );
    const { berkasId } = await db.lampiranForum.findFirstOrThrow({ where: { pesanId: id } });
    const seen = async () => [
      await isAttachmentShown(await asMember(here.sender.akunId), berkasId),
      await isAttachmentShown(await asMember(reader.akunId), berkasId),
      await isAttachmentShown(await asMentor(here.mentor.akunId), berkasId),
      await isAttachmentShown(await asOffice(here.officerId), berkasId),
      await isAttachmentShown(await asMember(waiting.akunId), berkasId),
      await isAttachmentShown(await asMember(there.sender.akunId), berkasId),
      await isAttachmentShown(await asMentor(there.mentor.akunId), berkasId),
      await isAttachmentShown(await asOffice(there.officerId), berkasId),
    ];
    expect(await seen()).toEqual([true, true, true, true, false, false, false, false]);
    await query(
      "UPDATE pesan_forum SET disembunyikan_pada = sekarang(), disembunyikan_oleh = 'M', alasan_sembunyi = 'x' WHERE id = $1",
      [id],
    );
    expect(await seen()).toEqual([true, false, true, false, false, false, false, false]);
  });
});

describe("materials", () => {
  it("are the LPTK's, its mentors' and its participants', by field of study", async () => {
    const material = (jenis: "pedagogik" | "bidang_studi", bidangStudi?: string) =>
      write(async (tx) => {
        const id = await makeMaterial(tx, { lptkId: here.lptkId, pemilikId: here.officerId, jenis, bidangStudi });
        return (await tx.materiPlpg.findUniqueOrThrow({ where: { id } })).berkasId ?? "";
      });
    const [general, own, other] = [
      await material("pedagogik"),
      await material("bidang_studi", "pgsd"),
      await material("bidang_studi", "Fisika"),
    ];
    const member = await asMember(here.sender.akunId);
    expect([
      await isMaterialShown(member, general),
      await isMaterialShown(member, own),
      await isMaterialShown(member, other),
    ]).toEqual([...[true, true, false]]);
    expect(await isMaterialShown(await asMentor(here.mentor.akunId), other)).toBe(true);
    expect(await isMaterialShown(await asOffice(here.officerId), other)).toBe(true);
    expect(await isMaterialShown(await asMember(there.sender.akunId), general)).toBe(false);
    expect(await isMaterialShown(await asMentor(there.mentor.akunId), general)).toBe(false);
    expect(await isMaterialShown(await asOffice(there.officerId), general)).toBe(false);
  });
});

describe("what a participant still has to send", () => {
  const dueOf = async ({ akunId }: MadeParticipant, now: Date) =>
    (await listOwnDue(akunScope(await sessionOf(akunId, "guru")), now)).map(({ nomor }) => nomor);

  it("is the final report once all four are in, and nothing once that is in too", async () => {
    const peserta = await write((tx) => here.participant(tx));
    expect(await dueOf(peserta, await readNow())).toEqual([...REPORT_NUMBERS]);
    await write(async (tx) => {
      for (const nomor of REPORT_NUMBERS.slice(0, 3)) await makeReport(tx, { peserta, nomor });
    });
    expect(await dueOf(peserta, await readNow())).toEqual([4]);
    await write((tx) => makeReport(tx, { peserta, nomor: 4 }));
    expect(await dueOf(peserta, await readNow())).toEqual([null]);
    await write((tx) => makeFinalReport(tx, { peserta }));
    expect(await dueOf(peserta, await readNow())).toEqual([]);
  });

  it(`is the final report also ${FINAL_REPORT_DAYS} days before the rombel ends, and not earlier`, async () => {
    const peserta = await write((tx) => there.participant(tx));
    const { selesai } = await db.rombel.findUniqueOrThrow({
      where: { id: there.cohort.id },
      select: { selesai: true },
    });
    const from = addDays(selesai, -FINAL_REPORT_DAYS);
    expect(await dueOf(peserta, new Date(from.getTime() - 1))).not.toContain(null);
    expect(await dueOf(peserta, from)).toContain(null);
  });
});
