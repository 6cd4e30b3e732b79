import { DoorOpen, Download, ExternalLink, KeyRound, Pencil } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { Sheet } from "@/components/ui/sheet";
import { formatDay, formatInstant, formatSpan, type Zone } from "@/lib/kernel/time";
import { MATERIAL_LABELS } from "@/lib/plpg/materi/labels";
import type { OwnAppointment, OwnMaterial, OwnParticipation } from "@/lib/plpg/peserta/queries";
import { COHORT_WORDS, MODE_LABELS } from "@/lib/plpg/rombel/labels";

/* The parts of the participant's dashboard, in the order and words of the printed guide. */

/** Profile guru: name, e-mail and when the system was last used, with Perbarui informasi and Ubah sandi. */
export function OwnProfile({ own, lastUse }: { own: OwnParticipation; lastUse: Date | null }) {
  return (
    <Card title="Profil">
      <div className="grid gap-5">
        <Sheet
          columns
          rows={[
            { label: "Nama", value: own.nama },
            { label: "Nomor peserta", value: own.nomorPeserta },
            { label: "Surel", value: <span className="break-all">{own.surel ?? "belum ada"}</span> },
            { label: "Bidang studi", value: own.bidangStudi },
            { label: "Asal sekolah", value: own.asalSekolah || "belum diisi" },
            { label: "LPTK", value: own.lptk },
            {
              label: "Terakhir memakai sistem",
              value: lastUse ? formatInstant(lastUse, own.zona) : "Ini pertama kalinya",
            },
          ]}
        />
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/akun/profil" variant="quiet" icon={<Pencil size={20} aria-hidden="true" />}>
            Perbarui informasi
          </ButtonLink>
          <ButtonLink href="/akun/ganti-password" variant="quiet" icon={<KeyRound size={20} aria-hidden="true" />}>
            Ubah sandi
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}

/** Nama rombel pembekalan dan identitas mentor, and the way into the class; or that there is none yet. */
export function OwnCohort({ own }: { own: OwnParticipation }) {
  const { rombel } = own;
  if (!rombel) {
    return (
      <Notice tone="wait" title="Anda belum mendapatkan rombel">
        <p>{own.lptk} akan menempatkan Anda. Begitu ditempatkan, rombel, mentor, dan teman serombel tampil di sini.</p>
      </Notice>
    );
  }
  return (
    <Card title="Rombel pembekalan">
      <div className="grid gap-5">
        <Sheet
          columns
          rows={[
            { label: "Nama rombel", value: rombel.nama },
            { label: "Mentor", value: rombel.mentorNama ?? "belum ditugaskan" },
            { label: "Cara mentoring", value: MODE_LABELS[rombel.mode] },
            { label: "Masa pembekalan", value: `${formatDay(rombel.mulai)} – ${formatDay(rombel.selesai)}` },
          ]}
        />
        <ButtonLink
          href="/guru/plpg/kelas"
          className="justify-self-start max-sm:w-full"
          icon={<DoorOpen size={20} aria-hidden="true" />}
        >
          {COHORT_WORDS.enter}
        </ButtonLink>
      </div>
    </Card>
  );
}

/** Jadwal PLPG, from now on; at the rombel its mentor reads the same. */
export function OwnSchedule({ appointments, zone }: { appointments: readonly OwnAppointment[]; zone: Zone }) {
  return (
    <Card title="Jadwal PLPG">
      {appointments.length === 0 ? (
        <p className="text-ink-2">Belum ada jadwal. Yang dibuat LPTK tampil di sini.</p>
      ) : (
        <ol className="grid gap-4">
          {appointments.map(({ id, judul, mulai, selesai, tempat, keterangan }) => (
            <li key={id} className="break-words">
              <p className="font-bold">{judul}</p>
              <p>{formatSpan(mulai, selesai, zone)}</p>
              {tempat ? <p className="text-ink-2">{tempat}</p> : null}
              {keterangan ? <p className="text-sm text-ink-2">{keterangan}</p> : null}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

/** Tempat mengunduh materi/bahan ajar: pedagogik and the bidang studi of the participant, or of the rombel that a mentor leads. */
export function OwnMaterials({ materials }: { materials: readonly OwnMaterial[] }) {
  return (
    <Card title="Materi/bahan ajar">
      {materials.length === 0 ? (
        <p className="text-ink-2">Belum ada materi. Yang diunggah LPTK tampil di sini.</p>
      ) : (
        <ul className="grid gap-4">
          {materials.map(({ id, jenis, judul, keterangan, berkasId, tautan }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <div className="min-w-0 break-words">
                <p className="font-bold">{judul}</p>
                <p className="text-sm text-ink-2">{MATERIAL_LABELS[jenis]}</p>
                {keterangan ? <p className="text-sm text-ink-2">{keterangan}</p> : null}
              </div>
              {berkasId ? (
                <a href={`/api/berkas/${berkasId}`} className={buttonStyle({ variant: "quiet", size: "small" })}>
                  <Download size={18} aria-hidden="true" />
                  Unduh<span className="sr-only"> {judul}</span>
                </a>
              ) : tautan ? (
                <a
                  href={tautan}
                  target="_blank"
                  rel="noreferrer"
                  className={buttonStyle({ variant: "quiet", size: "small" })}
                >
                  <ExternalLink size={18} aria-hidden="true" />
                  Buka<span className="sr-only"> {judul}</span>
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Daftar peserta rombongan belajar. */
export function Fellows({ fellows }: { fellows: readonly { id: string; nama: string; asalSekolah: string }[] }) {
  return (
    <Card title="Daftar peserta rombongan belajar">
      {fellows.length === 0 ? (
        <p className="text-ink-2">Belum ada peserta lain di rombel Anda.</p>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2">
          {fellows.map(({ id, nama, asalSekolah }) => (
            <li key={id} className="min-w-0 break-words">
              <p className="font-bold">{nama}</p>
              {asalSekolah ? <p className="text-sm text-ink-2">{asalSekolah}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The way out, quiet and at the bottom; not once the score is final. */
export function WayOut({ isFinal }: { isFinal: boolean }) {
  if (isFinal) return null;
  return (
    <p className="text-sm text-ink-2">
      Tidak dapat melanjutkan?{" "}
      <PageLink href="/guru/plpg/undur-diri" className="link inline-flex min-h-tap items-center">
        Undurkan diri dari PLPG
      </PageLink>
    </p>
  );
}
