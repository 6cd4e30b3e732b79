import { formatInstant, type Zone } from "@/lib/kernel/time";
import type { Group, Order, Step, StepProgress, StepState } from "./rules";

export const STEP_LABELS: Record<Step, string> = {
  rencana: "Rencana",
  observasi: "Observasi",
  bukti: "Bukti dukung",
  tugas: "Tugas pokok",
  penilaian: "Penilaian",
};

export const STEP_STATE_LABELS: Record<StepState, string> = {
  terkunci: "belum dapat dimulai",
  belum: "belum mulai",
  berjalan: "berjalan",
  menunggu: "menunggu Bapak/Ibu",
  selesai: "selesai",
};

/** "berjalan, 2 dari 6": a step in words, the text equivalent of its picture. */
export function stepInWords({ state, done, of, isBehind }: StepProgress): string {
  const amount = state === "berjalan" && of > 2 ? `, ${done} dari ${of}` : "";
  return `${STEP_STATE_LABELS[state]}${amount}${isBehind ? ", tertinggal" : ""}`;
}

export const GROUP_LABELS: Record<Group, string> = {
  tertinggal: "Tertinggal",
  menunggu: "Menunggu Bapak/Ibu",
  selesai: "Selesai",
};

export const ORDER_LABELS: Record<Order, string> = {
  tertinggal: "Yang tertinggal dulu",
  kemajuan: "Kemajuan terkecil dulu",
  nama: "Nama",
};

export const OVERVIEW_LABELS = {
  title: "Ringkasan Kinerja",
  remind: "Ingatkan",
  remindAll: "Ingatkan semua yang tertinggal",
} as const;

/** What the timeline says. */
export const REMINDER_HAPPENING = "Guru diingatkan";

/** What a page says after it, by `?pesan=`. */
export const OVERVIEW_MESSAGES = {
  diingatkan: {
    title: "Pengingat terkirim.",
    text: "Guru melihatnya di pemberitahuan, dan lewat surel bila alamatnya ada. Setiap guru diingatkan paling banyak sekali sehari.",
  },
} as const;

const TO_DO: Record<Step, string> = {
  rencana: "lengkapi dan ajukan rencana kinerja",
  observasi: "lanjutkan praktik kinerja sampai Dokumen Refleksi",
  bukti: "kumpulkan bukti dukung",
  tugas: "tandai tugas pokok yang sudah dilakukan dan kirim refleksi",
  penilaian: "baca hasil penilaian, lalu nyatakan bahwa Anda sudah membacanya",
};

/** What a reminder says of one step: what to do as long as it can be done, whom to ask once it cannot. */
export function reminderOf(
  { step, isClosed, tutup }: Pick<StepProgress, "step" | "isClosed" | "tutup">,
  now: Date,
  zona: Zone,
): string {
  const until = formatInstant(tutup, zona);
  if (isClosed) {
    return `${STEP_LABELS[step]}: waktunya berakhir ${until}. Bicarakan dengan kepala sekolah; Dinas dapat memberi perpanjangan.`;
  }
  return `${STEP_LABELS[step]}: ${TO_DO[step]}${now <= tutup ? ` paling lambat ${until}` : ""}.`;
}
