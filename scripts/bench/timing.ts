// How fast: two pages measured in turns, so that whatever else the machine does meanwhile falls on both.
import autocannon from "autocannon";
import type { Visitor } from "./visitor";

export type Speed = {
  /** Milliseconds from request to last byte, one request at a time, on a warm server. */
  median: number;
  p95: number;
  /** At 8 connections. */
  perSecond: number;
};

const WARM_UP = 15;
const SAMPLES = 100;
const LEAST_SAMPLES = 20;
const PATIENCE_MS = 10_000;
const CONNECTIONS = 8;
const SLICES = 3;
const SLICE_SECONDS = 1;
const MOST_REQUESTS = 2_000;

type Place = { visitor: Visitor; path: string };

/** Measures both places in turns: single requests first, then both under load, slice by slice. */
export async function compare(page: Place, floor: Place): Promise<{ page: Speed; floor: Speed }> {
  for (let i = 0; i < WARM_UP; i++) {
    await ask(page);
    await ask(floor);
  }
  const times = { page: [] as number[], floor: [] as number[] };
  const end = performance.now() + PATIENCE_MS;
  while (times.page.length < SAMPLES && (times.page.length < LEAST_SAMPLES || performance.now() < end)) {
    times.page.push(await ask(page));
    times.floor.push(await ask(floor));
  }
  const loads = { page: [] as number[], floor: [] as number[] };
  for (let i = 0; i < SLICES; i++) {
    loads.page.push(await load(page));
    loads.floor.push(await load(floor));
  }
  const speed = (place: "page" | "floor") => ({
    median: quantile(times[place], 0.5),
    p95: quantile(times[place], 0.95),
    perSecond: quantile(loads[place], 0.5),
  });
  return { page: speed("page"), floor: speed("floor") };
}

async function ask({ visitor, path }: Place): Promise<number> {
  const { status, milliseconds } = await visitor.get(path);
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  return milliseconds;
}

async function load({ visitor, path }: Place): Promise<number> {
  const headers = { "accept-encoding": "gzip", ...(visitor.cookie ? { cookie: visitor.cookie } : {}) };
  const result = await autocannon({
    url: visitor.base + path,
    connections: CONNECTIONS,
    duration: SLICE_SECONDS,
    maxOverallRequests: MOST_REQUESTS,
    headers,
  });
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} failed, ${result.timeouts} timed out`);
  }
  return result["2xx"] / result.duration;
}

/** By linear interpolation between the two nearest samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place % 1);
}
