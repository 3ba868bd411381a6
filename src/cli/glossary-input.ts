import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Bitext } from "../core/bitext.ts";
import type { Glossary } from "../core/glossary.ts";
import { formatOfPath } from "../formats/formats.ts";
import { GLOSSARY_FORMATS, glossaryFormatOfPath } from "../formats/glossary/glossary-formats.ts";
import { sameLanguage } from "../formats/language-tag.ts";
import type { TranslationUnit } from "../formats/unit.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { readableFormat } from "./bitext-format.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";
import { openUnits, type ReadFlags, readOptions } from "./open-units.ts";
import { readStream } from "./read-stream.ts";
import { nameOf, readText, type TextFlags } from "./read-text.ts";
import { tellNotes } from "./tell-notes.ts";

/** What terms are looked for in. */
export interface GlossaryInput {
  bitexts: Bitext[];
  /** Names of the two documents of each bitext. */
  files: { source: string; target: string }[];
}

type Flags = ReadFlags & TextFlags;

/** Reads two texts, or files of pairs, or folders of them. @throws Failure naming what cannot be read */
export async function glossaryInput(paths: readonly string[], flags: Flags, io: Io): Promise<GlossaryInput> {
  const [first, second] = paths;
  if (paths.length === 2 && flags.from === undefined && (await isText(first!)) && (await isText(second!))) {
    return alignedTexts(first!, second!, flags, io);
  }
  const units: TranslationUnit[] = [];
  for (const path of await filesOf(paths, flags)) {
    const from = readableFormat(path, flags.from);
    for await (const unit of openUnits(from, path, await readOptions(from, flags, io), flags, io)) {
      units.push({ ...unit, sourceFile: unit.sourceFile ?? nameOf(path), targetFile: unit.targetFile ?? nameOf(path) });
    }
  }
  return byDocument(units);
}

/** True for a file that is no file of pairs: a text, a page, a document. */
async function isText(path: string): Promise<boolean> {
  if (path === "-" || formatOfPath(path)?.read !== undefined) return false;
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function alignedTexts(source: string, target: string, flags: Flags, io: Io): Promise<GlossaryInput> {
  const { align } = await import("../songngu.ts");
  const texts = [await readText(source, io, flags), await readText(target, io, flags)] as const;
  const bitext = await align(texts[0], texts[1], {
    signal: io.signal,
    ...(flags.sourceLanguage === undefined ? {} : { sourceLanguage: flags.sourceLanguage }),
    ...(flags.targetLanguage === undefined ? {} : { targetLanguage: flags.targetLanguage }),
  });
  if (sameLanguage(bitext.source.language, bitext.target.language)) {
    throw new Failure(`${source} and ${target}: both are in one language, "${bitext.source.language}"`);
  }
  bitext.notes.forEach(tellNotes(io, flags.quiet, { source, target }));
  return { bitexts: [bitext], files: [{ source: basename(source), target: basename(target) }] };
}

/** The files, and those of the folders whose ending names a format of pairs, in the order of their names. */
async function filesOf(paths: readonly string[], flags: ReadFlags): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const info = path === "-" ? undefined : await stat(path).catch(() => undefined);
    if (!info?.isDirectory()) {
      files.push(path);
      continue;
    }
    const names = (await readdir(path)).sort();
    const known = names.filter((name) => {
      const format = formatOfPath(name);
      return !name.startsWith(".") && format?.read !== undefined && !format.numbersOnly;
    });
    if (known.length === 0 && flags.from === undefined) throw new Failure(`${path}: the folder holds no file of pairs`);
    files.push(...(flags.from === undefined ? known : names).map((name) => join(path, name)));
  }
  return files;
}

/** One bitext for each pair of documents that the units name, all in the direction of the first unit. */
async function byDocument(units: readonly TranslationUnit[]): Promise<GlossaryInput> {
  const { bitextOf } = await import("../formats/bitext-of.ts");
  const first = units[0];
  if (first === undefined) throw new Failure("no pair to look for terms in");
  const groups = new Map<string, TranslationUnit[]>();
  for (const unit of units) {
    const turned = isTurned(unit, first) ? transposed(unit) : unit;
    const key = JSON.stringify([turned.sourceFile, turned.targetFile]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [turned]);
    else group.push(turned);
  }
  const all = [...groups.values()];
  return {
    bitexts: all.map((group) => bitextOf(group)),
    files: all.map(([one]) => ({ source: one!.sourceFile ?? "", target: one!.targetFile ?? "" })),
  };
}

const isTurned = (unit: TranslationUnit, first: TranslationUnit): boolean =>
  sameLanguage(unit.sourceLanguage, first.targetLanguage) && !sameLanguage(unit.sourceLanguage, first.sourceLanguage);

function transposed(unit: TranslationUnit): TranslationUnit {
  const { bead, sourceFile, targetFile, ...rest } = unit;
  return {
    ...rest,
    source: unit.target,
    target: unit.source,
    sourceLanguage: unit.targetLanguage,
    targetLanguage: unit.sourceLanguage,
    ...(bead === undefined ? {} : { bead: { source: bead.target, target: bead.source } }),
    ...(targetFile === undefined ? {} : { sourceFile: targetFile }),
    ...(sourceFile === undefined ? {} : { targetFile: sourceFile }),
  };
}

/** Reads a glossary, in the direction that is wanted. @throws Failure naming the file */
export async function readGlossary(path: string, from: string, to: string, io: Io): Promise<Glossary> {
  const format = glossaryFormatOfPath(path);
  if (format?.read === undefined) {
    const endings = GLOSSARY_FORMATS.filter(({ read }) => read).map(({ endings }) => `.${endings[0]}`);
    throw new Failure(`${path}: no glossary is read from this ending; use ${endings.join(", ")}`, 2);
  }
  const glossary = await format.read(readStream(path, io)).catch((error: unknown) => {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: ${error instanceof Error ? error.message : String(error)}`, 1, { cause: error });
  });
  const turned = sameLanguage(glossary.sourceLanguage, to) && sameLanguage(glossary.targetLanguage, from);
  if (!turned) return glossary;
  const entries = glossary.entries.map((entry) => ({ ...entry, source: entry.target, target: entry.source }));
  return { ...glossary, sourceLanguage: from, targetLanguage: to, entries };
}

/** The entries of a glossary as a termbase. */
export const termbaseOf = (glossary: Glossary, origin: string): TermbaseEntry[] =>
  glossary.entries
    .filter(({ status }) => status !== "rejected")
    .map(({ source, target, kind, domain }) => {
      return { source, target, pos: kind === "term" ? "noun" : "name", domain: domain ?? "", origin };
    });
