import "server-only";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import type { SheetColumn } from "@/lib/server/sheet";
import { PLAN_COUNT_LABELS } from "./labels";
import type { TeacherRow } from "./queries";

/** The teachers of a period as a sheet. */
export const teacherColumns = (zona: Zone): SheetColumn<TeacherRow>[] => [
  { head: "Nama", value: ({ nama }) => nama, width: 28 },
  { head: "Sekolah", value: ({ sekolah }) => sekolah, width: 32 },
  { head: "Rencana", value: ({ standing }) => PLAN_COUNT_LABELS[standing], width: 24 },
  { head: "Sejak", value: ({ since }) => (since ? formatInstant(since, zona) : ""), width: 26 },
];
