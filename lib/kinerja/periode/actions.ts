"use server";

import { defineAction } from "@/lib/server/action";
import { dinasScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { createPeriod, editPeriod, extendPhase } from "./mutations";
import { editPeriodSchema, extensionSchema, newPeriodSchema } from "./schema";

const page = (id: string, pesan: string) => `/dinas/kinerja/${id}?pesan=${pesan}`;

export const buatPeriodeKinerja = defineAction({
  name: "periodeKinerja.buat",
  by: ["dinas"],
  schema: newPeriodSchema,
  run: (context) => createPeriod(context.tx, deedOf(context), dinasScope(context.aktor), context.input),
  after: ({ id }) => page(id, "dibuat"),
});

export const ubahPeriodeKinerja = defineAction({
  name: "periodeKinerja.ubah",
  by: ["dinas"],
  schema: editPeriodSchema,
  run: (context) => editPeriod(context.tx, deedOf(context), dinasScope(context.aktor), context.input),
  after: ({ id }) => page(id, "diubah"),
});

export const perpanjangFase = defineAction({
  name: "periodeKinerja.perpanjang",
  by: ["dinas"],
  schema: extensionSchema,
  run: (context) => extendPhase(context.tx, deedOf(context), dinasScope(context.aktor), context.input),
  after: ({ periodeId }) => page(periodeId, "diperpanjang"),
});
