import { type Form, type Glossary, type GlossaryEntry, isWanted } from "../../core/glossary.ts";
import { VERSION } from "../../core/version.ts";
import { foldText } from "../fold-text.ts";
import { dropIllegal, escapeAttribute, escapeXml } from "../xml/escape.ts";

/** How TBX is written. */
export interface TbxOptions {
  /** 3: ISO 30042:2019, TBX-Basic in DCA style. 2: what OmegaT, Weblate and translate-toolkit read. @default 3 */
  version?: 2 | 3;
  /** Title of the collection. @default "songngu" */
  title?: string;
  /** Also rejected entries, as deprecated terms. @default true in version 3, false in version 2 */
  rejected?: boolean;
}

const text = (value: string): string => escapeXml(dropIllegal(foldText(value)));

/** Names of the elements that differ between the versions. */
const NAMES = {
  2: { entry: "termEntry", language: "langSet", term: "tig" },
  3: { entry: "conceptEntry", language: "langSec", term: "termSec" },
} as const;

/** Writes a glossary as TBX: a concept an entry, its forms as terms, the example as context of the preferred ones. */
export function writeTbx(glossary: Glossary, options: TbxOptions = {}): string {
  const { version = 3, title = "songngu", rejected = version === 3 } = options;
  const entries = glossary.entries.filter((entry) => rejected || isWanted(entry));
  const body = entries.map((entry) => concept(entry, glossary, version)).join("");
  const language = escapeAttribute(glossary.sourceLanguage);
  const description = `<fileDesc><titleStmt><title>${text(title)}</title></titleStmt><sourceDesc><p>songngu ${VERSION}, ${text(glossary.sourceLanguage)} to ${text(glossary.targetLanguage)}</p></sourceDesc></fileDesc>`;
  if (version === 2) {
    return `<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX-Basic" xml:lang="${language}">
<martifHeader>${description}<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
${body}</body></text>
</martif>
`;
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="${language}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader>${description}</tbxHeader>
<text><body>
${body}</body></text>
</tbx>
`;
}

function concept(entry: GlossaryEntry, glossary: Glossary, version: 2 | 3): string {
  const names = NAMES[version];
  const field = entry.domain ? `<descrip type="subjectField">${text(entry.domain)}</descrip>\n` : "";
  return `<${names.entry} id="c${escapeAttribute(entry.id)}">
${field}<note>${text(factsOf(entry))}</note>
${language(entry, "source", glossary.sourceLanguage, version)}${language(entry, "target", glossary.targetLanguage, version)}</${names.entry}>
`;
}

/** What TBX-Basic has no category for, as one note that {@link readTbx} understands. */
export function factsOf({ kind, status, score, frequency, documents, origin }: GlossaryEntry): string {
  return `kind: ${kind}; status: ${status}; score: ${score.toFixed(3)}; frequency: ${frequency.source}/${frequency.target}; documents: ${documents}; origin: ${origin}`;
}

function language(entry: GlossaryEntry, side: "source" | "target", tag: string, version: 2 | 3): string {
  const form: Form = entry[side];
  const { example } = entry;
  const context = example ? { text: example[side], file: example.file?.[side] } : undefined;
  const terms = [
    term(
      form.preferred,
      form.abbreviations.length > 0 ? "fullForm" : undefined,
      statusOf(entry, true),
      context,
      version,
    ),
    ...form.variants.map((one) => term(one, "variant", statusOf(entry, false), undefined, version)),
    ...form.abbreviations.map((one) => term(one, kindOfShort(one), statusOf(entry, false), undefined, version)),
  ];
  const name = NAMES[version].language;
  return `<${name} xml:lang="${escapeAttribute(tag)}">\n${terms.join("")}</${name}>\n`;
}

/** An acronym is one word of capitals; anything else that is short is an abbreviation. */
const kindOfShort = (form: string): string => (/^[\p{Lu}\d]+s?$/u.test(form) ? "acronym" : "abbreviation");

function statusOf(entry: GlossaryEntry, preferred: boolean): string {
  if (entry.status === "rejected") return "deprecatedTerm-admn-sts";
  return preferred ? "preferredTerm-admn-sts" : "admittedTerm-admn-sts";
}

function term(
  form: string,
  type: string | undefined,
  status: string,
  context: { text: string; file: string | undefined } | undefined,
  version: 2 | 3,
): string {
  const kind = type === undefined ? "" : `<termNote type="termType">${type}</termNote>`;
  const notes = `${kind}<termNote type="administrativeStatus">${status}</termNote>`;
  const name = NAMES[version].term;
  return `<${name}><term>${text(form)}</term>${notes}${contextOf(context, version)}</${name}>\n`;
}

function contextOf(context: { text: string; file: string | undefined } | undefined, version: 2 | 3): string {
  if (context === undefined || text(context.text) === "") return "";
  const said = `<descrip type="context">${text(context.text)}</descrip>`;
  if (!context.file || text(context.file) === "") return said;
  const source = `<admin type="source">${text(context.file)}</admin>`;
  // TBX-Basic of version 2 has no groups inside <tig>: the source stands beside the context.
  return version === 2 ? said + source : `<descripGrp>${said}${source}</descripGrp>`;
}
