import "server-only";
import type { QueuedJob } from "@/lib/server/worker";
import { sendResetLink } from "./mutations";

/**
 * Finds the account that asked for a link and writes the mail into the outbox. Apart from the request, so that its answer takes
 * as long for a name nobody has (RELIABILITY A8).
 */
export const resetLinkJob: QueuedJob = {
  task: "kirim_tautan_password",
  run: (payload) => sendResetLink((payload as { username: string }).username),
};
