"use server";

import { discardFile, linkFile } from "@/lib/berkas/mutations";
import { ok } from "@/lib/kernel/result";
import { defineAction } from "@/lib/server/action";
import { akunScope } from "@/lib/server/scope";
import { addKarya, changeKarya, fileOfKarya, removeKarya } from "./mutations";
import { changeKaryaSchema, karyaSchema, removeKaryaSchema } from "./schema";

export const tambahKarya = defineAction({
  name: "karya.tambah",
  by: ["guru"],
  teachers: ["nonaktif"],
  schema: karyaSchema,
  run: async ({ tx, input, aktor, doer, now, request }) => {
    const scope = akunScope(aktor);
    const linked = await linkFile(tx, scope, { berkasId: input.berkasId, tujuan: "karya", now });
    if (!linked.ok) return linked;
    return addKarya(tx, scope, input, { by: doer, now, zona: aktor.zona, requestId: request.requestId });
  },
  after: ({ id }) => `/guru/karya/${id}?kabar=tersimpan`,
});

export const ubahKarya = defineAction({
  name: "karya.ubah",
  by: ["guru"],
  teachers: ["nonaktif"],
  schema: changeKaryaSchema,
  run: async ({ tx, input, aktor, doer, now, request }) => {
    const scope = akunScope(aktor);
    const before = await fileOfKarya(tx, scope, input.id);
    if (!before.ok) return before;
    const isReplaced = before.data.berkasId !== input.berkasId;
    if (isReplaced) {
      const linked = await linkFile(tx, scope, { berkasId: input.berkasId, tujuan: "karya", now });
      if (!linked.ok) return linked;
    }
    const moment = { by: doer, now, zona: aktor.zona, requestId: request.requestId };
    const changed = await changeKarya(tx, scope, { ...input, isReplaced }, moment);
    if (changed.ok && isReplaced) await discardFile(tx, scope, before.data.berkasId, now);
    return changed;
  },
  after: ({ id }) => `/guru/karya/${id}?kabar=diubah`,
});

export const hapusKarya = defineAction({
  name: "karya.hapus",
  by: ["guru"],
  teachers: ["nonaktif"],
  schema: removeKaryaSchema,
  run: async ({ tx, input, aktor, doer, now, request }) => {
    const scope = akunScope(aktor);
    const file = await fileOfKarya(tx, scope, input.id);
    if (!file.ok) return file;
    const removed = await removeKarya(tx, scope, input, {
      by: doer,
      now,
      zona: aktor.zona,
      requestId: request.requestId,
    });
    if (!removed.ok) return removed;
    await discardFile(tx, scope, file.data.berkasId, now);
    return ok();
  },
  after: () => "/guru/karya?kabar=dihapus",
});
