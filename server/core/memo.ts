/**
 * What the rooms of the core remember from one analysis of an article to the next.
 *
 * Invariant: a result is remembered by the identity of its paragraph or article alone, or by a key, so it may depend
 * on nothing but those and on knowledge that stays the same for the life of the memo. A memo never changes what an
 * analysis says, only what it costs.
 */
import type { ArticleText, Paragraph } from './model.ts';

/** About as many rooms as remember something of a paragraph: a look beyond the end of a list takes ten times as long. */
const rooms = 16;
const nothing: readonly unknown[] = new Array<unknown>(rooms).fill(undefined);

/** Results by room and paragraph or article. They go when that goes. */
export class Memo {
  /** The place of each room's result among those of a paragraph: one look for a paragraph costs less than one for each room. */
  readonly #places = new Map<string, number>();
  readonly #results = new WeakMap<Paragraph | ArticleText, unknown[]>();
  readonly #latest = new Map<string, { readonly key: string; readonly made: unknown }>();

  /** The room's result for the paragraph or article: made at the first call, the same object at every later one. */
  of<S extends Paragraph | ArticleText, T>(room: string, source: S, make: (source: S) => T): T {
    let results = this.#results.get(source);
    if (!results) {
      results = nothing.slice();
      this.#results.set(source, results);
    }
    const place = this.#placeOf(room);
    const known = results[place] as T | undefined;
    if (known !== undefined) return known;
    const made = make(source);
    results[place] = made;
    return made;
  }

  #placeOf(room: string): number {
    const known = this.#places.get(room);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(room, place);
    return place;
  }

  /** The room's last result, where that was made for the same key; all that it depends on must be in the key. */
  latest<T>(room: string, key: string, make: () => T): T {
    const known = this.#latest.get(room);
    if (known?.key === key) return known.made as T;
    const made = make();
    this.#latest.set(room, { key, made });
    return made;
  }
}
