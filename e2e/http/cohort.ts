import { type CohortStage, type MadeParticipant, makeCohortStage } from "@/prisma/seed/plpg";
import { type Person, type Realm, write } from "./world";

/** The running rombel of a realm: its LPTK's, led by its mentor, with its PLPG-only account as an active participant. */
export type RealmCohort = CohortStage & {
  /** The realm's `peserta`. */
  member: MadeParticipant & Person;
  /** Another active participant, who is nobody of the realm's people. */
  fellow: MadeParticipant;
};

const made = new WeakMap<Realm, Promise<RealmCohort>>();

/** One per realm: a mentor leads two at most, and a participant has one seat. */
export function cohortOf(realm: Realm): Promise<RealmCohort> {
  const known = made.get(realm) ?? make(realm);
  made.set(realm, known);
  return known;
}

function make({ lptk, mentor, peserta }: Realm): Promise<RealmCohort> {
  return write(async (tx) => {
    const stage = await makeCohortStage(tx, { lptkId: lptk.instansiId, mentor, kapasitas: 15 });
    const member = await stage.participant(tx, { akun: peserta });
    return { ...stage, member: { ...member, ...peserta }, fellow: await stage.participant(tx) };
  });
}
