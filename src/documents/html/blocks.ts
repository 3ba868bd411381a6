import { SongnguError } from "../../core/error.ts";

/** Elements that stand apart from the text around them; those with 1 are lines of a block (list items, cells), the others paragraphs. */
const BLOCKS: Readonly<Record<string, 1 | 2>> = {
  ...{ p: 2, div: 2, section: 2, article: 2, header: 2, footer: 2, main: 2, aside: 2, nav: 2, blockquote: 2, pre: 2 },
  ...{ h1: 2, h2: 2, h3: 2, h4: 2, h5: 2, h6: 2, ul: 2, ol: 2, dl: 2, table: 2, figure: 2, figcaption: 2, caption: 2 },
  ...{ hr: 2, form: 2, fieldset: 2, legend: 2, address: 2, center: 2, body: 2, details: 2, summary: 2, title: 2 },
  ...{ li: 1, dt: 1, dd: 1, tr: 1, td: 1, th: 1, thead: 1, tbody: 1, tfoot: 1, option: 1 },
};
/** Elements whose text is none of the page's. */
const SILENT: ReadonlySet<string> = new Set(
  "script style noscript template head svg math iframe object audio video canvas textarea select button nav".split(" "),
);
/** What stands in these are lines: a paragraph in a list item is no paragraph of the text. Cells hold whole pages in old ones. */
const LINED: ReadonlySet<string> = new Set(["li", "dd"]);
/** Stands for two line breaks or more: the end of a paragraph in pages that have no other. */
export const PARAGRAPH_BREAK = "\u2029";
/** Deepest nesting that is followed: pages have some 30, broken ones some hundred. */
export const MAX_DEPTH = 2000;

/**
 * Takes the text out of HTML: paragraphs with a blank line between, headings and captions on lines of their own, list items and cells
 * a line each, entities decoded, white space folded. Linear time.
 * @throws SongnguError TOO_LARGE when elements are nested deeper than MAX_DEPTH
 */
export async function textOfHtml(html: string): Promise<string> {
  const { Parser } = await import("htmlparser2");
  const lines: string[] = [];
  let line = "";
  let [depth, silent, pre, lined] = [0, 0, 0, 0];
  // Looking at the end of a string that grows makes the engine copy it each time; so its last character is remembered.
  let spaced = true;
  /** Ends the line; `gap` 2 also the paragraph. */
  const end = (gap: 1 | 2): void => {
    const text = pre > 0 ? line.trimEnd() : line.trim();
    if (text !== "") lines.push(text);
    if (gap === 2 && lines.length > 0 && lines.at(-1) !== "") lines.push("");
    line = "";
    spaced = true;
  };
  const add = (text: string): void => {
    if (text === "") return;
    line += text;
    spaced = text.endsWith(" ");
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > MAX_DEPTH) {
        throw new SongnguError(
          "TOO_LARGE",
          `has elements nested deeper than ${MAX_DEPTH}: it is no page that can be read`,
        );
      }
      if (silent > 0 || SILENT.has(name) || isHidden(attributes)) {
        silent++;
        return;
      }
      if (name === "br") {
        if (line.trim() === "") end(2);
        else end(1);
      }
      const gap = BLOCKS[name];
      if (gap !== undefined) end(lined > 0 ? 1 : gap);
      if (LINED.has(name)) lined++;
      if (name === "pre") pre++;
    },
    ontext(text) {
      if (silent > 0) return;
      if (pre > 0) {
        const parts = text.split(/\r?\n/);
        for (const [i, part] of parts.entries()) {
          if (i > 0) end(1);
          add(part);
        }
        return;
      }
      for (const [i, part] of text.split(PARAGRAPH_BREAK).entries()) {
        if (i > 0) end(lined > 0 ? 1 : 2);
        const folded = part.replace(/[ \t\r\n\f]+/g, " ");
        add(spaced ? folded.trimStart() : folded);
      }
    },
    onclosetag(name) {
      depth--;
      if (silent > 0) {
        silent--;
        return;
      }
      if (LINED.has(name)) lined--;
      const gap = BLOCKS[name];
      if (gap !== undefined) end(lined > 0 ? 1 : gap);
      if (name === "pre") pre--;
    },
  });
  parser.write(html);
  parser.end();
  end(1);
  while (lines.at(-1) === "") lines.pop();
  return lines.join("\n");
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes.hidden !== undefined) return true;
  const style = attributes.style;
  return style !== undefined && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style);
}
