"use client";
import { CircleCheck, CloudUpload, Images, RotateCcw, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import { ProgressBar } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { FILE_LABELS, formatBytes, PHOTO_LABELS } from "@/lib/berkas/labels";
import { checkChosenFile, type Purpose, UNFINISHED } from "@/lib/berkas/rules";
import { FileChooser } from "./file-chooser";
import { FileUpload, UploadFailure } from "./file-upload";
import { useField } from "./form-context";
import type { PhotoPages } from "./photo-pages";
import { useLeaveGuard } from "./use-leave-guard";

export type KnownFile = { id: string; nama: string; ukuran: number };

type State =
  | { is: "kosong" }
  | { is: "foto"; Photos: typeof PhotoPages; before: State }
  | { is: "berjalan"; file: File; sent: number }
  | { is: "gagal"; message: string; canRetry: boolean }
  | { is: "selesai"; id: string; nama: string | null; ukuran: number };

/** What is spoken while an upload runs: every quarter, not every byte. */
const quarters = (sent: number, total: number) => Math.floor((4 * sent) / total) * 25;

/**
 * A PDF that goes up at once, while the rest of the form is filled in; the form itself carries only its id. Size and first
 * bytes are looked at before one is sent. Whoever has photos only makes a PDF of them here. `current` is the file that is there
 * already and stays unless another is chosen.
 */
export function FormUpload({
  name,
  label,
  hint,
  tujuan,
  untukId,
  current,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  tujuan: Purpose;
  /** The row that the file is meant for: when it is replaced, the file goes with it. */
  untukId?: string;
  current?: KnownFile;
}) {
  const { id, error, control, typed } = useField(name, hint);
  const [state, setState] = useState<State>(() => initial(typed, current));
  const upload = useRef<FileUpload | null>(null);
  const stop = useRef<AbortController | null>(null);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => () => stop.current?.abort(), []);

  useLeaveGuard(state.is === "berjalan");

  /** What had the focus is gone from the page: the panel takes it, unless the reader is somewhere else by now. */
  function show(next: State) {
    const active = document.activeElement;
    const isHere = active === null || active === document.body || panel.current?.contains(active);
    setState(next);
    if (isHere) panel.current?.focus();
  }

  async function choose(file: File | undefined) {
    if (!file) return;
    const head = await file.slice(0, 5).text();
    const checked = checkChosenFile({ name: file.name, size: file.size, type: file.type, head });
    if (!checked.ok) return show({ is: "gagal", message: checked.message, canRetry: false });
    upload.current = new FileUpload(file, tujuan, untukId);
    await send();
  }

  /** What turns photos into a PDF is loaded only now. */
  async function openPhotos() {
    try {
      const { PhotoPages } = await import("./photo-pages");
      show({ is: "foto", Photos: PhotoPages, before: state });
    } catch {
      show({ is: "gagal", message: PHOTO_LABELS.notLoaded, canRetry: false });
    }
  }

  async function send() {
    const running = upload.current;
    if (!running) return;
    const { file } = running;
    const stopping = new AbortController();
    stop.current = stopping;
    show({ is: "berjalan", file, sent: 0 });
    try {
      const uploaded = await running.attempt(stopping.signal, (sent) => {
        if (!stopping.signal.aborted) setState({ is: "berjalan", file, sent });
      });
      if (!stopping.signal.aborted) show({ is: "selesai", id: uploaded, nama: file.name, ukuran: file.size });
    } catch (failure) {
      if (stopping.signal.aborted) return;
      const { message, isFinal } =
        failure instanceof UploadFailure ? failure : { message: FILE_LABELS.lost, isFinal: false };
      show({ is: "gagal", message, canRetry: !isFinal });
    }
  }

  function cancel() {
    stop.current?.abort();
    upload.current = null;
    show(initial(undefined, current));
  }

  const isLacking = state.is === "kosong" || state.is === "foto";
  const shownError = state.is === "gagal" ? state.message : isLacking ? error : undefined;
  return (
    <FieldGroup id={id} label={label} hint={hint} error={shownError}>
      <input type="hidden" name={name} value={carried(state)} />
      <Notice tone="wait" title={FILE_LABELS.needsScript} className="hidden noscript:flex" />
      <div ref={panel} tabIndex={-1} className="grid gap-3 outline-none noscript:hidden">
        {state.is === "berjalan" ? (
          <div className="grid gap-3 rounded-card border border-line bg-ground p-4">
            <ProgressBar
              id={`${id}-kemajuan`}
              label={state.file.name}
              percent={(100 * state.sent) / state.file.size}
              text={
                state.sent < state.file.size
                  ? `${formatBytes(state.sent)} dari ${formatBytes(state.file.size)} (${Math.floor((100 * state.sent) / state.file.size)} %)`
                  : FILE_LABELS.checking
              }
            />
            <Button id={id} variant="quiet" size="small" icon={<X size={18} aria-hidden="true" />} onClick={cancel}>
              Batalkan
            </Button>
          </div>
        ) : state.is === "foto" ? (
          <state.Photos id={id} onMade={(pdf) => void choose(pdf)} onCancel={() => show(state.before)} />
        ) : (
          <>
            {state.is === "selesai" ? (
              <p className="flex items-start gap-2.5 rounded-card border border-good-line bg-good-soft p-3.5">
                <CircleCheck size={22} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />
                <span className="min-w-0">
                  <strong className="break-words">{state.nama ?? FILE_LABELS.earlier}</strong>
                  {state.ukuran > 0 ? <span className="text-ink-2"> ({formatBytes(state.ukuran)})</span> : null}
                </span>
              </p>
            ) : null}
            {state.is === "gagal" && state.canRetry ? (
              <Button icon={<RotateCcw size={18} aria-hidden="true" />} variant="quiet" onClick={() => void send()}>
                Coba lagi
              </Button>
            ) : null}
            <FileChooser
              {...control}
              aria-describedby={shownError ? control["aria-describedby"] : hint ? `${id}-petunjuk` : undefined}
              aria-invalid={shownError ? true : undefined}
              accept="application/pdf,.pdf"
              icon={<CloudUpload size={22} aria-hidden="true" className="shrink-0" />}
              onFiles={([file]) => void choose(file)}
            >
              {state.is === "selesai"
                ? "Ganti berkas"
                : state.is === "gagal"
                  ? "Pilih berkas lain"
                  : "Pilih berkas PDF"}
            </FileChooser>
            <Button
              variant="plain"
              size="small"
              icon={<Images size={18} aria-hidden="true" />}
              onClick={() => void openPhotos()}
            >
              {PHOTO_LABELS.title}
            </Button>
          </>
        )}
        <p role="status" className="sr-only">
          {spoken(state)}
        </p>
      </div>
    </FieldGroup>
  );
}

function initial(typed: string | undefined, current: KnownFile | undefined): State {
  if (current && (!typed || typed === current.id)) return { is: "selesai", ...current };
  return typed ? { is: "selesai", id: typed, nama: null, ukuran: 0 } : { is: "kosong" };
}

/** What is not up yet names no file, so that a form sent too early is refused instead of losing it. */
function carried(state: State): string {
  if (state.is === "selesai") return state.id;
  return state.is === "foto" || state.is === "berjalan" ? UNFINISHED : "";
}

function spoken(state: State): string {
  if (state.is === "berjalan") return `Mengunggah: ${quarters(state.sent, state.file.size)} persen`;
  if (state.is === "selesai") return "Berkas sudah diunggah";
  return state.is === "gagal" ? `Gagal: ${state.message}` : "";
}
