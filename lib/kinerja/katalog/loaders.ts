import "server-only";
import { notFound, redirect } from "next/navigation";
import { safeParse } from "zod/mini";
import { isId } from "@/lib/kernel/fields";
import { dayIn } from "@/lib/kernel/time";
import { dinasScope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { findCatalogue, listCatalogues, readCatalogueTimeline } from "./queries";
import { ITEM_KINDS, missingFor, ofKind } from "./rules";
import { itemKindSchema } from "./schema";

/** All versions of the Dinas's catalogue. */
export async function loadCatalogues() {
  const session = await requireRole("dinas");
  return { catalogues: await listCatalogues(dinasScope(session)), zona: session.zona };
}

async function ownCatalogue(id: string) {
  const session = await requireRole("dinas");
  const found = isId(id) ? await findCatalogue(dinasScope(session), id) : null;
  return { catalogue: found ?? notFound(), session };
}

/** One version with its timeline and what it still lacks; another Dinas's: 404. */
export async function loadCatalogue(id: string) {
  const { catalogue, session } = await ownCatalogue(id);
  const timeline = await readCatalogueTimeline(catalogue);
  return { catalogue, missing: missingFor(catalogue), timeline, zona: session.zona };
}

/** A draft; what is published leads back to itself. */
export async function loadDraft(id: string) {
  const { catalogue, session } = await ownCatalogue(id);
  if (catalogue.status !== "draf") redirect(`/dinas/kinerja/katalog/${catalogue.id}`);
  return { catalogue, today: dayIn(session.now, session.zona) };
}

/** A draft and the kind of row that is to be added to it. */
export async function loadNewItem(id: string, asked: unknown) {
  const draft = await loadDraft(id);
  const kind = safeParse(itemKindSchema, asked);
  return { ...draft, jenis: kind.success ? kind.data : ITEM_KINDS[0] };
}

/** Where a row stands among its neighbours, from 1. */
const placeOf = (rows: readonly { id: string }[], id: string) => ({
  place: rows.findIndex((row) => row.id === id) + 1,
  of: rows.length,
});

/** A row of a draft. */
export async function loadItem(id: string, butirId: string) {
  const { catalogue } = await ownCatalogue(id);
  const item = catalogue.butir.find((one) => one.id === butirId) ?? notFound();
  if (catalogue.status !== "draf") redirect(`/dinas/kinerja/katalog/${catalogue.id}`);
  return { catalogue, item, ...placeOf(ofKind(catalogue.butir, item.jenis), item.id) };
}

/** An indicator of a draft. */
export async function loadIndicator(id: string, indikatorId: string) {
  const { catalogue } = await ownCatalogue(id);
  const indicator = catalogue.indikator.find((one) => one.id === indikatorId) ?? notFound();
  if (catalogue.status !== "draf") redirect(`/dinas/kinerja/katalog/${catalogue.id}`);
  return { catalogue, indicator, ...placeOf(catalogue.indikator, indicator.id) };
}
