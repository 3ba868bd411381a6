import { SongnguError } from "../../core/error.ts";

/** The encodings that are told apart without help, and VIQR, which is plain ASCII and therefore read only when it is asked for. */
export type VietnameseEncoding = "windows-1258" | "tcvn5712" | "tcvn3" | "viscii" | "vni" | "vps" | "viqr";

/** Names under which people and programs know an encoding; all else is left to the labels of the WHATWG Encoding Standard. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  "unicode-1-1-utf-8": "utf-8",
  utf16: "utf-16",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  cp1252: "windows-1252",
  ansi: "windows-1252",
  latin1: "windows-1252",
  "iso-8859-1": "windows-1252",
  cp1258: "windows-1258",
  "x-cp1258": "windows-1258",
  tcvn: "tcvn5712",
  "tcvn-5712": "tcvn5712",
  "tcvn5712-1": "tcvn5712",
  "x-viet-tcvn5712": "tcvn5712",
  "tcvn-3": "tcvn3",
  abc: "tcvn3",
  ".vntime": "tcvn3",
  "viscii1.1-1": "viscii",
  csviscii: "viscii",
  "x-viscii": "viscii",
  "vni-windows": "vni",
  "vni-win": "vni",
  "vni-times": "vni",
  "x-viet-vni": "vni",
  "x-viet-vps": "vps",
  "vps-times": "vps",
};
const OWN: ReadonlySet<string> = new Set(
  "utf-8 utf-16 utf-16le utf-16be windows-1252 windows-1258 tcvn5712 tcvn3 viscii vni vps viqr".split(" "),
);

/** Takes a label to the one name of its encoding. @returns undefined for a label that nobody knows */
export function encodingNamed(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  const known = ALIASES[name] ?? name;
  if (OWN.has(known)) return known;
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return undefined;
  }
}

/** The same for what a caller asks for. @throws SongnguError BAD_OPTION for a label that nobody knows */
export function encodingAsked(label: string): string {
  const name = encodingNamed(label);
  if (name !== undefined) return name;
  throw new SongnguError(
    "BAD_OPTION",
    `readDocument: encoding "${label}" is not known; one of auto, ${[...OWN].join(", ")} or a label of the WHATWG Encoding Standard`,
  );
}

const TITLES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16": "UTF-16",
  "utf-16le": "UTF-16 (little end first)",
  "utf-16be": "UTF-16 (big end first)",
  tcvn5712: "TCVN 5712",
  tcvn3: "TCVN3 (.VnTime)",
  viscii: "VISCII",
  vni: "VNI",
  vps: "VPS",
  viqr: "VIQR",
};

/** The name of an encoding as people write it. */
export const titleOf = (encoding: string): string => TITLES[encoding] ?? encoding;
