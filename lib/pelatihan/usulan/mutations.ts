import "server-only";
import { notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import type { Prisma, Tx } from "@/lib/server/db";
import { tellOffice, tellPrincipal } from "@/lib/server/notify";
import type { P2kptk2Scope, SekolahScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import type { TrainingState } from "../katalog/status";
import { PROPOSAL_HAPPENINGS } from "./labels";
import { type ProposalMailName, proposalNotices } from "./messages";
import { checkTraining } from "./rules";
import type { Proposal } from "./schema";
import { type ProposalEvent, proposalWorkflow } from "./status";

type Seen = { id: string; versi: number };

/**
 * A principal proposes a topic to a unit under the school's Dinas; everybody who works there is told.
 * Errors: `tidak_ditemukan` (no such unit there).
 */
export async function proposeTopic(
  tx: Tx,
  deed: Deed,
  scope: SekolahScope,
  { instansiId, topik, kompetensi, kebutuhan, jumlahGuru }: Proposal,
): Promise<Result<{ id: string }>> {
  const sekolah = await tx.sekolah.findUniqueOrThrow({
    where: { id: scope.sekolahId },
    select: { nama: true, dinasId: true },
  });
  const unit = await tx.instansi.findFirst({ where: { id: instansiId, jenis: "p2kptk2", dinasId: sekolah.dinasId } });
  if (!unit) return notFound("Unit P2KPTK2");
  const { id } = await tx.usulanTopik.create({
    data: {
      ...{ sekolahId: scope.sekolahId, instansiId, pengusulNama: deed.by.nama },
      ...{ topik, kompetensi, kebutuhan, jumlahGuru, diajukanPada: deed.now, statusSejak: deed.now },
    },
    select: { id: true },
  });
  await record(tx, {
    by: deed.by,
    aksi: "usulan.ajukan",
    objek: { jenis: "usulan_topik", id },
    peristiwa: PROPOSAL_HAPPENINGS.ajukan,
    ke: proposalWorkflow.initial,
    requestId: deed.requestId,
  });
  await tellOffice(tx, instansiId, "p2kptk2", {
    templat: "usulan-masuk" satisfies ProposalMailName,
    data: { sekolah: sekolah.nama, topik, id },
    notice: proposalNotices.masuk(sekolah.nama, topik, id),
    kunci: `usulan-masuk:${id}`,
  });
  return ok({ id });
}

/** The unit answers. Errors: `tidak_ditemukan` (another unit's too), `data_berubah`, `isian_salah` (reason). */
export async function answerProposal(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  event: "terima" | "tolak",
  { alasan, ...seen }: Seen & { alasan?: string },
): Promise<Result<{ id: string }>> {
  const proposal = await findToDecide(tx, scope, seen.id);
  if (!proposal) return notFound("Usulan");
  const settled = await settle(tx, deed, proposal, { event, versi: seen.versi, alasan });
  if (!settled.ok) return settled;
  const { id, topik, sekolahId, sekolah } = proposal;
  const reason = alasan?.trim() ?? "";
  await tellPrincipal(tx, sekolahId, {
    templat: (event === "terima" ? "usulan-diterima" : "usulan-ditolak") satisfies ProposalMailName,
    data: { sekolah: sekolah.nama, topik, id, alasan: reason },
    notice: event === "terima" ? proposalNotices.diterima(topik, id) : proposalNotices.ditolak(topik, reason, id),
    kunci: `usulan-${event}:${id}`,
  });
  return ok({ id });
}

/**
 * "Hubungkan ke pelatihan": the accepted topic has become one of the unit's published trainings.
 * Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (training).
 */
export async function scheduleProposal(
  tx: Tx,
  deed: Deed,
  scope: P2kptk2Scope,
  { pelatihanId, ...seen }: Seen & { pelatihanId: string },
): Promise<Result<{ id: string }>> {
  // The training is held, so that it is not cancelled or thrown away meanwhile; always before the proposal.
  const [training] = await tx.$queryRaw<{ judul: string; status: TrainingState }[]>`
    SELECT judul, status::text AS status FROM pelatihan
    WHERE id = ${pelatihanId}::uuid AND instansi_id = ${scope.instansiId}::uuid FOR SHARE`;
  const proposal = await findToDecide(tx, scope, seen.id);
  if (!proposal) return notFound("Usulan");
  if (!training) return notFound("Pelatihan");
  const suitable = checkTraining(training);
  if (!suitable.ok) return suitable;
  const settled = await settle(tx, deed, proposal, {
    event: "jadwalkan",
    versi: seen.versi,
    data: { pelatihanId },
    rincian: training.judul,
  });
  if (!settled.ok) return settled;
  const { id, topik, sekolahId, sekolah } = proposal;
  await tellPrincipal(tx, sekolahId, {
    templat: "usulan-dijadwalkan" satisfies ProposalMailName,
    data: { sekolah: sekolah.nama, topik, id, pelatihan: training.judul },
    notice: proposalNotices.dijadwalkan(topik, training.judul, id),
    kunci: `usulan-jadwalkan:${id}`,
  });
  return ok({ id });
}

const decided = {
  id: true,
  topik: true,
  status: true,
  sekolahId: true,
  sekolah: { select: { nama: true } },
} as const;
type Decided = Prisma.UsulanTopikGetPayload<{ select: typeof decided }>;

function findToDecide(tx: Tx, scope: P2kptk2Scope, id: string): Promise<Decided | null> {
  return tx.usulanTopik.findFirst({ where: { id, instansiId: scope.instansiId }, select: decided });
}

/** The one guarded write of all answers (DESIGN §3.2), with its trace. */
async function settle(
  tx: Tx,
  deed: Deed,
  proposal: Decided,
  {
    event,
    versi,
    alasan,
    data,
    rincian,
  }: {
    event: ProposalEvent;
    versi: number;
    alasan?: string;
    data?: { pelatihanId: string };
    /** What the timeline adds to its words. */
    rincian?: string;
  },
): Promise<Result> {
  const reason = alasan?.trim() || undefined;
  const next = transition(proposalWorkflow, event, { state: proposal.status, actor: "p2kptk2", reason });
  if (!next.ok) return next;
  const { count } = await tx.usulanTopik.updateMany({
    where: { id: proposal.id, status: proposal.status, versi },
    data: {
      ...data,
      status: next.data,
      statusSejak: deed.now,
      versi: { increment: 1 },
      ...(reason ? { alasan: reason } : {}),
    },
  });
  if (count === 0) return stale();
  const words = PROPOSAL_HAPPENINGS[event];
  await record(tx, {
    by: deed.by,
    aksi: `usulan.${event}`,
    objek: { jenis: "usulan_topik", id: proposal.id },
    peristiwa: rincian ? `${words}: ${rincian}` : words,
    dari: proposal.status,
    ke: next.data,
    alasan: reason,
    requestId: deed.requestId,
  });
  return ok();
}
