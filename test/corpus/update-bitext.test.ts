import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Bead, Bitext } from "../../src/core/bitext.ts";
import type { Change } from "../../src/corpus/changes.ts";
import { updateBitext } from "../../src/corpus/update-bitext.ts";
import { align, alignSegments } from "../../src/songngu.ts";
import { corpusText } from "./gold.ts";

const [en, vi] = [corpusText("000"), corpusText("003")];
let old: Bitext;
beforeAll(async () => {
  old = await align(en, vi);
});

const isPair = ({ source, target }: Bead): boolean => source.length > 0 && target.length > 0;
/** Beads by their texts: indexes move when segments come and go. */
const shown = (bitext: Bitext, beads: readonly Bead[] = bitext.beads): string[] =>
  beads
    .filter(isPair)
    .map(({ source, target }) =>
      [source.map((i) => bitext.source.segments[i]!.text), target.map((j) => bitext.target.segments[j]!.text)]
        .map((texts) => texts.map((text) => text.slice(0, 16)).join("+"))
        .join(" = "),
    );
const told = (changes: readonly Change[]): string[] =>
  changes.map(
    ({ side, kind, before, after, words }) =>
      `${side} ${kind} ${before ?? ""}>${after ?? ""} ${words
        .filter((word) => word.kind !== "same")
        .map((word) => `${word.kind === "added" ? "+" : "-"}${word.text}`)
        .join(" ")}`,
  );
const everySegmentOnce = ({ source, target, beads }: Bitext): void => {
  expect(beads.flatMap((bead) => bead.source).sort((a, b) => a - b)).toEqual(source.segments.map((_, k) => k));
  expect(beads.flatMap((bead) => bead.target).sort((a, b) => a - b)).toEqual(target.segments.map((_, k) => k));
};
/** The old bitext, one of its beads decided about. */
const decided = (which: string, status: "confirmed" | "rejected"): Bitext => ({
  ...old,
  beads: old.beads.map((bead) =>
    isPair(bead) && old.source.segments[bead.source[0]!]!.text.startsWith(which) ? { ...bead, status } : bead,
  ),
});

describe("000 and 003", () => {
  test("nothing changed: nothing changes", async () => {
    const { bitext, changes } = await updateBitext(old, en, vi);
    expect(changes).toEqual([]);
    expect(bitext).toEqual(old);
  });

  test("a word changed: it is listed, and the beads are as they were", async () => {
    const { bitext, changes } = await updateBitext(old, en.replace("He mentioned a number", "He named a number"), vi);
    expect(told(changes)).toEqual(["source changed 3>3 -mentioned +named"]);
    expect(shown(bitext)).toEqual(shown(old).map((bead) => bead.replace("He mentioned a n", "He named a numbe")));
    everySegmentOnce(bitext);
  });

  test("a sentence gone, another added", async () => {
    const gone = old.source.segments[6]!.text;
    const added = "The weather in Hanoi was fine on that day.";
    const { bitext, changes } = await updateBitext(old, `${en.replace(gone, "")}\n\n${added}\n`, vi);
    expect(told(changes)).toEqual([`source removed 6> -${gone}`, `source added >10 +${added}`]);
    expect(shown(bitext)).toEqual(shown(old).filter((bead) => !bead.startsWith("In such context")));
    everySegmentOnce(bitext);
  });

  test("both sides get a sentence that says the same: it is found", async () => {
    const { bitext } = await updateBitext(
      old,
      `${en}\n\nThe two ministers will meet again in Hanoi in October 2021.\n`,
      `${vi}\n\nHai Bộ trưởng sẽ gặp lại nhau tại Hà Nội vào tháng 10/2021.\n`,
    );
    expect(shown(bitext)).toEqual([...shown(old), "The two minister = Hai Bộ trưởng sẽ"]);
  });

  test("a sentence moved to the end takes its beads along", async () => {
    const first = old.source.segments[6]!.text;
    const { bitext, changes } = await updateBitext(old, `${en.replace(first, "")}\n\n${first}\n`, vi);
    expect(told(changes)).toEqual(["source moved 6>10 "]);
    expect(shown(bitext).sort()).toEqual(shown(old).sort());
  });
});

describe("what a person has decided", () => {
  test("stays where its segments did not change, also beside a change", async () => {
    for (const status of ["confirmed", "rejected"] as const) {
      const before = decided("In such context", status);
      const { bitext } = await updateBitext(before, en.replace("After listening", "Having listened"), vi);
      expect(bitext.beads.filter((bead) => bead.status === status)).toEqual(
        before.beads.filter((bead) => bead.status === status),
      );
    }
  });

  test("an edited confirmed pair stays together, without the status, and the change says so", async () => {
    const { bitext, changes } = await updateBitext(
      decided("In such context", "confirmed"),
      en.replace("In such context", "In that context"),
      vi,
    );
    expect(shown(bitext)).toEqual(shown(old).map((bead) => bead.replace("In such context,", "In that context,")));
    expect(bitext.beads.some(({ status }) => status !== undefined)).toBe(false);
    expect(changes).toMatchObject([{ kind: "changed", was: "confirmed" }]);
  });

  test("confirmed null beads stay alone", async () => {
    const before: Bitext = {
      ...old,
      beads: old.beads.map((bead) => (isPair(bead) ? bead : { ...bead, status: "confirmed" })),
    };
    const { bitext } = await updateBitext(before, en.replace("He mentioned", "He named"), vi);
    expect(bitext.beads.filter((bead) => !isPair(bead))).toEqual(before.beads.filter((bead) => !isPair(bead)));
  });
});

test("any edits: every segment once, decided beads kept, unchanged text unchanged", async () => {
  const sentences = old.source.segments.map(({ text }) => text);
  const edit = fc.record({
    at: fc.nat(sentences.length - 1),
    how: fc.constantFrom("drop", "double", "word", "swap"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 4 }), fc.nat(6), async (edits, which) => {
      const base = await alignSegments(
        sentences,
        old.target.segments.map(({ text }) => text),
        {
          sourceLanguage: "en",
          targetLanguage: "vi",
        },
      );
      const pairs = base.beads.filter(isPair);
      pairs[which % pairs.length]!.status = "confirmed";
      const fresh = [...sentences];
      for (const { at, how } of edits) {
        if (how === "drop") fresh.splice(at % Math.max(1, fresh.length), 1);
        else if (how === "double") fresh.splice(at, 0, fresh[at % fresh.length] ?? "");
        else if (how === "word") fresh[at % fresh.length] = `${fresh[at % fresh.length]} Indeed`;
        else fresh.push(...fresh.splice(at % Math.max(1, fresh.length), 1));
      }
      const side = (await alignSegments(fresh, [], { sourceLanguage: "en", targetLanguage: "vi" })).source;
      const { bitext, changes } = await updateBitext(base, side, base.target);
      everySegmentOnce(bitext);
      const confirmed = pairs[which % pairs.length]!;
      const touched = changes.some(({ before }) => before !== undefined && confirmed.source.includes(before));
      if (!touched) {
        const text = (bitext: Bitext): string[] =>
          shown(
            bitext,
            bitext.beads.filter(({ status }) => status),
          );
        expect(text(bitext)).toEqual(text(base));
      }
      for (const change of changes) {
        const say = (kind: string): string =>
          change.words
            .filter((word) => word.kind === "same" || word.kind === kind)
            .map(({ text }) => text)
            .join("");
        if (change.kind === "moved") continue;
        if (change.before !== undefined) expect(say("removed")).toBe(base.source.segments[change.before]!.text);
        if (change.after !== undefined) expect(say("added")).toBe(side.segments[change.after]!.text);
      }
    }),
    { numRuns: 40 },
  );
});

describe("misuse", () => {
  test("a bitext that does not hold every segment once", async () => {
    const lame: Bitext = { ...old, beads: old.beads.slice(1) };
    await expect(updateBitext(lame, en, vi)).rejects.toThrow(/updateBitext: segment \d+ of the \w+ is in no bead/);
    await expect(updateBitext({ ...old, beads: [...old.beads, old.beads[0]!] }, en, vi)).rejects.toThrow(
      /in two beads/,
    );
  });
  test("neither text nor side", async () => {
    await expect(updateBitext(old, 1 as never, vi)).rejects.toThrow(/source must be a text or a side, got number/);
  });
});

test("the notes are on the text that a side has now, also where it came from an alignment", async () => {
  const texts = Array.from({ length: 1200 }, (_, k) => `Câu thứ ${k} kết thúc ở đây.`);
  const languages = { sourceLanguage: "vi", targetLanguage: "en" };
  const bitext = await alignSegments(texts, ["It ends here."], languages);
  const before = { ...bitext, source: { ...bitext.source } };
  const changed = bitext.source;
  changed.text = "Chữ \ufffd hỏng.";
  changed.segments = [{ text: changed.text, start: 0, end: changed.text.length, paragraph: 0, kind: "sentence" }];
  const updated = await updateBitext(before, changed, bitext.target);
  expect(updated.bitext.notes.map(({ code }) => code)).toContain("UNREADABLE_CHARACTERS");
});
