/**
 * Times as people read them. Everything here is pure: `now` is handed in (DESIGN §3.8). Indonesia has no daylight saving,
 * so a zone is a fixed number of hours.
 */
export const ZONES = ["WIB", "WITA", "WIT"] as const;
export type Zone = (typeof ZONES)[number];

const HOURS_AHEAD_OF_UTC: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const WEEKDAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;
const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;

/** The instant's wall clock in a zone, read from the UTC fields of a shifted date. */
function wall(instant: Date, zone: Zone): Date {
  return new Date(instant.getTime() + HOURS_AHEAD_OF_UTC[zone] * HOUR);
}

const two = (n: number) => String(n).padStart(2, "0");

/** "Rabu, 25 November 2026" */
export function formatDate(instant: Date, zone: Zone): string {
  const at = wall(instant, zone);
  return `${WEEKDAYS[at.getUTCDay()]}, ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

/** "25 Nov 2026" */
export function formatShortDate(instant: Date, zone: Zone): string {
  const at = wall(instant, zone);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]?.slice(0, 3)} ${at.getUTCFullYear()}`;
}

/** "25 Nov 2026, 23.59 WIB": always with the zone's name (DOMAIN §1). */
export function formatInstant(instant: Date, zone: Zone): string {
  const at = wall(instant, zone);
  return `${formatShortDate(instant, zone)}, ${two(at.getUTCHours())}.${two(at.getUTCMinutes())} ${zone}`;
}

/** The calendar day in a zone, "2026-11-25". */
export function dayIn(instant: Date, zone: Zone): string {
  const at = wall(instant, zone);
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
}

/** A date without a time, as a date column gives it (midnight UTC): "25 November 2026". */
export function formatDay(day: Date): string {
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** A deadline given as a date ends at 23:59:59.999 of that day in the zone (DOMAIN §1). `day` is "2026-11-25". */
export function endOfDay(day: string, zone: Zone): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY - 1 - HOURS_AHEAD_OF_UTC[zone] * HOUR);
}

/** The first moment of a day in the zone. `day` is "2026-11-25". */
export function startOfDay(day: string, zone: Zone): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - HOURS_AHEAD_OF_UTC[zone] * HOUR);
}

/** The instant of a day and a time of day in the zone: "2026-11-25" and "08:30". */
export function instantAt(day: string, time: string, zone: Zone): Date {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - HOURS_AHEAD_OF_UTC[zone] * HOUR);
}

/** The time of day in a zone as a time input has it: "08:30". */
export function timeIn(instant: Date, zone: Zone): string {
  const at = wall(instant, zone);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** "Rabu, 25 November 2026, 08.00–12.00 WIB"; over midnight both days are named. */
export function formatSpan(start: Date, end: Date, zone: Zone): string {
  if (dayIn(start, zone) !== dayIn(end, zone)) return `${formatInstant(start, zone)} – ${formatInstant(end, zone)}`;
  const [from, to] = [start, end].map((at) => timeIn(at, zone).replace(":", "."));
  return `${formatDate(start, zone)}, ${from}–${to} ${zone}`;
}

/** Whole days that lie between two instants, never negative. */
export function daysSince(since: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY));
}

/** How long something has waited: "menunggu 6 hari", "menunggu 3 jam", "baru saja". */
export function waitingFor(since: Date, now: Date): string {
  const days = daysSince(since, now);
  if (days > 0) return `menunggu ${days} hari`;
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  if (minutes >= 60) return `menunggu ${Math.floor(minutes / 60)} jam`;
  return minutes >= 5 ? `menunggu ${minutes} menit` : "baru saja";
}

/** "2 hari lalu", for a moment in the past. */
export function ago(instant: Date, now: Date): string {
  const text = waitingFor(instant, now);
  return text === "baru saja" ? text : `${text.replace("menunggu ", "")} lalu`;
}

/** Adds whole days to an instant. */
export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY);
}
