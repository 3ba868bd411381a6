export type { Bead, BeadStatus, Bitext } from "./core/bitext.ts";
export { type ErrorCode, SongnguError } from "./core/error.ts";
export type { Evidence } from "./core/evidence.ts";
export type { EvidenceScore, Explanation, LinkKind, RunnerUp, WordLink } from "./core/explanation.ts";
export {
  type EntryOrigin,
  type EntryStatus,
  type Form,
  GLOSSARY_KINDS,
  type Glossary,
  type GlossaryEntry,
  type GlossaryExample,
  type GlossaryKind,
} from "./core/glossary.ts";
export type { Note, NotePlace } from "./core/note.ts";
export type { Segment, SegmentKind, Side } from "./core/segment.ts";
export type { Change, WordChange } from "./corpus/changes.ts";
export { pairDocuments } from "./corpus/pair-documents.ts";
export type { CorpusDocument, DocumentMatch, LeftDocument, Pairing, PairOptions } from "./corpus/pairing.ts";
export { type UpdatedBitext, updateBitext } from "./corpus/update-bitext.ts";
export type { DocumentFormat } from "./documents/format.ts";
export { type DocumentOptions, type DocumentText, readDocument } from "./documents/read-document.ts";
export { type BeadIndexes, evaluate, type Score, type Scores } from "./evaluate/scores.ts";
export type { Ask, AskContext, AskOptions } from "./evidence/ask-once.ts";
export { fromEmbeddings } from "./evidence/from-embeddings.ts";
export { fromTranslations } from "./evidence/from-translations.ts";
export { type BitextOfOptions, bitextOf } from "./formats/bitext-of.ts";
export { type CheckOptions, checkUnits } from "./formats/check/check-units.ts";
export type { TermPair } from "./formats/check/term-check.ts";
export type { Finding, Severity } from "./formats/finding.ts";
export { FORMATS, type Format, formatNamed, formatOfPath, type WriteOptions } from "./formats/formats.ts";
export {
  GLOSSARY_FORMATS,
  type GlossaryFormat,
  type GlossaryWriteOptions,
  glossaryFormatNamed,
  glossaryFormatOfPath,
} from "./formats/glossary/glossary-formats.ts";
export { readTbx } from "./formats/glossary/read-tbx.ts";
export { validateTbx } from "./formats/glossary/validate-tbx.ts";
export { type GlossaryPageOptions, writeGlossaryPage } from "./formats/glossary/write-page.ts";
export { type TbxOptions, writeTbx } from "./formats/glossary/write-tbx.ts";
export type { ReadOptions } from "./formats/read-options.ts";
export type { ReportUi } from "./formats/report/labels.ts";
export { type ReportOptions, writeReport } from "./formats/report/write-report.ts";
export {
  type ReportEntry,
  type ReportIndexOptions,
  reportEntry,
  writeReportIndex,
} from "./formats/report/write-report-index.ts";
export { mergeTmx, mergeTmxChunks } from "./formats/tmx/merge-tmx.ts";
export { type ReadTmxOptions, readTmx, tmxUnits } from "./formats/tmx/read-tmx.ts";
export type { TmxOptions } from "./formats/tmx/tmx-writer.ts";
export { validateTmx } from "./formats/tmx/validate-tmx.ts";
export { tmxChunks, writeTmx } from "./formats/tmx/write-tmx.ts";
export type { TranslationUnit, UnitProp } from "./formats/unit.ts";
export { type FileNames, type FormatInput, type FormatStream, type UnitChoice, unitsOf } from "./formats/units-of.ts";
export { extractGlossary, type GlossaryOptions } from "./glossary/extract.ts";
export { mergeGlossary } from "./glossary/merge.ts";
export { splitBilingual } from "./language/bilingual.ts";
export { type LanguageBlock, languageOfBlocks } from "./language/blocks.ts";
export { type DetectOptions, detectLanguage, type LanguageGuess } from "./language/detect.ts";
export type { Lexicon, LexiconInfo, TranslationTable } from "./lexicon/lexicon.ts";
export { type LookupOptions, lookup, type Translation } from "./lexicon/lookup.ts";
export { mergeLexicons } from "./lexicon/merge.ts";
export { reverseLexicon } from "./lexicon/reverse.ts";
export { loadLexicon, saveLexicon } from "./lexicon/save.ts";
export { shippedLexicon, shippedTermbase } from "./lexicon/shipped.ts";
export { type ReadTermbaseOptions, readTermbase, type TermbaseEntry, type TermForms } from "./lexicon/termbase.ts";
export { type TermbaseLexiconOptions, termbaseLexicon } from "./lexicon/termbase-lexicon.ts";
export { type TrainOptions, trainLexicon } from "./lexicon/train.ts";
export { type SplitOptions, splitSentences } from "./sentences/split.ts";
export { srxRules } from "./sentences/srx.ts";
export type { AlignOptions } from "./songngu/align-options.ts";
export type { ExplainOptions } from "./songngu/explain.ts";
export { explainAll } from "./songngu/explain.ts";
export { align, alignSegments, explain } from "./songngu.ts";
