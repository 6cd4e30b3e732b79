import * as z from "zod/mini";
import { PURPOSES } from "./rules";

/** One file as UploadThing's client announces it. */
const announcedFile = z.strictObject({
  name: z.string().check(z.maxLength(1000)),
  size: z.int(),
  type: z.string().check(z.maxLength(200)),
  lastModified: z.optional(z.number()),
});
export type AnnouncedUpload = z.output<typeof announcedFile>;

/** What UploadThing's client posts: exactly one file, and no input of its own. */
export const announcementSchema = z.strictObject({ files: z.tuple([announcedFile]), input: z.optional(z.null()) });

export const purposeSchema = z.enum(PURPOSES);
