/** What the DTD of TMX 1.4 allows an element. */
export interface ElementRule {
  /** Elements it may hold. */
  children: readonly string[];
  /** It may hold text. */
  text?: boolean;
  required?: readonly string[];
  optional?: readonly string[];
}

const MADE = ["creationdate", "creationid", "changedate", "changeid", "o-tmf"] as const;
const USED = ["datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion"] as const;
const CODES = ["bpt", "ept", "ph", "it", "hi", "ut"] as const;

/** The elements of TMX 1.4 by name. */
export const TMX_RULES: Record<string, ElementRule> = {
  tmx: { children: ["header", "body"], required: ["version"] },
  header: {
    children: ["note", "prop", "ude"],
    required: ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"],
    optional: ["o-encoding", "creationdate", "creationid", "changedate", "changeid"],
  },
  body: { children: ["tu"] },
  note: { children: [], text: true, optional: ["o-encoding", "xml:lang", "lang"] },
  prop: { children: [], text: true, required: ["type"], optional: ["o-encoding", "xml:lang", "lang"] },
  ude: { children: ["map"], required: ["name"], optional: ["base"] },
  map: { children: [], required: ["unicode"], optional: ["code", "ent", "subst"] },
  tu: {
    children: ["note", "prop", "tuv"],
    optional: ["tuid", "o-encoding", ...USED, ...MADE, "segtype", "srclang"],
  },
  tuv: {
    children: ["note", "prop", "seg"],
    required: ["xml:lang"],
    optional: ["o-encoding", ...USED, ...MADE, "lang"],
  },
  seg: { children: CODES, text: true },
  bpt: { children: ["sub"], text: true, required: ["i"], optional: ["x", "type"] },
  ept: { children: ["sub"], text: true, required: ["i"] },
  sub: { children: CODES, text: true, optional: ["datatype", "type"] },
  it: { children: ["sub"], text: true, required: ["pos"], optional: ["x", "type"] },
  ph: { children: ["sub"], text: true, optional: ["x", "assoc", "type"] },
  hi: { children: CODES, text: true, optional: ["x", "type"] },
  ut: { children: ["sub"], text: true, optional: ["x"] },
};

/** Attributes that may have these values only. */
export const TMX_VALUES: Record<string, readonly string[]> = {
  "tmx version": ["1.4"],
  "header segtype": ["block", "paragraph", "sentence", "phrase"],
  "tu segtype": ["block", "paragraph", "sentence", "phrase"],
  "it pos": ["begin", "end"],
};

/** Elements of which a parent must have at least, and may have at most, so many: [least, most]. */
export const TMX_COUNTS: Record<string, readonly (readonly [child: string, least: number, most: number])[]> = {
  tmx: [
    ["header", 1, 1],
    ["body", 1, 1],
  ],
  tu: [["tuv", 1, Number.POSITIVE_INFINITY]],
  tuv: [["seg", 1, 1]],
};
