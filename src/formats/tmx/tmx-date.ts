/** A date as TMX writes it: 20260102T030405Z. */
export const tmxDate = (date: Date): string => `${date.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

const TMX_DATE = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/;

/** Reads such a date, or one in ISO 8601; undefined where it is none. */
export function parseTmxDate(text: string): Date | undefined {
  const compact = TMX_DATE.exec(text.trim());
  const iso = compact
    ? `${compact[1]}-${compact[2]}-${compact[3]}T${compact[4] ?? "00"}:${compact[5] ?? "00"}:${compact[6] ?? "00"}Z`
    : /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?$/.test(text.trim())
      ? text.trim()
      : undefined;
  const date = iso === undefined ? undefined : new Date(iso);
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}
