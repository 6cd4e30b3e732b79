import * as z from "zod/mini";
import { EMAIL, normalizeIdentifier } from "@/lib/kernel/identifiers";
import { currentPassword, newPassword } from "../masuk/schema";

export const changePasswordSchema = z.strictObject({ passwordLama: currentPassword, passwordBaru: newPassword });

/** Left empty means: none. */
const optional = (shape: RegExp, tidy: (typed: string) => string, message: string) =>
  z.pipe(
    z.string().check(
      z.overwrite(tidy),
      z.maxLength(254, message),
      z.refine((text) => text === "" || shape.test(text), message),
    ),
    z.transform((text) => (text === "" ? null : text)),
  );

const phone = (typed: string) => typed.normalize("NFKC").replace(/[\s.\-–()]/g, "");

export const changeContactSchema = z.strictObject({
  versi: z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)),
  surel: optional(EMAIL, normalizeIdentifier, "Tuliskan alamat surel seperti nama@contoh.id."),
  telepon: optional(
    /^\+?\d{8,15}$/,
    phone,
    "Tuliskan nomor telepon dengan 8 sampai 15 angka, misalnya 0812 3456 7890.",
  ),
  passwordLama: currentPassword,
});

export const endSessionSchema = z.strictObject({ sesiId: z.uuid() });
export const endOtherSessionsSchema = z.strictObject({});
export const switchRoleSchema = z.strictObject({ peranId: z.uuid() });
