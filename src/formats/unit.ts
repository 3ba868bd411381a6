import type { BeadStatus } from "../core/bitext.ts";

/** A property of a translation unit that this library has no field for: type and value as they stand in the file. */
export interface UnitProp {
  /** Its name; own ones begin with "x-". */
  type: string;
  value: string;
}

/** A pair of texts that say the same, with what is known of it: what every format of a translation memory holds in some way. */
export interface TranslationUnit {
  /** Stable: the same pair of texts gives the same id. As in the file where it was read from one. */
  id: string;
  /** In NFC, white space folded. Empty on one side of a null bead only. */
  source: string;
  target: string;
  /** BCP 47 tag, "und" where it is not known. */
  sourceLanguage: string;
  targetLanguage: string;
  /** 0 to 1; absent where nobody has said. */
  confidence?: number;
  /** What a person has decided. */
  status?: BeadStatus;
  /** The segments it was made of, as indexes into the sides of its bitext. */
  bead?: { source: number[]; target: number[] };
  /** Names of the documents it comes from. */
  sourceFile?: string;
  targetFile?: string;
  /** Text of the source segment before it and after it. */
  before?: string;
  after?: string;
  /** When it was made, and by whom. */
  date?: Date;
  creator?: string;
  /** When it was last changed, and by whom. */
  changed?: Date;
  changer?: string;
  props: UnitProp[];
  notes: string[];
}

/** Which of a unit's two texts. */
export type UnitSide = "source" | "target";

/** True for a null bead: one side says nothing. */
export const isNullUnit = (unit: TranslationUnit): boolean => unit.source.trim() === "" || unit.target.trim() === "";
