import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { Failure, reasonOf } from "../failure.ts";
import { STATE } from "./state-folder.ts";

interface Holder {
  readonly host: string;
  readonly process: number;
  /** When the process was started, as the system counts it: a number may be used again by another process. */
  readonly started: string;
}

/**
 * Takes OUT for this run alone. The lock of a run that was killed is taken over.
 * @returns what gives it back
 * @throws Failure where another run that lives holds it, or where OUT cannot be written
 */
export async function lockOutput(out: string): Promise<() => Promise<void>> {
  const state = join(out, STATE);
  const lock = join(state, "lock");
  const mine: Holder = { host: hostname(), process: process.pid, started: await startOf(process.pid) };
  const own = `${lock}.${process.pid}`;
  try {
    await mkdir(state, { recursive: true });
    await writeFile(own, JSON.stringify(mine));
  } catch (error) {
    throw new Failure(`${out}: cannot be written: ${reasonOf(error)}`, 1, { cause: error });
  }
  try {
    // A second try: the lock of a dead run is moved away first.
    for (let tries = 0; tries < 2; tries++) {
      // A link is made at once or not at all, with its content.
      if (await link(own, lock).then(() => true, notThere)) return () => rm(lock, { force: true });
      const holder = parse(await readFile(lock, "utf8").catch(() => ""));
      if (holder !== undefined && (await lives(holder))) throw inUse(out, holder);
      const dead = `${lock}.${process.pid}.dead`;
      await rename(lock, dead).catch(() => {});
      const moved = parse(await readFile(dead, "utf8").catch(() => ""));
      if (moved !== undefined && (await lives(moved))) {
        // Another run took it over between the two looks: it gets it back.
        await link(dead, lock).catch(() => {});
        await rm(dead, { force: true });
        throw inUse(out, moved);
      }
      await rm(dead, { force: true });
    }
    throw new Failure(`${out}: another songngu build writes there; try again`);
  } finally {
    await rm(own, { force: true });
  }
}

const inUse = (out: string, { host, process }: Holder): Failure =>
  new Failure(
    `${out}: another songngu build writes there (process ${process} on ${host}); wait for it, or choose another folder by -o`,
  );

function notThere(error: NodeJS.ErrnoException): boolean {
  if (error.code === "EEXIST") return false;
  throw error;
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return typeof holder?.process === "number" ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process still runs; of another machine nothing is known, so it counts as running. */
async function lives(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.process, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const started = await startOf(holder.process);
  return started === "" || holder.started === "" || started === holder.started;
}

/** Field 22 of /proc/PID/stat; empty on systems without it. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
