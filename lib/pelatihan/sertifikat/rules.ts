import { formatDay, type Zone } from "@/lib/kernel/time";
import { type CertificateState, certificateWorkflow } from "./status";

/** Digits and letters without those that are taken for one another (0 O, 1 I L) or look like V in print (U). */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 20 of 30 signs are 98 random bits: nobody comes upon a certificate by trying (80 are asked for). */
export const CODE_LENGTH = 20;

/** A code from random numbers, each below the alphabet's length. */
export function codeFrom(random: readonly number[]): string {
  return random.map((at) => CODE_ALPHABET[at % CODE_ALPHABET.length]).join("");
}

/** What somebody typed as a code: capitals without blanks and dashes, or null when it cannot be one. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s\-–]/g, "");
  return /^[0-9A-Z]{12,32}$/.test(plain) ? plain : null;
}

/** A code in groups of four, as it is printed: "K7MP-2QXA-…" */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;
const HOURS_AHEAD: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };

/** The calendar day of an instant in a zone, as midnight UTC. */
function dayOf(instant: Date, zone: Zone): Date {
  const at = new Date(instant.getTime() + HOURS_AHEAD[zone] * 3_600_000);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}

/** The year in which a certificate issued at `instant` is numbered, in the unit's zone. */
export function numberYear(instant: Date, zone: Zone): number {
  return dayOf(instant, zone).getUTCFullYear();
}

/** "00012/SERT-JAKLAT/XI/2026": the unit's running number in the year, the month and the year of issue. */
export function certificateNumber(running: number, instant: Date, zone: Zone): string {
  const day = dayOf(instant, zone);
  return `${String(running).padStart(5, "0")}/SERT-JAKLAT/${ROMAN[day.getUTCMonth()]}/${day.getUTCFullYear()}`;
}

/** "3 November 2026", "3–5 November 2026", "30 November–2 Desember 2026": the days from the first to the last session. */
export function daysInWords(from: Date, to: Date, zone: Zone): string {
  const [first, last] = [dayOf(from, zone), dayOf(to, zone)];
  const [a, b] = [formatDay(first), formatDay(last)];
  if (a === b) return b;
  const isSameYear = first.getUTCFullYear() === last.getUTCFullYear();
  if (isSameYear && first.getUTCMonth() === last.getUTCMonth()) return `${first.getUTCDate()}–${b}`;
  return `${isSameYear ? a.replace(/ \d{4}$/, "") : a}–${b}`;
}

/** "22 November 2026": the day of an instant in a zone. */
export function dayInWords(instant: Date, zone: Zone): string {
  return formatDay(dayOf(instant, zone));
}

/** The last four digits alone are printed: enough to tell two of the same name apart, too little to misuse. */
export function maskedNuptk(nuptk: string | null): string | null {
  return nuptk === null ? null : `•••• •••• •••• ${nuptk.slice(-4)}`;
}

/** Every printed fact, as printed. */
export type CertificateFacts = {
  nama: string;
  nuptk: string | null;
  sekolah: string;
  judul: string;
  kompetensi: string;
  jp: number;
  pelaksanaan: string;
  penyelenggara: string;
  nomor: string;
  terbit: string;
  penerbit: string;
  /** The number of the version that this one replaces. */
  menggantikan: string | null;
};

/** Is this the newest version of its enrolment? Only after that one another is issued. */
export function isNewest({ versiKe }: { versiKe: number }, versions: readonly { versiKe: number }[]): boolean {
  return versions.every((other) => other.versiKe <= versiKe);
}

/** May the unit issue a new version after this one? Only if it was revoked: a valid one is corrected instead. */
export function mayReissue(
  version: { versiKe: number; status: CertificateState },
  versions: readonly { versiKe: number }[],
): boolean {
  return certificateWorkflow.events.terbitkanUlang.from.includes(version.status) && isNewest(version, versions);
}

const KARYA_TITLE_MAX = 200;

/** What the piece in Bukti Karya is called. */
export function karyaTitle({ judul }: Pick<CertificateFacts, "judul">): string {
  return Array.from(`Sertifikat ${judul}`).slice(0, KARYA_TITLE_MAX).join("").trim();
}

/** The name of the PDF. */
export function fileTitle({ nama, nomor }: Pick<CertificateFacts, "nama" | "nomor">): string {
  return `Sertifikat ${nomor.replaceAll("/", "-")} ${nama}.pdf`;
}

/** What came of comparing a copy with the stored SHA-256. */
export const COPY_RESULTS = ["cocok", "beda", "belum_siap", "tidak_terbaca"] as const;
export type CopyResult = (typeof COPY_RESULTS)[number];

export function compareCopy(sha256: string, stored: string | null): CopyResult {
  if (stored === null) return "belum_siap";
  return sha256 === stored ? "cocok" : "beda";
}
