import { FILE_LABELS, PHOTO_LABELS } from "@/lib/berkas/labels";
import { drawingOf, type Frame, WHOLE } from "@/lib/kernel/photo-frame";
import type { PhotoPage } from "@/lib/kernel/photo-pdf";

/** Longest side of a photo as it is sent, in pixels: a page of handwriting on it can still be read. */
const LONGEST = 2000;
const QUALITY = 0.85;

/**
 * A photo made small enough for a phone's line, as JPEG, without anything that says where, when or with what it was taken.
 * Throws an Error in words for the reader when the browser cannot open it.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  const picture = await openPicture(file);
  const { jpeg } = await drawJpeg(picture, WHOLE, { longest: LONGEST, quality: QUALITY });
  picture.close();
  return new File([jpeg], `${file.name.replace(/\.(jpe?g|png)$/i, "")}.jpg`, { type: "image/jpeg" });
}

/** A picture as it is meant to be seen, upright. Throws an Error in words for the reader. */
export async function openPicture(file: File, options?: ImageBitmapOptions): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image", ...options });
  } catch {
    const isHeic = /^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name);
    throw new Error(isHeic ? PHOTO_LABELS.heic : FILE_LABELS.cannotShrink);
  }
}

/** Draws what the frame leaves of a picture, at most `longest` pixels long. */
export function drawPicture(canvas: HTMLCanvasElement, picture: ImageBitmap, frame: Frame, longest: number): void {
  const { from, to } = drawingOf(picture, frame, longest);
  canvas.width = to.width;
  canvas.height = to.height;
  const context = canvas.getContext("2d");
  if (!context) throw new Error(FILE_LABELS.cannotShrink);
  context.fillStyle = "#fff"; // JPEG knows no transparency
  context.fillRect(0, 0, to.width, to.height);
  context.imageSmoothingQuality = "high";
  context.translate(to.width / 2, to.height / 2);
  context.rotate((frame.turns * Math.PI) / 2);
  const [wide, high] = frame.turns % 2 === 0 ? [to.width, to.height] : [to.height, to.width];
  context.drawImage(picture, from.x, from.y, from.width, from.height, -wide / 2, -high / 2, wide, high);
}

/** The same as JPEG that tells nothing else. `quality` from 0 to 1. Throws an Error in words for the reader. */
export async function drawJpeg(
  picture: ImageBitmap,
  frame: Frame,
  { longest, quality }: { longest: number; quality: number },
): Promise<PhotoPage> {
  const canvas = document.createElement("canvas");
  drawPicture(canvas, picture, frame, longest);
  const { width, height } = canvas;
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  canvas.width = 0; // some phones keep a canvas's memory until long after it is gone
  if (drawn?.type !== "image/jpeg") throw new Error(FILE_LABELS.cannotShrink);
  return { jpeg: withoutMetadata(new Uint8Array(await drawn.arrayBuffer())), width, height };
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
