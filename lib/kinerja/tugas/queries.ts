import "server-only";
import { db, type Tx } from "@/lib/server/db";
import type { AkunScope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import { fingerprintOf } from "../rencana/queries";
import { dutyState, type LearningWords } from "./rules";
import type { LearningState } from "./status";

/** The reflection on what was learned. */
export type Learning = LearningWords & { status: LearningState; dikirimPada: Date | null; versi: number };

/** One main duty of a plan. `dilakukanPada` is the tick: null where the duty is not done yet. */
export type Duty = {
  barisId: string;
  judul: string;
  petunjuk: string;
  dilakukanPada: Date | null;
  /** Shown to the principal in person: when, and to whom. */
  terverifikasiPada: Date | null;
  verifikatorNama: string | null;
};

export type Tasks = { refleksi: Learning | null; tugas: Duty[] };

/** The main duties of a plan in the catalogue's order, for writers that hold the plan. */
export function readDuties(tx: Tx | typeof db, { id }: { id: string }): Promise<Duty[]> {
  return tx.$queryRaw<Duty[]>`
    SELECT b.id AS "barisId", k.judul, k.keterangan AS petunjuk, t.dilakukan_pada AS "dilakukanPada",
      t.terverifikasi_pada AS "terverifikasiPada", t.verifikator_nama AS "verifikatorNama"
    FROM baris_rencana b JOIN butir_kinerja k ON k.id = b.butir_id LEFT JOIN pelaksanaan_tugas t ON t.baris_id = b.id
    WHERE b.rencana_id = ${id}::uuid AND b.jenis = 'tugas_pokok' ORDER BY k.urutan, k.id`;
}

/** Which ticks somebody has seen, in sixteen characters: what their form carries to tell that others changed some meanwhile. */
export const ticksSeen = (duties: readonly Duty[]) =>
  fingerprintOf(Object.fromEntries(duties.map((duty) => [duty.barisId, dutyState(duty)])));

/** The reflection of a plan, also as a draft, for its teacher and for writers that hold the plan. */
export function readLearning(tx: Tx | typeof db, { id }: { id: string }): Promise<Learning | null> {
  return tx.refleksiBelajar.findUnique({
    where: { rencanaId: id },
    select: { status: true, kegiatan: true, pembelajaran: true, penerapan: true, dikirimPada: true, versi: true },
  });
}

/**
 * What a teacher has done of a plan of scheme 2025, as the teacher sees it: drafts too. `plan` comes from a scoped query, which is the
 * proof of the right to see it.
 */
export async function readOwnTasksOf(plan: { id: string }): Promise<Tasks> {
  const [refleksi, tugas] = await Promise.all([readLearning(db, plan), readDuties(db, plan)]);
  return { refleksi, tugas };
}

/** The same as the principal may see it: the reflection once it was sent. `plan` comes from a scoped query. */
export async function readTasksOf(plan: { id: string }): Promise<Tasks> {
  const { refleksi, tugas } = await readOwnTasksOf(plan);
  return { refleksi: refleksi?.status === "dikirim" ? refleksi : null, tugas };
}

/** How far a plan is, in one query: whether the reflection was sent, and the duties counted. `plan` comes from a scoped query. */
export async function readTaskCounts(plan: { id: string }) {
  const [row] = await db.$queryRaw<{ isSent: boolean; semua: number; dilakukan: number; terverifikasi: number }[]>`
    SELECT EXISTS (SELECT 1 FROM refleksi_belajar f WHERE f.rencana_id = ${plan.id}::uuid AND f.status = 'dikirim') AS "isSent",
      count(*)::int AS semua, count(t.baris_id)::int AS dilakukan, count(t.terverifikasi_pada)::int AS terverifikasi
    FROM baris_rencana b LEFT JOIN pelaksanaan_tugas t ON t.baris_id = b.id
    WHERE b.rencana_id = ${plan.id}::uuid AND b.jenis = 'tugas_pokok'`;
  const { isSent = false, semua = 0, dilakukan = 0, terverifikasi = 0 } = row ?? {};
  return { isSent, duties: { semua, dilakukan, terverifikasi } };
}

/** What happened to the reflection. `plan` comes from a scoped query. */
export function readLearningTimeline(plan: { id: string }) {
  return readTimeline(db, { jenis: "refleksi_belajar", id: plan.id });
}

/** What happened to the main duties. `plan` comes from a scoped query. */
export function readDutiesTimeline(plan: { id: string }) {
  return readTimeline(db, { jenis: "pelaksanaan_tugas", id: plan.id });
}

export type WaitingDuties = { id: string; nama: string; periode: string; jumlah: number; since: Date };

/** Teachers of this school who have ticked duties that nobody has verified yet, the longest waiting first, for the inbox. */
export function listWaitingForInbox({ sekolahId }: SekolahScope, take: number): Promise<WaitingDuties[]> {
  return db.$queryRaw<WaitingDuties[]>`
    SELECT r.id, a.nama, p.nama AS periode, count(*)::int AS jumlah, min(t.dilakukan_pada) AS since
    FROM guru g JOIN rencana_kinerja r ON r.akun_id = g.akun_id JOIN pelaksanaan_tugas t ON t.rencana_id = r.id
    JOIN akun a ON a.id = g.akun_id JOIN periode_kinerja p ON p.id = r.periode_id
    WHERE g.sekolah_id = ${sekolahId}::uuid AND t.terverifikasi_pada IS NULL
      AND NOT EXISTS (SELECT 1 FROM penilaian_kinerja n WHERE n.rencana_id = r.id)
    GROUP BY r.id, a.nama, p.nama ORDER BY since, r.id LIMIT ${take}`;
}

export type OwnTask = { id: string; periode: string; kind: "refleksi" | "tugas"; since: Date };

/** What waits for the teacher while pelaksanaan is open for them: the reflection until it is sent, duties that are not ticked yet. */
export function listOwnTasks({ akunId }: AkunScope, now: Date): Promise<OwnTask[]> {
  return db.$queryRaw<OwnTask[]>`
    SELECT r.id, p.nama AS periode, k.kind, greatest(r.status_sejak, p.pelaksanaan_buka) AS since
    FROM rencana_kinerja r JOIN periode_kinerja p ON p.id = r.periode_id
    LEFT JOIN perpanjangan_fase x ON x.periode_id = p.id AND x.akun_id = r.akun_id AND x.fase = 'pelaksanaan'
    CROSS JOIN (VALUES ('refleksi'), ('tugas')) AS k (kind)
    WHERE r.akun_id = ${akunId}::uuid AND r.skema = 'skema_2025' AND r.status = 'disetujui'
      AND ${now} BETWEEN p.pelaksanaan_buka AND greatest(p.pelaksanaan_tutup, x.sampai)
      AND NOT EXISTS (SELECT 1 FROM penilaian_kinerja n WHERE n.rencana_id = r.id)
      AND CASE k.kind
        WHEN 'refleksi' THEN NOT EXISTS (
          SELECT 1 FROM refleksi_belajar b WHERE b.rencana_id = r.id AND b.status = 'dikirim')
        ELSE EXISTS (SELECT 1 FROM baris_rencana b LEFT JOIN pelaksanaan_tugas t ON t.baris_id = b.id
          WHERE b.rencana_id = r.id AND b.jenis = 'tugas_pokok' AND t.baris_id IS NULL) END
    ORDER BY since, r.id, k.kind LIMIT 20`;
}
