/** Titles and the like that end in a stop without ending a sentence; a segment that ends in one was cut too early. */
const CUT_TOO_EARLY =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Fr|St|Hon|Pres|Gov|Sen|Rep|Gen|Lt|Col|Maj|Capt|Cpt|Cmdr|Adm|Brig|Sgt|Cpl|Jr|Sr|No|Nos|vs|Ave|Mt|Ft|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[ap]\.m|U\.S|U\.N|U\.K|[A-Z]|Tp|TP|Tr|Th[Ss]|TS|GS|PGS|BS|KS|Ths)\.$/u;
const GOES_ON = /^[\s("“‘]*\p{Ll}/u;

/**
 * Whether a segment looks as if it went on in the next: 2 for one that ends in an abbreviation, 1 where the next one
 * begins with a small letter, 0 for a sound boundary.
 */
export function seamBetween(text: string, next: string | undefined): 0 | 1 | 2 {
  if (next === undefined) return 0;
  if (CUT_TOO_EARLY.test(text.slice(-12))) return 2;
  return GOES_ON.test(next) ? 1 : 0;
}
