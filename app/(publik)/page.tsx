import {
  ArrowDown,
  ArrowRight,
  BadgeCheck,
  Building2,
  GraduationCap,
  KeyRound,
  Landmark,
  School,
  UserRound,
  Users,
} from "lucide-react";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card, cardStyle } from "@/components/ui/card";
import { KawungGround } from "@/components/ui/kawung";
import { PageLink } from "@/components/ui/page-link";
import { LEAF, TURNS } from "@/lib/kernel/kawung";
import { isRole, ROLE_LABELS } from "@/lib/kernel/roles";
import { isDemo } from "@/lib/server/env";
import accounts from "@/prisma/seed/akun-demo.json";

export const metadata: Metadata = { title: { absolute: "Guru Tumbuh" } };

const icon = { size: 24, "aria-hidden": true, className: "mt-0.5 shrink-0 text-brand" } as const;

/** Who signs in with what (DOMAIN §1). */
const WHO: readonly { who: string; with: string; how: string; icon: ReactNode; register?: string }[] = [
  {
    who: "Guru",
    with: "NUPTK (16 angka) atau surel",
    how: "Daftar sendiri, lalu kepala sekolah menyetujui.",
    icon: <UserRound {...icon} />,
  },
  {
    who: "Kepala sekolah",
    with: "NPSN sekolah (8 angka)",
    how: "Akun dibuatkan Dinas Pendidikan.",
    icon: <School {...icon} />,
  },
  {
    who: "Peserta PLPG",
    with: "Nomor peserta (14 angka)",
    how: "Akun disiapkan LPTK penyelenggara.",
    icon: <GraduationCap {...icon} />,
  },
  {
    who: "Mentor PLPG",
    with: "Surel atau nomor registrasi instruktur",
    how: "Akun dibuatkan LPTK.",
    icon: <Users {...icon} />,
  },
  {
    who: "Dinas, LPTK, dan P2KPTK2",
    with: "Surel kantor",
    how: "Akun dibuatkan Dinas Pendidikan.",
    icon: <Landmark {...icon} />,
  },
  {
    who: "Yayasan dan lembaga",
    with: "Surel lembaga",
    how: "Daftar sendiri, tanpa menunggu persetujuan.",
    register: "/daftar/lembaga",
    icon: <Building2 {...icon} />,
  },
];

const STEPS = [
  { title: "Isi pendaftaran", text: "Data diri, sekolah, dan password pilihan Anda. Sekitar lima menit." },
  {
    title: "Kepala sekolah menyetujui",
    text: "Sambil menunggu, Anda dapat masuk dan melihat sejak kapan permintaan itu menunggu.",
  },
  { title: "Mulai tumbuh", text: "Setelah disetujui, semua menu guru terbuka untuk Anda." },
] as const;

/** The four things the product joins, as the leaves of one kawung. The sentence beside it says them too. */
function FourLeaves() {
  return (
    <div aria-hidden="true" className="relative hidden size-96 justify-self-center lg:block">
      <svg aria-hidden="true" viewBox="-22 -22 44 44" className="absolute inset-0 size-full">
        {TURNS.map((turn) => (
          <g key={turn} transform={`rotate(${turn})`}>
            <path d={LEAF} className="fill-ground" />
            <path
              d={LEAF}
              transform="translate(0 -1.7) scale(0.86)"
              strokeWidth="0.2"
              className="fill-none stroke-brand/40"
            />
          </g>
        ))}
        <circle r="2.5" className="fill-wait-mark" />
      </svg>
      <ul className="absolute inset-0 grid grid-cols-2 grid-rows-2 text-[0.9375rem] font-bold text-brand-deep *:grid *:place-items-center">
        <li className="pt-8 pl-8">Refleksi</li>
        <li className="pt-8 pr-8">Pelatihan</li>
        <li className="pb-8 pl-8">Kinerja</li>
        <li className="pr-8 pb-8">PLPG</li>
      </ul>
    </div>
  );
}

function Hero() {
  return (
    <div className="on-brand relative overflow-hidden bg-brand-deep text-on-brand">
      <KawungGround look="continues" />
      <div className="relative mx-auto grid w-full max-w-6xl items-center gap-8 px-4 pt-8 pb-24 sm:px-6 lg:grid-cols-[1.3fr_1fr] lg:pt-8 lg:pb-28">
        <div className="grid gap-5">
          <h1 className="text-display font-extrabold tracking-tight">Tumbuh sebagai guru, satu langkah setiap kali.</h1>
          <p className="max-w-prose text-lg text-on-brand-2">
            Satu tempat untuk refleksi, pelatihan, kinerja, dan pendampingan guru, bersama kepala sekolah yang
            menyetujui dan mendampingi.
          </p>
          <div className="mt-1 flex flex-wrap gap-3">
            <ButtonLink
              href="/masuk"
              variant="onBrand"
              className="max-sm:w-full"
              iconAfter={<ArrowRight size={20} aria-hidden="true" />}
            >
              Masuk
            </ButtonLink>
            <ButtonLink href="/daftar" variant="onBrandQuiet" className="max-sm:w-full">
              Daftar sebagai guru
            </ButtonLink>
          </div>
          {isDemo() ? (
            <a
              href="#akun-peragaan"
              className="-my-2 inline-flex min-h-tap items-center gap-1.5 justify-self-start rounded-field font-bold underline underline-offset-4"
            >
              Lihat akun peragaan
              <ArrowDown size={18} aria-hidden="true" />
            </a>
          ) : null}
        </div>
        <FourLeaves />
      </div>
    </div>
  );
}

function SignInGuide() {
  return (
    <section
      aria-labelledby="masuk-dengan-apa"
      className="relative mx-auto -mt-14 w-full max-w-6xl px-4 sm:px-6 lg:-mt-20"
    >
      <div className={cardStyle({ pad: "roomy" })}>
        <h2 id="masuk-dengan-apa" className="text-xl">
          Apa Username Anda?
        </h2>
        <p className="mt-1 text-ink-2">Semua masuk lewat satu halaman. Yang berbeda hanya isian Username.</p>
        <ul className="mt-5 grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
          {WHO.map(({ who, with: identifier, how, icon: mark, register }) => (
            <li key={who} className="flex gap-3">
              {mark}
              <div className="min-w-0">
                <h3 className="text-sm font-semibold text-ink-2">{who}</h3>
                <p className="font-bold">{identifier}</p>
                <p className="text-sm text-ink-2">{how}</p>
                {register ? (
                  <PageLink href={register} className="link inline-flex min-h-tap items-center text-sm">
                    Daftar sebagai lembaga
                  </PageLink>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function FirstTime() {
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-4 px-4 sm:px-6 lg:grid-cols-[2fr_1fr]">
      <Card pad="roomy" title="Guru baru di sini?">
        <ol className="grid gap-5 sm:grid-cols-3">
          {STEPS.map(({ title, text }, i) => (
            <li key={title} className="flex items-start gap-3 sm:grid sm:content-start sm:gap-2">
              <span
                aria-hidden="true"
                className="grid size-11 shrink-0 place-items-center rounded-full bg-brand-soft font-bold text-brand"
              >
                {i + 1}
              </span>
              <div>
                <h3>{title}</h3>
                <p className="text-sm text-ink-2">{text}</p>
              </div>
            </li>
          ))}
        </ol>
        <div className="mt-6">
          <ButtonLink href="/daftar" variant="quiet" className="max-sm:w-full">
            Daftar sebagai guru
          </ButtonLink>
        </div>
      </Card>
      <div className="grid content-start gap-4 sm:gap-6">
        <Card pad="roomy" title="Menerima kode?" tone="soft">
          <p>Kode sekali pakai dari kepala sekolah, LPTK, atau Dinas membuka akun Anda dan mengganti password.</p>
          <div className="mt-3 grid justify-items-start">
            <PageLink href="/aktivasi" className="link flex min-h-tap items-center gap-2">
              <KeyRound size={18} aria-hidden="true" />
              Pakai kode aktivasi
            </PageLink>
            <PageLink href="/lupa-password" className="link flex min-h-tap items-center">
              Lupa password
            </PageLink>
          </div>
        </Card>
        <Card pad="roomy" title="Memeriksa sertifikat?" tone="soft">
          <p>Siapa pun dapat mencocokkan sertifikat pelatihan dengan yang kami terbitkan.</p>
          <div className="mt-3">
            <PageLink href="/sertifikat" className="link inline-flex min-h-tap items-center gap-2">
              <BadgeCheck size={18} aria-hidden="true" />
              Periksa sertifikat
            </PageLink>
          </div>
        </Card>
      </div>
    </div>
  );
}

function DemoAccounts() {
  return (
    <section id="akun-peragaan" aria-labelledby="judul-akun-peragaan" className="mx-auto w-full max-w-6xl px-4 sm:px-6">
      <h2 id="judul-akun-peragaan" className="text-xl">
        Coba dengan akun peragaan
      </h2>
      <p className="mt-1 mb-4 text-ink-2">
        Password semuanya: <strong className="text-ink select-all">tumbuh-bersama</strong>
      </p>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {accounts.map(({ masuk, nama, peran, cerita }) => (
          <li key={masuk} className={cardStyle()}>
            <p className="text-lg font-bold select-all">{masuk}</p>
            <p className="font-semibold">
              {nama} <span className="font-medium text-ink-2">· {isRole(peran) ? ROLE_LABELS[peran] : peran}</span>
            </p>
            <p className="mt-1 text-sm text-ink-2 first-letter:uppercase">{cerita}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function FrontPage() {
  return (
    <>
      <Hero />
      <div className="grid gap-8 pb-14">
        <SignInGuide />
        <FirstTime />
        {isDemo() ? <DemoAccounts /> : null}
      </div>
    </>
  );
}
