import { spawnSync } from 'node:child_process';
import { unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FiguresParams, FiguresResult } from '../../server/lsp/protocol.ts';
import type { Desk } from './desk.ts';
import { desks } from './desks.ts';

const start = desks();

const ask = (desk: Desk, params: Partial<FiguresParams> = {}) =>
  desk.request<FiguresResult>('copydesk/figures', { from: 0, count: 500, ...params });

/** The page of a query once all articles are read. */
async function whole(desk: Desk, params: Partial<FiguresParams> = {}): Promise<FiguresResult> {
  let page = await ask(desk, params);
  while (page.read < page.articles) {
    const { figures } = desk;
    await desk.until(() => desk.figures > figures);
    page = await ask(desk, params);
  }
  return page;
}

describe('the table of figures', () => {
  it('holds what the command line prints of the same articles, open or closed', async () => {
    const desk = await start();
    await desk.scanned();
    await desk.open('seeds/002_247c1af2af1c55b4.txt');
    const { rows, total } = await whole(desk);
    const program = path.resolve(import.meta.dirname, '../../dist/copydesk.js');
    const { stdout } = spawnSync(process.execPath, [program, 'annotate', '--format', 'csv', desk.folder!], {
      encoding: 'utf8',
    });
    const [head, ...lines] = stdout.trimEnd().split('\r\n');
    const columns = head.split(',');
    expect(total).toBe(lines.length);
    const cell = (value: string | number | null) => {
      const written = value === null ? '' : String(value);
      return /[",]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
    };
    const shared = [
      'text',
      'kind',
      'value',
      'low',
      'high',
      'unit',
      'noun',
      'hedge',
      'line',
      'source',
      'asOf',
    ];
    expect(columns.filter(column => shared.includes(column))).toEqual(shared);
    const printed = lines.map(line => line.split(',').slice(3).join(',')).sort();
    const shown = rows.map(row => shared.map(key => cell(row[key as keyof typeof row] as string)).join(','));
    expect(shown.sort()).toEqual(printed);
  });

  it('is read by pages, sorted and filtered', async () => {
    const desk = await start({
      files: {
        'stories/a.txt': 'Ferry sails\n\nSome 300 people and 20 cars left.\n',
        'stories/b.txt': 'Bridge opens\n\nIt cost $5m, 12% more than planned, after 40 days.\n',
      },
    });
    await desk.scanned();
    const { total } = await whole(desk);
    expect(total).toBe(5);
    const texts = async (params: Partial<FiguresParams>) =>
      (await ask(desk, params)).rows.map(row => row.text);
    expect(await texts({ sort: 'value', descending: true, count: 2, words: 'sails' })).toEqual(['300', '20']);
    expect(await texts({ kind: 'percent' })).toEqual(['12%']);
    expect(await texts({ from: 4 })).toHaveLength(1);
    const [{ location, line, hedge, article }] = (await ask(desk, { words: 'people' })).rows;
    expect({ line, hedge, article }).toEqual({ line: 3, hedge: 'Some', article: 'Ferry sails' });
    expect(location.range.start).toEqual({ line: 2, character: 5 });
    await expect(ask(desk, { count: 501 })).rejects.toThrow();
  });

  it('follows the articles: an edit, a file that changes, a file that goes', async () => {
    const desk = await start({
      files: {
        'stories/a.txt': 'Ferry\n\nIt took 300 cars.\n',
        'stories/b.txt': 'Boat\n\nIt has 7 sails.\n',
      },
    });
    await desk.scanned();
    expect((await whole(desk)).total).toBe(2);
    const values = async () => (await ask(desk)).rows.map(({ value }) => value);
    const changed = async (act: () => Promise<unknown>) => {
      const { figures } = desk;
      await act();
      await desk.until(() => desk.figures > figures);
    };
    const paper = await desk.open('stories/a.txt');
    await changed(() => paper.edit('300', '400'));
    expect(await values()).toEqual([400, 7]);
    const uri = desk.uri('stories/b.txt');
    await changed(async () => {
      await writeFile(path.join(desk.folder!, 'stories/b.txt'), 'Boat\n\nIt has 8 sails.\n');
      await desk.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    });
    expect(await values()).toEqual([400, 8]);
    await changed(async () => {
      await unlink(path.join(desk.folder!, 'stories/b.txt'));
      await desk.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    });
    expect(await values()).toEqual([400]);
    await desk.notify('copydesk/figuresClosed', null);
    expect(await ask(desk)).toMatchObject({ read: 0, rows: [] });
  });
});
