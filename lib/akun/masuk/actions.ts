"use server";

import { normalizeIdentifier } from "@/lib/kernel/identifiers";
import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { formatInstant } from "@/lib/kernel/time";
import { defineAction } from "@/lib/server/action";
import { tooMany } from "@/lib/server/attempts";
import { logSecurity } from "@/lib/server/log";
import { isMailConfigured } from "@/lib/server/mail";
import { enqueueJob } from "@/lib/server/notify";
import { codeFor } from "@/lib/server/one-time-code";
import { hashPassword } from "@/lib/server/password";
import { networkOf, type RequestInfo } from "@/lib/server/request";
import { dinasScope, lptkScope, sekolahScope } from "@/lib/server/scope";
import { clearSessionCookie, homeOf, setSessionCookie } from "@/lib/server/session";
import { countEvent, withinLimit } from "@/lib/server/throttle";
import { LINK_REQUESTED } from "./labels";
import { checkCode, checkCredentials, type Entered, issueCodeFor, redeemCode, signIn, signOut } from "./mutations";
import { findDinasRecipient, findLptkRecipient, findTeacherRecipient, newPasswordProblem } from "./queries";
import { safeReturnPath } from "./rules";
import {
  activationSchema,
  linkRequestSchema,
  makeCodeSchema,
  resetSchema,
  signInSchema,
  signOutSchema,
} from "./schema";

/** Mails one Username may cause in an hour, and one network: a mailbox is not to be flooded. */
const LINKS_PER_NAME = { name: "tautan-nama", max: 3, seconds: 3600 };
const LINKS_PER_NETWORK = { name: "tautan-jaringan", max: 10, seconds: 3600 };

export const masuk = defineAction({
  name: "masuk",
  by: "publik",
  schema: signInSchema,
  secrets: ["password"],
  isRepeatable: true,
  prepare: ({ input, request }) => checkCredentials(input, request),
  run: async ({ tx, aktor, prepared, request }) => {
    const entered = await signIn(tx, prepared, { perangkat: request.device, previous: aktor?.sesiId });
    if (entered.ok) logEntry("masuk", entered.data, request);
    return entered;
  },
  after: async (entered, { input }) => {
    await setSessionCookie(entered.sesiId);
    return safeReturnPath(input.kembali, entered.peran) ?? homeOf(entered);
  },
});

export const keluar = defineAction({
  name: "masuk.keluar",
  by: "publik",
  schema: signOutSchema,
  run: async ({ tx, aktor, request }) => {
    if (aktor) {
      await signOut(tx, aktor.sesiId);
      logSecurity({ aksi: "masuk.keluar", hasil: "berhasil", pelakuId: aktor.akunId, requestId: request.requestId });
    }
    return ok();
  },
  after: async () => {
    await clearSessionCookie();
    return "/masuk?pesan=keluar";
  },
});

/** The first sign-in, or a new password, with a code that was handed over. */
export const aktifkan = defineAction({
  name: "masuk.aktifkan",
  by: "publik",
  schema: activationSchema,
  secrets: ["passwordBaru"],
  prepare: ({ input, request }) => prepareRedemption(input, request),
  run: ({ tx, aktor, prepared, request }) => redeem(tx, prepared, aktor?.sesiId, request),
  after: welcome,
});

/** A new password with the link that came by e-mail. */
export const aturPassword = defineAction({
  name: "masuk.aturPassword",
  by: "publik",
  schema: resetSchema,
  secrets: ["passwordBaru"],
  prepare: ({ input, request }) => prepareRedemption(input, request),
  run: ({ tx, aktor, prepared, request }) => redeem(tx, prepared, aktor?.sesiId, request),
  after: welcome,
});

/** Asks for a link by e-mail. Always the same answer: the work itself is done by a job, whether or not there is an account. */
export const mintaTautan = defineAction({
  name: "masuk.mintaTautan",
  by: "publik",
  schema: linkRequestSchema,
  prepare: async ({ input, request }) => {
    if (!isMailConfigured()) return fail("tidak_berhak", "Surel tidak tersedia di sini. Minta kode sekali pakai.");
    const { isWithin, secondsLeft } = await countEvent(LINKS_PER_NETWORK, networkOf(request.address));
    if (!isWithin) return tooMany(secondsLeft);
    return ok({ isWanted: await withinLimit(LINKS_PER_NAME, normalizeIdentifier(input.username)) });
  },
  run: async ({ tx, input, prepared, request }) => {
    logSecurity({
      aksi: "masuk.mintaTautan",
      hasil: prepared.isWanted ? "berhasil" : "dibatasi",
      requestId: request.requestId,
    });
    if (prepared.isWanted) await enqueueJob(tx, "kirim_tautan_password", { username: input.username });
    return ok(undefined, LINK_REQUESTED);
  },
});

/** A code for somebody the reader answers for (DOMAIN §1.1). It is shown once and kept nowhere: it follows from `kodeId`. */
export const buatKode = defineAction({
  name: "masuk.buatKode",
  by: ["kepsek", "lptk", "dinas"],
  schema: makeCodeSchema,
  run: async ({ tx, input, aktor, doer, request }) => {
    const recipient =
      aktor.peran === "kepsek"
        ? await findTeacherRecipient(tx, sekolahScope(aktor), input.akunId)
        : aktor.peran === "lptk"
          ? await findLptkRecipient(tx, lptkScope(aktor), input.akunId)
          : await findDinasRecipient(tx, dinasScope(aktor), input.akunId);
    const code = await issueCodeFor(tx, recipient, { by: doer, requestId: request.requestId });
    if (!code.ok) return code;
    return ok({ kodeId: code.data.kodeId, berlakuSampai: formatInstant(code.data.berlakuSampai, aktor.zona) });
  },
  answer: ({ kodeId, berlakuSampai }) => ({ kode: codeFor(kodeId), berlakuSampai }),
});

type Redemption = { kodeId: string; akunId: string; kataSandi: string };

async function prepareRedemption(
  typed: { username?: string; kode: string; passwordBaru: string },
  request: RequestInfo,
): Promise<Result<Redemption>> {
  const code = await checkCode(typed, request);
  if (!code.ok) return code;
  const problem = await newPasswordProblem(typed.passwordBaru, { akunId: code.data.akunId, own: [typed.username] });
  if (problem) return invalid({ passwordBaru: problem });
  return ok({ ...code.data, kataSandi: await hashPassword(typed.passwordBaru) });
}

async function redeem(
  tx: Parameters<typeof redeemCode>[0],
  redemption: Redemption,
  previous: string | undefined,
  request: RequestInfo,
): Promise<Result<Entered>> {
  const { requestId, device } = request;
  const entered = await redeemCode(tx, redemption, { perangkat: device, previous, requestId });
  if (entered.ok) logEntry("masuk.kode", entered.data, request);
  return entered;
}

async function welcome(entered: Entered): Promise<string> {
  await setSessionCookie(entered.sesiId);
  return homeOf(entered);
}

function logEntry(aksi: string, { akunId, peran }: Entered, { requestId }: RequestInfo): void {
  logSecurity({ aksi, hasil: "berhasil", pelakuId: akunId, peran, requestId });
}
