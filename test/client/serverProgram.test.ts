import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import { ServerProgram } from '../../client/serverProgram.ts';

let folder = '';
let program: ServerProgram;
const error = vi.fn();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-'));
  await writeFile(path.join(folder, 'waits.cjs'), 'process.stdin.resume();');
  program = new ServerProgram(path.join(folder, 'waits.cjs'), { error } as unknown as LogOutputChannel);
});

afterEach(() => program.stop());
afterAll(() => rm(folder, { recursive: true }));

const ended = (started: ChildProcess) => once(started, 'exit');

describe('the server’s program', () => {
  it('gives out the process that was started ahead, once', async () => {
    program.startAhead();
    const ahead = program.processId;
    program.startAhead();
    const first = program.start();
    expect(first.pid).toBe(ahead);
    const second = program.start();
    expect(second.pid).not.toBe(ahead);
    expect(program.processId).toBe(second.pid);
    await ended(first);
  });

  it('gives out no process that it has ended', async () => {
    program.startAhead();
    const ahead = program.processId;
    program.stop();
    const next = program.start();
    expect(next.pid).not.toBe(ahead);
    program.stop();
    await ended(next);
    expect(program.processId).toBeUndefined();
    expect(error).not.toHaveBeenCalled();
  });
});
