import "server-only";
import { notFound, redirect } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { type Failure, fail, ok, type Result } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { listTrainingsFor } from "@/lib/pelatihan/rekomendasi/queries";
import { recommend } from "@/lib/pelatihan/rekomendasi/rules";
import { findOwn as findReflection, listOwn as listReflections } from "@/lib/refleksi/isian/queries";
import { type AkunScope, akunScope, sekolahScope } from "@/lib/server/scope";
import { currentSession, isTeacherAllowed, requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { type Limit, withinLimit } from "@/lib/server/throttle";
import { listOwnGrades, readRating } from "../penilaian/queries";
import { readPeriodsFor } from "../periode/queries";
import { isPhaseOpen, PHASES, phaseSpan, phaseState } from "../periode/rules";
import { checkLearningWritable, checkTickable } from "../tugas/rules";
import { planColumns, planFile } from "./documents";
import { PART_SLUGS } from "./labels";
import {
  countForSchool,
  findForSchool,
  findNextWaiting,
  findOwn,
  fingerprintOf,
  type Item,
  type ListedState,
  listForSchool,
  PLANS_PER_PAGE,
  type PlanFacts,
  readIndicators,
  readPlanItems,
  readPlanTimeline,
  type SchoolPlan,
  SUBMITTED_STATES,
  type Submission,
  takenOf,
} from "./queries";
import {
  changesBetween,
  fieldsOf,
  isChoosable,
  isPlanMissed,
  isPlanWritable,
  kindIn,
  missingIn,
  PLAN_PARTS,
  pointsOf,
  type ShownPlan,
  type ShownRow,
  shownPlanState,
} from "./rules";
import { planListSchema } from "./schema";

/** What a principal may filter by; drafts are the teachers' alone. */
export const SHOWN_STATES = SUBMITTED_STATES;
const LISTED: readonly ListedState[] = [...SHOWN_STATES, "perlu_dinilai"];

type Params = Record<string, string | string[] | undefined>;

/** Teachers whose school has approved them; PLPG-only accounts belong to no school that plans with them. */
async function requirePlanning() {
  const session = await requireTeacher();
  if (session.statusGuru === null) redirect("/guru");
  return session;
}

/** The periods that concern the teacher, each with its phases and one's own plan. */
export async function loadOwnPlans() {
  const session = await requirePlanning();
  const { now } = session;
  const scope = akunScope(session);
  const [all, grades] = await Promise.all([readPeriodsFor(scope, now), listOwnGrades(scope)]);
  const periods = all.map((period) => {
    const { rencana, perpanjangan: extensions } = period;
    const predikat = (rencana && grades.get(rencana.id)) ?? null;
    const phase = { windows: period, now, extensions, isRated: predikat !== null };
    return {
      ...period,
      phases: PHASES.map((fase) => ({
        ...{ fase, ...phaseSpan(period, fase, extensions) },
        state: phaseState(period, fase, now, extensions),
      })),
      shown: rencana ? shownPlanState(rencana.status, period, now, extensions) : null,
      isMissed: isPlanMissed(rencana?.status ?? "draf", period, now, extensions),
      predikat,
      /** What may still be done of an approved plan; the rest is only to be read. */
      can: {
        collect: isPhaseOpen(period, "pelaksanaan", now, extensions),
        learn: checkLearningWritable(null, phase).ok,
        tick: checkTickable(phase).ok,
      },
    };
  });
  return { periods, now };
}

async function own(id: string) {
  const session = await requirePlanning();
  const plan = isId(id) ? await findOwn(akunScope(session), id) : null;
  if (!plan) notFound();
  return { session, plan, canWrite: isPlanWritable(plan.status, plan, session.now, plan.perpanjangan) };
}

const aspectsIn = (items: readonly Item[]) => items.filter(({ jenis }) => jenis === "perilaku").map(({ id }) => id);

const missingOf = (plan: PlanFacts, items: readonly Item[]) =>
  missingIn({ ...plan, baris: takenOf(items) }, aspectsIn(items));

/** What stands in the plan now. */
const presentOf = (plan: PlanFacts, items: readonly Item[]): ShownPlan => ({
  ...{ skema: plan.skema, indikator: plan.indikator, tujuan: plan.tujuanKompetensi },
  ...{ catatanIndikator: plan.catatanIndikator, catatanTujuan: plan.catatanTujuan },
  baris: takenOf(items),
});

/** One's own plan: the task list while it may be written, otherwise what became of it. */
export async function loadOwnPlan(id: string) {
  const { session, plan, canWrite } = await own(id);
  const [items, timeline] = await Promise.all([readPlanItems(plan), readPlanTimeline(plan)]);
  return {
    ...{ plan, timeline, canWrite, items, content: presentOf(plan, items), missing: missingOf(plan, items) },
    tutup: phaseSpan(plan, "perencanaan", plan.perpanjangan).tutup,
    shown: shownPlanState(plan.status, plan, session.now, plan.perpanjangan),
    canCollect: isPhaseOpen(plan, "pelaksanaan", session.now, plan.perpanjangan),
    ...{ now: session.now, zona: session.zona },
  };
}

/** One's own plan while it may be written; otherwise the way back to it. */
async function ownWritable(id: string) {
  const { session, plan, canWrite } = await own(id);
  if (!canWrite) redirect(`/guru/kinerja/${plan.id}`);
  return { session, plan };
}

/** One part of the plan with what may be chosen in it; `asked` is the last word of its address. */
export async function loadPart(id: string, asked: string) {
  const { session, plan } = await ownWritable(id);
  const bagian = PLAN_PARTS.find((part) => PART_SLUGS[plan.skema][part] === asked);
  if (!bagian) notFound();
  const kind = kindIn(bagian, plan.skema);
  const [items, indicators] = await Promise.all([
    kind === null ? [] : readPlanItems(plan),
    bagian === "praktik" ? readIndicators(plan) : [],
  ]);
  const rows = items.filter(({ jenis }) => jenis === kind);
  const firstDay = dayIn(plan.rencanaBuka, plan.zona);
  // A row keeps its place in the form, whether or not it may be chosen.
  const choices = rows
    .map((row, index) => ({ ...row, index }))
    .filter(({ barisId, berlakuSejak }) => {
      return barisId !== null || berlakuSejak === null || isChoosable(berlakuSejak, firstDay);
    });
  const trainings =
    kind === "rhk" && !pointsOf(rows).isEnough ? await trainingsFor(akunScope(session), session.now) : null;
  return {
    ...{ plan, bagian, indicators, choices, trainings, zona: session.zona },
    dasar: fingerprintOf(fieldsOf(bagian, plan, rows)),
  };
}

/** So many trainings stand below the meter: a hint, not a catalogue. */
const HINTS = 3;

/** Trainings that fit the teacher's latest approved reflection; their certificates are evidence later. */
async function trainingsFor(scope: AkunScope, now: Date) {
  const approved = (await listReflections(scope)).find(({ status }) => status === "disetujui");
  const reflection = approved ? await findReflection(scope, approved.id) : null;
  if (!reflection) return null;
  const { teacher, trainings } = await listTrainingsFor(reflection, now);
  return { teacher, list: recommend({ answers: reflection.jawaban, teacher, trainings, now }, HINTS) };
}

/** Everything that will be handed in. */
export async function loadSummary(id: string) {
  const { plan } = await ownWritable(id);
  const items = await readPlanItems(plan);
  return { plan, content: presentOf(plan, items), missing: missingOf(plan, items) };
}

/** What teachers of the principal's school have handed in. */
export async function loadSchoolPlans(params: Params) {
  const session = await requireRole("kepsek");
  const scope = sekolahScope(session);
  const { hal, ...filter } = readPlanFilter(params);
  const [{ rows, total }, counts] = await Promise.all([
    listForSchool(scope, { ...filter, hal }, session.now),
    countForSchool(scope, session.now),
  ]);
  return { ...filter, hal, rows, total, counts, pages: Math.ceil(total / PLANS_PER_PAGE), session };
}

function readPlanFilter(params: Params) {
  const { status, ...rest } = planListSchema.parse(params);
  return { ...rest, status: LISTED.find((state) => state === status) ?? null };
}

/** RELIABILITY A28: a list is taken along now and then, not in a loop. */
const EXPORTS: Limit = { name: "ekspor", max: 60, seconds: 600 };

/** The principal's list as its address filters it, as a file. */
export async function loadPlanSheet(address: URL): Promise<Result<Response>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh daftar ini.");
  if (session.peran !== "kepsek") return fail("tidak_ditemukan", "Daftar tidak ditemukan.");
  if (!(await withinLimit(EXPORTS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const filter = readPlanFilter(Object.fromEntries(address.searchParams));
  const { rows } = await listForSchool(sekolahScope(session), { ...filter, hal: null }, session.now);
  const format = sheetFormat(address.searchParams.get("format"));
  const name = `rencana-kinerja-${dayIn(session.now, session.zona)}`;
  return ok(await sheetResponse(format, name, rows, planColumns(session.zona)));
}

/** A submission as people read it, with what the catalogue says about its rows. */
function submittedOf(
  plan: PlanFacts,
  { baris, tujuanKompetensi }: Submission,
  indikator: string | null,
  items: readonly Item[],
) {
  const known = new Map(items.map((item) => [item.id, item]));
  const rows = baris.map(
    (row): ShownRow => ({
      ...row,
      satuan: known.get(row.butirId)?.satuan ?? null,
      bukti: known.get(row.butirId)?.bukti ?? null,
      catatan: known.get(row.butirId)?.catatan ?? "",
      diubahPada: null,
    }),
  );
  const { skema, catatanIndikator, catatanTujuan } = plan;
  return { skema, indikator, tujuan: tujuanKompetensi, catatanIndikator, catatanTujuan, baris: rows };
}

/** What the principal reads: an approved plan as it stands, every other as it was handed in; and what was before. */
async function readForPrincipal(plan: SchoolPlan) {
  const [items, indicators] = await Promise.all([readPlanItems(plan), readIndicators(plan)]);
  const titleOf = (submission: Submission) => indicators.find(({ id }) => id === submission.indikatorId)?.judul ?? null;
  const shown = (submission: Submission) => submittedOf(plan, submission, titleOf(submission), items);
  const content: ShownPlan = plan.status === "disetujui" ? presentOf(plan, items) : shown(plan.pengajuan);
  const before: ShownPlan | null = plan.sebelumnya && plan.status === "diajukan" ? shown(plan.sebelumnya) : null;
  return { content, before, changes: before ? changesBetween(before.baris, content.baris) : null };
}

async function schoolPlan(id: string) {
  const session = await requireRole("kepsek");
  const plan = isId(id) ? await findForSchool(sekolahScope(session), id) : null;
  if (!plan) notFound();
  return { session, plan };
}

/** One plan of the principal's school, with what changed and who is next in line. Anybody else's: 404. */
export async function loadSchoolPlan(id: string) {
  const { session, plan } = await schoolPlan(id);
  const [reading, timeline, next] = await Promise.all([
    readForPrincipal(plan),
    readPlanTimeline(plan),
    // Whoever has yet to decide here is not led on.
    plan.status === "diajukan" ? null : findNextWaiting(sekolahScope(session), plan.id),
  ]);
  return { plan, timeline, next, session, ...reading };
}

/** The rows of a waiting plan, in the order in which notes are given to them. */
export async function loadReturn(id: string) {
  const { plan } = await schoolPlan(id);
  if (plan.status !== "diajukan") redirect(`/kepsek/kinerja/${plan.id}`);
  return { plan, content: presentOf(plan, await readPlanItems(plan)) };
}

const DOWNLOADS: Limit = { name: "unduhan", max: 60, seconds: 300 };

/** An agreed plan to print, for its teacher and for the principal of the teacher's school. */
export async function loadPlanDocument(id: string): Promise<Result<{ bytes: Buffer; name: string }>> {
  const session = await currentSession();
  if (!session) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh.");
  if (!(await withinLimit(DOWNLOADS, session.akunId))) {
    return fail("terlalu_sering", "Terlalu banyak unduhan. Tunggu beberapa menit, lalu coba lagi.");
  }
  const plan = isId(id) ? await findForReader(session, id) : null;
  if (plan?.status !== "disetujui") return missing();
  const [items, rating] = await Promise.all([readPlanItems(plan), readRating(plan)]);
  const bytes = await planFile(plan, presentOf(plan, items), rating?.predikat);
  return ok({ bytes, name: `rencana-kinerja-${dayIn(plan.since, plan.zona)}.pdf` });
}

const missing = (): Failure => fail("tidak_ditemukan", "Rencana kinerja yang disetujui tidak ditemukan.");

async function findForReader(session: Session, id: string): Promise<PlanFacts | null> {
  if (session.peran === "kepsek") return findForSchool(sekolahScope(session), id);
  return session.peran === "guru" && isTeacherAllowed(session) ? findOwn(akunScope(session), id) : null;
}
