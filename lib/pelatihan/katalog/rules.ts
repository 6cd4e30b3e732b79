import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { dayIn, endOfDay, formatInstant, startOfDay, type Zone } from "@/lib/kernel/time";
import type { TrainingState } from "./status";

export const MODES = ["tatap_muka", "daring", "campuran"] as const;
export type Mode = (typeof MODES)[number];

/** DOMAIN §2 [a]: one hour of lessons. */
export const MINUTES_PER_JP = 45;
/** DOMAIN §2 [a]: least presence, in percent of the sessions, unless the unit says otherwise. */
export const DEFAULT_MIN_HADIR = 85;
/** Far above what a training has; what is listed on one page must end somewhere. */
export const MAX_SESSIONS = 60;
export const MAX_ATTACHMENTS = 10;

// The limits of the database's CHECKs.
export const TITLE = { min: 5, max: 200 };
export const DESCRIPTION_MAX = 5000;
export const JP_MAX = 500;
export const SEATS_MAX = 10_000;
export const PLACE_MAX = 300;
export const LINK_MAX = 500;
export const TOPIC_MAX = 200;
export const SUBJECTS_MAX = 20;

export type SessionTime = { mulai: Date; selesai: Date };

/** What the rules look at; `mulai` and `selesai` are the first session's beginning and the last one's end. */
export type TrainingFacts = {
  status: TrainingState;
  mode: Mode;
  tempat: string | null;
  tautan: string | null;
  jp: number;
  kuota: number;
  terisi: number;
  minHadir: number;
  daftarBuka: Date;
  daftarTutup: Date;
  mulai: Date | null;
  selesai: Date | null;
};

/** A registration window given as days: from the first moment of the one to 23:59:59 of the other, in the unit's zone. */
export function windowOf(buka: string, tutup: string, zona: Zone): { daftarBuka: Date; daftarTutup: Date } {
  return { daftarBuka: startOfDay(buka, zona), daftarTutup: endOfDay(tutup, zona) };
}

export const REGISTRATION_STATES = ["belum", "buka", "tutup"] as const;
export type RegistrationWindow = (typeof REGISTRATION_STATES)[number];

/** Where a training's registration stands at `now`; of one that is not published (any more) it is closed. */
export function registrationWindow(
  training: Pick<TrainingFacts, "status" | "daftarBuka" | "daftarTutup">,
  now: Date,
): RegistrationWindow {
  if (training.status !== "terbit" || now > training.daftarTutup) return "tutup";
  return now < training.daftarBuka ? "belum" : "buka";
}

/** Seats that nobody holds. */
export function seatsLeft({ kuota, terisi }: Pick<TrainingFacts, "kuota" | "terisi">): number {
  return Math.max(0, kuota - terisi);
}

export const needsPlace = (mode: Mode) => mode !== "daring";
export const needsLink = (mode: Mode) => mode !== "tatap_muka";

/** What keeps a draft from being published, in the order in which it is mended. */
export const PUBLISH_GAPS = ["tempat", "tautan", "sesi", "sesi_lewat", "jendela", "jendela_lewat"] as const;
export type PublishGap = (typeof PUBLISH_GAPS)[number];

/** All that is missing before publishing; none: it may be published. */
export function publishGaps(training: TrainingFacts, now: Date): PublishGap[] {
  const { mode, tempat, tautan, mulai, daftarTutup } = training;
  const gaps: Record<PublishGap, boolean> = {
    tempat: needsPlace(mode) && tempat === null,
    tautan: needsLink(mode) && tautan === null,
    sesi: mulai === null,
    sesi_lewat: mulai !== null && mulai <= now,
    jendela: mulai !== null && daftarTutup > mulai,
    jendela_lewat: daftarTutup <= now,
  };
  return PUBLISH_GAPS.filter((gap) => gaps[gap]);
}

const isOver = (status: TrainingState) => status === "selesai" || status === "dibatalkan";

/** Nothing of a training that is over changes any more. */
export function checkEditable({ status }: Pick<TrainingFacts, "status">): Result {
  return isOver(status)
    ? fail("data_berubah", "Pelatihan ini sudah selesai atau dibatalkan, jadi tidak dapat diubah lagi.")
    : ok();
}

/**
 * May the facts change like this? A draft's may in any way. What is published keeps a place for everybody who holds a seat, a
 * window that closes before the first session and somewhere to go; once it has begun, what enrolment, attendance and the
 * certificate rest on stays. Errors: `data_berubah` (over), `isian_salah` with the fields.
 */
export function checkEdit(before: TrainingFacts, after: Omit<TrainingFacts, "status" | "terisi">, now: Date): Result {
  const editable = checkEditable(before);
  if (!editable.ok || before.status === "draf") return editable;
  const errors: Record<string, string> = {};
  if (needsPlace(after.mode) && after.tempat === null) errors.tempat = "Pelatihan yang sudah terbit perlu tempat.";
  if (needsLink(after.mode) && after.tautan === null) errors.tautan = "Pelatihan yang sudah terbit perlu tautan.";
  if (after.kuota < before.terisi) {
    errors.kuota = `Sudah ${before.terisi} guru diterima. Kuota tidak boleh kurang dari itu.`;
  }
  if (before.mulai !== null && after.daftarTutup > before.mulai) {
    errors.daftarTutup = "Pendaftaran harus ditutup sebelum hari sesi pertama.";
  }
  if (before.mulai !== null && before.mulai <= now) {
    const begun = "Tidak dapat diubah lagi karena pelatihan sudah dimulai.";
    if (after.jp !== before.jp) errors.jp = begun;
    if (after.minHadir !== before.minHadir) errors.minHadir = begun;
    if (after.daftarBuka.getTime() !== before.daftarBuka.getTime()) errors.daftarBuka = begun;
    if (after.daftarTutup.getTime() !== before.daftarTutup.getTime()) errors.daftarTutup = begun;
  }
  return Object.keys(errors).length > 0 ? invalid(errors) : ok();
}

const overlap = (a: SessionTime, b: SessionTime) => a.mulai < b.selesai && b.mulai < a.selesai;

/** May a session that stands in the programme still be changed or taken out? Once it has begun it stays as it was. */
export function checkSessionOpen(session: SessionTime, training: Pick<TrainingFacts, "status">, now: Date): Result {
  const editable = checkEditable(training);
  if (!editable.ok) return editable;
  return training.status === "terbit" && session.mulai <= now
    ? fail("data_berubah", "Sesi ini sudah dimulai, jadi tidak dapat diubah lagi.")
    : ok();
}

/**
 * May the programme hold this session, new or changed? `others` are the training's other sessions. Sessions do not overlap; of
 * a published training each lies in the future, after the registration has closed, and none is added once the last has ended.
 */
export function checkSession(
  session: SessionTime,
  others: readonly SessionTime[],
  training: Pick<TrainingFacts, "status" | "daftarTutup" | "selesai">,
  now: Date,
  zona: Zone,
): Result {
  const editable = checkEditable(training);
  if (!editable.ok) return editable;
  if (session.mulai >= session.selesai) return invalid({ jamSelesai: "Jam selesai harus sesudah jam mulai." });
  if (others.length >= MAX_SESSIONS) return invalid({ tanggal: `Paling banyak ${MAX_SESSIONS} sesi.` });
  const other = others.find((each) => overlap(each, session));
  if (other) {
    return invalid({
      jamMulai: `Bertabrakan dengan sesi ${formatInstant(other.mulai, zona)}. Pilih waktu lain.`,
    });
  }
  if (training.status === "draf") return ok();
  if (training.selesai !== null && training.selesai <= now) {
    return fail("data_berubah", "Sesi terakhir sudah usai, jadi jadwal tidak dapat diubah lagi.");
  }
  if (session.mulai <= now) return invalid({ tanggal: "Pilih waktu yang belum lewat." });
  if (session.mulai < training.daftarTutup) {
    return invalid({
      tanggal: `Pendaftaran baru ditutup ${formatInstant(training.daftarTutup, zona)}. Sesi harus sesudahnya.`,
    });
  }
  return ok();
}

/** May this session be taken out? What is published keeps at least one. */
export function checkRemoval(
  session: SessionTime,
  others: readonly SessionTime[],
  training: Pick<TrainingFacts, "status">,
  now: Date,
): Result {
  const open = checkSessionOpen(session, training, now);
  if (!open.ok) return open;
  return training.status === "terbit" && others.length === 0
    ? fail("bentrok", "Pelatihan yang sudah terbit perlu paling sedikit satu sesi. Tambahkan sesi lain dulu.")
    : ok();
}

/** May it be called finished? Only after its last session. */
export function checkFinish({ selesai }: Pick<TrainingFacts, "selesai">, now: Date): Result {
  return selesai !== null && selesai <= now
    ? ok()
    : fail("data_berubah", "Pelatihan baru dapat diselesaikan sesudah sesi terakhir usai.");
}

/** How many JP the sessions add up to, cut after one digit. */
export function jpOfSessions(sessions: readonly SessionTime[]): number {
  const minutes = sessions.reduce((sum, { mulai, selesai }) => sum + (selesai.getTime() - mulai.getTime()) / 60_000, 0);
  return Math.floor((10 * minutes) / MINUTES_PER_JP) / 10;
}

/** The programme moved as a whole, so that its first session falls on `day`; times of day and distances stay. */
export function shiftSessions<S extends SessionTime>(sessions: readonly S[], day: string, zona: Zone): S[] {
  const first = Math.min(...sessions.map(({ mulai }) => mulai.getTime()));
  if (!Number.isFinite(first)) return [];
  const from = new Date(first);
  const offset = startOfDay(day, zona).getTime() - startOfDay(dayIn(from, zona), zona).getTime();
  const moved = (at: Date) => new Date(at.getTime() + offset);
  return sessions.map((session) => ({ ...session, mulai: moved(session.mulai), selesai: moved(session.selesai) }));
}
