/**
 * Chains of the whole article out of those of its parts.
 *
 * Invariants: mentions that a part has in one chain stay in one; which chains name one entity is told from one mention
 * of each, that of its fullest form, by the rules for the mentions of an article; the cost is that of so many
 * mentions.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { ArticleText, Chain, Mention, Role } from '../model.ts';
import { fullestName, groupMentions } from './chains.ts';
import { add } from './counts.ts';
import { foldName } from './nameParts.ts';

/** Mentions and chains of a part: spans in offsets of the whole article, indices its own. */
export interface LinkedPart {
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
}

/** `chains` are those of the whole; `indices[p][c]` is the place among them of chain `c` of part `p`. */
export interface JoinedChains {
  readonly chains: readonly Chain[];
  readonly indices: readonly (readonly number[])[];
}

/** A chain of part `part`, by the mention that speaks for it; `base` mentions stand before the part's own. */
interface Link {
  readonly part: number;
  readonly index: number;
  readonly base: number;
  readonly chain: Chain;
  readonly mention: Mention;
}

/** Joins the chains of the parts of an article, given in order. */
export function joinChains(
  article: ArticleText,
  parts: readonly LinkedPart[],
  gazetteer: Gazetteer,
): JoinedChains {
  const namesakes = namesakesIn(article, parts);
  const mentions = namesakes.map(([{ mention }]) => mention);
  const joined = groupMentions(article, mentions, gazetteer).map(({ namings, couldBe }) => {
    const members = namings.flatMap(({ index }) => namesakes[index]);
    members.sort((a, b) => a.part - b.part);
    return { members, chain: chainOf(members, couldBe) };
  });
  joined.sort((a, b) => a.chain.mentions[0] - b.chain.mentions[0]);
  const indices = parts.map(({ chains }) => chains.map(() => 0));
  joined.forEach(({ members }, place) => {
    for (const { part, index } of members) indices[part][index] = place;
  });
  return { chains: joined.map(({ chain }) => chain), indices };
}

/**
 * All chains of the parts, those together that have one name for sure, in the order of the mentions that speak for them.
 * Namings of persons stay apart: whom a surname means is told by the nearest full name.
 */
function namesakesIn(article: ArticleText, parts: readonly LinkedPart[]): Link[][] {
  const lists: Link[][] = [];
  const byName = new Map<string, Link[]>();
  let base = 0;
  parts.forEach(({ mentions, chains }, part) => {
    chains.forEach((chain, index) => {
      const mention = fullestMention(article.text, mentions, chain);
      const name = `${chain.type} ${article.text.slice(mention.from, mention.to)}`;
      const link = { part, index, base, chain, mention };
      const known = chain.type === 'person' ? undefined : byName.get(name);
      if (known) {
        known.push(link);
        return;
      }
      const own = [link];
      lists.push(own);
      byName.set(name, own);
    });
    base += mentions.length;
  });
  return lists.sort(([a], [b]) => a.mention.from - b.mention.from || a.mention.to - b.mention.to);
}

/** The first mention by the chain's name, which may have a title before it. */
function fullestMention(text: string, mentions: readonly Mention[], { name, mentions: own }: Chain): Mention {
  const holding = own.find(index => text.slice(mentions[index].from, mentions[index].to).endsWith(name));
  return mentions[holding ?? own[0]];
}

/** One chain out of several, given in the order of the text. */
function chainOf(members: readonly Link[], couldBe: readonly string[]): Chain {
  const [{ chain: first }] = members;
  const chains = members.map(({ chain }) => chain);
  const counts = new Map<string, number>();
  for (const alias of chains.flatMap(({ aliases }) => aliases)) add(counts, alias, 1);
  const area = chains.find(chain => chain.area !== undefined)?.area;
  const sport = chains.find(chain => chain.sport !== undefined)?.sport;
  return {
    type: first.type,
    name: members.length === 1 ? first.name : fullestName(counts, first.type),
    aliases: [...counts.keys()],
    mentions: mentionsOf(members),
    roles: rolesOf(chains),
    place: placeOf(chains),
    described: chains.find(({ described }) => described)?.described ?? null,
    ...(area !== undefined && { area }),
    ...(sport !== undefined && { sport }),
    ...(couldBe.length > 0 && { couldBe }),
  };
}

function mentionsOf(members: readonly Link[]): number[] {
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
