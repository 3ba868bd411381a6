import type { Bead, Bitext } from "../core/bitext.ts";
import { beadText } from "./bead-text.ts";

/** One line of JSONL for each bead, null beads included, an empty text for the empty side. */
export function* jsonlChunks(bitexts: Bitext | readonly Bitext[]): Generator<string> {
  for (const bitext of "beads" in bitexts ? [bitexts] : bitexts) {
    for (const bead of bitext.beads) yield `${JSON.stringify(jsonlBead(bitext, bead))}\n`;
  }
}

function jsonlBead(bitext: Bitext, bead: Bead): object {
  return {
    source: bead.source,
    target: bead.target,
    confidence: Number(bead.confidence.toFixed(4)),
    status: bead.status ?? null,
    sourceText: beadText(bitext.source, bead.source),
    targetText: beadText(bitext.target, bead.target),
  };
}
