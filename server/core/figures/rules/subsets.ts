/**
 * Subsets larger than the toll they belong to: `The strike killed nine people. … Eleven children were among the
 * dead.`
 *
 * Invariant: the toll is stated as exact, and every toll of that kind in the story is smaller than the subset.
 */
import type { Finding } from '../../model.ts';
import type { VerbClass } from '../lexeme.ts';
import { conflict, type PlacedClaim, stated } from '../placedClaims.ts';

/** Subsets `among the dead` that outnumber all the dead. */
export function findSubsets(claims: readonly PlacedClaim[]): Finding[] {
  const findings: Finding[] = [];
  for (const subset of claims) {
    const verb = subset.claim.among;
    if (verb === null) continue;
    const tolls = claims.filter(one => one !== subset && isToll(one, verb));
    const [toll] = tolls;
    if (toll && tolls.every(one => stated(one).high < stated(subset).low))
      findings.push(conflict('figure.subset', toll, subset));
  }
  return findings;
}

function isToll({ claim }: PlacedClaim, verb: VerbClass): boolean {
  return claim.among === null && claim.toll?.class === verb;
}
