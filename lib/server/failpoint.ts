import "server-only";
import { headers } from "next/headers";
import { env } from "./env";

/**
 * For tests only (RELIABILITY A43): a request that carries `x-gagal-di: <action>` (or `*`) fails there, after everything was written and
 * before it is committed, as a bug or a lost database would. Anywhere else the header means nothing.
 */
export async function failpoint(action: string): Promise<void> {
  if (!env.isTest) return;
  const wanted = (await headers()).get("x-gagal-di");
  if (wanted === action || wanted === "*") throw new Error(`failpoint ${action}`);
}
