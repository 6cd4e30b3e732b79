import type { NextConfig } from "next";

/**
 * Headers of every response, static files and errors included (RELIABILITY A35); the nonce CSP of pages is set in proxy.ts.
 * HSTS has no effect over plain HTTP, so it may stand here always.
 */
const BASE_HEADERS = [
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=(), usb=()" },
];

/** For what is no page and gets no policy of its own from proxy.ts. */
const STATIC_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // No image optimizer: nothing here needs it, and it has been a way in (RELIABILITY B1, B3).
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
  serverExternalPackages: ["pino", "graphile-worker", "nodemailer", "@node-rs/argon2", "pg"],
  // One id per build: a page from before a deploy is told to reload instead of calling actions that are gone (RELIABILITY F1).
  deploymentId: process.env.DEPLOYMENT_ID,
  async headers() {
    return [
      { source: "/:path*", headers: BASE_HEADERS },
      { source: "/_next/:path*", headers: [{ key: "Content-Security-Policy", value: STATIC_POLICY }] },
    ];
  },
};

export default config;
