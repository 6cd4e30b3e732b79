import "server-only";
import { db, Prisma, type Tx } from "@/lib/server/db";
import type { AkunScope, LptkScope, MentorScope } from "@/lib/server/scope";
import { readTimeline, type TimelineEntry } from "@/lib/server/trail";
import type { Cohort } from "../rombel/queries";
import { type ContactWay, type ForumReader, PAGE_SIZE, REPLIES_SHOWN, seesReason, seesWords } from "./rules";

type Reader = Tx | typeof db;

/** Who takes part in a forum: an active participant of the rombel, or its present mentor. */
export type ForumScope = { peran: "guru"; scope: AkunScope } | { peran: "mentor"; scope: MentorScope };
type FileReaderScope = ForumScope | { peran: "lptk"; scope: LptkScope };

/** Is the reader of rombel `r` now? The same question wherever the forum is read or written. */
export function isInside({ peran, scope }: ForumScope): Prisma.Sql {
  return peran === "guru"
    ? Prisma.sql`EXISTS (SELECT 1 FROM peserta m WHERE m.rombel_id = r.id AND m.akun_id = ${scope.akunId}::uuid AND m.status = 'aktif')`
    : Prisma.sql`r.lptk_id = ${scope.instansiId}::uuid AND mentor_rombel(r.id) = ${scope.akunId}::uuid`;
}

/**
 * May the reader see the post this file hangs on? Members of the rombel who have not withdrawn, its present mentor and its LPTK; at a
 * hidden post the writer and the mentor alone.
 */
export async function isAttachmentShown(reader: FileReaderScope, berkasId: string): Promise<boolean> {
  const akunId = reader.peran === "lptk" ? null : reader.scope.akunId;
  const instansiId = reader.peran === "guru" ? null : reader.scope.instansiId;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM lampiran_forum l
    JOIN pesan_forum p ON p.id = l.pesan_id
    JOIN rombel r ON r.id = p.rombel_id
    WHERE l.berkas_id = ${berkasId}::uuid AND CASE ${reader.peran}
      WHEN 'guru' THEN (p.disembunyikan_pada IS NULL OR p.penulis_id = ${akunId}::uuid) AND EXISTS (
        SELECT 1 FROM peserta m WHERE m.rombel_id = r.id AND m.akun_id = ${akunId}::uuid AND m.status = 'aktif')
      WHEN 'mentor' THEN r.lptk_id = ${instansiId}::uuid AND mentor_rombel(r.id) = ${akunId}::uuid
      ELSE r.lptk_id = ${instansiId}::uuid AND p.disembunyikan_pada IS NULL END`;
  return rows.length > 0;
}

export type PostFile = { id: string; nama: string; ukuran: number };

/** A post as one reader may see it; `isi` is null where its words are not for them. */
export type ForumPost = {
  id: string;
  rombelId: string;
  nomor: number;
  penulisId: string;
  penulisNama: string;
  penulisPeran: "guru" | "mentor";
  isi: string | null;
  dibuatPada: Date;
  diubahPada: Date | null;
  disembunyikanPada: Date | null;
  /** Who hid it and why, for those whom it concerns. */
  disembunyikanOleh: string | null;
  alasanSembunyi: string | null;
  versi: number;
  /** What it answers. */
  kutipan: { id: string; nama: string; isi: string | null } | null;
  /** Names of who is mentioned. */
  sebutan: string[];
  lampiran: PostFile[];
  /** How many posts answer it. */
  balasan: number;
};

type Quoted = { id: string; nama: string; isi: string; penulisId: string; isHidden: boolean };
type Row = Omit<ForumPost, "isi" | "kutipan"> & { isi: string; kutipan: Quoted | null };

/** So much of what is answered is quoted, in characters. */
const QUOTED = 160;

const POST = Prisma.sql`SELECT p.id, p.rombel_id AS "rombelId", p.nomor, p.penulis_id AS "penulisId", p.penulis_nama AS "penulisNama",
    p.penulis_peran::text AS "penulisPeran", p.isi, p.dibuat_pada AS "dibuatPada", p.diubah_pada AS "diubahPada",
    p.disembunyikan_pada AS "disembunyikanPada", p.disembunyikan_oleh AS "disembunyikanOleh", p.alasan_sembunyi AS "alasanSembunyi", p.versi,
    (SELECT json_build_object('id', q.id, 'nama', q.penulis_nama, 'isi', left(q.isi, ${QUOTED}::int), 'penulisId', q.penulis_id,
        'isHidden', q.disembunyikan_pada IS NOT NULL) FROM pesan_forum q WHERE q.id = p.balasan_ke) AS kutipan,
    coalesce((SELECT json_agg(a.nama ORDER BY a.nama, a.id)
      FROM sebutan_forum s JOIN akun a ON a.id = s.akun_id WHERE s.pesan_id = p.id), '[]') AS sebutan,
    coalesce((SELECT json_agg(json_build_object('id', b.id, 'nama', b.nama, 'ukuran', b.ukuran) ORDER BY l.urutan)
      FROM lampiran_forum l JOIN berkas b ON b.id = l.berkas_id WHERE l.pesan_id = p.id), '[]') AS lampiran,
    (SELECT count(*)::int FROM pesan_forum c WHERE c.balasan_ke = p.id) AS balasan
  FROM pesan_forum p`;

/** Words that the reader may not see leave this file as null, in a quotation too. */
function shownTo(
  reader: ForumReader,
  { isi, kutipan, disembunyikanOleh, alasanSembunyi, lampiran, ...post }: Row,
): ForumPost {
  const quoted = kutipan && {
    id: kutipan.id,
    nama: kutipan.nama,
    isi: seesWords(reader, { penulisId: kutipan.penulisId, disembunyikanPada: kutipan.isHidden ? new Date(0) : null })
      ? kutipan.isi
      : null,
  };
  return {
    ...{ ...post, kutipan: quoted },
    ...(seesWords(reader, post) ? { isi, lampiran } : { isi: null, lampiran: [] }),
    ...(seesReason(reader, post)
      ? { disembunyikanOleh, alasanSembunyi }
      : { disembunyikanOleh: null, alasanSembunyi: null }),
  };
}

/** A rombel and who reads its forum. It comes from a scoped query, which is the proof of the right to see it. */
export type Forum = { cohort: Pick<Cohort, "id">; reader: ForumReader };

export type PostPage = {
  /** The newest first. */
  posts: ForumPost[];
  /** The next page holds what was written before this number; null: nothing was. */
  before: number | null;
};

/** One page of posts, by number: as fast at the two thousandth post as at the first. `before` null: the newest. */
export async function listPosts({ cohort, reader }: Forum, before: number | null): Promise<PostPage> {
  const earlier = before === null ? Prisma.empty : Prisma.sql`AND p.nomor < ${before}`;
  const rows = await db.$queryRaw<Row[]>`
    ${POST} WHERE p.rombel_id = ${cohort.id}::uuid ${earlier} ORDER BY p.nomor DESC LIMIT ${PAGE_SIZE + 1}`;
  const posts = rows.slice(0, PAGE_SIZE).map((row) => shownTo(reader, row));
  return { posts, before: rows.length > PAGE_SIZE ? (posts.at(-1)?.nomor ?? null) : null };
}

/** What came after a number, oldest first; nothing for who is not of this rombel (any more). One query, by index. */
export async function listPostsAfter(who: ForumScope, rombelId: string, after: number): Promise<ForumPost[]> {
  const rows = await db.$queryRaw<Row[]>`
    ${POST} JOIN rombel r ON r.id = p.rombel_id
    WHERE p.rombel_id = ${rombelId}::uuid AND p.nomor > ${after} AND ${isInside(who)} ORDER BY p.nomor LIMIT ${PAGE_SIZE}`;
  const reader = readerOf(who);
  return rows.map((row) => shownTo(reader, row));
}

/** As the rules know them. Who reads as a teacher is an active participant: `isInside` lets nobody else in. */
export function readerOf({ peran, scope: { akunId } }: ForumScope): ForumReader {
  return peran === "mentor" ? { akunId, peran } : { akunId, peran, participant: "aktif" };
}

/** One post of the forum. `id` must be an id (`isId`). */
export async function findPost({ cohort, reader }: Forum, id: string): Promise<ForumPost | null> {
  const [row] = await db.$queryRaw<Row[]>`
    ${POST} WHERE p.id = ${id}::uuid AND p.rombel_id = ${cohort.id}::uuid`;
  return row ? shownTo(reader, row) : null;
}

/** The latest answers to a post, oldest first. */
export async function listReplies({ cohort, reader }: Forum, post: ForumPost): Promise<ForumPost[]> {
  if (post.balasan === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    ${POST} WHERE p.balasan_ke = ${post.id}::uuid AND p.rombel_id = ${cohort.id}::uuid
    ORDER BY p.nomor DESC LIMIT ${REPLIES_SHOWN}`;
  return rows.map((row) => shownTo(reader, row)).reverse();
}

export type PostVersion = { nomor: number; isi: string; sejak: Date };

/** What a post said before each change, the first words first; nothing where its words are not for the reader. */
export async function listVersions(post: ForumPost): Promise<PostVersion[]> {
  if (post.isi === null || post.diubahPada === null) return [];
  return db.versiPesan.findMany({
    where: { pesanId: post.id },
    orderBy: { nomor: "asc" },
    select: { nomor: true, isi: true, sejak: true },
  });
}

/** A post's timeline, for its writer, the mentor and the LPTK: it says why it was hidden. `post` comes from `findPost`. */
export async function readPostTimeline(post: ForumPost, reader: ForumReader): Promise<TimelineEntry[]> {
  const isConcerned = reader.peran !== "guru" || reader.akunId === post.penulisId;
  return isConcerned ? readTimeline(db, { jenis: "pesan_forum", id: post.id }) : [];
}

export type ReadingMark = {
  /** Read up to this number. */
  sampai: number;
  /** Posts of others after it, without hidden ones. */
  unread: number;
};

/** How far somebody has read. */
export async function readMark({ cohort, reader: { akunId } }: Forum): Promise<ReadingMark> {
  const [row] = await db.$queryRaw<ReadingMark[]>`
    SELECT s.sampai, (SELECT count(*)::int FROM pesan_forum p
      WHERE p.rombel_id = ${cohort.id}::uuid AND p.nomor > s.sampai AND p.penulis_id <> ${akunId}::uuid
        AND p.disembunyikan_pada IS NULL) AS unread
    FROM (SELECT coalesce((SELECT b.sampai_nomor FROM bacaan_forum b
      WHERE b.rombel_id = ${cohort.id}::uuid AND b.akun_id = ${akunId}::uuid), 0) AS sampai) s`;
  return row ?? { sampai: 0, unread: 0 };
}

export type UnreadForum = { id: string; nama: string; unread: number; since: Date };

/** Running rombel of a participant with posts of others that were not read, and since when the first of them waits. */
export function listUnreadOfMember({ akunId }: AkunScope): Promise<UnreadForum[]> {
  return db.$queryRaw<UnreadForum[]>`
    SELECT r.id, r.nama, u.unread, u.since
    FROM peserta m JOIN rombel r ON r.id = m.rombel_id AND r.status = 'berjalan'
    LEFT JOIN bacaan_forum b ON b.rombel_id = r.id AND b.akun_id = m.akun_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS unread, min(p.dibuat_pada) AS since FROM pesan_forum p
      WHERE p.rombel_id = r.id AND p.nomor > coalesce(b.sampai_nomor, 0) AND p.penulis_id <> m.akun_id
        AND p.disembunyikan_pada IS NULL) u
    WHERE m.akun_id = ${akunId}::uuid AND m.status = 'aktif' AND u.unread > 0
    ORDER BY u.since, r.id`;
}

export type Speaker = { akunId: string; nama: string; peran: "mentor" | "guru" };

/** Who writes in a forum now: the mentor, then the active participants by name. They can be mentioned. */
export function listSpeakers(cohort: Pick<Cohort, "id">, tx: Reader = db): Promise<Speaker[]> {
  return tx.$queryRaw<Speaker[]>`
    SELECT * FROM (
      SELECT m.mentor_id AS "akunId", m.mentor_nama AS nama, 'mentor' AS peran FROM penugasan_mentor m
      WHERE m.rombel_id = ${cohort.id}::uuid AND m.selesai IS NULL
      UNION ALL SELECT p.akun_id, p.nama, 'guru' FROM peserta p
      WHERE p.rombel_id = ${cohort.id}::uuid AND p.status = 'aktif') o
    ORDER BY o.peran = 'guru', o.nama, o."akunId"`;
}

/** What somebody has done in a rombel; it informs the process score (DOMAIN §4). */
export type Activity = {
  akunId: string;
  /** The participant's; null for the mentor. */
  pesertaId: string | null;
  nama: string;
  peran: "mentor" | "guru";
  /** Posts that are not hidden, and the latest of them. */
  kiriman: number;
  kirimanPada: Date | null;
  /** Logged contacts with the participant; for the mentor: logged by them. */
  kontak: number;
  kontakPada: Date | null;
};

/** Activity of the mentor and of every participant who activated, the mentor first, then by name. */
export function listActivity(cohort: Pick<Cohort, "id">): Promise<Activity[]> {
  return db.$queryRaw<Activity[]>`
    SELECT o.akun_id AS "akunId", o.peserta_id AS "pesertaId", o.nama, o.peran, k.jumlah AS kiriman, k.pada AS "kirimanPada",
      c.jumlah AS kontak, c.pada AS "kontakPada"
    FROM (
      SELECT m.mentor_id AS akun_id, NULL::uuid AS peserta_id, m.mentor_nama AS nama, 'mentor' AS peran
      FROM penugasan_mentor m WHERE m.rombel_id = ${cohort.id}::uuid AND m.selesai IS NULL
      UNION ALL SELECT p.akun_id, p.id, p.nama, 'guru' FROM peserta p
      WHERE p.rombel_id = ${cohort.id}::uuid AND p.status = 'aktif') o
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS jumlah, max(f.dibuat_pada) AS pada FROM pesan_forum f
      WHERE f.rombel_id = ${cohort.id}::uuid AND f.penulis_id = o.akun_id AND f.disembunyikan_pada IS NULL) k
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS jumlah, max(g.pada) AS pada FROM catatan_kontak g
      WHERE g.rombel_id = ${cohort.id}::uuid AND CASE WHEN o.peserta_id IS NULL THEN g.mentor_id = o.akun_id
        ELSE EXISTS (SELECT 1 FROM peserta_kontak x WHERE x.kontak_id = g.id AND x.peserta_id = o.peserta_id) END) c
    ORDER BY o.peran = 'guru', o.nama, o.akun_id`;
}

export type Contact = {
  id: string;
  cara: ContactWay;
  pada: Date;
  ringkasan: string;
  mentorNama: string;
  /** Names of the participants. */
  peserta: string[];
};

/** Contacts shown at a time. */
const CONTACTS = 20;

/** The log of contacts, the latest first. `before`: the id of the last one of the page before. */
export async function listContacts(
  cohort: Pick<Cohort, "id">,
  before: string | null,
): Promise<{ contacts: Contact[]; before: string | null }> {
  const earlier = before
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM catatan_kontak x WHERE x.id = ${before}::uuid AND x.rombel_id = k.rombel_id
        AND (k.pada < x.pada OR (k.pada = x.pada AND k.id > x.id)))`
    : Prisma.empty;
  const rows = await db.$queryRaw<Contact[]>`
    SELECT k.id, k.cara::text AS cara, k.pada, k.ringkasan, k.mentor_nama AS "mentorNama",
      coalesce((SELECT json_agg(p.nama ORDER BY p.nama, p.id)
        FROM peserta_kontak x JOIN peserta p ON p.id = x.peserta_id WHERE x.kontak_id = k.id), '[]') AS peserta
    FROM catatan_kontak k WHERE k.rombel_id = ${cohort.id}::uuid ${earlier}
    ORDER BY k.pada DESC, k.id LIMIT ${CONTACTS + 1}`;
  const contacts = rows.slice(0, CONTACTS);
  return { contacts, before: rows.length > CONTACTS ? (contacts.at(-1)?.id ?? null) : null };
}
