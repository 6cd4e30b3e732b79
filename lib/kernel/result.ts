/**
 * The one shape in which anything answers: rules, mutations, actions. Expected failures are values; bugs are thrown.
 * Source: DESIGN §3.3 ("one result shape and no second channel").
 */
export const FAILURE_CODES = [
  "belum_masuk",
  "tidak_berhak",
  "tidak_ditemukan",
  "isian_salah",
  "data_berubah",
  "terlalu_sering",
  "bentrok",
  "galat",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export type Failure = {
  ok: false;
  code: FailureCode;
  /** A sentence in Indonesian that says what to do. */
  message: string;
  /** Per field name: the same words that stand at the field. */
  fieldErrors?: Record<string, string>;
  /** What was typed, without secrets, so that nothing is lost. A mutation may say what belongs in a field it knows better. */
  values?: Record<string, string>;
};

export type Success<T> = { ok: true; data: T; message?: string };
export type Result<T = undefined> = Success<T> | Failure;

/** What a form's state is: null before it was ever sent. */
export type ActionResult<T = unknown> = Result<T>;

export function ok(): Success<undefined>;
export function ok<T>(data: T, message?: string): Success<T>;
export function ok<T>(data?: T, message?: string): Success<T | undefined> {
  return message === undefined ? { ok: true, data } : { ok: true, data, message };
}

/** An expected failure. `message` is shown as it is. */
export function fail(code: FailureCode, message: string, fieldErrors?: Record<string, string>): Failure {
  return fieldErrors ? { ok: false, code, message, fieldErrors } : { ok: false, code, message };
}

/** Wrong input: the message is the summary, each field carries its own sentence. */
export function invalid(fieldErrors: Record<string, string>, message = "Periksa isian yang ditandai."): Failure {
  return { ok: false, code: "isian_salah", message, fieldErrors };
}

/** Another decision came first (DESIGN §3.2); the reader is told to look again. */
export function stale(): Failure {
  return fail("data_berubah", "Data ini sudah berubah sejak Anda membukanya. Muat ulang halaman, lalu periksa lagi.");
}

/**
 * Another device, or another tab, has written what this form would overwrite (RELIABILITY E7). `beside` says at each field what is stored
 * there; `dasar` names that draft, so that a form that has shown it is taken at its next sending.
 */
export function writtenElsewhere(message: string, beside: Record<string, string>, dasar: string): Failure {
  return { ...fail("data_berubah", message, beside), values: { dasar } };
}

export function notFound(what = "Data"): Failure {
  return fail("tidak_ditemukan", `${what} tidak ditemukan.`);
}
