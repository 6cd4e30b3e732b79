"use server";

import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { lptkScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import {
  assignMentor,
  changeCohort,
  closeCohort,
  createCohort,
  moveParticipant,
  placeParticipants,
  removeParticipant,
  reopenCohort,
} from "./mutations";
import {
  assignMentorSchema,
  changeCohortSchema,
  cohortVersionSchema,
  createCohortSchema,
  moveParticipantSchema,
  placeParticipantsSchema,
  reasonedCohortSchema,
  removeParticipantSchema,
} from "./schema";

const told = (id: string, pesan: string) => `/lptk/rombel/${id}?pesan=${pesan}`;

export const buatRombel = defineAction({
  name: "rombel.buat",
  by: ["lptk"],
  schema: createCohortSchema,
  run: (context) => createCohort(context.tx, deedOf(context), lptkScope(context.aktor), context.input),
  after: ({ id }) => told(id, "dibuat"),
});

export const ubahRombel = defineAction({
  name: "rombel.ubah",
  by: ["lptk"],
  schema: changeCohortSchema,
  run: (context) => changeCohort(context.tx, deedOf(context), lptkScope(context.aktor), context.input),
  after: ({ id }) => told(id, "diubah"),
});

export const tugaskanMentor = defineAction({
  name: "rombel.tugaskan",
  by: ["lptk"],
  schema: assignMentorSchema,
  run: (context) => {
    const { frasa, alasan, ...choice } = context.input;
    const decision = { ...choice, alasan: composeReason(frasa, alasan) };
    return assignMentor(context.tx, deedOf(context), lptkScope(context.aktor), decision);
  },
  after: ({ id }) => told(id, "mentor"),
});

export const tempatkanPeserta = defineAction({
  name: "rombel.tempatkan",
  by: ["lptk"],
  schema: placeParticipantsSchema,
  run: (context) => placeParticipants(context.tx, deedOf(context), lptkScope(context.aktor), context.input),
  after: ({ id }) => told(id, "ditempatkan"),
});

export const pindahkanPeserta = defineAction({
  name: "rombel.pindahkan",
  by: ["lptk"],
  schema: moveParticipantSchema,
  run: (context) => {
    const { frasa, alasan, ...move } = context.input;
    const decision = { ...move, alasan: composeReason(frasa, alasan) };
    return moveParticipant(context.tx, deedOf(context), lptkScope(context.aktor), decision);
  },
  after: ({ id }) => told(id, "dipindahkan"),
});

export const keluarkanPeserta = defineAction({
  name: "rombel.keluarkan",
  by: ["lptk"],
  schema: removeParticipantSchema,
  run: (context) => {
    const { frasa, alasan, ...seen } = context.input;
    const decision = { ...seen, alasan: composeReason(frasa, alasan) };
    return removeParticipant(context.tx, deedOf(context), lptkScope(context.aktor), decision);
  },
  after: ({ pesertaId }) => `/lptk/peserta/${pesertaId}?pesan=keluar`,
});

export const tutupRombel = defineAction({
  name: "rombel.tutup",
  by: ["lptk"],
  schema: cohortVersionSchema,
  run: (context) => closeCohort(context.tx, deedOf(context), lptkScope(context.aktor), context.input),
  after: ({ id }) => told(id, "ditutup"),
});

export const bukaRombel = defineAction({
  name: "rombel.bukaKembali",
  by: ["lptk"],
  schema: reasonedCohortSchema,
  run: (context) => {
    const { frasa, alasan, ...seen } = context.input;
    const decision = { ...seen, alasan: composeReason(frasa, alasan) };
    return reopenCohort(context.tx, deedOf(context), lptkScope(context.aktor), decision);
  },
  after: ({ id }) => told(id, "dibuka"),
});
