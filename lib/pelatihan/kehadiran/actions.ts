"use server";

import { fail, notFound, ok } from "@/lib/kernel/result";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { p2kptk2Scope } from "@/lib/server/scope";
import { readCells } from "@/lib/server/sheet-reader";
import { deedOf } from "@/lib/server/trail";
import { applySheet, correctAttendance, decideAttendance, recordSession } from "./mutations";
import { findSheetBasis } from "./queries";
import { packMarks, SHEET_MAX_BYTES, SHEET_MAX_ROWS, understandSheet } from "./rules";
import { applySheetSchema, correctSchema, decideSchema, readSheetSchema, recordSchema } from "./schema";

export const catatKehadiran = defineAction({
  name: "kehadiran.catat",
  by: ["p2kptk2"],
  schema: recordSchema,
  run: (context) => {
    const { semua, ...input } = context.input;
    const scope = p2kptk2Scope(context.aktor);
    return recordSession(context.tx, deedOf(context), scope, { ...input, semua: semua !== undefined });
  },
});

export const tetapkanKehadiran = defineAction({
  name: "kehadiran.tetapkan",
  by: ["p2kptk2"],
  schema: decideSchema,
  run: (context) => decideAttendance(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
});

export const koreksiKehadiran = defineAction({
  name: "kehadiran.koreksi",
  by: ["p2kptk2"],
  schema: correctSchema,
  run: (context) => {
    const { frasa, alasan, ...input } = context.input;
    const correction = { ...input, alasan: composeReason(frasa, alasan) };
    return correctAttendance(context.tx, deedOf(context), p2kptk2Scope(context.aktor), correction);
  },
  after: (_, { input }) => `/p2kptk2/pendaftaran/${input.id}`,
});

/** Reads a sheet and says what was understood; nothing is written. */
export const bacaLembarKehadiran = defineAction({
  name: "kehadiran.baca",
  by: ["p2kptk2"],
  schema: readSheetSchema,
  fileField: "lembar",
  isRepeatable: true,
  prepare: ({ input, file }) =>
    readCells({ file, tempel: input.tempel }, { maxBytes: SHEET_MAX_BYTES, maxRows: SHEET_MAX_ROWS }),
  run: async ({ input, aktor, now, prepared }) => {
    const basis = await findSheetBasis(p2kptk2Scope(aktor), input.pelatihanId);
    if (!basis) return notFound("Pelatihan");
    const sessions = basis.sessions.map(({ id, urutan, mulai }) => ({ id, urutan, hasBegun: mulai <= now }));
    const understood = understandSheet(prepared, basis.participants, sessions);
    if (!understood.ok) return fail("isian_salah", understood.message, { lembar: understood.message });
    const { rows, problems } = understood.data;
    return ok({
      rows: rows.map(({ id, nama, marks }) => ({
        id,
        nama,
        hadir: marks.filter((mark) => mark === true).length,
        tidak: marks.filter((mark) => mark === false).length,
      })),
      ...{ problems, isi: packMarks(rows), sesi: basis.sessions.map(({ id }) => id).join(",") },
    });
  },
});

export const terapkanLembarKehadiran = defineAction({
  name: "kehadiran.terapkan",
  by: ["p2kptk2"],
  schema: applySheetSchema,
  run: (context) => applySheet(context.tx, deedOf(context), p2kptk2Scope(context.aktor), context.input),
  after: (_, { input }) => `/p2kptk2/pelatihan/${input.pelatihanId}/kehadiran?kabar=impor`,
});
