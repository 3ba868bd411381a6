// Own evidence from sentence embeddings. `embed` stands for your model: it gets texts of both sides in batches, each
// once, and returns one vector for each. Here four counts of telling words make the vector.
import { alignSegments, fromEmbeddings } from "songngu";

const topics = [/brücke|bridge/i, /regen|rain/i, /bürgermeister|mayor/i, /norden|north/i];
const embed = async (texts) => texts.map((text) => topics.map((topic) => (topic.test(text) ? 1 : 0.05)));

const german = ["Der Bürgermeister eröffnet die neue Brücke.", "Starker Regen fällt im Norden."];
const english = ["Heavy rain falls in the north.", "The mayor opens the new bridge."];

const { beads } = await alignSegments(german, english, {
  sourceLanguage: "de",
  targetLanguage: "en",
  evidence: [fromEmbeddings(embed, { batchSize: 32 })],
});
for (const { source, target } of beads) console.log(`${german[source[0]]} = ${english[target[0]]}`);

/* Prints:
Der Bürgermeister eröffnet die neue Brücke. = The mayor opens the new bridge.
Starker Regen fällt im Norden. = Heavy rain falls in the north.
*/
