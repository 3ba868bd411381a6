import { type Glossary, type GlossaryEntry, isWanted } from "../core/glossary.ts";
import { wrap } from "./table.ts";

/** Narrowest column of terms that is still readable. */
const MIN_WIDTH = 16;
/** Widest one. */
const MAX_WIDTH = 56;
/** Columns before the terms: score and kind. */
const BEFORE = 20;

/** The entries that are wanted, side by side, with their reasons below where they have any; control characters are shown as blanks. */
export function glossaryTable({ sourceLanguage, targetLanguage, entries }: Glossary, columns: number): string {
  const width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.floor((columns - BEFORE - 3) / 2)));
  const lines = row("", "", sourceLanguage, targetLanguage, width);
  lines.push(`${"─".repeat(BEFORE + width)}┼${"─".repeat(width + 1)}`);
  for (const entry of entries.filter(isWanted)) {
    lines.push(...row(entry.score.toFixed(2), entry.kind, shown(entry, "source"), shown(entry, "target"), width));
    if (entry.reasons) lines.push(...wrap(entry.reasons.join("; "), columns - 6).map((line) => `      ${line}`));
  }
  return lines.map((line) => `${line}\n`).join("");
}

function row(score: string, kind: string, source: string, target: string, width: number): string[] {
  const [left, right] = [wrap(source, width - 1), wrap(target, width)];
  const count = Math.max(left.length, right.length);
  return Array.from({ length: count }, (_, k) => {
    const head = k === 0 ? `${score.padStart(4)} ${kind.padEnd(14)}` : " ".repeat(19);
    const middle = left[k] ?? "";
    return `${head} ${middle}${" ".repeat(Math.max(0, width - [...middle].length))}│ ${right[k] ?? ""}`.trimEnd();
  });
}

/** The preferred form with the abbreviations behind it. */
function shown(entry: GlossaryEntry, side: "source" | "target"): string {
  const { preferred, abbreviations } = entry[side];
  const text = abbreviations.length > 0 ? `${preferred} (${abbreviations.join(", ")})` : preferred;
  return text.replace(/\p{Cc}/gu, " ");
}
