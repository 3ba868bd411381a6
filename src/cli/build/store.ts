import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, readdir, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { Bitext } from "../../core/bitext.ts";
import type { Change } from "../../corpus/changes.ts";
import { Failure, reasonOf } from "../failure.ts";
import { applyDecisions, type Decisions, decisionsOf } from "./decisions.ts";
import { STATE } from "./state-folder.ts";

const BITEXTS = "bitexts";

/** What is told of an aligned pair without opening it. */
export interface BitextSummary {
  readonly key: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Beads with both sides. */
  readonly beads: number;
  /** Segments of each side. */
  readonly segments: readonly [number, number];
  /** Mean confidence of the beads with both sides, 0 to 1. */
  readonly confidence: number;
  /** When it was aligned, ISO 8601. */
  readonly date: string;
  readonly notes: readonly string[];
  /** Names the learnt lexicon that was used. */
  readonly lexicon?: string;
  /** How many segments differ from the version before; absent of a pair that is new. */
  readonly changes?: number;
}

/** A pair as it is kept. */
export interface StoredBitext {
  readonly summary: BitextSummary;
  readonly bitext: Bitext;
  /** What differs from the version before. */
  readonly changes: readonly Change[];
}

/** True for a folder that a build has written to. */
export async function isOutput(folder: string): Promise<boolean> {
  return (await stat(join(folder, STATE)).catch(() => undefined))?.isDirectory() ?? false;
}

/** Aligned pairs as files, one each, named by what they were made of. A file is there whole or not at all, so that a killed run loses nothing. */
export class BitextStore {
  readonly #out: string;
  readonly #folder: string;
  #decisions: Decisions | undefined;

  constructor(out: string) {
    this.#out = out;
    this.#folder = join(out, STATE, BITEXTS);
  }

  /** Makes the folder and clears away what a killed run left half-written. */
  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    for (const name of await readdir(this.#folder)) {
      if (name.endsWith(".part")) await rm(join(this.#folder, name), { force: true });
    }
  }

  /** The summary of a pair; undefined where it is not there or not whole. */
  summary(key: string): BitextSummary | undefined {
    const text = this.#textOf(key);
    if (!text?.endsWith("]\n")) return undefined;
    try {
      const summary = JSON.parse(text.slice(0, text.indexOf("\n"))) as BitextSummary;
      return summary.key === key ? summary : undefined;
    } catch {
      return undefined;
    }
  }

  /** The pair, with what people have decided about its beads. @throws Failure where it is not there */
  read(key: string): StoredBitext {
    this.#decisions ??= decisionsOf(this.#out);
    try {
      const [summary, bitext, changes] = readFileSync(this.#path(key), "utf8").split("\n");
      return {
        summary: JSON.parse(summary!) as BitextSummary,
        bitext: applyDecisions(JSON.parse(bitext!) as Bitext, this.#decisions),
        changes: JSON.parse(changes!) as Change[],
      };
    } catch (error) {
      throw new Failure(`${this.#path(key)}: cannot be read: ${reasonOf(error)}; run again`, 1, { cause: error });
    }
  }

  /** The pair as `read` gives it; undefined where it is not there or not whole. */
  find(key: string): StoredBitext | undefined {
    return this.summary(key) === undefined ? undefined : this.read(key);
  }

  /** Keeps a pair. Not forced to the disk at once: after a power cut the pair may be gone, and is then aligned again. */
  write({ summary, bitext, changes }: StoredBitext): void {
    const path = this.#path(summary.key);
    const part = `${path}.${process.pid}.part`;
    try {
      // At once, for the sake of small files; nothing else waits in the thread that aligns.
      writeFileSync(part, `${JSON.stringify(summary)}\n${JSON.stringify(bitext)}\n${JSON.stringify(changes)}\n`);
      renameSync(part, path);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  }

  /** Removes pairs. */
  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await rm(this.#path(key), { force: true });
  }

  /** Removes all pairs but these. */
  async keepOnly(keys: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      if (!keys.has(name.replace(/\.jsonl$/, ""))) await rm(join(this.#folder, name), { force: true });
    }
  }

  /** Takes OUT away again where nothing came into it. */
  async leaveNothing(): Promise<void> {
    if ((await readdir(this.#folder)).length > 0) return;
    const left = (await readdir(this.#out)).filter((name) => name !== STATE);
    if (left.length > 0) return;
    await rm(join(this.#out, STATE), { recursive: true, force: true });
    await rmdir(this.#out).catch(() => {});
  }

  // At once, not by promises: for thousands of small files the turns of the event loop would cost more than the reading.
  #textOf(key: string): string | undefined {
    const path = this.#path(key);
    try {
      return existsSync(path) ? readFileSync(path, "utf8") : undefined;
    } catch {
      return undefined;
    }
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.jsonl`);
  }
}
