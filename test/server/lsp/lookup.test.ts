import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Lookup } from '../../../server/lsp/lookup.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (value: unknown): Answer =>
  (_, response) =>
    response.end(JSON.stringify(value));
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();

let folder: string;
let answers: Record<string, Answer>;
let asked: string[];
let agents: Set<string | undefined>;
let underWay = 0;
let most = 0;
let clock: number;
let address: string;

const server = createServer((request, response) => {
  const url = new URL(request.url!, 'http://here');
  asked.push(url.pathname + (url.searchParams.get('search') ? ` ${url.searchParams.get('search')}` : ''));
  agents.add(request.headers['user-agent']);
  most = Math.max(most, ++underWay);
  response.on('close', () => underWay--);
  const answer = answers[url.pathname] ?? status(404);
  answer(request, response);
});

const search = '/w/api.php';
const item = '/w/rest.php/wikibase/v1/entities/items/Q7';
const page = '/api/rest_v1/page/summary/Ada_Quill_(mayor)';
const known = {
  [search]: json({ search: [{ id: 'Q7', label: 'Ada Quill', description: 'mayor of Port Sorrel' }] }),
  [item]: json({ sitelinks: { enwiki: { title: 'Ada Quill (mayor)' } } }),
  [page]: json({ title: 'Ada Quill (mayor)', extract: 'Ada Quill is a mayor.' }),
};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
  asked = [];
  agents = new Set();
  most = 0;
  clock = Date.parse('2026-01-31T12:00:00Z');
  answers = { ...known };
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

const lookup = (more: { timeout?: number; wikidata?: string } = {}) =>
  new Lookup({
    wikidata: address,
    wikipedia: address,
    contact: 'desk@example.org',
    folder,
    now: () => clock,
    timeout: 60_000,
    ...more,
  });

describe('looking a name up', () => {
  it('asks Wikidata, then Wikipedia, and says who asks', async () => {
    expect(await lookup().find('Ada Quill')).toEqual({
      name: 'Ada Quill',
      on: '2026-01-31',
      candidates: [{ id: 'Q7', label: 'Ada Quill', description: 'mayor of Port Sorrel' }],
      summary: { title: 'Ada Quill (mayor)', text: 'Ada Quill is a mayor.' },
    });
    expect(asked).toEqual([`${search} Ada Quill`, item, page]);
    expect([...agents]).toEqual(['Copydesk/0.1 (desk@example.org)']);
  });

  it('keeps what it found for a month, over sessions', async () => {
    await lookup().find('Ada Quill');
    asked = [];
    expect((await lookup().find('Ada Quill'))?.summary?.text).toBe('Ada Quill is a mayor.');
    expect(lookup().known('Ada Quill')?.on).toBe('2026-01-31');
    expect(asked).toEqual([]);
    clock += 31 * 24 * 3600 * 1000;
    expect(lookup().known('Ada Quill')).toBeNull();
    await lookup().find('Ada Quill');
    expect(asked).toHaveLength(3);
  });

  it('chooses none of several that bear the name, and takes none that does not', async () => {
    const named = (id: string, label: string) => ({ id, label, description: `${id} of them` });
    answers[search] = json({
      search: [named('Q1', 'Ada Quill'), named('Q2', 'ada quill'), named('Q3', 'Ada Q')],
    });
    const found = await lookup().find('Ada Quill');
    expect(found?.candidates.map(({ id }) => id)).toEqual(['Q1', 'Q2']);
    expect(found?.summary).toBeNull();
    expect(await lookup().find('Bo Quill')).toBeNull();
  });

  it('asks for one thing at a time', async () => {
    const desk = lookup();
    await Promise.all([desk.find('Ada Quill'), desk.find('Bo Quill'), desk.find('Cy Quill')]);
    expect(asked).toHaveLength(5);
    expect(most).toBe(1);
  });

  it('leaves a service alone for as long as it asks', async () => {
    answers[search] = status(429, { 'Retry-After': '120' });
    const desk = lookup();
    await expect(desk.find('Ada Quill')).rejects.toThrow(/answered 429$/);
    answers[search] = known[search];
    await expect(desk.find('Ada Quill')).rejects.toThrow(/left alone for 120 s more/);
    expect(asked).toHaveLength(1);
    clock += 121_000;
    expect(await desk.find('Ada Quill')).not.toBeNull();
  });

  it.each([
    [
      'a date in Retry-After',
      status(503, { 'Retry-After': 'Sat, 31 Jan 2026 12:05:00 GMT' }),
      /answered 503$/,
    ],
    ['words that are no JSON', ((_, response) => response.end('<html>')) as Answer, /cannot be read$/],
    ['JSON of another shape', json({ search: [{ id: 'https://evil' }] }), /cannot be read$/],
    ['a connection that breaks', (request => request.destroy()) as Answer, /cannot be reached/],
  ])('says what is wrong: %s', async (_, answer, message) => {
    answers[search] = answer;
    await expect(lookup().find('Ada Quill')).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says what is wrong: no answer in time, and no network', async () => {
    answers[search] = () => {};
    await expect(lookup({ timeout: 20 }).find('Ada Quill')).rejects.toThrow(/did not answer in time$/);
    await expect(lookup({ wikidata: 'http://127.0.0.1:1' }).find('Ada Quill')).rejects.toThrow(
      /cannot be reached/,
    );
  });
});
