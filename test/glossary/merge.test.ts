import { expect, test } from "vitest";
import { entryId } from "../../src/core/entry-id.ts";
import { type Glossary, type GlossaryEntry, mergeGlossary } from "../../src/index.ts";

const entry = (source: string, target: string, more: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
  id: entryId(source, target),
  kind: "term",
  source: { preferred: source, variants: [], abbreviations: [] },
  target: { preferred: target, variants: [], abbreviations: [] },
  frequency: { source: 1, target: 1 },
  documents: 1,
  score: 0.5,
  origin: "extracted",
  status: "candidate",
  ...more,
});
const glossary = (...entries: GlossaryEntry[]): Glossary => ({
  sourceLanguage: "vi",
  targetLanguage: "en",
  entries,
  notes: [],
});

test("a decision stays, figures are new", () => {
  const merged = mergeGlossary(
    glossary(entry("thềm lục địa", "continental shelf", { status: "rejected", score: 0.2 })),
    glossary(entry("thềm lục địa", "continental shelf", { score: 0.9, frequency: { source: 7, target: 7 } })),
  );
  expect(merged.entries).toHaveLength(1);
  expect(merged.entries[0]).toMatchObject({ status: "rejected", score: 0.9, frequency: { source: 7, target: 7 } });
});

test("a corrected form is found again by its old one, and kept", () => {
  const edited = entry("biển Đông", "East Sea", {
    id: entryId("Biển Đông", "South China Sea"),
    status: "accepted",
    target: { preferred: "East Sea", variants: ["South China Sea"], abbreviations: [] },
  });
  const merged = mergeGlossary(glossary(edited), glossary(entry("Biển Đông", "South China Sea")));
  expect(merged.entries).toHaveLength(1);
  expect(merged.entries[0]).toMatchObject({ id: edited.id, status: "accepted", target: { preferred: "East Sea" } });
});

test("nothing is lost on either side, and merging twice changes nothing", () => {
  const edited = glossary(entry("a", "b", { status: "accepted" }), entry("c", "d"));
  const found = glossary(entry("e", "f"), entry("c", "d"));
  const merged = mergeGlossary(edited, found);
  expect(merged.entries.map(({ source }) => source.preferred).sort()).toEqual(["a", "c", "e"]);
  expect(mergeGlossary(merged, found)).toEqual(merged);
});
