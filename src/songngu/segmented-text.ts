import type { Segment, Side } from "../core/segment.ts";
import type { Work } from "../core/work.ts";
import type { EvidenceText } from "../evidence/count-texts.ts";
import { normaliseSlice } from "../text/normalise.ts";
import { checkText } from "./align-options.ts";

/**
 * A text that is split, as aligning takes it. Of a long list of segments neither the text nor an object a segment is
 * there before the beads are found: an engine goes through all that lives again and again while it looks for memory to
 * free, and holds everything else up.
 */
export interface SegmentedText {
  /** BCP 47 tag, "und" where it is not known. */
  readonly language: string;
  /** Text of each segment. */
  readonly texts: readonly string[];
  /** UTF-16 offsets of the first character of each segment, and behind the last one. */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** UTF-16 units of the text. */
  readonly length: number;
  /** The text in pieces, one behind the other, each but the last ending in a line feed: nothing lays it out in one row. */
  pieces(): Iterable<string>;
  /** The side of the bitext. */
  side(): Work<Side>;
}

/** A side that is there already. */
export function segmentedSide(side: Side): SegmentedText {
  const { language, text, segments } = side;
  // Pushed, not mapped: an engine that has compiled `map` makes lists of another kind with it, and compiles all that reads them anew.
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const segment of segments) {
    texts.push(segment.text);
    starts.push(segment.start);
    ends.push(segment.end);
  }
  return {
    language,
    texts,
    starts,
    ends,
    length: text.length,
    pieces: () => [text],
    // biome-ignore lint/correctness/useYield: there is nothing left to do
    *side() {
      return side;
    },
  };
}

/** What evidence has to see of it. */
export const evidenceText = ({ language, texts }: SegmentedText): EvidenceText => ({ language, segments: texts });

/** Units of work from which others may run, and what a segment and a character of it are in that. */
const UNITS_A_REST = 1_000;
const UNITS_A_SEGMENT = 2;
const CHARACTERS_A_UNIT = 20;

/**
 * A list of segments; its text is the segments joined by line feeds.
 * @throws SongnguError BAD_INPUT for what is no string
 */
export function* segmentedList(given: readonly unknown[], name: string, language: string): Work<SegmentedText> {
  const texts: string[] = [];
  const starts = new Float64Array(given.length);
  const ends = new Float64Array(given.length);
  let offset = 0;
  let done = 0;
  for (const [k, text] of given.entries()) {
    checkText("alignSegments", `${name}[${k}]`, text);
    const whole = text as string;
    starts[k] = offset + (whole.length - whole.trimStart().length);
    ends[k] = Math.max(starts[k]!, offset + whole.trimEnd().length);
    texts.push(normaliseSlice(whole, 0, whole.length));
    offset += whole.length + 1;
    done += UNITS_A_SEGMENT + whole.length / CHARACTERS_A_UNIT;
    if (done < UNITS_A_REST) continue;
    yield done;
    done = 0;
  }
  // A copy: the caller may go on with his list.
  const kept = [...given] as string[];
  const list = { language, texts, starts, ends, length: Math.max(0, offset - 1) };
  return { ...list, pieces: () => piecesOf(kept), side: () => sideOfList(list, kept) };
}

/** Characters and segments of a piece of a long text, about. */
const CHARACTERS_A_PIECE = 20_000;
const SEGMENTS_A_PIECE = 500;

function* piecesOf(texts: readonly string[]): Generator<string> {
  for (let from = 0; from < texts.length; ) {
    let to = from;
    for (let size = 0; to < texts.length && size < CHARACTERS_A_PIECE && to - from < SEGMENTS_A_PIECE; to++) {
      size += texts[to]!.length;
    }
    yield `${texts.slice(from, to).join("\n")}${to < texts.length ? "\n" : ""}`;
    from = to;
  }
}

/** Segments between two chances to rest, and how many are made in about a microsecond. */
const SEGMENTS_A_REST = 1_000;
const SEGMENTS_A_UNIT = 5;

/** The side of a list; its text is joined when it is first asked for, since most callers never do. */
function* sideOfList(
  { language, texts, starts, ends }: Omit<SegmentedText, "side" | "pieces">,
  given: readonly string[],
): Work<Side> {
  const segments: Segment[] = [];
  for (let k = 0; k < texts.length; k++) {
    segments.push({ text: texts[k]!, start: starts[k]!, end: ends[k]!, paragraph: k, kind: "sentence" });
    if (k % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST / SEGMENTS_A_UNIT;
  }
  let text: string | undefined;
  return {
    language,
    get text() {
      text ??= given.join("\n");
      return text;
    },
    set text(other) {
      text = other;
    },
    segments,
    furniture: [],
  };
}

/** Characters up to which all of a text tells its language, and of each of three pieces of a longer one. */
const SHORT = 40_000;
const TELLING = 4_000;

/** A text by which to tell the language of a list of segments: all of it, where it is short. What is no string is left out. */
export function sampleOf(given: readonly unknown[]): string {
  const texts = given.filter((text) => typeof text === "string");
  let length = 0;
  for (const text of texts) length += text.length + 1;
  if (length <= SHORT) return texts.join("\n");
  return [0, texts.length >> 1, texts.length - 1].map((at) => someFrom(texts, at)).join("\n");
}

/** So much of the segments around one that it tells the language: those behind it, and before it where there are none. */
function someFrom(texts: readonly string[], at: number): string {
  let [from, to] = [at, at];
  let size = 0;
  while (size < TELLING && to < texts.length) size += texts[to++]!.length;
  while (size < TELLING && from > 0) size += texts[--from]!.length;
  return texts
    .slice(from, to)
    .map((text) => text.slice(0, TELLING))
    .join("\n");
}

/** Characters that are compared in about a microsecond. */
const COMPARED_A_UNIT = 1_000;

/** How two texts are in order by code unit: below 0 where the first comes first, 0 where they are equal. */
export function* compareTexts(a: SegmentedText, b: SegmentedText): Work<number> {
  const [ofA, ofB] = [a.pieces()[Symbol.iterator](), b.pieces()[Symbol.iterator]()];
  let [p, q]: [string | undefined, string | undefined] = ["", ""];
  for (;;) {
    while (p === "") p = ofA.next().value;
    while (q === "") q = ofB.next().value;
    if (p === undefined || q === undefined) return (p === undefined ? 0 : 1) - (q === undefined ? 0 : 1);
    const size: number = Math.min(p.length, q.length);
    const [s, t]: [string, string] = [p.slice(0, size), q.slice(0, size)];
    if (s !== t) return s < t ? -1 : 1;
    [p, q] = [p.slice(size), q.slice(size)];
    yield size / COMPARED_A_UNIT;
  }
}
