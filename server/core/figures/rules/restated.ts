/**
 * One quantity with two values in one article: in the headline and the body, at the wrong magnitude, in two places
 * of the body.
 *
 * Invariant: two claims are compared only where their settings show that they speak of one quantity, and a claim
 * that has an agreeing partner anywhere in its group is never reported.
 */

import type { Finding } from '../../model.ts';
import { type Anaphor, anaphorOf, isSourced, modifiersOf, opens, possessorOf, timesOf } from '../asked.ts';
import { type Claim, shared } from '../claims.ts';
import { agreeing, conflict, hasPartner, type PlacedClaim, stated } from '../placedClaims.ts';
import { differByThousands } from '../stated.ts';
import { wordHash } from '../stems.ts';
import { isCompound } from '../subject.ts';
import { wordSet } from '../vocabulary.ts';

/** How many body claims behind a headline are asked: a headline sums up how its story begins. */
const leadClaims = 12;

/** A headline's figure that the body contradicts: the headline's words recur around a different value. */
export function findHeadline(group: readonly PlacedClaim[]): Finding[] {
  const findings: Finding[] = [];
  for (const a of group) {
    if (!a.display || a.claim.subject.standing === 'rate' || hasPartner(group, a)) continue;
    const body = group.filter(({ display, order }) => !display && order > a.order).slice(0, leadClaims);
    const b = body.find(other => isSummedUp(a.claim, other.claim));
    if (b) findings.push(conflict(isMagnitude(a, b) ? 'figure.magnitude' : 'figure.headline', a, b));
  }
  return findings;
}

function isMagnitude(a: PlacedClaim, b: PlacedClaim): boolean {
  return differByThousands(stated(a).value, stated(b).value);
}

function isSummedUp(a: Claim, b: Claim): boolean {
  if (b.subject.partial || a.subject.partial) return false;
  if (a.toll && b.toll && a.toll.class !== b.toll.class) return false;
  if (vague.has(a.subject.noun ?? '')) return false;
  const common = shared(a.setting, b.setting);
  if (common >= 3 && common >= 0.6 * a.setting.length) return true;
  const sameNoun = a.subject.noun !== null && a.subject.noun === b.subject.noun;
  const counted = a.figure.kind !== 'cardinal' || (a.subject.plural && b.subject.plural);
  return sameNoun && counted && shared(a.near, b.near) >= 2;
}

/** The same digits with thousands between them, where one value stands alone against a repeated one or shares its words. */
export function findMagnitude(group: readonly PlacedClaim[]): Finding[] {
  const findings: Finding[] = [];
  for (const b of group) {
    if (b.claim.figure.kind !== 'money' || !isScaled(b)) continue;
    const twins = group.filter(a => isScaled(a) && isMagnitude(a, b));
    const [a] = twins;
    if (!a || hasPartner(group, b) || (a.order > b.order && !hasPartner(group, a))) continue;
    const repeated = twins.length > 1 && twins.every(twin => stated(twin).value === stated(a).value);
    const related = twins.some(twin => shared(twin.claim.setting, b.claim.setting) > 0);
    if (repeated || related) findings.push(conflict('figure.magnitude', a, b));
  }
  return findings;
}

/** Whether a scale word carries the magnitude, which is what slips. */
function isScaled({ claim }: PlacedClaim): boolean {
  return claim.figure.scale > 1;
}

/** Counts of vague nouns, of which one article has many: never one set. */
const vague = wordSet(
  'time point goal way thing side yard game match run try vote seat shot minute lap half set part killed year',
);

/** `the eight unions`, `these six players`, `Acme's 470 workers`: a set already counted, with another count. */
export function findAnaphor(group: readonly PlacedClaim[]): Finding[] {
  const findings: Finding[] = [];
  group.forEach((b, index) => {
    const { subject, figure } = b.claim;
    if (
      figure.kind !== 'cardinal' ||
      subject.noun === null ||
      !subject.plural ||
      vague.has(subject.noun) ||
      b.display
    )
      return;
    if (subject.partial || subject.standing === 'rate') return;
    const anaphor = anaphorOf(b.claim);
    if (anaphor === null) return;
    const earlier = group.slice(0, index).filter(({ claim }) => isIntroduced(claim, b.claim, anaphor));
    if (earlier.length === 0 || group.some(a => a !== b && agreeing(a, b))) return;
    const a = anaphor === 'these' ? earlier.at(-1) : earlier[0];
    if (!a || new Set(earlier.map(one => stated(one).value)).size > 1) return;
    if (isSameSet(a.claim, b.claim, anaphor) && !isSplit(a, b))
      findings.push(conflict('figure.restated', a, b));
  });
  return findings;
}

/** Whether an earlier claim may have introduced the set: a whole, and the possessor's where one is named. */
function isIntroduced({ subject, scene }: Claim, taker: Claim, anaphor: Anaphor): boolean {
  if (anaphor === 'these') return true;
  if (subject.partial || subject.standing === 'part') return false;
  const possessor = possessorOf(taker);
  return anaphor !== 'possessive' || (possessor !== null && scene.names.includes(possessor));
}

/** Small sets (`the two men`) are often named rather than counted before. */
const smallestSet = 3;

function isSameSet(a: Claim, b: Claim, anaphor: Anaphor): boolean {
  const least = Math.min(a.figure.amount as number, b.figure.amount as number);
  if (least < smallestSet && anaphor !== 'these') return false;
  const [x, y] = [modifiersOf(a), modifiersOf(b)];
  if (y.length > 0 && !y.some(word => x.includes(word))) return false;
  if (!isOneScale(a, b) || (anaphor !== 'these' && isOtherTime(a, b)) || isCompound(a.scene.words, a.figure))
    return false;
  const words = anaphor === 'its' ? 2 : anaphor === 'the' ? 1 : 0;
  return shared(a.setting, b.setting) >= words;
}

/** A slip changes a digit; two counts this far apart are of two sets. */
const farApart = 4;

function isOneScale({ figure: a }: Claim, { figure: b }: Claim): boolean {
  const ratio = (a.amount as number) / (b.amount as number);
  return ratio <= farApart && ratio >= 1 / farApart;
}

/** Whether each sentence names a time and none is in both. */
function isOtherTime(a: Claim, b: Claim): boolean {
  const [x, y] = [timesOf(a), timesOf(b)];
  return x.length > 0 && y.length > 0 && !x.some(time => y.includes(time));
}

/** Whether both stand in one sentence, which then tells them apart. */
function isSplit(a: PlacedClaim, b: PlacedClaim): boolean {
  return a.region === b.region && a.claim.scene.sentence === b.claim.scene.sentence;
}

/** Regions within which a story introduces whom it is about: headline, standfirst, first paragraphs. */
const introduction = 5;

/** `Five boys climbed the fence … Seven boys got over the fence by a ladder`: one introduction, told again at greater length. */
export function findIntroduction(group: readonly PlacedClaim[]): Finding[] {
  const [a, b, more] = group.filter(({ claim }) => claim.figure.kind === 'cardinal' && opens(claim));
  if (!a || !b || more || b.order - a.order > introduction * 2 || agreeing(a, b) || isSplit(a, b)) return [];
  const [x, y] = [a.claim, b.claim];
  if (!x.subject.plural || x.subject.partial || y.subject.partial || vague.has(x.subject.noun ?? ''))
    return [];
  if (
    modifiersOf(x).join(' ') !== modifiersOf(y).join(' ') ||
    group.some(one => one !== b && agreeing(one, b))
  )
    return [];
  return shared(x.setting, y.setting) >= 2 ? [conflict('figure.restated', a, b)] : [];
}

/** The same noun with the same modifiers (`900 new desks`, `600 new desks`; `40% of the winter fodder`). */
export function findSameWords(group: readonly PlacedClaim[]): Finding[] {
  const [first] = group;
  if (first === undefined || first.claim.figure.kind === 'ratio') return [];
  // Counts are grouped by their noun.
  if (first.claim.figure.kind === 'cardinal')
    return first.claim.subject.noun === null ? [] : sameWordsOf(group);
  const byNoun = new Map<string, PlacedClaim[]>();
  for (const one of group) {
    const { noun } = one.claim.subject;
    if (noun === null) continue;
    const known = byNoun.get(noun);
    if (known) known.push(one);
    else byNoun.set(noun, [one]);
  }
  return [...byNoun.values()].flatMap(sameWordsOf);
}

function sameWordsOf(group: readonly PlacedClaim[]): Finding[] {
  if (group.length < 2) return [];
  const [a] = group;
  const b = group.find(other => a && stated(other).value !== stated(a).value);
  if (
    !a ||
    !b ||
    !group.every(one => stated(one).value === stated(a).value || stated(one).value === stated(b).value)
  )
    return [];
  if (agreeing(a, b) || isSplit(a, b) || !isSameWording(a.claim, b.claim)) return [];
  return [conflict('figure.restated', a, b)];
}

function isSameWording(a: Claim, b: Claim): boolean {
  const [x, y] = [a.subject, b.subject];
  if (
    x.noun === null ||
    x.noun !== y.noun ||
    x.partial ||
    y.partial ||
    x.standing !== y.standing ||
    x.standing === 'rate'
  )
    return false;
  if (timesOf(a).length > 0 && timesOf(b).length > 0) return false;
  if (!isOneScale(a, b) || a.figure.kind === 'measure' || isSourced(a) || isSourced(b)) return false;
  if (x.verb !== null && y.verb !== null && x.verb !== y.verb) return false;
  const [own, others] = [modifiersOf(a), modifiersOf(b)];
  if (own.some(word => others.includes(word)))
    return (
      extrasAreNames(a, own, others) &&
      extrasAreNames(b, others, own) &&
      (a.figure.kind !== 'cardinal' || (x.plural && y.plural))
    );
  const sameAct = x.verb !== null && x.verb === y.verb && shared(a.near, b.near) >= 3;
  return a.figure.kind === 'percent' && sameAct && shared(a.scene.names, b.scene.names) > 0;
}

/** Whether the modifiers that the other claim lacks are names: `new Acme jobs` beside `new jobs`. */
function extrasAreNames({ scene }: Claim, own: readonly string[], others: readonly string[]): boolean {
  return own.every(word => others.includes(word) || scene.names.includes(wordHash(word)));
}
