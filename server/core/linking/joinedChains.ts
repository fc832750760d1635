/**
 * Chains of the whole article out of those of its parts.
 *
 * Invariants: mentions that a part has in one chain stay in one; which chains name one entity is told from one naming
 * of each, that of its fullest form, by the rules for the namings of an article, wherever they stand.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { Chain, Role } from '../model.ts';
import { finish } from '../steps.ts';
import { fullestName, groupInSteps } from './chains.ts';
import { add } from './counts.ts';
import { foldName } from './nameParts.ts';
import type { Naming } from './naming.ts';
import type { PartNames } from './partNames.ts';

/** Chains of a part with `count` mentions: spans in offsets of the whole article, indices of mentions its own. */
export interface LinkedPart {
  readonly names: PartNames;
  readonly chains: readonly Chain[];
  readonly count: number;
}

/** `chains` are those of the whole; `indices[p][c]` is the place among them of chain `c` of part `p`. */
export interface JoinedChains {
  readonly chains: readonly Chain[];
  readonly indices: readonly (readonly number[])[];
}

/** Chain `index` of part `part`. */
interface Place {
  readonly part: number;
  readonly index: number;
}

/** Chains that name one entity, in the order of the parts; `couldBe` as in `Chain`. */
interface Group {
  readonly places: readonly Place[];
  readonly couldBe: readonly string[];
}

/** A chain of a part, before whose own mentions `base` others stand. */
interface Member {
  readonly part: number;
  readonly base: number;
  readonly chain: Chain;
}

/** Joins the chains of the parts of an article, given in order. */
export function joinChains(parts: readonly LinkedPart[], gazetteer: Gazetteer, memo: Memo): JoinedChains {
  const names = parts.map(part => part.names);
  const key = names.map(part => part.key).join('\n');
  const groups = memo.latest('chains of parts', key, () => groupParts(names, gazetteer));
  const bases = [0];
  for (const { count } of parts) bases.push(bases[bases.length - 1] + count);
  const joined = groups.map(({ places, couldBe }) => {
    const members = places.map(({ part, index }) => ({
      part,
      base: bases[part],
      chain: parts[part].chains[index],
    }));
    return { places, chain: chainOf(members, couldBe) };
  });
  joined.sort((a, b) => a.chain.mentions[0] - b.chain.mentions[0]);
  const indices = parts.map(({ chains }) => chains.map(() => 0));
  joined.forEach(({ places }, place) => {
    for (const { part, index } of places) indices[part][index] = place;
  });
  return { chains: joined.map(({ chain }) => chain), indices };
}

/** Which chains of the parts name one entity. */
function groupParts(parts: readonly PartNames[], gazetteer: Gazetteer): Group[] {
  const { namings, places } = namesakesIn(parts);
  return finish(groupInSteps(namings, '', gazetteer)).map(group => {
    const all = group.namings.flatMap(({ index }) => places[index]);
    return { places: all.sort((a, b) => a.part - b.part), couldBe: group.couldBe };
  });
}

/**
 * The namings of all parts, each as if in a paragraph of its own, with the places of the chains that they stand for:
 * all of one name for sure. Those of persons stay apart, since whom a surname means is told by the nearest full name.
 */
function namesakesIn(parts: readonly PartNames[]): { namings: Naming[]; places: Place[][] } {
  const namings: Naming[] = [];
  const places: Place[][] = [];
  const byName = new Map<string, Place[]>();
  parts.forEach((names, part) => {
    for (const naming of names.namings) {
      const place = { part, index: naming.index };
      const name = `${naming.type} ${naming.text}`;
      const known = naming.type === 'person' ? undefined : byName.get(name);
      if (known) {
        known.push(place);
        continue;
      }
      const at = namings.length;
      const own = [place];
      byName.set(name, own);
      places.push(own);
      namings.push({ ...naming, index: at, from: at, to: at + 1, region: at });
    }
  });
  return { namings, places };
}

/** One chain out of several, given in the order of the text. */
function chainOf(members: readonly Member[], couldBe: readonly string[]): Chain {
  const [{ chain: first }] = members;
  const mentions = mentionsOf(members);
  if (members.length === 1 && couldBe.length === 0 && !first.couldBe) return { ...first, mentions };
  const chains = members.map(({ chain }) => chain);
  const counts = new Map<string, number>();
  for (const alias of chains.flatMap(({ aliases }) => aliases)) add(counts, alias, 1);
  const area = chains.find(chain => chain.area !== undefined)?.area;
  const sport = chains.find(chain => chain.sport !== undefined)?.sport;
  return {
    type: first.type,
    name: members.length === 1 ? first.name : fullestName(counts, first.type),
    aliases: [...counts.keys()],
    mentions,
    roles: rolesOf(chains),
    place: placeOf(chains),
    described: chains.find(({ described }) => described)?.described ?? null,
    ...(area !== undefined && { area }),
    ...(sport !== undefined && { sport }),
    ...(couldBe.length > 0 && { couldBe }),
  };
}

function mentionsOf(members: readonly Member[]): number[] {
  const mentions: number[] = [];
  for (const { base, chain } of members) for (const mention of chain.mentions) mentions.push(base + mention);
  // Only where a part had two chains for one are they out of order.
  const isOrdered = members.every(({ part }, i) => i === 0 || members[i - 1].part < part);
  return isOrdered ? mentions : mentions.sort((a, b) => a - b);
}

/** All roles, each wording once. */
function rolesOf(chains: readonly Chain[]): Role[] {
  const roles = new Map<string, Role>();
  for (const role of chains.flatMap(chain => chain.roles)) {
    const key = foldName(role.text);
    if (!roles.has(key)) roles.set(key, role);
  }
  return [...roles.values()];
}

/** The place that most mentions mean; of several the first. */
function placeOf(chains: readonly Chain[]): Chain['place'] {
  const counts = new Map<string, number>();
  const keyOf = ({ place }: Chain) => place && `${place.geonameId} ${place.name}`;
  for (const chain of chains) add(counts, keyOf(chain) ?? '', chain.mentions.length);
  counts.delete('');
  const most = Math.max(...counts.values());
  return chains.find(chain => counts.get(keyOf(chain) ?? '') === most)?.place ?? null;
}
