"use server";

import { defineAction } from "@/lib/server/action";
import { dinasScope } from "@/lib/server/scope";
import { deedOf } from "@/lib/server/trail";
import {
  addIndicator,
  addItem,
  createExample,
  createVersion,
  editIndicator,
  editItem,
  moveIndicator,
  moveItem,
  publishCatalogue,
  removeIndicator,
  removeItem,
  saveMatrix,
} from "./mutations";
import {
  addIndicatorSchema,
  addItemSchema,
  addRhkSchema,
  catalogueVersionSchema,
  editIndicatorSchema,
  editItemSchema,
  editRhkSchema,
  indicatorSchema,
  itemSchema,
  matrixFrom,
  matrixSchema,
  moveIndicatorSchema,
  moveItemSchema,
  newCatalogueSchema,
} from "./schema";

const page = (id: string, pesan: string) => `/dinas/kinerja/katalog/${id}?pesan=${pesan}`;

export const buatVersiKatalog = defineAction({
  name: "katalogKinerja.buat",
  by: ["dinas"],
  schema: newCatalogueSchema,
  run: (context) => createVersion(context.tx, deedOf(context), dinasScope(context.aktor)),
  after: ({ id }) => page(id, "baru"),
});

export const pakaiContohKatalog = defineAction({
  name: "katalogKinerja.contoh",
  by: ["dinas"],
  schema: newCatalogueSchema,
  run: (context) => createExample(context.tx, deedOf(context), dinasScope(context.aktor)),
  after: ({ id }) => page(id, "baru"),
});

export const tambahRhkKatalog = defineAction({
  name: "katalogKinerja.tambahRhk",
  by: ["dinas"],
  schema: addRhkSchema,
  run: ({ tx, aktor, input }) => addItem(tx, dinasScope(aktor), { jenis: "rhk", ...input }),
  after: ({ id }) => page(id, "ditambah"),
});

export const ubahRhkKatalog = defineAction({
  name: "katalogKinerja.ubahRhk",
  by: ["dinas"],
  schema: editRhkSchema,
  run: ({ tx, aktor, input }) => editItem(tx, dinasScope(aktor), { jenis: "rhk", ...input }),
  after: ({ id }) => page(id, "diubah"),
});

export const tambahButirKatalog = defineAction({
  name: "katalogKinerja.tambahButir",
  by: ["dinas"],
  schema: addItemSchema,
  run: ({ tx, aktor, input }) => addItem(tx, dinasScope(aktor), input),
  after: ({ id }) => page(id, "ditambah"),
});

export const ubahButirKatalog = defineAction({
  name: "katalogKinerja.ubahButir",
  by: ["dinas"],
  schema: editItemSchema,
  run: ({ tx, aktor, input }) => editItem(tx, dinasScope(aktor), input),
  after: ({ id }) => page(id, "diubah"),
});

export const hapusButirKatalog = defineAction({
  name: "katalogKinerja.hapusButir",
  by: ["dinas"],
  schema: itemSchema,
  run: ({ tx, aktor, input }) => removeItem(tx, dinasScope(aktor), input),
  after: ({ id }) => page(id, "dihapus"),
});

export const geserButirKatalog = defineAction({
  name: "katalogKinerja.geserButir",
  by: ["dinas"],
  schema: moveItemSchema,
  run: ({ tx, aktor, input }) => moveItem(tx, dinasScope(aktor), input),
});

export const tambahIndikatorKatalog = defineAction({
  name: "katalogKinerja.tambahIndikator",
  by: ["dinas"],
  schema: addIndicatorSchema,
  run: ({ tx, aktor, input }) => addIndicator(tx, dinasScope(aktor), input),
  after: ({ id }) => page(id, "ditambah"),
});

export const ubahIndikatorKatalog = defineAction({
  name: "katalogKinerja.ubahIndikator",
  by: ["dinas"],
  schema: editIndicatorSchema,
  run: ({ tx, aktor, input }) => editIndicator(tx, dinasScope(aktor), input),
  after: ({ id }) => page(id, "diubah"),
});

export const hapusIndikatorKatalog = defineAction({
  name: "katalogKinerja.hapusIndikator",
  by: ["dinas"],
  schema: indicatorSchema,
  run: ({ tx, aktor, input }) => removeIndicator(tx, dinasScope(aktor), input),
  after: ({ id }) => page(id, "dihapus"),
});

export const geserIndikatorKatalog = defineAction({
  name: "katalogKinerja.geserIndikator",
  by: ["dinas"],
  schema: moveIndicatorSchema,
  run: ({ tx, aktor, input }) => moveIndicator(tx, dinasScope(aktor), input),
});

export const simpanMatriksKatalog = defineAction({
  name: "katalogKinerja.matriks",
  by: ["dinas"],
  schema: matrixSchema,
  run: ({ tx, aktor, input: { id, versi, ...cells } }) =>
    saveMatrix(tx, dinasScope(aktor), { id, versi, matriks: matrixFrom(cells) }),
  after: ({ id }) => page(id, "diubah"),
});

export const terbitkanKatalog = defineAction({
  name: "katalogKinerja.terbitkan",
  by: ["dinas"],
  schema: catalogueVersionSchema,
  run: (context) => publishCatalogue(context.tx, deedOf(context), dinasScope(context.aktor), context.input),
  after: ({ id }) => page(id, "diterbitkan"),
});
