/** The best few of what was offered, best first; equal ones by index. */
export class Ranking {
  readonly segments: Int32Array;
  readonly weights: Float64Array;
  size = 0;
  /** The most weight that one segment could have had. */
  most = 0;

  constructor(room: number) {
    this.segments = new Int32Array(room);
    this.weights = new Float64Array(room);
  }

  clear(): void {
    this.size = 0;
    this.most = 0;
  }

  offer(segment: number, weight: number): void {
    const { segments, weights } = this;
    if (this.size === segments.length && !before(weight, segment, weights[this.size - 1]!, segments[this.size - 1]!)) {
      return;
    }
    let at = this.size < segments.length ? this.size++ : this.size - 1;
    for (; at > 0 && before(weight, segment, weights[at - 1]!, segments[at - 1]!); at--) {
      weights[at] = weights[at - 1]!;
      segments[at] = segments[at - 1]!;
    }
    weights[at] = weight;
    segments[at] = segment;
  }
}

const before = (weight: number, segment: number, other: number, otherSegment: number): boolean =>
  weight > other || (weight === other && segment < otherSegment);
