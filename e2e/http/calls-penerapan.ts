import { fingerprintOf } from "@/lib/pelatihan/penerapan/queries";
import { type AfterTraining, makeApplication } from "@/prisma/seed/penerapan";
import type { Call, MakeCall } from "./calls";
import { uploadedPdf } from "./upload";
import { type Person, type Realm, type School, signedIn, type World, write } from "./world";

/** Trainings that are over: the teacher's reflection, the principal's report, the unit's review, certificates. */

/** An enrolment after its training, of a new teacher of a school (or of `guru`), in a training of the realm's unit. */
export async function applicationOf(
  { dinas, p2kptk2, school: own }: Realm,
  status: AfterTraining,
  { school = own, guru }: { school?: Pick<School, "id">; guru?: Person } = {},
) {
  const made = await write((tx) =>
    makeApplication(tx, {
      ...{ status, dinasId: dinas.instansiId, instansiId: p2kptk2.instansiId, sekolahId: school.id },
      ...{ akunId: guru?.akunId, isPrinted: false },
    }),
  );
  const { versi } = await write((tx) => tx.pendaftaranPelatihan.findUniqueOrThrow({ where: { id: made.id } }));
  const peran = await write((tx) => tx.peranAkun.findFirstOrThrow({ where: { akunId: made.akunId, peran: "guru" } }));
  return { ...made, versi: String(versi), guru: { akunId: made.akunId, peranId: peran.id, nama: "Guru" } };
}

const REASON = { frasa: "", alasan: "Fotonya belum menunjukkan penerapan." };
const WORDS = { perubahan: "Murid lebih sering bertanya.", perluDitingkatkan: "Umpan balik tertulis." };

const file = async (person: Person) => uploadedPdf(await signedIn(person), "penerapan");

/** Which words a form of Lapor shows that was opened just now. */
async function baseOf(id: string): Promise<string> {
  const include = { dokumen: { orderBy: { urutan: "asc" } } } as const;
  const [last] = await write((tx) =>
    tx.laporanPenerapan.findMany({ where: { pendaftaranId: id }, orderBy: { nomor: "desc" }, include }),
  );
  const { perubahan, perluDitingkatkan, dokumen } = last ?? { perubahan: "", perluDitingkatkan: "", dokumen: [] };
  return fingerprintOf({
    ...{ perubahan, perluDitingkatkan },
    dokumen: dokumen.map(({ berkasId }) => ({ id: berkasId, nama: "" })),
  });
}

/** Enrolments in this state that are not of the principal's school. */
const atOtherSchools = async ({ ours, theirs }: World, status: AfterTraining) => [
  (await applicationOf(ours, status, { school: ours.neighbour })).id,
  (await applicationOf(theirs, status)).id,
];

const reports =
  (status: AfterTraining): MakeCall =>
  async (world): Promise<Call> => {
    const { ours, theirs } = world;
    const own = await applicationOf(ours, status);
    const { kepsek } = ours.school;
    return {
      as: kepsek,
      fields: { id: own.id, versi: own.versi, dasar: await baseOf(own.id), berkas: await file(kepsek), ...WORDS },
      foreign: {
        id: await atOtherSchools(world, status),
        berkas: [await file(theirs.school.kepsek), await file(ours.neighbour.kepsek)],
      },
    };
  };

const reviews =
  (more: Record<string, string> = {}): MakeCall =>
  async ({ ours, theirs }) => {
    const own = await applicationOf(ours, "menunggu_tinjauan");
    return {
      as: ours.p2kptk2,
      fields: { id: own.id, versi: own.versi, ...more },
      foreign: { id: [(await applicationOf(theirs, "menunggu_tinjauan")).id] },
    };
  };

/** A certificate of the realm's unit; after its revocation it is seen in its second version. */
export async function certificateOf(realm: Realm, isRevoked = false): Promise<string> {
  const id = (await applicationOf(realm, "bersertifikat")).sertifikat?.id ?? "";
  const data = { status: "dicabut", alasan: "Laporan ternyata keliru.", versi: 2 } as const;
  if (isRevoked) await write((tx) => tx.sertifikat.update({ where: { id }, data }));
  return id;
}

const FACTS = {
  nama: "Nama Yang Benar",
  sekolah: "SDN Contoh",
  judul: "Pelatihan contoh",
  pelaksanaan: "3 November 2026",
};

const decidesCertificate =
  (more: Record<string, string>, isRevoked = false): MakeCall =>
  async ({ ours, theirs }) => {
    const certificate = (realm: Realm) => certificateOf(realm, isRevoked);
    return {
      as: ours.p2kptk2,
      fields: { id: await certificate(ours), versi: isRevoked ? "2" : "1", ...more },
      foreign: { id: [await certificate(theirs)] },
    };
  };

export const PENERAPAN_CALLS: Record<string, readonly MakeCall[]> = {
  "lib/pelatihan/penerapan/actions.ts#kirimRefleksiPasca": [
    async ({ ours, theirs }) => {
      const own = await applicationOf(ours, "hadir");
      const others = [await applicationOf(ours, "hadir"), await applicationOf(theirs, "hadir")];
      return {
        as: own.guru,
        fields: { id: own.id, versi: own.versi, dipelajari: "Umpan balik.", akanDiterapkan: "Tiket keluar." },
        foreign: { id: others.map(({ id }) => id) },
      };
    },
  ],
  "lib/pelatihan/penerapan/actions.ts#lapor": [reports("menunggu_penerapan"), reports("perlu_perbaikan")],
  "lib/pelatihan/penerapan/actions.ts#simpanDrafLaporan": [reports("menunggu_penerapan")],
  "lib/pelatihan/penerapan/actions.ts#kembalikanLaporan": [reviews(REASON)],
  "lib/pelatihan/sertifikat/actions.ts#terbitkanSertifikat": [reviews()],
  "lib/pelatihan/sertifikat/actions.ts#perbaikiSertifikat": [decidesCertificate({ ...FACTS, ...REASON })],
  "lib/pelatihan/sertifikat/actions.ts#terbitkanUlangSertifikat": [decidesCertificate({ ...FACTS, ...REASON }, true)],
  "lib/pelatihan/sertifikat/actions.ts#cabutSertifikat": [decidesCertificate(REASON)],
};
