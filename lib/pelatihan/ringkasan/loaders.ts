import "server-only";
import { needsByCompetency } from "@/lib/refleksi/isian/queries";
import { p2kptk2Scope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { countStates, listSchoolWaits, listSeats } from "./queries";
import { flowOf } from "./rules";

/** The unit's overview: seats, the flow to the certificate, waiting times of schools, needs of teachers. No names of people. */
export async function loadOverview() {
  const session = await requireRole("p2kptk2");
  const scope = p2kptk2Scope(session);
  const [counts, seats, waits, needs] = await Promise.all([
    countStates(scope, session.now),
    listSeats(scope, session.now),
    listSchoolWaits(scope),
    needsByCompetency(scope),
  ]);
  return { flow: flowOf(counts), counts, seats, waits, needs, session };
}
