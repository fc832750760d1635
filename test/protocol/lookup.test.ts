import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { cacheOf, type Desk, type Paper } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();
let asked: string[] = [];
let services: Record<string, string>;

const server = createServer((request, response) => {
  asked.push(request.url!);
  const answer = request.url!.startsWith('/w/api.php')
    ? { search: [{ id: 'Q7', label: 'Ada Quill', description: '[mayor](http://evil) of Port Sorrel' }] }
    : { sitelinks: {} };
  response.end(JSON.stringify(answer));
});
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  services = { COPYDESK_WIKIDATA: address, COPYDESK_WIKIPEDIA: address };
});
afterAll(() => new Promise(resolve => server.close(resolve)));
beforeEach(() => {
  asked = [];
});

const story = 'Ferry sails\n\nMayor Ada Quill said 40 boats had left Leeds. Quill thanked the crew.\n';
const open = async (settings: object): Promise<{ desk: Desk; paper: Paper }> => {
  const desk = await start({ files: { 'stories/a.txt': story }, settings, environment: services });
  await desk.scanned();
  return { desk, paper: await desk.open('stories/a.txt') };
};
const actionsOn = async (paper: Paper, words: string) => {
  const range = { start: paper.at(words), end: paper.at(words) };
  const actions = await paper.request<CodeAction[]>('textDocument/codeAction', undefined, {
    range,
    context: { diagnostics: [] },
  });
  return actions.map(({ title }) => title);
};
const lookUp = (desk: Desk) =>
  desk.request('workspace/executeCommand', { command: 'copydesk.lookup', arguments: ['Ada Quill'] });

describe('looking up', () => {
  it('sends nothing while it is off, whatever is asked', async () => {
    const { desk, paper } = await open({});
    expect(await actionsOn(paper, 'Quill thanked')).toEqual([]);
    await expect(lookUp(desk)).rejects.toThrow(/Looking up is off/);
    expect(await paper.hover('Quill thanked')).toContain('Ada Quill');
    expect(asked).toEqual([]);
    await expect(readdir(path.join(cacheOf(desk.folder), 'lookups'))).rejects.toThrow(/ENOENT/);
  });

  it('sends nothing without a contact, and says what to set', async () => {
    const { desk } = await open({ lookup: true });
    await expect(lookUp(desk)).rejects.toThrow(/Set copydesk\.lookupContact/);
    expect(asked).toEqual([]);
  });

  it('sends the name under the cursor alone, and shows the answer escaped, with its credit', async () => {
    const { desk, paper } = await open({ lookup: true, lookupContact: 'desk@example.org' });
    expect(await actionsOn(paper, 'Quill thanked')).toEqual([
      'Look up “Ada Quill” on Wikidata and Wikipedia',
    ]);
    expect(await paper.hover('Quill thanked')).not.toContain('Wikidata');
    expect(asked).toEqual([]);
    await lookUp(desk);
    expect(asked.map(url => url.replace(/\?.*search=([^&]*).*/, ' $1'))).toEqual([
      '/w/api.php Ada+Quill',
      '/w/rest.php/wikibase/v1/entities/items/Q7',
    ]);
    const card = await paper.hover('Quill thanked');
    expect(card).toContain('Wikidata (CC0)');
    expect(card).toContain('\\[mayor\\](http\\://evil) of Port Sorrel');
  });
});
