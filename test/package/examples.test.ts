import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run } from "./package.ts";

const folder = join(root, "examples");
const examples = readdirSync(folder).filter((file) => /\.m?js$/.test(file));

test("there is an example for each use", () => expect(examples.length).toBeGreaterThanOrEqual(4));

/** Each example ends in a comment that says what it prints. */
test.each(examples)("%s runs and prints what its last comment says", (file) => {
  const source = readFileSync(join(folder, file), "utf8");
  const promised = /\n\/\* Prints:\n([\s\S]*?)\*\/\s*$/.exec(source)?.[1];
  expect(promised, `${file} ends with a comment "Prints:"`).toBeDefined();
  const { out, err } = run(join(folder, file));
  expect(err).toBe("");
  expect(out.trim()).toBe(promised!.trim());
});
