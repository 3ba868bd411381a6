import type { Form } from "../core/glossary.ts";

/** What English puts between an owner and what is owned. */
const POSSESSIVE = /^(.+?)['’]s (?=\p{Lu})/u;

/**
 * Adds to the forms of a body those without the country that it is of: China's (Ministry of Commerce), (Bộ Thương mại)
 * Trung Quốc. Nothing is added where neither side names a country.
 * @param places names of countries and places on each side
 */
export function addWithoutOwner(
  source: Form,
  target: Form,
  places: readonly [source: ReadonlySet<string>, target: ReadonlySet<string>],
): void {
  add(source, target, places[0]);
  add(target, source, places[1]);
}

function add(form: Form, other: Form, places: ReadonlySet<string>): void {
  const known = new Set([form.preferred, ...form.variants]);
  for (const one of [...known]) {
    const bare = withoutOwner(one, other.preferred, places);
    if (bare === undefined || !bare.includes(" ") || known.has(bare)) continue;
    known.add(bare);
    form.variants.push(bare);
  }
}

/** Whether an owner is one word that the other side does not have: Madagascar's (High Court). */
const isOneWord = (owner: string, other: string): boolean => !owner.includes(" ") && !other.includes(owner);

/** The form without an owner that is a place, before it in English or behind it in Vietnamese; undefined where there is none. */
function withoutOwner(form: string, other: string, places: ReadonlySet<string>): string | undefined {
  const owner = POSSESSIVE.exec(form);
  if (owner !== null)
    return places.has(owner[1]!) || isOneWord(owner[1]!, other) ? form.slice(owner[0].length) : undefined;
  for (let at = form.lastIndexOf(" "); at > 0; at = form.lastIndexOf(" ", at - 1)) {
    if (places.has(form.slice(at + 1))) return form.slice(0, at);
  }
  return undefined;
}
