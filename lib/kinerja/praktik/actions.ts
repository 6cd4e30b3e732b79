"use server";

import { discardFile, linkFile } from "@/lib/berkas/mutations";
import { ok } from "@/lib/kernel/result";
import { instantAt, type Zone } from "@/lib/kernel/time";
import { defineAction } from "@/lib/server/action";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import {
  appointObservation,
  beginPreparation,
  collectFollowUp,
  collectReflection,
  collectResult,
  saveFollowUp,
  saveObservation,
  savePreparation,
  saveReflection,
  sendObservation,
  sendPreparation,
} from "./mutations";
import {
  appointmentSchema,
  confirmedSchema,
  followUpSchema,
  observationSchema,
  practiceVersionSchema,
  preparationSchema,
  reflectionSchema,
} from "./schema";

const own = (id: string) => `/guru/kinerja/${id}/observasi`;
const detail = (id: string) => `/kepsek/kinerja/${id}/observasi`;

/** What a form that saves itself brings, apart from the document's own words. */
function draftOf<Input extends { id: string; dasar: number; lanjut: "" | "draf" | "periksa" }>(
  { id, dasar, lanjut, ...words }: Input,
  zone: Zone,
) {
  return { id, dasar, words, zone, isFinal: lanjut === "periksa" };
}

/** Simpan Draf leads back to the cycle, Kumpulkan to the confirmation; a form that saved itself stays where it is. */
function onward(lanjut: "" | "draf" | "periksa", id: string, document: "persiapan" | "tindak-lanjut" | "refleksi") {
  if (lanjut === "periksa") return `${own(id)}/${document}/periksa`;
  return lanjut === "draf" ? `${own(id)}?pesan=tersimpan&dokumen=${document}` : null;
}

export const simpanPersiapan = defineAction({
  name: "praktik.simpanPersiapan",
  by: ["guru"],
  schema: preparationSchema,
  run: async ({ tx, aktor, input }) => {
    const scope = akunScope(aktor);
    const begun = await beginPreparation(tx, scope, input.id);
    if (!begun.ok) return begun;
    const { berkasId: before, now } = begun.data;
    const { berkasId } = input;
    const isNew = berkasId !== "" && berkasId !== before;
    const linked = isNew ? await linkFile(tx, scope, { berkasId, tujuan: "rpp_kinerja", now }) : ok();
    if (!linked.ok) return linked;
    const saved = await savePreparation(tx, begun.data, draftOf(input, aktor.zona));
    if (saved.ok && isNew && before) await discardFile(tx, scope, before, now);
    return saved;
  },
  after: (_, { input: { id, lanjut } }) => onward(lanjut, id, "persiapan"),
});

export const kirimPersiapan = defineAction({
  name: "praktik.kirimPersiapan",
  by: ["guru"],
  schema: practiceVersionSchema,
  run: (context) => {
    const { tx, aktor, input } = context;
    return sendPreparation(tx, deedOf(context), akunScope(aktor), { ...input, zone: aktor.zona });
  },
  after: ({ id }) => `${own(id)}?pesan=dikirim&dokumen=persiapan`,
});

export const jadwalkanObservasi = defineAction({
  name: "praktik.jadwalkan",
  by: ["kepsek"],
  schema: appointmentSchema,
  run: (context) => {
    const { tx, aktor, input } = context;
    const { id, versi, tanggal, jamMulai, jamSelesai, tempat } = input;
    const times = {
      mulai: instantAt(tanggal, jamMulai, aktor.zona),
      selesai: instantAt(tanggal, jamSelesai, aktor.zona),
    };
    const appointment = { id, versi, tempat, ...times };
    return appointObservation(tx, deedOf(context), sekolahScope(aktor), aktor.zona, appointment);
  },
  after: ({ id }) => `${detail(id)}?pesan=dijadwalkan`,
});

export const isiObservasi = defineAction({
  name: "praktik.isiObservasi",
  by: ["kepsek"],
  schema: observationSchema,
  run: (context) => {
    const { tx, aktor, input } = context;
    const { id, dasar, lanjut, lebihAwal, ...words } = input;
    const scope = sekolahScope(aktor);
    return lanjut === "kirim"
      ? sendObservation(tx, deedOf(context), scope, { id, dasar, words, isEarlier: lebihAwal })
      : saveObservation(tx, scope, { id, dasar, words });
  },
  after: (_, { input: { id, lanjut } }) => {
    if (lanjut === "kirim") return `${detail(id)}?pesan=diobservasi&dokumen=observasi`;
    return lanjut === "draf" ? `${detail(id)}?pesan=tersimpan&dokumen=observasi` : null;
  },
});

export const kumpulkanHasil = defineAction({
  name: "praktik.kumpulkanHasil",
  by: ["guru"],
  schema: practiceVersionSchema,
  run: (context) => collectResult(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: ({ id }) => `${own(id)}/hasil`,
});

export const simpanTindakLanjut = defineAction({
  name: "praktik.simpanTindakLanjut",
  by: ["guru"],
  schema: followUpSchema,
  run: ({ tx, aktor, input }) => saveFollowUp(tx, akunScope(aktor), draftOf(input, aktor.zona)),
  after: (_, { input: { id, lanjut } }) => onward(lanjut, id, "tindak-lanjut"),
});

export const kumpulkanTindakLanjut = defineAction({
  name: "praktik.kumpulkanTindakLanjut",
  by: ["guru"],
  schema: confirmedSchema,
  run: (context) => {
    const { tx, aktor, input } = context;
    const version = { id: input.id, versi: input.versi, zone: aktor.zona };
    return collectFollowUp(tx, deedOf(context), akunScope(aktor), version);
  },
  after: ({ id }) => `${own(id)}?pesan=tindakLanjut&dokumen=tindak-lanjut`,
});

export const simpanRefleksiPraktik = defineAction({
  name: "praktik.simpanRefleksi",
  by: ["guru"],
  schema: reflectionSchema,
  run: ({ tx, aktor, input }) => saveReflection(tx, akunScope(aktor), draftOf(input, aktor.zona)),
  after: (_, { input: { id, lanjut } }) => onward(lanjut, id, "refleksi"),
});

export const kumpulkanRefleksiPraktik = defineAction({
  name: "praktik.kumpulkanRefleksi",
  by: ["guru"],
  schema: confirmedSchema,
  run: (context) => {
    const { tx, aktor, input } = context;
    const version = { id: input.id, versi: input.versi, zone: aktor.zona };
    return collectReflection(tx, deedOf(context), akunScope(aktor), version);
  },
  after: ({ id }) => `${own(id)}?pesan=refleksi&dokumen=refleksi`,
});
