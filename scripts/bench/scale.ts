// Rows as years of use make them, written by plain SQL: the factories would take minutes.
import pg from "pg";
import { LONG_LIST_OWNER } from "./pages";
import { makeLongForum } from "./scale-forum";
import { makeLongBoard } from "./scale-participants";
import { makePlans } from "./scale-plans";

const WORKS = 60;
const TRAININGS = 500;
const COLLEAGUES = 60;
/** Enrolments that wait at the training centre: each colleague's, in so many trainings. */
const FORWARDED_EACH = 84;

/** Makes the long lists that are timed: a portfolio, a catalogue, a principal's enrolments and plans, a centre's queue, a forum, an LPTK's board. */
export async function makeLongLists(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const expectRows = async (count: number, sql: string, values: unknown[]) => {
    const { rowCount } = await client.query(sql, values);
    if (rowCount !== count) throw new Error(`${rowCount} of ${count} rows were made: ${sql.slice(0, 80)}`);
  };
  try {
    await expectRows(
      WORKS,
      `WITH pemilik AS (SELECT akun_id AS id FROM pengenal WHERE nilai = $1),
        baru AS (
          INSERT INTO berkas (pemilik_id, tujuan, status, kunci, nama, ukuran, jenis, sha256, tersimpan_pada, terhubung_pada)
          SELECT pemilik.id, 'karya', 'terhubung', 'bench-' || n, 'sertifikat-' || n || '.pdf', 100000 + n, 'application/pdf',
            lpad(to_hex(n), 64, '0'), sekarang(), sekarang()
          FROM pemilik, generate_series(1, $2::int) AS n
          RETURNING id, pemilik_id, ukuran - 100000 AS n)
       INSERT INTO karya (akun_id, judul, kategori, tanggal, berkas_id)
       SELECT pemilik_id, 'Sertifikat pelatihan ' || n, 'sertifikat', DATE '2025-01-01' + n, id FROM baru`,
      [LONG_LIST_OWNER, WORKS],
    );
    await expectRows(
      TRAININGS,
      `WITH unit AS (SELECT p.instansi_id AS id FROM peran_akun p JOIN akun a ON a.id = p.akun_id WHERE a.surel = 'p2kptk2@contoh.id'),
        baru AS (
          INSERT INTO pelatihan (instansi_id, judul, deskripsi, kompetensi, jenjang, mapel, jp, mode, tempat, kuota, daftar_buka, daftar_tutup)
          SELECT unit.id, 'Pelatihan berskala ' || n, 'Belajar bersama, lalu mencoba di kelas.',
            ARRAY[(ARRAY['pedagogik', 'kepribadian', 'sosial', 'profesional'])[1 + n % 4]]::kompetensi[], ARRAY['SD', 'SMP']::jenjang[],
            '{}', 8 + n % 24, 'tatap_muka', 'Aula', 30, sekarang() - interval '5 days', sekarang() + interval '20 days'
          FROM unit, generate_series(1, $1::int) AS n RETURNING id),
        sesi AS (
          INSERT INTO sesi_pelatihan (pelatihan_id, urutan, materi, mulai, selesai)
          SELECT id, urutan, 'Pertemuan ' || urutan, sekarang() + make_interval(days => 30 + urutan), sekarang() + make_interval(days => 30 + urutan, hours => 3)
          FROM baru, generate_series(1, 2) AS urutan)
       SELECT id FROM baru`,
      [TRAININGS],
    );
    await expectRows(
      TRAININGS,
      `UPDATE pelatihan SET status = 'terbit', terbit_pada = sekarang(), versi = versi + 1 WHERE judul LIKE 'Pelatihan berskala %'`,
      [],
    );
    await expectRows(
      COLLEAGUES,
      `WITH sekolah_ini AS (SELECT id, dinas_id FROM sekolah WHERE npsn = '20100001'),
        orang AS (
          INSERT INTO akun (nama) SELECT 'Guru Berskala ' || n FROM generate_series(1, $1::int) AS n RETURNING id),
        peran AS (INSERT INTO peran_akun (akun_id, peran) SELECT id, 'guru' FROM orang),
        terdaftar AS (
          INSERT INTO guru (akun_id, sekolah_id, mapel, status_kepegawaian, status)
          SELECT orang.id, sekolah_ini.id, 'Guru Kelas', 'pns', 'aktif' FROM orang, sekolah_ini)
       INSERT INTO refleksi (akun_id, periode_id, bank_id, status, tanggal_diskusi, pengajuan_ke, diajukan_pada)
       SELECT orang.id, (SELECT id FROM periode_refleksi p WHERE p.dinas_id = sekolah_ini.dinas_id ORDER BY buka DESC LIMIT 1),
         (SELECT id FROM bank_soal b WHERE b.dinas_id = sekolah_ini.dinas_id AND b.status = 'terbit' ORDER BY nomor DESC LIMIT 1),
         'disetujui', current_date, 1, sekarang()
       FROM orang, sekolah_ini`,
      [COLLEAGUES],
    );
    const enrol = (status: string, skipped: number) => `
      INSERT INTO pendaftaran_pelatihan (pelatihan_id, akun_id, refleksi_id, status, diteruskan_pada)
      SELECT p.id, r.akun_id, r.id, '${status}', CASE WHEN '${status}' = 'diajukan' THEN NULL ELSE sekarang() END
      FROM (SELECT id, row_number() OVER (ORDER BY judul) AS n FROM pelatihan WHERE judul LIKE 'Pelatihan berskala %') p,
        refleksi r JOIN akun a ON a.id = r.akun_id
      WHERE a.nama LIKE 'Guru Berskala %' AND p.n > ${skipped} AND p.n <= ${skipped} + $1::int`;
    await expectRows(COLLEAGUES, enrol("diajukan", 0), [1]);
    await expectRows(COLLEAGUES * FORWARDED_EACH, enrol("diteruskan", 1), [FORWARDED_EACH]);
    await makePlans(expectRows, COLLEAGUES);
    await makeLongForum(expectRows);
    await makeLongBoard(expectRows);
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}
