import type { Bead, Bitext } from "../../core/bitext.ts";
import type { Explanation } from "../../core/explanation.ts";
import type { Labels } from "./labels.ts";

/** Most links of words shown for a bead, the strongest first: more is not read. */
const MAX_LINKS = 40;

/** A bead on the page. Indexes count all segments of a side, over all bitexts of the page. */
export interface ReportBead {
  source: number[];
  target: number[];
  confidence: number;
  status?: "confirmed" | "rejected";
  explanation?: Explanation;
}

/** The words that the script of the page needs. */
export type ScriptLabels = Pick<
  Labels,
  | "levels"
  | "statuses"
  | "everything"
  | "under"
  | "review"
  | "nothingToReview"
  | "pair"
  | "noCounterpart"
  | "names"
  | "numbers"
  | "words"
  | "more"
  | "evidence"
  | "nats"
  | "evidenceNames"
  | "runnerUp"
  | "runnerUpAlone"
  | "noReason"
  | "folded"
  | "nothingShown"
>;

/** What the script of the page reads. The texts are in the page already. */
export interface ReportData {
  beads: ReportBead[];
  /** Below it a bead is to be reviewed. */
  review: number;
  /** True where reasons were recorded for at least one bead. */
  explained: boolean;
  labels: ScriptLabels;
}

/** The beads of all bitexts, one after the other. `explanations` holds one for each bead of the whole, in that order. */
export function reportBeads(
  bitexts: readonly Bitext[],
  explanations: readonly (Explanation | undefined)[],
): ReportBead[] {
  const beads: ReportBead[] = [];
  let [sources, targets] = [0, 0];
  for (const bitext of bitexts) {
    for (const bead of bitext.beads) beads.push(reportBead(bead, sources, targets, explanations[beads.length]));
    sources += bitext.source.segments.length;
    targets += bitext.target.segments.length;
  }
  return beads;
}

function reportBead(bead: Bead, sources: number, targets: number, explanation: Explanation | undefined): ReportBead {
  const [source, target] = [bead.source.map((i) => i + sources), bead.target.map((j) => j + targets)];
  const shown: ReportBead = { source, target, confidence: Number(bead.confidence.toFixed(4)) };
  if (bead.status) shown.status = bead.status;
  if (explanation) shown.explanation = reportExplanation(explanation, sources, targets);
  return shown;
}

function reportExplanation({ evidence, links, runnerUp }: Explanation, sources: number, targets: number): Explanation {
  const short = (score: number): number => (Number.isFinite(score) ? Number(score.toFixed(2)) : 0);
  return {
    evidence: evidence.map(({ name, score }) => ({ name, score: short(score) })),
    links: [...links]
      .sort((a, b) => b.score - a.score)
      .slice(0, MAX_LINKS)
      .map((link) => ({ source: link.source, target: link.target, kind: link.kind, score: short(link.score) })),
    ...(runnerUp && {
      runnerUp: {
        source: runnerUp.source.map((i) => i + sources),
        target: runnerUp.target.map((j) => j + targets),
        score: short(runnerUp.score),
      },
    }),
  };
}

/** The part of the labels that goes into the data. */
export const scriptLabels = (labels: Labels): ScriptLabels => ({
  levels: labels.levels,
  statuses: labels.statuses,
  everything: labels.everything,
  under: labels.under,
  review: labels.review,
  nothingToReview: labels.nothingToReview,
  pair: labels.pair,
  noCounterpart: labels.noCounterpart,
  names: labels.names,
  numbers: labels.numbers,
  words: labels.words,
  more: labels.more,
  evidence: labels.evidence,
  nats: labels.nats,
  evidenceNames: labels.evidenceNames,
  runnerUp: labels.runnerUp,
  runnerUpAlone: labels.runnerUpAlone,
  noReason: labels.noReason,
  folded: labels.folded,
  nothingShown: labels.nothingShown,
});
