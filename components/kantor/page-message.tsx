import { Notice } from "@/components/ui/notice";

/** What the last action did, named by `?pesan=` of the address it led to; an unknown name says nothing. */
export function PageMessage({
  messages,
  pesan,
}: {
  messages: Record<string, { title: string; text?: string }>;
  pesan: string | string[] | undefined;
}) {
  const message = typeof pesan === "string" && Object.hasOwn(messages, pesan) ? messages[pesan] : undefined;
  if (!message) return null;
  return (
    <Notice tone="good" title={message.title} live="status">
      {message.text ? <p>{message.text}</p> : null}
    </Notice>
  );
}
