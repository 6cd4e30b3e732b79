import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { listToChoose } from "../katalog/queries";
import {
  findOwnProposal,
  findUnitProposal,
  listOwnProposals,
  listUnitProposals,
  listUnits,
  PROPOSALS_PER_PAGE,
  readProposalTimeline,
} from "./queries";
import { proposalListSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

const pagesOf = (total: number) => Math.ceil(total / PROPOSALS_PER_PAGE);

/** The school's own proposals. */
export async function loadOwnProposals(params: Params) {
  const session = await requireRole("kepsek");
  const request = proposalListSchema.parse(params);
  const list = await listOwnProposals(sekolahScope(session), request);
  return { ...list, request, pages: pagesOf(list.matching), session };
}

/** What the form for a new proposal needs: whom one may propose to. */
export async function loadNewProposal() {
  const session = await requireRole("kepsek");
  return { units: await listUnits(sekolahScope(session)) };
}

/** One of the school's own proposals with its timeline. */
export async function loadOwnProposal(id: string) {
  const session = await requireRole("kepsek");
  const proposal = isId(id) ? await findOwnProposal(sekolahScope(session), id) : null;
  if (!proposal) notFound();
  return { proposal, timeline: await readProposalTimeline(proposal), session };
}

/** What schools have proposed to the unit. */
export async function loadUnitProposals(params: Params) {
  const session = await requireRole("p2kptk2");
  const request = proposalListSchema.parse(params);
  const list = await listUnitProposals(p2kptk2Scope(session), request);
  return { ...list, request, pages: pagesOf(list.matching), session };
}

async function findForUnit(id: string) {
  const session = await requireRole("p2kptk2");
  const scope = p2kptk2Scope(session);
  const proposal = isId(id) ? await findUnitProposal(scope, id) : null;
  return proposal ? { proposal, session, scope } : notFound();
}

/** One proposal to the unit with its timeline. */
export async function loadUnitProposal(id: string) {
  const { proposal, session } = await findForUnit(id);
  return { proposal, timeline: await readProposalTimeline(proposal), session };
}

/** A proposal that waits for an answer, to be refused. */
export async function loadProposalToReject(id: string) {
  const { proposal } = await findForUnit(id);
  if (proposal.status !== "diajukan") redirect(`/p2kptk2/usulan/${proposal.id}`);
  return { proposal };
}

/** An accepted proposal and the trainings it may be tied to. */
export async function loadProposalToSchedule(id: string) {
  const { proposal, scope } = await findForUnit(id);
  if (proposal.status !== "diterima") redirect(`/p2kptk2/usulan/${proposal.id}`);
  return { proposal, trainings: await listToChoose(scope) };
}
