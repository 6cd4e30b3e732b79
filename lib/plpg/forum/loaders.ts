import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { isId } from "@/lib/kernel/fields";
import { fail, ok, type Result, notFound as refused } from "@/lib/kernel/result";
import { akunScope, lptkScope, mentorScope } from "@/lib/server/scope";
import { glancedSession, isTeacherAllowed, requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { type Cohort, findRombel, findRombelForMentor, findRombelOfMember, listMembers } from "../rombel/queries";
import {
  type Forum,
  type ForumPost,
  type ForumScope,
  findPost,
  listActivity,
  listContacts,
  listPosts,
  listPostsAfter,
  listReplies,
  listSpeakers,
  listVersions,
  readerOf,
  readMark,
  readPostTimeline,
  type Speaker,
} from "./queries";
import { forumPath, mayEdit, mayPost } from "./rules";
import { numberSchema } from "./schema";

type Place = { session: Session; cohort: Cohort; reader: Forum["reader"]; base: string };

function placeOf(session: Session, cohort: Cohort, reader: Forum["reader"]): Place {
  return { session, cohort, reader, base: forumPath(reader.peran, cohort.id) };
}

/** The class of an active participant; whoever has none (yet, or any more) is led to the page that says why. Once per request. */
const ownClass = cache(async (): Promise<Place> => {
  const session = await requireTeacher("nonaktif");
  const scope = akunScope(session);
  const cohort = await findRombelOfMember(scope);
  if (!cohort) redirect("/guru/plpg");
  return placeOf(session, cohort, readerOf({ peran: "guru", scope }));
});

/** A rombel that the mentor leads now; any other does not exist. */
async function ledClass(id: string): Promise<Place> {
  const session = await requireRole("mentor");
  const scope = mentorScope(session);
  const cohort = isId(id) ? await findRombelForMentor(scope, id) : null;
  if (!cohort) notFound();
  return placeOf(session, cohort, readerOf({ peran: "mentor", scope }));
}

/** One of the LPTK's rombel, to be read. */
async function officeClass(id: string): Promise<Place> {
  const session = await requireRole("lptk");
  const cohort = isId(id) ? await findRombel(lptkScope(session), id) : null;
  if (!cohort) notFound();
  return placeOf(session, cohort, { akunId: session.akunId, peran: "lptk" });
}

/** Whose page: a participant's own class, or the rombel with this id of a mentor or an LPTK. */
type Rombel = { peran: "mentor" | "lptk"; rombelId: string };
type Whose = Rombel | "own";

function classOf(whose: Whose): Promise<Place> {
  if (whose === "own") return ownClass();
  return whose.peran === "mentor" ? ledClass(whose.rombelId) : officeClass(whose.rombelId);
}

/** Who can be mentioned by this reader: nobody, where they write nothing. */
async function othersOf({ cohort, reader }: Place): Promise<Speaker[]> {
  if (reader.peran === "lptk") return [];
  return (await listSpeakers(cohort)).filter(({ akunId }) => akunId !== reader.akunId);
}

/** Masuk ke kelas: the class and what is unread in its forum. */
export async function loadClass() {
  const { cohort, reader, session } = await ownClass();
  return { cohort, mark: await readMark({ cohort, reader }), zona: session.zona };
}

/** The rombel's name and mentor, for the frame around the class. */
export async function loadClassFrame() {
  return (await ownClass()).cohort;
}

/** Can the reader write here? Null: yes. Otherwise why not. */
function closedFor({ reader, cohort }: Pick<Place, "reader" | "cohort">): string | null {
  const allowed = mayPost(reader, cohort);
  return allowed.ok ? null : allowed.message;
}

/** A page of the forum. `sebelum` as the address has it; anything that is no number is the newest page. */
export async function loadForum(whose: Whose, sebelum: unknown) {
  const place = await classOf(whose);
  const { cohort, reader, session, base } = place;
  const before = numberSchema.parse(sebelum);
  const [page, mark, others] = await Promise.all([
    listPosts(place, before),
    // The LPTK looks in; what it has read nobody counts.
    reader.peran === "lptk" ? null : readMark(place),
    othersOf(place),
  ]);
  return {
    ...{ ...page, cohort, reader, base, mark, others, isNewest: before === null, closed: closedFor(place) },
    zona: session.zona,
  };
}

/** One post with its answers and what was changed in it. */
export async function loadPost(whose: Whose, pesanId: string) {
  const place = await classOf(whose);
  const { cohort, reader, session, base } = place;
  const post = isId(pesanId) ? await findPost(place, pesanId) : null;
  if (!post) notFound();
  const [replies, versions, timeline, others] = await Promise.all([
    listReplies(place, post),
    listVersions(post),
    readPostTimeline(post, reader),
    othersOf(place),
  ]);
  return {
    ...{ post, replies, versions, timeline, cohort, reader, base, others, closed: closedFor(place) },
    canEdit: mayEdit(reader, cohort, post).ok,
    zona: session.zona,
  };
}

/** The mentor's log of contacts and everybody's activity; with the participants for the mentor, who writes it. */
export async function loadContacts(whose: Rombel, sebelum: unknown) {
  const { cohort, session } = await classOf(whose);
  const before = typeof sebelum === "string" && isId(sebelum) ? sebelum : null;
  const [page, activity, members] = await Promise.all([
    listContacts(cohort, before),
    listActivity(cohort),
    whose.peran === "mentor" ? listMembers(cohort, session.now) : [],
  ]);
  return {
    log: { ...page, isNewest: before === null },
    activity,
    members,
    cohort,
    now: session.now,
    akunId: session.akunId,
  };
}

/**
 * What an open page asks for by itself: posts after a number. It does not count as using the session, or a page left open would
 * keep it alive for ever. Whoever is not of this rombel is told of nothing. Errors: `belum_masuk`, `tidak_ditemukan`.
 */
export async function loadNewPosts(rombelId: string, sesudah: unknown): Promise<Result<ForumPost[]>> {
  const session = await glancedSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir.");
  const after = numberSchema.parse(sesudah);
  const who = whoAsks(session);
  if (!who || after === null || !isId(rombelId)) return refused("Forum");
  return ok(await listPostsAfter(who, rombelId, after));
}

function whoAsks(session: Session): ForumScope | null {
  if (session.peran === "mentor") return { peran: "mentor", scope: mentorScope(session) };
  const isTeacher = session.peran === "guru" && isTeacherAllowed(session, ["nonaktif"]);
  return isTeacher ? { peran: "guru", scope: akunScope(session) } : null;
}
