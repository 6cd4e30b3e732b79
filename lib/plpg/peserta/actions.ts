"use server";

import { createHash } from "node:crypto";
import { setFirstPassword } from "@/lib/akun/masuk/mutations";
import { tidy } from "@/lib/kernel/fields";
import { ok, type Result } from "@/lib/kernel/result";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { logSecurity } from "@/lib/server/log";
import { codeFor } from "@/lib/server/one-time-code";
import { akunScope, lptkScope } from "@/lib/server/scope";
import { setSessionCookie } from "@/lib/server/session";
import { readCells } from "@/lib/server/sheet-reader";
import { deedOf } from "@/lib/server/trail";
import {
  activate,
  activateOwn,
  checkActivationCode,
  checkOwnCode,
  editParticipant,
  importParticipants,
  reinstate,
  renewCode,
  withdraw,
  withdrawOwn,
} from "./mutations";
import { IMPORT_COLUMNS, IMPORT_MAX, IMPORT_MAX_BYTES, importRowsOf, TEACHER_STATES } from "./rules";
import { activateOwnSchema, activateSchema, editSchema, importSchema, newCodeSchema, withdrawSchema } from "./schema";

const ofLptk = (id: string) => `/lptk/peserta/${id}`;

/** Activation without being signed in: an account without a password gets one and enters, any other signs in as usual. */
export const aktifkanPeserta = defineAction({
  name: "peserta.aktifkan",
  by: "publik",
  schema: activateSchema,
  secrets: ["passwordBaru"],
  prepare: ({ input, request }) => checkActivationCode(input, request),
  run: async (context): Promise<Result<{ sesiId: string | null }>> => {
    const { tx, aktor, request } = context;
    const { kodeId, kataSandi } = context.prepared;
    const { device, requestId } = request;
    const done = await activate(tx, { kodeId, requestId });
    if (!done.ok) return done;
    if (kataSandi === null) return ok({ sesiId: null });
    const browser = { perangkat: device, previous: aktor?.sesiId };
    const entered = await setFirstPassword(tx, { ...done.data, kataSandi }, browser);
    if (!entered.ok) return entered;
    const { sesiId, akunId: pelakuId, peran } = entered.data;
    logSecurity({ aksi: "peserta.aktifkan", hasil: "berhasil", pelakuId, peran, requestId });
    return ok({ sesiId });
  },
  after: async ({ sesiId }) => {
    if (!sesiId) return "/masuk?pesan=peserta";
    await setSessionCookie(sesiId);
    return "/guru/plpg?pesan=aktif";
  },
});

export const aktifkanPesertaSendiri = defineAction({
  name: "peserta.aktifkanSendiri",
  by: ["guru"],
  teachers: TEACHER_STATES,
  schema: activateOwnSchema,
  prepare: ({ input, request }) => checkOwnCode(input, request),
  run: ({ tx, aktor, input: { id }, prepared: { kodeId }, request: { requestId } }) =>
    activateOwn(tx, akunScope(aktor), { id, kodeId, requestId }),
  after: () => "/guru/plpg?pesan=aktif",
});

export const undurDiri = defineAction({
  name: "peserta.undurDiri",
  by: ["guru"],
  teachers: TEACHER_STATES,
  schema: withdrawSchema,
  run: (context) => {
    const { frasa, alasan, ...input } = context.input;
    const withdrawal = { ...input, alasan: composeReason(frasa, alasan) };
    return withdrawOwn(context.tx, deedOf(context), akunScope(context.aktor), withdrawal);
  },
  after: () => "/guru/plpg?pesan=mundur",
});

export const akhiriPeserta = defineAction({
  name: "peserta.akhiri",
  by: ["lptk"],
  schema: withdrawSchema,
  run: (context) => {
    const { frasa, alasan, ...input } = context.input;
    const withdrawal = { ...input, alasan: composeReason(frasa, alasan) };
    return withdraw(context.tx, deedOf(context), lptkScope(context.aktor), withdrawal);
  },
  after: ({ id }) => `${ofLptk(id)}?pesan=mundur`,
});

/** The participant's page then gives the letter with the new code; a code never stands in the address. */
export const pulihkanPeserta = defineAction({
  name: "peserta.pulihkan",
  by: ["lptk"],
  schema: withdrawSchema,
  run: (context) => {
    const { frasa, alasan, ...input } = context.input;
    const reinstatement = { ...input, alasan: composeReason(frasa, alasan) };
    return reinstate(context.tx, deedOf(context), lptkScope(context.aktor), reinstatement);
  },
  after: ({ id, keepsSeat }) => `${ofLptk(id)}?pesan=${keepsSeat ? "pulih" : "pulih-tanpa-rombel"}`,
});

export const buatKodeAktivasi = defineAction({
  name: "peserta.kodeBaru",
  by: ["lptk"],
  schema: newCodeSchema,
  run: (context) => renewCode(context.tx, deedOf(context), lptkScope(context.aktor), context.input),
  answer: ({ kodeId, berlakuSampai }) => ({ kode: codeFor(kodeId), berlakuSampai }),
});

export const ubahPeserta = defineAction({
  name: "peserta.ubah",
  by: ["lptk"],
  schema: editSchema,
  run: (context) => editParticipant(context.tx, deedOf(context), lptkScope(context.aktor), context.input),
  after: ({ id }) => `${ofLptk(id)}?pesan=ubah`,
});

/** Takes over a spreadsheet whole, or says row by row what is wrong with it. */
export const imporPeserta = defineAction({
  name: "peserta.impor",
  by: ["lptk"],
  schema: importSchema,
  fileField: "lembar",
  prepare: async ({ input: { tempel }, file }) => {
    const limits = { maxBytes: IMPORT_MAX_BYTES, maxRows: IMPORT_MAX, keepsEmpty: true };
    const cells = await readCells({ file, tempel }, limits);
    if (!cells.ok) return cells;
    const rows = importRowsOf(cells.data);
    if (!rows.ok) return rows;
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : tempel;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return ok({ rows: rows.data, namaBerkas: tidy(file?.name ?? "").slice(0, 200) || "Tempelan", sha256 });
  },
  run: (context) => importParticipants(context.tx, deedOf(context), lptkScope(context.aktor), context.prepared),
  answer: ({ problems, ...rest }) => ({
    ...rest,
    problems: problems.map(({ kolom, ...problem }) => ({ ...problem, kolom: IMPORT_COLUMNS[kolom] })),
  }),
  after: ({ imporId }) => (imporId ? `/lptk/peserta/impor/${imporId}` : null),
});
