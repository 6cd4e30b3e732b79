import "server-only";
import type { Role } from "@/lib/kernel/roles";
import { db } from "./db";
import { env } from "./env";
import { requireRole, requireSession, type Session } from "./session";

/** What the frame round every signed-in page shows. */
export type Frame = {
  session: Session;
  unread: number;
  /** Does the account hold more than one role? */
  hasOtherRoles: boolean;
  /** Does the account take part in PLPG, now or once? */
  isParticipant: boolean;
  clock: ClockState;
};

export type ClockState = {
  /** How far the product's clock is moved, in seconds; 0 outside demonstration mode and tests. */
  offset: number;
  movable: boolean;
};

/** For a role's layout. Another role's area does not exist for the reader (404). */
export async function loadFrame(role: Role): Promise<Frame> {
  return frameOf(await requireRole(role));
}

/** For the pages every signed-in person has: profile, password, sessions, notices. */
export async function loadOwnFrame(): Promise<Frame> {
  return frameOf(await requireSession());
}

async function frameOf(session: Session): Promise<Frame> {
  const [row] = await db.$queryRaw<
    { unread: number; roles: number; isParticipant: boolean; offset: number; movable: boolean }[]
  >`
    SELECT (SELECT count(*)::int FROM notifikasi WHERE akun_id = ${session.akunId}::uuid AND dibaca_pada IS NULL) AS unread,
      (SELECT count(*)::int FROM peran_akun WHERE akun_id = ${session.akunId}::uuid AND dicabut_pada IS NULL) AS roles,
      EXISTS (SELECT 1 FROM peserta WHERE akun_id = ${session.akunId}::uuid) AS "isParticipant",
      geser_detik::int AS offset, boleh_digeser AS movable
    FROM jam WHERE id = 1`;
  if (!row) throw new Error("the clock has no row");
  return {
    session,
    unread: row.unread,
    hasOtherRoles: row.roles > 1,
    isParticipant: row.isParticipant,
    clock: { offset: row.offset, movable: row.movable && (env.isDemo || env.isTest) },
  };
}

/** The clock's state for public pages; without a database round where it can never be moved. */
export async function loadClock(): Promise<ClockState> {
  if (!env.isDemo && !env.isTest) return { offset: 0, movable: false };
  const clock = await db.jam.findUniqueOrThrow({ where: { id: 1 } });
  return { offset: Number(clock.geserDetik), movable: clock.bolehDigeser };
}
