import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { discardUnused, linkFile, releaseFile } from "@/lib/berkas/mutations";
import { findFileToJudge } from "@/lib/berkas/queries";
import { mayReadFile } from "@/lib/berkas/rules";
import { ok, type Result } from "@/lib/kernel/result";
import { db, readNow, withTx } from "@/lib/server/db";
import { akunScope, dinasScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { findSession, type Session } from "@/lib/server/session";
import { overdueWords } from "@/lib/tindak-lanjut/labels";
import {
  makeDinas,
  makeMove,
  makeOffice,
  makeOfficeAccount,
  makePost,
  makeSchool,
  makeTeacher,
  someEmail,
} from "@/prisma/seed/factories";
import { type AfterTraining, makeApplication } from "@/prisma/seed/penerapan";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { correctAttendance } from "../kehadiran/mutations";
import { listWaitingTooLong } from "../pendaftaran/queries";
import { ENROLMENT_STATES, type EnrolmentState, enrolmentWorkflow } from "../pendaftaran/status";
import { issueCertificate } from "../sertifikat/mutations";
import {
  beginDraft,
  beginReport,
  fileReport,
  keepDraft,
  returnReport,
  savedDraft,
  sendPostReflection,
} from "./mutations";
import {
  findApplication,
  findDraft,
  findNextReview,
  findOwnApplication,
  findReportOfDinas,
  findReview,
  fingerprintOf,
  listApplications,
  listOwnPostReflections,
  listReportsDue,
  listReportsOfDinas,
  listReviews,
  listReviewsDue,
} from "./queries";
import { type Ground, groundOf } from "./rules";

const { query } = await testDatabase();

type Realm = {
  dinasId: string;
  dinas: Session;
  instansiId: string;
  unit: Session;
  sekolahId: string;
  kepsek: Session;
};

let ours: Realm;
let theirs: Realm;
let manySeats: string;

async function someRealm(): Promise<Realm> {
  const dinasId = (await make((tx) => makeDinas(tx))).id;
  const instansiId = (await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId }))).id;
  const school = await make((tx) => makeSchool(tx, { dinasId }));
  return {
    ...{ dinasId, instansiId, sekolahId: school.id },
    dinas: await sessionOf(await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: dinasId }))),
    unit: await sessionOf(await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId }))),
    kepsek: await sessionOf(await make((tx) => makePost(tx, { sekolah: school, surel: someEmail() }))),
  };
}

beforeAll(async () => {
  ours = await someRealm();
  theirs = await someRealm();
  manySeats = (await enrolment("hadir")).pelatihanId;
  await db.pelatihan.update({ where: { id: manySeats }, data: { kuota: 10_000 } });
});

/** An enrolment of a new teacher of the realm's school. */
async function enrolment(status: AfterTraining, realm = ours) {
  const teacher = await make((tx) => makeTeacher(tx, { sekolahId: realm.sekolahId }));
  const made = await make((tx) => makeApplication(tx, { ...realm, akunId: teacher.akunId, status, isPrinted: false }));
  const { versi } = await row(made.id);
  return { ...made, versi, guru: await sessionOf(teacher) };
}

/** An enrolment whose report waits for the unit, in one training for all of them: races make many. */
async function reported() {
  const options = { ...ours, pelatihanId: manySeats, status: "menunggu_tinjauan", isPrinted: false } as const;
  const { id } = await make((tx) => makeApplication(tx, options));
  return { id, versi: (await row(id)).versi };
}

const row = (id: string) => db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id } });

/** A stored file of the principal, as an upload leaves it. */
async function storedFile(owner = ours.kepsek, jenis = "image/jpeg"): Promise<string> {
  const { id } = await db.berkas.create({
    data: {
      ...{ pemilikId: owner.akunId, tujuan: "penerapan", status: "tersimpan", nama: "foto.jpg", ukuran: 1000, jenis },
      ...{ kunci: randomBytes(16).toString("hex"), sha256: randomBytes(32).toString("hex"), tersimpanPada: new Date() },
    },
  });
  return id;
}

const reflect = (who: Session, id: string, versi: number, text = "Tiket keluar.") =>
  withTx((tx) =>
    sendPostReflection(tx, deedOf(who), akunScope(who), { id, versi, dipelajari: text, akanDiterapkan: text }),
  );

/** What the form of an enrolment's next report shows. */
async function groundNow(id: string): Promise<Ground> {
  const reports = await db.laporanPenerapan.findMany({
    where: { pendaftaranId: id },
    orderBy: { nomor: "desc" },
    include: { dokumen: { orderBy: { urutan: "asc" } } },
  });
  const shown = reports.map(({ dokumen, ...words }) => ({
    ...words,
    dokumen: dokumen.map(({ berkasId }) => ({ id: berkasId, nama: "" })),
  }));
  return groundOf(await findDraft(db, { id }), shown);
}
const baseOf = async (id: string) => fingerprintOf(await groundNow(id));

const IMPROVE = "Umpan balik tertulis.";

type Typed = { berkas?: readonly string[]; perubahan?: string; perluDitingkatkan?: string };

/** As the action does it. */
const draft = (who: Session, one: { id: string; versi: number }, typed: Typed, dasar?: string) =>
  withTx(async (tx) => {
    const words = { perubahan: "", perluDitingkatkan: "", berkas: [], ...typed };
    const sent = { id: one.id, versi: one.versi, dasar: dasar ?? (await baseOf(one.id)), ...words };
    const begun = await beginDraft(tx, sekolahScope(who), sent);
    if (!begun.ok) return begun;
    if (!begun.data.hasChanged) return ok(await savedDraft(tx, begun.data));
    const documents = [];
    for (const { berkasId, pemilikId } of begun.data.chosen) {
      if (pemilikId === null) {
        const linked = await linkFile(tx, akunScope(who), { berkasId, tujuan: "penerapan", now: who.now });
        if (!linked.ok) return linked;
      }
      documents.push({ berkasId, pemilikId: pemilikId ?? who.akunId });
    }
    for (const file of await keepDraft(tx, deedOf(who), begun.data, { ...words, documents })) {
      await releaseFile(tx, file, who.now);
    }
    return ok(await savedDraft(tx, begun.data));
  });

/** As the action does it; `dasar` is what a form shows that was opened just now. */
const report = async (
  who: Session,
  id: string,
  versi: number,
  berkas: readonly string[],
  perubahan = "Murid bertanya.",
  dasar?: string,
) => {
  const base = dasar ?? (await baseOf(id));
  return withTx(async (tx) => {
    const sent = { id, dasar: base, berkas, perubahan, perluDitingkatkan: IMPROVE };
    const begun = await beginReport(tx, sekolahScope(who), sent);
    if (!begun.ok) return begun;
    const documents = [];
    for (const { berkasId, pemilikId } of begun.data.chosen) {
      if (pemilikId === null) {
        const linked = await linkFile(tx, akunScope(who), { berkasId, tujuan: "penerapan", now: who.now });
        if (!linked.ok) return linked;
      }
      documents.push({ berkasId, pemilikId: pemilikId ?? who.akunId });
    }
    const filed = await fileReport(tx, deedOf(who), begun.data, { ...sent, versi, documents });
    if (!filed.ok) return filed;
    for (const file of filed.data) await releaseFile(tx, file, who.now);
    return ok();
  });
};

const giveBack = (who: Session, id: string, versi: number, alasan = "Fotonya belum cukup.") =>
  withTx((tx) => returnReport(tx, deedOf(who), p2kptk2Scope(who), { id, versi, alasan }));
const issue = (who: Session, id: string, versi: number) =>
  withTx((tx) => issueCertificate(tx, deedOf(who), p2kptk2Scope(who), { id, versi }));
/** What the unit does when it finds that somebody was not there, or was after all. */
const correct = (who: Session, id: string, versi: number, isPresent = false) =>
  withTx(async (tx) => {
    const sessions = await tx.sesiPelatihan.findMany({ where: { pelatihan: { pendaftaran: { some: { id } } } } });
    const hadir = isPresent ? sessions.map((session) => session.id) : [];
    const correction = { id, versi, hadir, alasan: "Daftar hadir keliru." };
    return correctAttendance(tx, deedOf(who), p2kptk2Scope(who), correction);
  });

const everything = () =>
  contentOf(query, [
    ...["pendaftaran_pelatihan", "refleksi_pasca", "laporan_penerapan", "dokumen_penerapan", "sertifikat", "berkas"],
    ...["draf_penerapan", "dokumen_draf_penerapan"],
    ...["nomor_sertifikat", "karya", "riwayat", "audit", "notifikasi", "surel", "pelatihan"],
  ]);

describe("the teacher's reflection after the training", () => {
  it("is kept, the report is awaited, and the principal is told", async () => {
    const one = await enrolment("hadir");
    expect(code(await reflect(one.guru, one.id, one.versi))).toBe("ok");
    expect(await row(one.id)).toMatchObject({ status: "menunggu_penerapan", versi: one.versi + 1 });
    expect(await findOwnApplication(akunScope(one.guru), one.id)).toMatchObject({
      dipelajari: "Tiket keluar.",
    });
    const tautan = `/kepsek/pelatihan/penerapan/${one.id}`;
    expect(await db.notifikasi.count({ where: { akunId: ours.kepsek.akunId, tautan } })).toBe(1);
    expect(await db.surel.count({ where: { templat: "penerapan-lapor", akunId: ours.kepsek.akunId } })).toBeGreaterThan(
      0,
    );
    const traces = await db.riwayat.findMany({ where: { objekId: one.id } });
    expect(traces.map(({ peristiwa }) => peristiwa)).toEqual(["Refleksi pasca pelatihan dikirim"]);
  });

  it.each(["menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan"] as const)(
    "is asked for again after attendance was corrected there and back in %s; the earlier words stand in the form until then",
    async (status) => {
      const one = await enrolment(status);
      const { dipelajari } = await db.refleksiPasca.findUniqueOrThrow({ where: { pendaftaranId: one.id } });
      const reports = await db.laporanPenerapan.count({ where: { pendaftaranId: one.id } });
      expect(code(await correct(ours.unit, one.id, one.versi))).toBe("ok");
      expect(code(await reflect(one.guru, one.id, one.versi + 1))).toBe("data_berubah");
      expect(code(await correct(ours.unit, one.id, one.versi + 1, true))).toBe("ok");
      const shown = await findOwnApplication(akunScope(one.guru), one.id);
      expect(shown).toMatchObject({ status: "hadir", dipelajari });
      expect(shown?.laporan).toHaveLength(reports);
      expect(code(await reflect(one.guru, one.id, one.versi + 2, "Yang baru."))).toBe("ok");
      expect(await db.refleksiPasca.findMany({ where: { pendaftaranId: one.id } })).toMatchObject([
        { dipelajari: "Yang baru." },
      ]);
      // What was reported stays; the principal reports anew, and the certificate rests on that.
      expect(code(await report(ours.kepsek, one.id, one.versi + 3, [await storedFile()]))).toBe("ok");
      expect(code(await issue(ours.unit, one.id, one.versi + 4))).toBe("ok");
      const certificate = await db.sertifikat.findFirstOrThrow({
        where: { pendaftaranId: one.id },
        select: { laporan: { select: { nomor: true } } },
      });
      expect(certificate.laporan.nomor).toBe(reports + 1);
    },
  );

  it("is nobody else's to write, and is sent once", async () => {
    const [one, other] = [await enrolment("hadir"), await enrolment("hadir")];
    const before = await everything();
    expect(code(await reflect(other.guru, one.id, one.versi))).toBe("tidak_ditemukan");
    expect(code(await reflect(one.guru, one.id, one.versi + 1))).toBe("data_berubah");
    expect(code(await reflect(one.guru, randomUUID(), 1))).toBe("tidak_ditemukan");
    expect(await everything()).toEqual(before);
    const answers = await together(6, () => reflect(one.guru, one.id, one.versi));
    expect(answers.map(code).sort()).toEqual([...Array(5).fill("data_berubah"), "ok"]);
  });
});

/** A teacher's present school becomes another one, whose principal is given back. */
async function moved(akunId: string): Promise<Session> {
  const next = await make((tx) => makeSchool(tx, { dinasId: ours.dinasId }));
  const head = await sessionOf(await make((tx) => makePost(tx, { sekolah: next })));
  await make(async (tx) => {
    const id = await makeMove(tx, { akunId, dariSekolahId: ours.sekolahId, keSekolahId: next.id });
    await tx.pindahSekolah.update({ where: { id }, data: { status: "disetujui", versi: 2 } });
    await tx.guru.update({ where: { akunId }, data: { sekolahId: next.id, versi: { increment: 1 } } });
  });
  return head;
}

describe("Lapor", () => {
  it("takes documents and words, forwards at once, and tells unit and teacher", async () => {
    const one = await enrolment("menunggu_penerapan");
    const files = [await storedFile(), await storedFile(ours.kepsek, "application/pdf")];
    expect(code(await report(ours.kepsek, one.id, one.versi, files))).toBe("ok");
    expect(await row(one.id)).toMatchObject({ status: "menunggu_tinjauan" });
    const [made] = (await findApplication(sekolahScope(ours.kepsek), one.id))?.laporan ?? [];
    expect(made).toMatchObject({ nomor: 1, perubahan: "Murid bertanya.", pelaporNama: ours.kepsek.nama });
    expect(made?.dokumen.map(({ id }) => id)).toEqual(files);
    expect(await db.notifikasi.count({ where: { tautan: `/p2kptk2/penerapan/${one.id}` } })).toBe(1);
    expect(await db.notifikasi.count({ where: { akunId: one.guru.akunId } })).toBe(1);
    expect(
      (await db.berkas.findMany({ where: { id: { in: files } } })).every((file) => file.status === "terhubung"),
    ).toBe(true);
  });

  it("after a return is another report; earlier files are hung again and new ones beside them", async () => {
    const one = await enrolment("perlu_perbaikan");
    const [first] = (await findApplication(sekolahScope(ours.kepsek), one.id))?.laporan ?? [];
    const earlier = first?.dokumen[0]?.id ?? "";
    const fresh = await storedFile();
    expect(code(await report(ours.kepsek, one.id, one.versi, [fresh, earlier], "Kini lebih jelas."))).toBe("ok");
    const reports = (await findApplication(sekolahScope(ours.kepsek), one.id))?.laporan ?? [];
    expect(reports.map(({ nomor, perubahan }) => [nomor, perubahan])).toEqual([
      [2, "Kini lebih jelas."],
      [1, first?.perubahan],
    ]);
    expect(reports[0]?.dokumen.map(({ id }) => id)).toEqual([fresh, earlier]);
    expect(reports[1]?.dokumen).toHaveLength(1);
  });

  it("takes nobody else's file, none that is used elsewhere, none that has not arrived, and no certificate", async () => {
    const [one, other] = [await enrolment("menunggu_penerapan"), await enrolment("perlu_perbaikan")];
    const [hung] = (await findApplication(sekolahScope(ours.kepsek), other.id))?.laporan ?? [];
    const foreign = [
      await storedFile(theirs.kepsek),
      hung?.dokumen[0]?.id ?? "",
      randomUUID(),
      (
        await db.berkas.create({
          data: {
            pemilikId: ours.kepsek.akunId,
            tujuan: "penerapan",
            nama: "a.pdf",
            ukuran: 1,
            jenis: "application/pdf",
          },
        })
      ).id,
    ];
    const before = await everything();
    for (const id of foreign) expect(code(await report(ours.kepsek, one.id, one.versi, [id]))).toBe("isian_salah");
    expect(code(await report(ours.kepsek, one.id, one.versi, []))).toBe("isian_salah");
    expect(await everything()).toEqual(before);
  });

  it("A20: belongs to the principal of the present school alone", async () => {
    const one = await enrolment("menunggu_penerapan");
    const file = await storedFile(theirs.kepsek);
    const before = await everything();
    expect(code(await report(theirs.kepsek, one.id, one.versi, [file]))).toBe("tidak_ditemukan");
    expect(await findApplication(sekolahScope(theirs.kepsek), one.id)).toBeNull();
    expect(await everything()).toEqual(before);
  });

  it("goes along when the teacher moves, with its files", async () => {
    const one = await enrolment("perlu_perbaikan");
    const [first] = (await findApplication(sekolahScope(ours.kepsek), one.id))?.laporan ?? [];
    const earlier = first?.dokumen[0]?.id ?? "";
    const head = await moved(one.akunId);
    expect(code(await report(ours.kepsek, one.id, one.versi, [earlier]))).toBe("tidak_ditemukan");
    expect(code(await report(head, one.id, one.versi, [earlier]))).toBe("ok");
    expect(await db.laporanPenerapan.count({ where: { pendaftaranId: one.id, sekolahId: head.sekolahId ?? "" } })).toBe(
      1,
    );
    const file = await findFileToJudge(akunScope(head), earlier);
    expect(file && mayReadFile(head, file)).toBe(true);
    expect(file && mayReadFile(ours.kepsek, file)).toBe(false);
  });
});

describe("a draft of Lapor", () => {
  const stateOf = async (id: string) => (await db.berkas.findUniqueOrThrow({ where: { id } })).status;

  it("keeps words and documents as far as they have come, and decides and tells nothing", async () => {
    const one = await enrolment("menunggu_penerapan");
    const file = await storedFile();
    const saved = data(await draft(ours.kepsek, one, { perubahan: "Murid ber", berkas: [file] }));
    expect(await findDraft(db, one)).toMatchObject({
      ...{ perubahan: "Murid ber", perluDitingkatkan: "", penulisNama: ours.kepsek.nama },
      dokumen: [{ id: file, nama: "foto.jpg" }],
    });
    expect(saved.dasar).toBe(await baseOf(one.id));
    // The sweep takes what nobody used within a day; what a draft shows is used.
    await discardUnused(-60_000);
    expect(await stateOf(file)).toBe("terhubung");
    expect(await row(one.id)).toMatchObject({ status: "menunggu_penerapan", versi: one.versi });
    expect(await db.riwayat.count({ where: { objekId: one.id } })).toBe(0);
    expect(await db.notifikasi.count({ where: { tautan: { contains: one.id } } })).toBe(0);
  });

  it("sent again changes nothing and tells where we stand; what is taken out is let go", async () => {
    const one = await enrolment("menunggu_penerapan");
    const [first, second] = [await storedFile(), await storedFile()];
    const empty = await baseOf(one.id);
    const saved = data(await draft(ours.kepsek, one, { berkas: [first, second] }, empty));
    expect(data(await draft(ours.kepsek, one, { berkas: [first, second] }, empty)).dasar).toBe(saved.dasar);
    data(await draft(ours.kepsek, one, { berkas: [second] }, saved.dasar));
    expect([await stateOf(first), await stateOf(second)]).toEqual(["dibuang", "terhubung"]);
    expect((await findDraft(db, one))?.dokumen.map(({ id }) => id)).toEqual([second]);
  });

  it("of two devices neither overwrites the other unseen, neither saving nor handing in", async () => {
    const one = await enrolment("menunggu_penerapan");
    const [base, file] = [await baseOf(one.id), await storedFile()];
    data(await draft(ours.kepsek, one, { perubahan: "Dari tablet.", berkas: [file] }, base));
    const before = await everything();
    const refused = await draft(ours.kepsek, one, { perubahan: "Dari ponsel." }, base);
    expect(refused).toMatchObject({ code: "data_berubah" });
    const words = refused.ok ? {} : refused.fieldErrors;
    expect(words?.perubahan).toContain("“Dari tablet.”");
    expect(words?.berkas).toContain("foto.jpg");
    expect(words).not.toHaveProperty("perluDitingkatkan");
    expect(code(await report(ours.kepsek, one.id, one.versi, [file], "Dari ponsel.", base))).toBe("data_berubah");
    expect(await everything()).toEqual(before);
    // Whoever has seen them is taken.
    expect(code(await report(ours.kepsek, one.id, one.versi, [file], "Dari ponsel."))).toBe("ok");
  });

  it("is gone once it is handed in: its documents hang on the report, the others are let go", async () => {
    const one = await enrolment("menunggu_penerapan");
    const [kept, dropped, late] = [await storedFile(), await storedFile(), await storedFile()];
    const { dasar } = data(await draft(ours.kepsek, one, { berkas: [kept, dropped] }));
    expect(code(await report(ours.kepsek, one.id, one.versi, [kept, late]))).toBe("ok");
    expect(await findDraft(db, one)).toBeNull();
    expect([await stateOf(kept), await stateOf(dropped), await stateOf(late)]).toEqual([
      ...["terhubung", "dibuang", "terhubung"],
    ]);
    // A tab that was left open saves nothing any more.
    const { versi } = await row(one.id);
    for (const seen of [one.versi, versi]) {
      const answer = await draft(ours.kepsek, { ...one, versi: seen }, { perubahan: "Terlambat." }, dasar);
      expect(code(answer)).toBe("data_berubah");
    }
  });

  it("after a return begins with the report; earlier files leave the draft and stay with their report", async () => {
    const one = await enrolment("perlu_perbaikan");
    const { dokumen, perubahan } = await groundNow(one.id);
    const earlier = dokumen[0]?.id ?? "";
    data(await draft(ours.kepsek, one, { perubahan, berkas: [earlier] }));
    data(await draft(ours.kepsek, one, { perubahan: "Kini lebih jelas.", berkas: [] }));
    expect(await stateOf(earlier)).toBe("terhubung");
    expect(await groundNow(one.id)).toMatchObject({ perubahan: "Kini lebih jelas.", dokumen: [] });
  });

  it("takes no file that is not there, not one's own, or used elsewhere", async () => {
    const [one, other] = [await enrolment("menunggu_penerapan"), await enrolment("perlu_perbaikan")];
    const used = (await groundNow(other.id)).dokumen[0]?.id ?? "";
    const foreign = [randomUUID(), await storedFile(theirs.kepsek), used];
    const before = await everything();
    for (const id of foreign) expect(code(await draft(ours.kepsek, one, { berkas: [id] }))).toBe("isian_salah");
    expect(await everything()).toEqual(before);
  });

  it("A20: is the present principal's alone; a move of the teacher takes it along, with its files", async () => {
    const one = await enrolment("menunggu_penerapan");
    const file = await storedFile();
    data(await draft(ours.kepsek, one, { perubahan: "Mulai dulu.", berkas: [file] }));
    const before = await everything();
    expect(code(await draft(theirs.kepsek, one, { perubahan: "Bukan saya." }))).toBe("tidak_ditemukan");
    expect(await everything()).toEqual(before);
    const reads = async (who: Session) => {
      const found = await findFileToJudge(akunScope(who), file);
      return found !== null && mayReadFile(who, found);
    };
    for (const who of [one.guru, ours.unit, ours.dinas, theirs.kepsek]) expect(await reads(who)).toBe(false);
    expect(await reads(ours.kepsek)).toBe(true);

    const head = await moved(one.akunId);
    expect([await reads(ours.kepsek), await reads(head)]).toEqual([false, true]);
    expect(code(await draft(ours.kepsek, one, { perubahan: "Masih saya." }))).toBe("tidak_ditemukan");
    data(await draft(head, one, { perubahan: "Saya lanjutkan.", berkas: [file] }));
    expect(await findDraft(db, one)).toMatchObject({ penulisNama: head.nama, dokumen: [{ id: file }] });
    expect(code(await report(head, one.id, one.versi, [file], "Saya lanjutkan."))).toBe("ok");
    expect(await stateOf(file)).toBe("terhubung");
  });

  it("saving against handing in: what was handed in stands, and no draft is left behind", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const one = await enrolment("menunggu_penerapan");
      const file = await storedFile();
      const { dasar } = data(await draft(ours.kepsek, one, { perubahan: "Awal.", berkas: [file] }));
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index === 0
          ? report(ours.kepsek, one.id, one.versi, [file], "Awal.", dasar)
          : draft(ours.kepsek, one, { perubahan: "Awal.", berkas: [file] }, dasar),
      );
      const { status } = await row(one.id);
      // The words of the report differ from the draft's, so it may also meet a newer draft; never both.
      expect(status).toBe(answers[0]?.ok ? "menunggu_tinjauan" : "menunggu_penerapan");
      expect((await findDraft(db, one)) === null).toBe(answers[0]?.ok);
      expect(await stateOf(file)).toBe("terhubung");
    }
  });

  it("C3: by SQL none is written where no report is due, none with a file that is not linked, no file of one is thrown away", async () => {
    const one = await enrolment("menunggu_tinjauan");
    const write =
      "INSERT INTO draf_penerapan (pendaftaran_id, perubahan, perlu_ditingkatkan, penulis_nama) VALUES ($1, $2, '', 'Uji')";
    await expect(query(write, [one.id, "x"])).rejects.toThrow(/no report is due/);
    const due = await enrolment("menunggu_penerapan");
    await expect(query(write, [due.id, "x".repeat(3001)])).rejects.toThrow(/teks_check/);
    await query(write, [due.id, "x".repeat(3000)]);
    const file = await storedFile();
    const hang =
      "INSERT INTO dokumen_draf_penerapan (pendaftaran_id, berkas_id, pemilik_id, urutan) VALUES ($1, $2, $3, 1)";
    await expect(query(hang, [due.id, file, ours.kepsek.akunId])).rejects.toThrow(/not linked/);
    await query("UPDATE berkas SET status = 'terhubung', terhubung_pada = sekarang() WHERE id = $1", [file]);
    await query(hang, [due.id, file, ours.kepsek.akunId]);
    await expect(
      query("UPDATE berkas SET status = 'dibuang', dibuang_pada = sekarang() WHERE id = $1", [file]),
    ).rejects.toThrow(/still shows it/);
  });
});

describe("the post changes hands in between", () => {
  it("nobody is stuck: it waits for whoever comes, who reports with what the one before had hung there", async () => {
    const realm = await someRealm();
    const [one, returned] = [await enrolment("hadir", realm), await enrolment("perlu_perbaikan", realm)];
    const post = { sekolahId: realm.sekolahId, akunId: realm.kepsek.akunId };
    await db.masaJabatan.updateMany({ where: post, data: { selesai: realm.kepsek.now } });
    // While the post is vacant the teacher goes on, and nothing is lost.
    expect(await findSession(realm.kepsek.sesiId)).toBeNull();
    expect(code(await reflect(one.guru, one.id, one.versi))).toBe("ok");
    await db.masaJabatan.create({ data: { ...post, nama: "Kepala Baru", jenis: "plt" } });
    const role = await db.peranAkun.findFirstOrThrow({ where: { akunId: post.akunId } });
    const head = await sessionOf({ akunId: post.akunId, peranId: role.id });
    const due = await listReportsDue(sekolahScope(head), 9);
    expect(due.map(({ id }) => id).sort()).toEqual([one.id, returned.id].sort());
    expect(code(await report(head, one.id, one.versi + 1, [await storedFile(head)]))).toBe("ok");
    const [earlier] = (await findApplication(sekolahScope(head), returned.id))?.laporan ?? [];
    expect(code(await report(head, returned.id, returned.versi, [earlier?.dokumen[0]?.id ?? ""]))).toBe("ok");
  });
});

describe("the unit's review", () => {
  it("returns with a reason that principal and teacher read, and finds the next in line", async () => {
    const [one, next] = [await enrolment("menunggu_tinjauan"), await enrolment("menunggu_tinjauan")];
    expect(code(await giveBack(ours.unit, one.id, one.versi, "  "))).toBe("isian_salah");
    expect(code(await giveBack(ours.unit, one.id, one.versi))).toBe("ok");
    expect(await row(one.id)).toMatchObject({ status: "perlu_perbaikan", alasan: "Fotonya belum cukup." });
    for (const akunId of [ours.kepsek.akunId, one.guru.akunId]) {
      const told = await db.notifikasi.findMany({ where: { akunId, isi: { contains: "Fotonya belum cukup." } } });
      expect(told).toHaveLength(1);
    }
    expect(await findNextReview(p2kptk2Scope(ours.unit), one.id)).not.toBeNull();
    expect((await listReviewsDue(p2kptk2Scope(ours.unit), 10_000)).map(({ id }) => id)).toContain(next.id);
  });

  it("A20: another unit finds nothing and changes nothing", async () => {
    const one = await enrolment("menunggu_tinjauan");
    const before = await everything();
    expect(code(await giveBack(theirs.unit, one.id, one.versi))).toBe("tidak_ditemukan");
    expect(code(await issue(theirs.unit, one.id, one.versi))).toBe("tidak_ditemukan");
    expect(await findReview(p2kptk2Scope(theirs.unit), one.id)).toBeNull();
    const all = { cari: "", status: null, pelatihan: null, hal: 1 };
    expect((await listReviews(p2kptk2Scope(theirs.unit), all)).rows).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

const OURS = ["kirimRefleksi", "lapor", "kembalikan", "terbitkan"] as const;
const AFTER: readonly AfterTraining[] = [
  ...(["hadir", "tidak_hadir", "menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan", "bersertifikat"] as const),
];

describe("every state and event, as the one who may and as those of other places", () => {
  const send = async (event: (typeof OURS)[number], one: Awaited<ReturnType<typeof enrolment>>, realm: Realm) => {
    if (event === "kirimRefleksi") {
      const who = realm === ours ? one.guru : (await enrolment("hadir", realm)).guru;
      return reflect(who, one.id, one.versi);
    }
    if (event === "lapor") return report(realm.kepsek, one.id, one.versi, [await storedFile(realm.kepsek)]);
    return event === "kembalikan" ? giveBack(realm.unit, one.id, one.versi) : issue(realm.unit, one.id, one.versi);
  };
  const cases = AFTER.flatMap((state) => OURS.map((event) => ({ state, event })));

  it.each(cases)("$event in $state", async ({ state, event }) => {
    const one = await enrolment(state);
    expect(code(await send(event, one, theirs))).toBe("tidak_ditemukan");
    const rule = enrolmentWorkflow.events[event];
    const isAllowed = (rule.from as readonly EnrolmentState[]).includes(state);
    expect(code(await send(event, one, ours))).toBe(isAllowed ? "ok" : "data_berubah");
    expect((await row(one.id)).status).toBe(isAllowed ? rule.to : state);
  });

  it("names every state that an enrolment can have after the training", () => {
    const later = ENROLMENT_STATES.slice(ENROLMENT_STATES.indexOf("hadir"));
    expect([...AFTER].sort()).toEqual([...later].sort());
  });
});

describe("races", () => {
  it.each([
    ["issuing against returning", (index: number) => (index % 2 ? issue : giveBack)],
    ["two reviewers who both issue", () => issue],
  ] as const)("%s: one decision, one certificate at most", RACE, async (_, actOf) => {
    for (let round = 0; round < ROUNDS; round++) {
      const one = await reported();
      const answers = await together<Result<unknown>>(CLIENTS, (index) => actOf(index)(ours.unit, one.id, one.versi));
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      const { status } = await row(one.id);
      expect(await db.sertifikat.count({ where: { pendaftaranId: one.id } })).toBe(status === "bersertifikat" ? 1 : 0);
      expect(await db.riwayat.count({ where: { objekId: one.id } })).toBe(1);
    }
  });

  it("issuing against a correction of attendance: a certificate or a correction", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const one = await reported();
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index % 2 ? issue(ours.unit, one.id, one.versi) : correct(ours.unit, one.id, one.versi),
      );
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      const { status } = await row(one.id);
      expect(["bersertifikat", "tidak_hadir"]).toContain(status);
      expect(await db.sertifikat.count({ where: { pendaftaranId: one.id } })).toBe(status === "bersertifikat" ? 1 : 0);
    }
  });

  it("the same report sent by several at once is one report", RACE, async () => {
    const one = await enrolment("menunggu_penerapan");
    const file = await storedFile();
    const answers = await together(CLIENTS, () => report(ours.kepsek, one.id, one.versi, [file]));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await db.laporanPenerapan.count({ where: { pendaftaranId: one.id } })).toBe(1);
  });
});

describe("who reads a photo of a report", () => {
  it("principal of the present school, teacher, unit, Dinas; nobody else, also not in another role", async () => {
    const [one, other] = [await enrolment("menunggu_penerapan"), await enrolment("hadir")];
    const id = await storedFile();
    const reads = async (who: Session) => {
      const file = await findFileToJudge(akunScope(who), id);
      return file !== null && mayReadFile(who, file);
    };
    // Before it is reported it is its owner's alone.
    expect(await reads(ours.kepsek)).toBe(true);
    for (const who of [ours.unit, ours.dinas, one.guru, theirs.kepsek]) expect(await reads(who)).toBe(false);
    expect(code(await report(ours.kepsek, one.id, one.versi, [id]))).toBe("ok");
    for (const who of [ours.kepsek, ours.unit, ours.dinas, one.guru]) expect(await reads(who)).toBe(true);
    for (const who of [other.guru, theirs.kepsek, theirs.unit, theirs.dinas]) expect(await reads(who)).toBe(false);
    for (const peran of ["mentor", "lptk", "lembaga"] as const)
      expect(await reads({ ...ours.unit, peran })).toBe(false);
  });
});

describe("the lists", () => {
  it("what a principal has neither reported nor corrected for more than 14 days also reaches the Dinas", async () => {
    const realm = await someRealm();
    const [due, returned] = [await enrolment("menunggu_penerapan", realm), await enrolment("perlu_perbaikan", realm)];
    const [fresh, handedIn] = [
      await enrolment("menunggu_penerapan", realm),
      await enrolment("menunggu_tinjauan", realm),
    ];
    const waits = (id: string, days: number) =>
      query("UPDATE pendaftaran_pelatihan SET status_sejak = sekarang() - make_interval(days => $2) WHERE id = $1", [
        id,
        days,
      ]);
    await waits(due.id, 16);
    await waits(returned.id, 15);
    await waits(fresh.id, 13);
    await waits(handedIn.id, 30);
    const now = await readNow();
    expect(await listWaitingTooLong(dinasScope(realm.dinas), now)).toMatchObject([
      { id: due.id, status: "menunggu_penerapan", sekolahId: realm.sekolahId },
      { id: returned.id, status: "perlu_perbaikan" },
    ]);
    expect((await listWaitingTooLong(dinasScope(ours.dinas), now)).map(({ id }) => id)).not.toContain(due.id);
    expect(overdueWords("menunggu_penerapan", "A", "SDN 1")).toBe("Penerapan “A” belum dilaporkan kepala SDN 1");
    expect(overdueWords("perlu_perbaikan", "A", "SDN 1")).toContain("belum diperbaiki");
    expect(overdueWords("diajukan", "A", "SDN 1")).toContain("belum diputuskan");
  });

  it("show who is due first, oldest on top, filter, search and page", async () => {
    const realm = await someRealm();
    const [old, young] = [await enrolment("menunggu_penerapan", realm), await enrolment("perlu_perbaikan", realm)];
    const done = await enrolment("menunggu_tinjauan", realm);
    await enrolment("hadir", realm);
    await query("UPDATE pendaftaran_pelatihan SET status_sejak = sekarang() - interval '9 days' WHERE id = $1", [
      old.id,
    ]);
    const scope = sekolahScope(realm.kepsek);
    const all = { cari: "", status: null, hal: 1 };
    expect((await listApplications(scope, all)).rows.map(({ id }) => id)).toEqual([old.id, young.id, done.id]);
    expect(await listApplications(scope, { ...all, status: "perlu_perbaikan" })).toMatchObject({
      matching: 1,
      rows: [{ id: young.id }],
    });
    expect((await listApplications(scope, { ...all, cari: old.guru.nama })).rows).toHaveLength(1);
    expect((await listApplications(scope, { ...all, cari: "%" })).rows).toEqual([]);
    expect((await listApplications(scope, { ...all, hal: 2 })).rows).toEqual([]);
    expect((await listReportsDue(scope, 50)).map(({ id }) => id)).toEqual([old.id, young.id]);
    expect(await listOwnPostReflections(akunScope(old.guru), 9)).toEqual([]);
    const reviews = await listReviews(p2kptk2Scope(realm.unit), { ...all, pelatihan: done.pelatihanId });
    expect(reviews).toMatchObject({ matching: 1, rows: [{ id: done.id, nomor: 1 }] });
    // The Dinas of the school reads what was reported, and only that.
    const reported = await listReportsOfDinas(dinasScope(realm.dinas), { ...all, pelatihan: null });
    expect(reported.rows.map(({ id }) => id).sort()).toEqual([done.id, young.id].sort());
    expect(await findReportOfDinas(dinasScope(realm.dinas), done.id)).not.toBeNull();
    expect(await findReportOfDinas(dinasScope(realm.dinas), old.id)).toBeNull();
    expect(await findReportOfDinas(dinasScope(ours.dinas), done.id)).toBeNull();
    expect(
      (await listReportsOfDinas(dinasScope(ours.dinas), { ...all, cari: done.guru.nama, pelatihan: null })).rows,
    ).toEqual([]);
  });
});
