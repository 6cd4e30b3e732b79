import "server-only";
import type { NextAuthOptions } from "next-auth";
import { encode } from "next-auth/jwt";
import { db, readNow } from "./db";
import { env } from "./env";
import { log } from "./log";
import {
  findSession,
  SESSION_COOKIE_SECONDS,
  sessionCookieName,
  sessionCookieOptions,
  sessionIdFromToken,
} from "./session";

/**
 * next-auth keeps the token and its cookie; who is signed in is decided by the session's row (RELIABILITY B7). There is no
 * provider on purpose: next-auth's own sign-in needs JavaScript, puts what `authorize` throws into an address, and would be a
 * second way in beside the action `masuk` with its throttling. A function, because a build has no environment.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env.secret,
    providers: [],
    session: { strategy: "jwt", maxAge: SESSION_COOKIE_SECONDS },
    useSecureCookies: env.isHttps,
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: "/masuk", signOut: "/masuk", error: "/masuk", verifyRequest: "/masuk" },
    jwt: {
      // A token whose row has ended is no token: its bearer gets an empty session. Reading it here does not count as using it.
      decode: async ({ token }) => {
        const sid = await sessionIdFromToken(token);
        const session = sid ? await findSession(sid) : null;
        return session ? { sid: session.sesiId, name: session.nama, peran: session.peran } : null;
      },
      // next-auth renews its token at every look. That renews nothing: the limits are the row's.
      encode: ({ token, secret }) => encode({ token: { sid: token?.sid }, secret, maxAge: SESSION_COOKIE_SECONDS }),
    },
    callbacks: {
      session: ({ session, token }) => ({
        user: { name: token.name },
        peran: token.peran,
        expires: session.expires,
      }),
      // Whatever address a caller asks for, the way out leads to our own sign-in page (RELIABILITY A39).
      redirect: () => `${env.publicUrl}/masuk`,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid !== "string") return;
        await db.sesi.updateMany({
          where: { id: token.sid, diakhiriPada: null },
          data: { diakhiriPada: await readNow() },
        });
      },
    },
    logger: {
      // An ended session is no error. Only the code is logged: the rest may come from whoever calls.
      error: (code) => {
        if (code !== "JWT_SESSION_ERROR") log.error({ sebab: String(code).slice(0, 60) }, "next-auth");
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
