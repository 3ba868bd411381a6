import type { Evidence } from "../core/evidence.ts";
import { lexiconWords } from "../lexicon/tokens.ts";
import { type Ask, type AskOptions, askOnce, checkAsk } from "./ask-once.ts";

/** Share of a matched word's rarity that counts: words of a sentence are not independent. */
const MATCHED = 0.8;
/** The same of a word without a match; translators choose other words, so it says less. */
const UNMATCHED = 0.3;
/** Most nats against a pair: a poor translation alone should not forbid it. */
const MOST_AGAINST = 12;

/**
 * Evidence from machine translations: the words of a source segment's translation are looked for in the target.
 *
 * `translate` gets source texts in batches, each different text once, and returns their translations in order, in the
 * target's language. Rare words count more than common ones, as in Bleualign (Sennrich & Volk 2010), but over words
 * without order, so that a paraphrase keeps what it shares.
 * @throws SongnguError BAD_OPTION where `translate` is no function; while aligning EVIDENCE_FAILED, with what
 * `translate` threw as its cause.
 */
export function fromTranslations(translate: Ask<string>, options: AskOptions = {}): Evidence {
  checkAsk("fromTranslations", translate, options);
  let translated: Bag[] = [];
  let targets: Bag[] = [];
  let rarity: Float64Array = new Float64Array(0);
  return {
    name: "translations",
    async prepare(source, target, signal) {
      const isText = (answer: unknown): boolean => typeof answer === "string";
      const answers = await askOnce("fromTranslations", source, translate, isText, options, signal);
      const words = new Map<string, number>();
      translated = source.map((text) => bagOf(answers.get(text) ?? "", words));
      targets = target.map((text) => bagOf(text, words));
      rarity = rarityOf([...translated, ...targets], words.size);
    },
    score(source, target) {
      const wanted = new Map<number, number>();
      let missing = 0;
      for (const k of source) {
        for (const word of translated[k]!) {
          wanted.set(word, (wanted.get(word) ?? 0) + 1);
          missing += rarity[word]!;
        }
      }
      if (wanted.size === 0) return 0;
      let matched = 0;
      for (const k of target) {
        for (const word of targets[k]!) {
          const left = wanted.get(word) ?? 0;
          if (left > 0) {
            wanted.set(word, left - 1);
            matched += rarity[word]!;
            missing -= rarity[word]!;
          } else missing += rarity[word]!;
        }
      }
      return Math.max(-MOST_AGAINST, MATCHED * matched - UNMATCHED * missing);
    },
  };
}

/** The words of a text by number, repeats kept. */
type Bag = readonly number[];

function bagOf(text: string, words: Map<string, number>): Bag {
  return lexiconWords(text).map((word) => {
    const number = words.get(word) ?? words.size;
    words.set(word, number);
    return number;
  });
}

/** Log of how many segments there are for each that has the word, both sides together. */
function rarityOf(bags: readonly Bag[], size: number): Float64Array {
  const found = new Float64Array(size);
  for (const bag of bags) for (const word of new Set(bag)) found[word]! += 1;
  return found.map((count) => Math.log((bags.length + 1) / count));
}
