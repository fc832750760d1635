import { describe, expect, it } from 'vitest';
import { chainsOf, lines } from './marked.ts';

/** The roles of the bodies of a marked article, one body a line. */
function roles(marked: string): string {
  return chainsOf(marked)
    .filter(chain => chain.type === 'organization')
    .map(chain => `${chain.name}: ${chain.roles.map(role => role.text).join(' / ') || '-'}`)
    .join('\n');
}

const cases: readonly (readonly [what: string, article: string, expected: string])[] = [
  ['a noun before the name', 'Then the carmaker [Lune Motor]o said no.', 'Lune Motor: carmaker'],
  [
    'with what it is of',
    'Then the [Russian]g state-owned gas company [Lunagas]o said no.',
    'Lunagas: Russian state-owned gas company',
  ],
  ['with small words', 'She works for human rights group [Lune Watch]o.', 'Lune Watch: human rights group'],
  ['no bare kind of body before the name', 'Then the company [Lune Motor]o said no.', 'Lune Motor: -'],
  [
    'no verb before the name',
    'They will fund [Lune Watch]o and partner [Berg Trust]o.',
    'Lune Watch: - \n Berg Trust: -',
  ],
  ['an apposition', '[Lune Motor]o, a maker of small cars, said no.', 'Lune Motor: maker of small cars'],
  [
    'with an owner',
    "[Lune Bank]o, [Norland]l's oldest lender, said no.",
    "Lune Bank: Norland's oldest lender",
  ],
  [
    'one of several',
    '[Lune Bank]o, one of the largest banks in [Norland]l, shut.',
    'Lune Bank: one of the largest banks in Norland',
  ],
  ['one word that says enough', '[Lune Relief]o, a charity, said no.', 'Lune Relief: charity'],
  ['no word that says too little', '[Lune Motor]o, the company, said no.', 'Lune Motor: -'],
  ['no next member of a list', '[Lune Bank]o, the state bank, and the army said no.', 'Lune Bank: -'],
  ['no later member of a list', 'The army, [Lune Bank]o, the state bank, said no.', 'Lune Bank: -'],
  ['no subject of what follows', '[Lune Bank]o, the central bank added, is shut.', 'Lune Bank: -'],
  [
    'a clause',
    '[Lune Bank]o, which is the oldest lender in [Norland]l, said no.',
    'Lune Bank: oldest lender in Norland',
  ],
  ['none of a person who works there', 'Ana Ruiz, an aide at [Lune Bank]o, left.', 'Lune Bank: -'],
];

describe('roles of bodies', () => {
  it.each(cases)('%s', (_, article, expected) => {
    expect(roles(article)).toBe(lines(expected));
  });
});
