/** The language of a BCP 47 tag, without script and region, in lower case: vi of vi-VN. */
export function languageOf(tag: string): string {
  return tag.split("-")[0]!.toLowerCase();
}
