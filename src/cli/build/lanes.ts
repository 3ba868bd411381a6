/** Groups of tasks under way at once in a thread beside this one: while one lets others run, or is on its way, another goes on. */
export const AHEAD = 2;
/** Tasks sent to a thread at once, at most: for a short pair the message there and back is a good part of the work. */
export const GROUP = 8;

/** One that does tasks, a group at a time. */
export interface Lane<T, R> {
  /** Tasks of a group at most. */
  readonly most: number;
  /** Gives one result for each task, in their order. */
  readonly run: (tasks: readonly T[]) => Promise<readonly R[]>;
}

/** Groups that every lane shall still get of what is left, so that all end at about one time. */
const GROUPS_LEFT = 4;

/**
 * Does the tasks in order, each lane one group after the other, and tells each result as it comes.
 * @param isLong true for a task that makes a group by itself
 * @throws the first error, or the signal's reason; what is under way then ends unheard
 */
export async function inLanes<T, R>(
  tasks: readonly T[],
  lanes: readonly Lane<T, R>[],
  signal: AbortSignal,
  done: (task: T, result: R) => void,
  isLong: (task: T) => boolean = () => false,
): Promise<void> {
  let next = 0;
  let stopped = false;
  const follow = async ({ most, run }: Lane<T, R>): Promise<void> => {
    while (next < tasks.length && !stopped) {
      signal.throwIfAborted();
      const share = Math.floor((tasks.length - next) / lanes.length / GROUPS_LEFT);
      const group = tasks.slice(next, next + Math.max(1, Math.min(most, share)));
      const long = group.findIndex(isLong);
      if (long >= 0) group.length = Math.max(1, long);
      next += group.length;
      const results = await run(group);
      signal.throwIfAborted();
      for (const [k, task] of group.entries()) if (!stopped) done(task, results[k]!);
    }
  };
  const stop = (error: unknown): never => {
    stopped = true;
    throw error;
  };
  await Promise.all(lanes.map((lane) => follow(lane).catch(stop)));
}

/**
 * Does a group of tasks; where it fails as a whole, as when a thread dies of one of them, each by itself, so that one bad
 * task takes no other with it.
 * @param failed the result of a task that fails even so
 */
export async function groupOrEach<T, R>(
  tasks: readonly T[],
  run: (tasks: readonly T[]) => Promise<readonly R[]>,
  failed: (error: unknown) => R,
): Promise<readonly R[]> {
  try {
    return await run(tasks);
  } catch (error) {
    if (tasks.length === 1) return [failed(error)];
    const results: R[] = [];
    for (const task of tasks) results.push(...(await groupOrEach([task], run, failed)));
    return results;
  }
}
