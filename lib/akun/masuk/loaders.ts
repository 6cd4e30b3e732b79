import "server-only";
import { redirect } from "next/navigation";
import { isMailConfigured } from "@/lib/server/mail";
import { currentSession, homeOf } from "@/lib/server/session";
import { SIGN_IN_MESSAGES } from "./labels";
import { findLink } from "./queries";
import { safeReturnPath } from "./rules";

type Params = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** For /masuk. Whoever is signed in already is led on: to where they wanted, or home. */
export async function loadSignIn(params: Params) {
  const kembali = one(params.kembali);
  const session = await currentSession();
  if (session) redirect(safeReturnPath(kembali, session.peran) ?? homeOf(session));
  const pesan = one(params.pesan) ?? "";
  return { kembali, message: SIGN_IN_MESSAGES[pesan] ?? null, hasLeft: pesan === "keluar" };
}

/** For /lupa-password: is there a way by e-mail? */
export function loadResetWays() {
  return { byMail: isMailConfigured() };
}

/** For /atur-password/KODE: whose password it is about, or why the link cannot be used. Only looks, changes nothing. */
export function loadLink(kode: string) {
  return findLink(kode);
}
