/**
 * Which chains of different articles are one entity.
 *
 * Invariants: pure functions, independent of the order in which articles arrived; names of persons are never
 * brought together on a bare surname alone; two bearers of one full name stay apart where their roles clash and
 * nothing they are named with is common to both. Of articles far apart in time, more must be common.
 */
import type { Place } from '../model.ts';
import { contextOf, type KeyedChain } from './clusterKeys.ts';
import type { Node } from './nodes.ts';
import { type Agreement, agreement, agreementKeys } from './personNames.ts';
import { componentsOf, type Group, isFree, Resolution } from './resolution.ts';
import { apartInWords, daysBetween, neededFor, spanOf } from './timespan.ts';

/**
 * The entities among nodes of a bucket. `groupOf` gives each node's group; the chains of a node that several
 * groups' names fit are `placed` one by one. The grouping rests on the context of the nodes `consulted` alone.
 */
export interface Grouping {
  readonly groups: Group[];
  readonly groupOf: Map<Node, Group>;
  readonly placed: Map<KeyedChain, Group>;
  readonly consulted: Set<Node>;
}

/** A key that so many entities share (`J. Smith`) is looked through no further: more bearers make it no clearer. */
const mostNear = 100;

/** Brings nodes of a bucket together: those with a walk of life before those without, fuller names first. */
export function groupNodes(nodes: Iterable<Node>): Grouping {
  const grouping: Grouping = { groups: [], groupOf: new Map(), placed: new Map(), consulted: new Set() };
  const byKey = new Map<string, Set<Group>>();
  const namesakes: Node[] = [];
  for (const node of [...nodes].sort(byFullness)) {
    const keys = connectingKeys(node);
    const near = new Set<Group>();
    for (const key of keys) {
      const groups = byKey.get(key);
      if (groups && groups.size <= mostNear) for (const group of groups) near.add(group);
    }
    const fitting = [...near].filter(group => group.nodes.every(other => areOne(other, node, grouping)));
    const same = fitting.filter(group => group.nodes.some(other => nameOf(other) === nameOf(node)));
    if (same.length > 1) {
      namesakes.push(node);
      continue;
    }
    const chosen = same.length > 0 ? same : fitting;
    const group = chosen.length === 1 ? chosen[0] : newGroup(grouping);
    group.nodes.push(node);
    grouping.groupOf.set(node, group);
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(group));
  }
  for (const node of namesakes) placeNamesakes(node, grouping);
  return grouping;
}

/**
 * Keys of a node, of which two nodes of a bucket share one where they may be one entity. So nodes that no chain of
 * shared keys connects are grouped apart, and alike whether or not the others are there.
 */
export function connectingKeys(node: Node): readonly string[] {
  const { name } = node.example;
  return name ? agreementKeys(name) : [node.bucket];
}

function newGroup({ groups }: Grouping): Group {
  const group = { nodes: [], chains: [] };
  groups.push(group);
  return group;
}

/** Gives each chain of a name that several entities bear to the one whose context it shares. */
function placeNamesakes(node: Node, grouping: Grouping): void {
  const same = grouping.groups.filter(group => group.nodes.some(other => nameOf(other) === nameOf(node)));
  grouping.consulted.add(node);
  for (const group of same) for (const other of group.nodes) grouping.consulted.add(other);
  const resolution = new Resolution([], same);
  const rest: KeyedChain[] = [];
  const place = (chain: KeyedChain, group: Group) => {
    group.chains.push(chain);
    grouping.placed.set(chain, group);
  };
  for (const chain of node.chains()) {
    const group = resolution.groupOf(chain);
    if (group) place(chain, group);
    else rest.push(chain);
  }
  for (const chains of componentsOf(rest)) {
    const group = newGroup(grouping);
    for (const chain of chains) place(chain, group);
  }
}

function byFullness(a: Node, b: Node): number {
  const [left, right] = [a.example, b.example];
  return (
    Number(left.facet === null) - Number(right.facet === null) ||
    (right.name?.words.length ?? 0) - (left.name?.words.length ?? 0) ||
    (right.name?.words.join('').length ?? 0) - (left.name?.words.join('').length ?? 0) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

const nameOf = (node: Node) => node.example.name?.words.join('') ?? node.key;

/** Why two names are, or are not, held to be one entity. */
export interface MergeExplanation {
  readonly merged: boolean;
  /** One line for each piece of evidence, as people read it. */
  readonly evidence: readonly string[];
}

/** Whether two nodes of a bucket are one entity. */
function areOne(a: Node, b: Node, { consulted }: Grouping): boolean {
  const [left, right] = [a.example, b.example];
  if (left.summary.place && right.summary.place) return areNear(left.summary.place, right.summary.place);
  if (!left.name || !right.name) return a.key === b.key;
  const names = agreement(left.name, right.name);
  if (!names) return false;
  const clash = left.facet !== null && right.facet !== null && left.facet !== right.facet;
  if (!clash && names !== 'spelling') return true;
  consulted.add(a).add(b);
  const needed = neededFor(daysBetween(a.published, b.published));
  return isMerge(names, clash, haveCommon(a.context, b.context, needed));
}

/** How far, in kilometres, a town's point may lie from that of the district that is named after it. */
const districtRadius = 30;

/** Whether two places of one name are a town and its district, which texts do not tell apart. */
function areNear(a: Place, b: Place): boolean {
  if (a.country !== b.country) return false;
  // Within so few kilometres the earth is flat: a degree is 111 km, shrinking eastwards with the latitude.
  const north = (a.lat - b.lat) * 111;
  const east = (a.lon - b.lon) * 111 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east) < districtRadius;
}

/** Whether two contexts have so many keys in common. */
function haveCommon(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, needed: number): boolean {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const key of smaller.keys()) if (larger.has(key) && ++common === needed) return true;
  return false;
}

/** Why two chains speak for one entity or against it, by what their own articles say. */
export function explainMerge(a: KeyedChain, b: KeyedChain): MergeExplanation {
  if (a.summary.type !== b.summary.type) return { merged: false, evidence: ['types differ'] };
  const other = new Set(contextOf(b));
  const common = contextOf(a)
    .filter(key => other.has(key))
    .map(key => `both ${key}`);
  const days = daysBetween(spanOf([a.published]), spanOf([b.published]));
  const time = days === null ? [] : [apartInWords(days)];
  const enough = common.length >= neededFor(days);
  if (a.name && b.name && a.node !== null && b.node !== null) {
    const names = agreement(a.name, b.name);
    const clash = a.facet !== null && b.facet !== null && a.facet !== b.facet;
    const evidence = [names ? `names: ${names}` : 'the names do not agree', ...common, ...time];
    if (clash) evidence.push(`roles: ${a.facet} against ${b.facet}`);
    return { merged: isMerge(names, clash, enough), evidence };
  }
  const keys = [a.node ?? a.short, ...a.claims];
  const shared = [b.node ?? b.short, ...b.claims].filter(key => keys.includes(key));
  if (shared.length === 0) return { merged: false, evidence: ['no name in common', ...common, ...time] };
  return { merged: isFree(a) || enough, evidence: [`name: ${shared[0]}`, ...common, ...time] };
}

/** A clash of roles outweighs a name, and enough in common outweighs the clash. */
function isMerge(names: Agreement | null, clash: boolean, common: boolean): boolean {
  if (!names) return false;
  return names === 'spelling' ? common && !clash : common || !clash;
}
