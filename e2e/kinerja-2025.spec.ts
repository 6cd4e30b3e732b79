import type { Page } from "@playwright/test";
import { addDays } from "@/lib/kernel/time";
import { db, readNow } from "@/lib/server/db";
import { makeExtension } from "@/prisma/seed/kinerja";
import { makePdf } from "./fixtures/pdf";
import { expectAccessible } from "./support/accessible";
import { enter } from "./support/enter";
import {
  closePelaksanaan,
  collect,
  fillReflection as fillCycleReflection,
  fillFollowUp,
  inDays,
  rate,
  sayEarlier,
} from "./support/observasi";
import { expectNothingSideways, see } from "./support/page";
import { write } from "./support/people";
import {
  beginPelaksanaan,
  fillBehaviour,
  givenPlan,
  givenPlanningSchool,
  handIn,
  handOver,
  makeActing,
  next,
  PERIOD,
} from "./support/rencana-kinerja";
import { chooseInMenu, refusal } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * Scheme 2025 (DOMAIN §3): after approval it follows the printed guide "Cara Mengisi Dokumen Pengembangan Kompetensi dan Pelaksanaan
 * Tugas Pokok Untuk Guru Tahun 2025" step by step, with its labels.
 */

const LEARNED = {
  "Kegiatan pengembangan kompetensi": "Membaca modul umpan balik bersama komunitas belajar.",
  "Pembelajaran atau inspirasi yang Anda peroleh": "Umpan balik perlu segera dan menyebut langkah berikutnya.",
  "Penerapannya dalam pekerjaan Anda": "Setiap murid memperbaiki satu hal sebelum pulang.",
};

async function fillLearning(page: Page): Promise<void> {
  for (const [label, words] of Object.entries(LEARNED)) await page.getByLabel(label, { exact: true }).fill(words);
}

/** Lakukan at one of the guide's two cards on the plan's page. */
const begin = (page: Page, card: "Pengembangan Kompetensi" | "Pelaksanaan Tugas Pokok") =>
  page.getByRole("link", { name: `Lakukan ${card}`, exact: true }).click();
const send = (page: Page) => page.getByRole("button", { name: "Kirim ke Atasan", exact: true }).click();
const duty = (page: Page, name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name}`) });

/** A teacher whose plan of a year that is under way is approved. */
async function givenYear() {
  const setting = await givenPlanningSchool({ skema: "skema_2025", fase: "pelaksanaan" });
  const id = await givenPlan(setting, "disetujui");
  return { ...setting, id, own: `/guru/kinerja/${id}`, ofSchool: `/kepsek/kinerja/${id}` };
}

test("the guide 2025: reflection and main duties, through teacher and principal", { tag: "@both-sizes" }, async ({
  page,
  newDevice,
}) => {
  const { teacher, school, own, ofSchool } = await givenYear();
  await enter(page, teacher, "3 hal menunggu Anda");
  await chooseInMenu(page, "Sebagai Pegawai", "Pengelolaan Kinerja");
  await see(page, "Pengelolaan Kinerja");
  await page.getByRole("link", { name: `Lihat rencana kinerja ${PERIOD}` }).click();
  await see(page, PERIOD);
  await expectAccessible(page, "plan of 2025");

  await test.step("Pengembangan Kompetensi 1 and 2: Lakukan, and the fields; nothing to upload", async () => {
    await begin(page, "Pengembangan Kompetensi");
    await see(page, "Pengembangan Kompetensi");
    await expect(page.getByText(/tidak perlu mengunggah bukti pendukung/)).toBeVisible();
    await expect(page.locator("input[type=file]")).toHaveCount(0);
    await send(page);
    await expect(refusal(page).getByRole("link")).toHaveCount(3);
    await fillLearning(page);
    await expectAccessible(page, "reflection");
  });
  await test.step("3: Simpan Draft pauses, and everything is there again", async () => {
    await page.getByRole("button", { name: "Simpan Draft", exact: true }).click();
    await see(page, PERIOD);
    await expect(page.getByText("Draf tersimpan.")).toBeVisible();
    await begin(page, "Pengembangan Kompetensi");
    for (const [label, words] of Object.entries(LEARNED)) {
      await expect(page.getByLabel(label, { exact: true })).toHaveValue(words);
    }
  });
  await test.step("4: Kirim ke Atasan shows once more what is sent", async () => {
    await send(page);
    await see(page, "Kirim dokumen ini ke atasan?");
    await expect(page.getByText(school.kepsek.nama)).toBeVisible();
    await page.getByRole("link", { name: "Kembali", exact: true }).click();
    await see(page, "Pengembangan Kompetensi");
    await send(page);
    await see(page, "Kirim dokumen ini ke atasan?");
    await expectAccessible(page, "confirmation");
    await send(page);
  });
  await test.step("5: sent, with a receipt; it cannot be changed any more", async () => {
    await see(page, "Pengembangan Kompetensi");
    await expect(page.getByText("Dokumen Pengembangan Kompetensi dikirim ke atasan.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Tanda terima Pengembangan Kompetensi" })).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await page.goto(`${own}/pengembangan/periksa`);
    await expect(page).toHaveURL(`${own}/pengembangan`);
    await page.goto(own);
    await expect(page.getByRole("link", { name: "Lihat Pengembangan Kompetensi", exact: true })).toBeVisible();
  });

  await test.step("Pelaksanaan Tugas Pokok 1 and 2: Lakukan, and the ticks; evidence is shown in person", async () => {
    await begin(page, "Pelaksanaan Tugas Pokok");
    await see(page, "Pelaksanaan Tugas Pokok");
    await expect(page.getByText(/Tidak perlu mengunggah bukti dukung/)).toBeVisible();
    await expect(page.locator("input[type=file]")).toHaveCount(0);
    await expect(page.getByRole("checkbox")).toHaveCount(5);
    await duty(page, "Merencanakan pembelajaran").check();
    await duty(page, "Melaksanakan pembelajaran").check();
    await expectAccessible(page, "duties");
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await see(page, PERIOD);
    await expect(page.getByText("Centang tersimpan.")).toBeVisible();
    await expect(page.getByText("2 dari 5 dilakukan")).toBeVisible();
  });

  const principal = await newDevice();
  await test.step("the principal finds the duties in the inbox and verifies one of them", async () => {
    await enter(principal, school.kepsek, "1 guru menunggu Bapak/Ibu");
    await principal.getByRole("link", { name: teacher.nama }).click();
    await see(principal, `Pelaksanaan Tugas Pokok: ${teacher.nama}`);
    await principal.getByRole("button", { name: "Verifikasi", exact: true }).click();
    await expect(refusal(principal)).toBeVisible();
    await duty(principal, "Merencanakan pembelajaran").check();
    await expectAccessible(principal, "verification");
    await principal.getByRole("button", { name: "Verifikasi", exact: true }).click();
    await expect(principal.getByText("Tugas pokok terverifikasi.")).toBeVisible();
    await expect(duty(principal, "Merencanakan pembelajaran")).toHaveCount(0);
  });
  await test.step("the principal reads what the teacher has sent", async () => {
    await principal.goto(ofSchool);
    await principal.getByRole("link", { name: "Baca Pengembangan Kompetensi", exact: true }).click();
    await see(principal, `Pengembangan Kompetensi: ${teacher.nama}`);
    for (const words of Object.values(LEARNED)) await expect(principal.getByText(words)).toBeVisible();
    await expectAccessible(principal, "reflection to be read");
  });
  await test.step("what was verified stays, with name; the rest may still be taken back", async () => {
    await begin(page, "Pelaksanaan Tugas Pokok");
    await expect(duty(page, "Merencanakan pembelajaran")).toBeDisabled();
    await expect(page.getByText(`Diverifikasi ${school.kepsek.nama}`).first()).toBeVisible();
    await duty(page, "Melaksanakan pembelajaran").uncheck();
    // It saves itself, without Simpan.
    await expect(page.getByText(/^Tersimpan otomatis/)).toBeVisible();
    await page.reload();
    await expect(duty(page, "Melaksanakan pembelajaran")).not.toBeChecked();
    await expect(duty(page, "Merencanakan pembelajaran")).toBeChecked();
  });
});

test("scheme 2025 whole: approved by itself under a Plt, observed by who came after, to the end of the cycle", async ({
  page,
  newDevice,
}) => {
  test.slow();
  const setting = await givenPlanningSchool({ skema: "skema_2025" });
  const { teacher, school } = setting;
  await makeActing(school);
  await enter(page, teacher);
  await page.goto("/guru/kinerja");
  await page.getByRole("button", { name: /^Mulai/ }).click();
  await see(page, PERIOD);
  const own = new URL(page.url()).pathname;
  await page.goto(`${own}/praktik-kinerja`);
  await page.getByRole("radio", { name: /^Aktivitas Interaktif/ }).check();
  await next(page);
  await page.getByLabel("Tujuan pengembangan kompetensi").fill("Murid lebih banyak bertanya.");
  await next(page);
  await page.getByRole("checkbox", { name: /^Melaksanakan pembelajaran/ }).check();
  await next(page);
  await fillBehaviour(page);
  await next(page);
  await handIn(page);
  await expect(page.getByText("Rencana ini disetujui otomatis")).toBeVisible();
  await test.step("before its phase the year can be read, not written", async () => {
    await page.goto(`${own}/pengembangan`);
    await expect(page.getByText("Fase pelaksanaan belum dibuka")).toBeVisible();
    await page.goto(`${own}/pelaksanaan-tugas-pokok`);
    await expect(page.getByText(/Fase pelaksanaan belum dibuka/)).toBeVisible();
    await expect(page.getByRole("checkbox")).toHaveCount(0);
  });

  const successor = "Wahyu Nugroho";
  await handOver(school, successor);
  await beginPelaksanaan(setting);
  const principal = await newDevice();
  await enter(principal, school.kepsek);
  const ofSchool = own.replace("/guru/", "/kepsek/");
  await test.step("whoever comes after the Plt finds it approved, and that nobody decided", async () => {
    await principal.goto(ofSchool);
    await expect(principal.getByText("Rencana disetujui otomatis")).toBeVisible();
    await expect(principal.getByRole("button", { name: "Setujui" })).toHaveCount(0);
    await page.goto(own);
    await expect(page.getByText("Rencana ini disetujui otomatis")).toBeVisible();
  });
  await test.step("Dokumen Persiapan", async () => {
    await page.goto(`${own}/observasi/persiapan`);
    await page.getByRole("checkbox").first().check();
    await page.getByRole("checkbox").nth(1).check();
    await page.getByLabel("Upaya untuk mencapai target").fill("Kartu tanya di setiap meja.");
    await page.getByLabel("Usulan tanggal observasi").fill(inDays(1));
    const file = { name: "RPP.pdf", mimeType: "application/pdf", buffer: makePdf() };
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByText("Berkas sudah diunggah")).toBeAttached();
    await page.getByRole("button", { name: "Periksa dan kirim" }).click();
    await page.getByRole("button", { name: "Kirim", exact: true }).click();
    await expect(page.getByText("Dokumen Persiapan dikirim.")).toBeVisible();
    await expect(page.getByText(successor)).toBeVisible();
  });
  await test.step("appointed, observed earlier than that, and sent", async () => {
    await principal.goto(`${ofSchool}/observasi`);
    await principal.getByLabel(/^Jam mulai/).fill("08:00");
    await principal.getByLabel(/^Jam selesai/).fill("09:10");
    await principal.getByLabel("Tempat").fill("Kelas 4B");
    await principal.getByRole("button", { name: "Jadwalkan observasi" }).click();
    await expect(principal.getByText("Jadwal tersimpan.")).toBeVisible();
    await principal.getByRole("link", { name: "Isi hasil observasi" }).click();
    await rate(principal);
    await sayEarlier(principal);
    await principal.getByRole("button", { name: "Kirim hasil observasi" }).click();
    await expect(principal.getByText("Hasil observasi dikirim.").first()).toBeVisible();
  });
  await test.step("Kumpulkan, the rating, Lanjut, Dokumen Tindak Lanjut", async () => {
    await page.goto(`${own}/observasi/hasil`);
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await expect(page.getByText(/bukan nilai akhir/)).toBeVisible();
    await expect(page.getByText(`${successor},`, { exact: false })).toBeVisible();
    await page.getByRole("link", { name: "Lanjut", exact: true }).click();
    await fillFollowUp(page);
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await see(page, "Kumpulkan Dokumen Tindak Lanjut");
    await collect(page);
  });
  await test.step("Dokumen Refleksi ends the cycle", async () => {
    await page.goto(`${own}/observasi/refleksi`);
    await fillCycleReflection(page);
    await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
    await see(page, "Kumpulkan Dokumen Refleksi");
    await collect(page);
    await expect(page.getByText("Praktik kinerja selesai")).toBeVisible();
  });
  await test.step("Pengembangan Kompetensi and Pelaksanaan Tugas Pokok", async () => {
    await page.goto(`${own}/pengembangan`);
    await fillLearning(page);
    await send(page);
    await see(page, "Kirim dokumen ini ke atasan?");
    await send(page);
    await expect(page.getByRole("heading", { name: "Tanda terima Pengembangan Kompetensi" })).toBeVisible();
    await page.goto(`${own}/pelaksanaan-tugas-pokok`);
    await duty(page, "Melaksanakan pembelajaran").check();
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await expect(page.getByText("1 dari 1 dilakukan")).toBeVisible();
    await principal.goto(`${ofSchool}/tugas-pokok`);
    await duty(principal, "Melaksanakan pembelajaran").check();
    await principal.getByRole("button", { name: "Verifikasi", exact: true }).click();
    await expect(principal.getByText("Tugas pokok terverifikasi.")).toBeVisible();
    await expect(principal.getByText(`Diverifikasi ${successor}`).first()).toBeVisible();
  });
});

test("what scheme 2025 does not have: points, evidence, Ubah RHK", async ({ page, newDevice }) => {
  const { teacher, school, own, ofSchool } = await givenYear();
  await enter(page, teacher);
  const principal = await newDevice();
  await enter(principal, school.kepsek);
  for (const [reader, path] of [
    [page, `${own}/bukti`],
    [page, `${own}/ubah-rhk/pengembangan-kompetensi`],
    [page, `${own}/ubah-rhk/tugas-tambahan`],
    [principal, `${ofSchool}/bukti`],
  ] as const) {
    expect((await reader.goto(path))?.status(), path).toBe(404);
  }
  for (const path of ["/guru/kinerja", own, `${own}/pengembangan`, `${own}/pelaksanaan-tugas-pokok`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("input[type=file]")).toHaveCount(0);
    await expect(page.getByText(/bukti dukung pengembangan|poin$/i)).toHaveCount(0);
    await expect(page.getByRole("link", { name: /Kumpulkan|Ubah Rencana/ })).toHaveCount(0);
  }
});

test("pelaksanaan closes over a draft: it can be read, and more time opens it again", async ({ page }) => {
  const setting = await givenYear();
  const { teacher, own, id, periodeId } = setting;
  await enter(page, teacher);
  await page.goto(`${own}/pengembangan`);
  await fillLearning(page);
  await page.getByRole("button", { name: "Simpan Draft", exact: true }).click();
  await expect(page.getByText("Draf tersimpan.")).toBeVisible();
  await page.goto(`${own}/pengembangan/periksa`);
  await see(page, "Kirim dokumen ini ke atasan?");
  await closePelaksanaan(setting);
  await test.step("pressed a moment too late", async () => {
    await send(page);
    await expect(page.getByText(/Fase pelaksanaan sudah ditutup/).first()).toBeVisible();
    await expect(db.refleksiBelajar.findUniqueOrThrow({ where: { rencanaId: id } })).resolves.toMatchObject({
      status: "draf",
    });
  });
  await test.step("read only: tidak dikumpulkan", async () => {
    await page.goto(`${own}/pengembangan`);
    await expect(page.getByText("Dokumen ini tidak dikumpulkan")).toBeVisible();
    await expect(page.getByText("Tidak dikumpulkan", { exact: true })).toBeVisible();
    await expect(page.getByText(LEARNED["Kegiatan pengembangan kompetensi"])).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await expectNothingSideways(page);
  });
  await test.step("the Dinas gives this teacher more time", async () => {
    const sampai = addDays(await readNow(), 3);
    await write((tx) => makeExtension(tx, { periodeId, akunId: teacher.akunId, fase: "pelaksanaan", sampai }));
    await page.goto(`${own}/pengembangan`);
    await expect(page.getByLabel("Kegiatan pengembangan kompetensi", { exact: true })).toHaveValue(
      LEARNED["Kegiatan pengembangan kompetensi"],
    );
    await send(page);
    await see(page, "Kirim dokumen ini ke atasan?");
    await send(page);
    await expect(page.getByRole("heading", { name: "Tanda terima Pengembangan Kompetensi" })).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the reflection is drafted and sent, duties are ticked and verified", async ({ page, newDevice }) => {
    const { teacher, school, own, ofSchool } = await givenYear();
    await enter(page, teacher);
    await page.goto(own);
    await begin(page, "Pengembangan Kompetensi");
    await page.getByLabel("Kegiatan pengembangan kompetensi", { exact: true }).fill("Modul.");
    await send(page);
    await expect(refusal(page).getByRole("link")).toHaveCount(2);
    await expect(page.getByLabel("Kegiatan pengembangan kompetensi", { exact: true })).toHaveValue("Modul.");
    await fillLearning(page);
    await page.getByRole("button", { name: "Simpan Draft", exact: true }).click();
    await expect(page.getByText("Draf tersimpan.")).toBeVisible();
    await begin(page, "Pengembangan Kompetensi");
    await send(page);
    await see(page, "Kirim dokumen ini ke atasan?");
    await send(page);
    await expect(page.getByRole("heading", { name: "Tanda terima Pengembangan Kompetensi" })).toBeVisible();

    await page.goto(own);
    await begin(page, "Pelaksanaan Tugas Pokok");
    await duty(page, "Menilai hasil pembelajaran").check();
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await expect(page.getByText("1 dari 5 dilakukan")).toBeVisible();

    const principal = await newDevice({ javaScriptEnabled: false });
    await enter(principal, school.kepsek);
    await principal.goto(`${ofSchool}/tugas-pokok`);
    await duty(principal, "Menilai hasil pembelajaran").check();
    await principal.getByRole("button", { name: "Verifikasi", exact: true }).click();
    await expect(principal.getByText("Tugas pokok terverifikasi.")).toBeVisible();
    await page.goto(own);
    await begin(page, "Pelaksanaan Tugas Pokok");
    await duty(page, "Merencanakan pembelajaran").check();
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await expect(page.getByText("2 dari 5 dilakukan")).toBeVisible();
  });
});
