import { NotebookPen } from "lucide-react";
import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PageMessage } from "@/components/kantor/page-message";
import { CycleHistory } from "@/components/kinerja/praktik-cycle";
import {
  AppointmentCard,
  FollowUpSheet,
  PreparationSheet,
  ReflectionSheet,
  ResultView,
} from "@/components/kinerja/praktik-documents";
import { AppointmentForm } from "@/components/kinerja/praktik-forms";
import { PracticeStateTag } from "@/components/kinerja/praktik-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { dayIn, timeIn } from "@/lib/kernel/time";
import { DOCUMENT_LABELS, PRACTICE_MESSAGES } from "@/lib/kinerja/praktik/labels";
import { loadSchoolPractice } from "@/lib/kinerja/praktik/loaders";
import { practiceWorkflow } from "@/lib/kinerja/praktik/status";

export const metadata: Metadata = { title: "Observasi kelas" };

export default async function ObservasiGuruPage({ params, searchParams }: PageProps<"/kepsek/kinerja/[id]/observasi">) {
  const [loaded, { pesan, dokumen }] = await Promise.all([loadSchoolPractice((await params).id), searchParams]);
  const { practice, timeline, today, zona } = loaded;
  const { id, versi, guru, mapel, nama, indikator, status, fokus, persiapan, observasi, tindakLanjut, refleksi } =
    practice;
  const form = { id, versi, today, zone: zona };
  return (
    <Page>
      <PageHeader
        title={`Observasi kelas: ${guru}`}
        kicker={`${nama} · ${mapel}`}
        back={{ href: `/kepsek/kinerja/${id}`, label: "Rencana kinerja" }}
      >
        <PracticeStateTag state={status} />
        <p>Indikator: {indikator}</p>
      </PageHeader>
      {dokumen === "observasi" ? <ForgetCopies name={`observasi/${id}`} /> : null}
      <PageMessage messages={PRACTICE_MESSAGES} pesan={pesan} />
      {status === "persiapan" ? (
        <Notice title="Guru sedang menyiapkan Dokumen Persiapan">
          <p>Bapak/Ibu diberi tahu begitu dokumen itu dikirim, lalu menentukan jadwal observasi.</p>
        </Notice>
      ) : null}
      {status === "siap" ? (
        <Card title="Tentukan jadwal observasi">
          <AppointmentForm
            {...form}
            kunci={newFormKey()}
            submit={practiceWorkflow.events.jadwalkan.label}
            facts={{ tanggal: persiapan?.tanggalUsulan }}
          />
        </Card>
      ) : null}
      {status === "dijadwalkan" && observasi ? (
        <>
          <Notice title="Isi hasilnya saat mengamati">
            <p>
              Buka formulirnya sebelum masuk kelas. Sesudah terbuka, formulir itu tetap dapat diisi tanpa sinyal; isian
              disimpan di perangkat ini dan dikirim begitu tersambung lagi.
            </p>
            <div className="mt-2">
              <ButtonLink
                href={`/kepsek/kinerja/${id}/observasi/isi`}
                icon={<NotebookPen size={20} aria-hidden="true" />}
              >
                Isi hasil observasi
              </ButtonLink>
            </div>
          </Notice>
          <AppointmentCard id={id} observasi={observasi} zone={zona}>
            <Disclosure label="Ubah jadwal">
              <AppointmentForm
                {...form}
                kunci={newFormKey()}
                submit="Simpan jadwal"
                facts={{
                  tanggal: dayIn(observasi.mulai, zona),
                  jamMulai: timeIn(observasi.mulai, zona),
                  jamSelesai: timeIn(observasi.selesai, zona),
                  tempat: observasi.tempat,
                }}
              />
            </Disclosure>
          </AppointmentCard>
        </>
      ) : null}
      {observasi?.dikirimPada ? <ResultView fokus={fokus} observasi={observasi} zone={zona} /> : null}
      {tindakLanjut ? (
        <Card title={DOCUMENT_LABELS.tindak_lanjut}>
          <FollowUpSheet words={tindakLanjut} />
        </Card>
      ) : null}
      {refleksi ? (
        <Card title={DOCUMENT_LABELS.refleksi}>
          <ReflectionSheet words={refleksi} />
        </Card>
      ) : null}
      {persiapan ? (
        <Card title={DOCUMENT_LABELS.persiapan}>
          <PreparationSheet practice={practice} />
        </Card>
      ) : null}
      <CycleHistory timeline={timeline} zone={zona} />
    </Page>
  );
}
