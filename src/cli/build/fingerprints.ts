import type { LearntLexicon } from "./learn.ts";
import { hashOf, type ManifestPair } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import type { PlannedPair } from "./planned-pair.ts";
import type { BuildSettings } from "./settings.ts";

/**
 * Under which the aligned pair is kept: names all that it is made of.
 * @param hashes of the documents, by id
 * @param program names the program with its lexicons
 */
export function pairKey(
  { source, target }: PlannedPair,
  hashes: ReadonlyMap<string, string>,
  program: string,
  encoding: string | undefined,
  lexicon: LearntLexicon | undefined,
): string {
  const documents = [source, target].map(({ id, language }) => [id, hashes.get(id), language]);
  return hashOf([program, lexicon?.id, encoding, documents]);
}

/** Names all that the outputs are made of. @param program names the program with its lexicons */
export function outputsKey(
  pairs: readonly ManifestPair[],
  plan: Plan,
  { report, glossary, each, minConfidence }: BuildSettings,
  program: string,
  decisions: string,
): string {
  const of = pairs.map(({ key, source, target, score }) => [key, source, target, score]);
  return hashOf([program, decisions, report, glossary, each, minConfidence, of, report ? plan.left : []]);
}
