import type { TestDatabase } from "./database";

/** Everything the database holds, as one text: equal before and after means that nothing was changed (RELIABILITY A20). */
export async function fingerprint(query: TestDatabase["query"]): Promise<string> {
  const tables = await query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1",
  );
  const lines = [];
  for (const { name } of tables) {
    const [row] = await query<{ hash: string }>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS hash FROM "${name}" t`,
    );
    lines.push(`${name} ${row?.hash}`);
  }
  return lines.join("\n");
}

/** What these tables hold, by name: for tests that ask after each refusal, and only of the tables it could have touched. */
export function contentOf(query: TestDatabase["query"], tables: readonly string[]) {
  const parts = tables.map(
    (name) => `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS hash FROM "${name}" t`,
  );
  return query<{ name: string; hash: string | null }>(`${parts.join(" UNION ALL ")} ORDER BY name`);
}
