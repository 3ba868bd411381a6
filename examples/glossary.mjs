// The terms of two reports: on the screen, as TBX, as a table for a spreadsheet.
import { align, extractGlossary, glossaryFormatNamed, readTbx, writeTbx } from "songngu";

const vietnamese = `Hội đồng Bảo an Liên hợp quốc (HĐBA LHQ) họp về biến đổi khí hậu.
Thứ trưởng Lê Hoài Trung nhấn mạnh luật pháp quốc tế và Hiến chương Liên hợp quốc.`;
const english = `The UN Security Council (UNSC) met on climate change.
Deputy Foreign Minister Le Hoai Trung stressed international law and the UN Charter.`;

const bitext = await align(vietnamese, english, { sourceLanguage: "vi", targetLanguage: "en" });
const glossary = await extractGlossary([bitext], { top: 5 });

const lines = glossary.entries.map(({ kind, source, target }) => {
  const forms = [source, target].map(({ preferred, abbreviations }) => [preferred, ...abbreviations].join(", "));
  return `${kind}: ${forms.join(" = ")}`;
});
console.log(lines.sort().join("\n"));

const again = await readTbx(writeTbx(glossary, { title: "Council" }));
console.log(`${again.entries.length} entries in TBX`);
const csv = await glossaryFormatNamed("csv").write(glossary);
console.log(`${csv.trimEnd().split("\n").length} lines of CSV`);

/* Prints:
document: Hiến chương Liên hợp quốc = United Nations Charter
organisation: Hội đồng Bảo an Liên hợp quốc, HĐBA LHQ = United Nations Security Council, UNSC
organisation: Hội đồng Bảo an, HĐBA = Security Council
term: biến đổi khí hậu = climate change
term: luật pháp quốc tế = international law
5 entries in TBX
6 lines of CSV
*/
