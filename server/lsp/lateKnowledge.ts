/**
 * Knowledge that is opened when it is first asked for, so that a client is greeted before: while it sets itself up,
 * the data is read.
 */
import type { Knowledge } from '../core/knowledge.ts';

/** The knowledge that `open` gives. What `open` throws is thrown to whoever asks, each time. */
export function lateKnowledge(open: () => Knowledge): Knowledge {
  let opened: Knowledge | null = null;
  const knowledge = () => {
    opened ??= open();
    return opened;
  };
  return {
    get recogniser() {
      return knowledge().recogniser;
    },
    get gazetteer() {
      return knowledge().gazetteer;
    },
    get notices() {
      return knowledge().notices;
    },
  };
}
