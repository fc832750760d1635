import { describe, expect, it } from 'vitest';
import { linkInSteps } from '../../../../server/core/linking/chains.ts';
import { Memo } from '../../../../server/core/memo.ts';
import { finish } from '../../../../server/core/steps.ts';
import { randomNumbers } from '../../workspace/randomEdits.ts';
import { chainsOf, gazetteer, lines, readMarked } from './marked.ts';

describe('chains', () => {
  it('have the fullest form for a name, in mixed case, and every form once', () => {
    const shown = chainsOf(`
      RUIZ, [RUIZ]p: [HARBOUR BOARD]o ACTS

      [Ana Ruiz]p of the [Harbour Board]o met [Ruiz]p’s critics in the [US]l and the [United States]l.
    `).map(({ type, name, aliases }) => `${type} ${name}: ${aliases.join(', ')}`);
    expect(shown.join('\n')).toBe(
      lines(`
        person Ana Ruiz: RUIZ, Ana Ruiz, Ruiz
        organization Harbour Board: HARBOUR BOARD, Harbour Board
        place United States: US, United States
      `),
    );
  });

  it('are named without what a hyphen ties to the name', () => {
    const names = chainsOf('[Lune-based]o firms and [ex-Oporto]o').map(chain => chain.name);
    expect(names).toEqual(['Lune', 'Oporto']);
  });

  it('hold as many mentions as the article has', () => {
    const [board, ...others] = chainsOf(`The [Harbour Board]o (${'[HB]o, '.repeat(130_000)}) met.`);
    expect(board.mentions.length).toBe(130_001);
    expect(others).toEqual([]);
  });

  it('are none where nothing is named', () => {
    expect(chainsOf('')).toEqual([]);
    expect(chainsOf('It rained.')).toEqual([]);
  });
});

const pieces = [
  '[Ana Ruiz]p',
  '[Ruiz]p',
  '[RUIZ]p',
  '[Ana]p',
  '[Ben Ruiz]p',
  '[A. Ruiz]p',
  '[van der Hoek]p',
  '[al-Sabri]p',
  '[Mrs Ruiz]p',
  '[Ana “Ox” Ruiz]p',
  '[Ruiz Jr.]p',
  '[.]p',
  '[“”]p',
  '[😀]p',
  '[US]l',
  '[St. Brida]l',
  '[’s]l',
  '[HSB]o',
  '[Harbour Safety Board]o',
  '[The]o',
  '[Board]o',
  '[Russian]g',
  '[Russians]g',
  '[-]g',
  'the mayor,',
  'mayor',
  ',',
  'who heads',
  'Mr',
  'Mrs.',
  '(',
  ')',
  '’s',
  'of',
  'the',
  'and',
  'novelists',
  '.',
  '\n\n',
  '—',
  'beat',
  'é',
  '\u00a0',
];

describe('whatever the text', () => {
  const seed = 1966;
  it(`each mention is in one chain, of its type, in order (seed ${seed})`, () => {
    const random = randomNumbers(seed);
    const seen = new Set<string>();
    for (let run = 0; run < 250; run++) {
      const length = 1 + Math.floor(random() * 30);
      const text = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join(
        random() < 0.1 ? '' : ' ',
      );
      const { article, mentions } = readMarked(text);
      const chains = finish(linkInSteps(article, mentions, gazetteer, new Memo()));
      const members = chains.flatMap(chain => chain.mentions);
      expect([...members].sort((a, b) => a - b)).toEqual(mentions.map((_, i) => i));
      expect(chains.map(chain => chain.mentions[0])).toEqual(
        chains.map(chain => chain.mentions[0]).sort((a, b) => a - b),
      );
      for (const chain of chains) {
        expect(chain.mentions).toEqual([...chain.mentions].sort((a, b) => a - b));
        for (const i of chain.mentions) expect(mentions[i].type).toBe(chain.type);
        for (const { from, to, text: words } of chain.roles) expect(article.text.slice(from, to)).toBe(words);
      }
      seen.add(chains.map(chain => chain.mentions.join()).join('|'));
    }
    expect(seen.size).toBeGreaterThan(150);
  });
});
