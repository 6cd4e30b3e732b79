import type { Page } from "@playwright/test";
import { FACILITATOR_POINTS } from "@/lib/refleksi/isian/labels";
import { enter } from "./support/enter";
import { expectNothingSideways, see } from "./support/page";
import { givenDinas } from "./support/people";
import {
  answer,
  closePeriod,
  EXAMPLE,
  fillReflection,
  givenDraft,
  givenReflectingSchool,
  handIn,
  PERIOD,
} from "./support/refleksi";
import { signOut } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * Reflection, as the printed guide for principals has it: "Panduan JakLat Online untuk Kepala Sekolah", part C (DOMAIN §2), with
 * the teacher's side of it.
 */

const NEW_EXAMPLE = "Setiap Senin dan Kamis saya memberi kuis tiga soal dan membahas yang paling banyak salah.";

test("part C: a principal reads a reflection, refuses it, then approves what was corrected", {
  tag: "@both-sizes",
}, async ({ page, newDevice }) => {
  const { school, teacher, pelatihan } = await givenReflectingSchool();
  const guru = await newDevice();
  await test.step("the teacher fills it in while talking with the principal, and hands it in", async () => {
    await enter(guru, teacher, "1 hal menunggu Anda");
    await guru.getByRole("link", { name: `Refleksi ${PERIOD}` }).click();
    await see(guru, "Refleksi");
    await guru.getByRole("button", { name: "Mulai refleksi" }).click();
    await see(guru, PERIOD);
    await fillReflection(guru);
    await handIn(guru);
    await expect(guru.getByText(school.kepsek.nama).first()).toBeVisible();
  });

  await enter(page, school.kepsek, "1 guru menunggu Bapak/Ibu");
  const menu = page.getByRole("navigation", { name: "Menu utama" });
  const openList = async () => {
    await test.step("1. ☰ brings up the choices", async () => {
      await page.getByRole("button", { name: "Buka menu" }).click();
      await expect(menu).toBeVisible();
    });
    await test.step("2. Refleksi Guru", async () => {
      const link = menu.getByRole("link", { name: "Daftar Refleksi Guru", exact: true });
      if (!(await link.isVisible())) await menu.getByText("Refleksi Guru", { exact: true }).click();
    });
    await test.step("3. Daftar Refleksi Guru", async () => {
      await menu.getByRole("link", { name: "Daftar Refleksi Guru", exact: true }).click();
      await see(page, "Daftar Refleksi Guru");
    });
  };
  const read = (name: string) =>
    test.step("4. Setujui Refleksi Guru", async () => {
      await page.getByRole("link", { name: `Setujui Refleksi Guru ${name}` }).click();
      await see(page, `Setujui Refleksi Guru: ${name}`);
    });

  await openList();
  await read(teacher.nama);
  await test.step("the three points for the facilitator stand on top", async () => {
    for (const point of FACILITATOR_POINTS) await expect(page.getByText(point)).toBeVisible();
  });
  await test.step("the answers are read by scrolling; both buttons stand at the bottom", async () => {
    await expect(page.getByText(EXAMPLE)).toHaveCount(4);
    const [answers, approve] = [page.getByText(EXAMPLE).last(), page.getByRole("button", { name: "Setujui" })];
    const [above, below] = [await answers.boundingBox(), await approve.boundingBox()];
    expect(above && below && below.y > above.y).toBe(true);
  });
  await test.step("Tidak Menyetujui, and then the reason is written", async () => {
    await page.getByRole("link", { name: "Tidak Menyetujui", exact: true }).click();
    await see(page, `Tidak menyetujui refleksi ${teacher.nama}`);
    await page.getByRole("button", { name: "Tidak Menyetujui", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await page.getByLabel("Contoh perilaku belum konkret.").check();
    await page.getByLabel("Penjelasan").fill("Seberapa sering?");
    await page.getByRole("button", { name: "Tidak Menyetujui", exact: true }).click();
    await expect(page.getByText("Refleksi tidak disetujui").first()).toBeVisible();
  });

  await test.step("the teacher reads the reason, corrects and hands in again", async () => {
    await guru.goto("/guru");
    await see(guru, "1 hal menunggu Anda");
    await guru.getByRole("link", { name: `Refleksi ${PERIOD}` }).click();
    await see(guru, PERIOD);
    await expect(guru.getByText("Contoh perilaku belum konkret. Seberapa sering?").first()).toBeVisible();
    await guru.getByRole("link", { name: "Pedagogik", exact: true }).click();
    await see(guru, "Kompetensi Pedagogik");
    await answer(guru, { example: NEW_EXAMPLE });
    await guru.getByRole("button", { name: "Simpan", exact: true }).click();
    await see(guru, PERIOD);
    await handIn(guru);
  });

  await openList();
  await read(teacher.nama);
  await test.step("what changed is marked, and only that", async () => {
    await expect(page.getByText("Diubah", { exact: true })).toHaveCount(1);
    await page.getByText("Lihat isian sebelumnya").click();
    await expect(page.getByText(NEW_EXAMPLE)).toBeVisible();
    await expectNothingSideways(page);
  });
  await test.step("Setujui; the recommended trainings appear, each with its reason", async () => {
    await page.getByRole("button", { name: "Setujui", exact: true }).click();
    await expect(page.getByText("Refleksi disetujui").first()).toBeVisible();
    await expect(page.getByRole("heading", { name: pelatihan })).toBeVisible();
    await expect(page.getByText(/^Karena guru ini menilai “.*” = 2 \(Pedagogik\)\.$/)).toBeVisible();
    await expectNothingSideways(page);
  });
  await test.step("the teacher sees them too, and where to read more", async () => {
    await guru.goto("/guru/refleksi");
    await guru.getByRole("link", { name: "Buka refleksi" }).click();
    await expect(guru.getByText(/^Karena Anda menilai “.*” = 2 \(Pedagogik\)\.$/)).toBeVisible();
    await guru.getByRole("link", { name: `Informasi Lengkap ${pelatihan}` }).click();
    await see(guru, pelatihan);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reflection is filled in, handed in, refused, corrected and approved", async ({ page, newDevice }) => {
    const { school, teacher, pelatihan } = await givenReflectingSchool();
    const principal = await newDevice({ javaScriptEnabled: false });
    await enter(page, teacher, "1 hal menunggu Anda");
    await page.goto("/guru/refleksi");
    await page.getByRole("button", { name: "Mulai refleksi" }).click();
    await see(page, PERIOD);
    await test.step("half of an answer is kept too", async () => {
      await page.getByRole("link", { name: "Sosial", exact: true }).click();
      await page.getByLabel("Praktik saya saat ini").fill("Saya menyapa di gerbang.");
      await page.getByRole("button", { name: "Simpan", exact: true }).click();
      await expect(page.getByText("Sebagian", { exact: true })).toBeVisible();
    });
    await fillReflection(page);
    await handIn(page);
    const address = page.url().split("/").at(-1);

    await enter(principal, school.kepsek);
    await principal.goto("/kepsek/refleksi");
    await principal.getByRole("link", { name: `Setujui Refleksi Guru ${teacher.nama}` }).click();
    await principal.getByRole("link", { name: "Tidak Menyetujui", exact: true }).click();
    await principal.getByLabel("Penjelasan").fill("Seberapa sering?");
    await principal.getByRole("button", { name: "Tidak Menyetujui", exact: true }).click();
    await expect(principal.getByText("Refleksi tidak disetujui").first()).toBeVisible();

    await page.goto(`/guru/refleksi/${address}`);
    await page.getByRole("link", { name: "Pedagogik", exact: true }).click();
    await answer(page, { example: NEW_EXAMPLE });
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await handIn(page);

    await principal.goto(`/kepsek/refleksi/${address}`);
    await expect(principal.getByText("Diubah", { exact: true })).toHaveCount(1);
    await principal.getByRole("button", { name: "Setujui", exact: true }).click();
    await expect(principal.getByRole("heading", { name: pelatihan })).toBeVisible();
  });
});

test.describe("E7: what is typed is not lost", () => {
  const open = async (page: Page, address: string) => {
    await page.goto(`${address}/pedagogik`);
    await see(page, "Kompetensi Pedagogik");
  };
  /** What this device keeps of drafts. */
  const copiesOn = (page: Page) =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draf-")));
  const practice = (page: Page) => page.getByLabel("Praktik saya saat ini");
  /** The stored draft that the form rests on at the very moment at which it says that it is saved. */
  const groundOnceSaved = (page: Page) =>
    page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>("input[name=dasar]");
      const before = field?.value;
      await new Promise<void>((resolve) => {
        const isSaved = () =>
          [...document.querySelectorAll("[role=status]")].some((said) => said.textContent?.startsWith("Tersimpan"));
        const watch = { childList: true, characterData: true, subtree: true };
        new MutationObserver(() => isSaved() && resolve()).observe(document.body, watch);
      });
      return { before, after: field?.value };
    });

  test("it saves itself within five seconds, and every device sees it", async ({ page, newDevice }) => {
    const setting = await givenReflectingSchool();
    const address = await givenDraft(setting);
    await enter(page, setting.teacher);
    await open(page, address);
    const grounds = groundOnceSaved(page);
    await practice(page).fill("Tanpa menekan Simpan.");
    await expect(page.getByText(/^Tersimpan otomatis/)).toBeVisible({ timeout: 8_000 });
    const { before, after } = await grounds;
    expect(after).not.toBe(before);
    const tablet = await newDevice();
    await enter(tablet, setting.teacher);
    await open(tablet, address);
    await expect(practice(tablet)).toHaveValue("Tanpa menekan Simpan.");

    await test.step("what two devices wrote is shown side by side, and nothing is overwritten unseen", async () => {
      await practice(tablet).fill("Dari tablet.");
      await tablet.getByRole("button", { name: "Simpan", exact: true }).click();
      await see(tablet, PERIOD);
      expect(await copiesOn(tablet)).toEqual([]);
      await practice(page).fill("Dari ponsel.");
      await page.getByRole("button", { name: "Simpan", exact: true }).click();
      await expect(page.getByText("“Dari tablet.”").first()).toBeVisible();
      await expect(practice(page)).toHaveValue("Dari ponsel.");
    });
  });

  test("a lost signal: the device keeps it, and sends it once there is a line again", async ({ page, context }) => {
    const setting = await givenReflectingSchool();
    const address = await givenDraft(setting);
    await enter(page, setting.teacher);
    await open(page, address);
    await context.setOffline(true);
    await practice(page).fill("Ditulis tanpa sinyal.");
    await expect(page.getByText(/^Belum terkirim: sambungan terputus/)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(/^Tersimpan otomatis/)).toBeVisible();
    await page.reload();
    await expect(practice(page)).toHaveValue("Ditulis tanpa sinyal.");
  });

  test("a dead battery: the words are there when the page opens again", async ({ page, context }) => {
    const setting = await givenReflectingSchool();
    const address = await givenDraft(setting);
    await enter(page, setting.teacher);
    await open(page, address);
    await context.setOffline(true);
    await practice(page).fill("Baterai habis di tengah kalimat");
    // The browser has taken it over: a page that is closed within the same millisecond takes its last words along.
    expect(await copiesOn(page)).toHaveLength(1);
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await open(again, address);
    await expect(practice(again)).toHaveValue("Baterai habis di tengah kalimat");
    await expect(again.getByText(/^Tersimpan otomatis/)).toBeVisible();
  });

  test("an expired session: after signing in again the words are there; Keluar takes them off the device", async ({
    page,
    context,
  }) => {
    const setting = await givenReflectingSchool();
    const address = await givenDraft(setting);
    await enter(page, setting.teacher);
    await open(page, address);
    await context.clearCookies();
    await practice(page).fill("Sesi berakhir saat menulis ini.");
    await expect(page.getByText(/^Sesi Anda sudah berakhir/)).toBeVisible();
    await page.getByRole("link", { name: "Masuk lagi" }).click();
    await page.getByLabel("Username", { exact: true }).fill(setting.teacher.username);
    await page.getByLabel("Password", { exact: true }).fill(setting.teacher.password);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await see(page, "Kompetensi Pedagogik");
    await expect(practice(page)).toHaveValue("Sesi berakhir saat menulis ini.");
    await context.setOffline(true);
    await practice(page).fill("Belum sempat terkirim.");
    expect(await copiesOn(page)).toHaveLength(1);
    await context.setOffline(false);
    await page.goto("/guru");
    await signOut(page, setting.teacher.nama);
    expect(await copiesOn(page)).toEqual([]);
  });
});

test("what was not handed in at the closing can be read and no longer written", async ({ page }) => {
  const setting = await givenReflectingSchool();
  const address = await givenDraft(setting, ["pedagogik"]);
  await enter(page, setting.teacher);
  await closePeriod(setting);
  await page.goto(`${address}/pedagogik`);
  await see(page, PERIOD);
  await expect(page.getByText("Refleksi ini tidak dikumpulkan")).toBeVisible();
  await expect(page.getByRole("button", { name: "Simpan" })).toHaveCount(0);
  await page.goto("/guru");
  await see(page, "Tidak ada yang menunggu Anda");
});

test("the Dinas begins with the example, changes a question, publishes it and opens a period", async ({ page }) => {
  const dinas = await givenDinas();
  await enter(page, dinas);
  await page.goto("/dinas/refleksi");
  await see(page, "Periode refleksi");
  await page.getByRole("link", { name: "Bank pertanyaan", exact: true }).click();
  await see(page, "Bank pertanyaan refleksi");
  await page.getByRole("button", { name: "Pakai contoh" }).click();
  await see(page, "Versi 1");
  await page
    .getByRole("link", { name: /^Ubah: / })
    .first()
    .click();
  await see(page, "Ubah pertanyaan");
  await page.getByLabel("Pertanyaan", { exact: true }).fill("Saya mengenal cara belajar tiap murid.");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await see(page, "Versi 1");
  await expect(page.getByText("1. Saya mengenal cara belajar tiap murid.")).toBeVisible();
  await page
    .getByRole("form", { name: "Turunkan: Saya mengenal cara belajar tiap murid." })
    .getByRole("button")
    .click();
  await expect(page.getByText("2. Saya mengenal cara belajar tiap murid.")).toBeVisible();
  await page.getByRole("button", { name: "Terbitkan" }).click();
  await expect(page.getByText("Versi ini sudah terbit.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Ubah: / })).toHaveCount(0);

  await page.goto("/dinas/refleksi/baru");
  await page.getByLabel("Nama periode").fill("Semester ganjil");
  const opening = await page.getByLabel("Tanggal buka").inputValue();
  await page.getByLabel("Tanggal tutup").fill(opening);
  await page.getByRole("button", { name: "Buat periode" }).click();
  await see(page, "Periode refleksi");
  await expect(page.getByText("Periode refleksi dibuat.")).toBeVisible();
  await expect(page.getByText("Terbuka", { exact: true })).toBeVisible();
  await expectNothingSideways(page);
});
