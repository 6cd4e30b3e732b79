"use server";

import { fail, ok } from "@/lib/kernel/result";
import { defineAction } from "@/lib/server/action";
import { sekolahScope } from "@/lib/server/scope";
import { withinLimit } from "@/lib/server/throttle";
import { deedOf } from "@/lib/server/trail";
import { remind } from "./mutations";
import { reminderSchema } from "./schema";

/** Far above what a principal of a hundred teachers sends, far below what a script wants (RELIABILITY A28). */
const REMINDERS = { name: "ingatkan-kinerja", max: 120, seconds: 3600 };

export const ingatkanGuru = defineAction({
  name: "kinerja.ingatkan",
  by: ["kepsek"],
  schema: reminderSchema,
  prepare: async ({ aktor }) =>
    (await withinLimit(REMINDERS, aktor?.akunId ?? ""))
      ? ok()
      : fail("terlalu_sering", "Terlalu banyak pengingat dalam satu jam. Coba lagi nanti."),
  run: (context) => {
    const { periodeId, siapa } = context.input;
    return remind(context.tx, deedOf(context), sekolahScope(context.aktor), {
      ...{ periodeId, akunId: siapa === "semua" ? null : siapa, zona: context.aktor.zona },
    });
  },
  after: (_, { input }) => `/kepsek/kinerja/ringkasan?periode=${input.periodeId}&pesan=diingatkan`,
});
