import { Command } from "commander";
import type { Io } from "../io.ts";
import { writeFileWhole } from "../write-file.ts";

/** `songngu srx`: the sentence rules of Vietnamese and English for CAT tools. */
export function srxCommand(io: Io): Command {
  return new Command("srx")
    .description("write the sentence rules of Vietnamese and English as SRX 2.0, for a CAT tool")
    .option("-o, --output <file>", "write to a file instead of standard output")
    .action(async (options: { output?: string }) => {
      const { srxRules } = await import("../../sentences/srx.ts");
      const rules = srxRules();
      await (options.output ? writeFileWhole(options.output, [rules]) : io.out(rules));
    });
}
