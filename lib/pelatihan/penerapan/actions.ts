"use server";

import { linkFile, releaseFile } from "@/lib/berkas/mutations";
import { ok, type Result } from "@/lib/kernel/result";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import { deedOf } from "@/lib/server/trail";
import {
  type Beginning,
  beginDraft,
  beginReport,
  fileReport,
  keepDraft,
  returnReport,
  savedDraft,
  sendPostReflection,
} from "./mutations";
import type { HungDocument } from "./rules";
import { postReflectionSchema, reportDraftSchema, reportSchema, returnSchema } from "./schema";

export const kirimRefleksiPasca = defineAction({
  name: "pelatihan.kirimRefleksi",
  by: ["guru"],
  schema: postReflectionSchema,
  run: (context) => sendPostReflection(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: (_, { input }) => `/guru/pelatihan/pendaftaran/${input.id}/refleksi`,
});

/** The form of Lapor saves itself. */
export const simpanDrafLaporan = defineAction({
  name: "pelatihan.simpanDrafLaporan",
  by: ["kepsek"],
  schema: reportDraftSchema,
  run: async (context) => {
    const { tx, input, aktor, now } = context;
    const begun = await beginDraft(tx, sekolahScope(aktor), input);
    if (!begun.ok) return begun;
    if (!begun.data.hasChanged) return ok(await savedDraft(tx, begun.data));
    const hung = await hang(context, begun.data.chosen);
    if (!hung.ok) return hung;
    const draft = { ...input, documents: hung.data };
    for (const file of await keepDraft(tx, deedOf(context), begun.data, draft)) await releaseFile(tx, file, now);
    return ok(await savedDraft(tx, begun.data));
  },
});

export const lapor = defineAction({
  name: "pelatihan.lapor",
  by: ["kepsek"],
  schema: reportSchema,
  run: async (context) => {
    const { tx, input, aktor, now } = context;
    const begun = await beginReport(tx, sekolahScope(aktor), input);
    if (!begun.ok) return begun;
    const hung = await hang(context, begun.data.chosen);
    if (!hung.ok) return hung;
    const filed = await fileReport(tx, deedOf(context), begun.data, { ...input, documents: hung.data });
    if (!filed.ok) return filed;
    for (const file of filed.data) await releaseFile(tx, file, now);
    return ok();
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

/** Links the new ones among the chosen documents to whoever uploaded them. Errors: `isian_salah`, `data_berubah`. */
async function hang(
  { tx, aktor, now }: { tx: Parameters<typeof linkFile>[0]; aktor: Session; now: Date },
  chosen: Beginning["chosen"],
): Promise<Result<HungDocument[]>> {
  const documents: HungDocument[] = [];
  for (const { berkasId, pemilikId } of chosen) {
    if (pemilikId === null) {
      const linked = await linkFile(tx, akunScope(aktor), { berkasId, tujuan: "penerapan", now });
      if (!linked.ok) return { ...linked, fieldErrors: { berkas: linked.fieldErrors?.berkasId ?? linked.message } };
    }
    documents.push({ berkasId, pemilikId: pemilikId ?? aktor.akunId });
  }
  return ok(documents);
}
