import { expect, test } from "vitest";
import { findIslands } from "../../../src/align/long/islands.ts";
import { atOnce } from "../../../src/core/work.ts";

/** Islands of anchors, the target of each source segment or -, as "source>target source>target". */
function islands(text: string, targets: number): string {
  const anchors = Int32Array.from(text.split(" "), (j) => (j === "-" ? -1 : Number(j)));
  return atOnce(findIslands(anchors, targets))
    .map(({ source, target }) => `${source.join("–")}>${target.join("–")}`)
    .join(" ");
}

test.each([
  ["one order has none", "0 1 2 3 4 5 6 7", 8, ""],
  ["two reports that were told in another order", "2 3 0 1 6 7 4 5", 8, "0–3>0–3 4–7>4–7"],
  ["neighbours that changed places", "0 1 2 4 3 5 6 7", 8, "3–4>3–4"],
  ["what has no anchor belongs to the island beside it", "0 1 - 4 3 - 6 7 8", 9, "2–5>2–5"],
  ["an anchor that leads far away is passed over", "0 1 3 2 500 5 6 7", 600, "2–4>2–4"],
  ["parts that changed places each have their own", "102 101 103 104 105 106 2 1 3 4 5 6", 200, "0–1>93–102 6–7>0–2"],
  ["too few anchors to be none by chance", "1 0 2", 3, ""],
])("%s", (_, anchors, targets, found) => {
  expect(islands(anchors, targets)).toBe(found);
});

test("an island larger than a report is left to the chains", () => {
  const far = Array.from({ length: 100 }, (_, k) => (k < 30 ? k + 35 : k < 65 ? k - 30 : k));
  expect(islands(far.join(" "), 100)).toBe("");
});
