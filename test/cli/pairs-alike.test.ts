import { expect, test } from "vitest";
import { pairsAlike } from "../../src/cli/build/pairs-alike.ts";

const alike = (names: string, source?: string): string =>
  pairsAlike(
    names.split(" ").map((id) => ({ id, path: id })),
    source,
  )
    .map(([a, b]) => `${a.id}=${b.id}`)
    .join(" ");

test.each([
  ["a.vi.txt a.en.txt b.vi.txt", "a.en.txt=a.vi.txt"],
  ["en/a.txt vi/a.txt vi/b.txt en/b.txt", "en/a.txt=vi/a.txt en/b.txt=vi/b.txt"],
  ["a.txt b.txt", ""],
  // Three of one name, two of one language: the texts have to tell.
  ["a.vi.txt a.en.txt a.fr.txt", ""],
  ["a.vi.txt a-vi.md", ""],
])("%s: %s", (names, pairs) => {
  expect(alike(names)).toBe(pairs);
});

test("the language that is asked for comes first", () => {
  expect(alike("a.en.txt a.vi.txt", "vi")).toBe("a.vi.txt=a.en.txt");
});
