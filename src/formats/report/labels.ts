import { EN } from "./labels-en.ts";
import { VI } from "./labels-vi.ts";

/** The language of the labels of a page. */
export type ReportUi = "en" | "vi";

/** A number of things: for one, for several. */
export type Counted = readonly [one: string, several: string];

/** All words of the report page and of the index page. `{…}` is filled in. */
export interface Labels {
  readonly languages: { readonly [language: string]: string };
  readonly pairs: Counted;
  readonly toReview: Counted;
  readonly segments: Counted;
  readonly notes: Counted;
  readonly onlyIn: string;
  readonly source: string;
  readonly target: string;
  readonly levels: { readonly sure: string; readonly likely: string; readonly unsure: string; readonly alone: string };
  readonly levelRanges: { readonly sure: string; readonly likely: string; readonly unsure: string };
  readonly statuses: { readonly confirmed: string; readonly rejected: string };
  readonly show: string;
  readonly showUnder: string;
  readonly under: string;
  readonly everything: string;
  readonly previous: string;
  readonly next: string;
  readonly review: string;
  readonly nothingToReview: string;
  readonly view: string;
  readonly columns: string;
  readonly list: string;
  readonly leastSureFirst: string;
  readonly map: string;
  readonly mapHint: string;
  readonly key: string;
  readonly why: string;
  readonly hint: string;
  readonly pair: string;
  readonly noCounterpart: string;
  readonly names: string;
  readonly numbers: string;
  readonly words: string;
  readonly more: string;
  readonly evidence: string;
  readonly nats: string;
  readonly evidenceNames: { readonly [name: string]: string };
  readonly runnerUp: string;
  readonly runnerUpAlone: string;
  readonly noReason: string;
  readonly close: string;
  readonly folded: Counted;
  readonly nothingShown: string;
  readonly help: string;
  readonly helpTitle: string;
  readonly keys: { readonly [key: string]: string };
  readonly tools: string;
  readonly noScript: string;
  readonly madeBy: string;
  readonly index: {
    readonly title: string;
    readonly documents: Counted;
    readonly filter: string;
    readonly reports: string;
    readonly source: string;
    readonly target: string;
    readonly pairs: string;
    readonly toReview: string;
    readonly alone: string;
    readonly confidence: string;
    readonly left: string;
    readonly empty: string;
  };
}

/** The labels of a language. */
export const labelsOf = (ui: ReportUi): Labels => (ui === "vi" ? VI : EN);

/** "1 pair", "7 pairs". */
export const counted = (count: number, [one, several]: Counted): string =>
  fill(count === 1 ? one : several, { n: String(count) });

/** Puts values in place of `{name}`. */
export const fill = (text: string, values: { readonly [name: string]: string }): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** The name of a language, or its tag where it has none here. */
export const languageName = (tag: string, labels: Labels): string => labels.languages[tag.split("-")[0]!] ?? tag;
