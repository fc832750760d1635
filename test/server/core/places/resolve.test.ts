import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memo } from '../../../../server/core/memo.ts';
import type { Chain, Mention } from '../../../../server/core/model.ts';
import { createGazetteer, readGazetteer } from '../../../../server/core/places/gazetteer.ts';
import { type Entry, packGazetteer } from '../../../../server/core/places/pack.ts';
import { resolveInSteps } from '../../../../server/core/places/resolve.ts';
import { finish } from '../../../../server/core/steps.ts';
import { readArticle } from '../../../../server/core/text/article.ts';

function entry(name: string, kind: Entry['kind'], parent: number, more: Partial<Entry> = {}): Entry {
  const bare = { name, kind, parent, alternates: [], lat: 0, lon: 0, population: null, geonameId: null };
  return { ...bare, weight: 100, seat: 0, ...more };
}

/** A world of two countries: Ruritania with two regions, and the Isles, each with towns of the same names. */
const world: Entry[] = [
  entry('Ruritania', 'country', -1, { code: 'RR', weight: 220, lat: 50, lon: 20 }),
  entry('The Isles', 'country', -1, { code: 'TI', weight: 210, lat: -10, lon: 100 }),
  entry('Bergland', 'admin1', 0, { weight: 150, lat: 51, lon: 20, alternates: ['B.L.'] }),
  entry('Seeland', 'admin1', 0, { weight: 150, lat: 45, lon: 21 }),
  entry('Hope', 'city', 2, { lat: 51, lon: 20, weight: 90 }),
  entry('Hope', 'city', 3, { lat: 45, lon: 21, weight: 110 }),
  entry('Hope', 'city', 1, { lat: -10, lon: 100, weight: 150 }),
  entry('Strelsau', 'city', 3, { lat: 45.2, lon: 21.1, weight: 180, seat: 1 }),
  entry('Zenda', 'city', 2, { lat: 51.2, lon: 20.1, weight: 120 }),
  entry('Palm Bay', 'city', 1, { lat: -10.2, lon: 100.2, weight: 125 }),
  entry('Lake Zenda', 'water', -1, { lat: 51.3, lon: 20.3, weight: 150, sharedBy: ['RR', 'TI'] }),
  entry('Little Nook', 'city', 1, { lat: -10.3, lon: 100.3, weight: 60 }),
  entry('Bergland', 'city', 3, { lat: 45.5, lon: 21.5, weight: 95 }),
  entry('Elmwood County', 'admin2', 2, { lat: 51.4, lon: 20.4, weight: 90 }),
  entry('Elmwood County', 'admin2', 3, { lat: 45.4, lon: 21.4, weight: 90 }),
  entry('Wells', 'city', 13, { lat: 51.4, lon: 20.4, weight: 100 }),
  entry('Wells', 'city', 1, { lat: -10.4, lon: 100.4, weight: 150 }),
];
const gazetteer = createGazetteer(
  readGazetteer(
    packGazetteer(world, [
      ['Ruritanian', 'RR'],
      ['Islander', 'TI'],
    ]),
  ),
);

/** Reads an article in which names of places stand in square brackets; one name is one chain. */
function read(marked: string): { text: string; mentions: Mention[]; chains: Chain[] } {
  const mentions: Mention[] = [];
  const chains = new Map<string, number[]>();
  let text = '';
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const name = piece.startsWith('[') ? piece.slice(1, -1) : null;
    if (name !== null) {
      chains.set(name, [...(chains.get(name) ?? []), mentions.length]);
      mentions.push({ from: text.length, to: text.length + name.length, type: 'place', score: 1 });
    }
    text += name ?? piece;
  }
  return {
    text,
    mentions,
    chains: [...chains].map(([name, own]) => ({
      type: 'place',
      name,
      aliases: [],
      mentions: own,
      roles: [],
      place: null,
      described: null,
    })),
  };
}

function resolve(marked: string): Chain[] {
  const { text, mentions, chains } = read(marked);
  return finish(resolveInSteps(readArticle(text), mentions, chains, gazetteer, new Memo()));
}

/** Each name with where it is: its region, else its country, else its kind. */
function where(marked: string): string[] {
  return resolve(marked).map(
    ({ name, place }) => `${name}: ${place ? (place.region ?? place.countryName ?? place.kind) : 'unknown'}`,
  );
}

describe('a place is resolved', () => {
  it.each([
    [
      'to the largest of its name where nothing speaks for another',
      'Rain fell in [Hope].',
      ['Hope: The Isles'],
    ],
    [
      'by the region after a comma',
      'Rain fell in [Hope], [Bergland].',
      ['Hope: Bergland', 'Bergland: Ruritania'],
    ],
    ['by a short form that is no mention', 'Rain fell in [Hope], B.L., on Monday.', ['Hope: Bergland']],
    ['by the country after a bracket', 'Rain fell in [Hope] (Ruritania) again.', ['Hope: Seeland']],
    ['by the owner before it', 'Rain fell in Bergland’s small [Hope].', ['Hope: Bergland']],
    [
      'by a word for people before its kind',
      'Rain fell in the Ruritanian town of [Hope].',
      ['Hope: Seeland'],
    ],
    [
      'by a town near by',
      'Rain fell in [Hope] and in [Zenda]. In [Zenda] it was heavy.',
      ['Hope: Bergland', 'Zenda: Bergland'],
    ],
    [
      'by its country elsewhere in the story',
      'Ruritania is wet. The Ruritanian premier said so. Rain fell in [Hope] and [Strelsau].',
      ['Hope: Seeland', 'Strelsau: Seeland'],
    ],
    ['each by the others', 'Rain fell in [Palm Bay] and [Hope].', ['Palm Bay: The Isles', 'Hope: The Isles']],
    [
      'with the county that holds it',
      'Rain fell in [Wells] and all over [Elmwood County].',
      ['Wells: Bergland', 'Elmwood County: Bergland'],
    ],
    [
      'by a county in the name of a body',
      'Rain fell in [Wells], the Elmwood County Fire District said. Elmwood County was wet.',
      ['Wells: Bergland'],
    ],
    ['by itself without its county', 'Rain fell in [Wells].', ['Wells: The Isles']],
    ['by its kind in its own name', 'They swam in [Lake Zenda].', ['Lake Zenda: Ruritania and The Isles']],
    ['without its part', 'Rain fell in [northern Ruritania].', ['northern Ruritania: Ruritania']],
    ['with its kind after it', 'Rain fell in [Bergland province].', ['Bergland province: Ruritania']],
    ['as a region before a town of its name', 'Rain fell in [Bergland].', ['Bergland: Ruritania']],
    [
      'not by a country that only begins the next words',
      'Rain fell in [Palm Bay]. Talks were held in [Hope], Ruritania Railways chief Ann Lee said.',
      ['Palm Bay: The Isles', 'Hope: The Isles'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(where(marked)).toEqual(expected);
  });

  it.each([
    [
      'in the area beside it',
      'Rain fell in [Nowhere] near [Hope], and at [Elsewhere], [Bergland].',
      'Bergland',
    ],
    ['in the country that the story names', 'A Ruritanian train came to [Elsewhere].', 'Ruritania'],
    ['in none of two', '[Ruritania] and [Palm Bay] are far from [Elsewhere].', undefined],
    ['in none where the story names none', 'A train came to [Elsewhere].', undefined],
  ])('or, where it is unknown, set %s', (_, marked, area) => {
    const chain = resolve(marked).find(({ name }) => name === 'Elsewhere');
    expect(chain?.place).toBeNull();
    expect(chain?.area?.name).toBe(area);
  });

  it('by a town that a body bears in its name', () => {
    const { text, mentions, chains } = read('Rain fell in [Hope], the [Zenda Police Department] said.');
    const bodies = chains.map(chain =>
      chain.name === 'Hope' ? chain : { ...chain, type: 'organization' as const },
    );
    const [town, body] = finish(resolveInSteps(readArticle(text), mentions, bodies, gazetteer, new Memo()));
    expect(town.place).toMatchObject({ name: 'Hope', region: 'Bergland' });
    expect(body.place).toBeNull();
  });

  it('not by a body that is named after no town', () => {
    const { text, mentions, chains } = read('Rain fell in [Hope], the [Chamber of Zenda] said.');
    const bodies = chains.map(chain =>
      chain.name === 'Hope' ? chain : { ...chain, type: 'organization' as const },
    );
    const [town] = finish(resolveInSteps(readArticle(text), mentions, bodies, gazetteer, new Memo()));
    expect(town.place).toMatchObject({ name: 'Hope', country: 'TI' });
  });

  it('together with what stands in it and bears its name', () => {
    const [town, hall] = resolve('Rain fell in [Hope], Bergland. At [Hope City Hall] it dripped.');
    expect(town.place).toMatchObject({ name: 'Hope', kind: 'city', region: 'Bergland' });
    expect(hall.place).toMatchObject({
      name: 'Hope City Hall',
      kind: 'facility',
      region: 'Bergland',
      population: null,
      geonameId: null,
    });
  });
});

describe('a place is left open', () => {
  it.each([
    ['where no gazetteer has it', 'Rain fell in [Nowhere].'],
    ['where only a hamlet bears its name and nothing speaks for it', 'Rain fell in [Little Nook].'],
    ['where it is a street', 'Rain fell in [Hope Street].'],
  ])('%s', (_, marked) => {
    expect(resolve(marked)[0].place).toBeNull();
  });

  it('but a hamlet is taken where the story plays about it', () => {
    expect(where('Rain fell in [Little Nook], near [Palm Bay].')[0]).toBe('Little Nook: The Isles');
  });
});

describe('the description of a place', () => {
  it.each([
    ['before the name', 'They left the small border town of [Nowhere] at dawn.', 'small border town'],
    [
      'after the name',
      'They left [Nowhere], a quiet suburb of Strelsau, at dawn.',
      'quiet suburb of Strelsau',
    ],
    ['beside the name', 'They left the [Nowhere] district of Strelsau at dawn.', 'district of Strelsau'],
    ['with a greater place in it', 'They left the Strelsau suburb of [Nowhere].', 'Strelsau suburb'],
  ])('stands %s', (_, marked, expected) => {
    const { text } = read(marked);
    const { described } = resolve(marked)[0];
    expect(described?.text).toBe(expected);
    expect(text.slice(described!.from, described!.to)).toBe(expected);
  });

  it.each([
    ['of another place', 'They left the Nowhere district of [Strelsau].'],
    ['that says no more than is known', 'They left the town of [Zenda].'],
    ['that is none', 'They left [Nowhere], a fine mess of things.'],
  ])('is none for words %s', (_, marked) => {
    expect(resolve(marked)[0].described).toBeNull();
  });
});

describe('resolving', () => {
  it('leaves chains of other types as they are', () => {
    const { text, mentions, chains } = read('Rain fell on [Hope].');
    const people = chains.map(chain => ({ ...chain, type: 'person' as const }));
    expect(finish(resolveInSteps(readArticle(text), mentions, people, gazetteer, new Memo()))).toEqual(
      people,
    );
  });

  it('does not depend on the order of the chains', () => {
    const { text, mentions, chains } = read('Rain fell in [Hope], [Zenda], [Palm Bay] and [Strelsau], B.L.');
    const article = readArticle(text);
    const forward = finish(resolveInSteps(article, mentions, chains, gazetteer, new Memo()));
    const backward = finish(resolveInSteps(article, mentions, [...chains].reverse(), gazetteer, new Memo()));
    expect(backward.reverse()).toEqual(forward);
  });

  it('never throws, on any text and any spans', () => {
    const words = fc.constantFrom(
      'Hope',
      'Lake',
      'of',
      'the',
      ',',
      "'s",
      '(',
      'Bergland',
      'town',
      '\n',
      'é',
      '🙂',
      'St.',
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean()), { maxLength: 40 }), list => {
        const marked = list.map(([word, marks]) => (marks && word !== '\n' ? `[${word}]` : word)).join(' ');
        for (const { place } of resolve(marked)) seen.add(place?.name ?? '');
      }),
      { seed: 20260102, numRuns: 500 },
    );
    expect(seen.size).toBeGreaterThan(2);
  });

  it('costs in proportion to the length of the article', () => {
    const cost = (paragraphs: number) => {
      let lookups = 0;
      const counting = {
        ...gazetteer,
        candidates: (name: string) => {
          lookups++;
          return gazetteer.candidates(name);
        },
      };
      const { text, mentions, chains } = read('Rain fell in [Hope], Bergland, again.\n'.repeat(paragraphs));
      finish(resolveInSteps(readArticle(text), mentions, chains, counting, new Memo()));
      return lookups;
    };
    expect(cost(400)).toBeLessThan(11 * cost(40));
  });
});
