/** Work that is done in steps, so that whoever does it can do other work between them. */

/** Does all steps at once; gives what they come to. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
