import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { counterKey, deviceName, isSameOrigin, networkOf } from "./request";

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", "https://tumbuh.contoh.id");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for these tests, long enough");
});
afterEach(() => vi.unstubAllEnvs());

describe("B5: only our own pages may call an action", () => {
  const same = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: "tumbuh.contoh.id", ...headers }));
  it.each([
    [{ origin: "https://tumbuh.contoh.id" }, true],
    [{ "sec-fetch-site": "same-origin" }, true],
    [{}, false],
    [{ origin: "null" }, false],
    [{ origin: "https://jahat.contoh" }, false],
    [{ origin: "http://tumbuh.contoh.id" }, false],
    [{ origin: "https://tumbuh.contoh.id.jahat.contoh" }, false],
    [{ origin: "https://jahat.contoh", "x-forwarded-host": "jahat.contoh" }, false],
    [{ origin: "https://jahat.contoh", "sec-fetch-site": "same-origin" }, false],
    [{ "sec-fetch-site": "same-site" }, false],
    [{ "sec-fetch-site": "none" }, false],
  ] as [Record<string, string>, boolean][])("%j → %s", (headers, allowed) => {
    expect(same(headers)).toBe(allowed);
  });
});

describe("A1: the network that failures are counted for", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002:ffff::", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s → %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("counter keys", () => {
  it("keep their parts apart and cannot be read back", () => {
    expect(counterKey("a", "bc")).not.toBe(counterKey("ab", "c"));
    expect(counterKey("masuk", "20100001")).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("device names", () => {
  it.each([
    ["Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36", "Chrome di Android"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0", "Edge di Windows"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari di iPhone"],
    ["", "Perangkat lain"],
  ])("%s", (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});
