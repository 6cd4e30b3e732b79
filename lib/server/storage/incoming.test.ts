import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { type Attempt, Incoming } from "./incoming";

const root = await mkdtemp(path.join(os.tmpdir(), "masuk-"));
afterAll(() => rm(root, { recursive: true }));
const incoming = new Incoming(root);

async function begin(id: string, from: number): Promise<Attempt> {
  const attempt = await incoming.resume(id, from);
  if (!attempt) throw new Error("not resumed");
  return attempt;
}

it("goes on where an upload stopped", async () => {
  const first = await begin("a", 0);
  await first.write(Buffer.from("satu "));
  await first.close();
  expect(await incoming.received("a")).toBe(5);
  const second = await begin("a", 5);
  await second.write(Buffer.from("dua"));
  expect((await second.read()).toString()).toBe("satu dua");
  await second.close();
});

it("goes on before the broken line is noticed, and the old request cannot change the new bytes", async () => {
  const stuck = await begin("b", 0);
  await stuck.write(Buffer.from("benar"));
  const living = await begin("b", 3);
  await stuck.write(Buffer.from("PALSU"));
  await living.write(Buffer.from("ar"));
  expect((await living.read()).toString()).toBe("benar");
  expect(await incoming.received("b")).toBe(5);
  expect(await readdir(path.join(root, "b"))).toHaveLength(1);
  await Promise.all([stuck.close(), living.close()]);
});

it("does not go on beyond what has arrived", async () => {
  expect(await incoming.resume("c", 1)).toBeNull();
  expect(await incoming.received("c")).toBe(0);
  expect(await incoming.lastArrival("tidak-ada")).toBe(0);
});

it("discards, and finds what is idle", async () => {
  const attempt = await begin("d", 0);
  await attempt.close();
  const idle = async () => {
    const ids: string[] = [];
    for await (const id of incoming.idleLongerThan(60_000)) ids.push(id);
    return ids;
  };
  expect(await idle()).not.toContain("d");
  const [name = ""] = await readdir(path.join(root, "d"));
  for (const file of [path.join(root, "d", name), path.join(root, "d")]) await utimes(file, new Date(0), new Date(0));
  expect(await idle()).toEqual(["d"]);
  await incoming.discard("d");
  await incoming.discard("d");
  expect(await incoming.received("d")).toBe(0);
});
