import { describe, expect, it } from "vitest";
import { cleanHeaders, refusal } from "./incoming.mjs";

function clean(
  headers: Record<string, string | string[] | undefined>,
  peer: string | undefined,
  proxies: number,
  seal?: string,
) {
  const cleaned: Record<string, string | string[] | undefined> = { ...headers };
  cleanHeaders(cleaned, peer, proxies, seal);
  return cleaned;
}

const FORWARDED = {
  "x-forwarded-for": "1.1.1.1, 2.2.2.2, 3.3.3.3",
  "x-forwarded-proto": "https",
  forwarded: "for=1.1.1.1",
};

describe("the client's address", () => {
  it("is the socket's without proxies, and nothing forwarded is believed", () => {
    expect(clean({ ...FORWARDED, "x-real-ip": "9.9.9.9", host: "a" }, "::ffff:10.0.0.1", 0)).toEqual({
      host: "a",
      "x-alamat-klien": "10.0.0.1",
    });
  });

  it("is the hop our outermost proxy saw; what the client wrote before it does not count", () => {
    expect(clean(FORWARDED, "10.0.0.1", 1)["x-alamat-klien"]).toBe("3.3.3.3");
    expect(clean(FORWARDED, "10.0.0.1", 2)["x-alamat-klien"]).toBe("2.2.2.2");
  });

  it("is the socket's when the proxies it is told of have not spoken", () => {
    expect(clean({}, "10.0.0.1", 1)["x-alamat-klien"]).toBe("10.0.0.1");
    expect(clean({ "x-forwarded-for": " , " }, "10.0.0.1", 1)["x-alamat-klien"]).toBe("10.0.0.1");
    expect(clean({}, undefined, 0)["x-alamat-klien"]).toBe("");
  });

  it("keeps IPv6 addresses as they are", () => {
    expect(clean({}, "2001:db8::1", 0)["x-alamat-klien"]).toBe("2001:db8::1");
  });
});

it("B2: nobody outside speaks for us or for Next", () => {
  const sent = {
    "x-alamat-klien": "9.9.9.9",
    "x-middleware-subrequest": "proxy:proxy:proxy",
    "x-middleware-rewrite": "/",
  };
  expect(clean(sent, "10.0.0.1", 1)).toEqual({ "x-alamat-klien": "10.0.0.1" });
});

it("A1: what Next sends to itself keeps the client's address; a guessed seal does not", () => {
  const first = clean({ "x-alamat-klien": "9.9.9.9" }, "10.0.0.1", 0, "segel");
  expect(clean(first, "127.0.0.1", 0, "segel")).toEqual(first);
  expect(clean({ ...first, "x-dari-kami": "lain" }, "127.0.0.1", 0, "segel")["x-alamat-klien"]).toBe("127.0.0.1");
  expect(clean({ "x-alamat-klien": "9.9.9.9" }, "10.0.0.1", 0)["x-alamat-klien"]).toBe("10.0.0.1");
});

it.each([
  ["TRACE", "/", 405],
  ["TRACK", "/", 405],
  ["CONNECT", "example.com:443", 405],
  ["GET", "http://169.254.169.254/", 400],
  ["OPTIONS", "*", 400],
  ["GET", "/", null],
  ["POST", "/masuk", null],
])("%s %s → %s", (method, target, status) => {
  expect(refusal(method, target)).toBe(status);
});
