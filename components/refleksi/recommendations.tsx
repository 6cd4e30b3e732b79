import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { PageLink } from "@/components/ui/page-link";
import type { Zone } from "@/lib/kernel/time";
import { reasonsOf } from "@/lib/pelatihan/rekomendasi/labels";
import type { Learner, Recommendation } from "@/lib/pelatihan/rekomendasi/rules";

/** The trainings that fit an approved reflection, the best first, each with its reasons. */
export function Recommendations({
  list,
  teacher,
  whose,
  zone,
  hrefOf,
  children,
}: {
  list: readonly Recommendation[];
  teacher: Learner;
  whose: "Anda" | "guru ini";
  zone: Zone;
  /** Where Informasi Lengkap of a training stands for this reader. */
  hrefOf: (id: string) => string;
  /** What one can do when nothing fits, below the list. */
  children?: ReactNode;
}) {
  return (
    <Card title="Pelatihan yang direkomendasikan">
      {list.length === 0 ? (
        <p className="text-ink-2">
          Saat ini tidak ada pelatihan terbuka yang cocok dengan kebutuhan {whose}. Daftar ini menyesuaikan diri begitu
          P2KPTK2 menerbitkan pelatihan baru.
        </p>
      ) : (
        <ol className="grid gap-4">
          {list.map((recommendation) => {
            const { id, judul } = recommendation.training;
            const [why, ...facts] = reasonsOf(recommendation, { ...teacher, whose, zone });
            return (
              <li key={id} className="grid gap-1 border-b border-line pb-4 last:border-0 last:pb-0">
                <h3 className="font-bold">{judul}</h3>
                <p>{why}</p>
                <p className="text-sm text-ink-2">{facts.join(" ")}</p>
                <PageLink href={hrefOf(id)} className="link inline-flex min-h-tap items-center justify-self-start">
                  Informasi Lengkap<span className="sr-only"> {judul}</span>
                </PageLink>
              </li>
            );
          })}
        </ol>
      )}
      {children}
    </Card>
  );
}
