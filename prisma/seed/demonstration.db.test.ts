import { describe, expect, it } from "vitest";
import { listHeldRoles } from "@/lib/akun/masuk/queries";
import { identifierKind } from "@/lib/kernel/identifiers";
import { shownParticipantState } from "@/lib/plpg/peserta/rules";
import { db, readNow } from "@/lib/server/db";
import { hashPassword, verifyPassword } from "@/lib/server/password";
import { testDatabase } from "@/scripts/testing/database";
import accounts from "./akun-demo.json";
import { PGSD_01 } from "./cohort";
import { ACTIVATION_CODE_ID, DEMO_PASSWORD, idOf, seedDemonstration } from "./demonstration";

await testDatabase();
const tell = async () =>
  db.$transaction(async (tx) => seedDemonstration(tx, await readNow(tx), () => hashPassword(DEMO_PASSWORD)), {
    timeout: 60_000,
  });

describe("the demonstration data", () => {
  it("is told once, and what people did with it since stays", async () => {
    expect(await tell()).toBeGreaterThan(30);
    const rina = idOf("akun/1234567890120005");
    await db.guru.update({ where: { akunId: rina }, data: { status: "menunggu", versi: 2 } });
    expect(await tell()).toBe(0);
    expect(await db.guru.findUniqueOrThrow({ where: { akunId: rina } })).toMatchObject({ status: "menunggu" });
  });

  it.each(accounts)("$masuk signs in as $nama, $peran", async ({ masuk, nama, peran }) => {
    const { akun } = await db.pengenal.findUniqueOrThrow({
      where: { jenis_nilai: { jenis: identifierKind(masuk) ?? "surel", nilai: masuk } },
      include: { akun: true },
    });
    expect(akun.nama).toBe(nama);
    expect(await verifyPassword(akun.kataSandi, DEMO_PASSWORD)).toBe(true);
    expect((await listHeldRoles(db, akun.id)).map((role) => role.peran)).toContain(peran);
  });

  it("gives every record a timeline that ends where the record stands, and no future", async () => {
    const now = await readNow();
    for (const guru of await db.guru.findMany()) {
      const events = await db.riwayat.findMany({
        where: { objekJenis: "guru", objekId: guru.akunId },
        orderBy: { id: "asc" },
      });
      if (guru.akunId !== idOf("akun/1234567890120005")) expect(events.at(-1)?.ke).toBe(guru.status);
      expect(events.map(({ pada }) => pada)).toEqual(events.map(({ pada }) => pada).sort((a, b) => +a - +b));
      for (const { pada } of events) expect(pada <= now).toBe(true);
    }
  });

  it("holds two tenants, a vacant post and a Plt in each zone that is needed, and two roles in one account", async () => {
    expect(await db.instansi.count({ where: { jenis: "dinas" } })).toBe(2);
    expect(await db.sekolah.count({ where: { jabatan: { none: { selesai: null } } } })).toBe(2);
    expect(await db.masaJabatan.count({ where: { jenis: "plt", selesai: null } })).toBe(1);
    const made = await listHeldRoles(db, idOf("akun/1234567890120010"));
    expect(made.map(({ peran }) => peran).sort()).toEqual(["guru", "mentor"]);
  });

  it("knows the ten participants: eight who sign in, one with a living code, one who can no longer", async () => {
    const participants = await db.pengenal.findMany({
      where: { jenis: "nomor_peserta" },
      orderBy: { nilai: "asc" },
      include: { akun: { include: { kode: true, guru: true } } },
    });
    expect(participants).toHaveLength(10);
    expect(participants.map(({ akun }) => akun.kataSandi !== null)).toEqual([...Array(8).fill(true), false, false]);
    // The letter's code also sets the first password, so there is no code of the account beside it.
    expect(participants.flatMap(({ akun }) => akun.kode)).toEqual([]);
    const living = { dipakaiPada: null, dibatalkanPada: null, berlakuSampai: { gte: await readNow() } };
    const codes = await db.kodeAktivasi.findMany({
      where: { ...living, peserta: { rombelId: PGSD_01 } },
      select: { id: true, peserta: { select: { nomorPeserta: true } } },
    });
    expect(codes).toEqual([{ id: ACTIVATION_CODE_ID, peserta: { nomorPeserta: "17010018000009" } }]);
    expect(participants.every(({ akun }) => akun.guru === null)).toBe(true);
  });

  it("holds PGSD 01 at every stage: waiting, overdue, extended, final on both sides of 65, appealed, lapsed", async () => {
    const now = await readNow();
    const people = await db.peserta.findMany({
      where: { rombelId: PGSD_01 },
      orderBy: { nomorPeserta: "asc" },
      include: { nilai: true },
    });
    expect(people.map((one) => shownParticipantState(one, now))).toEqual([
      ...[...Array(8).fill("aktif"), "belum_aktif", "mengundurkan_diri"],
    ]);
    expect(people.map(({ nilai }) => nilai?.lulus)).toEqual([
      ...[...Array(4).fill(null), true, false, null, null, null, null],
    ]);
    expect(people[5]?.nilai?.sp).toBe(259_999);
    const reports = await db.laporanKemajuan.count({ where: { peserta: { rombelId: PGSD_01 } } });
    expect([reports, await db.banding.count(), await db.perpanjanganLaporan.count()]).toEqual([17, 1, 2]);
    expect(await db.rombel.count()).toBe(3);
    for (const { id } of people) expect(await db.riwayat.count({ where: { objekId: id } })).toBeGreaterThan(0);
  });
});
