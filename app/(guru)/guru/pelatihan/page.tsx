import type { Metadata } from "next";
import { CatalogueList } from "@/components/pelatihan/catalogue-list";
import { loadCatalogue } from "@/lib/pelatihan/katalog/loaders";

export const metadata: Metadata = { title: "Katalog pelatihan" };

export default async function KatalogPage({ searchParams }: PageProps<"/guru/pelatihan">) {
  return <CatalogueList {...(await loadCatalogue(await searchParams))} />;
}
