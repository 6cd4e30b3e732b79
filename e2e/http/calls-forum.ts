import { makeForumPost } from "@/prisma/seed/plpg";
import type { Call, MakeCall } from "./calls";
import { cohortOf } from "./cohort";
import { uploadedPdf } from "./upload";
import { type Person, type Realm, signedIn, type World, write } from "./world";

/** The forum of a rombel and the mentor's log of contacts. */

/** A post in the forum of the realm's rombel, by its participant or its mentor; what it says, nobody else says. */
export async function postIn(realm: Realm, peran: "guru" | "mentor" = "guru"): Promise<{ id: string }> {
  const { cohort, member } = await cohortOf(realm);
  const penulis = peran === "mentor" ? realm.mentor : member;
  return write((tx) => makeForumPost(tx, { cohort, penulis, peran, isi: "Sudah saya coba di kelas." }));
}

async function hiddenIn(realm: Realm): Promise<{ id: string }> {
  const post = await postIn(realm);
  const { dibuatPada } = await write((tx) => tx.pesanForum.findUniqueOrThrow({ where: { id: post.id } }));
  const data = {
    disembunyikanPada: dibuatPada,
    disembunyikanOleh: "Mentor",
    alasanSembunyi: "Data pribadi.",
    versi: 2,
  };
  await write((tx) => tx.pesanForum.update({ where: { id: post.id }, data }));
  return post;
}

const fileOf = async (person: Person) => uploadedPdf(await signedIn(person), "lampiran_forum");

const sends =
  (peran: "guru" | "mentor"): MakeCall =>
  async ({ ours, theirs }: World): Promise<Call> => {
    const { cohort, member, fellow } = await cohortOf(ours);
    const other = await cohortOf(theirs);
    const as = peran === "mentor" ? ours.mentor : member;
    const fields = { id: cohort.id, balasanKe: (await postIn(ours)).id, sebut: fellow.akunId, isi: "Terima kasih." };
    return {
      as,
      fields: { ...fields, berkas: await fileOf(as) },
      foreign: {
        id: [other.cohort.id],
        balasanKe: [(await postIn(theirs)).id],
        sebut: [other.member.akunId, theirs.mentor.akunId, ours.lptk.akunId],
        berkas: [await fileOf(other.member), await fileOf(theirs.mentor)],
      },
    };
  };

const edits =
  (peran: "guru" | "mentor"): MakeCall =>
  async ({ ours, theirs }) => ({
    as: peran === "mentor" ? ours.mentor : (await cohortOf(ours)).member,
    fields: { id: (await postIn(ours, peran)).id, versi: "1", isi: "Sudah saya coba di dua kelas." },
    foreign: { id: [(await postIn(theirs, peran)).id] },
  });

const marks =
  (peran: "guru" | "mentor"): MakeCall =>
  async ({ ours, theirs }) => {
    const { cohort, member } = await cohortOf(ours);
    await postIn(ours);
    return {
      as: peran === "mentor" ? ours.mentor : member,
      fields: { id: cohort.id, sampai: "1" },
      foreign: { id: [(await cohortOf(theirs)).cohort.id] },
    };
  };

export const FORUM_CALLS: Record<string, readonly MakeCall[]> = {
  "lib/plpg/forum/actions.ts#kirimPesan": [sends("guru"), sends("mentor")],
  "lib/plpg/forum/actions.ts#ubahPesan": [edits("guru"), edits("mentor")],
  "lib/plpg/forum/actions.ts#sembunyikanPesan": [
    async ({ ours, theirs }) => ({
      as: ours.mentor,
      fields: { id: (await postIn(ours)).id, versi: "1", frasa: "", alasan: "Memuat nomor telepon." },
      foreign: { id: [(await postIn(theirs)).id] },
    }),
  ],
  "lib/plpg/forum/actions.ts#tampilkanPesan": [
    async ({ ours, theirs }) => ({
      as: ours.mentor,
      fields: { id: (await hiddenIn(ours)).id, versi: "2" },
      foreign: { id: [(await hiddenIn(theirs)).id] },
    }),
  ],
  "lib/plpg/forum/actions.ts#tandaiDibaca": [marks("guru"), marks("mentor")],
  "lib/plpg/forum/actions.ts#catatKontak": [
    async ({ ours, theirs }) => {
      const { cohort, member } = await cohortOf(ours);
      const other = await cohortOf(theirs);
      const contact = { cara: "telepon", tanggal: "2026-01-05", jam: "08:30", ringkasan: "Membahas laporan pertama." };
      return {
        as: ours.mentor,
        fields: { id: cohort.id, peserta: member.id, ...contact },
        foreign: { id: [other.cohort.id], peserta: [other.member.id] },
      };
    },
  ],
};
