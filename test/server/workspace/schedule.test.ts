import { describe, expect, it } from 'vitest';
import { type Job, runSchedule, SLICE, slices, Urgency } from '../../../server/workspace/schedule.ts';

const rest = (id: string): Job => ({ id, urgency: Urgency.Rest });

/** Runs jobs on a clock that each article moves by `cost` milliseconds; the log has each step in order. */
async function run(jobs: Job[], cost = 1, stopAfter = Number.POSITIVE_INFINITY) {
  const log: string[] = [];
  const cancellation = { isCancellationRequested: false };
  let now = 0;
  const complete = await runSchedule(jobs, {
    pace: {
      now: () => now,
      pause: async () => {
        log.push('pause');
      },
    },
    cancellation,
    read: async id => id.toUpperCase(),
    take: (id, read) => {
      log.push(`${id}:${read}`);
      now += cost;
      if (log.length >= stopAfter) cancellation.isCancellationRequested = true;
    },
    progress: (done, total) => log.push(`${done}/${total}`),
  });
  return { complete, log };
}

describe('a schedule', () => {
  it('takes what is near first, then by name', async () => {
    const { log, complete } = await run([rest('d'), rest('a'), { id: 'z', urgency: Urgency.Near }]);
    expect(log).toEqual(['z:Z', 'a:A', 'd:D', '3/3']);
    expect(complete).toBe(true);
  });

  it('pauses after each slice', async () => {
    const { log } = await run(['a', 'b', 'c'].map(rest), SLICE);
    expect(log).toEqual(['a:A', '1/3', 'pause', 'b:B', '2/3', 'pause', 'c:C', '3/3', 'pause', '3/3']);
  });

  it('takes nothing more once called off', async () => {
    const { log, complete } = await run(['a', 'b', 'c', 'd'].map(rest), 0, 2);
    expect(log).toEqual(['a:A', 'b:B']);
    expect(complete).toBe(false);
  });

  it('of nothing is done', async () => {
    expect(await run([])).toEqual({ complete: true, log: ['0/0'] });
  });
});

it('long work pauses when a slice is over, and not before', async () => {
  let now = 0;
  let pauses = 0;
  const breathe = slices({
    now: () => now,
    pause: async () => {
      pauses++;
      now += 100;
    },
  });
  const seen: number[] = [];
  for (let step = 0; step < 6; step++) {
    now += SLICE / 2;
    await breathe();
    seen.push(pauses);
  }
  expect(seen).toEqual([0, 1, 1, 2, 2, 3]);
});
