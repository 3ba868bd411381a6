import { weighWords } from "./evidence.ts";
import { guessLanguage } from "./guess.ts";

/** A line of a text, or a cell of one. */
interface Line {
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
}

/** What parts two columns of one line. */
const SEPARATORS: readonly RegExp[] = [/\t+/, /\s\|\|\|\s/, /\s?\|\s?/, /\s\/\s/];
/** Share of the lines that must have two columns in two languages. */
const TWO_COLUMNS = 0.6;

/** The sides of a bilingual text, by language: what `splitBilingual` does. */
export async function sidesOf(text: string): Promise<{ [language: string]: string }> {
  const lines = linesOf(text);
  const pair = await twoLanguages(lines);
  if (pair.length < 2) return { [pair[0] ?? (await guessLanguage(text)).language]: text };
  for (const separator of SEPARATORS) {
    const columns = await splitColumns(lines, separator, pair);
    if (columns !== undefined) return columns;
  }
  const sides = new Map<string, string[]>(pair.map((language) => [language, []]));
  let last = "";
  const owners: string[] = [];
  for (const { text: line } of lines) {
    last = (await ownLanguage(line, pair)) ?? last;
    owners.push(last);
  }
  for (const [k, line] of lines.entries()) {
    const side = sides.get(owners[k] || owners.find((owner) => owner !== "") || (pair[0] as string)) as string[];
    if (line.apart && side.length > 0) side.push("");
    side.push(line.text);
  }
  return Object.fromEntries([...sides].map(([language, side]) => [language, side.join("\n")]));
}

/** The language of a line among the two; none where it is too short, or a name, so that it goes with the line before it. */
async function ownLanguage(line: string, pair: readonly string[]): Promise<string | undefined> {
  const free = await guessLanguage(line);
  if (pair.includes(free.language) && free.confidence >= 0.55) return free.language;
  if (free.language === "und" || weighWords(line).words < 4) return undefined;
  return (await guessLanguage(line, pair)).language;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = false;
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.trim() === "") apart = true;
    else {
      lines.push({ text: line.trim(), apart });
      apart = false;
    }
  }
  return lines;
}

/** The two languages that fill most of the lines, cells of tables counted one by one; one or none where there are no two. */
async function twoLanguages(lines: readonly Line[]): Promise<string[]> {
  const letters = new Map<string, number>();
  for (const { text } of lines) {
    for (const cell of text.split(/\t|\||\s\/\s/)) {
      const { language, confidence } = await guessLanguage(cell);
      const { words } = weighWords(cell);
      if (language !== "und" && (confidence >= 0.6 || words >= 6))
        letters.set(language, (letters.get(language) ?? 0) + words);
    }
  }
  const all = [...letters.values()].reduce((sum, n) => sum + n, 0);
  // A quotation or a title in another language does not make a text bilingual.
  return [...letters]
    .filter(([, n]) => n >= 0.15 * all)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([language]) => language);
}

/** The two columns, or nothing where the lines are not two columns in two languages. */
async function splitColumns(
  lines: readonly Line[],
  separator: RegExp,
  pair: readonly string[],
): Promise<{ [language: string]: string } | undefined> {
  const rows = lines.map((line) =>
    line.text
      .split(separator)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== ""),
  );
  if (rows.filter((row) => row.length === 2).length < TWO_COLUMNS * rows.length) return undefined;
  // Which language stands on the left: each row with two languages has a say.
  const votes = new Map(pair.map((language) => [language, 0]));
  let mixed = 0;
  for (const row of rows.filter((r) => r.length === 2)) {
    const [left, right] = await Promise.all(row.map((cell) => guessLanguage(cell, pair)));
    if (left === undefined || right === undefined || left.language === right.language) continue;
    mixed++;
    votes.set(left.language, (votes.get(left.language) ?? 0) + 1);
  }
  if (mixed < 0.5 * rows.length) return undefined;
  const [first, second] = pair as [string, string];
  const [left, right] = (votes.get(first) ?? 0) >= (votes.get(second) ?? 0) ? [first, second] : [second, first];
  const sides = new Map<string, string[]>([
    [left, []],
    [right, []],
  ]);
  for (const row of rows) {
    if (row.length === 2) {
      sides.get(left)?.push(row[0] as string);
      sides.get(right)?.push(row[1] as string);
      continue;
    }
    const { language } = await guessLanguage(row.join(" "), pair);
    sides.get(sides.has(language) ? language : left)?.push(row.join(" "));
  }
  return Object.fromEntries([...sides].map(([language, cells]) => [language, cells.join("\n")]));
}
