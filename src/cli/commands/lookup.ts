import { Command } from "commander";
import type { LookupOptions } from "../../lexicon/lookup.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { collect, readLexicons } from "../read-lexicons.ts";

interface LookupFlags {
  from?: string;
  to?: string;
  lexicon?: string[];
  termbase?: string[];
  most?: string;
  json?: boolean;
}

/** `songngu lookup TERM`: how a term is translated. */
export function lookupCommand(io: Io): Command {
  return new Command("lookup")
    .description("translate a term: a word, several, or an abbreviation")
    .argument("<term...>", "the term; several words need no quotation marks")
    .option("--from <tag>", "BCP 47 tag of the term's language (default: found from the term)")
    .option("--to <tag>", "BCP 47 tag to translate into (default: en from vi, vi from any other)")
    .option("--lexicon <file>", "own lexicon, made by songngu train; may be given several times", collect)
    .option("--termbase <file>", "own termbase: .tsv, .csv, .tbx …; may be given several times", collect)
    .option("--most <number>", "most translations (default: 10)")
    .option("--json", "one JSON object a line: term, probability, origin")
    .addHelpText(
      "after",
      "\nOutput: translation, probability, the list or data it comes from.\nExit 1 where nothing is found.",
    )
    .action(async (words: string[], flags: LookupFlags) => {
      const term = words.join(" ");
      const from = flags.from ?? (await languageOfTerm(term));
      const to = flags.to ?? (from.startsWith("vi") ? "en" : "vi");
      const options: LookupOptions = { from, to, lexicon: await readLexicons(flags, { source: from, target: to }, io) };
      if (flags.most !== undefined) options.most = Number(flags.most);
      const { lookup } = await import("../../lexicon/lookup.ts");
      const found = await lookup(term, options);
      if (found.length === 0) throw new Failure(`no translation from ${from} to ${to} is known for "${term}"`);
      const line = flags.json
        ? (translation: (typeof found)[number]) => JSON.stringify(translation)
        : ({ term, probability, origin }: (typeof found)[number]) => `${term}\t${probability.toFixed(2)}\t${origin}`;
      await io.out(`${found.map(line).join("\n")}\n`);
    });
}

/** A term is short: letters decide first, then which shipped direction knows it, then the detector. */
async function languageOfTerm(term: string): Promise<string> {
  const { detectLanguage } = await import("../../language/detect.ts");
  const { language, confidence } = await detectLanguage(term, { candidates: ["vi", "en"] });
  if (confidence > 0.9 && language !== "und") return language;
  const { lookup } = await import("../../lexicon/lookup.ts");
  for (const [from, to] of [
    ["vi", "en"],
    ["en", "vi"],
  ] as const) {
    if ((await lookup(term, { from, to })).some(({ origin }) => origin !== "composed")) return from;
  }
  return language === "und" ? "vi" : language;
}
