import { expect, test } from "vitest";
import { alignSegments, explain } from "../../src/songngu.ts";

const english = [
  "The two ministers signed an agreement on fisheries.",
  "They will meet again in Hanoi on September 24.",
];
const vietnamese = ["Hai bên sẽ gặp lại nhau tại Hà Nội ngày 24/9.", "Hai bộ trưởng đã ký hiệp định về nghề cá."];
const languages = { sourceLanguage: "en", targetLanguage: "vi" };

test("a bead says which evidence spoke for it, what was linked, and what else could have been", async () => {
  const bitext = await alignSegments(english, vietnamese, languages);
  const bead = bitext.beads.find((b) => b.source[0] === 1)!;
  expect(bead.target).toEqual([0]);
  const { evidence, links, runnerUp } = await explain(bitext, bead);
  expect(evidence.find(({ name }) => name === "linked words")!.score).toBeGreaterThan(1);
  expect(links.map((link) => `${link.source} = ${link.target}`)).toContain("24 = 24");
  expect(links.every((link, k) => k === 0 || link.score <= links[k - 1]!.score)).toBe(true);
  const sum = evidence.reduce((total, { score }) => total + score, 0);
  expect(runnerUp!.score).toBeLessThan(sum);
});

test("seen from the other side, a bead is explained the same, transposed", async () => {
  const there = await alignSegments(english, vietnamese, languages);
  const back = await alignSegments(vietnamese, english, { sourceLanguage: "vi", targetLanguage: "en" });
  const one = await explain(there, there.beads.find((b) => b.source[0] === 1)!);
  const other = await explain(back, back.beads.find((b) => b.target[0] === 1)!);
  expect(other.evidence).toEqual(one.evidence);
  expect(other.links.map((link) => [link.target, link.source])).toEqual(
    one.links.map((link) => [link.source, link.target]),
  );
});

test("the caller's evidence is named; a null bead has a runner-up alone; a changed bitext is looked at anew", async () => {
  const own = { name: "luck", score: () => 0.25 };
  const bitext = await alignSegments([...english, "Nothing else happened."], vietnamese, {
    ...languages,
    evidence: [own],
  });
  const bead = bitext.beads.find((b) => b.source[0] === 0)!;
  expect((await explain(bitext, bead, { evidence: [own] })).evidence).toContainEqual({ name: "luck", score: 0.25 });
  const alone = await explain(bitext, { source: [2], target: [], confidence: 1 });
  expect(alone.evidence).toEqual([]);
  expect(alone.runnerUp!.source).toContain(2);
  const before = (await explain(bitext, bead)).links.length;
  bitext.source.segments[0]!.text = "Rain.";
  expect((await explain(bitext, bead)).links.length).toBeLessThan(before);
  await expect(explain(bitext, { source: [9], target: [0], confidence: 1 })).rejects.toThrow(
    "explain: the source has no segment 9",
  );
});

test("evidence that throws is the cause of the library's error", async () => {
  const cause = new Error("no line");
  const failing = {
    name: "remote",
    score: () => {
      throw cause;
    },
  };
  await expect(alignSegments(english, vietnamese, { ...languages, evidence: [failing] })).rejects.toMatchObject({
    code: "EVIDENCE_FAILED",
    cause,
  });
  const vague = { name: "vague", score: () => Number.NaN };
  await expect(alignSegments(english, vietnamese, { ...languages, evidence: [vague] })).rejects.toMatchObject({
    code: "EVIDENCE_FAILED",
  });
});
