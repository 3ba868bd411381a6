import { SongnguError } from "../core/error.ts";
import { inSlices, type Work } from "../core/work.ts";
import type { Lexicon, TranslationTable } from "./lexicon.ts";
import { type JointTable, trainModel1 } from "./model1.ts";
import { TableBuilder } from "./table.ts";
import { type TrainingSide, TrainingSideBuilder } from "./training-text.ts";

/** How to train a lexicon. */
export interface TrainOptions {
  /** BCP 47 tag of the first text of each pair. */
  source: string;
  /** BCP 47 tag of the second text of each pair. */
  target: string;
  /** Rounds of expectation maximisation. @default 5 */
  iterations?: number;
  /** Translations below this probability are left out, in each direction. @default 0.02 */
  minProbability?: number;
  /** Name of the data, shown as the origin of a translation. @default "trained" */
  origin?: string;
  /** Licence of the data. @default "" */
  licence?: string;
  /** One line on where the data comes from. @default "" */
  description?: string;
  /** Aborted to stop; the promise is rejected with its reason. */
  signal?: AbortSignal;
}

/** More rounds than anyone needs. */
const MOST_ITERATIONS = 100;
/** Words that are read between two rests. */
const WORDS_A_SLICE = 20_000;
/** Default of `minProbability`: weaker translations are mostly noise. */
const LEAST_PROBABILITY = 0.02;

/**
 * Learns from pairs of sentences which words translate which.
 *
 * IBM Model 1 (Brown et al. 1993) in both directions, which in the last rounds must agree (Liang et al. 2006). Time
 * and memory grow linearly with the text. The same pairs give the same lexicon on every machine.
 * @throws SongnguError BAD_OPTION for a missing language, BAD_INPUT where there is no pair with words on both sides.
 */
export async function trainLexicon(
  pairs: Iterable<readonly [string, string]> | AsyncIterable<readonly [string, string]>,
  options: TrainOptions,
): Promise<Lexicon> {
  checkOptions(options);
  const source = new TrainingSideBuilder();
  const target = new TrainingSideBuilder();
  let count = 0;
  let words = 0;
  for await (const pair of pairs) {
    options.signal?.throwIfAborted();
    if (typeof pair?.[0] !== "string" || typeof pair[1] !== "string") {
      throw new SongnguError("BAD_INPUT", `trainLexicon: pair ${count} is not two strings: ${JSON.stringify(pair)}`);
    }
    words += source.add(pair[0]) + target.add(pair[1]);
    count++;
    if (words < WORDS_A_SLICE) continue;
    words = 0;
    await inSlices(rest(), options.signal);
  }
  const lexicon = await fromText(source.build(), target.build(), count, options);
  if (lexicon === undefined) {
    throw new SongnguError("BAD_INPUT", `trainLexicon: no pair with words on both sides among ${count} pairs`);
  }
  return lexicon;
}

function checkOptions(options: TrainOptions): void {
  const bad = (name: string, must: string, value: unknown): SongnguError =>
    new SongnguError("BAD_OPTION", `trainLexicon: ${name} must be ${must}, got ${JSON.stringify(value)}`);
  for (const side of ["source", "target"] as const) {
    if (typeof options?.[side] !== "string" || options[side] === "") throw bad(side, "a language tag", options?.[side]);
  }
  const { iterations = 1, minProbability = 0, signal } = options;
  if (!Number.isInteger(iterations) || iterations < 1 || iterations > MOST_ITERATIONS) {
    throw bad("iterations", `a whole number from 1 to ${MOST_ITERATIONS}`, iterations);
  }
  if (!(minProbability >= 0 && minProbability <= 1)) throw bad("minProbability", "between 0 and 1", minProbability);
  signal?.throwIfAborted();
}

/** Lets the event loop turn. */
function* rest(): Work<void> {
  yield Number.POSITIVE_INFINITY;
}

async function fromText(
  source: TrainingSide,
  target: TrainingSide,
  pairs: number,
  options: TrainOptions,
): Promise<Lexicon | undefined> {
  if (source.tokens.length === 0 || target.tokens.length === 0) return undefined;
  const iterations = options.iterations ?? 5;
  const work = trainModel1(source, target, { iterations, agreeing: Math.min(2, iterations - 1), nullShare: 0.1 });
  const joint = await inSlices(work, options.signal);
  const { forward, backward } = likely(
    joint,
    source.units.length,
    target.units.length,
    options.minProbability ?? LEAST_PROBABILITY,
  );
  return {
    source: options.source,
    target: options.target,
    sourceUnits: source.units,
    targetUnits: target.units,
    sourceCounts: source.counts,
    targetCounts: target.counts,
    forward,
    backward,
    info: {
      origins: [options.origin ?? "trained"],
      pairs,
      sourceWords: source.tokens.length,
      targetWords: target.tokens.length,
      licence: options.licence ?? "",
      description: options.description ?? "",
    },
  };
}

function likely(
  joint: JointTable,
  sources: number,
  targets: number,
  least: number,
): { forward: TranslationTable; backward: TranslationTable } {
  const forward = new TableBuilder(sources);
  const backward = new TableBuilder(targets);
  for (let s = 0; s < sources; s++) {
    for (let e = joint.offsets[s]!; e < joint.offsets[s + 1]!; e++) {
      const t = joint.targets[e]!;
      if (joint.forward[e]! >= least) forward.add(s, t, joint.forward[e]!, 0);
      if (joint.backward[e]! >= least) backward.add(t, s, joint.backward[e]!, 0);
    }
  }
  return { forward: forward.build(), backward: backward.build() };
}
