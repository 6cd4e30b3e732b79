import type { Page } from "@playwright/test";
import { phonePhoto } from "./fixtures/photo";
import { expectAccessible } from "./support/accessible";
import { enter } from "./support/enter";
import {
  closePelaksanaan,
  collect,
  FOLLOW_UP,
  fillFollowUp,
  fillPreparation,
  fillReflection,
  givenPractice,
  inDays,
  openForm,
  rate,
  sayEarlier,
} from "./support/observasi";
import { expectNothingSideways, see } from "./support/page";
import { refusal } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * The observation cycle (DOMAIN §3, practice). Its second half follows the printed guide "Panduan Cara Mengisi Dokumen Tindak Lanjut
 * pada Tahap Pelaksanaan Kinerja Guru di Ruang GTK" step by step, with its labels.
 */

const WHITE = { r: 255, g: 255, b: 255 };

/** What waits, without the filter above it. */
const inbox = (page: Page) => page.getByRole("list", { name: "Untuk ditindaklanjuti" });

test("before the guide begins: preparation, appointment and observation", { tag: "@both-sizes" }, async ({
  page,
  newDevice,
}) => {
  const setting = await givenPractice("persiapan");
  const { guru, kepsek, own } = setting;
  await enter(page, guru, "2 hal menunggu Anda"); // the cycle, and the evidence of the same plan
  await test.step("Dokumen Persiapan: targets, effort, day, RPP", async () => {
    await inbox(page)
      .getByRole("link", { name: /^Praktik kinerja/ })
      .click();
    await see(page, "Praktik kinerja");
    await expectAccessible(page, "cycle");
    await page.getByRole("link", { name: "Isi Dokumen Persiapan" }).click();
    await see(page, "Dokumen Persiapan");
    await page.getByRole("button", { name: "Periksa dan kirim" }).click();
    await expect(refusal(page).getByRole("link")).toHaveCount(4);
    await fillPreparation(page);
    await expectAccessible(page, "preparation");
  });
  await test.step("Simpan Draf, and everything is there again", async () => {
    await page.getByRole("button", { name: "Simpan Draf" }).click();
    await expect(page.getByText("Draf tersimpan.")).toBeVisible();
    await page.getByRole("link", { name: "Isi Dokumen Persiapan" }).click();
    await expect(page.getByLabel("Upaya untuk mencapai target")).toHaveValue("Menyiapkan kartu umpan balik.");
    await expect(page.getByText("RPP pekan ketiga.pdf")).toBeVisible();
  });
  await test.step("photos that are no PDF yet are not lost: it says what to do", async () => {
    const photo = { name: "RPP.jpg", mimeType: "image/jpeg", buffer: await phonePhoto({ upper: WHITE, lower: WHITE }) };
    await page.getByRole("button", { name: "Foto jadi PDF" }).click();
    await page.locator("input[type=file][multiple]").setInputFiles(photo);
    await expect(page.getByRole("img", { name: "Halaman 1" })).toBeVisible();
    await page.getByRole("button", { name: "Simpan Draf" }).click();
    await expect(refusal(page).getByRole("link", { name: /tekan Jadikan PDF atau Batalkan foto/ })).toBeVisible();
    await expect(page.getByRole("img", { name: "Halaman 1" })).toBeVisible();
    await page.getByRole("button", { name: "Batalkan foto" }).click();
    await expect(page.getByText("RPP pekan ketiga.pdf")).toBeVisible();
  });
  await test.step("checked once more and sent", async () => {
    await page.getByRole("button", { name: "Periksa dan kirim" }).click();
    await see(page, "Kirim Dokumen Persiapan");
    await expectAccessible(page, "preparation, checked");
    await expect(page.getByRole("link", { name: "Cek Ulang" })).toBeVisible();
    await page.getByRole("button", { name: "Kirim", exact: true }).click();
    await expect(page.getByText("Dokumen Persiapan dikirim.")).toBeVisible();
    await expect(page.getByText(kepsek.nama)).toBeVisible();
    await page.getByRole("link", { name: "Dokumen Persiapan" }).click();
    await expect(page.getByText("Tanda terima Dokumen Persiapan")).toBeVisible();
  });

  const principal = await newDevice();
  await test.step("the principal reads it and appoints the observation", async () => {
    await enter(principal, kepsek, "1 guru menunggu Bapak/Ibu");
    await principal.getByRole("link", { name: guru.nama }).click();
    await see(principal, `Observasi kelas: ${guru.nama}`);
    await expect(principal.getByText("Menyiapkan kartu umpan balik.")).toBeVisible();
    await expect(principal.getByRole("link", { name: /RPP pekan ketiga.pdf/ })).toBeVisible();
    await expect(principal.getByLabel("Tanggal observasi")).toHaveValue(inDays(2));
    await principal.getByLabel(/^Jam mulai/).fill("08:00");
    await principal.getByLabel(/^Jam selesai/).fill("07:00");
    await principal.getByLabel("Tempat").fill("Kelas 4B");
    await principal.getByRole("button", { name: "Jadwalkan observasi" }).click();
    await expect(principal.getByText("Jam selesai harus sesudah jam mulai.").first()).toBeVisible();
    await principal.getByLabel(/^Jam selesai/).fill("09:10");
    await principal.getByRole("button", { name: "Jadwalkan observasi" }).click();
    await expect(principal.getByText("Jadwal tersimpan.")).toBeVisible();
    await expectAccessible(principal, "appointed");
  });
  await test.step("both put it into their calendars", async () => {
    for (const reader of [page, principal]) {
      await reader.goto(reader === page ? own : `/kepsek/kinerja/${setting.id}/observasi`);
      const address = await reader.getByRole("link", { name: "Simpan ke kalender" }).getAttribute("href");
      const file = await (await reader.request.get(address ?? "")).text();
      expect(file).toContain("BEGIN:VCALENDAR");
      expect(file).toContain("Kelas 4B");
    }
  });
  await test.step("the observation, on a phone in the classroom", async () => {
    await principal.getByRole("link", { name: "Isi hasil observasi" }).click();
    await see(principal, "Isi hasil observasi");
    await principal.getByRole("button", { name: "Kirim hasil observasi" }).click();
    await expect(refusal(principal).getByRole("link")).toHaveCount(4);
    await rate(principal);
    await expectAccessible(principal, "observation");
    await principal.getByRole("button", { name: "Kirim hasil observasi" }).click();
    // The first refusal named the schedule too: only that it stands alone says that this one has come.
    await expect(refusal(principal).getByRole("link")).toHaveCount(1);
    await expect(refusal(principal).getByRole("link", { name: /Jadwal observasi ini belum tiba/ })).toBeVisible();
    await sayEarlier(principal);
    await principal.getByRole("button", { name: "Kirim hasil observasi" }).click();
    await expect(principal.getByText("Hasil observasi dikirim.").first()).toBeVisible();
    await expect(principal.getByText("Sediakan waktu perbaikan.")).toBeVisible();
  });
  await test.step("the teacher sees nothing of it before Kumpulkan", async () => {
    await page.goto(`${own}/hasil`);
    await see(page, "Hasil observasi");
    await expect(page.getByText("Sediakan waktu perbaikan.")).toHaveCount(0);
    expect(await page.content()).not.toContain("Sediakan waktu perbaikan.");
  });
});

test("the guide: from Kumpulkan to what comes after Dokumen Tindak Lanjut", { tag: "@both-sizes" }, async ({
  page,
  newDevice,
}) => {
  const setting = await givenPractice("diobservasi");
  const { guru, kepsek, own, id } = setting;
  await enter(page, guru, "2 hal menunggu Anda"); // the cycle, and the evidence of the same plan
  await inbox(page)
    .getByRole("link", { name: /^Praktik kinerja/ })
    .click();
  await see(page, "Praktik kinerja");
  await page.getByRole("link", { name: "Lihat hasil observasi" }).click();
  await see(page, "Hasil observasi");

  await test.step("Tahap 1: Kumpulkan", async () => {
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
  });
  await test.step("Tahap 2: the rating, not the final mark, with recommendations; Lanjut", async () => {
    await expect(page.getByText("Dilakukan dan Efektif")).toBeVisible();
    await expect(page.getByText("Dilakukan tapi Belum Efektif")).toBeVisible();
    await expect(page.getByText(/bukan nilai akhir/)).toBeVisible();
    await expect(page.getByText("Rekomendasi tindak lanjut")).toBeVisible();
    await expectAccessible(page, "rating");
    await page.getByRole("link", { name: "Lanjut", exact: true }).click();
    await see(page, "Dokumen Tindak Lanjut");
  });
  await test.step("Tahap 3: purpose, challenges, Pilihan Belajar, Pelatihan Mandiri", async () => {
    await page.getByText("Apa itu tujuan dokumen ini?").click();
    await expect(page.getByText(/mencatat apa yang Anda rencanakan sesudah observasi/)).toBeVisible();
    await expect(page.getByText(/dianjurkan berdiskusi dengan kepala sekolah/)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Pilihan Belajar", exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Pilihan Belajar melalui Pelatihan Mandiri" })).toBeVisible();
    await expect(page.getByText(/Opsional \(tidak wajib\)/)).toBeVisible();
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await expect(refusal(page).getByRole("link")).toHaveCount(6);
    await fillFollowUp(page);
    await expectAccessible(page, "follow-up");
  });
  await test.step("Tahap 4: Simpan Draf pauses", async () => {
    await page.getByRole("button", { name: "Simpan Draf" }).click();
    await expect(page.getByText("Draf tersimpan.")).toBeVisible();
    await page.getByRole("link", { name: "Isi Dokumen Tindak Lanjut" }).click();
    await expect(page.getByLabel("Kebutuhan dukungan", { exact: true })).toHaveValue(FOLLOW_UP["Kebutuhan dukungan"]);
  });
  await test.step("Tahap 4: Pelatihan Mandiri is optional, but not half of it", async () => {
    await page.getByLabel("Modul Pelatihan Mandiri").fill("Umpan balik yang memandu");
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await expect(refusal(page).getByRole("link")).toHaveCount(4);
    await page.getByLabel("Modul Pelatihan Mandiri").fill("");
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
  });
  await test.step("Tahap 5: the confirmation: Cek Ulang, or the tick and Kumpulkan", async () => {
    await see(page, "Kumpulkan Dokumen Tindak Lanjut");
    await page.getByRole("link", { name: "Cek Ulang" }).click();
    await see(page, "Dokumen Tindak Lanjut");
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await see(page, "Kumpulkan Dokumen Tindak Lanjut");
    // Until JavaScript has arrived the browser itself asks for the tick, in words of its own.
    await expect(page.locator("main form[novalidate]")).toBeVisible();
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await expect(page.getByText("Centang dulu bahwa dokumen ini sudah sesuai.").first()).toBeVisible();
    await expectAccessible(page, "confirmation");
    await collect(page);
    await see(page, "Praktik kinerja");
  });
  await test.step("Tahap 5: what was collected does not change any more", async () => {
    await page.goto(`${own}/tindak-lanjut`);
    await expect(page.getByText("Tanda terima Dokumen Tindak Lanjut")).toBeVisible();
    await expect(page.getByRole("button", { name: "Simpan Draf" })).toHaveCount(0);
    await page.goto(`${own}/tindak-lanjut/periksa`);
    await expect(page).toHaveURL(`${own}/tindak-lanjut`);
  });
  await test.step("Tahap 6: the effort begins; afterwards Dokumen Refleksi ends the cycle", async () => {
    await page.goto(own);
    await expect(page.getByText("Laksanakan upaya Anda")).toBeVisible();
    await page.getByRole("link", { name: "Isi Dokumen Refleksi" }).click();
    await see(page, "Dokumen Refleksi");
    await fillReflection(page);
    await expectAccessible(page, "reflection");
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await see(page, "Kumpulkan Dokumen Refleksi");
    await expectAccessible(page, "reflection, checked");
    await collect(page);
    await expect(page.getByText("Praktik kinerja selesai")).toBeVisible();
  });
  await test.step("the principal reads all of it", async () => {
    const principal = await newDevice();
    await enter(principal, kepsek);
    await principal.goto(`/kepsek/kinerja/${id}/observasi`);
    await see(principal, `Observasi kelas: ${guru.nama}`);
    await expect(principal.getByText(FOLLOW_UP["Upaya yang akan dilakukan"])).toBeVisible();
    await expect(principal.getByText("Penilaian antarteman.")).toBeVisible();
    await expectAccessible(principal, "everything");
  });
});

test.describe("E7, E9: the observation without a signal", () => {
  test("filled in and sent without a line: it waits on the device and goes by itself", async ({ page, context }) => {
    const setting = await givenPractice("dijadwalkan");
    await enter(page, setting.kepsek);
    await openForm(page, setting);
    await context.setOffline(true);
    await rate(page, "Ditulis tanpa sinyal.");
    await expect(page.getByText(/^Belum terkirim: sambungan terputus/)).toBeVisible();
    await page.getByRole("button", { name: "Kirim hasil observasi" }).click();
    await expect(page.getByText("Belum ada sinyal")).toBeVisible();
    await expectNothingSideways(page);
    await context.setOffline(false);
    await expect(page.getByText("Hasil observasi dikirim.").first()).toBeVisible();
    await expect(page.getByText("Ditulis tanpa sinyal.")).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draf-")))).toEqual([]);
  });

  test("a dead battery: the words are there when the page opens again", async ({ page, context }) => {
    const setting = await givenPractice("dijadwalkan");
    await enter(page, setting.kepsek);
    await openForm(page, setting);
    await context.setOffline(true);
    await rate(page, "Baterai habis di kelas.");
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await openForm(again, setting);
    await expect(again.getByLabel("Rekomendasi tindak lanjut")).toHaveValue("Baterai habis di kelas.");
    await expect(again.getByRole("radio", { name: "Dilakukan dan Efektif" }).first()).toBeChecked();
    await expect(again.getByText(/^Tersimpan otomatis/)).toBeVisible();
  });

  test("two devices: both versions are shown, nothing is overwritten unseen, and then one is sent", async ({
    page,
    context,
    newDevice,
  }) => {
    const setting = await givenPractice("dijadwalkan");
    await enter(page, setting.kepsek);
    await openForm(page, setting);
    const tablet = await newDevice();
    await enter(tablet, setting.kepsek);
    await openForm(tablet, setting);
    await context.setOffline(true);
    await rate(page, "Dari ponsel.");
    await rate(tablet, "Dari tablet.");
    await tablet.getByRole("button", { name: "Simpan Draf" }).click();
    await expect(tablet.getByText("Draf tersimpan.")).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(/juga diisi di perangkat atau tab lain/)).toBeVisible();
    await page.getByRole("button", { name: "Kirim hasil observasi" }).click();
    await expect(page.getByText("“Dari tablet.”").first()).toBeVisible();
    await expect(page.getByLabel("Rekomendasi tindak lanjut")).toHaveValue("Dari ponsel.");
    await page.getByRole("button", { name: "Kirim hasil observasi" }).click();
    await expect(page.getByText("Hasil observasi dikirim.").first()).toBeVisible();
    await expect(page.getByText("Dari ponsel.")).toBeVisible();
  });

  test("sent from elsewhere meanwhile: the late device is told and keeps its words", async ({
    page,
    context,
    newDevice,
  }) => {
    const setting = await givenPractice("dijadwalkan");
    await enter(page, setting.kepsek);
    await openForm(page, setting);
    await context.setOffline(true);
    await rate(page, "Terlambat.");
    const tablet = await newDevice();
    await enter(tablet, setting.kepsek);
    await openForm(tablet, setting);
    await rate(tablet, "Yang berlaku.");
    await tablet.getByRole("button", { name: "Kirim hasil observasi" }).click();
    await expect(tablet.getByText("Hasil observasi dikirim.").first()).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(/sudah dikirim, mungkin dari perangkat lain/)).toBeVisible();
    await expect(page.getByLabel("Rekomendasi tindak lanjut")).toHaveValue("Terlambat.");
  });
});

test("E7: a follow-up that is being written outlives the session and the tab", async ({ page, context }) => {
  const setting = await givenPractice("tindak_lanjut");
  await enter(page, setting.guru);
  await page.goto(`${setting.own}/tindak-lanjut`);
  await see(page, "Dokumen Tindak Lanjut");
  await context.clearCookies();
  await fillFollowUp(page);
  await expect(page.getByText(/^Sesi Anda sudah berakhir/)).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await enter(again, setting.guru);
  await again.goto(`${setting.own}/tindak-lanjut`);
  for (const [label, words] of Object.entries(FOLLOW_UP)) {
    await expect(again.getByLabel(label, { exact: true })).toHaveValue(words);
  }
  await expect(again.getByText(/^Tersimpan otomatis/)).toBeVisible();
});

test("pelaksanaan closes over a draft: it can be read of the cycle, and no longer written", async ({ page }) => {
  const setting = await givenPractice("tindak_lanjut");
  await enter(page, setting.guru);
  await page.goto(`${setting.own}/tindak-lanjut`);
  await fillFollowUp(page);
  await closePelaksanaan(setting);
  await page.getByRole("button", { name: "Simpan Draf" }).click();
  await expect(page.getByText(/Fase pelaksanaan sudah ditutup/).first()).toBeVisible();
  await expect(page.getByLabel("Kebutuhan dukungan", { exact: true })).toHaveValue(FOLLOW_UP["Kebutuhan dukungan"]);
  await page.goto(setting.own);
  await expect(page.getByText("Tidak dikumpulkan", { exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "Dokumen Tindak Lanjut", exact: true }).click();
  await expect(page.getByText("Dokumen ini tidak dikumpulkan")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the observation is appointed, filled in in two sittings and sent", async ({ page }) => {
    const setting = await givenPractice("siap");
    await enter(page, setting.kepsek);
    await page.goto(`/kepsek/kinerja/${setting.id}/observasi`);
    await page.getByLabel("Tanggal observasi").fill(inDays(1));
    await page.getByLabel(/^Jam mulai/).fill("08:00");
    await page.getByLabel(/^Jam selesai/).fill("09:10");
    await page.getByLabel("Tempat").fill("Kelas 4B");
    await page.getByRole("button", { name: "Jadwalkan observasi" }).click();
    await expect(page.getByText("Jadwal tersimpan.")).toBeVisible();
    await openForm(page, setting);
    await page.getByRole("radio", { name: "Belum Dilakukan" }).first().check();
    await page.getByRole("button", { name: "Simpan Draf" }).click();
    await expect(page.getByText("Draf tersimpan.")).toBeVisible();
    await openForm(page, setting);
    await expect(page.getByRole("radio", { name: "Belum Dilakukan" }).first()).toBeChecked();
    await rate(page);
    await sayEarlier(page);
    await page.getByRole("button", { name: "Kirim hasil observasi" }).click();
    await expect(page.getByText("Hasil observasi dikirim.").first()).toBeVisible();
  });

  test("the rating is collected, the follow-up written, checked again and collected", async ({ page }) => {
    const setting = await givenPractice("diobservasi");
    await enter(page, setting.guru);
    await page.goto(`${setting.own}/hasil`);
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await expect(page.getByText(/bukan nilai akhir/)).toBeVisible();
    await page.getByRole("link", { name: "Lanjut", exact: true }).click();
    await page.getByText("Apa itu tujuan dokumen ini?").click();
    await expect(page.getByText(/mencatat apa yang Anda rencanakan sesudah observasi/)).toBeVisible();
    await fillFollowUp(page);
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await page.getByRole("link", { name: "Cek Ulang" }).click();
    await expect(page.getByLabel("Upaya yang akan dilakukan")).toHaveValue(FOLLOW_UP["Upaya yang akan dilakukan"]);
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await collect(page);
    await see(page, "Praktik kinerja");
  });
});
