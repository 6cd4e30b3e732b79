/** The two sources a participant studies (guide): pedagogik is everybody's, bidang studi that of one's own field. */
export const MATERIAL_KINDS = ["pedagogik", "bidang_studi"] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];
