import type { NextConfig } from "next";
import { ALL_HEADERS, FILE_POLICY } from "./scripts/lib/base-headers.mjs";
import { FORM_MAX_BYTES } from "./scripts/lib/incoming.mjs";

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // No image optimizer: nothing here needs it, and it has been a way in (RELIABILITY B1, B3).
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: FORM_MAX_BYTES } },
  serverExternalPackages: ["pino", "graphile-worker", "nodemailer", "@node-rs/argon2", "pg"],
  // One id per build: a page from before a deploy is told to reload instead of calling actions that are gone (RELIABILITY F1).
  deploymentId: process.env.DEPLOYMENT_ID,
  // Every response, static files and errors included (RELIABILITY A35). Where proxy.ts sets a policy of its own, that one holds.
  async headers() {
    return [
      { source: "/:path*", headers: ALL_HEADERS },
      { source: "/api/berkas/:path*", headers: [{ key: "Content-Security-Policy", value: FILE_POLICY }] },
    ];
  },
};

export default config;
