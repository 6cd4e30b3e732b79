import { cva } from "class-variance-authority";

/** The only shapes a button has. One `primary` per screen; `refuse` for Tolak and what takes something away. */
export const buttonStyle = cva(
  "relative inline-flex items-center justify-center gap-2 rounded-field border-[1.5px] text-center font-bold leading-tight no-underline transition-colors duration-150 select-none aria-disabled:cursor-progress",
  {
    variants: {
      variant: {
        primary: "border-brand bg-brand text-on-brand hover:border-brand-deep hover:bg-brand-deep",
        quiet: "border-brand bg-paper text-brand hover:bg-brand-soft",
        refuse: "border-bad-line bg-paper text-bad hover:border-bad hover:bg-bad-soft",
        plain: "border-transparent bg-transparent text-brand hover:bg-brand-soft",
        onBrand: "border-on-brand bg-on-brand text-brand-deep hover:bg-brand-soft",
        onBrandQuiet: "border-on-brand-2 bg-transparent text-on-brand hover:bg-brand",
      },
      size: {
        normal: "min-h-control px-5 py-2 text-base",
        small: "min-h-tap px-4 py-1.5 text-sm",
        /** Where several stand side by side in a narrow row. */
        tight: "min-h-tap px-2.5 py-1.5 text-sm",
      },
      wide: { true: "w-full", false: "" },
    },
    defaultVariants: { variant: "primary", size: "normal", wide: false },
  },
);
