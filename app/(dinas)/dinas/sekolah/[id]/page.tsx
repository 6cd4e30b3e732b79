import { Pencil, UserPlus, UserX } from "lucide-react";
import type { Metadata } from "next";
import { OneTimeCodeForm } from "@/components/akun/one-time-code-form";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { PostTag } from "@/components/sekolah/post-tag";
import { TermList } from "@/components/sekolah/term-list";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Sheet } from "@/components/ui/sheet";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { ago, formatShortDate } from "@/lib/kernel/time";
import { SCHOOL_MESSAGES, TERM_LABELS } from "@/lib/sekolah/labels";
import { loadSchool } from "@/lib/sekolah/loaders";
import { npsnWarning, postState } from "@/lib/sekolah/rules";

export const metadata: Metadata = { title: "Sekolah" };

export default async function SekolahDetailPage({ params, searchParams }: PageProps<"/dinas/sekolah/[id]">) {
  const [{ id }, { pesan }] = await Promise.all([params, searchParams]);
  const { school, now, zona } = await loadSchool(id);
  const { open, account, terms, waiting } = school;
  const state = postState(open);
  const path = `/dinas/sekolah/${school.id}`;
  const warning = npsnWarning(school.npsn, school.jenjang);
  return (
    <Page>
      <PageHeader
        title={school.nama}
        kicker={`NPSN ${school.npsn} · ${school.kota}`}
        back={{ href: "/dinas/sekolah", label: "Sekolah" }}
      >
        <PostTag state={state} />
        {waiting > 0 ? <span>{waiting} pendaftaran guru menunggu</span> : null}
      </PageHeader>
      <PageMessage messages={SCHOOL_MESSAGES} pesan={pesan} />
      {warning ? <Notice title={warning} /> : null}
      <Card title="Kepala sekolah">
        {open && account ? (
          <div className="grid gap-5">
            <Sheet
              columns
              rows={[
                { label: "Nama", value: open.nama },
                { label: "NIP", value: open.nip ?? "tanpa NIP" },
                { label: "Jabatan", value: TERM_LABELS[open.jenis] },
                { label: "Sejak", value: formatShortDate(open.mulai, zona) },
                { label: "Surel", value: <span className="break-all">{account.surel}</span> },
                { label: "Telepon", value: account.telepon },
                { label: "Username", value: `${school.npsn} (NPSN)` },
                {
                  label: "Terakhir masuk",
                  value: account.hasPassword && account.lastUsed ? ago(account.lastUsed, now) : "belum pernah",
                },
              ]}
            />
            <div className="flex flex-wrap gap-3">
              <ButtonLink href={`${path}/kepala`} variant="quiet" icon={<UserPlus size={20} aria-hidden="true" />}>
                Serah terima jabatan
              </ButtonLink>
              <ButtonLink href={`${path}/akhiri`} variant="refuse" icon={<UserX size={20} aria-hidden="true" />}>
                Akhiri masa jabatan
              </ButtonLink>
            </div>
          </div>
        ) : (
          <div className="grid justify-items-start gap-4">
            <WaitingSince since={terms[0]?.selesai ?? school.dibuatPada} now={now} zone={zona} />
            <p>
              Tidak ada yang dapat memutuskan pendaftaran guru di sekolah ini sampai Anda menunjuk kepala sekolah atau
              Plt. Yang menunggu tetap menunggu di sekolah ini.
            </p>
            <ButtonLink href={`${path}/kepala`} icon={<UserPlus size={20} aria-hidden="true" />}>
              Tunjuk kepala sekolah atau Plt
            </ButtonLink>
          </div>
        )}
      </Card>
      {open && account ? (
        <Card title="Lupa password atau kode hilang?">
          <OneTimeCodeForm akunId={account.akunId} nama={open.nama} kunci={newFormKey()} />
        </Card>
      ) : null}
      <Card
        title="Data sekolah"
        aside={
          <ButtonLink href={`${path}/ubah`} variant="quiet" size="small" icon={<Pencil size={18} aria-hidden="true" />}>
            Ubah
          </ButtonLink>
        }
      >
        <Sheet
          columns
          rows={[
            { label: "Jenjang", value: school.jenjang },
            { label: "Alamat", value: school.alamat },
            { label: "Kota atau kabupaten", value: school.kota },
            { label: "Zona waktu", value: school.zona },
          ]}
        />
      </Card>
      {terms.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-lg">Masa jabatan</h2>
          <TermList terms={terms} zone={zona} />
        </section>
      ) : null}
      <Card title="Riwayat">
        <RecordTimeline entries={school.timeline} zone={zona} />
      </Card>
    </Page>
  );
}
