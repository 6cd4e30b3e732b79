"use server";

import { linkFile } from "@/lib/berkas/mutations";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { beginReport, fileReport, returnReport, sendPostReflection } from "./mutations";
import { postReflectionSchema, reportSchema, returnSchema } from "./schema";

export const kirimRefleksiPasca = defineAction({
  name: "pelatihan.kirimRefleksi",
  by: ["guru"],
  schema: postReflectionSchema,
  run: (context) => sendPostReflection(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: (_, { input }) => `/guru/pelatihan/pendaftaran/${input.id}/refleksi`,
});

export const lapor = defineAction({
  name: "pelatihan.lapor",
  by: ["kepsek"],
  schema: reportSchema,
  run: async (context) => {
    const { tx, input, aktor, now } = context;
    const begun = await beginReport(tx, sekolahScope(aktor), input);
    if (!begun.ok) return begun;
    const documents = [];
    for (const { berkasId, pemilikId } of begun.data.chosen) {
      if (pemilikId === null) {
        const linked = await linkFile(tx, akunScope(aktor), { berkasId, tujuan: "penerapan", now });
        if (!linked.ok) return { ...linked, fieldErrors: { berkas: linked.fieldErrors?.berkasId ?? linked.message } };
      }
      documents.push({ berkasId, pemilikId: pemilikId ?? aktor.akunId });
    }
    return fileReport(tx, deedOf(context), begun.data, { ...input, documents });
  },
  after: (_, { input }) => `/kepsek/pelatihan/penerapan/${input.id}`,
});

export const kembalikanLaporan = defineAction({
  name: "pelatihan.kembalikan",
  by: ["p2kptk2"],
  schema: returnSchema,
  run: (context) => {
    const { id, versi, frasa, alasan } = context.input;
    const decision = { id, versi, alasan: composeReason(frasa, alasan) };
    return returnReport(context.tx, deedOf(context), p2kptk2Scope(context.aktor), decision);
  },
  after: (_, { input }) => `/p2kptk2/penerapan/${input.id}`,
});
