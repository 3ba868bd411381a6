import { fold } from "../text/fold.ts";
import type { PackedEntries } from "./packed-entries.ts";
import { entryOf } from "./packed-rows.ts";
import type { PackedUnits } from "./packed-units.ts";
import type { TermIndex, TermMatch } from "./term-index.ts";
import type { TermbaseEntry } from "./termbase.ts";

/** Which of several matches comes first. */
const RANK: { readonly [as in TermMatch["as"]]: number } = { preferred: 0, variant: 1, abbreviation: 2 };

/** Finds the concepts of a packed termbase by the keys of their forms, through the units that the forms are. */
export class PackedTermIndex implements TermIndex {
  readonly #entries: PackedEntries;
  readonly #side: "source" | "target";
  readonly #units: PackedUnits;
  readonly #made: Map<number, TermbaseEntry> = new Map();
  #folded: Map<string, number[]> | undefined;

  /** @param side whose keys are asked for; it is the source of what is found */
  constructor(entries: PackedEntries, side: "source" | "target", units: PackedUnits) {
    this.#entries = entries;
    this.#side = side;
    this.#units = units;
  }

  get(key: string): readonly TermMatch[] | undefined {
    const unit = this.#units.get(key);
    return unit === undefined ? undefined : this.#matches([unit]);
  }

  folded(key: string): readonly TermMatch[] | undefined {
    this.#folded ??= this.#foldAll();
    return this.#matches(this.#folded.get(key) ?? []);
  }

  #foldAll(): Map<string, number[]> {
    const folded = new Map<string, number[]>();
    for (let unit = 0; unit < this.#units.size; unit++) {
      if (this.#units.firstForm(unit) < 0) continue;
      const key = fold(this.#units.textOf(unit));
      const units = folded.get(key);
      if (units === undefined) folded.set(key, [unit]);
      else units.push(unit);
    }
    return folded;
  }

  #matches(units: readonly number[]): TermMatch[] | undefined {
    const found: { entry: number; as: TermMatch["as"] }[] = [];
    const forms = this.#entries[this.#side];
    for (const unit of units) {
      for (let form = this.#units.firstForm(unit); form >= 0; form = this.#units.nextForm(form)) {
        const entry = entryOf(form, forms.starts);
        found.push({ entry, as: forms.kindOf(entry, form - forms.starts[entry]!) });
      }
    }
    if (found.length === 0) return undefined;
    found.sort((a, b) => RANK[a.as] - RANK[b.as] || a.entry - b.entry);
    const first = new Map<number, TermMatch>();
    for (const { entry, as } of found) if (!first.has(entry)) first.set(entry, { entry: this.#entry(entry), as });
    return [...first.values()];
  }

  #entry(number: number): TermbaseEntry {
    let entry = this.#made.get(number);
    if (entry === undefined) {
      entry = this.#entries.at(number);
      if (this.#side === "target") entry = { ...entry, source: entry.target, target: entry.source };
      this.#made.set(number, entry);
    }
    return entry;
  }
}
