/**
 * Where a fact is filed, so that what contradicts it is found without looking at everything.
 *
 * Invariant: any two facts that `contradiction` in `across.ts` finds at odds stand under a key that each of them asks
 * for, in lists that both name. The lists are short because the time is part of the key, or a word of nearly equal
 * texts: facts of different days contradict each other only as falling tolls or, undated, as one text.
 */
import type { Fact } from '../model.ts';
import { isExactToll, leastNames, leastNear, namesNear, oneEvent, oneText, sameTime } from './across.ts';
import { dayOf } from './calendar.ts';

/** A list that a fact stands in, and the lists that hold what may contradict it by the same word. */
export interface Filing {
  readonly list: number;
  readonly asks: readonly number[];
}

const kinds = { day: 1, toll: 2, dated: 3, undated: 4, name: 5 } as const;

/** A key of 31 bits, never 0. Facts that meet by chance are told apart by `contradiction`. */
function keyOf(kind: number, group: number, word: number, time: number): number {
  let hash = Math.imul(group ^ (kind << 28), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ word, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ time, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) & 0x7fffffff || 1;
}

/** Where a fact of an article of that date stands and what it asks for. */
export function filingsOf(fact: Fact, published: string | null): Filing[] {
  const filings: Filing[] = [];
  if (published !== null) {
    const day = dayOf(published);
    const anchors = anchorsOf(fact);
    for (const word of anchors) filings.push(filing(kinds.day, fact.group, word, day, sameTime));
    if (fact.alone)
      for (const name of allButLast(namesNear(fact), leastNames))
        filings.push(filing(kinds.name, fact.group, name, day, sameTime));
    if (isExactToll(fact)) {
      const period = Math.floor(day / oneEvent);
      for (const word of anchors) filings.push(filing(kinds.toll, fact.group, word, period, 1));
    }
  }
  for (const word of startOf(fact)) {
    const dated = keyOf(kinds.dated, fact.group, word, 0);
    const undated = keyOf(kinds.undated, fact.group, word, 0);
    filings.push(
      published === null ? { list: undated, asks: [undated, dated] } : { list: dated, asks: [undated] },
    );
  }
  return filings;
}

function filing(kind: number, group: number, word: number, time: number, reach: number): Filing {
  const list = keyOf(kind, group, word, time);
  const asks = [list];
  for (let by = 1; by <= reach; by++)
    asks.push(keyOf(kind, group, word, time - by), keyOf(kind, group, word, time + by));
  return { list, asks };
}

/** The words next to a fact but for the last: two facts that share two of theirs share one of these. */
function anchorsOf({ words, near }: Fact): readonly number[] {
  return allButLast(
    words.filter((_, at) => (near >>> at) & 1),
    leastNear,
  );
}

/** Two ascending lists that share `least` numbers or more share one of these. */
function allButLast(list: readonly number[], least: number): readonly number[] {
  return list.slice(0, Math.max(0, list.length - least + 1));
}

/** The first words of a text: of two texts that are nearly one (`oneText`), each has one of the other's among these. */
function startOf({ words }: Fact): readonly number[] {
  if (words.length < oneText.words) return [];
  return words.slice(0, words.length - Math.ceil(oneText.share * words.length) + 1);
}
