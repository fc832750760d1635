/**
 * What is known beyond the articles: maps, other names of places, people long known.
 *
 * Invariant: a file that cannot be opened costs what it holds alone, and the user is told once.
 */
import type { Background } from '../core/background.ts';
import type { Knowledge } from '../core/knowledge.ts';
import type { Place } from '../core/model.ts';
import type { Outlines } from '../core/places/outlines.ts';
import { errorText } from './guard.ts';
import { type DrawMap, mapDrawer } from './maps.ts';

/** What an almanac draws on; each is opened when it is first asked for. */
export interface AlmanacData {
  readonly openOutlines: () => Outlines;
  readonly openBackground: () => Background;
}

/** What a problem of the almanac is about: names that no address can have. */
export const MAPS = 'maps';
export const BACKGROUND = 'background';

export class Almanac {
  /** The locator map of a place, null where it cannot be drawn. */
  readonly map: DrawMap;
  readonly #knowledge: Knowledge;
  readonly #openBackground: () => Background;
  readonly #report: (about: string, message: string) => void;
  #background: Background | null | undefined;

  constructor(
    knowledge: Knowledge,
    { openOutlines, openBackground }: AlmanacData,
    report: (about: string, message: string) => void,
  ) {
    this.#knowledge = knowledge;
    this.#openBackground = openBackground;
    this.#report = report;
    this.map = mapDrawer(openOutlines, error => report(MAPS, `Cards have no maps: ${errorText(error)}`));
  }

  /** The other names of a place of an open article, in any language; empty where none are known. */
  alternates(place: Place): readonly string[] {
    return this.#knowledge.gazetteer.alternates(place);
  }

  /** What is known of a person long known; null where nothing is. */
  background(name: string): string | null {
    if (this.#background === undefined) {
      try {
        this.#background = this.#openBackground();
      } catch (error) {
        this.#background = null;
        this.#report(BACKGROUND, `Cards have no background on people: ${errorText(error)}`);
      }
    }
    return this.#background?.of(name) ?? null;
  }
}
