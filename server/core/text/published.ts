/**
 * The article's own date, as the text states it.
 *
 * Invariant: it is found on a line that dates this article or is left unknown. The page's clock over the headline,
 * dates in the story, and dates of other stories after it do not count.
 */
import type { Published, Region } from '../model.ts';
import type { Look, LookKind } from './looks.ts';

// Sites print the date within a few lines of the headline; further down it may be another story's.
const proseBefore = 3;

/** Better evidence first: what says "published", then a dateline, then a date alone, then the last change. */
const order: readonly LookKind[] = ['published', 'dateline', 'date', 'byline', 'updated'];

/** The date of the article whose regions and looks are given, null where the text does not state it. */
export function findPublished(regions: readonly Region[], looks: readonly Look[]): Published | null {
  let best: Published | null = null;
  let rank = order.length;
  let prose = 0;
  let headed = false;
  for (let i = 0; i < regions.length && prose <= proseBefore; i++) {
    const { kind, from } = regions[i];
    const look = looks[i];
    if (kind === 'paragraph') prose++;
    if (kind === 'headline') headed = true;
    // A date alone over the headline is the page's, as often as not the day it was read.
    if (look.kind === 'date' && !headed) continue;
    if (kind !== 'metadata' && kind !== 'dateline' && kind !== 'byline') continue;
    const own = kind === 'dateline' ? order.indexOf('dateline') : order.indexOf(look.kind);
    if (!look.date || own < 0 || own >= rank) continue;
    best = { date: look.date.date, from: from + look.date.from, to: from + look.date.to };
    rank = own;
  }
  return best;
}
