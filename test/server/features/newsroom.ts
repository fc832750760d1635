/**
 * A workspace written down: articles with labels under their lines instead of an analysis, so that the features are
 * tested apart from what the core finds.
 *
 *     Maria Lopez, harbour master, opened 14 quays.
 *     ^^^^^^^^^^^ person lopez            ^^ figure quays
 *                  ^^^^^^^^^^^^^^ role lopez
 *
 * Labels: `person|place|organization|group CHAIN [SCORE]`, `role CHAIN`, `quote [CHAIN]`, `figure [KEY]`,
 * `date YYYY-MM-DD|?`, `published YYYY-MM-DD`, `finding SEVERITY`, and `region KIND` for a line that is not an
 * ordinary paragraph. The first line is the headline. Chains of one name in several articles are one entity.
 */
import type { Analysis } from '../../../server/core/analyse.ts';
import { contribute } from '../../../server/core/contribution.ts';
import type {
  Chain,
  EntityType,
  Fact,
  Figure,
  Region,
  RegionKind,
  Severity,
} from '../../../server/core/model.ts';
import { splitSentences } from '../../../server/core/text/sentences.ts';
import { tokenise } from '../../../server/core/text/tokens.ts';
import type { Cluster } from '../../../server/workspace/clusterIndex.ts';
import { defaultSettings, type Settings } from '../../../server/workspace/settings.ts';
import type { Snapshot } from '../../../server/workspace/snapshot.ts';
import { Vocabulary } from '../../../server/workspace/vocabulary.ts';
import { type MarkedSpan, parseMarks } from '../../marks.ts';
import { held } from '../workspace/desk.ts';

export interface Newsroom {
  readonly snapshot: Snapshot;
  /** An offset inside the `nth` place where words stand in an article. */
  on(article: string, words: string, nth?: number): number;
  /** The words in a span of an article. */
  words(spot: { readonly article: string; readonly from: number; readonly to: number }): string;
  /** A span with its article and words, for comparison: `b: Lopez @12`. */
  show(spot: { readonly article: string; readonly from: number; readonly to: number }): string;
}

interface Labelled extends MarkedSpan {
  readonly kind: string;
  readonly about: string;
  readonly more: string;
}

const entityTypes = ['person', 'place', 'organization', 'group'];

/** Reads the articles, all of them open but those named in `closed`. */
export function newsroom(
  articles: Readonly<Record<string, string>>,
  { settings = {}, closed = [] }: { settings?: Partial<Settings>; closed?: readonly string[] } = {},
): Newsroom {
  const read = Object.entries(articles).map(([name, fixture]) => ({ name, ...parseMarks(fixture) }));
  const analyses = new Map(read.map(({ name, text, spans }) => [name, analysisOf(text, spans.map(split))]));
  const snapshot = snapshotOf(analyses, { ...defaultSettings, ...settings }, closed);
  const textOf = (article: string) => analyses.get(article)!.article.text;
  const words: Newsroom['words'] = ({ article, from, to }) => textOf(article).slice(from, to);
  return {
    snapshot,
    on(article, wanted, nth = 0) {
      let from = -1;
      for (let i = 0; i <= nth; i++) from = textOf(article).indexOf(wanted, from + 1);
      if (from < 0) throw new Error(`${article} has no “${wanted}”`);
      return from + 1;
    },
    words,
    show: spot => `${spot.article}: ${words(spot)} @${spot.from}`,
  };
}

function split(span: MarkedSpan): Labelled {
  const [kind, about = '', more = ''] = span.label.split(' ');
  return { ...span, kind, about, more };
}

function analysisOf(text: string, labels: readonly Labelled[]): Analysis {
  const named = labels.filter(({ kind }) => entityTypes.includes(kind));
  const mentions = named.map(({ from, to, kind, more }) => ({
    from,
    to,
    type: kind as EntityType,
    score: more ? Number(more) : 0.9,
  }));
  const ids = [...new Set(named.map(({ about }) => about))];
  const figures = labels.filter(({ kind }) => kind === 'figure' || kind === 'date');
  const published = labels.find(({ kind }) => kind === 'published');
  return {
    article: {
      text,
      regions: regionsOf(text, labels),
      published: published ? { from: published.from, to: published.to, date: published.about } : null,
    },
    mentions,
    chains: ids.map(id => chainOf(id, text, labels, named)),
    quotes: labels
      .filter(({ kind }) => kind === 'quote')
      .map(({ from, to, about }) => ({ from, to, speaker: about ? ids.indexOf(about) : null })),
    figures: figures.map(label => figureOf(text, label)),
    facts: figures.filter(({ kind, about }) => kind === 'figure' && about).map(label => factOf(text, label)),
    findings: labels
      .filter(({ kind }) => kind === 'finding')
      .map(({ from, to, about }) => ({
        from,
        to,
        code: 'figure.sample',
        severity: about as Severity,
        message: `${text.slice(from, to)} is odd`,
        related: [],
        fixes: [{ title: 'Leave it out', edits: [{ from, to, text: '' }] }],
      })),
    fingerprint: [],
  };
}

function regionsOf(text: string, labels: readonly Labelled[]): Region[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ index: from, 0: line }, i) => {
    const tokens = tokenise(line);
    const paragraph = { text: line, tokens, sentences: splitSentences(line, tokens) };
    const label = labels.find(({ kind, from: at }) => kind === 'region' && at === from);
    const kind = (label?.about ?? (i === 0 ? 'headline' : 'paragraph')) as RegionKind;
    return { from, to: from + line.length, kind, paragraph, repeats: null };
  });
}

function chainOf(id: string, text: string, labels: readonly Labelled[], named: readonly Labelled[]): Chain {
  const own = named.filter(({ about }) => about === id);
  const forms = own.map(({ from, to }) => text.slice(from, to));
  const name = forms.reduce((best, form) => (form.length > best.length ? form : best));
  return {
    type: own[0].kind as EntityType,
    name,
    aliases: [...new Set(forms)],
    mentions: named.flatMap(({ about }, index) => (about === id ? [index] : [])),
    roles: labels
      .filter(({ kind, about }) => kind === 'role' && about === id)
      .map(({ from, to }) => ({ from, to, text: text.slice(from, to) })),
    place: null,
    described: null,
  };
}

function figureOf(text: string, { from, to, kind, about }: Labelled): Figure {
  const number = Number(text.slice(from, to).replaceAll(',', ''));
  const value = kind === 'figure' ? number : about === '?' ? null : about;
  const bound = typeof value === 'number' ? value : null;
  return {
    from,
    to,
    kind: kind === 'figure' ? 'cardinal' : 'date',
    value,
    low: bound,
    high: bound,
    unit: null,
    noun: null,
    hedge: null,
  };
}

function factOf(text: string, { from, to, about }: Labelled): Fact {
  const words = text.slice(from, to);
  const value = Number(words.replaceAll(',', ''));
  const group = [...about].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  return { from, to, text: words, group, value, grain: 1, words: [1, 2, 3, 4], near: 0b1111, names: [] };
}

function snapshotOf(
  analyses: ReadonlyMap<string, Analysis>,
  settings: Settings,
  closed: readonly string[],
): Snapshot {
  const vocabulary = new Vocabulary();
  const contributions = new Map(
    [...analyses].map(([name, analysis]) => [name, held(name, contribute(analysis), vocabulary)]),
  );
  const dateOf = (article: string) => contributions.get(article)?.published ?? '~';
  const compare = (a: string, b: string) =>
    dateOf(a) === dateOf(b) ? (a < b ? -1 : a > b ? 1 : 0) : dateOf(a) < dateOf(b) ? -1 : 1;
  const clusters = clustersOf(analyses);
  return {
    version: 1,
    settings,
    articles: () => [...analyses.keys()].sort(compare),
    analysis: article => (closed.includes(article) ? null : (analyses.get(article) ?? null)),
    contribution: article => contributions.get(article) ?? null,
    clusterOf: (article, chain) =>
      clusters.find(({ members }) => members.some(m => m.article === article && m.chain === chain)) ?? null,
    explainMerge: () => ({ merged: true, evidence: ['names: same', 'both with lind'] }),
    search: query =>
      clusters.filter(({ aliases }) =>
        aliases.some(form => form.toLowerCase().includes(query.toLowerCase())),
      ),
    factsLike: fact =>
      [...contributions].flatMap(([article, { facts, published }]) =>
        facts
          .all()
          .filter(({ group }) => group === fact.group)
          .map(other => ({ article, published, fact: other })),
      ),
    findings: article => analyses.get(article)?.findings ?? [],
    compare,
    listed: items => [...items].sort((a, b) => compare(a.article, b.article)),
  };
}

/** Chains with one longest name are one entity. */
function clustersOf(analyses: ReadonlyMap<string, Analysis>): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const [article, { chains }] of analyses) {
    for (const [chain, { type, name, aliases, roles }] of chains.entries()) {
      const id = `${type}:${name.split(' ').at(-1)!.toLowerCase()}`;
      const known = clusters.get(id);
      clusters.set(id, {
        id,
        type,
        name: known && known.name.length >= name.length ? known.name : name,
        aliases: [...new Set([...(known?.aliases ?? []), ...aliases])],
        members: [...(known?.members ?? []), { article, chain }],
        roles: [...(known?.roles ?? []), ...roles.map(role => ({ article, role }))],
        place: null,
      });
    }
  }
  return [...clusters.values()];
}
