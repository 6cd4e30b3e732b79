import { Download, ExternalLink, PencilLine, Trash2 } from "lucide-react";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { Tag } from "@/components/ui/tag";
import { Timeline } from "@/components/ui/timeline";
import { formatBytes } from "@/lib/berkas/labels";
import { hapusKarya } from "@/lib/karya/actions";
import { CATEGORY_LABELS, KARYA_LABELS } from "@/lib/karya/labels";
import type { Category } from "@/lib/karya/rules";
import { isRole, ROLE_LABELS } from "@/lib/kernel/roles";
import { formatDay, formatInstant, type Zone } from "@/lib/kernel/time";
import { CERTIFICATE_LABELS } from "@/lib/pelatihan/sertifikat/labels";
import type { CertificateState } from "@/lib/pelatihan/sertifikat/status";

export type KaryaFacts = {
  id: string;
  judul: string;
  kategori: Category;
  tanggal: Date;
  versi: number;
  berkas: {
    id: string;
    nama: string;
    ukuran: number;
    sha256: string | null;
    tersimpanPada: Date | null;
    /** A certificate that the product issued: it is looked at, never changed. */
    sertifikat: { kode: string; status: CertificateState; alasan: string | null } | null;
  };
  riwayat: readonly { id: string; pada: Date; nama: string; peran: string; peristiwa: string }[];
};

/** Cek: one piece as its owner sees it, with the file, its receipt and what happened to it. */
export function KaryaDetail({
  karya,
  zona,
  kunci,
  kabar,
}: {
  karya: KaryaFacts;
  zona: Zone;
  kunci: string;
  /** What just happened, to be said above. */
  kabar?: string;
}) {
  const { id, judul, kategori, tanggal, versi, berkas, riwayat } = karya;
  const address = `/api/berkas/${berkas.id}`;
  return (
    <Page>
      <PageHeader title={judul} back={{ href: "/guru/karya", label: KARYA_LABELS.title }}>
        <Tag>{CATEGORY_LABELS[kategori]}</Tag>
        <span>{formatDay(tanggal)}</span>
      </PageHeader>
      {kabar ? (
        <Notice tone="good" live="status" title={kabar}>
          <p>Hanya Anda yang dapat membukanya. Karya ini siap diambil saat Anda mengumpulkan bukti.</p>
        </Notice>
      ) : null}
      {berkas.sertifikat ? <IssuedNotice {...berkas.sertifikat} /> : null}
      <div className="tidak-dicetak flex flex-wrap gap-3">
        {/* A link of its own kind: the address hands out a file, there is no page to go to. */}
        <a className={buttonStyle()} href={address} download>
          <Download size={20} aria-hidden="true" />
          Unduh PDF
        </a>
        <a className={buttonStyle({ variant: "quiet" })} href={`${address}?lihat=1`} target="_blank" rel="noreferrer">
          <ExternalLink size={20} aria-hidden="true" />
          Buka di tab baru
        </a>
      </div>
      {/* Phones show no PDF within a page; there the buttons above open it. */}
      <Card pad="none" className="tidak-dicetak hidden md:block">
        <iframe
          src={`${address}?lihat=1`}
          title={`Isi berkas ${berkas.nama}`}
          loading="lazy"
          className="block h-[70vh] w-full"
        />
      </Card>
      <Receipt
        title="Tanda terima berkas"
        fingerprint={berkas.sha256 ?? undefined}
        number={berkas.id}
        rows={[
          { label: "Nama berkas", value: <span className="break-words">{berkas.nama}</span> },
          { label: "Ukuran", value: `${formatBytes(berkas.ukuran)} (${berkas.ukuran.toLocaleString("id-ID")} byte)` },
          { label: "Diterima", value: berkas.tersimpanPada ? formatInstant(berkas.tersimpanPada, zona) : "–" },
        ]}
      />
      <Card title="Riwayat">
        <Timeline
          events={riwayat.map(({ id: key, peristiwa, nama, peran, pada }) => ({
            id: key,
            what: peristiwa,
            who: `${nama}, ${isRole(peran) ? ROLE_LABELS[peran] : peran}`,
            when: formatInstant(pada, zona),
            at: pada,
          }))}
        />
      </Card>
      {berkas.sertifikat ? null : (
        <div className="tidak-dicetak flex flex-wrap gap-3">
          <ButtonLink
            href={`/guru/karya/${id}/ubah`}
            variant="quiet"
            icon={<PencilLine size={20} aria-hidden="true" />}
          >
            {KARYA_LABELS.change}
          </ButtonLink>
          <Dialog
            trigger={KARYA_LABELS.remove}
            variant="refuse"
            icon={<Trash2 size={20} aria-hidden="true" />}
            title="Hapus karya ini?"
          >
            <p>
              “{judul}” dan berkasnya akan dihapus dari Bukti Karya. Ini tidak dapat dibatalkan. Unduh dulu bila Anda
              tidak punya salinannya.
            </p>
            <PlainForm action={hapusKarya} kunci={kunci} submit={KARYA_LABELS.remove} submitVariant="refuse">
              <FormHidden name="id" value={id} />
              <FormHidden name="versi" value={versi} />
            </PlainForm>
          </Dialog>
        </div>
      )}
    </Page>
  );
}

/** What one can do with a certificate instead of changing it. */
function IssuedNotice({ kode, status, alasan }: NonNullable<KaryaFacts["berkas"]["sertifikat"]>) {
  return (
    <Notice
      tone={status === "berlaku" ? "info" : "bad"}
      title={
        status === "berlaku"
          ? "Sertifikat ini terbit dari pelatihan"
          : `Sertifikat ini ${CERTIFICATE_LABELS[status].toLowerCase()}`
      }
    >
      {alasan ? <p className="whitespace-pre-line">{alasan}</p> : null}
      <p>{KARYA_LABELS.issued}</p>
      <div className="mt-2">
        <ButtonLink href={`/sertifikat/${kode}`} variant="quiet" size="small">
          Halaman pemeriksaan
        </ButtonLink>
      </div>
    </Notice>
  );
}
