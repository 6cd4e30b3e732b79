import "server-only";
import type { IdentifierKind } from "@/lib/kernel/identifiers";
import type { Role } from "@/lib/kernel/roles";
import { db } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";
import { SESSION_LIMITS } from "@/lib/server/session";

export type Profile = {
  nama: string;
  surel: string | null;
  telepon: string | null;
  versi: number;
  pengenal: { jenis: IdentifierKind; nilai: string }[];
};

/** What an account says about its holder. */
export function findProfile({ akunId }: AkunScope): Promise<Profile> {
  return db.akun.findUniqueOrThrow({
    where: { id: akunId },
    select: {
      nama: true,
      surel: true,
      telepon: true,
      versi: true,
      pengenal: { select: { jenis: true, nilai: true }, orderBy: { jenis: "asc" } },
    },
  });
}

/** When the account was last used before the session `sesiId`, and on what; null at the very first sign-in. */
export function findPreviousUse({ akunId }: AkunScope, sesiId: string) {
  return db.sesi.findFirst({
    where: { akunId, id: { not: sesiId } },
    orderBy: { terakhirDipakai: "desc" },
    select: { terakhirDipakai: true, perangkat: true },
  });
}

export type OwnSession = {
  id: string;
  perangkat: string;
  peran: Role;
  dibuatPada: Date;
  terakhirDipakai: Date;
};

/** The account's living sessions, last used first: not ended, not idled out, not too old, the role still held. */
export async function listSessions({ akunId }: AkunScope, now: Date): Promise<OwnSession[]> {
  const rows = await db.sesi.findMany({
    where: { akunId, diakhiriPada: null, peran: { dicabutPada: null } },
    orderBy: [{ terakhirDipakai: "desc" }, { id: "asc" }],
    select: {
      id: true,
      perangkat: true,
      dibuatPada: true,
      terakhirDipakai: true,
      peran: { select: { peran: true } },
    },
  });
  const minutesSince = (then: Date) => (now.getTime() - then.getTime()) / 60_000;
  return rows
    .map(({ peran, ...row }) => ({ ...row, peran: peran.peran }))
    .filter(({ peran, dibuatPada, terakhirDipakai }) => {
      const { idle, absolute } = SESSION_LIMITS[peran];
      return minutesSince(terakhirDipakai) <= idle && minutesSince(dibuatPada) <= absolute;
    });
}
