import { loadCalendar } from "@/lib/pelatihan/katalog/loaders";
import { refuse } from "@/lib/server/storage/answer";

/** The programme of a training for one's own calendar (.ics), for whoever may see the training. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const calendar = await loadCalendar((await params).id);
  if (!calendar.ok) return refuse(calendar);
  return new Response(calendar.data, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="pelatihan.ics"',
      "cache-control": "private, no-store",
    },
  });
}
