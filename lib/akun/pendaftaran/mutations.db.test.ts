import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { once } from "@/lib/server/idempotency";
import { akunScope, dinasScope, sekolahScope } from "@/lib/server/scope";
import { findSession, type Session } from "@/lib/server/session";
import type { Deed } from "@/lib/server/trail";
import {
  makeCode,
  makeDinas,
  makeOffice,
  makeOfficeAccount,
  makePost,
  makeRole,
  makeSchool,
  makeTeacher,
  someEmail,
  someNuptk,
} from "@/prisma/seed/factories";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { issueCode } from "../masuk/mutations";
import {
  checkIdentifiers,
  decideRegistration,
  registerTeacher,
  releaseClaim,
  saveRegistration,
  withdrawRegistration,
} from "./mutations";
import {
  countByState,
  countWaiting,
  findLostIdentifiers,
  findNextWaiting,
  findOwn,
  findTeacher,
  listTeachers,
  listWaitingForInbox,
  listWaitingTooLong,
  searchSchools,
} from "./queries";
import type { RegistrationFacts } from "./schema";

const { query } = await testDatabase();
const HASH = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo";

type Place = {
  id: string;
  npsn: string;
  nama: string;
  kepsek: Session;
  scope: ReturnType<typeof sekolahScope>;
  deed: Deed;
};

let dinas: string;
let here: Place;
let there: Place;
let vacant: { id: string; npsn: string };

beforeAll(async () => {
  dinas = (await make((tx) => makeDinas(tx))).id;
  here = await somePlace();
  there = await somePlace();
  vacant = await make((tx) => makeSchool(tx, { dinasId: dinas }));
});

/** A school with its principal signed in. */
async function somePlace(dinasId = dinas): Promise<Place> {
  const school = await make((tx) => makeSchool(tx, { dinasId }));
  const post = await make((tx) => makePost(tx, { sekolah: school, surel: someEmail() }));
  const kepsek = await sessionOf(post);
  return { ...school, kepsek, scope: sekolahScope(kepsek), deed: deedOf(kepsek) };
}

/** A teacher in some state, signed in. */
async function someone(options: Partial<Parameters<typeof makeTeacher>[1]> = {}) {
  const nuptk = options.nuptk === undefined ? someNuptk() : options.nuptk;
  const surel = someEmail();
  const { akunId, nama, peranId } = await make((tx) =>
    makeTeacher(tx, { sekolahId: here.id, status: "menunggu", surel, ...options, nuptk }),
  );
  const session = await sessionOf({ akunId, peranId });
  return { akunId, nama, peranId, nuptk, surel, session, scope: akunScope(session), deed: deedOf(session) };
}

const facts = (change: Partial<RegistrationFacts> = {}): RegistrationFacts => ({
  npsn: here.npsn,
  nama: "Dewi Lestari",
  nuptk: someNuptk(),
  nip: null,
  surel: someEmail(),
  telepon: "081234567890",
  mapel: "Guru kelas",
  statusKepegawaian: "gty",
  ...change,
});

async function register(input: RegistrationFacts) {
  const now = await readNow();
  return withTx((tx) => registerTeacher(tx, { now, requestId: "uji" }, input, HASH));
}

const guru = (akunId: string) => db.guru.findUniqueOrThrow({ where: { akunId } });
const identifiers = async (akunId: string) =>
  (await db.pengenal.findMany({ where: { akunId }, orderBy: { jenis: "asc" } })).map(({ nilai }) => nilai).sort();
const happenings = async (id: string) =>
  (await db.riwayat.findMany({ where: { objekId: id }, orderBy: { id: "asc" } })).map(({ peristiwa }) => peristiwa);

/** A fingerprint of everything a refused call must leave as it was. */
const everything = () =>
  contentOf(query, [
    "akun",
    "guru",
    "pengenal",
    "peran_akun",
    "pindah_sekolah",
    "riwayat",
    "audit",
    "notifikasi",
    "surel",
  ]);

describe("registering", () => {
  it("makes account, role, identifiers, timeline, and tells both sides", async () => {
    const input = facts();
    const { akunId } = data(await register(input));
    expect(await guru(akunId)).toMatchObject({ status: "menunggu", sekolahId: here.id, nuptk: input.nuptk, versi: 1 });
    expect(await identifiers(akunId)).toEqual([input.nuptk, input.surel].sort());
    expect(await happenings(akunId)).toEqual(["Pendaftaran dikirim"]);
    const told = await db.notifikasi.findMany({ where: { akunId: here.kepsek.akunId, isi: { contains: input.nama } } });
    expect(told.map(({ tautan }) => tautan)).toContain(`/kepsek/pendaftaran/${akunId}`);
    expect((await db.surel.findMany({ where: { akunId } })).map(({ templat }) => templat)).toEqual([
      "pendaftaran-diterima",
    ]);
    expect(await findOwn(akunScope(await signedIn(akunId)))).toMatchObject({
      sekolah: here.nama,
      kepala: here.kepsek.nama,
    });
  });

  /** Whoever has just registered, signed in. */
  async function signedIn(akunId: string): Promise<Session> {
    const { id } = await db.peranAkun.findFirstOrThrow({ where: { akunId } });
    return sessionOf({ akunId, peranId: id });
  }

  it("works without NUPTK, and at a school whose post is vacant", async () => {
    const { akunId } = data(await register(facts({ nuptk: null, npsn: vacant.npsn })));
    expect(await guru(akunId)).toMatchObject({ nuptk: null, sekolahId: vacant.id });
    expect(await findOwn(akunScope(await signedIn(akunId)))).toMatchObject({ kepala: null });
  });

  it("refuses an unknown school", async () => {
    expect(await register(facts({ npsn: "00000000" }))).toMatchObject({
      ok: false,
      fieldErrors: { npsn: expect.any(String) },
    });
  });

  it.each(["menunggu", "aktif", "nonaktif", "ditolak"] as const)(
    "refuses NUPTK and e-mail that somebody %s holds, tells nothing about them, changes nothing",
    async (status) => {
      const holder = await someone({ status, nama: "Nama Rahasia" });
      const before = await everything();
      const answer = await register(facts({ nuptk: holder.nuptk, surel: holder.surel }));
      expect(answer).toMatchObject({
        ok: false,
        code: "isian_salah",
        fieldErrors: {
          nuptk: expect.stringContaining("Lupa password"),
          surel: expect.stringContaining("Lupa password"),
        },
      });
      expect(JSON.stringify(answer)).not.toMatch(/Nama Rahasia|menunggu|aktif|ditolak|SDN/);
      expect(await checkIdentifiers(facts({ nuptk: holder.nuptk, surel: holder.surel }))).toEqual(answer);
      expect(await everything()).toEqual(before);
    },
  );

  it("refuses the e-mail of an office", async () => {
    const lptk = await make((tx) => makeOffice(tx, { dinasId: dinas }));
    const surel = someEmail();
    await make((tx) => makeOfficeAccount(tx, { peran: "lptk", instansiId: lptk.id, surel }));
    expect(code(await register(facts({ surel })))).toBe("isian_salah");
  });

  it("lets one in of those who bring the same NUPTK at once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const nuptk = someNuptk();
      const answers = await together(CLIENTS, () => register(facts({ nuptk })));
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("isian_salah"), "ok"]);
      expect(await db.guru.count({ where: { nuptk } })).toBe(1);
    }
  });
});

describe("NUPTK and e-mail of a rejected registration", () => {
  const rejectedSince =
    (days: number, ms = 0) =>
    async () =>
      new Date(addDays(await readNow(), -days).getTime() + ms);

  it("stay reserved for 14 days, then may be taken over; the rest stays", async () => {
    const fresh = await someone({ status: "ditolak", statusSejak: await rejectedSince(14, 60_000)() });
    expect(code(await register(facts({ nuptk: fresh.nuptk })))).toBe("isian_salah");

    const old = await someone({ status: "ditolak", statusSejak: await rejectedSince(14)() });
    const { akunId } = data(await register(facts({ nuptk: old.nuptk })));
    expect(await identifiers(akunId)).toContain(old.nuptk);
    expect(await identifiers(old.akunId)).toEqual([old.surel]);
    expect(await findLostIdentifiers(old.scope, { nuptk: old.nuptk, surel: old.surel })).toEqual(["nuptk"]);
    expect(await happenings(old.akunId)).toEqual(["NUPTK: Masa simpan berakhir, dipakai pendaftar lain"]);
    expect(await db.notifikasi.count({ where: { akunId: old.akunId } })).toBe(1);
    expect(await guru(old.akunId)).toMatchObject({ status: "ditolak" });
  });

  it("asks the rejected one for another when they resubmit", async () => {
    const old = await someone({ status: "ditolak", statusSejak: await rejectedSince(30)() });
    data(await register(facts({ nuptk: old.nuptk })));
    const again = (change: Partial<RegistrationFacts>) =>
      withTx((tx) =>
        saveRegistration(tx, old.deed, old.scope, "ajukanUlang", {
          ...facts({ surel: old.surel, ...change }),
          versi: 1,
        }),
      );
    expect(await again({ nuptk: old.nuptk })).toMatchObject({ ok: false, fieldErrors: { nuptk: expect.any(String) } });
    expect(await guru(old.akunId)).toMatchObject({ status: "ditolak", versi: 1 });
    expect(code(await again({}))).toBe("ok");
    expect(await guru(old.akunId)).toMatchObject({ status: "menunggu", versi: 2 });
  });

  it("of an account that serves something else too are never taken", async () => {
    const old = await someone({ status: "ditolak", statusSejak: await rejectedSince(30)() });
    const lptk = await make((tx) => makeOffice(tx, { dinasId: dinas }));
    await make((tx) => makeRole(tx, old.akunId, "mentor", { instansiId: lptk.id }));
    expect(code(await register(facts({ surel: old.surel })))).toBe("isian_salah");
  });

  it("belong to exactly one, whoever comes first: takers against the resubmission", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const old = await someone({ status: "ditolak", statusSejak: await rejectedSince(20)() });
      const answers = await together(CLIENTS, async (index) =>
        index === 0
          ? withTx<unknown>((tx) =>
              saveRegistration(tx, old.deed, old.scope, "ajukanUlang", {
                ...facts({ nuptk: old.nuptk, surel: old.surel }),
                versi: 1,
              }),
            )
          : register(facts({ nuptk: old.nuptk })),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("isian_salah"), "ok"]);
      const rows = await db.pengenal.findMany({ where: { nilai: old.nuptk ?? "" } });
      expect(rows).toHaveLength(1);
      const winner = await guru(rows[0]?.akunId ?? "");
      expect(winner).toMatchObject({ status: "menunggu", nuptk: old.nuptk });
    }
  });
});

describe("the principal decides", () => {
  const decide = (
    place: Place,
    event: "setujui" | "tolak" | "nonaktifkan" | "aktifkan",
    akunId: string,
    versi: number,
  ) =>
    withTx((tx) =>
      decideRegistration(tx, place.deed, place.scope, event, {
        akunId,
        versi,
        ...(event === "tolak" || event === "nonaktifkan" ? { alasan: "NUPTK tidak cocok." } : {}),
      }),
    );

  it("approves: effective with the next request, told once", async () => {
    const { akunId, session } = await someone();
    expect(session.statusGuru).toBe("menunggu");
    data(await decide(here, "setujui", akunId, 1));
    expect(await findSession(session.sesiId)).toMatchObject({ statusGuru: "aktif" });
    expect(await happenings(akunId)).toEqual(["Pendaftaran disetujui"]);
    expect(await db.notifikasi.count({ where: { akunId } })).toBe(1);
    expect((await db.surel.findMany({ where: { akunId } })).map(({ templat }) => templat)).toEqual([
      "pendaftaran-disetujui",
    ]);
    const [row] = await db.riwayat.findMany({ where: { objekId: akunId } });
    expect(row).toMatchObject({ pelakuNama: here.kepsek.nama, dari: "menunggu", ke: "aktif" });
  });

  it("rejects with a reason that the teacher reads, and sees the correction again", async () => {
    const { akunId, scope, deed, surel } = await someone();
    const without = await withTx((tx) =>
      decideRegistration(tx, here.deed, here.scope, "tolak", { akunId, versi: 1, alasan: " " }),
    );
    expect(without).toMatchObject({ ok: false, code: "isian_salah", fieldErrors: { alasan: expect.any(String) } });
    data(await decide(here, "tolak", akunId, 1));
    expect(await findOwn(scope)).toMatchObject({ status: "ditolak", alasan: "NUPTK tidak cocok.", versi: 2 });
    expect(
      code(await withTx((tx) => saveRegistration(tx, deed, scope, "ajukanUlang", { ...facts({ surel }), versi: 2 }))),
    ).toBe("ok");
    data(await decide(here, "setujui", akunId, 3));
    expect(await happenings(akunId)).toHaveLength(3);
  });

  it("deactivates and reactivates: the session lives on, the status changes at once", async () => {
    const { akunId, session } = await someone({ status: "aktif" });
    data(await decide(here, "nonaktifkan", akunId, 1));
    expect(await findSession(session.sesiId)).toMatchObject({ statusGuru: "nonaktif" });
    data(await decide(here, "aktifkan", akunId, 2));
    expect(await findSession(session.sesiId)).toMatchObject({ statusGuru: "aktif" });
    expect(await guru(akunId)).toMatchObject({ alasan: null, versi: 3 });
  });

  it("refuses to approve what was corrected meanwhile", async () => {
    const { akunId, scope, deed, surel } = await someone();
    const corrected = facts({ surel, mapel: "Matematika" });
    data(await withTx((tx) => saveRegistration(tx, deed, scope, "perbaiki", { ...corrected, versi: 1 })));
    const before = await everything();
    expect(code(await decide(here, "setujui", akunId, 1))).toBe("data_berubah");
    expect(code(await decide(here, "tolak", akunId, 1))).toBe("data_berubah");
    expect(await everything()).toEqual(before);
    expect(code(await decide(here, "setujui", akunId, 2))).toBe("ok");
  });

  it("A20: another school's principal finds nobody and changes nothing", async () => {
    const waiting = await someone();
    const active = await someone({ status: "aktif" });
    const gone = await someone({ status: "nonaktif" });
    const before = await everything();
    for (const { akunId } of [waiting, active, gone, { akunId: randomUUID() }]) {
      for (const event of ["setujui", "tolak", "nonaktifkan", "aktifkan"] as const) {
        expect(code(await decide(there, event, akunId, 1))).toBe("tidak_ditemukan");
      }
      expect(await findTeacher(there.scope, akunId)).toBeNull();
    }
    expect(await everything()).toEqual(before);
  });

  it("C9: of approvals and rejections at once exactly one holds, with one message", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { akunId } = await someone();
      const answers = await together(CLIENTS, (index) => decide(here, index % 2 ? "setujui" : "tolak", akunId, 1));
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      const won = answers.findIndex(({ ok }) => ok) % 2 ? "aktif" : "ditolak";
      expect(await guru(akunId)).toMatchObject({ status: won, versi: 2 });
      expect(await happenings(akunId)).toHaveLength(1);
      expect(await db.notifikasi.count({ where: { akunId } })).toBe(1);
      expect(await db.surel.count({ where: { akunId } })).toBe(1);
      expect(await db.audit.count({ where: { objekId: akunId } })).toBe(1);
    }
  });

  it("C4: the same form sent 20 times has one effect and one answer", async () => {
    const { akunId, nama } = await someone();
    const form = { pelaku: here.kepsek.akunId, kunci: randomUUID(), aksi: "pendaftaran.setujui" };
    const answers = await together(20, () =>
      withTx((tx) =>
        once(tx, form, () => decideRegistration(tx, here.deed, here.scope, "setujui", { akunId, versi: 1 })),
      ),
    );
    for (const answer of answers) expect(answer).toEqual({ ok: true, data: { nama } });
    expect(await happenings(akunId)).toHaveLength(1);
    expect(await db.notifikasi.count({ where: { akunId } })).toBe(1);
  });

  it("C4: the same registration sent 20 times registers once", async () => {
    const input = facts();
    const form = { pelaku: "publik", kunci: randomUUID(), aksi: "pendaftaran.daftar" };
    const now = await readNow();
    const answers = await together(20, () =>
      withTx((tx) => once(tx, form, () => registerTeacher(tx, { now, requestId: "uji" }, input, HASH))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.ok).toBe(true);
    expect(await db.guru.count({ where: { nuptk: input.nuptk } })).toBe(1);
  });
});

describe("the teacher corrects and withdraws", () => {
  const save = (who: Awaited<ReturnType<typeof someone>>, change: Partial<RegistrationFacts>, versi = 1) =>
    withTx((tx) =>
      saveRegistration(tx, who.deed, who.scope, "perbaiki", {
        ...facts({ nuptk: who.nuptk, surel: who.surel, ...change }),
        versi,
      }),
    );

  it("keeps the place in the queue, and says which fields changed", async () => {
    const since = addDays(await readNow(), -3);
    const who = await someone({
      statusSejak: since,
      mapel: "Guru kelas",
      statusKepegawaian: "gty",
      telepon: "081234567890",
    });
    data(await save(who, { nama: who.nama, mapel: "IPA" }));
    expect(await guru(who.akunId)).toMatchObject({ statusSejak: since, versi: 2, mapel: "IPA" });
    expect(await happenings(who.akunId)).toEqual(["Data diperbaiki: Mata pelajaran"]);
    expect(await db.notifikasi.count({ where: { akunId: here.kepsek.akunId, tautan: { endsWith: who.akunId } } })).toBe(
      0,
    );
  });

  it("moves to another school's queue, at its end, and tells that principal", async () => {
    const who = await someone({ statusSejak: addDays(await readNow(), -3) });
    data(await save(who, { npsn: there.npsn }));
    expect(await findTeacher(here.scope, who.akunId)).toBeNull();
    expect(await findTeacher(there.scope, who.akunId)).toMatchObject({ status: "menunggu" });
    expect((await guru(who.akunId)).statusSejak).toEqual(who.deed.now);
    expect(
      await db.notifikasi.count({ where: { akunId: there.kepsek.akunId, tautan: { endsWith: who.akunId } } }),
    ).toBe(1);
  });

  it("exchanges NUPTK and e-mail: the old ones are free, links sent to the old address void", async () => {
    const who = await someone();
    const link = await make((tx) => issueCode(tx, { akunId: who.akunId, jenis: "tautan_surel", pembuatId: null }));
    const [nuptk, surel] = [someNuptk(), someEmail()];
    data(await save(who, { nuptk, surel }));
    expect(await identifiers(who.akunId)).toEqual([nuptk, surel].sort());
    expect(code(await register(facts({ nuptk: who.nuptk, surel: who.surel })))).toBe("ok");
    expect((await db.kodeSekaliPakai.findUniqueOrThrow({ where: { id: link.kodeId } })).dibatalkanPada).not.toBeNull();
    expect(await db.akun.findUniqueOrThrow({ where: { id: who.akunId } })).toMatchObject({ surel });
    expect(await db.surel.findMany({ where: { akunId: who.akunId } })).toMatchObject([
      { templat: "profil-kontak-diganti", alamat: who.surel },
    ]);
  });

  it("refuses what somebody else holds, a stale version, and a state that is over", async () => {
    const who = await someone();
    const other = await someone();
    const active = await someone({ status: "aktif" });
    const before = await everything();
    expect(code(await save(who, { nuptk: other.nuptk }))).toBe("isian_salah");
    expect(code(await save(who, { surel: other.surel }))).toBe("isian_salah");
    expect(code(await save(who, { npsn: "00000000" }))).toBe("isian_salah");
    expect(code(await save(who, {}, 7))).toBe("data_berubah");
    expect(code(await save(active, {}))).toBe("data_berubah");
    expect(await everything()).toEqual(before);
  });

  it.each(["menunggu", "ditolak"] as const)(
    "withdraws what is %s: free again, signed out everywhere",
    async (status) => {
      const who = await someone({ status });
      const kode = await make((tx) => makeCode(tx, { akunId: who.akunId, berlakuSampai: addDays(who.deed.now, 1) }));
      data(await withTx((tx) => withdrawRegistration(tx, who.deed, who.scope, 1)));
      expect(await guru(who.akunId)).toMatchObject({ status: "ditarik" });
      expect(await identifiers(who.akunId)).toEqual([]);
      expect(await findSession(who.session.sesiId)).toBeNull();
      expect((await db.kodeSekaliPakai.findUniqueOrThrow({ where: { id: kode } })).dibatalkanPada).not.toBeNull();
      expect(await findTeacher(here.scope, who.akunId)).toBeNull();
      expect(code(await register(facts({ nuptk: who.nuptk, surel: who.surel })))).toBe("ok");
    },
  );

  it("keeps the e-mail of an account that serves another role", async () => {
    const who = await someone();
    const lptk = await make((tx) => makeOffice(tx, { dinasId: dinas }));
    await make((tx) => makeRole(tx, who.akunId, "mentor", { instansiId: lptk.id }));
    data(await withTx((tx) => withdrawRegistration(tx, who.deed, who.scope, 1)));
    expect(await identifiers(who.akunId)).toEqual([who.surel]);
    expect(await db.peranAkun.findMany({ where: { akunId: who.akunId, dicabutPada: null } })).toMatchObject([
      { peran: "mentor" },
    ]);
  });

  it("does not withdraw what was approved meanwhile", async () => {
    const who = await someone({ status: "aktif" });
    expect(code(await withTx((tx) => withdrawRegistration(tx, who.deed, who.scope, 1)))).toBe("data_berubah");
    expect(await findSession(who.session.sesiId)).not.toBeNull();
  });

  it("approval against withdrawal at once: one holds", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await someone();
      const answers = await together(CLIENTS, (index) =>
        withTx<unknown>((tx) =>
          index % 2
            ? withdrawRegistration(tx, who.deed, who.scope, 1)
            : decideRegistration(tx, here.deed, here.scope, "setujui", { akunId: who.akunId, versi: 1 }),
        ),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      const { status } = await guru(who.akunId);
      expect(await identifiers(who.akunId)).toHaveLength(status === "aktif" ? 2 : 0);
    }
  });
});

describe("the Dinas releases a false claim", () => {
  async function office(dinasId: string) {
    const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: dinasId }));
    const session = await sessionOf(account);
    return { scope: dinasScope(session), deed: deedOf(session) };
  }

  it("at its own schools only, with a reason: NUPTK and e-mail are free at once", async () => {
    const who = await someone();
    const own = await office(dinas);
    const other = await office((await make((tx) => makeDinas(tx))).id);
    const release = ({ scope, deed }: typeof own, alasan: string) =>
      withTx((tx) => releaseClaim(tx, deed, scope, { akunId: who.akunId, versi: 1, alasan }));
    const before = await everything();
    expect(code(await release(other, "NUPTK milik orang lain."))).toBe("tidak_ditemukan");
    expect(code(await release(own, ""))).toBe("isian_salah");
    expect(await everything()).toEqual(before);
    data(await release(own, "NUPTK milik orang lain."));
    expect(await identifiers(who.akunId)).toEqual([]);
    expect(await findSession(who.session.sesiId)).toBeNull();
    expect((await db.surel.findMany({ where: { akunId: who.akunId } })).map(({ templat }) => templat)).toEqual([
      "klaim-dilepaskan",
    ]);
    expect(code(await register(facts({ nuptk: who.nuptk })))).toBe("ok");
  });

  it("never takes an active teacher's account", async () => {
    const who = await someone({ status: "aktif" });
    const { scope, deed } = await office(dinas);
    const answer = await withTx((tx) =>
      releaseClaim(tx, deed, scope, { akunId: who.akunId, versi: 1, alasan: "Keliru." }),
    );
    expect(code(answer)).toBe("data_berubah");
  });
});

describe("what is listed", () => {
  it("is the own school's, oldest first, counted, searched and paged", async () => {
    const place = await somePlace();
    const now = await readNow();
    const older = await someone({ sekolahId: place.id, nama: "Zahra Tua", statusSejak: addDays(now, -3) });
    const newer = await someone({ sekolahId: place.id, nama: "Ahmad 100%_", statusSejak: addDays(now, -1) });
    await someone({ sekolahId: place.id, nama: "Aktif", status: "aktif" });
    await make((tx) => makeTeacher(tx, { sekolahId: place.id, nama: "Ditarik", status: "ditarik" }));
    await someone({ nama: "Orang Lain" });
    const ids = (rows: readonly { akunId: string }[]) => rows.map(({ akunId }) => akunId);
    const list = (cari: string, hal = 1) => listTeachers(place.scope, { status: "menunggu", cari, hal });

    expect(await countWaiting(place.scope)).toBe(2);
    expect(ids(await listWaitingForInbox(place.scope, 10))).toEqual([older.akunId, newer.akunId]);
    expect(ids(await listWaitingForInbox(place.scope, 1))).toEqual([older.akunId]);
    expect(await findNextWaiting(place.scope, older.akunId)).toMatchObject({ akunId: newer.akunId });
    expect(await findNextWaiting(place.scope, newer.akunId)).toMatchObject({ akunId: older.akunId });
    expect(await list("")).toMatchObject({ total: 2 });
    expect(ids((await list("zahra tua")).rows)).toEqual([older.akunId]);
    expect(ids((await list("%_")).rows)).toEqual([newer.akunId]);
    expect(ids((await list(newer.nuptk ?? "")).rows)).toEqual([newer.akunId]);
    expect((await list("", 2)).rows).toEqual([]);
    expect((await listTeachers(place.scope, { status: null, cari: "", hal: 1 })).rows.map(({ nama }) => nama)).toEqual([
      "Ahmad 100%_",
      "Aktif",
      "Zahra Tua",
    ]);
    expect(await countByState(place.scope)).toEqual({ menunggu: 2, aktif: 1, ditarik: 1 });
    expect(await countWaiting(there.scope)).toBe(
      await db.guru.count({ where: { sekolahId: there.id, status: "menunggu" } }),
    );
  });

  it("reaches the Dinas after 14 days, and only the own one", async () => {
    const place = await somePlace((await make((tx) => makeDinas(tx))).id);
    const school = await db.sekolah.findUniqueOrThrow({ where: { id: place.id } });
    const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: school.dinasId }));
    const scope = dinasScope(await sessionOf(account));
    const now = await readNow();
    const late = await someone({ sekolahId: place.id, statusSejak: new Date(addDays(now, -14).getTime() - 1) });
    await someone({ sekolahId: place.id, statusSejak: addDays(now, -14) });
    await someone({ statusSejak: addDays(now, -90) });
    expect((await listWaitingTooLong(scope, now)).map(({ akunId }) => akunId)).toEqual([late.akunId]);
  });

  it("schools are found by parts of name and town, or by NPSN, whatever is typed", async () => {
    const nama = `SDN Uji ${randomUUID().slice(0, 8)}`;
    const school = await make((tx) => makeSchool(tx, { dinasId: dinas, nama, kota: "Kota 100%" }));
    const word = nama.split(" ")[2] ?? "";
    for (const term of [nama, nama.toLowerCase(), `${word} kota`, school.npsn, `${word} 100%`]) {
      expect(
        (await searchSchools(term, 1)).rows.map(({ npsn }) => npsn),
        term,
      ).toEqual([school.npsn]);
    }
    expect((await searchSchools(word, 1)).rows).toMatchObject([{ hasPrincipal: false }]);
    for (const term of [`${word} makassar`, "%%%", "___", "'; DROP TABLE sekolah; --", "\\"]) {
      expect((await searchSchools(term, 1)).rows, term).not.toContainEqual(expect.objectContaining({ nama }));
    }
  });
});

describe("C3: the database refuses by itself", () => {
  const refuse = (sql: string, values: unknown[]) => expect(query(sql, values), sql).rejects.toThrow();

  it("wrong shapes and missing reasons", async () => {
    const { akunId } = await someone();
    for (const [column, value] of [
      ["nuptk", "123"],
      ["nuptk", "12345678901234567"],
      ["nip", "1"],
      ["mapel", ""],
      ["mapel", "x".repeat(81)],
      ["status_kepegawaian", "direktur"],
      ["sekolah_id", randomUUID()],
    ]) {
      await refuse(`UPDATE guru SET ${column} = $2, versi = versi + 1 WHERE akun_id = $1`, [akunId, value]);
    }
    for (const alasan of [null, "", "   ", "x".repeat(1001)]) {
      await refuse("UPDATE guru SET status = 'ditolak', alasan = $2, versi = versi + 1 WHERE akun_id = $1", [
        akunId,
        alasan,
      ]);
    }
    for (const [column, value] of [
      ["surel", "Besar@Contoh.id"],
      ["surel", "tanpa-at"],
      ["surel", "a@b\nBcc: c@d"],
      ["telepon", "abc"],
      ["nama", ""],
      ["nama", " Dewi"],
      ["nama", "De\u0007wi"],
      ["kata_sandi", "tumbuh-bersama"],
    ]) {
      await refuse(`UPDATE akun SET ${column} = $2 WHERE id = $1`, [akunId, value]);
    }
  });

  it("pairs of states that no event has", async () => {
    const pairs: [string, string[]][] = [
      ["menunggu", ["nonaktif"]],
      ["aktif", ["menunggu", "ditolak", "ditarik"]],
      ["ditolak", ["aktif", "nonaktif"]],
      ["nonaktif", ["menunggu", "ditolak"]],
      ["ditarik", ["menunggu", "aktif", "ditolak", "nonaktif"]],
    ];
    for (const [status, targets] of pairs) {
      const { akunId } = await make((tx) => makeTeacher(tx, { sekolahId: here.id, status: status as "aktif" }));
      for (const target of targets) {
        await refuse(
          "UPDATE guru SET status = $2::status_guru, alasan = 'Ada.', versi = versi + 1 WHERE akun_id = $1",
          [akunId, target],
        );
      }
    }
  });

  it("a decision or a correction under the version somebody has read", async () => {
    const { akunId } = await someone();
    await refuse("UPDATE guru SET status = 'aktif' WHERE akun_id = $1", [akunId]);
    await refuse("UPDATE guru SET mapel = 'Lain' WHERE akun_id = $1", [akunId]);
    await refuse("UPDATE guru SET nuptk = $2 WHERE akun_id = $1", [akunId, someNuptk()]);
    await refuse("UPDATE guru SET sekolah_id = $2 WHERE akun_id = $1", [akunId, there.id]);
  });

  it("one NUPTK in two living registrations, one identifier in two accounts", async () => {
    const [one, two] = [await someone(), await someone()];
    await refuse("UPDATE guru SET nuptk = $2, versi = versi + 1 WHERE akun_id = $1", [two.akunId, one.nuptk]);
    await refuse("INSERT INTO pengenal (jenis, nilai, akun_id) VALUES ('nuptk', $2, $1)", [two.akunId, one.nuptk]);
    await refuse("INSERT INTO pengenal (jenis, nilai, akun_id) VALUES ('surel', $2, $1)", [two.akunId, one.surel]);
  });

  it("another school for an approved teacher without an approved move", async () => {
    for (const status of ["aktif", "nonaktif"] as const) {
      const { akunId } = await someone({ status });
      await refuse(
        "UPDATE guru SET sekolah_id = $2, status = 'aktif', alasan = NULL, versi = versi + 1 WHERE akun_id = $1",
        [akunId, there.id],
      );
    }
  });

  it("rewriting what happened", async () => {
    const { akunId } = data(await register(facts()));
    await refuse("UPDATE riwayat SET pelaku_nama = 'Orang Lain' WHERE objek_id = $1", [akunId]);
    await refuse("DELETE FROM riwayat WHERE objek_id = $1", [akunId]);
    await refuse("UPDATE audit SET hasil = 'gagal' WHERE objek_id = $1", [akunId]);
    await refuse("DELETE FROM audit WHERE objek_id = $1", [akunId]);
  });
});
