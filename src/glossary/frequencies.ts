import type { TermForms } from "../lexicon/termbase.ts";
import type { MarkedWords } from "./marked-words.ts";
import type { Frequency } from "./score.ts";
import { TermbaseIndex } from "./termbase-index.ts";

/**
 * Counts the forms of every concept on both sides of all beads, nested in longer forms or not; of forms that stand in no
 * bead, in the whole reports behind the beads.
 */
export function frequenciesOf(
  forms: readonly { readonly source: TermForms; readonly target: TermForms }[],
  source: MarkedWords,
  target: MarkedWords,
  beads: number,
): Frequency[] {
  const size = forms.length;
  const entries = forms.map((one) => ({ ...one, pos: "", domain: "", origin: "" }));
  const [from, to] = [
    new TermbaseIndex(entries, "source", source.pack),
    new TermbaseIndex(entries, "target", target.pack),
  ];
  const counts = Array.from({ length: 5 }, () => new Int32Array(size));
  const [sources, targets, sourceBeads, targetBeads, bothBeads] = counts as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const [lastSource, lastTarget] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  for (let bead = 0; bead < beads; bead++) {
    for (const { entry } of from.find(source, bead)) {
      sources[entry]! += 1;
      if (lastSource[entry] !== bead) sourceBeads[entry]! += 1;
      lastSource[entry] = bead;
    }
    for (const { entry } of to.find(target, bead)) {
      targets[entry]! += 1;
      if (lastTarget[entry] === bead) continue;
      targetBeads[entry]! += 1;
      lastTarget[entry] = bead;
      if (lastSource[entry] === bead) bothBeads[entry]! += 1;
    }
  }
  const outside = [new Int32Array(size), new Int32Array(size)] as const;
  for (let bead = beads; bead + 1 < source.words.offsets.length; bead++) {
    for (const { entry } of from.find(source, bead)) outside[0][entry]! += 1;
    for (const { entry } of to.find(target, bead)) outside[1][entry]! += 1;
  }
  return forms.map((_, k) => ({
    source: sources[k] || outside[0][k]!,
    target: targets[k] || outside[1][k]!,
    sourceBeads: sourceBeads[k]!,
    targetBeads: targetBeads[k]!,
    bothBeads: bothBeads[k]!,
  }));
}
