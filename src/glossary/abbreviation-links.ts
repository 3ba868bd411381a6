import type { LinkedBead } from "./linked-bead.ts";
import type { Spans } from "./spans.ts";

/** What a link between two equal abbreviations is worth, in nats. */
const LIFT_OF_ABBREVIATIONS = 4;

/**
 * Links the abbreviations of a bead that both sides write alike and that look like small words, which have no links: AI
 * is not ai, "who", in Vietnamese. The first is linked with the first, the second with the second.
 */
export function linkAbbreviations({ links, source, target, sourceStart, targetStart }: Omit<LinkedBead, "bead">): void {
  const isBare = (side: Spans, at: number, link: number): boolean => link < 0 && side.isAbbreviation(at);
  for (let i = 0; i < links.sourceWords; i++) {
    if (!isBare(source, sourceStart + i, links.sourceFirst[i]!)) continue;
    const word = source.word(sourceStart + i);
    if (!source.pack.function.has(word) && !target.pack.function.has(word)) continue;
    for (let j = 0; j < links.targetWords; j++) {
      if (!isBare(target, targetStart + j, links.targetFirst[j]!) || target.word(targetStart + j) !== word) continue;
      links.sourceFirst[i] = links.sourceLast[i] = j;
      links.targetFirst[j] = links.targetLast[j] = i;
      links.sourceLift[i] = links.targetLift[j] = LIFT_OF_ABBREVIATIONS;
      break;
    }
  }
}
