/** One leaf of the kawung, standing upright on the seed; the figure turns it to the four diagonals. For screen and paper alike. */
export const LEAF = "M0-3.4C5.4-7 7.5-13 5.2-18.2 3.2-22.6-3.2-22.6-5.2-18.2-7.5-13-5.4-7 0-3.4Z";
export const TURNS = [45, 135, 225, 315] as const;
