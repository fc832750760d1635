/**
 * Whose a name is that stands for nobody by itself: a bare surname, an acronym, a name that several entities bear.
 *
 * Invariant: a chain goes to the one entity whose company and roles it shares most of, or to none; what is decided of
 * one chain does not depend on the others.
 */
import { contextOf, isAcronymChain, type KeyedChain } from './clusterKeys.ts';
import { add, remember } from './counts.ts';
import type { Node } from './nodes.ts';

/** The nodes of one entity, and chains of their name that could have been a namesake's but for their context. */
export interface Group {
  readonly nodes: Node[];
  readonly chains: KeyedChain[];
}

/** A name that needs no more evidence where one entity alone answers to it. A person's surname is never such. */
export function isFree(chain: KeyedChain): boolean {
  return chain.summary.type === 'place' || chain.summary.type === 'group' || isAcronymChain(chain);
}

/** Decides, when it is asked, which of the groups that answer to a name each of its chains belongs to. */
export class Resolution {
  readonly #chains: Iterable<KeyedChain>;
  readonly #groups: readonly Group[];
  /** The group of each chain that was asked about, null for none; and the groups that share a key of contexts. */
  readonly #choices = new Map<KeyedChain, Group | null>();
  readonly #sharers = new Map<string, readonly Group[]>();
  #rest: readonly (readonly KeyedChain[])[] | null = null;

  constructor(chains: Iterable<KeyedChain>, groups: readonly Group[]) {
    this.#chains = chains;
    this.#groups = groups;
  }

  /** The group that a chain belongs to, null where the evidence names none or more than one. */
  groupOf(chain: KeyedChain): Group | null {
    const known = this.#choices.get(chain);
    if (known !== undefined) return known;
    const choice = this.#choose(chain);
    this.#choices.set(chain, choice);
    return choice;
  }

  /** The chains that belong to a group. */
  members(group: Group): KeyedChain[] {
    return [...this.#chains].filter(chain => this.groupOf(chain) === group);
  }

  /** The chains that belong to no group, those of one entity together. */
  get rest(): readonly (readonly KeyedChain[])[] {
    this.#rest ??= componentsOf([...this.#chains].filter(chain => this.groupOf(chain) === null));
    return this.#rest;
  }

  #choose(chain: KeyedChain): Group | null {
    const [only, ...others] = this.#groups;
    const isOnly = only && others.length === 0;
    if (isOnly && isFree(chain) && only.nodes.some(node => node.claims(chain.short))) return only;
    const scores = new Map<Group, number>();
    for (const key of contextOf(chain)) for (const group of this.#sharing(key)) add(scores, group, 1);
    let best: Group | null = null;
    let most = 0;
    for (const [group, score] of scores) {
      if (score === most) best = null;
      if (score <= most) continue;
      most = score;
      best = group;
    }
    return best;
  }

  /** The groups of which a node is named with what a key says. */
  #sharing(key: string): readonly Group[] {
    return remember(this.#sharers, key, () =>
      this.#groups.filter(group => group.nodes.some(node => node.context.has(key))),
    );
  }
}

/** Chains of one name in parts: a person's by common context, any other's all together. */
export function componentsOf(chains: readonly KeyedChain[]): KeyedChain[][] {
  if (chains.length < 2) return chains.map(chain => [chain]);
  if (chains[0].summary.type !== 'person') return [[...chains]];
  const parent = chains.map((_, i) => i);
  const find = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  };
  const holder = new Map<string, number>();
  chains.forEach((chain, i) => {
    for (const key of contextOf(chain)) {
      const other = holder.get(key);
      if (other === undefined) holder.set(key, i);
      else parent[find(i)] = find(other);
    }
  });
  const parts = new Map<number, KeyedChain[]>();
  chains.forEach((chain, i) => {
    const root = find(i);
    parts.set(root, [...(parts.get(root) ?? []), chain]);
  });
  return [...parts.values()];
}
