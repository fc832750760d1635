/** The chains of one name across articles, as the deciding of entities sees them. */
import type { KeyedChain } from './clusterKeys.ts';
import type { Timespan } from './timespan.ts';

/** All chains of one full name (and, for persons, one walk of life). */
export interface Node {
  readonly key: string;
  readonly bucket: string;
  /** Whose name and walk of life the node stands for. */
  readonly example: KeyedChain;
  /** What its chains are named with (see `contextOf`), counted. */
  readonly context: ReadonlyMap<string, number>;
  /** When its articles were published, null where none says. */
  readonly published: Timespan | null;
  chains(): Iterable<KeyedChain>;
  /** Whether one of its chains claims a short key. */
  claims(short: string): boolean;
}
