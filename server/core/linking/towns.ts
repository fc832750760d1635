/**
 * Towns taken for persons: `of Lune` after an age, `in Lune`, `Lune, Norland` and `a Lune resident` name a town where
 * nobody in the story is called Lune.
 *
 * Invariants: only names that the gazetteer knows become places, and none that a full name of the story holds or
 * that the text speaks of as of a person; a body becomes a place only in a dateline or before the area that holds
 * it; mentions keep their spans, their order and their scores.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { ArticleText, Mention, RegionKind } from '../model.ts';
import { foldName, isHonorific } from './nameParts.ts';
import { namings } from './naming.ts';
import { type Passage, Passages } from './passages.ts';
import { isPersonal } from './personal.ts';
import { setOf } from './sport.ts';

/** Words after which a town stands and a person seldom. */
const locating = setOf('in near outside downtown nearby');

/** After these, `in` leads to persons as well. */
const trusting = setOf(`
confidence trust trusts trusted faith believe believed believes believing belief interest interested hope hopes
disappointed invested confide confided
`);

/** Words that stand before `of` and a town. */
const partsOf = setOf(`
north south east west northeast northwest southeast southwest city town village suburb outskirts residents resident
people citizens
`);

/** Who is said to be of a town by its bare name. */
const townspeople = setOf('resident residents man woman men women couple teen teenager native police mayor');

/** What the text around one mention says of its name. */
type Sense = 'town' | 'person' | null;

/** A mention's tokens `[first, end)` in its passage, and its name. */
interface Place {
  readonly passage: Passage;
  readonly first: number;
  readonly end: number;
  readonly name: string;
  readonly home: RegionKind;
}

/** The mentions, with each town that was taken for a person, or for a body before its area, made a place. */
export function readTowns(
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): readonly Mention[] {
  const names = mentions.map(({ from, to }) => foldName(article.text.slice(from, to)));
  const full = wordsOfFullNames(mentions, names);
  const asked = mentions.map(
    ({ type, from, to }, i) =>
      (type === 'person' ? !full.has(names[i]) : type === 'organization') &&
      names[i].length <= longest &&
      gazetteer.candidates(article.text.slice(from, to)).length > 0,
  );
  if (!asked.includes(true)) return mentions;
  const towns = new Set<string>();
  const persons = new Set<string>();
  const passages = new Passages(article, mentions);
  const placed = mentions.map(() => false);
  for (const { index, text, region, from, type } of namings(article, mentions)) {
    if (!asked[index] || region < 0) continue;
    const passage = passages.of(region);
    const first = passage.tokenAt(from - passage.offset);
    const place = {
      passage,
      first,
      end: passage.mentionEnd(first),
      name: text,
      home: article.regions[region].kind,
    };
    if (type === 'organization') placed[index] = isHeld(place, gazetteer);
    else {
      const sense = senseOf(place, gazetteer);
      if (sense === 'town') towns.add(names[index]);
      else if (sense === 'person') persons.add(names[index]);
    }
  }
  return mentions.map((mention, i): Mention => {
    const isTown =
      placed[i] || (mention.type === 'person' && asked[i] && towns.has(names[i]) && !persons.has(names[i]));
    return isTown ? { ...mention, type: 'place' } : mention;
  });
}

/** Letters of the longest name that is asked for: towns that are taken for persons have short names. */
const longest = 24;

/** The words of the names of persons that have more than one, and so are no towns when they stand alone. */
function wordsOfFullNames(mentions: readonly Mention[], names: readonly string[]): Set<string> {
  const words = new Set<string>();
  mentions.forEach(({ type }, i) => {
    if (type === 'person' && names[i].includes(' ')) for (const word of names[i].split(' ')) words.add(word);
  });
  return words;
}

function senseOf(place: Place, gazetteer: Gazetteer): Sense {
  const { passage, first, end } = place;
  if (isHonorific(passage.word(first - 1))) return 'person';
  if (isHeld(place, gazetteer) || isLocated(passage, first)) return 'town';
  const next = passage.word(end);
  // "Lune, 34, said", "Lune, who said".
  const aside = next === ',' && /^(?:\d{1,3}|who|whose)$/.test(passage.word(end + 1));
  if (aside || isPersonal(next)) return 'person';
  return townspeople.has(next) ? 'town' : null;
}

function isLocated(passage: Passage, first: number): boolean {
  if (passage.isSentenceStart(first)) return false;
  const before = passage.word(first - 1).toLowerCase();
  const lead = passage.word(first - 2).toLowerCase();
  if (before !== 'of') return locating.has(before) && !trusting.has(lead);
  return partsOf.has(lead) || isAge(passage, first - 2) || passage.typeAt(first - 2) === 'person';
}

/** `, 40,`: the comma that closes an age. */
const isAge = (passage: Passage, comma: number) =>
  passage.word(comma) === ',' && /^\d{1,3}$/.test(passage.word(comma - 1)) && passage.word(comma - 2) === ',';

/** Whether the name opens the dateline, or a comma and an area that holds it stand behind it. */
function isHeld({ passage, end, name, home, first }: Place, gazetteer: Gazetteer): boolean {
  if (home === 'dateline' && first === 0) return true;
  if (passage.word(end) !== ',') return false;
  const start = end + 1;
  const stop = passage.typeAt(start) === null ? start + 1 : passage.mentionEnd(start);
  const areas = gazetteer.candidates(passage.words(start, stop));
  return (
    areas.length > 0 &&
    gazetteer.candidates(name).some(({ within }) => areas.some(({ id }) => within.includes(id)))
  );
}
