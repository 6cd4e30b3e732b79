const STEPS = ["Cari sekolah", "Isi data Anda", "Periksa dan kirim"] as const;

/** Where the reader stands in the registration: "Langkah 2 dari 3: Isi data Anda". */
export function RegistrationStep({ step }: { step: 1 | 2 | 3 }) {
  return (
    <span>
      Langkah {step} dari {STEPS.length}: <strong>{STEPS[step - 1]}</strong>
    </span>
  );
}
