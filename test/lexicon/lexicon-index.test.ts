import { expect, test } from "vitest";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { indexLexicon, type UnitIndex } from "../../src/lexicon/lexicon-index.ts";
import { loadLexicon, saveLexicon } from "../../src/lexicon/save.ts";
import { shippedEntries, shippedLexicon } from "../../src/lexicon/shipped.ts";
import type { TermForms } from "../../src/lexicon/termbase.ts";
import { lexiconUnit } from "../../src/lexicon/tokens.ts";

/** Every row of an index, written out: unit → translations with their probabilities. */
function written(side: UnitIndex, other: UnitIndex, units: readonly string[]): string[] {
  return units.map((unit) => {
    const row = side.unitOf.get(unit);
    if (row === undefined) return `${unit}: ?`;
    const start = side.rows.start(row);
    const found: string[] = [];
    for (let e = start; e < side.rows.end(row); e++) {
      found.push(`${other.textOf(side.rows.units[e]!)} ${side.rows.probabilities[e]!.toFixed(5)}`);
    }
    return `${unit}: ${found.join(", ")}`;
  });
}

test("what the shipped lexicon is looked up in says the same as its tables", async () => {
  const shipped = (await shippedLexicon("vi", "en"))!;
  // Saved and loaded, a lexicon has its tables alone.
  const plain: Lexicon = loadLexicon(saveLexicon(shipped));
  const [quick, slow] = [indexLexicon(shipped), indexLexicon(plain)];
  const known = (units: readonly string[], side: UnitIndex): string[] =>
    units.filter((unit) => side.unitOf.get(unit) !== undefined);
  for (const [side, units] of [
    ["source", known(plain.sourceUnits, quick.source)],
    ["target", known(plain.targetUnits, quick.target)],
  ] as const) {
    const other = side === "source" ? "target" : "source";
    expect(units.length).toBeGreaterThan(10_000);
    expect(written(quick[side], quick[other], units)).toEqual(written(slow[side], slow[other], units));
    for (const word of ["hợp", "quốc", "trade", "of", "nowhere"]) {
      const holders = ({ holding, textOf }: UnitIndex): string[] => holding(word).map(textOf).sort();
      expect(holders(quick[side])).toEqual(holders(slow[side]));
    }
    const words = ({ listed }: UnitIndex): string[] => listed.filter((unit) => !unit.includes(" ")).sort();
    expect(words(quick[side])).toEqual(words(slow[side]));
  }
});

test("every form of the shipped termbase is found by its key, forms with a possessive too", async () => {
  const { source, target } = indexLexicon((await shippedLexicon("vi", "en"))!);
  const missing: string[] = [];
  for (const entry of await shippedEntries("vi", "en")) {
    for (const [forms, side] of [
      [entry.source, source],
      [entry.target, target],
    ] as [TermForms, UnitIndex][]) {
      for (const form of [forms.preferred, ...forms.variants, ...forms.abbreviations]) {
        const key = lexiconUnit(form);
        const unit = side.unitOf.get(key);
        if (key !== "" && (unit === undefined || side.textOf(unit) !== key)) missing.push(form);
      }
    }
  }
  expect(missing).toEqual([]);
  expect(target.unitOf.get("people committee")).toBeDefined();
});
