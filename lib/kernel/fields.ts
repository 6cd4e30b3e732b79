import * as z from "zod/mini";
import { EMAIL, NIP, normalizeIdentifier } from "./identifiers";
import { ZONES } from "./time";
import { REASON_MAX } from "./workflow";

/**
 * Fields that forms of several contexts have in common: one spelling, one limit, one sentence each. The limits are the
 * database's. Whoever needs other words hands them in.
 */

/**
 * One spelling for typed text: no invisible or control characters, one space between words, none around. What cannot be seen goes
 * first: it may stand between two spaces, or between a letter and its accent.
 */
export function tidy(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .normalize("NFC")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\n\r]+/gu, " ")
    .trim();
}

/** Like `tidy`, but lines stay lines. */
export function tidyLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(tidy)
    .join("\n")
    .trim();
}

/** Digits people group with spaces, dots, hyphens or brackets. */
export const ungrouped = (typed: string) => typed.normalize("NFKC").replace(/[\s.\-–()]/g, "");

const tooLong = (max: number) => `Paling panjang ${max} huruf.`;

/** A required line of text, at most `max` characters; `missing` says what to write. */
export const line = (missing: string, max: number) =>
  z.string({ error: missing }).check(z.overwrite(tidy), z.minLength(1, missing), z.maxLength(max, tooLong(max)));

/** Required text of several lines, at most `max` characters. */
export const lines = (missing: string, max: number) =>
  z.string({ error: missing }).check(z.overwrite(tidyLines), z.minLength(1, missing), z.maxLength(max, tooLong(max)));

/** Text of several lines that may stay empty. */
export const optionalLines = (max: number) =>
  z.prefault(z.string().check(z.overwrite(tidyLines), z.maxLength(max, tooLong(max))), "");

/** Somebody's name: it must hold a letter. */
export const personName = (missing: string) => line(missing, 120).check(z.regex(/\p{L}/u, missing));

/** What has this shape, or nothing at all (null). `spell` makes one spelling of what was typed. */
export const optionalShape = (shape: RegExp, message: string, spell: (typed: string) => string = ungrouped) =>
  z.pipe(
    z.prefault(
      z.string().check(
        z.overwrite(spell),
        z.maxLength(254, message),
        z.refine((value) => value === "" || shape.test(value), message),
      ),
      "",
    ),
    z.transform((value) => (value === "" ? null : value)),
  );

const EMAIL_SHAPE = "Tuliskan alamat surel seperti nama@contoh.id.";
const PHONE = /^\+?\d{8,15}$/;
const PHONE_SHAPE = "Tuliskan nomor telepon dengan 8 sampai 15 angka, misalnya 0812 3456 7890.";

export const emailField = (missing = "Tuliskan alamat surel.") =>
  z
    .string({ error: missing })
    .check(
      z.overwrite(normalizeIdentifier),
      z.minLength(1, missing),
      z.maxLength(254, "Alamat surel ini terlalu panjang."),
      z.regex(EMAIL, EMAIL_SHAPE),
    );

export const phoneField = (missing = "Tuliskan nomor telepon.") =>
  z.string({ error: missing }).check(z.overwrite(ungrouped), z.minLength(1, missing), z.regex(PHONE, PHONE_SHAPE));

export const optionalEmail = () => optionalShape(EMAIL, EMAIL_SHAPE, normalizeIdentifier);
export const optionalPhone = () => optionalShape(PHONE, PHONE_SHAPE);
export const nipField = (whose = "") =>
  optionalShape(NIP, `NIP terdiri dari 18 angka. Kosongkan bila ${whose}tidak punya.`);

export const zona = z.enum(ZONES, { error: "Pilih zona waktu." });

/** A tick: "on" when ticked, not sent otherwise. */
export const tick = z.pipe(
  z.prefault(z.enum(["on", ""]), ""),
  z.transform((value) => value === "on"),
);

/** Is "2026-02-29" a day of the calendar? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A day of the calendar as a date input sends it, "2026-11-25". */
export const dayField = (missing: string) =>
  z
    .string({ error: missing })
    .check(z.minLength(1, { error: missing, abort: true }), z.refine(isDay, "Tanggal ini tidak ada di kalender."));

/** Which version of a record the reader saw. */
export const versi = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number));

/** The id in an address or a hidden field; anything else names nothing. */
export const idSchema = z.uuid();

/** Is this text an id? Loaders ask before they ask the database, which would stumble over anything else. */
export const isId = (text: string): boolean => idSchema.safeParse(text).success;

/** A quick phrase, words of one's own, or both: together they are the reason (`composeReason` in workflow.ts). */
export const reasonFields = {
  frasa: z.prefault(z.string().check(z.maxLength(200), z.overwrite(tidy)), ""),
  alasan: z.prefault(
    z.string().check(z.overwrite(tidyLines), z.maxLength(REASON_MAX, `Alasan paling panjang ${REASON_MAX} huruf.`)),
    "",
  ),
};

/** Search words, page number and state filter of a list's address; whatever makes no sense there is left out. */
const word = z.catch(z.string().check(z.overwrite(tidy), z.maxLength(80)), "");
export const pageNumber = z.catch(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,3}$/)), z.transform(Number)), 1);
export const listSchema = z.object({ cari: word, hal: pageNumber, status: word });
export type ListParams = z.output<typeof listSchema>;
