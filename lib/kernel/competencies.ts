/** The four competencies of a teacher (UU 14/2005, article 10); reflections rate them, trainings raise them. */
export const COMPETENCIES = ["pedagogik", "kepribadian", "sosial", "profesional"] as const;
export type Competency = (typeof COMPETENCIES)[number];

export const COMPETENCY_LABELS: Record<Competency, string> = {
  pedagogik: "Pedagogik",
  kepribadian: "Kepribadian",
  sosial: "Sosial",
  profesional: "Profesional",
};
