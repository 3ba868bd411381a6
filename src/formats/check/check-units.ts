import type { Finding } from "../finding.ts";
import type { TranslationUnit } from "../unit.ts";
import type { TermPair } from "./term-check.ts";

/** How units are checked. */
export interface CheckOptions {
  /** Terms that must be translated so, several targets of one source being choices. */
  terms?: Iterable<TermPair>;
  /** Codes of findings that are not wanted: "NAME_MISSING" … */
  ignore?: readonly string[];
}

/**
 * Looks for what a reviser would ask about: numbers and dates that differ, names on one side only, what was left untranslated, brackets
 * and quotes without partners, odd lengths, one source with different targets, terms not used. Each finding names its unit and the reason.
 * Rejected units and null beads are not checked. Units may come as a stream; little is kept of each.
 */
export async function checkUnits(
  units: Iterable<TranslationUnit> | AsyncIterable<TranslationUnit>,
  options: CheckOptions = {},
): Promise<Finding[]> {
  const { findingsOf } = await import("./findings-of.ts");
  return findingsOf(units, options);
}
