import "server-only";
import { COMPETENCIES, type Competency } from "@/lib/kernel/competencies";
import { fail, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import type { Tx } from "@/lib/server/db";
import type { DinasScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { BANK_HAPPENINGS, EXAMPLE_BANK } from "./labels";
import { checkPublishable, checkRoom, neighbourOf, nextPlace } from "./rules";
import { type BankState, bankWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "bank_soal", id });

type Seen = { id: string; versi: number };
type Words = { pernyataan: string; petunjuk: string };
type NewQuestion = Words & { kompetensi: Competency; urutan: number };

/** Two of one office who begin a version at once meet here. */
async function lockOffice(tx: Tx, { instansiId }: DinasScope): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM instansi WHERE id = ${instansiId}::uuid FOR NO KEY UPDATE`;
}

async function latest(tx: Tx, { instansiId: dinasId }: DinasScope) {
  return tx.bankSoal.findFirst({
    where: { dinasId },
    orderBy: { nomor: "desc" },
    select: { nomor: true, status: true },
  });
}

async function create(
  tx: Tx,
  deed: Deed,
  { instansiId }: DinasScope,
  event: "buat" | "contoh",
  { nomor, questions }: { nomor: number; questions: readonly NewQuestion[] },
): Promise<Result<{ id: string }>> {
  const { id } = await tx.bankSoal.create({
    data: { dinasId: instansiId, nomor, dibuatPada: deed.now, indikator: { create: [...questions] } },
    select: { id: true },
  });
  await record(tx, {
    by: deed.by,
    aksi: `bank.${event}`,
    objek: objek(id),
    peristiwa: BANK_HAPPENINGS[event],
    ke: bankWorkflow.initial,
    requestId: deed.requestId,
  });
  return ok({ id });
}

const HAS_DRAFT = fail("bentrok", "Masih ada versi yang berupa draf. Ubah atau terbitkan dulu draf itu.");

/** A new draft with the questions of the last published version, or an empty one. Error: `bentrok` (there is a draft). */
export async function createVersion(tx: Tx, deed: Deed, scope: DinasScope): Promise<Result<{ id: string }>> {
  await lockOffice(tx, scope);
  const last = await latest(tx, scope);
  if (last?.status === "draf") return HAS_DRAFT;
  const questions = await tx.indikator.findMany({
    where: { bank: { dinasId: scope.instansiId, nomor: last?.nomor ?? 0 } },
    select: { kompetensi: true, urutan: true, pernyataan: true, petunjuk: true },
  });
  return create(tx, deed, scope, "buat", { nomor: (last?.nomor ?? 0) + 1, questions });
}

/** A first draft with our own questions, for a Dinas that has none yet. Error: `bentrok`. */
export async function createExample(tx: Tx, deed: Deed, scope: DinasScope): Promise<Result<{ id: string }>> {
  await lockOffice(tx, scope);
  if (await latest(tx, scope)) return fail("bentrok", "Contoh hanya untuk Dinas yang belum punya bank pertanyaan.");
  const questions = COMPETENCIES.flatMap((kompetensi) =>
    EXAMPLE_BANK[kompetensi].map((words, index) => ({ kompetensi, urutan: index + 1, ...words })),
  );
  return create(tx, deed, scope, "contoh", { nomor: 1, questions });
}

/**
 * The Dinas's bank in the version the writer saw, held until the end of the transaction, its version raised. What is published
 * is not edited. Errors: `tidak_ditemukan`, `data_berubah`.
 */
async function openDraft(tx: Tx, scope: DinasScope, { id, versi }: Seen) {
  const [row] = await tx.$queryRaw<{ status: BankState; versi: number }[]>`
    SELECT status::text AS status, versi FROM bank_soal
    WHERE id = ${id}::uuid AND dinas_id = ${scope.instansiId}::uuid FOR UPDATE`;
  if (!row) return notFound("Bank pertanyaan");
  if (row.status !== "draf") return fail("data_berubah", "Versi ini sudah terbit, jadi tidak dapat diubah lagi.");
  if (row.versi !== versi) return stale();
  await tx.bankSoal.update({ where: { id }, data: { versi: { increment: 1 } } });
  const questions = await tx.indikator.findMany({
    where: { bankId: id },
    select: { id: true, kompetensi: true, urutan: true },
  });
  return ok(questions);
}

/** A question more at the end of its competency. Errors: as `openDraft`, `isian_salah` (no room). */
export async function addQuestion(
  tx: Tx,
  scope: DinasScope,
  { kompetensi, pernyataan, petunjuk, ...seen }: Seen & Words & { kompetensi: Competency },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const room = checkRoom(draft.data, kompetensi);
  if (!room.ok) return room;
  const urutan = nextPlace(draft.data, kompetensi);
  await tx.indikator.create({ data: { bankId: seen.id, kompetensi, urutan, pernyataan, petunjuk } });
  return ok({ id: seen.id });
}

/** Other words for a question. Errors: as `openDraft`. */
export async function editQuestion(
  tx: Tx,
  scope: DinasScope,
  { indikatorId, pernyataan, petunjuk, ...seen }: Seen & Words & { indikatorId: string },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const { count } = await tx.indikator.updateMany({
    where: { id: indikatorId, bankId: seen.id },
    data: { pernyataan, petunjuk },
  });
  return count === 0 ? notFound("Pertanyaan") : ok({ id: seen.id });
}

/** Takes a question out of the draft. Errors: as `openDraft`. */
export async function removeQuestion(
  tx: Tx,
  scope: DinasScope,
  { indikatorId, ...seen }: Seen & { indikatorId: string },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const { count } = await tx.indikator.deleteMany({ where: { id: indikatorId, bankId: seen.id } });
  return count === 0 ? notFound("Pertanyaan") : ok({ id: seen.id });
}

/** Lets a question change places with its neighbour. Errors: as `openDraft`. */
export async function moveQuestion(
  tx: Tx,
  scope: DinasScope,
  { indikatorId, arah, ...seen }: Seen & { indikatorId: string; arah: "naik" | "turun" },
): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const question = draft.data.find(({ id }) => id === indikatorId);
  if (!question) return notFound("Pertanyaan");
  const neighbour = neighbourOf(draft.data, indikatorId, arah);
  if (neighbour) {
    await tx.indikator.update({ where: { id: question.id }, data: { urutan: neighbour.urutan } });
    await tx.indikator.update({ where: { id: neighbour.id }, data: { urutan: question.urutan } });
  }
  return ok({ id: seen.id });
}

/** From now on reflections are begun with this version, and it never changes again. Errors: as `openDraft`, `bentrok`. */
export async function publishBank(tx: Tx, deed: Deed, scope: DinasScope, seen: Seen): Promise<Result<{ id: string }>> {
  const draft = await openDraft(tx, scope, seen);
  if (!draft.ok) return draft;
  const publishable = checkPublishable(draft.data);
  if (!publishable.ok) return publishable;
  const next = transition(bankWorkflow, "terbitkan", { state: "draf", actor: "dinas" });
  if (!next.ok) return next;
  await tx.bankSoal.update({
    where: { id: seen.id },
    data: { status: next.data, terbitPada: deed.now, versi: { increment: 1 } },
  });
  await record(tx, {
    by: deed.by,
    aksi: "bank.terbitkan",
    objek: objek(seen.id),
    peristiwa: BANK_HAPPENINGS.terbitkan,
    dari: "draf",
    ke: next.data,
    requestId: deed.requestId,
  });
  return ok({ id: seen.id });
}
