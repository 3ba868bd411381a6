import { Command } from "commander";
import type { BeadIndexes, Score } from "../../evaluate/scores.ts";
import type { Io } from "../io.ts";
import { parseBeads } from "../parse-beads.ts";
import { nameOf, readLines } from "../read-text.ts";

/** `songngu evaluate GOLD PREDICTED`: precision, recall and F1 of beads. */
export function evaluateCommand(io: Io): Command {
  return new Command("evaluate")
    .description("compare predicted beads with gold beads: precision, recall, F1")
    .argument("<gold>", 'beads as JSONL (one {"source":[0],"target":[1]} a line) or a JSON file with "beads"')
    .argument("<predicted>", "the same, to be judged")
    .option("--json", "the scores as JSON")
    .addHelpText(
      "after",
      "\nStrict: both sides exactly as in the gold. Lax: both overlap one gold bead.\nNull beads count on neither side.",
    )
    .action(async (gold: string, predicted: string, options: { json?: boolean }) => {
      const { evaluate } = await import("../../evaluate/scores.ts");
      const read = async (path: string): Promise<BeadIndexes[]> => parseBeads(await readLines(path, io), nameOf(path));
      const scores = evaluate({ beads: await read(gold) }, { beads: await read(predicted) });
      const line = (name: string, score: Score): string =>
        `${name.padEnd(8)}${[score.precision, score.recall, score.f1].map((x) => x.toFixed(4).padStart(10)).join("")}\n`;
      await io.out(
        options.json
          ? `${JSON.stringify(scores)}\n`
          : `${" ".repeat(8)} precision    recall        f1\n${line("strict", scores.strict)}${line("lax", scores.lax)}${scores.predicted} beads predicted, ${scores.gold} in the gold\n`,
      );
    });
}
