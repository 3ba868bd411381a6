const DOUBLED = /([bdfgklmnprt])\1$/;

/**
 * Forms under which a lexicon may know an inflected word that it does not list itself, likeliest first.
 * English alone has such forms here; Vietnamese words do not change.
 */
export function baseForms(word: string, language: string): readonly string[] {
  return language.slice(0, 2) !== "en" || word.length < 4 ? [] : formsOf(word);
}

/** What was found in each table for the words seen last: those of a batch of reports are mostly the same. */
const found = new WeakMap<ReadonlyMap<string, number>, Map<string, number>>();
const MOST_REMEMBERED = 20_000;

/** What a table has for the first base form of a word that it knows, or -1. */
export function firstBaseForm(word: string, language: string, table: ReadonlyMap<string, number>): number {
  if (language.slice(0, 2) !== "en" || word.length < 4) return -1;
  let answers = found.get(table);
  if (answers === undefined || answers.size >= MOST_REMEMBERED) {
    answers = new Map();
    found.set(table, answers);
  }
  let answer = answers.get(word);
  if (answer === undefined) {
    const form = formsOf(word).find((candidate) => table.has(candidate));
    answer = form === undefined ? -1 : table.get(form)!;
    answers.set(word, answer);
  }
  return answer;
}

function formsOf(word: string): readonly string[] {
  const stems = [word];
  if (word.endsWith("ies") || word.endsWith("ied")) stems.push(`${word.slice(0, -3)}y`);
  else if (word.endsWith("es") || word.endsWith("ed")) stems.push(word.slice(0, -1), word.slice(0, -2));
  else if (word.endsWith("s") && !word.endsWith("ss")) stems.push(word.slice(0, -1));
  else if (word.endsWith("ing")) stems.push(word.slice(0, -3), `${word.slice(0, -3)}e`);
  else if (word.endsWith("er") || word.endsWith("or")) stems.push(word.slice(0, -2), word.slice(0, -1));
  else if (word.endsWith("ly")) stems.push(word.slice(0, -2), `${word.slice(0, -1)}e`);
  for (const stem of stems.slice(1)) if (DOUBLED.test(stem)) stems.push(stem.slice(0, -1));
  const forms = new Set<string>(stems);
  for (const stem of stems) {
    if (stem.length < 3) continue;
    const silent = stem.endsWith("e");
    forms.add(`${stem}s`);
    forms.add(silent ? `${stem}d` : `${stem}ed`);
    forms.add(silent ? `${stem.slice(0, -1)}ing` : `${stem}ing`);
    if (stem.endsWith("y")) forms.add(`${stem.slice(0, -1)}ies`);
  }
  forms.delete(word);
  return [...forms];
}
