import { appendFileSync, closeSync, openSync, readdirSync, readSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";

/** Bytes from which a file takes no further record: of so much at most is a record copied that others near it have gone from. */
const LARGE_FILE = 4e6;
/** Files of less than this are put together where there are more than so many, as after many small updates. */
const SMALL_FILE = 1e6;
const MOST_SMALL_FILES = 16;
/** Bytes in which the head of a record has room, whatever its key. */
const HEAD_ROOM = 256;
const LINE_FEED = 10;
const RECORDS = /^\d+\.jsonl$/;

/** Where a record stands. */
interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Records under keys, many to a file: to make a file for each costs the system more than to add to one. A file is
 * written to its end by one object only, and records stand there whole one behind the other; what a killed run left
 * half-written is the last of its file, and is not seen. A record is a head, `{"key":…,"bytes":…}` on a line of its own, and
 * behind it so many bytes of text.
 */
export class RecordFiles {
  readonly #folder: string;
  #hasLooked = false;
  /** The record of each key, as far as the files have been looked through. */
  readonly #places = new Map<string, Place>();
  /** Of each file: the bytes that have been looked through. */
  readonly #seen = new Map<string, number>();
  /** Files with a record that another one has taken the place of. */
  readonly #outdated = new Set<string>();
  /** The file that this object writes to, and its bytes. */
  #own: { readonly name: string; size: number } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of a record, without its head; undefined where it was not there when this object looked last. */
  read(key: string): string | undefined {
    if (!this.#hasLooked) this.look();
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    const bytes = Buffer.allocUnsafe(place.end - place.start);
    const file = openSync(join(this.#folder, place.file), "r");
    try {
      return readAt(file, bytes, place.start) < bytes.length ? undefined : bytes.toString();
    } finally {
      closeSync(file);
    }
  }

  /** Adds a record. @throws what the file system says; then nothing of it stays */
  write(key: string, text: string): void {
    const body = Buffer.from(text);
    const head = Buffer.from(`${JSON.stringify({ key, bytes: body.length })}\n`);
    this.#own ??= { name: newFile(this.#folder), size: 0 };
    const { name, size } = this.#own;
    const path = join(this.#folder, name);
    try {
      appendFileSync(path, Buffer.concat([head, body]));
    } catch (error) {
      // Nobody may write behind half a record.
      this.#own = undefined;
      if (size > 0) truncateSync(path, size);
      else rmSync(path, { force: true });
      throw error;
    }
    this.#own.size += head.length + body.length;
    this.#note(key, { file: name, start: size + head.length, end: this.#own.size });
    this.#seen.set(name, this.#own.size);
    if (this.#own.size >= LARGE_FILE) this.#own = undefined;
  }

  /**
   * Removes all records but those that are kept, and puts small files together. Nobody else may be writing. Where it stops
   * halfway, as on a full disk, nothing that is kept is lost: a record may then stand in two files until the next time.
   */
  keepOnly(keep: (key: string) => boolean): void {
    this.look();
    this.#own = undefined;
    const keysIn = new Map<string, string[]>(readdirSync(this.#folder).map((name) => [name, []]));
    for (const [key, { file }] of this.#places) {
      if (keep(key)) keysIn.get(file)!.push(key);
      else {
        this.#places.delete(key);
        this.#outdated.add(file);
      }
    }
    const sizes = new Map([...keysIn.keys()].map((name) => [name, statSync(join(this.#folder, name)).size]));
    const isSmall = (name: string): boolean => sizes.get(name)! < SMALL_FILE;
    const areMany = [...sizes.keys()].filter(isSmall).length > MOST_SMALL_FILES;
    for (const [name, keys] of keysIn) {
      const isWhole = this.#seen.get(name) === sizes.get(name) && !this.#outdated.has(name);
      if (isWhole && !(areMany && isSmall(name))) continue;
      try {
        for (const key of keys) this.write(key, this.read(key)!);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
        return;
      }
      rmSync(join(this.#folder, name), { recursive: true, force: true });
      this.#seen.delete(name);
      this.#outdated.delete(name);
    }
  }

  /** Looks for records that others have added since. */
  look(): void {
    this.#hasLooked = true;
    for (const name of readdirSync(this.#folder)) {
      if (!RECORDS.test(name)) continue;
      const path = join(this.#folder, name);
      const { size } = statSync(path);
      let at = this.#seen.get(name) ?? 0;
      this.#seen.set(name, at);
      if (at === size) continue;
      const file = openSync(path, "r");
      try {
        const room = new Uint8Array(HEAD_ROOM);
        while (at < size) {
          const head = headIn(room.subarray(0, readAt(file, room, at)));
          if (head === undefined || at + head.length + head.bytes > size) break;
          const start = at + head.length;
          at = start + head.bytes;
          this.#note(head.key, { file: name, start, end: at });
        }
      } finally {
        closeSync(file);
      }
      this.#seen.set(name, at);
    }
  }

  #note(key: string, place: Place): void {
    const before = this.#places.get(key);
    if (before !== undefined) this.#outdated.add(before.file);
    this.#places.set(key, place);
  }
}

/** Makes a file that nobody has, and gives its name. */
function newFile(folder: string): string {
  for (let number = readdirSync(folder).length + 1; ; number++) {
    const name = `${number}.jsonl`;
    try {
      closeSync(openSync(join(folder, name), "wx"));
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** Reads from a place in a file until the room is full. @returns how many bytes there were */
function readAt(file: number, room: Uint8Array, at: number): number {
  let read = 0;
  while (read < room.length) {
    const more = readSync(file, room, read, room.length - read, at + read);
    if (more === 0) break;
    read += more;
  }
  return read;
}

/** The head that stands at the start of the bytes: the key, the bytes of the record, and its own. */
function headIn(bytes: Uint8Array): { key: string; bytes: number; length: number } | undefined {
  const end = bytes.indexOf(LINE_FEED);
  if (end < 0) return undefined;
  try {
    const { key, bytes: size } = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()) as Record<string, unknown>;
    return typeof key === "string" && Number.isSafeInteger(size) && (size as number) >= 0
      ? { key, bytes: size as number, length: end + 1 }
      : undefined;
  } catch {
    return undefined;
  }
}
