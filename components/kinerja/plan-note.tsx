import { MessageSquareText } from "lucide-react";

/** What the principal wrote at one row of a plan that was returned. */
export function PlanNote({ children, whose = "kepala sekolah" }: { children: string; whose?: string }) {
  if (children === "") return null;
  return (
    <p className="flex gap-2 rounded-field border border-wait-line bg-wait-soft px-3 py-2 text-sm">
      <MessageSquareText size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-wait" />
      <span className="min-w-0 break-words whitespace-pre-line">
        <strong>Catatan {whose}:</strong> {children}
      </span>
    </p>
  );
}
