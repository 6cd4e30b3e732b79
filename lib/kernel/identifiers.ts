/**
 * Shapes of the identifiers people sign in with (DOMAIN §1). Shape is validated; inner meaning is only warned about, by
 * those who ask for it.
 */
export const NPSN = /^(\d{8}|[PK]\d{7})$/;
export const NUPTK = /^\d{16}$/;
export const NIP = /^\d{18}$/;
export const NOMOR_PESERTA = /^\d{14}$/;
export const NOMOR_REGISTRASI = /^[A-Z0-9][A-Z0-9./-]{4,39}$/;
/** Deliberately loose: something, one @, a host with a dot, no spaces or control characters. Whether mail arrives, only mail can tell. */
export const EMAIL = /^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]{2,}$/u;

export const IDENTIFIER_KINDS = ["npsn", "nuptk", "surel", "nomor_peserta", "nomor_registrasi"] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** One spelling for what people type in many ways: spaces and dots in numbers dropped, letters of a code raised, e-mail lowered. */
export function normalizeIdentifier(typed: string): string {
  const text = typed.normalize("NFKC").trim();
  if (text.includes("@")) return text.toLowerCase();
  return text.replace(/\s+/g, "").toUpperCase();
}

/** What kind of identifier this looks like, or null. Lengths keep the numeric kinds apart (8, 14, 16 digits). */
export function identifierKind(normalized: string): IdentifierKind | null {
  if (normalized.includes("@")) return EMAIL.test(normalized) && normalized.length <= 254 ? "surel" : null;
  if (NPSN.test(normalized)) return "npsn";
  if (NUPTK.test(normalized)) return "nuptk";
  if (NOMOR_PESERTA.test(normalized)) return "nomor_peserta";
  return NOMOR_REGISTRASI.test(normalized) ? "nomor_registrasi" : null;
}
