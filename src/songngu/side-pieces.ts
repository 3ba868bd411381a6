import type { Side } from "../core/segment.ts";

/**
 * The pieces that the text of a side was joined of, one behind the other; each but the last ends in a line feed. An engine lays
 * a text that was joined out in one row when it is first looked into, which takes long for 50 million characters: what goes
 * through all of it goes through the pieces.
 */
const piecesOfSides = new WeakMap<Side, readonly string[]>();

/** Remembers the pieces of a side. */
export function rememberPieces(side: Side, pieces: readonly string[]): void {
  if (pieces.length > 1) piecesOfSides.set(side, pieces);
}

/** The pieces of a side's text: one, where it was not joined. */
export function piecesOf(side: Side): readonly string[] {
  return piecesOfSides.get(side) ?? [side.text];
}

/** The beginning of a text in pieces, up to so many characters. */
export function headOf(pieces: readonly string[], characters: number): string {
  let head = "";
  for (const piece of pieces) {
    head += piece.slice(0, characters - head.length);
    if (head.length >= characters) break;
  }
  return head;
}
