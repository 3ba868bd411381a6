import { completeBeads } from "./align/beads.ts";
import { confidenceOf } from "./align/confidence.ts";
import type { FoundBead } from "./align/problem.ts";
import { search } from "./align/search.ts";
import { STRUCTURE } from "./align/structure.ts";
import type { AlignOptions } from "./align-options.ts";
import type { Bead, Bitext } from "./core/bitext.ts";
import type { Evidence } from "./core/evidence.ts";
import type { Note } from "./core/note.ts";
import type { Side } from "./core/segment.ts";
import { BuiltInEvidence } from "./evidence/built-in.ts";
import { allCandidates } from "./evidence/candidates.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { shippedLexicon } from "./lexicon/shipped.ts";

/** Aligns two sides that are split and know their language: evidence, search, confidence. */
export async function alignSides(source: Side, target: Side, options: AlignOptions = {}): Promise<Bitext> {
  const notes = notesOn(source, target);
  // One orientation for all work, so that swapping the sides transposes the result to the last bit.
  const turned = comesLater(source, target);
  const [from, to] = turned ? [target, source] : [source, target];
  const found = await findBeads(from, to, turned, options);
  const least = options.minConfidence ?? 0;
  const beads: Bead[] = [];
  for (const bead of found) {
    const confidence = confidenceOf(bead);
    if (confidence < least) continue;
    const [a, b] = turned ? [bead.target, bead.source] : [bead.source, bead.target];
    beads.push({ source: [...a], target: [...b], confidence });
  }
  const all = completeBeads(beads, source.segments.length, target.segments.length, () => 0.8);
  return { source, target, beads: all, notes };
}

async function findBeads(source: Side, target: Side, turned: boolean, options: AlignOptions): Promise<FoundBead[]> {
  const [n, m] = [source.segments.length, target.segments.length];
  if (n === 0 || m === 0) return [];
  const lexicons = await lexiconsFor(source.language, target.language, options.lexicon);
  const [from, to] = [source, target].map((side) => side.segments.map((segment) => segment.text)) as [
    string[],
    string[],
  ];
  const builtIn = new BuiltInEvidence(
    { language: source.language, segments: from },
    { language: target.language, segments: to },
    lexicons,
  );
  const own = options.evidence ?? [];
  for (const evidence of own) {
    await (turned ? evidence.prepare?.(to, from, options.signal) : evidence.prepare?.(from, to, options.signal));
  }
  const score = (a: readonly number[], b: readonly number[]): number =>
    builtIn.score(a, b) + ownScore(own, a, b, turned);
  const blank = (i: number, j: number): boolean => from[i] === "" || to[j] === "";
  const candidates = allCandidates(n, m, {
    score: (i, j) => (blank(i, j) ? -Infinity : score([i], [j])),
    held: (i, j) => (blank(i, j) ? -Infinity : builtIn.held(i, j)),
  });
  const structure = { ...STRUCTURE, largest: options.maxBeadSize ?? STRUCTURE.largest };
  return search({ sources: n, targets: m, score, candidates }, structure);
}

function ownScore(own: readonly Evidence[], a: readonly number[], b: readonly number[], turned: boolean): number {
  let sum = 0;
  for (const evidence of own) sum += turned ? evidence.score(b, a) : evidence.score(a, b);
  return sum;
}

async function lexiconsFor(source: string, target: string, own: Lexicon | Lexicon[] | undefined): Promise<Lexicon[]> {
  const shipped = await shippedLexicon(source, target);
  const given = own === undefined ? [] : Array.isArray(own) ? own : [own];
  return shipped === undefined ? [...given] : [shipped, ...given];
}

/** Whether the second side comes first in the fixed order of work: by language tag, then by text, by code unit. */
function comesLater(source: Side, target: Side): boolean {
  if (source.language !== target.language) return source.language > target.language;
  return source.text > target.text;
}

function notesOn(source: Side, target: Side): Note[] {
  const notes: Note[] = [];
  for (const [name, side] of [
    ["source", source],
    ["target", target],
  ] as const) {
    if (side.segments.every((segment) => segment.text === "")) {
      notes.push({ code: "SIDE_EMPTY", message: `The ${name} has no segment to align.`, place: { side: name } });
    }
  }
  if (source.language === target.language && source.language !== "und") {
    notes.push({ code: "LANGUAGES_EQUAL", message: `Both sides are in one language (${source.language}).` });
  }
  return notes;
}
