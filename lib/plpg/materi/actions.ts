"use server";

import { linkFile, releaseFile } from "@/lib/berkas/mutations";
import { ok } from "@/lib/kernel/result";
import { defineAction } from "@/lib/server/action";
import { akunScope, lptkScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { addAppointment, addMaterial, changeAppointment, removeAppointment, removeMaterial } from "./mutations";
import {
  addAppointmentSchema,
  addMaterialSchema,
  changeAppointmentSchema,
  removeAppointmentSchema,
  removeMaterialSchema,
} from "./schema";

export const tambahMateri = defineAction({
  name: "materi.tambah",
  by: ["lptk"],
  schema: addMaterialSchema,
  run: async (context) => {
    const { tx, now, input, aktor } = context;
    if (input.berkasId !== null) {
      const file = { berkasId: input.berkasId, tujuan: "materi_plpg", now } as const;
      const linked = await linkFile(tx, akunScope(aktor), file);
      if (!linked.ok) return linked;
    }
    return addMaterial(tx, deedOf(context), lptkScope(aktor), input);
  },
  after: () => "/lptk/materi?pesan=ditambah",
});

export const hapusMateri = defineAction({
  name: "materi.hapus",
  by: ["lptk"],
  schema: removeMaterialSchema,
  run: async (context) => {
    const { tx, now, input, aktor } = context;
    const removed = await removeMaterial(tx, deedOf(context), lptkScope(aktor), input);
    if (!removed.ok) return removed;
    if (removed.data.freed) await releaseFile(tx, removed.data.freed, now);
    return ok();
  },
  after: () => "/lptk/materi?pesan=dihapus",
});

export const tambahJadwal = defineAction({
  name: "jadwal.tambah",
  by: ["lptk"],
  schema: addAppointmentSchema,
  run: (context) => addAppointment(context.tx, deedOf(context), lptkScope(context.aktor), context.input),
  after: () => "/lptk/jadwal?pesan=ditambah",
});

export const ubahJadwal = defineAction({
  name: "jadwal.ubah",
  by: ["lptk"],
  schema: changeAppointmentSchema,
  run: (context) => changeAppointment(context.tx, deedOf(context), lptkScope(context.aktor), context.input),
  after: () => "/lptk/jadwal?pesan=diubah",
});

export const hapusJadwal = defineAction({
  name: "jadwal.hapus",
  by: ["lptk"],
  schema: removeAppointmentSchema,
  run: (context) => removeAppointment(context.tx, deedOf(context), lptkScope(context.aktor), context.input),
  after: () => "/lptk/jadwal?pesan=dihapus",
});
