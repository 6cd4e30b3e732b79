import type { Page } from "@playwright/test";
import { makeEvidence, makePlan, makePractice } from "@/prisma/seed/kinerja";
import { expectAccessible } from "./support/accessible";
import { enter } from "./support/enter";
import { expectNothingSideways, see } from "./support/page";
import { givenTeacher, write } from "./support/people";
import { givenPlanningSchool, PERIOD } from "./support/rencana-kinerja";
import { refusal } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * The rating (DOMAIN §3.5): the principal on a phone, beside what was collected; the teacher reads it and says so.
 */

const NOTE = "Umpan balik Anda membuat murid berani memperbaiki.";

/** Two agreed plans whose penilaian is open: the first with one RHK collected and its cycle ended, the second with nothing. */
async function givenRatablePlans() {
  const { katalog, periodeId, school, teacher } = await givenPlanningSchool({ fase: "penilaian" });
  const colleague = await givenTeacher(school);
  const id = await write(async (tx) => {
    const plan = await makePlan(tx, { akunId: teacher.akunId, periodeId, katalog });
    await makeEvidence(tx, { plan, status: "dikumpulkan" });
    await makePractice(tx, { plan, status: "selesai" });
    await makePlan(tx, { akunId: colleague.akunId, periodeId, katalog });
    return plan.id;
  });
  return { id, school, teacher, colleague };
}

const choose = (page: Page, group: string, answer: string) =>
  page.getByRole("group", { name: group }).getByRole("radio", { name: answer, exact: true }).check();

test("the principal rates beside the evidence, corrects, goes on to the next; the teacher reads it for good", {
  tag: "@both-sizes",
}, async ({ page, newDevice }) => {
  const { school, teacher, colleague } = await givenRatablePlans();
  await enter(page, school.kepsek, "2 guru menunggu Bapak/Ibu");
  await test.step("what was collected, what is missing, what was seen", async () => {
    await page.goto("/kepsek/kinerja?status=perlu_dinilai");
    await see(page, "Pengelolaan Kinerja");
    await page.getByRole("link", { name: `Nilai kinerja ${teacher.nama}, ${PERIOD}` }).click();
    await see(page, `Penilaian kinerja ${teacher.nama}`);
    await expect(page.getByText("Tidak dikumpulkan", { exact: true })).toHaveCount(3);
    await expect(page.getByRole("link", { name: /^Cek/ })).toHaveCount(2);
    await expect(page.getByRole("heading", { name: "Hasil penilaian observasi" })).toBeVisible();
    await expectAccessible(page, "rating");
  });
  await test.step("the predikat follows each choice; a bad rating needs its words", async () => {
    await choose(page, "Hasil kerja", "Di atas ekspektasi");
    await expect(page.getByText("Predikat muncul setelah kedua penilaian dipilih.")).toBeVisible();
    await choose(page, "Perilaku kerja", "Di bawah ekspektasi");
    await expect(page.getByText("Predikat: Kurang")).toBeVisible();
    await page.getByRole("button", { name: "Periksa penilaian" }).click();
    await expect(refusal(page).getByRole("link")).toHaveCount(1);
    await choose(page, "Perilaku kerja", "Sesuai ekspektasi");
    await expect(page.getByText("Predikat: Baik")).toBeVisible();
    await page.getByLabel(/^Catatan untuk guru/).fill(NOTE);
    await page.getByRole("button", { name: "Periksa penilaian" }).click();
    await see(page, `Periksa penilaian ${teacher.nama}`);
    await expect(page.getByText(NOTE)).toBeVisible();
    await expectAccessible(page, "rating, checked");
    await page.getByRole("button", { name: "Simpan penilaian" }).click();
    await see(page, `Penilaian kinerja ${teacher.nama}`);
    await expect(page.getByText("Tanda terima penilaian")).toBeVisible();
  });
  await test.step("Perbaiki penilaian, as long as the teacher has not read it", async () => {
    await page.getByRole("link", { name: "Perbaiki penilaian" }).click();
    await expect(page.getByLabel(/^Catatan untuk guru/)).toHaveValue(NOTE);
    await choose(page, "Perilaku kerja", "Di atas ekspektasi");
    await page.getByRole("button", { name: "Periksa penilaian" }).click();
    await see(page, `Periksa penilaian ${teacher.nama}`);
    await page.getByRole("button", { name: "Simpan penilaian" }).click();
    await see(page, `Penilaian kinerja ${teacher.nama}`);
    await expect(page.getByText("Sangat Baik", { exact: true })).toBeVisible();
    await expectNothingSideways(page);
  });

  const guru = await newDevice();
  await enter(guru, teacher, "1 hal menunggu Anda");
  await test.step("the teacher sees how it came about, and says that it was read", async () => {
    await guru.getByRole("link", { name: `Penilaian kinerja ${PERIOD}` }).click();
    await see(guru, "Predikat kinerja: Sangat Baik");
    await expect(guru.getByText(NOTE)).toBeVisible();
    await expect(guru.getByRole("cell", { name: "Sangat Baik (penilaian ini)" })).toBeVisible();
    await expectAccessible(guru, "own rating");
    await guru.getByRole("button", { name: "Saya sudah membaca" }).click();
    await expect(guru.getByText("Tercatat: Anda sudah membaca penilaian ini.")).toBeVisible();
    await expect(guru.getByRole("button", { name: "Saya sudah membaca" })).toHaveCount(0);
    await guru.goto("/guru/kinerja");
    await expect(guru.getByRole("link", { name: `Baca penilaian ${PERIOD}` })).toBeVisible();
    await expect(guru.getByRole("link", { name: `Lihat Pengembangan Kompetensi, ${PERIOD}` })).toBeVisible();
  });

  await test.step("from then on it stays; the next one is waiting", async () => {
    await page.reload();
    await expect(page.getByText("Sudah dibaca", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Perbaiki penilaian" })).toHaveCount(0);
    await page.getByRole("link", { name: `Berikutnya: ${colleague.nama}` }).click();
    await see(page, `Penilaian kinerja ${colleague.nama}`);
  });
});

test("rated and read without JavaScript: the predikat is read before it is saved", async ({ newDevice }) => {
  const { id, school, teacher } = await givenRatablePlans();
  const principal = await newDevice({ javaScriptEnabled: false });
  await enter(principal, school.kepsek);
  await principal.goto(`/kepsek/kinerja/${id}/penilaian`);
  await principal.getByRole("button", { name: "Periksa penilaian" }).click();
  await expect(refusal(principal).getByRole("link")).toHaveCount(2);
  await choose(principal, "Hasil kerja", "Sesuai ekspektasi");
  await choose(principal, "Perilaku kerja", "Sesuai ekspektasi");
  await principal.getByRole("button", { name: "Periksa penilaian" }).click();
  await see(principal, `Periksa penilaian ${teacher.nama}`);
  await expect(principal.getByText("Baik", { exact: true })).toBeVisible();
  await principal.getByRole("button", { name: "Simpan penilaian" }).click();
  await see(principal, `Penilaian kinerja ${teacher.nama}`);
  await expect(principal.getByText("Tanda terima penilaian")).toBeVisible();

  const guru = await newDevice({ javaScriptEnabled: false });
  await enter(guru, teacher);
  await guru.goto(`/guru/kinerja/${id}/penilaian`);
  await see(guru, "Predikat kinerja: Baik");
  await guru.getByRole("button", { name: "Saya sudah membaca" }).click();
  await expect(guru.getByText("Tercatat: Anda sudah membaca penilaian ini.")).toBeVisible();
});
