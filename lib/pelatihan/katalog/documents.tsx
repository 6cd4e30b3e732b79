import "server-only";
import { createEvents, type EventAttributes } from "ics";
import { formatInstant, formatSpan } from "@/lib/kernel/time";
import { LEVEL_LABELS } from "@/lib/sekolah/labels";
import type { SheetColumn } from "@/lib/server/sheet";
import { ALL_SUBJECTS, competencyNames, MODE_LABELS, TRAINING_LABELS } from "./labels";
import type { Training, TrainingRow } from "./queries";

/** Sessions keep their identity when they move: calendars that take the file in again change the entry they have. */
const uidOf = (id: string) => `${id}@guru-tumbuh`;

/**
 * A training's programme as a calendar file (RFC 5545), one event per session. Times are written in UTC, which every calendar
 * shows in its reader's zone; the description names the unit's. `page` is the training's address.
 */
export function calendarFile(training: Training, page: string): string {
  const { judul, tempat, tautan, status, versi, zona, penyelenggara, sesi } = training;
  const events = sesi.map(
    ({ id, urutan, materi, mulai, selesai }): EventAttributes => ({
      uid: uidOf(id),
      sequence: versi,
      start: mulai.getTime(),
      startInputType: "utc",
      startOutputType: "utc",
      end: selesai.getTime(),
      endInputType: "utc",
      endOutputType: "utc",
      title: sesi.length > 1 ? `${judul} (sesi ${urutan})` : judul,
      description: [
        materi,
        formatSpan(mulai, selesai, zona),
        `Penyelenggara: ${penyelenggara}`,
        ...(tautan ? [`Tautan daring: ${tautan}`] : []),
        page,
      ].join("\n"),
      ...(tempat ? { location: tempat } : {}),
      url: page,
      status: status === "dibatalkan" ? "CANCELLED" : "CONFIRMED",
    }),
  );
  const { error, value } = createEvents(events, { productId: "guru-tumbuh", calName: judul });
  if (error || value === null) throw error ?? new Error("the calendar is empty");
  return value;
}

const moment = (at: Date | null, { zona }: TrainingRow) => (at ? formatInstant(at, zona) : "");

/** The columns of the unit's list as a sheet. */
export const TRAINING_COLUMNS: readonly SheetColumn<TrainingRow>[] = [
  { head: "Judul", value: ({ judul }) => judul, width: 48 },
  { head: "Status", value: ({ status }) => TRAINING_LABELS[status] },
  { head: "Kompetensi", value: ({ kompetensi }) => competencyNames(kompetensi), width: 28 },
  { head: "Jenjang", value: ({ jenjang }) => jenjang.map((each) => LEVEL_LABELS[each]).join(", "), width: 18 },
  { head: "Mata pelajaran", value: ({ mapel }) => mapel.join(", ") || ALL_SUBJECTS, width: 28 },
  { head: "JP", value: ({ jp }) => jp, width: 8 },
  { head: "Pelaksanaan", value: ({ mode }) => MODE_LABELS[mode] },
  { head: "Tempat", value: ({ tempat }) => tempat ?? "", width: 32 },
  { head: "Pendaftaran dibuka", value: (row) => moment(row.daftarBuka, row), width: 26 },
  { head: "Pendaftaran ditutup", value: (row) => moment(row.daftarTutup, row), width: 26 },
  { head: "Sesi pertama mulai", value: (row) => moment(row.mulai, row), width: 26 },
  { head: "Sesi terakhir selesai", value: (row) => moment(row.selesai, row), width: 26 },
  { head: "Kursi", value: ({ kuota }) => kuota, width: 8 },
  { head: "Terisi", value: ({ terisi }) => terisi, width: 8 },
  { head: "Kehadiran minimum (%)", value: ({ minHadir }) => minHadir },
];
