import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const server = path.resolve(import.meta.dirname, '../../dist/server.cjs');
const running: { process: ChildProcess; listener?: Server }[] = [];

afterEach(() => {
  for (const { process, listener } of running.splice(0)) {
    if (process.exitCode === null) process.kill('SIGKILL');
    listener?.close();
  }
});

/** Says hello and good-bye; the answer is the exit code. */
async function greet(child: ChildProcess, connection: ProtocolConnection): Promise<number | null> {
  connection.listen();
  const hello = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  expect(hello.serverInfo?.name).toBe('copydesk');
  await connection.sendNotification('initialized', {});
  const exit = once(child, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const [code] = await exit;
  return code;
}

describe('the server speaks', () => {
  it('over node’s channel between processes', async () => {
    const child = fork(server, ['--node-ipc']);
    running.push({ process: child });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    expect(await greet(child, connection)).toBe(0);
  });

  it('over a socket on which the client listens', async () => {
    const listener = createServer();
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    const child = spawn(process.execPath, [server, `--socket=${port}`], { stdio: 'inherit' });
    running.push({ process: child, listener });
    const [socket] = (await once(listener, 'connection')) as [Socket];
    const connection = createProtocolConnection(
      new StreamMessageReader(socket),
      new StreamMessageWriter(socket),
    );
    expect(await greet(child, connection)).toBe(0);
  });

  it('over nothing at all: it says what it needs', async () => {
    const child = spawn(process.execPath, [server], { stdio: ['ignore', 'ignore', 'pipe'] });
    running.push({ process: child });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const [code] = await once(child, 'exit');
    expect(code).not.toBe(0);
    expect(said).toContain('--stdio');
  });
});
