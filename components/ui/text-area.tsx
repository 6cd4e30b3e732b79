"use client";
import { cx } from "class-variance-authority";
import { type ComponentProps, useState } from "react";
import { inputStyle } from "./input";

/** Several lines of text. With `maxLength` it counts what is left, aloud only near the end. */
export function TextArea({
  className,
  rows = 4,
  maxLength,
  onChange,
  ...rest
}: Omit<ComponentProps<"textarea">, "value">) {
  const [used, setUsed] = useState(String(rest.defaultValue ?? "").length);
  const left = maxLength === undefined ? null : maxLength - used;
  return (
    <div>
      <textarea
        rows={rows}
        maxLength={maxLength}
        className={cx(inputStyle({ control: "area" }), className)}
        onChange={(event) => {
          setUsed(event.target.value.length);
          onChange?.(event);
        }}
        {...rest}
      />
      {left === null ? null : (
        <p className="mt-1 text-right text-xs text-ink-2 tabular-nums" aria-live={left <= 40 ? "polite" : "off"}>
          {left} dari {maxLength} huruf tersisa
        </p>
      )}
    </div>
  );
}
