"use server";

import { invalid, ok, type Result } from "@/lib/kernel/result";
import { defineAction } from "@/lib/server/action";
import { logSecurity } from "@/lib/server/log";
import { hashPassword } from "@/lib/server/password";
import type { RequestInfo } from "@/lib/server/request";
import { akunScope } from "@/lib/server/scope";
import { clearSessionCookie, homeOf, type Session } from "@/lib/server/session";
import { newPasswordProblem } from "../masuk/queries";
import { PASSWORD_CHANGED, SAME_PASSWORD } from "./labels";
import { changeContact, changePassword, endOtherSessions, endOwnSession, proveOwner, switchRole } from "./mutations";
import {
  changeContactSchema,
  changePasswordSchema,
  endOtherSessionsSchema,
  endSessionSchema,
  switchRoleSchema,
} from "./schema";

/** One's own account is open to every teacher who can sign in. */
const EVERY_TEACHER = ["menunggu", "ditolak", "nonaktif"] as const;

export const gantiPassword = defineAction({
  name: "profil.gantiPassword",
  by: "semua",
  teachers: EVERY_TEACHER,
  schema: changePasswordSchema,
  secrets: ["passwordLama", "passwordBaru"],
  prepare: async ({ input, aktor, request }) => {
    const proved = await prove(aktor, input.passwordLama, request);
    if (!proved.ok) return proved;
    if (input.passwordBaru === input.passwordLama) return invalid({ passwordBaru: SAME_PASSWORD });
    const problem = await newPasswordProblem(input.passwordBaru, { akunId: aktor?.akunId });
    if (problem) return invalid({ passwordBaru: problem });
    return ok({ proved: proved.data, kataSandi: await hashPassword(input.passwordBaru) });
  },
  run: async ({ tx, aktor, doer, prepared, request }) => {
    const { requestId } = request;
    const change = { ...prepared, keep: aktor.sesiId };
    const result = await changePassword(tx, akunScope(aktor), change, { by: doer, requestId });
    if (!result.ok) return result;
    logSecurity({ aksi: "profil.gantiPassword", hasil: "berhasil", pelakuId: aktor.akunId, requestId });
    return ok(undefined, PASSWORD_CHANGED);
  },
});

export const ubahKontak = defineAction({
  name: "profil.ubahKontak",
  by: "semua",
  teachers: EVERY_TEACHER,
  schema: changeContactSchema,
  secrets: ["passwordLama"],
  prepare: ({ input, aktor, request }) => prove(aktor, input.passwordLama, request),
  run: ({ tx, input, aktor, doer, request }) =>
    changeContact(tx, akunScope(aktor), input, { by: doer, requestId: request.requestId }),
});

export const akhiriSesi = defineAction({
  name: "profil.akhiriSesi",
  by: "semua",
  teachers: EVERY_TEACHER,
  schema: endSessionSchema,
  run: ({ tx, input, aktor }) => endOwnSession(tx, akunScope(aktor), input.sesiId),
  // The form goes away with its row, so the page says what happened.
  after: () => "/akun/sesi?pesan=satu",
});

export const akhiriSesiLain = defineAction({
  name: "profil.akhiriSesiLain",
  by: "semua",
  // The same form sent again means the devices that have come since.
  isRepeatable: true,
  teachers: EVERY_TEACHER,
  schema: endOtherSessionsSchema,
  run: async ({ tx, aktor }) => {
    await endOtherSessions(tx, akunScope(aktor), aktor.sesiId);
    return ok();
  },
  after: () => "/akun/sesi?pesan=semua",
});

export const gantiPeran = defineAction({
  name: "profil.gantiPeran",
  by: "semua",
  teachers: EVERY_TEACHER,
  schema: switchRoleSchema,
  isRepeatable: true,
  run: async ({ tx, input, aktor, request }) => {
    const switched = await switchRole(tx, aktor, input.peranId);
    if (!switched.ok) return switched;
    const { requestId } = request;
    const { peran } = switched.data;
    logSecurity({ aksi: "profil.gantiPeran", hasil: "berhasil", pelakuId: aktor.akunId, peran, requestId });
    return switched;
  },
  after: async (role) => {
    if (!role.isEnded) return homeOf(role);
    await clearSessionCookie();
    return "/masuk?pesan=peran";
  },
});

/** The wrapper has already refused whoever is not signed in. */
async function prove(aktor: Session | null, password: string, request: RequestInfo): Promise<Result<string>> {
  if (!aktor) throw new Error("nobody is signed in");
  return proveOwner(akunScope(aktor), password, request);
}
