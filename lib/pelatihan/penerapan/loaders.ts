import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId, listSchema } from "@/lib/kernel/fields";
import { akunScope, dinasScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { requireRole, requireTeacher } from "@/lib/server/session";
import {
  APPLICATIONS_PER_PAGE,
  findApplication,
  findNextReview,
  findOwnApplication,
  findReportOfDinas,
  findReview,
  fingerprintOf,
  listApplications,
  listReportsOfDinas,
  listReviewedTrainings,
  listReviews,
  REVIEWS_PER_PAGE,
  readApplicationTimeline,
  readDraft,
} from "./queries";
import { APPLICATION_STATES, groundOf, isDue, REVIEW_STATES } from "./rules";
import { reviewListSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

const idIn = (text: string) => {
  if (!isId(text)) notFound();
  return text;
};

/** The teacher's own way after one training: the reflection to write, or what became of it. */
export async function loadOwnApplication(text: string) {
  const session = await requireTeacher();
  const application = await findOwnApplication(akunScope(session), idIn(text));
  if (!application) notFound();
  // Before attendance is settled there is nothing to reflect on.
  const hasBegun = application.status === "hadir" || application.dipelajari !== null;
  if (!hasBegun) redirect(`/guru/pelatihan/pendaftaran/${application.id}`);
  return { application, timeline: await readApplicationTimeline(application), session };
}

/** Penerapan Pasca Pelatihan: the teachers of the principal's school. */
export async function loadApplications(params: Params) {
  const session = await requireRole("kepsek");
  const asked = listSchema.parse(params);
  const status = APPLICATION_STATES.find((state) => state === asked.status) ?? null;
  const list = await listApplications(sekolahScope(session), { ...asked, status });
  return { ...list, asked: { ...asked, status }, pages: Math.ceil(list.matching / APPLICATIONS_PER_PAGE), session };
}

/** Lapor: one teacher's application for the principal of the present school. */
export async function loadApplication(text: string) {
  const session = await requireRole("kepsek");
  const application = await findApplication(sekolahScope(session), idIn(text));
  if (!application) notFound();
  const [timeline, draft] = await Promise.all([
    readApplicationTimeline(application),
    isDue(application.status) ? readDraft(application) : null,
  ]);
  const ground = groundOf(draft, application.laporan);
  return { application, timeline, draft, dasar: fingerprintOf(ground), session };
}

/** The unit's queue of reports. */
export async function loadReviews(params: Params) {
  const session = await requireRole("p2kptk2");
  const scope = p2kptk2Scope(session);
  const asked = reviewListSchema.parse(params);
  // What waits is what the page is for; "semua" shows the rest as well.
  const wanted = REVIEW_STATES.find((state) => state === asked.status);
  const status = asked.status === "semua" ? null : (wanted ?? "menunggu_tinjauan");
  const [list, trainings] = await Promise.all([listReviews(scope, { ...asked, status }), listReviewedTrainings(scope)]);
  return {
    ...list,
    trainings,
    asked: { ...asked, status },
    pages: Math.ceil(list.matching / REVIEWS_PER_PAGE),
    session,
  };
}

/** One report for the unit that runs the training. */
export async function loadReview(text: string) {
  const session = await requireRole("p2kptk2");
  const scope = p2kptk2Scope(session);
  const application = await findReview(scope, idIn(text));
  if (!application) notFound();
  const [timeline, next] = await Promise.all([
    readApplicationTimeline(application),
    findNextReview(scope, application.id),
  ]);
  return { application, timeline, next, session };
}

/** What principals have reported, for the Dinas of their schools: to be read, nothing is decided there. */
export async function loadReportsOfDinas(params: Params) {
  const session = await requireRole("dinas");
  const asked = listSchema.parse(params);
  const status = REVIEW_STATES.find((state) => state === asked.status) ?? null;
  const list = await listReportsOfDinas(dinasScope(session), { ...asked, status, pelatihan: null });
  return { ...list, asked: { ...asked, status }, pages: Math.ceil(list.matching / REVIEWS_PER_PAGE), session };
}

/** One report for the Dinas of the teacher's school. */
export async function loadReportOfDinas(text: string) {
  const session = await requireRole("dinas");
  const application = await findReportOfDinas(dinasScope(session), idIn(text));
  if (!application) notFound();
  return { application, session };
}
