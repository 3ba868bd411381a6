import { mkdir, readdir, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Bitext } from "../../core/bitext.ts";
import type { Change } from "../../corpus/changes.ts";
import { Failure, reasonOf } from "../failure.ts";
import { applyDecisions, type Decisions, decisionsOf } from "./decisions.ts";
import { RecordFiles } from "./record-files.ts";
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

/** Aligned pairs, each named by what it was made of. A pair is there whole or not at all, so that a killed run loses nothing. */
export class BitextStore {
  /** The folder that is built. */
  readonly out: string;
  readonly #folder: string;
  readonly #records: RecordFiles;
  #decisions: Decisions | undefined;

  constructor(out: string) {
    this.out = out;
    this.#folder = join(out, STATE, BITEXTS);
    this.#records = new RecordFiles(this.#folder);
  }

  /** Makes the folder. */
  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
  }

  /** The summary of a pair; undefined where it is not there, not whole, or was added by another thread just now. */
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
    this.#decisions ??= decisionsOf(this.out);
    try {
      let text = this.#records.read(key);
      if (text === undefined) {
        // Another thread may have written it.
        this.#records.look();
        text = this.#records.read(key);
      }
      if (text === undefined) throw new Error(`pair ${key} is not there`);
      const [summary, bitext, changes] = text.split("\n");
      return {
        summary: JSON.parse(summary!) as BitextSummary,
        bitext: applyDecisions(JSON.parse(bitext!) as Bitext, this.#decisions),
        changes: JSON.parse(changes!) as Change[],
      };
    } catch (error) {
      throw new Failure(`${this.#folder}: cannot be read: ${reasonOf(error)}; run again`, 1, { cause: error });
    }
  }

  /** The pair as `read` gives it; undefined where it is not there or not whole. */
  find(key: string): StoredBitext | undefined {
    return this.summary(key) === undefined ? undefined : this.read(key);
  }

  /** Keeps a pair. Not forced to the disk at once: after a power cut the pair may be gone, and is then aligned again. */
  write({ summary, bitext, changes }: StoredBitext): void {
    const text = `${JSON.stringify(summary)}\n${JSON.stringify(bitext)}\n${JSON.stringify(changes)}\n`;
    this.#records.write(summary.key, text);
  }

  /** Removes pairs. */
  remove(keys: ReadonlySet<string>): void {
    this.#records.keepOnly((key) => !keys.has(key));
  }

  /** Removes all pairs but these. */
  keepOnly(keys: ReadonlySet<string>): void {
    this.#records.keepOnly((key) => keys.has(key));
  }

  /** Takes OUT away again where nothing came into it. */
  async leaveNothing(): Promise<void> {
    if ((await readdir(this.#folder)).length > 0) return;
    const left = (await readdir(this.out)).filter((name) => name !== STATE);
    if (left.length > 0) return;
    await rm(join(this.out, STATE), { recursive: true, force: true });
    await rmdir(this.out).catch(() => {});
  }

  #textOf(key: string): string | undefined {
    try {
      return this.#records.read(key);
    } catch {
      return undefined;
    }
  }
}
