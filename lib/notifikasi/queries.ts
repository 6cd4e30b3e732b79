import "server-only";
import { db } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";

export const NOTICES_PER_PAGE = 20;

/** Unread notices of one account. */
export function countUnread(scope: AkunScope): Promise<number> {
  return db.notifikasi.count({ where: { akunId: scope.akunId, dibacaPada: null } });
}

/** One page of notices, newest first, and whether there are more. `page` counts from 1. */
export async function listNotices(scope: AkunScope, page: number) {
  const rows = await db.notifikasi.findMany({
    where: { akunId: scope.akunId },
    orderBy: [{ dibuatPada: "desc" }, { id: "desc" }],
    skip: (page - 1) * NOTICES_PER_PAGE,
    take: NOTICES_PER_PAGE + 1,
  });
  return { notices: rows.slice(0, NOTICES_PER_PAGE), hasMore: rows.length > NOTICES_PER_PAGE };
}

/** A mail in the outbox that has not been sent yet, for the worker; null when there is nothing (left) to do. */
export function findUnsentMail(kunci: string) {
  return db.surel.findFirst({ where: { kunci, terkirimPada: null } });
}
