import type { TranslationUnit, UnitSide } from "../unit.ts";
import type { Complaint } from "./complaint.ts";
import { type DateMention, datesOf, sameDate } from "./dates-of.ts";
import { knowsNumberWords } from "./number-words.ts";
import { type NumberMention, numbersOf, type TextNumbers } from "./numbers-of.ts";

/** Figures up to this are left alone where the other language's number words are not known: they may be spelt out. */
const SPELT_OUT = 12;

/** The values that a side has, in figures or words. */
interface Known {
  has(value: number): boolean;
}

/** Numbers and dates of one side that the other does not have. */
export function checkNumbers(unit: TranslationUnit): Complaint[] {
  if (!/\d/.test(unit.source) && !/\d/.test(unit.target)) return [];
  const complaints: Complaint[] = [];
  const dates = {
    source: datesOf(unit.source, unit.sourceLanguage),
    target: datesOf(unit.target, unit.targetLanguage),
  };
  const lone = {
    source: dates.source.filter((date) => !dates.target.some((other) => sameDate(date, other))),
    target: dates.target.filter((date) => !dates.source.some((other) => sameDate(date, other))),
  };
  if (lone.source.length > 0 && lone.target.length > 0) {
    const [source, target] = [lone.source[0]!.text, lone.target[0]!.text];
    complaints.push({ code: "DATE_DIFFERS", severity: "error", reason: `"${source}" is not the date "${target}"` });
  }
  const settled = complaints.length > 0;
  const all = {
    source: numbersOf(unit.source, unit.sourceLanguage),
    target: numbersOf(unit.target, unit.targetLanguage),
  };
  const dateNumbers = { source: numbersOfDates(dates.source), target: numbersOfDates(dates.target) };
  const knownOf = (side: UnitSide): Known => {
    const figures = new Set([...dateNumbers[side], ...all[side].figures.flatMap((figure) => figure.values)]);
    return { has: (value) => figures.has(value) || all[side].words().has(value) };
  };
  const knownNumbers = { source: knownOf("source"), target: knownOf("target") };
  for (const side of settled ? [] : (["source", "target"] as const)) {
    const there = knownNumbers[side === "source" ? "target" : "source"];
    for (const date of lone[side].filter(({ day, month }) => !there.has(day) || !there.has(month))) {
      const reason = `the date "${date.text}" of the ${side} is not in the other text`;
      complaints.push({ code: "DATE_MISSING", severity: "warning", reason });
    }
  }
  const numbers = {
    source: withoutDates(all.source, dates.source),
    target: withoutDates(all.target, dates.target),
  };
  for (const side of ["source", "target"] as const) {
    const other: UnitSide = side === "source" ? "target" : "source";
    const otherTag = other === "source" ? unit.sourceLanguage : unit.targetLanguage;
    const there = numbers[other];
    const known = knownNumbers[other];
    const loosely = new Set(there.figures.flatMap((figure) => figure.others));
    for (const figure of numbers[side].figures) {
      if (figure.values.some((value) => known.has(value))) continue;
      if (!knowsNumberWords(otherTag) && figure.values[0]! <= SPELT_OUT) continue;
      // "1" is most often an article, or nothing at all, on the other side.
      if (figure.values[0] === 1) continue;
      // "1.500" in English reads as one and a half: where the other side has 1,500 it was only copied.
      const copied = figure.others.some((value) => known.has(value));
      if (copied && figure.values[0]! < figure.others[0]!) {
        const reason = `"${figure.text}" of the ${side} is written as in the language of the ${other}`;
        complaints.push({ code: "NUMBER_STYLE", severity: "hint", reason });
      }
      if (copied || figure.values.some((value) => loosely.has(value))) continue;
      const reason = `the number "${figure.text}" of the ${side} is not in the ${other}`;
      complaints.push({ code: "NUMBER_DIFFERS", severity: "error", reason });
    }
  }
  return unique(complaints);
}

/** Leaves out the figures of dates: those are judged as a whole. */
function withoutDates(numbers: TextNumbers, dates: readonly DateMention[]): TextNumbers {
  const inside = (figure: NumberMention): boolean =>
    dates.some((date) => figure.start < date.end && date.start < figure.end);
  return { figures: numbers.figures.filter((figure) => !inside(figure)), words: numbers.words };
}

const numbersOfDates = (dates: readonly DateMention[]): number[] =>
  dates.flatMap(({ day, month, year }) => (year === undefined ? [day, month] : [day, month, year]));

function unique(complaints: readonly Complaint[]): Complaint[] {
  const seen = new Set<string>();
  return complaints.filter(({ reason }) => !seen.has(reason) && seen.add(reason));
}
