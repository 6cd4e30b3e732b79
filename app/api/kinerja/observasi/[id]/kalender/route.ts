import { loadObservationCalendar } from "@/lib/kinerja/praktik/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** The appointed observation for one's own calendar (.ics), for the teacher and the principal of the teacher's school. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const calendar = await loadObservationCalendar((await params).id);
  if (!calendar.ok) return refuse(calendar);
  return new Response(calendar.data, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="observasi.ics"',
      "cache-control": "private, no-store",
    },
  });
}
