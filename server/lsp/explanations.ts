/**
 * Why something is read as it is, for clients that ask: a request, and an action with a command for those that know no
 * requests but the protocol's.
 */
import * as v from 'valibot';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  MarkupKind,
  MessageType,
  type Position,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Knowledge } from '../core/knowledge.ts';
import { type Explanation, explain } from '../features/explanation.ts';
import { guard } from './guard.ts';
import { renderExplanation } from './markdown.ts';
import { cursorOf } from './navigation.ts';
import type { ExplainMethod, ExplainParams, ExplainResult } from './protocol.ts';
import type { Session } from './session.ts';
import { shelfOf } from './shelf.ts';

/** The command of the action; its arguments are the article's address and the position. */
export const EXPLAIN_COMMAND = 'copydesk.explain';

/** The kind of the action, so that clients can ask for it or leave it out. */
export const EXPLAIN_KIND = 'copydesk.explain';

const explainMethod: ExplainMethod = 'copydesk/explain';

const givenSchema = v.tuple([v.string(), v.object({ line: v.number(), character: v.number() })]);

export class Explanations {
  readonly #session: Session;
  readonly #knowledge: Knowledge;

  constructor(session: Session, knowledge: Knowledge) {
    this.#session = session;
    this.#knowledge = knowledge;
  }

  serve(): void {
    const { connection, client } = this.#session;
    connection.onRequest<ExplainResult, never>(
      explainMethod,
      guard(this.#session, explainMethod, (params: ExplainParams): ExplainResult => {
        const found = this.#explain(params);
        return found && { title: found.title, text: renderExplanation(found, client.hover) };
      }),
    );
  }

  /** The action on what stands at a position; only when actions are asked for, so that no bulb lights up for it. */
  actions(uri: string, position: Position, { triggerKind, only }: CodeActionContext): CodeAction[] {
    if (triggerKind !== CodeActionTriggerKind.Invoked && !only) return [];
    const found = this.#explain({ textDocument: { uri }, position });
    if (!found) return [];
    const { title } = found;
    return [
      { title, kind: EXPLAIN_KIND, command: { title, command: EXPLAIN_COMMAND, arguments: [uri, position] } },
    ];
  }

  /** The command: shows the explanation as a message. */
  async run(given: readonly unknown[]): Promise<void> {
    const [uri, position] = v.parse(givenSchema, given);
    const found = this.#explain({ textDocument: { uri }, position });
    await this.#session.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message: found ? renderExplanation(found, MarkupKind.PlainText) : 'There is no name or figure here.',
    });
  }

  #explain(params: ExplainParams): Explanation | null {
    const cursor = cursorOf(this.#session, params);
    if (!cursor) return null;
    const { snapshot, article, offset } = cursor;
    return explain(
      snapshot,
      article,
      offset,
      this.#knowledge.recogniser,
      shelfOf(this.#session, snapshot).title,
    );
  }
}
