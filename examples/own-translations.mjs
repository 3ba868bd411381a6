// Own evidence from machine translations: for a language pair without a lexicon, or to add a translator's knowledge.
// `translate` stands for your engine: it gets texts in batches, each once, and returns their translations in order.
import { alignSegments, fromTranslations } from "songngu";

const glossary = {
  Bürgermeister: "mayor",
  eröffnet: "opens",
  neue: "new",
  Brücke: "bridge",
  Starker: "heavy",
  Regen: "rain",
  fällt: "falls",
};
const translate = async (texts) => texts.map((text) => text.replace(/\p{L}+/gu, (word) => glossary[word] ?? word));

const german = ["Der Bürgermeister eröffnet die neue Brücke.", "Starker Regen fällt im Norden."];
const english = ["Heavy rain falls in the north.", "The mayor opens the new bridge."];

const { beads } = await alignSegments(german, english, {
  sourceLanguage: "de",
  targetLanguage: "en",
  evidence: [fromTranslations(translate)],
});
for (const { source, target } of beads) {
  console.log(`${source.map((at) => german[at]).join(" ")} = ${target.map((at) => english[at]).join(" ")}`);
}

/* Prints:
Der Bürgermeister eröffnet die neue Brücke. = The mayor opens the new bridge.
Starker Regen fällt im Norden. = Heavy rain falls in the north.
*/
