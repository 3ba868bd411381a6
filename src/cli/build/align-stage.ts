import { join } from "node:path";
import { Failure } from "../failure.ts";
import { Ahead } from "./ahead.ts";
import { type AlignTask, alignTask, type TaskResult } from "./align-task.ts";
import type { Crew } from "./crew.ts";
import type { FoundDocument, Unused } from "./find-documents.ts";
import { pairKey } from "./fingerprints.ts";
import { GrowingMemory } from "./growing-memory.ts";
import type { LearntLexicon } from "./learn.ts";
import { languagesOf, type Manifest, type ManifestPair, manifestPair } from "./manifest.ts";
import type { Plan } from "./plan.ts";
import type { PlannedPair } from "./planned-pair.ts";
import type { Progress } from "./progress.ts";
import type { BuildSettings } from "./settings.ts";
import type { BitextStore } from "./store.ts";
import { noteUnfinished } from "./unfinished.ts";
import { MEMORY } from "./write-outputs.ts";

/** What a stage came to. */
export interface Aligned {
  readonly pairs: ManifestPair[];
  readonly failed: Unused[];
}

/** Aligns the pairs of a build that are not aligned yet, once or, where the batch teaches a lexicon, twice. */
export class AlignStage {
  readonly #settings: BuildSettings;
  readonly #store: BitextStore;
  readonly #crew: Crew;
  readonly #progress: Progress;
  readonly #previous: Manifest | undefined;
  readonly #program: string;
  readonly #date: string;
  readonly #ahead: Ahead;
  #memory: GrowingMemory | undefined;

  /**
   * @param previous the build before, if there was one
   * @param program names the program with its lexicons
   * @param date of what is aligned in this run, ISO 8601
   */
  constructor(
    settings: BuildSettings,
    store: BitextStore,
    crew: Crew,
    progress: Progress,
    previous: Manifest | undefined,
    program: string,
    date: string,
  ) {
    this.#settings = settings;
    this.#store = store;
    this.#crew = crew;
    this.#progress = progress;
    this.#previous = previous;
    this.#program = program;
    this.#date = date;
    this.#ahead = new Ahead(crew);
  }

  /** The memory that is written while pairs are aligned; undefined where it is left for later. */
  get memory(): GrowingMemory | undefined {
    return this.#memory;
  }

  /** Aligns two documents that will probably be a pair, if a thread has nothing else to do. @param hashes by id */
  goAhead(source: FoundDocument, target: FoundDocument, hashes: ReadonlyMap<string, string>): void {
    const task = this.#taskOf({ source, target }, hashes);
    if (this.#store.summary(task.key) === undefined) this.#ahead.guess(task);
  }

  /** Takes away what was aligned ahead: there is no pair. */
  async takeBack(): Promise<void> {
    this.#ahead.stop();
    this.#store.remove(new Set(await this.#ahead.aligned()));
  }

  /** Aligns with what was learnt. @param last whether what comes out is what the outputs are made of */
  async run(stage: string, plan: Plan, learnt: ReadonlyMap<string, LearntLexicon>, last: boolean): Promise<Aligned> {
    this.#ahead.stop();
    const { out, minConfidence, glossary } = this.#settings;
    const done: (ManifestPair | undefined)[] = [];
    const failed: Unused[] = [];
    const tasks: AlignTask[] = [];
    const places = new Map<string, number>();
    const early: { place: number; result: Promise<TaskResult> }[] = [];
    const before = new Map(this.#previous?.pairs.map((pair) => [`${pair.source}\n${pair.target}`, pair]));
    for (const [place, pair] of plan.pairs.entries()) {
      const old = before.get(`${pair.source.id}\n${pair.target.id}`);
      const lexicon = lexiconFor(old, learnt);
      const task = this.#taskOf(pair, plan.hashes, lexicon, this.#olderVersion(pair, plan, lexicon, old));
      const result = this.#ahead.resultOf(task.key);
      const summary = result === undefined ? this.#store.summary(task.key) : undefined;
      if (result !== undefined) early.push({ place, result });
      else if (summary) done[place] = manifestPair(pair, summary);
      else {
        tasks.push(task);
        places.set(task.key, place);
      }
    }
    const all = tasks.length + early.length;
    this.#crew.prepare(tasks.length);
    // Where a thread beside this one will be busy with the glossary, this one can write the memory then.
    if (last && all > 0 && !(glossary && this.#crew.room > 0)) {
      await noteUnfinished(out);
      this.#memory = new GrowingMemory(join(out, MEMORY), plan.pairs.length, this.#date, minConfidence, this.#store);
      done.forEach((pair, place) => {
        this.#memory!.tell(place, pair);
      });
    }
    this.#progress.begin(stage, all, "pairs");
    const take = (place: number, result: TaskResult): void => {
      const pair = plan.pairs[place]!;
      if ("summary" in result) done[place] = manifestPair(pair, result.summary);
      else if (result.fatal) throw new Failure(result.reason);
      else failed.push({ id: `${pair.source.id} ↔ ${pair.target.id}`, reason: result.reason });
      this.#memory?.tell(place, done[place]);
      this.#progress.step();
    };
    await Promise.all([
      this.#crew.align(tasks, (task, result) => take(places.get(task.key)!, result)),
      ...early.map(async ({ place, result }) => take(place, await result)),
    ]);
    this.#progress.end();
    return { pairs: done.filter((pair) => pair !== undefined), failed };
  }

  /** The task of aligning a pair by itself. @param hashes of the documents, by id */
  #taskOf(
    pair: PlannedPair,
    hashes: ReadonlyMap<string, string>,
    lexicon?: LearntLexicon,
    previous?: string,
  ): AlignTask {
    const key = pairKey(pair, hashes, this.#program, this.#settings.encoding, lexicon);
    return alignTask(pair, hashes, this.#settings, { key, date: this.#date, lexicon, previous });
  }

  /** The pair as it was before one of its documents changed, where nothing else did: it can then be updated. */
  #olderVersion(
    { source, target }: PlannedPair,
    plan: Plan,
    lexicon: LearntLexicon | undefined,
    old: ManifestPair | undefined,
  ): string | undefined {
    const { state, documents = {} } = this.#previous ?? {};
    if (old === undefined || state !== this.#program || old.lexicon !== lexicon?.id) return undefined;
    const changed = [source, target].some(({ id }) => documents[id] !== plan.hashes.get(id));
    return changed ? old.key : undefined;
  }
}

function lexiconFor(
  old: ManifestPair | undefined,
  learnt: ReadonlyMap<string, LearntLexicon>,
): LearntLexicon | undefined {
  // Of a pair that is new its languages are not known yet; with one lexicon there is no choice.
  return (old && learnt.get(languagesOf(old))) ?? (learnt.size === 1 ? [...learnt.values()][0] : undefined);
}
