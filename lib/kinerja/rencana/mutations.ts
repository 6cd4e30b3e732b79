import "server-only";
import { type Failure, fail, invalid, notFound, ok, type Result, stale, writtenElsewhere } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { transition } from "@/lib/kernel/workflow";
import type { Prisma, Tx } from "@/lib/server/db";
import { tell, tellPrincipal } from "@/lib/server/notify";
import type { AkunScope, SekolahScope } from "@/lib/server/scope";
import { type Deed, type Doer, record } from "@/lib/server/trail";
import { readPhase, readPhaseToBegin } from "../periode/queries";
import { isPhaseOpen, type Scheme } from "../periode/rules";
import { PLAN_HAPPENINGS } from "./labels";
import { type PlanMailName, planNotices } from "./messages";
import { fingerprintOf, type Item, readItems, takenOf } from "./queries";
import {
  changedFields,
  checkSubmit,
  checkWritable,
  fieldName,
  fieldsOf,
  isChoosable,
  kindIn,
  type PartFields,
  type PlanPart,
  takenIn,
} from "./rules";
import type { Notes } from "./schema";
import { type PlanEvent, type PlanState, planWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "rencana_kinerja", id });

/**
 * The teacher begins the plan of a period of the present school's Dinas, with the period's catalogue. Begun twice, it is the same
 * one. Errors: `tidak_ditemukan` (another Dinas's period), `data_berubah` (planning is not open).
 */
export async function startPlan(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { periodeId }: { periodeId: string },
): Promise<Result<{ id: string }>> {
  const { akunId } = scope;
  const period = await readPhaseToBegin(tx, scope, periodeId);
  if (!period) return notFound("Periode kinerja");
  const { now, katalogId, skema, perpanjangan } = period;
  if (!isPhaseOpen(period, "perencanaan", now, perpanjangan)) {
    return fail("data_berubah", "Perencanaan periode ini tidak sedang dibuka.");
  }
  const [begun] = await tx.rencanaKinerja.createManyAndReturn({
    data: [{ akunId, periodeId, katalogId, skema, dibuatPada: now, statusSejak: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!begun) {
    const where = { akunId_periodeId: { akunId, periodeId } };
    return ok(await tx.rencanaKinerja.findUniqueOrThrow({ where, select: { id: true } }));
  }
  await record(tx, {
    by: deed.by,
    aksi: "rencana.mulai",
    objek: objek(begun.id),
    peristiwa: PLAN_HAPPENINGS.mulai,
    ke: planWorkflow.initial,
    requestId: deed.requestId,
  });
  return ok(begun);
}

type Held = {
  id: string;
  akunId: string;
  status: PlanState;
  versi: number;
  katalogId: string;
  skema: Scheme;
  indikatorId: string | null;
  tujuanKompetensi: string;
  pengajuanKe: number;
};

/**
 * One's own plan with its period, held until the transaction ends: writing, submission and decision come one after the other
 * (RELIABILITY C10). The time is read after the locks are taken, for it decides about the phase.
 */
async function holdOwn(tx: Tx, { akunId }: AkunScope, id: string) {
  const [held] = await tx.$queryRaw<Held[]>`
    SELECT id, akun_id AS "akunId", status::text AS status, versi, katalog_id AS "katalogId", skema::text AS skema,
      indikator_id AS "indikatorId", tujuan_kompetensi AS "tujuanKompetensi", pengajuan_ke AS "pengajuanKe"
    FROM rencana_kinerja WHERE id = ${id}::uuid AND akun_id = ${akunId}::uuid FOR UPDATE`;
  if (!held) return null;
  const period = await readPhase(tx, id);
  return { held, period, writable: checkWritable(held.status, period, period.now, period.perpanjangan) };
}

type Saved = { id: string; skema: Scheme; dasar: string; pada: string };

/**
 * Keeps one part of a plan as far as it has come. Errors: `tidak_ditemukan` (the plan; an indicator of another catalogue),
 * `isian_salah` (what may not be chosen), `data_berubah` (handed in or closed; or another device wrote something else meanwhile: then the other words stand at each field, and the next
 * sending, which has seen them, is taken).
 */
export async function savePart(
  tx: Tx,
  scope: AkunScope,
  { id, bagian, dasar, fields }: { id: string; bagian: PlanPart; dasar: string; fields: PartFields },
): Promise<Result<Saved>> {
  const own = await holdOwn(tx, scope, id);
  if (!own) return notFound("Rencana kinerja");
  const { held, period, writable } = own;
  if (!writable.ok) return writable;
  const kind = kindIn(bagian, held.skema);
  const rows = kind === null ? [] : (await readItems(tx, held)).filter(({ jenis }) => jenis === kind);
  const wanted = kind === null ? [] : takenIn(kind, fields, rows.length);
  const before = fieldsOf(bagian, held, rows);
  const goal = { skema: held.skema, indikatorId: fields.indikatorId || null, tujuanKompetensi: fields.tujuan ?? "" };
  const after = fieldsOf(bagian, goal, wanted);
  const saved = ok({ id, skema: held.skema, dasar: fingerprintOf(after), pada: period.now.toISOString() });
  const changed = changedFields(before, after);
  if (changed.length === 0) return saved;
  const present = fingerprintOf(before);
  if (present !== dasar) return elsewhere(before, changed, present);

  if (kind === null) {
    const refused = await writeHead(tx, held, bagian, goal);
    if (refused) return refused;
  } else {
    const firstDay = dayIn(period.rencanaBuka, period.zona);
    const tooEarly = rows.findIndex(
      ({ berlakuSejak, kuantitas }, index) =>
        berlakuSejak !== null && (wanted[index]?.kuantitas ?? 0) > kuantitas && !isChoosable(berlakuSejak, firstDay),
    );
    if (tooEarly >= 0) {
      return invalid({ [fieldName("kuantitas", tooEarly)]: "Rencana hasil kerja ini belum berlaku pada periode ini." });
    }
    await writeRows(
      tx,
      held,
      rows.map((row, index) => ({ ...row, ...wanted[index] })),
    );
  }
  await tx.rencanaKinerja.update({ where: { id }, data: { versi: { increment: 1 } } });
  return saved;
}

/** The indicator of another catalogue is none; the foreign key would say the same less politely. */
async function writeHead(
  tx: Tx,
  { id, katalogId }: Held,
  bagian: PlanPart,
  { indikatorId, tujuanKompetensi }: { indikatorId: string | null; tujuanKompetensi: string },
): Promise<Failure | null> {
  if (bagian === "praktik" && indikatorId !== null) {
    const known = await tx.indikatorPraktik.count({ where: { id: indikatorId, katalogId } });
    if (known === 0) return notFound("Indikator");
  }
  const data = bagian === "praktik" ? { indikatorId } : { tujuanKompetensi };
  await tx.rencanaKinerja.update({ where: { id }, data });
  return null;
}

/** Puts in, changes and takes away rows, each kind of writing in one statement. */
async function writeRows(tx: Tx, { id, katalogId }: Held, rows: readonly Item[]): Promise<void> {
  const gone = rows.filter(({ barisId, kuantitas }) => barisId !== null && kuantitas === 0);
  const taken = rows.filter(({ kuantitas }) => kuantitas > 0);
  if (gone.length > 0) {
    await tx.barisRencana.deleteMany({ where: { rencanaId: id, butirId: { in: gone.map((row) => row.id) } } });
  }
  if (taken.length > 0) {
    await tx.$executeRaw`
      INSERT INTO baris_rencana (rencana_id, katalog_id, butir_id, jenis, poin, kuantitas, keterangan)
      SELECT ${id}::uuid, ${katalogId}::uuid, k.id, k.jenis, k.poin, x.n, x.w
      FROM unnest(${taken.map((row) => row.id)}::uuid[], ${taken.map((row) => row.kuantitas)}::int[],
        ${taken.map((row) => row.keterangan)}::text[]) AS x(i, n, w) JOIN butir_kinerja k ON k.id = x.i
      ON CONFLICT (rencana_id, butir_id) DO UPDATE SET kuantitas = EXCLUDED.kuantitas, keterangan = EXCLUDED.keterangan
      WHERE (baris_rencana.kuantitas, baris_rencana.keterangan) IS DISTINCT FROM (EXCLUDED.kuantitas, EXCLUDED.keterangan)`;
  }
}

/** Both versions for the reader: one's own words stay in the field, the stored ones stand above it. */
const elsewhere = (before: PartFields, changed: readonly string[], present: string) =>
  writtenElsewhere(
    "Bagian ini juga diisi di perangkat atau tab lain. Bandingkan, gabungkan bila perlu, lalu simpan lagi.",
    Object.fromEntries(
      changed.map((name) => [name, `Yang tersimpan dari perangkat lain: ${spell(name, before[name] ?? "")}.`]),
    ),
    present,
  );

/** What is stored in a field, as people say it. */
function spell(name: string, value: string): string {
  if (name === "indikatorId") return "pilihan lain";
  if (name.startsWith("pilih")) return value === "on" ? "dipilih" : "tidak dipilih";
  return value === "" ? "kosong" : `“${value}”`;
}

/**
 * Hands the plan in, exactly as the teacher saw it on the page before (`versi`), and keeps what was handed in. A plan of scheme 2025
 * at a school that has only a Plt is approved by itself in the same transaction.
 * Errors: `tidak_ditemukan`, `data_berubah` (closed, decided, changed since), `isian_salah` (what is missing, by part).
 */
export async function submitPlan(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { id, versi }: { id: string; versi: number },
): Promise<Result<{ id: string }>> {
  const own = await holdOwn(tx, scope, id);
  if (!own) return notFound("Rencana kinerja");
  const { held, period, writable } = own;
  const next = transition(planWorkflow, "ajukan", { state: held.status, actor: "guru" });
  if (!next.ok) return next;
  if (!writable.ok) return writable;
  if (held.versi !== versi) return stale();
  const { skema, indikatorId, tujuanKompetensi } = held;
  const items = await readItems(tx, held);
  const taken = takenOf(items);
  const aspects = items.filter(({ jenis }) => jenis === "perilaku").map((item) => item.id);
  const complete = checkSubmit({ skema, indikatorId, tujuanKompetensi, baris: taken }, aspects);
  if (!complete.ok) return complete;

  const nomor = held.pengajuanKe + 1;
  const baris = taken.map(
    ({ butirId, judul, jenis, poin, kuantitas, keterangan }): Prisma.InputJsonObject => ({
      ...{ butirId, judul, jenis, poin, kuantitas, keterangan },
    }),
  );
  const isi = { indikatorId, tujuanKompetensi, baris };
  await tx.pengajuanRencana.create({ data: { rencanaId: id, nomor, isi, diajukanPada: period.now } });
  const { count } = await tx.rencanaKinerja.updateMany({
    where: { id, status: held.status, versi },
    data: {
      ...{ status: next.data, pengajuanKe: nomor, diajukanPada: period.now, statusSejak: period.now },
      versi: { increment: 1 },
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: "rencana.ajukan",
    objek: objek(id),
    peristiwa: nomor === 1 ? PLAN_HAPPENINGS.ajukan : PLAN_HAPPENINGS.ajukanUlang,
    dari: held.status,
    ke: next.data,
    requestId: deed.requestId,
    rincian: { nomor },
  });

  const { sekolahId } = await tx.guru.findUniqueOrThrow({
    where: { akunId: scope.akunId },
    select: { sekolahId: true },
  });
  const handedIn: Waiting = { ...held, status: next.data, versi: versi + 1, pengajuanKe: nomor, periode: period.nama };
  if (skema === "skema_2025" && (await isLedByActing(tx, sekolahId))) {
    const approved = await approvePlan(tx, { ...deed, now: period.now }, handedIn, "setujuiOtomatis");
    if (!approved.ok) return approved;
    await tellPrincipal(tx, sekolahId, {
      templat: "rencana-otomatis-kepala" satisfies PlanMailName,
      data: { guru: deed.by.nama, periode: period.nama, id },
      notice: planNotices.otomatis(deed.by.nama, period.nama, id),
      kunci: `rencana-otomatis-kepala:${id}:${nomor}`,
    });
    return ok({ id });
  }
  await tellPrincipal(tx, sekolahId, {
    templat: "rencana-masuk" satisfies PlanMailName,
    data: { guru: deed.by.nama, periode: period.nama, id },
    notice: planNotices.masuk(deed.by.nama, period.nama, id),
    kunci: `rencana-masuk:${id}:${nomor}`,
  });
  return ok({ id });
}

/** Has the school only an acting principal now? A vacant post is led by nobody: there the plan waits. */
async function isLedByActing(tx: Tx, sekolahId: string): Promise<boolean> {
  const post = await tx.masaJabatan.findFirst({ where: { sekolahId, selesai: null }, select: { jenis: true } });
  return post?.jenis === "plt";
}

/** A plan that waits for its decision and is held by this transaction. */
type Waiting = Pick<Held, "id" | "akunId" | "status" | "versi" | "indikatorId" | "pengajuanKe"> & { periode: string };

/** Who writes when nobody decided. */
const SYSTEM: Doer = { akunId: null, nama: "Guru Tumbuh", peran: "sistem" };

/**
 * Approves a plan that is held, begins its practice and tells the teacher. Errors: `data_berubah`, `tidak_berhak`.
 * The one way to an approved plan: whoever approves, the practice begins with it.
 */
export async function approvePlan(
  tx: Tx,
  deed: Deed,
  { id, akunId, status, versi, indikatorId, pengajuanKe, periode }: Waiting,
  event: "setujui" | "setujuiOtomatis",
): Promise<Result> {
  const otomatis = event === "setujuiOtomatis";
  const next = transition(planWorkflow, event, { state: status, actor: otomatis ? "sistem" : "kepsek" });
  if (!next.ok) return next;
  const { now } = deed;
  const pemutusNama = otomatis ? null : deed.by.nama;
  const { count } = await tx.rencanaKinerja.updateMany({
    where: { id, status, versi },
    data: {
      ...{ status: next.data, otomatis, pemutusNama, disetujuiPada: now, statusSejak: now, alasan: null },
      versi: { increment: 1 },
    },
  });
  if (count === 0) return stale();
  if (indikatorId === null) throw new Error("a plan that was handed in has its indicator");
  await tx.praktikKinerja.create({ data: { rencanaId: id, akunId, indikatorId, statusSejak: now } });
  await trace(tx, otomatis ? { ...deed, by: SYSTEM } : deed, { id, event, dari: status, ke: next.data });
  const teacher = await tx.akun.findUniqueOrThrow({ where: { id: akunId }, select: { nama: true, surel: true } });
  await tell(
    tx,
    { akunId, ...teacher },
    {
      templat: (otomatis ? "rencana-otomatis" : "rencana-disetujui") satisfies PlanMailName,
      data: { periode, id },
      notice: otomatis ? planNotices.disetujuiOtomatis(periode, id) : planNotices.disetujui(periode, id),
      kunci: `rencana-${event}:${id}:${pengajuanKe}`,
    },
  );
  return ok();
}

function trace(
  tx: Tx,
  deed: Deed,
  { id, event, dari, ke, alasan }: { id: string; event: PlanEvent; dari: string; ke: string; alasan?: string },
) {
  const { by, requestId } = deed;
  return record(tx, {
    ...{ by, requestId, aksi: `rencana.${event}`, objek: objek(id), peristiwa: PLAN_HAPPENINGS[event] },
    ...{ dari, ke, alasan },
  });
}

type Decision = { event: "setujui" } | { event: "kembalikan"; alasan: string; catatan: Notes };

/**
 * The principal of the teacher's present school decides about what was handed in, also after the phase has closed.
 * Errors: `tidak_ditemukan` (not of this school, or a draft), `data_berubah` (decided or changed since), `isian_salah` (no reason).
 */
export async function decidePlan(
  tx: Tx,
  deed: Deed,
  { sekolahId }: SekolahScope,
  { id, versi, ...decision }: { id: string; versi: number } & Decision,
): Promise<Result<{ nama: string }>> {
  // The teacher's row first: one who is moving to another school right now is decided about there (RELIABILITY C2).
  const [teacher] = await tx.$queryRaw<{ akunId: string }[]>`
    SELECT g.akun_id AS "akunId" FROM guru g JOIN rencana_kinerja r ON r.akun_id = g.akun_id
    WHERE r.id = ${id}::uuid AND g.sekolah_id = ${sekolahId}::uuid FOR SHARE OF g`;
  if (!teacher) return notFound("Rencana kinerja");
  await tx.$queryRaw`SELECT 1 FROM rencana_kinerja WHERE id = ${id}::uuid FOR UPDATE`;
  const plan = await tx.rencanaKinerja.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, akunId: true, status: true, versi: true, indikatorId: true, pengajuanKe: true, katalogId: true },
      akun: { select: { nama: true, surel: true } },
      periode: { select: { nama: true } },
    },
  });
  if (plan.pengajuanKe === 0) return notFound("Rencana kinerja");
  const periode = plan.periode.nama;
  const { nama } = plan.akun;
  if (decision.event === "setujui") {
    const approved = await approvePlan(tx, deed, { ...plan, versi, periode }, "setujui");
    return approved.ok ? ok({ nama }) : approved;
  }
  const { alasan, catatan } = decision;
  const next = transition(planWorkflow, "kembalikan", { state: plan.status, actor: "kepsek", reason: alasan });
  if (!next.ok) return next;
  const reason = alasan.trim();
  const { count } = await tx.rencanaKinerja.updateMany({
    where: { id, status: plan.status, versi },
    data: {
      ...{ status: next.data, alasan: reason, pemutusNama: deed.by.nama, statusSejak: deed.now },
      ...{ catatanIndikator: catatan.indikator, catatanTujuan: catatan.tujuan, versi: { increment: 1 } },
    },
  });
  if (count === 0) return stale();
  await writeNotes(tx, plan, catatan.baris);
  await trace(tx, deed, { id, event: "kembalikan", dari: plan.status, ke: next.data, alasan: reason });
  await tell(
    tx,
    { akunId: teacher.akunId, ...plan.akun },
    {
      templat: "rencana-dikembalikan" satisfies PlanMailName,
      data: { periode, alasan: reason, id },
      notice: planNotices.dikembalikan(periode, reason, id),
      kunci: `rencana-kembalikan:${id}:${plan.pengajuanKe}`,
    },
  );
  return ok({ nama });
}

/** Only once the plan is returned: the rows of a waiting one are locked. The earlier return's notes go. */
async function writeNotes(tx: Tx, plan: { id: string; katalogId: string }, notes: readonly string[]): Promise<void> {
  const rows = takenOf(await readItems(tx, plan));
  await tx.$executeRaw`
    UPDATE baris_rencana b SET catatan = x.c
    FROM unnest(${rows.map(({ barisId }) => barisId)}::uuid[], ${rows.map((_, index) => notes[index] ?? "")}::text[]) AS x(i, c)
    WHERE b.id = x.i AND b.catatan <> x.c`;
}
