import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import type { Zone } from "@/lib/kernel/time";
import type { ParticipantRow } from "@/lib/plpg/peserta/queries";
import { ActivationCountdown } from "./activation-countdown";
import { ParticipantStateTag } from "./participant-state-tag";

/** Participants of an LPTK, with their state and what is left of the days to activate. */
export function ParticipantList({
  caption,
  rows,
  now,
  zone,
}: {
  caption: string;
  rows: readonly ParticipantRow[];
  now: Date;
  zone: Zone;
}) {
  const columns: Column<ParticipantRow>[] = [
    {
      key: "nama",
      head: "Nama",
      isName: true,
      cell: ({ id, nama }) => (
        <Link href={`/lptk/peserta/${id}`} className="link inline-flex min-h-tap items-center">
          {nama}
        </Link>
      ),
    },
    { key: "nomor", head: "Nomor peserta", isShort: true, cell: ({ nomorPeserta }) => nomorPeserta },
    { key: "bidang", head: "Bidang studi", cell: ({ bidangStudi }) => bidangStudi },
    { key: "rombel", head: "Rombel", cell: ({ rombel }) => rombel ?? "belum ada" },
    {
      key: "keadaan",
      head: "Keadaan",
      cell: ({ shown, isLapsed, aktivasiSampai }) => (
        <span className="flex flex-wrap items-center gap-2 max-md:justify-end">
          <ParticipantStateTag shown={shown} isLapsed={isLapsed} />
          {shown === "belum_aktif" ? <ActivationCountdown end={aktivasiSampai} now={now} zone={zone} /> : null}
        </span>
      ),
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
