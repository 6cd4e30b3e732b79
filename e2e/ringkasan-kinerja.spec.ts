import { expectAccessible } from "./support/accessible";
import { enter } from "./support/enter";
import { readMail } from "./support/mail";
import { see } from "./support/page";
import { givenTeacher } from "./support/people";
import { givenPlan, givenPlanningSchool } from "./support/rencana-kinerja";
import { expect, test } from "./support/test";

/*
 * The principal's overview (DOMAIN §3): who is behind, and the reminder that reaches them once a day.
 */

test("who is behind is seen, reminded once, and told", { tag: "@both-sizes" }, async ({ page, newDevice }) => {
  const setting = await givenPlanningSchool({ fase: "pelaksanaan" });
  const [late, early] = [await givenTeacher(setting.school), await givenTeacher(setting.school)];
  await givenPlan(setting, "disetujui");
  await givenPlan({ ...setting, teacher: early }, "diajukan");
  await enter(page, setting.school.kepsek);
  await test.step("the overview names one of three", async () => {
    await page.goto("/kepsek/kinerja");
    await page.getByRole("link", { name: "Ringkasan Kinerja" }).click();
    await see(page, "Ringkasan Kinerja");
    await expect(page.getByText("1 dari 3 guru tertinggal.")).toBeVisible();
    const rows = page.getByRole("list", { name: "Kemajuan guru" }).getByRole("listitem");
    await expect(rows).toHaveCount(3);
    await expect(rows.first()).toContainText(late.nama);
    await expect(rows.first()).toContainText("belum mulai, tertinggal");
    await page.getByRole("link", { name: /^Menunggu Bapak\/Ibu/ }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText(early.nama);
  });
  await test.step("Ingatkan semua yang tertinggal says how many before it sends", async () => {
    await page.getByRole("link", { name: "Ingatkan semua yang tertinggal" }).click();
    await see(page, "Ingatkan 1 guru?");
    await expectAccessible(page, "reminder");
    await page.getByRole("button", { name: "Ingatkan 1 guru" }).click();
    await expect(page.getByText("Pengingat terkirim.")).toBeVisible();
    await see(page, "Ringkasan Kinerja");
    await expect(page.getByRole("link", { name: /^Ingatkan/ })).toHaveCount(0);
  });
  await test.step("the teacher finds it, and so does their mailbox", async () => {
    const device = await newDevice();
    await enter(device, late);
    await device.goto("/akun/notifikasi");
    await expect(device.getByText("Kepala sekolah mengingatkan Anda tentang kinerja")).toBeVisible();
    expect(await readMail(late.surel, "Pengingat Pengelolaan Kinerja")).toContain("Rencana: waktunya berakhir");
    await device.goto("/guru/kinerja");
    await expect(device.getByText("Anda tidak membuat rencana.")).toBeVisible();
    await expect(device.getByText("Dimulai setelah rencana Anda disetujui.")).toHaveCount(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one teacher is reminded by links and a form alone", async ({ page }) => {
    const setting = await givenPlanningSchool({ fase: "pelaksanaan" });
    const { teacher } = setting;
    await enter(page, setting.school.kepsek);
    await page.goto("/kepsek/kinerja/ringkasan");
    await page.getByRole("link", { name: `Ingatkan ${teacher.nama}` }).click();
    await see(page, `Ingatkan ${teacher.nama}?`);
    await page.getByRole("button", { name: "Ingatkan", exact: true }).click();
    await expect(page.getByText("Pengingat terkirim.")).toBeVisible();
    await expect(page.getByRole("link", { name: /^Ingatkan/ })).toHaveCount(0);
  });
});
