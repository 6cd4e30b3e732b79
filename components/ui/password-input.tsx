"use client";
import { cx } from "class-variance-authority";
import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { inputStyle } from "./input";

/**
 * A password with Lihat / Sembunyikan. Paste and password managers work: nothing is intercepted.
 * `autoComplete` is required: "current-password" or "new-password".
 */
export function PasswordInput({
  className,
  autoComplete,
  ...rest
}: Omit<ComponentProps<"input">, "type" | "autoComplete"> & { autoComplete: "current-password" | "new-password" }) {
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="relative">
      <input
        type={isShown ? "text" : "password"}
        autoComplete={autoComplete}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className={cx(inputStyle(), "pr-38 noscript:pr-3.5", className)}
        {...rest}
      />
      <button
        type="button"
        aria-controls={rest.id}
        onClick={() => setIsShown(!isShown)}
        className="absolute inset-y-0.5 right-0.5 flex min-w-tap items-center gap-1.5 rounded-field px-3 text-sm font-bold text-brand hover:bg-brand-soft noscript:hidden"
      >
        <Icon size={18} aria-hidden="true" />
        {isShown ? "Sembunyikan" : "Lihat"}
        <span className="sr-only"> password</span>
      </button>
    </div>
  );
}
