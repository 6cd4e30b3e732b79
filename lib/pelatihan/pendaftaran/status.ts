import { defineWorkflow } from "@/lib/kernel/workflow";

/** One teacher's enrolment in one training, from asking to the certificate: the table of DOMAIN §2, row by row. */
export const ENROLMENT_STATES = [
  "diajukan",
  "diteruskan",
  "ditolak_kepsek",
  "diterima",
  "daftar_tunggu",
  "ditolak_p2kptk2",
  "dibatalkan",
  "dibatalkan_penyelenggara",
  "kedaluwarsa",
  "hadir",
  "tidak_hadir",
  "menunggu_penerapan",
  "menunggu_tinjauan",
  "perlu_perbaikan",
  "bersertifikat",
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** States that hold a seat. The trigger `hitung_kursi` counts exactly these. */
export const SEATED_STATES = [
  "diterima",
  "hadir",
  "tidak_hadir",
  "menunggu_penerapan",
  "menunggu_tinjauan",
  "perlu_perbaikan",
  "bersertifikat",
] as const satisfies readonly EnrolmentState[];

/** States that are over without a training followed; the teacher may enrol in the same training again. */
export const DEAD_STATES = [
  "ditolak_kepsek",
  "ditolak_p2kptk2",
  "dibatalkan",
  "dibatalkan_penyelenggara",
  "kedaluwarsa",
] as const satisfies readonly EnrolmentState[];

export const enrolmentWorkflow = defineWorkflow({
  name: "pendaftaran_pelatihan",
  states: ENROLMENT_STATES,
  initial: "diajukan",
  events: {
    setujui: { from: ["diajukan"], to: "diteruskan", by: ["kepsek"], needs: "none", label: "Setujui" },
    tolak: { from: ["diajukan"], to: "ditolak_kepsek", by: ["kepsek"], needs: "reason", label: "Tolak" },
    // "Terima" is one button; whether a seat is free decides between the next two (rules.ts).
    terima: { from: ["diteruskan"], to: "diterima", by: ["p2kptk2"], needs: "none", label: "Terima" },
    antrekan: { from: ["diteruskan"], to: "daftar_tunggu", by: ["p2kptk2"], needs: "none", label: "Terima" },
    tolakPenyelenggara: {
      from: ["diteruskan"],
      to: "ditolak_p2kptk2",
      by: ["p2kptk2"],
      needs: "reason",
      label: "Tolak",
    },
    naikkan: {
      from: ["daftar_tunggu"],
      to: "diterima",
      by: ["sistem"],
      needs: "none",
      label: "Naik dari daftar tunggu",
    },
    batalkan: {
      from: ["diajukan", "diteruskan", "daftar_tunggu", "diterima"],
      to: "dibatalkan",
      by: ["guru"],
      needs: "none",
      label: "Batalkan pendaftaran",
    },
    catatHadir: { from: ["diterima"], to: "hadir", by: ["p2kptk2"], needs: "none", label: "Catat kehadiran" },
    catatTidakHadir: {
      from: ["diterima"],
      to: "tidak_hadir",
      by: ["p2kptk2"],
      needs: "none",
      label: "Catat kehadiran",
    },
    koreksiHadir: { from: ["tidak_hadir"], to: "hadir", by: ["p2kptk2"], needs: "reason", label: "Koreksi kehadiran" },
    // Until a certificate exists; what was already reported stays in the record.
    koreksiTidakHadir: {
      from: ["hadir", "menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan"],
      to: "tidak_hadir",
      by: ["p2kptk2"],
      needs: "reason",
      label: "Koreksi kehadiran",
    },
    batalkanPelatihan: {
      from: ["diajukan", "diteruskan", "daftar_tunggu", "diterima"],
      to: "dibatalkan_penyelenggara",
      by: ["p2kptk2"],
      needs: "reason",
      label: "Batalkan pelatihan",
    },
    kedaluwarsakan: {
      from: ["diajukan", "diteruskan", "daftar_tunggu"],
      to: "kedaluwarsa",
      by: ["sistem"],
      needs: "none",
      label: "Kedaluwarsa",
    },
    kirimRefleksi: {
      from: ["hadir"],
      to: "menunggu_penerapan",
      by: ["guru"],
      needs: "none",
      label: "Kirim refleksi pasca pelatihan",
    },
    lapor: {
      from: ["menunggu_penerapan", "perlu_perbaikan"],
      to: "menunggu_tinjauan",
      by: ["kepsek"],
      needs: "none",
      label: "Lapor",
    },
    kembalikan: {
      from: ["menunggu_tinjauan"],
      to: "perlu_perbaikan",
      by: ["p2kptk2"],
      needs: "reason",
      label: "Kembalikan",
    },
    terbitkan: { from: ["menunggu_tinjauan"], to: "bersertifikat", by: ["p2kptk2"], needs: "none", label: "Terbitkan" },
  },
});

export type EnrolmentEvent = keyof typeof enrolmentWorkflow.events;
