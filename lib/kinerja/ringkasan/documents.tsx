import "server-only";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import type { SheetColumn } from "@/lib/server/sheet";
import { STEP_LABELS, stepInWords } from "./labels";
import type { Teacher } from "./queries";
import { isBehind, type Period, STEPS_OF, shareOf } from "./rules";

/** The overview as a sheet: the steps of the period's scheme in words, one row for each teacher. */
export const overviewColumns = ({ skema, nama }: Period & { nama: string }, zona: Zone): SheetColumn<Teacher>[] => [
  { head: "Nama", value: (row) => row.nama, width: 28 },
  { head: "Mata pelajaran", value: ({ mapel }) => mapel, width: 20 },
  { head: "Periode", value: () => nama, width: 28 },
  ...STEPS_OF[skema].map(
    (step): SheetColumn<Teacher> => ({
      head: STEP_LABELS[step],
      value: ({ steps }) => {
        const found = steps.find((one) => one.step === step);
        return found ? stepInWords(found) : "";
      },
      width: 26,
    }),
  ),
  { head: "Kemajuan (%)", value: ({ steps }) => Math.floor(100 * shareOf(steps)) },
  { head: "Tertinggal", value: ({ steps }) => (isBehind(steps) ? "Ya" : "Tidak") },
  {
    head: "Terakhir diingatkan",
    value: ({ diingatkanPada }) => (diingatkanPada ? formatInstant(diingatkanPada, zona) : ""),
    width: 26,
  },
];
