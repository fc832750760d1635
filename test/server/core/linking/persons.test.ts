import { describe, expect, it } from 'vitest';
import { chainsOf, lines, links } from './marked.ts';

const cases: readonly (readonly [what: string, article: string, chains: string])[] = [
  [
    'a surname follows its full name',
    '[Ana Ruiz]p met [Jon Berg]p. [Ruiz]p spoke first, then [Berg]p.',
    'Ana Ruiz = Ruiz \n Jon Berg = Berg',
  ],
  [
    'a first name follows its full name',
    '[Mabel Quist]p sang. “I loved it,” [Mabel]p said.',
    'Mabel Quist = Mabel',
  ],
  [
    'a headline names its person before the story does, in capitals too',
    'RUIZ RESIGNS: [RUIZ]p OUT\n\n[Ana Ruiz]p resigned.',
    'RUIZ = Ana Ruiz',
  ],
  [
    'honorifics go with surnames and tell the sexes apart',
    '[Tom Alder]p and his wife arrived. Mr [Alder]p waved. Mrs [Alder]p did not. Mrs [Alder]p left.',
    'Tom Alder = Alder \n Alder = Alder',
  ],
  [
    'initials, middle names and pet forms',
    '[Thomas J. Alder]p, known as [Tom Alder]p, signed as [T.J. Alder]p and [T. Alder]p.',
    'Thomas J. Alder = Tom Alder = T.J. Alder = T. Alder',
  ],
  [
    'a nickname in quotation marks',
    '[Vincent “Ox” Marlo]p lost. [Ox]p shrugged. [Marlo]p will be back.',
    'Vincent “Ox” Marlo = Ox = Marlo',
  ],
  ['initials alone', '[Jane Frances Keller]p ran. [JFK]p won.', 'Jane Frances Keller = JFK'],
  [
    'particles belong to the surname and may be left out',
    '[Pieter van der Hoek]p and [Lars de Witt]p met [Karim al-Sabri]p. [Van der Hoek]p and [De Witt]p left. [Al-Sabri]p stayed; [Sabri]p slept.',
    'Pieter van der Hoek = Van der Hoek \n Lars de Witt = De Witt \n Karim al-Sabri = Al-Sabri = Sabri',
  ],
  ['hyphenated surnames', '[Eva Lund-Moss]p spoke. [Lund-Moss]p sat down.', 'Eva Lund-Moss = Lund-Moss'],
  [
    'a family name that stands first',
    '[Han Seo-yun]p met [Roh Kyung]p. [Han]p smiled. [Roh]p did not. [Seo-yun Han]p left.',
    'Han Seo-yun = Han = Seo-yun Han \n Roh Kyung = Roh',
  ],
  [
    'two Spanish surnames, the first of which is used',
    '[Luis Prado Osorio]p won. [Prado]p thanked all. [Luis Prado]p left.',
    'Luis Prado Osorio = Prado = Luis Prado',
  ],
  [
    'another transliteration of one name',
    '[Mahmoud Khadafi]p spoke. [Mahmoud Qadhafi]p is the same man.',
    'Mahmoud Khadafi = Mahmoud Qadhafi',
  ],
  [
    'given names of the two sexes are no spelling variants',
    '[Mario Conti]p and [Maria Conti]p',
    'Mario Conti \n Maria Conti',
  ],
  ['a family is not one of its members', '[Jon Berg]p and the [Bergs]p', 'Jon Berg \n Bergs'],
  [
    'the bare surname is that of the first bearer; relatives go by given name',
    '[Boris Orlov]p came with [Vera Orlov]p. [Orlov]p spoke. [Vera]p did not. Then [Orlov]p left.',
    'Boris Orlov = Orlov = Orlov \n Vera Orlov = Vera',
  ],
  [
    'two who come in together leave nobody the bare surname',
    '[Scott Vane]p and [Craig Vane]p played. [Vane]p scored.',
    'Scott Vane \n Craig Vane \n Vane',
  ],
  [
    'who is brought in by the surname of another does not bear it alone',
    'Her killer fled, said [Moss]p’s father, [Jon Moss]p. [Moss]p was 20.',
    'Moss = Moss \n Jon Moss',
  ],
  [
    'a heading before the full name is the same person',
    'HOLT. - Suddenly, [HOLT]p. - [Ida Holt]p, of Lune. [Holt]p was 90.',
    'HOLT = Ida Holt = Holt',
  ],
  [
    'a title or a nationality taken for a given name is none',
    '[Carlos Ruiz]p met [Administrator Eva Lund]p. [Russian Ruiz]p won; [Coach Lund]p and [Eva Lund]p watched.',
    'Carlos Ruiz = Russian Ruiz \n Administrator Eva Lund = Coach Lund = Eva Lund',
  ],
  [
    'a suffix tells father and son apart',
    '[Carl Moss Sr.]p raised [Carl Moss Jr.]p here.',
    'Carl Moss Sr. \n Carl Moss Jr.',
  ],
  [
    'another person of the surname takes it over once the first is long out of the story',
    `[Ida Holt]p opened the day.\n\n${'A line on other things.\n\n'.repeat(9)}[Max Holt]p closed it.\n\n[Holt]p was tired.`,
    'Ida Holt \n Max Holt = Holt',
  ],
];

describe('persons', () => {
  it('whom the text leaves in question are named', () => {
    const chains = chainsOf('[Scott Vane]p and [Craig Vane]p played. [Vane]p scored. [Moss]p did not.');
    expect(chains.map(chain => chain.couldBe)).toEqual([
      undefined,
      undefined,
      ['Scott Vane', 'Craig Vane'],
      undefined,
    ]);
  });

  it('are named without the titles that stand in their spans', () => {
    const [chain] = chainsOf('[Administrator Eva Lund]p spoke. [LUND]p left. [Eva Lund]p stayed.');
    expect(chain.name).toBe('Eva Lund');
    expect(chain.aliases).toEqual(['Administrator Eva Lund', 'LUND', 'Eva Lund']);
  });

  it.each(cases)('%s', (_, article, chains) => {
    expect(links(article)).toBe(lines(chains));
  });
});
