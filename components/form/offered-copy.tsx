"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The device holds other words than the page shows: the reader chooses. `children`: where those on the page come from. */
export function OfferedCopy({
  onUse,
  onDrop,
  children,
}: {
  onUse: () => void;
  onDrop: () => void;
  children: ReactNode;
}) {
  return (
    <Notice tone="wait" title="Ada isian di perangkat ini yang belum terkirim" live="alert">
      <p>{children}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button variant="quiet" size="small" onClick={onUse}>
          Pakai isian perangkat ini
        </Button>
        <Button variant="plain" size="small" onClick={onDrop}>
          Pakai yang tersimpan
        </Button>
      </div>
    </Notice>
  );
}
