import type { Severity } from "../finding.ts";

/** What a check says of a unit. */
export interface Complaint {
  code: string;
  severity: Severity;
  /** For people: what is wrong, with the words it is about. */
  reason: string;
}
