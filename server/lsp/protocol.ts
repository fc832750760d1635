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
