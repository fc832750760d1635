/**
 * The entities of a workspace: its articles' chains by the entity that they name.
 *
 * Invariants: the answers depend on the articles held and not on the order in which they came or went; setting an
 * article files its chains under its own keys and drops only the remembered answers of these keys, so it costs the
 * same however many articles there are; nothing is decided before it is asked for.
 */
import type { KeyedChain } from '../core/linking/clusterKeys.ts';
import { explainMerge, type MergeExplanation } from '../core/linking/clusters.ts';
import { remember } from '../core/linking/counts.ts';
import type { Node } from '../core/linking/nodes.ts';
import { type Group, Resolution } from '../core/linking/resolution.ts';
import {
  byMember,
  type Cluster,
  type ClusterMember,
  type Entity,
  EntityCluster,
  entityOf,
  firstNamed,
} from './cluster.ts';
import { sameFiling } from './filing.ts';
import type { Held } from './held.ts';
import { type NodePart, NodeParts } from './nodeParts.ts';
import { searchForms } from './search.ts';
import { Shelves } from './shelves.ts';
import { type Source, Tag } from './source.ts';
import { Sources } from './sources.ts';
import { Vocabulary } from './vocabulary.ts';

export type { Cluster, ClusterMember } from './cluster.ts';

/** Chains and words of contexts that are remembered: some 30 MB. Beyond it all is decided anew when it is asked for. */
const MEMORY = 200_000;

export class ClusterIndex {
  readonly vocabulary: Vocabulary;
  readonly #memory: number;
  readonly #shelves: Shelves;
  readonly #sources: Sources;

  /** Remembered answers. `#touch` and `#dropShort` drop those that a change may turn. */
  readonly #parts = new Map<number, NodeParts>();
  readonly #resolutions = new Map<number, Resolution>();
  readonly #groupEntities = new Map<Group, Entity>();
  readonly #restEntities = new Map<number, ReadonlyMap<KeyedChain, Entity>>();
  readonly #clusters = new Map<number, ReadonlyMap<Entity, Cluster>>();
  /** Grows with every change; what a cluster remembers of its members holds for one version. */
  #version = 0;

  /** `memory` is how many chains and words of contexts are remembered. */
  constructor(vocabulary = new Vocabulary(), memory = MEMORY) {
    this.vocabulary = vocabulary;
    this.#memory = memory;
    this.#shelves = new Shelves(vocabulary);
    this.#sources = new Sources(this.#shelves, {
      touched: (source, comesOrGoes) => this.#touch(source, comesOrGoes),
      claimed: short => this.#dropShort(short),
      named: slug => this.#clusters.delete(slug),
    });
  }

  /** Files what is held of an article in place of what it had filed before; null takes the article out. */
  set(article: string, held: Held | null): void {
    const known = this.#shelves.shelf(article);
    if (known && held && areAlike(known.held, held)) {
      known.held = held;
      return;
    }
    if (known) {
      for (const [i, filing] of known.held.filings().entries()) this.#sources.remove(known.first + i, filing);
      this.#shelves.remove(known);
    }
    if (!held) return;
    const shelf = this.#shelves.add(article, held);
    for (const [i, filing] of held.filings().entries()) this.#sources.add(shelf.first + i, filing);
  }

  /** The entity of a chain, given by its place among its article's chains; null for a chain that is not held. */
  clusterOf(article: string, chain: number): Cluster | null {
    this.#relieve();
    const number = this.#shelves.number(article, chain);
    return number === null ? null : this.#clusterOf(this.#entityOf(this.#shelves.chain(number)));
  }

  /** The entity of an id, null where there is none (any more). */
  cluster(id: string): Cluster | null {
    this.#relieve();
    for (const each of new Set([id, id.replace(/-\d+$/, '')])) {
      const slug = this.vocabulary.find(each);
      if (slug === undefined) continue;
      for (const cluster of this.#clustersOf(slug).values()) if (cluster.id === id) return cluster;
    }
    return null;
  }

  /** All entities, by id. */
  clusters(): readonly Cluster[] {
    const all = [...this.#sources.slugs()].flatMap(each => [...this.#clustersOf(each).values()]);
    return all.sort((a, b) => compare(a.id, b.id));
  }

  /** The entities that a query names by any form of their names: exact forms first, then heads, then parts. */
  search(query: string): readonly Cluster[] {
    this.#relieve();
    const found = new Map<string, Cluster>();
    for (const sources of searchForms(query, this.#sources.all(), this.vocabulary)) {
      const entities = new Set(sources.flatMap(source => this.#entitiesAt(source)));
      const clusters = [...entities].map(entity => this.#clusterOf(entity));
      clusters.sort((a, b) => b.members.length - a.members.length || compare(a.id, b.id));
      for (const cluster of clusters) found.set(cluster.id, cluster);
    }
    return [...found.values()];
  }

  /** Why two chains are, or are not, held to be one entity; null where one is not held. */
  explain(a: ClusterMember, b: ClusterMember): MergeExplanation | null {
    const [x, y] = [a, b].map(({ article, chain }) => this.#shelves.number(article, chain));
    if (x === null || y === null) return null;
    const [left, right] = [this.#shelves.chain(x), this.#shelves.chain(y)];
    const merged = this.#entityOf(left) === this.#entityOf(right);
    return { merged, evidence: explainMerge(left, right).evidence };
  }

  /** Forgets what was decided where it has become too much; between two answers, so that each is of one piece. */
  #relieve(): void {
    if (this.#shelves.remembered <= this.#memory) return;
    for (const each of [this.#parts, this.#resolutions, this.#groupEntities, this.#restEntities]) {
      each.clear();
    }
    this.#clusters.clear();
    this.#shelves.forget();
    for (const source of this.#sources.all()) source.forget();
  }

  /** Drops what a change to a source may turn; `comesOrGoes` where it is new or about to go. */
  #touch(source: Source, comesOrGoes: boolean): void {
    this.#version++;
    if (!source.isNode) {
      this.#dropShort(source.number);
      return;
    }
    const parts = this.#parts.get(source.bucketNumber);
    if (!parts) return;
    if (comesOrGoes) {
      const changed = parts.has(source) ? parts.remove(source) : parts.add(source);
      for (const part of changed) this.#dropPart(part);
      this.#dropNode(source);
      return;
    }
    const grouping = parts.of(source).decided;
    const group = grouping?.groupOf.get(source);
    if (grouping && (!group || grouping.consulted.has(source))) {
      for (const part of parts.renew(source)) this.#dropPart(part);
      return;
    }
    if (group) this.#groupEntities.delete(group);
    for (const node of group ? sourcesOf(group) : [source]) this.#dropNode(node);
  }

  #dropPart(part: NodePart): void {
    for (const group of part.decided?.groups ?? []) this.#groupEntities.delete(group);
    for (const node of part.nodes) this.#dropNode(node);
  }

  /** Drops whose the short names are that a node answers to, and the ids of its own names. */
  #dropNode(node: Source): void {
    for (const short of node.shorts()) this.#dropShort(short);
    this.#dropNames(node);
  }

  #dropShort(short: number): void {
    if (!this.#resolutions.delete(short)) return;
    this.#restEntities.delete(short);
    const source = this.#sources.short(short);
    if (source) this.#dropNames(source);
  }

  #dropNames(source: Source): void {
    for (const slug of source.words(Tag.Slug)) this.#clusters.delete(slug);
  }

  #part(node: Source): NodePart {
    const bucket = node.bucketNumber;
    return remember(this.#parts, bucket, () => new NodeParts(this.#sources.bucket(bucket))).of(node);
  }

  #resolution(short: number): Resolution {
    return remember(this.#resolutions, short, () => {
      const groups = new Set<Group>();
      for (const node of this.#sources.claimants(short)) {
        const group = this.#part(node).grouping.groupOf.get(node);
        if (group) groups.add(group);
      }
      return new Resolution([...(this.#sources.short(short)?.chains() ?? [])], [...groups]);
    });
  }

  #entityOf(chain: KeyedChain): Entity {
    if (chain.node !== null) {
      const node = this.#sources.node(this.vocabulary.number(chain.node))!;
      const { groupOf, placed } = this.#part(node).grouping;
      return this.#groupEntity(groupOf.get(node) ?? placed.get(chain)!);
    }
    const short = this.vocabulary.number(chain.short);
    const group = this.#resolution(short).groupOf(chain);
    return group ? this.#groupEntity(group) : this.#rest(short).get(chain)!;
  }

  #groupEntity(group: Group): Entity {
    return remember(this.#groupEntities, group, () => {
      const nodes = sourcesOf(group);
      return entityOf(nodes, group.chains, () => {
        const shorts = new Set(nodes.flatMap(node => [...node.shorts()]));
        return [...shorts].flatMap(short => this.#resolution(short).members(group));
      });
    });
  }

  /** The entities of a short key's chains that no full name explains. */
  #rest(short: number): ReadonlyMap<KeyedChain, Entity> {
    return remember(this.#restEntities, short, () => {
      const entities = new Map<KeyedChain, Entity>();
      for (const chains of this.#resolution(short).rest) {
        const entity = entityOf([], chains, () => []);
        for (const chain of chains) entities.set(chain, entity);
      }
      return entities;
    });
  }

  /** The entities that hold chains of a source. */
  #entitiesAt(source: Source): Entity[] {
    if (!source.isNode) return [...new Set([...source.chains()].map(chain => this.#entityOf(chain)))];
    const { groupOf, placed } = this.#part(source).grouping;
    const group = groupOf.get(source);
    const groups = group ? [group] : [...new Set([...source.chains()].map(chain => placed.get(chain)!))];
    return groups.map(each => this.#groupEntity(each));
  }

  #clusterOf(entity: Entity): Cluster {
    return this.#clustersOf(this.vocabulary.number(entity.slug)).get(entity)!;
  }

  /**
   * The clusters whose names make one slug: the one whose name stands first in full takes it, its namesakes take
   * numbers.
   */
  #clustersOf(slug: number): ReadonlyMap<Entity, Cluster> {
    const sources = this.#sources.slug(slug);
    if (sources.length === 0) return new Map();
    return remember(this.#clusters, slug, () => {
      const each = this.vocabulary.word(slug);
      const entities = new Set<Entity>();
      for (const source of sources) {
        for (const entity of this.#entitiesAt(source)) if (entity.slug === each) entities.add(entity);
      }
      const sorted = [...entities];
      if (sorted.length > 1) sorted.sort((a, b) => byMember(firstNamed(a), firstNamed(b)));
      return new Map(
        sorted.map((entity, i) => [
          entity,
          new EntityCluster(i === 0 ? each : `${each}-${i + 1}`, entity, () => this.#version),
        ]),
      );
    });
  }
}

/** The nodes of a group, which are sources, since groups are made of those alone. */
const sourcesOf = (group: Group) => group.nodes as readonly Node[] as readonly Source[];

/** Whether two readings of an article are filed alike. */
function areAlike(a: Held, b: Held): boolean {
  if (a.published !== b.published || a.size !== b.size) return false;
  const [x, y] = [a.filings(), b.filings()];
  return x.every((filing, i) => sameFiling(filing, y[i]));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
