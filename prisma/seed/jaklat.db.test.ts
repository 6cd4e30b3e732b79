import { beforeAll, describe, expect, it } from "vitest";
import { TRAINING_STATES } from "@/lib/pelatihan/katalog/status";
import { ENROLMENT_STATES, SEATED_STATES } from "@/lib/pelatihan/pendaftaran/status";
import { REFLECTION_STATES } from "@/lib/refleksi/isian/status";
import { db, type Tx } from "@/lib/server/db";
import { testDatabase } from "@/scripts/testing/database";
import { makeDinas, makeOffice, makePost, makeSchool, makeTeacher } from "./factories";
import { type MadeBank, makeBank, makeEnrolment, makePeriod, makeReflection, makeTraining } from "./jaklat";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work);

let bank: MadeBank;
let instansiId: string;
let sekolahId: string;
let periodeId: string;

beforeAll(async () => {
  await write(async (tx) => {
    const dinas = await makeDinas(tx);
    instansiId = (await makeOffice(tx, { jenis: "p2kptk2", dinasId: dinas.id })).id;
    const school = await makeSchool(tx, { dinasId: dinas.id });
    sekolahId = school.id;
    await makePost(tx, { sekolah: school });
    bank = await makeBank(tx, { dinasId: dinas.id });
    periodeId = await makePeriod(tx, { dinasId: dinas.id });
  });
});

async function teacher() {
  return write(async (tx) => {
    const { akunId } = await makeTeacher(tx, { sekolahId });
    return { akunId, refleksiId: await makeReflection(tx, { akunId, periodeId, bank }) };
  });
}

describe("the factories make every state that the database accepts", () => {
  it.each(REFLECTION_STATES)("reflection %s", async (status) => {
    const id = await write(async (tx) => {
      const { akunId } = await makeTeacher(tx, { sekolahId });
      return makeReflection(tx, { akunId, periodeId, bank, status });
    });
    expect(await db.refleksi.findUniqueOrThrow({ where: { id } })).toMatchObject({ status });
  });

  it.each(TRAINING_STATES)("training %s", async (status) => {
    const { id } = await write((tx) => makeTraining(tx, { instansiId, status }));
    expect(await db.pelatihan.findUniqueOrThrow({ where: { id } })).toMatchObject({ status });
  });

  it.each(ENROLMENT_STATES.filter((state) => state !== "bersertifikat"))("enrolment %s", async (status) => {
    const own = await teacher();
    const { id: pelatihanId } = await write((tx) => makeTraining(tx, { instansiId, kuota: 1 }));
    const id = await write((tx) => makeEnrolment(tx, { ...own, pelatihanId, status }));
    expect(await db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id } })).toMatchObject({ status });
    // The trigger counts a seat exactly where status.ts says one is held.
    const holdsSeat = (SEATED_STATES as readonly string[]).includes(status);
    const { terisi } = await db.pelatihan.findUniqueOrThrow({ where: { id: pelatihanId } });
    expect(terisi).toBe(holdsSeat ? 1 : 0);
    if (!holdsSeat) return;
    // And the CHECK refuses the one too many.
    const other = await teacher();
    await expect(write((tx) => makeEnrolment(tx, { ...other, pelatihanId, status: "diterima" }))).rejects.toThrow(
      /pelatihan_terisi_check/,
    );
  });
});

describe("plain SQL cannot walk round the steps", () => {
  async function enrolmentIn(status: Parameters<typeof makeEnrolment>[1]["status"]) {
    const own = await teacher();
    const { id: pelatihanId } = await write((tx) => makeTraining(tx, { instansiId }));
    return { id: await write((tx) => makeEnrolment(tx, { ...own, pelatihanId, status })), ...own, pelatihanId };
  }
  const move = (id: string, status: string) =>
    query("UPDATE pendaftaran_pelatihan SET status = $2::status_pendaftaran, versi = versi + 1 WHERE id = $1", [
      id,
      status,
    ]);

  it("no certificate without a report, and none without a certificate's row", async () => {
    const reported = await enrolmentIn("menunggu_tinjauan");
    await expect(move(reported.id, "bersertifikat")).rejects.toThrow(/no certificate/);
    const waiting = await enrolmentIn("menunggu_penerapan");
    await expect(move(waiting.id, "menunggu_tinjauan")).rejects.toThrow(/no report/);
    await expect(move(waiting.id, "bersertifikat")).rejects.toThrow(/not a transition/);
    await expect(
      query(
        `INSERT INTO sertifikat (pendaftaran_id, laporan_id, akun_id, instansi_id, nomor, kode, fakta, penerbit_nama)
         SELECT $1, l.id, $2, $3, '00001/UJI', 'ABCDEFGHJKMN', '{}', 'Uji' FROM laporan_penerapan l WHERE l.pendaftaran_id = $4`,
        [waiting.id, waiting.akunId, instansiId, reported.id],
      ),
    ).rejects.toThrow(/not come so far|foreign key/);
  });

  it("no application without the teacher's reflection, no presence below the least", async () => {
    const present = await enrolmentIn("hadir");
    await expect(move(present.id, "menunggu_penerapan")).rejects.toThrow(/no reflection/);
    const accepted = await enrolmentIn("diterima");
    await query("UPDATE pendaftaran_pelatihan SET persen_hadir = 84.99 WHERE id = $1", [accepted.id]);
    await expect(move(accepted.id, "hadir")).rejects.toThrow(/below the least/);
    await query("UPDATE pendaftaran_pelatihan SET persen_hadir = 85 WHERE id = $1", [accepted.id]);
    await expect(move(accepted.id, "hadir")).resolves.toEqual([]);
  });

  it("what was handed in, published or reported stays as it was", async () => {
    const { refleksiId, id } = await enrolmentIn("menunggu_tinjauan");
    await expect(query("UPDATE jawaban_refleksi SET nilai = 4 WHERE refleksi_id = $1", [refleksiId])).rejects.toThrow(
      /handed in/,
    );
    await expect(query("UPDATE pengajuan_refleksi SET nomor = 2 WHERE refleksi_id = $1", [refleksiId])).rejects.toThrow(
      /only grows/,
    );
    await expect(query("DELETE FROM indikator WHERE bank_id = $1", [bank.id])).rejects.toThrow(/published/);
    await expect(query("UPDATE laporan_penerapan SET perubahan = 'x' WHERE pendaftaran_id = $1", [id])).rejects.toThrow(
      /only grows/,
    );
  });

  it("an incomplete reflection is not handed in", async () => {
    const id = await write(async (tx) => {
      const { akunId } = await makeTeacher(tx, { sekolahId });
      return makeReflection(tx, { akunId, periodeId, bank, status: "draf", answered: ["pedagogik"] });
    });
    await expect(
      query(
        "UPDATE refleksi SET status = 'diajukan', pengajuan_ke = 1, diajukan_pada = sekarang(), versi = 2 WHERE id = $1",
        [id],
      ),
    ).rejects.toThrow(/not complete/);
  });
});
