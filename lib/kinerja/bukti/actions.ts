"use server";

import { discardFile, linkFile } from "@/lib/berkas/mutations";
import { defineAction } from "@/lib/server/action";
import { akunScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import { beginPlacing, collectEvidence, placeDocument, saveAgreement, takePiece } from "./mutations";
import { agreementSchema, collectSchema, takeSchema, uploadSchema } from "./schema";

const pageOf = ({ id, barisId }: { id: string; barisId: string }) => `/guru/kinerja/${id}/bukti/${barisId}`;

export const unggahBukti = defineAction({
  name: "bukti.unggah",
  by: ["guru"],
  schema: uploadSchema,
  run: async (context) => {
    const { tx, input, aktor, now } = context;
    const scope = akunScope(aktor);
    const placing = await beginPlacing(tx, scope, input);
    if (!placing.ok) return placing;
    const { berkasId } = input;
    if (placing.data.present?.berkasId !== berkasId) {
      const linked = await linkFile(tx, scope, { berkasId, tujuan: "bukti_kinerja", now });
      if (!linked.ok) return linked;
    }
    const placed = await placeDocument(tx, deedOf(context), placing.data, input, aktor.zona);
    if (placed.ok && placed.data.replaced) await discardFile(tx, scope, placed.data.replaced, now);
    return placed;
  },
  after: (_, { input }) => `${pageOf(input)}?pesan=tersimpan`,
});

export const ambilKarya = defineAction({
  name: "bukti.ambilKarya",
  by: ["guru"],
  schema: takeSchema,
  run: async (context) => {
    const { tx, input, aktor, now } = context;
    const scope = akunScope(aktor);
    const placing = await beginPlacing(tx, scope, input);
    if (!placing.ok) return placing;
    const piece = await takePiece(tx, placing.data, input.karyaId);
    if (!piece.ok) return piece;
    const placed = await placeDocument(tx, deedOf(context), placing.data, { ...input, ...piece.data }, aktor.zona);
    if (placed.ok && placed.data.replaced) await discardFile(tx, scope, placed.data.replaced, now);
    return placed;
  },
  after: (_, { input }) => `${pageOf(input)}?pesan=tersimpan`,
});

export const simpanDrafBukti = defineAction({
  name: "bukti.simpanDraf",
  by: ["guru"],
  schema: agreementSchema,
  run: ({ tx, aktor, input: { lanjut, ...input } }) =>
    saveAgreement(tx, akunScope(aktor), { ...input, isCollecting: lanjut === "kumpulkan" }),
  after: (_, { input }) =>
    input.lanjut === "kumpulkan" ? `${pageOf(input)}/kumpulkan` : `/guru/kinerja/${input.id}/bukti?pesan=draf`,
});

export const kumpulkanBukti = defineAction({
  name: "bukti.kumpulkan",
  by: ["guru"],
  schema: collectSchema,
  run: (context) => collectEvidence(context.tx, deedOf(context), akunScope(context.aktor), context.input),
  after: (_, { input }) => `${pageOf(input)}?pesan=dikumpulkan`,
});
