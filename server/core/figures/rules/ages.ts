/**
 * One person's age, stated twice: `Jane Doe, 44,` and later `the 46-year-old`; `a 66-year-old woman was killed` and
 * later `Ann Roe, 60, … she was struck`.
 *
 * Invariant: an age is held against another only where both belong to one chain of names, or where the story opens
 * with one unnamed victim and names one of that sex; an age that anybody else in the story bears is never reported.
 */

import type { Finding, Region, Span } from '../../model.ts';
import type { FigureCheckInput } from '../check.ts';
import { LETTERS } from '../marks.ts';
import { maskOf, readParagraph } from '../paragraphFigures.ts';
import { hasAny } from '../passage.ts';
import type { Scanned } from '../scanned.ts';
import { type WordSet, wordSet } from '../vocabulary.ts';
import type { Words } from '../words.ts';

/** How an age is stated: beside a name, of a person spoken of (`the 44-year-old`), of somebody new (`a 44-year-old`). */
type Manner = 'beside' | 'anaphoric' | 'new';

interface Age {
  readonly years: number;
  readonly figure: Scanned;
  readonly words: Words;
  readonly region: Region;
  readonly index: number;
  readonly manner: Manner;
  /** The chain it belongs to, null where none is certain. */
  readonly chain: number | null;
}

/** Two ages a year apart may both be right within one story; its subject had a birthday. */
const birthday = 1;

/** Ages that one person cannot have at once. */
export function findAges(input: FigureCheckInput): Finding[] {
  const ages = agesIn(input);
  return [...sameChain(ages), ...namedVictim(ages)];
}

/** Stories with more ages than this are lists of people. */
const mostAges = 40;

const aged = maskOf(['age']);

function agesIn(input: FigureCheckInput): Age[] {
  const { article, memo } = input;
  const ages: Age[] = [];
  let persons: readonly Person[] | null = null;
  article.regions.forEach((region, index) => {
    if (region.repeats !== null || region.kind === 'teaser' || region.kind === 'boilerplate') return;
    const { words, figures, kinds } = readParagraph(region.paragraph, memo);
    if ((kinds & aged) === 0) return;
    for (const figure of figures) {
      if (figure.kind !== 'age' || figure.unit !== 'year' || figure.hedge || ages.length >= mostAges)
        continue;
      const manner = mannerOf(words, figure);
      if (manner === null) continue;
      let chain: number | null = null;
      if (manner !== 'new') {
        persons ??= personsIn(input);
        chain = chainBefore(persons, region.from + figure.from, manner);
      }
      ages.push({ years: figure.amount as number, figure, words, region, index, manner, chain });
    }
  });
  return ages;
}

/** The chain of the person named last before an age; right before it, where that stands beside a name. */
function chainBefore(persons: readonly Person[], at: number, manner: Manner): number | null {
  const near = persons.findLast(({ to }) => to <= at);
  return near && (manner !== 'beside' || at - near.to <= 3) ? near.chain : null;
}

/** A person's mention and the chain that it belongs to. */
interface Person extends Span {
  readonly chain: number;
}

function personsIn({ mentions, chains }: FigureCheckInput): Person[] {
  const chainOf = new Int32Array(mentions.length).fill(-1);
  chains.forEach(({ type, mentions: own }, chain) => {
    if (type === 'person') for (const mention of own) chainOf[mention] = chain;
  });
  const persons: Person[] = [];
  mentions.forEach(({ from, to }, mention) => {
    const chain = chainOf[mention] as number;
    if (chain >= 0) persons.push({ from, to, chain });
  });
  return persons;
}

function mannerOf(words: Words, { first, end }: Scanned): Manner | null {
  if (words.sign(first - 1, ',') || words.sign(first - 1, '(')) return 'beside';
  if (!words.is(end - 1, 'old')) return null;
  if (words.is(first - 1, 'the'))
    return words.lexeme(end)?.role === 'auxiliary' || isBare(words, end) ? 'anaphoric' : null;
  return words.is(first - 1, 'a') || words.is(first - 1, 'an') ? 'new' : null;
}

/** Whether `the 44-year-old` stands without a noun of its own: a verb, an adverb or a stop follows. */
function isBare(words: Words, end: number): boolean {
  const lexeme = words.lexeme(end);
  if (!words.any(end, LETTERS)) return true;
  return lexeme?.role !== undefined || lexeme?.verb !== undefined || /(?:ed|s)$/.test(words.word(end));
}

/** Two ages of one chain, the later of which nobody else in the story bears. */
function sameChain(ages: readonly Age[]): Finding[] {
  const findings: Finding[] = [];
  ages.forEach((b, index) => {
    if (b.chain === null || b.manner === 'new') return;
    const own = ages.slice(0, index).filter(({ chain }) => chain === b.chain);
    const [a] = own;
    if (
      !a ||
      Math.abs(a.years - b.years) <= birthday ||
      ages.some(other => other !== b && other.years === b.years)
    )
      return;
    if (a.manner === 'new' || (a.manner === 'beside' && b.manner === 'beside')) return;
    findings.push(ageFinding(a, b));
  });
  return findings;
}

function ageFinding(a: Age, b: Age): Finding {
  const at = ({ region, figure }: Age) => ({ from: region.from + figure.from, to: region.from + figure.to });
  return {
    ...at(b),
    code: a.region.kind === 'headline' ? 'figure.headline' : 'figure.restated',
    severity: 'warning',
    message: `${b.years} years old here, ${a.years} before.`,
    related: [{ article: null, ...at(a), message: `${a.years} years old` }],
    fixes: [],
  };
}

const female = wordSet('woman girl mother grandmother wife daughter widow nun schoolgirl housewife');
const male = wordSet('man boy father grandfather husband son schoolboy businessman');
const she = wordSet('she her herself');
const he = wordSet('he him his himself');
const harm = wordSet(
  'hit struck killed died dies dead death stabbed shot injured attacked hurt drowned crushed murdered beaten rescued robbed trapped missing found',
);

/** Regions within which a story tells of its victim before it names anybody. */
const opening = 4;

/** The unnamed victim of the opening, and the first person of that sex whose age is stated beside a name. */
function namedVictim(ages: readonly Age[]): Finding[] {
  const victims = ages.filter(
    ({ manner, index, words, figure }) =>
      manner === 'new' && index < opening && sexOf(words, figure.end) !== null,
  );
  const [a] = victims;
  if (!a || victims.some(({ years }) => years !== a.years)) return [];
  const pronouns = sexOf(a.words, a.figure.end) === 'female' ? she : he;
  if (!speaksOfHarm(a)) return [];
  const b = ages.find(age => age.manner === 'beside' && sentenceHas(age, pronouns) && speaksOfHarm(age));
  if (!b || Math.abs(a.years - b.years) <= birthday) return [];
  const borne = ages.some(
    other =>
      (other !== a && other.years === a.years && other.manner !== 'new') ||
      (other !== b && other.years === b.years),
  );
  return borne ? [] : [ageFinding(a, b)];
}

function sexOf(words: Words, end: number): 'female' | 'male' | null {
  for (let at = end; at < end + 3 && words.any(at, LETTERS); at++) {
    if (words.isAny(at, female)) return 'female';
    if (words.isAny(at, male)) return 'male';
  }
  return null;
}

/** The pieces of the sentence around an age, from the age on. */
function sentenceHas({ words, figure }: Age, set: WordSet): boolean {
  let end = figure.end;
  while (end < words.end && !(words.sign(end, '.') && !words.glued(end) && words.length(end - 1) > 2)) end++;
  return hasAny(words, figure.end, end, set);
}

function speaksOfHarm(age: Age): boolean {
  return sentenceHas(age, harm) || hasAny(age.words, age.figure.first - 14, age.figure.first, harm);
}
