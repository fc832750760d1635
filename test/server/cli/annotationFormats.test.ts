import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../../server/cli/annotation.ts';
import {
  type AnnotationFormat,
  annotationHead,
  formatAnnotation,
} from '../../../server/cli/annotationFormats.ts';
import type { Analysis } from '../../../server/core/analyse.ts';
import { readArticle } from '../../../server/core/text/article.ts';

const text = '🎉 Ada Quill met 12 or more guests in Port Sorrel.';
const span = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
const analysis: Analysis = {
  article: readArticle(text),
  mentions: [
    { ...span('Ada Quill'), type: 'person', score: 0.98765432 },
    { ...span('Port Sorrel'), type: 'place', score: 1 },
  ],
  chains: [
    {
      type: 'person',
      name: 'Ada Quill',
      aliases: ['Ada Quill'],
      mentions: [0],
      roles: [],
      place: null,
      described: null,
    },
    {
      type: 'place',
      name: 'Port Sorrel',
      aliases: ['Port Sorrel'],
      mentions: [1],
      roles: [],
      place: null,
      described: null,
    },
  ],
  quotes: [],
  figures: [
    {
      ...span('12'),
      kind: 'cardinal',
      value: 12,
      low: 12,
      high: Number.POSITIVE_INFINITY,
      unit: null,
      noun: '=guests, "all"',
      hedge: 'or more',
    },
  ],
  findings: [],
  facts: [],
  fingerprint: [],
};
const article: AnnotatedArticle = {
  file: 'a.txt',
  analysis,
  entities: [
    { id: 'person:ada-quill', name: 'Ada Quill' },
    { id: 'place:port-sorrel', name: 'Port Sorrel' },
  ],
};
const lines = (format: AnnotationFormat) => formatAnnotation(format, article).split('\n');

describe('annotations', () => {
  it('as JSON Lines hold mentions with their entities, and null for an open end', () => {
    const object = JSON.parse(formatAnnotation('jsonl', article));
    expect(object.mentions[0]).toEqual({
      ...span('Ada Quill'),
      text: 'Ada Quill',
      type: 'person',
      entity: 'person:ada-quill',
      score: 0.9877,
    });
    expect(object.figures[0]).toMatchObject({ text: '12', low: 12, high: null });
    expect(object.entities.map(({ id }: { id: string }) => id)).toEqual([
      'person:ada-quill',
      'place:port-sorrel',
    ]);
  });

  it('as JSON Lines tell of a place without a point where it is set, and of a surname whose it could be', () => {
    const [person, place] = analysis.chains;
    const area = {
      name: 'Low Coast',
      kind: 'admin1' as const,
      lat: 1,
      lon: 2,
      country: 'XX',
      countryName: 'Norland',
      region: null,
      population: null,
      geonameId: null,
    };
    const chains = [
      { ...person, couldBe: ['Ada Quill', 'Bo Quill'] },
      { ...place, area },
    ];
    const { entities } = JSON.parse(
      formatAnnotation('jsonl', { ...article, analysis: { ...analysis, chains } }),
    );
    expect(entities[0].couldBe).toEqual(['Ada Quill', 'Bo Quill']);
    expect(entities[1].place).toEqual({ name: 'Port Sorrel', country: 'XX', region: 'Low Coast' });
  });

  it('as CoNLL columns tag every token of a name', () => {
    expect(lines('conll')).toEqual(
      expect.arrayContaining([
        'Ada\tB-person\tperson:ada-quill',
        'Quill\tI-person\tperson:ada-quill',
        'met\tO\t_',
        'Sorrel\tI-place\tplace:port-sorrel',
      ]),
    );
  });

  it('as brat standoff count code points', () => {
    expect(lines('brat')[1]).toBe('T1\tperson 2 11\tAda Quill');
  });

  it('as Web Annotations select by position and by quotation', () => {
    const [position, quotation] = JSON.parse(lines('webannotation')[0]).target.selector;
    expect(position).toMatchObject({ start: 3, end: 12 });
    expect(quotation).toMatchObject({ exact: 'Ada Quill', prefix: '🎉 ' });
  });

  it('as a table quote what a spreadsheet would misread', () => {
    expect(annotationHead('csv')).toBe(
      'file,from,to,text,kind,value,low,high,unit,noun,hedge,line,source,asOf\r\n',
    );
    expect(lines('csv')[0]).toBe('a.txt,17,19,12,cardinal,12,12,,,"\'=guests, ""all""",or more,1,,\r');
  });
});
