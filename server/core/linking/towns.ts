/**
 * Towns taken for persons: `of Lune` after an age, `in Lune`, `Lune, Norland` and `a Lune resident` name a town where
 * nobody in the story is called Lune.
 *
 * Invariants: only names that the gazetteer knows become places, and none that a full name of the story holds or
 * that the text speaks of as of a person; a body becomes a place only in a dateline or before the area that holds
 * it; mentions keep their spans, their order and their scores.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { ArticleText, Mention } from '../model.ts';
import { recallFor } from '../recall.ts';
import { foldName, isHonorific } from './nameParts.ts';
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
interface Spot {
  readonly passage: Passage;
  readonly first: number;
  readonly end: number;
  readonly name: string;
}

/** The mentions, with each town that was taken for a person, or for a body before its area, made a place. */
export function readTowns(
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): readonly Mention[] {
  const asked = whatToAsk(article, mentions, gazetteer);
  if (!asked.includes(true)) return mentions;
  const senses = sensesOf(article, mentions, asked, gazetteer);
  if (!senses.includes('town')) return mentions;
  const names = mentions.map(({ from, to }, i) => (asked[i] ? foldName(article.text.slice(from, to)) : ''));
  const towns = new Set(names.filter((_, i) => senses[i] === 'town'));
  names.forEach((name, i) => {
    if (senses[i] === 'person') towns.delete(name);
  });
  return mentions.map((mention, i): Mention => {
    const isTown = mention.type === 'person' ? asked[i] && towns.has(names[i]) : senses[i] === 'town';
    return isTown ? { ...mention, type: 'place' } : mention;
  });
}

/** Of which mentions it is asked whether they name a town: persons of one name and bodies that the gazetteer knows. */
function whatToAsk({ text }: ArticleText, mentions: readonly Mention[], gazetteer: Gazetteer): boolean[] {
  let full: ReadonlySet<string> | null = null;
  return mentions.map(({ type, from, to }) => {
    if ((type !== 'person' && type !== 'organization') || to - from > longest) return false;
    const name = text.slice(from, to);
    if (!isListed(gazetteer, name)) return false;
    if (type === 'organization' || name.includes(' ')) return true;
    full ??= wordsOfFullNames(text, mentions);
    return !full.has(foldName(name));
  });
}

const isListed = recallFor((gazetteer: Gazetteer, name) => gazetteer.candidates(name).length > 0);

/** What the text says of each mention that is asked about, null for the others. */
function sensesOf(
  article: ArticleText,
  mentions: readonly Mention[],
  asked: readonly boolean[],
  gazetteer: Gazetteer,
): Sense[] {
  const passages = new Passages(article, mentions);
  return mentions.map(({ from, to, type }, i) => {
    const passage = asked[i] ? passages.around(from) : null;
    if (!passage) return null;
    const first = passage.tokenAt(from - passage.offset);
    const spot = { passage, first, end: passage.mentionEnd(first), name: article.text.slice(from, to) };
    if (type !== 'organization') return senseOf(spot, gazetteer);
    return isHeld(spot, gazetteer) ? 'town' : null;
  });
}

/** Letters of the longest name that is asked for: towns that are taken for persons have short names. */
const longest = 24;

/** The words of the names of persons that have more than one, and so are no towns when they stand alone. */
function wordsOfFullNames(text: string, mentions: readonly Mention[]): Set<string> {
  const words = new Set<string>();
  for (const { type, from, to } of mentions) {
    if (type !== 'person') continue;
    const name = text.slice(from, to);
    if (name.includes(' ')) for (const word of foldName(name).split(' ')) words.add(word);
  }
  return words;
}

function senseOf(spot: Spot, gazetteer: Gazetteer): Sense {
  const { passage, first, end } = spot;
  if (isHonorific(passage.word(first - 1))) return 'person';
  if (isHeld(spot, gazetteer) || isLocated(spot)) return 'town';
  const next = passage.word(end);
  // "Lune, 34, said", "Lune, who said".
  const aside = next === ',' && /^(?:\d{1,3}|who|whose)$/.test(passage.word(end + 1));
  if (aside || isPersonal(next)) return 'person';
  return townspeople.has(next) ? 'town' : null;
}

function isLocated({ passage, first, end }: Spot): boolean {
  if (passage.isSentenceStart(first) || /^['’]s?$/.test(passage.word(end))) return false;
  const before = passage.word(first - 1).toLowerCase();
  const lead = passage.word(first - 2).toLowerCase();
  if (before !== 'of') return locating.has(before) && !trusting.has(lead);
  if (partsOf.has(lead) || isAge(passage, first - 2)) return true;
  // "Ada Berg of Lune", but not "Ada Berg of Lune, Moss and Holt".
  return passage.typeAt(first - 2) === 'person' && passage.typeAt(end + 1) !== 'person';
}

/** `, 40,`: the comma that closes an age. */
const isAge = (passage: Passage, comma: number) =>
  passage.word(comma) === ',' && /^\d{1,3}$/.test(passage.word(comma - 1)) && passage.word(comma - 2) === ',';

/** Whether the name opens the dateline, or a comma and an area that holds it stand behind it. */
function isHeld({ passage, end, name, first }: Spot, gazetteer: Gazetteer): boolean {
  if (passage.kind === 'dateline' && first === 0) return true;
  if (passage.word(end) !== ',') return false;
  const start = end + 1;
  const stop = passage.typeAt(start) === null ? start + 1 : passage.mentionEnd(start);
  const areas = gazetteer.candidates(passage.words(start, stop));
  return (
    areas.length > 0 &&
    gazetteer.candidates(name).some(({ within }) => areas.some(({ id }) => within.includes(id)))
  );
}
