import { ChevronLeft, ChevronRight } from "lucide-react";
import { buttonStyle } from "./button-style";
import { PageLink } from "./page-link";

/** Pages of a list as links. `href` makes the address of a page; nothing is shown when there is only one. */
export function Pagination({
  page,
  pages,
  href,
  label = "Halaman daftar",
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
  label?: string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3">
      {page > 1 ? (
        <PageLink href={href(page - 1)} rel="prev" className={buttonStyle({ variant: "quiet", size: "small" })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Sebelumnya
        </PageLink>
      ) : (
        <span />
      )}
      <span className="text-sm text-ink-2 max-sm:order-first max-sm:w-full max-sm:text-center">
        Halaman <strong>{page}</strong> dari {pages}
      </span>
      {page < pages ? (
        <PageLink href={href(page + 1)} rel="next" className={buttonStyle({ variant: "quiet", size: "small" })}>
          Berikutnya
          <ChevronRight size={18} aria-hidden="true" />
        </PageLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
