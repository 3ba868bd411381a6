import { zipSync } from "fflate";

// A .docx as small as can be. Only what a test is about is written down by it.

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A run, in a font or a character style if one is given. */
export const run = (text: string, font?: string, style?: string): string =>
  `<w:r><w:rPr>${style ? `<w:rStyle w:val="${style}"/>` : ""}${font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : ""}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs, or of plain text. */
export const paragraph = (content: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${content.startsWith("<") ? content : run(content)}</w:p>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

const STYLES = `<w:styles ${W}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
STYLES</w:styles>`;

/** What a document is made of; parts not given are left out. */
export interface DocxParts {
  body: string;
  styles?: string;
  theme?: string;
  footnotes?: string;
  /** Further files, by name. */
  files?: Record<string, Uint8Array>;
}

/** The files of the archive. */
export function docxFiles({ body, styles, theme, footnotes, files }: DocxParts): Record<string, Uint8Array> {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (list: string): Uint8Array =>
    utf8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`);
  return {
    "[Content_Types].xml": utf8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(
      relation(1, "styles", "styles.xml") +
        (theme ? relation(2, "theme", "theme/theme1.xml") : "") +
        (footnotes ? relation(3, "footnotes", "footnotes.xml") : ""),
    ),
    "word/document.xml": utf8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
    "word/styles.xml": utf8(STYLES.replace("STYLES", styles ?? "")),
    ...(theme ? { "word/theme/theme1.xml": utf8(theme) } : {}),
    ...(footnotes ? { "word/footnotes.xml": utf8(`<w:footnotes ${W}>${footnotes}</w:footnotes>`) } : {}),
    ...files,
  };
}

/** The archive. */
export const docx = (parts: DocxParts): Uint8Array => zipSync(docxFiles(parts));
