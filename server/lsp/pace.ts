/** The pace of long work in the server: by the clock, with pauses in which messages are answered. */
import { setImmediate } from 'node:timers/promises';
import type { Pace } from '../workspace/schedule.ts';

export const pace: Pace = {
  now: () => performance.now(),
  pause: () => setImmediate(),
};
