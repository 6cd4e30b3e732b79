// One node of the product: Next's standalone server behind a small door of ours. `npm start` runs it under a supervisor;
// in production run it as it is, with the environment of .env.example:  node scripts/server.mjs
import { randomBytes } from "node:crypto";
import http from "node:http";
import path from "node:path";
import { ALL_HEADERS } from "./lib/base-headers.mjs";
import { cleanHeaders, FORM_MAX_BYTES, isTooLarge, refusal } from "./lib/incoming.mjs";

const DRAIN_LIMIT_MS = 9_500; // those who stop us wait ten seconds
const KEEP_ALIVE_MS = 75_000; // longer than the 60 s of common proxies, which must be the ones to close
const proxies = Number(process.env.TRUST_PROXY || 0);
if (!Number.isInteger(proxies) || proxies < 0)
  throw new Error("TRUST_PROXY is the number of proxies in front: 0, 1, 2 …");
const seal = randomBytes(32).toString("hex");

process.umask(0o077); // what people upload is for this process alone
process.env.NEXT_MANUAL_SIG_HANDLE = "1"; // we drain ourselves
process.env.KEEP_ALIVE_TIMEOUT = String(KEEP_ALIVE_MS);

const answering = new Set();
let server = null;

// Next makes its server by this function, once; what we hand it sees only requests that passed our door.
const createServer = http.createServer;
http.createServer = (handler) => {
  http.createServer = createServer;
  server = createServer((request, response) => {
    // Set here too, because Next's own redirects (//, a slash at the end) come before its headers() are looked at.
    for (const { key, value } of ALL_HEADERS) response.setHeader(key, value);
    const status = refusal(request.method, request.url);
    if (status) {
      if (status === 405) response.setHeader("Allow", "GET, HEAD, POST, PUT, OPTIONS");
      response.writeHead(status, { Connection: "close" }).end();
      return;
    }
    if (isTooLarge(request)) {
      refuseBody(request, response);
      return;
    }
    cleanHeaders(request.headers, request.socket.remoteAddress, proxies, seal);
    answering.add(response);
    response.once("close", () => {
      answering.delete(response);
      if (isDraining) server.closeIdleConnections();
    });
    handler(request, response);
  });
  server.on("clientError", (error, socket) => {
    // What is no HTTP gets an answer too, unless another one is being written to that socket.
    const isAnswering = [...answering].some((response) => response.socket === socket);
    if (!socket.writable || isAnswering) socket.destroy();
    else socket.end(unreadableAnswer(error));
  });
  server.on("upgrade", (_request, socket) => socket.destroy()); // there is nothing here to upgrade to
  const listen = server.on;
  server.on = function on(event, listener) {
    return event === "upgrade" ? this : listen.call(this, event, listener);
  };
  return server;
};

let isDraining = false;

const TOO_LARGE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Galat: isian terlalu besar</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><h1>Isian ini terlalu besar</h1>
<p>Satu formulir memuat paling banyak ${FORM_MAX_BYTES / 1024} KB. Tidak ada yang tersimpan. Kembali ke halaman sebelumnya, persingkat teksnya,
lalu kirim lagi.</p></body></html>`;

/** Says so once the browser has sent it all (it reads no answer before); whoever sends on and on is cut off. */
function refuseBody(request, response) {
  response.statusCode = 413;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Connection", "close");
  const patience = setTimeout(() => request.destroy(), DRAIN_LIMIT_MS);
  request.once("close", () => clearTimeout(patience));
  request.once("end", () => response.end(TOO_LARGE));
  request.resume();
}

/** The answer to a request that could not be read, with the headers every answer has. */
function unreadableAnswer({ code }) {
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code] ?? 400;
  const lines = ALL_HEADERS.map(({ key, value }) => `${key}: ${value}`);
  return [`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}`, ...lines, "Connection: close", "", ""].join("\r\n");
}

/** Takes no new connection, finishes what is under way, stops the worker, and exits 0 within ten seconds. */
async function drain() {
  if (isDraining) return;
  isDraining = true;
  setTimeout(() => process.exit(0), DRAIN_LIMIT_MS);
  if (server?.listening) {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const response of answering) if (!response.headersSent) response.setHeader("Connection", "close");
    server.closeIdleConnections();
    await closed;
  }
  // The application's own endings (the worker finishes its job), registered under this name.
  const endings = globalThis[Symbol.for("guru-tumbuh.endings")] ?? [];
  await Promise.allSettled([...endings].map((end) => end()));
  process.exit(0);
}

for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, drain);
process.on("disconnect", drain); // the supervisor was killed: leave the port to its successor

await import(path.resolve(import.meta.dirname, "../.next/standalone/server.js"));
