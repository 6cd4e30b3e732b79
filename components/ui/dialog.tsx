"use client";
import { X } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { Button, type ButtonProps } from "./button";

/**
 * A question in front of the page. With JavaScript a modal dialog (focus stays inside, Esc closes, focus returns to the
 * button); without it the same element opens as a popover, so what it holds can still be read and sent.
 * The last word stays with the reader: `children` hold the form or link that goes on, "Kembali" closes.
 */
export function Dialog({
  trigger,
  title,
  cancel = "Kembali",
  variant = "primary",
  size,
  wide,
  icon,
  children,
}: Pick<ButtonProps, "variant" | "size" | "wide" | "icon"> & {
  /** Words of the button that opens it. */
  trigger: ReactNode;
  title: ReactNode;
  cancel?: string;
  children: ReactNode;
}) {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  const close = () => ref.current?.open && ref.current.close();
  return (
    <>
      <Button
        variant={variant}
        size={size}
        wide={wide}
        icon={icon}
        aria-haspopup="dialog"
        popoverTarget={id}
        onClick={(event) => {
          event.preventDefault();
          ref.current?.showModal();
        }}
      >
        {trigger}
      </Button>
      <dialog ref={ref} id={id} popover="auto" aria-labelledby={`${id}-judul`} className="dialog">
        <div className="grid gap-4 p-5 sm:p-6">
          <div className="flex items-start justify-between gap-3">
            <h2 id={`${id}-judul`} className="text-xl">
              {title}
            </h2>
            <Button
              variant="plain"
              size="small"
              className="-mt-2 -mr-2"
              popoverTarget={id}
              popoverTargetAction="hide"
              onClick={close}
              icon={<X size={20} aria-hidden="true" />}
            >
              {cancel}
            </Button>
          </div>
          {children}
        </div>
      </dialog>
    </>
  );
}
