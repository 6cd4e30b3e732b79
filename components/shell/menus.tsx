import {
  Award,
  BookOpen,
  BookOpenCheck,
  Building2,
  ChartColumn,
  ChartNoAxesCombined,
  ClipboardCheck,
  FolderOpen,
  GraduationCap,
  Home,
  KeyRound,
  Lightbulb,
  School,
  ShieldQuestion,
  Target,
  UserCheck,
  Users,
} from "lucide-react";
import type { Role } from "@/lib/kernel/roles";
import { areaOf } from "@/lib/kernel/roles";
import { mayEnter } from "@/lib/plpg/peserta/rules";
import type { Frame } from "@/lib/server/frame";
import type { MenuItem } from "./app-shell";

const icon = { size: 20, "aria-hidden": true } as const;

/** What ☰ shows in each area, in the printed guides' words where they have some. A page that does not exist is not named here. */
export function menuFor(
  role: Role,
  status: Frame["session"]["statusGuru"],
  isParticipant = false,
): readonly MenuItem[] {
  if (role === "guru") return isParticipant && mayEnter(status) ? [...teacherMenu(status), PLPG] : teacherMenu(status);
  return [{ label: "Untuk ditindaklanjuti", href: areaOf(role), icon: <Home {...icon} /> }, ...OFFICE_MENUS[role]];
}

function teacherMenu(status: Frame["session"]["statusGuru"]): readonly MenuItem[] {
  const portfolio: MenuItem = { label: "Bukti Karya", href: "/guru/karya", icon: <FolderOpen {...icon} /> };
  const move: MenuItem = { label: "Pindah sekolah", href: "/guru/pindah-sekolah", icon: <School {...icon} /> };
  const registration: MenuItem = {
    label: "Status pendaftaran",
    href: "/guru/status",
    icon: <UserCheck {...icon} />,
  };
  const home: MenuItem = { label: "Untuk ditindaklanjuti", href: "/guru", icon: <Home {...icon} /> };
  if (status === null) return [home, portfolio];
  const reflection: MenuItem = { label: "Refleksi", href: "/guru/refleksi", icon: <ClipboardCheck {...icon} /> };
  if (status === "aktif") return [home, reflection, TRAININGS, PERFORMANCE, portfolio, registration, move];
  return status === "nonaktif" ? [registration, portfolio, move] : [registration];
}

/** What an active teacher finds under Pelatihan. */
const TRAININGS: MenuItem = {
  label: "Pelatihan",
  icon: <GraduationCap {...icon} />,
  children: [
    { label: "Katalog pelatihan", href: "/guru/pelatihan" },
    { label: "Pendaftaran pelatihan saya", href: "/guru/pelatihan/pendaftaran" },
  ],
};

/** For who takes part in PLPG and may come in. */
const PLPG: MenuItem = { label: "PLPG", href: "/guru/plpg", icon: <BookOpenCheck {...icon} /> };

/** What the printed guide calls "menu Guru, Sebagai Pegawai". */
const PERFORMANCE: MenuItem = {
  label: "Pengelolaan Kinerja",
  icon: <ChartNoAxesCombined {...icon} />,
  children: [{ label: "Sebagai Pegawai", href: "/guru/kinerja" }],
};

const OFFICE_MENUS: Record<Exclude<Role, "guru">, readonly MenuItem[]> = {
  kepsek: [
    {
      label: "Pendaftaran Guru",
      icon: <UserCheck {...icon} />,
      children: [
        { label: "Setujui Permintaan Pendaftaran Guru", href: "/kepsek/pendaftaran" },
        { label: "Permintaan pindah sekolah", href: "/kepsek/pindah" },
      ],
    },
    {
      label: "Refleksi Guru",
      icon: <ClipboardCheck {...icon} />,
      children: [{ label: "Daftar Refleksi Guru", href: "/kepsek/refleksi" }],
    },
    {
      label: "Pelatihan",
      icon: <GraduationCap {...icon} />,
      children: [
        { label: "Status Pendaftaran Pelatihan", href: "/kepsek/pelatihan/pendaftaran" },
        { label: "Penerapan Pasca Pelatihan", href: "/kepsek/pelatihan/penerapan" },
        { label: "Usulan topik", href: "/kepsek/usulan" },
      ],
    },
    { label: "Pengelolaan Kinerja", href: "/kepsek/kinerja", icon: <ChartNoAxesCombined {...icon} /> },
    { label: "Guru di sekolah", href: "/kepsek/guru", icon: <Users {...icon} /> },
  ],
  mentor: [],
  p2kptk2: [
    { label: "Pelatihan", href: "/p2kptk2/pelatihan", icon: <GraduationCap {...icon} /> },
    { label: "Pendaftaran pelatihan", href: "/p2kptk2/pendaftaran", icon: <UserCheck {...icon} /> },
    { label: "Tinjauan penerapan", href: "/p2kptk2/penerapan", icon: <ClipboardCheck {...icon} /> },
    { label: "Sertifikat", href: "/p2kptk2/sertifikat", icon: <Award {...icon} /> },
    { label: "Usulan topik", href: "/p2kptk2/usulan", icon: <Lightbulb {...icon} /> },
    { label: "Ringkasan", href: "/p2kptk2/ringkasan", icon: <ChartColumn {...icon} /> },
  ],
  lptk: [
    { label: "Peserta", href: "/lptk/peserta", icon: <UserCheck {...icon} /> },
    { label: "Aktivasi", href: "/lptk/aktivasi", icon: <KeyRound {...icon} /> },
    { label: "Rombel", href: "/lptk/rombel", icon: <School {...icon} /> },
    { label: "Mentor", href: "/lptk/mentor", icon: <Users {...icon} /> },
    {
      label: "Pembekalan",
      icon: <BookOpen {...icon} />,
      children: [
        { label: "Materi", href: "/lptk/materi" },
        { label: "Jadwal PLPG", href: "/lptk/jadwal" },
        { label: "Rubrik nilai proses", href: "/lptk/rubrik" },
      ],
    },
    { label: "Daftar nilai", href: "/lptk/nilai", icon: <ChartColumn {...icon} /> },
    { label: "Banding", href: "/lptk/banding", icon: <ShieldQuestion {...icon} /> },
  ],
  dinas: [
    { label: "Sekolah", href: "/dinas/sekolah", icon: <School {...icon} /> },
    { label: "Kantor dan akunnya", href: "/dinas/kantor", icon: <Building2 {...icon} /> },
    { label: "Refleksi", href: "/dinas/refleksi", icon: <ClipboardCheck {...icon} /> },
    {
      label: "Pengelolaan Kinerja",
      icon: <Target {...icon} />,
      children: [
        { label: "Periode", href: "/dinas/kinerja" },
        { label: "Katalog", href: "/dinas/kinerja/katalog" },
      ],
    },
    { label: "Penerapan pelatihan", href: "/dinas/penerapan", icon: <ClipboardCheck {...icon} /> },
    { label: "Lepaskan klaim pendaftaran", href: "/dinas/klaim", icon: <ShieldQuestion {...icon} /> },
  ],
  lembaga: [],
};
