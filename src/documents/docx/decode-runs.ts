import { SaxesParser } from "saxes";
import { decodeFont, encodingOfFont, type FontEncoding } from "./fonts.ts";
import { fontNamed, type Styles } from "./styles.ts";

/** Elements between two runs of a word that do not part it: VNI keeps a vowel and its mark apart, and Word may cut there. */
const JOINS: ReadonlySet<string> = new Set(
  "w:r w:rPr w:t w:proofErr w:bookmarkStart w:bookmarkEnd w:softHyphen w:lastRenderedPageBreak".split(" "),
);

/** Text of one run or more, set in fonts of one encoding. */
interface Stretch {
  font: FontEncoding;
  /** Where in the output the pieces are. */
  places: number[];
}

/**
 * Rewrites a part of a .docx (document, footnotes …) so that letters in Vietnamese fonts become Unicode: the font named on each run
 * decides, else its style, its paragraph's style, the document's default.
 * @returns the part, and the fonts that were decoded
 */
export function decodeRuns(xml: string, styles: Styles): { xml: string; fonts: Set<string> } {
  const out: string[] = [];
  const fonts = new Set<string>();
  const path: string[] = [];
  let [run, character, paragraph]: (string | undefined)[] = [];
  let stretch: Stretch | undefined;

  const finish = (): void => {
    if (stretch !== undefined) {
      const text = stretch.places.map((place) => out[place]!).join("");
      for (const place of stretch.places) out[place] = "";
      out[stretch.places[0]!] = escaped(decodeFont(text, stretch.font));
    }
    stretch = undefined;
  };
  const add = (text: string): void => {
    const name =
      run ??
      (character === undefined ? undefined : styles.fontOf(character)) ??
      styles.fontOf(paragraph ?? styles.paragraph ?? "") ??
      styles.fallback;
    const font = encodingOfFont(name);
    if (font?.encoding !== stretch?.font.encoding || font?.capitals !== stretch?.font.capitals) finish();
    if (font === undefined) {
      out.push(escaped(text));
      return;
    }
    if (/[^\x00-\x7f]/.test(text)) fonts.add(name!);
    stretch ??= { font, places: [] };
    stretch.places.push(out.length);
    out.push(text);
  };

  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const values = attributes as Record<string, string>;
    const parent = path.at(-1);
    path.push(name);
    if (name === "w:p") paragraph = undefined;
    else if (name === "w:r") run = character = undefined;
    else if (name === "w:pStyle") paragraph = values["w:val"];
    else if (parent === "w:rPr" && path.at(-3) === "w:r") {
      if (name === "w:rStyle") character = values["w:val"];
      if (name === "w:rFonts") run = fontNamed(values, styles.theme);
    } else if (name === "w:softHyphen") {
      // The letter ư of TCVN3 stands where Latin-1 has the soft hyphen, and Word takes it for one.
      out.push("<w:t>");
      add("\u00ad");
      out.push("</w:t>");
      return;
    } else if (!JOINS.has(name) && parent !== "w:rPr") finish();
    const written = Object.entries(values).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    out.push(`<${name}${written.join("")}${isSelfClosing ? "/>" : ">"}`);
  });
  parser.on("closetag", ({ name, isSelfClosing }) => {
    path.pop();
    if (name === "w:p") finish();
    if (!isSelfClosing && name !== "w:softHyphen") out.push(`</${name}>`);
  });
  const text = (value: string): void => {
    if (path.at(-1) === "w:t" || path.at(-1) === "w:delText") add(value);
    else out.push(escaped(value));
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
  finish();
  return { xml: out.join(""), fonts };
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
