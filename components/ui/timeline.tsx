import { cva, cx } from "class-variance-authority";
import type { ReactNode } from "react";

export type TimelineEvent = {
  id: string;
  /** What happened: "Pendaftaran disetujui". */
  what: ReactNode;
  /** Who did it, with the post held then: "Ratna Wulandari, Kepala Sekolah". */
  who?: ReactNode;
  /** When, as people read it, and the instant for machines. */
  when: string;
  at?: Date;
  /** The written reason. */
  why?: ReactNode;
  tone?: "calm" | "wait" | "good" | "bad";
};

const dot = cva("absolute top-1.5 -left-[7px] size-3 rounded-full border-[3px] bg-paper", {
  variants: { tone: { calm: "border-brand", wait: "border-wait-mark", good: "border-good", bad: "border-bad" } },
});

/** Who did what, when and why, newest first or oldest first as the page hands it in. */
export function Timeline({ events, label = "Riwayat" }: { events: readonly TimelineEvent[]; label?: string }) {
  return (
    <ol aria-label={label} className="ml-2 grid">
      {events.map(({ id, what, who, when, at, why, tone = "calm" }) => (
        <li key={id} className={cx("relative border-l-2 border-line pb-5 pl-5 last:border-transparent last:pb-0")}>
          <span aria-hidden="true" className={dot({ tone })} />
          <p className="font-bold">{what}</p>
          <p className="text-sm text-ink-2">
            {who ? <>{who} · </> : null}
            <time dateTime={at?.toISOString()}>{when}</time>
          </p>
          {why ? (
            <p className="mt-1.5 rounded-field bg-ground px-3 py-2 text-sm">
              <span className="font-bold">Alasan: </span>
              {why}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
