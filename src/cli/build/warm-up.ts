import { shippedLexicon } from "../../lexicon/shipped.ts";
import { align } from "../../songngu.ts";
import type { OutputResult } from "./output-task.ts";

/** A task that readies a thread before there is work for it. */
export interface WarmUp {
  readonly kind: "warm up";
  readonly out: string;
  /** Whether the thread will do whole pairs, not their second halves only. */
  readonly whole: boolean;
}

/** Loads what a pair of documents needs, and decodes the lexicon, while the main thread still reads. */
export async function warmUp({ whole }: WarmUp): Promise<OutputResult> {
  const loaded = whole
    ? [import("./align-task.ts"), align("Xin chào.", "Hello.", { sourceLanguage: "vi", targetLanguage: "en" })]
    : [import("./beads-task.ts"), shippedLexicon("vi", "en")];
  await Promise.all(loaded);
  return {};
}
