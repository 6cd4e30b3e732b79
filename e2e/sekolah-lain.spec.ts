import { DEMO_PASSWORD, idOf } from "@/prisma/seed/demonstration";
import { makePdf } from "./fixtures/pdf";
import { enter } from "./support/enter";
import { storeKarya } from "./support/karya";
import { see } from "./support/page";
import { givenTeacher } from "./support/people";
import { approve, openRegistration, refusal } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * DOMAIN §1 and §7: the principal of 20100002 must never see a teacher of 20100001. Every action with another's id is tried by the
 * probes over HTTP (e2e/http); here is what a browser shows.
 */
const MENTENG = { id: idOf("sekolah/20100001") };
const BAMBANG = { nama: "Bambang Sutrisno", username: "20100002", password: DEMO_PASSWORD };
const RATNA = { nama: "Ratna Wulandari", username: "20100001", password: DEMO_PASSWORD };

test("neither the inbox nor any list of the other principal names a teacher of this school", async ({
  page,
  newDevice,
}) => {
  const [waiting, active] = [await givenTeacher(MENTENG, "menunggu"), await givenTeacher(MENTENG)];
  const own = await newDevice();
  await test.step("their own principal finds both (so the silence below means something)", async () => {
    await enter(own, RATNA);
    await own.goto(`/kepsek/guru?cari=${waiting.username}`);
    await expect(own.getByRole("link", { name: waiting.nama })).toBeVisible();
    await own.goto(`/kepsek/guru?cari=${active.username}`);
    await expect(own.getByRole("link", { name: active.nama })).toBeVisible();
  });

  await enter(page, BAMBANG);
  for (const path of [
    "/kepsek",
    "/kepsek/pendaftaran",
    "/kepsek/guru",
    "/kepsek/pindah",
    "/akun/notifikasi",
    `/kepsek/guru?cari=${waiting.username}`,
    `/kepsek/guru?cari=${active.username}`,
    `/kepsek/pendaftaran?cari=${waiting.username}`,
    `/kepsek/pendaftaran?cari=${encodeURIComponent(waiting.nama)}`,
    "/kepsek/guru?cari=Dewi",
  ]) {
    await page.goto(path);
    await see(page, /./);
    for (const nama of [waiting.nama, active.nama, "Dewi Lestari", "Siti Rahmawati", "Ratih Kumala"]) {
      await expect(page.getByText(nama), `${nama} at ${path}`).toHaveCount(0);
    }
  }
});

test("the pages of a teacher of the other school do not exist", async ({ page }) => {
  const [waiting, active] = [await givenTeacher(MENTENG, "menunggu"), await givenTeacher(MENTENG)];
  await enter(page, BAMBANG);
  for (const path of [
    `/kepsek/pendaftaran/${waiting.akunId}`,
    `/kepsek/pendaftaran/${waiting.akunId}/tolak`,
    `/kepsek/guru/${waiting.akunId}`,
    `/kepsek/guru/${active.akunId}`,
    `/kepsek/guru/${active.akunId}/nonaktifkan`,
    `/kepsek/pindah/${idOf("pindah/ratih-kumala")}`,
    `/kepsek/pindah/${idOf("pindah/ratih-kumala")}/tolak`,
  ]) {
    await page.goto(path);
    await see(page, "Halaman tidak ditemukan");
    await expect(page.getByText(waiting.nama)).toHaveCount(0);
    await expect(page.getByText(active.nama)).toHaveCount(0);
  }
});

test("a form of one's own that is bent to the other school's teacher changes nothing", async ({ page, newDevice }) => {
  const theirs = await givenTeacher(MENTENG, "menunggu");
  const ours = await givenTeacher({ id: idOf("sekolah/20100002") }, "menunggu");
  await enter(page, BAMBANG);
  await openRegistration(page, ours.nama);
  await page.locator("input[name=akunId]").evaluate((field: HTMLInputElement, id) => {
    field.value = id;
  }, theirs.akunId);
  await page.getByRole("button", { name: "Setujui" }).click();
  await expect(refusal(page)).toContainText("tidak ditemukan");

  const teacher = await newDevice();
  await enter(teacher, theirs, "Menunggu persetujuan kepala sekolah");
  await test.step("unbent it works (so the refusal above means something)", async () => {
    await page.reload();
    await approve(page);
  });
});

test("the link of a file opens for its owner, and for the other principal does not exist", async ({
  page,
  newDevice,
}) => {
  const teacher = await givenTeacher(MENTENG);
  const owner = await newDevice();
  await enter(owner, teacher);
  const address = await storeKarya(owner, "RPP rahasia", makePdf());
  expect((await owner.request.get(address)).status()).toBe(200);

  await enter(page, BAMBANG);
  for (const link of [address, `${address}?lihat=1`]) {
    const answer = await page.request.get(link);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).not.toContain("RPP rahasia");
  }
});
