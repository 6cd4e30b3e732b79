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

/* The import of a spreadsheet. Nothing is taken over unless every row is right (DOMAIN §4, issue: nothing half imported). */

/** More rows in one file are refused. */
export const IMPORT_MAX = 3000;

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
  rombel: ReadonlyMap<string, { id: string; bidangStudi: string; seats: number }>;
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
    else {
      const seats = (taken.get(key) ?? 0) + 1;
      taken.set(key, seats);
      if (seats > cohort.seats) wrong.push(["rombel", IMPORT_WORDS.full]);
      rombelId = cohort.id;
    }
  }
  return wrong.length > 0 ? wrong : { person, hasil: "baru", akunId: account?.akunId ?? null, rombelId };
}
