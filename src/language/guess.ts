import type { LanguageGuess } from "./detect.ts";
import { type WordEvidence, weighWords } from "./evidence.ts";
import { rankOpenSet } from "./open-set.ts";
import { languageOf } from "./tags.ts";

/** UTF-16 units of a long text that are looked at: its beginning, its middle and its end. */
const SAMPLE = 12_000;
/** Share of frequent words among the small ones from which a text is English. Source: English news has .75, German and Dutch .15. */
const ENGLISH_SHARE = 0.45;

/** Guesses the language of a text, among the candidates where there are any: what `detectLanguage` does. */
export async function guessLanguage(text: string, candidates?: readonly string[]): Promise<LanguageGuess> {
  const part = sample(text);
  const evidence = weighWords(part);
  if (evidence.words === 0) return { language: "und", confidence: 1, alternatives: [] };
  if (candidates !== undefined) return amongCandidates(part, evidence, candidates);
  return decide(evidence) ?? (await openSet(part, evidence));
}

function sample(text: string): string {
  if (text.length <= SAMPLE) return text;
  const third = SAMPLE / 3;
  const middle = (text.length - third) >> 1;
  return [text.slice(0, third), text.slice(middle, middle + third), text.slice(-third)].join("\n");
}

/** Vietnamese, English or "und" where the words leave no doubt. */
function decide(evidence: WordEvidence): LanguageGuess | undefined {
  const {
    words,
    small,
    marked,
    bare,
    english,
    syllables,
    own,
    foreign,
    foreignSmall,
    rivals,
    named,
    otherScript,
    ownSmall,
  } = evidence;
  const scale = Math.sqrt(words);
  if (otherScript > 0.5) return undefined;
  if (small === 0 && words <= 8) {
    // Capital words alone: a title or a heading where it has words of a language, else a name.
    if (own > 0 && marked > 0 && !(named && words <= 5)) return guess("vi", "en", marked / scale);
    if (foreign === 0 && english >= 0.25) return guess("en", "vi", -bare / scale);
    return foreign > 0 && words > 4 ? undefined : { language: "und", confidence: 0.7, alternatives: [] };
  }
  const mixed = small >= 20 ? mixture(evidence) : undefined;
  if (mixed !== undefined) return mixed;
  // English full of Vietnamese names: not one small word of Vietnamese.
  if (ownSmall === 0 && foreign === 0 && small > 0 && english >= ENGLISH_SHARE && syllables < 1)
    return guess("en", "vi", (5 * english * small) / scale);
  // "BBC News Online cho": a title among Vietnamese words.
  if (own > 0 && (marked > 0 || (syllables === 1 && english === 0)))
    return guess("vi", "en", Math.max(1, marked) / scale);
  if (bare > 1 && syllables >= 0.6 && small >= 2 && foreign === 0 && rivals < small / 2)
    return guess("vi", "en", bare / scale);
  if ((foreign < 0.2 || (foreignSmall === 0 && small >= 2)) && english >= ENGLISH_SHARE)
    return guess("en", "vi", -Math.max(own > 0 ? marked : bare, bare) / scale);
  // Trigrams tell little of a clause; letters and words of no other language are there, so it is English of rare words.
  if (words <= 8 && foreign === 0 && rivals === 0 && (english > 0 || (words > 1 && words <= 5)))
    return { language: bare > 0 ? "vi" : "en", confidence: 0.55, alternatives: [] };
  return undefined;
}

/** Share of a text that its lesser language must fill to be named beside the other. */
const LEAST_SHARE = 0.15;

/** Vietnamese and English in one text: the one that fills more of it, and how much. */
function mixture({ ownSmall, english }: WordEvidence): LanguageGuess | undefined {
  // Three in four small words of Vietnamese have marks, three in four of English are frequent ones.
  const share = ownSmall / (ownSmall + english);
  if (!(share >= LEAST_SHARE && share <= 1 - LEAST_SHARE) || ownSmall + english < 0.5) return undefined;
  const [language, other] = share >= 0.5 ? ["vi", "en"] : ["en", "vi"];
  const confidence = Math.max(share, 1 - share);
  return {
    language: language as string,
    confidence,
    alternatives: [{ language: other as string, confidence: 1 - confidence }],
  };
}

async function openSet(text: string, evidence: WordEvidence): Promise<LanguageGuess> {
  const ranked = await rankOpenSet(text);
  const first = ranked[0];
  const english = ranked.find(([language]) => language === "en")?.[1] ?? 0;
  const short = text.length < 120;
  if (short && evidence.rivals === 0 && evidence.foreign === 0 && english >= (evidence.english > 0 ? 0.4 : 0.6))
    return { language: "en", confidence: 0.6, alternatives: alternativesOf(ranked, "en") };
  if (first === undefined) {
    const language = evidence.marked > 0 ? "vi" : evidence.english > 0 ? "en" : "und";
    return { language, confidence: 0.4, alternatives: [] };
  }
  return {
    language: first[0],
    confidence: short ? Math.min(0.75, 0.35 + 0.04 * evidence.words) : 0.8,
    alternatives: alternativesOf(ranked, first[0]),
  };
}

async function amongCandidates(
  text: string,
  evidence: WordEvidence,
  candidates: readonly string[],
): Promise<LanguageGuess> {
  const byLanguage = new Map(candidates.map((tag) => [languageOf(tag), tag]));
  const [vi, en] = [byLanguage.get("vi"), byLanguage.get("en")];
  const nats = Math.max(evidence.own > 0 ? evidence.marked : -Infinity, evidence.bare);
  if (vi !== undefined && en !== undefined && byLanguage.size === 2) {
    const [best, other] = nats > 0 ? [vi, en] : [en, vi];
    return guess(best, other, Math.abs(nats) / Math.sqrt(evidence.words));
  }
  const sure = decide(evidence);
  const tag = sure === undefined ? undefined : byLanguage.get(sure.language);
  if (sure !== undefined && tag !== undefined) return { ...sure, language: tag, alternatives: [] };
  const ranked = await rankOpenSet(text, [...byLanguage.keys()]);
  const best = ranked[0]?.[0] ?? (byLanguage.keys().next().value as string);
  const named = (language: string): string => byLanguage.get(language) ?? language;
  return {
    language: named(best),
    confidence: ranked.length === 0 ? 0.3 : 0.7,
    alternatives: alternativesOf(ranked, best).map((a) => ({ ...a, language: named(a.language) })),
  };
}

/** `strength` is in nats a word, times the root of the number of words. */
function guess(language: string, other: string, strength: number): LanguageGuess {
  const confidence = 1 / (1 + Math.exp(-Math.min(12, strength)));
  return { language, confidence, alternatives: [{ language: other, confidence: 1 - confidence }] };
}

function alternativesOf(ranked: readonly [string, number][], chosen: string): LanguageGuess["alternatives"] {
  const rest = ranked.filter(([language]) => language !== chosen).slice(0, 3);
  const sum = ranked.reduce((total, [, score]) => total + score, 0);
  return rest.map(([language, score]) => ({ language, confidence: sum === 0 ? 0 : score / sum }));
}
