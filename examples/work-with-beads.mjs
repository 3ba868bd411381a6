// A bead is a group of segments that say the same; a null bead is a segment without a counterpart.
import { align } from "songngu";

const bitext = await align(
  "Bộ trưởng tiếp Đại sứ Nhật Bản. Hai bên trao đổi về hợp tác kinh tế. Buổi chiều trời mưa.",
  "The Minister received the Japanese Ambassador. The two sides discussed economic cooperation.",
);
const text = (side, indexes) => indexes.map((k) => side.segments[k].text).join(" ");

const pairs = bitext.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
const unsure = pairs.filter((bead) => bead.confidence < 0.9);
console.log(`${pairs.length} pairs, ${unsure.length} to look at`);
for (const bead of bitext.beads.filter((bead) => bead.target.length === 0)) {
  const { start, end } = bitext.source.segments[bead.source[0]];
  console.log(`only in ${bitext.source.language}, characters ${start} to ${end}: ${text(bitext.source, bead.source)}`);
}

/* Prints:
2 pairs, 0 to look at
only in vi, characters 69 to 89: Buổi chiều trời mưa.
*/
