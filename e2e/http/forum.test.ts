import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { postIn } from "./calls-forum";
import { send } from "./client";
import { cohortOf } from "./cohort";
import { product } from "./product";
import { changedTables, fingerprint, sql } from "./tables";
import { makeWorld, type Person, signedIn, type World } from "./world";

/** What an open page of a forum asks for by itself: posts after a number. */

let world: World;
let address: string;
beforeAll(async () => {
  world = await makeWorld();
  const { cohort } = await cohortOf(world.ours);
  await postIn(world.ours);
  await postIn(world.ours, "mentor");
  address = `/api/plpg/forum/${cohort.id}`;
});

const ask = async (person: Person | null, after = "0", path = address) =>
  send(product.url, `${path}?sesudah=${after}`, { cookie: await signedIn(person) });

test("A19: participants and their mentor are told, nobody else is", async () => {
  const { ours, theirs } = world;
  for (const person of [ours.peserta, ours.mentor]) {
    const { status, text } = await ask(person);
    expect(status).toBe(200);
    const { kiriman } = JSON.parse(text) as { kiriman: { nomor: number }[] };
    expect(kiriman.map(({ nomor }) => nomor)).toEqual([1, 2]);
  }
  await cohortOf(theirs);
  // Whoever takes part in forums, but not in this one, learns nothing about it.
  for (const person of [theirs.peserta, theirs.mentor, ours.guru.aktif]) {
    expect(await ask(person)).toMatchObject({ status: 204, text: "" });
  }
  for (const person of [ours.lptk, ours.school.kepsek, ours.guru.menunggu])
    expect((await ask(person)).status).toBe(404);
  expect((await ask(null)).status).toBe(401);
});

test("A20: only what comes after the number is sent; what makes no sense is refused", async () => {
  const { peserta } = world.ours;
  expect(JSON.parse((await ask(peserta, "1")).text)).toMatchObject({ kiriman: [{ nomor: 2 }] });
  expect((await ask(peserta, "2")).status).toBe(204);
  for (const after of ["", "-1", "x", "1.5"]) expect((await ask(peserta, after)).status).toBe(404);
  expect((await ask(peserta, "0", "/api/plpg/forum/x")).status).toBe(404);
  expect((await ask(peserta, "0", `/api/plpg/forum/${randomUUID()}`)).status).toBe(204);
});

test("A15, A37: asking changes nothing and does not count as using the session", async () => {
  const { mentor } = world.ours;
  const cookie = await signedIn(mentor);
  await sql("UPDATE sesi SET terakhir_dipakai = sekarang() - interval '100 minutes' WHERE akun_id = $1", [
    mentor.akunId,
  ]);
  const look = () =>
    sql<{ at: Date }>("SELECT terakhir_dipakai AS at FROM sesi WHERE akun_id = $1 ORDER BY id", [mentor.akunId]);
  const [times, before] = [await look(), await fingerprint()];
  for (let i = 0; i < 3; i++) {
    expect((await send(product.url, `${address}?sesudah=0`, { cookie })).status).toBe(200);
  }
  expect(await look()).toEqual(times);
  expect(changedTables(before, await fingerprint())).toEqual([]);
});
