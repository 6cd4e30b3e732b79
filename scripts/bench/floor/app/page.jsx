import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });

/** The least a dynamic page of this framework can do: one query, one paragraph. */
export default async function Page() {
  const { rows } = await pool.query("SELECT sekarang() AS now");
  return <p>{rows[0].now.toISOString()}</p>;
}
