// Who is there on the last day of a report: rombel of ten with a deadline, everybody signed in.
import { PrismaPg } from "@prisma/adapter-pg";
import { encode } from "next-auth/jwt";
import type { Tx } from "@/lib/server/db";
import { PrismaClient } from "@/prisma/generated/client";
import { makeOffice, makeOfficeAccount, makeSession } from "@/prisma/seed/factories";
import { makeCohortStage, makeDeadlines } from "@/prisma/seed/plpg";

const PER_ROMBEL = 10;

export type Participant = { id: string; akunId: string; cookie: string };
export type Crowd = {
  lptkId: string;
  participants: Participant[];
  /** Pages that somebody reads meanwhile, each as whom it is for; the public's have no cookie. */
  pages: { path: string; cookie: string }[];
};

/** One LPTK with so many active participants; report 1 of all of them ends at `batas`. Nobody has sent anything yet. */
export async function makeLastDay(
  databaseUrl: string,
  { secret, count, batas }: { secret: string; count: number; batas: Date },
): Promise<Crowd> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  const write = <T>(work: (tx: Tx) => Promise<T>) => client.$transaction(work, { timeout: 30_000 });
  const cookieOf = async (sesiId: string) =>
    `next-auth.session-token=${await encode({ token: { sid: sesiId }, secret })}`;
  try {
    const office = await write(async (tx) => {
      const { id } = await makeOffice(tx, { jenis: "lptk" });
      const { akunId, peranId } = await makeOfficeAccount(tx, { peran: "lptk", instansiId: id });
      return { lptkId: id, cookie: await cookieOf(await makeSession(tx, akunId, peranId)) };
    });
    const { lptkId } = office;
    const participants: Participant[] = [];
    const led: { id: string; cookie: string }[] = [];
    while (participants.length < count) {
      const size = Math.min(PER_ROMBEL, count - participants.length);
      const made = await write(async (tx) => {
        const roleOf = async (akunId: string) => (await tx.peranAkun.findFirstOrThrow({ where: { akunId } })).id;
        const signedIn = async (akunId: string) => cookieOf(await makeSession(tx, akunId, await roleOf(akunId)));
        const stage = await makeCohortStage(tx, { lptkId });
        await makeDeadlines(tx, { cohort: stage.cohort, nomor: [1], batas });
        const members: Participant[] = [];
        for (let i = 0; i < size; i++) {
          const { id, akunId } = await stage.participant(tx);
          members.push({ id, akunId, cookie: await signedIn(akunId) });
        }
        return { members, mentor: { id: stage.cohort.id, cookie: await signedIn(stage.mentor.akunId) } };
      });
      participants.push(...made.members);
      led.push(made.mentor);
    }
    const [mentor, member] = [led[0], participants[0]];
    if (!mentor || !member) throw new Error("nobody takes part");
    const pagesOf = (cookie: string, ...paths: string[]) => paths.map((path) => ({ path, cookie }));
    const rombel = `/mentor/rombel/${mentor.id}`;
    return {
      lptkId,
      participants,
      pages: [
        ...pagesOf("", "/masuk", "/"),
        ...pagesOf(member.cookie, "/guru/plpg", "/guru/plpg/kelas/laporan", "/guru/plpg/kelas/laporan/1"),
        ...pagesOf(mentor.cookie, "/mentor", rombel, `${rombel}/laporan/1`, `${rombel}/nilai`),
        ...pagesOf(office.cookie, "/lptk", "/lptk/rombel", "/lptk/peserta", "/lptk/nilai"),
      ],
    };
  } finally {
    await client.$disconnect();
  }
}
