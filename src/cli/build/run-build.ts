import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { VERSION } from "../../core/version.ts";
import { Failure, reasonOf } from "../failure.ts";
import type { Io } from "../io.ts";
import { Ahead } from "./ahead.ts";
import { type AlignTask, alignTask, type TaskResult } from "./align-task.ts";
import { type Announcer, shown } from "./announce.ts";
import { checkFolders } from "./check-folders.ts";
import { clearParts } from "./clear-parts.ts";
import { Crew } from "./crew.ts";
import { decisionsState, takeDecisions } from "./decisions.ts";
import type { Unused } from "./find-documents.ts";
import { outputsKey, pairKey } from "./fingerprints.ts";
import { GrowingMemory } from "./growing-memory.ts";
import { type LearntLexicon, learnLexicon, learntBefore } from "./learn.ts";
import { lexiconFilesState } from "./lexicon-files.ts";
import { lockOutput } from "./lock.ts";
import {
  hashOf,
  languagesOf,
  type Manifest,
  type ManifestPair,
  manifestPair,
  readManifest,
  writeManifest,
} from "./manifest.ts";
import { makePlan, type Plan, whyNoPair } from "./plan.ts";
import type { PlannedPair } from "./planned-pair.ts";
import { type ProgramState, programState } from "./program-state.ts";
import { Progress } from "./progress.ts";
import type { BuildSettings } from "./settings.ts";
import { BitextStore } from "./store.ts";
import { areThere, MEMORY, removeOld, writeOutputs } from "./write-outputs.ts";

/** What a build came to. */
export interface BuildOutcome {
  readonly pairs: readonly ManifestPair[];
  readonly failed: readonly Unused[];
  /** Files written or kept, below OUT. */
  readonly outputs: readonly string[];
  /** Nothing had changed since the last run. */
  readonly unchanged: boolean;
}

/**
 * Builds OUT from a folder: pairs, aligns, writes. Goes on where an earlier run stopped.
 * @throws Failure where nothing can be built; a document that fails does not stop the rest
 */
export async function runBuild(
  settings: BuildSettings,
  announcer: Announcer,
  quiet: boolean,
  io: Io,
): Promise<BuildOutcome> {
  await checkFolders(settings);
  await mkdir(settings.out, { recursive: true }).catch((error: unknown) => {
    throw new Failure(`${settings.out}: cannot be written: ${reasonOf(error)}`, 1, { cause: error });
  });
  const unlock = await lockOutput(settings.out);
  try {
    return await new Build(settings, announcer, quiet, io).run();
  } finally {
    await unlock();
  }
}

class Build {
  readonly #settings: BuildSettings;
  readonly #announcer: Announcer;
  readonly #progress: Progress;
  readonly #io: Io;
  readonly #store: BitextStore;
  readonly #crew: Crew;
  /** When this run aligns, ISO 8601. */
  readonly #date: string;
  readonly #ahead: Ahead;
  #memory: GrowingMemory | undefined;
  readonly #failed: Unused[] = [];
  #state: ProgramState = { lexicon: "", whole: "" };
  #previous: Manifest | undefined;
  #decisions = "";

  constructor(settings: BuildSettings, announcer: Announcer, quiet: boolean, io: Io) {
    this.#settings = settings;
    this.#announcer = announcer;
    this.#io = io;
    this.#date = io.now().toISOString();
    this.#store = new BitextStore(settings.out);
    this.#crew = new Crew(settings.workers, io.signal);
    this.#ahead = new Ahead(this.#crew);
    const tell = announcer.json
      ? (stage: string, done: number, all: number): void => void announcer.event("progress", { stage, done, all })
      : undefined;
    this.#progress = new Progress(io, quiet, tell);
  }

  async run(): Promise<BuildOutcome> {
    try {
      return await this.#run();
    } finally {
      await this.#crew.close();
      await this.#memory?.giveUp();
      await clearParts(this.#settings.out);
    }
  }

  async #run(): Promise<BuildOutcome> {
    const { out } = this.#settings;
    await this.#store.open();
    await clearParts(out);
    this.#previous = await readManifest(out);
    this.#state = await programState();
    const { decisions, lexicons } = this.#settings;
    if (lexicons.length > 0) {
      this.#state = { ...this.#state, whole: hashOf([this.#state.whole, lexiconFilesState(lexicons)]) };
    }
    if (decisions.length > 0) {
      const taken = await takeDecisions(out, decisions, this.#io);
      await this.#announcer.event("decisions", { taken });
      await this.#announcer.line(`${taken} decisions taken from ${decisions.map(shown).join(", ")}`);
    }
    this.#decisions = hashOf(await decisionsState(out));
    const plan = await this.#plan();
    this.#failed.push(...plan.failed);
    await this.#announcer.skipped(plan.skipped);
    await this.#announcer.planned(plan.pairs);
    await this.#announcer.left(plan.left);
    if (plan.pairs.length === 0) {
      await this.#announcer.failed(this.#failed);
      await this.#leaveNothing();
      throw new Failure(`${this.#settings.folder}: ${whyNoPair(plan, this.#settings)}; nothing is written`);
    }
    const pairs = await this.#alignAll(plan);
    if (pairs.length === 0) {
      await this.#announcer.failed(this.#failed);
      await this.#leaveNothing();
      throw new Failure(`${this.#settings.folder}: no pair could be aligned; nothing is written`);
    }
    await this.#announcer.aligned(pairs);
    await this.#announcer.notes(pairs);
    const fingerprint = outputsKey(pairs, plan, this.#settings, this.#state.whole, this.#decisions);
    if (this.#previous?.fingerprint === fingerprint && (await areThere(out, this.#previous.outputs))) {
      await this.#announcer.failed(this.#failed);
      return { pairs, failed: this.#failed, outputs: this.#previous.outputs, unchanged: true };
    }
    const outputs = await writeOutputs(
      this.#settings,
      pairs,
      plan.left,
      this.#previous,
      this.#decisions,
      this.#memory,
      this.#store,
      this.#crew,
      this.#progress,
      this.#io.signal,
    );
    await this.#finish(pairs, plan, fingerprint, outputs);
    await this.#announcer.failed(this.#failed);
    return { pairs, failed: this.#failed, outputs, unchanged: false };
  }

  /** Takes OUT away again where nothing came into it but what was aligned in vain. */
  async #leaveNothing(): Promise<void> {
    await this.#store.remove(await this.#ahead.aligned());
    await this.#store.leaveNothing();
  }

  /** Finds out what belongs together; threads that would have nothing to do meanwhile go ahead with what probably will. */
  async #plan(): Promise<Plan> {
    const plan = await makePlan(this.#settings, this.#state.whole, this.#progress, this.#io.signal, {
      found: (documents) => {
        // Where a build was finished before, there may be nothing to do.
        if (this.#previous === undefined) this.#crew.prepare(documents / 2);
      },
      likely: (source, target, hashes) => {
        const task = this.#taskOf({ source, target }, hashes);
        if (this.#store.summary(task.key) === undefined) this.#ahead.guess(task);
      },
    });
    this.#ahead.stop();
    return plan;
  }

  /** The task of aligning a pair by itself. @param hashes of the documents, by id */
  #taskOf(
    pair: PlannedPair,
    hashes: ReadonlyMap<string, string>,
    lexicon?: LearntLexicon,
    previous?: string,
  ): AlignTask {
    const key = pairKey(pair, hashes, this.#state.whole, this.#settings.encoding, lexicon);
    return alignTask(pair, hashes, this.#settings, { key, date: this.#date, lexicon, previous });
  }

  /** Aligns what is not aligned yet; with --learn a second time, with what the batch itself taught. */
  async #alignAll(plan: Plan): Promise<ManifestPair[]> {
    if (!this.#settings.learn) return this.#alignStage("aligning", plan, new Map(), true);
    const { out } = this.#settings;
    const version = this.#state.whole;
    const known = this.#previous?.pairs ?? [];
    const learnt = new Map<string, LearntLexicon>();
    for (const languages of new Set(known.map(languagesOf))) {
      const before = await learntBefore(out, languages, version, plan.pairs.length);
      if (before) learnt.set(languages, before);
    }
    if (learnt.size > 0) return this.#alignStage("aligning", plan, learnt, true);
    const failed = [...this.#failed];
    const first = await this.#alignStage("aligning", plan, new Map(), false);
    for (const languages of new Set(first.map(languagesOf))) {
      const of = first.filter((pair) => languagesOf(pair) === languages);
      const lexicon = await learnLexicon(out, languages, version, of, this.#store, this.#io.signal);
      if (lexicon) learnt.set(languages, lexicon);
      const said = lexicon ? `learnt from ${lexicon.pairs} sentence pairs` : "too few sentence pairs to learn from";
      await this.#announcer.line(`${languages}: ${said}`);
      await this.#announcer.event("learnt", { languages, pairs: lexicon?.pairs ?? 0 });
    }
    if (learnt.size === 0) return first;
    this.#failed.splice(0, this.#failed.length, ...failed);
    return this.#alignStage("aligning once more", plan, learnt, true);
  }

  /** @param last whether what comes out is what the outputs are made of */
  async #alignStage(
    stage: string,
    plan: Plan,
    learnt: ReadonlyMap<string, LearntLexicon>,
    last: boolean,
  ): Promise<ManifestPair[]> {
    const { out, minConfidence, glossary } = this.#settings;
    const done: (ManifestPair | undefined)[] = [];
    const tasks: AlignTask[] = [];
    const places = new Map<string, number>();
    const early: { place: number; result: Promise<TaskResult> }[] = [];
    const before = new Map(this.#previous?.pairs.map((pair) => [`${pair.source}\n${pair.target}`, pair]));
    for (const [place, pair] of plan.pairs.entries()) {
      const old = before.get(`${pair.source.id}\n${pair.target.id}`);
      const lexicon = this.#lexiconFor(old, learnt);
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
      else this.#failed.push({ id: `${pair.source.id} ↔ ${pair.target.id}`, reason: result.reason });
      this.#memory?.tell(place, done[place]);
      this.#progress.step();
    };
    await Promise.all([
      this.#crew.run(tasks, (task, result) => take(places.get(task.key)!, result)),
      ...early.map(async ({ place, result }) => take(place, await result)),
    ]);
    this.#progress.end();
    // Tasks end in no fixed order.
    this.#failed.sort((a, b) => (a.id < b.id ? -1 : 1));
    return done.filter((pair) => pair !== undefined);
  }

  /** The pair as it was before one of its documents changed, where nothing else did: it can then be updated. */
  #olderVersion(
    { source, target }: PlannedPair,
    plan: Plan,
    lexicon: LearntLexicon | undefined,
    old: ManifestPair | undefined,
  ): string | undefined {
    const { state, documents = {} } = this.#previous ?? {};
    if (old === undefined || state !== this.#state.whole || old.lexicon !== lexicon?.id) return undefined;
    const changed = [source, target].some(({ id }) => documents[id] !== plan.hashes.get(id));
    return changed ? old.key : undefined;
  }

  #lexiconFor(old: ManifestPair | undefined, learnt: ReadonlyMap<string, LearntLexicon>): LearntLexicon | undefined {
    // Of a pair that is new its languages are not known yet; with one lexicon there is no choice.
    return (old && learnt.get(languagesOf(old))) ?? (learnt.size === 1 ? [...learnt.values()][0] : undefined);
  }

  /** The manifest comes last: only with it the build counts as done. */
  async #finish(
    pairs: readonly ManifestPair[],
    plan: Plan,
    fingerprint: string,
    outputs: readonly string[],
  ): Promise<void> {
    const { out, folder: _, out: __, workers: ___, ...options } = this.#settings;
    await writeManifest(out, {
      version: VERSION,
      lexicon: this.#state.lexicon,
      state: this.#state.whole,
      decisions: this.#decisions,
      fingerprint,
      date: this.#io.now().toISOString(),
      options,
      documents: Object.fromEntries(plan.hashes),
      pairs,
      left: plan.left,
      skipped: plan.skipped,
      failed: this.#failed,
      outputs,
    });
    await removeOld(out, this.#previous, outputs);
    await this.#store.keepOnly(new Set(pairs.map(({ key }) => key)));
  }
}
