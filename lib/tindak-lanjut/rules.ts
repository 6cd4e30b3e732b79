/** What can wait for somebody. The key also names the filter on the inbox page. */
export const INBOX_KINDS = [
  "pendaftaran",
  "pindah",
  "refleksi",
  "jabatan",
  "terlalu_lama",
  "usulan",
  "pelatihan",
  "kehadiran",
  "penerapan",
  "kinerja",
  "observasi",
  "plpg",
  "rombel",
  "laporan_plpg",
  "banding",
  "forum",
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** One thing that waits for the reader. */
export type InboxEntry = {
  kind: InboxKind;
  /** Unique among entries of its kind. */
  id: string;
  /** Whom or what it is about. */
  name: string;
  what: string;
  since: Date;
  href: string;
  /** Something to know before the day comes: nobody waits for the reader, so no waiting time grows red. */
  isNews?: boolean;
};

/** One inbox of all that waits, oldest first (DOMAIN §6). */
export function oldestFirst(...sources: readonly InboxEntry[][]): InboxEntry[] {
  return sources.flat().sort((a, b) => a.since.getTime() - b.since.getTime() || a.id.localeCompare(b.id));
}

/** How many wait of each kind, in the order of INBOX_KINDS; kinds without any are left out. */
export function countByKind(entries: readonly InboxEntry[]): { kind: InboxKind; count: number }[] {
  return INBOX_KINDS.map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}
