// Markdown to plain text: what marks a text up goes, its lines stay. Not a whole parser: sentences are wanted, not a tree. One pass over
// the lines, one over each line's characters, so that no input takes long.

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,})$/;
const QUOTE = /^ {0,3}> ?/;
const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const REFERENCE = /^ {0,3}\[[^\]]{1,200}\]:/;
const TABLE_RULE = /^(?=[ \t:|]*-)[ \t:|-]+$/;

/** Takes the markup off a Markdown text: headings and list items become lines of their own, links their words, tables their cells; code is left out. */
export function textOfMarkdown(markdown: string): string {
  const lines = withoutComments(markdown.replace(/\r\n?/g, "\n")).split("\n");
  const out: string[] = [];
  let fence = "";
  let at = lines[0]?.trimEnd() === "---" ? endOfFrontMatter(lines) : 0;
  for (; at < lines.length; at++) {
    let line = lines[at]!;
    while (QUOTE.test(line)) line = line.replace(QUOTE, "");
    const marks = FENCE.exec(line)?.[1];
    if (fence !== "") {
      if (marks?.startsWith(fence)) fence = "";
      continue;
    }
    if (marks !== undefined) fence = marks;
    else if (line.trim() === "" || RULE.test(line) || REFERENCE.test(line)) blank(out);
    else if (HEADING.test(line)) {
      blank(out);
      out.push(inline(withoutClosing(line.replace(HEADING, ""))), "");
    } else if (UNDERLINE.test(line) && (out.at(-1) ?? "") !== "") {
      const heading = out.pop()!;
      blank(out);
      out.push(heading, "");
    } else if (line.includes("|") && TABLE_RULE.test(line)) {
      // The rule below a table's head.
    } else if (/^[ \t]*\|/.test(line)) out.push(...cells(line));
    else if (BULLET.test(line)) out.push(inline(line.replace(BULLET, "")));
    else out.push(inline(line.trim()));
  }
  while (out.at(-1) === "") out.pop();
  return out.join("\n");
}

function blank(out: string[]): void {
  if (out.length > 0 && out.at(-1) !== "") out.push("");
}

function endOfFrontMatter(lines: readonly string[]): number {
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)$/.test(line.trimEnd()));
  return end < 0 ? 0 : end + 1;
}

function withoutComments(text: string): string {
  let out = "";
  let from = 0;
  for (let open = text.indexOf("<!--"); open >= 0; open = text.indexOf("<!--", from)) {
    const close = text.indexOf("-->", open + 4);
    if (close < 0) break;
    out += text.slice(from, open);
    from = close + 3;
  }
  return out + text.slice(from);
}

/** "Heading ##": the marks behind it. */
function withoutClosing(heading: string): string {
  const trimmed = heading.trimEnd();
  let end = trimmed.length;
  while (end > 0 && trimmed[end - 1] === "#") end--;
  return end === 0 || /\s/.test(trimmed[end - 1]!) ? trimmed.slice(0, end).trim() : trimmed.trim();
}

function cells(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim()))
    .filter((cell) => cell !== "");
}

/** Longest link text or tag that is looked for, in characters: an opening mark without its end must not be searched for through the whole line. */
const REACH = 1000;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** Markup within a line: emphasis, code, links, images, tags, escapes, the common entities. */
function inline(line: string): string {
  let out = "";
  const closing = closingBrackets(line);
  for (let i = 0; i < line.length; ) {
    const character = line[i]!;
    if (character === "\\" && PUNCTUATION.test(line[i + 1] ?? "")) {
      out += line[i + 1]!;
      i += 2;
    } else if (character === "`" || character === "*" || (character === "~" && line[i + 1] === "~")) {
      // An asterisk between blanks is a sign, not a mark.
      if (character === "*" && / |^$/.test(line[i - 1] ?? "") && / |^$/.test(line[i + 1] ?? "")) out += character;
      i += character === "~" ? 2 : 1;
    } else if (character === "_" && isBlank(line[i - 1]) !== isBlank(line[i + 1])) i++;
    else if (character === "[" || (character === "!" && line[i + 1] === "[")) {
      const link = linkAt(line, character === "!" ? i + 1 : i, closing);
      if (link === undefined) out += line[i++]!;
      else {
        if (character !== "!") out += inline(link.text);
        i = link.end;
      }
    } else if (character === "<") {
      const tag = /^<(?:(https?:[^\s<>]{1,1000})|\/?[A-Za-z][^<>]{0,1000})>/.exec(line.slice(i, i + REACH));
      if (tag === null) out += line[i++]!;
      else {
        out += tag[1] ?? "";
        i += tag[0].length;
      }
    } else if (character === "&") {
      const entity = /^&(?:amp|lt|gt|quot|nbsp|#39);/.exec(line.slice(i, i + 8))?.[0];
      out += entity === undefined ? character : ENTITIES[entity]!;
      i += entity?.length ?? 1;
    } else {
      out += character;
      i++;
    }
  }
  return out.trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": "\u00a0", "&#39;": "'" },
};

/** A blank, punctuation or the end of the line: an underscore at a word's edge is emphasis, inside a word it is part of it. */
const isBlank = (character: string | undefined): boolean =>
  character === undefined || /[\s!-/:-@[-^`{-~“”‘’«»–—…]/.test(character);

/** For each "[" of a line, where its "]" is. */
function closingBrackets(line: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let i = line.indexOf("["); i >= 0 && i < line.length; i++) {
    if (line[i] === "\\") i++;
    else if (line[i] === "[") open.push(i);
    else if (line[i] === "]" && open.length > 0) closing.set(open.pop()!, i);
  }
  return closing;
}

/** The link, image or footnote mark that opens at `at`: its words, and where it ends. */
function linkAt(
  line: string,
  at: number,
  closing: ReadonlyMap<number, number>,
): { text: string; end: number } | undefined {
  const i = closing.get(at);
  if (i === undefined || i > at + REACH) return undefined;
  const text = line.slice(at + 1, i);
  if (text.startsWith("^")) return { text: "", end: i + 1 };
  const close = line[i + 1] === "(" ? ")" : line[i + 1] === "[" ? "]" : "";
  if (close === "") return undefined;
  const end = line.slice(i + 2, i + 2 + REACH).indexOf(close);
  return end < 0 ? undefined : { text, end: i + 3 + end };
}
