"use client";
import type { ReactNode } from "react";
import { Checkbox, type Option } from "@/components/ui/choice";
import { FieldGroup } from "@/components/ui/field";
import { useField } from "./form-context";

/**
 * Several of few, all under one name; apart from the other fields, so that only the forms that have it carry it. Required unless
 * `optional`: at least one is to be ticked, which the server looks at.
 */
export function FormCheckboxes({
  name,
  label,
  hint,
  optional,
  defaultValues = [],
  options,
  columns,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  defaultValues?: readonly string[];
  options: readonly Option[];
  columns?: boolean;
}) {
  const { id, error, values, typed, registration } = useField(name, hint);
  const ticked = values ? (typed?.split(",") ?? []) : defaultValues;
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      {/* On a phone two short ones share a row, a longer one has its own. */}
      <div className={columns ? "flex flex-wrap gap-2 *:grow *:basis-32 sm:grid sm:grid-cols-2" : "grid gap-2"}>
        {options.map(({ value, label: text, note, disabled }, index) => (
          <Checkbox
            key={value}
            {...registration}
            id={index === 0 ? id : undefined}
            value={value}
            label={text}
            note={note}
            disabled={disabled}
            defaultChecked={ticked.includes(value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
