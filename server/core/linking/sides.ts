/**
 * Sides named by their place: in a report on sport, `Norland beat Estria 2-1` names two teams, and `in Norland` a
 * country.
 *
 * Invariants: a place becomes an organization only in an article on sport that speaks of it beside words of play;
 * mentions keep their spans, their order and their scores.
 */
import type { Gazetteer } from '../knowledge.ts';
import type { Memo } from '../memo.ts';
import type { ArticleText, Mention } from '../model.ts';
import { wordsOf } from '../paragraphWords.ts';
import { recallFor } from '../recall.ts';
import { foldName } from './nameParts.ts';
import { type Passage, Passages } from './passages.ts';
import { isSportWord, setOf } from './sport.ts';
import { isOnSport } from './sportArticle.ts';

/** Nouns that a side's name stands before. */
const sideNouns = setOf(`
team side squad xi coach captain skipper manager midfielder striker goalkeeper keeper defender winger forward
full-back fly-half scrum-half batsman bowler international internationals debut player players under-21 under-23
under-20 under-19 b fans supporters goal defence attack midfield scrum pack lineout
`);

/** What a side does, in the forms that a report uses. */
const playVerbs = setOf(`
beat beats beaten defeat defeats defeated thrash thrashed crush crushed rout routed edge edged stun stunned upset
trounced hammered demolished outclassed overcame overcome surprised lost lose loses won win wins winning drew draw draws play
plays played playing face faces faced meet meets met scored score scores dominate dominated led lead trailed
qualified qualify advanced reached equalised equalized clinched cruised needed conceded retained held hosted eliminated
are were have had who take took dropped travel travels host hosts visit
`);

/** Words after which a side's name stands as the one played, led or backed. */
const facing = setOf(`
against visiting hosting host beat beats beating defeated defeating thrashed thrashing edged edging crushed routed stunned over versus v vs
overcame facing playing hosts holders champions champion finalists managed guided coached captained
eliminated hammered trounced dominate dominated
`);

/** After these a place is a place, whatever follows. */
const locating = setOf('in at from near outside around across throughout of to through toward towards into');

/** Words of sport that `for` and `to` reach back to (`scored for Norland`, `lost to Estria`). */
const forSport = setOf(
  'played plays playing scored scoring debut caps cap appearances appearance goals goal tries signed',
);
const toSport = setOf('lost losing defeat defeats');

/** What the words around a mention say of it. */
type Sense = 'side' | 'place' | null;

/**
 * The mentions, with each place that stands for its side made an organization, and each country that stands as a
 * place (`in Norland`) made one. A name that is a side's once in a report is so wherever nothing speaks for the place.
 */
export function readSides(
  article: ArticleText,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  memo: Memo,
): readonly Mention[] {
  const sport = isOnSport(article, wordsOf(article, memo));
  const isBody = ({ type, from, to }: Mention) =>
    type === 'organization' && isCountry(gazetteer, article.text.slice(from, to));
  if (!sport && !mentions.some(isBody)) return mentions;
  const passages = new Passages(article, mentions);
  const senses = mentions.map((mention): Sense => {
    if (mention.type === 'person' || mention.type === 'group') return null;
    if (!sport && !isBody(mention)) return null;
    const passage = passages.around(mention.from);
    if (!passage || passage.kind === 'dateline') return passage && 'place';
    const first = passage.tokenAt(mention.from - passage.offset);
    return senseOf(passage, first, passage.mentionEnd(first));
  });
  spreadOverLists(article, mentions, senses);
  const names = mentions.map(({ from, to }) => (sport ? foldName(article.text.slice(from, to)) : ''));
  const sides = new Set(names.filter((_, i) => sport && isSideHere(mentions[i], senses[i])));
  return mentions.map((mention, i) => {
    if (mention.type === 'place' && senses[i] !== 'place' && sides.has(names[i]))
      return { ...mention, type: 'organization' };
    const located = mention.type === 'organization' && senses[i] === 'place';
    return located && isCountry(gazetteer, article.text.slice(mention.from, mention.to))
      ? { ...mention, type: 'place' }
      : mention;
  });
}

/** A list goes with its first name: `against Norland, Estria and Lune`. */
function spreadOverLists({ text }: ArticleText, mentions: readonly Mention[], senses: Sense[]): void {
  for (let i = 1; i < mentions.length; i++) {
    if (senses[i - 1] !== 'side' || senses[i] !== null || mentions[i].from - mentions[i - 1].to > 6) continue;
    if (/^(?:, | and |, and )$/.test(text.slice(mentions[i - 1].to, mentions[i].from))) senses[i] = 'side';
  }
}

const isSideHere = ({ type }: Mention, sense: Sense) =>
  sense === 'side' && (type === 'place' || type === 'organization');

const isCountry = recallFor(
  (gazetteer: Gazetteer, name) => gazetteer.candidates(name)[0]?.place.kind === 'country',
);

/** What the words around a name (tokens `[first, end)`) say of it. */
function senseOf(passage: Passage, first: number, end: number): Sense {
  const word = (token: number) => passage.word(token).toLowerCase();
  const start = !passage.isSentenceStart(first) && word(first - 1) === 'the' ? first - 1 : first;
  const before = passage.isSentenceStart(start) ? '' : word(start - 1);
  if (before === '(' || (before === ',' && passage.typeAt(start - 2) === 'place' && start <= 4))
    return 'place';
  const next = word(end);
  if (sideNouns.has(next)) return 'side';
  if (locating.has(before) && !(before === 'to' && comesAfter(passage, first, toSport))) return 'place';
  if (/^['’]s?$/.test(next)) return ownsPlay(passage, end + 1) ? 'side' : null;
  if (playVerbs.has(next) || facing.has(before) || before === 'to') return 'side';
  if (before === 'for' && comesAfter(passage, first, forSport)) return 'side';
  if (/^\d{1,3}(?:-\d{1,3})?$/.test(next) && !passage.isSentenceStart(end)) return 'side';
  // A line-up or a table's line: the name, then a colon or a dash, then players.
  return first === 0 && /^(?::|-|–|—)$/.test(next) && end + 2 < passage.tokens.length ? 'side' : null;
}

/** `Norland's captain`, `Norland's unbeaten run`, `Norland's Berg`. */
function ownsPlay(passage: Passage, start: number): boolean {
  if (passage.typeAt(start) === 'person') return true;
  for (let i = start; i < Math.min(start + 4, passage.sentenceEnd(start - 1)); i++) {
    const word = passage.word(i).toLowerCase();
    if (sideNouns.has(word) || isSportWord(word)) return true;
  }
  return false;
}

/** Whether one of the words stands within a few tokens before. */
function comesAfter(passage: Passage, token: number, words: ReadonlySet<string>): boolean {
  for (let i = token - 1; i >= Math.max(0, token - 8); i--) {
    if (words.has(passage.word(i).toLowerCase())) return true;
    if (passage.isSentenceStart(i)) return false;
  }
  return false;
}
