import type { Work } from "../core/work.ts";
import { monthOf } from "./months.ts";

const WEEKDAYS: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split(" "),
);
/** What stands before the number of a day or month in Vietnamese. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(["ngày", "tháng", "mùng", "mồng"]);

/** What a word may be in a date. */
const PART = { none: 0, number: 1, month: 2, before: 3, day: 4 } as const;
/** Tokens between two chances to rest, and how many are about a microsecond of work. */
const TOKENS_A_REST = 50_000;
const TOKENS_A_UNIT = 80;

/**
 * Marks the words that are part of a date by the words beside them: the number beside the name of a month or behind
 * "ngày" and "tháng", that name, and days that are told by their name. One reporter writes "on Tuesday" or nothing where
 * another writes "ngày 14/10", so a date without a partner says nothing against a bead.
 * @param dates 1 for each token that is known already to be part of one
 */
export function* markDates(
  tokens: Int32Array,
  offsets: Int32Array,
  types: readonly string[],
  dates: Uint8Array,
): Work<void> {
  const parts = Uint8Array.from(types, partOf);
  let rested = 0;
  for (let k = 0; k + 1 < offsets.length; k++) {
    const end = offsets[k + 1]!;
    for (let i = offsets[k]!; i < end; i++) {
      const part = parts[tokens[i]!]!;
      if (part === PART.none) continue;
      if (part === PART.day) dates[i] = 1;
      if (part !== PART.number) continue;
      const before = i > offsets[k]! ? parts[tokens[i - 1]!]! : PART.none;
      const next = i + 1 < end ? parts[tokens[i + 1]!]! : PART.none;
      if (before === PART.month || before === PART.before) dates[i - 1] = dates[i] = 1;
      if (next === PART.month) dates[i] = dates[i + 1] = 1;
    }
    if (end - rested < TOKENS_A_REST) continue;
    yield (end - rested) / TOKENS_A_UNIT;
    rested = end;
  }
}

function partOf(type: string): number {
  if (type.startsWith("#")) return type.length <= 3 ? PART.number : PART.none;
  if (monthOf(type) > 0) return PART.month;
  if (BEFORE_NUMBER.has(type)) return PART.before;
  return WEEKDAYS.has(type) ? PART.day : PART.none;
}
