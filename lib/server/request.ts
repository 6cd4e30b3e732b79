import "server-only";
import { createHmac } from "node:crypto";
import { headers } from "next/headers";
import { derivedKey, env } from "./env";

/** What is known of the request itself. */
export type RequestInfo = { requestId: string; address: string; device: string };

export async function requestInfo(): Promise<RequestInfo> {
  const list = await headers();
  return {
    requestId: list.get("x-request-id") ?? "-",
    address: list.get("x-alamat-klien") ?? "127.0.0.1",
    device: deviceName(list.get("user-agent") ?? ""),
  };
}

/**
 * Is this a request our own pages could have sent? The framework lets a missing Origin pass (RELIABILITY B5), so: the Origin
 * must be ours, or, where a browser sends none, it must say itself that the request is same-origin.
 */
export function isSameOrigin(list: Headers): boolean {
  const origin = list.get("origin");
  if (origin === null) return list.get("sec-fetch-site") === "same-origin";
  const host = list.get("host");
  return origin === env.publicUrl || (host !== null && origin === `${env.isHttps ? "https" : "http"}://${host}`);
}

/** "Chrome di Android": enough to know one's own devices by, nothing to track anybody with. */
export function deviceName(userAgent: string): string {
  const browser = [
    ["Edg/", "Edge"],
    ["OPR/", "Opera"],
    ["SamsungBrowser", "Samsung Internet"],
    ["Firefox/", "Firefox"],
    ["Chrome/", "Chrome"],
    ["Safari/", "Safari"],
  ].find(([mark]) => mark && userAgent.includes(mark))?.[1];
  const system = [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Windows", "Windows"],
    ["Mac OS", "Mac"],
    ["Linux", "Linux"],
  ].find(([mark]) => mark && userAgent.includes(mark))?.[1];
  if (!browser && !system) return "Perangkat lain";
  return `${browser ?? "Peramban"} di ${system ?? "perangkat lain"}`;
}

/** The network an address belongs to: itself for IPv4, its /64 for IPv6 (RELIABILITY A1). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const groups = [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, "").toLowerCase())
    .join(":")}::/64`;
}

/** A keyed hash for counters: neither the address nor the name can be read back from the table. */
export function counterKey(...parts: string[]): string {
  return createHmac("sha256", derivedKey("batas-laju")).update(parts.join("\u0000")).digest("hex");
}
