import { Command } from "commander";
import type { Io } from "../io.ts";
import { numberOption } from "../number-option.ts";

interface PipeFlags {
  sourceLanguage?: string;
  targetLanguage?: string;
  minConfidence?: number;
  maxBeadSize?: number;
  strict?: boolean;
}

/** `songngu pipe`: JSON lines in, JSON lines out, for clusters and queues. */
export function pipeCommand(io: Io): Command {
  return new Command("pipe")
    .description("align pairs that come in as JSON lines: one result a line, in order")
    .option("--source-language <tag>", "BCP 47 tag of all sources (default: found for each)")
    .option("--target-language <tag>", "BCP 47 tag of all targets (default: found for each)")
    .option("--min-confidence <number>", "0 to 1: pairs below are left unaligned (default: 0)", numberOption(0, 1))
    .option("--max-bead-size <number>", "most segments of one side in a pair (default: 4)", numberOption(1, 32))
    .option("--strict", "exit 1 when a line was bad")
    .addHelpText(
      "after",
      `
In:  {"id": "a1", "source": "text", "target": "text"}, or lists of segments
     in place of texts; "sourceLanguage", "targetLanguage" may be given a line.
Out: {"id", "sourceLanguage", "targetLanguage", "beads": [{"source": [0],
     "target": [1, 2], "confidence": 0.97, "sourceText", "targetText"}, …],
     "notes": […]} or {"id", "error": {"code", "message", "line"}} for a line
     that is bad; the rest goes on.

  $ parallel --pipe -k --block 1M songngu pipe < pairs.jsonl > beads.jsonl`,
    )
    .action(async (flags: PipeFlags) => {
      const { runPipe } = await import("../pipe/run-pipe.ts");
      const { strict = false, ...options } = flags;
      await runPipe(io, options, strict);
    });
}
