import type { Bitext } from "../../core/bitext.ts";
import { bitextOf } from "../bitext-of.ts";
import type { TranslationUnit } from "../unit.ts";
import type { FormatStream } from "../units-of.ts";
import { type ReportOptions, writeReport } from "./write-report.ts";

/** How a report of a stream is made. */
export interface ReportChunksOptions extends ReportOptions {
  /** Least confidence of a unit, 0 to 1. Bitexts are shown whole. @default 0 */
  minConfidence?: number;
}

/** The report of a stream: of bitexts as they are, of translation units as one bitext in their order. It has to hold all of it. */
export async function* reportChunks(input: FormatStream, options: ReportChunksOptions = {}): AsyncGenerator<string> {
  const bitexts: Bitext[] = [];
  let units: TranslationUnit[] = [];
  const endUnits = (): void => {
    if (units.length > 0) bitexts.push(bitextOf(units));
    units = [];
  };
  for await (const item of isBitext(input) ? [input] : input) {
    if (isBitext(item)) {
      endUnits();
      bitexts.push(item);
    } else if ((item.confidence ?? 1) >= (options.minConfidence ?? 0)) units.push(item);
  }
  endUnits();
  yield writeReport(bitexts, options);
}

const isBitext = (value: object): value is Bitext => "beads" in value && "segments" in (value as Bitext).source;
