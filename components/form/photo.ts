import { FILE_LABELS } from "@/lib/berkas/labels";

/** Longest side of a photo as it is sent, in pixels: a page of handwriting on it can still be read. */
const LONGEST = 2000;
const QUALITY = 0.85;

/**
 * A photo made small enough for a phone's line, as JPEG, without anything that says where, when or with what it was taken.
 * Throws an Error in words for the reader when the browser cannot open it.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  const picture = await openPicture(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  if (!context) throw new Error(FILE_LABELS.cannotShrink);
  context.fillStyle = "#fff"; // JPEG knows no transparency
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (drawn?.type !== "image/jpeg") throw new Error(FILE_LABELS.cannotShrink);
  const bytes = withoutMetadata(new Uint8Array(await drawn.arrayBuffer()));
  return new File([bytes], `${file.name.replace(/\.(jpe?g|png)$/i, "")}.jpg`, { type: "image/jpeg" });
}

async function openPicture(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    throw new Error(FILE_LABELS.cannotShrink);
  }
}

/** Marks that only tell something: applications other than JFIF (0), ICC profile (2) and Adobe (14), and comments. */
const isTelling = (mark: number) => mark === 0xfe || (mark >= 0xe1 && mark <= 0xef && mark !== 0xe2 && mark !== 0xee);

/** The same JPEG without its telling segments. Some browsers write a small Exif of their own into what they draw. */
export function withoutMetadata(jpeg: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const mark = jpeg[at + 1] ?? 0;
    // From the first scan on there are no such segments any more.
    if (mark === 0xda || mark === 0xd9) break;
    const end = at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
    if (!isTelling(mark)) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  kept.push(jpeg.subarray(at));
  const joined = new Uint8Array(kept.reduce((size, part) => size + part.length, 0));
  let to = 0;
  for (const part of kept) {
    joined.set(part, to);
    to += part.length;
  }
  return joined;
}
