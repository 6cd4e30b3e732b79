"use client";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/**
 * Sends the form around it; busy while its action runs. `busy` from outside is for forms that send themselves
 * (components/form), which `useFormStatus` cannot see.
 */
export function SubmitButton({ busy = false, onClick, ...rest }: Omit<ButtonProps, "type">) {
  const { pending } = useFormStatus();
  const isBusy = pending || busy;
  return (
    <Button
      {...rest}
      type="submit"
      busy={isBusy}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
