/**
 * What each name of an article is, where the story as a whole tells more than the recogniser saw: surnames taken for
 * towns or bodies, towns taken for persons, places taken for bodies with what an office is for, towns taken into one
 * name with their country, places that stand for their sides.
 *
 * Invariant: mentions come sorted and never overlap, and go so.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Mention } from '../model.ts';
import { readAddresses } from './addresses.ts';
import { readMinistries } from './ministries.ts';
import { readPartyTags } from './partyTags.ts';
import { readSides } from './sides.ts';
import { readSurnames } from './surnames.ts';
import { readTowns } from './towns.ts';

/** In steps: the recogniser's mentions with their types corrected, and among them the surnames and homes that it passed
 * over. */
export function* sensesInSteps(
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  memo: Memo,
): Generator<undefined, readonly Mention[]> {
  const apart = readMinistries(article, mentions, gazetteer);
  const split = readAddresses(article, apart, gazetteer);
  const tagged = readPartyTags(article, split, gazetteer, memo);
  yield;
  const named = readSurnames(article, tagged, gazetteer, memo);
  yield;
  return readSides(article, readTowns(article, named, gazetteer), gazetteer, memo);
}
