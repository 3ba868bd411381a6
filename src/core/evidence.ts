/**
 * Says how much more likely two groups of segments are as translations of each other than by chance. An object serves one pair at a
 * time: alignments that share one and are awaited together wait for each other.
 */
export interface Evidence {
  /** A short name, shown by `explain`. */
  name: string;
  /** Called once a pair, before any score, with the texts of all segments. */
  prepare?(source: readonly string[], target: readonly string[], signal?: AbortSignal): void | Promise<void>;
  /** Natural-log likelihood ratio in nats for two groups of segment indexes: 0 says nothing, more is better. */
  score(source: readonly number[], target: readonly number[]): number;
}
