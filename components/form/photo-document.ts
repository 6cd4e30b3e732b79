import { MAX_FILE_BYTES } from "@/lib/berkas/rules";
import type { Frame } from "@/lib/kernel/photo-frame";
import { PDF_BYTES_PER_PAGE, type PhotoPage, photoPdf } from "@/lib/kernel/photo-pdf";
import { drawJpeg, openPicture } from "./photo";

export type FramedPhoto = { file: File; frame: Frame };

/** How a page is drawn, finest first: the first that fits into the page's share of the file is taken. */
const STEPS = [
  { longest: 1600, quality: 0.82 },
  { longest: 1600, quality: 0.68 },
  { longest: 1280, quality: 0.6 },
  { longest: 1024, quality: 0.5 },
] as const;

/**
 * One PDF of all photos, each on its page, no larger than an upload may be. Only one photo is open at a time, as a cheap phone needs it.
 * `onPage` is told which page is being drawn, from 1. Throws an Error in words for the reader.
 */
export async function photosToPdf(photos: readonly FramedPhoto[], onPage: (page: number) => void): Promise<File> {
  const pages: PhotoPage[] = [];
  let room = MAX_FILE_BYTES - PDF_BYTES_PER_PAGE * (photos.length + 1);
  for (const [index, photo] of photos.entries()) {
    onPage(index + 1);
    const page = await drawPage(photo, room / (photos.length - index));
    room -= page.jpeg.length;
    pages.push(page);
  }
  return new File(photoPdf(pages), `Foto ${pages.length} halaman.pdf`, { type: "application/pdf" });
}

async function drawPage({ file, frame }: FramedPhoto, share: number): Promise<PhotoPage> {
  const picture = await openPicture(file);
  const [finest, ...coarser] = STEPS;
  let page = await drawJpeg(picture, frame, finest);
  for (const step of coarser) {
    if (page.jpeg.length <= share) break;
    page = await drawJpeg(picture, frame, step);
  }
  picture.close();
  return page;
}
