/**
 * The entities of a workspace: its articles' chains by the entity that they name.
 *
 * Invariants: the answers depend on the articles held and not on the order in which they came or went; setting an
 * article files its chains under its own keys and drops only the remembered answers of those keys, so it costs the
 * same however many articles there are.
 */
import type { Contribution } from '../core/contribution.ts';
import type { Gazetteer } from '../core/knowledge.ts';
import { type KeyedChain, keyedChains } from '../core/linking/clusterKeys.ts';
import {
  explainMerge,
  type Group,
  groupNodes,
  type MergeExplanation,
  type Node,
  type Resolution,
  resolveShort,
} from '../core/linking/clusters.ts';
import { foldName, nameWords } from '../core/linking/nameParts.ts';
import type { EntityType, Place, Role } from '../core/model.ts';

/** A chain by its article and its place among the article's chains. */
export interface ClusterMember {
  readonly article: string;
  readonly chain: number;
}

/** What an article calls an entity. */
export interface ClusterRole {
  readonly article: string;
  readonly role: Role;
}

/**
 * An entity of the workspace. `id` is readable and made of type and name (`person:jane-roe`; `person:jane-roe-2`
 * for a namesake); `name` is the form most articles use of its full forms, `aliases` all forms, the commonest
 * first; `members` by article, then chain.
 */
export interface Cluster {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly ClusterMember[];
  readonly roles: readonly ClusterRole[];
  readonly place: Place | null;
}

/** The chains of one entity, before it has an id. */
interface Entity {
  readonly name: string;
  readonly slug: string;
  readonly chains: readonly KeyedChain[];
}

export class ClusterIndex {
  readonly #gazetteer: Gazetteer;
  readonly #articles = new Map<string, readonly KeyedChain[]>();
  readonly #nodes = new Map<string, Node>();
  readonly #buckets = new Map<string, Set<Node>>();
  /** Chains without a node, by short key. */
  readonly #short = new Map<string, Set<KeyedChain>>();
  /** Nodes by the short keys that they answer to. */
  readonly #claimants = new Map<string, Set<Node>>();
  /** Chains by the folded forms of their names. */
  readonly #forms = new Map<string, Set<KeyedChain>>();
  /** Sources (buckets and short keys) by the slugs of the names filed there, with the count of chains; and back. */
  readonly #sources = new Map<string, Map<string, number>>();
  readonly #slugs = new Map<string, Map<string, number>>();

  /** Remembered answers; `#file` drops those that it may change. */
  readonly #groupings = new Map<string, readonly Group[]>();
  readonly #resolutions = new Map<string, Resolution>();
  readonly #entities = new Map<string, ReadonlyMap<KeyedChain, Entity>>();
  readonly #clusters = new Map<string, ReadonlyMap<Entity, Cluster>>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** Files an article's contribution in place of what it had filed before; null takes the article out. */
  set(article: string, contribution: Contribution | null): void {
    for (const chain of this.#articles.get(article) ?? []) this.#file(chain, false);
    this.#articles.delete(article);
    if (!contribution) return;
    const chains = keyedChains(article, contribution, this.#gazetteer);
    this.#articles.set(article, chains);
    for (const chain of chains) this.#file(chain, true);
  }

  /** The entity of a chain, given by its place among its article's chains; null for a chain that is not held. */
  clusterOf(article: string, chain: number): Cluster | null {
    const keyed = this.#articles.get(article)?.[chain];
    if (!keyed) return null;
    const entity = this.#entityOf(keyed);
    return this.#clustersOf(entity.slug).get(entity)!;
  }

  /** The entity of an id, null where there is none (any more). */
  cluster(id: string): Cluster | null {
    for (const slug of new Set([id, id.replace(/-\d+$/, '')])) {
      for (const cluster of this.#clustersOf(slug).values()) if (cluster.id === id) return cluster;
    }
    return null;
  }

  /** All entities, by id. */
  clusters(): readonly Cluster[] {
    const all: Cluster[] = [];
    for (const slug of this.#sources.keys()) all.push(...this.#clustersOf(slug).values());
    return all.sort((a, b) => compare(a.id, b.id));
  }

  /** The entities that a query names by any form of their names: exact forms first, then heads, then parts. */
  search(query: string): readonly Cluster[] {
    const wanted = foldName(query.trim());
    if (!wanted) return [];
    const ranked: { rank: number; form: string }[] = [];
    for (const form of this.#forms.keys()) {
      const at = form.indexOf(wanted);
      if (at < 0) continue;
      ranked.push({ rank: form === wanted ? 0 : at === 0 ? 1 : form[at - 1] === ' ' ? 2 : 3, form });
    }
    ranked.sort((a, b) => a.rank - b.rank || a.form.length - b.form.length || compare(a.form, b.form));
    const found = new Map<string, Cluster>();
    for (const { form } of ranked.slice(0, searchLimit)) {
      const clusters = [...this.#forms.get(form)!].map(
        ({ article, chain }) => this.clusterOf(article, chain)!,
      );
      clusters.sort((a, b) => b.members.length - a.members.length || compare(a.id, b.id));
      for (const cluster of clusters) found.set(cluster.id, cluster);
    }
    return [...found.values()];
  }

  /** Why two chains are, or are not, held to be one entity; null where one is not held. */
  explain(a: ClusterMember, b: ClusterMember): MergeExplanation | null {
    const left = this.#articles.get(a.article)?.[a.chain];
    const right = this.#articles.get(b.article)?.[b.chain];
    if (!left || !right) return null;
    const merged = this.#entityOf(left) === this.#entityOf(right);
    return { merged, evidence: explainMerge(left, right).evidence };
  }

  /** Files a chain under its keys, or takes it out, and drops the remembered answers of these keys. */
  #file(chain: KeyedChain, added: boolean): void {
    const source = sourceOf(chain);
    const slug = slugOf(chain);
    count(this.#sources, slug, source, added ? 1 : -1);
    count(this.#slugs, source, slug, added ? 1 : -1);
    for (const form of formsOf(chain)) toggle(this.#forms, form, chain, added);
    if (chain.node === null) {
      toggle(this.#short, chain.short, chain, added);
      this.#dropShort(chain.short);
    } else {
      this.#fileNode(chain.node, chain, added);
      this.#dropBucket(chain.bucket);
    }
    this.#clusters.delete(slug);
  }

  #fileNode(key: string, chain: KeyedChain, added: boolean): void {
    let node = this.#nodes.get(key);
    if (!node) {
      node = {
        key,
        bucket: chain.bucket,
        chains: new Map(),
        context: new Map(),
        claims: new Map(),
        hints: new Map(),
      };
      this.#nodes.set(key, node);
      toggle(this.#buckets, chain.bucket, node, true);
    }
    if (added) node.chains.set(memberKey(chain), chain);
    else node.chains.delete(memberKey(chain));
    const step = added ? 1 : -1;
    for (const each of chain.context) add(node.context, each, step);
    for (const claim of chain.claims) add(node.claims, claim, step);
    for (const hint of chain.hints) add(node.hints, hint, step);
    for (const short of [...chain.claims, ...chain.hints]) {
      if (!added) this.#dropShort(short);
      toggle(this.#claimants, short, node, node.claims.has(short) || node.hints.has(short));
    }
    if (node.chains.size > 0) return;
    this.#dropBucket(chain.bucket);
    this.#nodes.delete(key);
    toggle(this.#buckets, chain.bucket, node, false);
  }

  #dropBucket(bucket: string): void {
    this.#groupings.delete(bucket);
    this.#dropEntities(bucket);
    for (const node of this.#buckets.get(bucket) ?? []) {
      for (const short of shortKeysOf(node)) this.#dropShort(short);
    }
  }

  #dropShort(short: string): void {
    this.#resolutions.delete(short);
    this.#dropEntities(short);
    for (const node of this.#claimants.get(short) ?? []) this.#dropEntities(node.bucket);
  }

  #dropEntities(source: string): void {
    if (!this.#entities.delete(source)) return;
    for (const slug of this.#slugs.get(source)?.keys() ?? []) this.#clusters.delete(slug);
  }

  #groups(bucket: string): readonly Group[] {
    return remember(this.#groupings, bucket, () => groupNodes(this.#buckets.get(bucket) ?? []));
  }

  #resolution(short: string): Resolution {
    return remember(this.#resolutions, short, () => {
      const groups = new Set<Group>();
      for (const node of this.#claimants.get(short) ?? []) {
        for (const group of this.#groups(node.bucket)) if (group.nodes.includes(node)) groups.add(group);
      }
      return resolveShort([...(this.#short.get(short) ?? [])], [...groups]);
    });
  }

  #entityOf(chain: KeyedChain): Entity {
    const group = chain.node === null ? this.#resolution(chain.short).groupOf.get(chain) : undefined;
    if (group) return this.#entitiesOf(group.nodes[0].bucket).get(chain)!;
    return this.#entitiesOf(sourceOf(chain)).get(chain)!;
  }

  /** The chains of a short name that belong to a group. */
  #answering(short: string, group: Group): KeyedChain[] {
    const { groupOf } = this.#resolution(short);
    return [...groupOf.keys()].filter(chain => groupOf.get(chain) === group);
  }

  /** The entities of a source, by their chains. */
  #entitiesOf(source: string): ReadonlyMap<KeyedChain, Entity> {
    return remember(this.#entities, source, () => {
      const entities = new Map<KeyedChain, Entity>();
      const add = (named: readonly KeyedChain[], others: readonly KeyedChain[]) => {
        const name = commonestName(named);
        const entity = {
          name,
          slug: slug(named[0].summary.type, name),
          chains: [...named, ...others].sort(byMember),
        };
        for (const chain of entity.chains) entities.set(chain, entity);
      };
      for (const group of this.#groups(source)) {
        const named = [...group.nodes.flatMap(node => [...node.chains.values()]), ...group.chains];
        const claims = new Set(group.nodes.flatMap(shortKeysOf));
        add(
          named,
          [...claims].flatMap(claim => this.#answering(claim, group)),
        );
      }
      if (this.#short.has(source)) for (const chains of this.#resolution(source).rest) add(chains, []);
      return entities;
    });
  }

  /** The clusters whose names make one slug: the first by member takes it, its namesakes take numbers. */
  #clustersOf(slug: string): ReadonlyMap<Entity, Cluster> {
    return remember(this.#clusters, slug, () => {
      const entities = new Set<Entity>();
      for (const source of this.#sources.get(slug)?.keys() ?? []) {
        for (const entity of this.#entitiesOf(source).values())
          if (entity.slug === slug) entities.add(entity);
      }
      const sorted = [...entities].sort((a, b) => byMember(a.chains[0], b.chains[0]));
      return new Map(
        sorted.map((entity, i) => [entity, clusterOf(i === 0 ? slug : `${slug}-${i + 1}`, entity)] as const),
      );
    });
  }
}

/** A search over so many forms is one no person reads to its end. */
const searchLimit = 200;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const memberKey = ({ article, chain }: ClusterMember) => `${chain} ${article}`;

const byMember = (a: ClusterMember, b: ClusterMember) => compare(a.article, b.article) || a.chain - b.chain;

/** Where a chain's entity is looked up first. */
const sourceOf = (chain: KeyedChain) => (chain.node === null ? chain.short : chain.bucket);

/** The short keys that a node may answer to. */
const shortKeysOf = (node: Node) => [...node.claims.keys(), ...node.hints.keys()];

const slugOf = ({ summary }: KeyedChain) => slug(summary.type, summary.name);

function slug(type: EntityType, name: string): string {
  return `${type}:${nameWords(name).join('-') || 'unnamed'}`;
}

const formsOf = ({ summary }: KeyedChain) => new Set([summary.name, ...summary.aliases].map(foldName));

function clusterOf(id: string, { name, chains }: Entity): Cluster {
  return {
    id,
    type: chains[0].summary.type,
    name,
    aliases: byFrequency(chains.flatMap(({ summary }) => summary.aliases)),
    members: chains.map(({ article, chain }) => ({ article, chain })),
    roles: chains.flatMap(({ article, summary }) => summary.roles.map(role => ({ article, role }))),
    place: chains.find(({ summary }) => summary.place)?.summary.place ?? null,
  };
}

function commonestName(chains: readonly KeyedChain[]): string {
  const names = chains.map(({ summary }) => summary.name);
  const mixed = names.filter(name => name !== name.toUpperCase());
  return byFrequency(mixed.length > 0 ? mixed : names)[0];
}

/** The distinct strings, the commonest first, then in order. */
function byFrequency(strings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const each of strings) add(counts, each, 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([each]) => each);
}

/** Adds to a count and returns it; a count of nothing is not kept. */
function add(counts: Map<string, number>, key: string, step: number): number {
  const value = (counts.get(key) ?? 0) + step;
  if (value > 0) counts.set(key, value);
  else counts.delete(key);
  return value;
}

function count(index: Map<string, Map<string, number>>, key: string, inner: string, step: number): void {
  const counts = index.get(key) ?? new Map<string, number>();
  add(counts, inner, step);
  if (counts.size > 0) index.set(key, counts);
  else index.delete(key);
}

/** Puts a value among those of a key, or takes it out; a key of nothing is not kept. */
function toggle<T>(index: Map<string, Set<T>>, key: string, value: T, present: boolean): void {
  const values = index.get(key) ?? new Set<T>();
  if (present) values.add(value);
  else values.delete(value);
  if (values.size > 0) index.set(key, values);
  else index.delete(key);
}

/** The remembered answer to a key, made at the first call. */
function remember<T>(answers: Map<string, T>, key: string, make: () => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const made = make();
  answers.set(key, made);
  return made;
}
