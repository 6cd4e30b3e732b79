import "server-only";
import type { Failure, FailureCode } from "@/lib/kernel/result";

const STATUS: Record<FailureCode, number> = {
  belum_masuk: 401,
  tidak_berhak: 403,
  tidak_ditemukan: 404,
  isian_salah: 422,
  data_berubah: 409,
  terlalu_sering: 429,
  bentrok: 409,
  galat: 500,
};

const PRIVATE = { "cache-control": "private, no-store" };

/** A file route's JSON answer. */
export function answer(body: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  return Response.json(body, { status: init.status ?? 200, headers: { ...PRIVATE, ...init.headers } });
}

/** An expected failure as HTTP. UploadThing's client shows `message`. */
export function refuse(failure: Failure, status = STATUS[failure.code]): Response {
  return answer({ code: failure.code, message: failure.message }, { status });
}
