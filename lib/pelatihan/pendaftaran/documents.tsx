import "server-only";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import type { SheetColumn } from "@/lib/server/sheet";
import { ENROLMENT_LABELS, formatPercent } from "./labels";
import type { Enrolment } from "./queries";

const moment = (instant: Date | null, zona: Zone) => (instant ? formatInstant(instant, zona) : "");

/** A list of enrolments as a spreadsheet. */
export const ENROLMENT_COLUMNS: SheetColumn<Enrolment>[] = [
  { head: "Nama", value: ({ nama }) => nama, width: 28 },
  { head: "NUPTK", value: ({ nuptk }) => nuptk ?? "", width: 20 },
  { head: "Sekolah", value: ({ sekolah }) => sekolah, width: 28 },
  { head: "NPSN", value: ({ npsn }) => npsn },
  { head: "Mata pelajaran", value: ({ mapel }) => mapel, width: 20 },
  { head: "Pelatihan", value: ({ judul }) => judul, width: 36 },
  { head: "Sesi pertama", value: ({ mulai, zona }) => moment(mulai, zona), width: 24 },
  { head: "Status", value: ({ status }) => ENROLMENT_LABELS[status], width: 24 },
  { head: "Sejak", value: ({ since, zona }) => moment(since, zona), width: 24 },
  { head: "Diajukan", value: ({ diajukanPada, zona }) => moment(diajukanPada, zona), width: 24 },
  { head: "Diteruskan", value: ({ diteruskanPada, zona }) => moment(diteruskanPada, zona), width: 24 },
  { head: "Urutan daftar tunggu", value: ({ urutan }) => urutan },
  { head: "Kehadiran", value: ({ persenHadir }) => (persenHadir === null ? "" : formatPercent(persenHadir)) },
  { head: "Alasan", value: ({ alasan }) => alasan ?? "", width: 40 },
];
