// Log files of long-running children: appended to, and put aside when they have grown long.
import fs from "node:fs";

const LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * Opens a log for appending; one over 10 MB becomes `<file>.1` first.
 *
 * @returns `{ fd, close(), written() }`: `written()` is what has been added since
 */
export function openLog(file) {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LIMIT_BYTES) fs.renameSync(file, `${file}.1`);
  const fd = fs.openSync(file, "a", 0o600);
  const start = fs.fstatSync(fd).size;
  return {
    fd,
    close: () => fs.closeSync(fd),
    written: () => fs.readFileSync(file).subarray(start).toString(),
  };
}
