"use client";
import { CheckCheck } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Ticks every box of this name in the form around, or takes all ticks away. Only with JavaScript; without it one ticks them. */
export function TickAll({ name, label }: { name: string; label: string }) {
  return (
    <Button
      variant="quiet"
      size="small"
      className="noscript:hidden"
      icon={<CheckCheck size={18} aria-hidden="true" />}
      onClick={(event) => {
        const { form } = event.currentTarget;
        const boxes = Array.from(
          form?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`) ?? [],
        );
        const areAll = boxes.every((box) => box.checked);
        for (const box of boxes) box.checked = !areAll;
      }}
    >
      {label}
    </Button>
  );
}
