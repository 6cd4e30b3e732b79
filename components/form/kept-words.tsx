"use client";
import { useEffect, useRef, useState } from "react";
import { useThisForm } from "./form-context";
import type { LocalCopy } from "./local-copy";
import { OfferedCopy } from "./offered-copy";
import { WordKeeper } from "./word-keeper";

/**
 * Lets the longer texts of the form around survive a dead battery or a lost session: a copy on this device alone, gone once the server
 * has the words. Stands among the form's children; without JavaScript it is nothing.
 */
export function KeptWords({
  akunId,
  record,
  dasar,
}: {
  /** Who writes: nobody else on this device is shown the words. */
  akunId: string;
  /** What is written about: "forum/ID". */
  record: string;
  /** Changes when what the server holds changes: a version. */
  dasar: string | number;
}) {
  const [found, setFound] = useState<LocalCopy | null>(null);
  const [isRestored, setRestored] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const keeper = useRef<WordKeeper | null>(null);
  const { refused, isPending } = useThisForm();
  const name = `${akunId}/${record}`;
  const ground = String(dasar);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    setFound(null);
    setRestored(false);
    const made = new WordKeeper({
      ...{ form, name, dasar: ground },
      ...{ onRestored: () => setRestored(true), onFound: setFound },
    });
    keeper.current = made;
    return () => made.stop();
  }, [name, ground]);

  // What was refused has not arrived.
  useEffect(() => {
    if (refused && !isPending) keeper.current?.keep();
  }, [refused, isPending]);

  return (
    <div ref={place} className="contents">
      {found ? (
        <OfferedCopy
          onUse={() => {
            keeper.current?.bringBack(found);
            setFound(null);
          }}
          onDrop={() => {
            keeper.current?.forget();
            setFound(null);
          }}
        >
          Mungkin isian itu sudah terkirim, atau yang tersimpan sudah berubah sesudahnya. Periksa dulu.
        </OfferedCopy>
      ) : null}
      <p role="status" className="text-sm text-ink-2 empty:hidden">
        {isRestored ? "Isian yang belum sempat terkirim dipulihkan dari perangkat ini." : null}
      </p>
    </div>
  );
}
