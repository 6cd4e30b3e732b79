"use client";
import type { ReactNode } from "react";
import { useThisForm } from "./form-context";

/**
 * A tick at a row of a list inside a form; the words beside it are part of the target. What was ticked before a refusal stays
 * ticked, also without JavaScript.
 */
export function RowTick({
  name,
  value,
  label,
  defaultChecked,
  children,
}: {
  name: string;
  value: string;
  /** Names the box for those who do not see the row. */
  label: string;
  defaultChecked?: boolean;
  children?: ReactNode;
}) {
  const { values } = useThisForm();
  const isTicked = values ? (values[name] ?? "").split(",").includes(value) : defaultChecked;
  return (
    <label className="-my-1.5 flex min-h-tap cursor-pointer items-center gap-3">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isTicked}
        aria-label={label}
        className="size-6 shrink-0 accent-brand"
      />
      {children}
    </label>
  );
}
