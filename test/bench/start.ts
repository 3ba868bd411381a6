/**
 * What the first use costs, in fresh processes: npm run build && npm run bench:start [-- ROUNDS]
 *
 * Importing the built package against importing an empty module, and the first call of what needs the shipped lexicon, import
 * apart. Rounds take turns, so that a busy machine is unfair to none; the least of a column says most.
 */
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { bin } from "../package/package.ts";

const rounds = Number(process.argv[2] ?? 15);
const library = pathToFileURL(bin.replace(/bin\.js$/, "index.js")).href;
const EMPTY = "data:text/javascript,export {}";
const CALLS: { readonly [name: string]: readonly [module: string, call: string] } = {
  "import an empty module": [EMPTY, ""],
  "import the package": [library, ""],
  "decode the lexicon": [library, `await song.shippedLexicon("vi", "en")`],
  "read the termbase": [library, `await song.shippedTermbase()`],
  "first lookup": [library, `await song.lookup("Bộ Chính trị", { from: "vi", to: "en" })`],
  "first pair aligned": [library, `await song.align("The minister left Hanoi.", "Bộ trưởng đã rời Hà Nội.")`],
};

/** Milliseconds that a call takes; without a call, that the import takes. */
function once(module: string, call: string): number {
  const code = `
    const begin = performance.now();
    const song = await import(${JSON.stringify(module)});
    const ready = performance.now();
    ${call};
    console.log(${call === "" ? "ready - begin" : "performance.now() - ready"});`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

const times = new Map(Object.keys(CALLS).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round++) {
  for (const [name, [module, call]] of Object.entries(CALLS)) times.get(name)!.push(once(module, call));
}
console.log(`${rounds} rounds, milliseconds: least, median`);
for (const [name, found] of times) {
  found.sort((a, b) => a - b);
  console.log(`${name.padEnd(24)}${found[0]!.toFixed(1).padStart(8)}${found[rounds >> 1]!.toFixed(1).padStart(8)}`);
}
