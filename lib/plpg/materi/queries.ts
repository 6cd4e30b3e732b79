import "server-only";
import type { Zone } from "@/lib/kernel/time";
import { db } from "@/lib/server/db";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";
import type { MaterialKind } from "./rules";

/**
 * May the reader see this material? Its LPTK and the LPTK's mentors; participants of the LPTK what is everybody's and what is of their
 * own field of study.
 */
export async function isMaterialShown(
  reader:
    | { peran: "guru"; scope: AkunScope }
    | { peran: "mentor"; scope: MentorScope }
    | { peran: "lptk"; scope: LptkScope },
  berkasId: string,
): Promise<boolean> {
  if (reader.peran !== "guru") {
    const own = { berkasId, lptkId: reader.scope.instansiId };
    return (await db.materiPlpg.findFirst({ where: own, select: { id: true } })) !== null;
  }
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM materi_plpg m
    JOIN peserta p ON p.lptk_id = m.lptk_id AND p.akun_id = ${reader.scope.akunId}::uuid AND p.status = 'aktif'
    WHERE m.berkas_id = ${berkasId}::uuid AND (m.bidang_studi IS NULL OR lower(m.bidang_studi) = lower(p.bidang_studi))
    LIMIT 1`;
  return rows.length > 0;
}

export type MaterialRow = {
  id: string;
  jenis: MaterialKind;
  bidangStudi: string | null;
  judul: string;
  keterangan: string;
  tautan: string | null;
  berkasId: string | null;
  versi: number;
  berkas: { nama: string; ukuran: number } | null;
};

/** So many materials and appointments an LPTK's page shows; it has some dozens. */
const SHOWN = 300;

/** The LPTK's materials: pedagogik first, then by field of study and title. */
export function listMaterials({ instansiId: lptkId }: LptkScope): Promise<MaterialRow[]> {
  return db.materiPlpg.findMany({
    where: { lptkId },
    select: {
      ...{
        id: true,
        jenis: true,
        bidangStudi: true,
        judul: true,
        keterangan: true,
        tautan: true,
        berkasId: true,
        versi: true,
      },
      berkas: { select: { nama: true, ukuran: true } },
    },
    orderBy: [{ jenis: "asc" }, { bidangStudi: "asc" }, { judul: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
}

export type Appointment = {
  id: string;
  judul: string;
  mulai: Date;
  selesai: Date;
  tempat: string;
  keterangan: string;
  versi: number;
  /** Null: for all of the LPTK's. */
  rombelId: string | null;
  rombel: string | null;
  /** The rombel's zone, or the LPTK's: its times are read in it. */
  zona: Zone;
};

const APPOINTMENT = {
  ...{ id: true, judul: true, mulai: true, selesai: true, tempat: true, keterangan: true, versi: true, rombelId: true },
  rombel: { select: { nama: true, zona: true } },
  lptk: { select: { zona: true } },
} as const;

type Found = Omit<Appointment, "rombel" | "zona"> & {
  rombel: { nama: string; zona: Zone } | null;
  lptk: { zona: Zone };
};
const asAppointment = ({ rombel, lptk, ...row }: Found): Appointment => ({
  ...{ ...row, rombel: rombel?.nama ?? null, zona: rombel?.zona ?? lptk.zona },
});

/** The LPTK's schedule, the latest first. */
export async function listSchedule({ instansiId: lptkId }: LptkScope): Promise<Appointment[]> {
  const orderBy = [{ mulai: "desc" as const }, { id: "asc" as const }];
  const rows = await db.jadwalPlpg.findMany({ where: { lptkId }, select: APPOINTMENT, orderBy, take: SHOWN });
  return rows.map(asAppointment);
}

/** One appointment of the LPTK; another LPTK's does not exist. */
export async function findAppointment({ instansiId: lptkId }: LptkScope, id: string): Promise<Appointment | null> {
  const row = await db.jadwalPlpg.findFirst({ where: { id, lptkId }, select: APPOINTMENT });
  return row && asAppointment(row);
}

/** The LPTK's running rombel, for choosing one. */
export function listCohortChoices({ instansiId: lptkId }: LptkScope): Promise<{ id: string; nama: string }[]> {
  return db.rombel.findMany({
    where: { lptkId, status: "berjalan" },
    select: { id: true, nama: true },
    orderBy: [{ nama: "asc" }, { id: "asc" }],
    take: 1000,
  });
}
