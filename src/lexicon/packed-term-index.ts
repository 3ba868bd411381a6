import { fold } from "../text/fold.ts";
import type { PackedEntries } from "./packed-entries.ts";
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
  /** The forms of each unit: `#forms[#starts[unit]]` to `#forms[#starts[unit + 1]]`. */
  readonly #starts: Uint32Array;
  readonly #forms: Uint32Array;
  readonly #entryOfForm: Uint16Array;
  readonly #made: Map<number, TermbaseEntry> = new Map();
  #folded: Map<string, number[]> | undefined;

  /** @param side whose keys are asked for; it is the source of what is found */
  constructor(entries: PackedEntries, side: "source" | "target", units: PackedUnits) {
    this.#entries = entries;
    this.#side = side;
    this.#units = units;
    const { unitOfForm } = units;
    this.#starts = new Uint32Array(units.several.length + 1);
    for (const unit of unitOfForm) if (unit >= 0) this.#starts[unit + 1]! += 1;
    for (let unit = 1; unit < this.#starts.length; unit++) this.#starts[unit]! += this.#starts[unit - 1]!;
    const next = this.#starts.slice();
    this.#forms = new Uint32Array(unitOfForm.length);
    for (let form = 0; form < unitOfForm.length; form++) {
      if (unitOfForm[form]! >= 0) this.#forms[next[unitOfForm[form]!]!++] = form;
    }
    const { starts } = entries[side];
    this.#entryOfForm = new Uint16Array(unitOfForm.length);
    for (let entry = 0; entry + 1 < starts.length; entry++) {
      this.#entryOfForm.fill(entry, starts[entry]!, starts[entry + 1]!);
    }
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
    for (let unit = 0; unit + 1 < this.#starts.length; unit++) {
      if (this.#starts[unit + 1] === this.#starts[unit]) continue;
      const key = fold(this.#units.textOf(unit));
      const units = folded.get(key);
      if (units === undefined) folded.set(key, [unit]);
      else units.push(unit);
    }
    return folded;
  }

  #matches(units: readonly number[]): TermMatch[] | undefined {
    const found: { entry: number; as: TermMatch["as"] }[] = [];
    for (const unit of units) {
      for (let at = this.#starts[unit]!; at < this.#starts[unit + 1]!; at++) {
        const form = this.#forms[at]!;
        const entry = this.#entryOfForm[form]!;
        const forms = this.#entries[this.#side];
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
