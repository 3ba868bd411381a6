import type { Bitext } from "../core/bitext.ts";
import { SongnguError } from "../core/error.ts";

/** @throws SongnguError BAD_BITEXT where a segment is in no bead, in two, or does not exist. */
export function checkBitext(name: string, bitext: Bitext): void {
  if (
    !Array.isArray(bitext?.beads) ||
    !Array.isArray(bitext.source?.segments) ||
    !Array.isArray(bitext.target?.segments)
  ) {
    throw new SongnguError("BAD_BITEXT", `${name}: a bitext must have source, target and beads`);
  }
  for (const side of ["source", "target"] as const) {
    const seen = new Uint8Array(bitext[side].segments.length);
    for (const bead of bitext.beads) {
      for (const index of bead[side]) {
        if (!(Number.isInteger(index) && index >= 0 && index < seen.length)) {
          throw new SongnguError("BAD_BITEXT", `${name}: the ${side} has no segment ${index}`);
        }
        if (seen[index]!++ > 0)
          throw new SongnguError("BAD_BITEXT", `${name}: segment ${index} of the ${side} is in two beads`);
      }
    }
    const missing = seen.indexOf(0);
    if (missing >= 0) throw new SongnguError("BAD_BITEXT", `${name}: segment ${missing} of the ${side} is in no bead`);
  }
}
