import { invalid, ok, type Result } from "@/lib/kernel/result";
import { instantAt, type Zone } from "@/lib/kernel/time";
import { FIELD } from "../rombel/rules";

/** The two sources a participant studies (guide): pedagogik is everybody's, bidang studi that of one's own field. */
export const MATERIAL_KINDS = ["pedagogik", "bidang_studi"] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** Letters; the database's CHECKs say the same. */
export const TITLE = { min: 3, max: 200 };
export const NOTE_MAX = 1000;
export const PLACE_MAX = 200;
export const LINK_MAX = 500;

/** A material has one source, and a field of study exactly when it is of one. Errors: `isian_salah`. */
export function checkMaterial({
  jenis,
  bidangStudi,
  berkasId,
  tautan,
}: {
  jenis: MaterialKind;
  bidangStudi: string;
  berkasId: string | null;
  tautan: string | null;
}): Result {
  if (jenis === "bidang_studi" && bidangStudi.length < FIELD.min) {
    return invalid({ bidangStudi: "Tuliskan bidang studinya, misalnya PGSD." });
  }
  if (berkasId === null && tautan === null) return invalid({ berkasId: "Pilih berkas PDF, atau isi tautannya." });
  return berkasId !== null && tautan !== null
    ? invalid({ tautan: "Pilih salah satu: berkas atau tautan. Kosongkan tautannya bila memakai berkas." })
    : ok();
}

/** When an appointment is, in the zone of its rombel (or the LPTK's). Error: `isian_salah`. */
export function appointmentTime(
  { tanggal, jamMulai, sampai, jamSelesai }: { tanggal: string; jamMulai: string; sampai: string; jamSelesai: string },
  zona: Zone,
): Result<{ mulai: Date; selesai: Date }> {
  const mulai = instantAt(tanggal, jamMulai, zona);
  const selesai = instantAt(sampai || tanggal, jamSelesai, zona);
  if (selesai > mulai) return ok({ mulai, selesai });
  return sampai !== "" && sampai < tanggal
    ? invalid({ sampai: "Tanggal selesai tidak boleh sebelum tanggal mulai." })
    : invalid({ jamSelesai: "Jam selesai harus sesudah jam mulai." });
}
