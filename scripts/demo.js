// What the README promises for two commands on a fresh clone: the pairs of a folder, their sentences, terms, a memory.
import process from "node:process";

process.chdir(new URL("..", import.meta.url).pathname);
await songngu("detect", ...["000", "001", "002", "003", "004"].map((name) => `corpus/${name}.txt`));
await songngu("build", "corpus", "-o", "out", "--each");
await songngu("align", "corpus/000.txt", "corpus/003.txt", "--to", "table");
await songngu("glossary", "corpus/000.txt", "corpus/003.txt", "--top", "10", "--to", "table");
console.log(`out/000-003.tmx and out/memory.tmx are memories for OmegaT, Trados, memoQ and others;
out/glossary.csv holds the terms, out/index.html shows the pairs in a browser.`);

/** Shows a command and runs it as a user would, but in this process: the built bin, loaded anew for each command. */
async function songngu(...args) {
  console.log(`$ songngu ${args.join(" ")}`);
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
  await import(`../dist/bin.js?${args[0]}`);
  if (process.exitCode) process.exit();
  console.log();
}
