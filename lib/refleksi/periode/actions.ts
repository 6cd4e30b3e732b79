"use server";

import { defineAction } from "@/lib/server/action";
import { dinasScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { createPeriod, editPeriod } from "./mutations";
import { editPeriodSchema, newPeriodSchema } from "./schema";

export const buatPeriode = defineAction({
  name: "periode.buat",
  by: ["dinas"],
  schema: newPeriodSchema,
  run: (context) => createPeriod(context.tx, deedOf(context), dinasScope(context.aktor), context.input),
  after: () => "/dinas/refleksi?pesan=dibuat",
});

export const ubahPeriode = defineAction({
  name: "periode.ubah",
  by: ["dinas"],
  schema: editPeriodSchema,
  run: (context) => editPeriod(context.tx, deedOf(context), dinasScope(context.aktor), context.input),
  after: () => "/dinas/refleksi?pesan=diubah",
});
