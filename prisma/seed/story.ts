import { createHash } from "node:crypto";
import type { Tx } from "@/lib/server/db";
import type { Event } from "./factories";

/**
 * What the demonstration's stories are made of. Ids are derived from names, so that the same person has the same id in every
 * database; times are told from `now`, so that the demonstration is as fresh on any day.
 */

/** The id of a persona, place or thing, the same everywhere (a UUID of version 8 made from its name). */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(`guru-tumbuh/${name}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

export type Setting = { tx: Tx; now: Date; kataSandi: string; daysAgo: (days: number) => Date };
export type Story = {
  /** Id of the row the story is about; once it exists the story is not told again. */
  id: string;
  says: string;
  tell: (setting: Setting) => Promise<unknown>;
};

export const JAKARTA = idOf("dinas/jakarta-pusat");
export const MAKASSAR = idOf("dinas/makassar");
export const P2KPTK2 = idOf("p2kptk2/wilayah-i");
export const school = (npsn: string) => ({ id: idOf(`sekolah/${npsn}`), npsn });
/** A teacher's account by NUPTK, an office's by e-mail, a post's by NPSN. */
export const account = (name: string) => idOf(`akun/${name}`);

export const DINAS_JAKARTA = {
  akunId: account("dinas@contoh.id"),
  nama: "Sri Handayani",
  peran: "dinas",
} as const satisfies Event["oleh"];
export const RATNA: Event["oleh"] = { akunId: account("20100001"), nama: "Ratna Wulandari", peran: "kepsek" };
export const BAMBANG: Event["oleh"] = { akunId: account("20100002"), nama: "Bambang Sutrisno", peran: "kepsek" };
export const SITI: Event["oleh"] = { akunId: account("1234567890120001"), nama: "Siti Rahmawati", peran: "guru" };
export const ANDI: Event["oleh"] = { akunId: account("1234567890120002"), nama: "Andi Pratama", peran: "guru" };
export const YUSUF: Event["oleh"] = { akunId: account("1234567890120004"), nama: "Yusuf Hidayat", peran: "guru" };
