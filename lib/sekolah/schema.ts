import * as z from "zod/mini";
import {
  emailField,
  idSchema,
  line,
  nipField,
  personName,
  phoneField,
  reasonFields,
  versi,
  zona,
} from "@/lib/kernel/fields";
import { NPSN, normalizeIdentifier } from "@/lib/kernel/identifiers";
import { SCHOOL_LEVELS } from "./rules";

const school = {
  npsn: z
    .string({ error: "Tuliskan NPSN." })
    .check(
      z.overwrite(normalizeIdentifier),
      z.minLength(1, "Tuliskan NPSN."),
      z.regex(NPSN, "NPSN terdiri dari 8 angka; untuk PKBM dan LKP huruf P atau K diikuti 7 angka."),
    ),
  nama: line("Tuliskan nama sekolah.", 120),
  jenjang: z.enum(SCHOOL_LEVELS, { error: "Pilih jenjang." }),
  kota: line("Tuliskan kota atau kabupaten.", 80),
  alamat: line("Tuliskan alamat sekolah.", 200),
  zona,
};

export const createSchoolSchema = z.strictObject(school);
export const updateSchoolSchema = z.strictObject({ sekolahId: idSchema, versi, ...school });
export type SchoolFacts = z.output<typeof createSchoolSchema>;

const post = { sekolahId: idSchema, versi };

/** The next holder of the post: a first appointment or a hand-over, whichever the post's state makes it. */
export const appointSchema = z.strictObject({
  ...post,
  jenis: z.enum(["definitif", "plt"], { error: "Pilih definitif atau Plt." }),
  nama: personName("Tuliskan nama lengkapnya."),
  nip: nipField(),
  surel: emailField(),
  telepon: phoneField(),
});
export type Appointment = Omit<z.output<typeof appointSchema>, "sekolahId" | "versi">;

export const endTermSchema = z.strictObject({ ...post, ...reasonFields });
export const postSchema = z.strictObject({ sekolahId: idSchema });

export const releaseClaimSchema = z.strictObject({ akunId: idSchema, versi, ...reasonFields });
