import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { REGISTRATION_STATES, type RegistrationEvent, registrationWorkflow } from "@/lib/akun/pendaftaran/status";
import { MOVE_STATES, type MoveEvent, moveWorkflow } from "@/lib/akun/pindah/status";
import { fingerprintOf } from "@/lib/kinerja/bukti/queries";
import {
  PRACTICE_STATES,
  type PracticeEvent,
  type PracticeState,
  practiceWorkflow,
} from "@/lib/kinerja/praktik/status";
import { PLAN_STATES, type PlanState, planWorkflow } from "@/lib/kinerja/rencana/status";
import {
  REFLECTION_STATES,
  type ReflectionEvent,
  type ReflectionState,
  reflectionWorkflow,
} from "@/lib/refleksi/isian/status";
import { db } from "@/lib/server/db";
import { makeMove } from "@/prisma/seed/factories";
import { call } from "./actions";
import { CALLS, teacherAt } from "./calls";
import { approvedPlan, evidenceOf, pieceOf, rowIn } from "./calls-kinerja-bukti";
import { planAt } from "./calls-kinerja-rencana";
import { practiceAt } from "./calls-observasi";
import { reflectionAt } from "./calls-refleksi";
import { codeOf, type Fields } from "./client";
import { changedTables, fingerprint, forgetLimits } from "./tables";
import { uploadedPdf } from "./upload";
import { makeWorld, type Person, signedIn, type World, write } from "./world";

/** RELIABILITY A25: every step of every workflow, out of every state from which the table does not allow it. */

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(forgetLimits);

const REASON = { frasa: "", alasan: "Belum cocok." };
const REGISTRATION = "lib/akun/pendaftaran/actions.ts";
const MOVES = "lib/akun/pindah/actions.ts";

/** Whose step it is, and by which action. `pindah` is the second half of approving a move, which is tried below. */
const STEPS: Record<Exclude<RegistrationEvent, "pindah">, { by: "kepsek" | "dinas" | "guru"; name: string }> = {
  setujui: { by: "kepsek", name: `${REGISTRATION}#setujui` },
  tolak: { by: "kepsek", name: `${REGISTRATION}#tolak` },
  perbaiki: { by: "guru", name: `${REGISTRATION}#perbaiki` },
  ajukanUlang: { by: "guru", name: `${REGISTRATION}#ajukanUlang` },
  tarik: { by: "guru", name: `${REGISTRATION}#tarik` },
  lepaskan: { by: "dinas", name: "lib/sekolah/actions.ts#lepaskanKlaim" },
  nonaktifkan: { by: "kepsek", name: `${REGISTRATION}#nonaktifkan` },
  aktifkan: { by: "kepsek", name: `${REGISTRATION}#aktifkan` },
};

/** The state says no, or whoever is in it has no such right any more, or the registration is gone. */
const REFUSALS = ["data_berubah", "tidak_berhak", "belum_masuk", "tidak_ditemukan"];

async function refusedWithoutTrace(name: string, as: Person, fields: Fields) {
  const cookie = await signedIn(as);
  const before = await fingerprint();
  const code = codeOf(await call(name, fields, { cookie }));
  expect(changedTables(before, await fingerprint())).toEqual([]);
  expect(REFUSALS).toContain(code);
}

const forbidden = (Object.keys(STEPS) as (keyof typeof STEPS)[]).flatMap((event) =>
  REGISTRATION_STATES.filter((state) => !registrationWorkflow.events[event].from.includes(state)).map((state) => ({
    event,
    state,
  })),
);

test("A25: every event of the registration is tried", () => {
  expect([...Object.keys(STEPS), "pindah"].sort()).toEqual(Object.keys(registrationWorkflow.events).sort());
  expect(forbidden.length).toBeGreaterThan(20);
});

test.each(forbidden)("A25: registration: $event from $state", async ({ event, state }) => {
  const { by, name } = STEPS[event];
  const teacher = await teacherAt(world.ours.school, state);
  const as = { kepsek: world.ours.school.kepsek, dinas: world.ours.dinas, guru: teacher }[by];
  const isReasoned = registrationWorkflow.events[event].needs === "reason";
  const [make] = CALLS[`${REGISTRATION}#${event}`] ?? [];
  const facts = by === "guru" && make ? (await make(world)).fields : { akunId: teacher.akunId };
  await refusedWithoutTrace(name, as, { ...facts, versi: "1", ...(isReasoned ? REASON : {}) });
});

describe("A25: moves", () => {
  const steps = (Object.keys(moveWorkflow.events) as MoveEvent[]).flatMap((event) =>
    MOVE_STATES.filter((state) => !moveWorkflow.events[event].from.includes(state)).map((state) => ({ event, state })),
  );
  test.each(steps)("A25: move: $event from $state", async ({ event, state }) => {
    const { school, neighbour } = world.ours;
    const teacher = await teacherAt(neighbour);
    const places = { dariSekolahId: neighbour.id, keSekolahId: school.id };
    const alasan = state === "ditolak" ? "Kuota penuh." : undefined;
    const id = await write((tx) => makeMove(tx, { akunId: teacher.akunId, ...places, status: state, alasan }));
    const name = { setujui: "setujuiPindah", tolak: "tolakPindah", batalkan: "batalkanPindah" }[event];
    const as = event === "batalkan" ? teacher : school.kepsek;
    await refusedWithoutTrace(`${MOVES}#${name}`, as, { id, versi: "1", ...(event === "tolak" ? REASON : {}) });
  });

  test.each(["menunggu", "ditolak"] as const)("A25: whoever is %s asks for no move", async (state) => {
    const teacher = await teacherAt(world.ours.school, state);
    await refusedWithoutTrace(`${MOVES}#ajukanPindah`, teacher, { npsn: world.ours.neighbour.npsn, alasan: "" });
  });
});

describe("A25: reflections", () => {
  const steps = (Object.keys(reflectionWorkflow.events) as ReflectionEvent[]).flatMap((event) =>
    REFLECTION_STATES.filter((state) => !reflectionWorkflow.events[event].from.includes(state)).map((state) => ({
      event,
      state,
    })),
  );
  /** As the factory leaves it in each state. */
  const versions: Record<ReflectionState, string> = { draf: "1", diajukan: "2", disetujui: "3", tidak_disetujui: "3" };
  test.each(steps)("A25: reflection: $event from $state", async ({ event, state }) => {
    const { school } = world.ours;
    const { id, teacher } = await reflectionAt(world.ours, school, state);
    const name = { ajukan: "ajukanRefleksi", setujui: "setujuiRefleksi", tidakSetujui: "tidakSetujuiRefleksi" }[event];
    const as = event === "ajukan" ? teacher : school.kepsek;
    const fields = { id, versi: versions[state], ...(event === "tidakSetujui" ? REASON : {}) };
    await refusedWithoutTrace(`lib/refleksi/isian/actions.ts#${name}`, as, fields);
  });
});

/** Every event that somebody may ask for, out of every state from which the table does not allow it. */
function forbiddenIn<E extends string, S extends string>(
  { events }: { events: Record<E, { from: readonly S[]; by: readonly string[] }> },
  states: readonly S[],
) {
  return (Object.keys(events) as E[])
    .filter((event) => !events[event].by.includes("sistem"))
    .flatMap((event) =>
      states.filter((state) => !events[event].from.includes(state)).map((state) => ({ event, state })),
    );
}

/** What the form of an action sends when it is allowed; the row and its version are somebody else's affair. */
async function formOf(name: string, which = 0): Promise<Fields> {
  const make = CALLS[name]?.[which];
  if (!make) throw new Error(name);
  const { id: _, versi: __, ...fields } = (await make(world)).fields;
  return fields;
}

describe("A25: performance plans", () => {
  const ACTIONS = "lib/kinerja/rencana/actions.ts";
  const NAMES = { ajukan: "ajukanRencana", setujui: "setujuiRencana", kembalikan: "kembalikanRencana" } as const;
  const steps = forbiddenIn(planWorkflow, PLAN_STATES) as { event: keyof typeof NAMES; state: PlanState }[];
  test.each(steps)("A25: plan: $event from $state", async ({ event, state }) => {
    const { school } = world.ours;
    const { plan, teacher } = await planAt(world.ours, school, state);
    const { versi } = await db.rencanaKinerja.findUniqueOrThrow({ where: { id: plan.id } });
    const name = `${ACTIONS}#${NAMES[event]}`;
    const as = event === "ajukan" ? teacher : school.kepsek;
    await refusedWithoutTrace(name, as, { ...(await formOf(name)), id: plan.id, versi: String(versi) });
  });

  test.each(["diajukan", "disetujui"] as const)("A25: nothing is written into a plan that is %s", async (state) => {
    const { plan, teacher } = await planAt(world.ours, world.ours.school, state);
    for (const name of [`${ACTIONS}#simpanPraktik`, `${ACTIONS}#simpanBagianRencana`]) {
      await refusedWithoutTrace(name, teacher, { ...(await formOf(name)), id: plan.id });
    }
  });
});

describe("A25: observation cycles", () => {
  const ACTIONS = "lib/kinerja/praktik/actions.ts";
  /** By which action, and which of its sendings. */
  const NAMES: Record<PracticeEvent, [action: string, sending?: number]> = {
    kirimPersiapan: ["kirimPersiapan"],
    jadwalkan: ["jadwalkanObservasi"],
    kirimObservasi: ["isiObservasi", 1],
    kumpulkanHasil: ["kumpulkanHasil"],
    kumpulkanTindakLanjut: ["kumpulkanTindakLanjut"],
    kumpulkanRefleksi: ["kumpulkanRefleksiPraktik"],
  };
  const steps = forbiddenIn(practiceWorkflow, PRACTICE_STATES);
  test.each(steps)("A25: cycle: $event from $state", async ({ event, state }) => {
    const { school } = world.ours;
    const { id, versi, teacher } = await practiceAt(world.ours, school, state);
    const [action, sending] = NAMES[event];
    const name = `${ACTIONS}#${action}`;
    const as = practiceWorkflow.events[event].by.some((role) => role === "kepsek") ? school.kepsek : teacher;
    // The observation's form carries the version of its draft instead.
    const seen: Fields = event === "kirimObservasi" ? {} : { versi };
    await refusedWithoutTrace(name, as, { ...(await formOf(name, sending)), id, ...seen });
  });

  const written: [name: string, states: readonly PracticeState[]][] = [
    ["simpanPersiapan", ["persiapan"]],
    ["simpanTindakLanjut", ["tindak_lanjut"]],
    ["simpanRefleksiPraktik", ["upaya"]],
    ["isiObservasi", ["dijadwalkan"]],
  ];
  const locked = written.flatMap(([action, open]) =>
    PRACTICE_STATES.filter((state) => !open.includes(state)).map((state) => ({ action, state })),
  );
  test.each(locked)("A25: $action writes nothing when the cycle is $state", async ({ action, state }) => {
    const { school } = world.ours;
    const { id, versi, teacher } = await practiceAt(world.ours, school, state);
    const name = `${ACTIONS}#${action}`;
    // Without the file of whoever the form was made for: a draft may do without.
    const { berkasId: _, ...form } = await formOf(name);
    if (action === "isiObservasi") return refusedWithoutTrace(name, school.kepsek, { ...form, id });
    await refusedWithoutTrace(name, teacher, { ...form, id, dasar: versi });
  });
});

describe("A25: evidence that was collected", () => {
  const ACTIONS = "lib/kinerja/bukti/actions.ts";
  test.each(["unggahBukti", "ambilKarya", "simpanDrafBukti", "kumpulkanBukti"])("A25: %s", async (action) => {
    const { plan, teacher } = await approvedPlan(world.ours);
    const barisId = rowIn(plan);
    await evidenceOf(plan, barisId, "dikumpulkan");
    const name = `${ACTIONS}#${action}`;
    const form = { ...(await formOf(name)), id: plan.id, barisId };
    // The file and the piece are one's own, and the form knows what is in the slot: the lock alone stands in the way.
    const { berkasId, jenis, nomor, tanggal } = await db.buktiDukung.findFirstOrThrow({ where: { barisId, slot: 1 } });
    const own: Record<string, Fields> = {
      unggahBukti: { berkasId: await uploadedPdf(await signedIn(teacher), "bukti_kinerja") },
      ambilKarya: { karyaId: await pieceOf(teacher) },
    };
    const dasar = fingerprintOf({ berkasId, jenis, nomor, tanggal });
    const seen: Fields = "dasar" in form ? { dasar } : { versi: "2" };
    await refusedWithoutTrace(name, teacher, { ...form, ...own[action], ...seen });
  });
});

describe("A25: a version that is not the present one", () => {
  // Looking for another school only keeps what is typed for a while, the version not among it.
  const versioned = Object.entries(CALLS)
    .filter(([name]) => !name.includes("#gantiSekolah"))
    .flatMap(([name, makes]) => makes.map((make) => ({ name, make })));
  test.each(versioned)("A25: $name", async ({ name, make }) => {
    const { as, fields } = await make(world);
    if (!("versi" in fields) || !as) return expect(fields).not.toHaveProperty("versi", "1");
    await refusedWithoutTrace(name, as, { ...fields, versi: "999" });
  });
});

test("A25: a code is used once", async () => {
  for (const name of ["aktifkan", "aturPassword"]) {
    const [make] = CALLS[`lib/akun/masuk/actions.ts#${name}`] ?? [];
    if (!make) throw new Error(name);
    const { fields } = await make(world);
    expect(codeOf(await call(`lib/akun/masuk/actions.ts#${name}`, fields))).toBe("ok");
    const before = await fingerprint();
    expect(codeOf(await call(`lib/akun/masuk/actions.ts#${name}`, fields))).toBe("data_berubah");
    expect(changedTables(before, await fingerprint())).toEqual([]);
  }
});
