import * as z from "zod/mini";
import { optionalEmail, optionalPhone, versi } from "@/lib/kernel/fields";
import { currentPassword, newPassword } from "../masuk/schema";

export const changePasswordSchema = z.strictObject({ passwordLama: currentPassword, passwordBaru: newPassword });

export const changeContactSchema = z.strictObject({
  versi,
  surel: optionalEmail(),
  telepon: optionalPhone(),
  passwordLama: currentPassword,
});

export const endSessionSchema = z.strictObject({ sesiId: z.uuid() });
export const endOtherSessionsSchema = z.strictObject({});
export const switchRoleSchema = z.strictObject({ peranId: z.uuid() });
