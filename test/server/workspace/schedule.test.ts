import { describe, expect, it } from 'vitest';
import { byUrgency, runSchedule, SLICE, slices, Urgency } from '../../../server/workspace/schedule.ts';

/**
 * Runs jobs, two ahead, taken in in `steps` that each move the clock by `cost` milliseconds; the log has each step in
 * order, and how many jobs were begun at most before they were taken in.
 */
async function run(jobs: string[], cost = 1, stopAfter = Number.POSITIVE_INFINITY, steps = 1) {
  const log: string[] = [];
  let [begun, most] = [0, 0];
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
    ahead: 2,
    read: async id => {
      begun++;
      most = Math.max(most, begun);
      return id.toUpperCase();
    },
    take: function* (id, read) {
      begun--;
      for (let step = 0; step < steps; step++) {
        log.push(`${id}:${read}`);
        now += cost;
        if (log.length >= stopAfter) cancellation.isCancellationRequested = true;
        yield;
      }
    },
  });
  return { complete, log, most };
}

describe('a schedule', () => {
  it('takes in the order of the jobs, and begins no more ahead than it is told', async () => {
    const { log, complete, most } = await run(['d', 'a', 'z']);
    expect(log).toEqual(['d:D', 'a:A', 'z:Z']);
    expect(complete).toBe(true);
    expect(most).toBe(2);
  });

  it('pauses after each slice', async () => {
    const { log } = await run(['a', 'b', 'c'], SLICE);
    expect(log).toEqual(['a:A', 'pause', 'b:B', 'pause', 'c:C', 'pause']);
  });

  it('pauses within a job too, and takes no further step of it once called off', async () => {
    const { log } = await run(['a', 'b'], SLICE, Number.POSITIVE_INFINITY, 2);
    expect(log).toEqual(['a:A', 'pause', 'a:A', 'pause', 'b:B', 'pause', 'b:B', 'pause']);
    const { log: cut, complete } = await run(['a', 'b'], 0, 1, 2);
    expect(cut).toEqual(['a:A']);
    expect(complete).toBe(false);
  });

  it('takes nothing more once called off', async () => {
    const { log, complete } = await run(['a', 'b', 'c', 'd'], 0, 2);
    expect(log).toEqual(['a:A', 'b:B']);
    expect(complete).toBe(false);
  });

  it('of nothing is done', async () => {
    expect(await run([])).toEqual({ complete: true, log: [], most: 0 });
  });
});

it('what is near comes first, then by name', () => {
  const near = (article: string) => (article === 'z' ? Urgency.Near : Urgency.Rest);
  expect(byUrgency(['d', 'a', 'z'], near)).toEqual(['z', 'a', 'd']);
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
