import { defineWorkflow } from "@/lib/kernel/workflow";

/**
 * A teacher's registration at a school (DOMAIN §1.1; guide JakLat part B). `ditarik` is the end of a registration that was
 * withdrawn by the teacher or released by the Dinas as a false claim: its NUPTK and e-mail are free again.
 */
export const REGISTRATION_STATES = ["menunggu", "aktif", "ditolak", "nonaktif", "ditarik"] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const registrationWorkflow = defineWorkflow({
  name: "guru",
  states: REGISTRATION_STATES,
  initial: "menunggu",
  events: {
    setujui: { from: ["menunggu"], to: "aktif", by: ["kepsek"], needs: "none", label: "Setujui" },
    tolak: { from: ["menunggu"], to: "ditolak", by: ["kepsek"], needs: "reason", label: "Tolak" },
    // A correction while waiting keeps the state but not the version: nobody approves what they have not read.
    perbaiki: { from: ["menunggu"], to: "menunggu", by: ["guru"], needs: "none", label: "Simpan perbaikan" },
    ajukanUlang: { from: ["ditolak"], to: "menunggu", by: ["guru"], needs: "none", label: "Ajukan ulang" },
    tarik: { from: ["menunggu", "ditolak"], to: "ditarik", by: ["guru"], needs: "none", label: "Tarik pendaftaran" },
    lepaskan: {
      from: ["menunggu", "ditolak", "nonaktif"],
      to: "ditarik",
      by: ["dinas"],
      needs: "reason",
      label: "Lepaskan klaim",
    },
    nonaktifkan: { from: ["aktif"], to: "nonaktif", by: ["kepsek"], needs: "reason", label: "Nonaktifkan" },
    aktifkan: { from: ["nonaktif"], to: "aktif", by: ["kepsek"], needs: "none", label: "Aktifkan kembali" },
    // The new school's principal has approved a move (lib/akun/pindah): an inactive teacher is active again there.
    pindah: { from: ["aktif", "nonaktif"], to: "aktif", by: ["kepsek"], needs: "none", label: "Setujui" },
  },
});

export type RegistrationEvent = keyof typeof registrationWorkflow.events;
