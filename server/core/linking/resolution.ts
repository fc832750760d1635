/**
 * Whose a name is that stands for nobody by itself: a bare surname, an acronym, a name that several entities bear.
 *
 * Invariant: a chain goes to the one entity whose company and roles it shares most of, of several such to the one that
 * alone is near in time, or to none; what is decided of one chain does not depend on the others.
 */
import { contextOf, isAcronymChain, type KeyedChain } from './clusterKeys.ts';
import { add, remember } from './counts.ts';
import type { Node } from './nodes.ts';
import {
  daysBetween,
  joinSpans,
  MOST_NEEDED,
  nearestOf,
  neededFor,
  spanOf,
  type Timespan,
} from './timespan.ts';

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
  readonly #spans = new Map<Group, Timespan | null>();
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
    const most = Math.max(0, ...scores.values());
    const best = [...scores.keys()].filter(group => scores.get(group) === most);
    if (best.length === 0) return null;
    if (best.length === 1 && most >= MOST_NEEDED) return best[0];
    const own = spanOf([chain.published]);
    const days = best.map(group => (own ? daysBetween(own, this.#publishedOf(group)) : null));
    const chosen = best.length === 1 ? 0 : nearestOf(days);
    return chosen >= 0 && most >= neededFor(days[chosen]) ? best[chosen] : null;
  }

  /** When the articles of a group's full names were published. */
  #publishedOf(group: Group): Timespan | null {
    return remember(this.#spans, group, () => joinSpans(group.nodes.map(({ published }) => published)));
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
