import { align } from "../../songngu.ts";
import type { OutputResult } from "./output-task.ts";

/** A task that readies a thread before there is work for it. */
export interface WarmUp {
  readonly kind: "warm up";
}

/** Loads what a pair of documents needs, and decodes the lexicon, while the main thread still reads. */
export async function warmUp(): Promise<OutputResult> {
  await Promise.all([
    import("./align-task.ts"),
    align("Xin chào.", "Hello.", { sourceLanguage: "vi", targetLanguage: "en" }),
  ]);
  return {};
}
