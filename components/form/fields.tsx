"use client";
import type { ComponentProps, ReactNode } from "react";
import { Checkbox, type Option, RadioGroup } from "@/components/ui/choice";
import { Field, FieldError, FieldGroup, fieldFrame } from "@/components/ui/field";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { TextArea } from "@/components/ui/text-area";
import { useField } from "./form-context";

/*
 * The fields of ActionForm and PlainForm. Each takes `name`, `label`, `hint?`, `optional?` and whatever its control takes;
 * error, earlier value and ids come from the form around. Required unless `optional`.
 */
type Words = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean };
type Rest<Props> = Omit<Props, keyof Words | "id" | "required" | "onChange" | "onBlur" | "ref" | "value">;

/** One line of text. Say what it is: `autoComplete`, `inputMode`, `type="email"`. */
export function FormField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...rest
}: Words & Rest<ComponentProps<typeof TextInput>>) {
  const { id, error, control, typed, registration } = useField(name, hint);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {() => (
        <TextInput {...rest} {...control} {...registration} defaultValue={typed ?? defaultValue} required={!optional} />
      )}
    </Field>
  );
}

/** A password with Lihat / Sembunyikan. It is never given back by the server. */
export function FormPassword({
  name,
  label,
  hint,
  optional,
  ...rest
}: Words & Rest<ComponentProps<typeof PasswordInput>>) {
  const { id, error, control, registration } = useField(name, hint);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {() => <PasswordInput {...rest} {...control} {...registration} required={!optional} />}
    </Field>
  );
}

/** Several lines; with `maxLength` it counts. */
export function FormTextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...rest
}: Words & Rest<ComponentProps<typeof TextArea>>) {
  const { id, error, control, typed, registration } = useField(name, hint);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {() => (
        <TextArea {...rest} {...control} {...registration} defaultValue={typed ?? defaultValue} required={!optional} />
      )}
    </Field>
  );
}

/** A date from the device's own picker: "2026-11-25". */
export function FormDate({
  name,
  label,
  hint,
  optional,
  defaultValue,
  ...rest
}: Words & Rest<ComponentProps<typeof DateInput>>) {
  const { id, error, control, typed, registration } = useField(name, hint);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {() => (
        <DateInput {...rest} {...control} {...registration} defaultValue={typed ?? defaultValue} required={!optional} />
      )}
    </Field>
  );
}

/** One of many. The first line is the question ("Pilih mata pelajaran") and cannot be an answer. */
export function FormSelect({
  name,
  label,
  hint,
  optional,
  defaultValue = "",
  options,
  placeholder = "Pilih satu",
  ...rest
}: Words &
  Rest<ComponentProps<typeof Select>> & {
    options: readonly { value: string; label: string }[];
    placeholder?: string;
  }) {
  const { id, error, control, typed, registration } = useField(name, hint);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      {() => (
        <Select {...rest} {...control} {...registration} defaultValue={typed ?? defaultValue} required={!optional}>
          <option value="">{placeholder}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** One of few. */
export function FormRadio({
  name,
  label,
  hint,
  optional,
  defaultValue,
  options,
  columns,
}: Words & { defaultValue?: string; options: readonly Option[]; columns?: boolean }) {
  const { id, error, typed, registration } = useField(name, hint);
  const { name: _, ...inputProps } = registration;
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      <RadioGroup
        id={id}
        name={name}
        options={options}
        columns={columns}
        defaultValue={typed ?? defaultValue}
        inputProps={{ ...inputProps, required: !optional }}
      />
    </FieldGroup>
  );
}

/** A tick. Sends "on" (or `value`) when ticked and nothing otherwise. Required unless `optional`, like every field. */
export function FormCheckbox({
  name,
  label,
  note,
  optional,
  defaultChecked,
  value = "on",
}: {
  name: string;
  label: ReactNode;
  note?: ReactNode;
  optional?: boolean;
  defaultChecked?: boolean;
  value?: string;
}) {
  const { id, error, control, values, registration } = useField(name);
  return (
    <div className={fieldFrame(error)}>
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      <Checkbox
        {...control}
        {...registration}
        value={value}
        label={label}
        note={note}
        required={!optional}
        defaultChecked={values ? values[name] === value : defaultChecked}
      />
    </div>
  );
}

/** What the form must carry and nobody types: an id, the version that was seen. */
export function FormHidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
