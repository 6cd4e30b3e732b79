import { EmptyState } from "@/components/ui/empty-state";
import { PageLink } from "@/components/ui/page-link";
import { type Column, Table } from "@/components/ui/table";
import { WaitingSince } from "@/components/ui/waiting-since";
import { formatShortDate, type Zone } from "@/lib/kernel/time";
import { terimaPendaftaran } from "@/lib/pelatihan/pendaftaran/actions";
import { formatPercent, GROUP_LABELS } from "@/lib/pelatihan/pendaftaran/labels";
import type { ListGroup } from "@/lib/pelatihan/pendaftaran/rules";
import type { EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";
import { DecisionList } from "./enrolment-batch";
import { EnrolmentStateTag } from "./enrolment-state-tag";

type Row = {
  id: string;
  versi: number;
  nama: string;
  nuptk: string | null;
  sekolah: string;
  pelatihanId: string;
  judul: string;
  status: EnrolmentState;
  since: Date;
  diteruskanPada: Date | null;
  urutan: number | null;
  persenHadir: number | null;
};

const DETAIL = "/p2kptk2/pendaftaran/";

/** Enrolments as the unit sees them: those that wait for it with ticks and buttons, all others to be read. */
export function OfficeEnrolments({
  enrolments,
  group,
  kunci,
  now,
  zone,
  isFiltered,
  withTraining = false,
}: {
  enrolments: readonly Row[];
  group: ListGroup | null;
  kunci: string;
  now: Date;
  zone: Zone;
  isFiltered: boolean;
  /** Over several trainings each row names its own. */
  withTraining?: boolean;
}) {
  const school: Column<Row> = { key: "sekolah", head: "Sekolah", cell: ({ sekolah }) => sekolah };
  const training: Column<Row>[] = withTraining
    ? [
        {
          key: "pelatihan",
          head: "Pelatihan",
          cell: ({ pelatihanId, judul }) => (
            <PageLink
              href={`/p2kptk2/pelatihan/${pelatihanId}/peserta`}
              className="link md:-my-2 inline-flex min-h-tap items-center"
            >
              {judul}
            </PageLink>
          ),
        },
      ]
    : [];
  if (group === "menunggu_p2kptk2") {
    return (
      <DecisionList
        action={terimaPendaftaran}
        kunci={kunci}
        caption="Pendaftaran yang menunggu keputusan"
        rows={enrolments}
        label="Terima"
        batchLabel="Terima yang dipilih"
        detail={DETAIL}
        columns={[
          school,
          ...training,
          {
            key: "sejak",
            head: "Menunggu",
            cell: ({ since, diteruskanPada }) => (
              <WaitingSince since={diteruskanPada ?? since} now={now} zone={zone} exact={false} />
            ),
          },
        ]}
        empty={
          <EmptyState title={isFiltered ? "Tidak ada yang cocok" : "Tidak ada yang menunggu"}>
            <p>
              {isFiltered
                ? "Ubah pencarian atau saringannya."
                : "Pendaftaran muncul di sini setelah disetujui kepala sekolah, yang terlama di atas."}
            </p>
          </EmptyState>
        }
      />
    );
  }
  if (enrolments.length === 0) {
    return (
      <EmptyState title={isFiltered ? "Tidak ada yang cocok" : "Belum ada"}>
        <p>{isFiltered ? "Ubah pencarian atau saringannya." : "Pendaftaran pada tahap ini muncul di sini."}</p>
      </EmptyState>
    );
  }
  return (
    <Table
      caption={group ? GROUP_LABELS[group] : "Semua pendaftaran"}
      rows={enrolments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "nama",
          head: "Nama",
          isName: true,
          cell: ({ id, nama, urutan }) => (
            <PageLink href={`${DETAIL}${id}`} className="link -my-2 inline-flex min-h-tap items-center">
              {urutan ? `${urutan}. ${nama}` : nama}
            </PageLink>
          ),
        },
        school,
        ...training,
        {
          key: "status",
          head: "Status",
          cell: ({ status, persenHadir }) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              <EnrolmentStateTag state={status} />
              {persenHadir === null ? null : <span className="text-sm tabular-nums">{formatPercent(persenHadir)}</span>}
            </span>
          ),
        },
        { key: "sejak", head: "Sejak", isShort: true, cell: ({ since }) => formatShortDate(since, zone) },
      ]}
    />
  );
}
