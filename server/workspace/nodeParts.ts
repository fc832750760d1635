/**
 * The nodes of a bucket in parts that nothing connects, so that a name that comes or goes is weighed against those
 * that may be it, however many bear its surname.
 *
 * Invariant: two nodes are in one part exactly where shared keys connect them (see `connectingKeys`), whatever the
 * order in which nodes came and went.
 */
import { connectingKeys, type Grouping, groupNodes } from '../core/linking/clusters.ts';
import type { Source } from './source.ts';

/** Nodes that shared keys connect, and who they are, once that is asked for. */
export class NodePart {
  readonly nodes: readonly Source[];
  #grouping: Grouping | null = null;

  constructor(nodes: readonly Source[]) {
    this.nodes = nodes;
  }

  /** Who the nodes are. */
  get grouping(): Grouping {
    this.#grouping ??= groupNodes(this.nodes);
    return this.#grouping;
  }

  /** Who the nodes were found to be; null where nobody has asked. */
  get decided(): Grouping | null {
    return this.#grouping;
  }
}

export class NodeParts {
  readonly #byKey = new Map<string, Set<Source>>();
  readonly #keys = new Map<Source, readonly string[]>();
  readonly #parts = new Map<Source, NodePart>();

  constructor(nodes: Iterable<Source>) {
    for (const node of nodes) this.#index(node);
  }

  has(node: Source): boolean {
    return this.#keys.has(node);
  }

  /** The part of a node. */
  of(node: Source): NodePart {
    const known = this.#parts.get(node);
    if (known) return known;
    const part = new NodePart(this.#connected(node));
    for (const each of part.nodes) this.#parts.set(each, part);
    return part;
  }

  /** Takes a node in; gives the parts that it brings together, which are none any more. */
  add(node: Source): NodePart[] {
    this.#index(node);
    return this.#dissolve(this.#connected(node));
  }

  /** Lets a node go; gives the part that it was in, which is none any more. */
  remove(node: Source): NodePart[] {
    const dissolved = this.#dissolve([node]);
    for (const key of this.#keys.get(node)!) {
      const nodes = this.#byKey.get(key)!;
      nodes.delete(node);
      if (nodes.size === 0) this.#byKey.delete(key);
    }
    this.#keys.delete(node);
    return dissolved;
  }

  /** Has a part decided anew. */
  renew(node: Source): NodePart[] {
    return this.#dissolve([node]);
  }

  #index(node: Source): void {
    const keys = connectingKeys(node);
    this.#keys.set(node, keys);
    for (const key of keys) {
      const nodes = this.#byKey.get(key);
      if (nodes) nodes.add(node);
      else this.#byKey.set(key, new Set([node]));
    }
  }

  #dissolve(nodes: readonly Source[]): NodePart[] {
    const parts = new Set(nodes.flatMap(node => this.#parts.get(node) ?? []));
    for (const part of parts) for (const node of part.nodes) this.#parts.delete(node);
    return [...parts];
  }

  /** The nodes that shared keys connect with one. */
  #connected(start: Source): Source[] {
    const found = new Set([start]);
    const keys = new Set<string>();
    for (const node of found) {
      for (const key of this.#keys.get(node)!) {
        if (keys.has(key)) continue;
        keys.add(key);
        for (const other of this.#byKey.get(key)!) found.add(other);
      }
    }
    return [...found];
  }
}
