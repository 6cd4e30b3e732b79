import "server-only";

/** What people put behind a word to make a password of it. */
const TAILS = ["", "1", "12", "123", "1234", "12345", "123456", "01", "!", "123!"];
const SHORTEST_WORD = 3;

let words: Promise<ReadonlySet<string>> | null = null;

/**
 * Is this one of the passwords that everybody tries first (RELIABILITY A3)? The 49,000 most frequent ones of breaches
 * (@zxcvbn-ts/language-common, the top 3,000 among them), and, because those lists speak English, the frequent Indonesian
 * words and names; each by itself or with a usual tail ("rahasia123"). Case does not matter. About half a megabyte, loaded at
 * first use and only on the server.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  words ??= loadWords();
  const known = await words;
  const lower = password.toLowerCase();
  return TAILS.some((tail) => lower.endsWith(tail) && known.has(lower.slice(0, lower.length - tail.length)));
}

async function loadWords(): Promise<ReadonlySet<string>> {
  const [common, indonesian] = await Promise.all([
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-id"),
  ]);
  const { "commonWords-id": frequent, "names-id": names } = indonesian.dictionary;
  const all = [...common.dictionary["passwords-common"], ...frequent, ...names];
  return new Set(all.filter((word) => word.length >= SHORTEST_WORD));
}
