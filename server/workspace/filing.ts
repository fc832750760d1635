/**
 * What an article's chains are filed under in the index of a workspace, as numbers of a vocabulary.
 *
 * Invariant: a filing depends on the article's name, its contribution and the gazetteer alone. What only moves a
 * chain in its text leaves its filing as it is.
 */
import type { ChainSummary, Contribution } from '../core/contribution.ts';
import type { Gazetteer } from '../core/knowledge.ts';
import { type KeyedChain, keyedChains } from '../core/linking/clusterKeys.ts';
import type { EntityType, Role } from '../core/model.ts';
import { slug } from './cluster.ts';
import { equalData } from './equalData.ts';
import type { NumberReader, NumberWriter } from './packing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that a chain does not have. */
export const NONE = -1;

/**
 * A chain's name and keys; see `KeyedChain` for what the keys mean. `source` is its node's key, where `bucket` is not
 * `NONE`, else its short key; `place` is its place as JSON.
 */
export interface ChainFiling {
  readonly type: EntityType;
  readonly name: number;
  readonly slug: number;
  readonly source: number;
  readonly bucket: number;
  readonly own: number;
  readonly facet: number;
  readonly place: number;
  readonly sport: number;
  readonly aliases: readonly number[];
  readonly claims: readonly number[];
  readonly hints: readonly number[];
  readonly traits: readonly number[];
}

const types: readonly EntityType[] = ['person', 'place', 'organization', 'group'];

/** Files the chains of an article. */
export function fileChains(
  article: string,
  contribution: Contribution,
  gazetteer: Gazetteer,
  vocabulary: Vocabulary,
): ChainFiling[] {
  return keyedChains(article, contribution, gazetteer).map(chain => fileChain(chain, vocabulary));
}

function fileChain(chain: KeyedChain, vocabulary: Vocabulary): ChainFiling {
  const { summary, node, bucket, short, claims, hints, own, facet, traits } = chain;
  const { type, name, aliases, place, sport } = summary;
  const number = (word: string) => vocabulary.number(word);
  return {
    type,
    name: number(name),
    slug: number(slug(type, name)),
    source: number(node ?? short),
    bucket: node === null ? NONE : number(bucket),
    own: own === null ? NONE : number(own),
    facet: facet === null ? NONE : number(facet),
    place: place === null ? NONE : number(JSON.stringify(place)),
    sport: sport === undefined ? NONE : number(sport),
    aliases: aliases.map(number),
    claims: claims.map(number),
    hints: hints.map(number),
    traits: traits.map(number),
  };
}

/** Whether two contributions of an article are filed alike: their chains differ in nothing but their places. */
export function areFiledAlike(a: Contribution, b: Contribution): boolean {
  return (
    a.published === b.published &&
    a.chains.length === b.chains.length &&
    a.chains.every((chain, i) => equalData(namingOf(chain), namingOf(b.chains[i])))
  );
}

/** All of a chain that its filing rests on. */
function namingOf({ mentions: _, spoken: __, roles, ...naming }: ChainSummary) {
  return { ...naming, roles: roles.map(({ text }: Role) => text) };
}

/** Whether two filings by one vocabulary are the same. */
export function sameFiling(a: ChainFiling, b: ChainFiling): boolean {
  return a === b || equalData(a, b);
}

/** Writes a filing. A word that is missing is 0, any other one more than its number. */
export function writeFiling(writer: NumberWriter, filing: ChainFiling): void {
  writer.number(types.indexOf(filing.type));
  writer.number(filing.name);
  writer.number(filing.slug);
  writer.number(filing.source);
  writer.number(filing.bucket + 1);
  writer.number(filing.own + 1);
  writer.number(filing.facet + 1);
  writer.number(filing.place + 1);
  writer.number(filing.sport + 1);
  writer.numbers(filing.aliases);
  writer.numbers(filing.claims);
  writer.numbers(filing.hints);
  writer.numbers(filing.traits);
}

/**
 * Reads a filing. `words` are the numbers of its words here by those that they were written with; null where these
 * are the same.
 */
export function readFiling(reader: NumberReader, words: Int32Array | null): ChainFiling {
  const known = (number: number) => (words ? words[number] : number);
  const word = () => known(reader.number());
  const wordOrNone = () => {
    const number = reader.number();
    return number === 0 ? NONE : known(number - 1);
  };
  const list = () => {
    const numbers = reader.numbers();
    if (words) for (let i = 0; i < numbers.length; i++) numbers[i] = words[numbers[i]];
    return numbers;
  };
  return {
    type: types[reader.number()],
    name: word(),
    slug: word(),
    source: word(),
    bucket: wordOrNone(),
    own: wordOrNone(),
    facet: wordOrNone(),
    place: wordOrNone(),
    sport: wordOrNone(),
    aliases: list(),
    claims: list(),
    hints: list(),
    traits: list(),
  };
}
