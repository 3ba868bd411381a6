import { Command } from "commander";
import type { Io } from "../io.ts";
import { readText } from "../read-text.ts";

/** `songngu detect FILE…`: the language of each file. */
export function detectCommand(io: Io): Command {
  return new Command("detect")
    .description("say which language each file is in")
    .argument("<files...>", 'text files; "-" is standard input')
    .option("--candidates <tags>", "choose among these languages only, for example vi,en")
    .option("--encoding <name>", "the encoding of the files (default: found from their bytes)")
    .option("--json", "one JSON object a line: file, language, confidence, alternatives")
    .action(async (files: string[], options: { candidates?: string; encoding?: string; json?: boolean }) => {
      const { detectLanguage } = await import("../../language/detect.ts");
      const candidates = options.candidates?.split(",").map((tag) => tag.trim());
      for (const file of files) {
        const guess = await detectLanguage(await readText(file, io, options), candidates ? { candidates } : {});
        await io.out(
          options.json
            ? `${JSON.stringify({ file, ...guess })}\n`
            : `${file}\t${guess.language}\t${guess.confidence.toFixed(2)}\n`,
        );
      }
    });
}
