import { PGSD_01 } from "@/prisma/seed/cohort";

/** Posts in the one long forum. */
const POSTS = 2000;

type ExpectRows = (count: number, sql: string, values: unknown[]) => Promise<void>;

/** A forum as a lively rombel leaves it: mentor and participants in turn, every third post an answer to an earlier one. */
export async function makeLongForum(expectRows: ExpectRows): Promise<void> {
  await expectRows(
    POSTS,
    `WITH penulis AS (
       SELECT o.*, row_number() OVER (ORDER BY o.peran DESC, o.id) - 1 AS n, count(*) OVER () AS banyak FROM (
         SELECT m.mentor_id AS id, m.mentor_nama AS nama, 'mentor'::peran AS peran FROM penugasan_mentor m
         WHERE m.rombel_id = $1 AND m.selesai IS NULL
         UNION ALL SELECT p.akun_id, p.nama, 'guru' FROM peserta p WHERE p.rombel_id = $1 AND p.status = 'aktif') o),
       awal AS (SELECT id FROM pesan_forum WHERE rombel_id = $1 AND nomor = 1)
     INSERT INTO pesan_forum (rombel_id, penulis_id, penulis_nama, penulis_peran, isi, balasan_ke)
     SELECT $1, w.id, w.nama, w.peran, 'Catatan berskala ' || k || ': peta konsep saya memuat beberapa miskonsepsi yang sering muncul di kelas.',
       CASE WHEN k % 3 = 0 THEN (SELECT id FROM awal) END
     FROM generate_series(1, $2::int) AS k JOIN penulis w ON w.n = k % w.banyak ORDER BY k`,
    [PGSD_01, POSTS],
  );
}
