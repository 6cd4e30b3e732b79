export const RUBRIC_HAPPENING = "Rubrik proses disimpan";

/** "Keaktifan di forum 40, Kemandirian belajar 60": what a saved rubric consists of. */
export const rubricInWords = (aspects: readonly { judul: string; bobot: number }[]) =>
  aspects.map(({ judul, bobot }) => `${judul} ${bobot}`).join(", ");

/** What `?pesan=` of the address says above the page. */
export const RUBRIC_NEWS: Record<string, { title: string; text?: string }> = {
  tersimpan: { title: "Rubrik tersimpan", text: "Mentor memakainya mulai sekarang; nilai yang sudah ada tetap." },
};
