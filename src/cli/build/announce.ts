import type { LeftDocument } from "../../corpus/pairing.ts";
import type { Io } from "../io.ts";
import type { Unused } from "./find-documents.ts";
import type { ManifestPair } from "./manifest.ts";
import type { PlannedPair } from "./planned-pair.ts";

/** Lists longer than this are summed up; the manifest has them whole. */
const LONGEST_LIST = 50;

/** A file name as it can stand in a line: no newline and no control character that would move the cursor, NFC. */
export const shown = (id: string): string =>
  id.normalize("NFC").replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));

/** Says what a build finds and does: lines for people, or a JSON object a line for programs. */
export class Announcer {
  readonly #io: Io;
  readonly #json: boolean;
  readonly #quiet: boolean;

  constructor(io: Io, json: boolean, quiet: boolean) {
    this.#io = io;
    this.#json = json;
    this.#quiet = quiet;
  }

  get json(): boolean {
    return this.#json;
  }

  /** One event for programs. */
  async event(event: string, data: object): Promise<void> {
    if (this.#json) await this.#io.out(`${JSON.stringify({ event, ...data })}\n`);
  }

  /** A line for people. */
  async line(text: string): Promise<void> {
    if (!this.#json && !this.#quiet) await this.#io.out(`${text}\n`);
  }

  async skipped(list: readonly Unused[]): Promise<void> {
    for (const { id, reason } of list) await this.event("skipped", { id, reason });
    await this.#list("Passed over:", list, ({ id, reason }) => `${shown(id)}: ${reason}`);
  }

  async left(list: readonly LeftDocument[]): Promise<void> {
    for (const document of list) await this.event("left", document);
    await this.#list("Left alone:", list, ({ id, reason, closest }) => {
      const near =
        closest && closest.score >= 0.05 ? ` (nearest: ${shown(closest.id)}, score ${closest.score.toFixed(2)})` : "";
      return `${shown(id)}: ${reason}${near}`;
    });
  }

  async planned(list: readonly PlannedPair[]): Promise<void> {
    for (const { source, target, score, runnerUp } of list) {
      await this.event("pair", { source: source.id, target: target.id, score, runnerUp });
    }
    const close = list.filter(({ runnerUp }) => runnerUp);
    await this.#list("Close choices, to be checked:", close, ({ source, target, score, runnerUp }) => {
      const other = `${shown(runnerUp!.source)} ↔ ${shown(runnerUp!.target)}`;
      return `${shown(source.id)} ↔ ${shown(target.id)} (score ${score?.toFixed(2)}), and not ${other} (${runnerUp!.score.toFixed(2)})`;
    });
  }

  async aligned(list: readonly ManifestPair[]): Promise<void> {
    await this.#list(list.length === 1 ? "1 pair:" : `${list.length} pairs:`, list, (pair) => {
      const score = pair.score === undefined ? "" : `score ${pair.score.toFixed(2)}, `;
      const changed = pair.changes ? `, ${pair.changes} segments changed` : "";
      return `${shown(pair.source)} ↔ ${shown(pair.target)}: ${score}${pair.beads} sentence pairs of ${pair.segments.join(" × ")}${changed}`;
    });
  }

  async notes(list: readonly ManifestPair[]): Promise<void> {
    const notes = list.flatMap(({ source, target, notes }) => notes.map((note) => ({ source, target, note })));
    for (const note of notes) await this.event("note", note);
    await this.#list(
      "Notes:",
      notes,
      ({ source, target, note }) => `${shown(source)} ↔ ${shown(target)}: ${shown(note)}`,
    );
  }

  async failed(list: readonly Unused[]): Promise<void> {
    for (const { id, reason } of list) {
      await this.event("failed", { id, reason });
      await this.line(`failed: ${shown(id)}: ${reason}`);
    }
  }

  async #list<T>(title: string, list: readonly T[], line: (item: T) => string): Promise<void> {
    if (list.length === 0) return;
    await this.line(title);
    for (const item of list.slice(0, LONGEST_LIST)) await this.line(`  ${line(item)}`);
    if (list.length > LONGEST_LIST) await this.line(`  … and ${list.length - LONGEST_LIST} more (see manifest.json)`);
  }
}
