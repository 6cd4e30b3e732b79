import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import type { Role } from "@/lib/kernel/roles";
import { FILE_LABELS, REFUSAL_MESSAGES } from "./labels";
import type { FileState } from "./status";

/** What a form says in the place of a file's id while the file is on its way up, or still a few photos. */
export const UNFINISHED = "belum";

/** DOMAIN §0 [client]: 10 MB; this many bytes are accepted, one more is refused. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Longest file name that is kept, in characters. */
export const MAX_NAME_LENGTH = 200;
/** How many uploads one account may have under way at once. */
export const MAX_WAITING = 20;

/** What a file is for: it decides who may upload it, who may read it and which kinds are accepted. */
export const PURPOSES = [
  "karya",
  "lampiran_pelatihan",
  "penerapan",
  "sertifikat",
  "bukti_kinerja",
  "rpp_kinerja",
  "laporan_plpg",
  "laporan_akhir_plpg",
  "lampiran_forum",
  "materi_plpg",
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Kinds of content by their MIME type, each with the ending its name gets. */
export const ENDINGS = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const;
export type FileKind = keyof typeof ENDINGS;

/** What a file of each kind begins with; one character per byte. */
const HEADS: Record<FileKind, string> = {
  "application/pdf": "%PDF-",
  "image/jpeg": "\xff\xd8\xff",
  "image/png": "\x89PNG\r",
};

/** A photo as the camera gives it may be so big: the browser makes it smaller before a byte is sent. */
export const MAX_CAMERA_BYTES = 60 * 1024 * 1024;

/** So many photos become one PDF at most: each of them keeps half a megabyte, enough to read a page of handwriting. */
export const MAX_PHOTOS = 20;

/** Kinds of content each purpose accepts. */
export const ACCEPTED: Record<Purpose, readonly FileKind[]> = {
  karya: ["application/pdf"],
  lampiran_pelatihan: ["application/pdf"],
  penerapan: ["application/pdf", "image/jpeg", "image/png"],
  sertifikat: ["application/pdf"],
  bukti_kinerja: ["application/pdf"],
  rpp_kinerja: ["application/pdf"],
  laporan_plpg: ["application/pdf"],
  laporan_akhir_plpg: ["application/pdf"],
  lampiran_forum: ["application/pdf", "image/jpeg", "image/png"],
  materi_plpg: ["application/pdf"],
};

/** Why a file's content was refused, kept with the file; they come from lib/server/pdf.ts and lib/server/image.ts. */
export const REFUSALS = [
  "bukan_pdf",
  "isi_ganda",
  "terpotong",
  "rusak",
  "terkunci",
  "berisi_skrip",
  "berisi_aksi",
  "berisi_lampiran",
  "tak_terperiksa",
  "bukan_jenis",
  "bukan_gambar",
  "gambar_ganda",
  "gambar_rusak",
  "gambar_terlalu_luas",
  "berisi_keterangan",
  "ukuran_lain",
  "kedaluwarsa",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Who asks, as far as files care. */
export type Reader = {
  akunId: string;
  peran: Role;
  statusGuru: string | null;
  sekolahId?: string | null;
  instansiId?: string | null;
};

/** An enrolment that a file hangs on: whose it is, where the teacher is now, and who runs the training. */
export type Tie = {
  guruId: string;
  sekolahId: string;
  dinasId: string;
  instansiId: string;
  /** It hangs on what a principal is still writing. */
  isDraft: boolean;
};

export type FileFacts = {
  pemilikId: string;
  tujuan: Purpose;
  status: FileState;
  ukuran: number;
  jenis: string;
  /** For what hangs on enrolments: which ones. */
  ties?: readonly Tie[];
  /** May the reader see what the file hangs on? Asked of that context's own queries; false where nobody asked. */
  isShownToReader?: boolean;
};

/** Bukti Karya is every teacher's: also of those without a school (PLPG) and those who have left theirs (DOMAIN §1.1). */
const OWN_PORTFOLIO = [null, "aktif", "nonaktif"];

/** May this person upload for this purpose at all? */
export function mayUpload(reader: Reader, purpose: Purpose): boolean {
  switch (purpose) {
    case "karya":
      return reader.peran === "guru" && OWN_PORTFOLIO.includes(reader.statusGuru);
    case "lampiran_pelatihan":
      return reader.peran === "p2kptk2";
    case "penerapan":
      return reader.peran === "kepsek";
    case "bukti_kinerja":
    case "rpp_kinerja":
      return reader.peran === "guru" && reader.statusGuru === "aktif";
    // Participants are teachers in any state, also without a school; linking asks whether they take part.
    case "laporan_plpg":
    case "laporan_akhir_plpg":
      return reader.peran === "guru" && OWN_PORTFOLIO.includes(reader.statusGuru);
    case "lampiran_forum":
      return reader.peran === "mentor" || (reader.peran === "guru" && OWN_PORTFOLIO.includes(reader.statusGuru));
    case "materi_plpg":
      return reader.peran === "lptk";
    // The product makes certificates; nobody brings one.
    case "sertifikat":
      return false;
  }
}

/** May this person read this file? Whoever may not is told that it does not exist. */
export function mayReadFile(reader: Reader, file: FileFacts): boolean {
  if (file.status !== "tersimpan" && file.status !== "terhubung") return false;
  const ties = file.ties ?? [];
  switch (file.tujuan) {
    case "lampiran_pelatihan":
      // Until it hangs on a training its owner alone has it, then everybody who may see that training (also a copy of it).
      return file.status === "tersimpan" ? file.pemilikId === reader.akunId : file.isShownToReader === true;
    // One's own; and the principal's, once the teacher has shown it in a plan (a piece of Bukti Karya may serve as evidence).
    case "karya":
    case "bukti_kinerja":
    case "rpp_kinerja":
      return file.pemilikId === reader.akunId || (reader.peran === "kepsek" && file.isShownToReader === true);
    // One's own; and whoever the rombel or the LPTK shows it to.
    case "laporan_plpg":
    case "laporan_akhir_plpg":
      return (reader.peran === "guru" && file.pemilikId === reader.akunId) || file.isShownToReader === true;
    // Until it hangs on something its owner alone has it; then whoever may see that, a mentor who was replaced no longer.
    case "lampiran_forum":
    case "materi_plpg":
      return file.status === "tersimpan" ? file.pemilikId === reader.akunId : file.isShownToReader === true;
    // Once reported, a photo belongs to the report: whoever uploaded it reads it as long as the teacher is at their school.
    case "penerapan":
      return ties.length === 0 ? file.pemilikId === reader.akunId : ties.some((tie) => isConcerned(reader, tie));
    case "sertifikat":
      return (
        file.pemilikId === reader.akunId ||
        ties.some((tie) => isUnitOf(reader, tie)) ||
        (reader.peran === "kepsek" && file.isShownToReader === true)
      );
  }
}

/**
 * The teacher, the principal of the present school, the unit that runs the training, the school's Dinas; nobody else. A draft is the
 * principal's alone.
 */
function isConcerned(reader: Reader, tie: Tie): boolean {
  if (tie.isDraft && reader.peran !== "kepsek") return false;
  switch (reader.peran) {
    case "guru":
      return reader.akunId === tie.guruId;
    case "kepsek":
      return reader.sekolahId === tie.sekolahId;
    case "dinas":
      return reader.instansiId === tie.dinasId;
    default:
      return isUnitOf(reader, tie);
  }
}

function isUnitOf(reader: Reader, tie: Tie): boolean {
  return reader.peran === "p2kptk2" && reader.instansiId === tie.instansiId;
}

/** Is this MIME type one of the kinds that are kept at all? */
export function isFileKind(type: string): type is FileKind {
  return Object.hasOwn(ENDINGS, type);
}

/** Which accepted kind a chosen file says it is; null for none. Phones give some files no type: then the ending tells. */
export function kindOf({ name, type }: { name: string; type: string }, purpose: Purpose): FileKind | null {
  const ending = /\.(pdf|jpe?g|png)$/i.exec(name)?.[1]?.toLowerCase().replace("jpeg", "jpg");
  const said = type || Object.keys(ENDINGS).find((kind) => ENDINGS[kind as FileKind] === ending) || "";
  return isFileKind(said) && ACCEPTED[purpose].includes(said) ? said : null;
}

const wrongKind = (purpose: Purpose) =>
  ACCEPTED[purpose].length > 1 ? REFUSAL_MESSAGES.bukan_jenis : REFUSAL_MESSAGES.bukan_pdf;

/**
 * What can be said of a file before its bytes are looked into: in the browser before one is sent, and at the server when the
 * upload is announced. `size` in bytes; `head` the first five bytes, one character each, where they are at hand. `isCamera`:
 * the browser is about to make the photo smaller.
 */
export function checkChosenFile(
  file: { name: string; size: number; type: string; head?: string },
  purpose: Purpose = "karya",
  { isCamera = false } = {},
): Result {
  if (file.size === 0) return fail("isian_salah", FILE_LABELS.empty);
  if (file.size > (isCamera ? MAX_CAMERA_BYTES : MAX_FILE_BYTES)) return fail("isian_salah", FILE_LABELS.tooBig);
  const kind = kindOf(file, purpose);
  if (!kind || (file.head !== undefined && !file.head.startsWith(HEADS[kind]))) {
    return fail("isian_salah", wrongKind(purpose));
  }
  return ok();
}

/** May this file be hung on something of `akunId`? Asked again in the transaction that hangs it there (DOMAIN §0, third place). */
export function mayLink(file: FileFacts, akunId: string, purpose: Purpose): Result {
  const isOwn = file.pemilikId === akunId && file.tujuan === purpose;
  if (!isOwn || file.status === "dibuang") return invalid({ berkasId: FILE_LABELS.gone });
  if (file.status === "menunggu") return invalid({ berkasId: FILE_LABELS.unfinished });
  if (file.status === "terhubung") return invalid({ berkasId: FILE_LABELS.alreadyLinked });
  if (file.ukuran > MAX_FILE_BYTES) return invalid({ berkasId: FILE_LABELS.tooBig });
  const isAccepted = isFileKind(file.jenis) && ACCEPTED[purpose].includes(file.jenis);
  if (!isAccepted) return invalid({ berkasId: wrongKind(purpose) });
  return ok();
}

/** Control characters, marks that turn the direction of writing, and what is invisible: nothing a name needs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/**
 * A file name that is safe to keep, to show and to send: no path, no hidden or turning characters (`sertifikat\u202Efdp.exe`),
 * none that systems refuse, the ending of its kind.
 */
export function safeFileName(name: string, kind: FileKind = "application/pdf"): string {
  const ending = `.${ENDINGS[kind]}`;
  const last = name.normalize("NFC").replace(UNSEEN, "").split(/[/\\]/).at(-1) ?? "";
  const stem = last
    .replace(kind === "image/jpeg" ? /\.jpe?g$/i : new RegExp(`\\${ending}$`, "i"), "")
    .replace(/[<>:"|?*]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const letters = Array.from(stem === "" ? "berkas" : stem).slice(0, MAX_NAME_LENGTH - ending.length);
  return `${letters.join("").trim()}${ending}`;
}

/** `Content-Disposition` by RFC 6266: an ASCII name for old programs, the real one in UTF-8 (RFC 5987). */
export function contentDisposition(
  name: string,
  kind: "attachment" | "inline",
  type: FileKind = "application/pdf",
): string {
  const safe = safeFileName(name, type);
  const plain = safe
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/[%"\\]/g, "_");
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export type ByteRange = { start: number; end: number };

/**
 * One range of a `Range` header against `size` bytes, both ends included. Null: send everything (no range, several, or not
 * understood: RFC 9110 §14.2 lets a server ignore it); "tidak_ada": nothing of the file lies in it (416).
 */
export function parseRange(header: string | null, size: number): ByteRange | null | "tidak_ada" {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  return start > end ? "tidak_ada" : { start, end };
}
