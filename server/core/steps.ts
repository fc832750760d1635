/** Work that is done in steps, so that whoever does it can do other work between them. */

/** Does all steps at once; gives what they come to. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What work came to: its value, or what it threw. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** The value of an outcome; throws what the work threw. */
export function valueFrom<T>(outcome: Outcome<T>): T {
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

/**
 * Does several works of the same steps side by side: the first step of each, then the second of each. The code of a
 * step then stays in the processor's caches from one work to the next.
 */
export function finishTogether<T>(works: readonly Generator<unknown, T>[]): Outcome<T>[] {
  const outcomes: Outcome<T>[] = new Array(works.length);
  for (let left = [...works.keys()]; left.length > 0; ) {
    left = left.filter(i => {
      try {
        const step = works[i].next();
        if (step.done) outcomes[i] = { value: step.value };
        return !step.done;
      } catch (error) {
        outcomes[i] = { error };
        return false;
      }
    });
  }
  return outcomes;
}
