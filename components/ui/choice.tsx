import { cx } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";

const box = "mt-px size-6 shrink-0 accent-brand";
const row =
  "flex min-h-control cursor-pointer items-start gap-3 rounded-field border-[1.5px] border-line-strong bg-paper px-3.5 py-2.5 hover:border-brand has-checked:border-brand has-checked:bg-brand-soft has-disabled:cursor-not-allowed has-disabled:bg-ground has-disabled:text-ink-2";

export type ChoiceProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; note?: ReactNode };

/** One choice of several; the whole row is the target. Use inside `FieldGroup`. */
export function Radio({ label, note, className, ...rest }: ChoiceProps) {
  return (
    <label className={cx(row, className)}>
      <input type="radio" className={box} {...rest} />
      <span>
        <span className="font-semibold">{label}</span>
        {note ? <span className="block text-sm text-ink-2">{note}</span> : null}
      </span>
    </label>
  );
}

/** A tick; the whole row is the target. */
export function Checkbox({ label, note, className, ...rest }: ChoiceProps) {
  return (
    <label className={cx(row, className)}>
      <input type="checkbox" className={box} {...rest} />
      <span>
        <span className="font-semibold">{label}</span>
        {note ? <span className="block text-sm text-ink-2">{note}</span> : null}
      </span>
    </label>
  );
}

export type Option = { value: string; label: ReactNode; note?: ReactNode; disabled?: boolean };

/** The radios of one question. `inputProps` reaches every radio (name's registration, `required`). */
export function RadioGroup({
  id,
  name,
  options,
  defaultValue,
  inputProps,
  columns = false,
}: {
  /** Goes to the first radio, where links from the error summary land. */
  id?: string;
  name: string;
  options: readonly Option[];
  defaultValue?: string;
  inputProps?: Omit<ComponentProps<"input">, "type" | "name" | "value" | "id">;
  /** Short answers side by side where there is room. */
  columns?: boolean;
}) {
  return (
    <div className={cx("grid gap-2", columns && "sm:grid-flow-col sm:auto-cols-fr")}>
      {options.map(({ value, label, note, disabled }, i) => (
        <Radio
          key={value}
          id={i === 0 ? id : undefined}
          name={name}
          value={value}
          label={label}
          note={note}
          disabled={disabled}
          defaultChecked={defaultValue === value}
          {...inputProps}
        />
      ))}
    </div>
  );
}
