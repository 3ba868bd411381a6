import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bin, root, run, scratch } from "./package.ts";

interface Block {
  language: string;
  code: string;
  line: number;
}

/** The fenced blocks of a page, in order. */
function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  for (const match of page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
    blocks.push({ language: match[1]!, code: match[2]!, line: page.slice(0, match.index).split("\n").length });
  }
  return blocks;
}

const trimLines = (text: string): string => text.replace(/[ \t]+$/gm, "").trim();

describe.each(["README.md", "README.vi.md"])("%s tells the truth", (name) => {
  const blocks = blocksOf(readFileSync(join(root, name), "utf8"));

  const programs = blocks.flatMap((block, k) => (block.language === "js" ? [{ ...block, next: blocks[k + 1] }] : []));
  test("it shows programs and commands", () => expect(programs.length).toBeGreaterThan(0));
  test.each(programs)("the program in line $line runs and prints what follows it", ({ code, next }) => {
    const folder = scratch("readme");
    writeFileSync(join(folder, "program.mjs"), code);
    const { out, err } = run(join(folder, "program.mjs"));
    rmSync(folder, { recursive: true });
    expect(err).toBe("");
    if (next?.language === "text") expect(trimLines(out)).toBe(trimLines(next.code));
  });

  const commands = blocks
    .flatMap((block) =>
      block.language === "console"
        ? block.code
            .split(/^\$ /m)
            .slice(1)
            .map((part) => {
              const [command, ...output] = part.split("\n");
              return { command: command!, output: output.join("\n"), line: block.line };
            })
        : [],
    )
    .filter(({ command }) => command.startsWith("songngu "));
  test.runIf(commands.length > 0).each(commands)("line $line: $command", ({ command, output }) => {
    const folder = scratch("shim");
    writeFileSync(join(folder, "songngu"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`, { mode: 0o755 });
    const done = spawnSync("sh", ["-c", command], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    });
    rmSync(folder, { recursive: true });
    expect(done.stderr).toBe("");
    expect(trimLines(done.stdout)).toBe(trimLines(output));
  });
});
