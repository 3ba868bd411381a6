import { type AstNode, parse } from "regjsparser";

/** Repeats from which a bounded quantifier is attacked like an unbounded one. */
const MANY = 100;
const ALPHABET = [" ", "a", "A", "0", ".", "-", ",", '"', "<", "(", "/", "\n", "\t", "ă", "é", "“", "x", ">", "=", "s"];

/** A text that a regular expression may choke on: a way in, something to repeat, and an end that does not match. */
export interface Attack {
  readonly before: string;
  readonly pump: string;
}

/** For every loop of a regular expression: texts that lead to it and go round in it. */
export function attacksOn(regex: RegExp): Attack[] {
  const flags = regex.flags.includes("u") ? "u" : "";
  const tree = parse(regex.source, flags, {
    namedGroups: true,
    lookbehind: true,
    unicodePropertyEscape: true,
  }) as AstNode;
  const attacks = new Map<string, Attack>();
  walk(tree, "");
  return [...attacks.values()];

  /** Goes through a node; `before` is what leads to it. Returns what leads past it. */
  function walk(node: AstNode, before: string): string {
    switch (node.type) {
      case "alternative":
        return node.body.reduce((text, child) => walk(child, text), before);
      case "disjunction": {
        const ends = node.body.map((child) => walk(child, before));
        return ends[0] ?? before;
      }
      case "group": {
        const inner = node.body.reduce((text, child) => walk(child, text), before);
        return node.behavior === "normal" || node.behavior === "ignore" ? inner : before;
      }
      case "quantifier": {
        const body = node.body[0] as AstNode;
        if (node.max === undefined || node.max >= MANY)
          for (const pump of samples(body, flags))
            for (const lead of new Set([before, ""])) attacks.set(`${lead}\0${pump}`, { before: lead, pump });
        walk(body, before);
        return before + (samples(body, flags)[0] ?? "").repeat(Math.max(1, Math.min(node.min, 50)));
      }
      default:
        return before + (samples(node, flags)[0] ?? "");
    }
  }
}

/** Some texts that a node matches. */
function samples(node: AstNode, flags: string): string[] {
  switch (node.type) {
    case "value":
      return [String.fromCodePoint(node.codePoint)];
    case "characterClass":
    case "characterClassEscape":
    case "dot":
      return matching(node.raw, flags);
    case "alternative":
      return node.body.reduce<string[]>((texts, child) => joined(texts, samples(child, flags)), [""]);
    case "disjunction":
      return node.body.flatMap((child) => samples(child, flags)).slice(0, 8);
    case "group":
      if (node.behavior !== "normal" && node.behavior !== "ignore") return [""];
      return node.body.reduce<string[]>((texts, child) => joined(texts, samples(child, flags)), [""]);
    case "quantifier":
      return samples(node.body[0] as AstNode, flags).map((text) => text.repeat(Math.max(1, Math.min(node.min, 50))));
    default:
      // The type of the tree does not know \p{…}.
      return (node as { type: string }).type === "unicodePropertyEscape" ? matching(node.raw, flags) : [""];
  }
}

function matching(source: string, flags: string): string[] {
  const one = new RegExp(`^${source}$`, flags);
  return ALPHABET.filter((character) => one.test(character)).slice(0, 8);
}

function joined(left: readonly string[], right: readonly string[]): string[] {
  return (right.length === 0 ? [""] : right).flatMap((r) => left.map((l) => l + r)).slice(0, 8);
}

/** Milliseconds that a regular expression takes on an attack of `times` repeats. */
export function timeOf(regex: RegExp, { before, pump }: Attack, times: number): number {
  const text = `${before}${pump.repeat(times)}\u0001`;
  const started = performance.now();
  regex.lastIndex = 0;
  if (regex.global) text.replace(regex, "");
  else regex.exec(text);
  return performance.now() - started;
}
