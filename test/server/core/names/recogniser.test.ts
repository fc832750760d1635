import { describe, expect, it } from 'vitest';
import { Memo } from '../../../../server/core/memo.ts';
import { checksum } from '../../../../server/core/names/modelFile.ts';
import { createRecogniser, readNames } from '../../../../server/core/names/recogniser.ts';
import { seededRandom } from '../../../../server/core/names/training/random.ts';
import { readArticle } from '../../../../server/core/text/article.ts';
import { emptyGazetteer, smallLexicon, trainSmallModel } from './smallModel.ts';

const model = trainSmallModel();
const open = (bytes: Uint8Array | null) => createRecogniser(readNames(bytes), smallLexicon, emptyGazetteer);
const { recogniser, notice } = open(model);

/** The names of a text as `type name`. */
function names(text: string): string[] {
  return recogniser
    .recognise(readArticle(text), new Memo())
    .map(({ from, to, type }) => `${type} ${text.slice(from, to)}`);
}

describe('the recogniser', () => {
  it('finds names that it was taught in sentences of the same kind', () => {
    expect(notice).toBeNull();
    expect(names('Captain Ada Low sailed to Porto on Friday. The Harbour Board said it was sorry.')).toEqual([
      'person Ada Low',
      'place Porto',
      'organization Harbour Board',
    ]);
  });

  it('finds a name that it has never met by its company', () => {
    expect(names('Captain Zora Quillfeather sailed to Porto on Friday.')).toContain(
      'person Zora Quillfeather',
    );
  });

  it('scores between 0 and 1', () => {
    const article = readArticle('Captain Ada Low sailed to Porto on Friday.');
    const scores = recogniser.recognise(article, new Memo()).map(({ score }) => score);
    expect(scores).toHaveLength(2);
    expect(scores.filter(score => !(score > 0 && score <= 1))).toEqual([]);
  });

  it('says why', () => {
    const article = readArticle('Captain Ada Low sailed to Porto on Friday.');
    const [person] = recogniser.recognise(article, new Memo());
    const reasons = recogniser.explain!(article, person);
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons[0].weight).toBeGreaterThan(0);
    expect(reasons.map(({ text }) => text).join('; ')).toMatch(/Captain|Ada|Low|sailed/);
  });

  it('says the same of a text whatever it has read before', () => {
    const texts = [
      'Captain Ada Low sailed to Porto.',
      'Mr Vargas left Braga for Porto, the Coast Guild said.',
    ];
    const forwards = texts.map(names);
    const backwards = [...texts].reverse().map(names).reverse();
    expect(backwards).toEqual(forwards);
    const fresh = open(model).recogniser;
    expect(fresh.recognise(readArticle(texts[1]), new Memo())).toEqual(
      recogniser.recognise(readArticle(texts[1]), new Memo()),
    );
  });
});

describe('a model that cannot be used', () => {
  const changed = (change: (bytes: Uint8Array) => void) => {
    const bytes = model.slice();
    change(bytes);
    return bytes;
  };
  it.each<[string, Uint8Array | null, RegExp]>([
    ['missing', null, /no name model/],
    ['empty', new Uint8Array(0), /cut short/],
    ['cut in its header', model.slice(0, 7), /cut short/],
    ['cut in its middle', model.slice(0, model.length >> 1), /damaged/],
    ['of another kind', changed(bytes => bytes.fill(1, 0, 4)), /no name model/],
    ['of another schema', changed(bytes => bytes.fill(9, 4, 8)), /schema/],
    ['damaged in one bit', changed(bytes => (bytes[bytes.length - 9] ^= 4)), /damaged/],
    [
      'made of nonsense',
      changed(bytes => {
        bytes.fill(7, 12);
        new DataView(bytes.buffer).setUint32(8, checksum(bytes.subarray(12)), true);
      }),
      /./,
    ],
  ])('%s: names are found by rules, and a notice says so', (_, bytes, reason) => {
    const without = open(bytes);
    expect(without.notice).toMatch(/by rules alone/);
    expect(without.notice).toMatch(reason);
    const text = 'Captain Ada Low sailed home.';
    const found = without.recogniser.recognise(readArticle(text), new Memo());
    expect(found.map(({ from, to }) => text.slice(from, to))).toContain('Ada Low');
  });
});

const naughty = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'Ada\udfff Low',
  '\ufeffAda Low',
  '👩‍👩‍👧 Ada Low 🇵🇹',
  'Z̷̧̛a̴l̵g̶o̸ Low',
  '\u202eAda Low\u202c',
  '- - - --- — –',
  '(((((((((()))))))))',
  'a-'.repeat(500),
  'Ada-Low-'.repeat(300),
  'A'.repeat(5000),
  'Ada '.repeat(2000),
  'U.S.-Porto-led U.S. -Porto',
  "''''''’’’’",
  '1,1,1,1,1.1.1.1-1-1',
  'ǅ ŉ ß İ ı Ⅷ',
  '中文 Ada Low العربية हिन्दी',
  'constructor __proto__ toString Ada Low',
];

const seed = 4242;

function randomTexts(count: number): string[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
  const pieces = [
    'Ada',
    'Low',
    '-',
    ' ',
    '\n',
    '\n\n',
    '.',
    "'s",
    '’',
    '(',
    ')',
    '"',
    'U.S.',
    'the',
    ',',
    '7',
  ];
  const anything = () => String.fromCodePoint(Math.floor(random() * (random() < 0.5 ? 0x250 : 0x10ffff)));
  return Array.from({ length: count }, () =>
    Array.from({ length: 5 + Math.floor(random() * 80) }, () =>
      random() < 0.5 ? pick(pieces) : anything(),
    ).join(''),
  );
}

describe(`any text (seed ${seed})`, () => {
  const texts = [...naughty, ...randomTexts(400)];

  it('varies', () => {
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('gives sound spans, the same at every reading', () => {
    let found = 0;
    for (const text of texts) {
      const mentions = recogniser.recognise(readArticle(text), new Memo());
      let end = 0;
      for (const { from, to } of mentions) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        end = to;
      }
      found += mentions.length;
      expect(recogniser.recognise(readArticle(text), new Memo())).toEqual(mentions);
    }
    expect(found).toBeGreaterThan(50);
  });
});

describe('training', () => {
  it('gives the same bytes for the same seed', () => {
    expect(trainSmallModel()).toEqual(model);
  });

  it('depends on the seed', () => {
    expect(trainSmallModel({ seed: 6 })).not.toEqual(model);
  });

  it('keeps no more weights than it may', () => {
    expect(trainSmallModel({ size: 500 }).length).toBeLessThan(model.length / 2);
  });

  it('keeps fewer where small weights are drawn towards nothing', () => {
    expect(trainSmallModel({ l1: 1 }).length).toBeLessThan(0.9 * model.length);
  });
});
