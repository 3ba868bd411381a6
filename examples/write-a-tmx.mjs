// A translation memory for OmegaT, Trados, memoQ and others. The date is passed in: the library never reads a clock.
import { align, readTmx, writeTmx } from "songngu";

const bitext = await align("Hội nghị khai mạc tại Hà Nội.", "The conference opened in Hanoi.");
const xml = writeTmx(bitext, { date: new Date("2026-01-02T03:04:05Z") });

const { units } = await readTmx(xml);
for (const unit of units) console.log(`${unit.source} = ${unit.target}`);

/* Prints:
Hội nghị khai mạc tại Hà Nội. = The conference opened in Hanoi.
*/
