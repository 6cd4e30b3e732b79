import "server-only";
import { fail, invalid, notFound, ok, type Result, stale, writtenElsewhere } from "@/lib/kernel/result";
import { dayIn, formatSpan, startOfDay, type Zone } from "@/lib/kernel/time";
import { transition } from "@/lib/kernel/workflow";
import { Prisma, readNow, type Tx } from "@/lib/server/db";
import { tell, tellPrincipal } from "@/lib/server/notify";
import type { AkunScope, SekolahScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { type HeldPhase, readPhase } from "../periode/queries";
import { FOCUS_LABELS, PRACTICE_HAPPENINGS } from "./labels";
import { type PracticeMailName, practiceNotices } from "./messages";
import {
  changesIn,
  checkAppointment,
  checkFollowUp,
  checkObservation,
  checkObservedYet,
  checkPreparation,
  checkReflection,
  checkSpans,
  checkWritable,
  type DocumentName,
  FOLLOW_UP_FIELDS,
  type FocusResult,
  observationWords,
  PRACTICE_ERRORS,
  type Preparation,
  REFLECTION_FIELDS,
  ratingName,
  storedElsewhere,
  type Words,
} from "./rules";
import { type PracticeEvent, type PracticeState, practiceWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "praktik_kinerja", id });
const NOT_HERE = () => notFound("Praktik kinerja");

type Held = { id: string; akunId: string; indikatorId: string; status: PracticeState; versi: number };

async function practiceOf(tx: Tx, id: string): Promise<Held | null> {
  const row = await tx.praktikKinerja.findUnique({
    where: { rencanaId: id },
    select: { akunId: true, indikatorId: true, status: true, versi: true },
  });
  return row && { id, ...row };
}

/** One's own cycle; the plan's row is held until the transaction ends, so writings come one after the other (RELIABILITY C2). */
async function holdOwn(tx: Tx, { akunId }: AkunScope, id: string): Promise<{ held: Held; phase: HeldPhase } | null> {
  const plans = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM rencana_kinerja WHERE id = ${id}::uuid AND akun_id = ${akunId}::uuid FOR UPDATE`;
  const held = plans.length > 0 ? await practiceOf(tx, id) : null;
  return held ? { held, phase: await readPhase(tx, id) } : null;
}

/**
 * The cycle of a teacher whose present school this is. The teacher's row first: one who is moving to another school right now is
 * decided about there. The time is read after the locks.
 */
async function holdForSchool(
  tx: Tx,
  { sekolahId }: SekolahScope,
  id: string,
): Promise<{ held: Held; now: Date } | null> {
  const teachers = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM guru g JOIN rencana_kinerja r ON r.akun_id = g.akun_id
    WHERE r.id = ${id}::uuid AND g.sekolah_id = ${sekolahId}::uuid FOR SHARE OF g`;
  if (teachers.length === 0) return null;
  await tx.$queryRaw`SELECT 1 FROM rencana_kinerja WHERE id = ${id}::uuid FOR UPDATE`;
  const held = await practiceOf(tx, id);
  return held ? { held, now: await readNow(tx) } : null;
}

/** The one guarded step of the cycle with its trace. Errors: `data_berubah`. */
async function step(
  tx: Tx,
  deed: Deed,
  held: Held,
  options: {
    event: PracticeEvent;
    actor: "guru" | "kepsek";
    versi: number;
    now: Date;
    rincian?: Prisma.InputJsonObject;
    /** What the timeline says, where that is not the event's own sentence. */
    peristiwa?: string;
  },
): Promise<Result> {
  const { event, actor, versi, now, rincian, peristiwa } = options;
  const next = transition(practiceWorkflow, event, { state: held.status, actor });
  if (!next.ok) return next;
  const isAgain = next.data === held.status;
  const { count } = await tx.praktikKinerja.updateMany({
    where: { rencanaId: held.id, status: held.status, versi },
    data: { status: next.data, versi: { increment: 1 }, ...(isAgain ? {} : { statusSejak: now }) },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: `praktik.${event}`,
    objek: objek(held.id),
    peristiwa: peristiwa ?? PRACTICE_HAPPENINGS[isAgain ? "jadwalkanUlang" : event],
    dari: held.status,
    ke: next.data,
    requestId: deed.requestId,
    rincian,
  });
  return ok();
}

/** What a form that saves itself is told: where it stands now. */
type Saved = { dasar: string; pada: string };

/** One of the teacher's documents: how it is kept, and when it is complete. */
type Paper<W extends Words> = {
  name: DocumentName;
  read: (tx: Tx, held: Held) => Promise<W>;
  write: (tx: Tx, held: Held, words: W) => Promise<unknown>;
  /** What no draft may hold either. */
  checkDraft?: (words: W) => Result;
  checkComplete: (words: W, today: string) => Result;
  spell?: (tx: Tx, held: Held) => Promise<(field: string, value: string) => string>;
};

/** What was written, on the ground of which stored version. */
type Seen<W> = { id: string; dasar: number; words: W };
/** `isFinal`: the reader goes on to the confirmation, so what is missing is named. */
type Draft<W> = Seen<W> & { zone: Zone; isFinal: boolean };

const elsewhere = (beside: Record<string, string>, dasar: number) =>
  writtenElsewhere(PRACTICE_ERRORS.elsewhere, beside, String(dasar));

/** Keeps a held document as far as it has come. Sent again (its answer was lost on the way) it changes nothing. */
async function keep<W extends Words>(
  tx: Tx,
  { held, phase }: { held: Held; phase: HeldPhase },
  paper: Paper<W>,
  { dasar, words, zone, isFinal }: Omit<Draft<W>, "id">,
): Promise<Result<Saved>> {
  const writable = checkWritable(paper.name, held.status, phaseOf(phase));
  if (!writable.ok) return writable;
  const stored = await paper.read(tx, held);
  const changed = changesIn(stored, words);
  if (changed.length > 0 && held.versi !== dasar) {
    return elsewhere(storedElsewhere(changed, stored, await paper.spell?.(tx, held)), held.versi);
  }
  const complete = isFinal ? paper.checkComplete(words, dayIn(phase.now, zone)) : ok();
  if (!complete.ok) return complete;
  const pada = phase.now.toISOString();
  if (changed.length === 0) return ok({ dasar: String(held.versi), pada });
  const kept = paper.checkDraft?.(words) ?? ok();
  if (!kept.ok) return kept;
  await paper.write(tx, held, words);
  const { versi } = await tx.praktikKinerja.update({
    where: { rencanaId: held.id },
    data: { versi: { increment: 1 } },
    select: { versi: true },
  });
  return ok({ dasar: String(versi), pada });
}

const phaseOf = (phase: HeldPhase) => ({ windows: phase, now: phase.now, extensions: phase.perpanjangan });

const dayOrNull = (day: string) => (day === "" ? null : new Date(`${day}T00:00:00.000Z`));
const dayText = (day: Date | null) => day?.toISOString().slice(0, 10) ?? "";

const followUp: Paper<Words> = {
  name: "tindak_lanjut",
  checkDraft: checkSpans,
  checkComplete: checkFollowUp,
  read: async (tx, { id }) => {
    const row = await tx.dokumenTindakLanjut.findUnique({ where: { rencanaId: id } });
    const values: Record<string, string | Date | null> = { ...row };
    const text = (value: string | Date | null | undefined) => (value instanceof Date ? dayText(value) : (value ?? ""));
    return Object.fromEntries(FOLLOW_UP_FIELDS.map((field) => [field, text(values[field])]));
  },
  write: (tx, { id }, { jadwalMulai, jadwalSelesai, mandiriMulai, mandiriSelesai, ...text }) => {
    const days = {
      ...{ jadwalMulai: dayOrNull(jadwalMulai ?? ""), jadwalSelesai: dayOrNull(jadwalSelesai ?? "") },
      ...{ mandiriMulai: dayOrNull(mandiriMulai ?? ""), mandiriSelesai: dayOrNull(mandiriSelesai ?? "") },
    };
    const data = { ...text, ...days };
    return tx.dokumenTindakLanjut.upsert({
      where: { rencanaId: id },
      create: { rencanaId: id, ...data },
      update: data,
    });
  },
};

const reflection: Paper<Words> = {
  name: "refleksi",
  checkComplete: checkReflection,
  read: async (tx, { id }) => {
    const row: Words | null = await tx.dokumenRefleksiPraktik.findUnique({ where: { rencanaId: id } });
    return Object.fromEntries(REFLECTION_FIELDS.map((field) => [field, row?.[field] ?? ""]));
  },
  write: (tx, { id }, words) =>
    tx.dokumenRefleksiPraktik.upsert({ where: { rencanaId: id }, create: { rencanaId: id, ...words }, update: words }),
};

/** The indicator's foci in the catalogue's order. */
function fociOf(tx: Tx, { indikatorId }: Held) {
  return tx.fokusPerilaku.findMany({
    where: { indikatorId },
    orderBy: [{ urutan: "asc" }, { id: "asc" }],
    select: { id: true, pernyataan: true },
  });
}

const preparation: Paper<Preparation> = {
  name: "persiapan",
  checkComplete: checkPreparation,
  read: async (tx, held) => {
    const own = { rencanaId: held.id };
    const row = await tx.dokumenPersiapan.findUnique({ where: own });
    const targets = await tx.targetFokus.findMany({
      where: own,
      orderBy: [{ fokus: { urutan: "asc" } }, { fokusId: "asc" }],
      select: { fokusId: true },
    });
    return {
      fokus: targets.map(({ fokusId }) => fokusId).join(","),
      upaya: row?.upaya ?? "",
      tanggalUsulan: dayText(row?.tanggalUsulan ?? null),
      berkasId: row?.berkasId ?? "",
    };
  },
  write: async (tx, { id, akunId, indikatorId }, { fokus, upaya, tanggalUsulan, berkasId }) => {
    const data = { upaya, tanggalUsulan: dayOrNull(tanggalUsulan), berkasId: berkasId || null };
    await tx.dokumenPersiapan.upsert({
      where: { rencanaId: id },
      create: { rencanaId: id, akunId, ...data },
      update: data,
    });
    const chosen = fokus === "" ? [] : fokus.split(",");
    await tx.targetFokus.deleteMany({ where: { rencanaId: id, fokusId: { notIn: chosen } } });
    await tx.targetFokus.createMany({
      data: chosen.map((fokusId) => ({ rencanaId: id, fokusId, indikatorId })),
      skipDuplicates: true,
    });
  },
  spell: async (tx, held) => {
    const foci = await fociOf(tx, held);
    return (field, value) => {
      if (field === "berkasId") return "berkas lain";
      return field === "fokus"
        ? foci.flatMap(({ id, pernyataan }) => (value.includes(id) ? [pernyataan] : [])).join(" ")
        : value;
    };
  },
};

export type PreparationBegun = {
  own: { held: Held; phase: HeldPhase };
  /** The file that is stored, or "". */
  berkasId: string;
  now: Date;
};

/** The first half of `savePreparation`: holds the cycle and says which file it shows. Errors: `tidak_ditemukan`, `data_berubah`. */
export async function beginPreparation(tx: Tx, scope: AkunScope, id: string): Promise<Result<PreparationBegun>> {
  const own = await holdOwn(tx, scope, id);
  if (!own) return NOT_HERE();
  const writable = checkWritable("persiapan", own.held.status, phaseOf(own.phase));
  if (!writable.ok) return writable;
  const { berkasId } = await preparation.read(tx, own.held);
  return ok({ own, berkasId, now: own.phase.now });
}

/**
 * Keeps Dokumen Persiapan as far as it has come; a new file is linked by now. No file sent means: as it was, for one may be on its
 * way. Errors: `tidak_ditemukan` (a focus of another indicator), `data_berubah` (written elsewhere meanwhile), `isian_salah`.
 */
export async function savePreparation(
  tx: Tx,
  { own, berkasId }: PreparationBegun,
  { words, ...draft }: Draft<Omit<Preparation, "fokus"> & { fokus: readonly string[] }>,
): Promise<Result<Saved>> {
  const foci = await fociOf(tx, own.held);
  if (words.fokus.some((chosen) => !foci.some((focus) => focus.id === chosen))) {
    return notFound("Fokus perilaku");
  }
  const fokus = foci.flatMap((focus) => (words.fokus.includes(focus.id) ? [focus.id] : [])).join(",");
  return keep(tx, own, preparation, {
    ...draft,
    words: { ...words, fokus, berkasId: words.berkasId || berkasId },
  });
}

/** Keeps Dokumen Tindak Lanjut as far as it has come (Simpan Draf). Errors: `tidak_ditemukan`, and as `savePreparation`. */
export async function saveFollowUp(tx: Tx, scope: AkunScope, draft: Draft<Words>): Promise<Result<Saved>> {
  const own = await holdOwn(tx, scope, draft.id);
  return own ? keep(tx, own, followUp, draft) : NOT_HERE();
}

/** Keeps Dokumen Refleksi as far as it has come. Errors: as `saveFollowUp`. */
export async function saveReflection(tx: Tx, scope: AkunScope, draft: Draft<Words>): Promise<Result<Saved>> {
  const own = await holdOwn(tx, scope, draft.id);
  return own ? keep(tx, own, reflection, draft) : NOT_HERE();
}

type Version = { id: string; versi: number };

/** Hands in a complete document exactly as the teacher saw it (`versi`), and tells the principal of the present school. */
async function handIn<W extends Words>(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  paper: Paper<W>,
  event: "kirimPersiapan" | "kumpulkanTindakLanjut" | "kumpulkanRefleksi",
  { id, versi, zone }: Version & { zone: Zone },
): Promise<Result<{ id: string }>> {
  const own = await holdOwn(tx, scope, id);
  if (!own) return NOT_HERE();
  const { held, phase } = own;
  const writable = checkWritable(paper.name, held.status, phaseOf(phase));
  if (!writable.ok) return writable;
  if (held.versi !== versi) return stale();
  const complete = paper.checkComplete(await paper.read(tx, held), dayIn(phase.now, zone));
  if (!complete.ok) return complete;
  const stepped = await step(tx, deed, held, { event, actor: "guru", versi, now: phase.now });
  if (!stepped.ok) return stepped;
  const { sekolahId } = await tx.guru.findUniqueOrThrow({
    where: { akunId: scope.akunId },
    select: { sekolahId: true },
  });
  const { templat, notice } = NEWS[event];
  await tellPrincipal(tx, sekolahId, {
    templat,
    data: { guru: deed.by.nama, id },
    notice: notice(deed.by.nama, id),
    kunci: `${templat}:${id}`,
  });
  return ok({ id });
}

/** What the principal is told when a document comes. */
const NEWS = {
  kirimPersiapan: { templat: "praktik-siap", notice: practiceNotices.siap },
  kumpulkanTindakLanjut: { templat: "praktik-tindak-lanjut", notice: practiceNotices.tindakLanjut },
  kumpulkanRefleksi: { templat: "praktik-refleksi", notice: practiceNotices.refleksi },
} as const satisfies Partial<Record<PracticeEvent, { templat: PracticeMailName; notice: unknown }>>;

/** Sends Dokumen Persiapan; the principal appoints the observation. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah`. */
export function sendPreparation(tx: Tx, deed: Deed, scope: AkunScope, version: Version & { zone: Zone }) {
  return handIn(tx, deed, scope, preparation, "kirimPersiapan", version);
}

/** Hands in Dokumen Tindak Lanjut for good (guide, Tahap 5). Errors: as `sendPreparation`. */
export function collectFollowUp(tx: Tx, deed: Deed, scope: AkunScope, version: Version & { zone: Zone }) {
  return handIn(tx, deed, scope, followUp, "kumpulkanTindakLanjut", version);
}

/** Hands in Dokumen Refleksi, with which the cycle ends. Errors: as `sendPreparation`. */
export function collectReflection(tx: Tx, deed: Deed, scope: AkunScope, version: Version & { zone: Zone }) {
  return handIn(tx, deed, scope, reflection, "kumpulkanRefleksi", version);
}

/**
 * Kumpulkan (guide, Tahap 1): from here on the teacher sees the rating. It shows what the principal wrote and writes nothing, so a
 * phase that has closed does not stand in its way. Errors: `tidak_ditemukan`, `data_berubah`.
 */
export async function collectResult(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { id, versi }: Version,
): Promise<Result<{ id: string }>> {
  const own = await holdOwn(tx, scope, id);
  if (!own) return NOT_HERE();
  const now = own.phase.now;
  const stepped = await step(tx, deed, own.held, { event: "kumpulkanHasil", actor: "guru", versi, now });
  return stepped.ok ? ok({ id }) : stepped;
}

/**
 * The principal of the teacher's present school appoints the observation, or appoints it anew. Errors: `tidak_ditemukan`,
 * `data_berubah`, `isian_salah`.
 */
export async function appointObservation(
  tx: Tx,
  deed: Deed,
  scope: SekolahScope,
  zone: Zone,
  { id, versi, ...appointment }: Version & { mulai: Date; selesai: Date; tempat: string },
): Promise<Result<{ id: string }>> {
  const found = await holdForSchool(tx, scope, id);
  if (!found) return NOT_HERE();
  const { held, now } = found;
  const next = transition(practiceWorkflow, "jadwalkan", { state: held.status, actor: "kepsek" });
  if (!next.ok) return next;
  if (held.versi !== versi) return stale();
  const checked = checkAppointment(appointment, startOfDay(dayIn(now, zone), zone));
  if (!checked.ok) return checked;
  await tx.observasi.upsert({
    where: { rencanaId: id },
    create: { rencanaId: id, ...appointment },
    update: appointment,
  });
  const { mulai, selesai, tempat } = appointment;
  const rincian = { mulai: mulai.toISOString(), selesai: selesai.toISOString(), tempat };
  const stepped = await step(tx, deed, held, { event: "jadwalkan", actor: "kepsek", versi, now, rincian });
  if (!stepped.ok) return stepped;
  const kapan = formatSpan(mulai, selesai, zone);
  await tellTeacher(tx, held, {
    templat: "praktik-jadwal",
    data: { kapan, tempat, id },
    notice: practiceNotices.jadwal(kapan, tempat, id),
    kunci: `praktik-jadwal:${id}:${versi}`,
  });
  return ok({ id });
}

async function tellTeacher(
  tx: Tx,
  { akunId }: Held,
  news: Parameters<typeof tell>[2] & { templat: PracticeMailName },
): Promise<void> {
  const akun = await tx.akun.findUniqueOrThrow({ where: { id: akunId }, select: { nama: true, surel: true } });
  await tell(tx, { akunId, ...akun }, news);
}

type HeldForm = { held: Held; now: Date; mulai: Date; targets: string[]; stored: Words; versiDraf: number };

/** The observation's form, held: what is stored of it and how many targets it has. */
async function holdForm(tx: Tx, scope: SekolahScope, id: string): Promise<Result<HeldForm>> {
  const found = await holdForSchool(tx, scope, id);
  if (!found) return NOT_HERE();
  const { held, now } = found;
  if (held.status !== "dijadwalkan") {
    const isSent = practiceWorkflow.states.indexOf(held.status) > practiceWorkflow.states.indexOf("dijadwalkan");
    return fail("data_berubah", isSent ? PRACTICE_ERRORS.alreadySent : PRACTICE_ERRORS.tooEarly);
  }
  const { mulai, draf, versiDraf } = await tx.observasi.findUniqueOrThrow({
    where: { rencanaId: id },
    select: { mulai: true, draf: true, versiDraf: true },
  });
  const { fokus } = await preparation.read(tx, held);
  const targets = fokus.split(",");
  return ok({ held, now, mulai, targets, stored: observationWords((draf ?? {}) as Words, targets.length), versiDraf });
}

const errorsOf = (result: Result) => (result.ok ? {} : result.fieldErrors);

const spellObservation = (field: string, value: string) =>
  field.startsWith("hasil") ? (FOCUS_LABELS[value as FocusResult] ?? value) : value;

/**
 * Keeps the observation's form on the server while it is filled in. Errors: `tidak_ditemukan`, `data_berubah` (sent meanwhile; or
 * another device wrote something else: then its words stand at the fields, and the next sending, which has seen them, is taken).
 */
export async function saveObservation(
  tx: Tx,
  scope: SekolahScope,
  { id, dasar, words }: Seen<Words>,
): Promise<Result<Saved>> {
  const form = await holdForm(tx, scope, id);
  if (!form.ok) return form;
  const { now, targets, stored, versiDraf } = form.data;
  const written = observationWords(words, targets.length);
  const changed = changesIn(stored, written);
  const pada = now.toISOString();
  if (changed.length === 0) return ok({ dasar: String(versiDraf), pada });
  if (versiDraf !== dasar) return elsewhere(storedElsewhere(changed, stored, spellObservation), versiDraf);
  await tx.observasi.update({ where: { rencanaId: id }, data: { draf: written, versiDraf: { increment: 1 } } });
  return ok({ dasar: String(versiDraf + 1), pada });
}

/**
 * Sends the observation for good: a rating for each target, notes and the recommendation. What another device has stored
 * meanwhile is not overwritten. Before the appointed time `isEarlier` says that the class was seen all the same. Errors: as
 * `saveObservation`, `isian_salah` (incomplete, too early).
 */
export async function sendObservation(
  tx: Tx,
  deed: Deed,
  scope: SekolahScope,
  { id, dasar, words, isEarlier }: Seen<Words> & { isEarlier: boolean },
): Promise<Result<Saved>> {
  const form = await holdForm(tx, scope, id);
  if (!form.ok) return form;
  const { held, now, mulai, targets, stored, versiDraf } = form.data;
  const written = observationWords(words, targets.length);
  const changed = changesIn(stored, written);
  if (changed.length > 0 && versiDraf !== dasar) {
    return elsewhere(storedElsewhere(changed, stored, spellObservation), versiDraf);
  }
  const complete = checkObservation(written, targets.length);
  const observed = checkObservedYet(mulai, now, isEarlier);
  if (!complete.ok || !observed.ok) return invalid({ ...errorsOf(observed), ...errorsOf(complete) });
  await tx.nilaiFokus.createMany({
    data: targets.map((fokusId, index) => ({
      ...{ rencanaId: id, fokusId, hasil: written[ratingName("hasil", index + 1)] as FocusResult },
      catatan: written[ratingName("catatan", index + 1)] ?? "",
    })),
  });
  const { catatan = "", rekomendasi = "" } = written;
  await tx.observasi.update({
    where: { rencanaId: id },
    data: {
      ...{ catatan, rekomendasi, pengamatNama: deed.by.nama, dikirimPada: now },
      ...{ draf: Prisma.DbNull, versiDraf: { increment: 1 } },
    },
  });
  const about = now < mulai ? { peristiwa: PRACTICE_HAPPENINGS.kirimObservasiAwal } : {};
  const sending = { event: "kirimObservasi", actor: "kepsek", versi: held.versi, now, ...about } as const;
  const stepped = await step(tx, deed, held, sending);
  if (!stepped.ok) return stepped;
  await tellTeacher(tx, held, {
    templat: "praktik-diobservasi",
    data: { id },
    notice: practiceNotices.diobservasi(id),
    kunci: `praktik-diobservasi:${id}`,
  });
  return ok({ dasar: String(versiDraf + 1), pada: now.toISOString() });
}
