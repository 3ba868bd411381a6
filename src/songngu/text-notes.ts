import type { Note, NotePlace } from "../core/note.ts";
import type { Work } from "../core/work.ts";
import { languageOf } from "../language/tags.ts";
import { type Sighting, scanText, type TextScan } from "./scan-text.ts";
import type { SegmentedText } from "./segmented-text.ts";

/** Words from which a segment is so long that it is most likely not split. */
const LONG_SEGMENT = 2_000;
/** Characters of a segment of that many words, at the least. */
const LONG_SEGMENT_CHARACTERS = 2 * LONG_SEGMENT;
/** Characters from which a line is odd: a long report has as many, the longest paragraph a fifth. */
const LONG_LINE = 20_000;
/** Empty lines in a row from which they are odd: more than a page has lines. */
const MANY_EMPTY_LINES = 100;
/** Characters after which a text of sentences has ended one: the longest of the 253 segments of corpus/reports 01–08 has 301. */
const LONGEST_SENTENCE = 300;
/** Languages that are written without sentence ends. */
const WITHOUT_ENDS: ReadonlySet<string> = new Set(["th", "lo"]);
/** What ends a sentence, with what closes behind it. */
const SENTENCE_END = /[\p{Sentence_Terminal}…]["”’»›')\]】）」』]*$/u;
/** Characters at the end of a segment in which it is looked for. */
const TAIL = 8;

/** Segments between two chances to rest: about 200 microseconds. */
const SEGMENTS_A_REST = 1_000;

/** An oddity: its code, where it is first, what it is, what was done about it. */
type Oddity = readonly [
  code: string,
  at: { readonly start: number; readonly line: number },
  what: string,
  done: string,
];

/**
 * What is odd about the text of a side and what was done about it: of each kind one note, with how often and the first
 * place, and one for each segment that is too long.
 */
export function* notesOnText(name: "source" | "target", side: SegmentedText): Work<Note[]> {
  const unsplit = (yield* hasNoSentenceEnd(side)) ? [side.starts[0]!] : [];
  const starts = [...unsplit, ...longSegments(side)];
  const scan = yield* scanText(side.pieces(), starts);
  const oddities: Oddity[] = [];
  for (const [k, start] of starts.entries()) {
    const at = { start, line: scan.lines[k] as number };
    oddities.push(k < unsplit.length ? noSentenceEnd(name, at, side.length) : longSegment(name, at));
  }
  oddities.push(...oddLines(name, scan, side), ...oddCharacters(name, scan));
  return oddities.map(([code, { start, line }, what, done]) => {
    const segment = segmentAt(side, start);
    const place: NotePlace = { side: name, ...(segment === undefined ? {} : { segment }), start, line };
    return { code, message: `${what}; ${done}.`, place };
  });
}

function noSentenceEnd(name: string, at: Oddity[1], length: number): Oddity {
  const what = `The ${name} has no sentence end (full stop, question or exclamation mark) in ${length} characters`;
  return ["NO_SENTENCE_END", at, what, "each paragraph is one segment"];
}

function longSegment(name: string, at: Oddity[1]): Oddity {
  const what = `A segment of the ${name} has more than ${LONG_SEGMENT} words, from line ${at.line} on`;
  return ["LONG_SEGMENT", at, what, "it may be a text that was not split"];
}

function* oddLines(name: string, scan: TextScan, side: SegmentedText): Generator<Oddity> {
  const { longestLine, longestGap } = scan;
  if (longestLine.length >= LONG_LINE) {
    const what = `Line ${longestLine.line} of the ${name} has ${longestLine.length} characters`;
    yield ["LONG_LINE", longestLine, what, "it is taken as one paragraph"];
  }
  if (longestGap.length >= MANY_EMPTY_LINES) {
    const what = `The ${name} has ${longestGap.length} empty lines in a row, from line ${longestGap.line} on`;
    const isSegment = side.texts[segmentAt(side, longestGap.start) ?? -1] === "";
    yield [
      "EMPTY_LINES",
      longestGap,
      what,
      isSegment ? "they are segments without a counterpart" : "they count as one",
    ];
  }
  const { lf, crLf, cr } = scan.lineEnds;
  const kindsOfEnds = Math.sign(lf.count) + Math.sign(crLf.count) + Math.sign(cr.count);
  if (kindsOfEnds < 2) return;
  const ends = Object.entries({ LF: lf, "CR LF": crLf, CR: cr }).filter(([, { count }]) => count > 0);
  const other = ends.sort(([, a], [, b]) => a.start - b.start)[1]?.[1];
  if (other !== undefined) {
    const kinds = ends.map(([kind, { count }]) => `${count} ${kind}`).join(", ");
    const what = `The ${name} has line ends of several kinds (${kinds}), the first that differs in line ${other.line}`;
    yield ["LINE_ENDS_MIXED", other, what, "they count alike"];
  }
}

function* oddCharacters(name: string, { surrogates, replaced, decomposed }: TextScan): Generator<Oddity> {
  if (surrogates.count > 0) {
    const what = counted(surrogates, "half of a surrogate pair", "halves of surrogate pairs");
    const done = "segments keep them; files that cannot hold them leave them out or have U+FFFD instead";
    yield ["LONE_SURROGATES", surrogates, `The ${name} has ${what}`, done];
  }
  if (replaced.count > 0) {
    const what = counted(replaced, "character", "characters", " that could not be read (U+FFFD)");
    yield ["UNREADABLE_CHARACTERS", replaced, `The ${name} has ${what}`, "U+FFFD is kept in its place"];
  }
  if (decomposed.count > 0) {
    const what = counted(decomposed, "letter", "letters", " in decomposed Unicode (NFD)");
    yield ["DECOMPOSED", decomposed, `The ${name} has ${what}`, "segments are compared and written composed (NFC)"];
  }
}

/** Where the segments begin that are too long. */
function longSegments({ texts, starts }: SegmentedText): number[] {
  const long: number[] = [];
  for (const [k, text] of texts.entries()) {
    if (text.length < LONG_SEGMENT_CHARACTERS) continue;
    if (text.split(" ", LONG_SEGMENT + 1).length > LONG_SEGMENT) long.push(starts[k]!);
  }
  return long;
}

/** Whether so much was read that a sentence should have ended, and none has. */
function* hasNoSentenceEnd({ language, texts }: SegmentedText): Work<boolean> {
  if (WITHOUT_ENDS.has(languageOf(language))) return false;
  let characters = 0;
  for (const [k, text] of texts.entries()) {
    if (k % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST / 5;
    if (SENTENCE_END.test(text.slice(-TAIL))) return false;
    characters += text.length;
  }
  return characters > LONGEST_SENTENCE;
}

const counted = ({ count, line }: Sighting, one: string, several: string, rest = ""): string =>
  count === 1 ? `1 ${one}${rest} in line ${line}` : `${count} ${several}${rest}, the first in line ${line}`;

/** The segment that an offset stands in; undefined between segments. */
function segmentAt({ starts, ends }: SegmentedText, offset: number): number | undefined {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const found = starts[low];
  return found !== undefined && found <= offset && offset < Math.max(ends[low]!, found + 1) ? low : undefined;
}
