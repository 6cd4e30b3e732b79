import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { readNow } from "@/lib/server/db";
import { makeDinas, makeOffice, makePost, makeSchool, makeTeacher } from "@/prisma/seed/factories";
import { makeBank, makeEnrolment, makePeriod, makeReflection, makeTraining } from "@/prisma/seed/jaklat";
import { make } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { listTrainingsFor } from "./queries";

await testDatabase();

describe("the trainings among which recommendations are chosen", () => {
  it("are published, still take enrolments, belong to the teacher's Dinas, and are new to the teacher", async () => {
    const now = await readNow();
    const dinas = await make((tx) => makeDinas(tx));
    const unit = await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId: dinas.id }));
    const sister = await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId: dinas.id }));
    const foreign = await make((tx) => makeOffice(tx, { jenis: "p2kptk2" }));
    const school = await make((tx) => makeSchool(tx, { dinasId: dinas.id, jenjang: "SMP" }));
    await make((tx) => makePost(tx, { sekolah: school }));
    const { akunId } = await make((tx) => makeTeacher(tx, { sekolahId: school.id, mapel: "IPA" }));
    expect(await listTrainingsFor({ akunId }, now)).toEqual({
      teacher: { jenjang: "SMP", mapel: "IPA" },
      trainings: [],
    });

    const training = (options: Partial<Parameters<typeof makeTraining>[1]> = {}) =>
      make((tx) => makeTraining(tx, { instansiId: unit.id, ...options }));
    const open = await training();
    const later = await training({ instansiId: sister.id, daftarBuka: addDays(now, 2), daftarTutup: addDays(now, 9) });
    const taken = await training();
    const refused = await training();
    await training({ daftarTutup: addDays(now, -1) });
    for (const status of ["draf", "selesai", "dibatalkan"] as const) await training({ status });
    await training({ instansiId: foreign.id });

    const bank = await make((tx) => makeBank(tx, { dinasId: dinas.id }));
    const periodeId = await make((tx) => makePeriod(tx, { dinasId: dinas.id }));
    const refleksiId = await make((tx) => makeReflection(tx, { akunId, periodeId, bank }));
    await make((tx) => makeEnrolment(tx, { pelatihanId: taken.id, akunId, refleksiId, status: "diajukan" }));
    await make((tx) => makeEnrolment(tx, { pelatihanId: refused.id, akunId, refleksiId, status: "ditolak_kepsek" }));

    const { trainings } = await listTrainingsFor({ akunId }, now);
    expect(trainings.map(({ id }) => id).sort()).toEqual([open.id, later.id, refused.id].sort());
    expect(trainings.find(({ id }) => id === open.id)).toMatchObject({
      ...{ kompetensi: ["pedagogik"], jenjang: ["SD", "SMP"], mapel: [], kuota: 20, terisi: 0 },
    });
  });
});
