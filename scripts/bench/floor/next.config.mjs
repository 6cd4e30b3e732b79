import path from "node:path";

/** Copied to .data/bench/floor and built there, with the packages of the project (three folders up). */
export default {
  poweredByHeader: false,
  serverExternalPackages: ["pg"],
  turbopack: { root: path.resolve(import.meta.dirname, "../../..") },
};
