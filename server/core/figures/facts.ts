/**
 * What other articles can see of an article's figures, and the fingerprint by which copies of a story are told.
 *
 * Invariant: a fact is read from its paragraph alone; `sameQuantity` in `across.ts` says whether two facts speak of
 * one thing.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Fact } from '../model.ts';
import { besideOf, nounTo } from './asked.ts';
import type { Claim } from './claims.ts';
import { readParagraph } from './paragraphFigures.ts';
import { type PlacedClaim, placeClaims } from './placedClaims.ts';
import { sketchOf } from './sketch.ts';
import { wordSet } from './vocabulary.ts';

/** Facts of one article; a text with more is a table, and its rows are no claims. */
export const mostFacts = 200;

/** Enough to tell groups apart whose words are alike. */
const groupBits = 0x1fffff;

/** Words of a clause that a fact keeps: as many as a mask of bits can tell. */
const mostWords = 31;

/** Tallies of games, of which every report of a match has its own. */
const tallies = wordSet(
  'point rebound assist yard shot run goal game wicket catch carry touchdown reception interception lap birdie try set match win time day way block steal foul over minute season',
);

/** The facts of an article, in its own offsets. */
export function factsOf(article: ArticleText, memo: Memo): Fact[] {
  const facts: Fact[] = [];
  for (const one of placeClaims(article, memo).all) {
    if (facts.length >= mostFacts) break;
    if (isFact(one.claim)) facts.push(factOf(one));
  }
  return facts;
}

/** Units of land, distance, weight and volume; sizes of goods in a shop are as many as its shelves. */
const extents = wordSet('mi km ft acre hectare kg lb ton tonne gal L bbl nmi mi2 km2 ft2 m2 C F');

/** `a 17-foot boat`: the size of a thing rather than a measure of what happened. */
function isSize({ unit, end, first, spelled }: Claim['figure']): boolean {
  return unit === 'ft' && end - first === 3 && !spelled;
}

function isFact({ figure, subject, setting, near, toll }: Claim): boolean {
  // A toll at the end of a clause has its verb alone beside it; its whole clause must then agree.
  const beside = toll === null ? 2 : 1;
  if (setting.length < 3 || near.length < beside || subject.partial || figure.range !== 0) return false;
  switch (figure.kind) {
    case 'cardinal':
      // A toll may go without its noun: `the war has killed more than 40,000`.
      if (subject.noun === null) return toll !== null;
      return subject.plural && !tallies.has(subject.noun);
    case 'money':
    case 'percent':
    case 'ratio':
      return true;
    case 'measure':
      return extents.has(figure.unit ?? '') && !isSize(figure);
    default:
      return false;
  }
}

/** Whether the article gives one value of a quantity, however often; tolls without a noun are of no group. */
function isAlone({ claim, group }: PlacedClaim): boolean {
  const { figure, subject } = claim;
  if (figure.kind === 'cardinal' && subject.noun === null) return false;
  return group.every(other => other.claim.figure.amount === figure.amount);
}

function factOf(placed: PlacedClaim): Fact {
  const { claim, region } = placed;
  const { figure, subject, scene } = claim;
  const words = claim.setting.length > mostWords ? claim.setting.slice(0, mostWords) : claim.setting;
  const fact: { -readonly [Field in keyof Fact]: Fact[Field] } = {
    from: region.from + claim.from,
    to: region.from + claim.to,
    text: region.paragraph.text.slice(claim.from, nounTo(claim)),
    group: claim.group & groupBits,
    value: figure.amount as number,
    grain: figure.grain,
    words,
    near: nearIn(words, claim.near),
    names: scene.names,
  };
  if (figure.hedge !== null) fact.hedge = figure.hedge.kind;
  if (scene.years.length > 0) fact.years = scene.years;
  const beside = besideOf(claim);
  if (beside.length > 0) fact.beside = beside.map(({ amount }) => amount as number);
  if (subject.standing === 'rate') fact.rate = true;
  if (claim.toll !== null) fact.toll = true;
  if (isAlone(placed)) fact.alone = true;
  return fact;
}

/** The mask of the words next to a figure; where there are fewer than two, its whole clause is what is near. */
function nearIn(words: readonly number[], near: readonly number[]): number {
  let mask = 0;
  // Both ascend, and what is near is among the words.
  for (let at = 0, next = 0; at < words.length; at++) {
    const isNear = next < near.length && words[at] === near[next];
    if (isNear) next++;
    if (isNear || near.length < 2) mask |= 1 << at;
  }
  return mask;
}

/**
 * The smallest hashes of the runs of five words of an article's story (a bottom-k sketch: Broder, 1997). The share
 * of hashes that two articles have in common estimates how much text they share.
 */
export function fingerprint(article: ArticleText, memo: Memo): number[] {
  const story = article.regions.filter(({ kind, repeats }) => kind === 'paragraph' && repeats === null);
  return sketchOf(story.map(({ paragraph }) => readParagraph(paragraph, memo).words.runs));
}
