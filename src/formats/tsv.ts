import type { Bitext } from "../core/bitext.ts";
import { beadText } from "./bead-text.ts";

/** How tab-separated values are written. */
export interface TsvOptions {
  /** Also null beads, with an empty cell. @default false */
  all?: boolean;
}

/** One line for each bead: source text, target text, confidence, status. Tabs and newlines inside a text become blanks. */
export function* tsvChunks(bitexts: Bitext | readonly Bitext[], options: TsvOptions = {}): Generator<string> {
  for (const bitext of "beads" in bitexts ? [bitexts] : bitexts) {
    for (const bead of bitext.beads) {
      if (!options.all && (bead.source.length === 0 || bead.target.length === 0)) continue;
      const cells = [beadText(bitext.source, bead.source), beadText(bitext.target, bead.target)];
      yield `${[...cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")), bead.confidence.toFixed(4), bead.status ?? ""].join("\t")}\n`;
    }
  }
}
