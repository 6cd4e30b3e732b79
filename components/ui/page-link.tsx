import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to another page of the product. Nothing is fetched before it is wanted: every page is made for one reader at one
 * moment, so fetching ahead would only cost the teacher's data and the server's time.
 */
export function PageLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  return <Link prefetch={false} {...props} />;
}
