import "server-only";
import { notFound } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { akunScope, lptkScope } from "@/lib/server/scope";
import { requireRole, requireTeacher } from "@/lib/server/session";
import { readParticipantTimeline } from "../laporan/queries";
import { findOwnSheet, findSheetForOffice } from "../nilai/queries";
import { findOwnParticipation } from "../peserta/queries";
import { APPEALS_PER_PAGE, listAppeals, readAppeal } from "./queries";
import { appealEnd, mayAppeal, noAppealTitle } from "./rules";
import { appealListSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

/** The reader's own appeal, or whether one can be filed now; `sheet` null: no participant. */
export async function loadOwnAppeal() {
  const session = await requireTeacher("nonaktif");
  const scope = akunScope(session);
  const participation = await findOwnParticipation(scope, session.now);
  const sheet = participation ? await findOwnSheet(scope, participation.id) : null;
  if (!sheet) return { session, sheet: null };
  const appeal = await readAppeal(sheet);
  const allowed = mayAppeal(sheet, appeal !== null, session.now);
  return {
    ...{ session, sheet, appeal },
    end: sheet.finalPada ? appealEnd(sheet.finalPada) : null,
    /** Why none can be filed; null: one can. */
    refusal: allowed.ok ? null : { title: noAppealTitle(sheet, session.now), why: allowed.message },
  };
}

/** The LPTK's appeals. */
export async function loadAppeals(params: Params) {
  const session = await requireRole("lptk");
  const asked = appealListSchema.parse(params);
  const list = await listAppeals(lptkScope(session), asked);
  return { ...list, asked, pages: Math.ceil(list.matching / APPEALS_PER_PAGE), session };
}

/** One appeal of the LPTK's. */
export async function loadAppeal(pesertaId: string) {
  const session = await requireRole("lptk");
  const sheet = isId(pesertaId) ? await findSheetForOffice(lptkScope(session), pesertaId) : null;
  const appeal = sheet ? await readAppeal(sheet) : null;
  if (!sheet || !appeal) notFound();
  return { session, sheet, appeal, timeline: await readParticipantTimeline(sheet) };
}
