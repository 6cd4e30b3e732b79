import "server-only";
import { notFound, redirect } from "next/navigation";
import { safeParse } from "zod/mini";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import { isId } from "@/lib/kernel/fields";
import { dinasScope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { findBank, listBanks, readBankTimeline } from "./queries";
import { competencySchema } from "./schema";

/** All versions of the Dinas's question bank. */
export async function loadBanks() {
  const session = await requireRole("dinas");
  return { banks: await listBanks(dinasScope(session)), zona: session.zona };
}

async function ownBank(id: string) {
  const session = await requireRole("dinas");
  const bank = isId(id) ? await findBank(dinasScope(session), id) : null;
  return { bank: bank ?? notFound(), zona: session.zona };
}

/** One version with its timeline; another Dinas's: 404. */
export async function loadBank(id: string) {
  const { bank, zona } = await ownBank(id);
  return { bank, zona, timeline: await readBankTimeline(bank) };
}

/** A draft and the competency a question is to be added to; what is published leads back to itself. */
export async function loadNewQuestion(id: string, asked: unknown) {
  const { bank } = await ownBank(id);
  if (bank.status !== "draf") redirect(`/dinas/refleksi/bank/${bank.id}`);
  const competency = safeParse(competencySchema, asked);
  return { bank, kompetensi: competency.success ? competency.data : COMPETENCIES[0] };
}

/** A question of a draft. */
export async function loadQuestion(id: string, indikatorId: string) {
  const { bank } = await ownBank(id);
  const question = bank.indikator.find((one) => one.id === indikatorId);
  if (!question) notFound();
  if (bank.status !== "draf") redirect(`/dinas/refleksi/bank/${bank.id}`);
  return { bank, question };
}
