import type { LinkedBead } from "./linked-bead.ts";
import type { MarkedWords } from "./marked-words.ts";
import { Sighting } from "./sighting.ts";
import type { Spans } from "./spans.ts";

/** Words between the kind of a document and its number: "số", "No". */
const NUMBER_SIGNS: ReadonlySet<string> = new Set(["số", "no", "nos", "number", "nr"]);

interface Numbered {
  readonly from: number;
  readonly to: number;
  readonly number: string;
}

/** Documents with the same number on both sides: Chỉ thị 25 = Decree No.25. */
export function documentSightings(linked: LinkedBead, source: MarkedWords, target: MarkedWords): Sighting[] {
  const { links, bead } = linked;
  const sources = numbered(linked.source, source, linked.sourceStart, links.sourceWords);
  if (sources.length === 0) return [];
  const targets = numbered(linked.target, target, linked.targetStart, links.targetWords);
  const found: Sighting[] = [];
  for (const a of sources) {
    const same = targets.filter((b) => b.number === a.number);
    if (same.length !== 1 || sources.filter((other) => other.number === a.number).length !== 1) continue;
    found.push(new Sighting(bead, [a.from, a.to], [same[0]!.from, same[0]!.to], "document", "document", 1));
  }
  return found;
}

function numbered(side: Spans, { pack }: MarkedWords, start: number, size: number): Numbered[] {
  const found: Numbered[] = [];
  for (let at = start + 1; at < start + size; at++) {
    if (!side.isNumber(at) || side.isBreak(at)) continue;
    let head = at - 1;
    if (NUMBER_SIGNS.has(side.word(head)) && head > start) head--;
    if (side.isBreak(head + 1)) continue;
    for (let from = head; from > Math.max(start - 1, head - 4); from--) {
      const key = Array.from({ length: head - from + 1 }, (_, k) => side.word(from + k)).join(" ");
      if (pack.documents.has(key)) {
        found.push({ from, to: at, number: side.word(at) });
        break;
      }
      if (side.isBreak(from)) break;
    }
  }
  return found;
}
