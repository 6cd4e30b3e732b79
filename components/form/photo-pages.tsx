"use client";
import { ArrowDown, ArrowUp, Camera, Check, Crop, FileText, Images, RotateCw, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PHOTO_LABELS } from "@/lib/berkas/labels";
import { MAX_PHOTOS } from "@/lib/berkas/rules";
import { type Cut, type Edge, type Frame, turned, WHOLE, withCut } from "@/lib/kernel/photo-frame";
import { FileChooser } from "./file-chooser";
import { drawPicture, openPicture, shrinkPhoto } from "./photo";
import { photosToPdf } from "./photo-document";
import { useLeaveGuard } from "./use-leave-guard";

/** How wide the picture is that stands on the screen, in pixels; the photo itself stays closed until its page is drawn. */
const PREVIEW = 480;

type Photo = { key: number; nama: string; file: File; preview: ImageBitmap; frame: Frame };

const EDGES: readonly Edge[] = ["top", "bottom", "left", "right"];
const moves = { up: -1, down: 1 } as const;
type Move = keyof typeof moves;

/**
 * Foto jadi PDF: photos are chosen or taken, put in order, turned, cut, and become one PDF on the device. Each is made smaller at once
 * and loses what tells where it was taken (photo.ts).
 */
export function PhotoPages({
  id,
  onMade,
  onCancel,
}: {
  id: string;
  onMade: (pdf: File) => void;
  onCancel: () => void;
}) {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [edited, setEdited] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  /** What is being done, in words; null while the reader may go on. */
  const [work, setWork] = useState<string | null>(null);
  const [spoken, setSpoken] = useState("");
  const lastKey = useRef(0);
  /** Which control has the focus after the next drawing: moving a row takes it away, and so does removing one. */
  const focusNext = useRef<string | null>(null);
  const isGone = useRef(false);

  useLeaveGuard(photos.length > 0);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const buttonId = (key: number, name: string) => `${id}-foto-${key}-${name}`;
  const headingId = `${id}-foto`;

  /** One after the other: a phone that opens twelve photos of its camera at once runs out of memory. */
  async function add(files: readonly File[]) {
    const room = MAX_PHOTOS - photos.length;
    const problems: string[] = files.length > room ? [PHOTO_LABELS.tooMany] : [];
    const chosen = files.slice(0, room);
    for (const [index, file] of chosen.entries()) {
      setWork(`Membuka foto ${index + 1} dari ${chosen.length}…`);
      try {
        const small = await shrinkPhoto(file);
        const preview = await openPicture(small, { resizeWidth: PREVIEW });
        const photo = { key: ++lastKey.current, nama: file.name, file: small, preview, frame: WHOLE };
        setPhotos((before) => [...before, photo]);
      } catch (error) {
        problems.push(`${file.name}: ${(error as Error).message}`);
      }
    }
    setRefused(problems);
    setWork(null);
  }

  function move(index: number, direction: Move) {
    const to = index + moves[direction];
    const photo = photos[index];
    if (!photo || to < 0 || to >= photos.length) return;
    const others = photos.filter((each) => each !== photo);
    setPhotos([...others.slice(0, to), photo, ...others.slice(to)]);
    const isAtEnd = to === 0 || to === photos.length - 1;
    const opposite = direction === "up" ? "down" : "up";
    focusNext.current = buttonId(photo.key, isAtEnd ? opposite : direction);
    setSpoken(`Sekarang halaman ${to + 1} dari ${photos.length}`);
  }

  function remove({ key, preview }: Photo) {
    setPhotos(photos.filter((photo) => photo.key !== key));
    preview.close();
    focusNext.current = headingId;
    setSpoken("Foto dilepaskan");
  }

  const change = (key: number, frame: Frame) =>
    setPhotos((before) => before.map((photo) => (photo.key === key ? { ...photo, frame } : photo)));

  function edit(key: number, isOpen: boolean) {
    setEdited(isOpen ? key : null);
    focusNext.current = buttonId(key, isOpen ? "putar" : "atur");
  }

  async function make() {
    if (work !== null) return;
    setEdited(null);
    try {
      const pdf = await photosToPdf(photos, (page) => setWork(`Menyusun halaman ${page} dari ${photos.length}…`));
      if (!isGone.current) onMade(pdf);
    } catch (error) {
      setRefused([(error as Error).message]);
    }
    setWork(null);
  }

  const hasPhotos = photos.length > 0;
  return (
    <section
      aria-labelledby={headingId}
      className="grid grid-cols-1 gap-4 border-line max-sm:border-t max-sm:pt-3 sm:rounded-card sm:border sm:bg-ground sm:p-4"
    >
      <div className="grid gap-1">
        <p id={headingId} tabIndex={-1} className="font-bold outline-none">
          {PHOTO_LABELS.title}
        </p>
        <p className="text-sm text-ink-2">{PHOTO_LABELS.about}</p>
      </div>
      {hasPhotos ? (
        <ol className="grid grid-cols-1 gap-3">
          {photos.map((photo, index) => (
            <li key={photo.key} className="grid gap-3 rounded-card border border-line bg-paper p-3">
              <div className="flex items-start gap-3">
                <PhotoPicture
                  preview={photo.preview}
                  frame={photo.frame}
                  label={`Halaman ${index + 1}`}
                  className="h-24 w-16 shrink-0 bg-ground-2 object-contain"
                />
                <div className="grid min-w-0 flex-1 gap-2">
                  <p className="min-w-0 text-sm">
                    <strong>Halaman {index + 1}</strong>
                    <span className="block truncate text-ink-2">{photo.nama}</span>
                  </p>
                  <div className="flex flex-wrap gap-2">
                    <Step
                      id={buttonId(photo.key, "up")}
                      move="up"
                      page={index + 1}
                      isOff={index === 0 || work !== null}
                      onMove={() => move(index, "up")}
                    />
                    <Step
                      id={buttonId(photo.key, "down")}
                      move="down"
                      page={index + 1}
                      isOff={index === photos.length - 1 || work !== null}
                      onMove={() => move(index, "down")}
                    />
                  </div>
                </div>
              </div>
              {edited === photo.key ? (
                <Editor
                  id={buttonId(photo.key, "putar")}
                  photo={photo}
                  page={index + 1}
                  onChange={(frame) => change(photo.key, frame)}
                  onDone={() => edit(photo.key, false)}
                />
              ) : (
                <div className="-my-1 flex flex-wrap justify-between gap-x-2">
                  <Button
                    id={buttonId(photo.key, "atur")}
                    variant="plain"
                    size="tight"
                    className="-ml-2.5"
                    icon={<Crop size={18} aria-hidden="true" />}
                    onClick={() => edit(photo.key, true)}
                  >
                    {PHOTO_LABELS.edit}
                    <span className="sr-only"> halaman {index + 1}</span>
                  </Button>
                  <Button
                    variant="plain"
                    size="tight"
                    className="-mr-2.5"
                    icon={<X size={18} aria-hidden="true" />}
                    disabled={work !== null}
                    onClick={() => remove(photo)}
                  >
                    {PHOTO_LABELS.remove}
                    <span className="sr-only"> halaman {index + 1}</span>
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
      ) : null}
      {refused.length > 0 ? (
        <Notice tone="bad" title="Ada foto yang tidak ikut">
          <ul className="grid gap-1 text-sm">
            {refused.map((problem) => (
              <li key={problem} className="break-words">
                {problem}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {photos.length < MAX_PHOTOS && work === null ? (
        <div className="grid gap-3 sm:pointer-coarse:grid-cols-2">
          <FileChooser
            accept="image/*"
            multiple
            icon={<Images size={22} aria-hidden="true" className="shrink-0" />}
            onFiles={(files) => void add(files)}
          >
            {hasPhotos ? PHOTO_LABELS.more : PHOTO_LABELS.choose}
          </FileChooser>
          <FileChooser
            accept="image/*"
            capture="environment"
            icon={<Camera size={22} aria-hidden="true" className="shrink-0" />}
            className="hidden pointer-coarse:flex"
            onFiles={(files) => void add(files)}
          >
            {PHOTO_LABELS.camera}
          </FileChooser>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {hasPhotos ? (
          <Button
            variant="quiet"
            icon={<FileText size={20} aria-hidden="true" />}
            busy={work !== null}
            busyLabel={work ?? undefined}
            onClick={() => void make()}
          >
            {PHOTO_LABELS.make}
          </Button>
        ) : null}
        <Button variant="plain" onClick={onCancel}>
          {PHOTO_LABELS.cancel}
        </Button>
      </div>
      <p role="status" className={hasPhotos ? "sr-only" : "text-sm text-ink-2 empty:hidden"}>
        {work ?? spoken}
      </p>
    </section>
  );
}

function Step({
  id,
  move,
  page,
  isOff,
  onMove,
}: {
  id: string;
  move: Move;
  page: number;
  isOff: boolean;
  onMove: () => void;
}) {
  const Arrow = move === "up" ? ArrowUp : ArrowDown;
  return (
    <Button
      id={id}
      variant="quiet"
      size="tight"
      className="disabled:border-line disabled:bg-ground disabled:text-ink-2"
      icon={<Arrow size={18} aria-hidden="true" />}
      disabled={isOff}
      onClick={onMove}
    >
      {PHOTO_LABELS[move]}
      <span className="sr-only"> halaman {page}</span>
    </Button>
  );
}

/** The photo as its page will show it. */
function PhotoPicture({
  preview,
  frame,
  label,
  className,
}: Pick<Photo, "preview" | "frame"> & { label: string; className: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawPicture(canvas.current, preview, frame, 2 * PREVIEW);
  }, [preview, frame]);
  return <canvas ref={canvas} role="img" aria-label={label} className={className} />;
}

/** Quarter turns, and four sliders for what is cut off: the same for fingers, mouse and keyboard. */
function Editor({
  id,
  photo: { preview, frame },
  page,
  onChange,
  onDone,
}: {
  id: string;
  photo: Photo;
  page: number;
  onChange: (frame: Frame) => void;
  onDone: () => void;
}) {
  const { turns, cut } = frame;
  return (
    <div className="grid grid-cols-1 gap-4 border-t border-line pt-3">
      <div className="relative mx-auto w-fit">
        <PhotoPicture
          preview={preview}
          frame={{ ...WHOLE, turns }}
          label={`Foto halaman ${page}`}
          className="max-h-80 max-w-full"
        />
        <CutFrame cut={cut} />
      </div>
      <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {EDGES.map((edge) => (
          <label key={edge} className="grid grid-cols-[1fr_auto] items-center gap-x-3 text-sm">
            <span className="font-bold">{PHOTO_LABELS.edges[edge]}</span>
            <span className="text-ink-2 tabular-nums">{cut[edge]} %</span>
            <input
              type="range"
              min={0}
              max={90}
              value={cut[edge]}
              aria-valuetext={`${cut[edge]} persen`}
              className="col-span-2 min-h-tap w-full accent-brand"
              onChange={(event) => onChange(withCut(frame, edge, Number(event.currentTarget.value)))}
              onKeyDown={(event) => {
                if (event.key === "Enter") event.preventDefault(); // would send the form around
              }}
            />
          </label>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button
          id={id}
          variant="quiet"
          size="tight"
          icon={<RotateCw size={18} aria-hidden="true" />}
          onClick={() => onChange(turned(frame))}
        >
          {PHOTO_LABELS.turn}
        </Button>
        <Button variant="quiet" size="tight" icon={<Check size={18} aria-hidden="true" />} onClick={onDone}>
          {PHOTO_LABELS.done}
        </Button>
      </div>
    </div>
  );
}

/** What stays is framed, what goes is veiled. */
function CutFrame({ cut: { top, right, bottom, left } }: { cut: Cut }) {
  const stays = `M${left} ${top}H${100 - right}V${100 - bottom}H${left}Z`;
  return (
    <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full">
      <path d={`M0 0H100V100H0Z${stays}`} fillRule="evenodd" className="fill-ink/65" />
      <path d={stays} fill="none" strokeWidth="2" vectorEffect="non-scaling-stroke" className="stroke-wait-mark" />
    </svg>
  );
}
