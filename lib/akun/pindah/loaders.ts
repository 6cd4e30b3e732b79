import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId, listSchema } from "@/lib/kernel/fields";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { requireRole, requireTeacher } from "@/lib/server/session";
import { loadSchoolSearch } from "../pendaftaran/loaders";
import { findOwn, findSchool } from "../pendaftaran/queries";
import { registrationWarnings } from "../pendaftaran/rules";
import { findMove, findNextWaiting, findOwnMove, listWaitingMoves, MOVES_PER_PAGE, readMoveTimeline } from "./queries";

type Params = Record<string, string | string[] | undefined>;

/** The teacher's page: an open request with its state, or the search and the school chosen by it. */
export async function loadOwnMove(params: Params) {
  const session = await requireTeacher("nonaktif");
  const scope = akunScope(session);
  const [registration, move] = await Promise.all([findOwn(scope), findOwnMove(scope)]);
  // PLPG-only accounts belong to no school.
  if (!registration) redirect("/guru");
  const isOpen = move?.status === "diajukan";
  const [timeline, search, school] = await Promise.all([
    move ? readMoveTimeline(move) : [],
    isOpen ? null : loadSchoolSearch(params),
    isOpen || typeof params.sekolah !== "string" ? null : findSchool(params.sekolah),
  ]);
  return { registration, move, timeline, search, school, now: session.now };
}

/** Moves that wait for the principal of the new school, oldest first. */
export async function loadWaitingMoves(params: Params) {
  const session = await requireRole("kepsek");
  const { hal } = listSchema.parse(params);
  const { rows, total } = await listWaitingMoves(sekolahScope(session), hal);
  return { moves: rows, total, hal, pages: Math.ceil(total / MOVES_PER_PAGE), session };
}

/** One move to the principal's school. Once decided, only what the school may know stays: no contact, no numbers. */
export async function loadMove(id: string) {
  const session = await requireRole("kepsek");
  const scope = sekolahScope(session);
  const move = isId(id) ? await findMove(scope, id) : null;
  if (!move) notFound();
  const [timeline, next] = await Promise.all([readMoveTimeline(move), findNextWaiting(scope, move.id)]);
  const { akunId, nama, dari, status, alasan, since, versi, hasArrived } = move;
  return {
    move: { id: move.id, akunId, nama, dari, status, alasan, since, versi, hasArrived },
    facts: status === "diajukan" ? move : null,
    warnings: status === "diajukan" ? registrationWarnings(move, session.now) : [],
    timeline,
    next,
    session,
  };
}
