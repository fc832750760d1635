/**
 * The order and pace in which files are read and analysed: those beside an open article first, then the rest, by name;
 * a slice of work, then a pause in which requests are answered.
 *
 * Invariants: nothing is taken in after cancellation; the clock and the pause come from outside.
 */

/**
 * How urgent an article is; the lower first. Open articles are not scheduled at all: they are analysed when they are
 * asked about, before anything else.
 */
export const Urgency = { Near: 0, Rest: 1 } as const;
export type Urgency = (typeof Urgency)[keyof typeof Urgency];

/** Time, given from outside so that tests need no clock. */
export interface Pace {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Lets other work run; resolves when it is this work's turn again. */
  pause(): Promise<void>;
}

/** Anything that can be called off. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/**
 * Milliseconds of work between two pauses: short enough that a request that arrives meanwhile is still answered
 * without being felt, long enough that pausing costs nothing beside the work.
 */
export const SLICE = 8;

/** Files that are read ahead of the analysis: enough to hide the disk, few enough to keep little text in memory. */
const READ_AHEAD = 8;

/** A breath to be taken between two steps of long work: it pauses when a slice is over. */
export function slices(pace: Pace): () => Promise<void> {
  let end = pace.now() + SLICE;
  return async () => {
    if (pace.now() < end) return;
    await pace.pause();
    end = pace.now() + SLICE;
  };
}

export interface Job {
  readonly id: string;
  readonly urgency: Urgency;
}

export interface ScheduleOptions<T> {
  readonly pace: Pace;
  readonly cancellation: Cancellation;
  /** Reads an article. Must not reject. */
  readonly read: (id: string) => Promise<T>;
  /** Takes in what was read; called in the order of urgency. */
  readonly take: (id: string, read: T) => void;
  /** Called after each slice with the number of articles done so far. */
  readonly progress: (done: number, total: number) => void;
}

/** Reads and takes in all articles. Resolves to true when all were, to false when called off. */
export async function runSchedule<T>(jobs: readonly Job[], options: ScheduleOptions<T>): Promise<boolean> {
  const { pace, cancellation } = options;
  const order = [...jobs].sort((a, b) => a.urgency - b.urgency || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const ahead: Promise<T>[] = [];
  let sliceEnd = pace.now() + SLICE;
  for (let done = 0; done < order.length; done++) {
    while (ahead.length < READ_AHEAD && done + ahead.length < order.length) {
      ahead.push(options.read(order[done + ahead.length].id));
    }
    const read = await ahead.shift()!;
    if (cancellation.isCancellationRequested) return false;
    options.take(order[done].id, read);
    if (pace.now() < sliceEnd) continue;
    options.progress(done + 1, order.length);
    await pace.pause();
    if (cancellation.isCancellationRequested) return false;
    sliceEnd = pace.now() + SLICE;
  }
  options.progress(order.length, order.length);
  return true;
}
