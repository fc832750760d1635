/**
 * What the rooms of the core remember from one analysis of an article to the next.
 *
 * Invariant: a result is remembered by the identity of its paragraph alone, so it may depend on nothing but the
 * paragraph and on knowledge that stays the same for the life of the memo. A memo never changes what an analysis
 * says, only what it costs.
 */
import type { Paragraph } from './model.ts';

/** Results by room and paragraph. They go when their paragraph goes. */
export class Memo {
  readonly #rooms = new Map<string, WeakMap<Paragraph, unknown>>();

  /** The room's result for the paragraph: made at the first call, the same object at every later one. */
  of<T>(room: string, paragraph: Paragraph, make: (paragraph: Paragraph) => T): T {
    let results = this.#rooms.get(room);
    if (!results) {
      results = new WeakMap();
      this.#rooms.set(room, results);
    }
    const known = results.get(paragraph) as T | undefined;
    if (known !== undefined) return known;
    const made = make(paragraph);
    results.set(paragraph, made);
    return made;
  }
}
