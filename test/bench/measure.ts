/** Timing for the benchmark: medians, quantiles, and how cost grows with size. */

/** Milliseconds that a piece of work takes by the clock, as whoever waits for it sees them. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of processor time that this process has used: what else the machine does is not in them. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The quantile `q` (0 to 1) of some values, the nearest one at or above. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

// Milliseconds that a contender runs at least and at most before it counts as warm. Small programs are compiled within
// the first few seconds, large ones take half a minute; a reader's editor has run for longer than that.
const leastWarming = 10_000;
const mostWarming = 60_000;

/** Runs work until it gets no quicker: the last third of the runs took about as long as the third before it. */
function warm(work: () => void): void {
  const times: number[] = [];
  for (let spent = 0; spent < leastWarming || (spent < mostWarming && isGettingQuicker(times)); ) {
    times.push(processorTimeOf(work));
    spent += times[times.length - 1];
  }
}

function isGettingQuicker(times: readonly number[]): boolean {
  const third = Math.ceil(times.length / 3);
  return quantile(times.slice(-third), 0.5) < 0.96 * quantile(times.slice(-2 * third, -third), 0.5);
}

function processorTimeOf(work: () => void): number {
  const start = processorTime();
  work();
  return processorTime() - start;
}

// A process that uses no more than so many milliseconds of processor time while one waits so long is at rest.
const restful = 0.5;
const glance = 5;
const mostGlances = 400;

/** Waits until this process is at rest: no garbage is cleared away and nothing compiled any more. */
function rest(): void {
  const never = new Int32Array(new SharedArrayBuffer(4));
  for (let glances = 0; glances < mostGlances; glances++) {
    if (processorTimeOf(() => void Atomics.wait(never, 0, 0, glance)) <= restful) return;
  }
}

/**
 * The milliseconds of processor time of each contender in each round. All are warm before the first round, and each runs
 * once in a round, after a run that does not count: a machine that grows slower or quicker meanwhile does so for all of
 * them, so that a ratio within a round holds where times do not. What a contender leaves to do, such as garbage, counts
 * for it and not for the next.
 */
export function race(
  contenders: Readonly<Record<string, () => void>>,
  rounds: number,
): Record<string, number[]> {
  const all = Object.entries(contenders);
  for (const [, work] of all) warm(work);
  const times = Object.fromEntries(all.map(([name]): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of all) {
      // The engine takes memory from a program that waits: what it has to do to get that back is no reading.
      work();
      rest();
      const run = () => {
        work();
        rest();
      };
      times[name].push(processorTimeOf(run));
    }
  }
  return times;
}

/**
 * The exponent `e` of cost ~ size^e: the slope of the least-squares line through the logarithms. 1 is linear, 2
 * quadratic. Each cost is the least of several runs, the one with the least of other work in it.
 */
export function growthExponent(sizes: readonly number[], cost: (size: number) => () => void): number {
  const points = sizes.map(size => {
    const work = cost(size);
    return [Math.log(size), Math.log(leastOf(work))] as const;
  });
  return slope(points);
}

/** The slope of the least-squares line through some points. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return rise / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

// Short work is run often, for what else the machine does is then the larger part of a single run.
const enoughRuns = 20;
const enoughMilliseconds = 300;

function leastOf(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let runs = 0; runs < enoughRuns && spent < enoughMilliseconds; runs++) {
    const start = processorTime();
    work();
    const time = Math.max(processorTime() - start, shortestTime);
    spent += time;
    least = Math.min(least, time);
  }
  return least;
}

// The processor's time is counted in microseconds; less than one is no time to take the logarithm of.
const shortestTime = 0.001;
