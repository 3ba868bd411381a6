import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

/** Rooms from the ground up; a room may import what stands on a lower line than itself. */
const LEVELS = [
  ["core"],
  ["text"],
  ["language"],
  ["lexicon", "sentences"],
  ["align", "evidence"],
  ["glossary", "documents", "formats", "evaluate"],
  ["songngu"],
  ["songngu.ts"],
  ["corpus"],
  ["index.ts"],
  ["cli"],
];
const levelOf = new Map(LEVELS.flatMap((rooms, level) => rooms.map((room) => [room, level] as const)));
/** Where Node may be asked for anything. */
const NODE_ROOMS = [/^cli\//, /^documents\/node\//];

const src = resolve(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^"'`;]*?\sfrom\s)?\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;
const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), "utf8").matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
const roomOf = (file: string): string => file.split("/")[0]!;

test("there is a house to look at", () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(60);
});

test("every file is in a room that the plan names", () => {
  expect(files.filter((file) => !levelOf.has(roomOf(file)))).toEqual([]);
});

test("imports go one way: only to rooms below", () => {
  const wrong: string[] = [];
  for (const file of files) {
    for (const name of importsOf(file).filter((name) => name.startsWith("."))) {
      const imported = roomOf(relative(src, resolve(src, dirname(file), name)).replaceAll("\\", "/"));
      const [from, to] = [roomOf(file), imported];
      if (from === to) continue;
      if (!((levelOf.get(to) ?? 99) < (levelOf.get(from) ?? -1))) wrong.push(`${file} imports ${name}`);
      if (from === "align" && to !== "core") wrong.push(`${file} imports ${name}: the search knows only numbers`);
    }
  }
  expect(wrong).toEqual([]);
});

test("only the command line and the Node half of documents/ import node:", () => {
  const wrong = files.filter(
    (file) => !NODE_ROOMS.some((room) => room.test(file)) && importsOf(file).some((name) => name.startsWith("node:")),
  );
  expect(wrong).toEqual([]);
});
