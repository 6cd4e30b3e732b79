import * as z from "zod/mini";

export const markAllReadSchema = z.strictObject({});
