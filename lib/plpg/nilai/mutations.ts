import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import { Prisma, type Tx } from "@/lib/server/db";
import { tell } from "@/lib/server/notify";
import type { LptkScope, MentorScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { readReport } from "../laporan/queries";
import { factsOf } from "../laporan/rules";
import { type HeldParticipant, lockParticipant, lockParticipantOfMentor } from "../peserta/queries";
import { rubricMark } from "../rubrik/rules";
import { arithmeticWords, COMPONENT_LABELS, SCORE_HAPPENINGS, SCORE_WORDS, ZERO_LABELS } from "./labels";
import { type ScoreMailName, scoreNotices } from "./messages";
import { type Aspect, findNextUngraded, listAspects } from "./queries";
import {
  type Component,
  checkFinalise,
  checkScore,
  displayMean,
  displaySp,
  formatScore,
  isPass,
  parseScore,
  partsOf,
  type RubricMark,
  reportNumberOf,
  rubricScore,
  type Scores,
} from "./rules";
import { ASPECTS_MAX, aspectField, type ScoreForm } from "./schema";
import { type ScoreState, scoreWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "peserta", id });
const NOT_HERE = () => notFound("Peserta");

type HeldScore = Scores & { status: ScoreState; versi: number };

/** The score as a whole, held after its participant: grades and finalising go one after the other (RELIABILITY C13). */
async function holdScore(tx: Tx, { id }: HeldParticipant): Promise<HeldScore> {
  const [row] = await tx.$queryRaw<HeldScore[]>`
    SELECT status::text AS status, versi, proses, laporan_1, laporan_2, laporan_3, laporan_4, presentasi
    FROM nilai_plpg WHERE peserta_id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!row) throw new Error("a participant has a score from the beginning");
  return row;
}

const scoresOf = ({ status: _status, versi: _versi, ...scores }: HeldScore): Scores => scores;

async function readAddress(tx: Tx, akunId: string): Promise<string | null> {
  return (await tx.akun.findUniqueOrThrow({ where: { id: akunId }, select: { surel: true } })).surel;
}

/** A whole mark from 0 to 100 as it is typed; anything else is none, and the rule says so at its field. */
const markOf = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : -1);

/**
 * The filled rubric, and the score that it comes to. Marks come by place, so they count for the rubric that the mentor saw and for no
 * other: the LPTK may have put another in its place since. Errors stand at the form's own fields.
 */
function readRubric(aspects: readonly Aspect[], form: ScoreForm): Result<{ angka: number; rubrik: RubricMark[] }> {
  if (aspects.length === 0 || aspects.length > ASPECTS_MAX) return fail("bentrok", SCORE_WORDS.noRubric);
  if (rubricMark(aspects) !== form.rubrik) return fail("data_berubah", SCORE_WORDS.otherRubric);
  const rubrik = aspects.map(({ id, judul, bobot }, index) => ({
    ...{ aspekId: id, judul, bobot },
    nilai: markOf(form[aspectField(index + 1)]),
  }));
  const score = rubricScore(rubrik);
  if (score.ok) return ok({ angka: score.data, rubrik });
  if (!score.fieldErrors) return score;
  const wrong = rubrik.flatMap(({ aspekId }, index) => {
    const sentence = score.fieldErrors?.[`nilai-${aspekId}`];
    return sentence ? [[aspectField(index + 1), sentence] as const] : [];
  });
  return invalid(Object.fromEntries(wrong));
}

type Written = { angka: number | null; rubrik: RubricMark[] | null };

/** The same marks of the same aspects; the order of a JSON column's keys says nothing. */
const sameMarks = (one: readonly RubricMark[] | null, other: readonly RubricMark[] | null) =>
  one?.length === other?.length &&
  (one ?? []).every(({ aspekId, nilai }) => other?.some((mark) => mark.aspekId === aspekId && mark.nilai === nilai));

async function readWritten(tx: Tx, held: HeldParticipant, form: ScoreForm): Promise<Result<Written>> {
  if (form.tindakan === "tarik") return ok({ angka: null, rubrik: null });
  if (form.tindakan === "nihil") return ok({ angka: 0, rubrik: null });
  if (form.komponen === "proses") return readRubric(await listAspects(held, tx), form);
  const angka = parseScore(form.nilai);
  return angka.ok ? ok({ angka: angka.data, rubrik: null }) : angka;
}

/**
 * The present mentor writes one component: a score, the explicit zero with its reason, or the score taken back. `versi` is the
 * component's as the mentor saw it, `berkasId` the report that was read. Every change goes to the history by trigger. Tells who waits
 * next. Errors: `tidak_ditemukan`, `bentrok` (final, not active, nothing to be scored), `data_berubah`, `isian_salah`.
 */
export async function saveScore(
  tx: Tx,
  deed: Deed,
  scope: MentorScope,
  form: ScoreForm,
): Promise<Result<{ rombelId: string; next: string | null; wasTaken: boolean }>> {
  const { id, komponen, versi, tindakan, umpanBalik, alasan } = form;
  const held = await lockParticipantOfMentor(tx, scope, id);
  if (!held?.rombelId) return NOT_HERE();
  const { rombelId, now } = held;
  if (held.shown !== "aktif") return fail("bentrok", SCORE_WORDS.notActive);
  const { status } = await holdScore(tx, held);
  const own = { pesertaId_komponen: { pesertaId: id, komponen } };
  const before = await tx.komponenNilai.findUnique({ where: own });
  if ((before?.versi ?? 0) !== versi) return stale();
  const nomor = reportNumberOf(komponen);
  const report = nomor === null ? null : await readReport(held, nomor, tx);
  // What was read is what is scored: a report that was replaced meanwhile is looked at first.
  if (tindakan === "nilai" && report?.berkas && report.berkas.id !== form.berkasId) {
    return fail("data_berubah", SCORE_WORDS.otherFile);
  }
  const wasScored = before !== null && before.angka !== null;
  if (tindakan === "tarik" && !wasScored) return fail("data_berubah", SCORE_WORDS.nothingToTake);
  const written = await readWritten(tx, held, form);
  if (!written.ok) return written;
  const { angka, rubrik } = written.data;
  const nihil = tindakan === "nihil";
  const facts = report ? factsOf(held.shown, report) : null;
  const allowed = checkScore({ component: komponen, angka, nihil, alasan }, { status, before, report: facts }, now);
  if (!allowed.ok) return allowed;
  const isChange = wasScored && (before.angka !== angka || before.nihil !== nihil);
  const isNew = !wasScored && angka !== null;
  // A reason stands until the score is changed again: better feedback does not take it away.
  const reason = alasan || (isChange || isNew ? null : (before?.alasan ?? null));
  // What was written stays where a score is taken back: the report it speaks of is still there.
  const feedback = { nilai: umpanBalik, tarik: before?.umpanBalik ?? "", nihil: "" }[tindakan];
  const isReworded =
    before !== null &&
    (feedback !== before.umpanBalik ||
      reason !== before.alasan ||
      !sameMarks(rubrik, before.rubrik as RubricMark[] | null));
  const next = await findNextUngraded({ id: rombelId }, komponen, held, tx);
  const answer = ok({ rombelId, next, wasTaken: angka === null });
  // Saving what stands there already takes over nobody's score.
  if (!isNew && !isChange && !isReworded) return answer;
  const data = {
    ...{ angka, nihil, alasan: reason, umpanBalik: feedback, rubrik: rubrik ?? Prisma.DbNull },
    berkasId: tindakan === "nilai" ? (report?.berkas?.id ?? null) : null,
    ...{ penilaiId: scope.akunId, penilaiNama: deed.by.nama, dinilaiPada: now },
  };
  await tx.komponenNilai.upsert({
    where: own,
    create: { ...data, pesertaId: id, komponen },
    update: { ...data, versi: { increment: 1 } },
  });
  if (isChange || isNew) await tellOfScore(tx, deed, held, { komponen, angka, nihil, alasan, versi, isChange });
  else await tellOfWords(tx, deed, held, { komponen, versi });
  return answer;
}

/** Other words at the same score: the history has no line for them, so the timeline does. */
async function tellOfWords(
  tx: Tx,
  deed: Deed,
  held: HeldParticipant,
  { komponen, versi }: { komponen: Component; versi: number },
): Promise<void> {
  const label = COMPONENT_LABELS[komponen];
  await record(tx, {
    by: deed.by,
    aksi: "nilai.umpanBalik",
    objek: objek(held.id),
    peristiwa: SCORE_HAPPENINGS.umpanBalik(label),
    requestId: deed.requestId,
    rincian: { komponen },
  });
  await tell(
    tx,
    { akunId: held.akunId, nama: held.nama, surel: await readAddress(tx, held.akunId) },
    {
      templat: "plpg-umpan-balik" satisfies ScoreMailName,
      data: { komponen: label },
      notice: scoreNotices.umpanBalik(label),
      kunci: `plpg:nilai:${held.id}:${komponen}:${versi + 1}`,
    },
  );
}

async function tellOfScore(
  tx: Tx,
  deed: Deed,
  held: HeldParticipant,
  score: {
    komponen: Component;
    angka: number | null;
    nihil: boolean;
    alasan: string;
    versi: number;
    isChange: boolean;
  },
): Promise<void> {
  const { komponen, angka, nihil, alasan, versi, isChange } = score;
  const label = COMPONENT_LABELS[komponen];
  const shown =
    angka === null ? "" : nihil ? `${formatScore(0)} (${ZERO_LABELS[komponen].toLowerCase()})` : formatScore(angka);
  const event = angka === null ? "tarik" : isChange ? "ubah" : "beri";
  await record(tx, {
    by: deed.by,
    aksi: `nilai.${event}`,
    objek: objek(held.id),
    peristiwa:
      angka === null ? SCORE_HAPPENINGS.tarik(label) : SCORE_HAPPENINGS[isChange ? "ubah" : "beri"](label, shown),
    alasan: alasan || undefined,
    requestId: deed.requestId,
    rincian: { komponen, angka, nihil },
  });
  await tell(
    tx,
    { akunId: held.akunId, nama: held.nama, surel: await readAddress(tx, held.akunId) },
    {
      templat: (isChange ? "plpg-nilai-diubah" : "plpg-dinilai") satisfies ScoreMailName,
      data: { komponen: label, alasan },
      notice: isChange ? scoreNotices.diubah(label, alasan) : scoreNotices.dinilai(label),
      kunci: `plpg:nilai:${held.id}:${komponen}:${versi + 1}`,
    },
  );
}

/**
 * Makes the score final, exactly as the mentor saw it (`versi`): from then on everything is locked.
 * Errors: `tidak_ditemukan`, `bentrok` (a component is missing, not active), `data_berubah`.
 */
export async function finalise(
  tx: Tx,
  deed: Deed,
  scope: MentorScope,
  { id, versi }: { id: string; versi: number },
): Promise<Result<{ rombelId: string }>> {
  const held = await lockParticipantOfMentor(tx, scope, id);
  if (!held?.rombelId) return NOT_HERE();
  if (held.shown !== "aktif") return fail("bentrok", SCORE_WORDS.notActive);
  const score = await holdScore(tx, held);
  const scores = scoresOf(score);
  const sp = checkFinalise(scores, score.status);
  if (!sp.ok) return sp;
  if (score.versi !== versi) return stale();
  const next = transition(scoreWorkflow, "finalkan", { state: score.status, actor: "mentor" });
  if (!next.ok) return next;
  const { count } = await tx.nilaiPlpg.updateMany({
    where: { pesertaId: id, status: score.status, versi },
    data: {
      ...{ status: next.data, finalPada: held.now, finalOlehId: scope.akunId, finalOleh: deed.by.nama, alasan: null },
      ...{ statusSejak: held.now, versi: { increment: 1 } },
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: "nilai.finalkan",
    objek: objek(id),
    peristiwa: SCORE_HAPPENINGS.finalkan,
    dari: score.status,
    ke: next.data,
    requestId: deed.requestId,
    rincian: { ...scores, sp: sp.data },
  });
  const parts = partsOf(scores);
  const hitungan = arithmeticWords({
    proses: displaySp(parts.proses ?? 0),
    laporan: displaySp(parts.laporan ?? 0),
    rata: displayMean(scores) ?? "",
    presentasi: displaySp(parts.presentasi ?? 0),
    sp: displaySp(sp.data),
    lulus: isPass(sp.data),
  });
  await tell(
    tx,
    { akunId: held.akunId, nama: held.nama, surel: await readAddress(tx, held.akunId) },
    {
      templat: "plpg-final" satisfies ScoreMailName,
      data: { hitungan },
      notice: scoreNotices.final(hitungan),
      kunci: `plpg:final:${id}:${versi}`,
    },
  );
  return ok({ rombelId: held.rombelId });
}

/**
 * Opens a final score of a participant whose row is held: participant and mentor are told why. `versi` null: whatever it is.
 * Errors: `data_berubah`, `isian_salah` (no reason).
 */
export async function reopenHeld(
  tx: Tx,
  deed: Deed,
  held: HeldParticipant,
  { versi, alasan }: { versi: number | null; alasan: string },
): Promise<Result> {
  const score = await holdScore(tx, held);
  if (versi !== null && score.versi !== versi) return stale();
  const next = transition(scoreWorkflow, "bukaKembali", { state: score.status, actor: "lptk", reason: alasan });
  if (!next.ok) return next;
  const { count } = await tx.nilaiPlpg.updateMany({
    where: { pesertaId: held.id, status: score.status, versi: score.versi },
    data: {
      ...{ status: next.data, finalPada: null, finalOlehId: null, finalOleh: null, alasan },
      ...{ statusSejak: held.now, versi: { increment: 1 } },
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: "nilai.bukaKembali",
    objek: objek(held.id),
    peristiwa: SCORE_HAPPENINGS.bukaKembali,
    dari: score.status,
    ke: next.data,
    alasan,
    requestId: deed.requestId,
  });
  await tell(
    tx,
    { akunId: held.akunId, nama: held.nama, surel: await readAddress(tx, held.akunId) },
    {
      templat: "plpg-dibuka" satisfies ScoreMailName,
      data: { alasan },
      notice: scoreNotices.dibuka(alasan),
      kunci: `plpg:dibuka:${held.id}:${score.versi}`,
    },
  );
  const { mentorId, rombelId } = held;
  if (!mentorId || !rombelId) return ok();
  const mentor = await tx.akun.findUniqueOrThrow({ where: { id: mentorId }, select: { nama: true, surel: true } });
  await tell(
    tx,
    { akunId: mentorId, ...mentor },
    {
      templat: "plpg-dibuka-mentor" satisfies ScoreMailName,
      data: { peserta: held.nama, alasan, rombelId, id: held.id },
      notice: scoreNotices.dibukaMentor(held.nama, alasan, rombelId, held.id),
      kunci: `plpg:dibuka-mentor:${held.id}:${score.versi}`,
    },
  );
  return ok();
}

/** The LPTK opens a final score again, with a reason. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`. */
export async function reopen(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { id, ...decision }: { id: string; versi: number; alasan: string },
): Promise<Result> {
  const held = await lockParticipant(tx, scope, id);
  return held ? reopenHeld(tx, deed, held, decision) : NOT_HERE();
}
