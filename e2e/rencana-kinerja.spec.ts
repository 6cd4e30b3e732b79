import { EXAMPLE_CATALOGUE } from "@/lib/kinerja/katalog/labels";
import { expectAccessible } from "./support/accessible";
import { enter } from "./support/enter";
import { deployAnother, expectNothingSideways, see } from "./support/page";
import {
  closePlanning,
  extendPlanning,
  fillBehaviour,
  givenPlan,
  givenPlanningSchool,
  handIn,
  makeActing,
  next,
  PERIOD,
  quantity,
} from "./support/rencana-kinerja";
import { chooseInMenu, refusal } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * The performance plan, from Perencanaan to the agreed plan (DOMAIN §3), through teacher and principal, in both schemes.
 */

const NOTE = "Dua pelatihan sudah cukup.";

test("scheme 2024: five steps, 31 points are not enough, returned with notes, corrected, approved", {
  tag: "@both-sizes",
}, async ({ page, newDevice }) => {
  const { school, teacher } = await givenPlanningSchool();
  await enter(page, teacher, "1 hal menunggu Anda");
  await test.step("menu Pengelolaan Kinerja, Sebagai Pegawai", async () => {
    await chooseInMenu(page, "Sebagai Pegawai", "Pengelolaan Kinerja");
    await see(page, "Pengelolaan Kinerja");
    await page.getByRole("button", { name: /^Mulai/ }).click();
    await see(page, PERIOD);
    await expect(page.getByRole("list", { name: "Langkah perencanaan" }).getByRole("listitem")).toHaveCount(5);
  });
  await test.step("1. Praktik Kinerja: one of eight", async () => {
    await page.getByRole("link", { name: "Praktik Kinerja", exact: true }).click();
    await see(page, "Praktik Kinerja");
    await expect(page.getByRole("radio")).toHaveCount(8);
    await page.getByRole("radio", { name: /^Umpan Balik Konstruktif/ }).check();
    await next(page);
  });
  await test.step("2. Pengembangan Kompetensi: the meter follows each key", async () => {
    await see(page, "Pengembangan Kompetensi");
    await quantity(page, 1).fill("3");
    await expect(page.getByText("kurang 8 poin")).toBeVisible();
    await expect(page.getByText("Tambah satu pelatihan (Menjadi peserta Pelatihan Mandiri).")).toBeVisible();
    await page.getByRole("button", { name: "Tambah Menjadi narasumber berbagi praktik baik" }).click();
    await expect(page.getByText("Jumlah poin sudah cukup.")).toBeVisible();
    await page.getByRole("button", { name: "Kurangi Menjadi narasumber berbagi praktik baik" }).click();
    await expectNothingSideways(page);
    await expectAccessible(page, "meter");
    await next(page);
  });
  await test.step("3. Tugas Tambahan: words where it is ticked", async () => {
    await see(page, "Tugas Tambahan");
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await page.getByRole("checkbox", { name: /^Wali kelas/ }).check();
    await page.getByLabel(/^Penjelasan Wali kelas/).fill("Kelas 4B.");
    await next(page);
  });
  await fillBehaviour(page);
  await expectAccessible(page, "behaviour");
  await next(page);
  await test.step("5. Rangkuman: what is missing is named, and leads to its step", async () => {
    await see(page, "Rangkuman");
    await expectAccessible(page, "summary with what is missing");
    await expect(page.getByRole("button", { name: "Ajukan" })).toHaveCount(0);
    await page.getByRole("link", { name: /Masih kurang 8 poin dari 32/ }).click();
    await quantity(page, 1).fill("4");
    await page.getByRole("button", { name: "Simpan Draf" }).click();
    await see(page, PERIOD);
    await page.getByRole("link", { name: "Rangkuman", exact: true }).click();
    await handIn(page);
  });
  const id = page.url().split("/").at(-1)?.split("?")[0];

  const principal = await newDevice();
  await enter(principal, school.kepsek, "1 guru menunggu Bapak/Ibu");
  const open = async () => {
    await chooseInMenu(principal, "Pengelolaan Kinerja");
    await see(principal, "Pengelolaan Kinerja");
    await principal.getByRole("link", { name: `Periksa rencana kinerja ${teacher.nama}, ${PERIOD}` }).click();
    await see(principal, `Rencana kinerja ${teacher.nama}`);
  };
  await open();
  await test.step("Kembalikan: a note at the row, and a reason", async () => {
    await principal.getByRole("link", { name: "Kembalikan", exact: true }).click();
    await see(principal, `Kembalikan rencana kinerja ${teacher.nama}`);
    await principal.locator("summary", { hasText: "Menjadi peserta Pelatihan Mandiri" }).click();
    await expectAccessible(principal, "return, with a note open");
    await principal.getByLabel(/Menjadi peserta Pelatihan Mandiri/).fill(NOTE);
    await principal.getByRole("button", { name: "Kembalikan", exact: true }).click();
    await expect(refusal(principal)).toBeVisible();
    await expect(principal.getByLabel(/Menjadi peserta Pelatihan Mandiri/)).toHaveValue(NOTE);
    await principal.getByLabel("Rencana pengembangan kompetensi belum realistis.").check();
    await principal.getByRole("button", { name: "Kembalikan", exact: true }).click();
    await expect(principal.getByText("Rencana dikembalikan")).toBeVisible();
  });

  await test.step("the teacher finds the note where it belongs, corrects and hands in again", async () => {
    await page.goto("/guru");
    await see(page, "1 hal menunggu Anda");
    await page.getByRole("link", { name: `Rencana kinerja ${PERIOD}` }).click();
    await expect(page.getByText("Ada catatan kepala sekolah")).toBeVisible();
    await page.getByRole("link", { name: "Pengembangan Kompetensi", exact: true }).click();
    await expect(page.getByText(NOTE)).toBeVisible();
    await quantity(page, 1).fill("2");
    await quantity(page, 4).fill("2");
    await page.getByRole("button", { name: "Simpan Draf" }).click();
    await see(page, PERIOD);
    await page.goto(`/guru/kinerja/${id}/rangkuman`);
    await handIn(page);
  });

  await open();
  await test.step("what changed is marked, and only that; Setujui", async () => {
    await expect(principal.getByText("Diubah", { exact: true })).toHaveCount(1);
    await expect(principal.getByText("Baru", { exact: true })).toHaveCount(1);
    await principal.getByText("Lihat isian sebelumnya").click();
    await expect(principal.getByText("4 pelatihan × 8 poin = 32 poin")).toBeVisible();
    await expectNothingSideways(principal);
    await expectAccessible(principal, "what changed");
    await principal.getByRole("button", { name: "Setujui", exact: true }).click();
    await expect(principal.getByText("Rencana disetujui").first()).toBeVisible();
  });
  await test.step("both can print it", async () => {
    for (const reader of [principal, page]) {
      const answer = await reader.request.get(`/api/kinerja/rencana/${id}`);
      expect(answer.headers()["content-type"]).toBe("application/pdf");
    }
    await page.goto(`/guru/kinerja/${id}`);
    await expect(page.getByText("Kepala sekolah menyetujui rencana ini")).toBeVisible();
    await expectAccessible(page, "approved plan");
  });
});

test("scheme 2025 under a Plt: goal and main duties, approved by itself, and it says so", async ({
  page,
  newDevice,
}) => {
  const setting = await givenPlanningSchool({ skema: "skema_2025" });
  await makeActing(setting.school);
  await enter(page, setting.teacher);
  await page.goto("/guru/kinerja");
  await page.getByRole("button", { name: /^Mulai/ }).click();
  await see(page, PERIOD);
  await expect(page.getByRole("list", { name: "Langkah perencanaan" }).getByRole("listitem")).toHaveCount(4);
  await page.getByRole("link", { name: "Praktik Kinerja", exact: true }).click();
  await page.getByRole("radio", { name: /^Aktivitas Interaktif/ }).check();
  await next(page);
  await see(page, "Pengembangan Kompetensi");
  await page.getByLabel("Tujuan pengembangan kompetensi").fill("Murid lebih banyak bertanya.");
  await next(page);
  await see(page, "Tugas Pokok");
  await page.getByRole("checkbox", { name: /^Melaksanakan pembelajaran/ }).check();
  await next(page);
  await fillBehaviour(page);
  await next(page);
  await handIn(page);
  await expect(page.getByText("Rencana ini disetujui otomatis")).toBeVisible();

  const principal = await newDevice();
  await enter(principal, setting.school.kepsek, "Tidak ada yang menunggu Bapak/Ibu");
  await principal.goto("/kepsek/kinerja");
  await expect(principal.getByText("otomatis", { exact: true })).toBeVisible();
  await principal.getByRole("link", { name: `Lihat rencana kinerja ${setting.teacher.nama}, ${PERIOD}` }).click();
  await expect(principal.getByText("Rencana disetujui otomatis")).toBeVisible();
  await expect(principal.getByRole("button", { name: "Setujui" })).toHaveCount(0);
});

/** Two RHK that together are worth 32 points, of which one is not enough by one. */
const [FIRST, SECOND, ...OTHERS] = EXAMPLE_CATALOGUE.rhk;
const ON_THE_EDGE = FIRST && SECOND ? [{ ...FIRST, poin: 31 }, { ...SECOND, poin: 1 }, ...OTHERS] : [];

test("31 points are refused by the page, 32 are taken (DOMAIN §0)", async ({ page }) => {
  const setting = await givenPlanningSchool({ rhk: ON_THE_EDGE });
  const own = `/guru/kinerja/${await givenPlan(setting, "draf", { rhk: [[1, 1]] })}`;
  await enter(page, setting.teacher);
  await page.goto(`${own}/pengembangan-kompetensi`);
  await expect(page.getByText("kurang 1 poin")).toBeVisible();
  await page.goto(`${own}/rangkuman`);
  await see(page, "Rangkuman");
  await expect(page.getByRole("button", { name: "Ajukan" })).toHaveCount(0);
  await page.getByRole("link", { name: /Masih kurang 1 poin dari 32/ }).click();
  await quantity(page, 2).fill("1");
  await expect(page.getByText("Jumlah poin sudah cukup.")).toBeVisible();
  await page.getByRole("button", { name: "Simpan Draf" }).click();
  await see(page, PERIOD);
  await page.goto(`${own}/rangkuman`);
  await handIn(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a plan is written, handed in and approved", async ({ page, newDevice }) => {
    const { school, teacher } = await givenPlanningSchool();
    await enter(page, teacher);
    await page.goto("/guru/kinerja");
    await page.getByRole("button", { name: /^Mulai/ }).click();
    await see(page, PERIOD);
    await page.getByRole("link", { name: "Praktik Kinerja", exact: true }).click();
    await page.getByRole("radio", { name: /^Umpan Balik Konstruktif/ }).check();
    await next(page);
    await test.step("a wrong quantity is refused at its field, and what was typed stays", async () => {
      await see(page, "Pengembangan Kompetensi");
      await quantity(page, 1).fill("x");
      await quantity(page, 4).fill("1");
      await next(page);
      await expect(refusal(page)).toBeVisible();
      await expect(quantity(page, 1)).toHaveValue("x");
      await expect(quantity(page, 4)).toHaveValue("1");
      await quantity(page, 1).fill("3");
      await next(page);
    });
    await see(page, "Tugas Tambahan");
    await next(page);
    await fillBehaviour(page);
    await next(page);
    await handIn(page);

    const principal = await newDevice({ javaScriptEnabled: false });
    await enter(principal, school.kepsek);
    await principal.goto("/kepsek/kinerja");
    await principal.getByRole("link", { name: `Periksa rencana kinerja ${teacher.nama}, ${PERIOD}` }).click();
    await principal.getByRole("button", { name: "Setujui", exact: true }).click();
    await expect(principal.getByText("Rencana disetujui").first()).toBeVisible();
  });
});

test.describe("E7: what is typed is not lost", () => {
  test("the meter's form saves itself; what two devices wrote is shown side by side", async ({ page, newDevice }) => {
    const setting = await givenPlanningSchool();
    const address = `/guru/kinerja/${await givenPlan(setting, "draf", { rhk: [[1, 1]] })}/pengembangan-kompetensi`;
    await enter(page, setting.teacher);
    await page.goto(address);
    await page.getByRole("button", { name: "Tambah Menjadi peserta Pelatihan Mandiri" }).click();
    await expect(page.getByText(/^Tersimpan otomatis/)).toBeVisible({ timeout: 8_000 });
    const tablet = await newDevice();
    await enter(tablet, setting.teacher);
    await tablet.goto(address);
    await expect(quantity(tablet, 1)).toHaveValue("2");
    await quantity(tablet, 1).fill("5");
    await tablet.getByRole("button", { name: "Simpan Draf" }).click();
    await see(tablet, PERIOD);
    await quantity(page, 1).fill("3");
    await page.getByRole("button", { name: "Simpan Draf" }).click();
    await expect(page.getByText("Yang tersimpan dari perangkat lain: “5”.").first()).toBeVisible();
    await expect(quantity(page, 1)).toHaveValue("3");
  });

  test("a lost signal: the device keeps it, and the meter counts what it brings back", async ({ page, context }) => {
    const setting = await givenPlanningSchool();
    const address = `/guru/kinerja/${await givenPlan(setting, "draf", { rhk: [] })}/pengembangan-kompetensi`;
    await enter(page, setting.teacher);
    await page.goto(address);
    await context.setOffline(true);
    await quantity(page, 1).fill("4");
    await expect(page.getByText(/^Belum terkirim: sambungan terputus/)).toBeVisible();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(address);
    await expect(quantity(again, 1)).toHaveValue("4");
    await expect(again.getByText("Jumlah poin sudah cukup.")).toBeVisible();
    await expect(again.getByText(/^Tersimpan otomatis/)).toBeVisible();
  });

  test("a new version is deployed meanwhile: the words wait on the device for the page that knows it", async ({
    page,
  }) => {
    const setting = await givenPlanningSchool();
    const address = `/guru/kinerja/${await givenPlan(setting, "draf", { rhk: [] })}/pengembangan-kompetensi`;
    await enter(page, setting.teacher);
    await page.goto(address);
    const arrived = await deployAnother(page);
    await quantity(page, 1).fill("4");
    await expect(page.getByText(/^Aplikasi baru saja diperbarui\. Isian Anda aman/)).toBeVisible();
    await arrived();
    await page.reload();
    await expect(quantity(page, 1)).toHaveValue("4");
    await expect(page.getByText(/^Tersimpan otomatis/)).toBeVisible();
  });
});

test("what was not handed in when planning closed waits for an extension; a Plt decides it", async ({
  page,
  newDevice,
}) => {
  const setting = await givenPlanningSchool();
  const address = `/guru/kinerja/${await givenPlan(setting, "draf")}`;
  await enter(page, setting.teacher);
  await closePlanning(setting);
  await page.goto(`${address}/perilaku-kerja`);
  await see(page, PERIOD);
  await expect(page.getByText("Rencana ini tidak dikumpulkan")).toBeVisible();
  await page.goto("/guru");
  await see(page, "Tidak ada yang menunggu Anda");
  await test.step("more time for this one teacher", async () => {
    await extendPlanning(setting);
    await page.goto(`${address}/perilaku-kerja`);
    await see(page, "Perilaku Kerja");
    await page.goto(`${address}/rangkuman`);
    await handIn(page);
  });
  await test.step("scheme 2024 is never approved by itself: the Plt who came meanwhile does it", async () => {
    await makeActing(setting.school);
    const acting = await newDevice();
    await enter(acting, setting.school.kepsek, "1 guru menunggu Bapak/Ibu");
    await acting.goto("/kepsek/kinerja");
    await acting.getByRole("link", { name: `Periksa rencana kinerja ${setting.teacher.nama}, ${PERIOD}` }).click();
    await acting.getByRole("button", { name: "Setujui", exact: true }).click();
    await expect(acting.getByText("Rencana disetujui").first()).toBeVisible();
  });
});

test("another school's principal finds nothing", async ({ page }) => {
  const [ours, theirs] = [await givenPlanningSchool(), await givenPlanningSchool()];
  const id = await givenPlan(ours, "diajukan");
  await enter(page, theirs.school.kepsek);
  for (const address of [`/kepsek/kinerja/${id}`, `/kepsek/kinerja/${id}/kembalikan`, `/api/kinerja/rencana/${id}`]) {
    expect((await page.goto(address))?.status()).toBe(404);
  }
  await page.goto("/kepsek/kinerja");
  await expect(page.getByText("Belum ada rencana kinerja")).toBeVisible();
});
