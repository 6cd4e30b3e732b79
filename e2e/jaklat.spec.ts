import { db } from "@/lib/server/db";
import { makeOfficeAccount, someEmail } from "@/prisma/seed/factories";
import { makePdf } from "./fixtures/pdf";
import { enter } from "./support/enter";
import { see } from "./support/page";
import { PASSWORD, type Person, passwordHash, write } from "./support/people";
import { fillReflection, givenReflectingSchool, handIn, PERIOD } from "./support/refleksi";
import { chooseInMenu } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * JakLat in one piece (DOMAIN §2): what one role does is what the next one finds. The steps by themselves, their refusals and the
 * printed guide's labels stand in refleksi, katalog, pendaftaran-pelatihan and penerapan.
 */

/** Somebody who works for the unit that gives this training. */
async function givenReviewer(pelatihanId: string): Promise<Person> {
  const [surel, kataSandi] = [someEmail(), await passwordHash()];
  const { nama } = await write(async (tx) => {
    const { instansiId } = await tx.pelatihan.findUniqueOrThrow({ where: { id: pelatihanId } });
    return makeOfficeAccount(tx, { peran: "p2kptk2", instansiId, surel, kataSandi });
  });
  return { nama, username: surel, password: PASSWORD };
}

/** The training's days go by. */
async function passTraining(id: string): Promise<void> {
  await db.$executeRaw`
    UPDATE pelatihan SET daftar_buka = daftar_buka - interval '40 days', daftar_tutup = daftar_tutup - interval '40 days' WHERE id = ${id}::uuid`;
  await db.$executeRaw`
    UPDATE sesi_pelatihan SET mulai = mulai - interval '40 days', selesai = selesai - interval '40 days' WHERE pelatihan_id = ${id}::uuid`;
}

test("a teacher reflects, learns, applies, and holds a certificate that anybody can verify", async ({
  page,
  newDevice,
}) => {
  test.slow();
  const { school, teacher, pelatihan } = await givenReflectingSchool();
  const { id } = await db.pelatihan.findFirstOrThrow({ where: { judul: pelatihan } });
  const reviewer = await givenReviewer(id);
  const [principal, office] = [await newDevice(), await newDevice()];

  await test.step("the teacher reflects", async () => {
    await enter(page, teacher, "1 hal menunggu Anda");
    await page.getByRole("link", { name: `Refleksi ${PERIOD}` }).click();
    await page.getByRole("button", { name: "Mulai refleksi" }).click();
    await see(page, PERIOD);
    await fillReflection(page);
    await handIn(page);
  });

  await test.step("the principal approves", async () => {
    await enter(principal, school.kepsek, "1 guru menunggu Bapak/Ibu");
    await principal.getByRole("link", { name: teacher.nama }).click();
    await principal.getByRole("button", { name: "Setujui", exact: true }).click();
    await expect(principal.getByText("Refleksi disetujui").first()).toBeVisible();
  });

  await test.step("the teacher enrols in the recommended training", async () => {
    await page.goto("/guru/refleksi");
    await page.getByRole("link", { name: "Buka refleksi" }).click();
    await page.getByRole("link", { name: `Informasi Lengkap ${pelatihan}` }).click();
    await see(page, pelatihan);
    await page.getByRole("button", { name: "Daftar pelatihan ini" }).click();
    await expect(page.getByText("Pendaftaran terkirim")).toBeVisible();
  });
  const enrolment = page.url().split("?")[0] ?? "";

  await test.step("the principal lets it through, the unit gives the seat", async () => {
    await chooseInMenu(principal, "Status Pendaftaran Pelatihan", "Pelatihan");
    await principal.getByRole("button", { name: `Setujui ${teacher.nama}` }).click();
    await expect(principal.getByText("1 pendaftaran disetujui dan diteruskan ke P2KPTK2.")).toBeVisible();
    await enter(office, reviewer, "1 hal menunggu Anda");
    await chooseInMenu(office, "Pendaftaran pelatihan");
    await office.getByRole("button", { name: `Terima ${teacher.nama}` }).click();
    await expect(office.getByText("1 pendaftaran diterima.")).toBeVisible();
  });

  await passTraining(id);
  await test.step("the unit writes down who was there", async () => {
    await office.goto(`/p2kptk2/pelatihan/${id}/kehadiran`);
    for (const session of [1, 2]) {
      await office.getByRole("link", { name: `Sesi ${session}: Pertemuan ${session}` }).click();
      await office.getByLabel(`${teacher.nama} hadir`).check();
      await office.getByRole("button", { name: "Simpan kehadiran" }).click();
      await expect(office.getByText("Kehadiran tersimpan: 1 dari 1 peserta hadir.")).toBeVisible();
      await office.getByRole("link", { name: "Kehadiran", exact: true }).click();
      await see(office, "Kehadiran");
    }
    await office.getByRole("button", { name: "Tetapkan kehadiran" }).click();
    await expect(office.getByText("Kehadiran semua peserta sudah ditetapkan")).toBeVisible();
  });

  await test.step("the teacher says what was learned and will be applied", async () => {
    await page.goto("/guru");
    await see(page, "1 hal menunggu Anda");
    await page.getByRole("link", { name: pelatihan }).click();
    await see(page, "Refleksi pasca pelatihan");
    await page.getByLabel("Apa yang Anda pelajari?").fill("Umpan balik yang menyebut langkah berikutnya.");
    await page.getByLabel("Apa saja yang akan Anda terapkan di sekolah?").fill("Tiket keluar, dua kali seminggu.");
    await page.getByRole("button", { name: "Kirim refleksi" }).click();
    await expect(page.getByText("Tanda terima refleksi")).toBeVisible();
  });

  await test.step("the principal reports that it was applied", async () => {
    await chooseInMenu(principal, "Penerapan Pasca Pelatihan", "Pelatihan");
    await principal.getByRole("link", { name: `Lapor penerapan oleh ${teacher.nama}` }).click();
    await see(principal, teacher.nama);
    await principal
      .locator("input[type=file]")
      .setInputFiles({ name: "RPP.pdf", mimeType: "application/pdf", buffer: makePdf() });
    await expect(principal.locator("input[type=hidden][name=berkas]:not([value=belum])")).toHaveCount(1);
    await principal.getByLabel("Pandangan Bapak/Ibu tentang perubahan guru").fill("Murid lebih sering bertanya.");
    await principal.getByLabel("Hal yang masih perlu ditingkatkan").fill("Umpan balik tertulis masih umum.");
    await principal.getByRole("button", { name: "Simpan", exact: true }).click();
    await expect(principal.getByText("Laporan sudah diteruskan ke P2KPTK2")).toBeVisible();
  });

  await test.step("the unit reads it and issues the certificate", async () => {
    await chooseInMenu(office, "Tinjauan penerapan");
    await office.getByRole("link", { name: teacher.nama }).click();
    await office.getByRole("button", { name: "Terbitkan" }).click();
    await expect(office.getByText("Sertifikat diterbitkan").first()).toBeVisible();
  });

  await test.step("it lies in the teacher's Bukti Karya, and a stranger verifies it", async () => {
    await expect(async () => {
      await page.goto("/guru/karya?kategori=sertifikat");
      await expect(page.getByRole("link", { name: `Cek Sertifikat ${pelatihan}` })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await page.getByRole("link", { name: `Cek Sertifikat ${pelatihan}` }).click();
    const address = await page.getByRole("link", { name: "Halaman pemeriksaan" }).getAttribute("href");
    const stranger = await newDevice();
    await stranger.goto(address ?? "");
    await see(stranger, teacher.nama);
    await expect(stranger.getByText("Sertifikat ini berlaku")).toBeVisible();
    await page.goto(enrolment);
    await expect(page.getByText("Bersertifikat", { exact: true }).first()).toBeVisible();
  });
});
