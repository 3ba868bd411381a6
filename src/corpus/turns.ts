import { rest } from "../core/work.ts";

/** Lets other work of the program run, and stops where it was asked to. @throws the reason of the signal */
export async function letOthersRun(signal: AbortSignal | undefined): Promise<void> {
  await rest();
  signal?.throwIfAborted();
}
