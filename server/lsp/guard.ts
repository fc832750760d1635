/**
 * Every request of a client passes through here.
 *
 * Invariants: a handler is asked once the open articles are analysed; its error is logged and answered, never thrown
 * at the connection; a request called off and one overtaken by a change are answered as the protocol says; parameters
 * that name no document or position are refused before a handler sees them.
 */
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { SnapshotExpired } from '../workspace/snapshot.ts';

export interface Log {
  error(message: string): void;
}

/** What requests are answered from. */
export interface Desk {
  readonly log: Log;
  /**
   * Resolves once the open articles are analysed. Rejects where the request is called off before, or the document that
   * it is about is changed.
   */
  settled(document: string | null, token: CancellationToken): Promise<void>;
}

export type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;
export type Guarded<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** Thrown by a handler whose request was called off while it worked. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The handler made safe. `name` is the request's method, for the log. */
export function guard<P, R>(desk: Desk, name: string, handler: Handler<P, R>): Guarded<P, R> {
  return async (params, token) => {
    const wrong = complaint(params);
    if (wrong) return new ResponseError(ErrorCodes.InvalidParams, `${name}: ${wrong}`);
    if (token.isCancellationRequested) return cancelled(name);
    try {
      await desk.settled(documentOf(params), token);
      const result = await handler(params, token);
      return token.isCancellationRequested ? cancelled(name) : result;
    } catch (error) {
      if (error instanceof Cancelled) return cancelled(name);
      if (error instanceof SnapshotExpired) {
        return new ResponseError(LSPErrorCodes.ContentModified, `${name}: the articles changed meanwhile`);
      }
      desk.log.error(`${name} failed: ${errorText(error)}`);
      const message = error instanceof Error ? error.message : String(error);
      return new ResponseError(ErrorCodes.InternalError, `${name} failed: ${message}`);
    }
  };
}

const cancelled = (name: string) =>
  new ResponseError<never>(LSPErrorCodes.RequestCancelled, `${name} was called off`);

/** The address of the document that sound parameters are about; null where they are about none. */
function documentOf(params: unknown): string | null {
  return (params as { textDocument?: { uri: string } }).textDocument?.uri ?? null;
}

/** What is wrong with the parts that requests have in common; null where they are sound. */
function complaint(params: unknown): string | null {
  if (typeof params !== 'object' || params === null) return 'the parameters must be an object';
  const { textDocument, position, range } = params as Record<string, unknown>;
  if (textDocument !== undefined && typeof (textDocument as { uri?: unknown } | null)?.uri !== 'string') {
    return 'textDocument.uri must be a string';
  }
  if (position !== undefined && !isPosition(position)) return 'position must hold a line and a character';
  if (range !== undefined && !isRange(range)) return 'range must hold a start and an end';
  return null;
}

function isPosition(value: unknown): boolean {
  const { line, character } = (value ?? {}) as Record<string, unknown>;
  return Number.isInteger(line) && Number.isInteger(character);
}

function isRange(value: unknown): boolean {
  const { start, end } = (value ?? {}) as Record<string, unknown>;
  return isPosition(start) && isPosition(end);
}

/** Runs work that nobody waits for; its failure is logged. */
export function background(log: Log, name: string, work: () => Promise<void>): void {
  work().catch(error => {
    log.error(`${name} failed: ${errorText(error)}`);
  });
}

/** What is known of an error, for the log. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
