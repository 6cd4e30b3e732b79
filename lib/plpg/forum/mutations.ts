import "server-only";
import { fail, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { instantAt } from "@/lib/kernel/time";
import { reasonProblem } from "@/lib/kernel/workflow";
import { readNow, type Tx } from "@/lib/server/db";
import { tellAll } from "@/lib/server/notify";
import type { AkunScope, MentorScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { lockRombelForMentor } from "../rombel/queries";
import type { CohortState } from "../rombel/status";
import { CONTACT_WORDS, contactHappening, FORUM_WORDS, POST_HAPPENINGS } from "./labels";
import { type ForumMailName, forumNotices } from "./messages";
import { type ForumScope, isInside, listSpeakers, readerOf, type Speaker } from "./queries";
import {
  type ContactWay,
  checkContact,
  editedAt,
  type ForumReader,
  forumPath,
  mayEdit,
  mayHide,
  mayPost,
} from "./rules";

const objek = (id: string) => ({ jenis: "pesan_forum", id });
const NOT_HERE = () => notFound("Forum");
const NO_POST = () => notFound("Kiriman");
/** What a field names is not (or no longer) of this rombel: somebody may have withdrawn while the form was open. */
const missing = (field: string, message: string) => fail("tidak_ditemukan", message, { [field]: message });

type HeldForum = { cohort: { id: string; nama: string; status: CohortState }; reader: ForumReader };

/**
 * The forum of who is in the rombel at this moment: the rombel's row first, then the participant's own, so that somebody who withdraws
 * or is replaced meanwhile waits, or is seen.
 */
async function holdForum(tx: Tx, who: ForumScope, rombelId: string): Promise<HeldForum | null> {
  const reader = readerOf(who);
  if (who.peran === "mentor") {
    const cohort = await lockRombelForMentor(tx, who.scope, rombelId);
    return cohort && { cohort, reader };
  }
  const cohort = await lockForMember(tx, who.scope, rombelId);
  return cohort && { cohort, reader };
}

async function lockForMember(tx: Tx, scope: AkunScope, rombelId: string): Promise<HeldForum["cohort"] | null> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM rombel r WHERE r.id = ${rombelId}::uuid AND ${isInside({ peran: "guru", scope })} FOR NO KEY UPDATE OF r`;
  if (held.length === 0) return null;
  const own = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM peserta p
    WHERE p.rombel_id = ${rombelId}::uuid AND p.akun_id = ${scope.akunId}::uuid AND p.status = 'aktif' FOR SHARE`;
  if (own.length === 0) return null;
  return tx.rombel.findUniqueOrThrow({ where: { id: rombelId }, select: { id: true, nama: true, status: true } });
}

export type PostBegun = HeldForum & { parent: string | null; mentioned: Speaker[] };

/**
 * The first half of a post: holds the forum and asks whether this person writes there, whom they mention and what they answer.
 * Errors: `tidak_ditemukan` (who is mentioned or answered, too), `bentrok` (closed).
 */
export async function beginPost(
  tx: Tx,
  who: ForumScope,
  { id, balasanKe, sebut }: { id: string; balasanKe: string; sebut: readonly string[] },
): Promise<Result<PostBegun>> {
  const held = await holdForum(tx, who, id);
  if (!held) return NOT_HERE();
  const allowed = mayPost(held.reader, held.cohort);
  if (!allowed.ok) return allowed;
  if (balasanKe !== "") {
    const place = { id: balasanKe, rombelId: id };
    const parent = await tx.pesanForum.findUnique({ where: { id_rombelId: place }, select: { id: true } });
    if (!parent) return missing("isi", FORUM_WORDS.noSuchPost);
  }
  const speakers = sebut.length > 0 ? await listSpeakers(held.cohort, tx) : [];
  const mentioned = speakers.filter(({ akunId }) => akunId !== held.reader.akunId && sebut.includes(akunId));
  if (mentioned.length !== sebut.length) return missing("sebut", FORUM_WORDS.noSuchPerson);
  return ok({ ...held, parent: balasanKe || null, mentioned });
}

/** Where the reader goes on. */
export type PostPlace = { id: string; nomor: number; base: string };

/** The second half: the post with its files, which are linked by now. Whoever is mentioned is told. */
export async function addPost(
  tx: Tx,
  deed: Deed,
  { cohort, reader, parent, mentioned }: PostBegun,
  { isi, files }: { isi: string; files: readonly string[] },
): Promise<Result<PostPlace>> {
  const { peran, akunId } = reader;
  const { id, nomor } = await tx.pesanForum.create({
    data: {
      ...{ rombelId: cohort.id, penulisId: akunId, penulisNama: deed.by.nama, penulisPeran: peran },
      ...{ isi, balasanKe: parent, dibuatPada: await readNow(tx) },
    },
    select: { id: true, nomor: true },
  });
  await tx.lampiranForum.createMany({
    data: files.map((berkasId, index) => ({ pesanId: id, penulisId: akunId, berkasId, urutan: index + 1 })),
  });
  await tx.sebutanForum.createMany({ data: mentioned.map((each) => ({ pesanId: id, akunId: each.akunId })) });
  await record(tx, {
    ...{ by: deed.by, aksi: "forum.kirim", objek: objek(id), peristiwa: POST_HAPPENINGS.kirim },
    requestId: deed.requestId,
  });
  await tellMentioned(tx, deed, { id, cohort, mentioned });
  return ok({ id, nomor, base: forumPath(peran, cohort.id) });
}

async function tellMentioned(
  tx: Tx,
  deed: Deed,
  { id, cohort, mentioned }: { id: string } & Pick<PostBegun, "cohort" | "mentioned">,
): Promise<void> {
  if (mentioned.length === 0) return;
  const accounts = await tx.akun.findMany({
    where: { id: { in: mentioned.map(({ akunId }) => akunId) } },
    select: { id: true, surel: true },
  });
  const mails = new Map(accounts.map((account) => [account.id, account.surel]));
  await tellAll(
    tx,
    mentioned.map(({ akunId, nama, peran }) => {
      const notice = forumNotices.sebut(deed.by.nama, cohort.nama, peran, cohort.id, id);
      return {
        ...{ akunId, nama, surel: mails.get(akunId) ?? null, notice, kunci: `plpg:sebut:${id}:${akunId}` },
        templat: "forum-sebut" satisfies ForumMailName,
        data: { oleh: deed.by.nama, rombel: cohort.nama, tautan: notice.tautan },
      };
    }),
  );
}

type HeldPost = HeldForum & {
  post: {
    id: string;
    penulisId: string;
    penulisPeran: string;
    isi: string;
    dibuatPada: Date;
    diubahPada: Date | null;
    disembunyikanPada: Date | null;
    versi: number;
  };
};

/** A post of a forum the reader is in, held until the transaction ends, the rombel before it. */
async function holdPost(tx: Tx, who: ForumScope, id: string): Promise<HeldPost | null> {
  const place = await tx.pesanForum.findUnique({ where: { id }, select: { rombelId: true } });
  const held = place && (await holdForum(tx, who, place.rombelId));
  if (!held) return null;
  await tx.$queryRaw`SELECT 1 FROM pesan_forum WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const post = await tx.pesanForum.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, penulisId: true, penulisPeran: true, isi: true, dibuatPada: true, diubahPada: true },
      ...{ disembunyikanPada: true, versi: true },
    },
  });
  return { ...held, post };
}

type Version = { id: string; versi: number };

/**
 * The writer changes the words; the earlier ones stay readable. The same words again change nothing.
 * Errors: `tidak_ditemukan`, `tidak_berhak`, `bentrok`, `data_berubah`.
 */
export async function editPost(
  tx: Tx,
  deed: Deed,
  who: ForumScope,
  { id, versi, isi }: Version & { isi: string },
): Promise<Result<{ page: string }>> {
  const held = await holdPost(tx, who, id);
  if (!held) return NO_POST();
  const { reader, cohort, post } = held;
  const allowed = mayEdit(reader, cohort, post);
  if (!allowed.ok) return allowed;
  const page = `${forumPath(reader.peran, cohort.id)}/${id}`;
  if (post.isi === isi) return ok({ page });
  const { count } = await tx.pesanForum.updateMany({
    where: { id, versi },
    data: { isi, diubahPada: editedAt(await readNow(tx), post), versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    ...{ by: deed.by, aksi: "forum.ubah", objek: objek(id), peristiwa: POST_HAPPENINGS.ubah },
    requestId: deed.requestId,
  });
  return ok({ page });
}

/** The mentor hides a post from the participants; its writer is told why. Errors: `tidak_ditemukan`, `isian_salah`, `data_berubah`. */
export async function hidePost(
  tx: Tx,
  deed: Deed,
  scope: MentorScope,
  { id, versi, alasan }: Version & { alasan: string },
): Promise<Result<{ page: string }>> {
  const held = await holdPost(tx, { peran: "mentor", scope }, id);
  if (!held) return NO_POST();
  const { reader, cohort, post } = held;
  const allowed = mayHide(reader);
  if (!allowed.ok) return allowed;
  const problem = reasonProblem(alasan);
  if (problem) return problem;
  const { count } = await tx.pesanForum.updateMany({
    where: { id, versi, disembunyikanPada: null },
    data: {
      ...{ disembunyikanPada: await readNow(tx), disembunyikanOleh: deed.by.nama, alasanSembunyi: alasan },
      versi: { increment: 1 },
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    ...{ by: deed.by, aksi: "forum.sembunyikan", objek: objek(id), peristiwa: POST_HAPPENINGS.sembunyikan, alasan },
    requestId: deed.requestId,
  });
  if (post.penulisPeran === "guru") await tellHidden(tx, held, { versi, alasan });
  return ok({ page: `${forumPath("mentor", cohort.id)}/${id}` });
}

async function tellHidden(
  tx: Tx,
  { cohort, post }: HeldPost,
  { versi, alasan }: { versi: number; alasan: string },
): Promise<void> {
  const { id, penulisId } = post;
  const writer = await tx.akun.findUniqueOrThrow({ where: { id: penulisId }, select: { nama: true, surel: true } });
  const notice = forumNotices.sembunyikan(cohort.nama, alasan, cohort.id, id);
  await tellAll(tx, [
    {
      ...{ akunId: penulisId, ...writer, notice, kunci: `plpg:sembunyi:${id}:${versi}` },
      templat: "forum-sembunyikan" satisfies ForumMailName,
      data: { rombel: cohort.nama, alasan, tautan: notice.tautan },
    },
  ]);
}

/** The mentor shows a hidden post again. Errors: `tidak_ditemukan`, `data_berubah`. */
export async function showPost(
  tx: Tx,
  deed: Deed,
  scope: MentorScope,
  { id, versi }: Version,
): Promise<Result<{ page: string }>> {
  const held = await holdPost(tx, { peran: "mentor", scope }, id);
  if (!held) return NO_POST();
  const { count } = await tx.pesanForum.updateMany({
    where: { id, versi, disembunyikanPada: { not: null } },
    data: { disembunyikanPada: null, disembunyikanOleh: null, alasanSembunyi: null, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  await record(tx, {
    ...{ by: deed.by, aksi: "forum.tampilkan", objek: objek(id), peristiwa: POST_HAPPENINGS.tampilkan },
    requestId: deed.requestId,
  });
  return ok({ page: `${forumPath("mentor", held.cohort.id)}/${id}` });
}

/** Reads on up to a number, never back. Decides nothing, so it leaves no trace. Errors: `tidak_ditemukan`. */
export async function markRead(
  tx: Tx,
  who: ForumScope,
  { id, sampai }: { id: string; sampai: number },
): Promise<Result> {
  const count = await tx.$executeRaw`
    INSERT INTO bacaan_forum AS b (rombel_id, akun_id, sampai_nomor)
    SELECT r.id, ${who.scope.akunId}::uuid, least(${sampai}::int, r.pesan_terakhir) FROM rombel r
    WHERE r.id = ${id}::uuid AND ${isInside(who)}
    ON CONFLICT (rombel_id, akun_id) DO UPDATE
      SET sampai_nomor = greatest(b.sampai_nomor, excluded.sampai_nomor), dibaca_pada = sekarang()`;
  return count === 1 ? ok() : NOT_HERE();
}

/** The mentor writes down a contact outside the forum. Errors: `tidak_ditemukan`, `bentrok` (closed), `isian_salah`. */
export async function logContact(
  tx: Tx,
  deed: Deed,
  scope: MentorScope,
  contact: {
    id: string;
    cara: ContactWay;
    tanggal: string;
    jam: string;
    peserta: readonly string[];
    ringkasan: string;
  },
): Promise<Result<{ id: string }>> {
  const { id: rombelId, cara, tanggal, jam, peserta, ringkasan } = contact;
  const cohort = await lockRombelForMentor(tx, scope, rombelId);
  if (!cohort) return NOT_HERE();
  const now = await readNow(tx);
  const pada = instantAt(tanggal, jam, cohort.zona);
  const allowed = checkContact(pada, cohort, now);
  if (!allowed.ok) return allowed;
  const known = await tx.peserta.count({ where: { id: { in: [...peserta] }, rombelId } });
  if (known !== peserta.length) return missing("peserta", CONTACT_WORDS.noSuchParticipant);
  const { id } = await tx.catatanKontak.create({
    data: { rombelId, mentorId: scope.akunId, mentorNama: deed.by.nama, cara, pada, ringkasan, dibuatPada: now },
    select: { id: true },
  });
  await tx.pesertaKontak.createMany({ data: peserta.map((pesertaId) => ({ kontakId: id, pesertaId })) });
  await record(tx, {
    ...{
      by: deed.by,
      aksi: "forum.catatKontak",
      objek: { jenis: "catatan_kontak", id },
      peristiwa: contactHappening(cara),
    },
    requestId: deed.requestId,
  });
  return ok({ id: rombelId });
}
