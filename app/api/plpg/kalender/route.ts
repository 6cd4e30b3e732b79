import { loadDeadlineCalendar } from "@/lib/plpg/laporan/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** The ends of progress reports for one's own calendar (.ics): a participant's own, or those of the rombel a mentor leads. */
export async function GET(): Promise<Response> {
  const calendar = await loadDeadlineCalendar();
  if (!calendar.ok) return refuse(calendar);
  return new Response(calendar.data, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="laporan-plpg.ics"',
      "cache-control": "private, no-store",
    },
  });
}
