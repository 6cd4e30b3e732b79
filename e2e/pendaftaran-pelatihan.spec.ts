import type { BrowserContextOptions, Page } from "@playwright/test";
import { addDays } from "@/lib/kernel/time";
import { db, readNow } from "@/lib/server/db";
import { makeOffice, makeOfficeAccount, someEmail } from "@/prisma/seed/factories";
import { makeBank, makeEnrolment, makePeriod, makeReflection, makeTraining } from "@/prisma/seed/jaklat";
import { enter } from "./support/enter";
import { see } from "./support/page";
import {
  givenSchool,
  givenTeacher,
  PASSWORD,
  type Person,
  passwordHash,
  type School,
  type Teacher,
  write,
} from "./support/people";
import { chooseInMenu } from "./support/steps";
import { expect, test } from "./support/test";

type Setting = {
  school: School & { kepsek: Person };
  teacher: Teacher;
  office: Person;
  instansiId: string;
  dinasId: string;
};

/** A school with a ready teacher, and a unit of the same Dinas. */
async function givenSetting(): Promise<Setting> {
  const school = await givenSchool();
  const teacher = await givenTeacher(school);
  const { dinasId } = await db.sekolah.findUniqueOrThrow({ where: { id: school.id } });
  const surel = someEmail();
  const kataSandi = await passwordHash();
  const { instansiId, nama } = await write(async (tx) => {
    const { id: instansiId } = await makeOffice(tx, { jenis: "p2kptk2", dinasId });
    const { nama } = await makeOfficeAccount(tx, { peran: "p2kptk2", instansiId, surel, kataSandi });
    return { instansiId, nama };
  });
  await givenReflection(dinasId, teacher);
  return { school, teacher, instansiId, dinasId, office: { nama, username: surel, password: PASSWORD } };
}

/** An approved reflection in a period that is over. */
async function givenReflection(dinasId: string, { akunId }: Teacher): Promise<string> {
  return write(async (tx) => {
    const now = await readNow(tx);
    const known = await tx.periodeRefleksi.findFirst({ where: { dinasId }, select: { id: true } });
    const span = { buka: addDays(now, -60), tutup: addDays(now, -30) };
    const periodeId = known?.id ?? (await makePeriod(tx, { dinasId, ...span }));
    return makeReflection(tx, { akunId, periodeId, bank: await makeBank(tx, { dinasId }) });
  });
}

async function givenTraining(instansiId: string, judul: string, options: { kuota?: number; mulai?: Date } = {}) {
  return write((tx) => makeTraining(tx, { instansiId, judul, ...options }));
}

async function givenParticipant(setting: Setting, pelatihanId: string, status: "diterima" | "diteruskan") {
  const teacher = await givenTeacher(setting.school);
  const refleksiId = await givenReflection(setting.dinasId, teacher);
  const id = await write((tx) => makeEnrolment(tx, { pelatihanId, akunId: teacher.akunId, refleksiId, status }));
  return { ...teacher, id };
}

/** The teacher opens the training's page and enrols. */
async function enrol(page: Page, pelatihanId: string, judul: string): Promise<void> {
  await page.goto(`/guru/pelatihan/${pelatihanId}`);
  await see(page, judul);
  await page.getByRole("button", { name: "Daftar pelatihan ini" }).click();
  await see(page, judul);
  await expect(page.getByText("Pendaftaran terkirim")).toBeVisible();
}

test("part D: a teacher enrols, the principal reads Informasi Lengkap and approves, the unit accepts", {
  tag: "@both-sizes",
}, async ({ page, newDevice }) => {
  const setting = await givenSetting();
  const { id, sesi } = await givenTraining(setting.instansiId, "Asesmen yang Membantu");
  expect(sesi).toHaveLength(2);
  await enter(page, setting.teacher);
  await enrol(page, id, "Asesmen yang Membantu");
  await expect(page.getByText(setting.school.kepsek.nama).first()).toBeVisible();
  await expect(page.getByText("Tanda terima pendaftaran")).toBeVisible();

  const principal = await newDevice();
  await test.step("☰ → Pelatihan → Status Pendaftaran Pelatihan", async () => {
    await enter(principal, setting.school.kepsek, "1 guru menunggu Bapak/Ibu");
    await chooseInMenu(principal, "Status Pendaftaran Pelatihan", "Pelatihan");
    await see(principal, "Status Pendaftaran Pelatihan");
    await expect(principal.getByRole("link", { name: setting.teacher.nama, exact: true })).toBeVisible();
  });
  await test.step("Informasi Lengkap shows the training", async () => {
    await principal.getByRole("link", { name: "Informasi Lengkap" }).click();
    await see(principal, "Asesmen yang Membantu");
    await principal.goBack();
    await see(principal, "Status Pendaftaran Pelatihan");
  });
  await test.step("Setujui sends it to P2KPTK2", async () => {
    await principal.getByRole("button", { name: `Setujui ${setting.teacher.nama}` }).click();
    await expect(principal.getByText("1 pendaftaran disetujui dan diteruskan ke P2KPTK2.")).toBeVisible();
    await expect(principal.getByText("Tidak ada pendaftaran yang menunggu")).toBeVisible();
  });

  const office = await newDevice();
  await test.step("only now the unit sees it, and accepts", async () => {
    await enter(office, setting.office);
    await chooseInMenu(office, "Pendaftaran pelatihan");
    await see(office, "Pendaftaran pelatihan");
    await office.getByRole("button", { name: `Terima ${setting.teacher.nama}` }).click();
    await expect(office.getByText("1 pendaftaran diterima.")).toBeVisible();
  });

  await test.step("the teacher has the seat", async () => {
    await page.reload();
    await expect(page.getByText("Diterima", { exact: true }).first()).toBeVisible();
  });
});

test("part D: Tolak needs a reason, which the teacher reads", { tag: "@both-sizes" }, async ({ page, newDevice }) => {
  const setting = await givenSetting();
  const { id } = await givenTraining(setting.instansiId, "Numerasi Sehari-hari");
  await enter(page, setting.teacher);
  await enrol(page, id, "Numerasi Sehari-hari");
  const principal = await newDevice();
  await enter(principal, setting.school.kepsek);
  await principal.goto("/kepsek/pelatihan/pendaftaran");
  await principal.getByRole("link", { name: `Tolak ${setting.teacher.nama}` }).click();
  await see(principal, `Tolak pendaftaran ${setting.teacher.nama}`);
  await principal.getByRole("button", { name: "Tolak" }).click();
  await expect(principal.getByRole("main").getByRole("alert")).toBeVisible();
  await principal.getByLabel("Jadwal pelatihan berbenturan dengan tugas di sekolah.").check();
  await principal.getByLabel("Penjelasan").fill("Pekan itu ada asesmen sekolah.");
  await principal.getByRole("button", { name: "Tolak" }).click();
  await see(principal, setting.teacher.nama);
  await expect(principal.getByText("Pendaftaran ditolak")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Pekan itu ada asesmen sekolah.").first()).toBeVisible();
});

for (const [title, options] of [
  ["with JavaScript", {}],
  ["without JavaScript", { javaScriptEnabled: false }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[]) {
  test(`enrolment, approval of several, acceptance and withdrawal ${title}: the seat goes to whoever waits`, async ({
    newDevice,
  }) => {
    const setting = await givenSetting();
    const { id } = await givenTraining(setting.instansiId, "Kelas Inklusif", { kuota: 1 });
    const second = await givenTeacher(setting.school);
    await givenReflection(setting.dinasId, second);
    const [one, two, principal, office] = [
      await newDevice(options),
      await newDevice(options),
      await newDevice(options),
      await newDevice(options),
    ];
    await enter(one, setting.teacher);
    await enrol(one, id, "Kelas Inklusif");
    await enter(two, second);
    await enrol(two, id, "Kelas Inklusif");

    await enter(principal, setting.school.kepsek);
    await principal.goto("/kepsek/pelatihan/pendaftaran");
    for (const { nama } of [setting.teacher, second]) {
      await principal.getByLabel(`Pilih ${nama}, Kelas Inklusif`).check();
    }
    await principal.getByRole("button", { name: "Setujui yang dipilih" }).click();
    await expect(principal.getByText("2 pendaftaran disetujui dan diteruskan ke P2KPTK2.")).toBeVisible();

    await enter(office, setting.office);
    await office.goto(`/p2kptk2/pelatihan/${id}/peserta`);
    await see(office, "Peserta pelatihan");
    for (const { nama } of [setting.teacher, second]) {
      await office.getByRole("button", { name: `Terima ${nama}` }).click();
      await expect(office.getByRole("button", { name: `Terima ${nama}` })).toBeHidden();
    }
    // While it is being sent the button has another name: only this says that both are decided.
    await expect(office.getByText("1 di daftar tunggu")).toBeVisible();
    await two.reload();
    await expect(two.getByText("Tempat Anda dalam daftar tunggu")).toBeVisible();

    await one.reload();
    await one.getByRole("link", { name: "Batalkan pendaftaran" }).click();
    await see(one, "Batalkan pendaftaran?");
    await one.getByRole("button", { name: "Batalkan pendaftaran" }).click();
    await expect(one.getByText("Pendaftaran dibatalkan").first()).toBeVisible();
    await two.reload();
    await expect(two.getByText("Naik dari daftar tunggu menjadi peserta")).toBeVisible();
  });
}

test("whoever has left the school gives the seat back from the status page", async ({ page }) => {
  const setting = await givenSetting();
  const { id } = await givenTraining(setting.instansiId, "Kelas Rangkap");
  const participant = await givenParticipant(setting, id, "diterima");
  const { akunId } = participant;
  await db.guru.update({
    where: { akunId },
    data: { status: "nonaktif", alasan: "Pensiun.", versi: { increment: 1 } },
  });
  await enter(page, participant, "Akun Anda nonaktif");
  await page.getByRole("link", { name: "Pendaftaran pelatihan" }).click();
  await see(page, "Pendaftaran pelatihan saya");
  await expect(page.getByRole("link", { name: "Cari pelatihan" })).toHaveCount(0);
  await page.getByRole("link", { name: "Kelas Rangkap" }).click();
  await see(page, "Kelas Rangkap");
  await page.getByRole("link", { name: "Batalkan pendaftaran" }).click();
  await see(page, "Batalkan pendaftaran?");
  await page.getByRole("button", { name: "Batalkan pendaftaran" }).click();
  await expect(page.getByText("Pendaftaran dibatalkan").first()).toBeVisible();
  expect((await db.pelatihan.findUniqueOrThrow({ where: { id } })).terisi).toBe(0);
});

test("without an approved reflection the page says so and leads to it", async ({ page }) => {
  const setting = await givenSetting();
  const { id } = await givenTraining(setting.instansiId, "Literasi Digital");
  await enter(page, await givenTeacher(setting.school));
  await page.goto(`/guru/pelatihan/${id}`);
  await expect(page.getByText("refleksi Anda perlu disetujui kepala sekolah")).toBeVisible();
  await expect(page.getByRole("link", { name: "Buka refleksi saya" })).toHaveAttribute("href", "/guru/refleksi");
});

test("attendance: ticks per session, a pasted sheet with its preview, then the decision", async ({ page }) => {
  const setting = await givenSetting();
  const { id } = await givenTraining(setting.instansiId, "Umpan Balik", { mulai: addDays(await readNow(), -2) });
  const [present, absent] = [
    await givenParticipant(setting, id, "diterima"),
    await givenParticipant(setting, id, "diterima"),
  ];
  await enter(page, setting.office, "1 hal menunggu Anda");
  await page.getByRole("link", { name: "Umpan Balik" }).click();
  await see(page, "Kehadiran");

  await test.step("the first session by ticks", async () => {
    await page.getByRole("link", { name: "Sesi 1: Pertemuan 1" }).click();
    await see(page, "Sesi 1: Pertemuan 1");
    await page.getByLabel(`${present.nama} hadir`).check();
    await page.getByRole("button", { name: "Simpan kehadiran" }).click();
    await expect(page.getByText("Kehadiran tersimpan: 1 dari 2 peserta hadir.")).toBeVisible();
    await page.getByRole("link", { name: "Kehadiran", exact: true }).click();
    await see(page, "Kehadiran");
  });

  await test.step("the second by a sheet: nothing is written before it was looked at", async () => {
    await page.getByRole("link", { name: "Ambil dari lembar kerja" }).click();
    await see(page, "Kehadiran dari lembar kerja");
    const rows = [`${present.username}\thadir`, `${absent.username}\ttidak`, "1111222233334444\thadir"];
    await page.getByLabel("Atau tempel isi lembar kerja").fill(["NUPTK\tSesi 2", ...rows].join("\n"));
    await page.getByRole("button", { name: "Baca lembar" }).click();
    await expect(page.getByText("2 peserta dimengerti, 1 hal tidak")).toBeVisible();
    await expect(page.getByText("Bukan peserta yang diterima di pelatihan ini.")).toBeVisible();
    await page.getByRole("button", { name: "Simpan kehadiran ini" }).click();
    await expect(page.getByText("Kehadiran dari lembar kerja tersimpan")).toBeVisible();
  });

  await test.step("Tetapkan kehadiran decides for all", async () => {
    await page.getByRole("button", { name: "Tetapkan kehadiran" }).click();
    await expect(page.getByText("Kehadiran semua peserta sudah ditetapkan")).toBeVisible();
    await page.goto(`/p2kptk2/pelatihan/${id}/peserta`);
    await expect(page.getByText("Tidak hadir")).toBeVisible();
    await expect(page.getByText("100 %")).toBeVisible();
  });
});
