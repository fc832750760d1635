/**
 * What other articles can see of an article's figures.
 *
 * Invariant: a fact is emitted once under each word next to it, so that any two facts whose neighbourhoods share a
 * word meet under a key; `sameQuantity` in `across.ts` says whether they speak of one thing.
 */
import type { Memo } from '../memo.ts';
import type { ArticleText, Fact, FactSetting } from '../model.ts';
import { type Claim, hashOf } from './claims.ts';
import { readParagraph } from './figures.ts';
import { claimsByGroup, type PlacedClaim } from './placedClaims.ts';
import { LETTERS, wordSet } from './words.ts';

/** Words next to a fact under which it is filed; more would file it under words that say little. */
export const mostAnchors = 8;

/** Facts of one article; a text with more is a table, and its rows are no claims. */
const mostFacts = 200;

/** Tallies of games, of which every report of a match has its own. */
const tallies = wordSet(
  'point rebound assist yard shot run goal game wicket catch carry touchdown reception interception lap birdie try set match win time day way block steal foul over minute season',
);

/** The facts of an article, in its own offsets. */
export function factsOf(article: ArticleText, memo: Memo): Fact[] {
  const placed = [...claimsByGroup(article, memo).values()].flat().filter(({ claim }) => isFact(claim));
  placed.sort((a, b) => a.order - b.order);
  return placed.slice(0, mostFacts).flatMap(one => factsFor(one, article.published?.date ?? null));
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

function factsFor({ claim, region }: PlacedClaim, asOf: string | null): Fact[] {
  const { figure, subject, group, near } = claim;
  const setting: FactSetting = {
    group,
    words: claim.setting,
    near,
    names: claim.names,
    years: claim.years,
    value: figure.amount as number,
    grain: figure.grain,
    hedge: claim.hedge,
    beside: claim.beside.map(({ amount }) => amount as number),
    cumulative: claim.toll !== null,
    standing: subject.standing,
  };
  const fact = {
    from: region.from + claim.from,
    to: region.from + claim.to,
    text: region.paragraph.text.slice(claim.from, claim.nounTo),
    low: figure.low as number,
    high: figure.high as number,
    asOf,
    setting,
  };
  return near.slice(0, mostAnchors).map(anchor => ({ ...fact, key: `${group}|${anchor.toString(36)}` }));
}

/** Words in a run whose hash is taken. */
const runLength = 5;
/** How many hashes stand for an article: enough to tell half-copies from rewrites. */
const sketchSize = 64;

/**
 * The smallest hashes of the runs of five words of an article's story (a bottom-k sketch: Broder, 1997). The share
 * of hashes that two articles have in common estimates how much text they share.
 */
export function fingerprint(article: ArticleText, memo: Memo): number[] {
  const hashes = new Set<number>();
  for (const { kind, paragraph, repeats } of article.regions) {
    if (kind !== 'paragraph' || repeats !== null) continue;
    for (const hash of memo.of('figure runs', paragraph, () => runsOf(readParagraph(paragraph, memo).words)))
      hashes.add(hash);
  }
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}

function runsOf(words: ReturnType<typeof readParagraph>['words']): number[] {
  const hashes = new Set<number>();
  const recent: number[] = [];
  for (let at = 0; at < words.count; at++) {
    if (words.kind[at] !== LETTERS) continue;
    recent.push(hashOf(words.word(at)));
    if (recent.length > runLength) recent.shift();
    if (recent.length === runLength)
      hashes.add(recent.reduce((sum, hash) => Math.imul(sum, 31) + hash, 7) >>> 1);
  }
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}
