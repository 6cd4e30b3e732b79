import "server-only";
import { db } from "@/lib/server/db";
import type { AkunScope } from "@/lib/server/scope";

export const NOTICES_PER_PAGE = 20;

/** One page of notices, newest first, and the number of pages. `page` counts from 1. */
export async function listNotices(scope: AkunScope, page: number) {
  const where = { akunId: scope.akunId };
  const [notices, count] = await Promise.all([
    db.notifikasi.findMany({
      where,
      orderBy: [{ dibuatPada: "desc" }, { id: "desc" }],
      skip: (page - 1) * NOTICES_PER_PAGE,
      take: NOTICES_PER_PAGE,
    }),
    db.notifikasi.count({ where }),
  ]);
  return { notices, pages: Math.ceil(count / NOTICES_PER_PAGE) };
}

/** A mail in the outbox that has not been sent yet, for the worker; null when there is nothing (left) to do. */
export function findUnsentMail(kunci: string) {
  return db.surel.findFirst({ where: { kunci, terkirimPada: null } });
}
