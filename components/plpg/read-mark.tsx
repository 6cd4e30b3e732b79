"use client";
import { startTransition, useEffect, useRef } from "react";
import { tandaiDibaca } from "@/lib/plpg/forum/actions";

/**
 * Says that what the page holds is read, once it is looked at: opening an address changes nothing by itself. A lost connection is no
 * matter, the next visit says it again. Without JavaScript the page has a button.
 */
export function ReadMark({ rombelId, sampai }: { rombelId: string; sampai: number }) {
  const said = useRef(0);

  useEffect(() => {
    function say() {
      if (document.hidden || said.current >= sampai) return;
      said.current = sampai;
      const form = new FormData();
      form.set("id", rombelId);
      form.set("sampai", String(sampai));
      startTransition(async () => {
        await tandaiDibaca(null, form).catch(() => undefined);
      });
    }
    say();
    document.addEventListener("visibilitychange", say);
    return () => document.removeEventListener("visibilitychange", say);
  }, [rombelId, sampai]);

  return null;
}
