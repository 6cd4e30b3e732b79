"use client";
import ErrorPage from "./error";
import "./globals.css";

/** The same apology when even the outermost layout failed. Without the font: it comes with that layout. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="id">
      <body>
        <title>Gangguan · Guru Tumbuh</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
