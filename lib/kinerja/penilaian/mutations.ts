import "server-only";
import { notFound, ok, type Result, stale, writtenElsewhere } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import type { Tx } from "@/lib/server/db";
import { tell } from "@/lib/server/notify";
import type { AkunScope, SekolahScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { EXPECTATION_LABELS } from "../katalog/labels";
import type { Expectation, Grade } from "../katalog/rules";
import { type HeldPhase, readPhase } from "../periode/queries";
import { storedElsewhere } from "../praktik/rules";
import { RATING_HAPPENINGS } from "./labels";
import { type RatingMailName, ratingNotices } from "./messages";
import { fingerprintOf, type Rating, readMatrix, readRating, readRatingWords } from "./queries";
import {
  type CompleteRating,
  changedFields,
  checkAcknowledge,
  checkRateable,
  checkRating,
  gradeOf,
  type RatingWords,
} from "./rules";
import { ratingWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "rencana_kinerja", id });
const NOT_HERE = () => notFound("Rencana kinerja yang disetujui");

type HeldPlan = {
  id: string;
  akunId: string;
  katalogId: string;
  period: HeldPhase;
  rating: Rating | null;
  /** What the school's principal has written so far. */
  stored: RatingWords;
};

/**
 * The approved plan of a teacher whose present school this is, while it may be rated or corrected. The teacher's row first: one who is
 * moving to another school right now is rated there; then the plan, so that ratings, corrections and acknowledgements come one after
 * the other (RELIABILITY C2); then the period, whose windows the Dinas may be moving. The time is read after the locks.
 * Errors: `tidak_ditemukan`, `data_berubah` (too early, or read already).
 */
async function holdForSchool(tx: Tx, scope: SekolahScope, id: string): Promise<Result<HeldPlan>> {
  const [teacher] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM guru g JOIN rencana_kinerja r ON r.akun_id = g.akun_id
    WHERE r.id = ${id}::uuid AND g.sekolah_id = ${scope.sekolahId}::uuid FOR SHARE OF g`;
  if (!teacher) return NOT_HERE();
  const [plan] = await tx.$queryRaw<{ akunId: string; katalogId: string }[]>`
    SELECT akun_id AS "akunId", katalog_id AS "katalogId" FROM rencana_kinerja
    WHERE id = ${id}::uuid AND status = 'disetujui' FOR UPDATE`;
  if (!plan) return NOT_HERE();
  const period = await readPhase(tx, id);
  const rating = await readRating({ id }, tx);
  const { now, perpanjangan: extensions } = period;
  const allowed = checkRateable(rating, { windows: period, now, extensions });
  if (!allowed.ok) return allowed;
  return ok({ id, ...plan, period, rating, stored: await readRatingWords(scope, { id }, rating, tx) });
}

/** What another tab has stored, at each field that differs; one's own words stay in the form. */
const elsewhere = (stored: RatingWords, words: RatingWords) =>
  writtenElsewhere(
    "Penilaian ini juga diisi di perangkat atau tab lain. Bandingkan, gabungkan bila perlu, lalu simpan lagi.",
    storedElsewhere(changedFields(stored, words), stored, spellRating),
    fingerprintOf(stored),
  );

const spellRating = (field: string, value: string) =>
  field === "catatan" ? value : (EXPECTATION_LABELS[value as Expectation] ?? value);

/** What a form that saves itself is told: where it stands now. */
type Saved = { dasar: string; pada: string };

/**
 * Keeps a rating as far as it has come; nobody but the school's principal sees it. `isFinal`: the reader goes on to the confirmation, so
 * what is missing is named. Errors: `tidak_ditemukan`, `data_berubah` (too early, read, or written elsewhere), `isian_salah`.
 */
export async function saveRatingDraft(
  tx: Tx,
  scope: SekolahScope,
  { id, dasar, words, isFinal }: { id: string; dasar: string; words: RatingWords; isFinal: boolean },
): Promise<Result<Saved>> {
  const held = await holdForSchool(tx, scope, id);
  if (!held.ok) return held;
  const { period, stored } = held.data;
  const isChanged = changedFields(stored, words).length > 0;
  if (isChanged && fingerprintOf(stored) !== dasar) return elsewhere(stored, words);
  const complete = isFinal ? checkRating(words) : ok();
  if (!complete.ok) return complete;
  if (isChanged) {
    const { hasil, perilaku, catatan } = words;
    const draft = { hasil: hasil || null, perilaku: perilaku || null, catatan };
    const own = { rencanaId: id, sekolahId: scope.sekolahId };
    await tx.drafPenilaian.upsert({
      where: { rencanaId_sekolahId: own },
      create: { ...own, ...draft },
      update: draft,
    });
  }
  return ok({ dasar: fingerprintOf(words), pada: period.now.toISOString() });
}

/**
 * Gives the rating, or corrects it, exactly as the principal saw it on the confirmation: `dasar` are its words, `versi` the rating that it
 * takes the place of (0: none). The predikat is the plan's own matrix's. A correction that says the same writes nothing; any other lets
 * the fourteen days begin anew. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (incomplete).
 */
export async function rate(
  tx: Tx,
  deed: Deed,
  scope: SekolahScope,
  { id, dasar, versi }: { id: string; dasar: string; versi: number },
): Promise<Result<{ id: string }>> {
  const held = await holdForSchool(tx, scope, id);
  if (!held.ok) return held;
  const { rating, stored, period } = held.data;
  if ((rating?.versi ?? 0) !== versi || fingerprintOf(stored) !== dasar) return stale();
  const complete = checkRating(stored);
  if (!complete.ok) return complete;
  await tx.drafPenilaian.deleteMany({ where: { rencanaId: id } });
  if (rating && changedFields(rating, complete.data).length === 0) return ok({ id });
  const predikat = gradeOf(await readMatrix(held.data, tx), complete.data.hasil, complete.data.perilaku);
  if (!predikat) throw new Error("a published catalogue has a cell for every pair of ratings");
  const written = await write(tx, deed, held.data, complete.data, predikat);
  if (!written.ok) return written;

  const isCorrection = rating !== null;
  await record(tx, {
    by: deed.by,
    aksi: isCorrection ? "penilaian.perbaiki" : "penilaian.nilai",
    objek: objek(id),
    peristiwa: RATING_HAPPENINGS[isCorrection ? "perbaiki" : "nilai"](predikat),
    requestId: deed.requestId,
    rincian: { hasil: complete.data.hasil, perilaku: complete.data.perilaku, predikat },
  });
  const { akunId } = held.data;
  const akun = await tx.akun.findUniqueOrThrow({ where: { id: akunId }, select: { nama: true, surel: true } });
  const periode = period.nama;
  const templat: RatingMailName = isCorrection ? "kinerja-dinilai-ulang" : "kinerja-dinilai";
  await tell(
    tx,
    { akunId, ...akun },
    {
      ...{ templat, data: { periode, id }, kunci: `${templat}:${id}:${versi + 1}` },
      notice: ratingNotices[isCorrection ? "diperbaiki" : "dinilai"](periode, id),
    },
  );
  return ok({ id });
}

async function write(
  tx: Tx,
  { by }: Deed,
  { id, katalogId, rating, period: { now } }: HeldPlan,
  words: CompleteRating,
  predikat: Grade,
): Promise<Result> {
  const given = { ...words, predikat, penilaiNama: by.nama, dinilaiPada: now };
  if (!rating) {
    await tx.penilaianKinerja.create({ data: { rencanaId: id, katalogId, ...given } });
    return ok();
  }
  const next = transition(ratingWorkflow, "perbaiki", { state: rating.status, actor: "kepsek" });
  if (!next.ok) return next;
  const { count } = await tx.penilaianKinerja.updateMany({
    where: { rencanaId: id, status: rating.status, versi: rating.versi },
    data: { ...given, status: next.data, versi: { increment: 1 } },
  });
  return count === 1 ? ok() : stale();
}

/**
 * "Saya sudah membaca", of exactly the rating that the teacher saw (`versi`); from then on it stays.
 * Errors: `tidak_ditemukan`, `data_berubah` (corrected since, read already, or counted as read).
 */
export async function acknowledge(
  tx: Tx,
  deed: Deed,
  { akunId }: AkunScope,
  { id, versi }: { id: string; versi: number },
): Promise<Result<{ id: string }>> {
  const [plan] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM rencana_kinerja WHERE id = ${id}::uuid AND akun_id = ${akunId}::uuid FOR UPDATE`;
  const rating = plan ? await readRating({ id }, tx) : null;
  if (!rating) return notFound("Penilaian");
  const { now } = await readPhase(tx, id);
  const allowed = checkAcknowledge(rating, now);
  if (!allowed.ok) return allowed;
  const next = transition(ratingWorkflow, "ketahui", { state: rating.status, actor: "guru" });
  if (!next.ok) return next;
  const { count } = await tx.penilaianKinerja.updateMany({
    where: { rencanaId: id, status: rating.status, versi },
    data: { status: next.data, diketahuiPada: now, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    ...{ by: deed.by, aksi: "penilaian.ketahui", objek: objek(id), peristiwa: RATING_HAPPENINGS.ketahui },
    requestId: deed.requestId,
  });
  return ok({ id });
}
