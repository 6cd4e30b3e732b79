import { Bell, Check, FileText } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { ClockBanner, DemoBanner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox, RadioGroup } from "@/components/ui/choice";
import { CopyCode } from "@/components/ui/copy-code";
import { Dialog } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, FieldGroup } from "@/components/ui/field";
import { FilterLinks } from "@/components/ui/filter-links";
import { Inbox, InboxItem } from "@/components/ui/inbox";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { Kawung, KawungGround, KawungProgress } from "@/components/ui/kawung";
import { BarChart, Meter, ProgressBar } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { PasswordInput } from "@/components/ui/password-input";
import { Receipt } from "@/components/ui/receipt";
import { CheckAnswers, Sheet } from "@/components/ui/sheet";
import { SkipLink } from "@/components/ui/skip-link";
import { StickyActions } from "@/components/ui/sticky-actions";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { TextArea } from "@/components/ui/text-area";
import { Timeline } from "@/components/ui/timeline";
import { WaitingSince } from "@/components/ui/waiting-since";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "Komponen" };

const HERE = "/dev/komponen";
const NOW = new Date("2026-11-22T09:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-t border-line pt-5">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  );
}

const Row = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-3">{children}</div>
);

function Marks() {
  return (
    <Section title="Kawung">
      <Row>
        <Kawung size={48} className="text-brand" />
        <KawungProgress
          size={72}
          petals={["done", "done", "now", "todo"]}
          label="2 dari 4 laporan dinilai, laporan 3 sedang ditunggu"
        />
        <span className="font-semibold">2 dari 4 laporan dinilai, laporan 3 ditunggu</span>
      </Row>
      <div className="relative overflow-hidden rounded-card bg-brand-deep p-6 text-on-brand">
        <KawungGround />
        <p className="relative font-bold">Latar kawung di bingkai hijau</p>
      </div>
    </Section>
  );
}

function Actions() {
  return (
    <Section title="Tombol">
      <Row>
        <Button icon={<Check size={20} aria-hidden="true" />}>Setujui</Button>
        <Button variant="quiet">Simpan Draf</Button>
        <Button variant="refuse">Tolak</Button>
        <Button variant="plain">Batal</Button>
        <Button busy>Kirim</Button>
        <ButtonLink href={HERE} variant="quiet" size="small">
          Tautan kecil
        </ButtonLink>
      </Row>
      <Button wide>Masuk</Button>
      <Disclosure look="refuse" label="Tolak">
        <Card>Alasan ditulis di sini, dengan atau tanpa JavaScript.</Card>
      </Disclosure>
      <Disclosure label="Apa itu tujuan dokumen ini?">Penjelasan singkat di tempatnya.</Disclosure>
      <Row>
        <Dialog trigger="Kumpulkan" title="Kumpulkan bukti dukung?">
          <p>Setelah dikumpulkan, dokumen tidak dapat diubah lagi.</p>
          <Checkbox name="yakin" label="Saya sudah memeriksa semuanya" />
          <Button wide>Kumpulkan</Button>
        </Dialog>
      </Row>
      <StickyActions>
        <Button variant="quiet">Simpan Draf</Button>
        <Button>Lanjut</Button>
      </StickyActions>
    </Section>
  );
}

function Fields() {
  return (
    <Section title="Isian">
      <ErrorSummary
        attempt={0}
        title="Periksa isian yang ditandai."
        items={[{ href: "#nuptk", message: "NUPTK terdiri dari 16 angka." }]}
      />
      <Card className="grid gap-5">
        <Field id="nuptk" label="NUPTK" hint="16 angka, ada di kartu NUPTK Anda." error="NUPTK terdiri dari 16 angka.">
          {(control) => <TextInput width="code" inputMode="numeric" defaultValue="123456789" {...control} />}
        </Field>
        <Field id="nip" label="NIP" optional>
          {(control) => <TextInput width="code" inputMode="numeric" {...control} />}
        </Field>
        <Field id="nilai" label="Nilai laporan 3" hint="0 sampai 100, boleh dua desimal">
          {(control) => <TextInput width="score" inputMode="decimal" defaultValue="78,5" {...control} />}
        </Field>
        <Field id="sandi" label="Password">
          {(control) => <PasswordInput autoComplete="new-password" {...control} />}
        </Field>
        <Field id="mapel" label="Mata pelajaran">
          {(control) => (
            <Select {...control}>
              <option>Matematika</option>
              <option>Bahasa Indonesia</option>
            </Select>
          )}
        </Field>
        <Field id="tanggal" label="Tanggal diskusi">
          {(control) => <DateInput {...control} />}
        </Field>
        <Field id="praktik" label="Praktik saat ini">
          {(control) => <TextArea maxLength={500} {...control} />}
        </Field>
        <FieldGroup id="penilaian" label="Bagaimana Anda menilai diri?" hint="Pilih yang paling mendekati.">
          <RadioGroup
            id="penilaian"
            name="penilaian"
            defaultValue="2"
            options={[
              { value: "1", label: "1 · belum tampak" },
              { value: "2", label: "2 · mulai berkembang", note: "Kadang saya lakukan" },
              { value: "3", label: "3 · sudah berkembang" },
              { value: "4", label: "4 · menjadi kebiasaan", disabled: true },
            ]}
          />
        </FieldGroup>
        <Checkbox name="benar" label="Data di atas benar" note="Kepala sekolah akan memeriksanya." />
      </Card>
    </Section>
  );
}

function Messages() {
  return (
    <Section title="Pesan dan keadaan">
      <Notice title="Membaca sebagai rekan diskusi">Pastikan contoh perilakunya nyata.</Notice>
      <Notice tone="good" title="Pendaftaran disetujui">
        Dewi Lestari menerima pemberitahuan dan dapat masuk sekarang.
      </Notice>
      <Notice tone="wait" title="Menunggu kepala sekolah">
        Terkirim 20 Nov 2026, 14.00 WIB.
      </Notice>
      <Notice tone="bad" title="Pendaftaran ditolak">
        NUPTK tidak cocok dengan nama.
      </Notice>
      <Row>
        <Tag>Diteruskan</Tag>
        <Tag tone="wait">Menunggu</Tag>
        <Tag tone="good" icon={<Check size={14} aria-hidden="true" />}>
          Disetujui
        </Tag>
        <Tag tone="bad">Ditolak</Tag>
        <Tag tone="plain">Draf</Tag>
        <WaitingSince since={hoursAgo(150)} now={NOW} />
        <WaitingSince since={hoursAgo(50)} now={NOW} />
        <WaitingSince since={hoursAgo(2)} now={NOW} />
      </Row>
      <EmptyState title="Belum ada pemberitahuan">
        Kabar tentang pendaftaran dan dokumen Anda akan muncul di sini.
      </EmptyState>
      <CopyCode label="Kode sekali pakai untuk Siti Rahmawati" code="KJ7Q2MVX94TR" />
      <DemoBanner />
      <ClockBanner now="31 Des 2026, 23.30 WIB" />
    </Section>
  );
}

function Lists() {
  return (
    <Section title="Daftar">
      <FilterLinks
        label="Saring"
        links={[
          { href: HERE, label: "Semua", count: 3, isCurrent: true },
          { href: `${HERE}?jenis=pendaftaran`, label: "Pendaftaran", count: 1, isCurrent: false },
        ]}
      />
      <Inbox label="Untuk ditindaklanjuti">
        <InboxItem
          href={HERE}
          name="Dewi Lestari"
          what="Mendaftar akun guru"
          meta={<WaitingSince since={hoursAgo(150)} now={NOW} />}
        />
        <InboxItem
          href={HERE}
          name="Pemberitahuan baru"
          what="Kode Anda dipakai"
          mark={
            <span className="grid size-11 shrink-0 place-items-center rounded-full bg-brand-soft text-brand">
              <Bell size={20} aria-hidden="true" />
            </span>
          }
        />
      </Inbox>
      <Table
        caption="Guru di sekolah"
        rowKey={({ nuptk }) => nuptk}
        rows={[
          { nuptk: "1234567890120001", nama: "Siti Rahmawati", status: "Aktif", poin: 24 },
          { nuptk: "1234567890120003", nama: "Dewi Lestari", status: "Menunggu", poin: 0 },
        ]}
        columns={[
          { key: "nama", head: "Nama", isName: true, cell: ({ nama }) => nama },
          { key: "nuptk", head: "NUPTK", cell: ({ nuptk }) => nuptk },
          { key: "status", head: "Status", cell: ({ status }) => <Tag>{status}</Tag> },
          { key: "poin", head: "Poin", isNumber: true, cell: ({ poin }) => poin },
        ]}
      />
      <Pagination page={2} pages={5} href={(page) => `${HERE}?halaman=${page}`} />
      <TaskList
        label="Langkah refleksi"
        tasks={[
          { label: "Pedagogik", href: HERE, status: { label: "Selesai", tone: "good" } },
          { label: "Kepribadian", href: HERE, status: { label: "Mulai", tone: "wait" }, note: "2 dari 5 butir terisi" },
          { label: "Kirim", note: "Isi dahulu semua kompetensi", status: { label: "Belum bisa", tone: "plain" } },
        ]}
      />
    </Section>
  );
}

function Facts() {
  return (
    <Section title="Fakta, riwayat, angka">
      <Card title="Dewi Lestari" aside={<Tag tone="wait">Menunggu</Tag>}>
        <Sheet
          columns
          rows={[
            { label: "NUPTK", value: "1234567890120003" },
            { label: "Mata pelajaran", value: "Guru kelas" },
          ]}
        />
      </Card>
      <Card title="Periksa jawaban Anda">
        <CheckAnswers
          answers={[
            { label: "Nama", value: "Dewi Lestari", href: HERE },
            { label: "Surel", value: "dewi@contoh.id", href: HERE },
            { label: "Sekolah", value: "SDN Menteng 01" },
          ]}
        />
      </Card>
      <Card title="Riwayat">
        <Timeline
          events={[
            { id: "1", what: "Pendaftaran dikirim", who: "Dewi Lestari", when: "16 Nov 2026, 10.00 WIB", tone: "wait" },
            {
              id: "2",
              what: "Pendaftaran ditolak",
              who: "Ratna Wulandari, Kepala Sekolah",
              when: "18 Nov 2026, 08.12 WIB",
              why: "NUPTK tidak cocok dengan nama.",
              tone: "bad",
            },
          ]}
        />
      </Card>
      <Card title="24 dari 32 poin" aside={<Tag tone="wait">kurang 8 poin</Tag>}>
        <Meter value={24} max={40} goal={32} label="24 poin dari 32 yang diperlukan" />
      </Card>
      <Card>
        <BarChart
          caption="Menunggu persetujuan, menurut lama"
          bars={[
            { label: "Hari ini", value: 4 },
            { label: "1 sampai 4 hari", value: 7, tone: "wait" },
            { label: "5 hari atau lebih", value: 2, tone: "bad" },
          ]}
        />
      </Card>
      <Card>
        <ProgressBar id="unggahan" label="Mengunggah laporan.pdf" percent={42} text="3,4 dari 8 MB" />
      </Card>
      <Receipt
        title="Tersimpan di Bukti Karya"
        fingerprint="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        number="BK-2026-000123"
        rows={[{ label: "Diterima", value: "22 Nov 2026, 16.00 WIB" }]}
      >
        <Row>
          <Avatar text="1" />
          <ButtonLink href={HERE} variant="quiet" size="small" icon={<FileText size={18} aria-hidden="true" />}>
            Cek
          </ButtonLink>
        </Row>
      </Receipt>
    </Section>
  );
}

/** Every primitive on one page, for those who build pages and for the accessibility tests. It does not exist elsewhere. */
export default function ComponentsPage() {
  if (process.env.NODE_ENV !== "development" && !env.isTest) notFound();
  return (
    <>
      <SkipLink />
      <main id="isi" tabIndex={-1} className="px-4 py-8 outline-none sm:px-6">
        <Page width="read">
          <PageHeader back={{ href: "/", label: "Halaman depan" }} kicker="Untuk pengembang" title="Komponen">
            <Tag>semua bahan dasar</Tag>
          </PageHeader>
          <Marks />
          <Actions />
          <Fields />
          <Messages />
          <Lists />
          <Facts />
        </Page>
      </main>
    </>
  );
}
