// A lexicon of your own: trained on sentence pairs, or made of a termbase, saved, loaded, and used beside the shipped one.
import {
  alignSegments,
  loadLexicon,
  lookup,
  mergeLexicons,
  readTermbase,
  saveLexicon,
  termbaseLexicon,
  trainLexicon,
} from "songngu";

const languages = { source: "vi", target: "en" };
const pairs = [
  ["Tàu ngầm lặn", "The submarine dives"],
  ["Tàu ngầm nổi", "The submarine surfaces"],
  ["Cá voi lặn", "The whale dives"],
];
const trained = await trainLexicon(pairs, { ...languages, origin: "sea", licence: "CC0-1.0" });

const tsv = "vi\ten\ten_variants\ncá nhà táng\tsperm whale\tcachalot\n";
const termbase = termbaseLexicon(await readTermbase(tsv, { ...languages, origin: "whales" }), languages);

const bytes = saveLexicon(mergeLexicons([termbase, trained])); // write them to a file, read them again
const lexicon = loadLexicon(bytes);

for (const { term, origin } of await lookup("cá nhà táng", { from: "vi", to: "en", lexicon }))
  console.log(term, `(${origin})`);
const { beads } = await alignSegments(["Cá nhà táng lặn.", "Trời mưa."], ["It rains.", "The cachalot dives."], {
  lexicon,
});
for (const { source, target } of beads) console.log(source, "=", target);

/* Prints:
sperm whale (whales)
cachalot (whales)
[ 0 ] = [ 1 ]
[ 1 ] = [ 0 ]
*/
