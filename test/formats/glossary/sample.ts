import { entryId } from "../../../src/core/entry-id.ts";
import type { Glossary, GlossaryEntry } from "../../../src/index.ts";

/** An entry of two forms with all that an entry may have. */
export function entryOf(source: string, target: string, more: Partial<GlossaryEntry> = {}): GlossaryEntry {
  return {
    id: entryId(source, target),
    kind: "term",
    source: { preferred: source, variants: [], abbreviations: [] },
    target: { preferred: target, variants: [], abbreviations: [] },
    frequency: { source: 2, target: 3 },
    documents: 1,
    score: 0.875,
    origin: "extracted",
    status: "candidate",
    ...more,
  };
}

/** A glossary of every kind and status. */
export const glossary: Glossary = {
  sourceLanguage: "vi",
  targetLanguage: "en",
  notes: [],
  entries: [
    entryOf("Hội đồng Bảo an Liên hợp quốc", "United Nations Security Council", {
      kind: "organisation",
      source: {
        preferred: "Hội đồng Bảo an Liên hợp quốc",
        variants: ["Hội đồng Bảo an LHQ"],
        abbreviations: ["HĐBA LHQ", "HĐBA"],
      },
      target: {
        preferred: "United Nations Security Council",
        variants: ["UN Security Council"],
        abbreviations: ["UNSC"],
      },
      domain: "international-organisation",
      origin: "both",
      status: "accepted",
      example: {
        source: "Việt Nam là Ủy viên không thường trực HĐBA LHQ.",
        target: "Vietnam is a non-permanent member of the UNSC.",
        document: 0,
        bead: 3,
        file: { source: "003.txt", target: "000.txt" },
      },
    }),
    entryOf("bệnh viện dã chiến", "field hospital", { domain: "defence" }),
    entryOf("Chỉ thị 25", "Decree No.25", { kind: "document" }),
    entryOf("Lê Hoài Trung", "Le Hoai Trung", { kind: "name" }),
    entryOf("UNISFA", "UNISFA", { kind: "abbreviation" }),
    entryOf("nước", "tool", { status: "rejected" }),
  ],
};

/** Forms that a careless format breaks. */
export const HOSTILE: readonly string[] = [
  'a "quoted" term',
  "it's",
  "=1+1",
  "+84",
  "-minus",
  "@handle",
  "'=apostrophe",
  "<b>bold</b>",
  "a & b",
  "]]>",
  "a | b",
  "a \\| b",
  "a\\",
  "#hash",
  "comma, semicolon;",
  "\u200fعربي\u200e mixed",
  "ngựa nghé nghễnh",
  "e\u0301 decomposed".normalize("NFC"),
  "_x0041_",
  "</script><script>alert(1)</script>",
  "$x {{y}} %s",
  "𝔘nicode 😀",
];
