/**
 * The chains of an article: which mentions name one entity.
 *
 * Invariants: every mention belongs to exactly one chain, and a chain holds mentions of one type; chains stand in
 * the order of their first mentions; never throws.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Chain, EntityType, Mention } from '../model.ts';
import { recall } from '../recall.ts';
import { groupGroups, groupOrganizations, groupPlaces, untied } from './bodies.ts';
import { type Naming, namings } from './naming.ts';
import { withoutTitle } from './personNames.ts';
import { groupPersons } from './persons.ts';
import { Roles } from './roles.ts';
import { sportOf } from './sportArticle.ts';

/** The namings of one entity, in order; `couldBe` as in `Chain`. */
export interface NamingGroup {
  readonly namings: readonly Naming[];
  readonly couldBe: readonly string[];
}

/** Links the mentions of an article into chains, in steps. `place` and `described` are null in all of them. */
export function* linkInSteps(
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  memo: Memo,
): Generator<undefined, Chain[]> {
  const roles = new Roles(article, mentions, memo);
  yield;
  const groups = yield* groupInSteps(namings(article, mentions), article.text, gazetteer);
  yield;
  const chains = groups.map(({ namings, couldBe }) => {
    const chain = chainOf(roles, namings);
    return couldBe.length > 0 ? { ...chain, couldBe } : chain;
  });
  return withSport(article, chains, gazetteer, memo);
}

/**
 * Which namings name one entity: groups in the order of their first namings. `text` is what the namings stand in, empty
 * where nothing is to be told from what stands between them.
 */
export function* groupInSteps(
  all: readonly Naming[],
  text: string,
  gazetteer: Gazetteer,
): Generator<undefined, NamingGroup[]> {
  const ofType: Record<EntityType, Naming[]> = { person: [], place: [], organization: [], group: [] };
  for (const naming of all) ofType[naming.type].push(naming);
  const groups: NamingGroup[] = groupPersons(ofType.person, gazetteer);
  yield;
  const others = [
    groupPlaces(ofType.place, gazetteer),
    groupOrganizations(text, ofType.organization, gazetteer),
    groupGroups(ofType.group, gazetteer),
  ];
  for (const own of others)
    for (const namings of own) groups.push({ namings: inOrder(namings), couldBe: [] });
  return groups.sort((a, b) => a.namings[0].index - b.namings[0].index);
}

/** Only forms of a name that were grouped apart and joined then are out of order. */
function inOrder(namings: Naming[]): Naming[] {
  return namings.every((naming, i) => i === 0 || namings[i - 1].index < naming.index)
    ? namings
    : namings.sort((a, b) => a.index - b.index);
}

/** Says of each side that is named after a place which sport it plays: other sports' sides have the same name. */
function withSport(article: ArticleText, chains: Chain[], gazetteer: Gazetteer, memo: Memo): Chain[] {
  const sport = sportOf(article, memo);
  if (sport === null) return chains;
  const isSide = ({ type, name }: Chain) => type === 'organization' && gazetteer.candidates(name).length > 0;
  return chains.map(chain => (isSide(chain) ? { ...chain, sport } : chain));
}

function chainOf(roles: Roles, group: readonly Naming[]): Chain {
  const counts = countForms(group);
  const { type } = group[0];
  return {
    type,
    name: fullestName(counts, type),
    aliases: [...counts.keys()],
    mentions: group.map(naming => naming.index),
    roles: roles.of(group),
    place: null,
    described: null,
  };
}

/** How often each form of a name is used. Names come in runs of one form, which are counted before they are looked up. */
function countForms(group: readonly Naming[]): Map<string, number> {
  const counts = new Map<string, number>();
  let first = 0;
  for (let end = 1; end <= group.length; end++) {
    const { text } = group[first];
    if (end < group.length && group[end].text === text) continue;
    counts.set(text, (counts.get(text) ?? 0) + end - first);
    first = end;
  }
  return counts;
}

/**
 * What a chain is called, given how often it bears each form: the one with the most words, then the most letters, then
 * in mixed case, then the commonest, then the first.
 */
export function fullestName(counts: ReadonlyMap<string, number>, type: EntityType): string {
  const [only] = counts.keys();
  if (counts.size === 1) return plainName(only, type);
  const fullnessOf = type === 'person' ? personFullness : bodyFullness;
  let best = '';
  let most = -1;
  for (const [alias, count] of counts) {
    const weight = fullnessOf(alias) + Math.min(count, 999);
    if (weight > most) {
      best = alias;
      most = weight;
    }
  }
  return plainName(best, type);
}

const plainName = (alias: string, type: EntityType) =>
  type === 'person' ? withoutTitle(alias) : untied(alias);

const personFullness = recall(alias => fullness(alias, withoutTitle(alias)));
const bodyFullness = recall(alias => fullness(alias, untied(alias)));

/** How full a form is: by its words, then its letters, then whether it is in mixed case. */
function fullness(alias: string, plain: string): number {
  const words = plain.replace(/^The /, '').split(/[\s-]+/).length;
  const shouting = alias.length > 3 && alias === alias.toUpperCase();
  return words * 1e6 + alias.length * 1e4 + (shouting ? 0 : 5e3);
}
