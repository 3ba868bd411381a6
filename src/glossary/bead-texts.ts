import type { Bitext } from "../core/bitext.ts";
import { normaliseSlice } from "../text/normalise.ts";

/** The beads of all bitexts that terms are looked for in. */
export interface BeadTexts {
  /** Text of each bead's side; its segments stand on lines of their own, so that no term runs over their ends. */
  readonly source: string[];
  readonly target: string[];
  /** Index of the bead's bitext. */
  readonly document: Int32Array;
  /** Index of the bead in its bitext. */
  readonly bead: Int32Array;
  /** Confidence of each bead; 1 where a person has confirmed it. */
  readonly confidence: Float64Array;
  /** Beads; what follows are whole documents, one for each short bitext, for terms whose sentences are not aligned. */
  readonly count: number;
}

/** Beads less sure than this teach no terms. */
const LEAST_CONFIDENCE = 0.25;

/** Segments of a side up to which a bitext counts as one report. */
const MOST_SEGMENTS_OF_A_REPORT = 400;

/** Gathers the texts of all beads that have both sides and that nobody has rejected. */
export function beadTexts(bitexts: readonly Bitext[]): BeadTexts {
  const source: string[] = [];
  const target: string[] = [];
  const document: number[] = [];
  const bead: number[] = [];
  const confidence: number[] = [];
  bitexts.forEach((bitext, d) => {
    bitext.beads.forEach((one, b) => {
      if (one.source.length === 0 || one.target.length === 0 || one.status === "rejected") return;
      if (one.status !== "confirmed" && one.confidence < LEAST_CONFIDENCE) return;
      source.push(joined(one.source.map((k) => bitext.source.segments[k]!.text)));
      target.push(joined(one.target.map((k) => bitext.target.segments[k]!.text)));
      document.push(d);
      bead.push(b);
      confidence.push(one.status === "confirmed" ? 1 : one.confidence);
    });
  });
  const count = source.length;
  const used = new Set(document);
  bitexts.forEach((bitext, d) => {
    const longest = Math.max(bitext.source.segments.length, bitext.target.segments.length);
    if (longest > MOST_SEGMENTS_OF_A_REPORT || !used.has(d)) return;
    source.push(joined(bitext.source.segments.map(({ text }) => text)));
    target.push(joined(bitext.target.segments.map(({ text }) => text)));
    document.push(d);
    bead.push(-1);
    confidence.push(0);
  });
  return {
    source,
    target,
    count,
    document: Int32Array.from(document),
    bead: Int32Array.from(bead),
    confidence: Float64Array.from(confidence),
  };
}

/** Segments as a person may have made them by hand need the same care as those that were split. */
const joined = (texts: readonly string[]): string =>
  texts.map((text) => normaliseSlice(text, 0, text.length)).join("\n");
