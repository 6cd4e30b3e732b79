import "server-only";
import { createEvents } from "ics";
import { formatSpan, type Zone } from "@/lib/kernel/time";

type Appointment = { mulai: Date; selesai: Date; tempat: string };

/**
 * The appointed observation as a calendar file (RFC 5545). It keeps its identity when it is appointed anew, so a calendar that
 * takes the file in again moves the entry it has. Times are written in UTC; the description names the school's zone.
 */
export function observationCalendar(
  practice: { id: string; versi: number; guru: string; sekolah: string; indikator: string },
  { mulai, selesai, tempat }: Appointment,
  { page, zone }: { page: string; zone: Zone },
): string {
  const { id, versi, guru, sekolah, indikator } = practice;
  const { error, value } = createEvents(
    [
      {
        uid: `observasi-${id}@guru-tumbuh`,
        sequence: versi,
        start: mulai.getTime(),
        startInputType: "utc",
        startOutputType: "utc",
        end: selesai.getTime(),
        endInputType: "utc",
        endOutputType: "utc",
        title: `Observasi kelas ${guru}`,
        description: [`Praktik kinerja: ${indikator}`, formatSpan(mulai, selesai, zone), page].join("\n"),
        location: `${tempat}, ${sekolah}`,
        url: page,
        status: "CONFIRMED",
      },
    ],
    { productId: "guru-tumbuh", calName: "Observasi kelas" },
  );
  if (error || !value) throw error ?? new Error("the calendar is empty");
  return value;
}
