import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { requireRole, requireTeacher } from "@/lib/server/session";
import { findEvidenceForSchool } from "../bukti/queries";
import { shownEvidenceState } from "../bukti/rules";
import { phaseState, ratingOpens } from "../periode/rules";
import { findForSchool as findPracticeForSchool } from "../praktik/queries";
import { findForSchool, findOwn, readPlanTimeline } from "../rencana/queries";
import { readTasksOf } from "../tugas/queries";
import { findNextToRate, fingerprintOf, type Rating, readMatrix, readRating, readRatingWords } from "./queries";
import { acknowledgedAt, checkRateable, checkRating, gradeOf, isUnacknowledged, shownRatingState } from "./rules";

/** How a rating stands now. */
const withState = (rating: Rating | null, now: Date) =>
  rating && {
    ...rating,
    shown: shownRatingState(rating.status, rating.dinilaiPada, now),
    isOpen: isUnacknowledged(rating.status, rating.dinilaiPada, now),
    dianggapPada: acknowledgedAt(rating.dinilaiPada),
  };

/** The agreed plan of a teacher of the principal's school, with its rating. Not approved: back to the plan; anybody else's: 404. */
async function ofSchool(id: string) {
  const session = await requireRole("kepsek");
  const scope = sekolahScope(session);
  const plan = isId(id) ? await findForSchool(scope, id) : null;
  if (!plan) notFound();
  if (plan.status !== "disetujui") redirect(`/kepsek/kinerja/${plan.id}`);
  const { now } = session;
  const [rating, matriks] = await Promise.all([readRating(plan), readMatrix(plan)]);
  const words = await readRatingWords(scope, plan, rating);
  const moment = { windows: plan, now, extensions: plan.perpanjangan };
  return {
    ...{ session, scope, plan, matriks, words, dasar: fingerprintOf(words), rating: withState(rating, now) },
    canRate: checkRateable(rating, moment).ok,
    buka: ratingOpens(plan, plan.perpanjangan),
  };
}

/** What the principal rates, side by side: what was agreed, what was collected, what was seen; and the rating itself. */
export async function loadSchoolRating(id: string) {
  const { scope, ...loaded } = await ofSchool(id);
  const { plan, session, rating } = loaded;
  const { now } = session;
  const isOf2024 = plan.skema === "skema_2024";
  const [evidence, yearly, practice, next] = await Promise.all([
    isOf2024 ? findEvidenceForSchool(scope, plan.id) : null,
    isOf2024 ? null : readTasksOf(plan),
    findPracticeForSchool(scope, plan.id),
    rating ? findNextToRate(scope, now, plan.id) : null,
  ]);
  const rows = evidence?.baris.map((row) => ({
    ...row,
    shown: shownEvidenceState(row.status, plan, now, plan.perpanjangan),
  }));
  // An agreed plan keeps its behaviour as it was handed in.
  const perilaku = plan.pengajuan.baris.filter(({ jenis }) => jenis === "perilaku");
  // As long as pelaksanaan lasts for the teacher, what is not there may still come.
  const isOver = phaseState(plan, "pelaksanaan", now, plan.perpanjangan) === "ditutup";
  return { ...loaded, rows: rows ?? null, yearly, practice, perilaku, isOver, next };
}

/** A complete draft before it is given; anything else leads back to its form. */
export async function loadRatingCheck(id: string) {
  const { plan, rating, words, matriks, canRate, dasar } = await ofSchool(id);
  const complete = checkRating(words);
  const page = `/kepsek/kinerja/${plan.id}/penilaian`;
  if (!canRate || !complete.ok) redirect(page);
  const { hasil, perilaku } = complete.data;
  return { plan, rating, dasar, words: complete.data, predikat: gradeOf(matriks, hasil, perilaku) };
}

/** One's own rating: to be read, or who gives it and when. A plan that is not agreed has none: back to it. */
export async function loadOwnRating(id: string) {
  const session = await requireTeacher();
  // A PLPG-only account has no school that rates it.
  if (session.statusGuru === null) redirect("/guru");
  const plan = isId(id) ? await findOwn(akunScope(session), id) : null;
  if (!plan) notFound();
  if (plan.status !== "disetujui") redirect(`/guru/kinerja/${plan.id}`);
  const { now, zona } = session;
  const [rating, matriks, timeline] = await Promise.all([readRating(plan), readMatrix(plan), readPlanTimeline(plan)]);
  return {
    ...{ plan, matriks, timeline, now, zona, rating: withState(rating, now) },
    buka: ratingOpens(plan, plan.perpanjangan),
  };
}
