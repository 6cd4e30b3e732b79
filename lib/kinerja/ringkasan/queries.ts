import "server-only";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { SekolahScope } from "@/lib/server/scope";
import { type ExtensionJson, extensionsJson, type PeriodFacts, periodFacts, readExtensions } from "../periode/queries";
import { type Facts, progressOf, type StepProgress } from "./rules";

/** More periods than this no school has had. */
const PERIODS_SHOWN = 40;

/**
 * The periods that concern a school, the latest first: those of its Dinas, and every one in which one of its teachers has a plan (made
 * at a school of another Dinas). The one that is asked for is among them, however old.
 */
export async function listPeriodsFor(
  { sekolahId }: SekolahScope,
  { asked = null, tx = db }: { asked?: string | null; tx?: Tx | typeof db } = {},
): Promise<PeriodFacts[]> {
  const periods = await tx.$queryRaw<PeriodFacts[]>`
    SELECT ${periodFacts} FROM periode_kinerja p JOIN instansi d ON d.id = p.dinas_id
    WHERE p.id IN (
      SELECT o.id FROM periode_kinerja o JOIN sekolah s ON s.dinas_id = o.dinas_id WHERE s.id = ${sekolahId}::uuid
      UNION
      SELECT r.periode_id FROM rencana_kinerja r JOIN guru g ON g.akun_id = r.akun_id
      WHERE g.sekolah_id = ${sekolahId}::uuid)
    ORDER BY coalesce(p.id = ${asked}::uuid, false) DESC, p.rencana_buka DESC, p.id LIMIT ${PERIODS_SHOWN}`;
  return periods.sort((one, other) => other.rencanaBuka.getTime() - one.rencanaBuka.getTime());
}

/** A period of a school at a moment; the reminders' days are those of the principal's zone. */
export type Asked = { period: PeriodFacts; now: Date; hari: string };

export type Teacher = {
  akunId: string;
  nama: string;
  mapel: string;
  surel: string | null;
  /** The plan, and whether the principal may open it: drafts are the teacher's alone. */
  rencanaId: string | null;
  isShown: boolean;
  steps: StepProgress[];
  diingatkanPada: Date | null;
  isRemindedToday: boolean;
};

type Row = Omit<Teacher, "steps"> & Omit<Facts, "perpanjangan"> & { perpanjangan: ExtensionJson[] };

/**
 * The school's active teachers in a period with all they have done in it: one statement, however many they are. `akunId` asks for one
 * of them.
 */
export async function listTeachers(
  { sekolahId }: SekolahScope,
  { period, now, hari }: Asked,
  { akunId, tx = db }: { akunId?: string; tx?: Tx | typeof db } = {},
): Promise<Teacher[]> {
  const one = akunId ? Prisma.sql`AND g.akun_id = ${akunId}::uuid` : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT g.akun_id AS "akunId", a.nama, g.mapel, a.surel, r.id AS "rencanaId", coalesce(r.pengajuan_ke, 0) > 0 AS "isShown",
      r.status::text AS rencana, k.status::text AS praktik, n.status::text AS penilaian, n.dinilai_pada AS "dinilaiPada",
      l.status::text AS refleksi, b.bukti, b."buktiDimulai", b."buktiDikumpulkan", b.tugas, b."tugasDilakukan",
      i.terakhir AS "diingatkanPada", coalesce(i.hari = ${hari}::date, false) AS "isRemindedToday",
      ${extensionsJson(Prisma.sql`g.akun_id`)} AS perpanjangan
    FROM periode_kinerja p JOIN sekolah s ON s.id = ${sekolahId}::uuid
    JOIN guru g ON g.sekolah_id = s.id AND g.status = 'aktif' JOIN akun a ON a.id = g.akun_id
    LEFT JOIN rencana_kinerja r ON r.akun_id = g.akun_id AND r.periode_id = p.id
    LEFT JOIN praktik_kinerja k ON k.rencana_id = r.id
    LEFT JOIN penilaian_kinerja n ON n.rencana_id = r.id
    LEFT JOIN refleksi_belajar l ON l.rencana_id = r.id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE w.jenis IN ('rhk', 'tugas_tambahan'))::int AS bukti, count(e.baris_id)::int AS "buktiDimulai",
        count(*) FILTER (WHERE e.status = 'dikumpulkan')::int AS "buktiDikumpulkan",
        count(*) FILTER (WHERE w.jenis = 'tugas_pokok')::int AS tugas, count(t.baris_id)::int AS "tugasDilakukan"
      FROM baris_rencana w LEFT JOIN kumpulan_bukti e ON e.baris_id = w.id LEFT JOIN pelaksanaan_tugas t ON t.baris_id = w.id
      WHERE w.rencana_id = r.id
    ) b
    LEFT JOIN LATERAL (
      SELECT max(m.dibuat_pada) AS terakhir, max(m.hari) AS hari FROM pengingat_kinerja m
      WHERE m.periode_id = p.id AND m.akun_id = g.akun_id
    ) i ON true
    WHERE p.id = ${period.periodeId}::uuid AND (r.id IS NOT NULL OR p.dinas_id = s.dinas_id) ${one}
    ORDER BY g.akun_id`;
  return rows.map(({ perpanjangan, ...row }) => {
    const { akunId, nama, mapel, surel, rencanaId, isShown, diingatkanPada, isRemindedToday, ...facts } = row;
    const steps = progressOf(period, { ...facts, perpanjangan: readExtensions(perpanjangan) }, now);
    return { akunId, nama, mapel, surel, rencanaId, isShown, steps, diingatkanPada, isRemindedToday };
  });
}
