import "server-only";
import { notFound } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { lptkScope, mentorScope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { listOwnAppointments, listOwnMaterials } from "../peserta/queries";
import { findRombelForMentor } from "../rombel/queries";
import { findAppointment, listCohortChoices, listMaterials, listSchedule } from "./queries";

/** The LPTK's materials. */
export async function loadMaterials() {
  const session = await requireRole("lptk");
  return { materials: await listMaterials(lptkScope(session)), session };
}

/** The LPTK's schedule: what is to come first in the order of days, then what is over. */
export async function loadSchedule() {
  const session = await requireRole("lptk");
  const scope = lptkScope(session);
  const [schedule, cohorts] = await Promise.all([listSchedule(scope), listCohortChoices(scope)]);
  const coming = schedule.filter(({ selesai }) => selesai >= session.now).reverse();
  return { coming, past: schedule.filter(({ selesai }) => selesai < session.now), cohorts, session };
}

/** One appointment, to be changed. */
export async function loadAppointment(id: string) {
  const session = await requireRole("lptk");
  const scope = lptkScope(session);
  const appointment = isId(id) ? await findAppointment(scope, id) : null;
  if (!appointment) return notFound();
  const cohorts = await listCohortChoices(scope);
  // A rombel that was closed since stays to be chosen for its own appointment.
  const { rombelId, rombel } = appointment;
  const isOffered = rombelId === null || cohorts.some((cohort) => cohort.id === rombelId);
  return {
    appointment,
    cohorts: isOffered ? cohorts : [...cohorts, { id: rombelId, nama: rombel ?? "" }],
    session,
  };
}

/** What the participants of a rombel have from their LPTK, for the mentor who leads it now: the same materials and days. */
export async function loadLedMaterials(rombelId: string) {
  const session = await requireRole("mentor");
  const cohort = isId(rombelId) ? await findRombelForMentor(mentorScope(session), rombelId) : null;
  if (!cohort) return notFound();
  const [materials, appointments] = await Promise.all([
    listOwnMaterials(cohort),
    listOwnAppointments({ lptkId: cohort.lptkId, rombel: cohort }, session.now),
  ]);
  return { cohort, materials, appointments };
}
