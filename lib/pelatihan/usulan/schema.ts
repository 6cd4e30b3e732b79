import * as z from "zod/mini";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import { idSchema, line, lines, listSchema, reasonFields, versi } from "@/lib/kernel/fields";
import { NEED_MAX, TEACHERS_MAX, TOPIC } from "./rules";
import { PROPOSAL_STATES } from "./status";

const TEACHERS = `Isi angka dari 1 sampai ${TEACHERS_MAX}.`;

export const proposeSchema = z.strictObject({
  topik: line("Tuliskan topik yang diperlukan.", TOPIC.max).check(
    z.minLength(TOPIC.min, `Topik paling pendek ${TOPIC.min} huruf.`),
  ),
  kompetensi: z.enum(COMPETENCIES, { error: "Pilih kompetensi." }),
  kebutuhan: lines("Tuliskan mengapa guru memerlukannya.", NEED_MAX),
  jumlahGuru: z.pipe(
    z.string({ error: "Tuliskan jumlah guru." }).check(
      z.trim(),
      z.regex(/^\d{1,5}$/, { error: "Tuliskan jumlah guru dengan angka.", abort: true }),
      z.refine((text) => Number(text) >= 1 && Number(text) <= TEACHERS_MAX, TEACHERS),
    ),
    z.transform(Number),
  ),
  instansiId: z.uuid({ error: "Pilih unit P2KPTK2." }),
});
export type Proposal = z.output<typeof proposeSchema>;

export const proposalVersionSchema = z.strictObject({ id: idSchema, versi });
export const reasonedProposalSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });
export const scheduleSchema = z.strictObject({
  id: idSchema,
  versi,
  pelatihanId: z.uuid({ error: "Pilih pelatihannya." }),
});

/** What a list's address may ask for. */
export const proposalListSchema = z.object({
  ...listSchema.shape,
  status: z.catch(z.nullable(z.enum(PROPOSAL_STATES)), null),
});
export type ProposalListRequest = z.output<typeof proposalListSchema>;
