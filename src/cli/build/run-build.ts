import { mkdir } from "node:fs/promises";
import { VERSION } from "../../core/version.ts";
import { Failure, reasonOf } from "../failure.ts";
import type { Io } from "../io.ts";
import { type Aligned, AlignStage } from "./align-stage.ts";
import { type Announcer, shown } from "./announce.ts";
import { checkFolders } from "./check-folders.ts";
import { clearParts } from "./clear-parts.ts";
import { Crew } from "./crew.ts";
import { decisionsState, takeDecisions } from "./decisions.ts";
import type { Unused } from "./find-documents.ts";
import { outputsKey } from "./fingerprints.ts";
import { type LearntLexicon, learnLexicon, learntBefore } from "./learn.ts";
import { lexiconFilesState } from "./lexicon-files.ts";
import { lockOutput } from "./lock.ts";
import { hashOf, languagesOf, type Manifest, type ManifestPair, readManifest, writeManifest } from "./manifest.ts";
import { makePlan, type Plan, whyNoPair } from "./plan.ts";
import { type ProgramState, programState } from "./program-state.ts";
import { Progress } from "./progress.ts";
import type { BuildSettings } from "./settings.ts";
import { BitextStore } from "./store.ts";
import { isUnfinished, noteFinished, noteUnfinished } from "./unfinished.ts";
import { areThere, removeOld, writeOutputs } from "./write-outputs.ts";

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
  #stage: AlignStage | undefined;
  readonly #failed: Unused[] = [];
  #state: ProgramState = { lexicon: "", whole: "" };
  #previous: Manifest | undefined;
  /** Whether outputs may be newer than what the manifest says of them. */
  #isTorn = false;
  #decisions = "";

  constructor(settings: BuildSettings, announcer: Announcer, quiet: boolean, io: Io) {
    this.#settings = settings;
    this.#announcer = announcer;
    this.#io = io;
    this.#store = new BitextStore(settings.out);
    this.#crew = new Crew(settings.workers, this.#store, io.signal);
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
      await this.#stage?.memory?.giveUp();
      await clearParts(this.#settings.out);
    }
  }

  async #run(): Promise<BuildOutcome> {
    const { out } = this.#settings;
    await this.#store.open();
    await clearParts(out);
    this.#previous = await readManifest(out);
    this.#isTorn = await isUnfinished(out);
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
    const stage = new AlignStage(
      this.#settings,
      this.#store,
      this.#crew,
      this.#progress,
      this.#previous,
      this.#state.whole,
      this.#io.now().toISOString(),
    );
    this.#stage = stage;
    const plan = await this.#plan(stage);
    this.#failed.push(...plan.failed);
    await this.#announcer.skipped(plan.skipped);
    await this.#announcer.planned(plan.pairs);
    await this.#announcer.left(plan.left);
    if (plan.pairs.length === 0) {
      await this.#announcer.failed(this.#failed);
      await this.#leaveNothing(stage);
      throw new Failure(`${this.#settings.folder}: ${whyNoPair(plan, this.#settings)}; nothing is written`);
    }
    const pairs = await this.#alignAll(stage, plan);
    if (pairs.length === 0) {
      await this.#announcer.failed(this.#failed);
      await this.#leaveNothing(stage);
      throw new Failure(`${this.#settings.folder}: no pair could be aligned; nothing is written`);
    }
    await this.#announcer.aligned(pairs);
    await this.#announcer.notes(pairs);
    const fingerprint = outputsKey(pairs, plan, this.#settings, this.#state.whole, this.#decisions);
    if (!this.#isTorn && this.#previous?.fingerprint === fingerprint && (await areThere(out, this.#previous.outputs))) {
      await this.#announcer.failed(this.#failed);
      return { pairs, failed: this.#failed, outputs: this.#previous.outputs, unchanged: true };
    }
    await noteUnfinished(out);
    const outputs = await writeOutputs(
      this.#settings,
      pairs,
      plan.left,
      this.#isTorn ? undefined : this.#previous,
      this.#decisions,
      stage.memory,
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
  async #leaveNothing(stage: AlignStage): Promise<void> {
    await stage.takeBack();
    await this.#store.leaveNothing();
  }

  /** Finds out what belongs together; threads that would have nothing to do meanwhile go ahead with what probably will. */
  #plan(stage: AlignStage): Promise<Plan> {
    return makePlan(this.#settings, this.#state.whole, this.#progress, this.#io.signal, {
      found: (documents) => {
        // Where a build was finished before, there may be nothing to do.
        if (this.#previous === undefined) this.#crew.prepare(documents / 2);
      },
      likely: (source, target, hashes) => stage.goAhead(source, target, hashes),
    });
  }

  /** Aligns what is not aligned yet; with --learn a second time, with what the batch itself taught. */
  async #alignAll(stage: AlignStage, plan: Plan): Promise<ManifestPair[]> {
    const learnt = new Map<string, LearntLexicon>();
    if (!this.#settings.learn) return this.#told(await stage.run("aligning", plan, learnt, true));
    const { out } = this.#settings;
    const version = this.#state.whole;
    for (const languages of new Set(this.#previous?.pairs.map(languagesOf))) {
      const before = await learntBefore(out, languages, version, plan.pairs.length);
      if (before) learnt.set(languages, before);
    }
    if (learnt.size > 0) return this.#told(await stage.run("aligning", plan, learnt, true));
    const first = await stage.run("aligning", plan, learnt, false);
    for (const languages of new Set(first.pairs.map(languagesOf))) {
      const of = first.pairs.filter((pair) => languagesOf(pair) === languages);
      const lexicon = await learnLexicon(out, languages, version, of, this.#store, this.#io.signal);
      if (lexicon) learnt.set(languages, lexicon);
      const said = lexicon ? `learnt from ${lexicon.pairs} sentence pairs` : "too few sentence pairs to learn from";
      await this.#announcer.line(`${languages}: ${said}`);
      await this.#announcer.event("learnt", { languages, pairs: lexicon?.pairs ?? 0 });
    }
    return this.#told(learnt.size === 0 ? first : await stage.run("aligning once more", plan, learnt, true));
  }

  /** Notes what failed; tasks end in no fixed order. */
  #told({ pairs, failed }: Aligned): ManifestPair[] {
    this.#failed.push(...failed);
    this.#failed.sort((a, b) => (a.id < b.id ? -1 : 1));
    return pairs;
  }

  /** The manifest comes last: only with it the build counts as done. */
  async #finish(
    pairs: readonly ManifestPair[],
    plan: Plan,
    fingerprint: string,
    outputs: readonly string[],
  ): Promise<void> {
    const { out, folder: _, out: __, workers: ___, ...options } = this.#settings;
    this.#store.keepOnly(new Set(pairs.map(({ key }) => key)));
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
    await noteFinished(out);
    await removeOld(out, this.#previous, outputs);
  }
}
