import type { BeadStatus } from "../core/bitext.ts";

/** Reads a confidence: ".97", "0,97" as a spreadsheet in Vietnamese has it, "97 %". Undefined where it is none. */
export function parseConfidence(text: string): number | undefined {
  const match = /^(\d*(?:[.,]\d*)?)\s*(%?)$/.exec(text.trim());
  if (!match || !/\d/.test(match[1]!)) return undefined;
  const value = Number(match[1]!.replace(",", ".")) / (match[2] ? 100 : 1);
  return value >= 0 && value <= 1 ? value : undefined;
}

/** Reads a person's decision, in either case. Undefined where it is none. */
export function parseStatus(text: string): BeadStatus | undefined {
  const status = text.trim().toLowerCase();
  return status === "confirmed" || status === "rejected" ? status : undefined;
}
