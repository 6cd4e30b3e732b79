import { areaOf, type Role } from "@/lib/kernel/roles";

/*
 * Passwords. The client's rule (DOMAIN §0): at least 8 characters, no composition rules, nothing cut or trimmed, up to 128.
 * A character is a Unicode code point, counted on the text as it was typed. Nothing is normalised, neither here nor before
 * hashing: what was typed is what must be typed again.
 */
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;

/** Shorter parts of a name would refuse half of all passwords ("Ani" stands in "melayani"). */
const OWN_TERM_MIN = 4;
/** What must be left of a password, in letters and digits, once everything of one's own is taken out of it. */
const REST_MIN = 5;
/** The product's own names are the first a stranger tries here. */
const PRODUCT_TERMS = ["gurutumbuh", "jaklat"];

/** What is wrong with a password's length, or null. The same in the browser and on the server. */
export function passwordLengthProblem(password: string): string | null {
  if (password === "") return "Isi password baru.";
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN) return `Password paling sedikit ${PASSWORD_MIN} karakter; ini baru ${length}.`;
  if (length > PASSWORD_MAX) return `Password paling banyak ${PASSWORD_MAX} karakter; ini ${length}.`;
  return null;
}

/**
 * Why a password cannot be set, as a sentence for its field, or null (RELIABILITY A2–A4).
 *
 * @param own what belongs to the person or is public about them: identifiers, name, school's name and NPSN. Empty ones are skipped.
 * @param isCommon whether it stands in the list of common passwords (lib/server/common-passwords.ts)
 */
export function checkNewPassword(
  password: string,
  own: readonly (string | null | undefined)[],
  isCommon: boolean,
): string | null {
  const problem = passwordLengthProblem(password);
  if (problem) return problem;
  if (isCommon || isPattern(password)) {
    return "Password ini terlalu umum, orang lain mudah menebaknya. Pakai beberapa kata yang tidak biasa bersama.";
  }
  if (isMadeOf(password, [...own, ...PRODUCT_TERMS])) {
    return "Jangan memakai Username, nama, atau sekolah Anda sebagai password. Itu yang pertama ditebak orang.";
  }
  return null;
}

/** "aaaaaaaa", "12345678", "hgfedcba", "12121212": each step the same, or one or two characters over and over. */
function isPattern(password: string): boolean {
  const points = Array.from(password.toLowerCase(), (character) => character.codePointAt(0) ?? 0);
  const steps = points.slice(1).map((point, i) => point - (points[i] ?? 0));
  const isRun = steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1;
  return isRun || points.every((point, i) => i < 2 || point === points[i - 2]);
}

/** Letters and digits in lower case: how a name is written with or without spaces, dots and capitals makes no difference. */
const squash = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function isMadeOf(password: string, own: readonly (string | null | undefined)[]): boolean {
  const terms = new Set<string>();
  for (const text of own) {
    if (!text) continue;
    // The whole, its words, and what stands before the @ of an e-mail address.
    for (const part of [text, ...text.split(/[^\p{L}\p{N}]+/u), text.split("@")[0] ?? ""]) {
      const term = squash(part);
      if (term.length >= OWN_TERM_MIN) terms.add(term);
    }
  }
  const whole = squash(password);
  let rest = whole;
  for (const term of [...terms].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(term, "");
  return rest.length < whole.length && rest.length < REST_MIN;
}

/**
 * Where a sign-in may lead (RELIABILITY A39): a path of the role's own area or of the pages everybody has. Only plain
 * segments and a plain query are honoured, so nothing that a browser could read as another site gets through: no "//", no
 * backslash, no scheme, no dot segments, nothing percent-encoded.
 */
export function safeReturnPath(wanted: string | undefined, role: Role): string | null {
  if (!wanted || wanted.length > 300) return null;
  const [, first] = /^(\/[a-z0-9]+)(?:\/[A-Za-z0-9_-]+)*(?:\?[A-Za-z0-9_=&.+-]*)?$/.exec(wanted) ?? [];
  return first === areaOf(role) || first === "/akun" ? wanted : null;
}

/*
 * How long a one-time code is good for, in minutes. The first one travels by letter, telephone or in person and may have to
 * wait for somebody's return (DOMAIN §1.1 gives 14 days to activate). A code handed over because a password was forgotten is
 * asked for by somebody who waits for it: three days cover a weekend. A link by e-mail lies in a mailbox others may read, and
 * is used at once or never.
 */
export const CODE_MINUTES = { masuk_pertama: 14 * 24 * 60, lupa_password: 3 * 24 * 60, tautan_surel: 30 } as const;
export type CodeKind = keyof typeof CODE_MINUTES;

/** Why a code that was found cannot be used. */
export type CodeState = "berlaku" | "dipakai" | "diganti" | "kedaluwarsa";

/** What has become of a code by `now`. */
export function codeState(
  code: { berlakuSampai: Date; dipakaiPada: Date | null; dibatalkanPada: Date | null },
  now: Date,
): CodeState {
  if (code.dipakaiPada) return "dipakai";
  if (code.dibatalkanPada) return "diganti";
  return code.berlakuSampai > now ? "berlaku" : "kedaluwarsa";
}

/** A role an account holds now, with when it was last signed in with. */
export type HeldRole = { peranId: string; lastUsed: Date | null; since: Date };

/** The role to enter: the one used last, else the one held longest. Null when none is held. */
export function roleToEnter<R extends HeldRole>(roles: readonly R[]): R | null {
  const [best] = [...roles].sort(
    (a, b) =>
      (b.lastUsed?.getTime() ?? 0) - (a.lastUsed?.getTime() ?? 0) ||
      a.since.getTime() - b.since.getTime() ||
      a.peranId.localeCompare(b.peranId),
  );
  return best ?? null;
}
