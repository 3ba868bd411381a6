import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bead, BeadStatus, Bitext } from "../../core/bitext.ts";
import { beadText } from "../../formats/bead-text.ts";
import { contentId } from "../../formats/content-id.ts";
import { foldText } from "../../formats/fold-text.ts";
import { readableFormat } from "../bitext-format.ts";
import type { Io } from "../io.ts";
import { openUnits, readOptions } from "../open-units.ts";
import { writeFileWhole } from "../write-file.ts";
import { STATE } from "./state-folder.ts";

const FILE = "decisions.json";

/**
 * What people have decided about pairs of sentences, by the id of their texts. It is kept in OUT beside the pairs, not in
 * them, so that it holds for every later alignment in which the same two texts meet.
 */
export type Decisions = ReadonlyMap<string, BeadStatus>;

const NONE: Decisions = new Map();

/** The decisions kept in OUT. */
export function decisionsOf(out: string): Decisions {
  try {
    return new Map(
      Object.entries(JSON.parse(readFileSync(join(out, STATE, FILE), "utf8")) as Record<string, BeadStatus>),
    );
  } catch {
    return NONE;
  }
}

/**
 * Adds the decisions of corrected files (XLSX, TSV, TMX, JSONL …) to those kept in OUT; a later file wins.
 * @returns how many units of the files carry a decision
 * @throws Failure naming a file that cannot be read
 */
export async function takeDecisions(out: string, files: readonly string[], io: Io): Promise<number> {
  const all = new Map(decisionsOf(out));
  let taken = 0;
  for (const file of files) {
    const format = readableFormat(file, undefined);
    for await (const unit of openUnits(format, file, await readOptions(format, {}, io), {}, io)) {
      if (unit.status === undefined) continue;
      all.set(contentId(foldText(unit.source), foldText(unit.target)), unit.status);
      taken++;
    }
  }
  if (taken > 0) await writeFileWhole(join(out, STATE, FILE), [JSON.stringify(Object.fromEntries(all))]);
  return taken;
}

/** The bitext with what people have decided about its beads. */
export function applyDecisions(bitext: Bitext, decisions: Decisions): Bitext {
  if (decisions.size === 0) return bitext;
  return { ...bitext, beads: bitext.beads.map((bead) => decided(bitext, bead, decisions)) };
}

function decided({ source, target }: Bitext, bead: Bead, decisions: Decisions): Bead {
  const texts = [beadText(source, bead.source), beadText(target, bead.target)] as const;
  const status = decisions.get(contentId(foldText(texts[0]), foldText(texts[1])));
  return status === undefined ? bead : { ...bead, status };
}

/** Names the decisions kept in OUT. */
export async function decisionsState(out: string): Promise<string> {
  return readFile(join(out, STATE, FILE), "utf8").catch(() => "");
}
