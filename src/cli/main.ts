import { Command, CommanderError } from "commander";
import { SongnguError } from "../core/error.ts";
import { VERSION } from "../core/version.ts";
import { alignCommand } from "./commands/align.ts";
import { buildCommand } from "./commands/build.ts";
import { checkCommand } from "./commands/check.ts";
import { convertCommand } from "./commands/convert.ts";
import { detectCommand } from "./commands/detect.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { glossaryCommand } from "./commands/glossary.ts";
import { lookupCommand } from "./commands/lookup.ts";
import { pipeCommand } from "./commands/pipe.ts";
import { splitCommand } from "./commands/split.ts";
import { srxCommand } from "./commands/srx.ts";
import { trainCommand } from "./commands/train.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";

export type { Io } from "./io.ts";

/** Every command, in the order of the help text. A command is a function from the outside world to a commander Command. */
const COMMANDS: readonly ((io: Io) => Command)[] = [
  alignCommand,
  detectCommand,
  splitCommand,
  buildCommand,
  pipeCommand,
  evaluateCommand,
  convertCommand,
  checkCommand,
  glossaryCommand,
  trainCommand,
  lookupCommand,
  srxCommand,
];

const ABOUT = `Aligns Vietnamese and English reports of the same event, sentence by sentence,
also where they are not told in one order. Nothing leaves this machine.`;

const MORE = `
Examples:
  $ songngu align vi.txt en.txt                 a table on a terminal, TSV in a pipe
  $ songngu align vi.txt en.txt -o memory.tmx   a translation memory
  $ songngu glossary vi.txt en.txt -o terms.tbx the terms and their translations
  $ songngu detect *.txt                        the language of each file

"-" as a file is standard input. Exit: 0 done, 1 bad input, 2 bad usage.`;

/** The whole command line as a function. @returns the exit code: 0 done, 1 bad input, 2 bad usage */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const program = new Command("songngu").description(ABOUT).version(VERSION).addHelpText("after", MORE);
  for (const command of COMMANDS) program.addCommand(command(io));
  let data = "";
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showHelpAfterError(`(songngu ${command === program ? "" : `${command.name()} `}--help tells more)`);
    command.configureOutput({
      writeOut: (text) => {
        data += text;
      },
      writeErr: (text) => io.err(text),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    });
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Failure) {
      io.err(`songngu: ${error.message}\n`);
      return error.exit;
    }
    if (error instanceof SongnguError) {
      io.err(`songngu: ${error.message}\n`);
      return error.code === "BAD_OPTION" ? 2 : 1;
    }
    if (io.signal.aborted) {
      io.err("songngu: interrupted\n");
      return 1;
    }
    throw error;
  } finally {
    if (data !== "") await io.out(data);
  }
}
