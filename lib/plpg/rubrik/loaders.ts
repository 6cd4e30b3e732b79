import "server-only";
import { lptkScope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { listAspects, readRubricTimeline } from "./queries";

/** The LPTK's rubric with what became of it. */
export async function loadRubric() {
  const session = await requireRole("lptk");
  const scope = lptkScope(session);
  const [aspects, timeline] = await Promise.all([listAspects(scope), readRubricTimeline(scope)]);
  return { aspects, timeline, session };
}
