import { type CorpusDocument, checkPairing, type Pairing, type PairOptions } from "./pairing.ts";

/**
 * Finds which documents report the same thing in two languages.
 *
 * The language of each, candidates by shared rare evidence (names, numbers, dates, translated rare words) from an
 * inverted index, a quick alignment of each candidate, then the best one-to-one choice above a floor. Of several
 * versions of one report in one language the best is taken. With three languages and more, every two are paired. The
 * result does not depend on the order of the documents.
 * @throws SongnguError BAD_INPUT for documents without id or text or with equal ids, BAD_OPTION for options that cannot be; the signal's reason when it is aborted.
 */
export async function pairDocuments(documents: readonly CorpusDocument[], options: PairOptions = {}): Promise<Pairing> {
  checkPairing(documents, options);
  const { findPairs } = await import("./find-pairs.ts");
  return findPairs(documents, options);
}
