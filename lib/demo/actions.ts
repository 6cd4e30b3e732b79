"use server";

import { fail } from "@/lib/kernel/result";
import { defineAction } from "@/lib/server/action";
import { env } from "@/lib/server/env";
import { moveClock } from "./mutations";
import { moveClockSchema, resetClockSchema } from "./schema";

const refused = () => fail("tidak_berhak", "Jam hanya dapat digeser dalam mode peragaan.");
const everyTeacher = ["menunggu", "ditolak", "nonaktif"] as const;

export const geserJam = defineAction({
  name: "demo.geserJam",
  by: "semua",
  teachers: everyTeacher,
  schema: moveClockSchema,
  run: async ({ tx, input }) => (env.isDemo || env.isTest ? moveClock(tx, input.hari) : refused()),
});

export const betulkanJam = defineAction({
  name: "demo.betulkanJam",
  by: "semua",
  teachers: everyTeacher,
  schema: resetClockSchema,
  run: async ({ tx }) => (env.isDemo || env.isTest ? moveClock(tx, null) : refused()),
});
