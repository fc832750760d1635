/**
 * The claims of one article in their places, grouped by what they could restate, and the findings made of two.
 *
 * Invariant: a group holds a bounded number of claims, so comparing all its pairs stays linear in the article.
 */

import type { Memo } from '../memo.ts';
import type { ArticleText, Finding, Region, Severity } from '../model.ts';
import { nounTo } from './asked.ts';
import { type Claim, claimsOf } from './claims.ts';
import { agree, type Stated, statedOf } from './stated.ts';
import { wordSet } from './vocabulary.ts';

/** A claim in its place in the article. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly region: Region;
  /** Its place among all claims of the article. */
  readonly order: number;
  /** In a headline, standfirst, caption or subhead. */
  readonly display: boolean;
  /** The claims that could speak of the same quantity, itself among them. */
  readonly group: readonly PlacedClaim[];
}

/** A rule over the claims of one group. */
export type GroupRule = (group: readonly PlacedClaim[]) => readonly Finding[];

const displays = wordSet('headline standfirst caption subhead');
const foreign = wordSet('boilerplate metadata credit teaser byline');

/** Claims of one group that are compared with one another; a longer list is a table rather than a story. */
const mostInGroup = 60;

/** The claims of an article, all in order and by group. */
export interface ArticleClaims {
  readonly all: readonly PlacedClaim[];
  readonly groups: readonly (readonly PlacedClaim[])[];
}

/** The claims of an article; repeated paragraphs and text that is not the story's are left out. */
export function placeClaims(article: ArticleText, memo: Memo): ArticleClaims {
  return memo.of('placed claims', article, () => place(article, memo));
}

const none: readonly PlacedClaim[] = [];

function place({ regions }: ArticleText, memo: Memo): ArticleClaims {
  const all: PlacedClaim[] = [];
  const groups: PlacedClaim[][] = [];
  const byKey = new Map<number, PlacedClaim[]>();
  for (const region of regions) {
    if (region.repeats !== null || foreign.has(region.kind)) continue;
    const claims = claimsOf(region.paragraph, memo);
    if (claims.length === 0) continue;
    const display = displays.has(region.kind);
    for (const claim of claims) {
      const known = byKey.get(claim.group);
      if (known !== undefined && known.length >= mostInGroup) continue;
      const placed = { claim, region, order: all.length, display, group: known ?? none };
      all.push(placed);
      if (known !== undefined) {
        known.push(placed);
        continue;
      }
      // Most groups stay alone: a list that is made of its first member has no room left over.
      const group = [placed];
      placed.group = group;
      groups.push(group);
      byKey.set(claim.group, group);
    }
  }
  return { all, groups };
}

/** What the value of a claim may be. */
export function stated({ claim }: PlacedClaim): Stated {
  return statedOf(claim.figure);
}

/** Whether two claims can both be true. */
export function agreeing(a: PlacedClaim, b: PlacedClaim): boolean {
  return agree(stated(a), stated(b));
}

/** Whether any other claim of the group supports this one. */
export function hasPartner(group: readonly PlacedClaim[], claim: PlacedClaim): boolean {
  return group.some(other => other !== claim && agreeing(other, claim));
}

/** The claim with its noun, as written. */
export function textOf({ claim, region }: PlacedClaim): string {
  return region.paragraph.text.slice(claim.from, nounTo(claim));
}

/** A finding at the later of two claims that cannot both be true. */
export function conflict(
  code: string,
  a: PlacedClaim,
  b: PlacedClaim,
  severity: Severity = 'warning',
): Finding {
  const place = a.display ? `in the ${a.region.kind}` : 'before';
  return {
    from: b.region.from + b.claim.from,
    to: b.region.from + b.claim.to,
    code,
    severity,
    message: `${textOf(b)} here, ${textOf(a)} ${place}.`,
    related: [
      {
        article: null,
        from: a.region.from + a.claim.from,
        to: a.region.from + a.claim.to,
        message: `${textOf(a)} is stated here`,
      },
    ],
    fixes: [],
  };
}
