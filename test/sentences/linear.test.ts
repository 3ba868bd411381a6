import { expect, test } from "vitest";
import { splitSentences } from "../../src/sentences/split.ts";

const SENTENCE = "Deputy Minister Le Hoai Trung said “we agree. We will sign” in Hanoi (VNA) on Jan. 5. ";
const VIETNAMESE = "Thứ trưởng Lê Hoài Trung nói: “Chúng tôi nhất trí. Chúng tôi sẽ ký” tại TP. Hồ Chí Minh ngày 5/1. ";
const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Milliseconds of the processor; where they are over `enough`, the better of two, since a busy machine may have been the reason. */
async function time(text: string, language: string, enough: number): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 2 && best > enough; run++) {
    const started = process.cpuUsage();
    await splitSentences(text, { language });
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

test.each([
  ["10 MB of lines", fill(`${SENTENCE.repeat(3)}\n`, 1e7), "en"],
  ["one line of 10 MB", fill(SENTENCE, 1e7), "en"],
  ["one Vietnamese line of 10 MB", fill(VIETNAMESE, 1e7), "vi"],
  ["a million full stops", fill(".", 1e6), "en"],
])("%s: at most 5 s", async (_name, text, language) => {
  expect(await time(text, language, 5_000)).toBeLessThan(5_000);
});

test.each([
  ". ",
  "A. ",
  '". ',
  "(",
  '"',
  "“",
  "(. ",
  "a\n",
  "a./.\n",
  "- ",
  "— VNS ",
  "1. ",
  " ",
  "\n",
  "[1]",
  "a.   ",
])("time grows with the length, for %j again and again", async (unit) => {
  await splitSentences(fill(unit, 50_000), { language: "vi" });
  const small = Math.max(2, await time(fill(unit, 50_000), "vi", 0));
  // Eight times the text; the square would be 64 times the time.
  expect(await time(fill(unit, 400_000), "vi", 24 * small)).toBeLessThan(24 * small);
});
