import { ListSearch, listHref } from "@/components/kantor/list-search";
import { PhaseTag } from "@/components/kinerja/phase-tag";
import { StandingTag } from "@/components/kinerja/standing-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { BarChart } from "@/components/ui/meter";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatInstant, formatShortDate, type Zone } from "@/lib/kernel/time";
import { PHASE_LABELS, PLAN_COUNT_LABELS } from "@/lib/kinerja/periode/labels";
import { PHASES, type Phase, phaseSpan, phaseState, presentPhase, type Windows } from "@/lib/kinerja/periode/rules";
import { PLAN_STATES, type PlanState } from "@/lib/kinerja/rencana/status";

type Standing = PlanState | "belum";
const STANDINGS: readonly Standing[] = ["belum", ...PLAN_STATES];

/** The phase that is open now, in a word; before, between and after them what comes next. */
export function PeriodPhase({ windows, now }: { windows: Windows; now: Date }) {
  const present = presentPhase(windows, now);
  if (present) return <Tag tone="good">{PHASE_LABELS[present]}</Tag>;
  const next = PHASES.find((phase) => phaseState(windows, phase, now) === "akan_datang");
  return next ? <Tag tone="calm">Menuju {PHASE_LABELS[next].toLowerCase()}</Tag> : <Tag tone="plain">Berakhir</Tag>;
}

/** The three phases with their days. */
export function PhaseCard({ windows, now, zona }: { windows: Windows; now: Date; zona: Zone }) {
  return (
    <Card title="Fase">
      <ol className="grid gap-4 sm:grid-cols-3">
        {PHASES.map((phase) => {
          const { buka, tutup } = phaseSpan(windows, phase);
          return (
            <li key={phase} className="grid content-start gap-1">
              <div className="flex flex-wrap items-center gap-2">
                <h3 className="font-bold">{PHASE_LABELS[phase]}</h3>
                <PhaseTag state={phaseState(windows, phase, now)} />
              </div>
              <p className="text-sm text-ink-2">
                {formatInstant(buka, zona)}
                <br />
                sampai {formatInstant(tutup, zona)}
              </p>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

/** How many teachers stand where. */
export function StandingChart({ standings }: { standings: Record<Standing, number> }) {
  const tones = { belum: "wait", draf: "wait", diajukan: "brand", dikembalikan: "bad", disetujui: "good" } as const;
  return (
    <Card>
      <BarChart
        caption="Rencana guru"
        bars={STANDINGS.map((standing) => ({
          label: PLAN_COUNT_LABELS[standing],
          value: standings[standing],
          text: `${standings[standing]} guru`,
          tone: tones[standing],
        }))}
      />
    </Card>
  );
}

type Teacher = { akunId: string; nama: string; sekolah: string; standing: Standing; since: Date | null };

/** A table of a period's teachers; `extendHref` is given as long as more time can be given. */
export function TeacherTable({
  teachers,
  zona,
  extendHref,
}: {
  teachers: readonly Teacher[];
  zona: Zone;
  extendHref: ((akunId: string) => string) | null;
}) {
  return (
    <Table
      caption="Guru dalam periode ini"
      rows={teachers}
      rowKey={({ akunId }) => akunId}
      columns={[
        { key: "nama", head: "Guru", isName: true, cell: ({ nama }) => nama },
        { key: "sekolah", head: "Sekolah", cell: ({ sekolah }) => sekolah },
        { key: "rencana", head: "Rencana", cell: ({ standing }) => <StandingTag standing={standing} /> },
        {
          key: "sejak",
          head: "Sejak",
          isShort: true,
          cell: ({ since }) => (since ? formatShortDate(since, zona) : "–"),
        },
        ...(extendHref
          ? [
              {
                key: "perpanjang",
                head: "Tindakan",
                isAction: true,
                cell: ({ akunId, nama }: Teacher) => (
                  <ButtonLink
                    href={extendHref(akunId)}
                    variant="quiet"
                    size="small"
                    aria-label={`Perpanjang waktu ${nama}`}
                  >
                    Perpanjang
                  </ButtonLink>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** A period's teachers by standing, with search and pages. */
export function TeacherSection({
  path,
  standings,
  status,
  cari,
  hal,
  pages,
  ...table
}: {
  path: string;
  standings: Record<Standing, number>;
  status: Standing | null;
  cari: string;
  hal: number;
  pages: number;
  teachers: readonly Teacher[];
  zona: Zone;
  extendHref: ((akunId: string) => string) | null;
}) {
  const all = STANDINGS.reduce((sum, standing) => sum + standings[standing], 0);
  return (
    <section className="grid gap-4" id="guru">
      <h2 className="text-lg">Guru dalam periode ini</h2>
      <FilterLinks
        label="Saring guru"
        links={[
          { href: listHref(path, { cari }), label: "Semua", count: all, isCurrent: status === null },
          ...STANDINGS.map((standing) => ({
            href: listHref(path, { cari, status: standing }),
            label: PLAN_COUNT_LABELS[standing],
            count: standings[standing],
            isCurrent: status === standing,
          })),
        ]}
      />
      <ListSearch path={path} label="Cari nama guru, sekolah, atau NUPTK" cari={cari} status={status ?? ""} />
      {table.teachers.length > 0 ? (
        <TeacherTable {...table} />
      ) : (
        <EmptyState title="Tidak ada yang cocok">Ubah pencarian atau saringannya.</EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => listHref(path, { cari, status: status ?? "", hal: page })} />
    </section>
  );
}

type Given = {
  akunId: string;
  nama: string;
  sekolah: string | null;
  fase: Phase;
  sampai: Date;
  alasan: string;
  olehNama: string;
};

/** Who was given more time, until when and why. */
export function ExtensionCard({ extensions, zona }: { extensions: readonly Given[]; zona: Zone }) {
  return (
    <Card title="Perpanjangan">
      {extensions.length === 0 ? <p className="text-ink-2">Belum ada guru yang diberi perpanjangan.</p> : null}
      <ul className="grid gap-4">
        {extensions.map(({ akunId, nama, sekolah, fase, sampai, alasan, olehNama }) => (
          <li key={`${akunId}/${fase}`} className="grid gap-1 border-b border-line pb-4 last:border-0 last:pb-0">
            <p>
              <strong>{nama}</strong>
              {sekolah ? `, ${sekolah}` : null}
            </p>
            <p className="text-sm">
              {PHASE_LABELS[fase]} sampai {formatInstant(sampai, zona)}, diberikan {olehNama}.
            </p>
            <p className="text-sm whitespace-pre-line text-ink-2">{alasan}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
