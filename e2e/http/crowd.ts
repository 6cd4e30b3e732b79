import { randomUUID } from "node:crypto";
import { addDays } from "@/lib/kernel/time";
import { COMPONENTS } from "@/lib/plpg/nilai/rules";
import { readNow } from "@/lib/server/db";
import {
  makeMentor,
  makeMove,
  makeOffice,
  makeOfficeAccount,
  makePost,
  makeSchool,
  makeTeacher,
} from "@/prisma/seed/factories";
import { makeEnrolment, makePeriod, makeProposal, makeReflection, makeTraining } from "@/prisma/seed/jaklat";
import {
  makeCatalogue,
  makeEvidence,
  makeExtension,
  makePeriod as makePerformancePeriod,
  makePlan,
  makeRating,
} from "@/prisma/seed/kinerja";
import { makeApplication } from "@/prisma/seed/penerapan";
import {
  makeAppeal,
  makeAppointment,
  makeCohort,
  makeCohortStage,
  makeContact,
  makeDeadlines,
  makeFinal,
  makeForumPost,
  makeMaterial,
  makeParticipant,
  makeReport,
  makeRubric,
  makeScores,
} from "@/prisma/seed/plpg";
import { makeKarya } from "@/prisma/seed/portfolio";
import { performanceOf } from "./calls-kinerja-rencana";
import { settingOf } from "./calls-refleksi";
import { cohortOf } from "./cohort";
import { type Realm, type World, write } from "./world";

/** So many rows in every list that a query per row shows. */
const CROWD = 12;

/** Fills the lists that our own people see: whatever grows in the product grows here too. */
export async function makeCrowd({ ours }: World): Promise<void> {
  await makeClasses(ours);
  const { school, neighbour, dinas, lptk, p2kptk2, guru } = ours;
  const dinasId = dinas.instansiId;
  const pada = await readNow();
  const { bank, periodeId } = await settingOf(ours);
  const { katalog, periodeId: underWay } = await performanceOf(ours, "skema_2024", "pelaksanaan");
  const { periodeId: planning } = await performanceOf(ours, "skema_2024", "perencanaan");
  for (let i = 0; i < CROWD; i++) {
    await write(async (tx) => {
      await makeTeacher(tx, { sekolahId: school.id, status: "menunggu" });
      const { akunId } = await makeTeacher(tx, { sekolahId: neighbour.id, status: "aktif" });
      const reflecting = await makeTeacher(tx, { sekolahId: school.id, status: "aktif" });
      await makeReflection(tx, { akunId: reflecting.akunId, periodeId, bank, status: "diajukan" });
      const over = { buka: addDays(pada, -110 - 10 * i), tutup: addDays(pada, -105 - 10 * i) };
      const past = await makePeriod(tx, { dinasId, nama: `Periode ${i + 1}`, ...over });
      const refleksiId = await makeReflection(tx, { akunId: guru.aktif.akunId, periodeId: past, bank });
      await makeMove(tx, { akunId, dariSekolahId: neighbour.id, keSekolahId: school.id });
      await makePost(tx, { sekolah: await makeSchool(tx, { dinasId }) });
      await makeMentor(tx, { instansiId: lptk.instansiId });
      const { id: instansiId } = await makeOffice(tx, { jenis: "p2kptk2", dinasId });
      await makeOfficeAccount(tx, { peran: "p2kptk2", instansiId });
      await makeKarya(tx, {
        ...{ id: randomUUID(), akunId: guru.aktif.akunId, judul: `Karya ke-${i + 1}`, kategori: "laporan", pada },
        lines: ["Karya"],
      });
      const { id: pelatihanId } = await makeTraining(tx, { instansiId: p2kptk2.instansiId });
      await makeEnrolment(tx, { pelatihanId, akunId: guru.aktif.akunId, refleksiId });
      // Whoever reflects now was approved in the period before: for the principal's list, and for the unit's.
      const earlier = await makeReflection(tx, { akunId: reflecting.akunId, periodeId: past, bank });
      const enrolled = { pelatihanId, akunId: reflecting.akunId, refleksiId: earlier };
      await makeEnrolment(tx, { ...enrolled, status: i % 2 ? "diteruskan" : "diterima" });
      const places = { dinasId, instansiId: p2kptk2.instansiId, sekolahId: school.id, isPrinted: false };
      for (const status of ["menunggu_penerapan", "menunggu_tinjauan", "bersertifikat"] as const) {
        await makeApplication(tx, { ...places, status });
      }
      await makeProposal(tx, { sekolahId: school.id, instansiId: p2kptk2.instansiId });
      // Performance: agreed with evidence, handed in, and periods and catalogues of years past.
      const colleague = { akunId: reflecting.akunId, katalog };
      const plan = await makePlan(tx, { ...colleague, periodeId: underWay });
      await makeEvidence(tx, { plan, status: i % 2 ? "dikumpulkan" : "draf" });
      await makePlan(tx, { ...colleague, periodeId: planning, status: "diajukan" });
      const more = { fase: "penilaian", sampai: addDays(pada, 200) } as const;
      await makeExtension(tx, { periodeId: underWay, akunId: reflecting.akunId, ...more });
      await makeCatalogue(tx, { dinasId });
      const years = { rencanaBuka: addDays(pada, -330 - i) };
      const gone = await makePerformancePeriod(tx, { dinasId, katalogId: katalog.id, fase: "lalu", windows: years });
      const earlierPlan = await makePlan(tx, { akunId: guru.aktif.akunId, katalog, periodeId: gone });
      await makeRating(tx, { plan: earlierPlan });
      await tx.notifikasi.createMany({
        data: [guru.aktif, school.kepsek, dinas].map((person) => ({
          ...{ akunId: person.akunId, judul: "Kabar", isi: "Ada kabar baru.", tautan: "/akun/profil" },
          kunci: `ramai:${i}`,
        })),
      });
    });
  }
}

/** PLPG: the mentor's rombel, with everything that is listed in it, and another one whose participants have appealed. */
async function makeClasses(realm: Realm): Promise<void> {
  const { cohort, mentor, member, participant } = await cohortOf(realm);
  const { lptk } = realm;
  const lptkId = lptk.instansiId;
  const pada = await readNow();
  const decided = await write(async (tx) => {
    await makeDeadlines(tx, { cohort });
    await makeRubric(tx, { lptkId });
    for (const nomor of [2, 3, 4] as const) await makeReport(tx, { peserta: member, nomor });
    const stage = await makeCohortStage(tx, { lptkId, kapasitas: 15 });
    await makeDeadlines(tx, stage);
    return stage;
  });
  const scores = Object.fromEntries(COMPONENTS.map((component) => [component, 7500]));
  for (let i = 0; i < CROWD; i++) {
    await write(async (tx) => {
      const peserta = await participant(tx);
      for (const nomor of [1, 2, 3] as const) await makeReport(tx, { peserta, nomor });
      await makeForumPost(tx, { cohort, penulis: peserta, lampiran: [`Catatan ${i + 1}`], sebutan: [member.akunId] });
      await makeContact(tx, { cohort, mentor, peserta: [peserta, member] });
      await makeMaterial(tx, { lptkId, judul: `Sumber belajar ${i + 1}`, pemilikId: lptk.akunId });
      await makeAppointment(tx, { lptkId, rombelId: cohort.id, mulai: addDays(pada, i + 1) });
      await makeParticipant(tx, { lptkId, status: "belum_aktif" });
      await makeCohort(tx, { lptkId, mentor: i % 2 ? null : undefined });
      const grown = await decided.participant(tx);
      for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta: grown, nomor });
      await makeScores(tx, { peserta: grown, mentor: decided.mentor, scores });
      await makeFinal(tx, { peserta: grown, mentor: decided.mentor });
      await makeAppeal(tx, { peserta: grown });
    });
  }
}
