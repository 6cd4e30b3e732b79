import "server-only";
import sharp from "sharp";

export type ImageProblem =
  | "bukan_gambar"
  | "gambar_ganda"
  | "gambar_rusak"
  | "gambar_terlalu_luas"
  | "berisi_keterangan";

/** More than any phone's camera gives; decoded, four bytes each. */
export const MAX_PIXELS = 40_000_000;
/** A progressive JPEG comes in about ten scans. Each goes over the whole picture, so thousands of tiny ones would take minutes. */
const MAX_SCANS = 64;
/** A decoded photo may take 160 MB; more than two at once gain nothing on two cores. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Is this a photo by content that may be kept? Null if so, else what is wrong: another kind of file, something between or behind
 * the picture's own parts, more pixels than a camera has, what does not decode to the end, and what says where, when and with
 * what it was taken (Exif, XMP, comments). The browser takes that out before it sends; what still carries it is refused rather
 * than changed, so that the kept bytes are the ones whose size and SHA-256 were announced and measured.
 */
export async function checkImage(bytes: Buffer, jenis: "image/jpeg" | "image/png"): Promise<ImageProblem | null> {
  const frame = jenis === "image/jpeg" ? readJpeg(bytes) : readPng(bytes);
  if (typeof frame === "string") return frame;
  if (frame.width * frame.height > MAX_PIXELS) return "gambar_terlalu_luas";
  if (frame.width * frame.height === 0) return "gambar_rusak";
  if (endsAsZip(bytes)) return "gambar_ganda";
  return decode(bytes, jenis);
}

/** Reads every pixel (to count them: that keeps nothing in memory), so that what is cut off or broken anywhere is found. */
async function decode(bytes: Buffer, jenis: string): Promise<ImageProblem | null> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "warning", sequentialRead: true });
    const { format } = await picture.metadata();
    if (`image/${format}` !== jenis) return "bukan_gambar";
    await picture.stats();
    return null;
  } catch {
    return "gambar_rusak";
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

type Frame = { width: number; height: number };

/** Marks without a length (ITU T.81, table B.1): the first to the last RST. */
const isRestart = (mark: number) => mark >= 0xd0 && mark <= 0xd7;
/** Start of frame: where the size stands. DHT (C4), JPG (C8) and DAC (CC) lie between. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
/** What a picture needs besides its frame: DHT, DQT, DRI, and the applications JFIF (0), ICC profile (2) and Adobe (14). */
const NEEDED = new Set([0xc4, 0xdb, 0xdd, 0xe0, 0xe2, 0xee]);

/** Walks a JPEG's segments from the first byte to the last: nothing may stand between, before or behind them. */
function readJpeg(bytes: Buffer): Frame | ImageProblem {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return "bukan_gambar";
  let frame: Frame | null = null;
  let scans = 0;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return "gambar_rusak";
    while (bytes[at + 1] === 0xff) at++; // fill bytes
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xd9) return !frame ? "gambar_rusak" : at + 2 === bytes.length ? frame : "gambar_ganda";
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return "gambar_rusak";
    if (isFrame(mark)) {
      if (length < 8) return "gambar_rusak";
      frame = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    } else if (mark === 0xe2 && bytes.toString("latin1", at + 4, at + 15) !== "ICC_PROFILE") {
      // A second picture (MPF) hangs behind the first in another file's clothes.
      return "gambar_ganda";
    } else if (mark === 0xfe || (mark >= 0xe0 && mark <= 0xef && !NEEDED.has(mark))) {
      return "berisi_keterangan";
    } else if (mark !== 0xda && !NEEDED.has(mark)) return "gambar_rusak";
    if (mark === 0xda && ++scans > MAX_SCANS) return "gambar_rusak";
    at = mark === 0xda ? scanEnd(bytes, end) : end;
  }
  return "gambar_rusak";
}

/** Where the compressed rows end: the next mark that is neither a stuffed FF nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && (bytes[at + 1] === 0 || isRestart(bytes[at + 1] ?? 0))) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

const PNG = Buffer.from("89504e470d0a1a0a", "hex");
/** Parts a picture needs or that only say how its colours are meant. */
const PARTS = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD".split(" "));
const TELLING = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);

/** Walks a PNG's parts from the first byte to the last. */
function readPng(bytes: Buffer): Frame | ImageProblem {
  if (!bytes.subarray(0, 8).equals(PNG)) return "bukan_gambar";
  let frame: Frame | null = null;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return "gambar_rusak";
    if (TELLING.has(name)) return "berisi_keterangan";
    if (!PARTS.has(name)) return "gambar_ganda";
    if (name === "IHDR") {
      if (frame || at !== 8 || length !== 13) return "gambar_rusak";
      frame = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    if (name === "IEND") return !frame ? "gambar_rusak" : end === bytes.length ? frame : "gambar_ganda";
    at = end;
  }
  return "gambar_rusak";
}

/** A ZIP is read from its end: its directory's end, whose comment reaches exactly to the last byte. */
function endsAsZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.indexOf("PK\u0005\u0006", from, "latin1"); at !== -1; ) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true;
    at = bytes.indexOf("PK\u0005\u0006", at + 1, "latin1");
  }
  return false;
}
