import type { Form } from "../core/glossary.ts";
import type { TermPack } from "./languages/pack.ts";

/** What English puts between an owner and what is owned. */
const POSSESSIVE = /^(.+?)['’]s (?=\p{Lu})/u;

/** One side of a body: its forms, the names of countries and places of its texts, its language. */
export interface OwnedSide {
  readonly form: Form;
  readonly places: ReadonlySet<string>;
  readonly pack: TermPack;
}

/**
 * Adds to the forms of a body those without the country that it is of: China's (Ministry of Commerce) = (Bộ Thương mại)
 * Trung Quốc. Nothing is added where only one side can do without it: the Vietnamese Embassy is not (Đại sứ quán) Việt Nam.
 */
export function addWithoutOwner(source: OwnedSide, target: OwnedSide): void {
  const [a, b] = [withoutOwner(source), withoutOwner(target)];
  if (a === undefined || b === undefined) return;
  for (const [{ form }, bare] of [[source, a] as const, [target, b] as const]) {
    if (!form.variants.includes(bare)) form.variants.push(bare);
  }
}

/** The preferred form without an owner that is a place, before it in English or behind it in Vietnamese; undefined where there is none. */
function withoutOwner({ form: { preferred }, places, pack }: OwnedSide): string | undefined {
  const owner = POSSESSIVE.exec(preferred);
  if (owner !== null) return places.has(owner[1]!) ? preferred.slice(owner[0].length) : undefined;
  // The longest place: Nam Sudan is not Sudan.
  for (let at = preferred.indexOf(" "); at > 0; at = preferred.indexOf(" ", at + 1)) {
    if (!places.has(preferred.slice(at + 1))) continue;
    const bare = preferred.slice(0, at);
    return pack.function.has(bare.slice(bare.lastIndexOf(" ") + 1)) ? undefined : bare;
  }
  return undefined;
}
