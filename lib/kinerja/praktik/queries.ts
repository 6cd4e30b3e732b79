import "server-only";
import { tooLongBefore } from "@/lib/kernel/waiting";
import { db, Prisma } from "@/lib/server/db";
import type { AkunScope, DinasScope, SekolahScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import { type ExtensionJson, extensionsJson, type PeriodFacts, periodFacts, readExtensions } from "../periode/queries";
import type { Extension } from "../periode/rules";
import { type FocusResult, HANDED_IN, hasReached, isResultShown, type OwnTaskState, type Words } from "./rules";
import type { PracticeState } from "./status";

export type Focus = {
  id: string;
  pernyataan: string;
  isTarget: boolean;
  hasil: FocusResult | null;
  catatan: string;
};
export type PracticeFile = { id: string; nama: string; ukuran: number; sha256: string };

/** The appointment and what came of it. */
export type Observation = {
  mulai: Date;
  selesai: Date;
  tempat: string;
  catatan: string;
  rekomendasi: string;
  pengamatNama: string | null;
  dikirimPada: Date | null;
};

/** One teacher's cycle as one reader may see it. */
export type Practice = PeriodFacts & {
  /** The plan's. */
  id: string;
  akunId: string;
  status: PracticeState;
  versi: number;
  since: Date;
  indikator: string;
  guru: string;
  mapel: string;
  sekolah: string;
  /** Who holds the principal's post of the teacher's school; null: it is vacant. */
  kepala: string | null;
  perpanjangan: Extension[];
  fokus: Focus[];
  persiapan: { upaya: string; tanggalUsulan: string; berkas: PracticeFile | null } | null;
  observasi: Observation | null;
  tindakLanjut: Words | null;
  refleksi: Words | null;
  /** When it came into each state; what a receipt names. */
  tiba: Partial<Record<PracticeState, Date>>;
};

type Row = Omit<Practice, "perpanjangan" | "observasi" | "tiba"> & {
  perpanjangan: ExtensionJson[];
  tiba: Partial<Record<PracticeState, string>> | null;
} & { [Field in keyof Observation]: Observation[Field] | null };

const SELECT = Prisma.sql`SELECT ${periodFacts}, ${extensionsJson(Prisma.sql`k.akun_id`)} AS perpanjangan,
    k.rencana_id AS id, k.akun_id AS "akunId", k.status::text AS status, k.versi, k.status_sejak AS since,
    i.judul AS indikator, a.nama AS guru, g.mapel, s.nama AS sekolah, m.nama AS kepala,
    o.mulai, o.selesai, o.tempat, o.catatan, o.rekomendasi, o.pengamat_nama AS "pengamatNama", o.dikirim_pada AS "dikirimPada",
    (SELECT json_agg(json_build_object('id', f.id, 'pernyataan', f.pernyataan, 'isTarget', t.fokus_id IS NOT NULL,
        'hasil', n.hasil, 'catatan', coalesce(n.catatan, '')) ORDER BY f.urutan, f.id)
      FROM fokus_perilaku f
      LEFT JOIN target_fokus t ON t.fokus_id = f.id AND t.rencana_id = k.rencana_id
      LEFT JOIN nilai_fokus n ON n.fokus_id = f.id AND n.rencana_id = k.rencana_id
      WHERE f.indikator_id = k.indikator_id) AS fokus,
    (SELECT json_build_object('upaya', x.upaya, 'tanggalUsulan', coalesce(x.tanggal_usulan::text, ''), 'berkas',
        CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'nama', b.nama, 'ukuran', b.ukuran, 'sha256', b.sha256) END)
      FROM dokumen_persiapan x LEFT JOIN berkas b ON b.id = x.berkas_id WHERE x.rencana_id = k.rencana_id) AS persiapan,
    (SELECT json_build_object('tantangan', x.tantangan, 'tujuan', x.tujuan, 'upaya', x.upaya,
        'jadwalMulai', coalesce(x.jadwal_mulai::text, ''), 'jadwalSelesai', coalesce(x.jadwal_selesai::text, ''),
        'dukungan', x.dukungan, 'mandiriTujuan', x.mandiri_tujuan, 'mandiriModul', x.mandiri_modul,
        'mandiriMulai', coalesce(x.mandiri_mulai::text, ''), 'mandiriSelesai', coalesce(x.mandiri_selesai::text, ''),
        'mandiriDukungan', x.mandiri_dukungan)
      FROM dokumen_tindak_lanjut x WHERE x.rencana_id = k.rencana_id) AS "tindakLanjut",
    (SELECT json_build_object('wawasan', x.wawasan, 'perubahan', x.perubahan, 'tantangan', x.tantangan, 'rencana', x.rencana)
      FROM dokumen_refleksi_praktik x WHERE x.rencana_id = k.rencana_id) AS refleksi,
    (SELECT json_object_agg(x.ke, x.pada) FROM (
      SELECT w.ke, max(w.pada) AS pada FROM riwayat w
      WHERE w.objek_jenis = 'praktik_kinerja' AND w.objek_id = k.rencana_id AND w.ke IS NOT NULL GROUP BY w.ke) x) AS tiba
  FROM praktik_kinerja k JOIN rencana_kinerja r ON r.id = k.rencana_id
  JOIN periode_kinerja p ON p.id = r.periode_id JOIN instansi d ON d.id = p.dinas_id
  JOIN indikator_praktik i ON i.id = k.indikator_id
  JOIN akun a ON a.id = k.akun_id JOIN guru g ON g.akun_id = k.akun_id JOIN sekolah s ON s.id = g.sekolah_id
  LEFT JOIN masa_jabatan m ON m.sekolah_id = s.id AND m.selesai IS NULL
  LEFT JOIN observasi o ON o.rencana_id = k.rencana_id`;

function practiceOf(row: Row): Practice {
  const { mulai, selesai, tempat, catatan, rekomendasi, pengamatNama, dikirimPada, tiba, perpanjangan, ...rest } = row;
  const isAppointed = mulai !== null && selesai !== null && tempat !== null;
  const arrivals = Object.entries(tiba ?? {}).map(([state, at]) => [state, new Date(at)]);
  return {
    ...rest,
    perpanjangan: readExtensions(perpanjangan),
    observasi: isAppointed
      ? { mulai, selesai, tempat, catatan: catatan ?? "", rekomendasi: rekomendasi ?? "", pengamatNama, dikirimPada }
      : null,
    tiba: Object.fromEntries(arrivals),
  };
}

/** What the principal wrote stays the principal's until the teacher has pressed Kumpulkan. */
function withoutResult({ fokus, observasi, ...practice }: Practice): Practice {
  return {
    ...practice,
    fokus: fokus.map((focus) => ({ ...focus, hasil: null, catatan: "" })),
    observasi: observasi && { ...observasi, catatan: "", rekomendasi: "", pengamatNama: null, dikirimPada: null },
  };
}

/** What the teacher has not handed in is the teacher's alone. */
function withoutDrafts(practice: Practice): Practice {
  const { status } = practice;
  const isPrepared = hasReached(status, HANDED_IN.persiapan);
  return {
    ...practice,
    fokus: isPrepared ? practice.fokus : practice.fokus.map((focus) => ({ ...focus, isTarget: false })),
    persiapan: isPrepared ? practice.persiapan : null,
    tindakLanjut: hasReached(status, HANDED_IN.tindak_lanjut) ? practice.tindakLanjut : null,
    refleksi: hasReached(status, HANDED_IN.refleksi) ? practice.refleksi : null,
  };
}

/** One of the reader's own cycles, in one query; the rating only from Kumpulkan on. */
export async function findOwn({ akunId }: AkunScope, id: string): Promise<Practice | null> {
  const [row] = await db.$queryRaw<Row[]>`${SELECT} WHERE k.rencana_id = ${id}::uuid AND k.akun_id = ${akunId}::uuid`;
  if (!row) return null;
  const practice = practiceOf(row);
  return isResultShown(practice.status) ? practice : withoutResult(practice);
}

/** The cycle of a teacher of the principal's school; the teacher's documents only once they are handed in. */
export async function findForSchool({ sekolahId }: SekolahScope, id: string): Promise<Practice | null> {
  const [row] = await db.$queryRaw<
    Row[]
  >`${SELECT} WHERE k.rencana_id = ${id}::uuid AND g.sekolah_id = ${sekolahId}::uuid`;
  return row ? withoutDrafts(practiceOf(row)) : null;
}

/** The observation's form as it is stored, for the principal who fills it in. `practice` comes from `findForSchool`. */
export async function readObservationDraft(practice: Practice): Promise<{ words: Words; versi: number }> {
  const row = await db.observasi.findUnique({
    where: { rencanaId: practice.id },
    select: { draf: true, versiDraf: true },
  });
  return { words: (row?.draf ?? {}) as Words, versi: row?.versiDraf ?? 0 };
}

/** A cycle's timeline. `practice` comes from a scoped query, which is the proof of the right to see it. */
export function readPracticeTimeline(practice: Practice) {
  return readTimeline(db, { jenis: "praktik_kinerja", id: practice.id });
}

export type OwnTask = { id: string; periode: string; status: OwnTaskState; since: Date };

/** What waits for the teacher: documents while pelaksanaan is open for them, and a result to collect at any time. */
export function listOwnTasks({ akunId }: AkunScope, now: Date): Promise<OwnTask[]> {
  return db.$queryRaw<OwnTask[]>`
    SELECT k.rencana_id AS id, p.nama AS periode, k.status::text AS status, k.status_sejak AS since
    FROM praktik_kinerja k JOIN rencana_kinerja r ON r.id = k.rencana_id JOIN periode_kinerja p ON p.id = r.periode_id
    LEFT JOIN perpanjangan_fase x ON x.periode_id = p.id AND x.akun_id = k.akun_id AND x.fase = 'pelaksanaan'
    WHERE k.akun_id = ${akunId}::uuid AND (k.status = 'diobservasi'
      OR (k.status IN ('persiapan', 'tindak_lanjut', 'upaya')
        AND ${now} BETWEEN p.pelaksanaan_buka AND greatest(p.pelaksanaan_tutup, x.sampai)))
    ORDER BY k.status_sejak, k.rencana_id`;
}

export type WaitingPractice = {
  id: string;
  nama: string;
  periode: string;
  status: "siap" | "dijadwalkan";
  /** Of the appointment, once there is one. */
  mulai: Date | null;
  since: Date;
};

/** How long before its beginning an appointment stands in the inbox. */
const SOON_HOURS = 12;

/** What waits for the principal: observations to appoint, and those that are about to begin or have begun. */
export function listWaitingForInbox({ sekolahId }: SekolahScope, now: Date, take: number): Promise<WaitingPractice[]> {
  const soon = new Date(now.getTime() + SOON_HOURS * 3_600_000);
  return db.$queryRaw<WaitingPractice[]>`
    SELECT k.rencana_id AS id, a.nama, p.nama AS periode, k.status::text AS status, o.mulai,
      CASE WHEN k.status = 'siap' THEN k.status_sejak ELSE least(o.mulai, ${now}) END AS since
    FROM praktik_kinerja k JOIN guru g ON g.akun_id = k.akun_id JOIN akun a ON a.id = k.akun_id
    JOIN rencana_kinerja r ON r.id = k.rencana_id JOIN periode_kinerja p ON p.id = r.periode_id
    LEFT JOIN observasi o ON o.rencana_id = k.rencana_id
    WHERE g.sekolah_id = ${sekolahId}::uuid AND (k.status = 'siap' OR (k.status = 'dijadwalkan' AND o.mulai <= ${soon}))
    ORDER BY since, id LIMIT ${take}`;
}

/** Preparations of this Dinas's schools that nobody has appointed an observation for in too long, oldest first. */
export function listWaitingTooLong(
  { instansiId }: DinasScope,
  now: Date,
  take = 100,
): Promise<{ id: string; nama: string; sekolah: string; sekolahId: string; since: Date }[]> {
  return db.$queryRaw`
    SELECT k.rencana_id AS id, a.nama, s.nama AS sekolah, s.id AS "sekolahId", k.status_sejak AS since
    FROM praktik_kinerja k JOIN guru g ON g.akun_id = k.akun_id JOIN akun a ON a.id = k.akun_id
    JOIN sekolah s ON s.id = g.sekolah_id
    WHERE s.dinas_id = ${instansiId}::uuid AND k.status = 'siap' AND k.status_sejak < ${tooLongBefore(now)}
    ORDER BY k.status_sejak, k.rencana_id LIMIT ${take}`;
}
