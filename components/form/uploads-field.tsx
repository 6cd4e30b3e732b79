"use client";
import { Camera, CircleCheck, RotateCcw, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import { ProgressBar } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { FILE_LABELS, formatBytes } from "@/lib/berkas/labels";
import { ACCEPTED, checkChosenFile, ENDINGS, kindOf, type Purpose, UNFINISHED } from "@/lib/berkas/rules";
import { FileChooser } from "./file-chooser";
import { FileUpload, UploadFailure } from "./file-upload";
import { useField } from "./form-context";
import type { KnownFile } from "./upload-field";
import { useLeaveGuard } from "./use-leave-guard";

type State =
  | { is: "disiapkan" }
  | { is: "menunggu" }
  | { is: "berjalan"; sent: number; size: number }
  | { is: "gagal"; message: string; canRetry: boolean }
  | { is: "selesai"; id: string; ukuran: number };

type Item = { key: number; nama: string; state: State };

const idsOf = (items: readonly Item[]) => items.flatMap(({ state }) => (state.is === "selesai" ? [state.id] : []));
const isUnderWay = ({ is }: State) => is === "disiapkan" || is === "menunggu" || is === "berjalan";

/** Uploads that run at once: a phone's line gains nothing from more. */
const AT_ONCE = 2;

/**
 * Several photos and documents that go up at once while the rest of the form is filled in; the form itself carries only their ids.
 * Photos are made smaller here, which also takes out where they were taken. `current`: files that are there already; each may
 * be left out.
 */
export function FormUploads({
  name,
  label,
  hint,
  tujuan,
  max,
  choose,
  current = [],
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  tujuan: Purpose;
  max: number;
  /** Words on the button. */
  choose: string;
  current?: readonly KnownFile[];
}) {
  const { id, error, control, typed } = useField(name, hint);
  const [kept] = useState(() => initial(typed, current));
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [items, setItems] = useState<readonly Item[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [spoken, setSpoken] = useState("");
  const uploads = useRef(new Map<number, { upload: FileUpload; stop: AbortController }>());
  const lastKey = useRef(0);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const running = uploads.current;
    return () => {
      for (const { stop } of running.values()) stop.abort();
    };
  }, []);

  const isBusy = items.some(({ state }) => isUnderWay(state));
  useLeaveGuard(isBusy);

  const put = (key: number, state: State) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, state } : item)));

  // Whoever waits goes up as soon as there is room.
  useEffect(() => {
    const running = items.filter(({ state }) => state.is === "berjalan").length;
    const next = items.find(({ state }) => state.is === "menunggu");
    if (next && running < AT_ONCE) void send(next.key);
  });

  const count = kept.length - dropped.size + items.length;

  // A form that saves itself hears of typing; of a file that has come or gone it hears here.
  const carried = [
    ...kept.filter(({ id: fileId }) => !dropped.has(fileId)).map(({ id: fileId }) => fileId),
    ...idsOf(items),
  ].join();
  const told = useRef(carried);
  useEffect(() => {
    if (told.current === carried) return;
    told.current = carried;
    panel.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [carried]);

  async function add(files: readonly File[]) {
    setRefusal(count + files.length > max ? FILE_LABELS.tooManyFiles(max) : null);
    for (const file of files.slice(0, Math.max(0, max - count))) {
      const key = ++lastKey.current;
      setItems((before) => [...before, { key, nama: file.name, state: { is: "disiapkan" } }]);
      await prepare(key, file);
    }
  }

  async function prepare(key: number, chosen: File) {
    const refuse = (message: string) => put(key, { is: "gagal", message, canRetry: false });
    const head = String.fromCharCode(...new Uint8Array(await chosen.slice(0, 5).arrayBuffer()));
    const isPhoto = kindOf(chosen, tujuan)?.startsWith("image/") ?? false;
    const { name: chosenName, size, type } = chosen;
    const checked = checkChosenFile({ name: chosenName, size, type, head }, tujuan, { isCamera: isPhoto });
    if (!checked.ok) return refuse(checked.message);
    let file = chosen;
    if (isPhoto) {
      try {
        const { shrinkPhoto } = await import("./photo");
        file = await shrinkPhoto(chosen);
      } catch {
        return refuse(FILE_LABELS.cannotShrink);
      }
    }
    uploads.current.set(key, { upload: new FileUpload(file, tujuan), stop: new AbortController() });
    put(key, { is: "menunggu" });
  }

  async function send(key: number) {
    const running = uploads.current.get(key);
    if (!running) return;
    const { upload } = running;
    const size = upload.file.size;
    const stop = new AbortController();
    uploads.current.set(key, { upload, stop });
    put(key, { is: "berjalan", sent: 0, size });
    try {
      const uploaded = await upload.attempt(stop.signal, (sent) => {
        if (!stop.signal.aborted) put(key, { is: "berjalan", sent, size });
      });
      if (stop.signal.aborted) return;
      put(key, { is: "selesai", id: uploaded, ukuran: size });
      setSpoken(`${upload.file.name} sudah diunggah`);
    } catch (failure) {
      if (stop.signal.aborted) return;
      const { message, isFinal } =
        failure instanceof UploadFailure ? failure : { message: FILE_LABELS.lost, isFinal: false };
      put(key, { is: "gagal", message, canRetry: !isFinal });
      setSpoken(`${upload.file.name} gagal: ${message}`);
    }
  }

  /** What had the focus is gone from the page: the panel takes it. */
  function remove(key: number) {
    uploads.current.get(key)?.stop.abort();
    uploads.current.delete(key);
    setItems((before) => before.filter((item) => item.key !== key));
    setRefusal(null);
    panel.current?.focus();
  }

  function drop(fileId: string) {
    setDropped((before) => new Set([...before, fileId]));
    setRefusal(null);
    panel.current?.focus();
  }

  const shown = kept.filter((file) => !dropped.has(file.id));
  const kinds = ACCEPTED[tujuan];
  const accept = [...kinds, ...kinds.map((kind) => `.${ENDINGS[kind]}`)].join(",");
  const isLacking = isBusy || shown.length + idsOf(items).length === 0;
  const shownError = refusal ?? (isLacking ? error : undefined);
  return (
    <FieldGroup id={id} label={label} hint={hint} error={shownError}>
      {shown.map((file) => (
        <input key={file.id} type="hidden" name={name} value={file.id} />
      ))}
      {items.map(({ key, state }) =>
        state.is === "selesai" ? (
          <input key={key} type="hidden" name={name} value={state.id} />
        ) : isUnderWay(state) ? (
          // Names no file, so that a form sent too early is refused instead of losing this one.
          <input key={key} type="hidden" name={name} value={UNFINISHED} />
        ) : null,
      )}
      <Notice tone="wait" title={FILE_LABELS.needsScript} className="hidden noscript:flex" />
      <div ref={panel} tabIndex={-1} className="mt-1 grid grid-cols-1 gap-3 outline-none">
        {shown.length + items.length > 0 ? (
          <ul className="grid grid-cols-1 gap-2">
            {shown.map(({ id: fileId, nama, ukuran }) => (
              <Row key={fileId} onRemove={() => drop(fileId)} nama={nama} label="Lepaskan">
                <Done nama={nama} ukuran={ukuran} />
              </Row>
            ))}
            {items.map((item) => (
              <Row
                key={item.key}
                nama={item.nama}
                onRemove={() => remove(item.key)}
                label={item.state.is === "selesai" || item.state.is === "gagal" ? "Lepaskan" : "Batalkan"}
              >
                <Progress id={`${id}-${item.key}`} item={item} />
                {item.state.is === "gagal" && item.state.canRetry ? (
                  <Button
                    size="small"
                    variant="quiet"
                    icon={<RotateCcw size={18} aria-hidden="true" />}
                    onClick={() => put(item.key, { is: "menunggu" })}
                  >
                    Coba lagi
                  </Button>
                ) : null}
              </Row>
            ))}
          </ul>
        ) : null}
        {count < max ? (
          <FileChooser
            {...control}
            aria-invalid={shownError ? true : undefined}
            multiple
            accept={accept}
            icon={<Camera size={22} aria-hidden="true" className="shrink-0" />}
            className="noscript:hidden"
            onFiles={(files) => void add(files)}
          >
            {choose}
          </FileChooser>
        ) : null}
        <p role="status" className="sr-only">
          {spoken}
        </p>
      </div>
    </FieldGroup>
  );
}

function Row({
  nama,
  label,
  onRemove,
  children,
}: {
  nama: string;
  label: string;
  onRemove: () => void;
  children: ReactNode;
}) {
  return (
    <li className="flex items-center justify-between gap-3 rounded-card border border-line bg-ground px-3.5 py-2">
      <div className="grid min-w-0 flex-1 gap-2">{children}</div>
      <Button
        variant="plain"
        size="small"
        className="shrink-0 noscript:hidden"
        icon={<X size={18} aria-hidden="true" />}
        onClick={onRemove}
      >
        {label}
        <span className="sr-only"> {nama}</span>
      </Button>
    </li>
  );
}

function Done({ nama, ukuran }: { nama: string; ukuran: number }) {
  return (
    <p className="flex items-start gap-2.5">
      <CircleCheck size={22} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />
      <span className="min-w-0">
        <strong className="break-words">{nama}</strong>
        {ukuran > 0 ? <span className="text-ink-2"> ({formatBytes(ukuran)})</span> : null}
      </span>
    </p>
  );
}

function Progress({ id, item: { nama, state } }: { id: string; item: Item }) {
  switch (state.is) {
    case "selesai":
      return <Done nama={nama} ukuran={state.ukuran} />;
    case "berjalan":
      return (
        <ProgressBar
          id={id}
          label={nama}
          percent={(100 * state.sent) / state.size}
          text={state.sent < state.size ? undefined : FILE_LABELS.checking}
        />
      );
    case "gagal":
      return (
        <p className="break-words">
          <strong>{nama}</strong>
          <span className="block text-sm font-bold text-bad">{state.message}</span>
        </p>
      );
    default:
      return (
        <p className="break-words">
          <strong>{nama}</strong>
          <span className="block text-sm text-ink-2">{FILE_LABELS.shrinking}</span>
        </p>
      );
  }
}

/** What the form begins with: the files that are there, or those that came back with a refused form. */
function initial(typed: string | undefined, current: readonly KnownFile[]): readonly KnownFile[] {
  if (typed === undefined) return current;
  const known = new Map(current.map((file) => [file.id, file]));
  return typed
    .split(",")
    .filter((fileId) => fileId !== "")
    .map((fileId) => known.get(fileId) ?? { id: fileId, nama: FILE_LABELS.earlier, ukuran: 0 });
}
