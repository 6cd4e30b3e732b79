"use server";

import { defineAction } from "@/lib/server/action";
import { dinasScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import {
  addQuestion,
  createExample,
  createVersion,
  editQuestion,
  moveQuestion,
  publishBank,
  removeQuestion,
} from "./mutations";
import {
  addQuestionSchema,
  bankVersionSchema,
  editQuestionSchema,
  moveQuestionSchema,
  newBankSchema,
  questionSchema,
} from "./schema";

const page = (id: string, pesan: string) => `/dinas/refleksi/bank/${id}?pesan=${pesan}`;

export const buatVersiBank = defineAction({
  name: "bank.buat",
  by: ["dinas"],
  schema: newBankSchema,
  run: (context) => createVersion(context.tx, deedOf(context), dinasScope(context.aktor)),
  after: ({ id }) => page(id, "baru"),
});

export const pakaiContohBank = defineAction({
  name: "bank.contoh",
  by: ["dinas"],
  schema: newBankSchema,
  run: (context) => createExample(context.tx, deedOf(context), dinasScope(context.aktor)),
  after: ({ id }) => page(id, "baru"),
});

export const tambahPertanyaan = defineAction({
  name: "bank.tambah",
  by: ["dinas"],
  schema: addQuestionSchema,
  run: ({ tx, aktor, input }) => addQuestion(tx, dinasScope(aktor), input),
  after: ({ id }) => page(id, "ditambah"),
});

export const ubahPertanyaan = defineAction({
  name: "bank.ubah",
  by: ["dinas"],
  schema: editQuestionSchema,
  run: ({ tx, aktor, input }) => editQuestion(tx, dinasScope(aktor), input),
  after: ({ id }) => page(id, "diubah"),
});

export const hapusPertanyaan = defineAction({
  name: "bank.hapus",
  by: ["dinas"],
  schema: questionSchema,
  run: ({ tx, aktor, input }) => removeQuestion(tx, dinasScope(aktor), input),
  after: ({ id }) => page(id, "dihapus"),
});

export const geserPertanyaan = defineAction({
  name: "bank.geser",
  by: ["dinas"],
  schema: moveQuestionSchema,
  run: ({ tx, aktor, input }) => moveQuestion(tx, dinasScope(aktor), input),
});

export const terbitkanBank = defineAction({
  name: "bank.terbitkan",
  by: ["dinas"],
  schema: bankVersionSchema,
  run: (context) => publishBank(context.tx, deedOf(context), dinasScope(context.aktor), context.input),
  after: ({ id }) => page(id, "diterbitkan"),
});
