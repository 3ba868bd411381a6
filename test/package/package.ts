import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** The root of the project. */
export const root: string = resolve(import.meta.dirname, "../..");
/** The built command line. */
export const bin: string = join(root, "dist/bin.js");

if (!existsSync(bin)) throw new Error("these tests look at the built package: run `npm run build` first");

/** A new empty folder below the project, so that what runs in it finds the package by its name, and its dependencies. */
export function scratch(name: string): string {
  const base = join(root, "out/.scratch");
  mkdirSync(base, { recursive: true });
  return mkdtempSync(join(base, `${name}-`));
}

/** The package as npm would publish it, unpacked beside nothing else. @returns the folder of the package */
export function unpackTarball(): { folder: string; files: string[]; unpackedSize: number; remove: () => void } {
  const place = scratch("pack");
  const json = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", place], {
    cwd: root,
    encoding: "utf8",
  });
  const [packed] = JSON.parse(json) as { filename: string; unpackedSize: number; files: { path: string }[] }[];
  const folder = join(place, "node_modules/songngu");
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xzf", join(place, packed!.filename), "-C", folder, "--strip-components=1"]);
  return {
    folder,
    files: packed!.files.map((file) => file.path),
    unpackedSize: packed!.unpackedSize,
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** Runs Node on a file. */
export function run(
  file: string,
  args: readonly string[] = [],
  options: { cwd?: string; input?: string } = {},
): { out: string; err: string; code: number | null } {
  const done = spawnSync(process.execPath, [file, ...args], {
    cwd: options.cwd ?? root,
    encoding: "utf8",
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return { out: done.stdout, err: done.stderr, code: done.status };
}
