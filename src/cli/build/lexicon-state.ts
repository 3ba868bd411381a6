import { shippedLexicon } from "../../lexicon/shipped.ts";
import { hashOf } from "./manifest.ts";

/** Names the state of the lexicon that is shipped: when it changes, pairs are aligned again. */
export async function lexiconState(): Promise<string> {
  const lexicon = await shippedLexicon("vi", "en");
  if (lexicon === undefined) return "none";
  const { sourceUnits, targetUnits, forward, info } = lexicon;
  return hashOf([
    sourceUnits.length,
    targetUnits.length,
    forward.units.length,
    sourceUnits.join(" ").length,
    info,
  ]).slice(0, 12);
}
