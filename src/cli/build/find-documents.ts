import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure, reasonOf } from "../failure.ts";
import { isOutput } from "./store.ts";

/** A file to read. */
export interface FoundDocument {
  /** Path below the folder, with "/" between its parts. */
  readonly id: string;
  readonly path: string;
}

/** A file that is not used, and why. */
export interface Unused {
  readonly id: string;
  readonly reason: string;
}

/** What a folder holds. */
export interface FolderContent {
  /** By id, by code unit. */
  readonly documents: FoundDocument[];
  /** Left aside on purpose: README files, other formats, our own output, folders. */
  readonly skipped: Unused[];
  /** Meant to be read, and cannot be. */
  readonly failed: Unused[];
}

/** Endings of the files that are read. */
const ENDINGS: ReadonlySet<string> = new Set(["txt", "text", "md", "markdown", "html", "htm", "xhtml", "docx", "pdf"]);
/** Texts in formats that have to be converted first. */
const CONVERTIBLE: ReadonlySet<string> = new Set(["doc", "rtf", "odt"]);
/** Why a folder inside the folder is passed over. */
export const UNREAD_FOLDER = "it is a folder; --recursive reads it";
const README = /^(?:readme|license|licence|notice|changelog|contributing)(?:[._-].*)?$/i;

/**
 * Lists the documents of a folder, deeper ones too where asked. Links are followed, every folder and file is taken once,
 * so that loops end. Hidden files are passed over in silence.
 * @throws Failure where the folder itself cannot be read
 */
export async function findDocuments(folder: string, out: string, recursive: boolean): Promise<FolderContent> {
  const content: FolderContent = { documents: [], skipped: [], failed: [] };
  const seen = new Map<string, string>();
  const outside = await realpath(out).catch(() => undefined);
  if (outside !== undefined) seen.set(outside, "");
  await walk("");
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  for (const list of [content.documents, content.skipped, content.failed] as { id: string }[][]) list.sort(byId);
  return content;

  async function walk(below: string, known?: string): Promise<void> {
    const at = join(folder, below);
    let [here, entries]: [string, Dirent[]] = ["", []];
    try {
      here = known ?? (await realpath(at));
      seen.set(here, below);
      if (await isOutput(at))
        return void content.skipped.push({ id: below || ".", reason: "it was written by songngu build" });
      entries = await readdir(at, { withFileTypes: true });
    } catch (error) {
      if (below === "") throw new Failure(`${folder}: ${reasonOf(error)}`, 1, { cause: error });
      return void content.failed.push({ id: below, reason: reasonOf(error) });
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (!entry.name.startsWith(".")) await look(below === "" ? entry.name : `${below}/${entry.name}`, entry, here);
    }
  }

  /** @param parent the folder without links on the way */
  async function look(id: string, entry: Dirent, parent: string): Promise<void> {
    const path = join(folder, id);
    const skip = (reason: string): void => void content.skipped.push({ id, reason });
    try {
      // Only a link has to be asked where it leads: thousands of files are listed at once.
      const isLink = entry.isSymbolicLink();
      const file = isLink ? await stat(path) : entry;
      const real = isLink ? await realpath(path) : join(parent, entry.name);
      const before = seen.get(real);
      if (file.isDirectory()) {
        if (real === outside) return;
        if (!recursive) return skip(UNREAD_FOLDER);
        if (before !== undefined)
          return skip(`it leads to ${before === "" ? "the folder itself" : before}, which is read already`);
        return await walk(id, real);
      }
      const ending = /\.([^./]+)$/.exec(entry.name)?.[1]?.toLowerCase();
      if (entry.name.startsWith("~$")) return skip("it only marks a document as open in an office program");
      if (README.test(entry.name)) return skip("it tells about the folder");
      if (!file.isFile()) return skip("it is neither a file nor a folder");
      if (ending !== undefined && CONVERTIBLE.has(ending)) {
        return skip(`.${ending} is not read; convert it: soffice --headless --convert-to docx`);
      }
      if (ending === undefined || !ENDINGS.has(ending)) return skip("its format is not one of documents");
      if (before !== undefined) return skip(`it is the same file as ${before}`);
      seen.set(real, id);
      content.documents.push({ id, path });
    } catch (error) {
      content.failed.push({ id, reason: reasonOf(error) });
    }
  }
}
