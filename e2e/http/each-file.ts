import { afterAll } from "vitest";
import { db } from "@/lib/server/db";
import { product } from "./product";
import { closeTables } from "./tables";

/** Lets the application's own code (factories, tokens, codes) work on the tested product's database with its secret. */
const { databaseUrl, dataDir, secret, url } = product;
Object.assign(process.env, {
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir,
  NEXTAUTH_SECRET: secret,
  NEXTAUTH_URL: url,
});

afterAll(async () => {
  await closeTables();
  await db.$disconnect();
});
