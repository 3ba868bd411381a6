import { completeBeads } from "../align/beads.ts";
import { BEAD_CALIBRATION, confidenceOf, NULL_CALIBRATION, TAUGHT_CALIBRATION } from "../align/confidence.ts";
import { type Found, search } from "../align/search.ts";
import { STRUCTURE, TAUGHT_STRUCTURE } from "../align/structure.ts";
import type { AlignOptions } from "./align-options.ts";
import type { Bead, Bitext } from "../core/bitext.ts";
import type { Evidence } from "../core/evidence.ts";
import type { Note } from "../core/note.ts";
import type { Side } from "../core/segment.ts";
import { BuiltInEvidence, type EvidenceText } from "../evidence/built-in.ts";
import { allCandidates } from "../evidence/candidates.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { shippedLexicon } from "../lexicon/shipped.ts";
import { teachYourself } from "./self-taught.ts";

/** Aligns two sides that are split and know their language: evidence, search, confidence. */
export async function alignSides(source: Side, target: Side, options: AlignOptions = {}): Promise<Bitext> {
  const notes = notesOn(source, target);
  // One orientation for all work, so that swapping the sides transposes the result to the last bit.
  const turned = comesLater(source, target);
  const [from, to] = turned ? [target, source] : [source, target];
  const found = await findBeads(from, to, turned, options);
  const least = options.minConfidence ?? 0;
  const { doubts } = found;
  const beads: Bead[] = [];
  for (const bead of found.beads) {
    const { odds } = doubts.beads.get(bead)!;
    const confidence = confidenceOf(odds, found.taught ? TAUGHT_CALIBRATION : BEAD_CALIBRATION);
    if (confidence < least) {
      // What speaks for the dropped bead speaks against leaving its segments alone.
      for (const i of bead.source) doubts.source[i] = 1 / (odds + 1e-9);
      for (const j of bead.target) doubts.target[j] = 1 / (odds + 1e-9);
      continue;
    }
    const [a, b] = turned ? [bead.target, bead.source] : [bead.source, bead.target];
    beads.push({ source: [...a], target: [...b], confidence });
  }
  const [ofSource, ofTarget] = turned ? [doubts.target, doubts.source] : [doubts.source, doubts.target];
  const all = completeBeads(beads, source.segments.length, target.segments.length, (side, segment) =>
    confidenceOf((side === "source" ? ofSource : ofTarget)[segment]!, NULL_CALIBRATION),
  );
  return { source, target, beads: all, notes };
}

async function findBeads(
  source: Side,
  target: Side,
  turned: boolean,
  options: AlignOptions,
): Promise<Found & { taught: boolean }> {
  const [n, m] = [source.segments.length, target.segments.length];
  const lexicons = await lexiconsFor(source.language, target.language, options.lexicon);
  const from: EvidenceText = { language: source.language, segments: source.segments.map((segment) => segment.text) };
  const to: EvidenceText = { language: target.language, segments: target.segments.map((segment) => segment.text) };
  const own = options.evidence ?? [];
  for (const evidence of own) {
    const [first, second] = turned ? [to, from] : [from, to];
    await evidence.prepare?.(first.segments, second.segments, options.signal);
  }
  const largest = options.maxBeadSize ?? STRUCTURE.largest;
  const structure = { ...(lexicons.length > 0 ? STRUCTURE : TAUGHT_STRUCTURE), largest };
  const taught = lexicons.length > 0 ? undefined : teachYourself(from, to, structure);
  const builtIn = taught?.evidence ?? new BuiltInEvidence(from, to, lexicons);
  const blankSource = from.segments.map((text) => text === "");
  const blankTarget = to.segments.map((text) => text === "");
  const score = (a: readonly number[], b: readonly number[]): number => {
    if (a.some((i) => blankSource[i]) || b.some((j) => blankTarget[j])) return -Infinity;
    return builtIn.score(a, b) + ownScore(own, a, b, turned);
  };
  const candidates = allCandidates(n, m, {
    score: (i, j) => score([i], [j]),
    held: (i, j) => (blankSource[i] || blankTarget[j] ? -Infinity : builtIn.held(i, j)),
  });
  const found = search({ sources: n, targets: m, score, candidates }, structure, taught?.chain);
  return { ...found, taught: taught !== undefined };
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
