/** What an update costs beside aligning anew. usage: npm run build && npm run bench:update -- DATA_DIR */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Side } from "../../src/core/segment.ts";
import { builtPackage } from "./built.ts";

/** Segments of each side. */
const SEGMENTS = 10_000;
const CHANGED = 4_321;
/** Beads further than this from the change, in segments, may not change. */
const NEAR = 20;

const { alignSegments, updateBitext } = await builtPackage();
const folder = process.argv[2];
if (!folder) throw new Error("usage: npm run bench:update -- DATA_DIR (with alt-train.en and alt-train.vi)");
const read = (language: string): string[] =>
  readFileSync(join(folder, `alt-train.${language}`), "utf8")
    .split("\n")
    .slice(0, SEGMENTS);
const [en, vi] = [read("en"), read("vi")];
const options = { sourceLanguage: "en", targetLanguage: "vi" };
await alignSegments(en.slice(0, 200), vi.slice(0, 200), options);
let started = performance.now();
const old = await alignSegments(en, vi, options);
const anew = performance.now() - started;
const changed: Side = { ...old.source, segments: [...old.source.segments] };
const segment = changed.segments[CHANGED]!;
changed.segments[CHANGED] = { ...segment, text: `${segment.text.slice(0, -1)} on Monday morning.` };
started = performance.now();
const { bitext, changes } = await updateBitext(old, changed, old.target, options);
const update = performance.now() - started;
const key = ({ source, target }: { source: number[]; target: number[] }): string => `${source}|${target}`;
const before = new Set(old.beads.map(key));
const different = bitext.beads.filter((bead) => !before.has(key(bead)));
const far = different.filter(({ source, target }) =>
  [...source, ...target].some((index) => Math.abs(index - CHANGED) > NEAR),
);
if (changes.length !== 1 || far.length > 0)
  throw new Error(`${changes.length} changes, ${far.length} far beads changed`);
console.log(
  `${SEGMENTS} segments: anew ${anew.toFixed(0)} ms, update ${update.toFixed(0)} ms (${((100 * update) / anew).toFixed(1)} %), beads changed: ${different.length}`,
);
