import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listChanges } from "../../src/corpus/list-changes.ts";
import { matchSegments } from "../../src/corpus/match-segments.ts";

const match = (before: string, after: string): string =>
  [...matchSegments(before.split(""), after.split("")).toNew].map((to) => (to < 0 ? "-" : to)).join("");

test.each([
  ["abc", "abc", "012"],
  ["abc", "axc", "0-2"],
  ["abc", "bc", "-01"],
  ["abc", "abxc", "013"],
  // c went to the front: found again, since its text is the only one of its kind.
  ["abcd", "cabd", "1203"],
  ["aa", "a", "0-"],
  ["", "ab", ""],
  ["ab", "", "--"],
])("%j and %j: %j", (before, after, expected) => {
  expect(match(before, after)).toBe(expected);
});

describe("laws", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "c", "d", "e", ""), { maxLength: 12 });
  test("a match joins equal texts, each once; what is equal in both is matched whole", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { toNew, toOld, moved } = matchSegments(before, after);
        toNew.forEach((j, i) => {
          if (j >= 0) expect([before[i], toOld[j]]).toEqual([after[j], i]);
        });
        const inOrder = [...toNew].filter((j, i) => j >= 0 && !moved.has(i));
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      }),
    );
  });

  test("changes tell the new version from the old one", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = listChanges("source", before, after, matchSegments(before, after));
        const gone = changes.flatMap(({ kind, before: i }) => (kind === "added" ? [] : [i]));
        const come = changes.flatMap(({ kind, after: j }) => (kind === "removed" ? [] : [j]));
        expect(new Set(gone).size).toBe(gone.length);
        expect(before.length - gone.length).toBe(after.length - come.length);
        expect(before.filter((_, i) => !gone.includes(i))).toEqual(after.filter((_, j) => !come.includes(j)));
      }),
    );
  });
});

test("versions that differ everywhere: still quick, and what is shared is found", () => {
  const lines = (changed: (k: number) => boolean, mark: string): string[] =>
    Array.from({ length: 20_000 }, (_, k) => (changed(k) ? `${mark} ${k}` : `line ${k}`));
  const before = lines((k) => k % 3 === 0, "old");
  const after = lines((k) => k % 3 === 0 || k % 1000 === 1, "new");
  const started = performance.now();
  const { toNew } = matchSegments(before, after);
  expect(performance.now() - started).toBeLessThan(5000);
  expect([...toNew].filter((to, k) => to === k)).toHaveLength(20_000 - 6667 - 14);
});
