// The bitext that the checks of this folder write and let other programs read: Vietnamese with all its marks, markup, quotes, a formula.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bead, Bitext, Side } from "../../src/index.ts";

const PAIRS: readonly (readonly [vi: string, en: string])[] = [
  [
    "Thủ tướng Chính phủ đã tiếp Đại sứ Nhật Bản tại Hà Nội chiều 8/8/2018.",
    "The Prime Minister received the Japanese Ambassador in Hanoi on the afternoon of August 8, 2018.",
  ],
  [
    "Kim ngạch tăng 12,5% & đạt 1.234,5 tỷ đồng <sơ bộ>.",
    "Trade rose 12.5% & reached 1,234.5 billion dong <preliminary>.",
  ],
  ['Ông nói: “Đây là ‘bước ngoặt’ – "rất quan trọng"…”', 'He said: “This is a ‘turning point’ – "very important"…”'],
  ["=1+2 là ba; ngựa, nghé, nghệ, nghẽn, ngỡ, ngược.", "+1 and @two are -three; commas, semicolons."],
  ["Quyền con người được Hiến pháp bảo đảm", "Human rights are guaranteed by the Constitution"],
];

function side(language: string, texts: readonly string[]): Side {
  let start = 0;
  const segments = texts.map((text, paragraph) => {
    const segment = { text, start, end: start + text.length, paragraph, kind: "sentence" as const };
    start = segment.end + 1;
    return segment;
  });
  return { language, text: texts.join("\n"), segments, furniture: [] };
}

const STATUSES: readonly Bead["status"][] = ["confirmed", undefined, undefined, "rejected"];

/** Five pairs, one of them confirmed, one rejected. */
export const bitext: Bitext = {
  source: side(
    "vi",
    PAIRS.map(([vi]) => vi),
  ),
  target: side(
    "en",
    PAIRS.map(([, en]) => en),
  ),
  beads: PAIRS.map((_, k) => {
    const bead: Bead = { source: [k], target: [k], confidence: 0.99 - k / 10 };
    const status = STATUSES[k];
    return status ? { ...bead, status } : bead;
  }),
  notes: [],
};

/** The time that is written into the files. */
export const date: Date = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));

/** A new folder under the system's temporary one, removed when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "songngu-client-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a program to its end. @returns what it printed. @throws where it fails */
export const run = (program: string, args: readonly string[], folder?: string): string =>
  execFileSync(program, args, {
    encoding: "utf8",
    timeout: 120_000,
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "pipe"],
    ...(folder === undefined ? {} : { cwd: folder }),
  });
