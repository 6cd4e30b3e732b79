import pino from "pino";
import { env } from "./env";

/** One JSON line per event, UTC. Newlines are escaped by JSON; what could carry a secret or a person is never logged or is censored here. */
export const log = pino({
  level: env.logLevel,
  base: { app: "guru-tumbuh" },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      "password",
      "kode",
      "cookie",
      "authorization",
      "surel",
      "nuptk",
      "nik",
      "*.password",
      "*.kode",
      "*.surel",
      "*.nuptk",
    ],
    censor: "[disembunyikan]",
  },
});

/** A security event (RELIABILITY A41): actor, action, object, outcome, request id. */
export function logSecurity(event: {
  aksi: string;
  hasil: "berhasil" | "gagal" | "ditolak" | "dibatasi";
  pelakuId?: string | null;
  peran?: string | null;
  objek?: string | null;
  requestId?: string | null;
  sebab?: string;
}): void {
  log.info({ keamanan: true, ...event }, event.aksi);
}
