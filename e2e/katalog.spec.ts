import type { Page } from "@playwright/test";
import { addDays, dayIn } from "@/lib/kernel/time";
import { testNow } from "@/scripts/testing/moments.mjs";
import { makePdf } from "./fixtures/pdf";
import { enter } from "./support/enter";
import { see } from "./support/page";
import { givenDinas, givenSchool, givenTeacher, givenTrainingCentre } from "./support/people";
import { chooseInMenu, refusal } from "./support/steps";
import { expect, test } from "./support/test";

const day = (days: number) => dayIn(addDays(testNow(), days), "WIB");

/** Two schools' worth of people below one Dinas, and a stranger below another. */
async function givenRegion() {
  const dinas = await givenDinas();
  const school = await givenSchool({ dinasId: dinas.id });
  const [centre, teacher] = [await givenTrainingCentre(dinas.id), await givenTeacher(school)];
  return { centre, school, teacher, stranger: await givenTeacher(await givenSchool()) };
}

/** Buat pelatihan: everything but place and sessions. */
async function makeDraft(page: Page, judul: string): Promise<void> {
  await chooseInMenu(page, "Pelatihan");
  await see(page, "Pelatihan");
  await page.getByRole("link", { name: "Buat pelatihan" }).first().click();
  await see(page, "Buat pelatihan");
  await page.getByLabel("Judul").fill(judul);
  await page.getByLabel("Tentang pelatihan").fill("Menyusun asesmen singkat.\nLalu mencobanya di kelas.");
  await page.getByLabel("Pedagogik").check();
  await page.getByLabel("Sosial").check();
  await page.getByLabel("SD", { exact: true }).check();
  await page.getByLabel("Lama dalam JP").fill("4");
  await page.getByLabel("Campuran").check();
  await page.getByLabel("Tautan daring").fill("https://ruang.contoh.id/kelas-rahasia");
  await page.getByLabel("Pendaftaran dibuka").fill(day(-1));
  await page.getByLabel("Pendaftaran ditutup").fill(day(5));
  await page.getByLabel("Jumlah kursi").fill("banyak");
  await page.getByRole("button", { name: "Simpan Draf" }).click();
  await expect(refusal(page)).toContainText("Tuliskan angka bulat.");
  // What was typed is still there.
  await expect(page.getByLabel("Judul")).toHaveValue(judul);
  await expect(page.getByLabel("Sosial")).toBeChecked();
  await expect(page.getByLabel("Kepribadian")).not.toBeChecked();
  await page.getByLabel("Jumlah kursi").fill("25");
  await page.getByRole("button", { name: "Simpan Draf" }).click();
  await see(page, judul);
  await expect(page.getByText("Draf tersimpan")).toBeVisible();
}

async function addSession(page: Page, materi: string, days: number, from: string, to: string): Promise<void> {
  await page.getByLabel("Materi").fill(materi);
  await page.getByLabel("Tanggal").fill(day(days));
  await page.getByLabel("Jam mulai").fill(from);
  await page.getByLabel("Jam selesai").fill(to);
  await page.getByRole("button", { name: "Tambah sesi" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript @one-size", () => {
    test.use({ javaScriptEnabled });

    test("a training centre makes a training and publishes it; a teacher finds it and reads Informasi Lengkap", async ({
      page,
      newDevice,
    }) => {
      const { centre, teacher, stranger } = await givenRegion();
      const judul = `Asesmen ${teacher.username.slice(-6)}`;
      await enter(page, centre, "Tidak ada yang menunggu Anda");
      await makeDraft(page, judul);

      await test.step("what is missing stands there, each with the page where it is mended", async () => {
        await page.getByRole("link", { name: /Tempat belum diisi/ }).click();
        await see(page, "Ubah pelatihan");
        await page.getByRole("textbox", { name: /^Tempat/ }).fill("Aula Contoh");
        await page.getByRole("button", { name: "Simpan" }).click();
        await see(page, judul);
        await page.getByRole("link", { name: /Belum ada sesi/ }).click();
        await see(page, "Sesi pelatihan");
        await addSession(page, "Melihat di mana murid berada", 10, "08:00", "11:00");
        await expect(page.getByText("Jadwal tersimpan")).toBeVisible();
        await addSession(page, "Bertabrakan", 10, "10:00", "12:00");
        await expect(refusal(page)).toContainText("Bertabrakan dengan sesi");
        await expect(page.getByLabel("Materi")).toHaveValue("Bertabrakan");
        await page.getByRole("link", { name: "Kembali ke pelatihan" }).click();
        await see(page, judul);
      });

      const reader = await newDevice({ javaScriptEnabled });
      await test.step("a draft is nobody's but the unit's", async () => {
        await enter(reader, teacher);
        await chooseInMenu(reader, "Katalog pelatihan", "Pelatihan");
        await see(reader, "Katalog pelatihan");
        await expect(reader.getByRole("link", { name: judul })).toBeHidden();
      });

      if (javaScriptEnabled) {
        await test.step("an attachment goes up with it", async () => {
          await page.getByRole("link", { name: "Lampiran" }).click();
          await see(page, "Lampiran pelatihan");
          const pdf = { name: "panduan.pdf", mimeType: "application/pdf", buffer: makePdf() };
          await page.locator("input[type=file]").setInputFiles(pdf);
          await expect(page.getByText("Berkas sudah diunggah")).toBeAttached();
          await page.getByLabel("Judul lampiran").fill("Panduan peserta");
          await page.getByRole("button", { name: "Tambah lampiran" }).click();
          await expect(page.getByText("Lampiran tersimpan")).toBeVisible();
          await page.getByRole("main").getByRole("link", { name: "Pelatihan", exact: true }).click();
          await see(page, judul);
        });
      }

      await page.getByRole("button", { name: "Terbitkan" }).click();
      await expect(page.getByText("Pelatihan sudah terbit")).toBeVisible();
      await see(page, judul);

      await test.step("the teacher searches, filters and reads", async () => {
        await reader.goto("/guru/pelatihan");
        await reader.getByLabel(/^Cari judul/).fill(judul);
        await reader.getByRole("button", { name: "Cari", exact: true }).click();
        await see(reader, "Katalog pelatihan");
        await reader.getByText("Saring", { exact: true }).click();
        await reader.getByLabel("Kompetensi").selectOption({ label: "Sosial" });
        await reader.getByLabel("Pendaftaran masih buka").check();
        await reader.getByRole("button", { name: "Tampilkan" }).click();
        await reader.getByRole("link", { name: judul }).click();
        await see(reader, judul);
        for (const fact of [
          "Pendaftaran dibuka",
          "Aula Contoh",
          "Tautan tampil setelah diterima",
          "85 % dari semua sesi",
        ]) {
          await expect(reader.getByText(fact).first()).toBeVisible();
        }
        await expect(reader.getByText(/08\.00–11\.00 WIB/)).toBeVisible();
        await expect(reader.getByText(/23\.59 WIB/).first()).toBeVisible();
        await expect(reader.getByText("kelas-rahasia")).toBeHidden();
      });

      await test.step("the programme goes into the teacher's own calendar, without the link", async () => {
        const address = await reader.getByRole("link", { name: "Simpan ke kalender" }).getAttribute("href");
        const calendar = await reader.request.get(address ?? "");
        expect(calendar.headers()["content-type"]).toContain("text/calendar");
        const text = await calendar.text();
        expect(text).toContain(`DTSTART:${day(10).replaceAll("-", "")}T010000Z`);
        expect(text).not.toContain("kelas-rahasia");
      });

      await test.step("another Dinas's teacher finds nothing, by no list and by no address", async () => {
        const address = new URL(reader.url()).pathname;
        const calendar = `/api/pelatihan/${address.split("/").at(-1)}/kalender`;
        const file = await reader
          .getByRole("link", { name: /Panduan peserta/ })
          .getAttribute("href", { timeout: 500 })
          .catch(() => null);
        if (file) expect((await reader.request.get(file)).status()).toBe(200);
        const other = await newDevice({ javaScriptEnabled });
        await enter(other, stranger);
        await other.goto(`/guru/pelatihan?cari=${encodeURIComponent(judul)}`);
        await expect(other.getByRole("link", { name: judul })).toBeHidden();
        for (const path of [address, calendar, ...(file ? [file] : [])]) {
          expect((await other.request.get(path)).status(), path).toBe(404);
        }
        expect((await other.request.get("/api/ekspor/pelatihan?format=csv")).status()).toBe(404);
      });

      await test.step("the unit takes its list along, and cancels with a reason that everybody reads", async () => {
        const sheet = await page.request.get("/api/ekspor/pelatihan?format=csv");
        expect(await sheet.text()).toContain(judul);
        await page.getByRole("link", { name: "Batalkan pelatihan" }).click();
        await see(page, "Batalkan pelatihan");
        await page.getByRole("button", { name: "Batalkan pelatihan" }).click();
        await expect(refusal(page)).toContainText("Tuliskan alasannya.");
        await page.getByLabel("Pengajar berhalangan.").check();
        await page.getByRole("button", { name: "Batalkan pelatihan" }).click();
        await expect(page.getByText("Pelatihan dibatalkan").first()).toBeVisible();
        await reader.reload();
        await expect(reader.getByText("Alasan: Pengajar berhalangan.")).toBeVisible();
      });
    });

    test("a principal proposes a topic, the training centre answers it with a training", async ({
      page,
      newDevice,
    }) => {
      const { centre, school } = await givenRegion();
      const topik = `Topik ${school.npsn}`;
      await enter(page, school.kepsek);
      await chooseInMenu(page, "Usulan topik", "Pelatihan");
      await see(page, "Usulan topik");
      await page.getByRole("link", { name: "Usulkan topik" }).click();
      await see(page, "Usulkan topik");
      await page.getByLabel("Topik", { exact: true }).fill(topik);
      await page.getByLabel("Mengapa diperlukan").fill("Murid datang dengan kesiapan yang sangat berbeda.");
      await page.getByLabel("Profesional").check();
      await page.getByLabel("Jumlah guru").fill("banyak");
      await page.getByRole("button", { name: "Kirim usulan" }).click();
      await expect(refusal(page)).toContainText("Tuliskan jumlah guru dengan angka.");
      await expect(page.getByLabel("Topik", { exact: true })).toHaveValue(topik);
      await page.getByLabel("Jumlah guru").fill("6");
      await page.getByRole("button", { name: "Kirim usulan" }).click();
      await see(page, topik);
      await expect(page.getByText("Usulan sudah terkirim")).toBeVisible();

      const office = await newDevice({ javaScriptEnabled });
      await enter(office, centre, "1 hal menunggu Anda");
      await office.getByRole("link", { name: topik }).click();
      await see(office, topik);
      await expect(office.getByText("Murid datang dengan kesiapan")).toBeVisible();
      await office.getByRole("button", { name: "Terima" }).click();
      await expect(office.getByText("Usulan diterima").first()).toBeVisible();
      await page.reload();
      await expect(page.getByText(/menerima usulan ini/)).toBeVisible();

      const training = await centre.publish(`Pelatihan untuk ${school.npsn}`);
      await office.reload();
      await office.getByRole("link", { name: "Hubungkan ke pelatihan" }).click();
      await see(office, "Hubungkan ke pelatihan");
      await office.getByLabel("Pelatihan").selectOption(training.id);
      await office.getByRole("button", { name: "Hubungkan ke pelatihan" }).click();
      await expect(office.getByText("Usulan terhubung ke pelatihan")).toBeVisible();

      await page.goto("/kepsek/usulan");
      await page.getByRole("link", { name: topik }).click();
      await expect(page.getByText(`Usulan ini menjadi pelatihan “${training.judul}”`)).toBeVisible();
      await page.getByRole("link", { name: "Informasi Lengkap" }).click();
      await see(page, training.judul);
    });
  });
}

test("a proposed topic is refused with a reason, and the principal reads it", async ({ page, newDevice }) => {
  const { centre, school } = await givenRegion();
  const topik = `Topik ${school.npsn}`;
  await centre.propose(school.id, topik);
  await enter(page, centre, "1 hal menunggu Anda");
  await chooseInMenu(page, "Usulan topik");
  await see(page, "Usulan topik");
  await page.getByRole("link", { name: topik }).click();
  await see(page, topik);
  await page.getByRole("link", { name: "Tolak", exact: true }).click();
  await see(page, "Tolak usulan topik");
  await page.getByLabel("Topik ini sudah ada di katalog.").check();
  await page.getByLabel("Penjelasan").fill("Lihat pelatihan bulan depan.");
  await page.getByRole("button", { name: "Tolak" }).click();
  await expect(page.getByText("Usulan ditolak").first()).toBeVisible();
  const principal = await newDevice();
  await enter(principal, school.kepsek);
  await principal.goto("/kepsek/usulan");
  await principal.getByRole("link", { name: topik }).click();
  await expect(
    principal.getByText("Alasan: Topik ini sudah ada di katalog. Lihat pelatihan bulan depan.").first(),
  ).toBeVisible();
});
