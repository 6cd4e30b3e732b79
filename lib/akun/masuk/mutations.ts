import "server-only";
import { randomUUID } from "node:crypto";
import { normalizeIdentifier } from "@/lib/kernel/identifiers";
import { fail, notFound, ok, type Result } from "@/lib/kernel/result";
import type { Role } from "@/lib/kernel/roles";
import { beginAttempt } from "@/lib/server/attempts";
import { readNow, type Tx, withTx } from "@/lib/server/db";
import { logSecurity } from "@/lib/server/log";
import { enqueueMail, notify } from "@/lib/server/notify";
import { codeDigest, codeFor, looksLikeCode } from "@/lib/server/one-time-code";
import { hashPassword, needsRehash, verifyPassword } from "@/lib/server/password";
import { counterKey, type RequestInfo } from "@/lib/server/request";
import { endSessions, openSession, type TeacherStatus } from "@/lib/server/session";
import { type Doer, record } from "@/lib/server/trail";
import {
  CODE_AS_PASSWORD,
  CODE_PROBLEMS,
  HAS_PASSWORD,
  NO_ROLE,
  UNKNOWN_CODE,
  UNKNOWN_LINK,
  WRONG_CREDENTIALS,
} from "./labels";
import { notices } from "./messages";
import { type CodeRecipient, findAccount, findCode, listHeldRoles } from "./queries";
import { CODE_MINUTES, type CodeKind, codeState, roleToEnter } from "./rules";

const MINUTE = 60_000;

/** For the security log: tells two names apart, and gives neither away. */
const nameMark = (name: string) => counterKey("nama-masuk", name).slice(0, 16);

/** Holds the account until the transaction ends: whatever sets passwords, makes codes or signs in goes one after the other. */
export async function lockAccount(tx: Tx, akunId: string): Promise<{ nama: string; kataSandi: string | null } | null> {
  const [row] = await tx.$queryRaw<{ nama: string; kataSandi: string | null }[]>`
    SELECT nama, kata_sandi AS "kataSandi" FROM akun WHERE id = ${akunId}::uuid FOR NO KEY UPDATE`;
  return row ?? null;
}

/** What was proved: this account, by the password whose hash is `verified`; `renewed` replaces a weaker hash. */
export type Credentials = { akunId: string; verified: string; renewed: string | null };

/**
 * Checks a typed name and password, before any transaction: the count of failures stands by itself, and hashing holds no
 * connection. Unknown names, wrong passwords and accounts without a password are answered alike and after the same work.
 * Errors: `isian_salah`, `terlalu_sering`.
 */
export async function checkCredentials(
  typed: { username: string; password: string },
  request: RequestInfo,
): Promise<Result<Credentials>> {
  const name = normalizeIdentifier(typed.username);
  const event = { aksi: "masuk", objek: nameMark(name), requestId: request.requestId };
  const attempt = await beginAttempt("masuk", name, request.address);
  if (!attempt.ok) {
    logSecurity({ ...event, hasil: "dibatasi" });
    return attempt;
  }
  const account = await findAccount(name);
  const fits = await verifyPassword(account?.kataSandi ?? null, typed.password);
  if (!account?.kataSandi || !fits) {
    logSecurity({ ...event, hasil: "gagal" });
    // By its shape alone, after the real check: a password may look like a code, and the answer tells nothing about an account.
    return fail("isian_salah", looksLikeCode(typed.password) ? CODE_AS_PASSWORD : WRONG_CREDENTIALS);
  }
  await attempt.data.succeeded();
  const renewed = needsRehash(account.kataSandi) ? await hashPassword(typed.password) : null;
  return ok({ akunId: account.akunId, verified: account.kataSandi, renewed });
}

/** A session that was opened, and where it belongs. */
export type Entered = { sesiId: string; akunId: string; peran: Role; statusGuru: TeacherStatus | null };

type Browser = { perangkat: string /** The living session the browser came with: it ends. */; previous?: string };

/** Opens a new session in the role used last, or the first. Error: `tidak_berhak` when the account holds no role now. */
async function enter(tx: Tx, akunId: string, { perangkat, previous }: Browser): Promise<Result<Entered>> {
  const role = roleToEnter(await listHeldRoles(tx, akunId));
  if (!role) return fail("tidak_berhak", NO_ROLE);
  const now = await readNow(tx);
  if (previous) {
    await tx.sesi.updateMany({ where: { id: previous, diakhiriPada: null }, data: { diakhiriPada: now } });
  }
  await tx.akun.update({ where: { id: akunId }, data: { terakhirDipakai: now } });
  const sesiId = await openSession(tx, akunId, role.peranId, perangkat);
  return ok({ sesiId, akunId, peran: role.peran, statusGuru: role.statusGuru });
}

/**
 * Signs in with proved credentials. The password is looked at again under the lock: one that was changed meanwhile opens
 * nothing, so a reset also ends the sign-in that was under way.
 */
export async function signIn(tx: Tx, credentials: Credentials, browser: Browser): Promise<Result<Entered>> {
  const { akunId, verified, renewed } = credentials;
  const account = await lockAccount(tx, akunId);
  if (account?.kataSandi !== verified) return fail("isian_salah", WRONG_CREDENTIALS);
  if (renewed) await tx.akun.update({ where: { id: akunId }, data: { kataSandi: renewed } });
  return enter(tx, akunId, browser);
}

/** Ends one session. */
export async function signOut(tx: Tx, sesiId: string): Promise<void> {
  await tx.sesi.updateMany({ where: { id: sesiId, diakhiriPada: null }, data: { diakhiriPada: await readNow(tx) } });
}

/** Voids the codes of an account that could still be used; `jenis` only those of one way. */
export async function voidCodes(tx: Tx, akunId: string, jenis?: CodeKind): Promise<void> {
  await tx.kodeSekaliPakai.updateMany({
    where: { akunId, jenis, dipakaiPada: null, dibatalkanPada: null },
    data: { dibatalkanPada: await readNow(tx) },
  });
}

/**
 * Makes a one-time code; `codeFor(kodeId)` tells it. It voids the earlier ones, but a link by e-mail only earlier links: anybody
 * who knows a Username can ask for one, and must not thereby void what was handed over on paper.
 */
export async function issueCode(
  tx: Tx,
  { akunId, jenis, pembuatId }: { akunId: string; jenis: CodeKind; pembuatId: string | null },
): Promise<{ kodeId: string; berlakuSampai: Date }> {
  await lockAccount(tx, akunId);
  await voidCodes(tx, akunId, jenis === "tautan_surel" ? jenis : undefined);
  const kodeId = randomUUID();
  const berlakuSampai = new Date((await readNow(tx)).getTime() + CODE_MINUTES[jenis] * MINUTE);
  const sidik = codeDigest(codeFor(kodeId));
  await tx.kodeSekaliPakai.create({ data: { id: kodeId, akunId, jenis, sidik, berlakuSampai, pembuatId } });
  return { kodeId, berlakuSampai };
}

/**
 * Makes a code for somebody within the issuer's reach (`recipient` as the scope's query found them) and tells the account's
 * owner that there is one. Errors: `tidak_ditemukan`, `tidak_berhak` when the account opens more than the issuer oversees.
 */
export async function issueCodeFor(
  tx: Tx,
  recipient: CodeRecipient | null,
  { by, requestId }: { by: Doer; requestId: string },
): Promise<Result<{ kodeId: string; berlakuSampai: Date }>> {
  // A code for oneself would be a way round the current password.
  if (!recipient || recipient.akunId === by.akunId) return notFound("Akun");
  const { akunId, nama, surel, hasPassword, isWhole } = recipient;
  if (!isWhole) {
    return fail(
      "tidak_berhak",
      `Akun ${nama} juga memegang peran di luar wewenang Anda. Minta Dinas Pendidikan membuatkan kodenya.`,
    );
  }
  const code = await issueCode(tx, {
    akunId,
    jenis: hasPassword ? "lupa_password" : "masuk_pertama",
    pembuatId: by.akunId,
  });
  const objek = { jenis: "akun", id: akunId };
  await record(tx, { by, aksi: "masuk.buatKode", objek, peristiwa: "Kode sekali pakai dibuat", requestId });
  const kunci = `kode:${code.kodeId}`;
  await notify(tx, [{ akunId, kunci, ...notices.codeMade(by.nama) }]);
  if (surel) {
    const data = { nama, pembuat: by.nama };
    await enqueueMail(tx, { akunId, alamat: surel, templat: "masuk-kode-dibuat", data, kunci });
  }
  return ok(code);
}

/**
 * Keeps a new password (already hashed), voids all codes, ends all sessions but `keep`, tells the owner. The caller has shown
 * the right to it, and writes the trail.
 */
export async function storePassword(
  tx: Tx,
  { akunId, kataSandi, keep }: { akunId: string; kataSandi: string; keep?: string },
): Promise<void> {
  const { nama, surel } = await tx.akun.update({ where: { id: akunId }, data: { kataSandi } });
  await endSessions(tx, akunId, keep);
  await voidCodes(tx, akunId);
  const kunci = `password:${akunId}:${(await readNow(tx)).getTime()}`;
  await notify(tx, [{ akunId, kunci, ...notices.passwordSet() }]);
  if (surel) {
    await enqueueMail(tx, { akunId, alamat: surel, templat: "masuk-password-diganti", data: { nama }, kunci });
  }
}

/**
 * Looks for a typed code, before any transaction; whether it can still be used is decided by `redeemCode`. Only a code that
 * does not exist (or is another account's) counts as a failed attempt. Errors: `isian_salah`, `terlalu_sering`.
 */
export async function checkCode(
  typed: { username?: string; kode: string },
  request: RequestInfo,
): Promise<Result<{ kodeId: string; akunId: string }>> {
  const name = typed.username === undefined ? "" : normalizeIdentifier(typed.username);
  const event = { aksi: "masuk.kode", objek: nameMark(name), requestId: request.requestId };
  const attempt = await beginAttempt("kode", name, request.address);
  if (!attempt.ok) {
    logSecurity({ ...event, hasil: "dibatasi" });
    return attempt;
  }
  const code = await findCode(typed.kode, typed.username);
  if (!code) {
    logSecurity({ ...event, hasil: "gagal" });
    return fail("isian_salah", typed.username === undefined ? UNKNOWN_LINK : UNKNOWN_CODE);
  }
  await attempt.data.succeeded();
  return ok({ kodeId: code.id, akunId: code.akunId });
}

/**
 * Uses a code up: the account gets the password (already hashed) and a session. Of two at once exactly one succeeds (RELIABILITY
 * A9). Errors: `data_berubah` (used, voided or too late), `tidak_berhak` (no role).
 */
export async function redeemCode(
  tx: Tx,
  { kodeId, akunId, kataSandi }: { kodeId: string; akunId: string; kataSandi: string },
  { requestId, ...browser }: Browser & { requestId: string },
): Promise<Result<Entered>> {
  const account = await lockAccount(tx, akunId);
  if (!account) return notFound("Akun");
  const code = await tx.kodeSekaliPakai.findUniqueOrThrow({ where: { id: kodeId } });
  const now = await readNow(tx);
  const state = codeState(code, now);
  if (state !== "berlaku") return fail("data_berubah", CODE_PROBLEMS[state]);
  const { count } = await tx.kodeSekaliPakai.updateMany({
    where: { id: kodeId, akunId, dipakaiPada: null, dibatalkanPada: null, berlakuSampai: { gt: now } },
    data: { dipakaiPada: now },
  });
  if (count === 0) return fail("data_berubah", CODE_PROBLEMS.dipakai);
  await storePassword(tx, { akunId, kataSandi });
  const entered = await enter(tx, akunId, browser);
  if (!entered.ok) return entered;
  const by: Doer = { akunId, nama: account.nama, peran: entered.data.peran };
  const peristiwa = "Password dibuat dengan kode sekali pakai";
  await record(tx, { by, aksi: "masuk.pakaiKode", objek: { jenis: "akun", id: akunId }, peristiwa, requestId });
  return entered;
}

/**
 * The first password (already hashed) of an account whose holder has proved, by a code of another context, that it is theirs; and a
 * session. Errors: `data_berubah` (there is a password by now), `tidak_berhak` (no role).
 */
export async function setFirstPassword(
  tx: Tx,
  { akunId, kataSandi }: { akunId: string; kataSandi: string },
  browser: Browser,
): Promise<Result<Entered>> {
  const account = await lockAccount(tx, akunId);
  if (!account) return notFound("Akun");
  if (account.kataSandi !== null) return fail("data_berubah", HAS_PASSWORD);
  await storePassword(tx, { akunId, kataSandi });
  return enter(tx, akunId, browser);
}

/** Sends a link to set a new password to the account's own address; does nothing where there is no account, address or role. */
export async function sendResetLink(username: string): Promise<void> {
  await withTx(async (tx) => {
    const account = await findAccount(username, tx);
    if (!account?.surel || !roleToEnter(await listHeldRoles(tx, account.akunId))) return ok();
    const { akunId, nama, surel } = account;
    const { kodeId } = await issueCode(tx, { akunId, jenis: "tautan_surel", pembuatId: null });
    const data = { nama, kodeId };
    await enqueueMail(tx, { akunId, alamat: surel, templat: "masuk-tautan", data, kunci: `tautan:${kodeId}` });
    return ok();
  });
}
