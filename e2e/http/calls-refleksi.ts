import type { Competency } from "@/lib/kernel/competencies";
import { addDays, dayIn } from "@/lib/kernel/time";
import { fingerprintOf } from "@/lib/refleksi/isian/queries";
import type { ReflectionState } from "@/lib/refleksi/isian/status";
import { db, readNow } from "@/lib/server/db";
import { makeDinas, makeOfficeAccount, makeTeacher } from "@/prisma/seed/factories";
import { type MadeBank, makeBank, makePeriod, makeReflection } from "@/prisma/seed/jaklat";
import type { Call } from "./calls";
import { type Person, passwordHash, type Realm, type School, type World, write } from "./world";

/** Sendings of lib/refleksi, and the rows they and their pages need. */

type MakeCall = (world: World) => Promise<Call>;

type Setting = { bank: MadeBank; periodeId: string };
const settings = new Map<string, Promise<Setting>>();

/** A Dinas's published questions and its open period; periods do not overlap, so one for all. */
export function settingOf({ dinas: { instansiId: dinasId } }: Realm): Promise<Setting> {
  const known =
    settings.get(dinasId) ??
    write(async (tx) => ({ bank: await makeBank(tx, { dinasId }), periodeId: await makePeriod(tx, { dinasId }) }));
  settings.set(dinasId, known);
  return known;
}

async function teacherAt({ id: sekolahId }: Pick<School, "id">): Promise<Person> {
  const kataSandi = await passwordHash();
  return write((tx) => makeTeacher(tx, { sekolahId, kataSandi }));
}

/** A reflection in a state, of a given teacher or of a new one at the school. */
export async function reflectionAt(
  realm: Realm,
  school: Pick<School, "id">,
  status: ReflectionState,
  { who, answered }: { who?: Person; answered?: readonly Competency[] } = {},
) {
  const { bank, periodeId } = await settingOf(realm);
  const teacher = who ?? (await teacherAt(school));
  const { akunId } = teacher;
  const id = await write((tx) => makeReflection(tx, { akunId, periodeId, bank, status, answered }));
  return { id, teacher, bank };
}

/** A Dinas of its own with somebody who works there: what it has is known. */
export async function freshDinas(): Promise<Person & { instansiId: string }> {
  const kataSandi = await passwordHash();
  return write(async (tx) => {
    const { id: instansiId } = await makeDinas(tx);
    return { ...(await makeOfficeAccount(tx, { peran: "dinas", instansiId, kataSandi })), instansiId };
  });
}

/** A draft, and one of its questions. */
async function draftOf(dinasId: string) {
  const { id } = await write((tx) => makeBank(tx, { dinasId, isDraft: true }));
  const { indikator } = await db.bankSoal.findUniqueOrThrow({ where: { id }, include: { indikator: true } });
  const [question] = indikator;
  if (!question) throw new Error("a bank without questions");
  return { id, indikatorId: question.id };
}

const WORDS = { pernyataan: "Saya meminta murid menjelaskan caranya sendiri.", petunjuk: "Ingat satu pelajaran." };

const editsBank =
  (more: (draft: { id: string; indikatorId: string }) => Record<string, string>): MakeCall =>
  async () => {
    const [as, other] = [await freshDinas(), await freshDinas()];
    const [own, foreign] = [await draftOf(as.instansiId), await draftOf(other.instansiId)];
    const fields = { id: own.id, versi: "1", ...more(own) };
    return {
      as,
      fields,
      foreign: { id: [foreign.id], ...("indikatorId" in fields ? { indikatorId: [foreign.indikatorId] } : {}) },
    };
  };

const days = async (from: number, to: number) => {
  const now = await readNow();
  return { buka: dayIn(addDays(now, from), "WIB"), tutup: dayIn(addDays(now, to), "WIB") };
};

const REASON = { frasa: "", alasan: "Contohnya belum konkret." };

const decides =
  (more: Record<string, string> = {}): MakeCall =>
  async ({ ours, theirs }) => {
    const { id } = await reflectionAt(ours, ours.school, "diajukan");
    const others = [
      await reflectionAt(ours, ours.neighbour, "diajukan"),
      await reflectionAt(theirs, theirs.school, "diajukan"),
    ];
    return {
      as: ours.school.kepsek,
      fields: { id, versi: "2", ...more },
      foreign: { id: others.map((other) => other.id) },
    };
  };

/** A draft of a new teacher, and one of somebody else's in the same state. */
const writes =
  (
    more: (own: Awaited<ReturnType<typeof reflectionAt>>) => Record<string, string>,
    answered?: readonly Competency[],
  ): MakeCall =>
  async ({ ours }) => {
    const own = await reflectionAt(ours, ours.school, "draf", { answered });
    const other = await reflectionAt(ours, ours.school, "draf", { answered });
    return { as: own.teacher, fields: { id: own.id, ...more(own) }, foreign: { id: [other.id] } };
  };

const BANK = "lib/refleksi/bank/actions.ts";
const PERIOD = "lib/refleksi/periode/actions.ts";
const REFLECTION = "lib/refleksi/isian/actions.ts";

export const REFLECTION_CALLS: Record<string, readonly MakeCall[]> = {
  [`${BANK}#buatVersiBank`]: [async () => ({ as: await freshDinas(), fields: {} })],
  [`${BANK}#pakaiContohBank`]: [async () => ({ as: await freshDinas(), fields: {} })],
  [`${BANK}#tambahPertanyaan`]: [editsBank(() => ({ kompetensi: "sosial", ...WORDS }))],
  [`${BANK}#ubahPertanyaan`]: [editsBank(({ indikatorId }) => ({ indikatorId, ...WORDS }))],
  [`${BANK}#hapusPertanyaan`]: [editsBank(({ indikatorId }) => ({ indikatorId }))],
  [`${BANK}#geserPertanyaan`]: [editsBank(({ indikatorId }) => ({ indikatorId, arah: "turun" }))],
  [`${BANK}#terbitkanBank`]: [editsBank(() => ({}))],

  [`${PERIOD}#buatPeriode`]: [
    async () => ({ as: await freshDinas(), fields: { nama: "Semester baru", ...(await days(1, 30)) } }),
  ],
  [`${PERIOD}#ubahPeriode`]: [
    async () => {
      const [as, other] = [await freshDinas(), await freshDinas()];
      const now = await readNow();
      const span = { buka: addDays(now, 5), tutup: addDays(now, 30) };
      const [id, foreign] = await write(async (tx) => [
        await makePeriod(tx, { dinasId: as.instansiId, ...span }),
        await makePeriod(tx, { dinasId: other.instansiId, ...span }),
      ]);
      const fields = { id: id ?? "", versi: "1", nama: "Semester lain", ...(await days(2, 40)) };
      return { as, fields, foreign: { id: [foreign ?? ""] } };
    },
  ],

  [`${REFLECTION}#mulaiRefleksi`]: [
    async ({ ours, theirs }) => {
      const [{ periodeId }, other] = [await settingOf(ours), await settingOf(theirs)];
      return { as: await teacherAt(ours.school), fields: { periodeId }, foreign: { periodeId: [other.periodeId] } };
    },
  ],
  [`${REFLECTION}#simpanJawaban`]: [
    writes(({ bank }) => {
      const questions = bank.indikator.filter(({ kompetensi }) => kompetensi === "pedagogik");
      const dasar = fingerprintOf(questions.map(({ id }) => ({ id, nilai: null, praktik: "", contoh: "" })));
      const answers = { nilai1: "2", praktik1: "Saya menjelaskan dulu.", contoh1: "Setiap Senin ada kuis tiga soal." };
      return { kompetensi: "pedagogik", dasar, lanjut: "daftar", ...answers };
    }, []),
  ],
  [`${REFLECTION}#simpanTanggalDiskusi`]: [writes(() => ({ tanggal: "2026-01-05" }))],
  [`${REFLECTION}#ajukanRefleksi`]: [writes(() => ({ versi: "1" }))],
  [`${REFLECTION}#setujuiRefleksi`]: [decides()],
  [`${REFLECTION}#tidakSetujuiRefleksi`]: [decides(REASON)],
};
