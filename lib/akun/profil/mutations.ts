import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { beginAttempt } from "@/lib/server/attempts";
import { db, readNow, type Tx } from "@/lib/server/db";
import { logSecurity } from "@/lib/server/log";
import { enqueueMail, notify } from "@/lib/server/notify";
import { verifyPassword } from "@/lib/server/password";
import type { RequestInfo } from "@/lib/server/request";
import type { AkunScope } from "@/lib/server/scope";
import { endSessions, SESSION_LIMITS, type Session } from "@/lib/server/session";
import { type Doer, record } from "@/lib/server/trail";
import { lockAccount, storePassword, voidCodes } from "../masuk/mutations";
import { listHeldRoles, type RoleRow } from "../masuk/queries";
import {
  CONTACT_CHANGED,
  CONTACT_CHANGED_TOLD,
  CONTACT_UNCHANGED,
  EMAIL_NEEDED,
  EMAIL_TAKEN,
  WRONG_CURRENT_PASSWORD,
} from "./labels";
import { notices } from "./messages";
import { isEmailIdentifier, maskEmail } from "./rules";

/** Who acts, and in which request. */
type Deed = { by: Doer; requestId: string };

const objek = ({ akunId }: AkunScope) => ({ jenis: "akun", id: akunId });

/**
 * Proves again that it is the owner who sits there (RELIABILITY A5, A17), before any transaction; throttled like signing in.
 * Gives the hash that was proved. Errors: `isian_salah` at the field `passwordLama`, `terlalu_sering`.
 */
export async function proveOwner(
  { akunId }: AkunScope,
  password: string,
  request: RequestInfo,
): Promise<Result<string>> {
  const event = { aksi: "profil.buktikan", pelakuId: akunId, requestId: request.requestId };
  const attempt = await beginAttempt("profil", akunId, request.address);
  if (!attempt.ok) {
    logSecurity({ ...event, hasil: "dibatasi" });
    return attempt;
  }
  const { kataSandi } = await db.akun.findUniqueOrThrow({ where: { id: akunId }, select: { kataSandi: true } });
  if (!(await verifyPassword(kataSandi, password)) || kataSandi === null) {
    logSecurity({ ...event, hasil: "gagal" });
    return invalid({ passwordLama: WRONG_CURRENT_PASSWORD });
  }
  await attempt.data.succeeded();
  return ok(kataSandi);
}

/** Sets a new password (already hashed) in place of the one that was proved; other sessions end (RELIABILITY A5). */
export async function changePassword(
  tx: Tx,
  scope: AkunScope,
  { proved, kataSandi, keep }: { proved: string; kataSandi: string; keep: string },
  { by, requestId }: Deed,
): Promise<Result> {
  const account = await lockAccount(tx, scope.akunId);
  if (account?.kataSandi !== proved) return invalid({ passwordLama: WRONG_CURRENT_PASSWORD });
  await storePassword(tx, { akunId: scope.akunId, kataSandi, keep });
  await record(tx, { by, aksi: "profil.gantiPassword", objek: objek(scope), peristiwa: "Password diganti", requestId });
  return ok();
}

/**
 * Changes e-mail address and telephone number. The address is also a Username (but for a principal's post): its `pengenal` row
 * follows, links on their way to the old address are void, and the old address is told. Errors: `data_berubah`; `isian_salah`
 * when the address is taken, or was the only Username.
 */
export async function changeContact(
  tx: Tx,
  scope: AkunScope,
  to: { versi: number; surel: string | null; telepon: string | null },
  { by, requestId }: Deed,
): Promise<Result> {
  const { akunId } = scope;
  await lockAccount(tx, akunId);
  const from = await tx.akun.findUniqueOrThrow({ where: { id: akunId }, include: { pengenal: true } });
  if (from.versi !== to.versi) return stale();
  const changed = [
    ...(from.surel === to.surel ? [] : ["Alamat surel"]),
    ...(from.telepon === to.telepon ? [] : ["Nomor telepon"]),
  ];
  if (changed.length === 0) return ok(undefined, CONTACT_UNCHANGED);

  const roles = await listHeldRoles(tx, akunId);
  if (from.surel !== to.surel && isEmailIdentifier(roles.map(({ peran }) => peran))) {
    if (to.surel === null && from.pengenal.every(({ jenis }) => jenis === "surel")) {
      return invalid({ surel: EMAIL_NEEDED });
    }
    await tx.pengenal.deleteMany({ where: { akunId, jenis: "surel" } });
    if (to.surel !== null && !(await claimEmail(tx, akunId, to.surel))) return invalid({ surel: EMAIL_TAKEN });
  }
  const { surel, telepon, versi } = to;
  const { count } = await tx.akun.updateMany({
    where: { id: akunId, versi },
    data: { surel, telepon, versi: { increment: 1 } },
  });
  if (count === 0) return stale();

  const apa = changed.join(" dan ").replace("dan Nomor", "dan nomor");
  if (from.surel !== surel) await voidCodes(tx, akunId, "tautan_surel");
  await record(tx, { by, aksi: "profil.ubahKontak", objek: objek(scope), peristiwa: `${apa} diganti`, requestId });
  const kunci = `kontak:${akunId}:${versi}`;
  await notify(tx, [{ akunId, kunci, ...notices.contactChanged(apa) }]);
  if (from.surel) {
    const surelBaru = from.surel !== surel && surel ? maskEmail(surel) : null;
    const data = { nama: from.nama, apa, surelBaru };
    await enqueueMail(tx, { akunId, alamat: from.surel, templat: "profil-kontak-diganti", data, kunci });
  }
  return ok(undefined, from.surel ? CONTACT_CHANGED_TOLD : CONTACT_CHANGED);
}

/** Takes an address as Username, unless another account has it. */
async function claimEmail(tx: Tx, akunId: string, surel: string): Promise<boolean> {
  const { count } = await tx.pengenal.createMany({
    data: [{ jenis: "surel", nilai: surel, akunId }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Ends one of one's own sessions. Error: `tidak_ditemukan`. */
export async function endOwnSession(tx: Tx, { akunId }: AkunScope, sesiId: string): Promise<Result> {
  const { count } = await tx.sesi.updateMany({
    where: { id: sesiId, akunId, diakhiriPada: null },
    data: { diakhiriPada: await readNow(tx) },
  });
  return count === 0 ? notFound("Perangkat") : ok();
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessions(tx: Tx, { akunId }: AkunScope, keep: string): Promise<void> {
  await endSessions(tx, akunId, keep);
}

/**
 * Goes over to another role of the same account, in the same session. A session older than the new role allows ends instead:
 * signing in again then enters that role, because it is the one used last. Error: `tidak_ditemukan`.
 */
export async function switchRole(
  tx: Tx,
  session: Session,
  peranId: string,
): Promise<Result<Pick<RoleRow, "peran" | "statusGuru"> & { isEnded: boolean }>> {
  const role = (await listHeldRoles(tx, session.akunId)).find((held) => held.peranId === peranId);
  if (!role) return notFound("Peran");
  const { dibuatPada } = await tx.sesi.findUniqueOrThrow({ where: { id: session.sesiId } });
  const now = await readNow(tx);
  const isEnded = now.getTime() - dibuatPada.getTime() > SESSION_LIMITS[role.peran].absolute * 60_000;
  const { count } = await tx.sesi.updateMany({
    where: { id: session.sesiId, akunId: session.akunId, diakhiriPada: null },
    data: { peranId, terakhirDipakai: now, ...(isEnded ? { diakhiriPada: now } : {}) },
  });
  if (count === 0) return fail("belum_masuk", "Sesi Anda sudah berakhir. Masuk lagi.");
  return ok({ peran: role.peran, statusGuru: role.statusGuru, isEnded });
}
