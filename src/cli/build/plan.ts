import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CorpusDocument, checkPairing, type LeftDocument, type Pairing } from "../../corpus/pairing.ts";
import { writeFileWhole } from "../write-file.ts";
import { type FoundDocument, findDocuments, UNREAD_FOLDER, type Unused } from "./find-documents.ts";
import { lexiconsOf } from "./lexicon-files.ts";
import { hashOf } from "./manifest.ts";
import { pairsAlike } from "./pairs-alike.ts";
import { pairsByName } from "./pairs-by-name.ts";
import { pairsOfFile } from "./pairs-file.ts";
import type { PlannedPair } from "./planned-pair.ts";
import type { Progress } from "./progress.ts";
import { hashDocument, readDocumentText } from "./read-document.ts";
import { shortReason } from "./reason.ts";
import type { BuildSettings } from "./settings.ts";
import { STATE } from "./state-folder.ts";

/** What a build will work on. */
export interface Plan {
  readonly pairs: readonly PlannedPair[];
  readonly left: readonly LeftDocument[];
  readonly skipped: readonly Unused[];
  readonly failed: readonly Unused[];
  /** Content hashes by id. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** What is told while a plan is made, for others to go ahead. */
export interface PlanWatcher {
  /** How many documents there are, before they are read. */
  readonly found: (documents: number) => void;
  /** Two documents that will probably be a pair. @param hashes of all documents, by id */
  readonly likely: (source: FoundDocument, target: FoundDocument, hashes: ReadonlyMap<string, string>) => void;
}

/**
 * Score from which two documents are taken to be a pair before all are compared: of report pairs and comparable texts the
 * lowest have .28 (test/bench/pairing.ts).
 */
const LIKELY_SCORE = 0.25;
/** The pairing of the last run, in the state folder. */
const PAIRING = "pairing.json";
/** Documents read between two looks at the signal. */
const SLICE = 32;

/**
 * Lists the documents of the folder, reads what is needed of them, and says which belong together.
 */
export async function makePlan(
  settings: BuildSettings,
  version: string,
  progress: Progress,
  signal: AbortSignal,
  watcher: PlanWatcher,
): Promise<Plan> {
  const failed: Unused[] = [];
  const hashes = new Map<string, string>();
  const left: LeftDocument[] = [];
  let skipped: readonly Unused[] = [];
  let documents: readonly FoundDocument[];
  let pairs: readonly PlannedPair[] = [];
  if (settings.pairs !== undefined) {
    const given = await pairsOfFile(settings.pairs, settings.folder);
    ({ documents, pairs } = given);
    failed.push(...given.failed);
  } else {
    const content = await findDocuments(settings.folder, settings.out, settings.recursive);
    ({ documents, skipped } = content);
    failed.push(...content.failed);
  }
  watcher.found(documents.length);
  progress.begin("reading", documents.length, "documents");
  const good: FoundDocument[] = [];
  for (const document of documents) {
    signal.throwIfAborted();
    try {
      hashes.set(document.id, hashDocument(document.path));
      good.push(document);
    } catch (error) {
      failed.push({ id: document.id, reason: shortReason(error, [document]) });
    }
    progress.step();
    if (good.length % SLICE === 0) await new Promise((go) => setImmediate(go));
  }
  progress.end();
  if (settings.pairs !== undefined) {
    pairs = pairs.filter(({ source, target }) => hashes.has(source.id) && hashes.has(target.id));
  } else if (settings.pairBy === "name") {
    const named = await pairsByName(good, settings.sourceLanguage, async ({ path }) => {
      return (await readDocumentText(path, settings.encoding)).text;
    });
    pairs = named.pairs;
    left.push(...named.left);
  } else {
    const pairing = await pairByContent(settings, good, hashes, version, failed, progress, signal, watcher);
    const byId = new Map(good.map((document) => [document.id, document]));
    pairs = pairing.pairs.map(({ source, target, ...rest }) => ({
      source: byId.get(source)!,
      target: byId.get(target)!,
      ...rest,
    }));
    left.push(...pairing.left);
  }
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const byIds = (a: PlannedPair, b: PlannedPair): number => byId(a.source, b.source) || byId(a.target, b.target);
  return { pairs: [...pairs].sort(byIds), left: left.sort(byId), skipped, failed: failed.sort(byId), hashes };
}

/** Why a plan has no pair, in one clause. */
export function whyNoPair({ hashes, skipped, failed }: Plan, { pairs, pairBy }: BuildSettings): string {
  if (pairs === undefined && hashes.size + failed.length === 0) {
    const deeper = skipped.some(({ reason }) => reason === UNREAD_FOLDER)
      ? "; --recursive reads the folders inside"
      : "";
    return `there is no document (.txt .md .html .docx .pdf)${deeper}`;
  }
  if (pairs !== undefined) return `${pairs} names no two documents that can be read`;
  if (pairBy === "name") return "no two documents have one name in two languages, as x.vi.txt and x.en.txt have";
  return "no two documents report the same";
}

/** Pairs by what the texts say. The outcome is kept, so that a run that was killed need not find it again. */
async function pairByContent(
  settings: BuildSettings,
  documents: readonly FoundDocument[],
  hashes: ReadonlyMap<string, string>,
  version: string,
  failed: Unused[],
  progress: Progress,
  signal: AbortSignal,
  watcher: PlanWatcher,
): Promise<Pairing> {
  const { sourceLanguage, minScore, encoding } = settings;
  const key = hashOf([version, sourceLanguage, minScore, encoding, documents.map(({ id }) => [id, hashes.get(id)])]);
  const file = join(settings.out, STATE, PAIRING);
  const known = await readFile(file, "utf8")
    .then((text) => JSON.parse(text) as { key: string; pairing: Pairing; failed: Unused[] })
    .catch(() => undefined);
  if (known?.key === key) {
    failed.push(...known.failed);
    return known.pairing;
  }
  for (const [source, target] of pairsAlike(documents, sourceLanguage)) watcher.likely(source, target, hashes);
  const texts: CorpusDocument[] = [];
  const unreadable: Unused[] = [];
  progress.begin("pairing", documents.length, "documents");
  for (const document of documents) {
    signal.throwIfAborted();
    try {
      texts.push({ id: document.id, text: (await readDocumentText(document.path, encoding)).text });
    } catch (error) {
      unreadable.push({ id: document.id, reason: shortReason(error, [document]) });
    }
    progress.step();
    if (texts.length % SLICE === 0) await new Promise((go) => setImmediate(go));
  }
  const options = {
    signal,
    lexicon: lexiconsOf(settings.lexicons),
    ...(sourceLanguage === undefined ? {} : { sourceLanguage }),
    ...(minScore === undefined ? {} : { minScore }),
  };
  checkPairing(texts, options);
  const { findPairs } = await import("../../corpus/find-pairs.ts");
  const byId = new Map(documents.map((document) => [document.id, document]));
  const pairing = await findPairs(texts, options, (source, target, score) => {
    if (score >= Math.max(LIKELY_SCORE, minScore ?? 0)) watcher.likely(byId.get(source)!, byId.get(target)!, hashes);
  });
  progress.end();
  await writeFileWhole(file, [JSON.stringify({ key, pairing, failed: unreadable })]);
  failed.push(...unreadable);
  return pairing;
}
