import net from "node:net";
import type { Reply } from "./client";

/** Sends bytes as they are, for what no HTTP client would send, and reads until the other side is done. */
export function rawRequest(base: string, head: string, body = ""): Promise<Reply & { isClosed: boolean }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname);
    let text = "";
    let isClosed = false;
    const finish = () => {
      socket.destroy();
      resolve({ ...parse(text), isClosed });
    };
    socket.setTimeout(3_000, finish);
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("close", () => {
      isClosed = true;
      finish();
    });
    socket.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? finish() : reject(error)));
    socket.write(`${head}\r\n${/^Connection:/im.test(head) ? "" : "Connection: close\r\n"}\r\n${body}`);
  });
}

function parse(text: string): Reply {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [statusLine = "", ...lines] = head.split("\r\n");
  const headers: Reply["headers"] = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const status = Number(statusLine.split(" ")[1] ?? 0);
  return { status, headers, text: rest.join("\r\n\r\n"), location: headers.location ?? null };
}
