import "server-only";
import type { Competency } from "@/lib/kernel/competencies";
import { db, type Tx } from "@/lib/server/db";
import type { DinasScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import type { BankState } from "./status";

export type BankRow = {
  id: string;
  nomor: number;
  status: BankState;
  dibuatPada: Date;
  terbitPada: Date | null;
  /** Questions in it, and reflections that keep it. */
  pertanyaan: number;
  refleksi: number;
};

/** A Dinas makes a handful of versions a year; this many are shown. */
const SHOWN = 50;

/** All versions of the Dinas's bank, the newest first. */
export async function listBanks(scope: DinasScope): Promise<BankRow[]> {
  const rows = await db.bankSoal.findMany({
    where: { dinasId: scope.instansiId },
    orderBy: { nomor: "desc" },
    take: SHOWN,
    select: {
      ...{ id: true, nomor: true, status: true, dibuatPada: true, terbitPada: true },
      _count: { select: { indikator: true, refleksi: true } },
    },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, pertanyaan: _count.indikator, refleksi: _count.refleksi }));
}

export type Question = {
  id: string;
  kompetensi: Competency;
  urutan: number;
  pernyataan: string;
  petunjuk: string;
};

export type Bank = {
  id: string;
  nomor: number;
  status: BankState;
  dibuatPada: Date;
  terbitPada: Date | null;
  versi: number;
  indikator: Question[];
};

const question = { id: true, kompetensi: true, urutan: true, pernyataan: true, petunjuk: true } as const;

/** One version with its questions, by competency and order; another Dinas's is none. */
export function findBank(scope: DinasScope, id: string): Promise<Bank | null> {
  return db.bankSoal.findFirst({
    where: { id, dinasId: scope.instansiId },
    select: {
      ...{ id: true, nomor: true, status: true, dibuatPada: true, terbitPada: true, versi: true },
      indikator: { select: question, orderBy: [{ kompetensi: "asc" }, { urutan: "asc" }, { id: "asc" }] },
    },
  });
}

/** A bank's timeline. `bank` comes from a scoped query, which is the proof of the right to see it. */
export function readBankTimeline(bank: Bank) {
  return readTimeline(db, { jenis: "bank_soal", id: bank.id });
}

/** The version that reflections begun now are given: the last published one of this Dinas. */
export async function findPresentBank(tx: Tx, dinasId: string): Promise<{ id: string } | null> {
  return tx.bankSoal.findFirst({
    where: { dinasId, status: "terbit" },
    orderBy: { nomor: "desc" },
    select: { id: true },
  });
}
