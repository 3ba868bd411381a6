/** What ends a sentence or a clause, with closing quotation marks and brackets behind it. */
const ENDING = /[.!?…;:,。！？；：，।]["”’»›')\]】）]*\s*$|["”»]\s*$/u;

/**
 * Whether a segment does not end as a sentence does: a headline, a caption, an item. The two sides of a bead are mostly
 * alike in this, and such a segment is seldom part of a larger bead.
 */
export function hasOpenEnding(text: string): boolean {
  return !ENDING.test(text.slice(-8));
}
