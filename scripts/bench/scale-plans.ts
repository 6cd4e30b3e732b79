import { EXAMPLE_CATALOGUE } from "@/lib/kinerja/katalog/labels";
import { CATALOGUE, PRESENT_SEMESTER } from "@/prisma/seed/pengelolaan-kinerja";
import { LONG_LIST_OWNER, LONG_PLAN } from "./pages";

/** RHK in the one long plan. */
const RHK = 20;

type ExpectRows = (count: number, sql: string, values: unknown[]) => Promise<void>;

/** Performance as years of use make it: an agreed plan of each colleague, and one draft that takes up many RHK. */
export async function makePlans(expectRows: ExpectRows, colleagues: number): Promise<void> {
  const theirs = `FROM rencana_kinerja r JOIN akun a ON a.id = r.akun_id AND a.nama LIKE 'Guru Berskala %'`;
  const { rhk, perilaku } = EXAMPLE_CATALOGUE;
  await expectRows(
    colleagues,
    `INSERT INTO rencana_kinerja (akun_id, periode_id, katalog_id, skema, indikator_id)
     SELECT a.id, p.id, p.katalog_id, p.skema, (SELECT i.id FROM indikator_praktik i WHERE i.katalog_id = p.katalog_id ORDER BY i.urutan LIMIT 1)
     FROM akun a, periode_kinerja p WHERE a.nama LIKE 'Guru Berskala %' AND p.id = $1`,
    [PRESENT_SEMESTER],
  );
  await expectRows(
    colleagues * (rhk.length + perilaku.length),
    `INSERT INTO baris_rencana (rencana_id, katalog_id, butir_id, jenis, poin, keterangan)
     SELECT r.id, r.katalog_id, k.id, k.jenis, k.poin, CASE k.jenis WHEN 'perilaku' THEN 'Satu tindakan setiap pekan.' ELSE '' END
     ${theirs} JOIN butir_kinerja k ON k.katalog_id = r.katalog_id AND k.jenis IN ('rhk', 'perilaku')`,
    [],
  );
  await expectRows(
    colleagues,
    `INSERT INTO pengajuan_rencana (rencana_id, nomor, isi, diajukan_pada)
     SELECT r.id, 1, jsonb_build_object('indikatorId', r.indikator_id, 'tujuanKompetensi', '', 'baris', (
       SELECT jsonb_agg(jsonb_build_object('butirId', b.butir_id, 'judul', k.judul, 'jenis', b.jenis, 'poin', b.poin, 'kuantitas', b.kuantitas,
         'keterangan', b.keterangan)) FROM baris_rencana b JOIN butir_kinerja k ON k.id = b.butir_id WHERE b.rencana_id = r.id)), sekarang()
     ${theirs}`,
    [],
  );
  const step = (set: string) =>
    `UPDATE rencana_kinerja SET ${set}, status_sejak = sekarang(), versi = versi + 1
     WHERE akun_id IN (SELECT id FROM akun WHERE nama LIKE 'Guru Berskala %')`;
  await expectRows(colleagues, step("status = 'diajukan', pengajuan_ke = 1, diajukan_pada = sekarang()"), []);
  await expectRows(
    colleagues,
    step("status = 'disetujui', disetujui_pada = sekarang(), pemutus_nama = 'Kepala sekolah'"),
    [],
  );
  await expectRows(
    colleagues,
    `INSERT INTO praktik_kinerja (rencana_id, akun_id, indikator_id) SELECT r.id, r.akun_id, r.indikator_id ${theirs}`,
    [],
  );
  await expectRows(
    colleagues * rhk.length,
    `INSERT INTO kumpulan_bukti (baris_id, rencana_id, akun_id, jenis)
     SELECT b.id, r.id, r.akun_id, b.jenis ${theirs} JOIN baris_rencana b ON b.rencana_id = r.id AND b.jenis = 'rhk'`,
    [],
  );
  await makeLongPlan(expectRows);
}

/** A Dinas of its own has the long catalogue: the demonstration's stays as it is. */
async function makeLongPlan(expectRows: ExpectRows): Promise<void> {
  const { rhk, perilaku, tugas_pokok, tugas_tambahan, indikator } = EXAMPLE_CATALOGUE;
  const copied = [CATALOGUE, LONG_PLAN];
  await expectRows(1, `INSERT INTO instansi (id, jenis, nama) VALUES ($1, 'dinas', 'Dinas Berskala')`, [LONG_PLAN]);
  await expectRows(1, `INSERT INTO katalog_kinerja (id, dinas_id, nomor) VALUES ($1, $1, 1)`, [LONG_PLAN]);
  await expectRows(
    rhk.length + perilaku.length + tugas_pokok.length + tugas_tambahan.length,
    `INSERT INTO butir_kinerja (katalog_id, jenis, urutan, judul, keterangan, poin, satuan, bukti, berlaku_sejak)
     SELECT $2, jenis, urutan, judul, keterangan, poin, satuan, bukti, berlaku_sejak FROM butir_kinerja WHERE katalog_id = $1`,
    copied,
  );
  await expectRows(
    RHK - rhk.length,
    `INSERT INTO butir_kinerja (katalog_id, jenis, urutan, judul, poin, satuan, bukti, berlaku_sejak)
     SELECT $1, 'rhk', $2 + n, 'Rencana hasil kerja ' || n, 4, 'kegiatan', 'Sertifikat', DATE '2024-01-01'
     FROM generate_series(1, $3::int) AS n`,
    [LONG_PLAN, rhk.length, RHK - rhk.length],
  );
  await expectRows(
    indikator.length,
    `INSERT INTO indikator_praktik (katalog_id, urutan, judul, keterangan)
     SELECT $2, urutan, judul, keterangan FROM indikator_praktik WHERE katalog_id = $1`,
    copied,
  );
  await expectRows(
    indikator.length,
    `INSERT INTO fokus_perilaku (indikator_id, katalog_id, urutan, pernyataan)
     SELECT id, katalog_id, 1, 'Guru melakukannya di kelas.' FROM indikator_praktik WHERE katalog_id = $1`,
    [LONG_PLAN],
  );
  await expectRows(
    9,
    `INSERT INTO matriks_predikat (katalog_id, hasil, perilaku, predikat)
     SELECT $2, hasil, perilaku, predikat FROM matriks_predikat WHERE katalog_id = $1`,
    copied,
  );
  await expectRows(
    1,
    `UPDATE katalog_kinerja SET status = 'terbit', terbit_pada = sekarang(), versi = versi + 1 WHERE id = $1`,
    [LONG_PLAN],
  );
  const day = (days: number) => `sekarang() + interval '${days} days'`;
  await expectRows(
    1,
    `INSERT INTO periode_kinerja (id, dinas_id, katalog_id, skema, nama, tahun, semester,
       rencana_buka, rencana_tutup, pelaksanaan_buka, pelaksanaan_tutup, penilaian_buka, penilaian_tutup)
     VALUES ($1, $1, $1, 'skema_2024', 'Periode berskala', 2026, 2, ${[-5, 30, 31, 90, 91, 120].map(day).join(", ")})`,
    [LONG_PLAN],
  );
  await expectRows(
    1,
    `INSERT INTO rencana_kinerja (id, akun_id, periode_id, katalog_id, skema)
     SELECT $1, akun_id, $1, $1, 'skema_2024' FROM pengenal WHERE nilai = $2`,
    [LONG_PLAN, LONG_LIST_OWNER],
  );
  await expectRows(
    RHK,
    `INSERT INTO baris_rencana (rencana_id, katalog_id, butir_id, jenis, poin)
     SELECT $1, katalog_id, id, jenis, poin FROM butir_kinerja WHERE katalog_id = $1 AND jenis = 'rhk'`,
    [LONG_PLAN],
  );
}
