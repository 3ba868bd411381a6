const DOUBLED = /([bdfgklmnprt])\1$/;

/** Whether words of a language have base forms here: those of English alone; Vietnamese words do not change. */
export function hasBaseForms(language: string): boolean {
  return language.slice(0, 2) === "en";
}

/** Forms under which a lexicon may know an inflected word that it does not list itself, likeliest first. */
export function baseForms(word: string, language: string): readonly string[] {
  return !hasBaseForms(language) || word.length < 4 ? [] : formsOf(word);
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
