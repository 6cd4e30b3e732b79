// Rules about code that neither the compiler nor biome knows, read from the syntax tree. Each has a planted fault in
// code-rules.test.ts that must turn it red.
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

/** `dangerouslySetInnerHTML` is refused but in these files, each with the reason why its HTML cannot carry anybody's input. */
const TRUSTED_HTML = {};

const isCore = (file) => /^lib\/.+\/(status|rules|schema|labels)\.ts$/.test(file) || file.startsWith("lib/kernel/");
const isTest = (file) => /\.(test|spec)\.tsx?$/.test(file);
const isProduct = (file) => /^(app|components|lib)\//.test(file) && !isTest(file);
const SOURCE = /^(app|components|lib|e2e|prisma\/seed|scripts)\/.*\.tsx?$|^[^/]+\.ts$/;

/** Sends something into the world: must not happen in a transaction, which may be rolled back or tried again. */
const OUTSIDE = new Set(["fetch", "sendMail", "createTransport"]);
const SWITCHED_OFF = new Set(["only", "skip", "fixme", "todo"]);
const SILENCED = /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;

/**
 * Checks every source file.
 *
 * @param {string} root the project's folder
 * @param {string[]} files paths from it
 * @returns `{ faults, checked }`: the faults as `file:line: text`, and how many files were read
 */
export function codeFaults(root, files) {
  const sources = files.filter((file) => SOURCE.test(file));
  const read = (file) => {
    const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    return ts.createSourceFile(
      file,
      fs.readFileSync(path.join(root, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
      kind,
    );
  };
  const faults = sources.flatMap((file) =>
    faultsOf(read(file), (other) => (sources.includes(other) ? read(other) : null)),
  );
  return { faults, checked: sources.length };
}

function faultsOf(source, readOther) {
  const file = source.fileName;
  const faults = [];
  const report = (node, text) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    faults.push(`${file}:${line + 1}: ${text}`);
  };
  const isActions = /^lib\/.+\/actions\.ts$/.test(file);
  if (isActions) checkActions(source, report);
  for (const comment of commentsOf(source)) {
    if (SILENCED.test(comment.text)) report(comment, "mend what the tool says instead of silencing it");
  }
  const isMutations = file.startsWith("lib/") && file.endsWith("/mutations.ts");
  visit(source, isMutations);
  return faults;

  function visit(node, isInTransaction) {
    if (ts.isIdentifier(node) && /^\$(query|execute)RawUnsafe$/.test(node.text)) {
      report(node, `${node.text} takes SQL as text; use the tagged template`);
    }
    if (ts.isPropertyAccessExpression(node) && isNamed(node.expression, "Prisma") && node.name.text === "raw") {
      report(node, "Prisma.raw takes SQL as text; write it into the tagged template");
    }
    if (isCore(file) && !isTest(file) && readsClock(node))
      report(node, "core files get the time as `now`; only the database knows it");
    if (isProduct(file) && file !== "lib/server/env.ts" && isProcessEnv(node)) {
      report(node, "the environment is read in lib/server/env.ts only");
    }
    if (
      isTest(file) &&
      ts.isPropertyAccessExpression(node) &&
      SWITCHED_OFF.has(node.name.text) &&
      isTestFunction(node.expression)
    ) {
      report(node, `.${node.name.text} leaves tests out`);
    }
    if (isProduct(file) && !isActions && ts.isExpressionStatement(node) && isText(node.expression, "use server")) {
      report(node, "server actions stand in an actions.ts, where the wrapper guards them");
    }
    if (ts.isJsxAttribute(node) && node.name.getText() === "dangerouslySetInnerHTML" && !TRUSTED_HTML[file]) {
      report(
        node,
        "dangerouslySetInnerHTML lets HTML through as it is; if it must be, add the file and the reason here",
      );
    }
    if (ts.isCallExpression(node)) {
      const name = calledName(node);
      if (isInTransaction && OUTSIDE.has(name)) report(node, `${name} inside a transaction; queue it in the outbox`);
      if (name === "waitForTimeout") report(node, "wait for what should happen, not for time");
      if (name === "withTx") {
        for (const argument of node.arguments) visit(argument, true);
        return;
      }
      if (name === "defineAction") {
        checkDefinition(node);
        return;
      }
    }
    ts.forEachChild(node, (child) => visit(child, isInTransaction));
  }

  function checkDefinition(call) {
    const [definition] = call.arguments;
    if (!definition || !ts.isObjectLiteralExpression(definition))
      return report(call, "defineAction takes its definition in place");
    const schema = definition.properties.find((property) => property.name?.getText() === "schema");
    const value = schema && (ts.isPropertyAssignment(schema) ? schema.initializer : schema.name);
    if (!value || !isStrictObject(value, source, readOther))
      report(schema ?? definition, "an action's schema is a z.strictObject");
    for (const property of definition.properties) visit(property, property.name?.getText() === "run");
  }
}

/** Every export of an actions.ts is an action made by the wrapper (types aside): anything else would be callable unguarded. */
function checkActions(source, report) {
  const [first] = source.statements;
  const isMarked = first && ts.isExpressionStatement(first) && isText(first.expression, "use server");
  if (!isMarked) report(first ?? source, 'an actions.ts begins with "use server"');
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) continue;
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) {
      if (!statement.isTypeOnly)
        report(statement, "an actions.ts exports nothing but `export const … = defineAction(…)`");
      continue;
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    const isWrapped = ({ initializer }) =>
      initializer && ts.isCallExpression(initializer) && isNamed(initializer.expression, "defineAction");
    if (declarations.length === 0 || !declarations.every(isWrapped))
      report(statement, "an exported action is made by defineAction(…)");
  }
}

/** `z.strictObject(…)`, also with `.check(…)` after it, also behind a name declared here or in the file it is imported from. */
function isStrictObject(node, source, readOther) {
  if (ts.isIdentifier(node)) {
    const found = declarationOf(node.text, source, readOther);
    return found !== null && isStrictObject(found.value, found.source, readOther);
  }
  if (!ts.isCallExpression(node)) return false;
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called)) return isNamed(called, "strictObject");
  if (called.name.text === "strictObject") return true;
  return (
    ["check", "refine", "superRefine"].includes(called.name.text) &&
    isStrictObject(called.expression, source, readOther)
  );
}

function declarationOf(name, source, readOther) {
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      const found = statement.declarationList.declarations.find((declaration) => declaration.name.getText() === name);
      if (found?.initializer) return { value: found.initializer, source };
    }
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      const found =
        bindings && ts.isNamedImports(bindings) && bindings.elements.find((element) => element.name.text === name);
      if (found) {
        const from = statement.moduleSpecifier.text;
        const target = from.startsWith("@/")
          ? from.slice(2)
          : path.posix.join(path.posix.dirname(source.fileName), from);
        const other = readOther(`${target}.ts`);
        return other && declarationOf((found.propertyName ?? found.name).text, other, readOther);
      }
    }
  }
  return null;
}

function readsClock(node) {
  if (ts.isNewExpression(node)) return isNamed(node.expression, "Date") && (node.arguments ?? []).length === 0;
  if (!ts.isCallExpression(node)) return false;
  const called = node.expression;
  if (isNamed(called, "Date")) return true;
  return (
    ts.isPropertyAccessExpression(called) &&
    called.name.text === "now" &&
    ["Date", "performance"].includes(called.expression.getText())
  );
}

/** `process.env`, but for NODE_ENV: the bundler puts its value in, and leaves out what it rules out. */
function isProcessEnv(node) {
  if (!ts.isPropertyAccessExpression(node) || !isNamed(node.expression, "process") || node.name.text !== "env")
    return false;
  return !(ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === "NODE_ENV");
}

function isTestFunction(node) {
  if (ts.isIdentifier(node)) return ["test", "it", "describe", "suite", "bench"].includes(node.text);
  return (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) && isTestFunction(node.expression);
}

const isText = (node, text) => ts.isStringLiteral(node) && node.text === text;
const isNamed = (node, name) => ts.isIdentifier(node) && node.text === name;

function calledName({ expression }) {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
}

function commentsOf(source) {
  const text = source.getFullText();
  const found = new Map();
  const visit = (node) => {
    for (const range of [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ]) {
      found.set(range.pos, { text: text.slice(range.pos, range.end), getStart: () => range.pos });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()];
}
