import { describe, expect, it } from 'vitest';
import { CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { background, Cancelled, type Desk, guard } from '../../../server/lsp/guard.ts';
import { SnapshotExpired } from '../../../server/workspace/snapshot.ts';

/** The answer of a handler behind the guard, and what was logged. */
async function ask(
  handler: () => unknown,
  params: unknown = {},
  token = CancellationToken.None,
  settled: Desk['settled'] = async () => {},
) {
  const logged: string[] = [];
  const desk: Desk = { log: { error: line => logged.push(line) }, settled };
  const answer = await guard(desk, 'desk/ask', handler)(params, token);
  return { answer, logged, code: answer instanceof ResponseError ? answer.code : null };
}

const fail = (error: Error) => () => {
  throw error;
};

describe('a guarded handler', () => {
  it('gives its answer', async () => {
    expect((await ask(() => 7)).answer).toBe(7);
  });

  it('that fails is answered and logged', async () => {
    const { answer, logged, code } = await ask(fail(new Error('the ink ran out')));
    expect(code).toBe(ErrorCodes.InternalError);
    expect((answer as ResponseError<never>).message).toContain('the ink ran out');
    expect(logged.join()).toContain('desk/ask failed');
  });

  it('that was called off before it began does not run', async () => {
    let ran = false;
    const { code } = await ask(() => (ran = true), {}, CancellationToken.Cancelled);
    expect(code).toBe(LSPErrorCodes.RequestCancelled);
    expect(ran).toBe(false);
  });

  it('waits until the articles are settled, for the document that it is about', async () => {
    const order: string[] = [];
    const settled: Desk['settled'] = async document => void order.push(`settled ${document}`);
    await ask(() => order.push('asked'), { textDocument: { uri: 'a' } }, CancellationToken.None, settled);
    await ask(() => order.push('asked'), {}, CancellationToken.None, settled);
    expect(order).toEqual(['settled a', 'asked', 'settled null', 'asked']);
  });

  it.each([
    [new Cancelled(), LSPErrorCodes.RequestCancelled],
    [new SnapshotExpired(), LSPErrorCodes.ContentModified],
  ])('is not asked where that ends with %s', async (error, expected) => {
    let ran = false;
    const { code } = await ask(
      () => (ran = true),
      {},
      CancellationToken.None,
      async () => fail(error)(),
    );
    expect(code).toBe(expected);
    expect(ran).toBe(false);
  });

  it('that was called off at work is answered so, and not logged', async () => {
    const { code, logged } = await ask(fail(new Cancelled()));
    expect(code).toBe(LSPErrorCodes.RequestCancelled);
    expect(logged).toEqual([]);
  });

  it('that a change overtook is answered so, and not logged', async () => {
    const { code, logged } = await ask(fail(new SnapshotExpired()));
    expect(code).toBe(LSPErrorCodes.ContentModified);
    expect(logged).toEqual([]);
  });

  it.each([
    ['no parameters', null],
    ['a document without an address', { textDocument: {} }],
    ['a document that is none', { textDocument: 3 }],
    ['a position without a line', { position: { character: 1 } }],
    ['a position in words', { position: { line: '1', character: 1 } }],
    ['a range without an end', { range: { start: { line: 0, character: 0 } } }],
  ])('refuses %s', async (_, params) => {
    const { code } = await ask(() => 7, params);
    expect(code).toBe(ErrorCodes.InvalidParams);
  });
});

describe('background work', () => {
  it('that fails is logged', async () => {
    const line = await new Promise<string>(resolve => {
      background({ error: resolve }, 'tidy', () => Promise.reject(new Error('the desk is full')));
    });
    expect(line).toContain('the desk is full');
  });
});
