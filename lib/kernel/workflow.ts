import { type Failure, fail, invalid, ok, type Result } from "./result";
import type { Actor } from "./roles";

/**
 * One transition table per workflow (DESIGN §3.1). It drives the buttons shown, the server's check, the exhaustive test,
 * the pairs the database trigger allows and the diagram in the context's README.
 */
export type Transition<State extends string> = {
  from: readonly State[];
  to: State;
  by: readonly Actor[];
  /** "reason": a written reason is required, at most REASON_MAX characters. */
  needs: "none" | "reason";
  /** The button's label as the printed guides write it. */
  label: string;
};

export type Workflow<State extends string, Event extends string> = {
  /** Name of the workflow, also in the database's table of allowed transitions. */
  name: string;
  states: readonly State[];
  initial: State;
  events: Record<Event, Transition<State>>;
};

/** Longest reason that is kept, in characters; the database CHECK says the same. */
export const REASON_MAX = 1000;

/** The reason as it is kept: a quick phrase, words of one's own, or both. */
export function composeReason(phrase: string, words: string): string {
  return [phrase, words].filter((part) => part !== "").join(" ");
}

export function defineWorkflow<const State extends string, const Event extends string>(
  workflow: Workflow<State, Event>,
): Workflow<State, Event> {
  return workflow;
}

/**
 * May `actor` cause `event` in `state`? On success: the next state.
 * Errors: `tidak_berhak` (not this actor), `data_berubah` (not from this state), `isian_salah` (reason missing or too long).
 */
export function transition<State extends string, Event extends string>(
  workflow: Workflow<State, Event>,
  event: Event,
  from: { state: State; actor: Actor; reason?: string },
): Result<State> {
  const rule = workflow.events[event];
  if (!rule.by.includes(from.actor)) return fail("tidak_berhak", "Anda tidak berhak melakukan tindakan ini.");
  if (!rule.from.includes(from.state)) {
    return fail(
      "data_berubah",
      `“${rule.label}” tidak dapat dilakukan karena statusnya sudah berubah. Muat ulang halaman.`,
    );
  }
  if (rule.needs === "reason") {
    const problem = reasonProblem(from.reason);
    if (problem) return problem;
  }
  return ok(rule.to);
}

/** What is wrong with a written reason where one is required; null: nothing. */
export function reasonProblem(reason: string | undefined): Failure | null {
  const text = reason?.trim() ?? "";
  if (text === "") return invalid({ alasan: "Tuliskan alasannya." });
  if (text.length > REASON_MAX) return invalid({ alasan: `Alasan paling panjang ${REASON_MAX} huruf.` });
  return null;
}

/** The events whose buttons `actor` sees in `state`, in the table's order. */
export function eventsFor<State extends string, Event extends string>(
  workflow: Workflow<State, Event>,
  state: State,
  actor: Actor,
): Event[] {
  const events = Object.keys(workflow.events) as Event[];
  return events.filter((event) => {
    const rule = workflow.events[event];
    return rule.by.includes(actor) && rule.from.includes(state);
  });
}

/** Every pair of states that some event allows; the database's table `transisi_sah` holds exactly these. */
export function allowedPairs(workflow: Workflow<string, string>): { from: string; to: string }[] {
  const pairs = new Map<string, { from: string; to: string }>();
  for (const { from, to } of Object.values(workflow.events)) {
    for (const state of from) if (state !== to) pairs.set(`${state} ${to}`, { from: state, to });
  }
  return [...pairs.values()].sort((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`));
}

/** The state diagram for the README, in Mermaid. */
export function toMermaid(workflow: Workflow<string, string>): string {
  const lines = ["stateDiagram-v2", `  [*] --> ${workflow.initial}`];
  for (const [event, { from, to, by, needs }] of Object.entries(workflow.events)) {
    for (const state of from) {
      lines.push(`  ${state} --> ${to}: ${event} (${by.join(", ")}${needs === "reason" ? ", alasan" : ""})`);
    }
  }
  return lines.join("\n");
}
