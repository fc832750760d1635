/**
 * What a chain is filed under when the articles of a workspace are brought together.
 *
 * Invariant: the keys of a chain depend on its article's contribution and the gazetteer alone, never on other
 * articles, so filing an article costs the same however many there are.
 */
import type { ChainSummary, Contribution } from '../contribution.ts';
import type { Gazetteer } from '../knowledge.ts';
import { bodyWords, countryOf, groupKey, initialismsOf, isAcronym, placeKey } from './bodies.ts';
import { type Facet, facetOf } from './facets.ts';
import { type NameParts, nameParts, nameWords } from './nameParts.ts';
import { personName, skeleton } from './personNames.ts';

/**
 * A chain with its keys. `node` is its full name's key, null for a name that stands for nobody by itself (a bare
 * surname, an acronym, a place the gazetteer could not settle); `bucket` gathers the nodes that may be one entity;
 * `short` is the key under which a name without a node seeks its entity; `claims` are the short keys that a full
 * name answers to, `hints` those it could answer to by its initials alone; `facet` is its walk of life.
 * `company` are the keys of all that its article names, `own` the chain's among them, `traits` its roles' words;
 * `published` is its article's date.
 */
export interface KeyedChain {
  readonly article: string;
  readonly chain: number;
  readonly summary: ChainSummary;
  readonly node: string | null;
  readonly bucket: string;
  readonly short: string;
  readonly claims: readonly string[];
  readonly hints: readonly string[];
  readonly name: NameParts | null;
  readonly facet: Facet | null;
  readonly company: readonly string[];
  readonly own: string | null;
  readonly traits: readonly string[];
  readonly published: string | null;
}

type Keys = Pick<KeyedChain, 'node' | 'bucket' | 'short' | 'claims' | 'hints' | 'name' | 'facet'>;

/** Company beyond so many names is a list of results or credits, where standing together says little. */
const companyLimit = 40;

/** The chains of an article with their keys. */
export function keyedChains(article: string, contribution: Contribution, gazetteer: Gazetteer): KeyedChain[] {
  const keys = contribution.chains.map(summary => keysOf(summary, article, gazetteer));
  const companions = keys.map((key, i) => companionKey(contribution.chains[i], key));
  const company = companyOf(companions);
  return contribution.chains.map((summary, chain) => ({
    article,
    chain,
    summary,
    ...keys[chain],
    company,
    own: companions[chain],
    traits: [...new Set(summary.roles.flatMap(role => roleKeys(role.text)))],
    published: contribution.published,
  }));
}

/** The company of an article's chains, given the key of each among it. */
export function companyOf(companions: readonly (string | null)[]): string[] {
  return [...new Set(companions.filter(companion => companion !== null))].slice(0, companyLimit);
}

/** What stands with a chain in its article, and the words of its roles: what two chains of one entity may share. */
export function contextOf({
  company,
  own,
  traits,
}: Pick<KeyedChain, 'company' | 'own' | 'traits'>): string[] {
  return [...company.filter(companion => companion !== own), ...traits];
}

function keysOf(summary: ChainSummary, article: string, gazetteer: Gazetteer): Keys {
  switch (summary.type) {
    case 'person':
      return personKeys(summary, article);
    case 'organization':
      return organizationKeys(summary, gazetteer);
    case 'place':
      return placeKeys(summary, gazetteer);
    case 'group':
      return nodeKeys(`group ${groupKey(summary.name, gazetteer)}`, []);
  }
}

function nodeKeys(node: string, claims: readonly string[], hints: readonly string[] = []): Keys {
  return { node, bucket: node, short: node, claims, hints, name: null, facet: null };
}

function shortKeys(short: string): Keys {
  return { node: null, bucket: short, short, claims: [], hints: [], name: null, facet: null };
}

/** Family names that East Asian names put first, by which such a name is filed however its writer turned it. */
const leadingSurnames = new Set(
  (
    'kim lee park choi jung chung kang cho yoon chang lim shin kwon hwang ahn song hong yoo roh moon ban ' +
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo zheng liang xie tang deng ' +
    'xi wen jiang mao nguyen tran pham hoang phan vu dang bui ngo'
  ).split(' '),
);

function personKeys(summary: ChainSummary, article: string): Keys {
  const name = personName(summary.name);
  const { words } = name;
  if (name.given.length === 0) {
    // A name that its own article leaves in question says nothing of any other article's bearer.
    const short = summary.couldBe ? `${surnameKey(name)} ? ${article}` : surnameKey(name);
    return { ...shortKeys(short), name, facet: personFacet(summary) };
  }
  const last = words[words.length - 1];
  const family = words.length === 3 && leadingSurnames.has(words[0]) ? words[0] : last;
  const claims = new Set([`person ${family}`, surnameKey(name)]);
  for (const alias of summary.aliases) {
    const parts = nameParts(alias);
    if (parts.words.length > 0 && parts.given.length === 0) claims.add(surnameKey(parts));
  }
  const facet = personFacet(summary);
  return {
    node: `person ${words.join(' ')}|${name.suffix ?? ''}|${facet ?? ''}`,
    bucket: `persons ${skeleton(family)}`,
    short: `person ${words.join(' ')}`,
    claims: [...claims],
    hints: [],
    name,
    facet,
  };
}

/** The key of a bare surname, with or without an Arabic article. */
const surnameKey = ({ surname }: NameParts) => `person ${surname.replace(/^(?:al|el) /, '')}`;

function personFacet(summary: ChainSummary): Facet | null {
  return facetOf(summary.roles.flatMap(role => nameWords(role.text)));
}

function organizationKeys(summary: ChainSummary, gazetteer: Gazetteer): Keys {
  const country = countryOf(summary.name, gazetteer);
  const words = country === null ? bodyWords(summary.name) : [`country ${country}`];
  const key = `organization ${words.join(' ')}`;
  if (summary.sport) return { ...nodeKeys(`${key}|${summary.sport}`, [key]), bucket: key };
  if (words.length < 2) return shortKeys(key);
  const claims = new Set<string>();
  for (const alias of summary.aliases) {
    const short = bodyWords(alias);
    if (short.length === 1) claims.add(`organization ${short[0]}`);
  }
  const hints = initialismsOf(words).map(letters => `organization ${letters}`);
  return nodeKeys(
    key,
    [...claims],
    hints.filter(hint => !claims.has(hint)),
  );
}

function placeKeys(summary: ChainSummary, gazetteer: Gazetteer): Keys {
  const { place } = summary;
  const name = placeKey(summary.name, gazetteer);
  if (place?.kind === 'country' && place.country) return nodeKeys(`place country ${place.country}`, []);
  if (name.startsWith('country ') && !place) return nodeKeys(`place ${name}`, []);
  if (!place) return shortKeys(`place ${name}`);
  const identity =
    place.geonameId ?? `${place.name} ${place.kind} ${place.lat.toFixed(1)} ${place.lon.toFixed(1)}`;
  const names = new Set(
    [summary.name, ...summary.aliases].map(alias => `place ${placeKey(alias, gazetteer)}`),
  );
  const bucket = `places ${nameWords(place.name).join(' ')}`;
  return { ...nodeKeys(`place ${identity}`, [...names]), bucket };
}

/** The key by which a chain is somebody's companion, null for what stands everywhere (countries). */
function companionKey(summary: ChainSummary, keys: Keys): string | null {
  switch (summary.type) {
    case 'person':
      return keys.name?.words.length ? `with ${keys.name.words[keys.name.words.length - 1]}` : null;
    case 'organization':
      return `with ${keys.short}`;
    case 'place':
      return keys.short.startsWith('place country ') ? null : `at ${placeName(summary)}`;
    case 'group':
      return null;
  }
}

const placeName = (summary: ChainSummary) => nameWords(summary.place?.name ?? summary.name).join(' ');

/** The words of a role that say something of its bearer. */
function roleKeys(role: string): string[] {
  return nameWords(role)
    .filter(word => word.length > 3)
    .map(word => `as ${word}`);
}

/** Whether a chain's name is an acronym, which one bearer of its letters may answer to without more evidence. */
export function isAcronymChain({ summary }: KeyedChain): boolean {
  return summary.type === 'organization' && isAcronym(summary.name);
}
