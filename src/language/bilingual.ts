/**
 * Parts a bilingual text into its sides, by language: two columns of a table (parted by tabs, bars or strokes), paragraph by paragraph, or
 * one half after the other. Each side keeps its lines and its empty lines. A text in one language comes back as its one side; a text
 * without a language as "und". Of more than two languages the two that fill most lines are sides, and the rest goes with its neighbours.
 */
export async function splitBilingual(text: string): Promise<{ [language: string]: string }> {
  const { sidesOf } = await import("./sides-of.ts");
  return sidesOf(text);
}
