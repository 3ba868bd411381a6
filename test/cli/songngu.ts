import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";

/** The five real documents. */
export const corpus: string = resolve(import.meta.dirname, "../../corpus");

/** Runs the command line as a function, with a stand-in for the outside world. */
export async function songngu(
  args: readonly string[],
  world: { input?: string; terminal?: boolean; columns?: number } = {},
): Promise<{ out: string; err: string; code: number }> {
  const chunks: Uint8Array[] = [];
  let err = "";
  const code = await main(args, {
    out: async (data) => void chunks.push(typeof data === "string" ? Buffer.from(data) : data),
    err: (text) => {
      err += text;
    },
    input: async function* () {
      yield Buffer.from(world.input ?? "");
    },
    outIsTerminal: world.terminal ?? false,
    errIsTerminal: false,
    columns: world.columns ?? 80,
    now: () => new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
    signal: new AbortController().signal,
  });
  return { out: Buffer.concat(chunks).toString("utf8"), err, code };
}

/** An empty folder that goes when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "songngu-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
