import "server-only";
import { randomUUID } from "node:crypto";
import { fail, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import type { Tx } from "@/lib/server/db";
import type { DinasScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { CATALOGUE_HAPPENINGS, EXAMPLE_CATALOGUE } from "./labels";
import { readContent } from "./queries";
import {
  type CatalogueContent,
  checkPublishable,
  checkRoom,
  fociOf,
  ITEM_KINDS,
  type ItemWords,
  MAX_INDICATORS,
  MAX_ITEMS,
  type MatrixCell,
  neighbourOf,
  nextPlace,
  ofKind,
  PLAIN_KINDS,
  type PlainKind,
  type RhkFacts,
} from "./rules";
import { type CatalogueState, catalogueWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "katalog_kinerja", id });

type Seen = { id: string; versi: number };
type Direction = "naik" | "turun";
/** A row as its form brings it. */
type NewItem = ({ jenis: "rhk" } & ItemWords & RhkFacts) | ({ jenis: PlainKind } & ItemWords);

/** What the columns hold: figures for an RHK, nothing for any other kind. */
function columnsOf(item: NewItem) {
  const { jenis, judul, keterangan } = item;
  const words = { jenis, judul, keterangan };
  if (item.jenis !== "rhk") return words;
  const { poin, satuan, bukti, berlakuSejak } = item;
  return { ...words, poin, satuan, bukti, berlakuSejak: new Date(berlakuSejak) };
}

/** Puts a whole content into a new draft. */
async function fill(tx: Tx, katalogId: string, content: CatalogueContent): Promise<void> {
  const items: NewItem[] = [
    ...content.rhk.map((item) => ({ jenis: "rhk" as const, ...item })),
    ...PLAIN_KINDS.flatMap((jenis) => content[jenis].map((item) => ({ jenis, ...item }))),
  ];
  await tx.butirKinerja.createMany({
    data: ITEM_KINDS.flatMap((kind) =>
      items
        .filter(({ jenis }) => jenis === kind)
        .map((item, index) => ({ katalogId, urutan: index + 1, ...columnsOf(item) })),
    ),
  });
  const indikator = content.indikator.map((one, index) => ({ ...one, id: randomUUID(), urutan: index + 1 }));
  await tx.indikatorPraktik.createMany({
    data: indikator.map(({ fokus: _, ...one }) => ({ katalogId, ...one })),
  });
  await tx.fokusPerilaku.createMany({
    data: indikator.flatMap(({ id, fokus }) => fociRows(katalogId, id, fokus)),
  });
  await tx.matriksPredikat.createMany({ data: content.matriks.map((cell) => ({ katalogId, ...cell })) });
}

const fociRows = (katalogId: string, indikatorId: string, foci: readonly string[]) =>
  foci.map((pernyataan, index) => ({ katalogId, indikatorId, urutan: index + 1, pernyataan }));

/** Two of one office who begin a version at once meet here. */
async function lockOffice(tx: Tx, { instansiId }: DinasScope): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM instansi WHERE id = ${instansiId}::uuid FOR NO KEY UPDATE`;
}

function latest(tx: Tx, { instansiId: dinasId }: DinasScope) {
  return tx.katalogKinerja.findFirst({
    where: { dinasId },
    orderBy: { nomor: "desc" },
    select: { id: true, nomor: true, status: true },
  });
}

async function create(
  tx: Tx,
  deed: Deed,
  { instansiId }: DinasScope,
  event: "buat" | "contoh",
  { nomor, content }: { nomor: number; content: CatalogueContent | null },
): Promise<Result<{ id: string }>> {
  const { id } = await tx.katalogKinerja.create({
    data: { dinasId: instansiId, nomor, dibuatPada: deed.now },
    select: { id: true },
  });
  if (content) await fill(tx, id, content);
  await record(tx, {
    by: deed.by,
    aksi: `katalogKinerja.${event}`,
    objek: objek(id),
    peristiwa: CATALOGUE_HAPPENINGS[event],
    ke: catalogueWorkflow.initial,
    requestId: deed.requestId,
  });
  return ok({ id });
}

/** A new draft as a copy of the last published version, or an empty one. Error: `bentrok` (there is a draft). */
export async function createVersion(tx: Tx, deed: Deed, scope: DinasScope): Promise<Result<{ id: string }>> {
  await lockOffice(tx, scope);
  const last = await latest(tx, scope);
  if (last?.status === "draf") {
    return fail("bentrok", "Masih ada versi yang berupa draf. Ubah atau terbitkan dulu draf itu.");
  }
  const content = last ? await readContent(tx, last.id) : null;
  return create(tx, deed, scope, "buat", { nomor: (last?.nomor ?? 0) + 1, content });
}

/** A first draft with the example, for a Dinas that has none yet. Error: `bentrok`. */
export async function createExample(tx: Tx, deed: Deed, scope: DinasScope): Promise<Result<{ id: string }>> {
  await lockOffice(tx, scope);
  if (await latest(tx, scope)) return fail("bentrok", "Contoh hanya untuk Dinas yang belum punya katalog.");
  return create(tx, deed, scope, "contoh", { nomor: 1, content: EXAMPLE_CATALOGUE });
}

/**
 * The Dinas's draft in the version the writer saw, held until the end of the transaction, its version raised: two of one office
 * never write over each other. Errors: `tidak_ditemukan`, `data_berubah` (published, or changed meanwhile).
 */
async function openDraft(tx: Tx, { instansiId }: DinasScope, { id, versi }: Seen): Promise<Result> {
  const [row] = await tx.$queryRaw<{ status: CatalogueState; versi: number }[]>`
    SELECT status::text AS status, versi FROM katalog_kinerja
    WHERE id = ${id}::uuid AND dinas_id = ${instansiId}::uuid FOR UPDATE`;
  if (!row) return notFound("Katalog");
  if (row.status !== "draf") return fail("data_berubah", "Versi ini sudah terbit, jadi tidak dapat diubah lagi.");
  if (row.versi !== versi) return stale();
  await tx.katalogKinerja.update({ where: { id }, data: { versi: { increment: 1 } } });
  return ok();
}

const itemsOf = (tx: Tx, katalogId: string) =>
  tx.butirKinerja.findMany({ where: { katalogId }, select: { id: true, jenis: true, urutan: true } });
const indicatorsOf = (tx: Tx, katalogId: string) =>
  tx.indikatorPraktik.findMany({ where: { katalogId }, select: { id: true, urutan: true } });

/** A row more at the end of its kind. Errors: as `openDraft`, `bentrok` (no room). */
export async function addItem(
  tx: Tx,
  scope: DinasScope,
  { id, versi, ...item }: Seen & NewItem,
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, { id, versi });
  if (!draft.ok) return draft;
  const rows = ofKind(await itemsOf(tx, id), item.jenis);
  const room = checkRoom(rows.length, MAX_ITEMS);
  if (!room.ok) return room;
  await tx.butirKinerja.create({ data: { katalogId: id, urutan: nextPlace(rows), ...columnsOf(item) } });
  return ok({ id });
}

/** Other words or figures for a row; its kind stays. Errors: as `openDraft`. */
export async function editItem(
  tx: Tx,
  scope: DinasScope,
  { id, versi, butirId, ...item }: Seen & { butirId: string } & NewItem,
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, { id, versi });
  if (!draft.ok) return draft;
  const { count } = await tx.butirKinerja.updateMany({
    where: { id: butirId, katalogId: id, jenis: item.jenis },
    data: columnsOf(item),
  });
  return count === 0 ? notFound("Isi katalog") : ok({ id });
}

/** Takes a row out of the draft. Errors: as `openDraft`. */
export async function removeItem(
  tx: Tx,
  scope: DinasScope,
  { butirId, ...seen }: Seen & { butirId: string },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const { count } = await tx.butirKinerja.deleteMany({ where: { id: butirId, katalogId: seen.id } });
  return count === 0 ? notFound("Isi katalog") : ok({ id: seen.id });
}

/** Lets a row change places with its neighbour of the same kind. Errors: as `openDraft`. */
export async function moveItem(
  tx: Tx,
  scope: DinasScope,
  { butirId, arah, ...seen }: Seen & { butirId: string; arah: Direction },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const all = await itemsOf(tx, seen.id);
  const row = all.find(({ id }) => id === butirId);
  if (!row) return notFound("Isi katalog");
  const neighbour = neighbourOf(ofKind(all, row.jenis), row.id, arah);
  if (neighbour) {
    await tx.butirKinerja.update({ where: { id: row.id }, data: { urutan: neighbour.urutan } });
    await tx.butirKinerja.update({ where: { id: neighbour.id }, data: { urutan: row.urutan } });
  }
  return ok({ id: seen.id });
}

type IndicatorInput = ItemWords & { fokus: string };

/** An indicator more, with its foci one on each line. Errors: as `openDraft`, `bentrok` (no room), `isian_salah` (foci). */
export async function addIndicator(
  tx: Tx,
  scope: DinasScope,
  { judul, keterangan, fokus, ...seen }: Seen & IndicatorInput,
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const foci = fociOf(fokus);
  if (!foci.ok) return foci;
  const rows = await indicatorsOf(tx, seen.id);
  const room = checkRoom(rows.length, MAX_INDICATORS);
  if (!room.ok) return room;
  const { id: indikatorId } = await tx.indikatorPraktik.create({
    data: { katalogId: seen.id, urutan: nextPlace(rows), judul, keterangan },
    select: { id: true },
  });
  await tx.fokusPerilaku.createMany({ data: fociRows(seen.id, indikatorId, foci.data) });
  return ok({ id: seen.id });
}

/** Other words and foci for an indicator. Nothing hangs on the foci of a draft, so they are put in anew. Errors: as `addIndicator`. */
export async function editIndicator(
  tx: Tx,
  scope: DinasScope,
  { indikatorId, judul, keterangan, fokus, ...seen }: Seen & IndicatorInput & { indikatorId: string },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const foci = fociOf(fokus);
  if (!foci.ok) return foci;
  const where = { id: indikatorId, katalogId: seen.id };
  const { count } = await tx.indikatorPraktik.updateMany({ where, data: { judul, keterangan } });
  if (count === 0) return notFound("Indikator");
  await tx.fokusPerilaku.deleteMany({ where: { indikatorId } });
  await tx.fokusPerilaku.createMany({ data: fociRows(seen.id, indikatorId, foci.data) });
  return ok({ id: seen.id });
}

/** Takes an indicator and its foci out of the draft. Errors: as `openDraft`. */
export async function removeIndicator(
  tx: Tx,
  scope: DinasScope,
  { indikatorId, ...seen }: Seen & { indikatorId: string },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const { count } = await tx.indikatorPraktik.deleteMany({ where: { id: indikatorId, katalogId: seen.id } });
  return count === 0 ? notFound("Indikator") : ok({ id: seen.id });
}

/** Lets an indicator change places with its neighbour. Errors: as `openDraft`. */
export async function moveIndicator(
  tx: Tx,
  scope: DinasScope,
  { indikatorId, arah, ...seen }: Seen & { indikatorId: string; arah: Direction },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const all = await indicatorsOf(tx, seen.id);
  const row = all.find(({ id }) => id === indikatorId);
  if (!row) return notFound("Indikator");
  const neighbour = neighbourOf(all, row.id, arah);
  if (neighbour) {
    await tx.indikatorPraktik.update({ where: { id: row.id }, data: { urutan: neighbour.urutan } });
    await tx.indikatorPraktik.update({ where: { id: neighbour.id }, data: { urutan: row.urutan } });
  }
  return ok({ id: seen.id });
}

/** All nine cells of the matrix at once. Errors: as `openDraft`. */
export async function saveMatrix(
  tx: Tx,
  scope: DinasScope,
  { matriks, ...seen }: Seen & { matriks: readonly MatrixCell[] },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  await tx.matriksPredikat.deleteMany({ where: { katalogId: seen.id } });
  await tx.matriksPredikat.createMany({ data: matriks.map((cell) => ({ katalogId: seen.id, ...cell })) });
  return ok({ id: seen.id });
}

/** From now on periods can take this version, and it never changes again. Errors: as `openDraft`, `bentrok` (not complete). */
export async function publishCatalogue(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  seen: Seen,
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const butir = await itemsOf(tx, seen.id);
  const { indikator, matriks } = await readContent(tx, seen.id);
  const publishable = checkPublishable({ butir, indikator, matriks });
  if (!publishable.ok) return publishable;
  const next = transition(catalogueWorkflow, "terbitkan", { state: "draf", actor: "dinas" });
  if (!next.ok) return next;
  await tx.katalogKinerja.update({
    where: { id: seen.id },
    data: { status: next.data, terbitPada: deed.now, versi: { increment: 1 } },
  });
  await record(tx, {
    by: deed.by,
    aksi: "katalogKinerja.terbitkan",
    objek: objek(seen.id),
    peristiwa: CATALOGUE_HAPPENINGS.terbitkan,
    dari: "draf",
    ke: next.data,
    requestId: deed.requestId,
  });
  return ok({ id: seen.id });
}
