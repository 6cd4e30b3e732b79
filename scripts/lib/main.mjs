// The frame of every script: what an operator can mend is said in words, everything else keeps its stack.
import { OperatorError } from "./process.mjs";

/** Runs a script's body; its failure is printed and becomes exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof OperatorError ? `\n✗ ${error.message}\n` : error);
    process.exitCode = 1;
  }
}
