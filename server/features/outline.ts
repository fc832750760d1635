/** The symbols of an article and of the workspace: who and what is named, and where first. */
import type { Chain, EntityType, Span } from '../core/model.ts';
import type { ClusterMember } from '../workspace/clusterIndex.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Occurrence } from './mentions.ts';

/** A line of an article's outline: a headline or subhead with what its section names first, or a name. */
export interface OutlineItem extends Span {
  readonly name: string;
  readonly kind: EntityType | 'section';
  /** What is said of it: a role, or how often it is named. */
  readonly detail: string;
  /** The whole of a section; of a name, the mention itself. */
  readonly whole: Span;
  readonly children: readonly OutlineItem[];
}

/** The outline of an open article: its sections in order, each with the entities first named there. */
export function outline(snapshot: Snapshot, article: string): OutlineItem[] {
  const analysis = snapshot.analysis(article);
  if (!analysis) return [];
  const names = analysis.chains
    .filter(chain => chain.mentions.length > 0)
    .map(chain => nameItem(chain, analysis.mentions[chain.mentions[0]]))
    .sort((a, b) => a.from - b.from);
  const heads = analysis.article.regions.filter(({ kind }) => kind === 'headline' || kind === 'subhead');
  const sections = heads.map((head, i): OutlineItem => {
    const whole = { from: head.from, to: heads[i + 1]?.from ?? analysis.article.text.length };
    return {
      name: head.paragraph.text,
      kind: 'section',
      detail: '',
      from: head.from,
      to: head.to,
      whole,
      children: names.filter(item => item.from >= whole.from && item.from < whole.to),
    };
  });
  const before = names.filter(item => item.from < (heads[0]?.from ?? Number.POSITIVE_INFINITY));
  return [...before, ...sections];
}

function nameItem(chain: Chain, { from, to }: Span): OutlineItem {
  const count = chain.mentions.length === 1 ? '1 mention' : `${chain.mentions.length} mentions`;
  return {
    name: chain.name,
    kind: chain.type,
    detail: chain.roles[0]?.text ?? count,
    from,
    to,
    whole: { from, to },
    children: [],
  };
}

/** An entity of the workspace with the place where it is first named. */
export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: EntityType;
  readonly first: Occurrence;
  readonly headline: string | null;
}

/** Symbols listed at most: a picker shows no more, and a longer query finds the rest. */
const SYMBOLS = 200;

/** A query for one type: `place: york` finds the city and not the duke. */
const TYPED = /^\s*(person|place|organization|group)\s*:\s*/i;

/** The entities that a query names by any form of their names; best first. A type before a colon narrows them. */
export function workspaceSymbols(snapshot: Snapshot, query: string): WorkspaceSymbol[] {
  const symbols: WorkspaceSymbol[] = [];
  const type = TYPED.exec(query)?.[1].toLowerCase();
  for (const cluster of snapshot.search(query.replace(TYPED, ''))) {
    if (symbols.length === SYMBOLS) break;
    if (type && cluster.type !== type) continue;
    const first = firstOf(snapshot, cluster.members);
    if (!first) continue;
    const headline = snapshot.contribution(first.article)?.headline ?? null;
    symbols.push({ name: cluster.name, kind: cluster.type, first, headline });
  }
  return symbols;
}

/** The first mention of an entity, by the order of articles. */
function firstOf(snapshot: Snapshot, members: readonly ClusterMember[]): Occurrence | null {
  let first: ClusterMember | null = null;
  for (const member of members) {
    const order = first ? snapshot.compare(member.article, first.article) : -1;
    if (order < 0 || (order === 0 && first && member.chain < first.chain)) first = member;
  }
  const [span] = (first && snapshot.contribution(first.article)?.chain(first.chain)?.mentions) ?? [];
  return first && span ? { article: first.article, from: span.from, to: span.to } : null;
}
