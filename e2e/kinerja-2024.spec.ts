import { agree, beginChange, button, openPart, openRow, part, quantityOf, uploadDocument } from "./support/bukti";
import { enter } from "./support/enter";
import {
  collect,
  fillFollowUp,
  fillPreparation,
  fillReflection,
  inDays,
  openForm,
  rate,
  sayEarlier,
} from "./support/observasi";
import { see } from "./support/page";
import {
  fillBehaviour,
  givenPlanningSchool,
  handIn,
  next,
  openPelaksanaan,
  PERIOD,
  quantity,
} from "./support/rencana-kinerja";
import { expect, test } from "./support/test";

/*
 * Scheme 2024 as one story, through teacher and principal: what one step leaves behind is what the next one finds. Each step's own ways
 * and refusals stand in its own journey.
 */

const PENGGERAK = "Menjadi penggerak komunitas belajar";

test("scheme 2024 whole: plan, observation, follow-up, evidence, a changed RHK", async ({ page, newDevice }) => {
  const setting = await givenPlanningSchool();
  const { school, teacher } = setting;
  await enter(page, teacher);
  await test.step("Perencanaan", async () => {
    await page.goto("/guru/kinerja");
    await page.getByRole("button", { name: /^Mulai/ }).click();
    await see(page, PERIOD);
    await page.getByRole("link", { name: "Praktik Kinerja", exact: true }).click();
    await page.getByRole("radio", { name: /^Umpan Balik Konstruktif/ }).check();
    await next(page);
    await see(page, "Pengembangan Kompetensi");
    await quantity(page, 3).fill("1");
    await next(page);
    await see(page, "Tugas Tambahan");
    await page.getByRole("checkbox", { name: /^Wali kelas/ }).check();
    await page.getByLabel(/^Penjelasan Wali kelas/).fill("Kelas 4B.");
    await next(page);
    await fillBehaviour(page);
    await next(page);
    await handIn(page);
  });
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const own = `/guru/kinerja/${id}/observasi`;

  const principal = await newDevice();
  await enter(principal, school.kepsek, "1 guru menunggu Bapak/Ibu");
  await test.step("Setujui", async () => {
    await principal.goto(`/kepsek/kinerja/${id}`);
    await see(principal, `Rencana kinerja ${teacher.nama}`);
    await principal.getByRole("button", { name: "Setujui", exact: true }).click();
    await expect(principal.getByText("Rencana disetujui").first()).toBeVisible();
  });

  await openPelaksanaan(setting);
  await test.step("Dokumen Persiapan of the teacher, day and observation of the principal", async () => {
    await page.goto(`${own}/persiapan`);
    await see(page, "Dokumen Persiapan");
    await fillPreparation(page);
    await button(page, "Periksa dan kirim").click();
    await see(page, "Kirim Dokumen Persiapan");
    await button(page, "Kirim").click();
    await expect(page.getByText("Dokumen Persiapan dikirim.")).toBeVisible();
    await principal.goto(`/kepsek/kinerja/${id}/observasi`);
    await principal.getByLabel("Tanggal observasi").fill(inDays(1));
    await principal.getByLabel(/^Jam mulai/).fill("08:00");
    await principal.getByLabel(/^Jam selesai/).fill("09:10");
    await principal.getByLabel("Tempat").fill("Kelas 4B");
    await button(principal, "Jadwalkan observasi").click();
    await expect(principal.getByText("Jadwal tersimpan.")).toBeVisible();
    await openForm(principal, { id });
    await rate(principal);
    await sayEarlier(principal); // the day is tomorrow
    await button(principal, "Kirim hasil observasi").click();
    await expect(principal.getByText("Hasil observasi dikirim.").first()).toBeVisible();
  });
  await test.step("Kumpulkan, Lanjut, Dokumen Tindak Lanjut, Dokumen Refleksi", async () => {
    await page.goto(`${own}/hasil`);
    await button(page, "Kumpulkan").click();
    await page.getByRole("link", { name: "Lanjut", exact: true }).click();
    await see(page, "Dokumen Tindak Lanjut");
    await fillFollowUp(page);
    await button(page, "Kumpulkan").click();
    await see(page, "Kumpulkan Dokumen Tindak Lanjut");
    await collect(page);
    await page.goto(`${own}/refleksi`);
    await see(page, "Dokumen Refleksi");
    await fillReflection(page);
    await button(page, "Kumpulkan").click();
    await see(page, "Kumpulkan Dokumen Refleksi");
    await collect(page);
    await expect(page.getByText("Praktik kinerja selesai")).toBeVisible();
  });
  await test.step("the evidence of both parts", async () => {
    for (const [title, judul] of [
      ["Pengembangan Kompetensi", PENGGERAK],
      ["Tugas Tambahan", "Wali kelas"],
    ] as const) {
      await openPart(page, title);
      await openRow(page, judul);
      const isRhk = judul === PENGGERAK;
      await uploadDocument(page, 1, isRhk ? { nomor: "007/KOMBEL/2026" } : { name: "SK dan laporan.pdf" });
      if (isRhk) await agree(page);
      await button(page, "Kumpulkan").click();
      await see(page, "Apakah dokumennya sudah sesuai?");
      await button(page, "Kumpulkan").click();
      await expect(page.getByText("Anda telah berhasil mengumpulkan dokumen.")).toBeVisible();
    }
  });
  await test.step("another RHK in its place: collected evidence goes with the old one, the duty's stays", async () => {
    await openPart(page, "Pengembangan Kompetensi");
    await beginChange(page);
    await quantityOf(page, PENGGERAK).fill("0");
    await quantityOf(page, "Menjadi peserta Pelatihan Mandiri").fill("4");
    await button(page, "Simpan").click();
    await expect(page.getByText("DIUBAH OLEH ANDA")).toHaveCount(1);
    await button(page, "Lanjut").click();
    await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
    await expect(page.getByText("Anda telah berhasil mengubah Rencana Hasil Kerja.")).toBeVisible();
    await expect(part(page, "Pengembangan Kompetensi").getByText("0 dari 4 dokumen")).toBeVisible();
    await expect(part(page, "Tugas Tambahan").getByText("1 dari 1 dokumen")).toBeVisible();
  });
  await test.step("the principal finds all of it at the plan", async () => {
    await principal.goto(`/kepsek/kinerja/${id}/bukti`);
    await see(principal, teacher.nama);
    await expect(principal.getByRole("link", { name: /^Cek SK dan laporan/ })).toBeVisible();
    await expect(principal.getByText("007/KOMBEL/2026")).toHaveCount(0);
    await principal.getByRole("link", { name: /^Rencana Hasil Kerja pengembangan kompetensi diubah/ }).click();
    await expect(part(principal, "Sebelum").getByText(PENGGERAK)).toBeVisible();
  });
});
