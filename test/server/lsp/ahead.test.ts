import { describe, expect, it } from 'vitest';
import { Ahead } from '../../../server/lsp/ahead.ts';

/** Something made in three steps, and how many of them were done. */
function threeSteps() {
  const done: number[] = [];
  const made = new Ahead(function* () {
    done.push(1);
    yield;
    done.push(2);
    yield;
    done.push(3);
    return { steps: done.length };
  });
  return { done, made };
}

describe('what is made ahead', () => {
  it('is made in steps', () => {
    const { done, made } = threeSteps();
    const seen: number[] = [];
    for (const _ of made.steps()) seen.push(done.length);
    expect(seen).toEqual([1, 2, 3]);
    expect(made.value).toEqual({ steps: 3 });
  });

  it('is made at once where it is needed, with what was done before, and only then', () => {
    const { done, made } = threeSteps();
    const steps = made.steps();
    steps.next();
    expect(done).toEqual([1]);
    const { value } = made;
    expect(done).toEqual([1, 2, 3]);
    expect(steps.next().done).toBe(true);
    expect(made.value).toBe(value);
  });

  it('tells whoever needs it why it cannot be made, and is tried again', () => {
    let works = false;
    const made = new Ahead<string>(function* () {
      yield;
      if (!works) throw new Error('no such file');
      return 'here';
    });
    expect(() => [...made.steps()]).toThrow('no such file');
    expect(() => made.value).toThrow('no such file');
    works = true;
    expect(made.value).toBe('here');
  });
});
