import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId, listSchema } from "@/lib/kernel/fields";
import { dayIn } from "@/lib/kernel/time";
import { dinasScope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { listBanks } from "../bank/queries";
import { findPeriod, listPeriods, PERIODS_PER_PAGE, readPeriodTimeline } from "./queries";
import { daysOf, periodState } from "./rules";

type Params = Record<string, string | string[] | undefined>;

/** The Dinas's periods, one page of them, and whether there are questions for them. */
export async function loadPeriods(params: Params) {
  const session = await requireRole("dinas");
  const scope = dinasScope(session);
  const { cari, hal } = listSchema.parse(params);
  const [{ rows, total }, banks] = await Promise.all([listPeriods(scope, { cari, hal }), listBanks(scope)]);
  return {
    ...{ cari, hal, total, periods: rows, pages: Math.ceil(total / PERIODS_PER_PAGE) },
    ...{ presentBank: banks.find(({ status }) => status === "terbit") ?? null, now: session.now, zona: session.zona },
  };
}

/** What the form for a new period needs. */
export async function loadNewPeriod() {
  const session = await requireRole("dinas");
  return { today: dayIn(session.now, session.zona), zona: session.zona };
}

/** A period that may still be changed; a closed one leads back to the list, another Dinas's is 404. */
export async function loadPeriod(id: string) {
  const session = await requireRole("dinas");
  const period = isId(id) ? await findPeriod(dinasScope(session), id) : null;
  if (!period) notFound();
  const state = periodState(period, session.now);
  if (state === "ditutup") redirect("/dinas/refleksi");
  return {
    ...{ period, state, days: daysOf(period, session.zona), today: dayIn(session.now, session.zona) },
    ...{ zona: session.zona, timeline: await readPeriodTimeline(period) },
  };
}
