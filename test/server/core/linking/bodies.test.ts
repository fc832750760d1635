import { describe, expect, it } from 'vitest';
import { lines, links } from './marked.ts';

const cases: readonly (readonly [what: string, article: string, chains: string])[] = [
  [
    'an acronym in brackets',
    'The [Harbour Safety Board]o ([HSB]o) met. The [HSB]o agreed.',
    'Harbour Safety Board = HSB = HSB',
  ],
  [
    'an acronym by its initials',
    'The [Union of Coast Towns]o met. [UCT]o said so.',
    'Union of Coast Towns = UCT',
  ],
  [
    'an acronym that holds another',
    'The [UK Tidal Survey]o said, and [UKTS]o said again.',
    'UK Tidal Survey = UKTS',
  ],
  [
    'legal forms and articles make no difference',
    '[Nordal Corp.]o bought [Nordal]o shares from [The Nordal Corporation]o.',
    'Nordal Corp. = Nordal = The Nordal Corporation',
  ],
  [
    'a short form after its full form',
    'The [European Fisheries Commission]o met. The [Commission]o agreed.',
    'European Fisheries Commission = Commission',
  ],
  [
    'a short form that two full forms explain stays alone',
    'The [Fisheries Commission]o and the [Harbour Commission]o met. The [Commission]o agreed.',
    'Fisheries Commission \n Harbour Commission \n Commission',
  ],
  [
    'a name that came first stands for itself',
    'Shares fell.\n\n[Nordal]o fell. The [Nordal Safety Institute]o was silent, and so was [Nordal]o.',
    'Nordal = Nordal \n Nordal Safety Institute',
  ],
  [
    'a tail that only says what kind of body it is',
    'Shares fell.\n\n[Nordal]o fell, and [Nordal Oil]o said so.',
    'Nordal = Nordal Oil',
  ],
  [
    'an office of a body is not the body',
    'The [UI Agency for Ports]o met. The [UI]o agreed.',
    'UI Agency for Ports \n UI',
  ],
  ['a clipping', 'The [Federated Credit]o cut rates. The [Fed]o had hinted.', 'Federated Credit = Fed'],
  [
    'a country is no clipping of its people’s body, nor the seat of a body the body',
    'The [Russian Ski Union]o, [Russia]o and the [Bank of Russia]o. [Russia]o won.',
    'Russian Ski Union \n Russia = Russia \n Bank of Russia',
  ],
  ['a team by its city', '[Porto Lune]o won. [Porto]o led early.', 'Porto Lune = Porto'],
  ['singular and plural of a team', 'The [Falcons]o won; a [Falcon]o fell.', 'Falcons = Falcon'],
  [
    'forms of a country',
    'The [US]l, the [U.S.]l and the [United States]l; [Russia]l or the [Russian Federation]l.',
    'US = U.S. = United States \n Russia = Russian Federation',
  ],
  [
    'a people apart from its country',
    '[Russian]g ships left [Russia]l with [Russians]g aboard.',
    'Russian = Russians \n Russia',
  ],
  [
    'a side by forms of its country',
    'The [Russian Federation]o beat [Estria]o. [Russia]o won.',
    'Russian Federation = Russia \n Estria',
  ],
  ['initials of a place', 'At [Mabel Quist Arena]l, or [MQA]l.', 'Mabel Quist Arena = MQA'],
  ['saints of places', '[St. Brida]l, or [Saint Brida]l', 'St. Brida = Saint Brida'],
  ['what a hyphen ties to a name', '[Lune]l and a [Lune-based]l firm', 'Lune = Lune-based'],
  ['one surface of two types', '[Lune]l is where [Lune]o play.', 'Lune \n Lune'],
];

describe('organizations, places and groups', () => {
  it.each(cases)('%s', (_, article, chains) => {
    expect(links(article)).toBe(lines(chains));
  });
});
