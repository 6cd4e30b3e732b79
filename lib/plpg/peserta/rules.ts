import { tidy, ungrouped } from "@/lib/kernel/fields";
import { EMAIL, NOMOR_PESERTA, NUPTK, normalizeIdentifier } from "@/lib/kernel/identifiers";
import { fail, ok, type Result } from "@/lib/kernel/result";
import { addDays, DAY } from "@/lib/kernel/time";
import { sameField } from "../rombel/rules";
import { IMPORT_WORDS, PARTICIPANT_WORDS } from "./labels";
import type { ParticipantState } from "./status";

/** Days to activate, else deemed withdrawn [g]; reinstatement gives as many again (DOMAIN §1.1). The database's CHECK says the same. */
export const ACTIVATION_DAYS = 14;

/** The last moment at which activation still counts. */
export const activationEnd = (invitedAt: Date) => addDays(invitedAt, ACTIVATION_DAYS);

export type Standing = { status: ParticipantState; aktivasiSampai: Date };

/** Did the 14 days pass without activation? True from one moment after their end, whether or not a job has run. */
export const isLapsed = ({ status, aktivasiSampai }: Standing, now: Date) =>
  status === "belum_aktif" && now > aktivasiSampai;

/** The state everybody is shown and every rule goes by. */
export function shownParticipantState(standing: Standing, now: Date): ParticipantState {
  return isLapsed(standing, now) ? "mengundurkan_diri" : standing.status;
}

/** Whole days left to activate, begun ones counted; 0 once over. */
export const daysToActivate = (aktivasiSampai: Date, now: Date) =>
  now > aktivasiSampai ? 0 : Math.max(1, Math.ceil((aktivasiSampai.getTime() - now.getTime()) / DAY));

/** So many days before the end whoever has not activated is told. */
export const ACTIVATION_NOTICES = [1, 3] as const;
export type ActivationNotice = (typeof ACTIVATION_NOTICES)[number];

/** Which notice is due: the last that fits, so a job that slept sends one and not two. Null: none, or over. */
export function activationNotice(aktivasiSampai: Date, now: Date): ActivationNotice | null {
  if (now > aktivasiSampai) return null;
  return ACTIVATION_NOTICES.find((days) => now >= addDays(aktivasiSampai, -days)) ?? null;
}

type Code = { berlakuSampai: Date; dipakaiPada: Date | null; dibatalkanPada: Date | null };

/**
 * May this code activate this participant at `now`, read under the participant's lock? Errors: `bentrok`, saying truthfully what
 * has become of it.
 */
export function checkActivation(standing: Standing, code: Code, now: Date): Result {
  if (standing.status === "aktif") return fail("bentrok", PARTICIPANT_WORDS.alreadyActive);
  if (shownParticipantState(standing, now) === "mengundurkan_diri") return fail("bentrok", PARTICIPANT_WORDS.lapsed);
  if (code.dipakaiPada || code.dibatalkanPada) return fail("bentrok", PARTICIPANT_WORDS.codeReplaced);
  return now > code.berlakuSampai ? fail("bentrok", PARTICIPANT_WORDS.lapsed) : ok();
}

/** May the participation end by withdrawal? Not before activation (it lapses by itself), not once the score is final. */
export function checkWithdraw(standing: Standing, isFinal: boolean, now: Date): Result {
  const shown = shownParticipantState(standing, now);
  if (shown === "mengundurkan_diri") return fail("data_berubah", PARTICIPANT_WORDS.alreadyWithdrawn);
  if (shown === "belum_aktif") return fail("bentrok", PARTICIPANT_WORDS.notYetActive);
  return isFinal ? fail("bentrok", PARTICIPANT_WORDS.isFinal) : ok();
}

/** May the LPTK give 14 new days? Only to who withdrew or is deemed withdrawn. */
export function checkReinstate(standing: Standing, now: Date): Result {
  if (shownParticipantState(standing, now) === "mengundurkan_diri") return ok();
  return fail("data_berubah", PARTICIPANT_WORDS.notWithdrawn);
}

/** May the LPTK make a new code? Only for who may still activate; it keeps the end of the 14 days. */
export function checkNewCode(standing: Standing, now: Date): Result {
  const shown = shownParticipantState(standing, now);
  if (shown === "aktif") return fail("data_berubah", PARTICIPANT_WORDS.codeForActive);
  return shown === "mengundurkan_diri" ? fail("data_berubah", PARTICIPANT_WORDS.codeForWithdrawn) : ok();
}

/**
 * Teachers who reach their part in PLPG besides active ones. Whose registration waits or was refused sees only the status page
 * (DOMAIN §1.1); who left a school keeps their part, and a PLPG-only account has no school that could decide.
 */
export const TEACHER_STATES = ["nonaktif"] as const;

/** May an account with this registration at a school come into PLPG? Null: a PLPG-only account. */
export const mayEnter = (status: string | null) =>
  status === null || status === "aktif" || TEACHER_STATES.some((state) => state === status);

/* The import of a spreadsheet. Nothing is taken over unless every row is right (DOMAIN §4, issue: nothing half imported). */

/** More rows in one file are refused. */
export const IMPORT_MAX = 3000;
/** The file travels in a form; a test watches that it fits. */
export const IMPORT_MAX_BYTES = 200 * 1024;
/** One page each: a file of so many letters is printed at once. */
export const LETTERS_PER_FILE = 50;
/** So many of the things that are wrong are shown; who has more begins with these. */
export const IMPORT_SHOWN = 200;

/** The sheet's columns, by the words of its first row. */
export const IMPORT_COLUMNS = {
  nomorPeserta: "Nomor peserta",
  nama: "Nama",
  nuptk: "NUPTK",
  surel: "Surel",
  telepon: "Telepon",
  bidangStudi: "Bidang studi",
  asalSekolah: "Asal sekolah",
  rombel: "Rombel",
} as const;
export type ImportColumn = keyof typeof IMPORT_COLUMNS;

/** One line of the sheet as text; `baris` is its number there. */
export type ImportRow = { baris: number } & Record<ImportColumn, string>;

const REQUIRED_COLUMNS: readonly ImportColumn[] = ["nomorPeserta", "nama", "bidangStudi"];
const headKey = (text: string) => tidy(text).toLowerCase();

/**
 * The rows under the sheet's first line, whatever the order of its columns; empty lines are left out, columns it does not know too.
 * Error: `isian_salah` at `lembar`, naming the columns that are missing.
 */
export function importRowsOf(cells: readonly (readonly string[])[]): Result<ImportRow[]> {
  const wrong = (message: string) => fail("isian_salah", message, { lembar: message });
  const heads = (cells[0] ?? []).map(headKey);
  const columns = Object.keys(IMPORT_COLUMNS) as ImportColumn[];
  const places = columns.map((column) => [column, heads.indexOf(headKey(IMPORT_COLUMNS[column]))] as const);
  const missing = REQUIRED_COLUMNS.filter((column) => !places.some(([name, place]) => name === column && place >= 0));
  if (missing.length > 0) return wrong(IMPORT_WORDS.noColumns(missing.map((column) => IMPORT_COLUMNS[column])));
  const rows = cells.slice(1).flatMap((row, index): ImportRow[] => {
    if (row.every((cell) => cell.trim() === "")) return [];
    const values = places.map(([column, place]) => [column, row[place] ?? ""] as const);
    return [{ baris: index + 2, ...(Object.fromEntries(values) as Record<ImportColumn, string>) }];
  });
  return rows.length === 0 ? wrong(IMPORT_WORDS.noRows) : ok(rows);
}

/** What the row says, in one spelling; null where it says nothing. */
export type ImportPerson = {
  baris: number;
  nomorPeserta: string;
  nama: string;
  nuptk: string | null;
  surel: string | null;
  telepon: string | null;
  bidangStudi: string;
  asalSekolah: string;
  rombel: string | null;
};

/** What the database knows of the numbers, addresses and names in the sheet. Names of rombel are keys in lower case. */
export type ImportKnowledge = {
  /** By nomor peserta; `isOwn` for the LPTK's own. Whoever is another LPTK's is only known to exist. */
  participants: ReadonlyMap<
    string,
    { isOwn: boolean; nama: string; nuptk: string | null; bidangStudi: string; asalSekolah: string }
  >;
  /** Accounts by the NUPTK they sign in with: the participant is linked to them. */
  accountsByNuptk: ReadonlyMap<string, { akunId: string; isParticipant: boolean }>;
  /** Accounts by the e-mail they sign in with. */
  accountsByEmail: ReadonlyMap<string, { akunId: string }>;
  rombel: ReadonlyMap<string, { id: string; bidangStudi: string; seats: number; mentorId?: string | null }>;
};

export type ImportProblem = { baris: number; kolom: ImportColumn; pesan: string };
export type ImportLine = {
  person: ImportPerson;
  hasil: ImportResult;
  akunId: string | null;
  rombelId: string | null;
};
/** What a row of an import did: made a participant, or found everything as it is. */
export const IMPORT_RESULTS = ["baru", "tetap"] as const;
export type ImportResult = (typeof IMPORT_RESULTS)[number];

/** All that is wrong, or what to do with each row; never both. */
export type ImportReport = { problems: ImportProblem[]; lines: ImportLine[] };

const PHONE = /^\+?\d{8,15}$/;
const orNull = (text: string) => (text === "" ? null : text);

function personOf(row: ImportRow): ImportPerson {
  return {
    baris: row.baris,
    nomorPeserta: ungrouped(row.nomorPeserta),
    nama: tidy(row.nama),
    nuptk: orNull(ungrouped(row.nuptk)),
    surel: orNull(normalizeIdentifier(row.surel)),
    telepon: orNull(ungrouped(row.telepon)),
    bidangStudi: tidy(row.bidangStudi),
    asalSekolah: tidy(row.asalSekolah),
    rombel: orNull(tidy(row.rombel)),
  };
}

/** What is wrong with the row by itself. */
function shapeProblems(person: ImportPerson): [ImportColumn, string][] {
  const wrong: [ImportColumn, string][] = [];
  const { nomorPeserta, nama, nuptk, surel, telepon, bidangStudi, asalSekolah } = person;
  if (!NOMOR_PESERTA.test(nomorPeserta)) wrong.push(["nomorPeserta", IMPORT_WORDS.nomorPeserta]);
  if (!/\p{L}/u.test(nama) || nama.length > 120) wrong.push(["nama", IMPORT_WORDS.nama]);
  if (nuptk !== null && !NUPTK.test(nuptk)) wrong.push(["nuptk", IMPORT_WORDS.nuptk]);
  if (surel !== null && (!EMAIL.test(surel) || surel.length > 254)) wrong.push(["surel", IMPORT_WORDS.surel]);
  if (telepon !== null && !PHONE.test(telepon)) wrong.push(["telepon", IMPORT_WORDS.telepon]);
  if (bidangStudi.length < 2 || bidangStudi.length > 80) wrong.push(["bidangStudi", IMPORT_WORDS.bidangStudi]);
  if (asalSekolah.length > 120) wrong.push(["asalSekolah", IMPORT_WORDS.asalSekolah]);
  return wrong;
}

/** Is the participant there already just as the row has it? Then nothing is to be done: the same file twice changes nothing. */
function isUnchanged(
  person: ImportPerson,
  known: { nama: string; nuptk: string | null; bidangStudi: string; asalSekolah: string },
): boolean {
  return (
    person.nama === known.nama &&
    person.nuptk === known.nuptk &&
    person.asalSekolah === known.asalSekolah &&
    sameField(person.bidangStudi, known.bidangStudi)
  );
}

/**
 * Looks at every row: by itself, beside the others, and beside what is known. Rows of people who are there already are left as they
 * are, wherever the LPTK has placed them since.
 */
export function checkImport(rows: readonly ImportRow[], known: ImportKnowledge): ImportReport {
  const problems: ImportProblem[] = [];
  const lines: ImportLine[] = [];
  /** Where a value stood first; each may stand once. */
  const firstSeen = {
    nomorPeserta: new Map<string, number>(),
    nuptk: new Map<string, number>(),
    surel: new Map<string, number>(),
  };
  const taken = new Map<string, number>();

  for (const row of rows) {
    const person = personOf(row);
    const wrong = shapeProblems(person);
    for (const kolom of ["nomorPeserta", "nuptk", "surel"] as const) {
      const value = person[kolom];
      if (!value) continue;
      const before = firstSeen[kolom].get(value);
      if (before === undefined) firstSeen[kolom].set(value, row.baris);
      else wrong.push([kolom, IMPORT_WORDS.twice(before)]);
    }
    const line = wrong.length > 0 ? wrong : placeOf(person, known, taken);
    if (Array.isArray(line)) problems.push(...line.map(([kolom, pesan]) => ({ baris: row.baris, kolom, pesan })));
    else lines.push(line);
  }
  return problems.length > 0 ? { problems, lines: [] } : { problems, lines };
}

function placeOf(
  person: ImportPerson,
  known: ImportKnowledge,
  taken: Map<string, number>,
): ImportLine | [ImportColumn, string][] {
  const before = known.participants.get(person.nomorPeserta);
  if (before && !before.isOwn) return [["nomorPeserta", IMPORT_WORDS.elsewhere]];
  if (before) {
    return isUnchanged(person, before)
      ? { person, hasil: "tetap", akunId: null, rombelId: null }
      : [["nomorPeserta", IMPORT_WORDS.otherData]];
  }
  const wrong: [ImportColumn, string][] = [];
  const account = person.nuptk ? known.accountsByNuptk.get(person.nuptk) : undefined;
  if (account?.isParticipant) wrong.push(["nuptk", IMPORT_WORDS.alreadyParticipant]);
  const owner = person.surel ? known.accountsByEmail.get(person.surel) : undefined;
  if (owner && owner.akunId !== account?.akunId) wrong.push(["surel", IMPORT_WORDS.surelTaken]);
  let rombelId: string | null = null;
  if (person.rombel) {
    const key = person.rombel.toLowerCase();
    const cohort = known.rombel.get(key);
    if (!cohort) wrong.push(["rombel", IMPORT_WORDS.noCohort]);
    else if (!sameField(cohort.bidangStudi, person.bidangStudi)) wrong.push(["rombel", IMPORT_WORDS.otherField]);
    else if (account && cohort.mentorId === account.akunId) wrong.push(["rombel", IMPORT_WORDS.ownMentor]);
    else {
      const seats = (taken.get(key) ?? 0) + 1;
      taken.set(key, seats);
      if (seats > cohort.seats) wrong.push(["rombel", IMPORT_WORDS.full]);
      rombelId = cohort.id;
    }
  }
  return wrong.length > 0 ? wrong : { person, hasil: "baru", akunId: account?.akunId ?? null, rombelId };
}
