import type { Candidate } from "./candidate.ts";

/** Entries for one short report, and the least and most that any list has without being asked for more. */
const ENTRIES_OF_A_REPORT = 40;
/** Beads of a report. */
const BEADS_OF_A_REPORT = 20;
/** Score below which an entry is not listed unless asked for. */
const LEAST_SCORE = 0.3;
/** The same for what a termbase has: its translation is right, and a reader may want it. */
const LEAST_SCORE_OF_KNOWN = 0.27;
/** Entries that are listed although their score is low, where there is nothing better. */
const LEAST_ENTRIES = 10;
const LEAST_SCORE_OF_ALL = 0.24;

/** How many entries a list has by default: 40 for a report, growing with the square root of the text. */
export function usualSize(beads: number): number {
  return Math.round(ENTRIES_OF_A_REPORT * Math.sqrt(Math.max(1, beads / BEADS_OF_A_REPORT)));
}

/**
 * Orders candidates best first and leaves out the doubtful: of one source form the best translation, unless another is
 * as good; of a term nested in a longer one with the same frequency, only what is a term by itself.
 */
export function select(candidates: readonly Candidate[], top: number, minScore: number | undefined): Candidate[] {
  const order = [...candidates].sort(
    (a, b) => b.parts.score - a.parts.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const kept: Candidate[] = [];
  const sources = new Map<string, Candidate>();
  const targets = new Map<string, Candidate>();
  for (const one of order) {
    if (kept.length >= top) break;
    const usual = one.concept.entry < 0 ? LEAST_SCORE : LEAST_SCORE_OF_KNOWN;
    if (one.parts.score < (minScore ?? (kept.length < LEAST_ENTRIES ? LEAST_SCORE_OF_ALL : usual))) continue;
    const [s, t] = [one.source.preferred.toLowerCase(), one.target.preferred.toLowerCase()];
    if ((sources.has(s) || targets.has(t)) && one.concept.entry < 0) continue;
    if (sources.has(s) && sources.get(s) === targets.get(t)) continue;
    sources.set(s, one);
    targets.set(t, one);
    kept.push(one);
  }
  return kept;
}
