import type { Page } from "@playwright/test";
import { db } from "@/lib/server/db";
import { makeOffice, makeOfficeAccount, someEmail } from "@/prisma/seed/factories";
import { makeCohort } from "@/prisma/seed/plpg";
import { expectAccessible } from "./support/accessible";
import { enter } from "./support/enter";
import { see } from "./support/page";
import { PASSWORD, passwordHash, write } from "./support/people";
import { refusal } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * Taking part in PLPG (DOMAIN §1.1, §4): from the LPTK's spreadsheet over the activation code to the dashboard of the printed guide,
 * withdrawal and back.
 */

let people = 0;
/** Numbers nobody else has. */
const someNumber = () => `88${String(Date.now()).slice(-9)}${String(people++).padStart(3, "0")}`;

async function givenLptk() {
  const kataSandi = await passwordHash();
  const username = someEmail();
  return write(async (tx) => {
    const { id } = await makeOffice(tx, { jenis: "lptk" });
    const { nama } = await makeOfficeAccount(tx, { peran: "lptk", instansiId: id, surel: username, kataSandi });
    const cohort = await makeCohort(tx, { lptkId: id, nama: "PGSD Uji" });
    return { nama, username, password: PASSWORD, id, cohort };
  });
}

const sheet = (...rows: string[][]) =>
  [["Nomor peserta", "Nama", "Bidang studi", "Rombel"], ...rows].map((row) => row.join("\t")).join("\n");

async function paste(page: Page, text: string) {
  await page.goto("/lptk/peserta/impor");
  await see(page, "Impor peserta");
  await page.getByLabel("Atau tempel isi lembar kerja").fill(text);
  await page.getByRole("button", { name: "Impor peserta" }).click();
}

/** The code that the page has just shown. */
async function shownCode(page: Page): Promise<string> {
  const code = page.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
  await expect(code).toBeVisible();
  return (await code.textContent()) ?? "";
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript @one-size", () => {
    test.use({ javaScriptEnabled });

    test("from the spreadsheet to the dashboard, out and back", async ({ page, newDevice }) => {
      const lptk = await givenLptk();
      const nomor = someNumber();
      const nama = "Wayan Sudarma";
      await enter(page, lptk);

      await test.step("a sheet with a wrong row: said row by row, nothing imported", async () => {
        await paste(page, sheet([nomor, nama, "PGSD", "PGSD Uji"], ["123", "Tanpa Nomor", "PGSD", ""]));
        await expect(page.getByText("1 hal perlu diperbaiki; belum ada peserta yang didaftarkan")).toBeVisible();
        await expect(page.getByText("Baris 3, Nomor peserta:")).toBeVisible();
        expect(await db.peserta.count({ where: { lptkId: lptk.id } })).toBe(0);
      });

      await test.step("the right sheet once, and once more without any effect", async () => {
        const text = sheet([nomor, nama, "PGSD", "PGSD Uji"]);
        await paste(page, text);
        await see(page, "Hasil impor");
        await expect(page.getByText("1 peserta didaftarkan")).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(page, "import");
        await paste(page, text);
        await expect(page.getByText("Tidak ada yang berubah")).toBeVisible();
        expect(await db.imporPeserta.count({ where: { lptkId: lptk.id } })).toBe(1);
      });

      const code = await test.step("the board with its countdown, the letter, a new code", async () => {
        await page.goto("/lptk/aktivasi");
        await see(page, "Aktivasi");
        await expect(page.getByText("14 hari lagi")).toBeVisible();
        await page.getByRole("link", { name: nama }).click();
        await see(page, nama);
        const letter = await page.request.get(
          (await page.getByRole("link", { name: "Unduh surat aktivasi" }).getAttribute("href")) ?? "",
        );
        expect(letter.headers()["content-type"]).toBe("application/pdf");
        await page.getByRole("button", { name: "Buat kode baru" }).click();
        return shownCode(page);
      });

      const guru = await newDevice({ javaScriptEnabled });
      await test.step("activation by number and code, with a first password", async () => {
        await guru.goto("/aktivasi");
        await guru.getByRole("link", { name: "Peserta PLPG" }).click();
        await see(guru, "Aktifkan akun peserta PLPG");
        await guru.getByLabel("Nomor peserta").fill(nomor);
        await guru.getByLabel("Kode aktivasi").fill(code.toLowerCase());
        await guru.getByRole("button", { name: "Aktifkan akun" }).click();
        await expect(refusal(guru)).toBeVisible();
        await guru.getByLabel("Kode aktivasi").fill(code);
        await guru.getByLabel("Password baru (boleh dikosongkan)", { exact: true }).fill("perahu-kayu-di-teluk");
        await guru.getByRole("button", { name: "Aktifkan akun" }).click();
        await see(guru, "Pembekalan PLPG");
      });

      await test.step("the guide's dashboard", async () => {
        for (const heading of ["Profil", "Jadwal PLPG", "Materi/bahan ajar", "Rombel pembekalan"]) {
          await expect(guru.getByRole("heading", { name: heading, exact: true })).toBeVisible();
        }
        await expect(guru.getByText("PGSD Uji", { exact: true })).toBeVisible();
        await expect(guru.getByRole("heading", { name: "Daftar peserta rombongan belajar" })).toBeVisible();
        await expect(guru.getByRole("link", { name: "Perbarui informasi" })).toBeVisible();
        await expect(guru.getByRole("link", { name: "Ubah sandi" })).toBeVisible();
        await expect(guru.getByRole("link", { name: "Masuk ke kelas" })).toBeVisible();
        if (javaScriptEnabled) await expectAccessible(guru, "dashboard");
      });

      await test.step("out, with a reason", async () => {
        await guru.getByRole("link", { name: "Undurkan diri dari PLPG" }).click();
        await see(guru, "Undurkan diri dari PLPG");
        await guru.getByRole("radio", { name: "Pindah tugas." }).check();
        await guru.getByRole("button", { name: "Undurkan diri" }).click();
        await see(guru, "Pembekalan PLPG");
        await expect(guru.getByText("Keikutsertaan Anda sudah berakhir")).toBeVisible();
        await expect(guru.getByRole("link", { name: "Masuk ke kelas" })).toHaveCount(0);
        // What happened so far and the scores stay theirs to read.
        await expect(guru.getByText("Peserta mengundurkan diri", { exact: true })).toBeVisible();
        await guru.getByRole("link", { name: "Nilai pembekalan" }).click();
        await see(guru, "Nilai pembekalan");
      });

      const again = await test.step("reinstated by the LPTK", async () => {
        await page.goto(page.url());
        await page.getByRole("link", { name: "Pulihkan" }).click();
        await see(page, "Pulihkan peserta");
        await page.getByRole("radio", { name: "Peserta mencabut pengunduran dirinya." }).check();
        await page.getByRole("button", { name: "Pulihkan" }).click();
        await see(page, nama);
        await expect(page.getByText("Peserta dipulihkan", { exact: true })).toBeVisible();
        await page.goto(`${new URL(page.url()).pathname}/pulihkan`);
        await see(page, nama);
        await page.getByRole("button", { name: "Buat kode baru" }).click();
        return shownCode(page);
      });

      await test.step("and active again, signed in as before", async () => {
        await guru.goto("/guru/plpg");
        await guru.getByRole("link", { name: "Aktifkan akun" }).click();
        await see(guru, "Aktifkan akun peserta");
        if (javaScriptEnabled) await expectAccessible(guru, "activation, signed in");
        await guru.getByLabel("Kode aktivasi").fill(again);
        await guru.getByRole("button", { name: "Aktifkan akun" }).click();
        await expect(guru.getByText("Akun peserta aktif", { exact: true })).toBeVisible();
      });
    });
  });
}
