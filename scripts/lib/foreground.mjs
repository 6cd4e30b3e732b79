// The frame of a command that runs the product in the foreground: one at a time, and Ctrl-C ends all of it, at any moment.
import path from "node:path";
import { readSettings } from "./environment.mjs";
import { takeLock } from "./lock.mjs";
import { main } from "./main.mjs";
import { endAllGroups, watchParent } from "./process.mjs";

/**
 * Takes the lock and calls `setUp({ settings, lock, own, stop })`. What it hands to `own(product)` is stopped with us;
 * `stop(code)` ends everything, as do SIGINT, SIGTERM, SIGHUP and the death of the npm that runs us.
 */
export function foreground(setUp) {
  return main(async () => {
    const settings = readSettings();
    // Several nodes on a database of the operator's choice may share a folder; the embedded database belongs to one.
    const name = settings.databaseUrl ? `start-${settings.port}.lock` : "start.lock";
    const lock = await takeLock(path.join(settings.dataDir, name), "Guru Tumbuh");
    let product = null;
    let settingUp = Promise.resolve();
    let isStopping = false;

    async function stop(code) {
      if (isStopping) return;
      isStopping = true;
      lock.update({ isStopping: true });
      // Nodes drain, and whatever set-up was running is ended; then the database, which everybody else needs.
      await Promise.allSettled([product?.stop(), endAllGroups(11_000), settingUp]);
      lock.release();
      process.exit(code);
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => {
        if (!isStopping) console.log("\n  Stopping …");
        stop(0);
      });
    }
    watchParent(() => stop(0));
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // our reader left; we may stay

    const own = (owned) => {
      product = owned;
    };
    settingUp = setUp({ settings, lock, own, stop });
    try {
      await settingUp;
    } catch (error) {
      if (isStopping) return; // we did that ourselves, and `stop` is cleaning up
      await product?.stop();
      lock.release();
      throw error;
    }
  });
}
