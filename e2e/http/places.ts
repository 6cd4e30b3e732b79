import { codeFor } from "@/lib/server/one-time-code";
import { makeCode } from "@/prisma/seed/factories";
import { inAnHour, karyaOf, moveTo, teacherAt } from "./calls";
import { reminderPeriod } from "./calls-kinerja-ringkasan";
import { cohortOf } from "./cohort";
import { FORUM_PLACES } from "./places-forum";
import { EVIDENCE_PLACES } from "./places-kinerja-bukti";
import { PERFORMANCE_OFFICE_PLACES } from "./places-kinerja-dinas";
import { PLAN_PLACES } from "./places-kinerja-rencana";
import { TASK_PLACES } from "./places-kinerja-tugas";
import { OBSERVATION_PLACES } from "./places-observasi";
import { TRAINING_PLACES } from "./places-pelatihan";
import { ENROLMENT_PLACES } from "./places-pendaftaran";
import { PENERAPAN_PLACES } from "./places-penerapan";
import { RATING_PLACES } from "./places-penilaian";
import { SCORE_PLACES } from "./places-plpg-nilai";
import { PARTICIPANT_PLACES } from "./places-plpg-peserta";
import { COHORT_PLACES } from "./places-plpg-rombel";
import { REFLECTION_PLACES } from "./places-refleksi";
import { type Person, type Persona, personOf, type World, write } from "./world";

/** For every page whose address names something: what one may see there, and what belongs to somebody else. */
type Params = Record<string, string>;
export type Place = {
  own: (world: World, persona: Persona) => Promise<Params>;
  /** Addresses of others' things, for those who may open the page for their own. */
  foreign: (world: World) => Promise<Params[]>;
};

const teachers = (status: "menunggu" | "aktif"): Place => ({
  own: async ({ ours }) => ({ akunId: ours.guru[status].akunId }),
  foreign: async ({ ours, theirs }) => [
    { akunId: theirs.guru[status].akunId },
    { akunId: ours.peserta.akunId },
    { akunId: ours.school.kepsek.akunId },
  ],
});

const moves: Place = {
  own: async ({ ours }) => ({ id: (await moveTo(ours.school, ours.neighbour)).id }),
  // Also one that leaves: the new principal decides.
  foreign: async ({ ours, theirs }) => [
    { id: (await moveTo(ours.neighbour, ours.school)).id },
    { id: (await moveTo(theirs.school, theirs.neighbour)).id },
  ],
};

const schools: Place = {
  own: async ({ ours }) => ({ id: ours.school.id }),
  foreign: async ({ theirs }) => [{ id: theirs.school.id }, { id: theirs.neighbour.id }],
};

const offices: Place = {
  own: async ({ ours }) => ({ id: ours.lptk.instansiId }),
  foreign: async ({ ours, theirs }) => [
    { id: theirs.lptk.instansiId },
    { id: theirs.dinas.instansiId },
    { id: ours.lembaga.instansiId },
  ],
};

const officeAccounts: Place = {
  own: async ({ ours }) => ({ id: ours.lptk.instansiId, peranId: ours.lptk.peranId }),
  foreign: async ({ ours, theirs }) => [
    { id: theirs.lptk.instansiId, peranId: theirs.lptk.peranId },
    { id: ours.lptk.instansiId, peranId: theirs.lptk.peranId },
    { id: theirs.lptk.instansiId, peranId: ours.lptk.peranId },
    { id: ours.p2kptk2.instansiId, peranId: ours.lptk.peranId },
    { id: ours.lptk.instansiId, peranId: ours.mentor.peranId },
  ],
};

const mentors: Place = {
  own: async ({ ours }) => ({ akunId: ours.mentor.akunId }),
  foreign: async ({ ours, theirs }) => [
    { akunId: theirs.mentor.akunId },
    { akunId: ours.guru.aktif.akunId },
    { akunId: ours.lptk.akunId },
  ],
};

const karya: Place = {
  own: async ({ ours }, persona) => {
    const owner = ["aktif", "nonaktif", "peserta"].includes(persona) ? personOf(ours, persona) : null;
    return { id: await someKarya(owner ?? ours.guru.aktif) };
  },
  foreign: async ({ theirs }) => [{ id: await someKarya(theirs.guru.aktif) }],
};

/** One piece per person is enough to look at. */
const pieces = new Map<string, Promise<{ id: string }>>();
async function someKarya(person: Person): Promise<string> {
  const known = pieces.get(person.akunId) ?? karyaOf(person);
  pieces.set(person.akunId, known);
  return (await known).id;
}

export const PLACES: Record<string, Place> = {
  ...ENROLMENT_PLACES,
  ...PARTICIPANT_PLACES,
  // Whoever has the code may open it: the code is the right.
  "/atur-password/[kode]": {
    own: async ({ ours }) => {
      const { akunId } = await teacherAt(ours.school);
      const berlakuSampai = await inAnHour();
      return { kode: codeFor(await write((tx) => makeCode(tx, { akunId, berlakuSampai, jenis: "lupa_password" }))) };
    },
    foreign: async () => [],
  },
  "/guru/karya/[id]": karya,
  "/guru/karya/[id]/ubah": karya,
  ...REFLECTION_PLACES,
  ...PERFORMANCE_OFFICE_PLACES,
  ...PLAN_PLACES,
  ...TASK_PLACES,
  ...EVIDENCE_PLACES,
  ...OBSERVATION_PLACES,
  ...RATING_PLACES,
  ...PENERAPAN_PLACES,
  "/kepsek/pendaftaran/[akunId]": teachers("menunggu"),
  "/kepsek/pendaftaran/[akunId]/tolak": teachers("menunggu"),
  "/kepsek/guru/[akunId]": teachers("aktif"),
  "/kepsek/guru/[akunId]/nonaktifkan": teachers("aktif"),
  "/kepsek/pindah/[id]": moves,
  "/kepsek/pindah/[id]/tolak": moves,
  "/dinas/sekolah/[id]": schools,
  "/dinas/sekolah/[id]/ubah": schools,
  "/dinas/sekolah/[id]/kepala": schools,
  "/dinas/sekolah/[id]/akhiri": schools,
  "/dinas/kantor/[id]": offices,
  "/dinas/kantor/[id]/ubah": offices,
  "/dinas/kantor/[id]/akun/baru": offices,
  "/dinas/kantor/[id]/akun/[peranId]": officeAccounts,
  "/dinas/kantor/[id]/akun/[peranId]/cabut": officeAccounts,
  "/dinas/klaim/[akunId]": {
    own: async ({ ours }) => ({ akunId: ours.guru.menunggu.akunId }),
    foreign: async ({ theirs }) => [{ akunId: theirs.guru.menunggu.akunId }],
  },
  "/lptk/mentor/[akunId]": mentors,
  "/lptk/mentor/[akunId]/nonaktif": mentors,
  ...TRAINING_PLACES,
  ...COHORT_PLACES,
  ...FORUM_PLACES,
  ...SCORE_PLACES,
};

/** A page's address with its parameters filled in. */
export function addressOf(pattern: string, params: Params): string {
  return pattern.replace(/\[([^\]]+)\]/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no ${name} for ${pattern}`);
    return encodeURIComponent(value);
  });
}

/** The address of a page as one kind of reader would open it for their own things; made once per world and reader. */
export function addressFor(pattern: string, world: World, persona: Persona): Promise<string> {
  const key = [pattern, world.ours.school.id, pattern.startsWith("/guru/") ? persona : ""].join();
  const known = addresses.get(key) ?? findAddress(pattern, world, persona);
  addresses.set(key, known);
  return known;
}

const addresses = new Map<string, Promise<string>>();

async function findAddress(pattern: string, world: World, persona: Persona): Promise<string> {
  // The form follows the choice of a school.
  if (pattern === "/daftar/data") return `${pattern}?sekolah=${world.ours.school.npsn}`;
  // The confirmation is of somebody who may be reminded.
  if (pattern === "/kepsek/kinerja/ringkasan/ingatkan") return `${pattern}?periode=${await reminderPeriod(world)}`;
  // The address names no part in PLPG and no class: they are the reader's own.
  if (pattern.startsWith("/guru/plpg")) await cohortOf(world.ours);
  if (!pattern.includes("[")) return pattern;
  const place = PLACES[pattern];
  if (!place) throw new Error(`places.ts does not know ${pattern}`);
  return addressOf(pattern, await place.own(world, persona));
}
