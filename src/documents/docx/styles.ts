import { SaxesParser } from "saxes";

/** Which font a style, or the document, gives to a run that names none. */
export interface Styles {
  fontOf(style: string): string | undefined;
  /** Of a paragraph without a style. */
  readonly paragraph: string | undefined;
  readonly fallback: string | undefined;
  readonly theme: Theme;
}

/** The fonts that a theme gives to headings and to text. */
export interface Theme {
  major?: string;
  minor?: string;
}

/** The font that an rFonts element names for letters outside ASCII. */
export function fontNamed(attributes: Readonly<Record<string, string>>, theme: Theme): string | undefined {
  for (const kind of ["hAnsi", "ascii"]) {
    const themed = attributes[`w:${kind}Theme`];
    if (themed !== undefined) return themed.startsWith("major") ? theme.major : theme.minor;
    const named = attributes[`w:${kind}`];
    if (named !== undefined) return named;
  }
  return undefined;
}

/** Reads theme1.xml. */
export function readTheme(xml: string | undefined): Theme {
  const theme: Theme = {};
  let part: "major" | "minor" | undefined;
  walk(xml, (name, attributes) => {
    if (name === "a:majorFont") part = "major";
    if (name === "a:minorFont") part = "minor";
    if (name === "a:latin" && part !== undefined && attributes.typeface) theme[part] ??= attributes.typeface;
  });
  return theme;
}

/** Most styles that are based one on the other; a ring of them ends here. */
const MAX_BASES = 50;

/** Reads styles.xml. */
export function readStyles(xml: string | undefined, theme: Theme): Styles {
  const styles = new Map<string, { font?: string; basedOn?: string }>();
  let style: { font?: string; basedOn?: string } | undefined;
  let paragraph: string | undefined;
  let fallback: string | undefined;
  walk(xml, (name, attributes) => {
    if (name === "w:docDefaults") style = undefined;
    else if (name === "w:style") {
      style = {};
      const id = attributes["w:styleId"] ?? "";
      styles.set(id, style);
      const isDefault = attributes["w:default"] === "1" || attributes["w:default"] === "true";
      if (isDefault && attributes["w:type"] === "paragraph") paragraph = id;
    } else if (name === "w:basedOn" && style !== undefined && attributes["w:val"]) style.basedOn = attributes["w:val"];
    else if (name === "w:rFonts") {
      const font = fontNamed(attributes, theme);
      if (font === undefined) return;
      if (style === undefined) fallback ??= font;
      else style.font ??= font;
    }
  });
  const fontOf = (id: string): string | undefined => {
    let at: string | undefined = id;
    for (let i = 0; at !== undefined && i < MAX_BASES; i++) {
      const found = styles.get(at);
      if (found?.font !== undefined) return found.font;
      at = found?.basedOn;
    }
    return undefined;
  };
  return { fontOf, paragraph, fallback, theme };
}

function walk(xml: string | undefined, open: (name: string, attributes: Record<string, string>) => void): void {
  if (xml === undefined) return;
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => open(tag.name, tag.attributes as Record<string, string>));
  parser.write(xml).close();
}
