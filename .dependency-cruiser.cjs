const LAYER = (names) => `^lib/.+/(${names})\\.ts$`;
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "inward-only", severity: "error", from: { path: "^lib/" }, to: { path: "^(app|components)/" } },
    { name: "components-do-not-know-routes", severity: "error", from: { path: "^components/" }, to: { path: "^app/" } },
    {
      name: "ui-is-domain-free",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(lib/(?!kernel/)|components/(?!ui/))" },
    },
    {
      name: "core-is-pure",
      severity: "error",
      from: { path: LAYER("rules|status|schema|labels") },
      to: {
        path: `^lib/server/|${LAYER("queries|mutations|loaders|actions")}|node_modules/(next|react|@prisma|next-auth|server-only)`,
      },
    },
    {
      name: "kernel-depends-on-nothing",
      severity: "error",
      from: { path: "^lib/kernel/" },
      to: { path: "^lib/(?!kernel/)" },
    },
    {
      name: "only-queries-and-mutations-touch-prisma",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: `^lib/server/|${LAYER("queries|mutations")}` },
      to: { path: "^lib/server/db\\.ts$|^prisma/generated/" },
    },
    {
      name: "pages-load-components-show",
      severity: "error",
      from: { path: "^components/" },
      to: { path: LAYER("queries|mutations|loaders"), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-read-through-loaders",
      severity: "error",
      from: { path: "^app/" },
      to: { path: LAYER("queries|mutations") },
    },
    {
      name: "contexts-meet-at-core-and-queries",
      severity: "error",
      from: { path: "^lib/(?!server/|kernel/)([^/]+)/", pathNot: LAYER("actions") },
      to: { path: LAYER("mutations|actions|loaders"), pathNot: "^lib/$1/" },
    },
    {
      name: "actions-orchestrate-only-mutations",
      severity: "error",
      from: { path: "^lib/([^/]+)/.*actions\\.ts$" },
      to: { path: LAYER("actions|loaders"), pathNot: "^lib/$1/" },
    },
    {
      name: "role-areas-are-strangers",
      severity: "error",
      from: { path: "^app/\\(([^/]+)\\)/" },
      to: { path: "^app/\\([^/]+\\)/", pathNot: "^app/\\($1\\)/" },
    },
    {
      name: "product-does-not-know-its-tools",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { path: "^(scripts|e2e|prisma/seed)/", pathNot: "^prisma/seed/akun-demo\\.json$" },
    },
    { name: "imports-lead-somewhere", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    exclude: { path: "\\.test\\.tsx?$" },
    doNotFollow: { path: "node_modules|^prisma/generated/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
