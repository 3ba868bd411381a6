import type { Bitext } from "../core/bitext.ts";
import { jsonlChunks } from "../formats/jsonl.ts";
import { tsvChunks } from "../formats/tsv.ts";
import { Failure } from "./failure.ts";

/** What the writers of all formats are told. */
export interface WriteFlags {
  date: Date;
  /** Also null beads, where the format can leave them out. */
  all: boolean;
  files: { source: string; target: string };
}

type Chunks = Iterable<string> | AsyncIterable<string | Uint8Array>;

const WRITERS: Record<string, (bitexts: readonly Bitext[], flags: WriteFlags) => Chunks> = {
  tmx: async function* (bitexts, flags) {
    const { tmxChunks } = await import("../formats/tmx/write-tmx.ts");
    yield* tmxChunks(bitexts, { date: flags.date, files: flags.files });
  },
  tsv: (bitexts, flags) => tsvChunks(bitexts, { all: flags.all }),
  jsonl: (bitexts) => jsonlChunks(bitexts),
};

/** Names of the formats that can be written. */
export const WRITABLE: string[] = Object.keys(WRITERS);

/** The format that a file's ending names. @throws Failure where it names none */
export function formatOf(path: string): string {
  const ending = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  if (ending in WRITERS) return ending;
  throw new Failure(
    `${path}: no format is known for this ending; use ${WRITABLE.map((name) => `.${name}`).join(", ")} or --to`,
    2,
  );
}

/** Writes bitexts in a format, in chunks. */
export function writeBitexts(format: string, bitexts: readonly Bitext[], flags: WriteFlags): Chunks {
  return WRITERS[format]!(bitexts, flags);
}
