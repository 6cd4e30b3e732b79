import { describe, expect, it } from "vitest";
import { sendingKey } from "./idempotency";

describe("C4: the key of a sending", () => {
  const form = "0f0e1d2c-3b4a-4958-8776-655443322110";
  const key = sendingKey(form, "masuk.aktifkan", { username: "a", kode: "b" });

  it("is a UUID, and the same for the same form and content in any order", () => {
    expect(key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(sendingKey(form, "masuk.aktifkan", { kode: "b", username: "a" })).toBe(key);
  });

  it.each([
    ["another form", sendingKey(form.replace("0f", "1f"), "masuk.aktifkan", { username: "a", kode: "b" })],
    ["another action", sendingKey(form, "masuk.aturPassword", { username: "a", kode: "b" })],
    ["other content", sendingKey(form, "masuk.aktifkan", { username: "a", kode: "c" })],
    ["a field more", sendingKey(form, "masuk.aktifkan", { username: "a", kode: "b", x: "" })],
    ["content that moved over", sendingKey(form, "masuk.aktifkan", { username: "ab", kode: "" })],
  ])("differs for %s", (_, other) => {
    expect(other).not.toBe(key);
  });
});
