import { reinterpret } from "../encodings/reinterpret.ts";

/** How the letters of a font stand in a file. */
export interface FontEncoding {
  readonly encoding: "tcvn3" | "vni" | "vps";
  /** The font shows small letters as capitals. */
  readonly capitals: boolean;
}

/** Fonts by their names: .VnTime, .VnArialH (H: capitals) …; VNI-Times, VNI Helve …; VPS Times, VPS Long An … */
export function encodingOfFont(name: string | undefined): FontEncoding | undefined {
  if (name === undefined) return undefined;
  if (/^\.vn\w/i.test(name)) return { encoding: "tcvn3", capitals: name.endsWith("H") };
  if (/^vni[- ]/i.test(name)) return { encoding: "vni", capitals: false };
  if (/^vps[- ]/i.test(name)) return { encoding: "vps", capitals: false };
  return undefined;
}

const UNICODE_VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]|\p{M}/u;

/** Decodes text set in such a font. Text that was typed in Unicode while the font's name stayed is left alone. */
export function decodeFont(text: string, font: FontEncoding): string {
  if (UNICODE_VIETNAMESE.test(text)) return text;
  const decoded = reinterpret(text, font.encoding);
  return font.capitals ? decoded.toUpperCase() : decoded;
}
