/** First and last word of a pair of runs, counted from the beginnings of their bead's sides. */
export type Span = readonly [from: number, to: number, first: number, last: number];
