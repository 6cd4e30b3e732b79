import { beforeAll, describe, expect, it } from "vitest";
import { linkFile } from "@/lib/berkas/mutations";
import { addDays, dayIn, timeIn } from "@/lib/kernel/time";
import { composeReason, REASON_MAX } from "@/lib/kernel/workflow";
import { db, readNow, withTx } from "@/lib/server/db";
import { akunScope, mentorScope } from "@/lib/server/scope";
import { makeMentor, someEmail } from "@/prisma/seed/factories";
import {
  type CohortStage,
  type MadeParticipant,
  makeAssignment,
  makeCohort,
  makeCohortStage,
  makeForumPost,
} from "@/prisma/seed/plpg";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { findRombelForMentor, findRombelOfMember } from "../rombel/queries";
import { POST_HAPPENINGS } from "./labels";
import { addPost, beginPost, editPost, hidePost, logContact, markRead, showPost } from "./mutations";
import {
  type ForumPost,
  type ForumScope,
  findPost,
  isAttachmentShown,
  listActivity,
  listContacts,
  listPosts,
  listPostsAfter,
  listReplies,
  listUnreadOfMember,
  listVersions,
  readerOf,
  readMark,
  readPostTimeline,
} from "./queries";
import { PAGE_SIZE } from "./rules";

const { query } = await testDatabase();

async function personOf(akunId: string) {
  const { id } = await db.peranAkun.findFirstOrThrow({ where: { akunId, dicabutPada: null } });
  const session = await sessionOf({ akunId, peranId: id });
  const who: ForumScope =
    session.peran === "mentor"
      ? { peran: "mentor", scope: mentorScope(session) }
      : { peran: "guru", scope: akunScope(session) };
  return { akunId, nama: session.nama, session, who, deed: deedOf(session) };
}
type Person = Awaited<ReturnType<typeof personOf>>;

type Room = CohortStage & {
  hesti: Person;
  ahmad: Person;
  maria: Person;
  ahmadRow: MadeParticipant;
  mariaRow: MadeParticipant;
};

/** A rombel with its mentor and two active participants. */
async function someRoom(): Promise<Room> {
  const stage = await make((tx) => makeCohortStage(tx));
  const [ahmadRow, mariaRow] = await make(async (tx) => [
    await stage.participant(tx),
    await stage.participant(tx, { surel: someEmail() }),
  ]);
  const [hesti, ahmad, maria] = [
    await personOf(stage.mentor.akunId),
    await personOf(ahmadRow.akunId),
    await personOf(mariaRow.akunId),
  ];
  return { ...stage, hesti, ahmad, maria, ahmadRow, mariaRow };
}

type Words = { isi?: string; balasanKe?: string; sebut?: readonly string[]; berkas?: readonly string[] };
const write = (
  by: Person,
  id: string,
  { isi = "Sudah saya coba.", balasanKe = "", sebut = [], berkas = [] }: Words = {},
) =>
  withTx(async (tx) => {
    const begun = await beginPost(tx, by.who, { id, balasanKe, sebut });
    if (!begun.ok) return begun;
    for (const berkasId of berkas) {
      const linked = await linkFile(tx, akunScope(by.session), {
        ...{ berkasId, tujuan: "lampiran_forum" as const },
        now: await readNow(tx),
      });
      if (!linked.ok) return linked;
    }
    return addPost(tx, by.deed, begun.data, { isi, files: berkas });
  });
const edit = (by: Person, id: string, isi: string, versi = 1) =>
  withTx((tx) => editPost(tx, by.deed, by.who, { id, versi, isi }));
const hide = (by: Person, id: string, alasan = "Memuat data pribadi.", versi = 1) =>
  withTx((tx) => hidePost(tx, by.deed, mentorScope(by.session), { id, versi, alasan }));
const show = (by: Person, id: string, versi: number) =>
  withTx((tx) => showPost(tx, by.deed, mentorScope(by.session), { id, versi }));
const read = (by: Person, id: string, sampai: number) => withTx((tx) => markRead(tx, by.who, { id, sampai }));

/** The forum as the pages find it; null: it does not exist for this person. */
async function forumOf({ who }: Person, id: string) {
  const cohort =
    who.peran === "mentor" ? await findRombelForMentor(who.scope, id) : await findRombelOfMember(who.scope);
  return cohort?.id === id ? { cohort, reader: readerOf(who) } : null;
}
async function insideOf(by: Person, id: string) {
  const forum = await forumOf(by, id);
  if (!forum) throw new Error("not of this rombel");
  return forum;
}
async function seen(by: Person, room: Room, id: string): Promise<ForumPost> {
  const post = await findPost(await insideOf(by, room.cohort.id), id);
  if (!post) throw new Error("no such post");
  return post;
}
const notices = (akunId: string) => db.notifikasi.findMany({ where: { akunId }, orderBy: { dibuatPada: "asc" } });
const everything = () =>
  contentOf(query, [
    ...["pesan_forum", "versi_pesan", "lampiran_forum", "sebutan_forum", "bacaan_forum"],
    ...["catatan_kontak", "peserta_kontak", "riwayat", "audit", "notifikasi", "surel"],
  ]);

/** A file of one's own, uploaded and not yet linked. */
async function uploaded({ akunId }: Person): Promise<string> {
  const pada = await readNow();
  const { id } = await db.berkas.create({
    data: {
      ...{ pemilikId: akunId, tujuan: "lampiran_forum", nama: "rencana.pdf", ukuran: 1000, jenis: "application/pdf" },
    },
    select: { id: true },
  });
  const stored = { status: "tersimpan", kunci: `uji-${id}`, sha256: "a".repeat(64), tersimpanPada: pada } as const;
  await db.berkas.update({ where: { id }, data: stored });
  return id;
}

let room: Room;
beforeAll(async () => {
  room = await someRoom();
});

describe("posts", () => {
  it("appear for everybody inside with answer, mention and file, and leave their trace", async () => {
    const { hesti, ahmad, maria, cohort } = room;
    const question = data(await write(ahmad, cohort.id, { isi: "Apakah boleh memuat foto?" }));
    const berkas = [await uploaded(hesti)];
    const sent = { isi: "Boleh.", balasanKe: question.id, sebut: [ahmad.akunId, maria.akunId], berkas };
    const answer = data(await write(hesti, cohort.id, sent));
    expect(answer).toMatchObject({ nomor: question.nomor + 1, base: `/mentor/rombel/${cohort.id}/forum` });
    expect(await seen(maria, room, answer.id)).toMatchObject({
      ...{ isi: "Boleh.", penulisPeran: "mentor", lampiran: [{ id: berkas[0], nama: "rencana.pdf" }] },
      kutipan: { id: question.id, nama: ahmad.nama, isi: "Apakah boleh memuat foto?" },
      sebutan: [ahmad.nama, maria.nama].sort(),
    });
    const replies = await listReplies(await insideOf(maria, cohort.id), await seen(maria, room, question.id));
    expect(replies.map(({ id }) => id)).toEqual([answer.id]);
    for (const { akunId } of [ahmad, maria]) {
      expect(await notices(akunId)).toMatchObject([
        { judul: "Anda disebut di forum", tautan: `/guru/plpg/kelas/forum/${answer.id}` },
      ]);
    }
    expect(await db.surel.count({ where: { akunId: maria.akunId, templat: "forum-sebut" } })).toBe(1);
    const trail = await db.riwayat.findMany({ where: { objekId: answer.id } });
    expect(trail.map(({ peristiwa }) => peristiwa)).toEqual([POST_HAPPENINGS.kirim]);
    expect(await isAttachmentShown({ peran: "guru", scope: akunScope(maria.session) }, berkas[0] ?? "")).toBe(true);
  });

  it("are written by nobody else, about nobody else", async () => {
    const { ahmad, cohort, hesti } = room;
    const other = await someRoom();
    const foreign = data(await write(other.ahmad, other.cohort.id));
    const before = await everything();
    for (const by of [other.ahmad, other.hesti]) expect(code(await write(by, cohort.id))).toBe("tidak_ditemukan");
    expect(code(await write(ahmad, other.cohort.id))).toBe("tidak_ditemukan");
    expect(code(await write(ahmad, cohort.id, { balasanKe: foreign.id }))).toBe("tidak_ditemukan");
    for (const akunId of [other.ahmad.akunId, ahmad.akunId]) {
      expect(code(await write(ahmad, cohort.id, { sebut: [akunId] }))).toBe("tidak_ditemukan");
    }
    expect(await everything()).toEqual(before);
    const theirs = await uploaded(hesti);
    expect(code(await write(ahmad, cohort.id, { berkas: [theirs] }))).toBe("isian_salah");
  });

  it("end with withdrawal, with another mentor and with the rombel, for reading too; the names stay", async () => {
    const own = await someRoom();
    const { hesti, ahmad, maria, cohort, ahmadRow, lptkId } = own;
    const [post, words] = [data(await write(ahmad, cohort.id)), data(await write(hesti, cohort.id))];
    const gone = { status: "mengundurkan_diri", alasan: "Pindah.", statusSejak: await readNow() } as const;
    await make((tx) => tx.peserta.update({ where: { id: ahmadRow.id }, data: { ...gone, versi: { increment: 1 } } }));
    const next = await make((tx) => makeMentor(tx, { instansiId: lptkId }));
    await make((tx) => makeAssignment(tx, { cohort, mentor: next }));
    for (const by of [ahmad, hesti]) {
      expect(code(await write(by, cohort.id))).toBe("tidak_ditemukan");
      expect(code(await read(by, cohort.id, 1))).toBe("tidak_ditemukan");
      expect(await listPostsAfter(by.who, cohort.id, 0)).toEqual([]);
      expect(await forumOf(by, cohort.id)).toBeNull();
    }
    expect(await listUnreadOfMember(akunScope(ahmad.session))).toEqual([]);
    expect(code(await edit(ahmad, post.id, "Lain."))).toBe("tidak_ditemukan");
    expect(code(await hide(hesti, post.id))).toBe("tidak_ditemukan");
    expect((await seen(maria, own, words.id)).penulisNama).toBe(hesti.nama);
    data(await write(await personOf(next.akunId), cohort.id));

    const closed = await make((tx) => makeCohort(tx, { lptkId, status: "selesai" }));
    const last = await personOf(closed.mentor?.akunId ?? "");
    expect(code(await write(last, closed.id))).toBe("bentrok");
  });

  it("come one after the other, also when they are sent at once", RACE, async () => {
    const { ahmad, maria, hesti, cohort } = await someRoom();
    const people = [ahmad, maria, hesti];
    for (let round = 0; round < ROUNDS; round++) {
      const sent = await together(CLIENTS, (index) => write(people[index % 3] ?? ahmad, cohort.id));
      const numbers = sent.map((each) => data(each).nomor).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: CLIENTS }, (_, index) => round * CLIENTS + index + 1));
    }
  });
});

describe("paging", () => {
  it("goes by number, each post once; what is new is what comes after", async () => {
    const own = await someRoom();
    const { ahmad, maria, cohort } = own;
    const count = 2 * PAGE_SIZE + 5;
    await make(async (tx) => {
      for (let i = 0; i < count; i++) await makeForumPost(tx, { cohort, penulis: ahmad });
    });
    const forum = await insideOf(maria, cohort.id);
    const first = await listPosts(forum, null);
    const second = await listPosts(forum, first.before);
    // Something new does not push anything from one page to the other.
    data(await write(maria, cohort.id));
    const third = await listPosts(forum, second.before);
    const numbers = [first, second, third].flatMap(({ posts }) => posts.map(({ nomor }) => nomor));
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => count - index));
    expect(third.before).toBeNull();
    expect((await listPostsAfter(ahmad.who, cohort.id, count - 1)).map(({ nomor }) => nomor)).toEqual([
      count,
      count + 1,
    ]);
    expect(await listPostsAfter(ahmad.who, cohort.id, count + 1)).toEqual([]);
    expect(await listPostsAfter((await someRoom()).ahmad.who, cohort.id, 0)).toEqual([]);
  });
});

describe("edits", () => {
  it("are the writer's, are shown, and keep the earlier words", async () => {
    const { ahmad, hesti, maria, cohort } = room;
    const { id } = data(await write(ahmad, cohort.id, { isi: "Tiga miskonsepsi." }));
    expect(code(await edit(hesti, id, "Lain."))).toBe("tidak_berhak");
    data(await edit(ahmad, id, "Empat miskonsepsi."));
    expect(code(await edit(ahmad, id, "Lima.", 1))).toBe("data_berubah");
    data(await edit(ahmad, id, "Empat miskonsepsi.", 2));
    data(await edit(ahmad, id, "Lima miskonsepsi.", 2));
    const post = await seen(maria, room, id);
    expect(post).toMatchObject({ isi: "Lima miskonsepsi.", diubahPada: expect.any(Date), versi: 3 });
    const versions = await listVersions(post);
    expect(versions.map(({ isi }) => isi)).toEqual(["Tiga miskonsepsi.", "Empat miskonsepsi."]);
  });

  it("two at once: one counts, the other is told", async () => {
    const { ahmad, cohort } = room;
    const { id } = data(await write(ahmad, cohort.id));
    const answers = await together(4, (index) => edit(ahmad, id, `Isi ${index}.`));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.versiPesan.count({ where: { pesanId: id } })).toBe(1);
  });
});

describe("hiding", () => {
  it("needs a reason, is told to the writer, takes words, files and quotations from everybody else, and can be taken back", async () => {
    const own = await someRoom();
    const { ahmad, hesti, maria, cohort } = own;
    const berkas = [await uploaded(ahmad)];
    const { id } = data(await write(ahmad, cohort.id, { isi: "Nomor saya 0812.", berkas }));
    const answer = data(await write(maria, cohort.id, { balasanKe: id }));
    expect(code(await hide(hesti, id, ""))).toBe("isian_salah");
    // A quick phrase and the most words of one's own together.
    const long = composeReason("Memuat data pribadi.", "a".repeat(REASON_MAX));
    expect(code(await hide(hesti, id, long))).toBe("isian_salah");
    const alasan = composeReason("Memuat data pribadi.", "Kirim lewat surel.");
    data(await hide(hesti, id, alasan));
    expect(code(await hide(hesti, id, alasan, 2))).toBe("data_berubah");
    expect(await seen(maria, own, id)).toMatchObject({ isi: null, lampiran: [], alasanSembunyi: null });
    expect(await seen(maria, own, answer.id)).toMatchObject({ kutipan: { isi: null } });
    for (const by of [ahmad, hesti]) {
      expect(await seen(by, own, id)).toMatchObject({ isi: "Nomor saya 0812.", alasanSembunyi: alasan });
      expect(await seen(by, own, answer.id)).toMatchObject({ kutipan: { isi: "Nomor saya 0812." } });
    }
    const shown = (by: Person) => isAttachmentShown(by.who, berkas[0] ?? "");
    expect([await shown(ahmad), await shown(hesti), await shown(maria)]).toEqual([true, true, false]);
    expect((await notices(ahmad.akunId)).at(-1)?.isi).toContain("Kirim lewat surel.");
    expect(code(await edit(ahmad, id, "Lain.", 2))).toBe("bentrok");
    const post = await seen(ahmad, own, id);
    expect((await readPostTimeline(post, readerOf(ahmad.who))).at(-1)).toMatchObject({ alasan });
    expect(await readPostTimeline(post, readerOf(maria.who))).toEqual([]);
    // The LPTK reads along: who hid it and why, not what it said.
    const office = { cohort, reader: { akunId: cohort.lptkId, peran: "lptk" as const } };
    const forOffice = await findPost(office, id);
    const why = { disembunyikanOleh: hesti.nama, alasanSembunyi: alasan };
    expect(forOffice).toMatchObject({ ...why, isi: null, lampiran: [], penulisNama: ahmad.nama });
    expect(await findPost(office, answer.id)).toMatchObject({ kutipan: { isi: null }, isi: expect.any(String) });
    expect((await readPostTimeline(post, office.reader)).at(-1)).toMatchObject({ alasan });
    expect(await seen(maria, own, id)).toMatchObject({ disembunyikanOleh: null });
    data(await show(hesti, id, 2));
    expect(await seen(maria, own, id)).toMatchObject({ isi: "Nomor saya 0812.", disembunyikanPada: null });
    expect(code(await show(hesti, id, 3))).toBe("data_berubah");
  });

  it("against an edit at the same moment: one of them counts, and nothing is half done", async () => {
    const { ahmad, hesti, cohort } = room;
    for (let round = 0; round < 5; round++) {
      const { id } = data(await write(ahmad, cohort.id, { isi: "Awal." }));
      const [hidden, edited] = await Promise.all([hide(hesti, id), edit(ahmad, id, "Akhir.")]);
      const post = await db.pesanForum.findUniqueOrThrow({ where: { id } });
      expect([hidden.ok, edited.ok].filter(Boolean)).toHaveLength(1);
      expect(post.isi).toBe(edited.ok ? "Akhir." : "Awal.");
      expect(post.disembunyikanPada !== null).toBe(hidden.ok);
    }
  });
});

describe("reading marks", () => {
  it("count posts of others after the mark, go on and never back", async () => {
    const own = await someRoom();
    const { ahmad, maria, hesti, cohort } = own;
    for (const by of [ahmad, maria, hesti, ahmad]) data(await write(by, cohort.id));
    const mark = async (by: Person) => readMark(await insideOf(by, cohort.id));
    expect(await mark(ahmad)).toEqual({ sampai: 0, unread: 2 });
    expect(await listUnreadOfMember(akunScope(maria.session))).toMatchObject([
      { id: cohort.id, unread: 3, since: expect.any(Date) },
    ]);
    data(await read(ahmad, cohort.id, 2));
    expect(await mark(ahmad)).toEqual({ sampai: 2, unread: 1 });
    data(await read(ahmad, cohort.id, 1));
    // Further than there are posts is as far as there are.
    data(await read(maria, cohort.id, 999));
    expect([await mark(ahmad), await mark(maria)]).toEqual([
      { sampai: 2, unread: 1 },
      { sampai: 4, unread: 0 },
    ]);
    expect(await listUnreadOfMember(akunScope(maria.session))).toEqual([]);
    // What the mentor hid nobody has to read.
    const { id } = data(await write(ahmad, cohort.id));
    expect((await mark(maria)).unread).toBe(1);
    data(await hide(hesti, id));
    expect((await mark(maria)).unread).toBe(0);
    expect(await listUnreadOfMember(akunScope(maria.session))).toEqual([]);
  });
});

describe("contacts and activity", () => {
  const at = async (days: number) => {
    const pada = addDays(await readNow(), days);
    return { tanggal: dayIn(pada, "WIB"), jam: timeIn(pada, "WIB") };
  };
  const log = async (by: Person, id: string, peserta: readonly string[], days = -1) => {
    const contact = {
      id,
      cara: "telepon" as const,
      peserta,
      ringkasan: "Membahas laporan kedua.",
      ...(await at(days)),
    };
    return withTx((tx) => logContact(tx, by.deed, mentorScope(by.session), contact));
  };

  it("are logged by the present mentor once they took place, and read page by page", async () => {
    const own = await someRoom();
    const { hesti, cohort, ahmadRow, mariaRow } = own;
    const other = await someRoom();
    const before = await everything();
    expect(code(await log(other.hesti, cohort.id, [ahmadRow.id]))).toBe("tidak_ditemukan");
    expect(code(await log(hesti, cohort.id, [other.ahmadRow.id]))).toBe("tidak_ditemukan");
    expect(code(await log(hesti, cohort.id, [ahmadRow.id], 1))).toBe("isian_salah");
    expect(await everything()).toEqual(before);
    for (let days = 25; days > 0; days--) data(await log(hesti, cohort.id, [ahmadRow.id, mariaRow.id], -days));
    const first = await listContacts(cohort, null);
    const second = await listContacts(cohort, first.before);
    const all = [...first.contacts, ...second.contacts];
    expect([first.contacts.length, second.contacts.length, second.before]).toEqual([20, 5, null]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(25);
    expect(all.map(({ pada }) => pada.getTime())).toEqual(all.map(({ pada }) => pada.getTime()).sort((a, b) => b - a));
    expect(all[0]).toMatchObject({ cara: "telepon", peserta: [ahmadRow.nama, mariaRow.nama].sort() });
  });

  it("are counted for everybody; a hidden post is not", async () => {
    const { hesti, ahmad, cohort, ahmadRow, mariaRow } = await someRoom();
    data(await write(ahmad, cohort.id));
    const { id } = data(await write(ahmad, cohort.id));
    data(await hide(hesti, id));
    data(await log(hesti, cohort.id, [mariaRow.id]));
    const activity = await listActivity(cohort);
    expect(activity[0]).toMatchObject({ akunId: hesti.akunId, pesertaId: null, kiriman: 0, kontak: 1 });
    const of = (pesertaId: string) => activity.find((each) => each.pesertaId === pesertaId);
    expect(of(ahmadRow.id)).toMatchObject({ kiriman: 1, kontak: 0, kontakPada: null });
    expect(of(mariaRow.id)).toMatchObject({ kiriman: 0, kirimanPada: null, kontak: 1 });
  });
});
