/** CPU time of this process, user and system, in milliseconds. */
export const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** What some work gives, the CPU time it took, of all threads of the engine, and the time by the clock, in milliseconds. */
export async function timed<T>(work: () => T | Promise<T>): Promise<[cpu: number, result: T, clock: number]> {
  const [begun, started] = [cpuTime(), performance.now()];
  const result = await work();
  return [cpuTime() - begun, result, performance.now() - started];
}

/**
 * Watches how long the event loop does not turn, until the function it gives is called: that gives the longest time, in
 * milliseconds. Of each time the lesser of the clock and of the CPU time counts, so that other processes on a busy
 * machine do not count in.
 */
export function watchLoop(): () => number {
  let last = performance.now();
  let lastCpu = cpuTime();
  let longest = 0;
  const look = (): void => {
    const [now, cpu] = [performance.now(), cpuTime()];
    longest = Math.max(longest, Math.min(now - last, cpu - lastCpu));
    [last, lastCpu] = [now, cpu];
  };
  const timer = setInterval(look, 1);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}
