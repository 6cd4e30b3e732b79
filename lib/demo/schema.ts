import * as z from "zod/mini";

/** Furthest the clock moves in one step, in days. */
const MAX_DAYS = 400;

export const moveClockSchema = z.strictObject({
  hari: z.coerce
    .number({ error: "Tuliskan jumlah hari dengan angka." })
    .check(
      z.int("Tuliskan hari yang utuh."),
      z.minimum(-MAX_DAYS, `Paling jauh ${MAX_DAYS} hari.`),
      z.maximum(MAX_DAYS, `Paling jauh ${MAX_DAYS} hari.`),
    ),
});

export const resetClockSchema = z.strictObject({});
