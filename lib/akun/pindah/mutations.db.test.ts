import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { once } from "@/lib/server/idempotency";
import { akunScope, dinasScope, sekolahScope } from "@/lib/server/scope";
import { findSession, type Session } from "@/lib/server/session";
import type { Deed } from "@/lib/server/trail";
import {
  makeDinas,
  makeMove,
  makeOfficeAccount,
  makePost,
  makeSchool,
  makeTeacher,
  someEmail,
} from "@/prisma/seed/factories";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { decideRegistration, releaseClaim } from "../pendaftaran/mutations";
import { askMove, cancelMove, decideMove } from "./mutations";
import {
  countWaiting,
  findMove,
  findNextWaiting,
  findOwnMove,
  listWaitingForInbox,
  listWaitingMoves,
  listWaitingTooLong,
} from "./queries";

const { query } = await testDatabase();

type Place = {
  id: string;
  npsn: string;
  nama: string;
  kepsek: Session;
  scope: ReturnType<typeof sekolahScope>;
  deed: Deed;
};

let dinas: string;
let old: Place;
let target: Place;
let third: Place;

beforeAll(async () => {
  dinas = (await make((tx) => makeDinas(tx))).id;
  old = await somePlace();
  target = await somePlace();
  third = await somePlace();
});

async function somePlace(dinasId = dinas): Promise<Place> {
  const school = await make((tx) => makeSchool(tx, { dinasId }));
  const post = await make((tx) => makePost(tx, { sekolah: school, surel: someEmail() }));
  const kepsek = await sessionOf(post);
  return { ...school, kepsek, scope: sekolahScope(kepsek), deed: deedOf(kepsek) };
}

async function someone(options: Partial<Parameters<typeof makeTeacher>[1]> = {}) {
  const { akunId, nama, peranId } = await make((tx) =>
    makeTeacher(tx, { sekolahId: old.id, surel: someEmail(), ...options }),
  );
  const session = await sessionOf({ akunId, peranId });
  return { akunId, nama, session, scope: akunScope(session), deed: deedOf(session) };
}
type Someone = Awaited<ReturnType<typeof someone>>;

/** A teacher with an open request to the target school. */
async function asking(options: Partial<Parameters<typeof makeTeacher>[1]> = {}) {
  const who = await someone(options);
  const id = await make((tx) =>
    makeMove(tx, { akunId: who.akunId, dariSekolahId: old.id, keSekolahId: target.id, diajukanPada: who.deed.now }),
  );
  return { ...who, id };
}

const ask = (who: Someone, npsn = target.npsn, alasan = "") =>
  withTx((tx) => askMove(tx, who.deed, who.scope, { npsn, alasan }));
const cancel = (who: Someone, id: string, versi = 1) =>
  withTx((tx) => cancelMove(tx, who.deed, who.scope, { id, versi }));
const decide = (place: Place, event: "setujui" | "tolak", id: string, versi = 1, alasan = "Formasi sudah terisi.") =>
  withTx((tx) =>
    decideMove(tx, place.deed, place.scope, event, { id, versi, ...(event === "tolak" ? { alasan } : {}) }),
  );
const deactivate = (akunId: string, versi = 1) =>
  withTx((tx) =>
    decideRegistration(tx, old.deed, old.scope, "nonaktifkan", { akunId, versi, alasan: "Tidak mengajar lagi." }),
  );

const guru = (akunId: string) => db.guru.findUniqueOrThrow({ where: { akunId } });
const move = (id: string) => db.pindahSekolah.findUniqueOrThrow({ where: { id } });
const notices = (akunId: string, tautan: string) => db.notifikasi.count({ where: { akunId, tautan } });

const everything = () => contentOf(query, ["guru", "pindah_sekolah", "riwayat", "audit", "notifikasi", "surel"]);

describe("asking", () => {
  it("opens one request, with a timeline, and tells the new principal", async () => {
    const who = await someone();
    const { id } = data(await ask(who, target.npsn, "SK nomor 12."));
    expect(await move(id)).toMatchObject({ status: "diajukan", dariSekolahId: old.id, keSekolahId: target.id });
    expect(await findOwnMove(who.scope)).toMatchObject({ id, ke: target.nama, kepala: target.kepsek.nama });
    expect(await notices(target.kepsek.akunId, `/kepsek/pindah/${id}`)).toBe(1);
    expect(await db.riwayat.findMany({ where: { objekId: id } })).toMatchObject([
      { peristiwa: "Pindah sekolah diajukan", alasan: "SK nomor 12.", pelakuId: who.akunId },
    ]);
    expect(await guru(who.akunId)).toMatchObject({ sekolahId: old.id, status: "aktif", versi: 1 });
  });

  it("is for approved teachers, to another school that exists", async () => {
    for (const status of ["menunggu", "ditolak"] as const) {
      expect(code(await ask(await someone({ status })))).toBe("data_berubah");
    }
    expect(code(await ask(await someone({ status: "nonaktif" })))).toBe("ok");
    expect(await ask(await someone(), old.npsn)).toMatchObject({
      code: "isian_salah",
      fieldErrors: { npsn: expect.any(String) },
    });
    expect(code(await ask(await someone(), "00000000"))).toBe("isian_salah");
  });

  it("lets one request be open, whatever arrives at once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await someone();
      const answers = await together(CLIENTS, (index) => ask(who, index % 2 ? target.npsn : third.npsn));
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("bentrok"), "ok"]);
      expect(await db.pindahSekolah.count({ where: { akunId: who.akunId } })).toBe(1);
    }
  });

  it("can be taken back, once, and then asked anew", async () => {
    const who = await asking();
    expect(code(await cancel(await someone(), who.id))).toBe("tidak_ditemukan");
    expect(code(await cancel(who, who.id, 9))).toBe("data_berubah");
    data(await cancel(who, who.id));
    expect(code(await cancel(who, who.id, 2))).toBe("data_berubah");
    expect(code(await ask(who, third.npsn))).toBe("ok");
  });
});

describe("the new school's principal decides", () => {
  it.each(["aktif", "nonaktif"] as const)("approves: the teacher (%s) is theirs and active at once", async (status) => {
    const who = await asking({ status });
    data(await decide(target, "setujui", who.id));
    expect(await guru(who.akunId)).toMatchObject({ sekolahId: target.id, status: "aktif", alasan: null, versi: 2 });
    expect(await findSession(who.session.sesiId)).toMatchObject({ sekolahId: target.id, statusGuru: "aktif" });
    expect(await notices(who.akunId, "/guru")).toBe(1);
    const left = await db.notifikasi.findMany({ where: { akunId: old.kepsek.akunId, isi: { contains: who.nama } } });
    expect(left).toHaveLength(1);
    expect((await db.riwayat.findMany({ where: { objekId: who.akunId } })).map(({ peristiwa }) => peristiwa)).toEqual([
      `Pindah dari ${old.nama} ke ${target.nama}`,
    ]);
    // From now on the new principal decides, the old one no longer.
    expect(code(await deactivate(who.akunId, 2))).toBe("tidak_ditemukan");
  });

  it("rejects with a reason; the teacher stays and may ask again", async () => {
    const who = await asking();
    expect(code(await decide(target, "tolak", who.id, 1, " "))).toBe("isian_salah");
    data(await decide(target, "tolak", who.id));
    expect(await move(who.id)).toMatchObject({ status: "ditolak", alasan: "Formasi sudah terisi." });
    expect(await guru(who.akunId)).toMatchObject({ sekolahId: old.id, versi: 1 });
    expect(await notices(who.akunId, "/guru/pindah-sekolah")).toBe(1);
    expect(code(await ask(who))).toBe("ok");
  });

  it("A20: the old principal and strangers find nothing and change nothing", async () => {
    const who = await asking();
    const before = await everything();
    for (const place of [old, third]) {
      for (const event of ["setujui", "tolak"] as const) {
        expect(code(await decide(place, event, who.id))).toBe("tidak_ditemukan");
      }
      expect(await findMove(place.scope, who.id)).toBeNull();
    }
    expect(code(await decide(target, "setujui", randomUUID()))).toBe("tidak_ditemukan");
    expect(code(await decide(target, "setujui", who.id, 7))).toBe("data_berubah");
    expect(await everything()).toEqual(before);
  });

  it("C9: of approvals, rejections and the cancellation at once exactly one holds", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await asking();
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index === 0 ? cancel(who, who.id) : decide(target, index % 2 ? "setujui" : "tolak", who.id),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      const { status } = await move(who.id);
      expect(await guru(who.akunId)).toMatchObject({ sekolahId: status === "disetujui" ? target.id : old.id });
      expect(await db.riwayat.count({ where: { objekId: who.id } })).toBe(1);
      expect(await db.notifikasi.count({ where: { akunId: who.akunId } })).toBe(status === "dibatalkan" ? 0 : 1);
    }
  });

  it("approval against deactivation by the old principal: the teacher arrives, and arrives active", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await asking();
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index % 2 ? decide(target, "setujui", who.id) : deactivate(who.akunId),
      );
      const [deactivations, approvals] = [0, 1].map((rest) =>
        answers.filter((_, index) => index % 2 === rest).map(code),
      );
      expect(approvals?.filter((answer) => answer === "ok")).toHaveLength(1);
      expect(deactivations?.filter((answer) => answer === "ok").length).toBeLessThanOrEqual(1);
      expect(new Set(answers.map(code))).not.toContain("galat");
      expect(await guru(who.akunId)).toMatchObject({ sekolahId: target.id, status: "aktif", alasan: null });
      expect(await move(who.id)).toMatchObject({ status: "disetujui" });
    }
  });

  it("approval while the teacher asks again and cancels: no deadlock, one open request at most", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await asking();
      await together<Result<unknown>>(CLIENTS, (index) =>
        index % 4 === 0
          ? decide(target, "setujui", who.id)
          : index % 4 === 1
            ? ask(who, third.npsn)
            : index % 4 === 2
              ? cancel(who, who.id)
              : deactivate(who.akunId),
      );
      const open = await db.pindahSekolah.findMany({ where: { akunId: who.akunId, status: "diajukan" } });
      expect(open.length).toBeLessThanOrEqual(1);
      const { sekolahId } = await guru(who.akunId);
      for (const { dariSekolahId } of open) expect(dariSekolahId).toBe(sekolahId);
    }
  });

  it("C4: the same form sent 20 times has one effect", async () => {
    const who = await asking();
    const form = { pelaku: target.kepsek.akunId, kunci: randomUUID(), aksi: "pindah.setujui" };
    const answers = await together(20, () =>
      withTx((tx) =>
        once(tx, form, () => decideMove(tx, target.deed, target.scope, "setujui", { id: who.id, versi: 1 })),
      ),
    );
    for (const answer of answers) expect(answer).toEqual({ ok: true, data: { nama: who.nama } });
    expect(await db.riwayat.count({ where: { objekId: who.id } })).toBe(1);
  });

  it("a registration that is released takes its open move along", async () => {
    const who = await asking({ status: "nonaktif" });
    const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: dinas }));
    const office = await sessionOf(account);
    data(
      await withTx((tx) =>
        releaseClaim(tx, deedOf(office), dinasScope(office), { akunId: who.akunId, versi: 1, alasan: "Klaim keliru." }),
      ),
    );
    expect(await move(who.id)).toMatchObject({ status: "dibatalkan" });
    expect(code(await decide(target, "setujui", who.id, 2))).toBe("data_berubah");
  });
});

describe("what is listed", () => {
  it("is what waits for this school, oldest first", async () => {
    const place = await somePlace((await make((tx) => makeDinas(tx))).id);
    const now = await readNow();
    const at = async (days: number) => {
      const who = await someone();
      return make((tx) =>
        makeMove(tx, {
          akunId: who.akunId,
          dariSekolahId: old.id,
          keSekolahId: place.id,
          diajukanPada: addDays(now, -days),
        }),
      );
    };
    const [newer, older] = [await at(1), await at(15)];
    expect(await countWaiting(place.scope)).toBe(2);
    expect((await listWaitingForInbox(place.scope, 9)).map(({ id }) => id)).toEqual([older, newer]);
    expect(await listWaitingMoves(place.scope, 1)).toMatchObject({ total: 2, rows: [{ id: older }, { id: newer }] });
    expect(await findNextWaiting(place.scope, older)).toMatchObject({ id: newer });
    expect(await findNextWaiting(place.scope, newer)).toMatchObject({ id: older });
    const { dinasId } = await db.sekolah.findUniqueOrThrow({ where: { id: place.id } });
    const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: dinasId }));
    const scope = dinasScope(await sessionOf(account));
    expect((await listWaitingTooLong(scope, now)).map(({ id }) => id)).toEqual([older]);
  });
});

describe("C3: the database refuses by itself", () => {
  const refuse = (sql: string, values: unknown[]) => expect(query(sql, values), sql).rejects.toThrow();
  const insert =
    "INSERT INTO pindah_sekolah (akun_id, dari_sekolah_id, ke_sekolah_id, status) VALUES ($1, $2, $3, 'diajukan')";

  it("a second open request, a move to the same school, from a school that is not theirs, before approval", async () => {
    const who = await asking();
    await refuse(insert, [who.akunId, old.id, third.id]);
    const free = await someone();
    await refuse(insert, [free.akunId, old.id, old.id]);
    await refuse(insert, [free.akunId, third.id, target.id]);
    for (const status of ["menunggu", "ditolak"] as const) {
      await refuse(insert, [(await someone({ status })).akunId, old.id, target.id]);
    }
    await refuse(insert, [randomUUID(), old.id, target.id]);
  });

  it("another teacher or school in a request that was made", async () => {
    const who = await asking();
    for (const column of ["dari_sekolah_id", "ke_sekolah_id"]) {
      await refuse(`UPDATE pindah_sekolah SET ${column} = $2, versi = versi + 1 WHERE id = $1`, [who.id, third.id]);
    }
    const other = await someone();
    await refuse("UPDATE pindah_sekolah SET akun_id = $2, versi = versi + 1 WHERE id = $1", [who.id, other.akunId]);
  });

  it("a refusal without a reason, a decision under the old version, a second decision", async () => {
    const who = await asking();
    for (const alasan of [null, "", "  ", "x".repeat(1001)]) {
      await refuse("UPDATE pindah_sekolah SET status = 'ditolak', alasan = $2, versi = 2 WHERE id = $1", [
        who.id,
        alasan,
      ]);
    }
    await refuse("UPDATE pindah_sekolah SET status = 'dibatalkan' WHERE id = $1", [who.id]);
    data(await cancel(who, who.id));
    for (const status of ["diajukan", "disetujui", "ditolak"]) {
      await refuse(
        "UPDATE pindah_sekolah SET status = $2::status_pindah, alasan = 'Ada.', versi = versi + 1 WHERE id = $1",
        [who.id, status],
      );
    }
  });

  it("an approval that moves nobody, and an old approval used again", async () => {
    const who = await asking();
    await refuse("UPDATE pindah_sekolah SET status = 'disetujui', versi = 2 WHERE id = $1", [who.id]);
    expect(await move(who.id)).toMatchObject({ status: "diajukan" });
    data(await decide(target, "setujui", who.id));
    // Back by a move of its own; the first approval does not carry a second time.
    const back = await make((tx) =>
      makeMove(tx, { akunId: who.akunId, dariSekolahId: target.id, keSekolahId: old.id }),
    );
    data(await decide(old, "setujui", back));
    await refuse("UPDATE guru SET sekolah_id = $2, versi = versi + 1 WHERE akun_id = $1", [who.akunId, target.id]);
    expect(await guru(who.akunId)).toMatchObject({ sekolahId: old.id, versi: 3 });
  });
});
