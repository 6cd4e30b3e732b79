import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import type { Role } from "@/lib/kernel/roles";
import { FILE_LABELS, REFUSAL_MESSAGES } from "./labels";
import type { FileState } from "./status";

/** DOMAIN §0 [client]: 10 MB; this many bytes are accepted, one more is refused. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Longest file name that is kept, in characters. */
export const MAX_NAME_LENGTH = 200;
/** How many uploads one account may have under way at once. */
export const MAX_WAITING = 20;

/** What a file is for: it decides who may upload it, who may read it and which kinds are accepted. */
export const PURPOSES = ["karya", "lampiran_pelatihan", "penerapan", "sertifikat"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Kinds of content each purpose accepts. */
export const ACCEPTED: Record<Purpose, readonly string[]> = {
  karya: ["application/pdf"],
  lampiran_pelatihan: ["application/pdf"],
  penerapan: ["application/pdf", "image/jpeg", "image/png"],
  sertifikat: ["application/pdf"],
};

/** Why a file's content was refused, kept with the file; the first nine come from lib/server/pdf.ts. */
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
  "ukuran_lain",
  "kedaluwarsa",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Who asks, as far as files care. */
export type Reader = { akunId: string; peran: Role; statusGuru: string | null };

export type FileFacts = {
  pemilikId: string;
  tujuan: Purpose;
  status: FileState;
  ukuran: number;
  jenis: string;
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
    // The product makes certificates; nobody brings one.
    case "sertifikat":
      return false;
  }
}

/** May this person read this file? Whoever may not is told that it does not exist. */
export function mayReadFile(reader: Reader, file: FileFacts): boolean {
  if (file.status !== "tersimpan" && file.status !== "terhubung") return false;
  switch (file.tujuan) {
    case "lampiran_pelatihan":
      // Until it hangs on a training its owner alone has it, then everybody who may see that training (also a copy of it).
      return file.status === "tersimpan" ? file.pemilikId === reader.akunId : file.isShownToReader === true;
    case "karya":
    case "penerapan":
    case "sertifikat":
      return file.pemilikId === reader.akunId;
  }
}

/**
 * What can be said of a file before its bytes are looked into: in the browser before one is sent, and at the server when the
 * upload is announced. `size` in bytes; `head` the first five bytes, where they are at hand.
 */
export function checkChosenFile(file: { name: string; size: number; type: string; head?: string }): Result {
  if (file.size === 0) return fail("isian_salah", FILE_LABELS.empty);
  if (file.size > MAX_FILE_BYTES) return fail("isian_salah", FILE_LABELS.tooBig);
  const isNamedPdf = file.type === "application/pdf" || (file.type === "" && /\.pdf$/i.test(file.name));
  if (!isNamedPdf || (file.head !== undefined && file.head !== "%PDF-")) {
    return fail("isian_salah", REFUSAL_MESSAGES.bukan_pdf);
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
  if (!ACCEPTED[purpose].includes(file.jenis)) return invalid({ berkasId: REFUSAL_MESSAGES.bukan_pdf });
  return ok();
}

/** Control characters, marks that turn the direction of writing, and what is invisible: nothing a name needs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/**
 * A file name that is safe to keep, to show and to send: no path, no hidden or turning characters (`sertifikat\u202Efdp.exe`),
 * none that systems refuse, the ending `.pdf`.
 */
export function safeFileName(name: string): string {
  const last = name.normalize("NFC").replace(UNSEEN, "").split(/[/\\]/).at(-1) ?? "";
  const stem = last
    .replace(/\.pdf$/i, "")
    .replace(/[<>:"|?*]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const letters = Array.from(stem === "" ? "berkas" : stem).slice(0, MAX_NAME_LENGTH - 4);
  return `${letters.join("").trim()}.pdf`;
}

/** `Content-Disposition` by RFC 6266: an ASCII name for old programs, the real one in UTF-8 (RFC 5987). */
export function contentDisposition(name: string, kind: "attachment" | "inline"): string {
  const safe = safeFileName(name);
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
