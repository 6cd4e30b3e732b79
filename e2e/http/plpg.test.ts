import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { makeForumPost, makeReport, makeScore } from "@/prisma/seed/plpg";
import { call } from "./actions";
import { type ReportStage, reportStage } from "./calls-plpg-nilai";
import { codeOf, type Fields, send } from "./client";
import { product } from "./product";
import { forgetLimits, sql } from "./tables";
import { uploadedPdf } from "./upload";
import { makeWorld, type Person, signedIn, type World, write } from "./world";

/** DOMAIN §0 and §4 through the built product: what a participant and a mentor of PLPG can never do, whatever their forms send. */

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(forgetLimits);

const act = async (name: string, as: Person, fields: Fields) =>
  codeOf(await call(name, { _kunci: randomUUID(), ...fields }, { cookie: await signedIn(as) }));
const fileOf = async ({ memberPerson }: ReportStage) => uploadedPdf(await signedIn(memberPerson), "laporan_plpg");
const upload = (stage: ReportStage, nomor: string, berkasId: string, versi = "0") =>
  act("laporan/actions.ts#unggahLaporan", stage.memberPerson, { nomor, versi, berkasId });
const numbersOf = async ({ member }: ReportStage) =>
  (await db.laporanKemajuan.findMany({ where: { pesertaId: member.id }, orderBy: { nomor: "asc" } })).map(
    ({ nomor }) => nomor,
  );
const look = async (as: Person, path: string) => send(product.url, path, { cookie: await signedIn(as) });

test("C11: four reports in any order; no fifth, no number 0 or 5, no second of one number", async () => {
  const stage = await reportStage(world.ours);
  for (const nomor of ["4", "2", "1", "3"]) expect(await upload(stage, nomor, await fileOf(stage))).toBe("ok");
  const more = await fileOf(stage);
  for (const nomor of ["0", "5", "-1", "01", "1.0", ""]) expect(await upload(stage, nomor, more)).toBe("isian_salah");
  for (const nomor of ["1", "2", "3", "4"]) expect(await upload(stage, nomor, more)).toBe("data_berubah");
  expect(await numbersOf(stage)).toEqual([1, 2, 3, 4]);
  for (const nomor of ["0", "5", "01"]) {
    expect((await look(stage.memberPerson, `/guru/plpg/kelas/laporan/${nomor}`)).status).toBe(404);
  }
});

test("a report received one second after the deadline is refused, at the last moment it is taken", async () => {
  const stage = await reportStage(world.ours);
  const berkasId = await fileOf(stage);
  const endAt = (seconds: number) =>
    sql(
      `UPDATE batas_laporan b SET batas = f.tersimpan_pada + make_interval(secs => $3) FROM berkas f
       WHERE f.id = $1 AND b.rombel_id = $2 AND b.nomor = 1`,
      [berkasId, stage.cohort.id, seconds],
    );
  await endAt(-1);
  expect(await upload(stage, "1", berkasId)).toBe("bentrok");
  expect(await numbersOf(stage)).toEqual([]);
  await endAt(0);
  expect(await upload(stage, "1", berkasId)).toBe("ok");
  // (X) comes after that moment.
  expect(await act("laporan/actions.ts#batalkanLaporan", stage.memberPerson, { nomor: "1", versi: "1" })).toBe(
    "bentrok",
  );
  expect(await numbersOf(stage)).toEqual([1]);
});

test("what is no score from 0 to 100 with two digits after the comma is refused", async () => {
  const stage = await reportStage(world.ours);
  const own = { id: stage.member.id, komponen: "presentasi", umpanBalik: "" };
  const grade = (nilai: string, versi = "0") =>
    act("nilai/actions.ts#simpanNilai", stage.mentorPerson, { ...own, versi, nilai });
  for (const nilai of ["-1", "100,01", "100.01", "", " ", "1e2", "87,521", "NaN"]) {
    expect([nilai, await grade(nilai)]).toEqual([nilai, "isian_salah"]);
  }
  expect(await db.komponenNilai.count({ where: { pesertaId: stage.member.id } })).toBe(0);
  expect(await grade("100")).toBe("ok");
});

test("a participant sees nobody else's report or score, not even in their own rombel", async () => {
  const stage = await reportStage(world.ours);
  const { memberPerson, member, mentor, cohort } = stage;
  const umpanBalik = `Hanya untuk satu orang ${randomUUID()}`;
  const { fellow, theirs, own } = await write(async (tx) => {
    const made = await stage.participant(tx);
    const file = await makeReport(tx, { peserta: made, nomor: 1 });
    await makeScore(tx, { peserta: made, mentor, component: "laporan_1", nilai: 9137, umpanBalik });
    return { fellow: made, theirs: file.id, own: (await makeReport(tx, { peserta: member, nomor: 1 })).id };
  });
  for (const path of [
    ...[`/api/berkas/${theirs}`, `/api/plpg/peserta/${fellow.id}/ringkasan`],
    ...[`/api/plpg/rombel/${cohort.id}/ringkasan`, `/api/plpg/rombel/${cohort.id}/laporan/1`],
  ]) {
    expect([path, (await look(memberPerson, path)).status]).toEqual([path, 404]);
  }
  for (const path of [`/api/berkas/${own}`, `/api/plpg/peserta/${member.id}/ringkasan`]) {
    expect((await look(memberPerson, path)).status).toBe(200);
  }
  for (const page of ["/guru/plpg", "/guru/plpg/kelas/laporan", "/guru/plpg/kelas/laporan/1", "/guru/plpg/nilai"]) {
    const { status, text } = await look(memberPerson, page);
    expect(status).toBe(200);
    for (const secret of [umpanBalik, theirs, "91,37"]) expect(text).not.toContain(secret);
  }
  // The mentor's own pages hold all of it, or the words looked for would be the wrong ones.
  const page = `/mentor/rombel/${cohort.id}/nilai/${fellow.id}/laporan_1`;
  const { text } = await look(stage.mentorPerson, page);
  for (const secret of [umpanBalik, theirs, "91,37"]) expect(text).toContain(secret);
});

test("PDFs, ZIP, sheets, letters and new posts are for their own people alone, whatever id is asked for", async () => {
  const stage = await reportStage(world.ours);
  const { member, memberPerson, mentorPerson, cohort } = stage;
  const { waiting, fellow } = await write(async (tx) => {
    await makeReport(tx, { peserta: member, nomor: 1 });
    await makeForumPost(tx, { cohort, penulis: member });
    return { waiting: await stage.participant(tx, { status: "belum_aktif" }), fellow: await stage.participant(tx) };
  });
  const { id: peranId } = await db.peranAkun.findFirstOrThrow({ where: { akunId: fellow.akunId, peran: "guru" } });
  const people = {
    member: memberPerson,
    fellow: { ...fellow, peranId },
    mentor: mentorPerson,
    lptk: world.ours.lptk,
    "another mentor": world.ours.mentor,
    "another participant": world.ours.peserta,
    "another LPTK": world.theirs.lptk,
    "its mentor": world.theirs.mentor,
    teacher: world.ours.guru.aktif,
    principal: world.ours.school.kepsek,
    dinas: world.ours.dinas,
    nobody: null,
  };
  type Who = keyof typeof people;
  const routes: Record<string, readonly Who[]> = {
    [`/api/plpg/peserta/${member.id}/ringkasan`]: ["member", "mentor", "lptk"],
    [`/api/plpg/rombel/${cohort.id}/ringkasan`]: ["mentor", "lptk"],
    [`/api/plpg/rombel/${cohort.id}/laporan/1`]: ["mentor"],
    [`/api/plpg/forum/${cohort.id}?sesudah=0`]: ["member", "fellow", "mentor"],
    [`/api/plpg/surat-aktivasi?peserta=${waiting.id}`]: ["lptk"],
    [`/api/ekspor/rombel-plpg?rombel=${cohort.id}&format=csv`]: ["lptk"],
  };
  for (const [path, readers] of Object.entries(routes)) {
    const answers = await Promise.all(
      Object.entries(people).map(async ([who, person]) => {
        const { status } = await send(product.url, path, { cookie: await signedIn(person) });
        return [who, status === 200] as const;
      }),
    );
    expect([path, answers.filter(([, isShown]) => isShown).map(([who]) => who)]).toEqual([path, [...readers]]);
  }
});
