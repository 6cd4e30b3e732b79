import * as z from "zod/mini";
import { idSchema } from "@/lib/kernel/fields";
import { PURPOSES } from "./rules";

/** One file as UploadThing's client announces it. */
const announcedFile = z.strictObject({
  name: z.string().check(z.maxLength(1000)),
  size: z.int(),
  type: z.string().check(z.maxLength(200)),
  lastModified: z.optional(z.number()),
});
export type AnnouncedUpload = z.output<typeof announcedFile>;

/** What UploadThing's client posts: exactly one file, and for evidence the row of the plan it is meant for. */
export const announcementSchema = z.strictObject({
  files: z.tuple([announcedFile]),
  input: z.optional(z.nullable(z.strictObject({ untukId: idSchema }))),
});

export const purposeSchema = z.enum(PURPOSES);
