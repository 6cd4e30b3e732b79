import { cx } from "class-variance-authority";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What a control must carry so that label, hint and error belong to it. */
export type ControlProps = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type Words = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The same sentence as in the error summary. */
  error?: string;
  /** Optional fields say so; required ones carry no mark, since most are. */
  optional?: boolean;
};

/** Ids of the hint and the error of a control, joined for `aria-describedby`. */
export function describedBy({ id, hint, error }: Pick<Words, "id" | "hint" | "error">): string | undefined {
  return [hint ? `${id}-petunjuk` : null, error ? `${id}-galat` : null].filter(Boolean).join(" ") || undefined;
}

function Optional() {
  return <span className="font-medium text-ink-2"> (boleh dikosongkan)</span>;
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={`${id}-petunjuk`} className="text-sm text-ink-2">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-galat`} className="flex gap-1.5 text-sm font-bold text-bad">
      <CircleAlert size={18} aria-hidden="true" className="mt-px shrink-0" />
      <span>
        <span className="sr-only">Galat: </span>
        {children}
      </span>
    </p>
  );
}

/** Around a control and its words; a refused one is marked at its left. */
export const fieldFrame = (error?: string) => cx("grid gap-1.5", error && "border-l-4 border-bad pl-3");

/** Label, hint, error and one control: `<Field id="nip" label="NIP">{(c) => <TextInput name="nip" {...c} />}</Field>`. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: Words & { className?: string; children: (control: ControlProps) => ReactNode }) {
  return (
    <div className={cx(fieldFrame(error), className)}>
      <label htmlFor={id} className="font-bold">
        {label}
        {optional ? <Optional /> : null}
      </label>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children({
        id,
        "aria-describedby": describedBy({ id, hint, error }),
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}

/** A question answered by several controls (radios, ticks, a date in parts): fieldset and legend. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: Words & { className?: string; children: ReactNode }) {
  return (
    <fieldset
      aria-describedby={describedBy({ id, hint, error })}
      className={cx(fieldFrame(error), "min-w-0", className)}
    >
      <legend className="mb-1.5 font-bold">
        {label}
        {optional ? <Optional /> : null}
      </legend>
      {hint ? <FieldHint id={id}>{hint}</FieldHint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children}
    </fieldset>
  );
}
