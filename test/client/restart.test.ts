import { describe, expect, it } from 'vitest';
import { restartPolicy } from '../../client/restart.ts';

/** What the policy says when the server ends at each of these seconds: the delay in seconds, or `left`. */
function answers(...seconds: number[]): (number | 'left')[] {
  const decide = restartPolicy();
  return seconds.map(second => {
    const restart = decide(second * 1_000);
    return restart.again ? restart.delay / 1_000 : 'left';
  });
}

describe('a server that ends by itself', () => {
  it('is started again at once the first time, then after longer and longer waits', () => {
    expect(answers(0, 10, 20, 30, 40)).toEqual([0, 1, 4, 15, 30]);
  });

  it('is left alone when it ends too often', () => {
    expect(answers(0, 10, 20, 30, 40, 50, 60)).toEqual([0, 1, 4, 15, 30, 'left', 'left']);
  });

  it('is forgiven what lies five minutes back', () => {
    expect(answers(0, 299, 600, 1_200)).toEqual([0, 1, 0, 0]);
  });
});
