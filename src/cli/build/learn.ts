import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beadText } from "../../formats/bead-text.ts";
import { shippedLexicon } from "../../lexicon/shipped.ts";
import { trainLexicon } from "../../lexicon/train.ts";
import { writeFileWhole } from "../write-file.ts";
import { hashOf } from "./manifest.ts";
import { newWords } from "./new-words.ts";
import { STATE } from "./state-folder.ts";
import type { BitextStore, BitextSummary } from "./store.ts";

/** Beads from which is learnt: at this confidence few are wrong. */
const CONFIDENT = 0.9;
/** Sentence pairs below which a lexicon would be noise. */
const FEWEST = 100;
/** A lexicon is learnt anew when the batch has grown by this factor since. */
const GROWN = 2;

/** A lexicon that was learnt from the batch itself. */
export interface LearntLexicon {
  readonly path: string;
  /** Names its content. */
  readonly id: string;
  /** Sentence pairs it was learnt from. */
  readonly pairs: number;
}

interface LearntNote extends Omit<LearntLexicon, "path"> {
  readonly version: string;
  /** Pairs of documents that it was learnt from. */
  readonly documents: number;
}

/** Where the lexicon of two languages ("en-vi") is kept. */
export const learntPath = (out: string, languages: string): string => join(out, STATE, `learnt.${languages}.lexicon`);

/** The lexicon that an earlier run learnt for two languages ("en-vi"); undefined where there is none, or the batch has outgrown it. */
export async function learntBefore(
  out: string,
  languages: string,
  version: string,
  documents: number,
): Promise<LearntLexicon | undefined> {
  try {
    const note = JSON.parse(await readFile(`${learntPath(out, languages)}.json`, "utf8")) as LearntNote;
    if (note.version !== version || documents > GROWN * note.documents) return undefined;
    const path = learntPath(out, languages);
    return hashOf(await readFile(path)) === note.id ? { path, id: note.id, pairs: note.pairs } : undefined;
  } catch {
    return undefined;
  }
}

/** Learns a lexicon from the confident beads of aligned pairs, and keeps it in OUT. @returns undefined where there are too few */
export async function learnLexicon(
  out: string,
  languages: string,
  version: string,
  summaries: readonly BitextSummary[],
  store: BitextStore,
  signal: AbortSignal,
): Promise<LearntLexicon | undefined> {
  const expected = summaries.reduce((sum, { beads }) => sum + beads, 0);
  if (expected < FEWEST) return undefined;
  let pairs = 0;
  async function* sentences(): AsyncGenerator<[string, string]> {
    for (const { key } of summaries) {
      signal.throwIfAborted();
      const { bitext } = store.read(key);
      for (const bead of bitext.beads) {
        if (bead.source.length === 0 || bead.target.length === 0 || bead.status === "rejected") continue;
        if (bead.confidence < CONFIDENT && bead.status !== "confirmed") continue;
        pairs++;
        yield [beadText(bitext.source, bead.source), beadText(bitext.target, bead.target)];
      }
    }
  }
  const [source, target] = [summaries[0]!.sourceLanguage, summaries[0]!.targetLanguage];
  const lexicon = await trainLexicon(sentences(), { source, target, origin: "learnt", signal }).catch(
    (error: unknown) => {
      signal.throwIfAborted();
      if (pairs < FEWEST) return undefined;
      throw error;
    },
  );
  if (lexicon === undefined || pairs < FEWEST) return undefined;
  const { saveLexicon } = await import("../../lexicon/save.ts");
  const bytes = saveLexicon(newWords(lexicon, await shippedLexicon(source, target)));
  const learnt = { path: learntPath(out, languages), id: hashOf(bytes), pairs };
  await writeFileWhole(learnt.path, [bytes]);
  const note: LearntNote = { id: learnt.id, pairs, version, documents: summaries.length };
  await writeFileWhole(`${learnt.path}.json`, [JSON.stringify(note)]);
  return learnt;
}
