import { describe, expect, it } from 'vitest';
import type { ChainSummary, Contribution } from '../../../server/core/contribution.ts';
import type { EntityType, PlaceKind } from '../../../server/core/model.ts';
import { ClusterIndex } from '../../../server/workspace/clusterIndex.ts';
import { OpenReading } from '../../../server/workspace/openReading.ts';
import { holdReading } from '../../../server/workspace/packedReading.ts';
import { gazetteer } from '../core/linking/marked.ts';
import { plainCluster } from './desk.ts';
import { randomNumbers } from './randomEdits.ts';

const types: Readonly<Record<string, EntityType>> = {
  p: 'person',
  l: 'place',
  o: 'organization',
  g: 'group',
};

/**
 * An article's contribution: chains between semicolons, each with its type's letter, its forms (the first its name)
 * between commas, its roles after colons, whom it could be after equals signs and its sport after a hash sign:
 * `p Ana Ruiz, Ruiz: minister`. The article's date may stand in front.
 */
function contribution(dated: string): Contribution {
  const [, published = null, chains] = /^(\d{4}-\d\d-\d\d)? ?(.*)$/.exec(dated)!;
  return {
    published,
    headline: null,
    lineStarts: Uint32Array.of(0),
    chains: chains.split(';').map(summary),
    facts: [],
    fingerprint: [],
  };
}

function summary(chain: string): ChainSummary {
  const [plain, sport] = chain.trim().split(' # ');
  const [named, ...roles] = plain.split(':');
  const [head, ...couldBe] = named.split(' = ');
  const [, letter, forms] = /^(\w) (.*)$/.exec(head)!;
  const aliases = forms.split(',').map(form => form.trim());
  return {
    type: types[letter],
    name: aliases[0],
    aliases,
    mentions: [],
    roles: roles.map(role => ({ text: role.trim(), from: 0, to: role.trim().length })),
    place: null,
    ...(sport && { sport }),
    ...(couldBe.length > 0 && { couldBe }),
  };
}

/** Files a closed article. */
function close(index: ClusterIndex, article: string, made: Contribution): void {
  const reading = { contribution: made, findings: [] };
  index.set(article, holdReading(article, reading, gazetteer, index.vocabulary));
}

/** Files an open article. */
function open(index: ClusterIndex, article: string, made: Contribution, before: OpenReading | null) {
  const reading = { contribution: made, findings: [] };
  const opened = new OpenReading(article, reading, gazetteer, index.vocabulary, before);
  index.set(article, opened);
  return opened;
}

function indexOf(articles: Readonly<Record<string, string>>): ClusterIndex {
  const index = new ClusterIndex();
  for (const [article, chains] of Object.entries(articles)) close(index, article, contribution(chains));
  return index;
}

/** All entities, one a line: id, and the articles of its members. */
function show(index: ClusterIndex): string[] {
  return index
    .clusters()
    .map(({ id, members }) => `${id} ${members.map(({ article, chain }) => `${article}${chain}`).join(' ')}`);
}

const cases: readonly (readonly [
  what: string,
  articles: Readonly<Record<string, string>>,
  clusters: readonly string[],
])[] = [
  ['one full name is one person', { a: 'p Ana Ruiz, Ruiz', b: 'p Ana Ruiz' }, ['person:ana-ruiz a0 b0']],
  [
    'forms of a name are one person',
    { a: 'p Thomas J. Alder', b: 'p Tom Alder', c: 'p T. Alder' },
    ['person:thomas-j-alder a0 b0 c0'],
  ],
  [
    'an initial that two persons explain stays alone',
    { a: 'p Thomas Alder', b: 'p Theresa Alder', c: 'p T. Alder' },
    ['person:t-alder c0', 'person:theresa-alder b0', 'person:thomas-alder a0'],
  ],
  [
    'a bare surname alone joins nobody',
    { a: 'p Ana Ruiz', b: 'p Ruiz', c: 'p Ruiz' },
    ['person:ana-ruiz a0', 'person:ruiz b0', 'person:ruiz-2 c0'],
  ],
  [
    'a bare surname joins the bearer with whom it shares company',
    { a: 'p Ana Ruiz; o Port Board', b: 'p Ruiz; o Port Board', c: 'p Ben Ruiz; o Tide Club' },
    [
      'organization:port-board a1 b1',
      'organization:tide-club c1',
      'person:ana-ruiz a0 b0',
      'person:ben-ruiz c0',
    ],
  ],
  [
    'bare surnames with common company are one person',
    { a: 'p Ruiz: port minister', b: 'p Ruiz: former port minister', c: 'p Ruiz' },
    ['person:ruiz a0 b0', 'person:ruiz-2 c0'],
  ],
  [
    'a surname left in question by its article joins nobody',
    { a: 'p Scott Vane; p Craig Vane; p Vane = Scott Vane = Craig Vane; l Lune', b: 'p Scott Vane; l Lune' },
    ['person:craig-vane a1', 'person:scott-vane a0 b0', 'person:vane a2', 'place:lune a3 b1'],
  ],
  [
    'sides of different sports are apart',
    { a: 'o Norland # rugby', b: 'o Norland # cricket', c: 'o Norland # rugby', d: 'o Norland' },
    ['organization:norland a0 c0', 'organization:norland-2 b0', 'organization:norland-3 d0'],
  ],
  [
    'clashing roles keep namesakes apart',
    { a: 'p Jon Berg: striker', b: 'p Jon Berg: finance minister', c: 'p Jon Berg: football coach' },
    ['person:jon-berg a0 c0', 'person:jon-berg-2 b0'],
  ],
  [
    'clashing roles with common company are two walks of one life',
    { a: 'p Jon Berg: striker; o Lune Rovers', b: 'p Jon Berg: minister; o Lune Rovers' },
    ['organization:lune-rovers a1 b1', 'person:jon-berg a0 b0'],
  ],
  [
    'far apart in time, clashing roles take more in common',
    {
      a: '2011-02-03 p Jon Berg: striker; o Lune Rovers',
      b: '2031-02-03 p Jon Berg: minister; o Lune Rovers',
      c: '2031-02-03 p Ben Moss: striker; o Lune Rovers; o Tide Club',
      d: '2011-02-03 p Ben Moss: minister; o Lune Rovers; o Tide Club',
    },
    [
      'organization:lune-rovers a1 b1 c1 d1',
      'organization:tide-club c2 d2',
      'person:ben-moss c0 d0',
      'person:jon-berg a0',
      'person:jon-berg-2 b0',
    ],
  ],
  [
    'a surname that two bearers answer to equally goes to the one of the same days',
    {
      a: '2029-02-03 p Ana Ruiz; o Port Board',
      b: '2031-02-03 p Ben Ruiz; o Port Board',
      c: '2031-02-05 p Ruiz; o Port Board',
      d: 'p Ruiz; o Port Board',
    },
    ['organization:port-board a1 b1 c1 d1', 'person:ana-ruiz a0', 'person:ben-ruiz b0 c0', 'person:ruiz d0'],
  ],
  [
    'an acronym goes with the one body that gives it',
    { a: 'o Harbour Safety Board, HSB', b: 'o HSB' },
    ['organization:harbour-safety-board a0 b0'],
  ],
  [
    'an acronym that only initials explain needs company',
    { a: 'o Harbour Safety Board; l Lune', b: 'o HSB; l Lune', c: 'o HSB; l Oporto' },
    ['organization:harbour-safety-board a0 b0', 'organization:hsb c0', 'place:lune a1 b1', 'place:oporto c1'],
  ],
  [
    'forms of a country and of a people',
    { a: 'l US; g Russian', b: 'l United States; g Russians' },
    ['group:russians a1 b1', 'place:united-states a0 b0'],
  ],
];

describe('clusters', () => {
  it.each(cases)('%s', (_, articles, clusters) => {
    expect(show(indexOf(articles))).toEqual(clusters);
  });

  it('of places are told apart by where they are, a town and its district not', () => {
    const at = (kind: PlaceKind, country: string, lat: number, geonameId: number) => {
      const made = contribution('l Lune');
      const place = {
        name: 'Lune',
        kind,
        lat,
        lon: 6,
        country,
        countryName: null,
        region: null,
        population: null,
        geonameId,
      };
      return { ...made, chains: [{ ...made.chains[0], place }] };
    };
    const index = new ClusterIndex();
    close(index, 'a', at('city', 'XA', 46, 1));
    close(index, 'b', at('admin2', 'XA', 46.1, 2));
    close(index, 'c', at('city', 'XB', 46.1, 3));
    close(index, 'd', at('city', 'XA', 49, 4));
    expect(show(index)).toEqual(['place:lune a0 b0', 'place:lune-2 c0', 'place:lune-3 d0']);
  });

  it('have the commonest name, all forms and the roles of each article', () => {
    const index = indexOf({
      a: 'p Thomas J. Alder, Alder: mayor',
      b: 'p Thomas Alder, Alder: governor',
      c: 'p Thomas Alder',
    });
    const cluster = index.clusterOf('a', 0)!;
    expect(cluster.name).toBe('Thomas Alder');
    expect(cluster.aliases).toEqual(['Alder', 'Thomas Alder', 'Thomas J. Alder']);
    expect(cluster.roles.map(({ article, role }) => `${article} ${role.text}`)).toEqual([
      'a mayor',
      'b governor',
    ]);
    expect(index.cluster('person:thomas-alder')).toBe(cluster);
    expect(index.cluster('person:nobody')).toBeNull();
    expect(index.clusterOf('a', 7)).toBeNull();
    expect(index.clusterOf('z', 0)).toBeNull();
  });

  it('are found by any form, exact ones first', () => {
    const index = indexOf({ a: 'p Ana Ruiz, Ruiz; l Ruizville; p Jon Berg', b: 'p Édith Lefèvre' });
    const names = (query: string) => index.search(query).map(cluster => cluster.name);
    expect(names('ruiz')).toEqual(['Ana Ruiz', 'Ruizville']);
    expect(names('LEFEVRE')).toEqual(['Édith Lefèvre']);
    expect(names(' ')).toEqual([]);
    expect(names('zzz')).toEqual([]);
  });

  it('explain themselves', () => {
    const index = indexOf({
      a: '2031-02-03 p Jon Berg: striker',
      b: '2031-02-05 p Jon Berg: minister; o Tide Club',
      c: 'p Berg; o Tide Club',
    });
    const explain = (a: string, b: string) =>
      index.explain({ article: a, chain: 0 }, { article: b, chain: 0 });
    expect(explain('a', 'b')).toEqual({
      merged: false,
      evidence: ['names: same', '2 days apart', 'roles: sport against government'],
    });
    expect(explain('b', 'c')).toEqual({
      merged: true,
      evidence: ['name: person berg', 'both with organization tide club'],
    });
    expect(explain('a', 'z')).toBeNull();
  });
});

const people = [
  'Ana Ruiz',
  'Ben Ruiz',
  'Ruiz',
  'Jon Berg',
  'J. Berg',
  'Berg',
  'Tom Alder',
  'Thomas Alder',
  'Alder',
];
const bodies = ['Port Board', 'Tide Club', 'Harbour Safety Board, HSB', 'Harbour Safety Board', 'HSB', 'PB'];
const places = ['Lune', 'US', 'United States'];
const posts = ['striker', 'minister', 'mayor'];
const dates = ['', '', '2011-02-03 ', '2031-02-03 ', '2031-02-05 '];

/** A contribution of random names, some with roles. */
function randomContribution(random: () => number): Contribution {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)];
  const chains = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const kind = random();
    if (kind < 0.6) return `p ${pick(people)}${random() < 0.4 ? `: ${pick(posts)}` : ''}`;
    return kind < 0.85 ? `o ${pick(bodies)}` : `l ${pick(places)}`;
  });
  return contribution(pick(dates) + chains.join(';'));
}

describe('after any changes', () => {
  const seed = 20160826;
  it(`the answers are those of an index made afresh (seed ${seed})`, () => {
    const random = randomNumbers(seed);
    const seen = new Set<string>();
    let removals = 0;
    for (let run = 0; run < 16; run++) {
      // Every other index forgets all that it has decided before the next question.
      const memory = run % 2 ? 0 : undefined;
      const index = new ClusterIndex(undefined, memory);
      const held = new Map<string, Contribution>();
      const opened = new Map<string, OpenReading>();
      for (let step = 0; step < 16; step++) {
        const article = 'abcdefgh'[Math.floor(random() * 8)];
        if (random() < 0.25 && held.has(article)) {
          held.delete(article);
          index.set(article, null);
          removals++;
        } else {
          const made = randomContribution(random);
          held.set(article, made);
          if (random() < 0.5) {
            opened.set(article, open(index, article, made, opened.get(article) ?? null));
          } else {
            close(index, article, made);
          }
        }
        if (random() < 0.5) index.clusterOf(article, 0);
        const fresh = new ClusterIndex();
        for (const [each, made] of [...held].reverse()) close(fresh, each, made);
        expect(index.clusters().map(plainCluster)).toEqual(fresh.clusters().map(plainCluster));
        for (const cluster of index.clusters()) {
          expect(index.cluster(cluster.id)?.id).toBe(cluster.id);
          for (const { article: at, chain } of cluster.members)
            expect(index.clusterOf(at, chain)?.id).toBe(cluster.id);
        }
        seen.add(show(index).join());
      }
    }
    expect(seen.size).toBeGreaterThan(150);
    expect(removals).toBeGreaterThan(20);
  });
});
