import type { Result } from "@/lib/kernel/result";

/** What a success brings; a failure is thrown, with all it says. */
export function data<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.fieldErrors ?? {})}`);
  return result.data;
}

/** How something ended, in one word: "ok" or the failure's code. */
export const code = (result: Result<unknown>) => (result.ok ? "ok" : result.code);
