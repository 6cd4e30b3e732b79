"use server";

import { linkFile, releaseFile } from "@/lib/berkas/mutations";
import { ok } from "@/lib/kernel/result";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, p2kptk2Scope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import {
  addAttachment,
  addSession,
  cancelTraining,
  changeSession,
  changeTraining,
  copyTraining,
  createTraining,
  deleteDraft,
  finishTraining,
  publishTraining,
  removeAttachment,
  removeSession,
} from "./mutations";
import {
  addAttachmentSchema,
  addSessionSchema,
  changeSessionSchema,
  changeTrainingSchema,
  copyTrainingSchema,
  createTrainingSchema,
  reasonedTrainingSchema,
  removeAttachmentSchema,
  removeSessionSchema,
  trainingVersionSchema,
} from "./schema";

export const buatPelatihan = defineAction({
  name: "katalog.buat",
  by: ["p2kptk2"],
  schema: createTrainingSchema,
  run: (context) => createTraining(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: ({ id }) => `/p2kptk2/pelatihan/${id}?pesan=dibuat`,
});

export const ubahPelatihan = defineAction({
  name: "katalog.ubah",
  by: ["p2kptk2"],
  schema: changeTrainingSchema,
  run: (context) => changeTraining(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: ({ id, wereTold }) => `/p2kptk2/pelatihan/${id}?pesan=${wereTold ? "diberitahu" : "diubah"}`,
});

export const terbitkanPelatihan = defineAction({
  name: "katalog.terbitkan",
  by: ["p2kptk2"],
  schema: trainingVersionSchema,
  run: (context) => publishTraining(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: ({ id }) => `/p2kptk2/pelatihan/${id}?pesan=terbit`,
});

export const selesaikanPelatihan = defineAction({
  name: "katalog.selesaikan",
  by: ["p2kptk2"],
  schema: trainingVersionSchema,
  run: (context) => finishTraining(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: ({ id }) => `/p2kptk2/pelatihan/${id}?pesan=selesai`,
});

export const batalkanPelatihan = defineAction({
  name: "katalog.batalkan",
  by: ["p2kptk2"],
  schema: reasonedTrainingSchema,
  run: (context) => {
    const { frasa, alasan, ...seen } = context.input;
    const decision = { ...seen, alasan: composeReason(frasa, alasan) };
    return cancelTraining(context.tx, deedOf(context), p2kptk2Scope(context.aktor), decision);
  },
  after: ({ id }) => `/p2kptk2/pelatihan/${id}?pesan=batal`,
});

export const salinPelatihan = defineAction({
  name: "katalog.salin",
  by: ["p2kptk2"],
  schema: copyTrainingSchema,
  run: (context) => copyTraining(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: ({ id }) => `/p2kptk2/pelatihan/${id}?pesan=disalin`,
});

export const hapusDrafPelatihan = defineAction({
  name: "katalog.hapus",
  by: ["p2kptk2"],
  schema: trainingVersionSchema,
  run: async (context) => {
    const { tx, now, input, aktor } = context;
    const deleted = await deleteDraft(tx, deedOf(context), p2kptk2Scope(aktor), input);
    if (!deleted.ok) return deleted;
    for (const file of deleted.data.freed) await releaseFile(tx, file, now);
    return ok();
  },
  after: () => "/p2kptk2/pelatihan?pesan=dihapus",
});

const programme = (id: string, wereTold: boolean) =>
  `/p2kptk2/pelatihan/${id}/sesi?pesan=${wereTold ? "diberitahu" : "sesi"}`;

export const tambahSesi = defineAction({
  name: "katalog.tambahSesi",
  by: ["p2kptk2"],
  schema: addSessionSchema,
  run: (context) => addSession(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: ({ pelatihanId, wereTold }) => programme(pelatihanId, wereTold),
});

export const ubahSesi = defineAction({
  name: "katalog.ubahSesi",
  by: ["p2kptk2"],
  schema: changeSessionSchema,
  run: (context) => changeSession(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: ({ pelatihanId, wereTold }) => programme(pelatihanId, wereTold),
});

export const hapusSesi = defineAction({
  name: "katalog.hapusSesi",
  by: ["p2kptk2"],
  schema: removeSessionSchema,
  run: (context) => removeSession(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: ({ pelatihanId, wereTold }) => programme(pelatihanId, wereTold),
});

export const tambahLampiran = defineAction({
  name: "katalog.tambahLampiran",
  by: ["p2kptk2"],
  schema: addAttachmentSchema,
  run: async (context) => {
    const { tx, now, input, aktor } = context;
    const { berkasId } = input;
    const linked = await linkFile(tx, akunScope(aktor), { berkasId, tujuan: "lampiran_pelatihan", now });
    if (!linked.ok) return linked;
    return addAttachment(tx, deedOf(context), p2kptk2Scope(aktor), { ...input, pemilikId: aktor.akunId });
  },
  after: ({ pelatihanId }) => `/p2kptk2/pelatihan/${pelatihanId}/lampiran?pesan=lampiran`,
});

export const hapusLampiran = defineAction({
  name: "katalog.hapusLampiran",
  by: ["p2kptk2"],
  schema: removeAttachmentSchema,
  run: async (context) => {
    const { tx, now, input, aktor } = context;
    const { lampiranId: berkasId, ...seen } = input;
    const removed = await removeAttachment(tx, deedOf(context), p2kptk2Scope(aktor), { ...seen, berkasId });
    if (!removed.ok) return removed;
    for (const file of removed.data.freed) await releaseFile(tx, file, now);
    return removed;
  },
  after: ({ pelatihanId }) => `/p2kptk2/pelatihan/${pelatihanId}/lampiran?pesan=lampiranHapus`,
});
