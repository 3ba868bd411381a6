const MARK = /\p{M}/gu;

/** One folded character for each UTF-16 unit, so that places stay: lower case, without marks. */
function folded(text: string): string {
  let out = "";
  for (const unit of text) {
    const plain = unit.normalize("NFD").replace(MARK, "").toLowerCase().replace("đ", "d");
    out += plain.length === unit.length ? plain : unit.toLowerCase().length === unit.length ? unit.toLowerCase() : unit;
  }
  return out;
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Half-open places of the forms in a text, whole words only, the longest first where they overlap; English plurals count. */
export function placesOf(text: string, forms: readonly string[]): [start: number, end: number][] {
  const plain = folded(text);
  const places: [number, number][] = [];
  const order = [...new Set(forms.map(folded))].filter((form) => form !== "").sort((a, b) => b.length - a.length);
  for (const form of order) {
    for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + 1)) {
      let end = at + form.length;
      if (isWord(plain[at - 1])) continue;
      if (plain.startsWith("es", end) && !isWord(plain[end + 2])) end += 2;
      else if (plain[end] === "s" && !isWord(plain[end + 1])) end += 1;
      if (isWord(plain[end]) || places.some(([from, to]) => at < to && from < end)) continue;
      places.push([at, end]);
    }
  }
  return places.sort((a, b) => a[0] - b[0]);
}
