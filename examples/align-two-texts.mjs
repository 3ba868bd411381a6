// Two texts in, pairs of sentences out. Nothing is read from disk here and nothing leaves the machine.
import { align } from "songngu";

const vietnamese = `Chiều 2/7, tại Hà Nội, Thứ trưởng Lê Hoài Trung chủ trì cuộc họp định kỳ.
Các đại biểu đã nghe báo cáo của Bộ Ngoại giao. Hội đồng Bảo an đã họp hơn 200 lần.`;
const english = `The Security Council met more than 200 times.
Deputy Foreign Minister Le Hoai Trung chaired a periodic meeting in Hanoi on July 2.
Participants listened to the Foreign Ministry's report.`;

const bitext = await align(vietnamese, english);

console.log(bitext.source.language, bitext.target.language);
for (const bead of bitext.beads) console.log(bead.source.join("+"), "=", bead.target.join("+"));

/* Prints:
vi en
0 = 1
1 = 2
2 = 0
*/
