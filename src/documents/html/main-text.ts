import type { Note } from "../../core/note.ts";
import { PARAGRAPH_BREAK, textOfHtml } from "./blocks.ts";

/** Longest page whose main text is looked for, in characters: the search takes about a second for each million. Longer ones are read whole. */
const MAX_SEARCHED = 2_000_000;
/** Most tags, and deepest nesting, of a page that is searched: the search climbs from each element towards the top. */
const [MAX_SEARCHED_TAGS, MAX_SEARCHED_DEPTH] = [60_000, 200];
/** A main text shorter than this, in characters, is a cookie notice or a teaser. */
const MIN_TEXT = 100;

/** The search makes paragraphs of such breaks, and loses the first of them. */
const BREAKS = /<br\s{0,9}\/?>(?:\s{0,99}<br\s{0,9}\/?>){1,99}/gi;

const WHOLE: Note = {
  code: "NO_MAIN_TEXT",
  message: "no main text was found in the page: all of it is read, menus and all",
};

/** The text of a page: its main text, without menus, advertisements, lists of other news; all of it where none is found. */
export async function mainText(html: string): Promise<{ text: string; notes: Note[] }> {
  const article = html.length <= MAX_SEARCHED && isSearchable(html) ? await search(html) : undefined;
  if (article !== undefined) {
    const text = await textOfHtml(article.content);
    if (text.length >= MIN_TEXT) return { text: withTitle(text, article.title), notes: [] };
  }
  return { text: await textOfHtml(html), notes: [WHOLE] };
}

interface Article {
  title: string;
  content: string;
}

async function search(html: string): Promise<Article | undefined> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  try {
    const { document } = parseHTML(html.replace(BREAKS, PARAGRAPH_BREAK));
    const headings = [...document.querySelectorAll("h1")].map((heading) => squeeze(heading.textContent ?? ""));
    const found = new Readability(document, { charThreshold: 200 }).parse();
    if (!found?.content) return undefined;
    return { content: found.content, title: titleAmong(headings, squeeze(found.title ?? "")) };
  } catch {
    // The search walks a tree that broken markup can bend; the page is then read as a whole.
    return undefined;
  }
}

const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The title element has the name of the site too; the heading of the page says the same without it. */
function titleAmong(headings: readonly string[], title: string): string {
  return headings.find((heading) => heading !== "" && (title.includes(heading) || heading.includes(title))) ?? title;
}

function withTitle(text: string, title: string): string {
  if (title === "" || squeeze(text.slice(0, 2 * title.length + 400)).includes(title)) return text;
  return `${title}\n\n${text}`;
}

/** Elements that need no end tag: their starts do not nest. */
const UNNESTED: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option thead tbody".split(
    " ",
  ),
);

/** Counts tags and how deep they nest, roughly and in linear time. */
function isSearchable(html: string): boolean {
  let [depth, tags] = [0, 0];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/g)) {
    if (++tags > MAX_SEARCHED_TAGS) return false;
    if (UNNESTED.has(name!.toLowerCase())) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_SEARCHED_DEPTH) return false;
  }
  return true;
}
