import { describe, expect, it } from "vitest";
import { checkCredentials, issueCode, signIn } from "@/lib/akun/masuk/mutations";
import { decideRegistration, releaseClaim } from "@/lib/akun/pendaftaran/mutations";
import { fail, type Result } from "@/lib/kernel/result";
import { db, readNow, type Tx, withTx } from "@/lib/server/db";
import { hashPassword } from "@/lib/server/password";
import { type DinasScope, dinasScope, sekolahScope } from "@/lib/server/scope";
import { findSession } from "@/lib/server/session";
import {
  type MadePost,
  type MadeSchool,
  makeAccount,
  makeDinas,
  makeOfficeAccount,
  makePost,
  makeSchool,
  makeSession,
  makeTeacher,
  someEmail,
  someNpsn,
} from "@/prisma/seed/factories";
import { deedOf, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { fingerprint } from "@/scripts/testing/fingerprint";
import { appoint, createSchool, endTerm, updateSchool } from "./mutations";
import { findClaim, findSchool, listSchools, listVacantPosts, searchClaims } from "./queries";
import { holderAt } from "./rules";

process.env.DATABASE_POOL = "20";
const { query } = await testDatabase();
const [rounds, clients] = process.env.LONG === "1" ? [200, 16] : [20, 8];

/** A Dinas with somebody who works there, as their actions see them. */
async function makeOfficial() {
  const { id, nama } = await makeDinas(db);
  const session = await sessionOf(await makeOfficeAccount(db, { peran: "dinas", instansiId: id }));
  return { instansiId: id, nama, scope: dinasScope(session), deed: deedOf(session) };
}

const facts = (npsn = someNpsn()) => ({
  ...{ npsn, nama: "SDN Uji", jenjang: "SD" as const, kota: "Kota Uji", alamat: "Jalan Uji 1", zona: "WIB" as const },
});
const person = (nama: string, jenis: "definitif" | "plt" = "definitif") => ({
  ...{ nama, jenis, nip: null, surel: someEmail(), telepon: "081200000000" },
});

async function versionOf(sekolahId: string): Promise<number> {
  return (await db.sekolah.findUniqueOrThrow({ where: { id: sekolahId } })).versi;
}

/** Hands the post over, or appoints the first holder, at the version the database has now. */
async function handOver(
  official: { scope: DinasScope; deed: Parameters<typeof appoint>[1] },
  sekolahId: string,
  nama: string,
) {
  const versi = await versionOf(sekolahId);
  return withTx((tx) => appoint(tx, official.deed, official.scope, { sekolahId, versi, ...person(nama) }));
}

/** What the action wrapper does around a principal's decision: the right is read again and held. */
function asPrincipal<T>(
  sesiId: string,
  work: (tx: Tx, session: Parameters<typeof sekolahScope>[0]) => Promise<Result<T>>,
) {
  return withTx<T>(async (tx) => {
    const session = await findSession(sesiId, tx, true);
    return session ? work(tx, session) : fail("belum_masuk", "Sesi berakhir.");
  });
}

function approve(sesiId: string, akunId: string) {
  return asPrincipal(sesiId, async (tx, session) => {
    const by = { akunId: session.akunId, nama: session.nama, peran: session.peran };
    const deed = { by, now: await readNow(tx), requestId: "uji" };
    return decideRegistration(tx, deed, sekolahScope(session), "setujui", { akunId, versi: 1 });
  });
}

async function makeHeldSchool(instansiId: string, options: Partial<Parameters<typeof makePost>[1]> = {}) {
  const school = await makeSchool(db, { dinasId: instansiId });
  const post = await makePost(db, { sekolah: school, terms: [{ nama: "Ibu Lama" }], surel: someEmail(), ...options });
  return { school, post };
}

describe("a school's post", () => {
  it("is made with its first holder, handed over, vacated and given to a Plt, one term after the other", async () => {
    const official = await makeOfficial();
    const npsn = someNpsn();
    const made = await withTx((tx) => createSchool(tx, official.deed, official.scope, facts(npsn)));
    if (!made.ok) throw new Error(made.message);
    const { sekolahId } = made.data;
    expect(await listVacantPosts(official.scope)).toMatchObject([{ sekolahId, npsn, waiting: 0 }]);

    await handOver(official, sekolahId, "Ibu Satu");
    await handOver(official, sekolahId, "Pak Dua");
    const versi = await versionOf(sekolahId);
    const end = (alasan: string) =>
      withTx((tx) => endTerm(tx, official.deed, official.scope, { sekolahId, versi, alasan }));
    expect(await end("")).toMatchObject({ ok: false, code: "isian_salah" });
    expect(await end("Pensiun.")).toMatchObject({ ok: true, data: { nama: "Pak Dua" } });
    const [vacant] = await listVacantPosts(official.scope);
    const school = await findSchool(official.scope, sekolahId);
    expect(vacant?.since).toEqual(school?.terms[0]?.selesai);
    expect(school).toMatchObject({ open: null, account: { surel: null, telepon: null, hasPassword: false } });
    expect(await end("Pensiun.")).toMatchObject({ ok: false, code: "data_berubah" });

    await withTx(async (tx) =>
      appoint(tx, official.deed, official.scope, {
        ...{ sekolahId, versi: await versionOf(sekolahId), ...person("Bu Tiga", "plt") },
      }),
    );
    const after = await findSchool(official.scope, sekolahId);
    expect(after?.terms.map(({ nama, jenis }) => `${nama} ${jenis}`)).toEqual([
      ...["Bu Tiga plt", "Pak Dua definitif", "Ibu Satu definitif"],
    ]);
    expect(await db.peranAkun.count({ where: { sekolahId } })).toBe(1);
    expect(await db.pengenal.findMany({ where: { akunId: after?.account?.akunId } })).toMatchObject([
      { jenis: "npsn", nilai: npsn },
    ]);
    expect(after?.timeline.map(({ peristiwa }) => peristiwa)).toEqual([
      "Sekolah didaftarkan",
      "Ibu Satu ditunjuk sebagai kepala sekolah definitif",
      "Serah terima jabatan kepada Pak Dua (definitif)",
      "Masa jabatan Pak Dua berakhir, jabatan kosong",
      "Bu Tiga ditunjuk sebagai Plt kepala sekolah",
    ]);
  });

  it("leaves the old holder nothing: no session, password, code, e-mail; the queue and past decisions stay", async () => {
    const official = await makeOfficial();
    const { school, post } = await makeHeldSchool(official.instansiId, {
      kataSandi: await hashPassword("tumbuh-bersama"),
    });
    const [sesi, other] = [
      await makeSession(db, post.akunId, post.peranId),
      await makeSession(db, post.akunId, post.peranId),
    ];
    await db.pengenal.create({ data: { jenis: "surel", nilai: someEmail(), akunId: post.akunId } });
    const approved = await makeTeacher(db, { sekolahId: school.id, status: "menunggu" });
    const waiting = await makeTeacher(db, { sekolahId: school.id, status: "menunggu" });
    expect((await approve(sesi, approved.akunId)).ok).toBe(true);
    const code = await withTx(async (tx) => ({
      ...{ ok: true, data: await issueCode(tx, { akunId: post.akunId, jenis: "lupa_password", pembuatId: null }) },
    }));
    if (!code.ok) throw new Error("no code");

    const before = await db.akun.findUniqueOrThrow({ where: { id: post.akunId } });
    expect((await handOver(official, school.id, "Pak Baru")).ok).toBe(true);
    const account = await db.akun.findUniqueOrThrow({ where: { id: post.akunId }, include: { pengenal: true } });
    expect(account).toMatchObject({ nama: "Pak Baru", kataSandi: null, telepon: "081200000000" });
    expect(account.surel).not.toBe(before.surel);
    expect(account.pengenal).toMatchObject([{ jenis: "npsn", nilai: school.npsn }]);
    for (const id of [sesi, other]) expect(await findSession(id)).toBeNull();
    expect(await db.kodeSekaliPakai.findUniqueOrThrow({ where: { id: code.data.kodeId } })).toMatchObject({
      dibatalkanPada: expect.any(Date),
    });
    expect(await approve(sesi, waiting.akunId)).toMatchObject({ ok: false, code: "belum_masuk" });
    expect(await db.guru.findUniqueOrThrow({ where: { akunId: waiting.akunId } })).toMatchObject({
      ...{ status: "menunggu", sekolahId: school.id },
    });
    const decisions = await db.riwayat.findMany({ where: { objekId: approved.akunId } });
    expect(decisions).toMatchObject([{ pelakuNama: "Ibu Lama" }]);
    const mails = await db.surel.findMany({ where: { akunId: post.akunId }, orderBy: { templat: "asc" } });
    expect(mails.map(({ templat, alamat }) => [templat, alamat])).toEqual([
      ["jabatan-berakhir", before.surel],
      ["jabatan-ditunjuk", account.surel],
    ]);
  });

  it("is handed over once of two at the same version", async () => {
    const official = await makeOfficial();
    const { school } = await makeHeldSchool(official.instansiId);
    const results = await Promise.all([
      handOver(official, school.id, "Pak Satu"),
      handOver(official, school.id, "Bu Dua"),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: "data_berubah" });
  });

  it("has a moment of its own even if the clock was set back since the term began", async () => {
    const official = await makeOfficial();
    const school = await makeSchool(db, { dinasId: official.instansiId });
    const later = new Date((await readNow()).getTime() + 86_400_000);
    await makePost(db, { sekolah: school, terms: [{ nama: "Ibu Esok", mulai: later }] });
    expect((await handOver(official, school.id, "Pak Baru")).ok).toBe(true);
  });
});

describe("a school's facts", () => {
  it("may change its NPSN, and its principal signs in with the new one", async () => {
    const official = await makeOfficial();
    const { school, post } = await makeHeldSchool(official.instansiId);
    const npsn = someNpsn();
    const change = (versi: number) =>
      withTx((tx) => updateSchool(tx, official.deed, official.scope, { sekolahId: school.id, versi, ...facts(npsn) }));
    expect((await change(1)).ok).toBe(true);
    expect(await db.pengenal.findMany({ where: { akunId: post.akunId } })).toMatchObject([{ nilai: npsn }]);
    expect(await change(1)).toMatchObject({ ok: false, code: "data_berubah" });
  });

  it("never take the NPSN of another school, of whichever Dinas", async () => {
    const [official, other] = [await makeOfficial(), await makeOfficial()];
    const theirs = await makeSchool(db, { dinasId: other.instansiId });
    const own = await makeSchool(db, { dinasId: official.instansiId });
    const wanted = facts(theirs.npsn);
    const refused = { ok: false, code: "isian_salah", fieldErrors: { npsn: expect.any(String) } };
    expect(await withTx((tx) => createSchool(tx, official.deed, official.scope, wanted))).toMatchObject(refused);
    expect(
      await withTx((tx) => updateSchool(tx, official.deed, official.scope, { sekolahId: own.id, versi: 1, ...wanted })),
    ).toMatchObject(refused);
  });

  it("two schools that take the same new NPSN at once: one has it, the other's form says so", async () => {
    const official = await makeOfficial();
    for (let round = 0; round < 10; round++) {
      const own = await Promise.all([0, 1, 2, 3].map(() => makeSchool(db, { dinasId: official.instansiId })));
      const wanted = facts();
      const results = await Promise.all(
        own.map(({ id: sekolahId }) =>
          withTx((tx) => updateSchool(tx, official.deed, official.scope, { sekolahId, versi: 1, ...wanted })),
        ),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const result of results) {
        if (!result.ok)
          expect(result).toMatchObject({ code: "isian_salah", fieldErrors: { npsn: expect.any(String) } });
      }
    }
  });

  it("are registered once however many send them at once", async () => {
    const official = await makeOfficial();
    const wanted = facts();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => withTx((tx) => createSchool(tx, official.deed, official.scope, wanted))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the list of schools", () => {
  it("finds by parts of name, NPSN and town, takes wildcards as they are typed, and filters by the post", async () => {
    const official = await makeOfficial();
    const { instansiId: dinasId, scope } = official;
    const held = await makeSchool(db, { dinasId, nama: "SDN 100% Jaya", kota: "Bogor" });
    await makePost(db, { sekolah: held, terms: [{ nama: "Ibu Ada", jenis: "plt" }] });
    const vacant = await makeSchool(db, { dinasId, nama: "SMPN 1", kota: "Depok" });
    await makeTeacher(db, { sekolahId: vacant.id, status: "menunggu" });
    const found = async (cari: string, status = "") =>
      (await listSchools(scope, { cari, status, hal: 1 })).schools.map(({ nama }) => nama);
    expect(await found("")).toEqual(["SDN 100% Jaya", "SMPN 1"]);
    expect(await found("jaya")).toEqual(["SDN 100% Jaya"]);
    expect(await found(vacant.npsn)).toEqual(["SMPN 1"]);
    expect(await found("DEPOK")).toEqual(["SMPN 1"]);
    expect(await found("0%")).toEqual(["SDN 100% Jaya"]);
    expect(await found("_")).toEqual([]);
    expect(await found("", "plt")).toEqual(["SDN 100% Jaya"]);
    expect(await found("", "kosong")).toEqual(["SMPN 1"]);
    const { schools } = await listSchools(scope, { cari: "", status: "kosong", hal: 1 });
    expect(schools).toMatchObject([{ holder: null, post: "kosong", waiting: 1 }]);
    expect(await listSchools(scope, { cari: "", status: "", hal: 2 })).toMatchObject({ schools: [] });
  });
});

describe("another Dinas's schools do not exist", () => {
  it("for any read or write, and nothing changes", async () => {
    const [owner, stranger] = [await makeOfficial(), await makeOfficial()];
    const { school } = await makeHeldSchool(owner.instansiId);
    const { akunId } = await makeTeacher(db, { sekolahId: school.id, status: "menunggu", nama: "Guru Orang" });
    const target = { sekolahId: school.id, versi: 1 };
    const deed = { ...stranger.deed, now: await readNow() };
    const before = await fingerprint(query);
    const results = [
      await withTx((tx) => updateSchool(tx, deed, stranger.scope, { ...target, ...facts() })),
      await withTx((tx) => appoint(tx, deed, stranger.scope, { ...target, ...person("Pak Asing") })),
      await withTx((tx) => endTerm(tx, deed, stranger.scope, { ...target, alasan: "Pensiun." })),
      await withTx((tx) => releaseClaim(tx, deed, stranger.scope, { akunId, versi: 1, alasan: "Bukan." })),
    ];
    for (const result of results) expect(result).toMatchObject({ ok: false, code: "tidak_ditemukan" });
    expect(await fingerprint(query)).toBe(before);
    expect(await findSchool(stranger.scope, school.id)).toBeNull();
    expect(await findClaim(stranger.scope, akunId)).toBeNull();
    expect(await searchClaims(stranger.scope, "Guru Orang")).toEqual([]);
    expect(await searchClaims(owner.scope, "guru orang")).toMatchObject([{ akunId }]);
    expect(await listVacantPosts(stranger.scope)).toEqual([]);
    expect(await listSchools(stranger.scope, { cari: "", status: "", hal: 1 })).toMatchObject({ total: 0 });
  });
});

describe("a hand-over while decisions are under way", () => {
  it(`lets each decision come before it under the old name, or not at all (${rounds} × ${clients})`, async () => {
    const official = await makeOfficial();
    const { school, post } = await makeHeldSchool(official.instansiId);
    const all: string[] = [];
    const outcomes = new Set<string>();
    for (let round = 1; round <= rounds; round++) {
      const teachers = await makeWaiting(school.id, 2 * (clients - 1));
      const sessions = await makeSessions(post, clients - 1);
      const next = { sekolahId: school.id, versi: await versionOf(school.id), ...person(`Pejabat ${round}`) };
      const handOver = withTx((tx) => appoint(tx, official.deed, official.scope, next)).then(async ({ ok }) => ({
        ...{ ok, decidedByThen: await countDecided(teachers) },
      }));
      // Each device decides twice, so that some are still deciding when the hand-over takes their session.
      const decisions = sessions.map(async (sesiId, i) => [
        await approve(sesiId, teachers[2 * i] ?? ""),
        await approve(sesiId, teachers[2 * i + 1] ?? ""),
      ]);
      const results = (await Promise.all(decisions)).flat();
      const { ok, decidedByThen } = await handOver;

      expect(ok).toBe(true);
      for (const decision of results) {
        if (!decision.ok) expect(decision.code).toBe("belum_masuk");
        outcomes.add(String(decision.ok));
      }
      // Nothing landed after the hand-over had committed.
      expect(await countDecided(teachers)).toBe(decidedByThen);
      expect(results.filter((decision) => decision.ok)).toHaveLength(decidedByThen);
      all.push(...teachers);
    }
    // Had every decision come before it, or none, there would have been no race.
    expect([...outcomes].sort()).toEqual(["false", "true"]);

    const terms = await db.masaJabatan.findMany({ where: { sekolahId: school.id } });
    expect(terms).toHaveLength(rounds + 1);
    const decisions = await db.riwayat.findMany({ where: { objekId: { in: all } } });
    for (const { pada, pelakuNama } of decisions) expect(holderAt(terms, pada)?.nama).toBe(pelakuNama);
    const [state] = await query<{ decided: number; waiting: number }>(
      "SELECT count(*) FILTER (WHERE status = 'aktif')::int AS decided, count(*) FILTER (WHERE status = 'menunggu')::int AS waiting FROM guru WHERE sekolah_id = $1",
      [school.id],
    );
    expect(state).toEqual({ decided: decisions.length, waiting: all.length - decisions.length });
  });

  async function makeWaiting(sekolahId: string, count: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      `WITH a AS (INSERT INTO akun (nama) SELECT 'Guru ' || i FROM generate_series(1, $2) i RETURNING id)
       INSERT INTO guru (akun_id, sekolah_id, mapel, status_kepegawaian) SELECT id, $1, 'IPA', 'gty' FROM a RETURNING akun_id AS id`,
      [sekolahId, count],
    );
    return rows.map(({ id }) => id);
  }

  async function makeSessions({ akunId, peranId }: MadePost, count: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      "INSERT INTO sesi (akun_id, peran_id, perangkat) SELECT $1, $2, 'Uji' FROM generate_series(1, $3) RETURNING id",
      [akunId, peranId, count],
    );
    return rows.map(({ id }) => id);
  }

  function countDecided(teachers: string[]): Promise<number> {
    return db.guru.count({ where: { akunId: { in: teachers }, status: "aktif" } });
  }

  it("leaves no session to whoever signs in with the old password at that moment", async () => {
    const official = await makeOfficial();
    const kataSandi = await hashPassword("tumbuh-bersama");
    const request = { requestId: "uji", address: "10.0.0.1", device: "Uji" };
    for (let round = 1; round <= rounds; round++) {
      const { school, post } = await makeHeldSchool(official.instansiId, { kataSandi });
      const proved = await checkCredentials({ username: school.npsn, password: "tumbuh-bersama" }, request);
      if (!proved.ok) throw new Error(proved.message);
      await Promise.all([
        withTx((tx) => signIn(tx, proved.data, { perangkat: "Uji" })),
        handOver(official, school.id, "Pak Baru"),
      ]);
      expect(await db.sesi.count({ where: { akunId: post.akunId, diakhiriPada: null } })).toBe(0);
    }
  });
});

describe("the database refuses what the code would never do", () => {
  async function setting(): Promise<{ school: MadeSchool; post: MadePost; lptk: string; dinas: string }> {
    const official = await makeOfficial();
    const { school, post } = await makeHeldSchool(official.instansiId);
    const [lptk] = await query<{ id: string }>(
      "INSERT INTO instansi (jenis, nama, dinas_id) VALUES ('lptk', 'LPTK Uji', $1) RETURNING id",
      [official.instansiId],
    );
    return { school, post, lptk: lptk?.id ?? "", dinas: official.instansiId };
  }

  const school = (column: string, value: string) => `UPDATE sekolah SET ${column} = ${value} WHERE id = '{school}'`;
  const term = (rest: string) =>
    `INSERT INTO masa_jabatan (sekolah_id, akun_id, nama, jenis, mulai, selesai) VALUES ('{school}', '{post}', ${rest})`;

  it.each<[string, string, string]>([
    ["an NPSN of seven digits", school("npsn", "'2010000'"), "sekolah_npsn_check"],
    ["a school without a name", school("nama", "''"), "sekolah_nama_check"],
    ["a name with blanks around it", school("nama", "' SDN '"), "sekolah_nama_rapi_check"],
    ["a name of two lines", school("nama", "E'SDN\\nMenteng'"), "sekolah_nama_rapi_check"],
    ["a school without an address", school("alamat", "''"), "sekolah_alamat_check"],
    ["a school without a town", school("kota", "''"), "sekolah_kota_check"],
    ["a school under an LPTK", school("dinas_id", "'{lptk}'"), "names no Dinas"],
    ["a school under nobody", school("dinas_id", "NULL"), "null value"],
    [
      "a school twice",
      "INSERT INTO sekolah SELECT gen_random_uuid(), npsn, nama, jenjang, alamat, kota, zona, dinas_id FROM sekolah WHERE id = '{school}'",
      "sekolah_npsn_key",
    ],
    ["an office without a name", "INSERT INTO instansi (jenis, nama) VALUES ('dinas', '')", "instansi_nama_check"],
    [
      "an office's name with blanks",
      "INSERT INTO instansi (jenis, nama) VALUES ('dinas', ' X ')",
      "instansi_nama_rapi_check",
    ],
    ["an LPTK without a Dinas", "INSERT INTO instansi (jenis, nama) VALUES ('lptk', 'X')", "instansi_dinas_check"],
    [
      "a Dinas under a Dinas",
      "INSERT INTO instansi (jenis, nama, dinas_id) VALUES ('dinas', 'X', '{dinas}')",
      "instansi_dinas_check",
    ],
    [
      "a lembaga under a Dinas",
      "INSERT INTO instansi (jenis, nama, dinas_id) VALUES ('lembaga', 'X', '{dinas}')",
      "instansi_dinas_check",
    ],
    [
      "an LPTK under an LPTK",
      "INSERT INTO instansi (jenis, nama, dinas_id) VALUES ('lptk', 'X', '{lptk}')",
      "names no Dinas",
    ],
    ["an office that changes its kind", "UPDATE instansi SET jenis = 'p2kptk2' WHERE id = '{lptk}'", "never changes"],
    [
      "two holders at once",
      term("'Lain', 'plt', sekarang(), NULL"),
      "masa_jabatan_(satu_terbuka|tidak_tumpang_tindih)",
    ],
    [
      "overlapping terms of the past",
      term("'Lain', 'plt', sekarang() - interval '1 day', sekarang() + interval '1 day'"),
      "masa_jabatan_tidak_tumpang_tindih",
    ],
    [
      "a term that ends before it begins",
      "UPDATE masa_jabatan SET selesai = mulai - interval '1 day' WHERE sekolah_id = '{school}'",
      "masa_jabatan_urut_check",
    ],
    ["a term of nobody", "UPDATE masa_jabatan SET nama = '' WHERE sekolah_id = '{school}'", "masa_jabatan_nama_check"],
    [
      "a NIP of seventeen digits",
      "UPDATE masa_jabatan SET nip = '12345678901234567' WHERE sekolah_id = '{school}'",
      "masa_jabatan_nip_check",
    ],
    [
      "a term that began at another time",
      "UPDATE masa_jabatan SET mulai = mulai - interval '1 day' WHERE sekolah_id = '{school}'",
      "a term only ends",
    ],
    [
      "a Plt who becomes definitive without a hand-over",
      "UPDATE masa_jabatan SET jenis = 'plt' WHERE sekolah_id = '{school}'",
      "a term only ends",
    ],
    [
      "an ended term that is opened again",
      "UPDATE masa_jabatan SET selesai = sekarang() WHERE sekolah_id = '{school}'; UPDATE masa_jabatan SET selesai = NULL WHERE sekolah_id = '{school}'",
      "a term only ends",
    ],
    [
      "an ended term under another name",
      "UPDATE masa_jabatan SET selesai = sekarang() WHERE sekolah_id = '{school}'; UPDATE masa_jabatan SET nama = 'Lain' WHERE sekolah_id = '{school}'",
      "a term only ends",
    ],
    ["a term that never was", "DELETE FROM masa_jabatan WHERE sekolah_id = '{school}'", "only grows"],
    [
      "a term through somebody's own account",
      "INSERT INTO masa_jabatan (sekolah_id, akun_id, nama, jenis, mulai, selesai) VALUES ('{school}', '{stranger}', 'Lain', 'plt', '2001-01-01', '2002-01-01')",
      "not that of the post",
    ],
    [
      "a second post in a school",
      "INSERT INTO peran_akun (akun_id, peran, sekolah_id) VALUES ('{stranger}', 'kepsek', '{school}')",
      "peran_akun_kepsek_satu",
    ],
    [
      "a principal of no school",
      "INSERT INTO peran_akun (akun_id, peran) VALUES ('{stranger}', 'kepsek')",
      "peran_akun_tempat_check",
    ],
    [
      "a teacher of an office",
      "INSERT INTO peran_akun (akun_id, peran, instansi_id) VALUES ('{stranger}', 'guru', '{dinas}')",
      "another kind of office",
    ],
    [
      "a mentor of no LPTK",
      "INSERT INTO peran_akun (akun_id, peran) VALUES ('{stranger}', 'mentor')",
      "peran_akun_tempat_check",
    ],
    [
      "a mentor of a Dinas",
      "INSERT INTO peran_akun (akun_id, peran, instansi_id) VALUES ('{stranger}', 'mentor', '{dinas}')",
      "another kind of office",
    ],
    [
      "a Dinas role at an LPTK",
      "INSERT INTO peran_akun (akun_id, peran, instansi_id) VALUES ('{stranger}', 'dinas', '{lptk}')",
      "another kind of office",
    ],
    [
      "a role twice",
      "INSERT INTO peran_akun (akun_id, peran, instansi_id) VALUES ('{stranger}', 'mentor', '{lptk}'), ('{stranger}', 'mentor', '{lptk}')",
      "peran_akun_satu",
    ],
    [
      "a role that moves to another account",
      "UPDATE peran_akun SET akun_id = '{stranger}' WHERE sekolah_id = '{school}'",
      "given once",
    ],
    [
      "a role that becomes another",
      "INSERT INTO peran_akun (akun_id, peran, instansi_id) VALUES ('{stranger}', 'mentor', '{lptk}'); UPDATE peran_akun SET peran = 'lptk' WHERE akun_id = '{stranger}'",
      "given once",
    ],
    [
      "a role that was taken and comes back",
      "UPDATE peran_akun SET dicabut_pada = sekarang() WHERE sekolah_id = '{school}'; UPDATE peran_akun SET dicabut_pada = NULL WHERE sekolah_id = '{school}'",
      "given once",
    ],
  ])("%s", async (_what, sql, fault) => {
    const { school, post, lptk, dinas } = await setting();
    const stranger = await makeAccount(db);
    const ids = { school: school.id, post: post.akunId, lptk, dinas, stranger: stranger.akunId };
    const statement = sql.replace(/\{(\w+)\}/g, (_, name: keyof typeof ids) => ids[name]);
    await expect(query(statement)).rejects.toThrow(new RegExp(fault));
  });

  it("but lets an open term's name be corrected, and a post be taken over by its own account", async () => {
    const { school, post } = await setting();
    await query("UPDATE masa_jabatan SET nama = 'Ibu Lama, M.Pd.' WHERE sekolah_id = $1", [school.id]);
    await query("UPDATE masa_jabatan SET selesai = sekarang() WHERE sekolah_id = $1", [school.id]);
    await query("INSERT INTO masa_jabatan (sekolah_id, akun_id, nama, jenis) VALUES ($1, $2, 'Pak Baru', 'plt')", [
      ...[school.id, post.akunId],
    ]);
    expect(await db.masaJabatan.count({ where: { sekolahId: school.id } })).toBe(2);
  });
});
