import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../server/core/places/fold.ts';
import { createGazetteer, readGazetteer } from '../../../../server/core/places/gazetteer.ts';
import { type Entry, packGazetteer } from '../../../../server/core/places/pack.ts';

function entry(name: string, more: Partial<Entry> = {}): Entry {
  return {
    name,
    alternates: [],
    kind: 'city',
    lat: 1,
    lon: 2,
    parent: -1,
    population: null,
    geonameId: null,
    weight: 100,
    seat: 0,
    ...more,
  };
}

const entries = [
  entry('Ruritania', { kind: 'country', code: 'RR', alternates: ['R.R.'], lat: 50, lon: 20, weight: 200 }),
  entry('Bergland', { kind: 'admin1', parent: 0, weight: 130 }),
  entry('Strélsau', {
    parent: 1,
    population: 0,
    geonameId: 7,
    lat: 50.12,
    lon: -20.5,
    alternates: ['Streltown'],
  }),
  entry('Streltown', { parent: 0, population: 12345, weight: 90 }),
  entry('Streltown Lake', { kind: 'water' }),
];
const bytes = packGazetteer(entries, [
  ['Ruritanian', 'RR'],
  ['Ruriman', 'RR'],
]);

describe('a small gazetteer', () => {
  const gazetteer = createGazetteer(readGazetteer(bytes));

  it('gives back what was written', () => {
    expect(gazetteer.lookup('Strélsau')).toEqual([
      {
        name: 'Strélsau',
        kind: 'city',
        lat: 50.12,
        lon: -20.5,
        country: 'RR',
        countryName: 'Ruritania',
        region: 'Bergland',
        population: 0,
        geonameId: 7,
      },
    ]);
    expect(gazetteer.lookup('Streltown Lake')[0]).toMatchObject({
      kind: 'water',
      country: null,
      countryName: null,
    });
  });

  it('puts a first name ahead of a foreign one, though the other town is larger', () => {
    expect(gazetteer.lookup('Streltown').map(({ name }) => name)).toEqual(['Streltown', 'Strélsau']);
    expect(gazetteer.candidates('Streltown').map(({ alternate }) => alternate)).toEqual([false, true]);
  });

  it.each(['strelsau', 'STRÉLSAU', 'Stre\u0301lsau', ' Strelsau. '])(
    'finds %j whatever its case and accents',
    form => {
      expect(gazetteer.lookup(form).map(({ name }) => name)).toEqual(['Strélsau']);
    },
  );

  it.each(['RR', 'R.R.', 'rr', 'Ruritania'])('finds the country as %j', form => {
    expect(gazetteer.lookup(form)[0].country).toBe('RR');
  });

  it.each(['', ' ', '.', 'Strels', 'Strelsaux', 'Aaa', 'Zzz', 'Стрельзау', '\ud800'])(
    'finds nothing as %j',
    form => {
      expect(gazetteer.lookup(form)).toEqual([]);
    },
  );

  it('says which areas hold a place, the smallest first', () => {
    expect(gazetteer.candidates('Strelsau')[0].within).toEqual([1, 0]);
  });

  it('gives one object for one place', () => {
    expect(gazetteer.lookup('Strelsau')[0]).toBe(gazetteer.lookup('STRELSAU')[0]);
    expect(gazetteer.country('RR')).toBe(gazetteer.lookup('Ruritania')[0]);
  });

  it('knows words for people and things, in the plural too', () => {
    expect(['Ruritanian', 'Ruritanians', 'ruritanian', 'Rurimen', 'Ruriman'].map(gazetteer.demonym)).toEqual([
      'RR',
      'RR',
      'RR',
      'RR',
      'RR',
    ]);
    expect(['', 's', 'men', 'Ruritania', 'Zendan'].map(gazetteer.demonym)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('gives the other names of its own places only', () => {
    expect(gazetteer.alternates(gazetteer.lookup('Strelsau')[0])).toEqual(['Streltown']);
    expect(gazetteer.alternates({ ...gazetteer.lookup('Strelsau')[0] })).toEqual([]);
  });
});

describe('the bytes of a gazetteer', () => {
  it('do not change from one build to the next', () => {
    expect(packGazetteer(entries, [])).toEqual(packGazetteer(entries, []));
  });

  it('may hold nothing', () => {
    expect(createGazetteer(readGazetteer(packGazetteer([], []))).lookup('Strelsau')).toEqual([]);
  });

  it.each([
    ['nothing', new Uint8Array(), /CDGZ: the file is cut short/],
    ['half of it', bytes.slice(0, bytes.length >> 1), /CDGZ: the file is damaged or cut short/],
    ['another file', new TextEncoder().encode('{"places": []}   '), /CDGZ: the file starts with "\{\\"pl"/],
    ['another version', bytes.map((byte, at) => (at === 4 ? 99 : byte)), /CDGZ: version 99 of the file/],
    ['a byte changed', bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)), /CDGZ: the file is damaged/],
  ])('are refused with a reason where they are %s', (_, wrong, reason) => {
    expect(() => readGazetteer(wrong)).toThrow(reason);
  });
});

describe('folding', () => {
  it.each([
    ['Saint-Étienne', 'saint etienne'],
    ['St. Étienne', 'saint etienne'],
    ['Mt. Hope', 'mount hope'],
    ['Ft Hope', 'fort hope'],
    ["Nuku'alofa", 'nukualofa'],
    ['Łódź', 'lodz'],
    ['Đà Nẵng', 'da nang'],
    ['U.S.', 'us'],
    ['Bosnia & Herzegovina', 'bosnia and herzegovina'],
    ['constructor', 'constructor'],
  ])('%s is %s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  it('never throws, keeps to its letters and is done at once', () => {
    const strings = fc.string({ unit: 'binary', maxLength: 60 });
    let kept = 0;
    fc.assert(
      fc.property(strings, name => {
        const folded = fold(name);
        if (folded) kept++;
        expect(folded).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
        expect(fold(folded)).toBe(folded);
      }),
      { seed: 20260101, numRuns: 2000 },
    );
    expect(kept).toBeGreaterThan(20);
  });
});

describe('the gazetteer that ships', () => {
  const folder = new URL('../../../../server/data/', import.meta.url);
  const shipped = readFileSync(new URL('gazetteer.bin', folder));
  const manifest = JSON.parse(readFileSync(new URL('gazetteer.manifest.json', folder), 'utf8'));
  const gazetteer = createGazetteer(readGazetteer(shipped));

  it('is the one its manifest speaks of', () => {
    expect(createHash('sha256').update(shipped).digest('hex')).toBe(manifest.sha256);
    expect(shipped.length).toBe(manifest.bytes);
  });

  it.each([
    ['Paris', 'city', 'FR'],
    ['Cairo', 'city', 'EG'],
    ['Bruges', 'city', 'BE'],
    ['Lake Constance', 'water', null],
    ['Lake Victoria', 'water', null],
    ['Kiev', 'city', 'UA'],
    ['Cologne', 'city', 'DE'],
    ['USA', 'country', 'US'],
    ['U.S.', 'country', 'US'],
    ['Holy See', 'country', 'VA'],
    ['DRC', 'country', 'CD'],
    ['DPRK', 'country', 'KP'],
    ['Russian Federation', 'country', 'RU'],
    ['Czechia', 'country', 'CZ'],
    ['Calif.', 'admin1', 'US'],
    ['N.Y.', 'admin1', 'US'],
    ['Middle East', 'region', null],
    ['Europe', 'continent', null],
  ])('knows %s as a %s', (name, kind, country) => {
    expect(gazetteer.lookup(name)[0]).toMatchObject({ kind, country });
  });

  it.each([
    'Cambridge GB',
    'Athens GR',
    'Bethlehem PS',
    'Odessa UA',
    'Alexandria EG',
    'Naples IT',
    'Birmingham GB',
    'Sydney AU',
    'Melbourne AU',
    'Perth AU',
    'Vancouver CA',
    'Toronto CA',
    'Lima PE',
    'Santiago CL',
    'Hyderabad IN',
    'Tripoli LY',
    'Calcutta IN',
    'Saigon VN',
    'Bombay IN',
    'The Hague NL',
    'Gothenburg SE',
    'St. Petersburg RU',
    'Marseilles FR',
    'Raqqa SY',
    'Mosul IQ',
    'Kharkiv UA',
    'Sao Paulo BR',
    'Chechnya RU',
    'Catalonia ES',
    'Darfur SD',
    'Yorkshire GB',
  ])('takes the best known place of a name first: %s', wanted => {
    const at = wanted.lastIndexOf(' ');
    expect(gazetteer.lookup(wanted.slice(0, at))[0].country).toBe(wanted.slice(at + 1));
  });

  it('finds the capital of every country that has one in it', () => {
    const capitals = [
      'Berlin',
      'Ottawa',
      'Canberra',
      'Nairobi',
      'Brasília',
      'New Delhi',
      'Tehran',
      'Kyiv',
      'Suva',
    ];
    for (const name of capitals) expect(gazetteer.candidates(name)[0], name).toMatchObject({ capital: 1 });
  });

  it('never throws on any string', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('Paris', 'San', 'New', 'Al').chain(word => fc.string().map(rest => word + rest)),
    );
    let found = 0;
    fc.assert(
      fc.property(words, name => {
        for (const place of gazetteer.lookup(name)) {
          found++;
          expect(Math.abs(place.lat)).toBeLessThanOrEqual(90);
          expect(Math.abs(place.lon)).toBeLessThanOrEqual(180);
        }
        gazetteer.demonym(name);
        gazetteer.country(name);
      }),
      { seed: 20260101, numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(0);
  });
});
