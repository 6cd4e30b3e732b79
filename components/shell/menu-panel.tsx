"use client";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * A popover that holds a menu. The browser opens it, closes it on Esc or a tap outside and returns the focus, with or
 * without JavaScript; this leaf adds that it closes when a link is followed or the focus moves on.
 */
export function MenuPanel({
  id,
  label,
  className,
  children,
}: {
  id: string;
  label: string;
  className: string;
  children: ReactNode;
}) {
  const ref = useRef<HTMLElement>(null);

  useEffect(() => {
    const panel = ref.current;
    if (!panel) return;
    const close = () => panel.matches(":popover-open") && panel.hidePopover();
    const onClick = ({ target }: MouseEvent) => target instanceof Element && target.closest("a") && close();
    const onFocusElsewhere = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || panel.contains(target)) return;
      // The button itself toggles; closing here first would make its click open the menu again.
      if (target.getAttribute("popovertarget") !== id) close();
    };
    panel.addEventListener("click", onClick);
    document.addEventListener("focusin", onFocusElsewhere);
    return () => {
      panel.removeEventListener("click", onClick);
      document.removeEventListener("focusin", onFocusElsewhere);
    };
  }, [id]);

  return (
    <nav ref={ref} id={id} popover="auto" aria-label={label} className={className}>
      {children}
    </nav>
  );
}
