import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page its nonce policy (RELIABILITY A36) and every request an id. A convenience, never the boundary: who may
 * see what is decided where the data is read (DESIGN §3.4).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const isDevelopment = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    // Development alone evaluates code (fast refresh).
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

  const headers = new Headers(request.headers);
  const requestId = crypto.randomUUID();
  headers.set("x-request-id", requestId);
  headers.set("x-nonce", nonce);
  // Which page this is: pages cannot tell otherwise, and signing in leads back to it.
  headers.set("x-halaman", request.nextUrl.pathname);
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  // Whatever is not a public file may be somebody's: never kept by a browser or a proxy (RELIABILITY A38).
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export const config = {
  // Static files carry the policy of next.config.ts instead. Files of public/ lie in the root and are told by
  // their ending. Nor the routes of files, which give policies of their own: whatever passes here is buffered, and cut off at 10 MB.
  matcher: [
    "/((?!_next/static|_next/image|api/(?:berkas|storage|uploadthing|sertifikat)(?:/|$)|[^/]*\\.(?:svg|png|ico|webmanifest|woff2|txt)$).*)",
  ],
};
