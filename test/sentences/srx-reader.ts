import { SaxesParser } from "saxes";

interface Rule {
  break: boolean;
  before: RegExp;
  after: RegExp;
}

/** A small interpreter of SRX, after the standard: at each place the first rule whose two expressions meet there decides. */
export function readSrx(xml: string): (text: string, language: string) => number[] {
  const rules = new Map<string, Rule[]>();
  const maps: [RegExp, string][] = [];
  let current: Rule[] = [];
  let content = "";
  let [breaks, before] = [true, ""];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    content = "";
    if (name === "languagerule") {
      current = [];
      rules.set(String(attributes.languagerulename), current);
    }
    if (name === "rule") breaks = attributes.break !== "no";
    if (name === "languagemap")
      maps.push([new RegExp(`^(?:${attributes.languagepattern})$`), String(attributes.languagerulename)]);
  });
  parser.on("text", (text) => {
    content += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "beforebreak") before = content;
    if (name === "afterbreak")
      current.push({ break: breaks, before: new RegExp(before, "gu"), after: new RegExp(content, "uy") });
  });
  parser.write(xml).close();
  return (text, language) => {
    const name = maps.find(([pattern]) => pattern.test(language))?.[1];
    const decided = new Map<number, boolean>();
    for (const rule of rules.get(name ?? "") ?? []) {
      for (const match of text.matchAll(rule.before)) {
        const at = match.index + match[0].length;
        rule.after.lastIndex = at;
        if (!decided.has(at) && rule.after.test(text)) decided.set(at, rule.break);
      }
    }
    return [...decided]
      .filter(([at, isBreak]) => isBreak && at < text.length)
      .map(([at]) => at)
      .sort((a, b) => a - b);
  };
}
