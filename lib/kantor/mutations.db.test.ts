import { describe, expect, it } from "vitest";
import { issueCode } from "@/lib/akun/masuk/mutations";
import { listHeldRoles } from "@/lib/akun/masuk/queries";
import { db, readNow, type Tx, withTx } from "@/lib/server/db";
import { dinasScope, lptkScope } from "@/lib/server/scope";
import { findSession } from "@/lib/server/session";
import {
  makeDinas,
  makeMentor,
  makeOffice,
  makeOfficeAccount,
  makeRole,
  makeSchool,
  makeSession,
  makeTeacher,
  someEmail,
} from "@/prisma/seed/factories";
import { deedOf, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { fingerprint } from "@/scripts/testing/fingerprint";
import {
  addAccount,
  createDinas,
  createMentor,
  createOffice,
  deactivateMentor,
  reactivateMentor,
  registerInstitution,
  revokeStaff,
  updateOffice,
} from "./mutations";
import { findAccount, findMentor, findOffice, listMentors, listOffices } from "./queries";

const { query } = await testDatabase();

/** Somebody who works in an office, as their actions see them. */
async function signIn(peran: "dinas" | "lptk", instansiId: string) {
  const session = await sessionOf(await makeOfficeAccount(db, { peran, instansiId }));
  const deed = deedOf(session);
  return { session, deed, by: deed.by };
}

async function makeDinasStaff() {
  const { id } = await makeDinas(db);
  const staff = await signIn("dinas", id);
  return { ...staff, instansiId: id, scope: dinasScope(staff.session) };
}

async function makeLptkStaff(dinasId?: string) {
  const { id } = await makeOffice(db, { jenis: "lptk", dinasId });
  const staff = await signIn("lptk", id);
  return { ...staff, instansiId: id, scope: lptkScope(staff.session) };
}

const person = (surel = someEmail(), more: { sudahPunyaAkun?: boolean; nama?: string } = {}) => ({
  ...{ nama: "Orang Baru", surel, telepon: "081200000000", sudahPunyaAkun: false },
  ...more,
});
const someNumber = () => `INS-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
const asCommitted = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

describe("an office and its accounts", () => {
  it("are made by the Dinas, each account without a password", async () => {
    const { scope, deed } = await makeDinasStaff();
    const facts = { jenis: "p2kptk2" as const, namaInstansi: "P2KPTK2 Uji", zona: "WIT" as const, ...person() };
    const made = await withTx((tx) => createOffice(tx, deed, scope, facts));
    if (!made.ok) throw new Error(made.message);
    const office = await findOffice(scope, made.data.instansiId);
    expect(office).toMatchObject({ nama: "P2KPTK2 Uji", zona: "WIT", isOwn: false });
    expect(office?.accounts).toMatchObject([{ nama: "Orang Baru", surel: facts.surel, state: "belum_masuk" }]);
    expect(office?.timeline.map(({ peristiwa }) => peristiwa)).toEqual([
      ...["P2KPTK2 Uji didaftarkan", "Akun P2KPTK2 dibuat untuk Orang Baru"],
    ]);
    const again = await withTx((tx) =>
      createOffice(tx, deed, scope, { ...facts, ...person(), namaInstansi: "p2kptk2 UJI" }),
    );
    expect(again).toMatchObject({ ok: false, fieldErrors: { namaInstansi: expect.any(String) } });
  });

  it("include the Dinas's own colleagues", async () => {
    const { scope, deed, instansiId } = await makeDinasStaff();
    expect(await withTx((tx) => addAccount(tx, deed, scope, { instansiId, ...person() }))).toMatchObject({ ok: true });
    const { offices, total } = await listOffices(scope, { cari: "", hal: 1, status: "" });
    expect(total).toBe(1);
    expect(offices).toMatchObject([{ id: instansiId, jenis: "dinas", accounts: 2, neverIn: 2 }]);
  });

  it("can be corrected, at the version that was seen", async () => {
    const { scope, deed, instansiId: dinasId } = await makeDinasStaff();
    const { id: instansiId } = await makeOffice(db, { dinasId });
    const change = (versi: number, namaInstansi: string) =>
      withTx((tx) => updateOffice(tx, deed, scope, { instansiId, versi, namaInstansi, zona: "WITA" }));
    expect((await change(1, "LPTK Baru")).ok).toBe(true);
    expect(await change(1, "LPTK Lain")).toMatchObject({ ok: false, code: "data_berubah" });
    expect(await findOffice(scope, instansiId)).toMatchObject({ nama: "LPTK Baru", zona: "WITA", versi: 2 });
  });
});

describe("an e-mail that has an account", () => {
  it("gets the role added once somebody says that it is the same person; the owner is told and keeps the password", async () => {
    const lptk = await makeLptkStaff();
    const school = await makeSchool(db, { dinasId: (await makeDinas(db)).id });
    const surel = someEmail();
    const { akunId } = await makeTeacher(db, { sekolahId: school.id, surel, nama: "Guru Mentor" });
    const make = (sudahPunyaAkun: boolean) =>
      withTx((tx) =>
        createMentor(tx, lptk.deed, lptk.scope, {
          ...person(surel, { sudahPunyaAkun }),
          nomorRegistrasi: someNumber(),
        }),
      );
    expect(await make(false)).toMatchObject({ ok: false, fieldErrors: { surel: expect.any(String) } });
    expect(await make(true)).toMatchObject({ ok: true, data: { akunId, nama: "Guru Mentor", isNew: false } });
    expect((await listHeldRoles(db, akunId)).map(({ peran }) => peran)).toEqual(["guru", "mentor"]);
    expect(await db.notifikasi.findMany({ where: { akunId } })).toMatchObject([
      { judul: expect.stringContaining("Mentor PLPG") },
    ]);
    expect(await db.surel.findMany({ where: { akunId } })).toMatchObject([
      { alamat: surel, templat: "peran-ditambahkan" },
    ]);
    expect(await make(true)).toMatchObject({ ok: false, fieldErrors: { surel: expect.any(String) } });
  });

  it("gets none while nobody has vouched for its owner", async () => {
    const dinas = await makeDinasStaff();
    const school = await makeSchool(db, { dinasId: dinas.instansiId });
    const waiting = someEmail();
    await makeTeacher(db, { sekolahId: school.id, surel: waiting, status: "menunggu" });
    const registered = someEmail();
    const facts = { namaInstansi: "Yayasan Uji", zona: "WIB" as const, ...person(registered) };
    await withTx((tx) => registerInstitution(tx, { requestId: "uji" }, facts, "$argon2id$v=19$m=19456,t=2,p=1$uji"));
    for (const surel of [waiting, registered]) {
      const result = await withTx((tx) =>
        addAccount(tx, dinas.deed, dinas.scope, {
          ...{ instansiId: dinas.instansiId, ...person(surel, { sudahPunyaAkun: true }) },
        }),
      );
      expect(result).toMatchObject({ ok: false, fieldErrors: { surel: expect.stringContaining("belum disetujui") } });
    }
  });

  it("is given to one of two who are made with it at once", async () => {
    const dinas = await makeDinasStaff();
    const surel = someEmail();
    const results = await Promise.all(
      Array.from({ length: 6 }, () =>
        withTx((tx) => addAccount(tx, dinas.deed, dinas.scope, { instansiId: dinas.instansiId, ...person(surel) })),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.akun.count({ where: { surel } })).toBe(1);
  });
});

describe("taking a role away", () => {
  it("ends its sessions and codes with the next request; other roles of the account live on", async () => {
    const dinas = await makeDinasStaff();
    const { id } = await makeOffice(db, { dinasId: dinas.instansiId });
    const staff = await makeOfficeAccount(db, { peran: "lptk", instansiId: id });
    const mentorRole = await makeRole(db, staff.akunId, "mentor", { instansiId: id });
    const inOffice = await makeSession(db, staff.akunId, staff.peranId);
    const asMentor = await makeSession(db, staff.akunId, mentorRole);
    const revoke = (alasan: string) =>
      withTx((tx) =>
        revokeStaff(tx, dinas.deed, dinas.scope, {
          ...{ peranId: staff.peranId, alasan, ownPeranId: dinas.session.peranId },
        }),
      );
    expect(await revoke("")).toMatchObject({ ok: false, fieldErrors: { alasan: expect.any(String) } });
    expect((await revoke("Pindah tugas.")).ok).toBe(true);
    expect(await findSession(inOffice)).toBeNull();
    expect(await findSession(asMentor)).not.toBeNull();
    expect(await revoke("Pindah tugas.")).toMatchObject({ ok: false, code: "tidak_ditemukan" });
    const office = await findOffice(dinas.scope, id);
    expect(office?.accounts).toEqual([]);
    expect(office?.former).toMatchObject([{ akunId: staff.akunId, state: "dicabut" }]);
    expect(office?.timeline.at(-1)).toMatchObject({ alasan: "Pindah tugas.", nama: dinas.by.nama });
    expect((await findAccount(dinas.scope, staff.peranId))?.state).toBe("dicabut");
  });

  it("voids the code of an account that has no role left, and the person can be taken on again", async () => {
    const dinas = await makeDinasStaff();
    const surel = someEmail();
    const add = (sudahPunyaAkun: boolean) =>
      withTx((tx) =>
        addAccount(tx, dinas.deed, dinas.scope, {
          ...{ instansiId: dinas.instansiId, ...person(surel, { sudahPunyaAkun }) },
        }),
      );
    const made = await add(false);
    if (!made.ok) throw new Error(made.message);
    const { akunId, peranId } = made.data;
    const { kodeId } = await asCommitted((tx) => issueCode(tx, { akunId, jenis: "masuk_pertama", pembuatId: null }));
    const ownPeranId = dinas.session.peranId;
    await withTx((tx) => revokeStaff(tx, dinas.deed, dinas.scope, { peranId, alasan: "Pensiun.", ownPeranId }));
    expect(await db.kodeSekaliPakai.findUniqueOrThrow({ where: { id: kodeId } })).toMatchObject({
      dibatalkanPada: expect.any(Date),
    });
    expect(await add(true)).toMatchObject({ ok: true, data: { akunId, isNew: false } });
  });

  it("is never done to oneself", async () => {
    const { deed, scope, session } = await makeDinasStaff();
    const { peranId } = session;
    const result = await withTx((tx) => revokeStaff(tx, deed, scope, { peranId, alasan: "Uji.", ownPeranId: peranId }));
    expect(result).toMatchObject({ ok: false, code: "tidak_berhak" });
  });
});

describe("an LPTK's mentors", () => {
  it("are made with a number of their own, stop, and come back", async () => {
    const lptk = await makeLptkStaff();
    const nomorRegistrasi = someNumber();
    const make = (nomor: string) =>
      withTx((tx) => createMentor(tx, lptk.deed, lptk.scope, { ...person(), nomorRegistrasi: nomor }));
    const made = await make(nomorRegistrasi);
    if (!made.ok) throw new Error(made.message);
    const { akunId } = made.data;
    expect(await make(nomorRegistrasi)).toMatchObject({
      ok: false,
      fieldErrors: { nomorRegistrasi: expect.any(String) },
    });

    const stop = () =>
      withTx((tx) => deactivateMentor(tx, lptk.deed, lptk.scope, { akunId, alasan: "Mengundurkan diri." }));
    const comeBack = () => withTx((tx) => reactivateMentor(tx, lptk.deed, lptk.scope, akunId));
    expect((await stop()).ok).toBe(true);
    expect(await stop()).toMatchObject({ ok: false, code: "tidak_ditemukan" });
    expect(await listMentors(lptk.scope, { cari: "", hal: 1, status: "" })).toMatchObject({
      ...{ total: 1, mentors: [{ akunId, nomorRegistrasi, state: "dicabut" }] },
    });
    const back = await Promise.all([comeBack(), comeBack()]);
    expect(back.filter(({ ok }) => ok)).toHaveLength(1);
    const mentor = await findMentor(lptk.scope, akunId);
    expect(mentor).toMatchObject({ state: "belum_masuk", nomorRegistrasi });
    expect(mentor?.timeline.map(({ peristiwa }) => peristiwa)).toEqual([
      "Akun Mentor PLPG dibuat untuk Orang Baru",
      "Peran Mentor PLPG Orang Baru dicabut",
      "Peran Mentor PLPG Orang Baru diaktifkan kembali",
    ]);
  });

  it("are found by name, e-mail and number, and filtered by state", async () => {
    const { scope, instansiId } = await makeLptkStaff();
    const nomorRegistrasi = someNumber();
    await makeMentor(db, { instansiId, nama: "Dr. Asih", nomorRegistrasi, surel: "asih.mentor@uji.id" });
    const gone = await makeMentor(db, { instansiId, nama: "Pak Budi" });
    await db.peranAkun.update({ where: { id: gone.peranId }, data: { dicabutPada: await readNow() } });
    const found = async (cari: string, status = "") =>
      (await listMentors(scope, { cari, status, hal: 1 })).mentors.map(({ nama }) => nama);
    expect(await found("")).toEqual(["Dr. Asih", "Pak Budi"]);
    expect(await found("asih.MENTOR")).toEqual(["Dr. Asih"]);
    expect(await found(nomorRegistrasi)).toEqual(["Dr. Asih"]);
    expect(await found("", "dicabut")).toEqual(["Pak Budi"]);
    expect(await found("%")).toEqual([]);
  });
});

describe("who may make whom", () => {
  it("is looked at in the writing itself", async () => {
    const lptk = await makeLptkStaff();
    const deed = { ...lptk.deed, by: { ...lptk.deed.by, peran: "kepsek" as const } };
    const result = await withTx((tx) =>
      createMentor(tx, deed, lptk.scope, { ...person(), nomorRegistrasi: someNumber() }),
    );
    expect(result).toMatchObject({ ok: false, code: "tidak_berhak" });
    const facts = { namaInstansi: "Dinas Uji", zona: "WIB" as const, ...person() };
    expect(await withTx((tx) => createDinas(tx, lptk.deed, facts))).toMatchObject({ ok: false, code: "tidak_berhak" });
  });
});

describe("a lembaga", () => {
  it("registers itself under nobody, with an e-mail that is its own", async () => {
    const surel = someEmail();
    const hash = "$argon2id$v=19$m=19456,t=2,p=1$uji";
    const register = () =>
      withTx((tx) =>
        registerInstitution(
          tx,
          { requestId: "uji" },
          { namaInstansi: "Yayasan Uji", zona: "WIB", ...person(surel) },
          hash,
        ),
      );
    const registered = await register();
    if (!registered.ok) throw new Error(registered.message);
    expect(await listHeldRoles(db, registered.data.akunId)).toMatchObject([
      { peran: "lembaga", tempat: "Yayasan Uji" },
    ]);
    const offices = await db.instansi.count();
    expect(await register()).toMatchObject({ ok: false, fieldErrors: { surel: expect.any(String) } });
    expect(await db.instansi.count()).toBe(offices);
  });
});

describe("another tenant's offices, accounts and mentors do not exist", () => {
  it("for any read or write of another Dinas or LPTK, and nothing changes", async () => {
    const [owner, stranger] = [await makeDinasStaff(), await makeDinasStaff()];
    const [lptk, strangeLptk] = [await makeLptkStaff(owner.instansiId), await makeLptkStaff(stranger.instansiId)];
    const staff = await makeOfficeAccount(db, { peran: "lptk", instansiId: lptk.instansiId });
    const mentor = await makeMentor(db, { instansiId: lptk.instansiId });
    const former = await makeMentor(db, { instansiId: lptk.instansiId });
    await db.peranAkun.update({ where: { id: former.peranId }, data: { dicabutPada: await readNow() } });
    const why = { alasan: "Uji.", ownPeranId: stranger.session.peranId };
    const name = { namaInstansi: "Direbut", zona: "WIB" as const, versi: 1 };

    const before = await fingerprint(query);
    const results = [
      await withTx((tx) => updateOffice(tx, stranger.deed, stranger.scope, { instansiId: lptk.instansiId, ...name })),
      await withTx((tx) => updateOffice(tx, stranger.deed, stranger.scope, { instansiId: owner.instansiId, ...name })),
      await withTx((tx) => addAccount(tx, stranger.deed, stranger.scope, { instansiId: lptk.instansiId, ...person() })),
      await withTx((tx) =>
        addAccount(tx, stranger.deed, stranger.scope, { instansiId: owner.instansiId, ...person() }),
      ),
      await withTx((tx) => revokeStaff(tx, stranger.deed, stranger.scope, { peranId: staff.peranId, ...why })),
      await withTx((tx) => revokeStaff(tx, owner.deed, owner.scope, { peranId: mentor.peranId, ...why })),
      await withTx((tx) =>
        deactivateMentor(tx, strangeLptk.deed, strangeLptk.scope, { akunId: mentor.akunId, alasan: "Uji." }),
      ),
      await withTx((tx) => reactivateMentor(tx, strangeLptk.deed, strangeLptk.scope, former.akunId)),
    ];
    for (const result of results) expect(result).toMatchObject({ ok: false, code: "tidak_ditemukan" });
    expect(await fingerprint(query)).toBe(before);

    expect(await findOffice(stranger.scope, lptk.instansiId)).toBeNull();
    expect(await findOffice(stranger.scope, owner.instansiId)).toBeNull();
    expect(await findAccount(stranger.scope, staff.peranId)).toBeNull();
    expect(await findAccount(owner.scope, mentor.peranId)).toBeNull();
    expect(await findMentor(strangeLptk.scope, mentor.akunId)).toBeNull();
    expect(await listMentors(strangeLptk.scope, { cari: "", hal: 1, status: "" })).toMatchObject({ total: 0 });
    const own = await listOffices(stranger.scope, { cari: "", hal: 1, status: "" });
    expect(own.offices.map(({ id }) => id).sort()).toEqual([stranger.instansiId, strangeLptk.instansiId].sort());
  });
});
