import "server-only";
import { createHash, createHmac } from "node:crypto";
import { derivedKey } from "./env";

/** Crockford's base 32: no I, L, O or U, so nothing is misread when a code is read out or copied by hand. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 28; // 140 bits; RELIABILITY A9 asks for 128

/**
 * The code that belongs to a row of kode_sekali_pakai. It is derived, not stored: the table keeps only its SHA-256, and a
 * form sent twice can show the same code again.
 */
export function codeFor(id: string): string {
  const bytes = createHmac("sha256", derivedKey("kode-sekali-pakai")).update(id).digest();
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = "";
  for (let i = 0; i < LENGTH; i++) {
    code += ALPHABET[Number(bits & 31n)];
    bits >>= 5n;
  }
  return code.match(/.{4}/g)?.join("-") ?? code;
}

/** What people type, in one spelling: lower case, spaces and look-alikes forgiven. */
export function normalizeCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}

/** Has it the shape of a code? Tells nothing about whether it is valid. */
export function looksLikeCode(typed: string): boolean {
  return new RegExp(`^[${ALPHABET}]{${LENGTH}}$`).test(normalizeCode(typed));
}

/** What the table keeps. A plain hash is enough for 140 random bits. */
export function codeDigest(typed: string): string {
  return createHash("sha256").update(normalizeCode(typed)).digest("hex");
}
