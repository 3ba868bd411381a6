import type { Bead, Bitext } from "../../../src/core/bitext.ts";
import type { Segment, Side } from "../../../src/core/segment.ts";

/** A side of segments that are given as texts; one that begins with "~" is furniture, "# " a heading; "" begins a paragraph. */
export function side(language: string, lines: readonly string[]): Side {
  const made: Side = { language, text: lines.join("\n"), segments: [], furniture: [] };
  let [start, paragraph] = [0, 0];
  for (const line of lines) {
    const text = line.replace(/^(~|# )/, "");
    const kind: Segment["kind"] = line.startsWith("~") ? "furniture" : line.startsWith("# ") ? "heading" : "sentence";
    const segment: Segment = { text, start, end: start + line.length, paragraph, kind };
    if (line === "") paragraph++;
    else if (kind === "furniture") made.furniture.push(segment);
    else made.segments.push(segment);
    start += line.length + 1;
  }
  return made;
}

/** Beads as short strings: "0+1=2 .93", "3= .8" (a null bead), "4=0 .5 rejected". */
export function beads(...lines: string[]): Bead[] {
  const indexes = (text: string): number[] => (text === "" ? [] : text.split("+").map(Number));
  return lines.map((line) => {
    const [pair = "", confidence, status] = line.split(" ");
    const [source = "", target = ""] = pair.split("=");
    const bead: Bead = { source: indexes(source), target: indexes(target), confidence: Number(confidence) };
    if (status) bead.status = status as "confirmed" | "rejected";
    return bead;
  });
}

/** A short report in two languages: one block moved, one sentence on each side alone, all levels and decisions. */
export const report: Bitext = {
  source: side("vi", [
    "~HÀ NỘI —",
    "# Việt Nam tiếp tục đóng góp",
    "",
    "Thứ trưởng phát biểu ngày 8/8/2018.",
    "Ông nêu hai biện pháp.",
    "Đại biểu nghe báo cáo.",
    "",
    "Cuộc họp bế mạc.",
    "~(TTXVN)",
  ]),
  target: side("en", [
    "# Vietnam keeps contributing",
    "",
    "~HANOI (VNA) –",
    "Delegates heard a report.",
    "It was raining.",
    "The deputy minister spoke on August 8, 2018.",
    "He named one measure.",
    "He named another.",
  ]),
  beads: beads("0=0 .97", "1=3 .93 confirmed", "2=4+5 .74", "3=1 .41 rejected", "=2 .99", "4= .95"),
  notes: [],
};
