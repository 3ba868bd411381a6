import type { Note } from "../../core/note.ts";
import type { TextSource } from "../decode-chunks.ts";
import { linesOf } from "../lines-of.ts";
import { complaints, type ReadOptions } from "../read-options.ts";
import type { TranslationUnit } from "../unit.ts";
import type { FormatStream } from "../units-of.ts";
import { type IndexBead, indexBeads, segmentsOf, unitOfIndexes } from "./index-beads.ts";

/**
 * hunalign's ladder: each line is a rung (source segment, target segment, score), a bead reaches from one rung to the next. A ladder only
 * climbs: of beads that cross, the longest chain in one order is kept, the others become null, and a note says how many.
 */
export async function* ladderChunks(
  input: FormatStream,
  options: { onNote?: (note: Note) => void } = {},
): AsyncGenerator<string> {
  const { beads, sources, targets } = await indexBeads(input);
  const full = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  const chain = longestChain(full.filter((bead) => isRun(bead.source) && isRun(bead.target)));
  if (chain.length < full.length) {
    const message = `${full.length - chain.length} of ${full.length} beads cross others or have gaps: a ladder cannot hold them`;
    options.onNote?.({ code: "ORDER_LOST", message });
  }
  let [source, target] = [0, 0];
  for (const bead of chain) {
    // Segments between two beads of the chain have no counterpart: a rung for each.
    for (; source < bead.source[0]!; source++) yield `${source}\t${target}\t0\n`;
    for (; target < bead.target[0]!; target++) yield `${source}\t${target}\t0\n`;
    yield `${source}\t${target}\t${(bead.confidence ?? 1).toFixed(4)}\n`;
    [source, target] = [bead.source.at(-1)! + 1, bead.target.at(-1)! + 1];
  }
  for (; source < sources; source++) yield `${source}\t${target}\t0\n`;
  for (; target < targets; target++) yield `${source}\t${target}\t0\n`;
  yield `${source}\t${target}\t0\n`;
}

const isRun = (indexes: readonly number[]): boolean => indexes.every((index, k) => index === indexes[0]! + k);

/** The most beads that climb on both sides, by patience sorting; beads come by their source. */
function longestChain(beads: readonly IndexBead[]): IndexBead[] {
  const tops: number[] = [];
  const previous = new Int32Array(beads.length).fill(-1);
  beads.forEach((bead, k) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (beads[tops[middle]!]!.target[0]! < bead.target[0]!) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[k] = tops[low - 1]!;
    tops[low] = k;
  });
  const chain: IndexBead[] = [];
  for (let k = tops.at(-1) ?? -1; k >= 0; k = previous[k]!) chain.push(beads[k]!);
  return chain.reverse();
}

const RUNG = /^(\d+)[\t ]+(\d+)(?:[\t ]+(-?[\d.]+(?:e-?\d+)?))?$/i;

/** Reads a ladder. hunalign's own scores are no probabilities; from 0 to 1 they are taken as confidence, others become a prop. */
export async function* ladderUnits(input: TextSource, options: ReadOptions): AsyncGenerator<TranslationUnit> {
  segmentsOf(options, "a ladder");
  const told = complaints(options);
  let rung: [number, number, number] | undefined;
  let line = 0;
  for await (const text of linesOf(input)) {
    line++;
    if (text.trim() === "") continue;
    const match = RUNG.exec(text.trim());
    const next: [number, number, number] | undefined = match
      ? [Number(match[1]), Number(match[2]), Number(match[3] ?? Number.NaN)]
      : undefined;
    if (!next || (rung && (next[0] < rung[0] || next[1] < rung[1]))) {
      told.wrong("BAD_LINE", `line ${line}: is no rung above the one before: two numbers and a score`, line);
      continue;
    }
    if (rung && (next[0] > rung[0] || next[1] > rung[1])) {
      const unit = unitOfIndexes(
        { source: range(rung[0], next[0]), target: range(rung[1], next[1]) },
        options,
        "a ladder",
        told,
        line,
      );
      if (unit) yield scored(unit, rung[2]);
    }
    rung = next;
  }
  told.end();
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

function scored(unit: TranslationUnit, score: number): TranslationUnit {
  if (unit.source === "" || unit.target === "" || Number.isNaN(score)) return unit;
  if (score >= 0 && score <= 1) unit.confidence = score;
  else unit.props.push({ type: "x-hunalign-score", value: String(score) });
  return unit;
}
