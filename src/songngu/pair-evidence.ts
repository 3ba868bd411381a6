import type { FoundBead } from "../align/problem.ts";
import { STRUCTURE, type Structure, TAUGHT_STRUCTURE } from "../align/structure.ts";
import { SongnguError } from "../core/error.ts";
import type { Evidence } from "../core/evidence.ts";
import { inSlices } from "../core/work.ts";
import { BuiltInEvidence, type EvidenceText } from "../evidence/built-in.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { shippedLexicon } from "../lexicon/shipped.ts";
import type { AlignOptions } from "./align-options.ts";
import { isPrepared, notePrepared } from "./hold-evidence.ts";
import { teachYourself } from "./self-taught.ts";

/** All evidence on one pair of sides, ready to be asked, and the prices that go with it. */
export interface PairEvidence {
  readonly builtIn: BuiltInEvidence;
  /** The caller's evidence, in the orientation of the work. */
  readonly own: readonly { readonly name: string; score(a: readonly number[], b: readonly number[]): number }[];
  /** Whether the caller's evidence has been prepared for nothing else since. */
  isReady(): boolean;
  readonly structure: Structure;
  /** Where there was no lexicon: the best chain in one order, from which the texts taught themselves. */
  readonly chain: readonly FoundBead[] | undefined;
  /** Whether there was no lexicon, so that the texts had to teach themselves. */
  readonly taught: boolean;
  /** The sum of all evidence; -Infinity for a group with an empty segment. */
  score(source: readonly number[], target: readonly number[]): number;
  /** How much two segments hold of each other; -Infinity where one is empty. */
  held(source: number, target: number): number;
}

/**
 * Prepares the evidence on two sides in the orientation of the work.
 * @param turned whether the caller's source is the second side here
 * @throws SongnguError EVIDENCE_FAILED where the caller's evidence throws or answers what is no number
 */
export async function pairEvidence(
  from: EvidenceText,
  to: EvidenceText,
  turned: boolean,
  options: AlignOptions,
): Promise<PairEvidence> {
  const lexicons = await lexiconsFor(from.language, to.language, options.lexicon);
  for (const evidence of options.evidence ?? []) {
    const [first, second] = turned ? [to, from] : [from, to];
    try {
      await evidence.prepare?.(first.segments, second.segments, options.signal);
    } catch (cause) {
      throw failed(evidence, cause, options.signal);
    }
  }
  const use = {};
  notePrepared(options.evidence, use);
  const usual = lexicons.length > 0 ? STRUCTURE : TAUGHT_STRUCTURE;
  const { maxBeadSize: largest = usual.largest } = options;
  const structure = largest === usual.largest ? usual : { ...usual, largest };
  const own: PairEvidence["own"][number][] = [];
  for (const evidence of options.evidence ?? []) {
    const score = (a: readonly number[], b: readonly number[]): number => ask(evidence, turned ? b : a, turned ? a : b);
    own.push({ name: evidence.name, score });
  }
  const ofOwn = (a: readonly number[], b: readonly number[]): number =>
    own.reduce((sum, evidence) => sum + evidence.score(a, b), 0);
  const taught =
    lexicons.length > 0 ? undefined : await inSlices(teachYourself(from, to, structure, ofOwn), options.signal);
  const builtIn = taught?.evidence ?? (await inSlices(BuiltInEvidence.of(from, to, lexicons), options.signal));
  const emptySource = emptyOnes(from.segments);
  const emptyTarget = emptyOnes(to.segments);
  return {
    builtIn,
    own,
    isReady: () => isPrepared(options.evidence, use),
    structure,
    chain: taught?.chain,
    taught: taught !== undefined,
    score(a, b) {
      for (const i of a) if (emptySource[i] === 1) return -Infinity;
      for (const j of b) if (emptyTarget[j] === 1) return -Infinity;
      let sum = builtIn.score(a, b);
      for (const evidence of own) sum += evidence.score(a, b);
      return sum;
    },
    held: (i, j) => (emptySource[i] === 1 || emptyTarget[j] === 1 ? -Infinity : builtIn.held(i, j)),
  };
}

/** 1 for each text that is empty. */
function emptyOnes(texts: readonly string[]): Uint8Array {
  const empty = new Uint8Array(texts.length);
  for (let k = 0; k < texts.length; k++) if (texts[k] === "") empty[k] = 1;
  return empty;
}

function ask(evidence: Evidence, source: readonly number[], target: readonly number[]): number {
  let score: unknown;
  try {
    score = evidence.score(source, target);
  } catch (cause) {
    throw failed(evidence, cause);
  }
  if (typeof score === "number" && !Number.isNaN(score)) return score;
  throw new SongnguError(
    "EVIDENCE_FAILED",
    `evidence ${evidence.name}: score must be a number of nats, got ${String(score)}`,
  );
}

function failed(evidence: Evidence, cause: unknown, signal?: AbortSignal): unknown {
  if (cause instanceof SongnguError || signal?.aborted) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SongnguError("EVIDENCE_FAILED", `evidence ${evidence.name} failed: ${reason}`, { cause });
}

/** The lexicons that a pair of languages is aligned with: the shipped one, where there is one, and the caller's. */
export async function lexiconsFor(
  source: string,
  target: string,
  own: Lexicon | Lexicon[] | undefined,
): Promise<Lexicon[]> {
  const shipped = await shippedLexicon(source, target);
  const given = own === undefined ? [] : Array.isArray(own) ? own : [own];
  return shipped === undefined ? [...given] : [shipped, ...given];
}
