import "server-only";
import { formatInstant } from "@/lib/kernel/time";
import type { SheetColumn } from "@/lib/server/sheet";
import { SHOWN_REPORT_LABELS } from "../laporan/labels";
import { REPORT_NUMBERS, type ReportNumber, shownReportState } from "../laporan/rules";
import { COMPONENT_LABELS, passLabel } from "../nilai/labels";
import { COMPONENTS, type Component, displaySp } from "../nilai/rules";
import { LAPSED_LABEL, PARTICIPANT_LABELS } from "../peserta/labels";
import type { Cohort, MemberReports } from "./queries";

/** A member with the six scores, once they are final: nobody takes an open number for a result. */
export type SheetMember = MemberReports & { scores: Record<Component, number | null> | null };

type Strip = (member: SheetMember, nomor: ReportNumber) => string;

/** A rombel as a sheet: who is in it, its mentor, the four reports, and the scores of those who are final. */
export function cohortColumns({ nama, mentorNama, zona }: Cohort, now: Date): SheetColumn<SheetMember>[] {
  const reportOf = ({ reports }: SheetMember, nomor: ReportNumber) => reports.find((one) => one.nomor === nomor);
  const standing: Strip = (member, nomor) => {
    const report = reportOf(member, nomor);
    return report ? SHOWN_REPORT_LABELS[shownReportState(report.facts, now)] : "";
  };
  const received: Strip = (member, nomor) => {
    const sentAt = reportOf(member, nomor)?.sentAt;
    return sentAt ? formatInstant(sentAt, zona) : "";
  };
  return [
    { head: "Rombel", value: () => nama, width: 18 },
    { head: "Mentor", value: () => mentorNama ?? "", width: 26 },
    { head: "Nomor peserta", value: ({ nomorPeserta }) => nomorPeserta, width: 18 },
    { head: "Nama", value: (member) => member.nama, width: 28 },
    { head: "Asal sekolah", value: ({ asalSekolah }) => asalSekolah, width: 26 },
    {
      head: "Keadaan",
      value: ({ status, isLapsed }) => (isLapsed ? LAPSED_LABEL : PARTICIPANT_LABELS[status]),
      width: 30,
    },
    ...REPORT_NUMBERS.flatMap((nomor): SheetColumn<SheetMember>[] => [
      { head: `Laporan ${nomor}`, value: (member) => standing(member, nomor), width: 22 },
      { head: `Laporan ${nomor} diterima`, value: (member) => received(member, nomor), width: 26 },
    ]),
    ...COMPONENTS.map((component): SheetColumn<SheetMember> => {
      const score = ({ scores }: SheetMember) => scores?.[component] ?? null;
      return {
        head: `Nilai ${COMPONENT_LABELS[component].toLowerCase()}`,
        value: (member) => {
          const angka = score(member);
          return angka === null ? null : angka / 100;
        },
      };
    }),
    { head: "Skor pembekalan", value: ({ isFinal, sp }) => (isFinal && sp !== null ? displaySp(sp) : "") },
    {
      head: "Hasil",
      value: ({ isFinal, lulus }) => (isFinal && lulus !== null ? passLabel(lulus) : "Belum final"),
    },
  ];
}
