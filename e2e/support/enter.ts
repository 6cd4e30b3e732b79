import type { Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { areaOf } from "@/lib/kernel/roles";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { makeSession } from "@/prisma/seed/factories";
import { see } from "./page";
import { type Person, write } from "./people";

/**
 * Opens the home of somebody who is signed in already: the session is made past the sign-in page, which journeys of its own prove
 * and which would cost every other journey a page and the hash of a password. `home` is the heading of that home.
 */
export async function enter(page: Page, { username }: Pick<Person, "username">, home?: string | RegExp): Promise<void> {
  const { akunId } = await db.pengenal.findFirstOrThrow({ where: { nilai: username } });
  const { id, peran } = await db.peranAkun.findFirstOrThrow({ where: { akunId, dicabutPada: null } });
  const sid = await write((tx) => makeSession(tx, akunId, id));
  const value = await encode({ token: { sid }, secret: env.secret });
  const url = `http://127.0.0.1:${process.env.E2E_PORT}`;
  await page.context().addCookies([{ name: "next-auth.session-token", value, url, httpOnly: true, sameSite: "Lax" }]);
  await page.goto(areaOf(peran));
  if (home) await see(page, home);
}
