import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { cardStyle } from "@/components/ui/card";
import { KawungProgress, type PetalState } from "@/components/ui/kawung";
import { Tag } from "@/components/ui/tag";
import { formatShortDate, type Zone } from "@/lib/kernel/time";
import { SHOWN_REPORT_LABELS } from "@/lib/plpg/laporan/labels";
import { endOf, type ShownReportState, shownReportState } from "@/lib/plpg/laporan/rules";
import { passLabel } from "@/lib/plpg/nilai/labels";
import { displaySp, formatScore } from "@/lib/plpg/nilai/rules";
import { LAPSED_LABEL, PARTICIPANT_LABELS } from "@/lib/plpg/peserta/labels";
import type { MemberReports } from "@/lib/plpg/rombel/queries";
import { takesSeat } from "@/lib/plpg/rombel/rules";

const PETALS: Record<ShownReportState, PetalState> = {
  belum_dibuka: "todo",
  terbuka: "todo",
  terkirim: "now",
  dinilai: "done",
  terlewat: "todo",
  tidak_mengumpulkan: "done",
};

/** What is behind, and nobody has done anything about it yet. */
const isBehind = (shown: ShownReportState) => shown === "terlewat" || shown === "tidak_mengumpulkan";

type Report = MemberReports["reports"][number];

function wordsOf({ facts }: Report, shown: ShownReportState, zone: Zone): string {
  const end = endOf(facts);
  if (shown === "dinilai") return formatScore(facts.score?.angka ?? 0);
  return shown === "terbuka" && end ? `sampai ${formatShortDate(end, zone)}` : SHOWN_REPORT_LABELS[shown];
}

/** The four reports of one participant: a leaf for each, and in words how it stands. Who has withdrawn owes none. */
function Strip({ member: { nama, reports }, now, zone }: { member: MemberReports; now: Date; zone: Zone }) {
  const shown = reports.map((report) => ({ ...report, shown: shownReportState(report.facts, now) }));
  const graded = shown.filter((one) => PETALS[one.shown] === "done").length;
  const waiting = shown.filter((one) => one.shown === "terkirim").length;
  const petal = (index: number): PetalState => PETALS[shown[index]?.shown ?? "belum_dibuka"];
  return (
    <div className="flex items-center gap-4">
      <KawungProgress
        petals={[petal(0), petal(1), petal(2), petal(3)]}
        size={52}
        label={`${nama}: ${graded} dari 4 laporan selesai dinilai, ${waiting} menunggu dinilai`}
      />
      <dl className="grid min-w-0 flex-1 grid-cols-2 gap-x-3 gap-y-1 text-sm md:grid-cols-4">
        {shown.map((report) => (
          <div key={report.nomor} className="min-w-0">
            <dt className="text-ink-2">Laporan {report.nomor}</dt>
            <dd className={cx("font-semibold break-words", isBehind(report.shown) && "text-bad")}>
              {wordsOf(report, report.shown, zone)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function StandingTag({ member: { status, isLapsed, isFinal, sp, lulus } }: { member: MemberReports }) {
  if (isLapsed) return <Tag tone="bad">{LAPSED_LABEL}</Tag>;
  if (isFinal && sp !== null && lulus !== null) {
    return (
      <Tag tone={lulus ? "good" : "bad"}>
        {passLabel(lulus)}, SP {displaySp(sp)}
      </Tag>
    );
  }
  return <Tag tone={status === "belum_aktif" ? "wait" : "plain"}>{PARTICIPANT_LABELS[status]}</Tag>;
}

/**
 * Everybody of a rombel with the four reports, by name; those who have withdrawn stand last. `name` wraps a name where there is a page
 * to go to.
 */
export function MemberReportList({
  members,
  now,
  zone,
  name = ({ nama }) => nama,
  actions,
}: {
  members: readonly MemberReports[];
  now: Date;
  zone: Zone;
  name?: (member: MemberReports) => ReactNode;
  /** What can be done about somebody who takes a seat and has no final score. */
  actions?: (member: MemberReports) => ReactNode;
}) {
  const [here, gone] = [true, false].map((isHere) => members.filter(({ status }) => takesSeat(status) === isHere));
  return (
    <ul className="grid gap-3">
      {[...(here ?? []), ...(gone ?? [])].map((member) => (
        <li key={member.id} className={cardStyle({ className: "grid gap-3" })}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <div className="min-w-0">
              <h3 className="text-base break-words">{name(member)}</h3>
              <p className="text-sm text-ink-2">
                {[member.nomorPeserta, member.asalSekolah].filter((part) => part !== "").join(" · ")}
              </p>
            </div>
            <StandingTag member={member} />
          </div>
          {takesSeat(member.status) ? <Strip member={member} now={now} zone={zone} /> : null}
          {takesSeat(member.status) && !member.isFinal ? actions?.(member) : null}
        </li>
      ))}
    </ul>
  );
}
