// What may be believed of a request's headers: pure, so that it can be tested without a server.

/** Only this server and the proxies it is told of may say these things. */
const FORWARDED = /^(x-forwarded-|forwarded$|x-real-ip$)/;
/** Next's own messages between its parts; from outside they are attempts to get past them (CVE-2025-29927 and kin). */
const INTERNAL = /^(x-middleware-|x-action-forwarded$|x-nonce$|x-request-id$|x-alamat-klien$|x-dari-kami$)/;

/**
 * Cleans the headers in place and adds `x-alamat-klien`, the address the request comes from.
 *
 * @param {Record<string, string | string[] | undefined>} headers lower-case names, as Node gives them
 * @param {string | undefined} peer the address at the other end of the socket
 * @param {number} proxies how many proxies of ours stand in front; each appends the address it saw to X-Forwarded-For
 * @param {string} [seal] a secret of this process. Next sends some requests to itself (an action called on another page, the page
 *   an action leads to) with the headers of the first: by the seal we know them, and the client's address stays the client's.
 */
export function cleanHeaders(headers, peer, proxies, seal) {
  if (seal && headers["x-dari-kami"] === seal) return;
  const hops = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter(Boolean);
  for (const name of Object.keys(headers)) {
    if (INTERNAL.test(name) || (proxies === 0 && FORWARDED.test(name))) delete headers[name];
  }
  // Counted from our end: what stands further left was written by the client and means nothing.
  const client = proxies > 0 && hops.length >= proxies ? hops[hops.length - proxies] : peer;
  headers["x-alamat-klien"] = (client ?? "").replace(/^::ffff:(?=\d+\.)/, "");
  headers["x-dari-kami"] = seal;
}

/** Why a request is refused before Next sees it: an HTTP status, or null. */
export function refusal(method, target) {
  if (method === "TRACE" || method === "TRACK" || method === "CONNECT") return 405;
  // An absolute address asks for a proxy, which this is not (RELIABILITY B2).
  return target.startsWith("/") ? null : 400;
}

/** So many bytes may one form have (next.config.ts says it to Next); files go through the upload routes. */
export const FORM_MAX_BYTES = 256 * 1024;

/** Whether a form is larger than Next will read. It would answer a plain form with two bare words (RELIABILITY B6). */
export function isTooLarge({ method, url, headers }) {
  return method === "POST" && !url.startsWith("/api/") && Number(headers["content-length"]) > FORM_MAX_BYTES;
}
