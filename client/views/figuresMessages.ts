/** What the table of figures and its page say to one another. */
import type { FiguresParams, FiguresResult, ProtocolLocation } from '../../server/lsp/protocol.ts';

/** From the page: a question, told from others by its number, or a place to go to. */
export type FromPage =
  | { readonly type: 'ask'; readonly id: number; readonly params: FiguresParams }
  | {
      readonly type: 'open';
      readonly location: ProtocolLocation;
      /** Whether the article takes the keyboard. */
      readonly focus: boolean;
    };

/** To the page: the answer to a question, or that there is something new to ask for. */
export type ToPage =
  | { readonly type: 'answer'; readonly id: number; readonly result: FiguresResult }
  | { readonly type: 'changed' };
