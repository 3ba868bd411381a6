export type { AlignOptions } from "./align-options.ts";
export type { Bead, BeadStatus, Bitext } from "./core/bitext.ts";
export { type ErrorCode, SongnguError } from "./core/error.ts";
export type { Evidence } from "./core/evidence.ts";
export type { Note, NotePlace } from "./core/note.ts";
export type { Segment, SegmentKind, Side } from "./core/segment.ts";
export { type DetectOptions, detectLanguage, type LanguageGuess } from "./language/detect.ts";
export { type SplitOptions, splitSentences } from "./sentences/split.ts";
export { align, alignSegments } from "./songngu.ts";
