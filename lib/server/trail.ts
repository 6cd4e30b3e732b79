import "server-only";
import type { Role } from "@/lib/kernel/roles";
import type { Prisma, Tx } from "./db";

/** Who is written down: a person in a role, or the product itself. The name is copied, so that it outlives hand-overs. */
export type Doer = { akunId: string | null; nama: string; peran: Role | "publik" | "sistem" };

/** Who acts, when and in which request: what every mutation that leaves a trace is given. */
export type Deed = { by: Doer; now: Date; requestId: string };

/** The deed of an action's run. */
export function deedOf({ doer, now, request }: { doer: Doer; now: Date; request: { requestId: string } }): Deed {
  return { by: doer, now, requestId: request.requestId };
}

export type Happening = {
  by: Doer;
  /** For instance "pendaftaran.setujui". */
  aksi: string;
  objek: { jenis: string; id: string };
  /** What people read in the timeline, for instance "Pendaftaran disetujui". */
  peristiwa: string;
  dari?: string;
  ke?: string;
  alasan?: string;
  requestId?: string;
  rincian?: Prisma.InputJsonValue;
};

/**
 * Writes the timeline row and the audit row of one decision, in the transaction of the decision itself (DOMAIN §6): a
 * decision without its trace, or a trace without its decision, cannot exist.
 */
export async function record(tx: Tx, happening: Happening): Promise<void> {
  const { by, aksi, objek, peristiwa, dari, ke, alasan, requestId, rincian } = happening;
  await tx.riwayat.create({
    data: {
      objekJenis: objek.jenis,
      objekId: objek.id,
      pelakuId: by.akunId,
      pelakuNama: by.nama,
      pelakuPeran: by.peran,
      peristiwa,
      dari,
      ke,
      alasan,
    },
  });
  await tx.audit.create({
    data: {
      pelakuId: by.akunId,
      peran: by.peran,
      aksi,
      objekJenis: objek.jenis,
      objekId: objek.id,
      hasil: "berhasil",
      requestId,
      rincian,
    },
  });
}

export type TimelineEntry = {
  id: string;
  pada: Date;
  nama: string;
  peran: string;
  peristiwa: string;
  alasan: string | null;
};

/** A record's timeline, oldest first. The caller must already have shown that the reader may see the record. */
export async function readTimeline(
  tx: { riwayat: Tx["riwayat"] },
  objek: { jenis: string; id: string },
): Promise<TimelineEntry[]> {
  const rows = await tx.riwayat.findMany({
    where: { objekJenis: objek.jenis, objekId: objek.id },
    orderBy: { id: "asc" },
    take: 200,
  });
  return rows.map((row) => ({
    id: String(row.id),
    pada: row.pada,
    nama: row.pelakuNama,
    peran: row.pelakuPeran,
    peristiwa: row.peristiwa,
    alasan: row.alasan,
  }));
}

/** The product itself, for what happens by time or rule. */
export const SYSTEM: Doer = { akunId: null, nama: "Guru Tumbuh", peran: "sistem" };

/** `record` for many records at once, in two statements of one parameter each: thousands are written as quickly as the database can. */
export async function recordAll(tx: Tx, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return;
  const rows = JSON.stringify(
    happenings.map(({ by: { akunId, nama, peran }, objek: { jenis, id }, ...more }) => ({
      ...{ ...more, akunId, nama, peran, jenis, id },
    })),
  );
  await tx.$executeRaw`
    INSERT INTO riwayat (objek_jenis, objek_id, pelaku_id, pelaku_nama, pelaku_peran, peristiwa, dari, ke, alasan)
    SELECT h.jenis, h.id, h."akunId", h.nama, h.peran, h.peristiwa, h.dari, h.ke, h.alasan
    FROM jsonb_to_recordset(${rows}::jsonb) AS h(jenis text, id uuid, "akunId" uuid, nama text, peran text, peristiwa text, dari text,
      ke text, alasan text)`;
  await tx.$executeRaw`
    INSERT INTO audit (pelaku_id, peran, aksi, objek_jenis, objek_id, hasil, request_id, rincian)
    SELECT h."akunId", h.peran, h.aksi, h.jenis, h.id, 'berhasil', h."requestId", h.rincian
    FROM jsonb_to_recordset(${rows}::jsonb) AS h(jenis text, id uuid, "akunId" uuid, peran text, aksi text, "requestId" text,
      rincian jsonb)`;
}
