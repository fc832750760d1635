/**
 * Where a fact is filed, so that what contradicts it is found without looking at everything.
 *
 * Invariant: any two facts that `contradiction` in `across.ts` finds at odds stand in lists that each of them asks
 * for. The lists are short because the time is part of their key, or a word of nearly equal texts: facts of different
 * days contradict each other only as falling tolls or, undated, as one text.
 */
import { leastNames, leastNear, oneEvent, oneText, sameTime } from './across.ts';

/** What a fact is filed by. It is filled anew for each fact, since there are many. */
export interface FactWords {
  group: number;
  /** The content words of its clause, ascending: the first `count`. */
  readonly words: Int32Array;
  count: number;
  /** Which of them stand next to the figure, and which are names, as bits. */
  near: number;
  named: number;
  alone: boolean;
  /** It is a toll without a hedge, which a smaller one later contradicts. */
  exactToll: boolean;
}

export function emptyWords(): FactWords {
  const words = new Int32Array(32);
  return { group: 0, words, count: 0, near: 0, named: 0, alone: false, exactToll: false };
}

const kinds = { day: 1, toll: 2, dated: 3, undated: 4, name: 5, tollName: 6 } as const;

/** Lists by which one fact can be filed: each of its words in each of four ways, and the first words of its text. */
export const mostPlaces = 160;

/**
 * Writes the places of a fact of an article of that day (null where it has none) into `into`, three numbers for each:
 * kind, word and time. Returns how many places those are.
 */
export function placesOf(fact: FactWords, day: number | null, into: Int32Array): number {
  const { words, count, near, named } = fact;
  let places = 0;
  if (day !== null) {
    // Two ascending lists that share so many numbers share one that is not among the last.
    const anchors = bitsIn(near) - leastNear + 1;
    const names = fact.alone ? bitsIn(named) - leastNames + 1 : 0;
    places = addMarked(fact, near, anchors, kinds.day, day, into, places);
    places = addMarked(fact, named, names, kinds.name, day, into, places);
    if (fact.exactToll) {
      const period = Math.floor(day / oneEvent);
      places = addMarked(fact, near, anchors, kinds.toll, period, into, places);
      places = addMarked(fact, named, names, kinds.tollName, period, into, places);
    }
  }
  if (count < oneText.words) return places;
  // Of two texts that are nearly one, each has one of the other's words among its first.
  const first = count - Math.ceil(oneText.share * count) + 1;
  for (let at = 0; at < first; at++)
    write(into, places++, day === null ? kinds.undated : kinds.dated, words[at] as number, 0);
  return places;
}

/** Adds places by the first so many of the words that a mask marks; returns how many places there are then. */
function addMarked(
  { words }: FactWords,
  mask: number,
  most: number,
  kind: number,
  time: number,
  into: Int32Array,
  from: number,
): number {
  let places = from;
  for (let at = 0; places < from + most; at++)
    if (((mask >>> at) & 1) === 1) write(into, places++, kind, words[at] as number, time);
  return places;
}

function write(into: Int32Array, place: number, kind: number, word: number, time: number): void {
  into[3 * place] = kind;
  into[3 * place + 1] = word;
  into[3 * place + 2] = time;
}

/** The key of the list in which a place lies. */
export function listOf(group: number, kind: number, word: number, time: number): number {
  let hash = Math.imul(group ^ (kind << 28), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ word, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ time, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) & 0x7fffffff || 1;
}

/** The keys of the lists that hold what may contradict a fact by one of its places. */
export function asksOf(group: number, kind: number, word: number, time: number): number[] {
  const undated = listOf(group, kinds.undated, word, 0);
  if (kind === kinds.dated) return [undated];
  if (kind === kinds.undated) return [undated, listOf(group, kinds.dated, word, 0)];
  const reach = kind === kinds.toll || kind === kinds.tollName ? 1 : sameTime;
  const asks: number[] = [];
  for (let by = -reach; by <= reach; by++) asks.push(listOf(group, kind, word, time + by));
  return asks;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
