/** Knowledge that may not be there yet: its parts, each given when it is asked for. */
import type { Knowledge } from '../core/knowledge.ts';
import type { Ahead } from './ahead.ts';

/** The knowledge, made at the latest when something of it is asked for. What making it throws is thrown to whoever asks. */
export function lateKnowledge(made: Ahead<Knowledge>): Knowledge {
  return {
    get recogniser() {
      return made.value.recogniser;
    },
    get gazetteer() {
      return made.value.gazetteer;
    },
    get notices() {
      return made.value.notices;
    },
  };
}
