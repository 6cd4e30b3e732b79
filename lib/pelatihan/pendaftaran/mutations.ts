import "server-only";
import { ok, type Result, stale } from "@/lib/kernel/result";
import type { Actor } from "@/lib/kernel/roles";
import { transition } from "@/lib/kernel/workflow";
import type { Prisma, Tx } from "@/lib/server/db";
import { type Deed, record } from "@/lib/server/trail";
import { ENROLMENT_HAPPENINGS } from "./labels";
import { type EnrolmentEvent, type EnrolmentState, enrolmentWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "pendaftaran_pelatihan", id });

/** An enrolment as the writers see it: everything that decides whose it is and whether a seat is free. Its rows are held. */
export type HeldEnrolment = {
  id: string;
  status: EnrolmentState;
  versi: number;
  akunId: string;
  nama: string;
  surel: string | null;
  /** The teacher's present school: its principal decides, whatever was the school at the beginning (DOMAIN §1.1). */
  sekolahId: string;
  pelatihanId: string;
  judul: string;
  instansiId: string;
  kuota: number;
  terisi: number;
  minHadir: number;
  mulai: Date;
  selesai: Date;
};

/**
 * Reads an enrolment and holds it until the transaction ends; null if there is none. The training's row is always taken first:
 * seats are counted there (trigger `hitung_kursi`), so all writers wait in one order and never in a circle (RELIABILITY C2).
 * The caller still has to ask whose it is.
 */
export async function lockEnrolment(tx: Tx, id: string): Promise<HeldEnrolment | null> {
  await tx.$queryRaw`
    SELECT 1 FROM pelatihan WHERE id = (SELECT pelatihan_id FROM pendaftaran_pelatihan WHERE id = ${id}::uuid) FOR UPDATE`;
  const [row] = await tx.$queryRaw<HeldEnrolment[]>`
    SELECT d.id, d.status::text AS status, d.versi, d.akun_id AS "akunId", a.nama, a.surel, g.sekolah_id AS "sekolahId",
      p.id AS "pelatihanId", p.judul, p.instansi_id AS "instansiId", p.kuota, p.terisi, p.min_hadir AS "minHadir", p.mulai, p.selesai
    FROM pendaftaran_pelatihan d JOIN pelatihan p ON p.id = d.pelatihan_id JOIN akun a ON a.id = d.akun_id
    JOIN guru g ON g.akun_id = d.akun_id
    WHERE d.id = ${id}::uuid FOR UPDATE OF d`;
  return row ?? null;
}

type Step = {
  event: EnrolmentEvent;
  actor: Actor;
  /** The version the reader saw. */
  versi: number;
  alasan?: string;
  /** Further columns that change with the state. */
  data?: Prisma.PendaftaranPelatihanUncheckedUpdateManyInput;
};

/**
 * The one guarded write of every decision on an enrolment (DESIGN §3.2), with its trace. Whether the actor may touch this
 * enrolment must be clear before. Errors: `data_berubah`, `isian_salah` (reason), `tidak_berhak`.
 */
export async function advance(
  tx: Tx,
  deed: Deed,
  enrolment: Pick<HeldEnrolment, "id" | "status">,
  { event, actor, versi, alasan, data }: Step,
): Promise<Result<{ status: EnrolmentState }>> {
  const reason = alasan?.trim() || undefined;
  const next = transition(enrolmentWorkflow, event, { state: enrolment.status, actor, reason });
  if (!next.ok) return next;
  const { count } = await tx.pendaftaranPelatihan.updateMany({
    where: { id: enrolment.id, status: enrolment.status, versi },
    data: {
      ...data,
      status: next.data,
      statusSejak: deed.now,
      versi: { increment: 1 },
      ...(reason ? { alasan: reason } : {}),
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: `pelatihan.${event}`,
    objek: objek(enrolment.id),
    peristiwa: ENROLMENT_HAPPENINGS[event],
    dari: enrolment.status,
    ke: next.data,
    alasan: reason,
    requestId: deed.requestId,
  });
  return ok({ status: next.data });
}
