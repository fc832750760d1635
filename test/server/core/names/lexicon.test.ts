import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../../server/core/names/hash.ts';
import { createLexicon, fold, kind, readLexicon } from '../../../../server/core/names/lexicon.ts';
import { packLexicon, readLists } from '../../../../server/core/names/lists.ts';

const lists = {
  'given.tsv': '# Given names.\nZorin\tm\truritanian\n',
  'surnames.tsv': 'Zorin\truritanian\nO’Hale\tbergish\n',
  'titles.tsv': 'Harbour Master\toffice\nCapt.\tmilitary_police\n',
  'orgs.tsv': 'Bank of Strélsau\tBoS|BKS\tbank\tRR\nStrelsau Infirmary\t\thospital\tRR\n',
  'orgwords.tsv': 'Savings Bank\tcompany\n',
  'places.tsv': 'Ruritania\tcountry\n',
};
const entries = readLists(lists);
const lexicon = createLexicon(entries);

describe('fold', () => {
  it.each([
    ['U.S.', 'us'],
    ["O'Brien", 'o brien'],
    ['al-Qaida', 'al qaida'],
    ['  Łódź ', 'lodz'],
    ['Strélsau', 'strelsau'],
    ['Straße', 'strasse'],
    ['Smith & Sons', 'smith sons'],
    ['Москва', 'москва'],
    ['.', ''],
  ])('takes case, accents and punctuation from %j', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('changes nothing that is folded', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), text => {
        const once = fold(text);
        if (once !== text) changed++;
        expect(fold(once)).toBe(once);
      }),
      { seed: 20260301, numRuns: 1000 },
    );
    expect(changed).toBeGreaterThan(100);
  });
});

describe('a lexicon', () => {
  it('knows a word by all its lists', () => {
    expect(lexicon.kinds('zorin')).toBe(kind.given | kind.surname);
    expect(lexicon.kinds('o hale')).toBe(kind.surname);
    expect(lexicon.kinds('ruritania')).toBe(kind.place | kind.country);
  });

  it('does not know the first words of a longer name as a name', () => {
    expect(lexicon.kinds('bank')).toBe(0);
    expect(lexicon.kinds('bank of strelsau')).toBe(kind.organization | kind.company);
  });

  it('knows an acronym in capitals only, with points or without', () => {
    expect(lexicon.acronym('BKS')).toBe(kind.organization | kind.company);
    expect(lexicon.acronym('B.K.S.')).toBe(kind.organization | kind.company);
    expect(lexicon.kinds('bks')).toBe(0);
    expect(lexicon.kinds('bos')).toBe(kind.organization | kind.company);
  });

  it('takes a hospital for a place, an office for a role, a rank for a title alone', () => {
    expect(lexicon.kinds('strelsau infirmary')).toBe(kind.place);
    expect(lexicon.kinds('harbour master')).toBe(kind.title | kind.role);
    expect(lexicon.kinds('capt')).toBe(kind.title);
  });

  it.each([
    ['the whole of a name', ['bank', 'of', 'strelsau', 'said'], 0, 4, { end: 3, kinds: 24 }],
    ['a name over punctuation', ['bank', 'of', '', 'strelsau'], 0, 4, { end: 4, kinds: 24 }],
    ['nothing where the words end too soon', ['bank', 'of', 'strelsau'], 0, 2, null],
    ['nothing of another kind', ['zorin'], 0, 1, null],
    ['nothing from punctuation on', ['', 'zorin'], 0, 2, null],
  ])('finds %s', (_, words, from, end, match) => {
    expect(lexicon.longest(words, from, end, kind.organization)).toEqual(match);
  });

  it('says that a name may begin with two words where one does, and of few others', () => {
    const mayOpen = (first: string, second: string) => lexicon.mayOpen(hashText(first), hashText(second));
    const pairs = [...entries.keys()].map(key => key.split(' ')).filter(words => words.length > 1);
    expect(pairs.length).toBeGreaterThan(3);
    for (const [first, second] of pairs) expect(mayOpen(first, second)).toBe(true);
    const others = pairs.flatMap(([first]) => ['tides', 'said', 'in'].map(word => mayOpen(first, word)));
    expect(others).toContain(false);
  });

  it('is the same packed and read, and packs into the same bytes whatever the order', () => {
    const packed = packLexicon(entries);
    const read = readLexicon(packed);
    for (const key of entries.keys()) expect(read.kinds(key)).toBe(lexicon.kinds(key));
    expect(packLexicon(new Map([...entries].reverse()))).toEqual(packed);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['half of it', packLexicon(entries).slice(0, 40)],
    ['another file', new TextEncoder().encode('{"names": []}')],
  ])('is refused where the bytes are %s', (_, bytes) => {
    expect(() => readLexicon(bytes)).toThrow();
  });
});
