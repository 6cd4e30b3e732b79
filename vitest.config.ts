import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
/** `npm run test:long` runs the full figures of RELIABILITY, which take their time. */
const isLong = process.env.LONG === "1";
const seconds = (usual: number, long: number) => (isLong ? long : usual) * 1_000;

const SOURCES = "{app,components,lib,prisma/seed,scripts}";

export default defineConfig({
  resolve: {
    alias: {
      "@/": `${root}/`,
      // Next knows this name by itself; elsewhere importing it throws.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    env: {
      GURU_TUMBUH_TEST: "1",
      NEXTAUTH_URL: "http://localhost:3000",
      NEXTAUTH_SECRET: "Zk8qV1xT0bWm5rLd9cYh3uPf7sGj2nEa",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [`${SOURCES}/**/*.test.{ts,tsx}`],
          exclude: ["**/*.{db,system}.test.ts"],
          testTimeout: seconds(10, 300),
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: [`${SOURCES}/**/*.db.test.ts`],
          globalSetup: "scripts/testing/database-setup.ts",
          // Each file has a database of its own; while one waits for it, another computes.
          maxWorkers: 2,
          testTimeout: seconds(30, 1_800),
          hookTimeout: seconds(30, 60),
        },
      },
      {
        extends: true,
        test: {
          name: "http",
          include: ["e2e/http/**/*.test.ts"],
          globalSetup: "e2e/http/set-up.ts",
          setupFiles: "e2e/http/each-file.ts",
          // Each place of the pool has a product of its own (set-up.ts): what one file counts, no other may write.
          pool: "forks",
          maxWorkers: 2,
          testTimeout: seconds(60, 600),
          hookTimeout: seconds(180, 180),
        },
      },
      {
        extends: true,
        test: {
          name: "system",
          // Each starts the built product by itself (scripts/testing/product.mjs), so one at a time.
          include: ["{e2e,scripts}/**/*.system.test.ts"],
          fileParallelism: false,
          testTimeout: seconds(120, 7_200),
          hookTimeout: seconds(180, 180),
        },
      },
    ],
  },
});
