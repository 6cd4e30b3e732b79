import { expect, it } from "vitest";
import { findWorkflows, generatedFiles, readIfThere } from "./docs";

it("finds the workflows where they are defined", async () => {
  const names = (await findWorkflows()).map(({ workflow }) => workflow.name);
  expect(names).toEqual(expect.arrayContaining(["guru", "pindah_sekolah"]));
});

it("what is drawn from the code is up to date (npm run docs)", async () => {
  for (const [file, content] of await generatedFiles()) expect(readIfThere(file), file).toBe(content);
});
