import { languageOf } from "../language/tags.ts";
import { en } from "./en.ts";
import type { LanguagePack } from "./pack.ts";
import { vi } from "./vi.ts";

/** The languages that the engine serves. To add one: a file of data beside `vi.ts`, its name here, and a test of its cases. */
export const PACKS: readonly LanguagePack[] = [vi, en];

/** The data of a BCP 47 tag, by its language alone. Names and numbers ("und") have no language; the stops of English serve them. */
export function packOf(tag: string): LanguagePack | undefined {
  const language = languageOf(tag);
  return PACKS.find((pack) => pack.tag === (language === "und" ? "en" : language));
}
