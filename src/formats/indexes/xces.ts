import type { TextSource } from "../decode-chunks.ts";
import { complaints, type ReadOptions } from "../read-options.ts";
import type { TranslationUnit } from "../unit.ts";
import type { FormatStream, UnitChoice } from "../units-of.ts";
import { escapeAttribute } from "../xml/escape.ts";
import { readXml } from "../xml/read-xml.ts";
import { indexBeads, segmentsOf, unitOfIndexes } from "./index-beads.ts";

/** XCES links as OPUS has them: numbers of sentences from 1, "1 2;3", with a certainty; null beads included. */
export async function* xcesChunks(
  input: FormatStream,
  options: Pick<UnitChoice, "files"> = {},
): AsyncGenerator<string> {
  const { beads, sourceFile = "source.xml", targetFile = "target.xml" } = await indexBeads(input, options);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
<cesAlign version="1.0">
  <linkGrp targType="s" fromDoc="${escapeAttribute(sourceFile)}" toDoc="${escapeAttribute(targetFile)}">
`;
  for (const [k, { source, target, confidence }] of beads.entries()) {
    const targets = [source, target].map((side) => side.map((index) => index + 1).join(" ")).join(";");
    const certainty = confidence === undefined ? "" : ` certainty="${confidence.toFixed(4)}"`;
    yield `    <link id="SL${k + 1}" xtargets="${targets}"${certainty}/>\n`;
  }
  yield "  </linkGrp>\n</cesAlign>\n";
}

/** Reads such links. Ids of sentences must be numbers from 1. */
export async function* xcesUnits(input: TextSource, options: ReadOptions): AsyncGenerator<TranslationUnit> {
  segmentsOf(options, "XCES");
  const told = complaints(options);
  let ready: TranslationUnit[] = [];
  for await (const _ of readXml(input, "cesAlign", told, {
    open(name, attributes, line) {
      if (name !== "link") return;
      const sides = (attributes.xtargets ?? "").split(";");
      const lists = sides.map((side) => side.trim().split(/\s+/).filter(Boolean).map(Number));
      if (lists.length !== 2 || lists.flat().some((index) => !(Number.isInteger(index) && index >= 1))) {
        told.wrong(
          "BAD_LINK",
          `line ${line}: xtargets="${attributes.xtargets ?? ""}" is no pair of lists such as "1 2;3"`,
          line,
        );
        return;
      }
      const [source, target] = lists.map((list) => list.map((index) => index - 1));
      const unit = unitOfIndexes({ source: source!, target: target! }, options, "XCES", told, line);
      if (!unit) return;
      const certainty = attributes.certainty === undefined ? Number.NaN : Number(attributes.certainty);
      if (certainty >= 0 && certainty <= 1) unit.confidence = certainty;
      ready.push(unit);
    },
  })) {
    yield* ready;
    ready = [];
  }
  told.end();
}
