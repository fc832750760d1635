/**
 * The order and pace of long work: articles beside an open one first, then the rest, by name; a slice of work, then a
 * pause in which requests are answered.
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

/** A breath to be taken between two steps of long work: it pauses when a slice is over. */
export function slices(pace: Pace): () => Promise<void> {
  let end = pace.now() + SLICE;
  return async () => {
    if (pace.now() < end) return;
    await pace.pause();
    end = pace.now() + SLICE;
  };
}

/** Articles in the order in which they are to be read. */
export function byUrgency(articles: readonly string[], urgencyOf: (article: string) => Urgency): string[] {
  const ranked = articles.map(article => ({ article, urgency: urgencyOf(article) }));
  ranked.sort(
    (a, b) => a.urgency - b.urgency || (a.article < b.article ? -1 : a.article > b.article ? 1 : 0),
  );
  return ranked.map(({ article }) => article);
}

export interface ScheduleOptions<J, T> {
  readonly pace: Pace;
  readonly cancellation: Cancellation;
  /** Jobs that are begun before those in front of them are taken in. */
  readonly ahead: number;
  /** Does a job. Must not reject. */
  readonly read: (job: J) => Promise<T>;
  /** Takes in what came of a job, in steps between which there may be a pause; called in their order. */
  readonly take: (job: J, read: T) => Iterable<unknown>;
}

/** Does all jobs and takes in what comes of them. Resolves to true when all were, to false when called off. */
export async function runSchedule<J, T>(
  jobs: readonly J[],
  { pace, cancellation, ahead, read, take }: ScheduleOptions<J, T>,
): Promise<boolean> {
  const begun: Promise<T>[] = [];
  const breathe = slices(pace);
  for (let done = 0; done < jobs.length; done++) {
    while (begun.length < ahead && done + begun.length < jobs.length) {
      begun.push(read(jobs[done + begun.length]));
    }
    const result = await begun.shift()!;
    if (cancellation.isCancellationRequested) return false;
    for (const _ of take(jobs[done], result)) {
      await breathe();
      if (cancellation.isCancellationRequested) return false;
    }
  }
  return true;
}
