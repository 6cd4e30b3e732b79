import "server-only";
import { Worker } from "node:worker_threads";
import type { PdfProblem } from "./pdf-worker.mjs";

export type { PdfProblem } from "./pdf-worker.mjs";

/** Twenty times what the largest honest file takes on a busy machine. */
const TIME_LIMIT_MS = 10_000;
/** Each check may hold the file, its unpacked streams and this much heap; more than two at once gain nothing on two cores. */
const HEAP_LIMIT_MB = 256;
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Is this a PDF by content that may be kept (DOMAIN §0, RELIABILITY A31)? Null if so, else what is wrong: another kind of
 * file, something before or after the PDF, cut off, broken, encrypted, scripts, actions that start by themselves or launch
 * something, embedded files. Refuses what it cannot look into. Runs in a worker thread with a limit of time and memory.
 */
export async function checkPdf(bytes: Uint8Array): Promise<PdfProblem | null> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await inspectInWorker(bytes);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function inspectInWorker(bytes: Uint8Array): Promise<PdfProblem | null> {
  const worker = new Worker(new URL("./pdf-worker.mjs", import.meta.url), {
    workerData: { pdf: bytes },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish("tak_terperiksa"), TIME_LIMIT_MS);
    const finish = (problem: PdfProblem | null) => {
      clearTimeout(timer);
      resolve(problem);
      void worker.terminate();
    };
    worker.once("message", finish);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") finish("tak_terperiksa");
      else reject(error);
    });
  });
}
