import { SaxesParser } from "saxes";
import { decodeFont, encodingOfFont, type FontEncoding } from "./fonts.ts";
import { fontNamed, type Styles } from "./styles.ts";

/** Says nothing of the text, and parts the runs of a word. */
const LITTER: ReadonlySet<string> = new Set(
  "w:proofErr w:bookmarkStart w:bookmarkEnd w:lastRenderedPageBreak w:softHyphen".split(" "),
);

/** A part of a .docx written anew. */
export interface Rewritten {
  readonly xml: string;
  /** The Vietnamese fonts whose letters were decoded. */
  readonly fonts: ReadonlySet<string>;
}

/**
 * Rewrites a part of a .docx (document, footnotes …) for its text alone. Letters in Vietnamese fonts become Unicode: the font named on
 * each run decides, else its style, its paragraph's style, the document's default. What says how a run looks goes, and runs that follow
 * each other become one: Word cuts lines into hundreds of them, in the middle of words, and VNI keeps a vowel and its mark apart.
 */
export function decodeRuns(xml: string, styles: Styles): Rewritten {
  const out: string[] = [];
  const fonts = new Set<string>();
  const path: string[] = [];
  let [run, character, paragraph]: (string | undefined)[] = [];
  /** Depth inside what is left out. */
  let skipped = 0;
  /** Text of one font encoding that is not written yet. */
  let text = "";
  let font: FontEncoding | undefined;
  /** End tags held back: the next run may go on where this one ended. */
  let held: "" | "</w:t>" | "</w:t></w:r>" = "";

  const flush = (): void => {
    if (text !== "") out.push(escaped(font === undefined ? text : decodeFont(text, font)));
    text = "";
  };
  const release = (): void => {
    flush();
    if (held !== "") out.push(held);
    held = "";
  };
  const add = (value: string): void => {
    const name =
      run ??
      (character === undefined ? undefined : styles.fontOf(character)) ??
      styles.fontOf(paragraph ?? styles.paragraph ?? "") ??
      styles.fallback;
    const encoded = encodingOfFont(name);
    if (encoded?.encoding !== font?.encoding || encoded?.capitals !== font?.capitals) flush();
    font = encoded;
    if (font !== undefined && /[^\x00-\x7f]/.test(value)) fonts.add(name!);
    text += value;
  };
  /** Opens a run's text, or goes on in the one before. */
  const openText = (): void => {
    if (held === "") out.push('<w:t xml:space="preserve">');
    held = "";
  };

  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const values = attributes as Record<string, string>;
    const parent = path.at(-1);
    path.push(name);
    if (name === "w:rStyle" && path.at(-3) === "w:r") character = values["w:val"];
    if (name === "w:rFonts" && path.at(-3) === "w:r") run = fontNamed(values, styles.theme);
    if (skipped > 0 || LITTER.has(name) || (name === "w:rPr" && parent === "w:r")) {
      if (name === "w:softHyphen" && skipped === 0) {
        // The letter ư of TCVN3 stands where Latin-1 has the soft hyphen, and Word takes it for one.
        openText();
        add("\u00ad");
        held = "</w:t>";
      }
      skipped++;
      return;
    }
    if (name === "w:p") paragraph = undefined;
    if (name === "w:pStyle") paragraph = values["w:val"];
    if (name === "w:r") {
      run = character = undefined;
      if (held === "</w:t></w:r>") {
        held = "</w:t>";
        return;
      }
    }
    if (name === "w:t" && !isSelfClosing) return openText();
    release();
    const written = Object.entries(values).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    out.push(`<${name}${written.join("")}${isSelfClosing ? "/>" : ">"}`);
  });
  parser.on("closetag", ({ name, isSelfClosing }) => {
    path.pop();
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (isSelfClosing) return;
    if (name === "w:t") held = "</w:t>";
    else if (name === "w:r" && held === "</w:t>") held = "</w:t></w:r>";
    else {
      release();
      out.push(`</${name}>`);
    }
  });
  const addText = (value: string): void => {
    if (skipped > 0) return;
    if (path.at(-1) === "w:t") add(value);
    else if (value.trim() !== "") {
      release();
      out.push(escaped(value));
    }
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(xml).close();
  release();
  return { xml: out.join(""), fonts };
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
