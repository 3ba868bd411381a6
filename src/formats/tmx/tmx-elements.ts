import { parseBead } from "../bead-indexes.ts";
import { contentId } from "../content-id.ts";
import { foldText } from "../fold-text.ts";
import { canonicalTag, sameLanguage } from "../language-tag.ts";
import type { TranslationUnit, UnitProp } from "../unit.ts";
import { parseConfidence, parseStatus } from "../unit-fields.ts";
import { parseTmxDate } from "./tmx-date.ts";

/** What is gathered of a `<tuv>`. */
export interface TuvElement {
  language: string;
  text: string;
  attributes: Record<string, string>;
  props: UnitProp[];
  notes: string[];
}

/** What is gathered of a `<tu>`. */
export interface TuElement {
  attributes: Record<string, string>;
  props: UnitProp[];
  notes: string[];
  variants: TuvElement[];
  /** Line of its start tag, from 1. */
  line: number;
  /** Something inside it is not well-formed. */
  damaged: boolean;
}

/** Which languages of a file are wanted. */
export interface WantedLanguages {
  /** The source. @default what the unit or the header says */
  sourceLanguage?: string;
  /** The target. @default all that is not the source */
  targetLanguage?: string;
}

/** The pairs of texts in a `<tu>`: one unit for each source text with each target text, so that no alternative is lost. */
export function unitsOfElement(tu: TuElement, headerLanguage: string, wanted: WantedLanguages): TranslationUnit[] {
  const [sources, targets] = sidesOf(tu, headerLanguage, wanted);
  const units: TranslationUnit[] = [];
  for (const source of sources) {
    for (const target of targets) units.push(unitOf(tu, source, target, units.length));
  }
  return units;
}

function sidesOf(tu: TuElement, headerLanguage: string, wanted: WantedLanguages): [TuvElement[], TuvElement[]] {
  const asked = wanted.sourceLanguage ?? tu.attributes.srclang ?? headerLanguage;
  let sources = inLanguage(tu.variants, asked);
  if (sources.length === 0 && wanted.sourceLanguage === undefined) sources = tu.variants.slice(0, 1);
  let others = tu.variants.filter((variant) => !sources.includes(variant));
  // Two variants of one language, "en" said of the source and meant of the first.
  if (others.length === 0 && sources.length > 1 && new Set(sources.map(({ language }) => language)).size > 1) {
    others = sources.slice(1);
    sources = sources.slice(0, 1);
  }
  return [sources, wanted.targetLanguage === undefined ? others : inLanguage(others, wanted.targetLanguage)];
}

function inLanguage(variants: readonly TuvElement[], language: string): TuvElement[] {
  const exact = variants.filter((variant) => variant.language === canonicalTag(language));
  return exact.length > 0 ? exact : variants.filter((variant) => sameLanguage(variant.language, language));
}

function unitOf(tu: TuElement, source: TuvElement, target: TuvElement, index: number): TranslationUnit {
  const texts = [foldText(source.text), foldText(target.text)] as const;
  const id = tu.attributes.tuid ?? "";
  const unit: TranslationUnit = {
    id: id === "" ? contentId(...texts) : index === 0 ? id : `${id}-${index + 1}`,
    source: texts[0],
    target: texts[1],
    sourceLanguage: source.language,
    targetLanguage: target.language,
    props: [],
    notes: [...tu.notes, ...source.notes, ...target.notes],
  };
  const said = (name: string): string | undefined =>
    tu.attributes[name] ?? target.attributes[name] ?? source.attributes[name];
  const date = parseTmxDate(said("creationdate") ?? "");
  const changed = parseTmxDate(said("changedate") ?? "");
  const [creator, changer] = [said("creationid"), said("changeid")];
  if (date) unit.date = date;
  if (creator !== undefined) unit.creator = creator;
  if (changed) unit.changed = changed;
  if (changer !== undefined) unit.changer = changer;
  for (const props of [tu.props, source.props, target.props]) {
    for (const prop of props) if (!takeProp(unit, prop)) unit.props.push(prop);
  }
  return unit;
}

/** Puts a property into the field that is made for it. @returns false where there is none, or the value does not fit */
function takeProp(unit: TranslationUnit, { type, value }: UnitProp): boolean {
  switch (type) {
    case "x-confidence": {
      const confidence = parseConfidence(value);
      if (confidence !== undefined) unit.confidence = confidence;
      return confidence !== undefined;
    }
    case "x-status": {
      const status = parseStatus(value);
      if (status) unit.status = status;
      return status !== undefined;
    }
    case "x-bead": {
      const bead = parseBead(value);
      if (bead) unit.bead = bead;
      return bead !== undefined;
    }
    case "x-source-file":
      unit.sourceFile = value;
      return true;
    case "x-target-file":
      unit.targetFile = value;
      return true;
    case "x-context-pre":
      unit.before = value;
      return true;
    case "x-context-post":
      unit.after = value;
      return true;
    default:
      return false;
  }
}
