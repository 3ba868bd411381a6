import type { TextSource } from "../decode-chunks.ts";
import { linesOf } from "../lines-of.ts";
import { complaints, type ReadOptions } from "../read-options.ts";
import type { TranslationUnit } from "../unit.ts";
import type { FormatStream } from "../units-of.ts";
import { indexBeads, segmentsOf, unitOfIndexes } from "./index-beads.ts";

/** Vecalign's format: "[0]:[0, 1]:0.030000", numbers of segments and a cost, which is here 1 − confidence. Null beads included. */
export async function* vecalignChunks(input: FormatStream): AsyncGenerator<string> {
  for (const { source, target, confidence } of (await indexBeads(input)).beads) {
    yield `[${source.join(", ")}]:[${target.join(", ")}]:${(1 - (confidence ?? 1)).toFixed(6)}\n`;
  }
}

const LINE = /^\[([\d, ]*)\]:\[([\d, ]*)\](?::\s*(-?[\d.]+(?:e-?\d+)?))?$/i;

/** Reads such lines. Costs of Vecalign itself are no probabilities; from 0 to 1 they are taken as 1 − confidence, others are left out. */
export async function* vecalignUnits(source: TextSource, options: ReadOptions): AsyncGenerator<TranslationUnit> {
  segmentsOf(options, "vecalign");
  const told = complaints(options);
  let line = 0;
  for await (const text of linesOf(source)) {
    line++;
    if (text.trim() === "") continue;
    const match = LINE.exec(text.trim());
    if (!match) {
      told.wrong("BAD_LINE", `line ${line}: is no bead such as [0]:[0, 1]:0.03`, line);
      continue;
    }
    const indexes = (list: string): number[] => (list.trim() === "" ? [] : list.split(",").map(Number));
    const unit = unitOfIndexes(
      { source: indexes(match[1]!), target: indexes(match[2]!) },
      options,
      "vecalign",
      told,
      line,
    );
    if (!unit) continue;
    const cost = Number(match[3] ?? Number.NaN);
    if (cost >= 0 && cost <= 1) unit.confidence = Number((1 - cost).toFixed(6));
    yield unit;
  }
  told.end();
}
