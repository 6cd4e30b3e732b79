import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import "./globals.css";

/** Every page carries a nonce of its own (RELIABILITY A36), so none is made before it is asked for. */
export const dynamic = "force-dynamic";

/** Latin subset, one file of 27 KB for every weight; served by the product itself. */
const jakarta = localFont({
  src: "../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  variable: "--font-jakarta",
  weight: "200 800",
  display: "swap",
});

export const metadata: Metadata = {
  title: { default: "Guru Tumbuh", template: "%s · Guru Tumbuh" },
  description: "Satu tempat untuk pelatihan, kinerja, dan pendampingan guru.",
  applicationName: "Guru Tumbuh",
  manifest: "/manifest.webmanifest",
  icons: {
    icon: [
      { url: "/ikon.svg", type: "image/svg+xml" },
      { url: "/ikon-192.png", sizes: "192x192", type: "image/png" },
    ],
    apple: "/ikon-180.png",
  },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#083f3c" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="id" className={jakarta.variable}>
      <body>{children}</body>
    </html>
  );
}
