/**
 * Surnames taken for places: where a story names `Jon Lune` in full, `Lune said` is he and not the town.
 *
 * Invariants: only places become persons, and none that a mention of the article locates (`in Lune`), no country and
 * no great city; mentions keep their spans, their order and their scores.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { ArticleText, Mention } from '../model.ts';
import { foldName, isHonorific } from './nameParts.ts';
import { type Naming, namings } from './naming.ts';
import { type Passage, Passages } from './passages.ts';

/** A city of a quarter of a million people: stories that mean it need not say where it is. */
const greatCity = 144;

/** Words after which a name is a place's; `to` and `from` lead to persons as well. */
const locating = /^(?:in|at|near|outside|around|across|throughout)$/i;

/** What a person does and a place seldom. */
const personal =
  /^(?:said|says|told|tells|added|adds|who|whose|died|wrote|writes|thinks|thought|joined|resigned|smiled|asked|replied|argued|testified|pleaded|retired|signed|left|wanted|wants|himself|herself)$/;

/** The mentions, with each place that is the surname of a person named in full made a person. */
export function readSurnames(
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Mention[] {
  const surnames = new Set<string>();
  for (const { from, to, type } of mentions) {
    if (type !== 'person') continue;
    const words = foldName(article.text.slice(from, to)).split(/\s+/);
    if (words.length > 1) surnames.add(words[words.length - 1]);
  }
  const isBorne = ({ type, from, to }: Mention) =>
    type === 'place' && surnames.has(foldName(article.text.slice(from, to)));
  if (!mentions.some(isBorne)) return [...mentions];
  const bearers = bearersOf(article, mentions, surnames, gazetteer);
  return mentions.map(mention =>
    mention.type === 'place' && bearers.has(foldName(article.text.slice(mention.from, mention.to)))
      ? { ...mention, type: 'person' }
      : mention,
  );
}

/** The surnames among the places that the text speaks of as of a person, and never as of a place. */
function bearersOf(
  article: ArticleText,
  mentions: readonly Mention[],
  surnames: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Set<string> {
  const bearers = new Set<string>();
  const places = new Set<string>();
  const passages = new Passages(article, mentions);
  for (const naming of namings(article, mentions)) {
    if (naming.type !== 'place') continue;
    const name = foldName(naming.text);
    if (!surnames.has(name) || places.has(name)) continue;
    if (isGreat(naming, gazetteer)) {
      places.add(name);
      continue;
    }
    if (naming.region < 0) continue;
    const passage = passages.of(naming.region);
    const first = passage.tokenAt(naming.from - passage.offset);
    const home = article.regions[naming.region].kind;
    if (home === 'dateline' || isLocated(passage, first)) places.add(name);
    else if (isHonorific(passage.word(first - 1)) || personal.test(passage.word(passage.mentionEnd(first)))) {
      bearers.add(name);
    }
  }
  for (const name of places) bearers.delete(name);
  return bearers;
}

function isGreat({ text }: Naming, gazetteer: Gazetteer): boolean {
  const [first] = gazetteer.candidates(text);
  if (first === undefined) return false;
  return first.place.kind === 'country' || (!first.alternate && first.weight >= greatCity);
}

function isLocated(passage: Passage, first: number): boolean {
  return !passage.isSentenceStart(first) && locating.test(passage.word(first - 1));
}
