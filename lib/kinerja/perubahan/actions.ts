"use server";

import { discardFile } from "@/lib/berkas/mutations";
import { defineAction } from "@/lib/server/action";
import { akunScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { CHANGE_SLUGS } from "./labels";
import { applyChange, beginChange, dropChange, saveChange } from "./mutations";
import { applySchema, beginSchema, changeSchema, dropSchema, fieldsIn } from "./schema";

const evidence = (id: string) => `/guru/kinerja/${id}/bukti`;

export const mulaiUbahRhk = defineAction({
  name: "perubahan.mulai",
  by: ["guru"],
  schema: beginSchema,
  run: ({ tx, aktor, input: { id, jenis } }) => beginChange(tx, akunScope(aktor), { id, jenis }),
  after: (_, { input: { id, jenis } }) => `/guru/kinerja/${id}/ubah-rhk/${CHANGE_SLUGS[jenis]}`,
});

export const simpanUbahRhk = defineAction({
  name: "perubahan.simpan",
  by: ["guru"],
  schema: changeSchema,
  run: ({ tx, aktor, input }) => {
    const { id, jenis, versi } = input;
    return saveChange(tx, akunScope(aktor), { id, jenis, versi, fields: fieldsIn(input) });
  },
  after: (_, { input: { id, jenis } }) => `/guru/kinerja/${id}/ubah-rhk/${CHANGE_SLUGS[jenis]}/periksa`,
});

export const batalkanUbahRhk = defineAction({
  name: "perubahan.batal",
  by: ["guru"],
  schema: dropSchema,
  run: ({ tx, aktor, input }) => dropChange(tx, akunScope(aktor), input),
  after: (_, { input }) => `${evidence(input.id)}?pesan=batal`,
});

export const terapkanUbahRhk = defineAction({
  name: "perubahan.terapkan",
  by: ["guru"],
  schema: applySchema,
  run: async (context) => {
    const { tx, aktor, input, now } = context;
    const scope = akunScope(aktor);
    const applied = await applyChange(tx, deedOf(context), scope, input);
    if (!applied.ok) return applied;
    // What Bukti Karya or other evidence still shows stays (lib/berkas).
    for (const berkasId of applied.data.berkasIds) await discardFile(tx, scope, berkasId, now);
    return applied;
  },
  after: (_, { input }) => `${evidence(input.id)}?pesan=diubah`,
});
