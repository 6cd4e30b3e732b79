"use client";
import "./globals.css";

/** When even the outermost layout failed. As small as it can be, since every page brings it along. */
export default function GlobalError() {
  return (
    <html lang="id">
      <body>
        <title>Gangguan · Guru Tumbuh</title>
        <main className="mx-auto grid min-h-dvh w-full max-w-lg content-center gap-4 px-4">
          <h1 className="text-title">Maaf, Guru Tumbuh sedang bermasalah</h1>
          <p>Gangguannya di sistem kami, bukan pada Anda. Yang sudah tersimpan tetap aman.</p>
          <a href="/" className="link flex min-h-tap items-center">
            Muat ulang dari halaman depan
          </a>
        </main>
      </body>
    </html>
  );
}
