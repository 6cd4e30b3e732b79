/** Participants on the one long board, and the rombel that four fifths of them are in. */
const PARTICIPANTS = 3000;
const COHORTS = 240;
const SEATS = 10;
/** So many of ten have activated and so many let their days pass; the others still may. */
const ACTIVE = 7;
const LAPSED = 1;

type ExpectRows = (count: number, sql: string, values: unknown[]) => Promise<void>;

const OFFICE = "lptk@contoh.id";
const WHERE_LPTK = `SELECT p.instansi_id AS id FROM peran_akun p JOIN akun a ON a.id = p.akun_id
  WHERE a.surel = '${OFFICE}' AND p.peran = 'lptk'`;
const numbered = (table: string, name: string) =>
  `(SELECT t.*, substring(t.nama FROM '[0-9]+$')::int AS n FROM ${table} t WHERE t.nama LIKE '${name} %')`;

/** A big LPTK: mentors with two rombel each, participants in every state, and the first report of everybody who is active in a rombel. */
export async function makeLongBoard(expectRows: ExpectRows): Promise<void> {
  const active = (PARTICIPANTS / 10) * ACTIVE;
  const placed = ((COHORTS * SEATS) / 10) * ACTIVE;
  await expectRows(
    COHORTS / 2,
    `WITH orang AS (INSERT INTO akun (nama) SELECT 'Mentor Berskala ' || n FROM generate_series(1, $1::int) AS n RETURNING id)
     INSERT INTO peran_akun (akun_id, peran, instansi_id) SELECT orang.id, 'mentor', lptk.id FROM orang, (${WHERE_LPTK}) lptk`,
    [COHORTS / 2],
  );
  await expectRows(
    COHORTS,
    `INSERT INTO rombel (lptk_id, nama, bidang_studi, mulai, selesai)
     SELECT lptk.id, 'Rombel Berskala ' || n, 'PGSD', current_date - 30, current_date + 60
     FROM (${WHERE_LPTK}) lptk, generate_series(1, $1::int) AS n`,
    [COHORTS],
  );
  await expectRows(
    COHORTS,
    `INSERT INTO penugasan_mentor (rombel_id, lptk_id, mentor_id, mentor_nama)
     SELECT r.id, r.lptk_id, a.id, a.nama FROM ${numbered("rombel", "Rombel Berskala")} r
     JOIN ${numbered("akun", "Mentor Berskala")} a ON a.n = (r.n + 1) / 2`,
    [],
  );
  await expectRows(
    COHORTS * 4,
    `INSERT INTO batas_laporan (rombel_id, nomor, deskripsi, batas)
     SELECT r.id, nomor, 'Ceritakan satu kegiatan belajar.', sekarang() + make_interval(days => 20 * nomor)
     FROM rombel r, generate_series(1, 4) AS nomor WHERE r.nama LIKE 'Rombel Berskala %'`,
    [],
  );
  await expectRows(
    PARTICIPANTS,
    `WITH orang AS (
       INSERT INTO akun (nama) SELECT 'Peserta Berskala ' || n FROM generate_series(1, $1::int) AS n RETURNING id, nama),
       peran AS (INSERT INTO peran_akun (akun_id, peran) SELECT id, 'guru' FROM orang)
     INSERT INTO pengenal (jenis, nilai, akun_id)
     SELECT 'nomor_peserta', '18' || lpad(substring(nama FROM '[0-9]+$'), 12, '0'), id FROM orang`,
    [PARTICIPANTS],
  );
  // Tens: active ones first, then those whose days passed, then those who still may.
  await expectRows(
    PARTICIPANTS,
    `WITH masa AS (
       SELECT a.*, sekarang() - CASE WHEN a.n % 10 < $1::int + $2::int THEN interval '20 days' ELSE make_interval(days => a.n % 13) END AS sejak
       FROM ${numbered("akun", "Peserta Berskala")} a)
     INSERT INTO peserta (nomor_peserta, akun_id, lptk_id, rombel_id, nama, bidang_studi, undangan_pada, aktivasi_sampai)
     SELECT '18' || lpad(m.n::text, 12, '0'), m.id, lptk.id, r.id, m.nama, 'PGSD', m.sejak, m.sejak + interval '336 hours'
     FROM masa m CROSS JOIN (${WHERE_LPTK}) lptk
     LEFT JOIN ${numbered("rombel", "Rombel Berskala")} r ON r.n = (m.n + $3::int - 1) / $3::int ORDER BY m.n`,
    [ACTIVE, LAPSED, SEATS],
  );
  await expectRows(
    PARTICIPANTS,
    `INSERT INTO kode_aktivasi (peserta_id, sidik, berlaku_sampai, dipakai_pada)
     SELECT p.id, encode(sha256(p.id::text::bytea), 'hex'), p.aktivasi_sampai,
       CASE WHEN p.n % 10 < $1::int THEN p.undangan_pada + interval '4 days' END
     FROM ${numbered("peserta", "Peserta Berskala")} p`,
    [ACTIVE],
  );
  await expectRows(
    active,
    `UPDATE peserta p SET status = 'aktif', aktif_pada = k.dipakai_pada, status_sejak = k.dipakai_pada, versi = p.versi + 1
     FROM kode_aktivasi k WHERE k.peserta_id = p.id AND k.dipakai_pada IS NOT NULL AND p.nama LIKE 'Peserta Berskala %'`,
    [],
  );
  await expectRows(
    placed,
    `WITH baru AS (
       INSERT INTO berkas (pemilik_id, tujuan, status, kunci, nama, ukuran, jenis, sha256, tersimpan_pada, terhubung_pada)
       SELECT p.akun_id, 'laporan_plpg', 'terhubung', 'bench-laporan-' || p.id, 'laporan.pdf', 100000, 'application/pdf',
         encode(sha256(p.akun_id::text::bytea), 'hex'), sekarang(), sekarang()
       FROM peserta p WHERE p.nama LIKE 'Peserta Berskala %' AND p.status = 'aktif' AND p.rombel_id IS NOT NULL
       RETURNING id, pemilik_id, sha256, tersimpan_pada)
     INSERT INTO laporan_kemajuan (peserta_id, akun_id, nomor, berkas_id, sha256, diterima_pada)
     SELECT p.id, p.akun_id, 1, b.id, b.sha256, b.tersimpan_pada FROM baru b JOIN peserta p ON p.akun_id = b.pemilik_id`,
    [],
  );
}
