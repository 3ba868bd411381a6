import { PACKS } from "./packs.ts";
import { srxRulesOf } from "./srx-rules.ts";

/**
 * Writes out the sentence rules of Vietnamese and English as SRX 2.0, so that a CAT tool segments as the translation memory does. Layout
 * (joined lines, datelines, sign-offs) is beyond SRX; inside a paragraph the rules and the engine agree but for quotations of unusual
 * length. The expressions use look-behind of bounded length, which Java, ICU and .NET have.
 */
export function srxRules(): string {
  const rules = PACKS.map(
    (pack) => `   <languagerule languagerulename="${pack.name}">
${srxRulesOf(pack)
  .map(
    (rule) => `    <rule break="${rule.break ? "yes" : "no"}">
     <beforebreak>${escapeXml(rule.before)}</beforebreak>
     <afterbreak>${escapeXml(rule.after)}</afterbreak>
    </rule>
`,
  )
  .join("")}   </languagerule>
`,
  );
  const maps = PACKS.map(
    ({ tag, name }) => `   <languagemap languagepattern="${patternOf(tag)}" languagerulename="${name}"/>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
 <header segmentsubflows="yes" cascade="no">
  <formathandle type="start" include="no"/>
  <formathandle type="end" include="yes"/>
  <formathandle type="isolated" include="no"/>
 </header>
 <body>
  <languagerules>
${rules.join("")}  </languagerules>
  <maprules>
${maps.join("")}  </maprules>
 </body>
</srx>
`;
}

/** "vi" as [Vv][Ii].*: the tag in any case, with any region. */
function patternOf(tag: string): string {
  return `${[...tag].map((letter) => `[${letter.toUpperCase()}${letter}]`).join("")}.*`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
