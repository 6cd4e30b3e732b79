"use server";

import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import type { Scheme } from "../periode/rules";
import { PART_SLUGS } from "./labels";
import { decidePlan, savePart, startPlan, submitPlan } from "./mutations";
import { PLAN_PARTS, type PlanPart } from "./rules";
import {
  fieldsIn,
  notesIn,
  partSchema,
  planVersionSchema,
  practiceSchema,
  returnSchema,
  startPlanSchema,
} from "./schema";

export const mulaiRencana = defineAction({
  name: "rencana.mulai",
  by: ["guru"],
  schema: startPlanSchema,
  run: (context) => startPlan(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: ({ id }) => `/guru/kinerja/${id}`,
});

/** Where a saving leads; the page that comes next drops the device's copy of what is stored now. */
function afterSaving(bagian: PlanPart, skema: Scheme, { id, lanjut }: { id: string; lanjut: string }): string | null {
  const list = `/guru/kinerja/${id}`;
  if (lanjut === "") return null;
  if (lanjut === "daftar") return `${list}?pesan=tersimpan&bagian=${bagian}`;
  const next = PLAN_PARTS[PLAN_PARTS.indexOf(bagian) + 1];
  return `${list}/${next ? PART_SLUGS[skema][next] : "rangkuman"}?tersimpan=${bagian}`;
}

/** What a form that saves itself has to know. */
const savedAs = ({ dasar, pada }: { dasar: string; pada: string }) => ({ dasar, pada });

export const simpanPraktik = defineAction({
  name: "rencana.simpanPraktik",
  by: ["guru"],
  schema: practiceSchema,
  run: ({ tx, aktor, input: { id, dasar, indikatorId } }) =>
    savePart(tx, akunScope(aktor), { id, bagian: "praktik", dasar, fields: { indikatorId } }),
  after: ({ skema }, { input }) => afterSaving("praktik", skema, input),
  answer: savedAs,
});

export const simpanBagianRencana = defineAction({
  name: "rencana.simpan",
  by: ["guru"],
  schema: partSchema,
  run: ({ tx, aktor, input }) => {
    const { id, bagian, dasar } = input;
    return savePart(tx, akunScope(aktor), { id, bagian, dasar, fields: fieldsIn(input) });
  },
  after: ({ skema }, { input }) => afterSaving(input.bagian, skema, input),
  answer: savedAs,
});

export const ajukanRencana = defineAction({
  name: "rencana.ajukan",
  by: ["guru"],
  schema: planVersionSchema,
  run: (context) => submitPlan(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: ({ id }) => `/guru/kinerja/${id}`,
});

export const setujuiRencana = defineAction({
  name: "rencana.setujui",
  by: ["kepsek"],
  schema: planVersionSchema,
  run: (context) =>
    decidePlan(context.tx, deedOf(context), sekolahScope(context.aktor), { ...context.input, event: "setujui" }),
  after: (_, { input }) => `/kepsek/kinerja/${input.id}`,
});

export const kembalikanRencana = defineAction({
  name: "rencana.kembalikan",
  by: ["kepsek"],
  schema: returnSchema,
  run: (context) => {
    const { id, versi, frasa, alasan } = context.input;
    return decidePlan(context.tx, deedOf(context), sekolahScope(context.aktor), {
      ...{ id, versi, event: "kembalikan", alasan: composeReason(frasa, alasan), catatan: notesIn(context.input) },
    });
  },
  after: (_, { input }) => `/kepsek/kinerja/${input.id}`,
});
