import { beforeAll, describe, expect, it } from "vitest";
import { db, readNow, type Tx } from "@/lib/server/db";
import { makeMentor } from "@/prisma/seed/factories";
import { makeFile } from "@/prisma/seed/kinerja";
import {
  type CohortStage,
  type MadeParticipant,
  makeAssignment,
  makeCohortStage,
  makeContact,
  makeForumPost,
} from "@/prisma/seed/plpg";
import { testDatabase } from "@/scripts/testing/database";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

let stage: CohortStage;
let member: MadeParticipant;
beforeAll(async () => {
  stage = await write((tx) => makeCohortStage(tx));
  member = await write((tx) => stage.participant(tx));
});
type Options = Partial<Parameters<typeof makeForumPost>[1]>;
const post = (options: Options = {}) =>
  write((tx) => makeForumPost(tx, { cohort: stage.cohort, penulis: member, ...options }));
const set = (id: string, what: string) => query(`UPDATE pesan_forum SET ${what} WHERE id = $1`, [id]);

describe("posts", () => {
  it("are numbered one after the other, also when they come at once", async () => {
    const { cohort, participant, mentor } = await write((tx) => makeCohortStage(tx));
    const penulis = await write((tx) => participant(tx));
    const made = await Promise.all([
      ...Array.from({ length: 6 }, () => write((tx) => makeForumPost(tx, { cohort, penulis }))),
      ...Array.from({ length: 6 }, () =>
        write((tx) => makeForumPost(tx, { cohort, penulis: mentor, peran: "mentor" })),
      ),
    ]);
    expect(made.map(({ nomor }) => nomor).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(await db.rombel.findUniqueOrThrow({ where: { id: cohort.id } })).toMatchObject({ pesanTerakhir: 12 });
  });

  it("are written by the present mentor and active participants, while the rombel runs", async () => {
    const { mentor, lptkId, cohort } = stage;
    const stranger = await write(async (tx) => (await makeCohortStage(tx)).participant(tx));
    const waiting = await write((tx) => stage.participant(tx, { status: "belum_aktif" }));
    const gone = await write((tx) => stage.participant(tx, { status: "mengundurkan_diri" }));
    for (const penulis of [stranger, waiting, gone, mentor]) {
      await expect(post({ penulis })).rejects.toThrow(/not of this rombel/);
    }
    await expect(post({ peran: "mentor" })).rejects.toThrow(/not of this rombel/);
    const next = await write((tx) => makeMentor(tx, { instansiId: lptkId }));
    const old = await post({ penulis: mentor, peran: "mentor" });
    await write((tx) => makeAssignment(tx, { cohort, mentor: next }));
    await expect(post({ penulis: mentor, peran: "mentor" })).rejects.toThrow(/not of this rombel/);
    expect(await db.pesanForum.findUniqueOrThrow({ where: { id: old.id } })).toMatchObject({
      penulisNama: mentor.nama,
    });
    const closed = await write((tx) => makeCohortStage(tx, { status: "selesai" }));
    await expect(
      write((tx) => makeForumPost(tx, { cohort: closed.cohort, penulis: closed.mentor, peran: "mentor" })),
    ).rejects.toThrow(/is closed/);
  });

  it("answer posts of the same rombel", async () => {
    const other = await write((tx) => makeCohortStage(tx));
    const foreign = await write((tx) =>
      makeForumPost(tx, { cohort: other.cohort, penulis: other.mentor, peran: "mentor" }),
    );
    await expect(post({ balasanKe: foreign.id })).rejects.toThrow(/[Ff]oreign key/);
    const { id } = await post();
    await expect(
      query("ALTER TABLE pesan_forum DISABLE TRIGGER USER; UPDATE pesan_forum SET balasan_ke = id"),
    ).rejects.toThrow(/balasan_check/);
    expect(await post({ balasanKe: id })).toMatchObject({ nomor: expect.any(Number) });
  });

  it("changed words are shown as changed, and the earlier ones are kept", async () => {
    const { id } = await post({ isi: "Pertama." });
    await expect(set(id, "isi = 'Kedua.'")).rejects.toThrow(/shown as a change/);
    await set(id, "isi = 'Kedua.', diubah_pada = sekarang() + interval '1 second'");
    await expect(set(id, "isi = 'Ketiga.'")).rejects.toThrow(/shown as a change/);
    await set(id, "isi = 'Ketiga.', diubah_pada = sekarang() + interval '2 seconds'");
    const versions = await db.versiPesan.findMany({ where: { pesanId: id }, orderBy: { nomor: "asc" } });
    expect(versions.map(({ isi }) => isi)).toEqual(["Pertama.", "Kedua."]);
    await expect(set(id, "diubah_pada = NULL")).rejects.toThrow(/nothing was changed/);
    await expect(query("UPDATE versi_pesan SET isi = 'x' WHERE pesan_id = $1", [id])).rejects.toThrow(/only grows/);
    await expect(
      query("INSERT INTO versi_pesan (pesan_id, nomor, isi, sejak) VALUES ($1, 9, 'x', sekarang())", [id]),
    ).rejects.toThrow(/by the database alone/);
  });

  it("keep writer, place and time, and are never deleted", async () => {
    const { id } = await post();
    for (const what of ["penulis_nama = 'Lain'", "nomor = 999", "dibuat_pada = dibuat_pada - interval '1 day'"]) {
      await expect(set(id, what)).rejects.toThrow(/never change/);
    }
    await expect(query("DELETE FROM pesan_forum WHERE id = $1", [id])).rejects.toThrow(/only grows/);
  });

  it("are hidden by somebody, with a reason; hidden ones are not rewritten", async () => {
    const { id } = await post();
    await expect(set(id, "disembunyikan_pada = sekarang()")).rejects.toThrow(/sembunyi_check/);
    await set(
      id,
      "disembunyikan_pada = sekarang(), disembunyikan_oleh = 'Mentor', alasan_sembunyi = 'Memuat nomor telepon.'",
    );
    await expect(set(id, "isi = 'Lain.', diubah_pada = sekarang() + interval '1 second'")).rejects.toThrow(/shown as/);
    await set(id, "disembunyikan_pada = NULL, disembunyikan_oleh = NULL, alasan_sembunyi = NULL");
  });

  it("carry at most five files, their writer's own and linked ones", async () => {
    const { id } = await post({ lampiran: ["Rencana", "Foto papan"] });
    const [file] = await db.lampiranForum.findMany({ where: { pesanId: id } });
    await expect(
      query("UPDATE berkas SET status = 'dibuang', dibuang_pada = sekarang() WHERE id = $1", [file?.berkasId]),
    ).rejects.toThrow(/still shows it/);
    const { id: another } = await post();
    const insert = (urutan: number) =>
      query("INSERT INTO lampiran_forum (pesan_id, urutan, penulis_id, berkas_id) VALUES ($1, $2, $3, $4)", [
        ...[another, urutan, member.akunId, file?.berkasId],
      ]);
    await expect(insert(6)).rejects.toThrow(/urutan_check/);
    await expect(insert(1)).rejects.toThrow(/unique/);
    await expect(query("DELETE FROM lampiran_forum WHERE pesan_id = $1", [id])).rejects.toThrow(/only grows/);
    const karya = { pemilikId: member.akunId, tujuan: "karya", judul: "Karya", pada: await readNow() } as const;
    const { id: berkasId } = await write((tx) => makeFile(tx, karya));
    const place = { pesanId: another, urutan: 1, penulisId: member.akunId, berkasId };
    await expect(db.lampiranForum.create({ data: place })).rejects.toThrow(/not linked/);
  });
});

describe("reading marks", () => {
  it("read on, as far as there are posts", async () => {
    await post();
    const { pesanTerakhir } = await db.rombel.findUniqueOrThrow({ where: { id: stage.cohort.id } });
    const own = { rombelId: stage.cohort.id, akunId: member.akunId };
    await expect(db.bacaanForum.create({ data: { ...own, sampaiNomor: pesanTerakhir + 1 } })).rejects.toThrow(
      /reads on/,
    );
    await db.bacaanForum.create({ data: { ...own, sampaiNomor: pesanTerakhir } });
    await expect(query("UPDATE bacaan_forum SET sampai_nomor = 0 WHERE akun_id = $1", [member.akunId])).rejects.toThrow(
      /reads on/,
    );
  });
});

describe("the log of contacts", () => {
  it("is the present mentor's, about participants of the rombel, and only grows", async () => {
    const { cohort, mentor, participant } = await write((tx) => makeCohortStage(tx));
    const peserta = await write((tx) => participant(tx));
    const id = await write((tx) => makeContact(tx, { cohort, mentor, peserta: [peserta] }));
    await expect(write((tx) => makeContact(tx, { cohort, mentor: peserta, peserta: [] }))).rejects.toThrow(
      /not the mentor/,
    );
    await expect(write((tx) => makeContact(tx, { cohort, mentor, peserta: [member] }))).rejects.toThrow(/not of this/);
    await expect(
      query(
        "INSERT INTO catatan_kontak (rombel_id, mentor_id, mentor_nama, cara, pada, ringkasan) VALUES ($1, $2, 'M', 'surel', sekarang() + interval '1 hour', 'x')",
        [cohort.id, mentor.akunId],
      ),
    ).rejects.toThrow(/pada_check/);
    await expect(query("UPDATE catatan_kontak SET ringkasan = 'x' WHERE id = $1", [id])).rejects.toThrow(/only grows/);
    await expect(query("DELETE FROM peserta_kontak WHERE kontak_id = $1", [id])).rejects.toThrow(/only grows/);
  });
});
