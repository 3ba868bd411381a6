import type { Form } from "../core/glossary.ts";
import type { TermPack } from "./languages/pack.ts";

/** What English puts between an owner and what is owned. */
const POSSESSIVE = /^(.+?)['’]s (?=\p{Lu})/u;

/** Words of meaning that the form of a language of words must keep without its country: Foreign Ministry, no Government. */
const LEAST_LEFT = 2;

/** One side of a body: its forms, the names of countries and places of its texts, their adjectives, its language. */
export interface OwnedSide {
  readonly form: Form;
  readonly places: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  readonly pack: TermPack;
}

/**
 * Adds to the forms of a body those without the country that it is of: China's (Ministry of Commerce) = (Bộ Thương mại)
 * Trung Quốc, Cambodian (Ministry of Interior) = (Bộ Nội vụ) Campuchia. Nothing is added where only one side can do
 * without it, nor where a single word is left: the Vietnamese Embassy is not every (Đại sứ quán).
 */
export function addWithoutOwner(source: OwnedSide, target: OwnedSide): void {
  const [a, b] = [withoutOwner(source), withoutOwner(target)];
  if (a === undefined || b === undefined) return;
  for (const [{ form }, bare] of [[source, a] as const, [target, b] as const]) {
    if (!form.variants.includes(bare)) form.variants.push(bare);
  }
}

/** The preferred form without an owner that is a place, before it in English or behind it in Vietnamese; undefined where there is none. */
function withoutOwner(side: OwnedSide): string | undefined {
  const { preferred } = side.form;
  const owner = POSSESSIVE.exec(preferred);
  if (owner !== null) return side.places.has(owner[1]!) ? preferred.slice(owner[0].length) : undefined;
  return behind(side) ?? before(side);
}

/** Without the place at the end; undefined where a small word joins it. */
function behind({ form: { preferred }, places, pack }: OwnedSide): string | undefined {
  // The longest place: Nam Sudan is not Sudan.
  for (let at = preferred.indexOf(" "); at > 0; at = preferred.indexOf(" ", at + 1)) {
    if (!places.has(preferred.slice(at + 1))) continue;
    const bare = preferred.slice(0, at);
    // In Vietnamese, what looks like a small word may be a syllable: Bộ Nội (vụ).
    const small = pack.head === "last" ? pack.function : pack.connectors;
    return small.has(bare.slice(bare.lastIndexOf(" ") + 1)) ? undefined : bare;
  }
  return undefined;
}

/** Without the country or its adjective at the beginning, in a language with its main word last. */
function before({ form: { preferred }, places, adjectives, pack }: OwnedSide): string | undefined {
  if (pack.head === "first") return undefined;
  for (let at = preferred.indexOf(" "); at > 0; at = preferred.indexOf(" ", at + 1)) {
    const country = preferred.slice(0, at);
    if (!places.has(country) && !adjectives.has(country)) continue;
    const bare = preferred.slice(at + 1);
    const left = bare.split(" ").filter((word) => !pack.function.has(word.toLowerCase()));
    return left.length >= LEAST_LEFT ? bare : undefined;
  }
  return undefined;
}
