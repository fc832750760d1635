import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerScore } from '../../../server/cli/score.ts';
import { registerTrain } from '../../../server/cli/train.ts';
import { packLexicon, readLists } from '../../../server/core/names/lists.ts';
import { trainSmallModel } from '../core/names/smallModel.ts';

const root = path.resolve(import.meta.dirname, '../../..');
let folder = '';
let printed = '';

/** The data files as the program ships them, with a small model and a small lexicon. */
function readData(name: string): Uint8Array {
  if (name === 'names.bin') return trainSmallModel();
  if (name === 'lexicon.bin') return packLexicon(readLists({ 'titles.tsv': 'Captain\trank' }));
  return readFileSync(path.join(root, 'server/data', name));
}

async function run(...args: string[]): Promise<void> {
  const program = new Command().exitOverride();
  registerTrain(program, readData);
  registerScore(program, readData, text => {
    printed += text;
  });
  await program.parseAsync(['node', 'copydesk', ...args]);
}

const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-train-'));
  const sentence = (person: string, place: string) =>
    `#doc sea\nCaptain [PER ${person}] sailed to [LOC ${place}] on Friday, the [ORG Ferry Union] said.\n`;
  const pairs = [
    ['Ada Low', 'Porto'],
    ['Bruno Vargas', 'Tavira'],
    ['Mira Okono', 'Braga'],
    ['Ivo Brand', 'Evora'],
  ];
  writeFileSync(
    at('sea.txt'),
    pairs
      .map(([person, place]) => sentence(person, place))
      .join('\n')
      .repeat(5),
  );
  writeFileSync(at('land.iob'), 'Captain\tO\nLow\tB-PER\nleft\tO\nPorto\tB-LOC\n.\tO\n');
  writeFileSync(at('broken.iob'), 'Captain\tO\nLow\n');
  writeFileSync(at('settings.json'), '[{ "match": "sea", "weight": 2, "licence": "CC0-1.0" }]');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('copydesk train and score', () => {
  it('make a model with a manifest, and measure it', async () => {
    const settings = ['--settings', at('settings.json'), '--epochs', '10'];
    await run('train', '--out', at('sea.bin'), ...settings, at('sea.txt'), at('land.iob'));
    const manifest = JSON.parse(readFileSync(at('sea.manifest.json'), 'utf8'));
    expect(manifest.licence).toBe('CC-BY-SA-4.0');
    expect(manifest.bytes).toBe(readFileSync(at('sea.bin')).length);
    expect(
      manifest.corpora.map((corpus: { file: string; weight: number }) => [corpus.file, corpus.weight]),
    ).toEqual([
      ['sea.txt', 2],
      ['land.iob', 1],
    ]);
    expect(manifest.command).not.toContain(folder);

    printed = '';
    await run('score', at('sea.bin'), at('sea.txt'));
    expect(printed).toMatch(/^sea\.txt: expected calibration error 0\.\d{3}$/m);
    expect(printed).toMatch(/^ {2}person +100\.0 +100\.0 +100\.0$/m);
    expect(printed).toMatch(/^ {2}place +0 +20 +0 +0$/m);
  });

  it('say which file and line cannot be read', async () => {
    await expect(run('train', '--out', at('none.bin'), at('broken.iob'))).rejects.toThrow(
      /broken\.iob: line 2/,
    );
  });

  it('refuse to measure what is no model', async () => {
    await expect(run('score', at('sea.txt'), at('land.iob'))).rejects.toThrow(/no name model/);
  });
});
