// Which pages are measured, and as whom.
import { areaOf, isRole, ROLES, type Role } from "@/lib/kernel/roles";
import accounts from "@/prisma/seed/akun-demo.json";
import { COHORT_ACCOUNTS, PGSD_01, participantId } from "@/prisma/seed/cohort";
import { PRESENT_SEMESTER } from "@/prisma/seed/pengelolaan-kinerja";
import { idOf } from "@/prisma/seed/story";
import { signIn, type Visitor, visitor } from "./visitor";

/** Password of every demonstration account (DOMAIN §7). */
const PASSWORD = "tumbuh-bersama";

/** Somebody who looks at pages, and where they begin. */
export type Reader = { role: "publik" | Role; username: string | null; visitor: Visitor; starts: string[] };

/** Where links lead to every public page; the form of a registration follows a search for the school. */
export const PUBLIC_STARTS = ["/", "/daftar?cari=menteng"];

/** A reader who is not signed in, and everybody of the demonstration. */
export async function demonstrationReaders(base: string): Promise<Reader[]> {
  const readers: Reader[] = [{ role: "publik", username: null, visitor: visitor(base), starts: PUBLIC_STARTS }];
  for (const { masuk, peran } of accounts) {
    if (!isRole(peran)) throw new Error(`akun-demo.json: there is no role ${peran}`);
    readers.push({
      role: peran,
      username: masuk,
      visitor: await signIn(base, masuk, PASSWORD),
      starts: [areaOf(peran)],
    });
  }
  return readers;
}

/** The teacher whose list of Bukti Karya is made long, the first of the demonstration. */
export const LONG_LIST_OWNER = accounts.find(({ peran }) => peran === "guru")?.masuk ?? "";

/** Andi, whose reflection is a draft. */
const DRAFT_OWNER = "1234567890120002";
const DRAFT_REFLECTION = idOf("refleksi/andi");

/** The first teacher's plan, with evidence in draft. */
const SITI_PLAN = idOf("rencana-kinerja/siti");

/** The same teacher's draft that takes up twenty RHK, made at scale. */
export const LONG_PLAN = idOf("bench/rencana-panjang");

/** The first participant of the cohort whose forum is made long. */
const PARTICIPANT = COHORT_ACCOUNTS[0]?.nomorPeserta ?? "";

/** The pages whose speed is measured: sign-in, each role's home, long lists, a long form. `username`: not the role's first. */
export const TIMED_PAGES: { title: string; role: Reader["role"]; username?: string; path: string }[] = [
  { title: "Sign-in", role: "publik", path: "/masuk" },
  ...ROLES.map((role) => ({ title: `Home of ${role}`, role, path: areaOf(role) })),
  { title: "Bukti Karya, 60 items", role: "guru", path: "/guru/karya" },
  {
    title: "Reflection form",
    role: "guru",
    username: DRAFT_OWNER,
    path: `/guru/refleksi/${DRAFT_REFLECTION}/pedagogik`,
  },
  { title: "Plan, 20 RHK", role: "guru", path: `/guru/kinerja/${LONG_PLAN}/pengembangan-kompetensi` },
  { title: "Evidence of a plan", role: "guru", path: `/guru/kinerja/${SITI_PLAN}/bukti` },
  { title: "Catalogue, 500 trainings", role: "guru", path: "/guru/pelatihan" },
  { title: "Status, 60 enrolments", role: "kepsek", path: "/kepsek/pelatihan/pendaftaran" },
  { title: "Plans, 60 teachers", role: "kepsek", path: "/kepsek/kinerja" },
  { title: "Overview, 60 teachers", role: "kepsek", path: `/kepsek/kinerja/ringkasan?periode=${PRESENT_SEMESTER}` },
  { title: "Queue, 5,000 enrolments", role: "p2kptk2", path: "/p2kptk2/pendaftaran" },
  { title: "Board, 3,000 participants", role: "lptk", path: "/lptk/peserta" },
  { title: "Search among 3,000 participants", role: "lptk", path: "/lptk/peserta?cari=berskala+29" },
  { title: "Activations, 600 participants", role: "lptk", path: "/lptk/aktivasi" },
  { title: "Rombel, 240 with 2,400 participants", role: "lptk", path: "/lptk/rombel" },
  { title: "Final list, 3,000 participants", role: "lptk", path: "/lptk/nilai" },
  { title: "Forum, 2,000 posts", role: "guru", username: PARTICIPANT, path: "/guru/plpg/kelas/forum" },
  {
    title: "Forum, in the middle of 2,000 posts",
    role: "guru",
    username: PARTICIPANT,
    path: "/guru/plpg/kelas/forum?sebelum=1000",
  },
  { title: "Forum of a mentor, 2,000 posts", role: "mentor", path: `/mentor/rombel/${PGSD_01}/forum` },
  { title: "Scores of ten participants", role: "mentor", path: `/mentor/rombel/${PGSD_01}/nilai` },
  {
    title: "Grading a report, its PDF beside the mark",
    role: "mentor",
    // The first participant's third report waits to be read.
    path: `/mentor/rombel/${PGSD_01}/nilai/${participantId(1)}/laporan_3`,
  },
  { title: "Contacts and activity, 2,000 posts", role: "mentor", path: `/mentor/rombel/${PGSD_01}/kontak` },
];

/**
 * Every page a reader comes to by following links, one address for each kind of page (two teachers' pages are one kind).
 * Reading changes nothing (RELIABILITY A37), so whatever is linked may be opened.
 */
export async function reachablePages({ visitor, starts }: Pick<Reader, "visitor" | "starts">): Promise<string[]> {
  const seen = new Set(starts.map(kindOf));
  const pages: string[] = [];
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { status, headers, text } = await visitor.get(path);
    const isElsewhere = status === 307 || status === 308;
    if (isElsewhere && headers.location?.startsWith("/")) follow(headers.location);
    if (status !== 200 || !headers["content-type"]?.startsWith("text/html")) continue;
    pages.push(path);
    for (const [, href = ""] of text.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)) follow(href.replaceAll("&amp;", "&"));
  }
  return pages;

  function follow(address: string) {
    if (seen.has(kindOf(address))) return;
    seen.add(kindOf(address));
    waiting.push(address);
  }
}

/** The page without what tells one person or thing from another. */
export function kindOf(address: string): string {
  const [path = ""] = address.split("?");
  return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{6,}/g, "[id]");
}
