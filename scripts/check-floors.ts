// usage: check-floors.ts DIR — runs DIR/run.mjs on the built library and holds each set's strict F1 to floors.json.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(process.argv[2] ?? "");
const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as Record<string, number>;
const json = execFileSync(process.execPath, [join(folder, "run.mjs"), "dist/index.js", "--json"], { encoding: "utf8" });
const rows = JSON.parse(json) as { set: string; f1: number; raw: number; cuts: number }[];
let below = 0;
for (const { set, f1, raw, cuts } of rows) {
  const floor = floors[set];
  const held = floor === undefined || f1 >= floor;
  if (!held) below++;
  const figure = (x: number | null): string => (x === null ? "-" : x.toFixed(4));
  console.log(
    `${set.padEnd(20)} F1 ${figure(f1)}  floor ${floor ?? "-"}  raw ${figure(raw)}  cuts ${figure(cuts)}${held ? "" : "  BELOW"}`,
  );
}
const missing = Object.keys(floors).filter((set) => !rows.some((row) => row.set === set));
for (const set of missing) console.log(`${set}: not measured`);
process.exitCode = below + missing.length === 0 ? 0 : 1;
