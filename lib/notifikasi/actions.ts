"use server";

import { ok } from "@/lib/kernel/result";
import { defineAction } from "@/lib/server/action";
import { akunScope } from "@/lib/server/scope";
import { markAllRead } from "./mutations";
import { markAllReadSchema } from "./schema";

export const tandaiSemuaDibaca = defineAction({
  name: "notifikasi.tandaiSemuaDibaca",
  by: "semua",
  teachers: ["menunggu", "ditolak", "nonaktif"],
  schema: markAllReadSchema,
  run: async ({ tx, aktor, now }) => {
    await markAllRead(tx, akunScope(aktor), now);
    return ok();
  },
});
