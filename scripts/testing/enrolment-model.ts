import type { FailureCode } from "@/lib/kernel/result";
import type { EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";
import type { CertificateState } from "@/lib/pelatihan/sertifikat/status";

/**
 * A model of the life of enrolments in one training of one session (DOMAIN §2): what every try is answered, and what stands
 * afterwards. It is written from the table of DOMAIN and not from the product, and knows neither database nor clock.
 */

export type Enrolment = {
  /** As it is written down: what has expired may not be, until the job has run. */
  state: EnrolmentState;
  wasForwarded: boolean;
  /** Was the teacher at the session? null: nothing is written down. */
  mark: boolean | null;
  hasReflected: boolean;
  reports: number;
  /** The versions of the certificate, oldest first. */
  certificates: CertificateState[];
  /** The timeline: what each step led to, and whose it was. */
  trail: string[];
};
export type Person = {
  school: 0 | 1;
  /** Has asked for a move to the other school. */
  isMoving: boolean;
  /** Oldest first; only the last one can be alive. */
  enrolments: Enrolment[];
};
export type Phase = "sebelum" | "selama" | "sesudah";
export type Model = {
  phase: Phase;
  training: "terbit" | "selesai" | "dibatalkan";
  quota: number;
  people: Person[];
  /** The waiting list, oldest first. */
  line: Enrolment[];
  /** Who holds the post of each school. */
  heads: [string, string];
};

export type Answer = "ok" | FailureCode;
/** Whose try: of those who may; of the same role elsewhere; or of those who may, but on an old page. */
export type By = "berhak" | "lain" | "lama";
export type Try = { event: ModelEvent; who: number; bit: boolean; by: By };

const UNDECIDED: readonly EnrolmentState[] = ["diajukan", "diteruskan", "daftar_tunggu"];
const DEAD: readonly EnrolmentState[] = [
  ...(["ditolak_kepsek", "ditolak_p2kptk2", "dibatalkan", "dibatalkan_penyelenggara", "kedaluwarsa"] as const),
];
const SEATED: readonly EnrolmentState[] = [
  ...(["diterima", "hadir", "tidak_hadir"] as const),
  ...(["menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan", "bersertifikat"] as const),
];
const DECIDED: readonly EnrolmentState[] = [
  ...(["hadir", "tidak_hadir", "menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan"] as const),
];

export const isDead = ({ state }: Enrolment) => DEAD.includes(state);
export const all = ({ people }: Model) => people.flatMap(({ enrolments }) => enrolments);
export const seatsOf = (model: Model) => all(model).filter(({ state }) => SEATED.includes(state)).length;
const inState = (model: Model, ...states: EnrolmentState[]) => all(model).filter(({ state }) => states.includes(state));

/** The state everybody is shown: at the first session the undecided is over, whether or not the job has run. */
export const shownState = (model: Model, { state }: Enrolment): EnrolmentState =>
  model.phase !== "sebelum" && UNDECIDED.includes(state) ? "kedaluwarsa" : state;

/** The place in the waiting list, from 1. */
export const placeOf = (model: Model, one: Enrolment): number | null =>
  model.phase === "sebelum" && model.line.includes(one) ? model.line.indexOf(one) + 1 : null;

/** An enrolment that a run begins with; its timeline is empty. */
export const someEnrolment = (state: EnrolmentState): Enrolment => ({
  ...{ state, wasForwarded: state !== "diajukan", mark: null, certificates: [], trail: [] },
  hasReflected: ["menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan"].includes(state),
  reports: ["menunggu_tinjauan", "perlu_perbaikan"].includes(state) ? 1 : 0,
});

function move(one: Enrolment, to: EnrolmentState, by: string): "ok" {
  one.state = to;
  one.trail.push(`${to} oleh ${by}`);
  return "ok";
}

/** Seats that are free go to the oldest in the line, before the first session. */
function moveUp(model: Model): void {
  while (model.phase === "sebelum" && model.training === "terbit" && seatsOf(model) < model.quota) {
    const next = model.line.shift();
    if (!next) return;
    move(next, "diterima", "sistem");
  }
}

function expire(model: Model): void {
  for (const one of inState(model, ...UNDECIDED)) move(one, "kedaluwarsa", "sistem");
  model.line = [];
}

/** One row of DOMAIN's table that looks at nothing but the state and, where it must, the first session. */
const row =
  (from: readonly EnrolmentState[], to: EnrolmentState, by: string, isBeforeFirst = false) =>
  (model: Model, one: Enrolment, { school }: Person): Answer => {
    if (!from.includes(one.state) || (isBeforeFirst && model.phase !== "sebelum")) return "data_berubah";
    return move(one, to, by === "kepsek" ? model.heads[school] : by);
  };
const setujui = row(["diajukan"], "diteruskan", "kepsek", true);
const batalkan = row([...UNDECIDED, "diterima"], "dibatalkan", "guru", true);
const kirimRefleksi = row(["hadir"], "menunggu_penerapan", "guru");
const lapor = row(["menunggu_penerapan", "perlu_perbaikan"], "menunggu_tinjauan", "kepsek");
const terbitkan = row(["menunggu_tinjauan"], "bersertifikat", "p2kptk2");

type Row = (model: Model, one: Enrolment, person: Person, bit: boolean) => Answer;

/** For the unit an enrolment begins to exist with the principal's approval. */
const ofUnit =
  (act: Row): Row =>
  (model, one, person, bit) =>
    one.wasForwarded ? act(model, one, person, bit) : "tidak_ditemukan";

/** The valid version ends; `bit` looks at the oldest version, which may be over already. */
const ends =
  (to: "diganti" | "dicabut"): Row =>
  (_, one, __, bit) => {
    const at = bit ? 0 : one.certificates.length - 1;
    if (one.certificates[at] !== "berlaku") return "data_berubah";
    one.certificates[at] = to;
    if (to === "diganti") one.certificates.push("berlaku");
    one.trail.push(`${to} oleh p2kptk2`);
    return "ok";
  };

/** What is tried on somebody's last enrolment. */
const ON_ENROLMENT = {
  setujui: (model, one, person) => {
    const answer = setujui(model, one, person);
    if (answer === "ok") one.wasForwarded = true;
    return answer;
  },
  tolak: row(["diajukan"], "ditolak_kepsek", "kepsek", true),
  terima: ofUnit((model, one) => {
    if (one.state !== "diteruskan" || model.phase !== "sebelum") return "data_berubah";
    if (seatsOf(model) < model.quota) return move(one, "diterima", "p2kptk2");
    model.line.push(one);
    return move(one, "daftar_tunggu", "p2kptk2");
  }),
  tolakPenyelenggara: ofUnit(row(["diteruskan"], "ditolak_p2kptk2", "p2kptk2", true)),
  batalkan: (model, one, person) => {
    const answer = batalkan(model, one, person);
    if (answer === "ok") {
      model.line = model.line.filter((other) => other !== one);
      moveUp(model);
    }
    return answer;
  },
  koreksi: ofUnit((_, one, __, isPresent) => {
    if (!DECIDED.includes(one.state)) return "data_berubah";
    if (one.mark === isPresent) return "isian_salah";
    one.mark = isPresent;
    // What was decided stays, where the presence says the same as before.
    if (isPresent === (one.state !== "tidak_hadir")) one.trail.push("- oleh p2kptk2");
    else move(one, isPresent ? "hadir" : "tidak_hadir", "p2kptk2");
    return "ok";
  }),
  kirimRefleksi: (model, one, person) => {
    const answer = kirimRefleksi(model, one, person);
    if (answer === "ok") one.hasReflected = true;
    return answer;
  },
  lapor: (model, one, person) => {
    const answer = lapor(model, one, person);
    if (answer === "ok") one.reports++;
    return answer;
  },
  kembalikan: ofUnit(row(["menunggu_tinjauan"], "perlu_perbaikan", "p2kptk2")),
  terbitkan: ofUnit((model, one, person) => {
    const answer = terbitkan(model, one, person);
    if (answer === "ok") one.certificates.push("berlaku");
    return answer;
  }),
  ganti: ends("diganti"),
  cabut: ends("dicabut"),
  // Only after the newest version, and only if that was revoked.
  terbitkanUlang: (_, one, __, bit) => {
    const at = bit ? 0 : one.certificates.length - 1;
    if (one.certificates[at] !== "dicabut" || at < one.certificates.length - 1) return "data_berubah";
    one.certificates.push("berlaku");
    one.trail.push("dicabut oleh p2kptk2");
    return "ok";
  },
} as const satisfies Record<string, Row>;

/** What is tried on the training, or on somebody's place in it. */
const ON_TRAINING = {
  daftar: ({ training, phase }: Model, { enrolments }: Person): Answer => {
    if (training !== "terbit" || phase !== "sebelum") return "data_berubah";
    const last = enrolments.at(-1);
    if (last && !isDead(last)) return "bentrok";
    enrolments.push({ ...someEnrolment("diajukan"), trail: ["diajukan oleh guru"] });
    return "ok";
  },
  catatSesi: (model: Model, _: Person, bit: boolean): Answer => {
    if (model.training === "dibatalkan" || model.phase === "sebelum") return "data_berubah";
    if (inState(model, "diterima").length === 0) return "tidak_ditemukan";
    for (const [index, { enrolments }] of model.people.entries()) {
      const last = enrolments.at(-1);
      if (last?.state === "diterima") last.mark = isTicked(index, bit);
    }
    return "ok";
  },
  tetapkan: (model: Model): Answer => {
    const open = inState(model, "diterima");
    const isComplete = open.length > 0 && open.every(({ mark }) => mark !== null);
    if (model.phase !== "sesudah" || !isComplete) return "data_berubah";
    for (const one of open) move(one, one.mark ? "hadir" : "tidak_hadir", "p2kptk2");
    return "ok";
  },
  tambahKursi: (model: Model): Answer => {
    model.quota++;
    moveUp(model);
    return "ok";
  },
  batalkanPelatihan: (model: Model): Answer => {
    if (model.training !== "terbit") return "data_berubah";
    if (model.phase !== "sebelum") expire(model);
    for (const one of inState(model, ...UNDECIDED, "diterima")) move(one, "dibatalkan_penyelenggara", "p2kptk2");
    model.training = "dibatalkan";
    model.line = [];
    return "ok";
  },
  ajukanPindah: (_: Model, person: Person): Answer => {
    if (person.isMoving) return "bentrok";
    person.isMoving = true;
    return "ok";
  },
  /** The principal of the school to which somebody asks to move. */
  putusPindah: (_: Model, person: Person, isApproved: boolean): Answer => {
    person.isMoving = false;
    if (isApproved) person.school = person.school ? 0 : 1;
    return "ok";
  },
  serahTerima: ({ heads }: Model, { school }: Person): Answer => {
    heads[school] = nextHead(heads[school]);
    return "ok";
  },
  waktuBerjalan: (model: Model): Answer => {
    model.phase = model.phase === "sebelum" ? "selama" : "sesudah";
    return "ok";
  },
  pekerjaanTerjadwal: (model: Model): Answer => {
    if (model.phase !== "sebelum") expire(model);
    if (model.phase === "sesudah" && model.training === "terbit") model.training = "selesai";
    return "ok";
  },
} as const satisfies Record<string, (model: Model, person: Person, bit: boolean) => Answer>;

export type EnrolmentTry = keyof typeof ON_ENROLMENT;
export type ModelEvent = EnrolmentTry | keyof typeof ON_TRAINING;
export const MODEL_EVENTS = [...Object.keys(ON_ENROLMENT), ...Object.keys(ON_TRAINING)] as ModelEvent[];

/** "Kepala 1 ke-1" is followed by "Kepala 1 ke-2". */
export const nextHead = (name: string) => name.replace(/\d+$/, (number) => String(Number(number) + 1));

/** Who is ticked when a session is written down: every other one. */
export const isTicked = (index: number, bit: boolean) => index % 2 === (bit ? 1 : 0);

/** These have no version that could be old. */
const WITHOUT_VERSION: readonly ModelEvent[] = [
  ...(["daftar", "catatSesi", "tetapkan", "tambahKursi", "ajukanPindah"] as const),
  ...(["waktuBerjalan", "pekerjaanTerjadwal"] as const),
];
/** These are nobody else's: one's own enrolling, the clock, and what stands for a decision made elsewhere. */
const WITHOUT_OTHERS: readonly ModelEvent[] = [
  ...(["daftar", "tambahKursi", "ajukanPindah", "waktuBerjalan", "pekerjaanTerjadwal"] as const),
];

const isOnEnrolment = (event: ModelEvent): event is EnrolmentTry => event in ON_ENROLMENT;

/** Is there something to try it on? */
export function canTry({ people, phase }: Model, { event, who, by }: Try): boolean {
  const person = people[who];
  const last = person?.enrolments.at(-1);
  if (!person || (by === "lama" && WITHOUT_VERSION.includes(event))) return false;
  if (by === "lain" && WITHOUT_OTHERS.includes(event)) return false;
  if (event === "waktuBerjalan") return phase !== "sesudah";
  if (event === "putusPindah") return person.isMoving;
  if (event === "ganti" || event === "cabut" || event === "terbitkanUlang")
    return last !== undefined && last.certificates.length > 0;
  if (event === "catatSesi") return people.some(({ enrolments }) => enrolments.length > 0);
  return !isOnEnrolment(event) || last !== undefined;
}

function act(model: Model, { event, who, bit }: Try): Answer {
  const person = model.people[who];
  const last = person?.enrolments.at(-1);
  if (!person) return "tidak_ditemukan";
  if (!isOnEnrolment(event)) return ON_TRAINING[event](model, person, bit);
  return last ? ON_ENROLMENT[event](model, last, person, bit) : "tidak_ditemukan";
}

/** The answer to a try; the model stands afterwards where it then must. What is refused changes nothing. */
export function answerTo(model: Model, one: Try): Answer {
  if (one.by === "lain") return "tidak_ditemukan";
  if (one.by === "berhak") return act(model, one);
  const answer = act(structuredClone(model), one);
  return answer === "ok" ? "data_berubah" : answer;
}

/** The next step on somebody's way to the certificate, so that runs come far; null: others have to decide first. */
export function nextStep(model: Model, who: number, bit: boolean): ModelEvent | null {
  const { phase, people } = model;
  const last = people[who]?.enrolments.at(-1);
  if (!last || isDead(last)) return "daftar";
  switch (last.state) {
    case "diajukan":
      return "setujui";
    case "diteruskan":
      return "terima";
    case "daftar_tunggu":
      return "tambahKursi";
    case "diterima":
      if (phase === "sebelum" && inState(model, "diajukan", "diteruskan").length > 0) return null;
      if (phase !== "sesudah") return "waktuBerjalan";
      return last.mark === null ? "catatSesi" : "tetapkan";
    case "tidak_hadir":
      return "koreksi";
    case "hadir":
      return "kirimRefleksi";
    case "menunggu_tinjauan":
      return bit ? "terbitkan" : "kembalikan";
    case "bersertifikat":
      return bit ? "cabut" : "ganti";
    default:
      return "lapor";
  }
}
