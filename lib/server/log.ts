import pino from "pino";

/** One JSON line per event, UTC. Newlines are escaped by JSON; what could carry a secret or a person is never logged or is censored here. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.GURU_TUMBUH_TEST === "1" ? "warn" : "info"),
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
