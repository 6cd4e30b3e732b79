import { loadNewPosts } from "@/lib/plpg/forum/loaders";
import { answer, refuse } from "@/lib/server/storage/answer";

/** Posts of a forum after `?sesudah=`, which an open page asks for every few seconds; 204 when there are none. */
export async function GET(request: Request, { params }: { params: Promise<{ rombelId: string }> }): Promise<Response> {
  const { rombelId } = await params;
  const posts = await loadNewPosts(rombelId, new URL(request.url).searchParams.get("sesudah"));
  if (!posts.ok) return refuse(posts);
  if (posts.data.length === 0)
    return new Response(null, { status: 204, headers: { "cache-control": "private, no-store" } });
  return answer({ kiriman: posts.data });
}
