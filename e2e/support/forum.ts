import { makeMentor, makeOffice, someEmail } from "@/prisma/seed/factories";
import { makeCohort, makeForumPost, makeParticipant } from "@/prisma/seed/plpg";
import { PASSWORD, type Person, passwordHash, write } from "./people";

type Member = Person & { akunId: string };

export type Classroom = {
  id: string;
  nama: string;
  mentor: Member;
  /** Two active participants. */
  peserta: [Member, Member];
};

/** A running rombel with its mentor and two active participants, and so many posts of the first one. */
export async function givenClassroom({ posts = 0 } = {}): Promise<Classroom> {
  const kataSandi = await passwordHash();
  const surel = someEmail();
  return write(async (tx) => {
    const lptk = await makeOffice(tx, { jenis: "lptk" });
    const mentor = await makeMentor(tx, { instansiId: lptk.id, surel, kataSandi });
    const cohort = await makeCohort(tx, { lptkId: lptk.id, mentor });
    const { nama } = await tx.rombel.findUniqueOrThrow({ where: { id: cohort.id }, select: { nama: true } });
    const member = () => makeParticipant(tx, { lptkId: lptk.id, rombelId: cohort.id, kataSandi });
    const [first, second] = [await member(), await member()];
    for (let i = 1; i <= posts; i++) {
      await makeForumPost(tx, { cohort, penulis: first, isi: `Kiriman ke-${i} dari sekian.` });
    }
    const person = (made: { akunId: string; nama: string }, username: string): Member => ({
      ...{ akunId: made.akunId, nama: made.nama, username, password: PASSWORD },
    });
    return {
      ...{ id: cohort.id, nama, mentor: person(mentor, surel) },
      peserta: [person(first, first.nomorPeserta), person(second, second.nomorPeserta)],
    };
  });
}
