/**
 * npm run bench:deadline: the last minutes before a report's deadline, on the built product. Participants in rombel of ten upload their
 * report, spread evenly over the time, the way a browser does (announce, send the bytes, send the form), while somebody reads a page
 * every second. Afterwards: nothing lost, nothing double, every byte as it was sent, every page answered.
 *
 * `--uploads 1000 --minutes 5` is the figure of RELIABILITY D4; `--kb` the size of one file; `--json FILE` keeps the result.
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { makePdfOfSize } from "@/e2e/fixtures/pdf";
import { builtAction, placeOf } from "@/e2e/http/build";
import { callAction, send } from "@/e2e/http/client";
import { main } from "../lib/main.mjs";
import { endAllGroups } from "../lib/process.mjs";
import { step } from "../lib/progress.mjs";
import { startProduct } from "../testing/product.mjs";
import { type Crowd, makeLastDay, type Participant } from "./deadline-people";
import { quantile } from "./timing";
import { visitor } from "./visitor";

type Product = Awaited<ReturnType<typeof startProduct>>;

const BOUNDARY = "----guru-tumbuh-batas-waktu";
const NAME = "Laporan 1.pdf";
const TYPE = "application/pdf";
/** Whoever is asked to come back later does so, this often; more than once a second nobody presses a button. */
const TRIES = 30;
const PAUSE_MS = 1_000;
/** The deadline itself is proven by tests: nobody is late here, however slow the machine is. */
const SPARE_MINUTES = 30;
/** Files that are read back at a time. */
const READERS = 4;

await main(async () => {
  const { values } = parseArgs({
    options: {
      uploads: { type: "string", default: "20" },
      minutes: { type: "string", default: "0.1" },
      kb: { type: "string", default: "1024" },
      json: { type: "string" },
    },
  });
  const [uploads, minutes, size] = [Number(values.uploads), Number(values.minutes), Number(values.kb) * 1024];
  const isSensible = Number.isInteger(uploads) && uploads > 0 && minutes > 0 && size >= 1024 && size <= 10_485_760;
  if (!isSensible) throw new Error("--uploads is a whole number, --minutes more than 0, --kb from 1 to 10240");
  const secret = randomBytes(48).toString("base64");
  // The factories make activation codes, which are derived from it.
  process.env.NEXTAUTH_SECRET = secret;
  const product = await startProduct({ env: { NEXTAUTH_SECRET: secret } });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, async () => {
      await Promise.allSettled([endAllGroups(5_000), product.stop()]);
      process.exit(1);
    });
  }
  try {
    const batas = new Date(Date.now() + (minutes + SPARE_MINUTES) * 60_000);
    const crowd = await step(`${uploads} participants`, () =>
      makeLastDay(product.databaseUrl, { secret, count: uploads, batas }),
    );
    const before = filesOf(product);
    const spike = await step(`${uploads} uploads in ${minutes} minutes`, () => run(product, crowd, { minutes, size }));
    const kept = await step("Counting and reading back", () => look(product, crowd, spike.sent, before));
    const result = { when: new Date().toISOString(), node: process.version, uploads, minutes, size, ...spike.told };
    report({ ...result, ...kept });
    if (values.json)
      fs.writeFileSync(path.resolve(values.json), `${JSON.stringify({ ...result, ...kept }, null, 2)}\n`);
    if (kept.faults.length + spike.told.unanswered.length > 0) process.exitCode = 1;
  } finally {
    await product.stop();
  }
});

/** Sends everything on time, whether or not what came before was answered; reads pages until the last answer is there. */
async function run(product: Product, crowd: Crowd, { minutes, size }: { minutes: number; size: number }) {
  const template = makePdfOfSize(size);
  const [times, sent] = [[] as number[], new Map<string, string>()];
  let repeated = 0;
  let isOver = false;
  const reading = readPages(product.url, crowd.pages, () => isOver);
  const begin = performance.now();
  await Promise.all(
    crowd.participants.map(async (participant, index) => {
      await wait((index * minutes * 60_000) / crowd.participants.length);
      const bytes = ownCopy(template);
      sent.set(participant.id, sha256(bytes));
      const start = performance.now();
      repeated += await upload(product.url, participant, bytes, index);
      times.push(performance.now() - start);
    }),
  ).finally(() => {
    isOver = true;
  });
  const seconds = (performance.now() - begin) / 1_000;
  const pages = await reading;
  const unanswered = pages.filter(({ status }) => status !== 200);
  const answered = pages.map(({ milliseconds }) => milliseconds);
  const slowest = pages.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
  const told = {
    seconds: round(seconds),
    repeated,
    upload: spread(times),
    pages: { count: pages.length, ...spread(answered), slowestPath: slowest.path },
    unanswered,
  };
  return { sent, told };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function spread(times: readonly number[]) {
  const [median, p95, slowest] = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
  return { medianMs: round(median), p95Ms: round(p95), slowestMs: round(slowest) };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The same PDF with a stream of its own: no two participants send the same bytes. */
function ownCopy(template: Buffer): Buffer {
  const bytes = Buffer.from(template);
  const filler = bytes.indexOf("a".repeat(64));
  bytes.write(randomBytes(32).toString("hex"), filler, "latin1");
  return bytes;
}

/** One report by the whole way of a browser. Answers how often something had to be sent again. */
async function upload(url: string, { cookie }: Participant, bytes: Buffer, index: number): Promise<number> {
  // People come from many places; Linux lets anybody use 127.0.0.0/8.
  const from = `127.0.1.${1 + (index % 64)}`;
  let repeated = -1;
  const insist = async <T>(work: () => Promise<T | null>): Promise<T> => {
    for (let i = 0; i < TRIES; i++) {
      repeated++;
      const done = await work().catch(() => null);
      if (done !== null) {
        repeated--;
        return done;
      }
      await wait(PAUSE_MS);
    }
    throw new Error(`participant ${index} was never answered`);
  };
  const announced = await insist(async () => {
    const reply = await send(url, "/api/uploadthing?actionType=upload&slug=laporan_plpg", {
      ...{ method: "POST", cookie, from, headers: { "content-type": "application/json", origin: url } },
      body: JSON.stringify({ files: [{ name: NAME, size: bytes.length, type: TYPE }], input: null }),
    });
    return reply.status === 200 ? firstOf(reply.text) : null;
  });
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${NAME}"\r\nContent-Type: ${TYPE}\r\n\r\n`;
  await insist(async () => {
    const reply = await send(url, announced.url, {
      ...{ method: "PUT", cookie, from },
      body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
      headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}`, origin: url },
    });
    return reply.status === 200 ? reply : null;
  });
  const action = placeOf(builtAction("laporan/actions.ts#unggahLaporan"));
  // The same form sent again has the same key: it counts once, however often it had to be sent.
  const fields = { nomor: "1", versi: "0", berkasId: announced.customId, _kunci: randomUUID() };
  await insist(async () => (await callAction(url, action, fields, { cookie, from })).redirect);
  return repeated + 1;
}

function firstOf(text: string): { url: string; customId: string } | null {
  return (JSON.parse(text) as { url: string; customId: string }[])[0] ?? null;
}

type Read = { path: string; status: number; milliseconds: number };

/** A page every second, whether or not the one before has come. A broken connection is status 0. */
async function readPages(url: string, pages: Crowd["pages"], isOver: () => boolean): Promise<Read[]> {
  const reads: Promise<Read>[] = [];
  for (let i = 0; !isOver() || i < pages.length; i++) {
    const { path, cookie } = pages[i % pages.length] ?? { path: "/", cookie: "" };
    const start = performance.now();
    const ended = (status: number): Read => ({ path, status, milliseconds: performance.now() - start });
    reads.push(
      visitor(url, cookie)
        .get(path)
        .then(
          ({ status }) => ended(status),
          () => ended(0),
        ),
    );
    await wait(1_000);
  }
  return Promise.all(reads);
}

/** How many files the storage holds, and how many are still arriving. */
function filesOf({ dataDir }: Product) {
  function count(name: string): number {
    const folder = path.join(dataDir, "berkas", name);
    // The first upload makes the folder.
    if (!fs.existsSync(folder)) return 0;
    const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).length;
  }
  return { stored: count("isi"), arriving: count("masuk") };
}

type Row = { id: string; sha256: string | null; berkasId: string | null; kirimanKe: number };

/** What the tables and the storage hold, against what was sent. */
async function look(
  product: Product,
  { lptkId, participants }: Crowd,
  sent: ReadonlyMap<string, string>,
  before: ReturnType<typeof filesOf>,
) {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(
      `SELECT p.id, l.sha256, l.berkas_id AS "berkasId", l.kiriman_ke AS "kirimanKe" FROM laporan_kemajuan l
       JOIN peserta p ON p.id = l.peserta_id WHERE p.lptk_id = $1 AND l.status = 'terkirim'`,
      [lptkId],
    );
    const { rows: counts } = await client.query<Record<"files" | "loose" | "trail" | "audit" | "notices", number>>(
      `WITH orang AS (SELECT id, akun_id FROM peserta WHERE lptk_id = $1),
         berkasnya AS (SELECT b.status FROM berkas b JOIN orang o ON o.akun_id = b.pemilik_id)
       SELECT (SELECT count(*)::int FROM berkasnya WHERE status = 'terhubung') AS files,
         (SELECT count(*)::int FROM berkasnya WHERE status <> 'terhubung') AS loose,
         (SELECT count(*)::int FROM riwayat r JOIN orang o ON o.id = r.objek_id WHERE r.ke = 'terkirim') AS trail,
         (SELECT count(*)::int FROM audit a JOIN orang o ON o.id = a.objek_id WHERE a.aksi = 'laporan.kirim') AS audit,
         (SELECT count(*)::int FROM notifikasi n JOIN orang o ON n.kunci = 'plpg:laporan:' || o.id || ':1:1') AS notices`,
      [lptkId],
    );
    const [found] = counts;
    if (!found) throw new Error("nothing was counted");
    const files = filesOf(product);
    const wanted = participants.length;
    const same = await readBack(product.url, rows, participants, sent);
    const figures = {
      ...{ reports: rows.length, ...found, onDisk: files.stored - before.stored },
      sameHash: rows.filter(({ id, sha256: kept }) => kept === sent.get(id)).length,
      sameBytes: same,
    };
    const faults = [
      ...Object.entries(figures)
        .filter(([name, value]) => name !== "loose" && value !== wanted)
        .map(([name, value]) => `${name}: ${value} of ${wanted}`),
      ...(figures.loose > 0 ? [`loose: ${figures.loose} files hang on nothing`] : []),
      ...(files.arriving > before.arriving ? [`${files.arriving - before.arriving} uploads are still arriving`] : []),
      ...rows.filter(({ kirimanKe }) => kirimanKe !== 1).map(({ id }) => `${id} was sent more than once`),
    ];
    return { figures, faults };
  } finally {
    await client.end();
  }
}

/** How many files come back byte by byte as their senders sent them. */
async function readBack(
  url: string,
  rows: readonly Row[],
  participants: readonly Participant[],
  sent: ReadonlyMap<string, string>,
): Promise<number> {
  const cookies = new Map(participants.map(({ id, cookie }) => [id, cookie]));
  const queue = [...rows];
  let same = 0;
  async function reader() {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const answer = await fetch(`${url}/api/berkas/${next.berkasId}`, {
        headers: { cookie: cookies.get(next.id) ?? "" },
      });
      if (sha256(new Uint8Array(await answer.arrayBuffer())) === sent.get(next.id)) same++;
    }
  }
  await Promise.all(Array.from({ length: READERS }, reader));
  return same;
}

type Result = { uploads: number; minutes: number; size: number } & Awaited<ReturnType<typeof run>>["told"] &
  Awaited<ReturnType<typeof look>>;

function report({ uploads, minutes, size, seconds, repeated, upload, pages, unanswered, figures, faults }: Result) {
  const line = (of: { medianMs: number; p95Ms: number; slowestMs: number }) =>
    `median ${of.medianMs} ms, p95 ${of.p95Ms} ms, slowest ${of.slowestMs} ms`;
  console.log(`
  ${uploads} uploads of ${Math.round(size / 1024)} KB, begun over ${minutes} minutes, all answered after ${seconds} s.
  An upload with its form: ${line(upload)}; sent again: ${repeated}.
  ${pages.count} pages, one a second: ${line(pages)} (${pages.slowestPath}).
  ${Object.entries(figures)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ")}.`);
  const all = [...faults, ...unanswered.map(({ path, status }) => `${path} answered ${status}`)];
  console.log(all.length === 0 ? "  Nothing lost, nothing double.\n" : `\n✗ ${all.join("\n✗ ")}\n`);
}
