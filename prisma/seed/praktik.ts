import { addDays, dayIn, instantAt } from "@/lib/kernel/time";
import { PRACTICE_HAPPENINGS } from "@/lib/kinerja/praktik/labels";
import type { PracticeEvent, PracticeState } from "@/lib/kinerja/praktik/status";
import { practiceWorkflow } from "@/lib/kinerja/praktik/status";
import { type Event, makeHistory } from "./factories";
import { makePractice } from "./kinerja";
import {
  ANDI_PLAN,
  demonstrationPlan,
  NUR_EARLIER_PLAN,
  NUR_PLAN,
  SITI_EARLIER_PLAN,
  SITI_PLAN,
} from "./rencana-kinerja";
import { ANDI, account, RATNA, type Setting, SITI, type Story } from "./story";

/** Observation cycles of the demonstration: they begin with their plans, so they are told together with them. */

const NUR: Event["oleh"] = { akunId: account("1234567890120021"), nama: "Nur Aini", peran: "guru" };

type Told = {
  status: PracticeState;
  /** In how many days the observation is, or was. */
  observed: number;
  /** How many days ago each step was made, oldest first. */
  steps: readonly (readonly [event: PracticeEvent, days: number])[];
  guru: Event["oleh"];
};

const CYCLES: Record<string, Told> = {
  // The semester before, Siti went through all of it: its documents can still be read.
  [SITI_EARLIER_PLAN]: {
    ...{ status: "selesai", observed: -191, guru: SITI },
    steps: [
      ["kirimPersiapan", 200],
      ["jadwalkan", 198],
      ["kirimObservasi", 190],
      ["kumpulkanHasil", 189],
      ["kumpulkanTindakLanjut", 185],
      ["kumpulkanRefleksi", 140],
    ],
  },
  // Ibu Ratna has seen Siti's lesson: the rating waits for Kumpulkan.
  [SITI_PLAN]: {
    ...{ status: "diobservasi", observed: -3, guru: SITI },
    steps: [
      ["kirimPersiapan", 14],
      ["jadwalkan", 12],
      ["kirimObservasi", 2],
    ],
  },
  // Nur Aini went all the way in the semester before.
  [NUR_EARLIER_PLAN]: {
    ...{ status: "selesai", observed: -190, guru: NUR },
    steps: [
      ["kirimPersiapan", 205],
      ["jadwalkan", 200],
      ["kirimObservasi", 190],
      ["kumpulkanHasil", 188],
      ["kumpulkanTindakLanjut", 185],
      ["kumpulkanRefleksi", 150],
    ],
  },
  // Andi's lesson, in scheme 2025, is observed in four days.
  [ANDI_PLAN]: {
    ...{ status: "dijadwalkan", observed: 4, guru: ANDI },
    steps: [
      ["kirimPersiapan", 8],
      ["jadwalkan", 5],
    ],
  },
  // Nur Aini's lesson is observed tomorrow at eight.
  [NUR_PLAN]: {
    ...{ status: "dijadwalkan", observed: 1, guru: NUR },
    steps: [
      ["kirimPersiapan", 6],
      ["jadwalkan", 4],
    ],
  },
};

async function begin(
  { tx, now, daysAgo }: Setting,
  id: string,
  { status, observed, steps, guru }: Told,
): Promise<void> {
  const mulai = instantAt(dayIn(addDays(now, observed), "WIB"), "08:00", "WIB");
  const pada = daysAgo(steps.at(-1)?.[1] ?? 0);
  const plan = await demonstrationPlan(tx, id);
  await makePractice(tx, { plan, status, mulai, pada, pengamatNama: RATNA.nama });
  await makeHistory(
    tx,
    { jenis: "praktik_kinerja", id },
    steps.map(([event, days]) => {
      const { from, to, by } = practiceWorkflow.events[event];
      return {
        ...{ pada: daysAgo(days), oleh: by.includes("kepsek") ? RATNA : guru, aksi: `praktik.${event}` },
        ...{ peristiwa: PRACTICE_HAPPENINGS[event], dari: from[0], ke: to },
      };
    }),
  );
}

/** The plans' stories, each with the cycle that has begun on it. */
export const withPractice = (plans: readonly Story[]): Story[] =>
  plans.map((story) => {
    const cycle = CYCLES[story.id];
    if (!cycle) return story;
    const tell = async (setting: Setting) => {
      await story.tell(setting);
      await begin(setting, story.id, cycle);
    };
    return { ...story, tell };
  });
