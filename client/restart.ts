/**
 * When a server that ended by itself is started again: at once the first time, then after longer and longer
 * waits, and no more when it ends too often, so that a broken server neither spins nor fills the screen.
 *
 * Invariant: the answer depends on the times given alone; the only state is those times.
 */

/** What to do about a server that ended: wait `delay` milliseconds and start it, or leave it. */
export type Restart = { readonly again: true; readonly delay: number } | { readonly again: false };

/** Ends older than this say nothing of the server's health now. */
const memory = 5 * 60_000;

/** Waits before each start, in milliseconds; after as many ends within `memory` the server is left alone. */
const delays = [0, 1_000, 4_000, 15_000, 30_000];

/** Answers a function to call with the time, in milliseconds, each time the server ends. */
export function restartPolicy(): (now: number) => Restart {
  let ends: number[] = [];
  return now => {
    ends = [...ends.filter(end => now - end < memory), now];
    const delay = delays[ends.length - 1];
    return delay === undefined ? { again: false } : { again: true, delay };
  };
}
