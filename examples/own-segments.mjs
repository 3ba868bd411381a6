// Segments that were cut elsewhere keep their numbers: nothing is split again.
import { alignSegments } from "songngu";

const source = ["Thủ tướng phát biểu khai mạc hội nghị.", "", "Hội nghị kết thúc ngày 8/8/2018."];
const target = ["The conference ended on August 8, 2018.", "The Prime Minister delivered the opening speech."];

const bitext = await alignSegments(source, target, { sourceLanguage: "vi", targetLanguage: "en" });

for (const bead of bitext.beads) console.log(JSON.stringify([bead.source, bead.target]));

/* Prints:
[[0],[1]]
[[1],[]]
[[2],[0]]
*/
