/// <reference lib="dom" />
/**
 * The page of the table of figures. Only the rows in sight are there, and asked for; the others are room to scroll.
 *
 * Invariants: what articles say is written as text; the keyboard does what the mouse does.
 */
import type {
  FigureColumn,
  FigureRowResult,
  FiguresParams,
  FiguresResult,
} from '../../server/lsp/protocol.ts';
import type { FromPage, ToPage } from './figuresMessages.ts';

/** What VS Code gives to a page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Query | undefined;
  setState(query: Query): void;
};

type Query = Required<Pick<FiguresParams, 'words' | 'kind' | 'sort' | 'descending'>>;

interface Column {
  readonly title: string;
  readonly key: FigureColumn | 'line';
  readonly show: (row: FigureRowResult) => string;
  readonly number?: true;
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const inWords = (value: number | string | null) =>
  typeof value === 'number' ? grouped.format(value) : (value ?? '');

const columns: readonly Column[] = [
  { title: 'Figure', key: 'text', show: row => row.text },
  { title: 'Value', key: 'value', show: row => inWords(row.value), number: true },
  { title: 'Unit', key: 'unit', show: row => row.unit ?? '' },
  { title: 'Subject', key: 'noun', show: row => row.noun ?? '' },
  { title: 'Hedge', key: 'hedge', show: row => row.hedge ?? '' },
  { title: 'Kind', key: 'kind', show: row => row.kind },
  { title: 'Source', key: 'source', show: row => row.source ?? '' },
  { title: 'As of', key: 'asOf', show: row => row.asOf ?? '' },
  { title: 'Article', key: 'article', show: row => row.article },
  { title: 'Line', key: 'line', show: row => String(row.line), number: true },
];

const kinds = [
  ...['cardinal', 'ordinal', 'percent', 'points', 'money', 'measure'],
  ...['duration', 'age', 'date', 'time', 'ratio', 'score'],
];

/** The height of a row in pixels, as the style sheet has it. */
const ROW = 24;

/** Rows of one question: about two screens. */
const PAGE = 100;

/** Milliseconds after a letter before the table is filtered, so that a word is not looked for letter by letter. */
const PAUSE = 120;

const vscode = acquireVsCodeApi();
const query: Query = { words: '', kind: '', sort: 'article', descending: false, ...vscode.getState() };

/** The pages that are here; those of an earlier edition are shown until newer ones come. */
const pages = new Map<number, { edition: number; rows: readonly FigureRowResult[] }>();
/** The pages that are asked for, by the number of the question. */
const asked = new Map<number, number>();
let edition = 0;
let total = 0;
let selected = 0;
let lastId = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

/** Makes an element with attributes and children. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const words = make('input', { type: 'search', placeholder: 'words in a row', value: query.words });
const kind = make(
  'select',
  {},
  make('option', { value: '' }, 'all'),
  ...kinds.map(name => make('option', { value: name }, name)),
);
const count = make('output', { 'aria-live': 'polite' }, 'Waiting for the articles …');
const head = make('div', { role: 'row', 'aria-rowindex': '1' }, ...columns.map(headOf));
const body = make('div', { class: 'body', role: 'rowgroup' });
const grid = make(
  'div',
  { role: 'grid', tabindex: '0', 'aria-label': 'Figures', 'aria-colcount': String(columns.length) },
  make('div', { role: 'rowgroup', class: 'head' }, head),
  body,
);

function headOf({ title, key }: Column): HTMLElement {
  if (key === 'line') return make('div', { role: 'columnheader', class: 'number' }, title);
  const button = make('button', { type: 'button' }, title);
  button.addEventListener('click', () => {
    query.descending = query.sort === key && !query.descending;
    query.sort = key;
    restart();
  });
  return make('div', { role: 'columnheader', 'data-key': key }, button);
}

/** Asks anew, from the top, for what the query now says. */
function restart(): void {
  vscode.setState(query);
  selected = 0;
  grid.scrollTop = 0;
  renew();
}

/** Asks anew for what is in sight. */
function renew(): void {
  edition++;
  asked.clear();
  for (const header of head.children) {
    const sorts = header.getAttribute('data-key') === query.sort;
    header.setAttribute('aria-sort', !sorts ? 'none' : query.descending ? 'descending' : 'ascending');
  }
  render();
}

/** Shows the rows in sight, and asks for those that are not here. */
function render(): void {
  const first = Math.floor(grid.scrollTop / ROW);
  const end = Math.min(Math.max(total, 1), first + Math.ceil(grid.clientHeight / ROW) + 1);
  for (let page = Math.floor(first / PAGE); page * PAGE < end; page++) askFor(page);
  const rows: HTMLElement[] = [];
  for (let at = first; at < Math.min(end, total); at++) {
    const row = rowAt(at);
    if (row) rows.push(elementOf(row, at));
  }
  body.replaceChildren(...rows);
  body.style.height = `${total * ROW}px`;
  grid.setAttribute('aria-rowcount', String(total + 1));
  if (document.getElementById(`row-${selected}`)) {
    grid.setAttribute('aria-activedescendant', `row-${selected}`);
  } else grid.removeAttribute('aria-activedescendant');
}

const rowAt = (at: number) => pages.get(Math.floor(at / PAGE))?.rows[at % PAGE];

function askFor(page: number): void {
  if (pages.get(page)?.edition === edition || [...asked.values()].includes(page)) return;
  const id = ++lastId;
  asked.set(id, page);
  const { kind: only, ...rest } = query;
  const params = { ...rest, ...(only && { kind: only }), from: page * PAGE, count: PAGE };
  vscode.postMessage({ type: 'ask', id, params });
}

function elementOf(row: FigureRowResult, at: number): HTMLElement {
  const cells = columns.map(({ show, number }) => {
    const shown = show(row);
    return make('div', { role: 'gridcell', title: shown, ...(number && { class: 'number' }) }, shown);
  });
  const element = make('div', { role: 'row', id: `row-${at}`, 'aria-rowindex': String(at + 2) }, ...cells);
  element.setAttribute('aria-selected', String(at === selected));
  element.style.top = `${at * ROW}px`;
  element.addEventListener('click', () => {
    select(at);
    open(false);
  });
  element.addEventListener('dblclick', () => open(true));
  return element;
}

function select(at: number): void {
  selected = Math.max(0, Math.min(at, total - 1));
  const [top, room] = [selected * ROW, grid.clientHeight - ROW];
  if (top < grid.scrollTop) grid.scrollTop = top;
  else if (top + ROW > grid.scrollTop + room) grid.scrollTop = top + ROW - room;
  render();
}

/** Goes to the place of the selected row. */
function open(focus: boolean): void {
  const row = rowAt(selected);
  if (row) vscode.postMessage({ type: 'open', location: row.location, focus });
}

function receive(id: number, result: FiguresResult): void {
  const page = asked.get(id);
  if (page === undefined) return;
  asked.delete(id);
  pages.set(page, { edition, rows: result.rows });
  total = result.total;
  selected = Math.max(0, Math.min(selected, total - 1));
  const { read, articles, leftOut } = result;
  count.textContent = [
    `${grouped.format(total)} ${total === 1 ? 'figure' : 'figures'}`,
    read < articles ? `reading ${grouped.format(read)} of ${grouped.format(articles)} articles …` : '',
    leftOut > 0 ? `${grouped.format(leftOut)} articles are left out: there are too many figures` : '',
  ]
    .filter(Boolean)
    .join(' · ');
  render();
}

const moves: Readonly<Record<string, () => number>> = {
  ArrowDown: () => selected + 1,
  ArrowUp: () => selected - 1,
  PageDown: () => selected + Math.floor(grid.clientHeight / ROW) - 1,
  PageUp: () => selected - Math.floor(grid.clientHeight / ROW) + 1,
  Home: () => 0,
  End: () => total - 1,
};

grid.addEventListener('keydown', event => {
  if (event.target !== grid) return;
  if (Object.hasOwn(moves, event.key)) select(moves[event.key]());
  else if (event.key === 'Enter') open(true);
  else if (event.key === ' ') open(false);
  else return;
  event.preventDefault();
});
grid.addEventListener('scroll', () => requestAnimationFrame(render));
window.addEventListener('resize', render);
words.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    query.words = words.value;
    restart();
  }, PAUSE);
});
kind.addEventListener('change', () => {
  query.kind = kind.value;
  restart();
});
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'answer') receive(data.id, data.result);
  else renew();
});

const bar = make(
  'form',
  { role: 'search' },
  make('label', {}, 'Filter', words),
  make('label', {}, 'Kind', kind),
);
bar.append(count);
bar.addEventListener('submit', event => event.preventDefault());
document.body.append(bar, grid);
kind.value = query.kind;
renew();
