import type { TranslationUnit } from "../unit.ts";
import type { Complaint } from "./complaint.ts";

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["“", "”"],
  ["«", "»"],
];
/** The ")" of "a) … b) …". */
const LIST_MARK = /(?<![\p{L}\p{M}\d(])(?:\p{L}|\d{1,2}|[ivx]{1,4})\)/gu;
/** Every sign of quoting; a single one counts only where it cannot be an apostrophe. */
const QUOTE = /["“”„«»＂]|(?<![\p{L}\p{M}\d])['‘]|['’](?![\p{L}\p{M}\d])/gu;

/** Brackets and quotation marks that one side opens or closes and the other does not. */
export function checkMarks(unit: TranslationUnit): Complaint[] {
  const complaints: Complaint[] = [];
  const texts = { source: unit.source, target: unit.target };
  for (const [open, close] of PAIRS) {
    for (const [side, other] of [
      ["source", "target"],
      ["target", "source"],
    ] as const) {
      const lost = unpaired(texts[side], open, close);
      if (lost === 0 || unpaired(texts[other], open, close) !== 0) continue;
      const isQuote = open === "“" || open === "«";
      const reason = lost > 0 ? `"${open}" of the ${side} is not closed` : `"${close}" of the ${side} was not opened`;
      // A quotation may go on in the next sentence of one text and end with this one in the other.
      const severity = isQuote ? "hint" : "warning";
      complaints.push({ code: isQuote ? "QUOTES_UNEQUAL" : "BRACKETS_UNEQUAL", severity, reason });
    }
  }
  const straight = { source: texts.source.split('"').length - 1, target: texts.target.split('"').length - 1 };
  if (straight.source % 2 !== straight.target % 2 && quotes(texts.source) % 2 !== quotes(texts.target) % 2) {
    const side = straight.source % 2 === 1 ? "source" : "target";
    complaints.push({
      code: "QUOTES_UNEQUAL",
      severity: "hint",
      reason: `a quotation mark of the ${side} has no partner`,
    });
  }
  const brackets = { source: bracketsOf(texts.source), target: bracketsOf(texts.target) };
  for (const [what, source, target] of [
    ["brackets", brackets.source, brackets.target],
    ["quotation marks", quotes(texts.source), quotes(texts.target)],
  ] as const) {
    // One more or less is style; a text full of them beside one without any is not.
    if (Math.min(source, target) > 0 || Math.max(source, target) < (what === "brackets" ? 2 : 3)) continue;
    const code = what === "brackets" ? "BRACKETS_UNEQUAL" : "QUOTES_UNEQUAL";
    complaints.push({
      code,
      severity: "hint",
      reason: `only the ${source > target ? "source" : "target"} has ${what}`,
    });
  }
  return complaints;
}

/** Opening signs that were not closed, or, below 0, closing ones that were not opened. */
function unpaired(text: string, open: string, close: string): number {
  const lost = text.split(open).length - text.split(close).length;
  return lost < 0 && close === ")" ? Math.min(0, lost + (text.match(LIST_MARK)?.length ?? 0)) : lost;
}

/** Opening brackets, those of "(a) … (b) …" apart. */
const bracketsOf = (text: string): number => text.match(/\((?!(?:\p{L}|\d{1,2}|[ivx]{1,4})\))/gu)?.length ?? 0;
const quotes = (text: string): number => text.match(QUOTE)?.length ?? 0;
