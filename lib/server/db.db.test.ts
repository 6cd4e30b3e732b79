import { describe, expect, it } from "vitest";
import { fail, ok } from "@/lib/kernel/result";
import { testDatabase } from "@/scripts/testing/database";
import { db, withTx } from "./db";
import { once } from "./idempotency";
import { withinLimit } from "./throttle";
import { record } from "./trail";

const { query } = await testDatabase();
const nobody = { akunId: null, nama: "Uji", peran: "sistem" } as const;
const someone = () => crypto.randomUUID();

async function timelineOf(id: string): Promise<number> {
  return (await query("SELECT 1 FROM riwayat WHERE objek_id = $1", [id])).length;
}

describe("withTx", () => {
  it("rolls an expected failure back, whatever was written", async () => {
    const id = someone();
    const result = await withTx(async (tx) => {
      await record(tx, { by: nobody, aksi: "uji", objek: { jenis: "uji", id }, peristiwa: "uji" });
      return fail("bentrok", "tidak jadi");
    });
    expect(result).toMatchObject({ ok: false, code: "bentrok" });
    expect(await timelineOf(id)).toBe(0);
  });

  it("rolls a bug back and throws it", async () => {
    const id = someone();
    const work = withTx(async (tx) => {
      await record(tx, { by: nobody, aksi: "uji", objek: { jenis: "uji", id }, peristiwa: "uji" });
      throw new TypeError("a bug");
    });
    await expect(work).rejects.toThrow("a bug");
    expect(await timelineOf(id)).toBe(0);
  });

  it("B10: tries again after a real deadlock, and both writers get through", async () => {
    await query("CREATE TABLE kunci_uji (id int PRIMARY KEY, n int NOT NULL)");
    await query("INSERT INTO kunci_uji VALUES (1, 0), (2, 0)");
    let meeting: (() => void) | undefined;
    const met = new Promise<void>((resolve) => {
      meeting = resolve;
    });
    let arrived = 0;
    const crossing = (first: number, second: number) =>
      withTx(async (tx) => {
        await tx.$executeRaw`UPDATE kunci_uji SET n = n + 1 WHERE id = ${first}`;
        if (++arrived === 2) meeting?.();
        await met;
        await tx.$executeRaw`UPDATE kunci_uji SET n = n + 1 WHERE id = ${second}`;
        return ok();
      });
    const results = await Promise.all([crossing(1, 2), crossing(2, 1)]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(arrived).toBeGreaterThan(2);
    expect(await query("SELECT n FROM kunci_uji")).toEqual([{ n: 2 }, { n: 2 }]);
  });
});

describe("C4: one form, one effect", () => {
  const send = (pelaku: string, kunci: string, id: string) =>
    withTx((tx) =>
      once(tx, { pelaku, kunci, aksi: "uji.kirim" }, async () => {
        await record(tx, { by: nobody, aksi: "uji.kirim", objek: { jenis: "uji", id }, peristiwa: "uji" });
        return ok({ nomor: id });
      }),
    );

  it("sent 20 times at once: one effect, one answer", async () => {
    const [pelaku, kunci, id] = [someone(), someone(), someone()];
    const results = await Promise.all(Array.from({ length: 20 }, () => send(pelaku, kunci, id)));
    expect(await timelineOf(id)).toBe(1);
    for (const result of results) expect(result).toEqual({ ok: true, data: { nomor: id } });
  });

  it("waits for a first sending that is slow, longer than a lock is waited for, and gets its answer", async () => {
    const form = { pelaku: someone(), kunci: someone(), aksi: "uji.kirim" };
    let begin: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const first = withTx((tx) =>
      once(tx, form, async () => {
        begin?.();
        await tx.$queryRaw`SELECT pg_sleep(3)::text`;
        return ok({ nomor: "satu" });
      }),
    );
    await begun;
    const second = withTx((tx) => once(tx, form, async () => ok({ nomor: "dua" })));
    expect(await second).toEqual({ ok: true, data: { nomor: "satu" } });
    expect(await first).toEqual(await second);
  });

  it("is another form for another person", async () => {
    const [kunci, id] = [someone(), someone()];
    await send(someone(), kunci, id);
    await send(someone(), kunci, id);
    expect(await timelineOf(id)).toBe(2);
  });

  it("a refused sending leaves the key free for the corrected one", async () => {
    const form = { pelaku: someone(), kunci: someone(), aksi: "uji.kirim" };
    expect((await withTx((tx) => once(tx, form, async () => fail("isian_salah", "kurang")))).ok).toBe(false);
    expect((await withTx((tx) => once(tx, form, async () => ok()))).ok).toBe(true);
  });
});

describe("throttling", () => {
  it("lets exactly the limit through, also when all come at once", async () => {
    const limit = { name: "uji", max: 5, seconds: 60 };
    const subject = someone();
    const answers = await Promise.all(Array.from({ length: 20 }, () => withinLimit(limit, subject)));
    expect(answers.filter(Boolean)).toHaveLength(5);
  });
});

describe("B12: a query that hangs ends by itself", () => {
  it("after five seconds", async () => {
    const begun = Date.now();
    await expect(db.$queryRaw`SELECT pg_sleep(30)::text`).rejects.toThrow();
    expect(Date.now() - begun).toBeLessThan(8000);
  });
});

describe("what happened is never changed", () => {
  it.each([
    "UPDATE riwayat SET peristiwa = 'lain'",
    "DELETE FROM riwayat",
    "TRUNCATE riwayat",
    "UPDATE audit SET hasil = 'lain'",
    "DELETE FROM audit",
    "TRUNCATE audit",
  ])("%s fails", async (sql) => {
    await expect(query(sql)).rejects.toThrow(/only grows/);
  });

  it("the clock moves only where it may", async () => {
    await query("UPDATE jam SET boleh_digeser = false, geser_detik = 0");
    await expect(query("UPDATE jam SET geser_detik = 60")).rejects.toThrow(/jam_geser_check/);
    await expect(query("INSERT INTO jam (id) VALUES (2)")).rejects.toThrow(/jam_satu_baris_check/);
    await query("UPDATE jam SET boleh_digeser = true");
    await query("UPDATE jam SET geser_detik = 86400");
    const [row] = await query<{ hours: number }>(
      "SELECT round(extract(epoch FROM sekarang() - clock_timestamp()) / 3600)::int AS hours",
    );
    expect(row?.hours).toBe(24);
  });
});
