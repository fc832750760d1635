/**
 * What the server and its clients say to one another beyond the standard protocol. Types alone: a client imports
 * nothing of the server that runs.
 *
 * Starting the server: `node dist/server.cjs --stdio` (or `--node-ipc`, `--socket=PORT`, `--pipe=NAME`). Settings
 * are asked for with `workspace/configuration`, section `copydesk`; a client without that request sends them as
 * `initializationOptions` or in `workspace/didChangeConfiguration` as `{ settings: { copydesk: { … } } }`.
 */

/** Semantic token types, in the order of the legend. */
export type TokenType = 'person' | 'place' | 'organization' | 'group' | 'figure' | 'date' | 'quote';

/** Semantic token modifiers, in the order of the legend. */
export type TokenModifier = 'headline' | 'inQuote' | 'uncertain' | 'boilerplate';

/** A position as the protocol counts it: zero-based line and character in the negotiated encoding. */
export interface ProtocolPosition {
  line: number;
  character: number;
}

/** A place in a document. */
export interface ProtocolLocation {
  uri: string;
  range: { start: ProtocolPosition; end: ProtocolPosition };
}

/** Request: the mention after or before the one at a position; the next article's after the last of this one. */
export type MentionMethod = 'copydesk/mention';

export interface MentionParams {
  textDocument: { uri: string };
  position: ProtocolPosition;
  direction: 'next' | 'previous';
}

/** The answer to `copydesk/mention`; null where the position is on no name, or its name stands nowhere else. */
export type MentionResult = ProtocolLocation | null;

/** Request: why the name or the figure at a position is read as it is. */
export type ExplainMethod = 'copydesk/explain';

export interface ExplainParams {
  textDocument: { uri: string };
  position: ProtocolPosition;
}

/** The answer to `copydesk/explain`, as markdown where the client shows hovers so; null off names and figures. */
export type ExplainResult = { title: string; text: string } | null;

/** Notification from the server: what it is doing, and what it could not read. Sent whenever it changes. */
export type StatusMethod = 'copydesk/status';

export interface StatusParams {
  state: 'scanning' | 'ready';
  /** Articles analysed so far. */
  articles: number;
  /** Articles found, analysed or not. */
  found: number;
  /** What was left out or could not be used, and why; `uri` is null for what concerns no single file. */
  problems: readonly { uri: string | null; message: string }[];
}

/**
 * Request: a page of the figures of all articles. The first one has the server read them, which goes on while it
 * answers; `copydesk/figuresChanged` tells when there is more, or something else, to ask for.
 */
export type FiguresMethod = 'copydesk/figures';

/** What the rows can be sorted by: `article` is by the articles' dates and the places in them. */
export type FigureColumn =
  | 'article'
  | 'text'
  | 'kind'
  | 'value'
  | 'unit'
  | 'noun'
  | 'hedge'
  | 'source'
  | 'asOf';

export interface FiguresParams {
  /** Words that must all stand somewhere in a row; none asked for where left out. */
  words?: string;
  /** Figures of one kind alone (`cardinal`, `percent`, `money`, …); all where left out. */
  kind?: string;
  /** By `article`, ascending, where left out. */
  sort?: FigureColumn;
  descending?: boolean;
  /** The first row, counted from 0, and how many: at most 500. */
  from: number;
  count: number;
}

export interface FiguresResult {
  /** Rows that the query asks for, on all pages. */
  total: number;
  rows: FigureRowResult[];
  /** Articles read so far, and articles there are; the rows of `leftOut` of them had no room in the table. */
  read: number;
  articles: number;
  leftOut: number;
}

/** A figure, as `copydesk annotate --format csv` has it. */
export interface FigureRowResult {
  location: ProtocolLocation;
  /** The article's headline, or its file below the folder where it has none. */
  article: string;
  /** One-based. */
  line: number;
  text: string;
  kind: string;
  /** A number in the base of `unit`, or ISO 8601 for dates, times and durations; null where it is not known. */
  value: number | string | null;
  /** The interval that the hedge leaves; null where it is open. */
  low: number | null;
  high: number | null;
  unit: string | null;
  noun: string | null;
  hedge: string | null;
  /** Who is quoted with it; null where it stands in nobody's words. */
  source: string | null;
  /** The article's own date, `YYYY-MM-DD`. */
  asOf: string | null;
}

/** Notification from the server, once figures were asked for: other rows, or more of them, can be asked for. */
export type FiguresChangedMethod = 'copydesk/figuresChanged';

/** Notification to the server: the table is no longer looked at, so it need not be kept. */
export type FiguresClosedMethod = 'copydesk/figuresClosed';
