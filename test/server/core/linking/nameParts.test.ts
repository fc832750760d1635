import { expect, it } from 'vitest';
import { nameParts, withHonorific } from '../../../../server/core/linking/nameParts.ts';
import { agreement, skeleton } from '../../../../server/core/linking/personNames.ts';

/** A name's parts on one line: honorific | given | particle | surname | suffix | nickname. */
function show(name: string, read = nameParts(name)): string {
  const { honorific, given, particle, surname, suffix, nickname } = read;
  return [honorific, given.join(' '), particle, surname, suffix, nickname]
    .map(part => part || '-')
    .join(' | ');
}

it.each([
  ['Ana Ruiz', '- | ana | - | ruiz | - | -'],
  ['Ruiz', '- | - | - | ruiz | - | -'],
  ['Pieter van der Hoek', '- | pieter | van der | van der hoek | - | -'],
  ['de Witt', '- | - | de | de witt | - | -'],
  ['Karim al-Sabri', '- | karim | al | al sabri | - | -'],
  ['Al Moss', '- | al | - | moss | - | -'],
  ['Carl Moss Jr.', '- | carl | - | moss | jr | -'],
  ['Dame Édith Lefèvre', 'Dame | edith | - | lefevre | - | -'],
  ['Vincent "Ox" Marlo', '- | vincent | - | marlo | - | ox'],
  ['J.K. Alder', '- | jk | - | alder | - | -'],
  ['O’Neill', "- | - | - | o'neill | - | -"],
  ['', '- | - | - | - | - | -'],
])('%s has its parts', (name, parts) => {
  expect(show(name)).toBe(parts);
});

it('takes the honorific from the word before', () => {
  const led = withHonorific(nameParts('Ruiz'), 'Mrs');
  expect(show('Ruiz', led)).toBe('Mrs | - | - | ruiz | - | -');
  expect(led.sex).toBe('female');
  expect(withHonorific(nameParts('Dr Ruiz'), 'Mrs').honorific).toBe('Dr');
});

it.each([
  ['Thomas Alder', 'Thomas Alder', 'same'],
  ['Thomas J. Alder', 'Tom Alder', 'form'],
  ['T. Alder', 'Thomas Alder', 'form'],
  ['Seo-yun Han', 'Han Seo-yun', 'form'],
  ['Luis Prado', 'Luis Prado Osorio', 'form'],
  ['Mahmoud Khadafi', 'Mahmoud Qadhafi', 'spelling'],
  ['Muammar Khadafi', 'Moammar Qadhafi', 'spelling'],
  ['Thomas Alder', 'Theresa Alder', null],
  ['Mario Conti', 'Maria Conti', null],
  ['Carl Moss Sr', 'Carl Moss Jr', null],
  ['John F. Alder', 'John G. Alder', null],
  ['Thomas Alder', 'Thomas Elder', null],
])('%s and %s agree as %s', (a, b, expected) => {
  expect(agreement(nameParts(a), nameParts(b))).toBe(expected);
  expect(agreement(nameParts(b), nameParts(a))).toBe(expected);
});

it('hears through transliterations', () => {
  expect(skeleton('qaddafi')).toBe(skeleton('gadhafi'));
  expect(skeleton('yeltsin')).not.toBe(skeleton('yelland'));
});
