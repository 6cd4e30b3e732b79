import "server-only";
import { db, readNow } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";
import type { Tie } from "./rules";

/** One's own file, whatever its state; null for everybody else's. */
export function findOwnFile(scope: AkunScope, id: string) {
  return db.berkas.findUnique({ where: { id, pemilikId: scope.akunId } });
}

/**
 * A file for somebody who is signed in. The row alone decides nothing: `mayReadFile` of rules.ts must be asked before anything
 * of it is shown.
 */
export async function findFileToJudge(_reader: AkunScope, id: string) {
  const file = await db.berkas.findUnique({ where: { id } });
  if (!file) return null;
  const hangs = file.tujuan === "penerapan" || file.tujuan === "sertifikat";
  return { ...file, ties: hangs ? await tiesOf(id) : [] };
}

/** The enrolments a file hangs on, by the documents of reports and of their drafts, and by certificates. */
function tiesOf(id: string): Promise<Tie[]> {
  return db.$queryRaw<Tie[]>`
    SELECT DISTINCT p.akun_id AS "guruId", g.sekolah_id AS "sekolahId", s.dinas_id AS "dinasId", t.instansi_id AS "instansiId",
      hung.draf AS "isDraft"
    FROM (
      SELECT l.pendaftaran_id, false AS draf
      FROM dokumen_penerapan d JOIN laporan_penerapan l ON l.id = d.laporan_id WHERE d.berkas_id = ${id}::uuid
      UNION SELECT c.pendaftaran_id, false FROM sertifikat c WHERE c.berkas_id = ${id}::uuid
      UNION SELECT k.pendaftaran_id, true FROM dokumen_draf_penerapan k WHERE k.berkas_id = ${id}::uuid
    ) AS hung
    JOIN pendaftaran_pelatihan p ON p.id = hung.pendaftaran_id
    JOIN pelatihan t ON t.id = p.pelatihan_id
    JOIN guru g ON g.akun_id = p.akun_id
    JOIN sekolah s ON s.id = g.sekolah_id`;
}

/** For the product itself, not for a person: how far an upload is that the hosted service reports. */
export function findUpload(id: string) {
  return db.berkas.findUnique({ where: { id }, select: { id: true, status: true, ukuran: true, jenis: true } });
}

/** The database's time, for the moment an upload's last byte arrives. */
export function receiptTime(): Promise<Date> {
  return readNow();
}

/** For the sweep: uploads announced more than `ageMs` ago that have not arrived, oldest first. */
export async function findWaiting(ageMs: number, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM berkas
    WHERE status = 'menunggu' AND dibuat_pada < sekarang() - make_interval(secs => ${ageMs / 1000})
    ORDER BY dibuat_pada LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

/** For the sweep: what was thrown away and still has bytes or a row. */
export function findDiscarded(limit: number): Promise<{ id: string; kunci: string | null }[]> {
  return db.berkas.findMany({
    where: { status: "dibuang" },
    select: { id: true, kunci: true },
    orderBy: { dibuatPada: "asc" },
    take: limit,
  });
}

/** For the sweep: of these keys, those that no row names. */
export async function findUnknownKeys(keys: readonly string[]): Promise<string[]> {
  const known = await db.berkas.findMany({ where: { kunci: { in: [...keys] } }, select: { kunci: true } });
  const names = new Set(known.map((row) => row.kunci));
  return keys.filter((key) => !names.has(key));
}

/** For the sweep: of these uploads, those that no longer wait for bytes. */
export async function findFinished(ids: readonly string[]): Promise<string[]> {
  const rows = await db.berkas.findMany({ where: { id: { in: [...ids] }, status: "menunggu" }, select: { id: true } });
  const waiting = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !waiting.has(id));
}

/** For the sweep: stored files by id after `after`, in pages. */
export function listStored(after: string | null, limit: number): Promise<{ id: string; kunci: string | null }[]> {
  return db.berkas.findMany({
    where: { status: { in: ["tersimpan", "terhubung"] }, ...(after ? { id: { gt: after } } : {}) },
    select: { id: true, kunci: true },
    orderBy: { id: "asc" },
    take: limit,
  });
}
