import { describe, expect, it } from 'vitest';
import { highlight } from '../../../server/features/highlight.ts';
import { parseMarks, showMarks } from '../../marks.ts';
import { newsroom } from './newsroom.ts';

/** The article with its marks below it. */
function marked(fixture: string, settings = {}): string {
  const { text } = parseMarks(fixture);
  const marks = highlight(newsroom({ a: fixture }, { settings }).snapshot, 'a');
  const labels = marks.map(({ from, to, type, modifiers }) => ({
    from,
    to,
    label: [type, ...modifiers].join('.'),
  }));
  return showMarks(text, labels);
}

/** A fixture without its indentation. */
const dedent = (fixture: string) => showMarks(parseMarks(fixture).text, parseMarks(fixture).spans);

describe('the marks of an article', () => {
  it('are its names, figures and dates', () => {
    const fixture = `
      Lopez opens quay
      ^^^^^ person lopez
      On Monday Maria Lopez opened 14 berths.
         ^^^^^^ date 2031-02-03
                ^^^^^^^^^^^ person lopez
                                   ^^ figure berths
    `;
    expect(marked(fixture)).toBe(
      dedent(`
        Lopez opens quay
        ^^^^^ person.headline
        On Monday Maria Lopez opened 14 berths.
           ^^^^^^ date
                  ^^^^^^^^^^^ person
                                     ^^ figure
      `),
    );
  });

  it('leave a quote what its names do not cover', () => {
    const fixture = `
      Quay
      “Port Lune has 14 berths,” said Lopez.
       ^^^^^^^^^^^^^^^^^^^^^^^^ quote lopez
       ^^^^^^^^^ place lune
                     ^^ figure berths
                                      ^^^^^ person lopez
    `;
    expect(marked(fixture)).toBe(
      dedent(`
        Quay
        “Port Lune has 14 berths,” said Lopez.
         ^^^^^^^^^ place.inQuote
                  ^^^^^ quote
                       ^^ figure.inQuote
                         ^^^^^^^^ quote
                                        ^^^^^ person
      `),
    );
  });

  it('say what is uncertain and what is no part of the story', () => {
    const fixture = `
      Quay
      Lopez spoke on a Tuesday.
      ^^^^^ person lopez 0.3
                       ^^^^^^^ date ?
      More from Lopez
      ^^^^^^^^^^^^^^^ region teaser
                ^^^^^ person lopez
    `;
    expect(marked(fixture)).toBe(
      dedent(`
        Quay
        Lopez spoke on a Tuesday.
        ^^^^^ person.uncertain
                         ^^^^^^^ date.uncertain
        More from Lopez
                  ^^^^^ person.boilerplate
      `),
    );
  });

  it('leave out names below the score of the settings', () => {
    const fixture = `
      Quay
      Lopez met Lind.
      ^^^^^ person lopez 0.3
                ^^^^ person lind 0.6
    `;
    expect(marked(fixture, { names: { minimumScore: 0.5 } })).toBe(
      dedent(`
        Quay
        Lopez met Lind.
                  ^^^^ person
      `),
    );
  });

  it('never overlap: of two that do, the first stands', () => {
    const fixture = `
      Quay
      Group of Eight met.
      ^^^^^^^^^^^^^^ organization eight
               ^^^^^ figure
    `;
    expect(marked(fixture)).toBe(
      dedent(`
        Quay
        Group of Eight met.
        ^^^^^^^^^^^^^^ organization
      `),
    );
  });

  it('can be asked for a range, which gives those that touch it', () => {
    const { snapshot, words } = newsroom({
      a: `
        Quay
        Lopez met Lind and Sorel.
        ^^^^^ person lopez
                  ^^^^ person lind
                           ^^^^^ person sorel
      `,
    });
    const range = { from: 'Quay\nLopez met L'.length, to: 'Quay\nLopez met Lind an'.length };
    expect(highlight(snapshot, 'a', range).map(mark => words({ article: 'a', ...mark }))).toEqual(['Lind']);
  });

  it('are in any range those of the whole that touch it', () => {
    const { snapshot } = newsroom({
      a: `
        Lopez opens quay
        ^^^^^ person lopez
        “Port Lune has 14 berths and no crane,” said Lopez of Leeds.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote lopez
         ^^^^^^^^^ place lune
                       ^^ figure berths
                                                     ^^^^^ person lopez
                                                              ^^^^^ place leeds
        Leeds has 9.
        ^^^^^ place leeds
                  ^ figure berths
      `,
    });
    const whole = highlight(snapshot, 'a');
    expect(whole.length).toBeGreaterThan(8);
    for (let from = 0; from < 90; from++) {
      for (const to of [from, from + 1, from + 7, from + 60]) {
        const touching = whole.filter(mark => mark.to > from && mark.from < to);
        expect(highlight(snapshot, 'a', { from, to })).toEqual(touching);
      }
    }
  });

  it('are none for an article that is not open', () => {
    const { snapshot } = newsroom({ a: 'Lopez\n^^^^^ person lopez' }, { closed: ['a'] });
    expect(highlight(snapshot, 'a')).toEqual([]);
  });
});
