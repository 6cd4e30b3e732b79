import { randomInt, randomUUID } from "node:crypto";
import type { RegistrationState } from "@/lib/akun/pendaftaran/status";
import { db, readNow } from "@/lib/server/db";
import { codeFor } from "@/lib/server/one-time-code";
import {
  makeCode,
  makeMentor,
  makeMove,
  makeOffice,
  makeOfficeAccount,
  makeRole,
  makeSchool,
  makeSession,
  makeTeacher,
  someEmail,
  someNpsn,
  someNuptk,
} from "@/prisma/seed/factories";
import { call } from "./actions";
import { FORUM_CALLS } from "./calls-forum";
import { EVIDENCE_CALLS } from "./calls-kinerja-bukti";
import { PERFORMANCE_OFFICE_CALLS } from "./calls-kinerja-dinas";
import { PLAN_CALLS } from "./calls-kinerja-rencana";
import { REMINDER_CALLS } from "./calls-kinerja-ringkasan";
import { TASK_CALLS } from "./calls-kinerja-tugas";
import { OBSERVATION_CALLS } from "./calls-observasi";
import { TRAINING_CALLS } from "./calls-pelatihan";
import { ENROLMENT_CALLS } from "./calls-pendaftaran";
import { PENERAPAN_CALLS } from "./calls-penerapan";
import { RATING_CALLS } from "./calls-penilaian";
import { MATERIAL_CALLS } from "./calls-plpg-materi";
import { SCORE_CALLS } from "./calls-plpg-nilai";
import { PARTICIPANT_CALLS, participantOf } from "./calls-plpg-peserta";
import { COHORT_CALLS } from "./calls-plpg-rombel";
import { REFLECTION_CALLS } from "./calls-refleksi";
import type { Fields } from "./client";
import { uploadedPdf } from "./upload";
import { PASSWORD, type Person, passwordHash, type Realm, type School, signedIn, type World, write } from "./world";

/**
 * For every action at least one sending that succeeds, with rows of its own; and for every field that names a row, the ids of
 * rows of the same kind, in a state in which one's own would be taken, that belong to somebody else. So a refusal is known to
 * come from what was changed, and from nothing else.
 */
export type Call = {
  /** Who sends it; null: nobody is signed in. */
  as: Person | null;
  fields: Fields;
  foreign?: Record<string, string[]>;
};
export type MakeCall = (world: World) => Promise<Call>;

export const NEW_PASSWORD = "perahu-kayu-di-teluk";
const TELEPON = "081234567890";
const REASON = { frasa: "", alasan: "Datanya tidak cocok dengan data sekolah." };

/** By the product's clock, which a test run may have moved. */
export const inAnHour = async () => new Date((await readNow()).getTime() + 3_600_000);

/** A teacher in a state, with a password. */
export async function teacherAt({ id: sekolahId }: Pick<School, "id">, status: RegistrationState = "aktif") {
  const nuptk = someNuptk();
  const surel = someEmail();
  const kataSandi = await passwordHash();
  const made = await write((tx) => makeTeacher(tx, { sekolahId, status, nuptk, surel, kataSandi }));
  return { ...made, nuptk, surel };
}

/** A school with a principal's open term. */
async function ledSchool(realm: Realm) {
  return write(async (tx) => {
    const school = await makeSchool(tx, { dinasId: realm.dinas.instansiId });
    const nama = `Kepala ${school.npsn}`;
    const pengenal = { create: { jenis: "npsn" as const, nilai: school.npsn } };
    const { id: akunId } = await tx.akun.create({ data: { nama, pengenal }, select: { id: true } });
    await makeRole(tx, akunId, "kepsek", { sekolahId: school.id });
    await tx.masaJabatan.create({ data: { sekolahId: school.id, akunId, nama, jenis: "definitif" } });
    return school;
  });
}

/** An open request to move to a school. */
export async function moveTo(to: Pick<School, "id">, from: Pick<School, "id">) {
  const teacher = await teacherAt(from);
  const { akunId } = teacher;
  return {
    teacher,
    id: await write((tx) => makeMove(tx, { akunId, dariSekolahId: from.id, keSekolahId: to.id })),
  };
}

async function mentorOf({ lptk: { instansiId } }: Realm, isRevoked = false) {
  return write(async (tx) => {
    const mentor = await makeMentor(tx, { instansiId });
    if (isRevoked)
      await tx.peranAkun.update({ where: { id: mentor.peranId }, data: { dicabutPada: await readNow(tx) } });
    return mentor;
  });
}

const officeAccount = (realm: Realm) =>
  write((tx) => makeOfficeAccount(tx, { peran: "lptk", instansiId: realm.lptk.instansiId }));

/** One of the person's own files, uploaded and not yet linked. */
async function fileOf(person: Person): Promise<string> {
  return uploadedPdf(await signedIn(person));
}

const KARYA = { judul: "Sertifikat pelatihan", kategori: "sertifikat", tanggal: "2026-01-05" };

/** A piece in somebody's portfolio, put there as they would. */
export async function karyaOf(person: Person): Promise<{ id: string; berkasId: string }> {
  const berkasId = await fileOf(person);
  const cookie = await signedIn(person);
  const { redirect, result } = await call("#tambahKarya", { ...KARYA, berkasId }, { cookie });
  const id = /^\/guru\/karya\/([0-9a-f-]{36})/.exec(redirect ?? "")?.[1];
  if (!id) throw new Error(`no karya: ${redirect} ${JSON.stringify(result)}`);
  return { id, berkasId };
}

const facts = ({ npsn }: School) => ({
  npsn,
  nama: "Guru Baru",
  nuptk: someNuptk(),
  nip: "",
  surel: someEmail(),
  telepon: TELEPON,
  mapel: "Matematika",
  statusKepegawaian: "pns",
});
const schoolFacts = () => ({
  npsn: someNpsn(),
  nama: "SDN Baru",
  jenjang: "SD",
  kota: "Kota Baru",
  alamat: "Jalan Baru 1",
  zona: "WIB",
});
const person = () => ({ nama: "Orang Baru", surel: someEmail(), telepon: TELEPON });

/** Teachers in a state who are not of the principal's school: of the neighbour's, and of another Dinas. */
const othersTeachers = async ({ ours, theirs }: World, status: RegistrationState) => [
  (await teacherAt(ours.neighbour, status)).akunId,
  (await teacherAt(theirs.school, status)).akunId,
];

const kepsekDecides =
  (status: RegistrationState, more: Fields = {}): MakeCall =>
  async (world) => ({
    as: world.ours.school.kepsek,
    fields: { akunId: (await teacherAt(world.ours.school, status)).akunId, versi: "1", ...more },
    foreign: { akunId: await othersTeachers(world, status) },
  });

const dinasReleases: MakeCall = async ({ ours, theirs }) => ({
  as: ours.dinas,
  fields: { akunId: (await teacherAt(ours.neighbour, "menunggu")).akunId, versi: "1", ...REASON },
  foreign: { akunId: [(await teacherAt(theirs.school, "menunggu")).akunId] },
});

const makesCode =
  (pick: (world: World) => Promise<{ as: Person; akunId: string; foreign: string[] }>): MakeCall =>
  async (world) => {
    const { as, akunId, foreign } = await pick(world);
    return { as, fields: { akunId }, foreign: { akunId: foreign } };
  };

const freshTeacher = ({ ours }: World, status?: RegistrationState) => teacherAt(ours.school, status);

export const CALLS: Record<string, readonly MakeCall[]> = {
  ...PARTICIPANT_CALLS,
  "lib/akun/masuk/actions.ts#masuk": [
    async (world) => ({ as: null, fields: { username: (await freshTeacher(world)).nuptk, password: PASSWORD } }),
  ],
  "lib/akun/masuk/actions.ts#keluar": [async (world) => ({ as: await freshTeacher(world), fields: {} })],
  "lib/akun/masuk/actions.ts#aktifkan": [
    async ({ ours }) => {
      const surel = someEmail();
      const { instansiId } = ours.p2kptk2;
      const berlakuSampai = await inAnHour();
      const kode = await write(async (tx) => {
        const { akunId } = await makeOfficeAccount(tx, { peran: "p2kptk2", instansiId, surel });
        return codeFor(await makeCode(tx, { akunId, berlakuSampai }));
      });
      return { as: null, fields: { username: surel, kode, passwordBaru: NEW_PASSWORD } };
    },
  ],
  "lib/akun/masuk/actions.ts#aturPassword": [
    async (world) => {
      const { akunId } = await freshTeacher(world);
      const berlakuSampai = await inAnHour();
      const kode = codeFor(await write((tx) => makeCode(tx, { akunId, berlakuSampai, jenis: "lupa_password" })));
      return { as: null, fields: { kode, passwordBaru: NEW_PASSWORD } };
    },
  ],
  "lib/akun/masuk/actions.ts#mintaTautan": [
    async (world) => ({ as: null, fields: { username: (await freshTeacher(world)).nuptk } }),
  ],
  "lib/akun/masuk/actions.ts#buatKode": [
    makesCode(async (world) => ({
      as: world.ours.school.kepsek,
      akunId: (await freshTeacher(world)).akunId,
      foreign: [
        ...(await othersTeachers(world, "aktif")),
        world.ours.mentor.akunId,
        world.ours.dinas.akunId,
        world.ours.school.kepsek.akunId,
        world.ours.neighbour.kepsek.akunId,
        world.ours.peserta.akunId,
      ],
    })),
    makesCode(async ({ ours, theirs }) => ({
      as: ours.lptk,
      akunId: (await mentorOf(ours)).akunId,
      foreign: [theirs.mentor.akunId, ours.lptk.akunId, ours.guru.aktif.akunId, ours.dinas.akunId],
    })),
    makesCode(async ({ ours, theirs }) => ({
      as: ours.lptk,
      akunId: (await participantOf(ours)).akunId,
      foreign: [(await participantOf(theirs)).akunId, (await participantOf(ours, "belum_aktif")).akunId],
    })),
    makesCode(async ({ ours, theirs }) => ({
      as: ours.dinas,
      akunId: ours.neighbour.kepsek.akunId,
      foreign: [
        theirs.school.kepsek.akunId,
        theirs.dinas.akunId,
        theirs.lptk.akunId,
        theirs.mentor.akunId,
        theirs.guru.aktif.akunId,
        ours.dinas.akunId,
        ours.lembaga.akunId,
      ],
    })),
  ],

  "lib/akun/profil/actions.ts#gantiPassword": [
    async (world) => ({
      as: await freshTeacher(world),
      fields: { passwordLama: PASSWORD, passwordBaru: NEW_PASSWORD },
    }),
  ],
  "lib/akun/profil/actions.ts#ubahKontak": [
    async (world) => ({
      as: await freshTeacher(world),
      fields: { versi: "1", surel: someEmail(), telepon: TELEPON, passwordLama: PASSWORD },
    }),
  ],
  "lib/akun/profil/actions.ts#akhiriSesi": [
    async (world) => {
      const as = await freshTeacher(world);
      const [own, other] = await write(async (tx) => [
        await makeSession(tx, as.akunId, as.peranId),
        await makeSession(tx, world.ours.guru.aktif.akunId, world.ours.guru.aktif.peranId),
      ]);
      return { as, fields: { sesiId: own ?? "" }, foreign: { sesiId: [other ?? ""] } };
    },
  ],
  "lib/akun/profil/actions.ts#akhiriSesiLain": [async (world) => ({ as: await freshTeacher(world), fields: {} })],
  "lib/akun/profil/actions.ts#gantiPeran": [
    async (world) => {
      const { ours, theirs } = world;
      const as = await freshTeacher(world);
      const { instansiId } = ours.lptk;
      const peranId = await write((tx) => makeRole(tx, as.akunId, "mentor", { instansiId }));
      return { as, fields: { peranId }, foreign: { peranId: [ours.dinas.peranId, theirs.mentor.peranId] } };
    },
  ],

  "lib/akun/pendaftaran/actions.ts#isiPendaftaran": [async ({ ours }) => ({ as: null, fields: facts(ours.school) })],
  "lib/akun/pendaftaran/actions.ts#gantiSekolah": [async ({ ours }) => ({ as: null, fields: facts(ours.school) })],
  "lib/akun/pendaftaran/actions.ts#hapusIsian": [async () => ({ as: null, fields: {} })],
  "lib/akun/pendaftaran/actions.ts#daftar": [
    async ({ ours }) => ({ as: null, fields: { ...facts(ours.school), password: PASSWORD } }),
  ],
  "lib/akun/pendaftaran/actions.ts#gantiSekolahPerbaikan": [
    async (world) => ({
      as: await freshTeacher(world, "menunggu"),
      // The correction's form sends all of itself; what is not kept is still a field.
      fields: { ...facts(world.ours.school), versi: "1", passwordLama: "" },
    }),
  ],
  "lib/akun/pendaftaran/actions.ts#perbaiki": [
    async (world) => ({
      as: await freshTeacher(world, "menunggu"),
      fields: { ...facts(world.ours.neighbour), versi: "1", passwordLama: PASSWORD },
    }),
  ],
  "lib/akun/pendaftaran/actions.ts#ajukanUlang": [
    async (world) => ({
      as: await freshTeacher(world, "ditolak"),
      fields: { ...facts(world.ours.school), versi: "1", passwordLama: PASSWORD },
    }),
  ],
  "lib/akun/pendaftaran/actions.ts#tarik": [
    async (world) => ({ as: await freshTeacher(world, "menunggu"), fields: { versi: "1" } }),
  ],
  "lib/akun/pendaftaran/actions.ts#setujui": [kepsekDecides("menunggu")],
  "lib/akun/pendaftaran/actions.ts#tolak": [kepsekDecides("menunggu", REASON)],
  "lib/akun/pendaftaran/actions.ts#nonaktifkan": [kepsekDecides("aktif", REASON)],
  "lib/akun/pendaftaran/actions.ts#aktifkan": [kepsekDecides("nonaktif")],

  "lib/akun/pindah/actions.ts#ajukanPindah": [
    async (world) => ({
      as: await freshTeacher(world),
      fields: { npsn: world.ours.neighbour.npsn, alasan: "Ikut keluarga." },
    }),
  ],
  "lib/akun/pindah/actions.ts#batalkanPindah": [
    async ({ ours, theirs }) => {
      const own = await moveTo(ours.neighbour, ours.school);
      const others = [await moveTo(ours.neighbour, ours.school), await moveTo(theirs.neighbour, theirs.school)];
      return { as: own.teacher, fields: { id: own.id, versi: "1" }, foreign: { id: others.map(({ id }) => id) } };
    },
  ],
  ...Object.fromEntries(
    [["setujuiPindah", {}] as const, ["tolakPindah", REASON] as const].map(([name, more]) => [
      `lib/akun/pindah/actions.ts#${name}`,
      [
        async ({ ours, theirs }: World): Promise<Call> => {
          const asked = await moveTo(ours.school, ours.neighbour);
          // Also those that leave the school: the new principal decides, not the old one.
          const others = [
            await moveTo(ours.neighbour, ours.school),
            await moveTo(theirs.school, ours.school),
            await moveTo(theirs.school, theirs.neighbour),
          ];
          return {
            as: ours.school.kepsek,
            fields: { id: asked.id, versi: "1", ...more },
            foreign: { id: others.map(({ id }) => id) },
          };
        },
      ],
    ]),
  ),

  ...PENERAPAN_CALLS,
  ...FORUM_CALLS,
  ...SCORE_CALLS,

  "lib/sekolah/actions.ts#daftarkanSekolah": [async ({ ours }) => ({ as: ours.dinas, fields: schoolFacts() })],
  "lib/sekolah/actions.ts#ubahSekolah": [
    async ({ ours, theirs }) => ({
      as: ours.dinas,
      fields: { sekolahId: (await ledSchool(ours)).id, versi: "1", ...schoolFacts() },
      foreign: { sekolahId: [theirs.school.id] },
    }),
  ],
  "lib/sekolah/actions.ts#tunjukKepsek": [
    async ({ ours, theirs }) => ({
      as: ours.dinas,
      fields: { sekolahId: (await ledSchool(ours)).id, versi: "1", jenis: "definitif", nip: "", ...person() },
      foreign: { sekolahId: [theirs.school.id] },
    }),
  ],
  "lib/sekolah/actions.ts#akhiriMasaJabatan": [
    async ({ ours, theirs }) => ({
      as: ours.dinas,
      fields: { sekolahId: (await ledSchool(ours)).id, versi: "1", ...REASON },
      foreign: { sekolahId: [theirs.school.id] },
    }),
  ],
  "lib/sekolah/actions.ts#lepaskanKlaim": [dinasReleases],

  "lib/kantor/actions.ts#daftarkanKantor": [
    async ({ ours }) => ({
      as: ours.dinas,
      fields: { jenis: "lptk", namaInstansi: `LPTK ${randomUUID()}`, zona: "WIB", sudahPunyaAkun: "", ...person() },
    }),
  ],
  "lib/kantor/actions.ts#ubahKantor": [
    async ({ ours, theirs }) => {
      const { id } = await write((tx) => makeOffice(tx, { jenis: "lptk", dinasId: ours.dinas.instansiId }));
      return {
        as: ours.dinas,
        fields: { instansiId: id, versi: "1", namaInstansi: `LPTK ${randomUUID()}`, zona: "WIT" },
        foreign: { instansiId: [theirs.lptk.instansiId, theirs.dinas.instansiId, ours.lembaga.instansiId] },
      };
    },
  ],
  "lib/kantor/actions.ts#tambahAkunKantor": [
    async ({ ours, theirs }) => ({
      as: ours.dinas,
      fields: { instansiId: ours.lptk.instansiId, sudahPunyaAkun: "", ...person() },
      foreign: { instansiId: [theirs.lptk.instansiId, theirs.dinas.instansiId, ours.lembaga.instansiId] },
    }),
  ],
  "lib/kantor/actions.ts#cabutPeran": [
    async ({ ours, theirs }) => ({
      as: ours.dinas,
      fields: { peranId: (await officeAccount(ours)).peranId, ...REASON },
      foreign: {
        peranId: [
          (await officeAccount(theirs)).peranId,
          theirs.dinas.peranId,
          // Not the Dinas's to take: mentors are the LPTK's, posts end by their own action, teachers by their principal's.
          ours.mentor.peranId,
          ours.school.kepsek.peranId,
          ours.guru.aktif.peranId,
        ],
      },
    }),
  ],
  "lib/kantor/actions.ts#buatMentor": [
    async ({ ours }) => ({
      as: ours.lptk,
      fields: { nomorRegistrasi: `INS-${randomInt(1e9)}`, sudahPunyaAkun: "", ...person() },
    }),
  ],
  "lib/kantor/actions.ts#nonaktifkanMentor": [
    async ({ ours, theirs }) => ({
      as: ours.lptk,
      fields: { akunId: (await mentorOf(ours)).akunId, ...REASON },
      foreign: { akunId: [theirs.mentor.akunId, ours.guru.aktif.akunId] },
    }),
  ],
  "lib/kantor/actions.ts#aktifkanMentor": [
    async ({ ours, theirs }) => ({
      as: ours.lptk,
      fields: { akunId: (await mentorOf(ours, true)).akunId },
      foreign: { akunId: [(await mentorOf(theirs, true)).akunId, ours.guru.aktif.akunId] },
    }),
  ],
  "lib/kantor/actions.ts#daftarLembaga": [
    async () => ({
      as: null,
      fields: { namaInstansi: "Yayasan Baru", zona: "WIB", password: PASSWORD, ...person() },
    }),
  ],

  "lib/karya/actions.ts#tambahKarya": [
    async (world) => {
      const as = await freshTeacher(world);
      return {
        as,
        fields: { ...KARYA, berkasId: await fileOf(as) },
        foreign: { berkasId: [await fileOf(world.ours.guru.aktif)] },
      };
    },
  ],
  "lib/karya/actions.ts#ubahKarya": [
    async (world) => {
      const as = await freshTeacher(world);
      const { id, berkasId } = await karyaOf(as);
      return {
        as,
        fields: { ...KARYA, judul: "Judul lain", id, versi: "1", berkasId },
        foreign: { id: [(await karyaOf(world.ours.guru.aktif)).id], berkasId: [await fileOf(world.ours.guru.aktif)] },
      };
    },
  ],
  "lib/karya/actions.ts#hapusKarya": [
    async (world) => {
      const as = await freshTeacher(world);
      const { id } = await karyaOf(as);
      return { as, fields: { id, versi: "1" }, foreign: { id: [(await karyaOf(world.ours.guru.aktif)).id] } };
    },
  ],

  ...TRAINING_CALLS,
  ...ENROLMENT_CALLS,
  ...REFLECTION_CALLS,
  ...PERFORMANCE_OFFICE_CALLS,
  ...PLAN_CALLS,
  ...REMINDER_CALLS,
  ...EVIDENCE_CALLS,
  ...OBSERVATION_CALLS,
  ...RATING_CALLS,
  ...TASK_CALLS,
  ...COHORT_CALLS,
  ...MATERIAL_CALLS,

  "lib/notifikasi/actions.ts#tandaiSemuaDibaca": [
    async (world) => {
      const as = await freshTeacher(world);
      const kunci = randomUUID();
      await db.notifikasi.create({ data: { akunId: as.akunId, judul: "Uji", isi: "Uji", tautan: "/guru", kunci } });
      return { as, fields: {} };
    },
  ],
  "lib/demo/actions.ts#geserJam": [async (world) => ({ as: await freshTeacher(world), fields: { hari: "0" } })],
  "lib/demo/actions.ts#betulkanJam": [async (world) => ({ as: await freshTeacher(world), fields: {} })],
};
