import { Clock, FlaskConical } from "lucide-react";
import type { ReactNode } from "react";

function Banner({ label, icon, children }: { label: string; icon: ReactNode; children: ReactNode }) {
  return (
    <aside aria-label={label} className="tidak-dicetak bg-wait-soft px-4 py-2 text-wait">
      <p className="text-center text-sm font-semibold text-pretty">
        <span className="mr-1.5 inline-block align-[-0.25em]">{icon}</span>
        {children}
      </p>
    </aside>
  );
}

/** This is a demonstration: the people are invented. */
export function DemoBanner() {
  return (
    <Banner label="Mode peragaan" icon={<FlaskConical size={18} aria-hidden="true" />}>
      Mode peragaan: semua orang dan data di sini rekaan.
    </Banner>
  );
}

/** The clock has been moved (demonstration and tests only). `now` is the moved time as people read it. */
export function ClockBanner({ now, children }: { now: string; children?: ReactNode }) {
  return (
    <Banner label="Jam peragaan" icon={<Clock size={18} aria-hidden="true" />}>
      Jam digeser: sekarang dianggap <strong>{now}</strong>. {children}
    </Banner>
  );
}
