"use client";
import { buttonStyle } from "@/components/ui/button-style";

/**
 * A bug or a fault behind the page: a plain apology, and the number under which it stands in the log. Every page brings this
 * one along in case, so it imports next to nothing; its links are plain ones, since a fresh start is what is wanted here.
 */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const code = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-lg content-center gap-4 px-4 py-12">
      <span aria-hidden="true" className="mb-2 h-2 w-24 rounded-full bg-wait-mark" />
      <h1 className="text-title font-extrabold tracking-tight">Maaf, halaman ini sedang bermasalah</h1>
      <p className="text-ink-2">Gangguannya di sistem kami, bukan pada Anda. Yang sudah tersimpan tetap aman.</p>
      {code ? (
        <p className="text-sm text-ink-2">
          Jika terulang, sampaikan kode ini saat meminta bantuan:{" "}
          <strong className="text-ink select-all">{code}</strong>
        </p>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonStyle()}>
          Coba lagi
        </button>
        <a href="/" className={buttonStyle({ variant: "quiet" })}>
          Ke halaman depan
        </a>
      </div>
    </main>
  );
}
