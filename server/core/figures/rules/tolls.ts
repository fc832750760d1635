/**
 * The dead, the injured, the arrested, the jobs lost: one toll by different words (`killed four people`, `all five
 * of those killed`; `six were arrested`, `the three detainees`).
 *
 * Invariant: only a toll that the text takes up again as a whole (`the`, `all`) is held against the earlier ones,
 * and only if it is neither any of them nor a sum of some.
 */
import type { Finding } from '../../model.ts';
import type { VerbClass } from '../lexicon.ts';
import { lexicon } from '../lexicon.ts';
import { agreeing, conflict, type PlacedClaim, stated } from '../placedClaims.ts';

type Toll = VerbClass | 'jobs';

const tolls: ReadonlySet<string> = new Set(['kill', 'injure', 'arrest', 'displace']);
const posts: ReadonlySet<string> = new Set(['job', 'position', 'post']);

/** `killed more than 12`, `12 people were killed`: a verb further off has another object. */
const widestGap = 2;

/** The toll that a claim counts, by its noun (`deaths`, `detainees`, `job losses`) or by its verb. */
function tollOf({ claim }: PlacedClaim): Toll | null {
  const { figure, subject } = claim;
  if (figure.kind !== 'cardinal' || subject.standing === 'rate') return null;
  const { noun, modifiers, verb, verbGap } = subject;
  if (noun !== null && posts.has(noun)) return verb === 'fall' || verb === 'lose' ? 'jobs' : null;
  if (modifiers.some(word => posts.has(word)) && (noun === 'loss' || noun === 'cut')) return 'jobs';
  if (noun === 'redundancy' || noun === 'layoff') return 'jobs';
  const own = noun === null ? undefined : (lexicon.get(noun)?.verb ?? lexicon.get(`${noun}s`)?.verb);
  if (own !== undefined && tolls.has(own)) return own;
  return verb !== null && tolls.has(verb) && verbGap <= widestGap ? verb : null;
}

/** Whether the claim's own noun names the toll, rather than a verb beside it. */
function isNamed({ claim }: PlacedClaim): boolean {
  const { noun, modifiers } = claim.subject;
  if (noun === null) return false;
  return (
    tolls.has(lexicon.get(noun)?.verb ?? lexicon.get(`${noun}s`)?.verb ?? '') ||
    modifiers.includes('job') ||
    noun === 'redundancy' ||
    noun === 'layoff'
  );
}

/** Claims that take up a whole toll with a number that none before it gives. */
export function findTolls(claims: readonly PlacedClaim[]): Finding[] {
  const findings: Finding[] = [];
  const ordered = [...claims].sort((a, b) => a.order - b.order);
  const before = new Map<Toll, PlacedClaim[]>();
  for (const b of ordered) {
    const toll = tollOf(b);
    if (toll === null) continue;
    const earlier = before.get(toll) ?? [];
    const [a] = earlier;
    if (a && b.claim.subject.definite && !b.claim.subject.partial && isNamed(b) && !explains(earlier, b)) {
      findings.push(conflict('figure.restated', a, b));
    }
    if (earlier.length < mostTolls) before.set(toll, [...earlier, b]);
  }
  return findings;
}

/** Earlier tolls that are tried as terms of a sum; a story with more gives too many sums to mean anything. */
const mostTolls = 8;

/** Whether the toll is one of the earlier ones, or the sum of two or three of them. */
function explains(earlier: readonly PlacedClaim[], b: PlacedClaim): boolean {
  if (earlier.some(a => agreeing(a, b) || a.claim.subject.partial)) return true;
  const values = earlier.map(a => stated(a).value);
  const target = stated(b).value;
  return values.some((x, i) =>
    values
      .slice(i + 1)
      .some((y, j) => x + y === target || values.slice(i + j + 2).some(z => x + y + z === target)),
  );
}
