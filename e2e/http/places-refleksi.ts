import { db } from "@/lib/server/db";
import { makeBank } from "@/prisma/seed/jaklat";
import { reflectionAt, settingOf } from "./calls-refleksi";
import type { Place } from "./places";
import { type Realm, type World, write } from "./world";

/** What the pages of lib/refleksi show, and what belongs to somebody else. */

const drafts = new Map<string, Promise<string>>();

/** The draft of the realm's active teacher; there is one per period. */
function ownDraft(realm: Realm): Promise<string> {
  const { akunId } = realm.guru.aktif;
  const known =
    drafts.get(akunId) ??
    reflectionAt(realm, realm.school, "draf", { who: realm.guru.aktif }).then((reflection) => reflection.id);
  drafts.set(akunId, known);
  return known;
}

/** The Dinas's draft of questions, beside the published ones; there is one at most. */
async function draftBank(realm: Realm): Promise<{ id: string; indikatorId: string }> {
  await settingOf(realm);
  const dinasId = realm.dinas.instansiId;
  const present = await db.bankSoal.findFirst({ where: { dinasId, status: "draf" }, select: { id: true } });
  const { id } = present ?? (await write((tx) => makeBank(tx, { dinasId, isDraft: true })));
  const question = await db.indikator.findFirstOrThrow({ where: { bankId: id }, select: { id: true } });
  return { id, indikatorId: question.id };
}

const own = (more: Record<string, string> = {}): Place => ({
  own: async ({ ours }) => ({ id: await ownDraft(ours), ...more }),
  foreign: async ({ ours, theirs }) => [
    { id: await ownDraft(theirs), ...more },
    { id: (await reflectionAt(ours, ours.school, "draf")).id, ...more },
  ],
});

const submitted: Place = {
  own: async ({ ours }) => ({ id: (await reflectionAt(ours, ours.school, "diajukan")).id }),
  // Also a draft of the own school: it is the teacher's alone.
  foreign: async ({ ours, theirs }) => [
    { id: (await reflectionAt(ours, ours.neighbour, "diajukan")).id },
    { id: (await reflectionAt(theirs, theirs.school, "diajukan")).id },
    { id: (await reflectionAt(ours, ours.school, "draf")).id },
  ],
};

const banks = (hasQuestion: boolean): Place => {
  const params = async (realm: Realm): Promise<Record<string, string>> => {
    const { id, indikatorId } = await draftBank(realm);
    return hasQuestion ? { id, indikatorId } : { id };
  };
  return {
    own: ({ ours }: World) => params(ours),
    foreign: async ({ ours, theirs }: World) => [
      await params(theirs),
      ...(hasQuestion ? [{ id: (await draftBank(ours)).id, indikatorId: (await draftBank(theirs)).indikatorId }] : []),
    ],
  };
};

export const REFLECTION_PLACES: Record<string, Place> = {
  "/guru/refleksi/[id]": own(),
  "/guru/refleksi/[id]/[kompetensi]": own({ kompetensi: "pedagogik" }),
  "/guru/refleksi/[id]/periksa": own(),
  "/kepsek/refleksi/[id]": submitted,
  "/kepsek/refleksi/[id]/tidak-menyetujui": submitted,
  "/dinas/refleksi/[id]": {
    own: async ({ ours }) => ({ id: (await settingOf(ours)).periodeId }),
    foreign: async ({ theirs }) => [{ id: (await settingOf(theirs)).periodeId }],
  },
  "/dinas/refleksi/bank/[id]": banks(false),
  "/dinas/refleksi/bank/[id]/tambah": banks(false),
  "/dinas/refleksi/bank/[id]/[indikatorId]": banks(true),
};
