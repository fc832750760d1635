import { describe, expect, it } from 'vitest';
import { type Analysis, analyse, analyseInSteps, explainMention } from '../../../server/core/analyse.ts';
import { Memo } from '../../../server/core/memo.ts';
import type { ArticleText, Span } from '../../../server/core/model.ts';
import { longestWhole, partsNotice } from '../../../server/core/parts.ts';
import { equalData } from '../../../server/workspace/equalData.ts';
import { knowledge } from '../workspace/desk.ts';
import { randomNumbers } from '../workspace/randomEdits.ts';

const sentences = [
  'Maria Lopez, the harbour master, said on Friday that %n sailors were moved.',
  '“We lost %n boats,” Lopez said.',
  'The Harbour Board put the cost at $%n million, up from $%n million in 2014.',
  'Bo Lind and Ida Lind of Leeds have run the yard in Port Lune for %n years.',
  'Nobody was hurt, but %n percent of the quay is closed.',
];

/** A text of paragraphs of one to three sentences, no two the same. */
function longText(length: number, seed: number): string {
  const random = randomNumbers(seed);
  const number = () => String(Math.floor(random() * 1e5));
  const paragraphs = ['Harbour closes after gale', 'Published: August 26, 2016'];
  for (let written = 0; written < length; ) {
    const count = 1 + Math.floor(random() * 3);
    const chosen = Array.from({ length: count }, () => sentences[Math.floor(random() * sentences.length)]);
    const paragraph = chosen.join(' ').replace(/%n/g, number);
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

/** Seeded edits as an editor makes them: typing, deleting, pasting, moving paragraphs, other line ends. */
function edited(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const to = at + Math.floor(random() ** 4 * 20_000);
  const kind = Math.floor(random() * 6);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 40));
  if (kind === 1) return text.slice(0, at) + text.slice(to);
  if (kind === 2) return text.slice(0, at) + longText(to - at, at) + text.slice(at);
  if (kind === 3) return text.slice(0, at) + text.slice(to) + text.slice(at, to);
  if (kind === 4) return text.slice(0, at) + text.slice(at, to).replaceAll('\n', '\r\n') + text.slice(to);
  return text.slice(0, at) + ['e', ' Lopez', '\n\n', '\n\n😀 ', '”', '. The '][at % 6] + text.slice(at);
}

const words = (text: string, { from, to }: Span) => text.slice(from, to);

/** The words of each chain's mentions, each wording once. */
function chainsOf({ article, chains, mentions }: Analysis): string[] {
  return chains.map(chain => {
    const forms = new Set(chain.mentions.map(mention => words(article.text, mentions[mention])));
    return `${chain.name}: ${[...forms].join(', ')}${chain.couldBe ? ` (${chain.couldBe.join(' or ')})` : ''}`;
  });
}

describe('a long article', () => {
  const text = longText(160_000, 1);
  const analysis = analyse(text, knowledge);

  it('is read in parts that hold every paragraph once, in order', () => {
    const parts = analysis.parts ?? [];
    expect(parts.length).toBeGreaterThan(5);
    const regions = parts.flatMap(({ from, own }) => own.article.regions.map(region => from + region.from));
    expect(regions).toEqual(analysis.article.regions.map(region => region.from));
    for (const { own, from } of parts) {
      expect(words(text, { from, to: from + own.article.text.length })).toBe(own.article.text);
      expect(own.article.text.length).toBeLessThan(40_000);
    }
  });

  it('is read as a whole where it is not so long', () => {
    expect(analyse(text.slice(0, longestWhole), knowledge).parts).toBeUndefined();
  });

  it('has its spans where the words stand', () => {
    expect(new Set(analysis.mentions.map(mention => words(text, mention)))).toEqual(
      new Set(['Maria Lopez', 'Lopez', 'Harbour Board', 'Bo Lind', 'Ida Lind', 'Leeds', 'Port Lune']),
    );
    expect(analysis.figures.every(figure => /\d|Friday/.test(words(text, figure)))).toBe(true);
    expect(analysis.quotes.every(quote => /^We lost \d+ boats$/.test(words(text, quote)))).toBe(true);
    expect(analysis.facts.every(fact => words(text, fact).startsWith(fact.text.slice(0, 3)))).toBe(true);
    expect(analysis.figures.length).toBeGreaterThan(1000);
    const order = (spans: readonly Span[]) =>
      spans.every((span, i) => i === 0 || spans[i - 1].from <= span.from);
    for (const spans of [analysis.mentions, analysis.figures, analysis.quotes, analysis.facts])
      expect(order(spans)).toBe(true);
  });

  it('has the date of its head in all its parts', () => {
    const dates = analysis.figures.filter(figure => words(text, figure) === 'Friday');
    expect(new Set(dates.map(({ value }) => value))).toEqual(new Set(['2016-08-26']));
  });

  it('has one chain for each name, however many parts it stands in', () => {
    expect(chainsOf(analysis).sort()).toEqual([
      'Bo Lind: Bo Lind',
      'Harbour Board: Harbour Board',
      'Ida Lind: Ida Lind',
      'Leeds: Leeds',
      'Maria Lopez: Maria Lopez, Lopez',
      'Port Lune: Port Lune',
    ]);
    const all = analysis.chains.flatMap(chain => chain.mentions);
    expect([...all].sort((a, b) => a - b)).toEqual(analysis.mentions.map((_, index) => index));
    const speakers = new Set(analysis.quotes.map(({ speaker }) => analysis.chains[speaker ?? -1]?.name));
    expect(speakers).toContain('Maria Lopez');
  });

  it('gives a surname to the one person who bears it in an earlier part, and to nobody where two do', () => {
    const filler = (seed: number) => longText(50_000, seed).replace(/Maria |Bo |Ida /g, '');
    const one = analyse(`Gale\n\nMaria Lopez spoke.\n\n${filler(2).replace(/Lind/g, 'Smith')}`, knowledge);
    expect(chainsOf(one)).toContain('Maria Lopez: Maria Lopez, Lopez');
    const two = analyse(`Gale\n\nBo Lind and Ida Lind spoke.\n\n${filler(3)}`, knowledge);
    expect(chainsOf(two)).toContainEqual(
      expect.stringMatching(/^Lind: Lind \((?:Bo Lind or Ida|Ida Lind or Bo) Lind\)$/),
    );
  });

  it('is analysed again where it was edited, and not elsewhere', () => {
    const memo = new Memo();
    const before = analyse(text, knowledge, memo);
    for (const at of [10, 80_000, text.length - 10]) {
      const after = analyse(`${text.slice(0, at)}e${text.slice(at)}`, knowledge, memo, before);
      const known = new Set(before.parts?.map(({ own }) => own));
      const made = after.parts?.filter(({ own }) => !known.has(own)) ?? [];
      expect(made.length).toBeGreaterThan(0);
      expect(made.length).toBeLessThan(4);
    }
  });

  it('says of a name what the part says that it stands in', () => {
    const mention = analysis.mentions[analysis.mentions.length - 1];
    const explain = (article: ArticleText, { from, to }: Span) => {
      return [{ text: article.text.slice(from, to), weight: article.text.length }];
    };
    const [reason] = explainMention(analysis, mention, { ...knowledge.recogniser, explain });
    expect(reason.text).toBe(words(text, mention));
    expect(reason.weight).toBeLessThan(longestWhole);
  });

  it('is told of where it is read in parts, and only there', () => {
    expect(partsNotice(longestWhole)).toBeNull();
    expect(partsNotice(longestWhole + 1)).toContain('read in parts');
  });

  it('may be analysed in steps, and be edited between them: what was analysed is not lost', () => {
    const memo = new Memo();
    const steps = analyseInSteps(text, knowledge, memo);
    let progress = steps.next().value;
    while (progress?.parts?.length !== 4) progress = steps.next().value;
    const typed = `${text.slice(0, 150_000)}e${text.slice(150_000)}`;
    const made = new Set(progress.parts.map(({ own }) => own));
    const finished = analyse(typed, knowledge, memo, progress);
    expect(finished.parts?.filter(({ own }) => made.has(own))).toHaveLength(4);
    expect(equalData(finished, analyse(typed, knowledge))).toBe(true);
  });

  it.each([1, 2])('is after any edit as if read from scratch (seed %i)', seed => {
    const random = randomNumbers(seed);
    const memo = new Memo();
    let typed = longText(90_000, seed);
    let current = analyse(typed, knowledge, memo);
    const counts = new Set<number | undefined>();
    for (let i = 0; i < 12; i++) {
      typed = edited(typed, random);
      current = analyse(typed, knowledge, memo, current);
      counts.add(current.parts?.length);
      expect(equalData(current, analyse(typed, knowledge)), `seed ${seed}, edit ${i}`).toBe(true);
    }
    expect(counts.size, `seed ${seed}`).toBeGreaterThan(1);
  });

  it.each([
    ['one line', 'word '.repeat(40_000)],
    ['one word', 'w'.repeat(200_000)],
    ['line breaks', '\n'.repeat(200_000)],
    ['short lines', 'Ab\n'.repeat(60_000)],
    ['lines far apart', `Lopez said.${'\n'.repeat(50_000)}`.repeat(4)],
  ])('may be %s', (_, odd) => {
    const { article, parts = [] } = analyse(odd, knowledge);
    expect(parts.reduce((sum, { own }) => sum + own.article.regions.length, 0)).toBe(article.regions.length);
  });
});
