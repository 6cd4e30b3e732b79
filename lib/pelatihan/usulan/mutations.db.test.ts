import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { type P2kptk2Scope, p2kptk2Scope, type SekolahScope, sekolahScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import type { Deed } from "@/lib/server/trail";
import { makeDinas, makeOffice, makeOfficeAccount, makePost, makeSchool, someEmail } from "@/prisma/seed/factories";
import { makeProposal, makeTraining } from "@/prisma/seed/jaklat";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { TRAINING_STATES } from "../katalog/status";
import { answerProposal, proposeTopic, scheduleProposal } from "./mutations";
import {
  findOwnProposal,
  findUnitProposal,
  listOwnProposals,
  listUnitProposals,
  listUnits,
  listWaitingForInbox,
  readProposalTimeline,
} from "./queries";
import type { Proposal } from "./schema";
import { PROPOSAL_STATES, type ProposalEvent, type ProposalState, proposalWorkflow } from "./status";

const { query } = await testDatabase();

type Party<Scope> = { id: string; nama: string; session: Session; scope: Scope; deed: Deed };

let dinasId: string;
let school: Party<SekolahScope>;
let neighbour: Party<SekolahScope>;
let unit: Party<P2kptk2Scope>;
/** Another unit of the same Dinas, and one of another. */
let sibling: Party<P2kptk2Scope>;
let stranger: Party<P2kptk2Scope>;

async function party<Scope>(
  place: { id: string; nama: string },
  account: { akunId: string; peranId: string },
  mint: (session: Session) => Scope,
): Promise<Party<Scope>> {
  const session = await sessionOf(account);
  return { id: place.id, nama: place.nama, session, scope: mint(session), deed: deedOf(session) };
}

async function someUnit(of: string) {
  const office = await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId: of }));
  const account = await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: office.id }));
  return party(office, account, p2kptk2Scope);
}

async function someSchool(of: string) {
  const made = await make((tx) => makeSchool(tx, { dinasId: of }));
  const post = await make((tx) => makePost(tx, { sekolah: made, surel: someEmail() }));
  return party(made, post, sekolahScope);
}

beforeAll(async () => {
  dinasId = (await make((tx) => makeDinas(tx))).id;
  const otherDinas = (await make((tx) => makeDinas(tx))).id;
  [unit, sibling, stranger] = [await someUnit(dinasId), await someUnit(dinasId), await someUnit(otherDinas)];
  [school, neighbour] = [await someSchool(dinasId), await someSchool(dinasId)];
});

const topic = (change: Partial<Proposal> = {}): Proposal => ({
  ...{ topik: "Pembelajaran berdiferensiasi", kompetensi: "pedagogik", kebutuhan: "Murid sangat beragam." },
  ...{ jumlahGuru: 4, instansiId: unit.id },
  ...change,
});
const propose = (what = topic(), who = school) => withTx((tx) => proposeTopic(tx, who.deed, who.scope, what));
const answer = (event: "terima" | "tolak", id: string, versi = 1, alasan = "Sudah ada di katalog.", who = unit) =>
  withTx((tx) =>
    answerProposal(tx, who.deed, who.scope, event, { id, versi, ...(event === "tolak" ? { alasan } : {}) }),
  );
const schedule = (id: string, pelatihanId: string, versi = 1, who = unit) =>
  withTx((tx) => scheduleProposal(tx, who.deed, who.scope, { id, versi, pelatihanId }));

/** A proposal in a state, and a training that it may become. */
async function proposal(status: ProposalState = "diajukan", of = { school, unit }) {
  const training = await make((tx) => makeTraining(tx, { instansiId: of.unit.id }));
  const id = await make((tx) =>
    makeProposal(tx, {
      ...{ sekolahId: of.school.id, instansiId: of.unit.id, status },
      pelatihanId: status === "dijadwalkan" ? training.id : undefined,
    }),
  );
  return { id, pelatihanId: training.id };
}

const row = (id: string) => db.usulanTopik.findUniqueOrThrow({ where: { id } });
const news = (akunId: string, tautan: string) => db.notifikasi.findMany({ where: { akunId, tautan } });

const everything = () => contentOf(query, ["usulan_topik", "pelatihan", "riwayat", "audit", "notifikasi", "surel"]);

describe("proposing", () => {
  it("reaches everybody of the unit, with its trace and the name of who proposed", async () => {
    const { id } = data(await propose());
    expect(await row(id)).toMatchObject({
      ...{ status: "diajukan", sekolahId: school.id, instansiId: unit.id, pengusulNama: school.session.nama },
    });
    const proposalRow = await findOwnProposal(school.scope, id);
    expect((await readProposalTimeline(proposalRow ?? { id: "" })).map(({ peristiwa }) => peristiwa)).toEqual([
      "Usulan topik dikirim",
    ]);
    expect(await news(unit.session.akunId, `/p2kptk2/usulan/${id}`)).toHaveLength(1);
    expect(await db.surel.count({ where: { akunId: unit.session.akunId, templat: "usulan-masuk" } })).toBeGreaterThan(
      0,
    );
    expect(await news(sibling.session.akunId, `/p2kptk2/usulan/${id}`)).toEqual([]);
  });

  it("goes to units of one's own Dinas alone", async () => {
    expect((await listUnits(school.scope)).map(({ id }) => id).sort()).toEqual([unit.id, sibling.id].sort());
    const before = await everything();
    for (const instansiId of [stranger.id, dinasId, randomUUID()]) {
      expect(code(await propose(topic({ instansiId })))).toBe("tidak_ditemukan");
    }
    expect(await everything()).toEqual(before);
  });
});

describe("every state × event", () => {
  const events: Record<ProposalEvent, (id: string, pelatihanId: string) => Promise<Result<unknown>>> = {
    terima: (id) => answer("terima", id),
    tolak: (id) => answer("tolak", id),
    jadwalkan: (id, pelatihanId) => schedule(id, pelatihanId),
  };
  const cases = PROPOSAL_STATES.flatMap((state) =>
    (Object.keys(proposalWorkflow.events) as ProposalEvent[]).map((event) => ({ state, event })),
  );

  it.each(cases)("$event in $state", async ({ state, event }) => {
    const { id, pelatihanId } = await proposal(state);
    const { from, to } = proposalWorkflow.events[event];
    const before = await everything();
    const result = await events[event](id, pelatihanId);
    if ((from as readonly ProposalState[]).includes(state)) {
      expect(code(result)).toBe("ok");
      expect(await row(id)).toMatchObject({ status: to, versi: 2 });
      expect(await news(school.session.akunId, `/kepsek/usulan/${id}`)).toHaveLength(1);
    } else {
      expect(code(result)).toBe("data_berubah");
      expect(await everything()).toEqual(before);
    }
  });

  it("A20: another unit finds nothing and changes nothing", async () => {
    const waiting = await proposal();
    const accepted = await proposal("diterima");
    const before = await everything();
    for (const who of [sibling, stranger]) {
      expect(code(await answer("terima", waiting.id, 1, "", who))).toBe("tidak_ditemukan");
      expect(code(await answer("tolak", waiting.id, 1, "Alasan.", who))).toBe("tidak_ditemukan");
      expect(code(await schedule(accepted.id, accepted.pelatihanId, 1, who))).toBe("tidak_ditemukan");
      expect(await findUnitProposal(who.scope, waiting.id)).toBeNull();
    }
    expect(code(await answer("terima", waiting.id, 7))).toBe("data_berubah");
    expect(code(await answer("tolak", waiting.id, 1, "  "))).toBe("isian_salah");
    expect(await everything()).toEqual(before);
  });

  it("becomes only a published training of the same unit", async () => {
    const { id } = await proposal("diterima");
    for (const status of TRAINING_STATES.filter((each) => each !== "terbit")) {
      const training = await make((tx) => makeTraining(tx, { instansiId: unit.id, status }));
      expect(code(await schedule(id, training.id)), status).toBe("isian_salah");
    }
    for (const who of [sibling, stranger]) {
      const training = await make((tx) => makeTraining(tx, { instansiId: who.id }));
      expect(code(await schedule(id, training.id))).toBe("tidak_ditemukan");
    }
    expect(await row(id)).toMatchObject({ status: "diterima", pelatihanId: null });
    const own = await make((tx) => makeTraining(tx, { instansiId: unit.id, judul: "Kelas yang beragam" }));
    data(await schedule(id, own.id));
    expect(await findOwnProposal(school.scope, id)).toMatchObject({
      pelatihan: { id: own.id, judul: "Kelas yang beragam", status: "terbit" },
    });
  });

  it("C9: of acceptances and refusals at once exactly one holds", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await proposal();
      const answers = await Promise.all(
        Array.from({ length: CLIENTS }, (_, index) => answer(index % 2 ? "terima" : "tolak", id)),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      expect(await db.riwayat.count({ where: { objekId: id } })).toBe(1);
      expect(await news(school.session.akunId, `/kepsek/usulan/${id}`)).toHaveLength(1);
    }
  });
});

describe("who sees what", () => {
  it("the school its own, whoever holds the post; another school nothing", async () => {
    const { id } = await proposal();
    expect(await findOwnProposal(school.scope, id)).toMatchObject({ id, unit: unit.nama });
    expect(await findOwnProposal(neighbour.scope, id)).toBeNull();
    const list = { cari: "", status: null, hal: 1 };
    expect((await listOwnProposals(neighbour.scope, list)).rows).toEqual([]);
    expect((await listUnitProposals(sibling.scope, list)).rows).toEqual([]);
  });

  it("the unit what waits, the oldest at the top, then the rest; filters and words narrow it", async () => {
    const place = await someUnit(dinasId);
    const now = await readNow();
    const at = (days: number, status: ProposalState, topik: string) =>
      make((tx) =>
        makeProposal(tx, {
          ...{ sekolahId: school.id, instansiId: place.id, status, topik, diajukanPada: addDays(now, -days) },
        }),
      );
    const newer = await at(1, "diajukan", "Topik 100% baru");
    const older = await at(9, "diajukan", "Topik lama");
    const refused = await at(20, "ditolak", "Topik ditolak");
    const list = (request: { cari?: string; status?: ProposalState | null }) =>
      listUnitProposals(place.scope, { cari: "", status: null, hal: 1, ...request });
    const all = await list({});
    expect(all.rows.map(({ id }) => id)).toEqual([older, newer, refused]);
    expect(all.counts.get("diajukan")).toBe(2);
    expect((await list({ status: "ditolak" })).rows.map(({ id }) => id)).toEqual([refused]);
    expect((await list({ cari: "100%" })).rows.map(({ id }) => id)).toEqual([newer]);
    expect((await list({ cari: "1__%" })).rows).toEqual([]);
    expect((await listWaitingForInbox(place.scope, 5)).map(({ id }) => id)).toEqual([older, newer]);
    expect(await listWaitingForInbox(place.scope, 1)).toHaveLength(1);
  });
});

describe("C3: the database refuses by itself", () => {
  const refuse = (sql: string, values: unknown[]) => expect(query(sql, values), sql).rejects.toThrow();

  it("states that skip or come back, a refusal without reason, a schedule without training", async () => {
    const { id, pelatihanId } = await proposal();
    const to =
      "UPDATE usulan_topik SET status = $2::status_usulan, alasan = $3, pelatihan_id = $4, versi = versi + 1 WHERE id = $1";
    await refuse(to, [id, "dijadwalkan", null, pelatihanId]);
    await refuse(to, [id, "ditolak", null, null]);
    await refuse(to, [id, "diterima", "Alasan.", null]);
    await refuse("UPDATE usulan_topik SET status = 'diterima' WHERE id = $1", [id]);
    data(await answer("terima", id));
    await refuse(to, [id, "dijadwalkan", null, null]);
    await refuse(to, [id, "ditolak", "Alasan.", null]);
    await refuse(to, [id, "diajukan", null, null]);
    await refuse("UPDATE usulan_topik SET jumlah_guru = 0 WHERE id = $1", [id]);
    await refuse("UPDATE usulan_topik SET topik = 'x' WHERE id = $1", [id]);
  });
});
