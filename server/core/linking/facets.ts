/**
 * The walks of life that roles speak of, by which two bearers of one name are told apart.
 *
 * Invariant: a facet is given only by words that belong to one walk of life; "president" or "director" give none.
 */

export type Facet = 'sport' | 'government' | 'force' | 'crime' | 'arts' | 'learning' | 'faith' | 'business';

const lists: Readonly<Record<Facet, string>> = {
  sport:
    'striker midfielder goalkeeper defender winger fullback forward batsman bowler cricketer footballer golfer ' +
    'pitcher catcher shortstop infielder outfielder quarterback linebacker coach skipper boxer sprinter swimmer ' +
    'cyclist jockey skier skater champion seed player teammate goaltender scrum-half hooker prop flanker ' +
    'wicketkeeper fly-half centre-back athlete gymnast wrestler umpire referee hurdler runner',
  government:
    'minister senator congressman congresswoman governor mayor chancellor premier mp mep ambassador envoy ' +
    'lawmaker legislator councillor councilman councilwoman deputy diplomat senators ministers politician taoiseach ' +
    'commissioner representative',
  force:
    'detective constable sergeant lieutenant colonel inspector sheriff trooper superintendent marshal brigadier',
  crime: 'gunman suspect defendant robber mobster fugitive inmate hijacker kidnapper rapist bomber burglar',
  arts: 'actor actress singer novelist author comedian musician rapper playwright poet sculptor composer guitarist drummer pianist songwriter filmmaker',
  learning:
    'professor lecturer researcher scientist physicist biologist historian economist psychologist astronomer chemist sociologist',
  faith: 'bishop archbishop cardinal priest rabbi imam pope vicar reverend',
  business: 'analyst trader broker banker strategist financier entrepreneur',
};

const facetOfWord = new Map<string, Facet>(
  (Object.keys(lists) as Facet[]).flatMap(facet =>
    lists[facet].split(' ').map(word => [word, facet] as const),
  ),
);

/** The facet of a role, null where its words give none or more than one. */
export function facetOf(roleWords: readonly string[]): Facet | null {
  let facet: Facet | null = null;
  for (const word of roleWords) {
    const of = facetOfWord.get(word);
    if (!of || of === facet) continue;
    if (facet) return null;
    facet = of;
  }
  return facet;
}
