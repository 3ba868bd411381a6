import type { Bead, Bitext } from "../core/bitext.ts";
import type { Side } from "../core/segment.ts";

/** Narrowest table that is still readable, in columns. */
const MIN_COLUMNS = 40;
/** Widest column of text: longer lines are hard to follow. */
const MAX_TEXT_COLUMNS = 76;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
  return columns;
};

/** Breaks a text at blanks into lines of at most `width` columns; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (let word of text.split(" ")) {
    if (line !== "" && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = "";
    }
    while (columnsOf(word) > width) {
      const head = [...word].slice(0, Math.max(1, Math.floor(width / 2))).join("");
      lines.push(head);
      word = word.slice(head.length);
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - columnsOf(text)));

/** The text of some segments of a side, joined by a blank, without control characters that would move the cursor. */
export const textOf = (side: Side, indexes: readonly number[]): string =>
  indexes
    .map((i) => side.segments[i]?.text ?? "")
    .join(" ")
    .replace(/\p{Cc}/gu, " ");

/** Two decimals, never rounded up to a certainty that is not there: .99, not 1.00. */
export const percent = (confidence: number): string =>
  `${Math.min(99, Math.floor(confidence * 100 + 1e-9))}%`.padStart(4);

/** The beads side by side with their confidence, then what has no counterpart; lines are at most `columns` wide. */
export function bitextTable(bitext: Bitext, columns: number): string {
  const width = Math.min(MAX_TEXT_COLUMNS, Math.floor((Math.max(MIN_COLUMNS, columns) - 10) / 2));
  const row = (first: string, left: string, right: string): string =>
    `${first.padStart(4)} ${pad(left, width)} │ ${right}`.trimEnd();
  const lines = [row("", bitext.source.language, bitext.target.language)];
  const rule = `${"─".repeat(width + 6)}┼${"─".repeat(width + 1)}`;
  const pairs = bitext.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  for (const bead of pairs) {
    lines.push(rule);
    const left = wrap(textOf(bitext.source, bead.source), width);
    const right = wrap(textOf(bitext.target, bead.target), width);
    for (let k = 0; k < Math.max(left.length, right.length); k++) {
      lines.push(row(k === 0 ? percent(bead.confidence) : "", left[k] ?? "", right[k] ?? ""));
    }
  }
  const wide = 2 * width + 2;
  lines.push(...unaligned(bitext.source, bitext.beads, "source", wide));
  lines.push(...unaligned(bitext.target, bitext.beads, "target", wide));
  return `${lines.join("\n")}\n`;
}

function unaligned(side: Side, beads: readonly Bead[], which: "source" | "target", width: number): string[] {
  const other = which === "source" ? "target" : "source";
  const alone = beads.filter((bead) => bead[other].length === 0).flatMap((bead) => bead[which]);
  if (alone.length === 0) return [];
  const lines = ["", `Only in ${which} (${side.language}):`];
  for (const i of alone.sort((a, b) => a - b)) {
    wrap(textOf(side, [i]), width).forEach((line, k) => {
      lines.push(`${k === 0 ? "   · " : "     "}${line}`);
    });
  }
  return lines;
}
