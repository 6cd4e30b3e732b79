import { ExportLinks } from "@/components/kantor/export-links";
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
import { PHASE_LABELS, PLAN_COUNT_LABELS, TEACHER_ORDER_LABELS } from "@/lib/kinerja/periode/labels";
import {
  PHASES,
  type Phase,
  phaseSpan,
  phaseState,
  presentPhase,
  TEACHER_ORDERS,
  type TeacherOrder,
  type Windows,
} from "@/lib/kinerja/periode/rules";
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

const FILLS: Record<Standing, string> = {
  belum: "fill-ground-2",
  draf: "fill-brand-line",
  diajukan: "fill-wait-mark",
  dikembalikan: "fill-bad",
  disetujui: "fill-good",
};
/** From the goal backwards: what is agreed stands at the left. */
const TOWARDS_GOAL = STANDINGS.toReversed();

type School = { sekolahId: string; sekolah: string; guru: number } & Record<Standing, number>;

/** Each school's plans by state, one bar for each, those furthest from the goal first. The words below say the same. */
export function SchoolChart({ schools, all }: { schools: readonly School[]; all: number }) {
  return (
    <Card title="Rencana per sekolah">
      <p className="mb-4 text-sm text-ink-2">
        {schools.length < all ? `${schools.length} dari ${all} sekolah: yang` : "Yang"} paling jauh dari selesai di
        atas.
      </p>
      <ul className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {schools.map((school) => {
          let before = 0;
          return (
            <li key={school.sekolahId} className="grid gap-1">
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <strong className="break-words">{school.sekolah}</strong>
                <span className="text-sm text-ink-2">
                  {school.disetujui} dari {school.guru} disetujui
                </span>
              </span>
              <svg aria-hidden="true" width="100%" height="14" className="block overflow-hidden rounded-full">
                {TOWARDS_GOAL.map((standing) => {
                  const x = (100 * before) / school.guru;
                  before += school[standing];
                  return (
                    <rect
                      key={standing}
                      x={`${x}%`}
                      width={`${(100 * school[standing]) / school.guru}%`}
                      height="14"
                      className={FILLS[standing]}
                    />
                  );
                })}
              </svg>
              <span className="text-sm text-ink-2">
                {TOWARDS_GOAL.filter((standing) => standing !== "disetujui" && school[standing] > 0)
                  .map((standing) => `${PLAN_COUNT_LABELS[standing]}: ${school[standing]}`)
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ul>
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
  periodeId,
  standings,
  request: { status, cari, urut, hal },
  total,
  pages,
  ...table
}: {
  periodeId: string;
  standings: Record<Standing, number>;
  request: { status: Standing | null; cari: string; urut: TeacherOrder; hal: number };
  total: number;
  pages: number;
  teachers: readonly Teacher[];
  zona: Zone;
  extendHref: ((akunId: string) => string) | null;
}) {
  const path = `/dinas/kinerja/${periodeId}`;
  const all = STANDINGS.reduce((sum, standing) => sum + standings[standing], 0);
  return (
    <section className="grid gap-4" id="guru">
      <h2 className="text-lg">Guru dalam periode ini</h2>
      <FilterLinks
        label="Saring guru"
        links={[
          { href: listHref(path, { cari, urut }), label: "Semua", count: all, isCurrent: status === null },
          ...STANDINGS.map((standing) => ({
            href: listHref(path, { cari, urut, status: standing }),
            label: PLAN_COUNT_LABELS[standing],
            count: standings[standing],
            isCurrent: status === standing,
          })),
        ]}
      />
      <ListSearch
        path={path}
        label="Cari nama guru, sekolah, atau NUPTK"
        cari={cari}
        status={status ?? ""}
        choices={[
          {
            name: "urut",
            label: "Urutkan",
            value: urut,
            options: TEACHER_ORDERS.map((value) => ({ value, label: TEACHER_ORDER_LABELS[value] })),
          },
        ]}
      />
      {table.teachers.length > 0 ? (
        <TeacherTable {...table} />
      ) : (
        <EmptyState title="Tidak ada yang cocok">Ubah pencarian atau saringannya.</EmptyState>
      )}
      <Pagination
        page={hal}
        pages={pages}
        href={(page) => listHref(path, { cari, urut, status: status ?? "", hal: page })}
      />
      {total > 0 ? (
        <ExportLinks href="/api/ekspor/guru-kinerja" query={{ periode: periodeId, cari, urut, status }} />
      ) : null}
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
