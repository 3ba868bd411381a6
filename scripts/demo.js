// What the README promises for two commands on a fresh clone: the languages of the five documents, the pairs of 000 and 003, a memory.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

process.chdir(new URL("..", import.meta.url).pathname);
mkdirSync("out", { recursive: true });
songngu("detect", ...["000", "001", "002", "003", "004"].map((name) => `corpus/${name}.txt`));
songngu("align", "corpus/000.txt", "corpus/003.txt", "--to", "table");
songngu("align", "corpus/000.txt", "corpus/003.txt", "-o", "out/000-003.tmx");
console.log("The pairs are in out/000-003.tmx, a memory for OmegaT, Trados, memoQ and others.");

/** Shows a command and runs it as a user would. */
function songngu(...args) {
  console.log(`$ songngu ${args.join(" ")}`);
  const { status } = spawnSync(process.execPath, ["dist/bin.js", ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  console.log();
}
