/** What a reader waits for in a workspace of many articles: cards, maps, references, symbols, the table of figures. */
import type { Knowledge } from '../../server/core/knowledge.ts';
import type { Place } from '../../server/core/model.ts';
import { drawMap } from '../../server/core/places/map.ts';
import type { Outlines } from '../../server/core/places/outlines.ts';
import { card } from '../../server/features/card.ts';
import { figureRows, readFigures } from '../../server/features/figureRows.ts';
import { type FigureQuery, FigureTable } from '../../server/features/figureTable.ts';
import { references } from '../../server/features/mentions.ts';
import { workspaceSymbols } from '../../server/features/outline.ts';
import { renderCard, type Shelf } from '../../server/lsp/markdown.ts';
import { defaultSettings } from '../../server/workspace/settings.ts';
import { Workspace } from '../../server/workspace/workspace.ts';
import { archive } from './archive.ts';
import { quantile, timed } from './measure.ts';

/** Milliseconds: the median and the 99th percentile of single runs, each on another name, place or query. */
export interface FeatureRow {
  readonly feature: string;
  readonly p50: number;
  readonly p99: number;
}

/** Runs of a feature: enough for a 99th percentile. */
const RUNS = 200;

/** Runs that find the code unready and are not counted. */
const WARMING = 20;

/** Measures the features in a workspace of `articles` articles, one of them open. */
export function measureFeatures(
  knowledge: Knowledge,
  outlines: Outlines,
  articles: number,
  seed: number,
): FeatureRow[] {
  const texts = [...archive({ count: articles, seed })];
  const workspace = new Workspace(knowledge, defaultSettings);
  for (const { file, text } of texts) workspace.put(file, text);
  const { file, text } = texts[articles >> 1];
  workspace.open(file, text);
  const { mentions } = workspace.snapshot().analysis(file)!;
  const places = placesOf(workspace);
  const offsetOf = (run: number) => mentions[run % mentions.length].from + 1;
  /** An edit makes all that is remembered of the article stale, as it is when a writer stops to look. */
  const edited = (run: number) => {
    workspace.open(file, `${text}\n\nNote ${run}.\n`);
    workspace.snapshot();
  };
  const shelf: Shelf = {
    title: article => workspace.snapshot().contribution(article)?.headline ?? article,
    address: ({ article, from }) => ({ uri: `file:///${article}`, line: from }),
    map: () => null,
    alternates: place => knowledge.gazetteer.alternates(place),
    background: () => null,
    lookedUp: () => null,
  };
  const hover = (run: number) => {
    const shown = card(workspace.snapshot(), file, offsetOf(run));
    if (shown) renderCard(shown, shelf, 'markdown');
  };
  const queries = ['al', 'ma', 'ja', 'new', 'port', 'ministry', 'smith', 'person: an'];
  return [
    row('card of a name', hover),
    row('card of a name, after an edit', hover, edited),
    row('map of a place, drawn', run => drawMap(places[run % places.length], outlines)),
    row('references of a name', run => references(workspace.snapshot(), file, offsetOf(run))),
    row('workspace symbols of a query', run =>
      workspaceSymbols(workspace.snapshot(), queries[run % queries.length]),
    ),
    ...figureTable(workspace, new Map(texts.map(({ file, text }) => [file, text]))),
  ];
}

/** The table of figures: an article's share of reading it, and a query that no answer is remembered of. */
function figureTable(workspace: Workspace, texts: ReadonlyMap<string, string>): FeatureRow[] {
  const snapshot = workspace.snapshot();
  const table = new FigureTable();
  const articles = [...texts];
  const read = (run: number) => {
    const [article, text] = articles[run % articles.length];
    const contribution = snapshot.contribution(article)!.contribution();
    const figures = snapshot.analysis(article)?.figures ?? readFigures(text, contribution);
    table.set(snapshot, article, article, figureRows(text, figures, contribution));
  };
  const reading = row('figures of an article, for the table', read);
  for (let run = 0; run < articles.length; run++) read(run);
  const query: FigureQuery = { words: '', kind: null, sort: 'value', descending: true };
  return [
    reading,
    row(`a new query of the table of ${table.size} figures`, run =>
      table.rows(snapshot, { ...query, words: run % 2 ? 'people' : `${run % 10}` }),
    ),
  ];
}

function placesOf(workspace: Workspace): Place[] {
  const snapshot = workspace.snapshot();
  const places = new Map<string, Place>();
  for (const article of snapshot.articles()) {
    for (const { place } of snapshot.contribution(article)!.contribution().chains)
      if (place) places.set(place.name, place);
  }
  return [...places.values()];
}

function row(feature: string, work: (run: number) => unknown, before?: (run: number) => void): FeatureRow {
  const times: number[] = [];
  for (let run = 0; run < WARMING + RUNS; run++) {
    before?.(run);
    const time = timed(() => void work(run));
    if (run >= WARMING) times.push(time);
  }
  return { feature, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
