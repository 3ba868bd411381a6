const DECLARATION = /<!ENTITY\s+(%\s+)?([^\s"'>]+)\s+(SYSTEM\b|PUBLIC\b)?/gi;
/** XML's own entities: a DTD may declare them again, and the TMX one does. */
const OWN = new Set(["lt", "gt", "amp", "apos", "quot"]);

/**
 * Finds an entity that a document type declares for itself: such entities grow without bound when they are expanded, or reach for
 * other files. @returns its name, undefined where there is none
 */
export function declaredEntity(doctype: string): string | undefined {
  for (const [, parameter, name, external] of doctype.matchAll(DECLARATION)) {
    if (parameter || external || !OWN.has(name!)) return name;
  }
  return undefined;
}
