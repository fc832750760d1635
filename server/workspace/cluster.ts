/**
 * An entity of the workspace as its readers see it.
 *
 * Invariant: what takes a walk over all its members is made when first read, so that asking whose chain it is costs
 * little for an entity of many members.
 */
import type { KeyedChain } from '../core/linking/clusterKeys.ts';
import { add, byFrequency, sum } from '../core/linking/counts.ts';
import { nameWords } from '../core/linking/nameParts.ts';
import type { EntityType, Place, Role } from '../core/model.ts';
import type { Source } from './source.ts';

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
 * for a namesake); `name` is the commonest of its full forms, `aliases` all forms, the commonest first; `members` by
 * article, then chain; `roles` in the order of the members.
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

/** The chains of an entity, before it has an id: those of whole nodes and single ones, of full and short names. */
export interface Entity {
  readonly type: EntityType;
  readonly name: string;
  readonly slug: string;
  readonly nodes: readonly Source[];
  readonly named: readonly KeyedChain[];
  /** Decided when it is asked for, since it takes weighing every chain of a surname. */
  readonly short: () => readonly KeyedChain[];
}

/** An entity of nodes and chains. Its name is one of the nodes' and of the `named` chains'. */
export function entityOf(
  nodes: readonly Source[],
  named: readonly KeyedChain[],
  short: () => readonly KeyedChain[],
): Entity {
  const names = sum(nodes.map(node => node.names));
  for (const { summary } of named) add(names, summary.name, 1);
  const name = bestName(names);
  const example = nodes.length > 0 ? nodes[0].example : named[0];
  const { type } = example.summary;
  return { type, name, slug: slug(type, name), nodes, named, short };
}

/** The commonest name in mixed case, the longest of several. */
function bestName(names: ReadonlyMap<string, number>): string {
  const sorted = byFrequency(names);
  const mixed = sorted.filter(name => name !== name.toUpperCase());
  const likely = mixed.length > 0 ? mixed : sorted;
  const most = names.get(likely[0])!;
  const common = likely.filter(name => names.get(name) === most);
  return common.reduce((best, name) => (name.length > best.length ? name : best));
}

/** The readable part of an id. */
export function slug(type: EntityType, name: string): string {
  return `${type}:${nameWords(name).join('-') || 'unnamed'}`;
}

/** The order of members: by article, then chain. */
export function byMember(a: ClusterMember, b: ClusterMember): number {
  return a.article < b.article ? -1 : a.article > b.article ? 1 : a.chain - b.chain;
}

/** The first of an entity's members that names it by the name that it is filed under. */
export function firstNamed(entity: Entity): ClusterMember {
  let first: ClusterMember | undefined;
  for (const member of namedOf(entity)) if (!first || byMember(member, first) < 0) first = member;
  return first!;
}

function* namedOf({ nodes, named }: Entity): Iterable<ClusterMember> {
  for (const node of nodes) yield* node.members();
  for (const { article, chain } of named) yield { article, chain };
}

function* membersOf(entity: Entity): Iterable<ClusterMember> {
  yield* namedOf(entity);
  for (const { article, chain } of entity.short()) yield { article, chain };
}

function* chainsOf({ nodes, named, short }: Entity): Iterable<KeyedChain> {
  for (const node of nodes) yield* node.chains();
  yield* named;
  yield* short();
}

/** An entity under its id. */
export class EntityCluster implements Cluster {
  readonly id: string;
  readonly #entity: Entity;
  readonly #version: () => number;
  #members: { readonly version: number; readonly list: readonly ClusterMember[] } | null = null;

  /** `version` is that of the index, which grows with every change. */
  constructor(id: string, entity: Entity, version: () => number) {
    this.id = id;
    this.#entity = entity;
    this.#version = version;
  }

  get type(): EntityType {
    return this.#entity.type;
  }

  get name(): string {
    return this.#entity.name;
  }

  get aliases(): readonly string[] {
    const { nodes, named, short } = this.#entity;
    const counts = sum(nodes.map(node => node.aliases));
    for (const chain of [...named, ...short()])
      for (const alias of chain.summary.aliases) add(counts, alias, 1);
    return byFrequency(counts);
  }

  get members(): readonly ClusterMember[] {
    const version = this.#version();
    if (this.#members?.version !== version) {
      this.#members = { version, list: [...membersOf(this.#entity)].sort(byMember) };
    }
    return this.#members.list;
  }

  get roles(): readonly ClusterRole[] {
    return this.#sorted().flatMap(({ article, summary }) => summary.roles.map(role => ({ article, role })));
  }

  get place(): Place | null {
    for (const { summary } of this.#sorted()) if (summary.place) return summary.place;
    return null;
  }

  #sorted(): readonly KeyedChain[] {
    return [...chainsOf(this.#entity)].sort(byMember);
  }
}
