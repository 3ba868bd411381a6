import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isSafe } from "redos-detector";
import ts from "typescript";
import { expect, test } from "vitest";
import { attacksOn, timeOf } from "./regex-attack.ts";

// No regular expression may backtrack without bound. redos-detector proves most of them safe; those that it cannot judge (flags i and u
// together, names of groups, a tail that is searched for) have to withstand texts made to go round in each of their loops.

/** Expressions that are quadratic on long texts and get short ones only: the file, the expression, and why that is well. */
const SHORT_INPUT: readonly (readonly [file: string, regex: string, why: string])[] = [
  ["corpus/name-key.ts", String(/(?:[-_. ]+|\s*\()(?<last>[a-z]+(?:[-_][a-z]{2})?)\)?$/), "gets the name of one file"],
  ["lexicon/packed-forms.ts", String(/^(\(?)(.*?)((?:'s|['.,)])*)$/), "gets one word of a term, packed by the project"],
];

/** Repeats of an attack, small steps first, so that what explodes is seen before it hangs. The square of the last is seconds. */
const REPEATS = [16, 20, 24, 28, 40, 60, 90, 130, 200, 400, 1_000, 4_000, 12_000, 30_000];
/** Milliseconds that one attack may take, on a busy machine. */
const LIMIT = 120;

const src = resolve(import.meta.dirname, "../src");

interface Found {
  readonly file: string;
  readonly regex: RegExp;
}

function regexesOf(file: string): Found[] {
  const found: Found[] = [];
  const source = ts.createSourceFile(file, readFileSync(join(src, file), "utf8"), ts.ScriptTarget.ESNext, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ file, regex: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const all = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .flatMap(regexesOf);

function isProven(regex: RegExp): boolean {
  // It refuses i with u; and what it cannot prove quickly it does not prove.
  if (regex.ignoreCase && regex.unicode) return false;
  try {
    return isSafe(regex, { timeout: 100, maxScore: 500 }).safe;
  } catch {
    return false;
  }
}

/** The worst of the attacks, or nothing where it withstands all. */
function fallsTo(regex: RegExp): string | undefined {
  for (const attack of attacksOn(regex)) {
    for (const times of REPEATS) {
      const ms = timeOf(regex, attack, times);
      if (ms <= LIMIT) continue;
      // A busy machine may have been the reason: once more, unless it was long.
      if (ms < 10 * LIMIT && timeOf(regex, attack, times) <= LIMIT) continue;
      return `${JSON.stringify(attack.before)} and ${times} times ${JSON.stringify(attack.pump)}: ${ms.toFixed(0)} ms`;
    }
  }
  return undefined;
}

test("there are expressions to judge, and the attacks find what is bad", () => {
  expect(all.length).toBeGreaterThan(200);
  for (const bad of [/^(a+)+$/, /(?:\s|a)*\s*$/, /^(?:x|xx)*y/u, /<[^>]*a[^>]*>/i, /\s+$/])
    expect(fallsTo(bad), String(bad)).toBeDefined();
  for (const good of [/^a+$/, /^(?:ab)*c/u, /[a-z]+/g]) expect(fallsTo(good), String(good)).toBeUndefined();
});

test("no regular expression of the library backtracks without bound", { timeout: 300_000 }, () => {
  const excused = new Set(SHORT_INPUT.map(([file, regex]) => `${file} ${regex}`));
  const bad: string[] = [];
  const seen = new Set<string>();
  for (const { file, regex } of all) {
    const name = `${file} ${regex}`;
    if (excused.has(name) || seen.has(name)) continue;
    seen.add(name);
    if (isProven(regex)) continue;
    const why = fallsTo(regex);
    if (why !== undefined) bad.push(`${name} falls to ${why}`);
  }
  expect(bad).toEqual([]);
});

test("every excuse is still needed", () => {
  const names = new Set(all.map(({ file, regex }) => `${file} ${regex}`));
  expect(SHORT_INPUT.filter(([file, regex]) => !names.has(`${file} ${regex}`))).toEqual([]);
});
