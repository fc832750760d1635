/** Timing for the benchmark: medians, quantiles, and how cost grows with size. */
import { Bench, type TaskResult } from 'tinybench';

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
const leastWarming = 3000;
const mostWarming = 40_000;

/** Runs work until it gets no quicker: the last third of the runs took about as long as the third before it. */
function warm(work: () => void): void {
  const times: number[] = [];
  for (let spent = 0; spent < leastWarming || (spent < mostWarming && isGettingQuicker(times)); ) {
    const start = processorTime();
    work();
    times.push(processorTime() - start);
    spent += times[times.length - 1];
  }
}

function isGettingQuicker(times: readonly number[]): boolean {
  const third = Math.ceil(times.length / 3);
  return quantile(times.slice(-third), 0.5) < 0.96 * quantile(times.slice(-2 * third, -third), 0.5);
}

/** The median milliseconds of processor time of each contender, after it has run until it is warm. */
export function race(
  contenders: Readonly<Record<string, () => void>>,
  rounds: number,
): Record<string, number> {
  const bench = new Bench({ iterations: rounds, time: 0, now: processorTime, warmup: false, throws: true });
  for (const [name, work] of Object.entries(contenders)) {
    bench.add(name, work, { beforeAll: () => warm(work) });
  }
  return Object.fromEntries(bench.runSync().map(({ name, result }) => [name, medianOf(result)]));
}

function medianOf(result: TaskResult): number {
  if (result.state !== 'completed') throw new Error(`a contender did not finish: ${result.state}`);
  return result.latency.p50;
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
