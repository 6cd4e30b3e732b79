import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { readNow } from "@/lib/server/db";
import { codeFor } from "@/lib/server/one-time-code";
import { makeCode, makeTeacher, someEmail, someNuptk } from "@/prisma/seed/factories";
import { call, post, signInAs } from "./actions";
import { reflectionAt } from "./calls-refleksi";
import { cookiesOf, type Fields } from "./client";
import { forgetLimits, sql } from "./tables";
import { makeWorld, type Realm, signedIn, write } from "./world";

/*
 * Races over the whole way: door, framework, wrapper, transaction. The figures of RELIABILITY C are run beside the mutations
 * (mutations.db.test.ts in lib); here a few rounds show that nothing between browser and mutation lets a second effect through.
 */
const [ROUNDS, CLIENTS] = process.env.LONG === "1" ? [20, 16] : [3, 8];
const RACE = { timeout: 60_000 * ROUNDS };

/** How an action answered, whichever way it was sent; `said` is for the reader of a failed test. */
type Outcome = { isDone: boolean; cookie: string; said: string };

/** Every second client has JavaScript: one race holds both protocols. */
async function act(client: number, action: string, fields: Fields, cookie?: string): Promise<Outcome> {
  const from = `127.0.8.${client + 1}`;
  if (client % 2 === 0) {
    const { redirect, result, reply } = await call(action, fields, { cookie, from });
    const said = JSON.stringify(result ?? redirect);
    return { isDone: redirect !== null || result?.ok === true, cookie: cookiesOf(reply), said };
  }
  const reply = await post(action, fields, { cookie, from });
  // 303 comes from the action; the page itself may lead elsewhere too (307).
  const said = `${reply.status} ${/role="alert".*?<\/h2>/s.exec(reply.text)?.[0] ?? reply.location}`;
  return { isDone: reply.status === 303, cookie: cookiesOf(reply), said };
}

const refusals = (outcomes: readonly Outcome[]) => outcomes.filter(({ isDone }) => !isDone).map(({ said }) => said);

const clients = Array.from({ length: CLIENTS }, (_, client) => client);

function waitingTeacher(realm: Realm) {
  return write((tx) => makeTeacher(tx, { sekolahId: realm.school.id, status: "menunggu", surel: someEmail() }));
}

/** How many rows of each kind tell of a decision on this registration. */
async function tracesOf(akunId: string) {
  const [row] = await sql<{ status: string; riwayat: number; audit: number; kabar: number; surel: number }>(
    `SELECT g.status::text AS status,
      (SELECT count(*)::int FROM riwayat WHERE objek_jenis = 'guru' AND objek_id = g.akun_id) AS riwayat,
      (SELECT count(*)::int FROM audit WHERE objek_jenis = 'guru' AND objek_id = g.akun_id) AS audit,
      (SELECT count(*)::int FROM notifikasi WHERE akun_id = g.akun_id) AS kabar,
      (SELECT count(*)::int FROM surel WHERE akun_id = g.akun_id) AS surel
    FROM guru g WHERE g.akun_id = $1`,
    [akunId],
  );
  return row;
}

test(
  `C9: approve against reject of one registration: one decision, told once (${ROUNDS} × ${CLIENTS})`,
  RACE,
  async () => {
    const { ours } = await makeWorld();
    const cookie = await signedIn(ours.school.kepsek);
    for (let round = 0; round < ROUNDS; round++) {
      await forgetLimits(); // sixteen clients of one person send more than anybody may
      const { akunId } = await waitingTeacher(ours);
      const outcomes = await Promise.all(
        clients.map((client) => {
          const fields: Fields = { akunId, versi: "1", _kunci: randomUUID() };
          // Pairs, so that both protocols approve and both reject.
          return client % 4 < 2
            ? act(client, "pendaftaran/actions.ts#setujui", fields, cookie)
            : act(client, "pendaftaran/actions.ts#tolak", { ...fields, frasa: "", alasan: "Belum cocok." }, cookie);
        }),
      );
      expect(outcomes.filter(({ isDone }) => isDone)).toHaveLength(1);
      const winner = outcomes.findIndex(({ isDone }) => isDone);
      expect(await tracesOf(akunId)).toEqual({
        ...{ status: winner % 4 < 2 ? "aktif" : "ditolak", riwayat: 1, audit: 1, kabar: 1, surel: 1 },
      });
    }
  },
);

test(
  `C9: approve against refuse of one reflection: one decision, told once (${ROUNDS} × ${CLIENTS})`,
  RACE,
  async () => {
    const { ours } = await makeWorld();
    const cookie = await signedIn(ours.school.kepsek);
    for (let round = 0; round < ROUNDS; round++) {
      await forgetLimits();
      const { id } = await reflectionAt(ours, ours.school, "diajukan");
      const outcomes = await Promise.all(
        clients.map((client) => {
          const fields: Fields = { id, versi: "2", _kunci: randomUUID() };
          return client % 4 < 2
            ? act(client, "isian/actions.ts#setujuiRefleksi", fields, cookie)
            : act(client, "isian/actions.ts#tidakSetujuiRefleksi", { ...fields, frasa: "", alasan: "Belum." }, cookie);
        }),
      );
      expect(outcomes.filter(({ isDone }) => isDone)).toHaveLength(1);
      const winner = outcomes.findIndex(({ isDone }) => isDone);
      const rows = await sql(
        `SELECT r.status::text AS status,
          (SELECT count(*)::int FROM riwayat WHERE objek_jenis = 'refleksi' AND objek_id = r.id) AS riwayat,
          (SELECT count(*)::int FROM notifikasi WHERE akun_id = r.akun_id) AS kabar
        FROM refleksi r WHERE r.id = $1`,
        [id],
      );
      expect(rows).toEqual([{ status: winner % 4 < 2 ? "disetujui" : "tidak_disetujui", riwayat: 1, kabar: 1 }]);
    }
  },
);

test(`A9: redemptions of one reset code: one password, one session (${ROUNDS} × ${CLIENTS})`, RACE, async () => {
  const { ours } = await makeWorld();
  for (let round = 0; round < ROUNDS; round++) {
    const nuptk = someNuptk();
    const { akunId } = await write((tx) => makeTeacher(tx, { sekolahId: ours.school.id, nuptk, surel: someEmail() }));
    const berlakuSampai = addDays(await readNow(), 1);
    const kode = codeFor(await write((tx) => makeCode(tx, { akunId, berlakuSampai, jenis: "lupa_password" })));
    const passwordOf = (client: number) => `ombak-di-pantai-${round}-${client}`;
    const outcomes = await Promise.all(
      clients.map((client) =>
        act(client, "masuk/actions.ts#aktifkan", {
          ...{ username: nuptk, kode, passwordBaru: passwordOf(client), _kunci: randomUUID() },
        }),
      ),
    );
    expect(outcomes.filter(({ isDone }) => isDone)).toHaveLength(1);
    expect(outcomes.filter(({ cookie }) => cookie.includes("session-token="))).toHaveLength(1);
    const winner = outcomes.findIndex(({ isDone }) => isDone);
    expect((await signInAs(nuptk, passwordOf(winner))).cookie).not.toBeNull();
    const loser = (winner + 1) % CLIENTS;
    expect((await signInAs(nuptk, passwordOf(loser))).cookie).toBeNull();
  }
});

test(
  `C15: a hand-over against decisions under way: each before it, or not at all (${ROUNDS} × ${CLIENTS})`,
  RACE,
  async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { ours } = await makeWorld();
      const { id: sekolahId, kepsek } = ours.school;
      const [old, dinas] = [await signedIn(kepsek), await signedIn(ours.dinas)];
      const teachers = await Promise.all(clients.slice(1).map(() => waitingTeacher(ours)));
      const [handOver, ...decisions] = await Promise.all([
        act(
          0,
          "sekolah/actions.ts#tunjukKepsek",
          {
            ...{ sekolahId, versi: "1", jenis: "definitif", nama: "Penerus Jabatan", nip: "" },
            ...{ surel: someEmail(), telepon: "081234567890", _kunci: randomUUID() },
          },
          dinas,
        ),
        ...teachers.map(({ akunId }, index) =>
          act(index + 1, "pendaftaran/actions.ts#setujui", { akunId, versi: "1", _kunci: randomUUID() }, old),
        ),
      ]);
      expect(handOver?.isDone).toBe(true);
      const [term] = await sql<{ selesai: Date }>(
        "SELECT selesai FROM masa_jabatan WHERE sekolah_id = $1 AND selesai IS NOT NULL",
        [sekolahId],
      );
      for (const [index, { akunId }] of teachers.entries()) {
        const isDone = decisions[index]?.isDone ?? false;
        const traces = await sql<{ pelaku_nama: string; pada: Date }>(
          "SELECT pelaku_nama, pada FROM riwayat WHERE objek_jenis = 'guru' AND objek_id = $1",
          [akunId],
        );
        expect(await tracesOf(akunId)).toMatchObject({
          status: isDone ? "aktif" : "menunggu",
          riwayat: isDone ? 1 : 0,
        });
        for (const { pelaku_nama, pada } of traces) {
          expect(pelaku_nama).toBe(kepsek.nama);
          expect(pada.getTime()).toBeLessThanOrEqual(term?.selesai.getTime() ?? 0);
        }
      }
      const { akunId } = await waitingTeacher(ours);
      const late = await act(0, "pendaftaran/actions.ts#setujui", { akunId, versi: "1", _kunci: randomUUID() }, old);
      expect(late.isDone).toBe(false);
    }
  },
);

test("C4: the same form sent 20 times has one effect, and every sending the same answer", async () => {
  const { ours } = await makeWorld();
  const surel = someEmail();
  const registration: Fields = {
    ...{ npsn: ours.school.npsn, nama: "Sekar Ayu", nuptk: someNuptk(), nip: "", surel, telepon: "081234567890" },
    ...{ mapel: "Matematika", statusKepegawaian: "honorer", password: "hujan-turun-di-sawah", _kunci: randomUUID() },
  };
  const twenty = Array.from({ length: 20 }, (_, client) => client);
  const registered = await Promise.all(twenty.map((c) => act(c, "pendaftaran/actions.ts#daftar", registration)));
  expect(refusals(registered)).toEqual([]);
  const accounts = await sql<{ id: string }>("SELECT id FROM akun WHERE surel = $1", [surel]);
  expect(accounts).toHaveLength(1);
  const akunId = accounts[0]?.id ?? "";
  expect(await tracesOf(akunId)).toMatchObject({ status: "menunggu", riwayat: 1, audit: 1, surel: 1 });
  expect(await sql("SELECT 1 FROM sesi WHERE akun_id = $1", [akunId])).toHaveLength(1);

  const cookie = await signedIn(ours.school.kepsek);
  const decision: Fields = { akunId, versi: "1", _kunci: randomUUID() };
  const decided = await Promise.all(twenty.map((c) => act(c, "pendaftaran/actions.ts#setujui", decision, cookie)));
  expect(refusals(decided)).toEqual([]);
  expect(await tracesOf(akunId)).toEqual({ status: "aktif", riwayat: 2, audit: 2, kabar: 1, surel: 2 });
});
