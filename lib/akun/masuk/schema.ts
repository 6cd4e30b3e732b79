import * as z from "zod/mini";
import { PASSWORD_MAX, passwordLengthProblem } from "./rules";

/** Longer than any identifier; control characters belong to none. */
const username = z
  .string({ error: "Isi Username Anda." })
  .check(z.minLength(1, "Isi Username Anda."), z.maxLength(300, "Username ini terlalu panjang."))
  .check(z.refine((text) => !/\p{Cc}/u.test(text), "Username ini memuat tanda yang tidak dapat dipakai."));

/** Room for the longest password of four bytes a character: what is longer can only be wrong and is told so. */
const typedPassword = (missing: string) =>
  z
    .string({ error: missing })
    .check(z.minLength(1, missing), z.maxLength(4 * PASSWORD_MAX, "Password ini terlalu panjang."));

export const currentPassword = typedPassword("Isi password Anda saat ini.");

/** The part of the rule that the browser can tell: the length. Lists and one's own names are the server's. */
export const newPassword = z.string({ error: "Isi password baru." }).check(
  z.superRefine((password, context) => {
    const problem = passwordLengthProblem(password);
    if (problem) context.addIssue(problem);
  }),
);

const kode = z
  .string({ error: "Isi kode yang Anda terima." })
  .check(z.minLength(1, "Isi kode yang Anda terima."), z.maxLength(100, "Kode ini terlalu panjang."));

export const signInSchema = z.strictObject({
  username,
  password: typedPassword("Isi Password Anda."),
  kembali: z.optional(z.string()),
});

export const activationSchema = z.strictObject({ username, kode, passwordBaru: newPassword });

export const resetSchema = z.strictObject({ kode, passwordBaru: newPassword });

export const linkRequestSchema = z.strictObject({ username });

export const makeCodeSchema = z.strictObject({ akunId: z.uuid() });

export const signOutSchema = z.strictObject({});
