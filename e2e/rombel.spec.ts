import type { Page } from "@playwright/test";
import { addDays, dayIn } from "@/lib/kernel/time";
import { readNow } from "@/lib/server/db";
import { makeMentor, makeOffice, makeOfficeAccount, someEmail } from "@/prisma/seed/factories";
import { makeParticipant } from "@/prisma/seed/plpg";
import { expectAccessible } from "./support/accessible";
import { enter } from "./support/enter";
import { expectNothingSideways, see } from "./support/page";
import { PASSWORD, type Person, passwordHash, write } from "./support/people";
import { refusal } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * A rombel from its creation until its mentor sees its participants (DOMAIN §4): made, led, filled, raised, its mentor replaced; with
 * and without JavaScript.
 */

/** An LPTK with two mentors and two participants who are placed nowhere. */
async function givenLptk() {
  const kataSandi = await passwordHash();
  return write(async (tx) => {
    const { id: instansiId } = await makeOffice(tx, { jenis: "lptk" });
    const person = async (make: (surel: string) => Promise<{ nama: string }>): Promise<Person> => {
      const username = someEmail();
      return { nama: (await make(username)).nama, username, password: PASSWORD };
    };
    const mentor = () => person((surel) => makeMentor(tx, { instansiId, surel, kataSandi }));
    const participant = () => makeParticipant(tx, { lptkId: instansiId, bidangStudi: "PGSD" });
    return {
      admin: await person((surel) => makeOfficeAccount(tx, { peran: "lptk", instansiId, surel, kataSandi })),
      mentors: [await mentor(), await mentor()] as const,
      peserta: [await participant(), await participant()] as const,
    };
  });
}

async function fillRombel(page: Page, nama: string): Promise<void> {
  const now = await readNow();
  await page.getByLabel("Nama rombel").fill(nama);
  await page.getByLabel("Bidang studi").fill("PGSD");
  await page.getByLabel("Mulai", { exact: true }).fill(dayIn(now, "WIB"));
  await page.getByLabel("Selesai", { exact: true }).fill(dayIn(addDays(now, 90), "WIB"));
}

async function makeRombel(page: Page, nama: string): Promise<void> {
  await page.goto("/lptk/rombel/baru");
  await see(page, "Buat rombel");
  await fillRombel(page, nama);
  await page.getByRole("button", { name: "Buat rombel", exact: true }).click();
  await see(page, nama);
  await expect(page.getByText("Rombel dibuat", { exact: true })).toBeVisible();
}

async function assignMentor(page: Page, mentor: Person): Promise<void> {
  await page.getByLabel("Mentor", { exact: true }).selectOption({ label: mentor.nama });
}

test("an LPTK makes a rombel, raises its seats with a reason, places participants and replaces a mentor", async ({
  page,
  newDevice,
}) => {
  const { admin, mentors, peserta } = await givenLptk();
  const [first, second] = mentors;
  const nama = "PGSD Uji";

  await test.step("eleven seats need a reason; nothing that was typed is lost", async () => {
    await enter(page, admin);
    await page.goto("/lptk/rombel/baru");
    await see(page, "Buat rombel");
    await fillRombel(page, nama);
    await page.getByLabel("Kapasitas", { exact: true }).fill("11");
    await page.getByRole("button", { name: "Buat rombel", exact: true }).click();
    await expect(refusal(page)).toContainText("Tuliskan alasan rombel ini memuat lebih dari 10 peserta.");
    await expect(page.getByLabel("Nama rombel")).toHaveValue(nama);
    await page.getByLabel("Alasan lebih dari 10 peserta").fill("Peserta tersisa satu orang.");
    await page.getByRole("button", { name: "Buat rombel", exact: true }).click();
    await see(page, nama);
    await expect(page.getByText("0 dari 11 tempat terisi")).toBeVisible();
    await expectAccessible(page, "rombel");
  });

  await test.step("the mentor is appointed", async () => {
    await page.getByRole("link", { name: "Tugaskan mentor" }).click();
    await see(page, "Tugaskan mentor");
    await assignMentor(page, first);
    await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
    await expect(page.getByText("Mentor ditugaskan", { exact: true })).toBeVisible();
  });

  await test.step("both participants are placed", async () => {
    await page.getByRole("link", { name: "Tempatkan peserta" }).click();
    await see(page, "Tempatkan peserta");
    for (const each of peserta) await page.getByRole("checkbox", { name: `Tempatkan ${each.nama}` }).check();
    await page.getByRole("button", { name: "Tempatkan", exact: true }).click();
    await expect(page.getByText("Peserta ditempatkan", { exact: true })).toBeVisible();
    await expect(page.getByText("2 dari 11 tempat terisi")).toBeVisible();
    await expectNothingSideways(page);
  });

  const desk = await newDevice();
  await test.step("the mentor finds the rombel on the home, with everybody's four reports", async () => {
    await enter(desk, first);
    await desk.getByRole("heading", { name: nama }).getByRole("link").click();
    await see(desk, nama);
    const [someone] = peserta;
    await expect(desk.getByRole("img", { name: new RegExp(`^${someone.nama}: 0 dari 4 laporan`) })).toBeVisible();
    await expectAccessible(desk, "mentor's rombel");
  });

  await test.step("who is replaced no longer finds it; the history keeps the name", async () => {
    await page.getByRole("link", { name: "Ganti mentor" }).click();
    await see(page, "Ganti mentor");
    await assignMentor(page, second);
    await page.getByLabel("Mentor sakit atau cuti.").check();
    await page.getByRole("button", { name: "Ganti mentor", exact: true }).click();
    await expect(page.getByText("Mentor ditugaskan", { exact: true })).toBeVisible();
    await expect(page.getByText(`Penugasan ${first.nama} sebagai mentor berakhir`)).toBeVisible();
    const answer = await desk.reload();
    expect(answer?.status()).toBe(404);
  });
});

test("materials by link, the schedule and the rubric stand where the LPTK left them", async ({ page }) => {
  const { admin } = await givenLptk();
  await enter(page, admin);
  await page.goto("/lptk/materi");
  await see(page, "Materi");
  await page.getByLabel("Judul", { exact: true }).fill("Sumber belajar pedagogik");
  await page.getByLabel("Atau tautan").fill("https://contoh.id/pedagogik.pdf");
  await page.getByRole("button", { name: "Tambah materi", exact: true }).click();
  await expect(page.getByText("Materi ditambahkan", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Sumber belajar pedagogik" })).toHaveAttribute(
    "href",
    "https://contoh.id/pedagogik.pdf",
  );

  await page.goto("/lptk/jadwal");
  await see(page, "Jadwal PLPG");
  await page.getByLabel("Kegiatan").fill("Presentasi laporan");
  await page.getByLabel("Tanggal", { exact: true }).fill(dayIn(addDays(await readNow(), 20), "WIB"));
  await page.getByLabel("Jam mulai").fill("08:00");
  await page.getByLabel("Jam selesai").fill("07:00");
  await page.getByRole("button", { name: "Tambah jadwal", exact: true }).click();
  await expect(refusal(page)).toContainText("Jam selesai harus sesudah jam mulai.");
  await page.getByLabel("Jam selesai").fill("12:00");
  await page.getByRole("button", { name: "Tambah jadwal", exact: true }).click();
  await expect(page.getByText("Jadwal ditambahkan", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Presentasi laporan" })).toBeVisible();

  await page.goto("/lptk/rubrik");
  await see(page, "Rubrik nilai proses");
  await page.getByLabel("Bobot aspek 1 (%)").fill("41");
  await page.getByRole("button", { name: "Simpan rubrik", exact: true }).click();
  await expect(refusal(page)).toContainText("Jumlah bobot semua aspek harus 100, sekarang 101.");
  await page.getByLabel("Bobot aspek 1 (%)").fill("40");
  await page.getByRole("button", { name: "Simpan rubrik", exact: true }).click();
  await expect(page.getByText("Rubrik tersimpan", { exact: true })).toBeVisible();
  await expectAccessible(page, "rubric");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a rombel is made, led and filled; a participant moves on, and out", async ({ page }) => {
    const { admin, mentors, peserta } = await givenLptk();
    await enter(page, admin);
    await makeRombel(page, "PGSD Kedua");
    await makeRombel(page, "PGSD Tanpa Skrip");
    await page.getByRole("link", { name: "Tugaskan mentor" }).click();
    await see(page, "Tugaskan mentor");
    await assignMentor(page, mentors[0]);
    await page.getByRole("button", { name: "Tugaskan", exact: true }).click();
    await expect(page.getByText("Mentor ditugaskan", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Tempatkan peserta" }).click();
    await see(page, "Tempatkan peserta");
    await page.getByRole("checkbox", { name: `Tempatkan ${peserta[0].nama}` }).check();
    await page.getByRole("button", { name: "Tempatkan", exact: true }).click();
    await expect(page.getByText("Peserta ditempatkan", { exact: true })).toBeVisible();
    await expect(page.getByText("1 dari 10 tempat terisi")).toBeVisible();

    await page.getByRole("link", { name: `Pindahkan ${peserta[0].nama}` }).click();
    await see(page, "Pindahkan peserta");
    await page.getByLabel("Rombel tujuan").selectOption({ label: "PGSD Kedua (belum ada mentor, 10 tempat kosong)" });
    await page.getByLabel("Salah ditempatkan.").check();
    await page.getByRole("button", { name: "Pindahkan", exact: true }).click();
    await see(page, "PGSD Kedua");
    await expect(page.getByText("Peserta dipindahkan", { exact: true })).toBeVisible();

    await page.getByRole("link", { name: `Keluarkan ${peserta[0].nama}` }).click();
    await see(page, "Keluarkan dari rombel");
    await page.getByLabel("Bidang studi peserta perlu diperbaiki.").check();
    await page.getByRole("button", { name: "Keluarkan dari rombel", exact: true }).click();
    await expect(page.getByText("Peserta dikeluarkan dari rombelnya", { exact: true })).toBeVisible();
    await expect(page.getByText("Dikeluarkan dari rombel PGSD Kedua")).toBeVisible();
  });
});
