import { cx } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";

const frame =
  "relative flex min-h-control cursor-pointer items-center justify-center gap-3 rounded-field border-[1.5px] border-dashed border-line-strong bg-paper px-4 py-3 text-center font-bold text-brand hover:border-brand hover:bg-brand-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--color-focus)";

/** The browser's own way to choose files, as large as a thumb needs it. The same file can be chosen again. */
export function FileChooser({
  icon,
  onFiles,
  className,
  children,
  ...input
}: Omit<ComponentProps<"input">, "type" | "onChange"> & { icon: ReactNode; onFiles: (files: File[]) => void }) {
  return (
    <label className={cx(frame, className)}>
      {icon}
      {children}
      <input
        {...input}
        type="file"
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          onFiles(files);
        }}
      />
    </label>
  );
}
