import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { discardFile, linkFile } from "@/lib/berkas/mutations";
import { ok } from "@/lib/kernel/result";
import { addDays, dayIn, endOfDay } from "@/lib/kernel/time";
import { composeReason, REASON_MAX } from "@/lib/kernel/workflow";
import { db, readNow, withTx } from "@/lib/server/db";
import { akunScope, mentorScope } from "@/lib/server/scope";
import { makeMentor } from "@/prisma/seed/factories";
import {
  type CohortStage,
  type MadeParticipant,
  makeAssignment,
  makeCohortStage,
  makeDeadlines,
  makeReport,
  makeScore,
} from "@/prisma/seed/plpg";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { clockOf } from "@/scripts/testing/clock";
import { testDatabase } from "@/scripts/testing/database";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { saveScore } from "../nilai/mutations";
import { scoreSchema } from "../nilai/schema";
import {
  beginFinalReport,
  beginUpload,
  cancelReport,
  extendReport,
  placeFinalReport,
  placeReport,
  sendDueNotices,
  setDeadline,
} from "./mutations";
import { findBundle, listCalendarOfMember, listCalendarOfMentor, readReport, readReports } from "./queries";
import { factsOf, mayExtend, type ReportNumber } from "./rules";
import { cancelSchema, uploadSchema } from "./schema";

const { query } = await testDatabase();
const clock = clockOf(query);

async function mentorOf(akunId: string) {
  const { id: peranId } = await db.peranAkun.findFirstOrThrow({
    where: { akunId, peran: "mentor", dicabutPada: null },
  });
  const session = await sessionOf({ akunId, peranId });
  return { scope: mentorScope(session), deed: deedOf(session) };
}

async function guruOf(peserta: MadeParticipant) {
  const { akunId } = peserta;
  const { id: peranId } = await db.peranAkun.findFirstOrThrow({ where: { akunId, peran: "guru", dicabutPada: null } });
  const session = await sessionOf({ akunId, peranId });
  return { ...peserta, scope: akunScope(session), deed: deedOf(session) };
}
type Guru = Awaited<ReturnType<typeof guruOf>>;

/** A rombel of its own with its mentor and one participant. */
async function setting(): Promise<CohortStage & { lead: Awaited<ReturnType<typeof mentorOf>>; guru: Guru }> {
  const stage = await make((tx) => makeCohortStage(tx));
  const peserta = await make((tx) => stage.participant(tx));
  return { ...stage, lead: await mentorOf(stage.mentor.akunId), guru: await guruOf(peserta) };
}
const opened = async (batas?: Date) => {
  const here = await setting();
  await make((tx) => makeDeadlines(tx, { cohort: here.cohort, batas }));
  return here;
};

/** A file as it lies there after its upload, received at this moment. */
async function uploaded(
  { akunId }: { akunId: string },
  pada?: Date,
  tujuan: "laporan_plpg" | "laporan_akhir_plpg" = "laporan_plpg",
) {
  const at = pada ?? (await readNow());
  const { id } = await db.berkas.create({
    data: {
      ...{
        pemilikId: akunId,
        tujuan,
        status: "tersimpan",
        nama: "laporan.pdf",
        ukuran: 1000,
        jenis: "application/pdf",
      },
      ...{ kunci: randomUUID(), sha256: randomBytes(32).toString("hex"), tersimpanPada: at },
    },
    select: { id: true },
  });
  return id;
}

/** What the action does. */
const send = (guru: Guru, nomor: ReportNumber, versi: number, berkasId: string) =>
  withTx<undefined>(async (tx) => {
    const placing = await beginUpload(tx, guru.scope, { nomor, versi });
    if (!placing.ok) return placing;
    const now = await readNow(tx);
    const linked = await linkFile(tx, guru.scope, { berkasId, tujuan: "laporan_plpg", now });
    if (!linked.ok) return linked;
    const placed = await placeReport(tx, guru.deed, placing.data, berkasId);
    if (!placed.ok) return placed;
    return placed.data.replaced ? discardFile(tx, guru.scope, placed.data.replaced, now) : ok();
  });
const cancel = (guru: Guru, nomor: ReportNumber, versi: number) =>
  withTx<undefined>(async (tx) => {
    const cancelled = await cancelReport(tx, guru.deed, guru.scope, { nomor, versi });
    if (!cancelled.ok) return cancelled;
    const now = await readNow(tx);
    return cancelled.data.released ? discardFile(tx, guru.scope, cancelled.data.released, now) : ok();
  });
const reportsOf = async (guru: Guru) =>
  db.laporanKemajuan.findMany({ where: { pesertaId: guru.id }, orderBy: { nomor: "asc" } });

describe("the mentor's deadline", () => {
  it("opens a report, changes it, and tells the active participants", async () => {
    const { lead, cohort, guru } = await setting();
    const day = dayIn(addDays(await readNow(), 5), "WIB");
    const set = (versi: number, batas: string, deskripsi = "Ringkas dua model.") =>
      withTx((tx) => setDeadline(tx, lead.deed, lead.scope, { id: cohort.id, nomor: 1, versi, deskripsi, batas }));
    expect(code(await set(0, dayIn(addDays(await readNow(), -1), "WIB")))).toBe("isian_salah");
    data(await set(0, day));
    expect(code(await set(0, day, "Lain."))).toBe("data_berubah");
    data(await set(1, day, "Ringkas tiga model."));
    const [stored] = await db.batasLaporan.findMany({ where: { rombelId: cohort.id } });
    expect([stored?.batas, stored?.deskripsi, stored?.versi]).toEqual([endOfDay(day, "WIB"), "Ringkas tiga model.", 2]);
    expect(await db.notifikasi.count({ where: { akunId: guru.akunId } })).toBe(2);
  });
  it("is nobody else's: not a replaced mentor's, not another rombel's", async () => {
    const [{ lead, cohort, lptkId }, other] = [await setting(), await setting()];
    const input = {
      id: cohort.id,
      nomor: 1 as const,
      versi: 0,
      deskripsi: "x",
      batas: dayIn(addDays(await readNow(), 5), "WIB"),
    };
    expect(code(await withTx((tx) => setDeadline(tx, other.lead.deed, other.lead.scope, input)))).toBe(
      "tidak_ditemukan",
    );
    await make(async (tx) => makeAssignment(tx, { cohort, mentor: await makeMentor(tx, { instansiId: lptkId }) }));
    expect(code(await withTx((tx) => setDeadline(tx, lead.deed, lead.scope, input)))).toBe("tidak_ditemukan");
  });
});

describe("sending, replacing and (X)", () => {
  it("keeps the file's own time and hash, counts the sendings, and lets go of what was there", async () => {
    const { guru } = await opened();
    const [first, second] = [await uploaded(guru), await uploaded(guru)];
    data(await send(guru, 2, 0, first));
    expect(code(await send(guru, 2, 0, second))).toBe("data_berubah");
    data(await send(guru, 2, 1, second));
    const file = await db.berkas.findUniqueOrThrow({ where: { id: second } });
    const [report] = await reportsOf(guru);
    expect([report?.berkasId, report?.sha256, report?.diterimaPada, report?.kirimanKe]).toEqual([
      ...[second, file.sha256, file.tersimpanPada, 2],
    ]);
    expect((await db.berkas.findUniqueOrThrow({ where: { id: first } })).status).toBe("dibuang");
    data(await cancel(guru, 2, 2));
    expect((await db.berkas.findUniqueOrThrow({ where: { id: second } })).status).toBe("dibuang");
    expect((await reportsOf(guru))[0]?.status).toBe("dibatalkan");
    expect(code(await cancel(guru, 2, 3))).toBe("data_berubah");
    data(await send(guru, 2, 3, await uploaded(guru)));
  });
  it("knows no number but 1 to 4", () => {
    for (const nomor of ["0", "5", "01", "1.5", "-1", ""]) {
      const berkasId = "00000000-0000-4000-8000-000000000000";
      expect(uploadSchema.safeParse({ nomor, versi: "0", berkasId }).success).toBe(false);
      expect(cancelSchema.safeParse({ nomor, versi: "1" }).success).toBe(false);
    }
  });
  it("takes what was received in time and refuses one second late, with both moments", async () => {
    const now = await readNow();
    const end = addDays(now, -1);
    const { guru } = await opened(end);
    const late = await send(guru, 1, 0, await uploaded(guru, new Date(end.getTime() + 1000)));
    expect(code(late)).toBe("bentrok");
    expect(late.ok ? "" : late.message).toContain("diterima server");
    expect(await reportsOf(guru)).toEqual([]);
    // Linked a day later: the receipt of the last byte counts.
    data(await send(guru, 1, 0, await uploaded(guru, end)));
    expect(code(await cancel(guru, 1, 1))).toBe("bentrok");
  });
  it("not before the mentor has opened it, nor by who is not active, nor once it is graded", async () => {
    const closed = await setting();
    expect(code(await send(closed.guru, 1, 0, await uploaded(closed.guru)))).toBe("bentrok");
    const { guru, participant, mentor } = await opened();
    const gone = await guruOf(await make((tx) => participant(tx, { status: "mengundurkan_diri" })));
    expect(code(await send(gone, 1, 0, await uploaded(gone)))).toBe("bentrok");
    data(await send(guru, 1, 0, await uploaded(guru)));
    await make((tx) => makeScore(tx, { peserta: guru, mentor, component: "laporan_1", nilai: 8000 }));
    expect(code(await send(guru, 1, 1, await uploaded(guru)))).toBe("bentrok");
    expect(code(await cancel(guru, 1, 1))).toBe("bentrok");
  });
  it("never takes somebody else's file", async () => {
    const { guru, participant } = await opened();
    const other = await guruOf(await make((tx) => participant(tx)));
    expect(code(await send(guru, 1, 0, await uploaded(other)))).toBe("isian_salah");
  });
});

describe("an extension", () => {
  it("opens a report that is over, for that participant alone", async () => {
    const { guru, participant, lead } = await opened(addDays(await readNow(), -2));
    const fellow = await guruOf(await make((tx) => participant(tx)));
    const until = dayIn(addDays(await readNow(), 3), "WIB");
    const extend = (sampai: string, alasan = "Sakit.") =>
      withTx((tx) => extendReport(tx, lead.deed, lead.scope, { pesertaId: guru.id, nomor: 3, sampai, alasan }));
    expect(code(await extend(dayIn(addDays(await readNow(), -3), "WIB")))).toBe("isian_salah");
    expect(code(await extend(until, " "))).toBe("isian_salah");
    const entry = async () => (await listCalendarOfMember(guru.scope)).find(({ nomor }) => nomor === 3);
    const before = await entry();
    // A quick phrase and the most words of one's own together.
    expect(code(await extend(until, composeReason("Peserta sakit.", "a".repeat(REASON_MAX))))).toBe("isian_salah");
    data(await extend(until));
    const after = await entry();
    // A calendar that took the earlier end in takes this one only with a higher number.
    expect(after?.sampai).toEqual(endOfDay(until, "WIB"));
    expect(after?.versi).toBeGreaterThan(before?.versi ?? Number.POSITIVE_INFINITY);
    data(await send(guru, 3, 0, await uploaded(guru)));
    expect(code(await send(fellow, 3, 0, await uploaded(fellow)))).toBe("bentrok");
    expect((await readReports(guru))[2]?.perpanjangan).toEqual(endOfDay(until, "WIB"));
  });
});

describe("a wrong file after the end", () => {
  it("is replaced once its score is taken back and more time is given", async () => {
    const { guru, lead } = await opened(addDays(await readNow(), -2));
    const pada = addDays(await readNow(), -3);
    const { id: berkasId } = await make((tx) => makeReport(tx, { peserta: guru, nomor: 2, pada }));
    const grade = (versi: string, more: Record<string, string>) =>
      withTx((tx) =>
        saveScore(tx, lead.deed, lead.scope, scoreSchema.parse({ id: guru.id, komponen: "laporan_2", versi, ...more })),
      );
    data(await grade("0", { nilai: "40", berkasId }));
    const offered = async () => mayExtend(factsOf("aktif", await readReport(guru, 2))).ok;
    expect(await offered()).toBe(false);
    data(await grade("1", { tindakan: "tarik", alasan: "Berkasnya keliru." }));
    expect(code(await send(guru, 2, 1, await uploaded(guru)))).toBe("bentrok");
    expect(await offered()).toBe(true);
    const more = { pesertaId: guru.id, nomor: 2 as const, sampai: dayIn(addDays(await readNow(), 3), "WIB") };
    data(await withTx((tx) => extendReport(tx, lead.deed, lead.scope, { ...more, alasan: "Berkasnya keliru." })));
    data(await send(guru, 2, 1, await uploaded(guru)));
    expect(await reportsOf(guru)).toMatchObject([{ nomor: 2, status: "terkirim", kirimanKe: 2 }]);
  });
});

describe("the final report", () => {
  it("is one, and can be replaced", async () => {
    const { guru } = await opened();
    const place = (versi: number, berkasId: string) =>
      withTx(async (tx) => {
        const begun = await beginFinalReport(tx, guru.scope, { versi });
        if (!begun.ok) return begun;
        const linked = await linkFile(tx, guru.scope, {
          berkasId,
          tujuan: "laporan_akhir_plpg",
          now: await readNow(tx),
        });
        return linked.ok ? placeFinalReport(tx, guru.deed, begun.data, berkasId) : linked;
      });
    const [first, second] = [
      await uploaded(guru, undefined, "laporan_akhir_plpg"),
      await uploaded(guru, undefined, "laporan_akhir_plpg"),
    ];
    expect(data(await place(0, first)).replaced).toBeNull();
    expect(code(await place(0, second))).toBe("data_berubah");
    expect(data(await place(1, second)).replaced).toBe(first);
  });
});

describe("reminders", () => {
  it("come three days before, one day before, and once it has passed; each once, and not to who has sent", async () => {
    const now = await readNow();
    const end = addDays(now, 5);
    const { guru, participant } = await opened(end);
    const sender = await guruOf(await make((tx) => participant(tx)));
    for (const nomor of [1, 2, 3, 4] as const) await make((tx) => makeReport(tx, { peserta: sender, nomor }));
    const told = async (who: Guru) =>
      db.notifikasi.count({ where: { akunId: who.akunId, judul: { contains: "Batas" } } });
    await sendDueNotices();
    expect(await told(guru)).toBe(0);
    for (const [days, all] of [
      [-2, 4],
      [-0.5, 8],
      [0.1, 12],
    ] as const) {
      await clock.at(addDays(end, days), async () => {
        await sendDueNotices();
        await sendDueNotices();
      });
      expect(await told(guru)).toBe(all);
    }
    expect(await told(sender)).toBe(0);
  });
});

describe("a reminder of an end that was set for soon", () => {
  it("says no more days than there are", async () => {
    const { guru } = await opened(addDays(await readNow(), 1.1));
    await sendDueNotices();
    const told = await db.notifikasi.findMany({
      where: { akunId: guru.akunId, judul: { startsWith: "Batas Laporan 2" } },
    });
    expect(told.map(({ judul }) => judul)).toEqual(["Batas Laporan 2 · Bidang studi kurang dari 3 hari lagi"]);
  });
});

describe("calendar and ZIP", () => {
  it("are the reader's own", async () => {
    const [here, there] = [await opened(), await opened()];
    await make((tx) => makeReport(tx, { peserta: here.guru, nomor: 1 }));
    expect((await listCalendarOfMember(here.guru.scope)).map(({ nomor }) => nomor)).toEqual([1, 2, 3, 4]);
    expect((await listCalendarOfMentor(here.lead.scope)).every(({ rombelId }) => rombelId === here.cohort.id)).toBe(
      true,
    );
    expect((await findBundle(here.lead.scope, here.cohort.id, 1))?.files).toHaveLength(1);
    expect(await findBundle(there.lead.scope, here.cohort.id, 1)).toBeNull();
  });
});

describe("races", () => {
  it("two uploads of one number: one stands, the other is told", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { guru } = await opened();
      const files: string[] = [];
      for (let index = 0; index < CLIENTS; index++) files.push(await uploaded(guru));
      const answers = await together(CLIENTS, (index) => send(guru, 1, 0, files[index] ?? ""));
      expect(answers.filter(({ ok: went }) => went)).toHaveLength(1);
      expect(await reportsOf(guru)).toHaveLength(1);
      expect(await db.berkas.count({ where: { id: { in: files }, status: "terhubung" } })).toBe(1);
    }
  });
  it("upload against (X) against the deadline: one after the other, and no file without its report", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const end = new Date((await readNow()).getTime() + 40);
      const { guru } = await opened(addDays(end, 1));
      data(await send(guru, 1, 0, await uploaded(guru)));
      await query("UPDATE batas_laporan SET batas = $2 WHERE rombel_id = $1", [
        guru.rombelId,
        new Date((await readNow()).getTime() + 20),
      ]);
      const next = await uploaded(guru);
      await together(CLIENTS, (index) => (index % 2 === 0 ? send(guru, 1, 1, next) : cancel(guru, 1, 1)));
      const [report] = await reportsOf(guru);
      expect([1, 2]).toContain(report?.versi);
      const linked = await db.berkas.findMany({ where: { pemilikId: guru.akunId, status: "terhubung" } });
      expect(linked.map(({ id }) => id)).toEqual(report?.berkasId ? [report.berkasId] : []);
    }
  });
  it("(X) against the grade: a graded report is never gone", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { guru, lead } = await opened();
      const berkasId = await uploaded(guru);
      data(await send(guru, 1, 0, berkasId));
      const form = scoreSchema.parse({ id: guru.id, komponen: "laporan_1", versi: "0", nilai: "80", berkasId });
      const [graded, taken] = await together<{ ok: boolean }>(2, (index) =>
        index === 0 ? withTx((tx) => saveScore(tx, lead.deed, lead.scope, form)) : cancel(guru, 1, 1),
      );
      expect([graded?.ok, taken?.ok].filter(Boolean)).toHaveLength(1);
      const [report] = await reportsOf(guru);
      expect(report?.status).toBe(graded?.ok ? "terkirim" : "dibatalkan");
    }
  });
});

beforeAll(() => clock.shift(0));
