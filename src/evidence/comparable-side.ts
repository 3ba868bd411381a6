import type { ItemsOfSide } from "./items-of-side.ts";
import type { TypesOfSide } from "./types-of-side.ts";
import type { WordsOfSide } from "./words-of-side.ts";

/** One side, ready to be compared. */
export interface ComparableSide {
  readonly words: WordsOfSide;
  readonly items: ItemsOfSide;
  readonly types: TypesOfSide;
}
