import type { Metadata } from "next";
import { ChosenSchool, SchoolSearchPanel, VacantPostNotice } from "@/components/akun/pendaftaran-school-search";
import { RegistrationTimeline } from "@/components/akun/pendaftaran-timeline";
import { AskMoveForm, CancelMoveForm } from "@/components/akun/pindah-forms";
import { MoveStateTag } from "@/components/akun/pindah-state-tag";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { WaitingSince } from "@/components/ui/waiting-since";
import { loadOwnMove } from "@/lib/akun/pindah/loaders";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";

export const metadata: Metadata = { title: "Pindah sekolah" };

const PATH = "/guru/pindah-sekolah";

export default async function PindahSekolahPage({ searchParams }: PageProps<"/guru/pindah-sekolah">) {
  const { registration, move, timeline, search, school, now } = await loadOwnMove(await searchParams);
  const isOpen = move?.status === "diajukan";
  return (
    <Page>
      <PageHeader
        title={isOpen ? `Menunggu persetujuan kepala ${move.ke}` : "Pindah sekolah"}
        kicker={`Sekarang di ${registration.sekolah} · NPSN ${registration.npsn}`}
      />
      {isOpen ? (
        <Card title="Siapa yang harus bertindak?">
          {move.kepala ? (
            <p>
              <strong>{move.kepala}</strong>, kepala {move.ke}, menyetujui atau menolak permintaan ini. Sampai saat itu
              Anda tetap tercatat di {registration.sekolah}.
            </p>
          ) : (
            <VacantPostNotice />
          )}
          <div className="mt-3 mb-5">
            <WaitingSince since={move.diajukanPada} now={now} zone={move.zona} />
          </div>
          <CancelMoveForm id={move.id} versi={move.versi} kunci={newFormKey()} />
        </Card>
      ) : null}
      {move?.status === "ditolak" ? (
        <Notice tone="bad" title={`Kepala ${move.ke} menolak permintaan pindah Anda`}>
          <p className="whitespace-pre-line">{move.alasan}</p>
          <p className="text-sm text-ink-2">{formatInstant(move.since, move.zona)}</p>
        </Notice>
      ) : null}
      {move?.status === "disetujui" && move.keNpsn === registration.npsn ? (
        <Notice tone="good" title={`Anda sudah pindah ke ${move.ke}`}>
          <p>Disetujui {formatInstant(move.since, move.zona)}.</p>
        </Notice>
      ) : null}
      {school ? (
        <Card title="Ajukan pindah ke sekolah ini" className="grid gap-5">
          <ChosenSchool school={school} label="Sekolah tujuan" />
          <p>
            Yang memutuskan adalah kepala sekolah tujuan. Begitu disetujui, Anda langsung tercatat di sana, dan yang
            belum diputuskan untuk Anda beralih ke kepala sekolah itu.
          </p>
          <AskMoveForm npsn={school.npsn} kunci={newFormKey()} />
        </Card>
      ) : search ? (
        <Card title="Cari sekolah tujuan">
          <SchoolSearchPanel search={search} path={PATH} chosenPath={PATH} />
        </Card>
      ) : null}
      {move ? (
        <Card title={`Permintaan ke ${move.ke}`} aside={<MoveStateTag state={move.status} />}>
          <RegistrationTimeline entries={timeline} zone={move.zona} />
        </Card>
      ) : null}
    </Page>
  );
}
