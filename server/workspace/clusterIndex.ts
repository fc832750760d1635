/**
 * The entities of a workspace: its articles' chains by the entity that they name.
 *
 * Invariants: the answers depend on the articles held and not on the order in which they came or went; setting an
 * article files its chains under its own keys and drops only the remembered answers of these keys, so it costs the
 * same however many articles there are.
 */
import type { Contribution } from '../core/contribution.ts';
import type { Gazetteer } from '../core/knowledge.ts';
import { type KeyedChain, keyedChains } from '../core/linking/clusterKeys.ts';
import {
  explainMerge,
  type Group,
  type Grouping,
  groupNodes,
  type MergeExplanation,
  type Resolution,
  resolveShort,
} from '../core/linking/clusters.ts';
import { addIn, remember, toggle } from '../core/linking/counts.ts';
import { foldName } from '../core/linking/nameParts.ts';
import { countChain, emptyNode, exampleOf, type Node, shortKeysOf } from '../core/linking/nodes.ts';
import {
  byMember,
  type Cluster,
  type ClusterMember,
  type Entity,
  EntityCluster,
  entityOf,
  firstMember,
  slug,
} from './cluster.ts';

export type { Cluster, ClusterMember } from './cluster.ts';

export class ClusterIndex {
  readonly #gazetteer: Gazetteer;
  readonly #articles = new Map<string, readonly KeyedChain[]>();
  readonly #nodes = new Map<string, Node>();
  readonly #buckets = new Map<string, Set<Node>>();
  /** Chains without a node, by short key. */
  readonly #short = new Map<string, Set<KeyedChain>>();
  /** Nodes by the short keys that they answer to. */
  readonly #claimants = new Map<string, Set<Node>>();
  /** Sources (nodes' and short keys) by the slugs and the folded forms of the names filed there, chains counted. */
  readonly #sourcesOfSlug = new Map<string, Map<string, number>>();
  readonly #sourcesOfForm = new Map<string, Map<string, number>>();
  /** Slugs of the names filed under a short key, chains counted. */
  readonly #slugsOfShort = new Map<string, Map<string, number>>();

  /** Remembered answers. `#touchNode` and `#dropShort` drop those that a change may turn. */
  readonly #groupings = new Map<string, Grouping>();
  readonly #resolutions = new Map<string, Resolution>();
  readonly #groupEntities = new Map<Group, Entity>();
  readonly #restEntities = new Map<string, ReadonlyMap<KeyedChain, Entity>>();
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
    return keyed ? this.#clusterOf(this.#entityOf(keyed)) : null;
  }

  /** The entity of an id, null where there is none (any more). */
  cluster(id: string): Cluster | null {
    for (const each of new Set([id, id.replace(/-\d+$/, '')])) {
      for (const cluster of this.#clustersOf(each).values()) if (cluster.id === id) return cluster;
    }
    return null;
  }

  /** All entities, by id. */
  clusters(): readonly Cluster[] {
    const all = [...this.#sourcesOfSlug.keys()].flatMap(each => [...this.#clustersOf(each).values()]);
    return all.sort((a, b) => compare(a.id, b.id));
  }

  /** The entities that a query names by any form of their names: exact forms first, then heads, then parts. */
  search(query: string): readonly Cluster[] {
    const wanted = foldName(query.trim());
    if (!wanted) return [];
    const ranked: { rank: number; form: string }[] = [];
    for (const form of this.#sourcesOfForm.keys()) {
      const at = form.indexOf(wanted);
      if (at < 0) continue;
      ranked.push({ rank: form === wanted ? 0 : at === 0 ? 1 : form[at - 1] === ' ' ? 2 : 3, form });
    }
    ranked.sort((a, b) => a.rank - b.rank || a.form.length - b.form.length || compare(a.form, b.form));
    const found = new Map<string, Cluster>();
    for (const { form } of ranked.slice(0, searchLimit)) {
      const entities = new Set(
        [...this.#sourcesOfForm.get(form)!.keys()].flatMap(key => this.#entitiesAt(key)),
      );
      const clusters = [...entities].map(entity => this.#clusterOf(entity));
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

  /** Files a chain under its keys, or takes it out. */
  #file(chain: KeyedChain, added: boolean): void {
    const { summary } = chain;
    const source = chain.node ?? chain.short;
    const step = added ? 1 : -1;
    const own = slug(summary.type, summary.name);
    addIn(this.#sourcesOfSlug, own, source, step);
    for (const form of new Set([summary.name, ...summary.aliases].map(foldName))) {
      addIn(this.#sourcesOfForm, form, source, step);
    }
    this.#clusters.delete(own);
    if (chain.node !== null) {
      if (added) this.#addToNode(chain.node, chain);
      else this.#takeFromNode(chain.node, chain);
      return;
    }
    this.#dropShort(chain.short);
    toggle(this.#short, chain.short, chain, added);
    addIn(this.#slugsOfShort, chain.short, own, step);
  }

  #addToNode(key: string, chain: KeyedChain): void {
    let node = this.#nodes.get(key);
    const isNew = node === undefined;
    if (!node) {
      node = emptyNode(key, chain.bucket);
      this.#nodes.set(key, node);
      toggle(this.#buckets, chain.bucket, node, true);
    }
    node.chains.set(memberKey(chain), chain);
    countChain(node, chain, 1);
    for (const short of [...chain.claims, ...chain.hints]) {
      if (this.#claimants.get(short)?.has(node)) continue;
      this.#dropShort(short);
      toggle(this.#claimants, short, node, true);
    }
    this.#touchNode(node, isNew);
  }

  #takeFromNode(key: string, chain: KeyedChain): void {
    const node = this.#nodes.get(key)!;
    this.#touchNode(node, node.chains.size === 1);
    node.chains.delete(memberKey(chain));
    countChain(node, chain, -1);
    for (const short of [...chain.claims, ...chain.hints]) {
      toggle(this.#claimants, short, node, node.claims.has(short) || node.hints.has(short));
    }
    if (node.chains.size > 0) return;
    this.#nodes.delete(key);
    toggle(this.#buckets, chain.bucket, node, false);
  }

  /** Drops what a change to a node may turn; `regroup` where the node comes or goes. */
  #touchNode(node: Node, regroup: boolean): void {
    const grouping = this.#groupings.get(node.bucket);
    if (!grouping) return;
    const group = grouping.groupOf.get(node);
    if (!regroup && group && !grouping.consulted.has(node)) {
      this.#dropGroup(group);
      return;
    }
    this.#groupings.delete(node.bucket);
    for (const each of grouping.groups) this.#dropGroup(each);
    for (const each of this.#buckets.get(node.bucket) ?? []) {
      for (const short of shortKeysOf(each)) this.#dropShort(short);
      this.#dropNames(each);
    }
  }

  #dropGroup(group: Group): void {
    for (const node of group.nodes) for (const short of shortKeysOf(node)) this.#dropShort(short);
    this.#dropEntity(group);
  }

  #dropShort(short: string): void {
    const resolution = this.#resolutions.get(short);
    if (!resolution) return;
    this.#resolutions.delete(short);
    this.#restEntities.delete(short);
    for (const group of resolution.groups) this.#dropEntity(group);
    for (const each of this.#slugsOfShort.get(short)?.keys() ?? []) this.#clusters.delete(each);
  }

  #dropEntity(group: Group): void {
    if (!this.#groupEntities.delete(group)) return;
    for (const node of group.nodes) this.#dropNames(node);
  }

  #dropNames(node: Node): void {
    const { type } = exampleOf(node).summary;
    for (const name of node.names.keys()) this.#clusters.delete(slug(type, name));
  }

  #grouping(bucket: string): Grouping {
    return remember(this.#groupings, bucket, () => groupNodes(this.#buckets.get(bucket) ?? []));
  }

  #resolution(short: string): Resolution {
    return remember(this.#resolutions, short, () => {
      const groups = new Set<Group>();
      for (const node of this.#claimants.get(short) ?? []) {
        const group = this.#grouping(node.bucket).groupOf.get(node);
        if (group) groups.add(group);
      }
      return resolveShort(this.#short.get(short) ?? [], [...groups]);
    });
  }

  #entityOf(chain: KeyedChain): Entity {
    if (chain.node !== null) {
      const { groupOf, placed } = this.#grouping(chain.bucket);
      return this.#groupEntity(groupOf.get(this.#nodes.get(chain.node)!) ?? placed.get(chain)!);
    }
    const group = this.#resolution(chain.short).groupOf.get(chain);
    return group ? this.#groupEntity(group) : this.#rest(chain.short).get(chain)!;
  }

  #groupEntity(group: Group): Entity {
    return remember(this.#groupEntities, group, () => {
      const shorts = new Set(group.nodes.flatMap(shortKeysOf));
      const answering = [...shorts].flatMap(short => this.#resolution(short).members.get(group) ?? []);
      return entityOf(group.nodes, group.chains, answering);
    });
  }

  /** The entities of a short key's chains that no full name explains. */
  #rest(short: string): ReadonlyMap<KeyedChain, Entity> {
    return remember(this.#restEntities, short, () => {
      const entities = new Map<KeyedChain, Entity>();
      for (const chains of this.#resolution(short).rest) {
        const entity = entityOf([], chains, []);
        for (const chain of chains) entities.set(chain, entity);
      }
      return entities;
    });
  }

  /** The entities that hold chains of a source. */
  #entitiesAt(source: string): Entity[] {
    const node = this.#nodes.get(source);
    if (node) {
      const { groupOf, placed } = this.#grouping(node.bucket);
      const group = groupOf.get(node);
      const groups = group
        ? [group]
        : [...new Set([...node.chains.values()].map(chain => placed.get(chain)!))];
      return groups.map(each => this.#groupEntity(each));
    }
    return [...new Set([...(this.#short.get(source) ?? [])].map(chain => this.#entityOf(chain)))];
  }

  #clusterOf(entity: Entity): Cluster {
    return this.#clustersOf(entity.slug).get(entity)!;
  }

  /** The clusters whose names make one slug: the first by member takes it, its namesakes take numbers. */
  #clustersOf(each: string): ReadonlyMap<Entity, Cluster> {
    const sources = this.#sourcesOfSlug.get(each);
    if (!sources) return new Map();
    return remember(this.#clusters, each, () => {
      const entities = new Set<Entity>();
      for (const source of sources.keys()) {
        for (const entity of this.#entitiesAt(source)) if (entity.slug === each) entities.add(entity);
      }
      const sorted = [...entities];
      if (sorted.length > 1) sorted.sort((a, b) => byMember(firstMember(a), firstMember(b)));
      return new Map(
        sorted.map((entity, i) => [entity, new EntityCluster(i === 0 ? each : `${each}-${i + 1}`, entity)]),
      );
    });
  }
}

/** A search that finds more forms than a person reads is cut off here. */
const searchLimit = 200;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const memberKey = ({ article, chain }: ClusterMember) => `${chain} ${article}`;
