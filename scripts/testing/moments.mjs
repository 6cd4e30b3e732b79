// The suite as if run at another moment: AS_IF=2026-12-31T16:30:00Z npm run test:e2e moves the product's clock (table `jam`), the
// integration tests' and the browsers'. Calendars go wrong at the end of a year, on the day that most years lack, and far away.
import { connect } from "../lib/migrate.mjs";

const JAKARTA = 7 * 3_600_000;
const DAY = 24 * 3_600_000;
/** When the first process of the suite began; its children find it here. */
process.env.AS_IF_SINCE ??= String(Date.now());
const begin = Number(process.env.AS_IF_SINCE);

/** The moments at which `npm test` and `npm run test:long` repeat what has to do with time. */
export function moments() {
  const year = new Date(begin).getUTCFullYear();
  const leapYear = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((more) => year + more).find((each) => isLeap(each) && isAhead(each));
  return [
    { name: "31 December, 23.30 WIB", at: new Date(Date.UTC(year, 11, 31, 23, 30) - JAKARTA) },
    { name: "29 February", at: new Date(Date.UTC(leapYear, 1, 29, 10) - JAKARTA) },
    { name: "a year from now", at: new Date(begin + 365 * DAY) },
  ];
}

const isLeap = (year) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
const isAhead = (year) => Date.UTC(year, 1, 29) > begin;

/** The environment of a run that begins now, as if at this moment. */
export function environmentAt(moment) {
  // Calendars do not depend on how many rounds a race has: the full figures are run at the real time.
  return { AS_IF: moment.toISOString(), AS_IF_SINCE: String(Date.now()), LONG: "" };
}

/** The moment that AS_IF names, as it is by now; null when the clock is the real one. */
export function asIf() {
  const offset = offsetSeconds();
  return offset === 0 ? null : new Date(Date.now() + offset * 1_000);
}

/** Now by the clock of the product. */
export function testNow() {
  return asIf() ?? new Date();
}

function offsetSeconds() {
  const wanted = process.env.AS_IF;
  if (!wanted) return 0;
  const moment = Date.parse(wanted);
  if (Number.isNaN(moment)) throw new Error(`AS_IF=${wanted} is no instant; write for example 2026-12-31T16:30:00Z.`);
  return Math.round((moment - begin) / 1_000);
}

/** Moves the clock of a migrated database that belongs to a test. */
export async function moveClock(databaseUrl) {
  const offset = offsetSeconds();
  if (offset === 0) return;
  const client = await connect(databaseUrl);
  try {
    await client.query("UPDATE jam SET boleh_digeser = true, geser_detik = $1", [offset]);
  } finally {
    await client.end();
  }
}
