import "server-only";
import { type Failure, fail, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { dayIn, formatInstant, type Zone } from "@/lib/kernel/time";
import { reasonProblem, transition } from "@/lib/kernel/workflow";
import { readNow, type Tx, withTx } from "@/lib/server/db";
import { tell, tellAll } from "@/lib/server/notify";
import type { AkunScope, MentorScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import {
  findOwnParticipation,
  type HeldParticipant,
  lockOwnParticipant,
  lockParticipantOfMentor,
} from "../peserta/queries";
import { listLiveMembers, lockRombelForMentor } from "../rombel/queries";
import { REPORT_HAPPENINGS, REPORT_WORDS } from "./labels";
import { type ReportMailName, reportNotices } from "./messages";
import { dueKey, type FinalReport, listDue, type Report, readFinalReport, readReport } from "./queries";
import {
  checkDeadline,
  checkExtension,
  DUE_NOTICES,
  endOf,
  factsOf,
  mayCancel,
  mayUpload,
  mayUploadFinal,
  type ReportNumber,
} from "./rules";
import { type ReportState, reportWorkflow } from "./status";

const ofParticipant = (id: string) => ({ jenis: "peserta", id });
const NO_PARTICIPANT = () => notFound("Peserta");
/** What a file's form sends in its own field. */
const atFile = (failure: Failure): Failure => ({
  ...failure,
  fieldErrors: { berkasId: failure.fieldErrors?.berkasId ?? failure.message },
});

/**
 * The mentor opens a report, or changes what it asks for and until when. `batas` is a day; the day that stands already may stay, even
 * once it is over. Errors: `tidak_ditemukan`, `bentrok` (rombel closed), `data_berubah`, `isian_salah` (a day that is over).
 */
export async function setDeadline(
  tx: Tx,
  deed: Deed,
  scope: MentorScope,
  {
    id,
    nomor,
    versi,
    deskripsi,
    batas,
  }: {
    id: string;
    nomor: ReportNumber;
    versi: number;
    deskripsi: string;
    batas: string;
  },
): Promise<Result> {
  const cohort = await lockRombelForMentor(tx, scope, id);
  if (!cohort) return notFound("Rombel");
  if (cohort.status !== "berjalan") return fail("bentrok", REPORT_WORDS.cohortClosed);
  const now = await readNow(tx);
  const own = { rombelId_nomor: { rombelId: id, nomor } };
  const before = await tx.batasLaporan.findUnique({ where: own });
  if ((before?.versi ?? 0) !== versi) return stale();
  const { zona } = cohort;
  const stays = before !== null && dayIn(before.batas, zona) === batas;
  const end = stays ? ok(before.batas) : checkDeadline(batas, { now, zone: zona });
  if (!end.ok) return end;
  if (stays && before.deskripsi === deskripsi) return ok();
  const data = { deskripsi, batas: end.data };
  if (before) await tx.batasLaporan.update({ where: own, data: { ...data, versi: { increment: 1 } } });
  else await tx.batasLaporan.create({ data: { ...data, rombelId: id, nomor } });
  const until = formatInstant(end.data, zona);
  const event = before ? "ubahBatas" : "buka";
  await record(tx, {
    by: deed.by,
    aksi: `laporan.${event}`,
    objek: { jenis: "rombel", id },
    peristiwa: REPORT_HAPPENINGS[event](nomor, until),
    requestId: deed.requestId,
    rincian: { nomor, batas: end.data.toISOString() },
  });
  const members = (await listLiveMembers(cohort, now)).filter(({ status }) => status === "aktif");
  const addresses = await tx.akun.findMany({
    where: { id: { in: members.map(({ akunId }) => akunId) } },
    select: { id: true, surel: true },
  });
  const addressOf = new Map(addresses.map((account) => [account.id, account.surel]));
  await tellAll(
    tx,
    members.map((member) => ({
      ...{ akunId: member.akunId, nama: member.nama, surel: addressOf.get(member.akunId) ?? null },
      templat: "plpg-batas" satisfies ReportMailName,
      data: { nomor, sampai: until, deskripsi },
      notice: reportNotices.batas(nomor, until, before === null),
      kunci: `plpg:batas:${member.id}:${nomor}:${versi + 1}`,
    })),
  );
  return ok();
}

/** A rombel's zone, and who leads it, for what is written about one of its participants. */
async function readSurroundings(tx: Tx, rombelId: string) {
  const [row] = await tx.$queryRaw<
    { zona: Zone; isRunning: boolean; mentorId: string | null; mentorNama: string; surel: string | null }[]
  >`
    SELECT r.zona::text AS zona, r.status = 'berjalan' AS "isRunning", a.id AS "mentorId", a.nama AS "mentorNama", a.surel
    FROM rombel r LEFT JOIN akun a ON a.id = mentor_rombel(r.id) WHERE r.id = ${rombelId}::uuid`;
  if (!row) throw new Error("a participant's rombel is there");
  return row;
}

/**
 * The mentor gives one participant more time for one report, which opens it again. Errors: `tidak_ditemukan`, `bentrok` (not active,
 * graded, not opened), `isian_salah` (no later than what stands; no reason, or one that is too long with its phrase).
 */
export async function extendReport(
  tx: Tx,
  deed: Deed,
  scope: MentorScope,
  { pesertaId, nomor, sampai, alasan }: { pesertaId: string; nomor: ReportNumber; sampai: string; alasan: string },
): Promise<Result<{ rombelId: string }>> {
  const held = await lockParticipantOfMentor(tx, scope, pesertaId);
  if (!held?.rombelId) return NO_PARTICIPANT();
  const { zona, isRunning } = await readSurroundings(tx, held.rombelId);
  if (!isRunning) return fail("bentrok", REPORT_WORDS.cohortClosed);
  const report = await readReport(held, nomor, tx);
  const until = checkExtension(factsOf(held.shown, report), sampai, { now: held.now, zone: zona });
  if (!until.ok) return until;
  const problem = reasonProblem(alasan);
  if (problem) return problem;
  const data = { sampai: until.data, alasan, olehNama: deed.by.nama, dibuatPada: held.now };
  await tx.perpanjanganLaporan.upsert({
    where: { pesertaId_nomor: { pesertaId, nomor } },
    create: { ...data, pesertaId, nomor },
    update: data,
  });
  await record(tx, {
    by: deed.by,
    aksi: "laporan.perpanjang",
    objek: ofParticipant(pesertaId),
    peristiwa: REPORT_HAPPENINGS.perpanjang(nomor),
    alasan,
    requestId: deed.requestId,
    rincian: { nomor, sampai: until.data.toISOString() },
  });
  const account = await tx.akun.findUniqueOrThrow({ where: { id: held.akunId }, select: { surel: true } });
  const words = formatInstant(until.data, zona);
  await tell(
    tx,
    { akunId: held.akunId, nama: held.nama, surel: account.surel },
    {
      templat: "plpg-perpanjangan" satisfies ReportMailName,
      data: { nomor, sampai: words, alasan },
      notice: reportNotices.perpanjangan(nomor, words, alasan),
      kunci: `plpg:perpanjangan:${pesertaId}:${nomor}:${until.data.getTime()}`,
    },
  );
  return ok({ rombelId: held.rombelId });
}

type Own = { held: HeldParticipant; rombelId: string };

/** The sender's own part in PLPG, held: uploads, (X), grades and finalising go one after the other. */
async function holdOwn(tx: Tx, scope: AkunScope): Promise<Result<Own>> {
  const own = await findOwnParticipation(scope, await readNow(tx), tx);
  const held = own ? await lockOwnParticipant(tx, scope, own.id) : null;
  if (!held) return NO_PARTICIPANT();
  return held.rombelId ? ok({ held, rombelId: held.rombelId }) : fail("bentrok", REPORT_WORDS.noCohort);
}

export type Placing = Own & { report: Report };

/**
 * The first half of an upload: holds the participant and tells how the report stands. `versi` is what the sender saw (0: nothing sent).
 * Errors: `tidak_ditemukan`, `bentrok` (not active, graded, not opened), `data_berubah`.
 */
export async function beginUpload(
  tx: Tx,
  scope: AkunScope,
  { nomor, versi }: { nomor: ReportNumber; versi: number },
): Promise<Result<Placing>> {
  const own = await holdOwn(tx, scope);
  if (!own.ok) return own;
  const report = await readReport(own.data.held, nomor, tx);
  if (report.versi !== versi) return stale();
  const facts = factsOf(own.data.held.shown, report);
  // The file's own moment is asked below; what no moment could change is said before the file is taken.
  const end = endOf(facts);
  const possible = mayUpload(facts, end ?? own.data.held.now);
  return possible.ok ? ok({ ...own.data, report }) : possible;
}

/**
 * The second half: the file, linked by now, is the report. The moment that counts is the receipt of its last byte. Tells which file it
 * takes the place of. Errors: `bentrok` (late, with both moments), `data_berubah`.
 */
export async function placeReport(
  tx: Tx,
  deed: Deed,
  { held, rombelId, report }: Placing,
  berkasId: string,
): Promise<Result<{ replaced: string | null }>> {
  const { nomor, status } = report;
  const file = await tx.berkas.findUniqueOrThrow({ where: { id: berkasId, pemilikId: held.akunId } });
  const { sha256, tersimpanPada: diterimaPada } = file;
  if (!sha256 || !diterimaPada) throw new Error("a linked file has its hash and its receipt");
  const { zona, ...mentor } = await readSurroundings(tx, rombelId);
  const facts = factsOf(held.shown, report);
  const allowed = mayUpload(facts, diterimaPada);
  const end = endOf(facts);
  if (!allowed.ok) {
    const isLate = end !== null && diterimaPada > end;
    const words = isLate && REPORT_WORDS.lateAt(formatInstant(diterimaPada, zona), formatInstant(end, zona));
    return atFile(words ? fail("bentrok", words) : allowed);
  }
  const columns = { berkasId, sha256, diterimaPada, dibatalkanPada: null, statusSejak: held.now };
  let before: ReportState | undefined;
  if (status === null) {
    await tx.laporanKemajuan.create({ data: { ...columns, pesertaId: held.id, akunId: held.akunId, nomor } });
  } else {
    before = status;
    const event = status === "terkirim" ? "ganti" : "kirimLagi";
    const next = transition(reportWorkflow, event, { state: status, actor: "guru" });
    if (!next.ok) return next;
    const { count } = await tx.laporanKemajuan.updateMany({
      where: { pesertaId: held.id, nomor, status, versi: report.versi },
      data: { ...columns, status: next.data, kirimanKe: { increment: 1 }, versi: { increment: 1 } },
    });
    if (count === 0) return stale();
  }
  const isReplacement = status === "terkirim";
  await record(tx, {
    by: deed.by,
    aksi: isReplacement ? "laporan.ganti" : "laporan.kirim",
    objek: ofParticipant(held.id),
    peristiwa: REPORT_HAPPENINGS[isReplacement ? "ganti" : "kirim"](nomor),
    dari: before,
    ke: "terkirim",
    requestId: deed.requestId,
    rincian: { nomor, sha256, diterimaPada: diterimaPada.toISOString() },
  });
  if (mentor.mentorId) {
    await tell(
      tx,
      { akunId: mentor.mentorId, nama: mentor.mentorNama, surel: mentor.surel },
      {
        templat: "plpg-laporan-masuk" satisfies ReportMailName,
        data: { nomor, peserta: held.nama, rombelId, diterima: formatInstant(diterimaPada, zona) },
        notice: reportNotices.masuk(nomor, held.nama, rombelId),
        kunci: `plpg:laporan:${held.id}:${nomor}:${report.kirimanKe + 1}`,
      },
    );
  }
  return ok({ replaced: isReplacement ? (report.berkas?.id ?? null) : null });
}

/**
 * (X): the report is taken back, until it is graded or the end passes. Tells which file is to go.
 * Errors: `tidak_ditemukan`, `data_berubah`, `bentrok` (graded, late).
 */
export async function cancelReport(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { nomor, versi }: { nomor: ReportNumber; versi: number },
): Promise<Result<{ released: string | null }>> {
  const own = await holdOwn(tx, scope);
  if (!own.ok) return own;
  const { held } = own.data;
  const report = await readReport(held, nomor, tx);
  if (report.versi !== versi) return stale();
  const allowed = mayCancel(factsOf(held.shown, report), held.now);
  if (!allowed.ok) return allowed;
  const next = transition(reportWorkflow, "batalkan", { state: report.status ?? "dibatalkan", actor: "guru" });
  if (!next.ok) return next;
  const { count } = await tx.laporanKemajuan.updateMany({
    where: { pesertaId: held.id, nomor, status: "terkirim", versi },
    data: {
      ...{ status: next.data, berkasId: null, sha256: null, diterimaPada: null },
      ...{ dibatalkanPada: held.now, statusSejak: held.now, versi: { increment: 1 } },
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: "laporan.batalkan",
    objek: ofParticipant(held.id),
    peristiwa: REPORT_HAPPENINGS.batalkan(nomor),
    dari: "terkirim",
    ke: next.data,
    requestId: deed.requestId,
    rincian: { nomor, sha256: report.berkas?.sha256 ?? null },
  });
  return ok({ released: report.berkas?.id ?? null });
}

export type FinalPlacing = Own & { report: FinalReport | null };

/** The first half of the final report: holds the participant. Errors: `tidak_ditemukan`, `bentrok`, `data_berubah`. */
export async function beginFinalReport(
  tx: Tx,
  scope: AkunScope,
  { versi }: { versi: number },
): Promise<Result<FinalPlacing>> {
  const own = await holdOwn(tx, scope);
  if (!own.ok) return own;
  const { held, rombelId } = own.data;
  const { isRunning } = await readSurroundings(tx, rombelId);
  const allowed = mayUploadFinal(held.shown, { status: isRunning ? "berjalan" : "selesai" });
  if (!allowed.ok) return allowed;
  const report = await readFinalReport(held, tx);
  return (report?.versi ?? 0) === versi ? ok({ ...own.data, report }) : stale();
}

/** The second half: the file, linked by now, is the final report. Tells which file it takes the place of. */
export async function placeFinalReport(
  tx: Tx,
  deed: Deed,
  { held, report }: FinalPlacing,
  berkasId: string,
): Promise<Result<{ replaced: string | null }>> {
  const file = await tx.berkas.findUniqueOrThrow({ where: { id: berkasId, pemilikId: held.akunId } });
  const { sha256, tersimpanPada: diterimaPada } = file;
  if (!sha256 || !diterimaPada) throw new Error("a linked file has its hash and its receipt");
  const columns = { berkasId, sha256, diterimaPada };
  if (report) {
    const { count } = await tx.laporanAkhir.updateMany({
      where: { pesertaId: held.id, versi: report.versi },
      data: { ...columns, kirimanKe: { increment: 1 }, versi: { increment: 1 } },
    });
    if (count === 0) return stale();
  } else {
    await tx.laporanAkhir.create({ data: { ...columns, pesertaId: held.id, akunId: held.akunId } });
  }
  await record(tx, {
    by: deed.by,
    aksi: report ? "laporan.gantiAkhir" : "laporan.kirimAkhir",
    objek: ofParticipant(held.id),
    peristiwa: REPORT_HAPPENINGS[report ? "gantiAkhir" : "kirimAkhir"],
    requestId: deed.requestId,
    rincian: { sha256, diterimaPada: diterimaPada.toISOString() },
  });
  return ok({ replaced: report?.id ?? null });
}

const BATCH = 200;

/**
 * Tells participants of ends that are three days or one day away, or have passed without a report, each once. Returns how many stood
 * there; who was told before is told nothing again (the notice's key).
 */
export async function sendDueNotices(): Promise<number> {
  let told = 0;
  for (const kind of DUE_NOTICES) {
    for (let after: string | null = null; ; ) {
      const from: string | null = after;
      const batch = await withTx(async (tx) => {
        const due = await listDue(tx, kind, { now: await readNow(tx), after: from, limit: BATCH });
        await tellAll(
          tx,
          due.map((one) => {
            const until = formatInstant(one.sampai, one.zona);
            return {
              ...{ akunId: one.akunId, nama: one.nama, surel: one.surel },
              templat: "plpg-jatuh-tempo" satisfies ReportMailName,
              data: { kapan: kind, nomor: one.nomor, sampai: until },
              notice: reportNotices.jatuhTempo(kind, one.nomor, until),
              kunci: dueKey(kind, one),
            };
          }),
        );
        return ok(due);
      });
      const due = batch.ok ? batch.data : [];
      told += due.length;
      const last = due.at(-1);
      if (due.length < BATCH || !last) break;
      after = `${last.pesertaId}/${last.nomor}`;
    }
  }
  return told;
}
