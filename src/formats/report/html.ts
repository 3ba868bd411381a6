import { mendSurrogates } from "../fold-text.ts";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Control characters but tab and line feed: HTML cannot hold some, and shows none. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Text for an element or a quoted attribute; control characters and halves of surrogate pairs become U+FFFD. */
export const escapeHtml = (text: string): string =>
  mendSurrogates(text)
    .replace(CONTROLS, "\ufffd")
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** JSON for a data block of HTML: nothing in it can end the block or begin a comment, and it is ASCII in what engines dispute. */
export const escapeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A script or style with its hash, as a Content-Security-Policy names it. */
export interface Inlined {
  readonly text: string;
  /** "sha256-…" */
  readonly hash: string;
}

/** What a page is made of. `body` is HTML; all else is text. */
export interface Page {
  language: string;
  title: string;
  style: Inlined;
  script: Inlined;
  body: string;
  /** What the script reads. */
  data: unknown;
}

/**
 * A whole page that needs nothing but itself: its policy forbids every request, and every script and style but its own
 * two, which are named by hash.
 */
export function htmlPage({ language, title, style, script, body, data }: Page): string {
  const policy = `default-src 'none'; style-src '${style.hash}'; script-src '${script.hash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style.text}</style>
</head>
<body>
${body}
<script type="application/json" id="data">${escapeJson(data)}</script>
<script>${script.text}</script>
</body>
</html>
`;
}
