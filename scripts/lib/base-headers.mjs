// The security headers of every response, whoever gives it: Next (next.config.ts `headers()`) or the server in front
// (server.mjs), which refuses some requests itself. The policy of pages carries a nonce and comes from proxy.ts.

/** HSTS has no effect over plain HTTP, so it may stand here always. */
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

/** In the shape next.config.ts wants. */
export const ALL_HEADERS = [...BASE_HEADERS, { key: "Content-Security-Policy", value: STATIC_POLICY }];

/** Of people's files (RELIABILITY A33): nothing in them runs, and only our own pages show them in a frame. */
export const FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'self'; base-uri 'none'; object-src 'none'";
