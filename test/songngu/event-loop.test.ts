import { expect, test } from "vitest";
import { BuiltInEvidence } from "../../src/evidence/built-in.ts";
import { shippedLexicon } from "../../src/lexicon/shipped.ts";
import { alignSegments } from "../../src/songngu.ts";
import { seeded } from "../bench/long-text.ts";
import { watchLoop } from "../bench/watch-loop.ts";
import { reportPairs } from "../corpus/report-pair.ts";

/** Milliseconds that the event loop may be held: half of it is the aim, the rest is for slow machines. */
const LONGEST_HOLD = 100;
/** Units of work that one step may count: a rest can only come behind it. */
const LONGEST_STEP = 3_000;

/** A text of so many segments on each side: those of the reports, in any order, each with a number of its own and words that no other has. */
function longReports(size: number): { vi: string[]; en: string[] } {
  const random = seeded(1);
  const beads = reportPairs().flatMap((pair) =>
    pair.beads.map(([en, vi]) => ({
      en: en.map((k) => pair.en.segments[k]!).join(" "),
      vi: vi.map((k) => pair.vi.segments[k]!).join(" "),
    })),
  );
  const text = { vi: [] as string[], en: [] as string[] };
  for (let k = 0; k < size; k++) {
    const { vi, en } = beads[Math.floor(random() * beads.length)]!;
    const mark = `${Math.floor(random() * 1e6)} ${Array.from({ length: 6 }, () => String.fromCharCode(97 + random() * 26)).join("")}`;
    text.vi.push(`${vi} ${mark}`);
    text.en.push(`${en} ${mark}`);
  }
  return text;
}

test("a long text never holds the event loop for long", { timeout: 60_000 }, async () => {
  const { vi, en } = longReports(4_000);
  // What holds the loop does so each time; what another process does, does not.
  let least = Infinity;
  for (let k = 0; k < 3 && least > LONGEST_HOLD; k++) {
    const longestHold = watchLoop();
    const { beads } = await alignSegments(vi, en, { sourceLanguage: "vi", targetLanguage: "en" });
    least = Math.min(least, longestHold());
    expect(beads.length).toBeGreaterThanOrEqual(4_000);
  }
  expect(least).toBeLessThan(LONGEST_HOLD);
});

test("evidence is prepared in steps of a few milliseconds, and twice the text takes more steps", async () => {
  const lexicon = (await shippedLexicon("vi", "en"))!;
  const steps = (size: number): number[] => {
    const { vi, en } = longReports(size);
    return [...BuiltInEvidence.of({ language: "vi", segments: vi }, { language: "en", segments: en }, [lexicon])];
  };
  const [once, twice] = [steps(2_000), steps(4_000)];
  expect(Math.max(...twice)).toBeLessThan(LONGEST_STEP);
  expect(twice.length).toBeGreaterThan(once.length * 1.4);
});
