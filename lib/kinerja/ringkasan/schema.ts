import * as z from "zod/mini";
import { idSchema, listSchema } from "@/lib/kernel/fields";
import { GROUPS, ORDERS } from "./rules";

/** Period, words, page, filter and order of the overview; whatever makes no sense there is left out. */
export const overviewSchema = z.extend(listSchema, {
  periode: z.catch(z.nullable(idSchema), null),
  status: z.catch(z.nullable(z.enum(GROUPS)), null),
  urut: z.catch(z.enum(ORDERS), "tertinggal"),
});
export type OverviewRequest = z.output<typeof overviewSchema>;

/** Whom to remind: one teacher, or all who are behind ("semua"). */
export const reminderSchema = z.strictObject({
  periodeId: idSchema,
  siapa: z.union([idSchema, z.literal("semua")]),
});
