import * as z from "zod/mini";
import { dayField, idSchema, line, listSchema, optionalLines, reasonFields, versi, zona } from "@/lib/kernel/fields";
import { REASON_MAX } from "@/lib/kernel/workflow";
import { CAPACITY_MAX, FIELD, MODES, NAME } from "./rules";
import { COHORT_STATES } from "./status";

const nama = line("Tuliskan nama rombel, misalnya PGSD 03.", NAME.max).check(
  z.minLength(NAME.min, `Nama paling pendek ${NAME.min} huruf.`),
);
const bidangStudi = line("Tuliskan bidang studi, misalnya PGSD.", FIELD.max).check(
  z.minLength(FIELD.min, `Bidang studi paling pendek ${FIELD.min} huruf.`),
);
const SEATS = `Tuliskan jumlah peserta dari 1 sampai ${CAPACITY_MAX}.`;
const kapasitas = z.pipe(z.string({ error: SEATS }).check(z.trim(), z.regex(/^\d{1,3}$/, SEATS)), z.transform(Number));

const facts = {
  ...{ nama, bidangStudi, mode: z.enum(MODES, { error: "Pilih cara mentoring." }), zona },
  ...{ mulai: dayField("Isi tanggal mulai."), selesai: dayField("Isi tanggal selesai.") },
  ...{ kapasitas, alasanKapasitas: optionalLines(REASON_MAX) },
};

export const createCohortSchema = z.strictObject(facts);
export type CohortInput = z.output<typeof createCohortSchema>;
export const changeCohortSchema = z.strictObject({ id: idSchema, versi, ...facts });
export const cohortVersionSchema = z.strictObject({ id: idSchema, versi });
export const reasonedCohortSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });

/** `alasan` only where somebody led the rombel until now. */
export const assignMentorSchema = z.strictObject({
  ...{ id: idSchema, versi, ...reasonFields },
  mentorId: z.uuid({ error: "Pilih mentornya." }),
});

const TICK = "Centang paling sedikit satu peserta.";
/** Those to be placed: one (a text) or several (a list). */
const ticked = z.pipe(
  z.pipe(
    z.prefault(z.union([z.string(), z.array(z.string())]), []),
    z.transform((ids) => [...new Set([ids].flat())].filter((id) => id !== "")),
  ),
  z.array(z.uuid({ error: TICK })).check(z.minLength(1, TICK), z.maxLength(CAPACITY_MAX)),
);
export const placeParticipantsSchema = z.strictObject({ id: idSchema, pesertaId: ticked });
/** Somebody who is in a rombel leaves it: for another one (`id`), or for none. */
export const moveParticipantSchema = z.strictObject({
  ...{ pesertaId: idSchema, versi, ...reasonFields },
  id: z.uuid({ error: "Pilih rombel tujuannya." }),
});
export const removeParticipantSchema = z.strictObject({ pesertaId: idSchema, versi, ...reasonFields });

/** What the address of the LPTK's list may ask for. */
export const cohortListSchema = z.object({
  ...listSchema.shape,
  status: z.catch(z.nullable(z.enum(COHORT_STATES)), null),
});
export type CohortListRequest = z.output<typeof cohortListSchema>;

/** Search words on the page of participants. */
export const placeableSchema = z.pick(listSchema, { cari: true });
