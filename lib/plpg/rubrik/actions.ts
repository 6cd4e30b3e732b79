"use server";

import { defineAction } from "@/lib/server/action";
import { lptkScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { saveRubric } from "./mutations";
import { rowsFrom, saveRubricSchema } from "./schema";

export const simpanRubrik = defineAction({
  name: "rubrik.simpan",
  by: ["lptk"],
  schema: saveRubricSchema,
  run: (context) => {
    const { dilihat, ...typed } = context.input;
    const rubric = { dilihat, rows: rowsFrom(typed) };
    return saveRubric(context.tx, deedOf(context), lptkScope(context.aktor), rubric);
  },
  after: () => "/lptk/rubrik?pesan=tersimpan",
});
