import process from "node:process";
import type { Io } from "./io.ts";

/** Connects the command line to this process. A reader that closes the pipe early ("| head") ends it quietly. */
export function processIo(): Io {
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    out: (data) => new Promise((done) => void process.stdout.write(data, () => done())),
    err: (text) => void process.stderr.write(text),
    input: () => process.stdin,
    outIsTerminal: process.stdout.isTTY ?? false,
    errIsTerminal: process.stderr.isTTY ?? false,
    columns: process.stdout.columns ?? 80,
    now: () => new Date(),
    signal: interrupt.signal,
  };
}
