import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { askMove, decideMove } from "@/lib/akun/pindah/mutations";
import { linkFile } from "@/lib/berkas/mutations";
import { ok, type Result } from "@/lib/kernel/result";
import type { Role } from "@/lib/kernel/roles";
import { allowedPairs } from "@/lib/kernel/workflow";
import { appoint } from "@/lib/sekolah/mutations";
import type { Action } from "@/lib/server/action";
import { db, readNow, type Tx, withTx } from "@/lib/server/db";
import { akunScope, dinasScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { findSession, type Session } from "@/lib/server/session";
import type { Deed } from "@/lib/server/trail";
import {
  makeDinas,
  makeOffice,
  makeOfficeAccount,
  makePost,
  makeSchool,
  makeTeacher,
  someEmail,
} from "@/prisma/seed/factories";
import { makeBank, makeEnrolment, makePeriod, makeReflection, makeTraining } from "@/prisma/seed/jaklat";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import {
  type Answer,
  all,
  answerTo,
  type By,
  canTry,
  type Enrolment,
  isDead,
  isTicked,
  MODEL_EVENTS,
  type Model,
  type ModelEvent,
  nextHead,
  nextStep,
  placeOf,
  seatsOf,
  shownState,
  someEnrolment,
  type Try,
} from "@/scripts/testing/enrolment-model";
import { LONG } from "@/scripts/testing/race";
import { code } from "@/scripts/testing/results";
import { batalkanPelatihan } from "../katalog/actions";
import { cancelTraining, finishEnded } from "../katalog/mutations";
import { catatKehadiran, koreksiKehadiran, tetapkanKehadiran } from "../kehadiran/actions";
import { correctAttendance, decideAttendance, recordSession } from "../kehadiran/mutations";
import { kembalikanLaporan, kirimRefleksiPasca, lapor } from "../penerapan/actions";
import { beginReport, fileReport, returnReport, sendPostReflection } from "../penerapan/mutations";
import { fingerprintOf } from "../penerapan/queries";
import { groundOf } from "../penerapan/rules";
import {
  cabutSertifikat,
  perbaikiSertifikat,
  terbitkanSertifikat,
  terbitkanUlangSertifikat,
} from "../sertifikat/actions";
import { correctCertificate, issueCertificate, reissueCertificate, revokeCertificate } from "../sertifikat/mutations";
import { certificateWorkflow } from "../sertifikat/status";
import {
  batalkanPendaftaran,
  daftarPelatihan,
  setujuiPendaftaran,
  terimaPendaftaran,
  tolakPendaftaran,
  tolakPendaftaranPenyelenggara,
} from "./actions";
import { accept, decideAtSchool, enrol, expireEnrolments, promoteWaiting, rejectAtOffice, withdraw } from "./mutations";
import { findOwn } from "./queries";
import { type EnrolmentState, enrolmentWorkflow } from "./status";

/**
 * RELIABILITY C17: whatever teachers, principals, the unit, the Dinas, the clock and the jobs do in whatever order, from enrolling
 * to a revoked certificate, the database stands where the model of DOMAIN §2 stands (scripts/testing/enrolment-model.ts), and what
 * the table forbids is refused and changes nothing.
 */

/** The cookie of whoever sends a form: the actions read it through the framework, as in the product. */
const sender = vi.hoisted(() => ({ token: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ origin: "http://localhost:3000" }),
  cookies: async () => ({ get: () => ({ value: sender.token }) }),
}));

const { query } = await testDatabase();
const RUNS = LONG ? 1_000 : 8;
const TEACHERS = 4;

type Acting<Scope> = { session: Session; scope: Scope };
type Account = { akunId: string; peranId: string };
type School = Acting<ReturnType<typeof sekolahScope>> & {
  id: string;
  npsn: string;
  post: Account;
  /** The session of who held the post before. */
  former: Session | null;
  /** A file of the principal that hangs on nothing yet. */
  spare: string;
};
type Teacher = Acting<ReturnType<typeof akunScope>> & {
  akunId: string;
  refleksiId: string;
  school: 0 | 1;
  move: string;
};
type Unit = Acting<ReturnType<typeof p2kptk2Scope>> & { id: string };
type Office = Acting<ReturnType<typeof dinasScope>>;

let dinas: Office;
let strangeDinas: Office;
let unit: Unit;
let strangeUnit: Unit;
let schools: [School, School];
let teachers: Teacher[];

/** One run's training, and per teacher the ids of the enrolments in it, oldest first. */
type Real = { pelatihanId: string; sesiId: string; mulai: Date; selesai: Date; enrolments: string[][] };

async function acting<Scope>(account: Account, scopeOf: (session: Session) => Scope): Promise<Acting<Scope>> {
  const session = await sessionOf(account);
  return { session, scope: scopeOf(session) };
}

/** A file as an upload leaves it. */
async function storedFile(pemilikId: string): Promise<string> {
  const facts = { pemilikId, tujuan: "penerapan", status: "tersimpan", nama: "foto.jpg", jenis: "image/jpeg" } as const;
  const bytes = { ukuran: 1000, kunci: randomBytes(16).toString("hex"), sha256: randomBytes(32).toString("hex") };
  return (await db.berkas.create({ data: { ...facts, ...bytes, tersimpanPada: new Date() } })).id;
}

async function someSchool(dinasId: string, name: string): Promise<School> {
  const { id, npsn } = await make((tx) => makeSchool(tx, { dinasId }));
  const terms = [{ nama: `${name} ke-1` }];
  const post = await make((tx) => makePost(tx, { sekolah: { id, npsn }, surel: someEmail(), terms }));
  const spare = await storedFile(post.akunId);
  return { ...(await acting(post, sekolahScope)), id, npsn, post, former: null, spare };
}

async function someUnit(dinasId: string): Promise<Unit> {
  const { id } = await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId }));
  const account = await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: id }));
  return { ...(await acting(account, p2kptk2Scope)), id };
}

async function someDinas(): Promise<Office & { id: string }> {
  const { id } = await make((tx) => makeDinas(tx));
  const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: id }));
  return { ...(await acting(account, dinasScope)), id };
}

beforeAll(async () => {
  const own = await someDinas();
  [dinas, strangeDinas] = [own, await someDinas()];
  schools = [await someSchool(own.id, "Kepala A"), await someSchool(own.id, "Kepala B")];
  [unit, strangeUnit] = [await someUnit(own.id), await someUnit(own.id)];
  const bank = await make((tx) => makeBank(tx, { dinasId: own.id }));
  const periodeId = await make((tx) => makePeriod(tx, { dinasId: own.id }));
  teachers = [];
  for (let index = 0; index < TEACHERS; index++) {
    const school = index % 2 ? 1 : 0;
    const made = await make((tx) => makeTeacher(tx, { sekolahId: schools[school].id, surel: someEmail() }));
    const refleksiId = await make((tx) => makeReflection(tx, { akunId: made.akunId, periodeId, bank }));
    teachers.push({ ...(await acting(made, akunScope)), akunId: made.akunId, refleksiId, school, move: "" });
  }
});

/** How a run begins: nobody has enrolled, all are as far as the unit, or the training is over and each is somewhere after it. */
type Start = readonly EnrolmentState[];

const BEFORE: Start = Array(TEACHERS).fill("diteruskan");
const AFTER = [
  "diterima",
  "hadir",
  "tidak_hadir",
  "menunggu_penerapan",
  "menunggu_tinjauan",
  "perlu_perbaikan",
] as const;

async function begin(start: Start): Promise<{ model: Model; real: Real }> {
  await setClock(0);
  const isAfter = AFTER.some((state) => start.includes(state));
  const quota = isAfter ? TEACHERS : 1;
  const made = await make(async (tx) => {
    const mulai = isAfter ? new Date((await readNow(tx)).getTime() - 86_400_000) : undefined;
    const { id, sesi } = await makeTraining(tx, { instansiId: unit.id, kuota: quota, sesi: 1, mulai });
    const enrolments: string[][] = [];
    for (const [index, { akunId, refleksiId }] of teachers.entries()) {
      const status = start[index] as Exclude<EnrolmentState, "bersertifikat"> | undefined;
      const options = { pelatihanId: id, akunId, refleksiId };
      enrolments.push(status ? [await makeEnrolment(tx, { ...options, status })] : []);
    }
    return { training: await tx.pelatihan.findUniqueOrThrow({ where: { id } }), sesiId: sesi[0] ?? "", enrolments };
  });
  const { training, sesiId, enrolments } = made;
  if (!training.mulai || !training.selesai) throw new Error("no session");
  const people = teachers.map(({ school, move }, index) => {
    const state = start[index];
    return { school, isMoving: move !== "", enrolments: state ? [someEnrolment(state)] : [] };
  });
  return {
    model: {
      ...{ phase: isAfter ? "sesudah" : "sebelum", training: "terbit", quota, people, line: [] },
      heads: [schools[0].session.nama, schools[1].session.nama],
    },
    real: { pelatihanId: training.id, sesiId, mulai: training.mulai, selesai: training.selesai, enrolments },
  };
}

/** Moves the product's clock; nobody's session idles out by that. */
async function setClock(seconds: number): Promise<void> {
  await query("UPDATE jam SET boleh_digeser = true, geser_detik = $1", [seconds]);
  await query("UPDATE sesi SET dibuat_pada = sekarang(), terakhir_dipakai = sekarang()");
}

/** What somebody does now: each at the product's own time. */
async function deedBy(tx: Tx, { session }: Acting<unknown>): Promise<Deed> {
  return { ...deedOf(session), now: await readNow(tx) };
}

const otherSchool = (at: 0 | 1) => schools[at ? 0 : 1];
const teacherOf = ({ who, by }: Try) => teachers[by === "lain" ? (who + 1) % TEACHERS : who] as Teacher;
const unitOf = ({ by }: Try) => (by === "lain" ? strangeUnit : unit);
const schoolOf = ({ who, by }: Try) => {
  const { school } = teachers[who] as Teacher;
  return by === "lain" ? otherSchool(school) : schools[school];
};

/** The version that an old page shows is the one before. */
const seen = ({ versi }: { versi: number }, { by }: Try) => (by === "lama" ? versi - 1 : versi);

async function lastOf(tx: Tx, { enrolments }: Real, one: Try): Promise<{ id: string; versi: number }> {
  const id = enrolments[one.who]?.at(-1) ?? "";
  return { id, versi: seen(await tx.pendaftaranPelatihan.findUniqueOrThrow({ where: { id } }), one) };
}

/** The newest version of the certificate, or the oldest. */
async function certificateOf(tx: Tx, { enrolments }: Real, one: Try) {
  const found = await tx.sertifikat.findFirstOrThrow({
    where: { pendaftaranId: enrolments[one.who]?.at(-1) },
    orderBy: { versiKe: one.bit ? "asc" : "desc" },
  });
  return { id: found.id, versi: seen(found, one) };
}

/** What a form of Lapor rests on that was opened just now. */
async function baseOf(tx: Tx, id: string): Promise<string> {
  const reports = await tx.laporanPenerapan.findMany({
    where: { pendaftaranId: id },
    orderBy: { nomor: "desc" },
    include: { dokumen: { orderBy: { urutan: "asc" } } },
  });
  const shown = reports.map(({ perubahan, perluDitingkatkan, dokumen }) => ({
    ...{ perubahan, perluDitingkatkan },
    dokumen: dokumen.map(({ berkasId }) => ({ id: berkasId, nama: "" })),
  }));
  return fingerprintOf(groundOf(null, shown));
}

type Doing = (tx: Tx, real: Real, one: Try) => Promise<Result<unknown>>;

const school =
  (event: "setujui" | "tolak"): Doing =>
  async (tx, real, one) => {
    const at = schoolOf(one);
    const reason = event === "tolak" ? { alasan: "Bentrok." } : {};
    return decideAtSchool(tx, await deedBy(tx, at), at.scope, event, { ...(await lastOf(tx, real, one)), ...reason });
  };

const PRINTED = {
  nama: "Nama Yang Benar",
  sekolah: "SDN Contoh",
  judul: "Pelatihan contoh",
  pelaksanaan: "3 Mei 2026",
};

/** What is done in a transaction of its own, as an action does it. */
const IN_TX = {
  daftar: async (tx, { pelatihanId, enrolments }, one) => {
    const who = teacherOf(one);
    const made = await enrol(tx, await deedBy(tx, who), who.scope, { pelatihanId });
    if (made.ok) enrolments[one.who]?.push(made.data.id);
    return made;
  },
  setujui: school("setujui"),
  tolak: school("tolak"),
  terima: async (tx, real, one) =>
    accept(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, await lastOf(tx, real, one)),
  tolakPenyelenggara: async (tx, real, one) => {
    const refusal = { ...(await lastOf(tx, real, one)), alasan: "Jenjang tidak sesuai." };
    return rejectAtOffice(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, refusal);
  },
  batalkan: async (tx, real, one) => {
    const who = teacherOf(one);
    return withdraw(tx, await deedBy(tx, who), who.scope, await lastOf(tx, real, one));
  },
  catatSesi: async (tx, { sesiId, enrolments }, one) => {
    const lasts = enrolments.flatMap((ids, index) => (ids.length > 0 ? [{ id: ids.at(-1) ?? "", index }] : []));
    const hadir = lasts.filter(({ index }) => isTicked(index, one.bit)).map(({ id }) => id);
    const marks = { sesiId, ada: lasts.map(({ id }) => id), hadir, semua: false };
    return recordSession(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, marks);
  },
  tetapkan: async (tx, { pelatihanId }, one) =>
    decideAttendance(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, { pelatihanId }),
  koreksi: async (tx, real, one) => {
    const correction = { hadir: one.bit ? [real.sesiId] : [], alasan: "Keliru nama." };
    const seenOf = await lastOf(tx, real, one);
    return correctAttendance(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, { ...seenOf, ...correction });
  },
  kirimRefleksi: async (tx, real, one) => {
    const who = teacherOf(one);
    const words = { dipelajari: "Umpan balik.", akanDiterapkan: "Tiket keluar." };
    return sendPostReflection(tx, await deedBy(tx, who), who.scope, { ...(await lastOf(tx, real, one)), ...words });
  },
  lapor: async (tx, real, one) => {
    const at = schoolOf(one);
    const { id, versi } = await lastOf(tx, real, one);
    const [earlier] = one.bit ? await tx.dokumenPenerapan.findMany({ where: { laporan: { pendaftaranId: id } } }) : [];
    const words = { perubahan: "Murid bertanya.", perluDitingkatkan: "Umpan balik tertulis." };
    const sent = { id, dasar: await baseOf(tx, id), berkas: [earlier?.berkasId ?? at.spare], ...words };
    const begun = await beginReport(tx, at.scope, sent);
    if (!begun.ok) return begun;
    const deed = await deedBy(tx, at);
    const documents = [];
    for (const { berkasId, pemilikId } of begun.data.chosen) {
      const own = { berkasId, tujuan: "penerapan", now: deed.now } as const;
      const linked = pemilikId === null ? await linkFile(tx, akunScope(at.session), own) : ok();
      if (!linked.ok) return linked;
      documents.push({ berkasId, pemilikId: pemilikId ?? at.post.akunId });
    }
    const filed = await fileReport(tx, deed, begun.data, { versi, ...words, documents });
    return filed.ok ? ok() : filed;
  },
  kembalikan: async (tx, real, one) => {
    const refusal = { ...(await lastOf(tx, real, one)), alasan: "Fotonya belum cukup." };
    return returnReport(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, refusal);
  },
  terbitkan: async (tx, real, one) =>
    issueCertificate(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, await lastOf(tx, real, one)),
  ganti: async (tx, real, one) => {
    const correction = { ...(await certificateOf(tx, real, one)), ...PRINTED, alasan: "Nama keliru." };
    return correctCertificate(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, correction);
  },
  terbitkanUlang: async (tx, real, one) => {
    const again = { ...(await certificateOf(tx, real, one)), ...PRINTED, alasan: "Pencabutan ternyata keliru." };
    return reissueCertificate(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, again);
  },
  cabut: async (tx, real, one) => {
    const ending = { ...(await certificateOf(tx, real, one)), alasan: "Laporannya tidak benar." };
    return revokeCertificate(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, ending);
  },
  batalkanPelatihan: async (tx, { pelatihanId }, one) => {
    const training = await tx.pelatihan.findUniqueOrThrow({ where: { id: pelatihanId } });
    const ending = { id: pelatihanId, versi: seen(training, one), alasan: "Pengajar berhalangan." };
    return cancelTraining(tx, await deedBy(tx, unitOf(one)), unitOf(one).scope, ending);
  },
  tambahKursi: async (tx, { pelatihanId }) => {
    await tx.pelatihan.update({ where: { id: pelatihanId }, data: { kuota: { increment: 1 } } });
    await promoteWaiting(tx, await deedBy(tx, unit), pelatihanId);
    return ok();
  },
  ajukanPindah: async (tx, _, one) => {
    const who = teacherOf(one);
    const asked = await askMove(tx, await deedBy(tx, who), who.scope, {
      npsn: otherSchool(who.school).npsn,
      alasan: "",
    });
    if (asked.ok) who.move = asked.data.id;
    return asked;
  },
  putusPindah: async (tx, _, one) => {
    const who = teachers[one.who] as Teacher;
    const at = one.by === "lain" ? schools[who.school] : otherSchool(who.school);
    const move = await tx.pindahSekolah.findUniqueOrThrow({ where: { id: who.move } });
    const decision = { id: who.move, versi: seen(move, one), alasan: "Formasi penuh." };
    return decideMove(tx, await deedBy(tx, at), at.scope, one.bit ? "setujui" : "tolak", decision);
  },
  serahTerima: async (tx, _, one) => {
    const at = schools[(teachers[one.who] as Teacher).school];
    const office = one.by === "lain" ? strangeDinas : dinas;
    const versi = seen(await tx.sekolah.findUniqueOrThrow({ where: { id: at.id } }), one);
    const next = { nama: nextHead(at.session.nama), nip: null, surel: someEmail(), telepon: "081234567890" };
    const term = { ...next, jenis: "definitif", sekolahId: at.id, versi } as const;
    return appoint(tx, await deedBy(tx, office), office.scope, term);
  },
} as const satisfies Partial<Record<ModelEvent, Doing>>;

/** What follows outside the database: who may act from now on. */
async function afterwards({ event, who, bit }: Try): Promise<void> {
  const teacher = teachers[who] as Teacher;
  const at = schools[teacher.school];
  if (event === "putusPindah") {
    if (bit) teacher.school = teacher.school ? 0 : 1;
    teacher.move = "";
  } else if (event === "serahTerima") {
    // The post keeps its account; its holder before is signed out.
    expect(await findSession(at.session.sesiId)).toBeNull();
    Object.assign(at, { former: at.session, ...(await acting(at.post, sekolahScope)) });
  } else if (event === "lapor") at.spare = await storedFile(at.post.akunId);
}

async function attempt(real: Real, one: Try): Promise<Answer> {
  if (one.event === "waktuBerjalan") {
    const [{ geser }] = (await query<{ geser: number }>("SELECT geser_detik::int AS geser FROM jam")) as [
      { geser: number },
    ];
    const present = await readNow();
    const until = present < real.mulai ? real.mulai : real.selesai;
    await setClock(geser + Math.max(0, Math.ceil((until.getTime() - present.getTime()) / 1000)));
    return "ok";
  }
  if (one.event === "pekerjaanTerjadwal") {
    await expireEnrolments();
    await finishEnded();
    return "ok";
  }
  const doing: Doing = IN_TX[one.event];
  const result = await withTx((tx) => doing(tx, real, one));
  if (result.ok) await afterwards(one);
  return code(result);
}

type Stands = Enrolment & { id: string; akunId: string; persen: string | null; versi: number; tempat: number | null };

/** Everything a run's training holds. */
function readEnrolments(pelatihanId: string): Promise<Stands[]> {
  return query<Stands>(
    `SELECT d.id, d.akun_id AS "akunId", d.status::text AS state, d.versi, d.persen_hadir::text AS persen,
       d.diteruskan_pada IS NOT NULL AS "wasForwarded",
       (SELECT k.hadir FROM kehadiran k WHERE k.pendaftaran_id = d.id) AS mark,
       EXISTS (SELECT FROM refleksi_pasca r WHERE r.pendaftaran_id = d.id) AS "hasReflected",
       (SELECT count(*)::int FROM laporan_penerapan l WHERE l.pendaftaran_id = d.id
         AND EXISTS (SELECT FROM dokumen_penerapan n WHERE n.laporan_id = l.id)) AS reports,
       ARRAY(SELECT s.status::text FROM sertifikat s WHERE s.pendaftaran_id = d.id ORDER BY s.versi_ke) AS certificates,
       ARRAY(SELECT coalesce(r.ke, '-') || ' oleh ' || CASE r.pelaku_peran WHEN 'kepsek' THEN r.pelaku_nama ELSE r.pelaku_peran END
         FROM riwayat r WHERE r.objek_jenis = 'pendaftaran_pelatihan' AND r.objek_id = d.id ORDER BY r.id) AS trail,
       CASE WHEN d.status = 'daftar_tunggu'
         THEN rank() OVER (PARTITION BY d.status = 'daftar_tunggu' ORDER BY d.antre_pada, d.id)::int END AS tempat
     FROM pendaftaran_pelatihan d WHERE d.pelatihan_id = $1`,
    [pelatihanId],
  );
}

/** What a refused try must leave as it is: all that stands above, what else was written, and who was told. */
async function contentOf({ pelatihanId }: Real): Promise<string> {
  const [rest] = await query(
    `SELECT (SELECT max(id)::text FROM riwayat) AS riwayat, (SELECT max(id)::text FROM audit) AS audit,
       (SELECT count(*)::int FROM notifikasi) AS notifikasi, (SELECT count(*)::int FROM surel) AS surel,
       (SELECT count(*)::int FROM dokumen_penerapan) AS dokumen, (SELECT sum(terakhir)::int FROM nomor_sertifikat) AS nomor,
       (SELECT sum(versi)::int FROM sertifikat) AS sertifikat, (SELECT sum(versi)::int FROM guru) AS guru,
       (SELECT sum(versi)::int FROM sekolah) AS sekolah, (SELECT sum(versi)::int FROM pindah_sekolah) AS pindah,
       (SELECT md5(string_agg(b::text, '' ORDER BY b.id)) FROM berkas b WHERE b.status = 'tersimpan') AS berkas,
       (SELECT md5(p::text) FROM pelatihan p WHERE p.id = $1) AS pelatihan`,
    [pelatihanId],
  );
  return JSON.stringify([rest, await readEnrolments(pelatihanId)]);
}

/** The database stands where the model stands; and, whatever the model says, nothing is there that must never be. */
async function compare(model: Model, { pelatihanId, enrolments }: Real, who: number): Promise<void> {
  const rows = new Map((await readEnrolments(pelatihanId)).map((row) => [row.id, row]));
  const found = enrolments.flat().map((id) => {
    const { id: _, akunId, persen, versi, tempat, ...row } = rows.get(id) as Stands;
    return row;
  });
  expect(rows.size).toBe(found.length);
  expect(found).toEqual(all(model));
  const places = enrolments.flat().map((id) => rows.get(id)?.tempat ?? null);
  expect(places).toEqual(all(model).map((one) => (model.line.includes(one) ? model.line.indexOf(one) + 1 : null)));
  const { terisi, kuota, status } = await db.pelatihan.findUniqueOrThrow({ where: { id: pelatihanId } });
  expect({ terisi, kuota, status }).toEqual({ terisi: seatsOf(model), kuota: model.quota, status: model.training });

  expect(terisi).toBeLessThanOrEqual(kuota);
  for (const ids of enrolments) {
    expect(ids.filter((id) => !isDead(rows.get(id) as Stands)).length).toBeLessThanOrEqual(1);
  }
  for (const { state, reports, hasReflected, certificates } of rows.values()) {
    expect(certificates.length > 0).toBe(state === "bersertifikat");
    if (certificates.length > 0) expect([reports > 0, hasReflected]).toEqual([true, true]);
    expect(certificates.filter((each) => each === "berlaku").length).toBeLessThanOrEqual(1);
  }

  const [teacher, last] = [teachers[who] as Teacher, model.people[who]?.enrolments.at(-1)];
  if (!last) return;
  const shown = await findOwn(teacher.scope, await readNow(), enrolments[who]?.at(-1) ?? "");
  expect(shown).toMatchObject({ status: shownState(model, last), urutan: placeOf(model, last) });
}

/** Somebody who has the role, here or elsewhere, on a fresh page or an old one. */
class Step implements fc.AsyncCommand<Model, Real> {
  constructor(
    /** "maju": whatever comes next on the way to the certificate. */
    readonly name: ModelEvent | "maju",
    readonly who: number,
    readonly bit: boolean = false,
    readonly by: By = "berhak",
  ) {}
  toString = () => `${this.name}(${this.who}${this.bit ? ", ya" : ""}${this.by === "berhak" ? "" : `, ${this.by}`})`;

  private tryOf(model: Readonly<Model>): Try | null {
    const event = this.name === "maju" ? nextStep(model, this.who, this.bit) : this.name;
    return event && { event, who: this.who, bit: this.bit, by: this.by };
  }

  check = (model: Readonly<Model>) => {
    const one = this.tryOf(model);
    return one !== null && canTry(model, one);
  };

  async run(model: Model, real: Real): Promise<void> {
    const one = this.tryOf(model);
    if (!one) return;
    const before = JSON.stringify(model);
    const expected = answerTo(model, one);
    const content = expected === "ok" ? null : await contentOf(real);
    expect(`${this}: ${await attempt(real, one)}`).toBe(`${this}: ${expected}`);
    if (content === null) return compare(model, real, this.who);
    expect(await contentOf(real)).toBe(content);
    expect(JSON.stringify(model)).toBe(before);
  }
}

/** The form of each step, and whose it is. */
type Fields = Record<string, string>;
type Form = { action: Action<never>; of: Role; fields: (real: Real, one: Try) => Promise<Fields> };

const reason = { frasa: "", alasan: "Tidak sesuai." };
const form = (
  action: unknown,
  of: Role,
  fields: (found: { id: string; versi: string }, real: Real) => Fields = (found) => found,
  find: typeof lastOf = lastOf,
): Form => ({
  action: action as Action<never>,
  of,
  fields: async (real, one) => {
    const { id, versi } = await find(db, real, one);
    return fields({ id, versi: String(versi) }, real);
  },
});
const ticked = ({ id, versi }: { id: string; versi: string }) => ({ satu: `${id}:${versi}` });

const FORMS: Partial<Record<ModelEvent, Form>> = {
  daftar: form(daftarPelatihan, "guru", (_, { pelatihanId }) => ({ pelatihanId })),
  setujui: form(setujuiPendaftaran, "kepsek", ticked),
  tolak: form(tolakPendaftaran, "kepsek", (found) => ({ ...found, ...reason })),
  terima: form(terimaPendaftaran, "p2kptk2", ticked),
  tolakPenyelenggara: form(tolakPendaftaranPenyelenggara, "p2kptk2", (found) => ({ ...found, ...reason })),
  batalkan: form(batalkanPendaftaran, "guru"),
  catatSesi: form(catatKehadiran, "p2kptk2", ({ id }, { sesiId }) => ({ sesiId, ada: id, hadir: id })),
  tetapkan: form(tetapkanKehadiran, "p2kptk2", (_, { pelatihanId }) => ({ pelatihanId })),
  koreksi: form(koreksiKehadiran, "p2kptk2", (found, { sesiId }) => ({ ...found, hadir: sesiId, ...reason })),
  kirimRefleksi: form(kirimRefleksiPasca, "guru", (found) => ({ ...found, dipelajari: "A", akanDiterapkan: "B" })),
  lapor: form(lapor, "kepsek", (found) => ({
    ...{ ...found, dasar: "0123456789abcdef", perubahan: "A", perluDitingkatkan: "B" },
    berkas: schools[0].spare,
  })),
  kembalikan: form(kembalikanLaporan, "p2kptk2", (found) => ({ ...found, ...reason })),
  terbitkan: form(terbitkanSertifikat, "p2kptk2"),
  ganti: form(perbaikiSertifikat, "p2kptk2", (found) => ({ ...found, ...PRINTED, ...reason }), certificateOf),
  cabut: form(cabutSertifikat, "p2kptk2", (found) => ({ ...found, ...reason }), certificateOf),
  terbitkanUlang: form(
    terbitkanUlangSertifikat,
    "p2kptk2",
    (found) => ({ ...found, ...PRINTED, ...reason }),
    certificateOf,
  ),
  batalkanPelatihan: form(batalkanPelatihan, "p2kptk2", ({ versi }, { pelatihanId }) => ({
    ...{ id: pelatihanId, versi, ...reason },
  })),
};

const STRANGERS = ["guru", "kepsek", "p2kptk2", "dinas", "bekas kepala"] as const;
type Stranger = (typeof STRANGERS)[number];

function sessionOfStranger(stranger: Stranger, who: number): Session | null {
  const teacher = teachers[who] as Teacher;
  const at = schools[teacher.school];
  const sessions: Record<Stranger, Session | null> = {
    ...{ guru: teacher.session, kepsek: at.session, p2kptk2: unit.session, dinas: dinas.session },
    "bekas kepala": at.former,
  };
  return sessions[stranger];
}

/** Whoever has not the role (any more) sends the form of those who have: nobody of this very school, unit or enrolment may either. */
class WrongRole implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly event: ModelEvent,
    readonly who: number,
    readonly stranger: Stranger,
  ) {}
  toString = () => `${this.event}(${this.who}) sebagai ${this.stranger}`;

  check = (model: Readonly<Model>) =>
    FORMS[this.event] !== undefined &&
    FORMS[this.event]?.of !== this.stranger &&
    sessionOfStranger(this.stranger, this.who) !== null &&
    model.people[this.who]?.enrolments.length !== 0 &&
    canTry(model, { event: this.event, who: this.who, bit: false, by: "berhak" });

  async run(_: Model, real: Real): Promise<void> {
    const [known, session] = [FORMS[this.event], sessionOfStranger(this.stranger, this.who)];
    if (!known || !session) return;
    const fields = await known.fields(real, { event: this.event, who: this.who, bit: false, by: "berhak" });
    const content = await contentOf(real);
    const expected = this.stranger === "bekas kepala" ? "belum_masuk" : "tidak_berhak";
    expect(`${this}: ${await sendAs(session, known.action, fields)}`).toBe(`${this}: ${expected}`);
    expect(await contentOf(real)).toBe(content);
  }
}

/** What an action answers to a form that this session sends. */
async function sendAs(session: Session, action: Action<never>, fields: Fields): Promise<Answer> {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  sender.token = await encode({ token: { sid: session.sesiId }, secret: process.env.NEXTAUTH_SECRET ?? "" });
  return code(await action(null, sent));
}

const run = (start: Start, steps: Iterable<fc.AsyncCommand<Model, Real>>) =>
  fc.asyncModelRun(() => begin(start), steps);

/** Every step that a timeline has ever told of an enrolment or its certificate, as "from → to". */
async function walked(): Promise<Set<string>> {
  const pairs = await query<{ pair: string }>(
    `SELECT DISTINCT dari || ' → ' || ke AS pair FROM riwayat WHERE objek_jenis = 'pendaftaran_pelatihan' AND dari IS NOT NULL`,
  );
  return new Set(pairs.map(({ pair }) => pair));
}
const pairsOf = (pairs: readonly { from: string; to: string }[]) => pairs.map(({ from, to }) => `${from} → ${to}`);

/** Steps as a report of a failure names them: "koreksi 0 ya, kirimRefleksi 0". */
const told = (...lines: readonly string[]) =>
  lines
    .join(", ")
    .split(", ")
    .map((line) => {
      const [name, who, bit] = line.split(" ");
      return new Step(name as ModelEvent, Number(who), bit === "ya");
    });

/** One story in which everything of DOMAIN §2 happens once. */
const STORY = told(
  "daftar 0, daftar 1, daftar 2, daftar 3, tolak 3, daftar 3, setujui 0, setujui 1, setujui 2",
  // One seat: two wait, and the first of them gets it when it is given back.
  "terima 0, terima 1, terima 2, batalkan 0, daftar 0, setujui 0, tolakPenyelenggara 0, daftar 0",
  // While a move is under way the old school decides; the post there changes hands, and the first session comes.
  "ajukanPindah 0, setujui 0, putusPindah 0 ya, terima 0, tambahKursi 0, tambahKursi 0, serahTerima 0",
  "waktuBerjalan 0, pekerjaanTerjadwal 0, waktuBerjalan 0, catatSesi 0 ya, catatSesi 0, tetapkan 0, koreksi 1 ya",
  // Attendance is corrected there and back: the reflection is asked for again.
  "kirimRefleksi 0, kirimRefleksi 1, kirimRefleksi 2, koreksi 0, koreksi 0 ya, kirimRefleksi 0",
  "lapor 0, lapor 1, lapor 2, kembalikan 0, lapor 0 ya, kembalikan 2, koreksi 1, koreksi 2",
  "terbitkan 0, koreksi 0, koreksi 0 ya, ganti 0, ganti 0 ya, cabut 0, ganti 0",
  "terbitkanUlang 0 ya, terbitkanUlang 0, terbitkanUlang 0, cabut 0",
  "pekerjaanTerjadwal 0, batalkanPelatihan 0",
);

describe("C17: the life of enrolments", { timeout: LONG ? 5_400_000 : 120_000 }, () => {
  it("in one story, from enrolling to a revoked certificate", async () => {
    await run([], STORY);
    await run(BEFORE, told("terima 0, terima 1, batalkanPelatihan 0, daftar 0"));
    const steps = await walked();
    for (const { from, to } of Object.values({ ...enrolmentWorkflow.events, ...certificateWorkflow.events })) {
      expect(
        from.map((state) => `${state} → ${to}`).filter((pair) => steps.has(pair)),
        to,
      ).not.toEqual([]);
    }
  });

  it("is nobody's who has not the role, in whatever state", async () => {
    const strangers = MODEL_EVENTS.flatMap((event) => STRANGERS.map((one) => new WrongRole(event, 0, one)));
    await run(["menunggu_tinjauan"], [new Step("serahTerima", 0), ...strangers]);
    await run(["menunggu_tinjauan"], [new Step("terbitkan", 0), ...strangers]);
  });

  it.each(AFTER.filter((state) => state !== "menunggu_tinjauan"))(
    "no certificate while a report is missing, by the action either: %s",
    async (state) => {
      const { real } = await begin([state]);
      const one: Try = { event: "terbitkan", who: 0, bit: false, by: "berhak" };
      const content = await contentOf(real);
      const { action, fields } = FORMS.terbitkan as Form;
      expect(await sendAs(unit.session, action, await fields(real, one))).toBe("data_berubah");
      expect(await contentOf(real)).toBe(content);
    },
  );

  it("is that of the model, whatever comes in whatever order", async () => {
    const who = fc.integer({ min: 0, max: TEACHERS - 1 });
    const by = fc.oneof(
      { weight: 8, arbitrary: fc.constant("berhak" as const) },
      { weight: 1, arbitrary: fc.constant("lain" as const) },
      { weight: 1, arbitrary: fc.constant("lama" as const) },
    );
    /** What ends a run comes rarely. */
    const usual = MODEL_EVENTS.filter((event) => event !== "batalkanPelatihan" && event !== "waktuBerjalan");
    const name = fc.oneof(
      { weight: 50, arbitrary: fc.constant("maju" as const) },
      { weight: 14, arbitrary: fc.constantFrom("terima" as const, "batalkan" as const, "daftar" as const) },
      { weight: 34, arbitrary: fc.constantFrom(...usual) },
      { weight: 2, arbitrary: fc.constantFrom("waktuBerjalan" as const, "batalkanPelatihan" as const) },
    );
    const step = fc.tuple(name, who, fc.boolean(), by).map((parts) => new Step(...parts));
    const forms = Object.keys(FORMS) as ModelEvent[];
    const stranger = fc
      .tuple(fc.constantFrom(...forms), who, fc.constantFrom(...STRANGERS))
      .map((parts) => new WrongRole(...parts));
    const commands = fc.commands([step, step, step, step, step, step, step, step, step, stranger], {
      ...{ maxCommands: 60, size: "max" },
    });
    const start: fc.Arbitrary<Start> = fc.oneof(
      fc.constant([]),
      fc.constant(BEFORE),
      fc.array(fc.constantFrom(...AFTER), { minLength: TEACHERS, maxLength: TEACHERS }),
    );
    await fc.assert(fc.asyncProperty(start, commands, run), { numRuns: RUNS });
    await setClock(0);
    if (!LONG) return;
    const missing = [...pairsOf(allowedPairs(enrolmentWorkflow)), ...pairsOf(allowedPairs(certificateWorkflow))];
    const steps = await walked();
    expect(missing.filter((pair) => !steps.has(pair))).toEqual([]);
  });
});
