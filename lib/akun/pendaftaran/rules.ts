import { addDays, DAY } from "@/lib/kernel/time";
import type { RegistrationState } from "./status";

/** How long NUPTK and e-mail stay with a rejected registration. [a], DOMAIN §1.1. */
export const RESERVED_DAYS = 14;

/** Until when (exclusive) a registration rejected at `rejectedAt` keeps its NUPTK and e-mail. */
export function reservedUntil(rejectedAt: Date, days = RESERVED_DAYS): Date {
  return addDays(rejectedAt, days);
}

/** Who holds an identifier that somebody else now types. */
export type Holder = {
  /** null: the account is no registered teacher (a principal, an office, a mentor). */
  status: RegistrationState | null;
  statusSejak: Date | null;
  /** The account serves another living role or a PLPG cohort too, which needs its identifiers. */
  hasOtherUse: boolean;
};

/**
 * Does the identifier still belong to its holder at `now`? Living registrations keep theirs for good, a rejected one for
 * RESERVED_DAYS, a withdrawn one not at all.
 */
export function isReserved(holder: Holder, now: Date): boolean {
  if (holder.status === null || holder.statusSejak === null || holder.hasOtherUse) return true;
  if (holder.status === "ditarik") return false;
  return holder.status !== "ditolak" || now < reservedUntil(holder.statusSejak);
}

export type Warning = { field: "nuptk" | "nip" | "statusKepegawaian"; text: string };

type Facts = { nuptk: string | null; nip: string | null; statusKepegawaian: "pns" | "pppk" | "gty" | "honorer" };

/**
 * What a principal should look at twice. Never a ground for refusal by itself (DOMAIN §1: "warn, do not refuse, on inner
 * meaning").
 */
export function registrationWarnings({ nuptk, nip, statusKepegawaian }: Facts, now: Date): Warning[] {
  const warnings: Warning[] = [];
  const warn = (field: Warning["field"], text: string) => warnings.push({ field, text });
  if (nuptk === null) {
    warn("nuptk", "Tanpa NUPTK. Wajar bagi guru dengan masa kerja di bawah sekitar dua tahun.");
  } else if (/^(\d)\1+$/.test(nuptk)) {
    warn("nuptk", "Semua angka NUPTK sama. Cocokkan dengan dokumen resmi.");
  } else if (looksLikeNik(nuptk)) {
    warn("nuptk", "Angka ini tampak seperti NIK di KTP, yang juga 16 angka. Cocokkan dengan dokumen resmi.");
  }
  const isCivilServant = statusKepegawaian === "pns" || statusKepegawaian === "pppk";
  if (isCivilServant && nip === null) warn("nip", "PNS dan PPPK biasanya mempunyai NIP, tetapi di sini kosong.");
  if (!isCivilServant && nip !== null) warn("statusKepegawaian", "GTY dan honorer biasanya tidak mempunyai NIP.");
  if (nip !== null) for (const text of nipWarnings(nip, statusKepegawaian, now)) warn("nip", text);
  return warnings;
}

/** NIK: province 11–96, then regency, district, and the birth date as DDMMYY (women: day + 40). */
function looksLikeNik(digits: string): boolean {
  const number = (from: number, to: number) => Number(digits.slice(from, to));
  const province = number(0, 2);
  const day = number(6, 8) % 40;
  const month = number(8, 10);
  return (
    province >= 11 &&
    province <= 96 &&
    number(2, 4) >= 1 &&
    number(6, 8) <= 71 &&
    day >= 1 &&
    day <= 31 &&
    month >= 1 &&
    month <= 12
  );
}

const YOUNGEST_YEARS = 17;
const OLDEST_YEARS = 75;
/** In the place of the month, PPPK carry the code of their kind of appointment from here on. */
const PPPK_CODE_FROM = 21;

/** NIP: birth date YYYYMMDD, appointment YYYYMM (PPPK: a code of 21 or more for the month), sex 1 or 2, three of serial. */
function nipWarnings(nip: string, statusKepegawaian: Facts["statusKepegawaian"], now: Date): string[] {
  const found: string[] = [];
  const [year, month, day] = [Number(nip.slice(0, 4)), Number(nip.slice(4, 6)), Number(nip.slice(6, 8))];
  const birth = new Date(Date.UTC(year, month - 1, day));
  const isDate = birth.getUTCFullYear() === year && birth.getUTCMonth() === month - 1 && birth.getUTCDate() === day;
  const age = (now.getTime() - birth.getTime()) / DAY / 365.25;
  if (!isDate || age < YOUNGEST_YEARS || age > OLDEST_YEARS) {
    found.push("Delapan angka pertama NIP seharusnya tanggal lahir (tahun, bulan, tanggal).");
  }
  const appointed = Number(nip.slice(8, 12));
  const appointedMonth = Number(nip.slice(12, 14));
  const isMonth = appointedMonth >= 1 && appointedMonth <= 12;
  const isCode = statusKepegawaian === "pppk" && appointedMonth >= PPPK_CODE_FROM;
  if (appointed < 1950 || appointed > now.getUTCFullYear() || (!isMonth && !isCode)) {
    found.push("Angka ke-9 sampai ke-14 NIP seharusnya tahun dan bulan pengangkatan.");
  }
  if (nip[14] !== "1" && nip[14] !== "2") found.push("Angka ke-15 NIP seharusnya 1 (laki-laki) atau 2 (perempuan).");
  return found;
}
