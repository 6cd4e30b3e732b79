import "server-only";
import path from "node:path";
import { env } from "./env";
import type { Storage } from "./storage/contract";
import { DiskStorage } from "./storage/disk";
import { HostedStorage } from "./storage/hosted";
import { Incoming } from "./storage/incoming";

let chosen: Storage | null = null;

/** The product's storage: our own disk, or UploadThing's service when a token for it is given (DESIGN §5). */
export function storage(): Storage {
  chosen ??= env.uploadthingToken
    ? new HostedStorage({ token: env.uploadthingToken })
    : new DiskStorage(path.join(env.dataDir, "berkas", "isi"));
  return chosen;
}

/** Uploads on their way to our own ingest. All nodes share this folder, as they share the one of the stored files. */
export function incomingUploads(): Incoming {
  return new Incoming(path.join(env.dataDir, "berkas", "masuk"));
}

/** Do the bytes live with the hosted service? Then uploads go there directly and never through us. */
export function isHosted(): boolean {
  return env.uploadthingToken !== null;
}
