"use server";

import { discardFile, linkFile } from "@/lib/berkas/mutations";
import { ok } from "@/lib/kernel/result";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, mentorScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import {
  beginFinalReport,
  beginUpload,
  cancelReport,
  extendReport,
  placeFinalReport,
  placeReport,
  setDeadline,
} from "./mutations";
import { cancelSchema, deadlineSchema, extensionSchema, finalReportSchema, uploadSchema } from "./schema";

/** The mentor's description and deadline of one report. */
export const aturBatas = defineAction({
  name: "laporan.aturBatas",
  by: ["mentor"],
  schema: deadlineSchema,
  run: (context) => setDeadline(context.tx, deedOf(context), mentorScope(context.aktor), context.input),
  after: (_, { input }) => `/mentor/rombel/${input.id}/laporan?pesan=batas`,
});

export const perpanjang = defineAction({
  name: "laporan.perpanjang",
  by: ["mentor"],
  schema: extensionSchema,
  run: (context) => {
    const { frasa, alasan, ...input } = context.input;
    const extension = { ...input, alasan: composeReason(frasa, alasan) };
    return extendReport(context.tx, deedOf(context), mentorScope(context.aktor), extension);
  },
  after: ({ rombelId }, { input }) => `/mentor/rombel/${rombelId}/laporan/${input.nomor}?pesan=perpanjangan`,
});

export const unggahLaporan = defineAction({
  name: "laporan.unggah",
  by: ["guru"],
  teachers: ["nonaktif"],
  schema: uploadSchema,
  run: async (context) => {
    const { tx, input, aktor, now } = context;
    const scope = akunScope(aktor);
    const placing = await beginUpload(tx, scope, input);
    if (!placing.ok) return placing;
    const linked = await linkFile(tx, scope, { berkasId: input.berkasId, tujuan: "laporan_plpg", now });
    if (!linked.ok) return linked;
    const placed = await placeReport(tx, deedOf(context), placing.data, input.berkasId);
    if (!placed.ok) return placed;
    const { replaced } = placed.data;
    return replaced ? discardFile(tx, scope, replaced, now) : ok();
  },
  after: (_, { input }) => `/guru/plpg/kelas/laporan/${input.nomor}?pesan=terunggah`,
});

export const batalkanLaporan = defineAction({
  name: "laporan.batalkan",
  by: ["guru"],
  teachers: ["nonaktif"],
  schema: cancelSchema,
  run: async (context) => {
    const { tx, input, aktor, now } = context;
    const scope = akunScope(aktor);
    const cancelled = await cancelReport(tx, deedOf(context), scope, input);
    if (!cancelled.ok) return cancelled;
    const { released } = cancelled.data;
    return released ? discardFile(tx, scope, released, now) : ok();
  },
  after: (_, { input }) => `/guru/plpg/kelas/laporan/${input.nomor}?pesan=dibatalkan`,
});

export const unggahLaporanAkhir = defineAction({
  name: "laporan.unggahAkhir",
  by: ["guru"],
  teachers: ["nonaktif"],
  schema: finalReportSchema,
  run: async (context) => {
    const { tx, input, aktor, now } = context;
    const scope = akunScope(aktor);
    const placing = await beginFinalReport(tx, scope, input);
    if (!placing.ok) return placing;
    const linked = await linkFile(tx, scope, { berkasId: input.berkasId, tujuan: "laporan_akhir_plpg", now });
    if (!linked.ok) return linked;
    const placed = await placeFinalReport(tx, deedOf(context), placing.data, input.berkasId);
    if (!placed.ok) return placed;
    const { replaced } = placed.data;
    return replaced ? discardFile(tx, scope, replaced, now) : ok();
  },
  after: () => "/guru/plpg/laporan-akhir?pesan=terunggah",
});
