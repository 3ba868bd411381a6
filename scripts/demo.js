// What the README promises for two commands on a fresh clone: the pairs of a folder, their sentences, terms, a memory.
import { spawnSync } from "node:child_process";

process.chdir(new URL("..", import.meta.url).pathname);
songngu("detect", ...["000", "001", "002", "003", "004"].map((name) => `corpus/${name}.txt`));
songngu("build", "corpus", "-o", "out", "--each");
songngu("align", "corpus/000.txt", "corpus/003.txt", "--to", "table");
songngu("glossary", "corpus/000.txt", "corpus/003.txt", "--top", "10", "--to", "table");
console.log(`out/000-003.tmx and out/memory.tmx are memories for OmegaT, Trados, memoQ and others;
out/glossary.csv holds the terms, out/index.html shows the pairs in a browser.`);

/** Shows a command and runs it as a user would. */
function songngu(...args) {
  console.log(`$ songngu ${args.join(" ")}`);
  const { status } = spawnSync(process.execPath, ["dist/bin.js", ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  console.log();
}
