"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

/** A one-time code, big and in groups of four so that it can be read out, with a button that copies it whole. */
export function CopyCode({ code, label }: { code: string; label: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const groups = code.includes("-") || code.includes(" ") ? code : code.replace(/(.{4})(?=.)/g, "$1 ");
  return (
    <div className="grid justify-items-start gap-3 rounded-card border border-wait-line bg-wait-soft p-4">
      <p className="text-sm font-bold text-wait">{label}</p>
      <p className="text-title font-bold tracking-wider break-words tabular-nums select-all">{groups}</p>
      <Button
        variant="quiet"
        size="small"
        className="noscript:hidden"
        icon={isCopied ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
        onClick={async () => {
          await navigator.clipboard.writeText(code);
          setIsCopied(true);
        }}
      >
        {isCopied ? "Sudah disalin" : "Salin kode"}
      </Button>
      <span role="status" className="sr-only">
        {isCopied ? "Kode sudah disalin" : ""}
      </span>
    </div>
  );
}
