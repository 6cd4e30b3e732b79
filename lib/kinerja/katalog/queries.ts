import "server-only";
import { db, type Tx } from "@/lib/server/db";
import type { DinasScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import { type CatalogueContent, type ItemKind, type MatrixCell, ofKind, rhkFactsOf } from "./rules";
import type { CatalogueState } from "./status";

export type CatalogueRow = {
  id: string;
  nomor: number;
  status: CatalogueState;
  dibuatPada: Date;
  terbitPada: Date | null;
  /** Rows and indicators in it, and periods that use it. */
  butir: number;
  indikator: number;
  periode: number;
};

/** A Dinas makes a handful of versions a year; this many are shown. */
const SHOWN = 50;

/** All versions of the Dinas's catalogue, the newest first. */
export async function listCatalogues(scope: DinasScope): Promise<CatalogueRow[]> {
  const rows = await db.katalogKinerja.findMany({
    where: { dinasId: scope.instansiId },
    orderBy: { nomor: "desc" },
    take: SHOWN,
    select: {
      ...{ id: true, nomor: true, status: true, dibuatPada: true, terbitPada: true },
      _count: { select: { butir: true, indikator: true, periode: true } },
    },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, ..._count }));
}

/** The versions that a period can take, the newest first. */
export function listPublished(scope: DinasScope): Promise<{ id: string; nomor: number }[]> {
  return db.katalogKinerja.findMany({
    where: { dinasId: scope.instansiId, status: "terbit" },
    orderBy: { nomor: "desc" },
    take: SHOWN,
    select: { id: true, nomor: true },
  });
}

export type CatalogueItem = {
  id: string;
  jenis: ItemKind;
  urutan: number;
  judul: string;
  keterangan: string;
  poin: number;
  satuan: string | null;
  bukti: string | null;
  berlakuSejak: Date | null;
};

export type CatalogueIndicator = {
  id: string;
  urutan: number;
  judul: string;
  keterangan: string;
  fokus: { id: string; pernyataan: string }[];
};

export type Catalogue = {
  id: string;
  nomor: number;
  status: CatalogueState;
  versi: number;
  butir: CatalogueItem[];
  indikator: CatalogueIndicator[];
  matriks: MatrixCell[];
};

const itemFields = {
  ...{ id: true, jenis: true, urutan: true, judul: true, keterangan: true },
  ...{ poin: true, satuan: true, bukti: true, berlakuSejak: true },
} as const;

/** One version with all that is in it; another Dinas's is none. */
export function findCatalogue({ instansiId: dinasId }: DinasScope, id: string): Promise<Catalogue | null> {
  return db.katalogKinerja.findFirst({
    where: { id, dinasId },
    select: {
      ...{ id: true, nomor: true, status: true, versi: true },
      butir: { select: itemFields, orderBy: [{ jenis: "asc" }, { urutan: "asc" }, { id: "asc" }] },
      indikator: {
        select: {
          ...{ id: true, urutan: true, judul: true, keterangan: true },
          fokus: { select: { id: true, pernyataan: true }, orderBy: [{ urutan: "asc" }, { id: "asc" }] },
        },
        orderBy: [{ urutan: "asc" }, { id: "asc" }],
      },
      matriks: { select: { hasil: true, perilaku: true, predikat: true } },
    },
  });
}

/** What a version says, for a copy of it. One query after the other: they share a transaction's connection. */
export async function readContent(tx: Tx, katalogId: string): Promise<CatalogueContent> {
  const where = { katalogId };
  const butir = await tx.butirKinerja.findMany({ where, select: itemFields, orderBy: { urutan: "asc" } });
  const indikator = await tx.indikatorPraktik.findMany({
    where,
    select: { judul: true, keterangan: true, fokus: { select: { pernyataan: true }, orderBy: { urutan: "asc" } } },
    orderBy: { urutan: "asc" },
  });
  const matriks = await tx.matriksPredikat.findMany({
    where,
    select: { hasil: true, perilaku: true, predikat: true },
  });
  const words = (kind: ItemKind) => ofKind(butir, kind).map(({ judul, keterangan }) => ({ judul, keterangan }));
  return {
    rhk: ofKind(butir, "rhk").map(({ judul, keterangan, ...figures }) => ({
      ...{ judul, keterangan },
      ...rhkFactsOf(figures),
    })),
    tugas_tambahan: words("tugas_tambahan"),
    tugas_pokok: words("tugas_pokok"),
    perilaku: words("perilaku"),
    indikator: indikator.map(({ fokus, ...rest }) => ({ ...rest, fokus: fokus.map(({ pernyataan }) => pernyataan) })),
    matriks,
  };
}

/** A version's timeline. `catalogue` comes from a scoped query, which is the proof of the right to see it. */
export function readCatalogueTimeline(catalogue: Pick<Catalogue, "id">) {
  return readTimeline(db, { jenis: "katalog_kinerja", id: catalogue.id });
}
