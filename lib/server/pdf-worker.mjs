// @ts-check
// Looks into a PDF and names what is wrong with it. Runs in a worker thread (lib/server/pdf.ts), which is given this very
// file: plain JavaScript with nothing but Node's own modules, so that no compiler has to stand between.
//
// A reader follows the cross-reference table; whoever hides something points it at places where a tidy parser does not
// look. So every place where an object can begin is read, whether the table knows it or not: after each word "obj", after
// each "trailer", and at each position an object stream names. The work is bounded by the size of the file.
import { parentPort, workerData } from "node:worker_threads";
import { constants, inflateSync } from "node:zlib";

/** @typedef {"bukan_pdf" | "isi_ganda" | "terpotong" | "rusak" | "terkunci" | "berisi_skrip" | "berisi_aksi" | "berisi_lampiran" | "tak_terperiksa"} PdfProblem */

/** Deepest nesting of arrays and dictionaries that is followed; real files stay below twenty. */
const MAX_DEPTH = 100;
/** All object streams of a file together, unpacked: more than any real file, less than a bomb. */
const MAX_UNPACKED = 64 * 1024 * 1024;
/** How often each byte may be read on average. Once is what an honest file needs. */
const MAX_READS_PER_BYTE = 4;

const SCRIPT_ACTIONS = new Set(["JavaScript", "Rendition"]);
const OTHER_ACTIONS = new Set(["Launch", "ImportData", "SubmitForm", "GoToE", "RichMediaExecute"]);
const ATTACHING_ANNOTATIONS = new Set(["FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D"]);
/** ISO 32000-1 tables 194–197: what sets an additional action off. */
const TRIGGERS = "E X D U Fo Bl PO PC PV PI O C K F V WC WS DS WP DP".split(" ");

class Problem extends Error {
  /** @param {PdfProblem} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

class Name {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}
class Ref {
  /** @param {number} number */
  constructor(number) {
    this.number = number;
  }
}
class Text {}
class Word {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}
const TEXT = new Text();

class List {
  constructor() {
    /** @type {Value[]} */
    this.items = [];
  }
}
class Dict {
  constructor() {
    /** @type {Map<string, Value>} */
    this.entries = new Map();
  }
  /** @param {string} key */
  get(key) {
    return this.entries.get(key);
  }
}

/** @typedef {number | Name | Ref | Text | Word | null | Dict | List} Value */

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([..."()<>[]{}/%"].map((c) => c.charCodeAt(0)));
const code = (/** @type {string} */ c) => c.charCodeAt(0);
/** @param {number | undefined} byte */
const isRegular = (byte) => byte !== undefined && !SPACE.has(byte) && !DELIMITER.has(byte);
/** @param {number | undefined} byte */
const isDigit = (byte) => byte !== undefined && byte >= 48 && byte <= 57;

/** Reads values from bytes, as forgivingly as readers do. */
class Parser {
  /**
   * @param {Buffer} bytes
   * @param {{ left: number }} budget bytes that may still be read
   */
  constructor(bytes, budget) {
    this.bytes = bytes;
    this.budget = budget;
    this.at = 0;
  }

  /** @param {number} at @returns {Value | undefined} undefined at the end of the bytes */
  read(at) {
    this.at = at;
    const value = this.value(0);
    this.budget.left -= this.at - at;
    if (this.budget.left < 0) throw new Problem("tak_terperiksa");
    return value;
  }

  skipSpace() {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (byte === code("%")) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
      } else if (!SPACE.has(byte)) return;
      else this.at++;
    }
  }

  /** @param {number} depth @returns {Value | undefined} */
  value(depth) {
    if (depth > MAX_DEPTH) throw new Problem("tak_terperiksa");
    this.skipSpace();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    switch (byte) {
      case code("/"):
        return this.name();
      case code("("):
        return this.literal();
      case code("["):
        this.at++;
        return this.array(depth);
      case code("<"):
        if (this.bytes[this.at + 1] === code("<")) {
          this.at += 2;
          return this.dict(depth);
        }
        return this.hex();
      case code(">"):
        this.at += this.bytes[this.at + 1] === code(">") ? 2 : 1;
        return new Word(">>");
      case code("]"):
      case code(")"):
      case code("{"):
      case code("}"):
        this.at++;
        return new Word(String.fromCharCode(byte));
      default:
        return this.word();
    }
  }

  /** `#4A` in a name means `J`. */
  name() {
    this.at++;
    const start = this.at;
    while (isRegular(this.bytes[this.at])) this.at++;
    const raw = this.bytes.toString("latin1", start, this.at);
    return new Name(
      raw.includes("#")
        ? raw.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        : raw,
    );
  }

  literal() {
    this.at++;
    for (let open = 1; open > 0 && this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === code("\\")) this.at++;
      else if (byte === code("(")) open++;
      else if (byte === code(")")) open--;
    }
    return TEXT;
  }

  hex() {
    const end = this.bytes.indexOf(">", this.at);
    this.at = end === -1 ? this.bytes.length : end + 1;
    return TEXT;
  }

  /** @param {number} depth @returns {List} */
  array(depth) {
    const list = new List();
    for (;;) {
      const item = this.value(depth + 1);
      if (item === undefined || (item instanceof Word && item.text === "]")) return list;
      list.items.push(item);
    }
  }

  /** @param {number} depth @returns {Dict} */
  dict(depth) {
    const dict = new Dict();
    for (;;) {
      const key = this.value(depth + 1);
      if (key === undefined || (key instanceof Word && key.text === ">>")) return dict;
      if (!(key instanceof Name)) continue;
      const value = this.value(depth + 1);
      if (value === undefined || (value instanceof Word && value.text === ">>")) return dict;
      dict.entries.set(key.text, value);
    }
  }

  /** A number, a reference "12 0 R", or a word. */
  word() {
    const start = this.at;
    while (isRegular(this.bytes[this.at])) this.at++;
    const text = this.bytes.toString("latin1", start, this.at);
    if (!/^[+-]?[\d.]+$/.test(text)) return text === "null" ? null : new Word(text);
    if (/^\d{1,10}$/.test(text)) {
      const after = this.at;
      this.skipSpace();
      if (isDigit(this.bytes[this.at])) {
        while (isDigit(this.bytes[this.at])) this.at++;
        this.skipSpace();
        if (this.bytes[this.at] === code("R") && !isRegular(this.bytes[this.at + 1])) {
          this.at++;
          return new Ref(Number(text));
        }
      }
      this.at = after;
    }
    return Number(text);
  }
}

/** @param {Value | undefined} value */
const nameOf = (value) => (value instanceof Name ? value.text : "");

/**
 * What stands in the file outside its objects: the first and the last bytes.
 *
 * @param {Buffer} bytes
 */
function checkFrame(bytes) {
  const head = bytes.toString("latin1", 0, 1024);
  if (!/^%PDF-\d\.\d/.test(head)) throw new Problem(head.includes("%PDF-") ? "isi_ganda" : "bukan_pdf");
  if (/<(!doctype|html|head|body|script|svg|iframe|\?php)/i.test(head)) throw new Problem("isi_ganda");

  // A ZIP is read from its end: its directory's signature stands within the last 64 KB.
  if (bytes.indexOf("PK\u0005\u0006", Math.max(0, bytes.length - 65_557), "latin1") !== -1)
    throw new Problem("isi_ganda");

  const end = bytes.lastIndexOf("%%EOF");
  if (end === -1) throw new Problem("terpotong");
  // Blanks and comments may follow; anything else was cut off in the middle, or does not belong to the PDF.
  let at = end + 5;
  while (at < bytes.length) {
    const byte = /** @type {number} */ (bytes[at]);
    if (byte === code("%"))
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13 && bytes[at] !== code("<")) at++;
    else if (SPACE.has(byte)) at++;
    else
      throw new Problem(/^\d+\s+\d+\s+obj\b/.test(bytes.toString("latin1", at, at + 40)) ? "terpotong" : "isi_ganda");
  }
}

class Inspection {
  /** @param {Buffer} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.budget = { left: bytes.length * MAX_READS_PER_BYTE };
    this.unpackedLeft = MAX_UNPACKED;
    this.hasCatalog = false;
    this.hasPage = false;
    /** Where the objects of a number begin. @type {Map<number, { parser: Parser, at: number }[]>} */
    this.places = new Map();
    /** Objects that are looked at once all places are known. @type {{ key: "AA" | "OpenAction", number: number }[]} */
    this.later = [];
  }

  run() {
    checkFrame(this.bytes);
    const parser = new Parser(this.bytes, this.budget);
    for (const at of this.wordEnds("trailer")) this.look(parser.read(at));
    for (const at of this.wordEnds("obj")) this.object(parser, at);
    for (const { key, number } of this.later) {
      for (const { parser: where, at } of this.places.get(number) ?? []) this.followUp(key, where.read(at));
    }
    if (!this.hasCatalog || !this.hasPage) throw new Problem("rusak");
  }

  /** Positions after each occurrence of a keyword that stands by itself. @param {string} keyword */
  *wordEnds(keyword) {
    for (let at = this.bytes.indexOf(keyword); at !== -1; at = this.bytes.indexOf(keyword, at + 1)) {
      const before = this.bytes[at - 1];
      const end = at + keyword.length;
      if (!isRegular(this.bytes[end]) && (!isRegular(before) || isDigit(before))) yield end;
    }
  }

  /** One object in the file itself. @param {Parser} parser @param {number} at */
  object(parser, at) {
    const number = /(\d{1,10})\s+\d{1,5}\s*obj$/.exec(this.bytes.toString("latin1", Math.max(0, at - 40), at))?.[1];
    if (number !== undefined) this.remember(Number(number), parser, at);
    const value = parser.read(at);
    this.look(value);
    if (!(value instanceof Dict) || value.get("First") === undefined || value.get("N") === undefined) return;
    parser.skipSpace();
    const start = parser.at + "stream".length;
    if (this.bytes.toString("latin1", parser.at, start) === "stream") this.objectStream(value, start);
  }

  /** The objects within a packed stream. @param {Dict} dict @param {number} start */
  objectStream(dict, start) {
    const first = dict.get("First");
    if (typeof first !== "number" || first < 0) throw new Problem("tak_terperiksa");
    const unpacked = this.unpack(dict, start);
    const parser = new Parser(unpacked, this.budget);
    // The head is pairs: the object's number, and where it begins after `First`.
    const head = unpacked.toString("latin1", 0, first).match(/\d+/g) ?? [];
    for (let i = 0; i + 1 < head.length; i += 2) {
      const at = first + Number(head[i + 1]);
      if (at >= unpacked.length) continue;
      this.remember(Number(head[i]), parser, at);
      this.look(parser.read(at));
    }
  }

  /** @param {Dict} dict @param {number} start @returns {Buffer} */
  unpack(dict, start) {
    const filter = dict.get("Filter") ?? null;
    const filters = filter instanceof List ? filter.items : filter === null ? [] : [filter];
    const parms = dict.get("DecodeParms") ?? dict.get("DP") ?? null;
    for (const parm of parms instanceof List ? parms.items : [parms]) {
      const isPlain = parm === null || (parm instanceof Dict && (parm.get("Predictor") ?? 1) === 1);
      if (!isPlain) throw new Problem("tak_terperiksa");
    }
    if (this.bytes[start] === 13) start++;
    if (this.bytes[start] === 10) start++;
    if (filters.length === 0) {
      const end = this.bytes.indexOf("endstream", start);
      return this.bytes.subarray(start, end === -1 ? undefined : end);
    }
    const isFlate = filters.length === 1 && ["FlateDecode", "Fl"].includes(nameOf(filters[0]));
    if (!isFlate || this.unpackedLeft <= 0) throw new Problem("tak_terperiksa");
    try {
      const unpacked = inflateSync(this.bytes.subarray(start), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: this.unpackedLeft,
      });
      this.unpackedLeft -= unpacked.length;
      this.budget.left += unpacked.length * MAX_READS_PER_BYTE;
      return unpacked;
    } catch {
      throw new Problem("tak_terperiksa");
    }
  }

  /** @param {number} number @param {Parser} parser @param {number} at */
  remember(number, parser, at) {
    const places = this.places.get(number);
    if (places) places.push({ parser, at });
    else this.places.set(number, [{ parser, at }]);
  }

  /** Looks at a value and everything in it. @param {Value | undefined} top */
  look(top) {
    // An indirect object that is nothing but such a name can only be there to hide an action's kind.
    if (top instanceof Name) refuseAction(top.text);
    const waiting = [top];
    while (waiting.length > 0) {
      const value = waiting.pop();
      if (value instanceof List) for (const item of value.items) waiting.push(item);
      else if (value instanceof Dict) {
        this.dict(value);
        for (const item of value.entries.values()) waiting.push(item);
      }
    }
  }

  /** @param {Dict} dict */
  dict(dict) {
    const type = nameOf(dict.get("Type"));
    if (type === "Catalog") this.hasCatalog = true;
    if (type === "Page") this.hasPage = true;
    if (isThere(dict.get("Encrypt"))) throw new Problem("terkunci");
    refuseAction(nameOf(dict.get("S")));
    if (dict.get("JS") instanceof Text || isThere(dict.get("XFA"))) {
      throw new Problem("berisi_skrip");
    }
    if (type === "EmbeddedFile" || isThere(dict.get("EF")) || ATTACHING_ANNOTATIONS.has(nameOf(dict.get("Subtype")))) {
      throw new Problem("berisi_lampiran");
    }
    for (const key of /** @type {const} */ (["AA", "OpenAction"])) {
      const value = dict.get(key);
      if (value instanceof Ref) this.later.push({ key, number: value.number });
      else this.followUp(key, value);
    }
  }

  /** What starts by itself. A jump to a page is all a document may do on opening. @param {"AA" | "OpenAction"} key @param {Value | undefined} value */
  followUp(key, value) {
    if (!(value instanceof Dict)) return;
    if (key === "AA" && TRIGGERS.some((trigger) => isThere(value.get(trigger)))) throw new Problem("berisi_aksi");
    refuseAction(nameOf(value.get("S")));
    if (key === "OpenAction" && value.get("S") !== undefined && nameOf(value.get("S")) !== "GoTo")
      throw new Problem("berisi_aksi");
  }
}

/** Is there something, or a reference to something? @param {Value | undefined} value */
function isThere(value) {
  return value instanceof Ref || value instanceof Dict || value instanceof List;
}

/** @param {string} kind an action's kind */
function refuseAction(kind) {
  if (SCRIPT_ACTIONS.has(kind)) throw new Problem("berisi_skrip");
  if (OTHER_ACTIONS.has(kind)) throw new Problem("berisi_aksi");
}

/**
 * @param {Uint8Array} bytes the whole file
 * @returns {PdfProblem | null} what is wrong with it, or null
 */
export function inspectPdf(bytes) {
  try {
    new Inspection(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).run();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

if (parentPort && workerData?.pdf) parentPort.postMessage(inspectPdf(workerData.pdf));
