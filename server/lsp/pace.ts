/** The pace of long work in the server: by the clock, with pauses in which messages are answered. */
import { setImmediate } from 'node:timers/promises';
import type { Pace } from '../workspace/schedule.ts';

export const pace: Pace = {
  now: () => performance.now(),
  // A message that comes in during the first turn is answered in it, but behind whoever waited for that one already.
  pause: async () => {
    await setImmediate();
    await setImmediate();
  },
};
