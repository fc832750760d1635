/**
 * The chains of one name across articles.
 *
 * Invariant: a node's tables are the counts of the chains that it holds.
 */
import { contextOf, type KeyedChain } from './clusterKeys.ts';
import { add } from './counts.ts';

/**
 * All chains of one full name (and, for persons, one walk of life). The maps count the chains by their names, forms,
 * the short keys they claim, those their initials hint at, and their context, which is counted when first asked for.
 */
export interface Node {
  readonly key: string;
  readonly bucket: string;
  readonly chains: Map<string, KeyedChain>;
  readonly names: Map<string, number>;
  readonly aliases: Map<string, number>;
  readonly claims: Map<string, number>;
  readonly hints: Map<string, number>;
  context: Map<string, number> | null;
}

/** The context of a node's chains, counted. */
export function contextOfNode(node: Node): ReadonlyMap<string, number> {
  if (node.context) return node.context;
  const counts = new Map<string, number>();
  for (const chain of node.chains.values()) {
    for (const key of contextOf(chain)) add(counts, key, 1);
  }
  node.context = counts;
  return counts;
}

/** Whose name and walk of life a node stands for. */
export const exampleOf = (node: Node): KeyedChain => node.chains.values().next().value!;

/** The short keys that a node may answer to. */
export const shortKeysOf = (node: Node): string[] => [...node.claims.keys(), ...node.hints.keys()];

/** A node without chains. */
export function emptyNode(key: string, bucket: string): Node {
  return {
    key,
    bucket,
    chains: new Map(),
    names: new Map(),
    aliases: new Map(),
    claims: new Map(),
    hints: new Map(),
    context: null,
  };
}

/** Counts a chain in its node's tables (`step` 1), or out of them (-1). */
export function countChain(node: Node, chain: KeyedChain, step: number): void {
  add(node.names, chain.summary.name, step);
  for (const alias of chain.summary.aliases) add(node.aliases, alias, step);
  for (const claim of chain.claims) add(node.claims, claim, step);
  for (const hint of chain.hints) add(node.hints, hint, step);
  if (node.context) for (const key of contextOf(chain)) add(node.context, key, step);
}
