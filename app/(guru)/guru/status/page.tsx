import { ArrowRight, FolderOpen, GraduationCap, PencilLine, School } from "lucide-react";
import type { Metadata } from "next";
import { FactsSheet } from "@/components/akun/pendaftaran-facts-sheet";
import { VacantPostNotice } from "@/components/akun/pendaftaran-school-search";
import { RegistrationTimeline } from "@/components/akun/pendaftaran-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { WaitingSince } from "@/components/ui/waiting-since";
import { FIELD_LABELS } from "@/lib/akun/pendaftaran/labels";
import { loadStatus } from "@/lib/akun/pendaftaran/loaders";
import { formatInstant } from "@/lib/kernel/time";

export const metadata: Metadata = { title: "Status pendaftaran" };

type Status = Awaited<ReturnType<typeof loadStatus>>;

const TITLES: Record<Status["registration"]["status"], string> = {
  menunggu: "Menunggu persetujuan kepala sekolah",
  aktif: "Akun Anda aktif",
  ditolak: "Pendaftaran Anda ditolak",
  nonaktif: "Akun Anda nonaktif",
  ditarik: "Pendaftaran ditarik",
};

export default async function StatusPage() {
  const status = await loadStatus();
  const { registration, timeline, receipt } = status;
  return (
    <Page>
      <PageHeader title={TITLES[registration.status]} kicker={`${registration.sekolah} · NPSN ${registration.npsn}`} />
      <WhatNow {...status} />
      <Card title="Data yang Anda isi">
        <FactsSheet facts={registration} before={[{ label: FIELD_LABELS.npsn, value: registration.sekolah }]} />
      </Card>
      {receipt ? (
        <Receipt
          title="Tanda terima pendaftaran"
          number={`PG-${receipt.id.padStart(6, "0")}`}
          rows={[
            { label: "Diterima", value: formatInstant(receipt.pada, registration.zona) },
            { label: "Nama", value: registration.nama },
          ]}
        />
      ) : null}
      <Card title="Riwayat">
        <RegistrationTimeline entries={timeline} zone={registration.zona} />
      </Card>
    </Page>
  );
}

function WhatNow({ registration, lost, reservedUntil, now }: Status) {
  const { status, alasan, kepala, isPlt, sekolah, since, zona } = registration;
  if (status === "aktif") {
    return (
      <Card title="Semua menu guru terbuka">
        <p>Kepala sekolah sudah menyetujui pendaftaran Anda.</p>
        <ButtonLink href="/guru" className="mt-4" iconAfter={<ArrowRight size={20} aria-hidden="true" />}>
          Buka halaman guru
        </ButtonLink>
      </Card>
    );
  }
  if (status === "menunggu") {
    return (
      <Card title="Siapa yang harus bertindak?">
        {kepala ? (
          <p>
            <strong>{kepala}</strong>, {isPlt ? "Plt kepala" : "kepala"} {sekolah}, memeriksa data Anda lalu menyetujui
            atau menolaknya dengan alasan. Anda diberi tahu begitu diputuskan.
          </p>
        ) : (
          <VacantPostNotice />
        )}
        <div className="mt-3">
          <WaitingSince since={since} now={now} zone={zona} />
        </div>
        <div className="mt-5 flex flex-wrap gap-3">
          <ButtonLink href="/guru/status/perbaiki" variant="quiet" icon={<PencilLine size={20} aria-hidden="true" />}>
            Perbaiki data
          </ButtonLink>
          <ButtonLink href="/guru/status/tarik" variant="plain">
            Tarik pendaftaran
          </ButtonLink>
        </div>
      </Card>
    );
  }
  if (status === "ditolak") {
    return (
      <>
        <Notice tone="bad" title="Alasan kepala sekolah">
          <p className="whitespace-pre-line">{alasan}</p>
        </Notice>
        <Card title="Perbaiki, lalu ajukan ulang">
          {lost.length > 0 ? (
            <p className="mb-2 font-bold text-wait">
              {lost.map((name) => FIELD_LABELS[name]).join(" dan ")} Anda sudah dipakai pendaftar lain. Isi yang lain
              saat mengajukan ulang, atau minta Dinas Pendidikan memeriksanya.
            </p>
          ) : null}
          <p>
            Semua isian dapat diperbaiki, juga sekolahnya. Giliran bertindak ada pada Anda sejak{" "}
            {formatInstant(since, zona)}.
            {reservedUntil && lost.length === 0
              ? ` NUPTK dan surel Anda tetap disimpan untuk Anda sampai ${formatInstant(reservedUntil, zona)}.`
              : null}
          </p>
          <div className="mt-5 flex flex-wrap gap-3">
            <ButtonLink href="/guru/status/perbaiki" icon={<PencilLine size={20} aria-hidden="true" />}>
              Perbaiki dan ajukan ulang
            </ButtonLink>
            <ButtonLink href="/guru/status/tarik" variant="plain">
              Tarik pendaftaran
            </ButtonLink>
          </div>
        </Card>
      </>
    );
  }
  return (
    <>
      <Notice tone="wait" title={`Alasan kepala ${sekolah}`}>
        <p className="whitespace-pre-line">{alasan}</p>
      </Notice>
      <Card title="Yang masih dapat Anda buka">
        <p>
          Nonaktif sejak {formatInstant(since, zona)}. Mengajar di sekolah lain? Ajukan pindah sekolah; setelah kepala
          sekolah yang baru menyetujui, akun Anda aktif kembali. Jika ini keliru, bicarakan dengan kepala {sekolah}.
          Pendaftaran pelatihan yang tidak jadi Anda ikuti dapat dibatalkan sampai sesi pertamanya dimulai.
        </p>
        <div className="mt-5 flex flex-wrap gap-3">
          <ButtonLink href="/guru/pindah-sekolah" icon={<School size={20} aria-hidden="true" />}>
            Pindah sekolah
          </ButtonLink>
          <ButtonLink href="/guru/karya" variant="quiet" icon={<FolderOpen size={20} aria-hidden="true" />}>
            Bukti Karya
          </ButtonLink>
          <ButtonLink
            href="/guru/pelatihan/pendaftaran"
            variant="quiet"
            icon={<GraduationCap size={20} aria-hidden="true" />}
          >
            Pendaftaran pelatihan
          </ButtonLink>
        </div>
      </Card>
    </>
  );
}
