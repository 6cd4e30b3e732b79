"use client";
import { MessagePage } from "@/components/shell/message-page";
import { Button, ButtonLink } from "@/components/ui/button";

/** A bug or a fault behind the page: a plain apology, and the number under which it stands in the log. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const code = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <MessagePage
      title="Maaf, halaman ini sedang bermasalah"
      actions={
        <>
          <Button onClick={retry}>Coba lagi</Button>
          <ButtonLink href="/" variant="quiet">
            Ke halaman depan
          </ButtonLink>
        </>
      }
    >
      <p>Gangguannya di sistem kami, bukan pada Anda. Yang sudah tersimpan tetap aman.</p>
      {code ? (
        <p className="text-sm">
          Jika terulang, sampaikan kode ini saat meminta bantuan: <strong>{code}</strong>
        </p>
      ) : null}
    </MessagePage>
  );
}
