"use client";
import { useEffect, useRef, useState } from "react";
import { PageLink } from "@/components/ui/page-link";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { DraftSaver, type Saved, type SaverState } from "./draft-saver";
import { useThisForm } from "./form-context";
import type { LocalCopy } from "./local-copy";
import { OfferedCopy } from "./offered-copy";
import type { FormAction } from "./use-submission";

/**
 * Lets the form around save itself. Stands among the form's children; without JavaScript it is the hidden field `dasar` and
 * nothing else.
 */
export function Autosave({
  action,
  dasar,
  name,
  page,
  zone,
}: {
  /** Keeps the draft; the form's own action where that does no more. */
  action: FormAction<Saved>;
  /** Which stored draft the form shows. */
  dasar: string;
  /** Names this form's copy on the device, the kind of draft first: "refleksi/ID". */
  name: string;
  /** Where the form stands, for the way back after signing in again. */
  page: string;
  zone: Zone;
}) {
  const [state, setState] = useState<SaverState>({ is: "diam" });
  const [found, setFound] = useState<LocalCopy | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const base = useRef<HTMLInputElement>(null);
  const saver = useRef<DraftSaver | null>(null);
  const { refused } = useThisForm();

  useEffect(() => {
    const form = base.current?.form;
    if (!base.current || !form) return;
    const made = new DraftSaver({
      ...{ form, base: base.current, action, name },
      ...{ onState: setState, onSaved: setSaved, onFound: setFound },
    });
    saver.current = made;
    return () => made.stop();
  }, [action, name]);

  // What was typed is still to be kept, unless another device's words or the end of a phase stand in the way: then the reader acts.
  useEffect(() => {
    if (refused && refused.code !== "data_berubah") saver.current?.schedule();
  }, [refused]);

  // A refusal that met another device's words has shown them and says which draft they are, so the next sending is taken. Any other
  // says on which ground the form stood, and it stands there still.
  const ground = refused?.values?.dasar ?? dasar;
  // A quiet sending moves the ground before the page knows of it. React puts a hidden field back to what it was given whenever it
  // looks at it again, so the new ground is given to React; a page that comes with a ground of its own knows better.
  const [given, setGiven] = useState(ground);
  if (given !== ground) {
    setGiven(ground);
    setSaved(null);
  }

  return (
    <>
      <input type="hidden" name="dasar" value={saved ?? ground} ref={base} />
      {found ? (
        <OfferedCopy
          onUse={() => {
            saver.current?.bringBack(found);
            setFound(null);
          }}
          onDrop={() => {
            saver.current?.forget();
            setFound(null);
          }}
        >
          Yang tampil di bawah adalah isian tersimpan, yang diubah dari perangkat lain sesudahnya.
        </OfferedCopy>
      ) : null}
      <p role="status" className="text-sm text-ink-2 empty:hidden">
        {state.is === "keluar" ? (
          <>
            Sesi Anda sudah berakhir. Isian Anda aman di perangkat ini.{" "}
            <PageLink href={`/masuk?kembali=${encodeURIComponent(page)}`} className="link">
              Masuk lagi
            </PageLink>
          </>
        ) : (
          wordsFor(state, zone)
        )}
      </p>
    </>
  );
}

function wordsFor(state: Exclude<SaverState, { is: "keluar" }>, zone: Zone): string | null {
  switch (state.is) {
    case "diam":
      return null;
    case "tersimpan":
      return `Tersimpan otomatis, ${formatInstant(new Date(state.pada), zone)}.`;
    case "dipulihkan":
      return "Isian yang belum sempat terkirim dipulihkan dari perangkat ini.";
    case "terputus":
      return "Belum terkirim: sambungan terputus. Isian Anda aman di perangkat ini dan dikirim begitu tersambung lagi.";
    case "diperbarui":
      return "Aplikasi baru saja diperbarui. Isian Anda aman di perangkat ini; muat ulang halaman ini.";
    case "ditolak":
      return state.pesan;
  }
}
