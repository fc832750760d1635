/**
 * The dead, the injured, the arrested, the jobs lost: one toll by different words (`killed four people`, `all five
 * of those killed`; `six were arrested`, `the three detainees`).
 *
 * Invariant: only a toll that the text takes up again as a whole (`the`, `all`), or that a headline sums up, is held
 * against the others, and only if it is neither any of them nor a sum of some.
 */
import type { Finding } from '../../model.ts';
import { besideOf } from '../asked.ts';
import { agreeing, conflict, type PlacedClaim, stated } from '../placedClaims.ts';
import type { TollClass } from '../toll.ts';

/** Claims that take up a whole toll with a number that none before it gives, and headlines no toll agrees with. */
export function findTolls(claims: readonly PlacedClaim[]): Finding[] {
  const byClass = new Map<TollClass, PlacedClaim[]>();
  for (const claim of claims) {
    const toll = claim.claim.toll?.class;
    if (toll === undefined) continue;
    const known = byClass.get(toll);
    if (!known) byClass.set(toll, [claim]);
    else if (known.length < mostTolls) known.push(claim);
  }
  return [...byClass.values()].flatMap(tolls => [...takenUp(tolls), ...summedUp(tolls)]);
}

/** Tolls of one kind that are compared; a story with more tells of many events. */
const mostTolls = 8;

function takenUp(tolls: readonly PlacedClaim[]): Finding[] {
  const findings: Finding[] = [];
  tolls.forEach((b, index) => {
    const { subject, toll } = b.claim;
    const earlier = tolls.slice(0, index);
    const [a] = earlier;
    if (!a || !toll?.named || !subject.definite || subject.partial || isExplained(earlier, b)) return;
    findings.push(conflict(a.display ? 'figure.headline' : 'figure.restated', a, b));
  });
  return findings;
}

/** Values that are tried as terms of a sum. */
const mostTerms = 12;

/** Whether the toll is one of the others, or the sum of two or three of them. */
function isExplained(others: readonly PlacedClaim[], b: PlacedClaim): boolean {
  if (others.some(a => agreeing(a, b) || a.claim.subject.partial)) return true;
  const values = others
    .flatMap(a => [stated(a).value, ...besideOf(a.claim).map(({ amount }) => amount as number)])
    .slice(0, mostTerms);
  const target = stated(b).value;
  return values.some((x, i) =>
    values
      .slice(i + 1)
      .some((y, j) => x + y === target || values.slice(i + j + 2).some(z => x + y + z === target)),
  );
}

/** A toll of general people: not of soldiers or pupils, who are a part of it. */
function isGeneral({ claim }: PlacedClaim): boolean {
  const { noun } = claim.subject;
  return noun === null || noun === 'person' || claim.toll?.class === 'jobs' || claim.toll?.named === true;
}

/** `Blast kills 65` above a story of 72 dead. */
function summedUp(tolls: readonly PlacedClaim[]): Finding[] {
  const [a, ...rest] = tolls;
  if (!a?.display || !isGeneral(a) || a.claim.subject.partial) return [];
  const body = rest.filter(({ display }) => !display);
  const b = body.find(isGeneral);
  return b && !isExplained(body, a) && !b.claim.subject.partial ? [conflict('figure.headline', a, b)] : [];
}
