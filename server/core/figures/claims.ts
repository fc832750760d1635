/**
 * Claims: what an article says of one quantity, with the setting by which two claims are known to speak of the same
 * one. The rules of restatement and the facts that other articles see are both made of claims.
 *
 * Invariant: a claim is read from its paragraph alone and remembered with it; words of its setting are kept as
 * hashes, so a claim costs little memory and equal words compare as numbers.
 */
import type { Memo } from '../memo.ts';
import type { HedgeKind, Paragraph, Span } from '../model.ts';
import { type ParagraphFigures, readParagraph, type SentenceFigures } from './figures.ts';
import type { Lexeme, VerbClass } from './lexicon.ts';
import { hasAny, leadOf, mostInSentence } from './passage.ts';
import type { Scanned } from './scanned.ts';
import { isCompound, type Subject } from './subject.ts';
import { readToll, type Toll } from './toll.ts';
import { LETTERS, type Words, wordSet } from './words.ts';

/** A quantity as stated, in the offsets of its paragraph. */
export interface Claim extends Span {
  readonly figure: Scanned;
  readonly subject: Subject;
  /** Kind and unit, with the noun for bare counts: claims of different groups never speak of one quantity. */
  readonly group: string;
  readonly hedge: HedgeKind | null;
  /** Hashes of the content words around the figure, ascending, without repeats. */
  readonly setting: readonly number[];
  /** Hashes of the content words next to the figure (four on each side). */
  readonly near: readonly number[];
  /** Those of the setting that are written as names. */
  readonly names: readonly number[];
  /** Years named in the sentence. */
  readonly years: readonly number[];
  /** Years and other times named in the sentence. */
  readonly times: readonly string[];
  /** Values of the same kind and unit stated in the same sentence or the next. */
  readonly beside: readonly Scanned[];
  readonly sentence: number;
  readonly bracketed: boolean;
  /** How the claim takes up a set already spoken of, null where it does not. */
  readonly anaphor: 'the' | 'these' | 'its' | 'possessive' | null;
  /** The claim opens its sentence, as its subject. */
  readonly opens: boolean;
  /** The hash of the name that owns the counted (`Acme's 470 workers`). */
  readonly possessor: number | null;
  /** The toll that the counted are said to be among (`were among the dead`), null for none. */
  readonly among: VerbClass | null;
  readonly toll: Toll | null;
  /** The noun hangs on the number by a hyphen (`a five-boat race`). */
  readonly compound: boolean;
  /** The sentence gives a figure of a study or an estimate, of which there may be several. */
  readonly sourced: boolean;
  /** The end of the figure with its noun. */
  readonly nounTo: number;
}

/** Pieces on each side of a figure that make its setting. */
const reach = 14;

/** The claims of a paragraph, remembered with it. */
export function claimsOf(paragraph: Paragraph, memo: Memo): readonly Claim[] {
  return memo.of('claims', paragraph, () => readClaims(readParagraph(paragraph, memo)));
}

function readClaims(reading: ParagraphFigures): Claim[] {
  const claims: Claim[] = [];
  reading.sentences.forEach((sentence, index) => {
    const count = sentence.endFigure - sentence.firstFigure;
    if (count === 0 || count > mostInSentence) return;
    const scene = readScene(reading, index);
    for (let at = sentence.firstFigure; at < sentence.endFigure; at++) {
      if (isClaim(reading.figures[at] as Scanned)) claims.push(readClaim(reading, scene, at));
    }
  });
  return claims;
}

/** What all claims of one sentence share. */
interface Scene {
  readonly sentence: SentenceFigures;
  readonly index: number;
  readonly names: readonly number[];
  readonly years: readonly number[];
  readonly times: readonly string[];
  readonly sourced: boolean;
  /** The figures of the sentence and of the next. */
  readonly figures: readonly Scanned[];
}

const sources = wordSet(
  'according estimate estimates estimated study survey census projection forecast poll',
);

/** Pieces of a sentence that are searched for names; a longer one is no sentence of a story. */
const longestSentence = 200;

function readScene(reading: ParagraphFigures, index: number): Scene {
  const sentence = reading.sentences[index] as SentenceFigures;
  const { first, end, firstFigure, endFigure } = sentence;
  const next = reading.sentences[index + 1];
  const own = reading.figures.slice(firstFigure, endFigure);
  return {
    sentence,
    index,
    names: hashes(reading.words, first, Math.min(end, first + longestSentence), null, true),
    years: own.flatMap(({ date }) => (date?.year == null ? [] : [date.year])),
    times: own
      .filter(({ date }) => date && (date.year !== null || date.relative !== null || date.month !== null))
      .map(({ from, to }) => reading.words.text.slice(from, to).toLowerCase()),
    sourced: hasAny(reading.words, first, Math.min(end, first + longestSentence), sources),
    figures: reading.figures.slice(
      firstFigure,
      Math.min(next?.endFigure ?? endFigure, firstFigure + 2 * mostInSentence),
    ),
  };
}

function isClaim({ kind, amount, unit, spelled }: Scanned): boolean {
  if (amount === null || kind === 'date' || kind === 'time' || kind === 'ordinal' || kind === 'score')
    return false;
  if (kind === 'ratio') return unit === 'share';
  return !(kind === 'cardinal' && spelled && amount < 2);
}

function readClaim({ words, figures, subjects }: ParagraphFigures, scene: Scene, at: number): Claim {
  const { sentence } = scene;
  const figure = figures[at] as Scanned;
  const subject = subjects[at] as Subject;
  const from = Math.max(sentence.first, figure.first - reach);
  const to = Math.min(sentence.end, figure.end + reach);
  const alike = (other: Scanned) =>
    other !== figure && other.kind === figure.kind && other.unit === figure.unit && other.amount !== null;
  return {
    from: figure.from,
    to: figure.to,
    figure,
    subject,
    group: groupOf(figure, subject),
    hedge: figure.hedge?.kind ?? null,
    setting: hashes(words, from, to, figure, false),
    near: hashes(words, Math.max(from, figure.first - 5), Math.min(to, figure.end + 6), figure, false),
    names: scene.names,
    years: scene.years,
    times: scene.times,
    beside: scene.figures.filter(alike),
    sentence: scene.index,
    ...anaphorOf(words, figure, subject),
    opens: leadOf(figure) < sentence.first,
    among: amongOf(words, subject),
    toll: readToll(words, figure, subject),
    compound: isCompound(words, figure),
    sourced: scene.sourced,
    bracketed: words.sign(leadOf(figure), '('),
    nounTo: subject.nounEnd > subject.nounFirst ? (words.to[subject.nounEnd - 1] as number) : figure.to,
  };
}

/** The class of `dead` in `11 children were among the dead`. */
function amongOf(words: Words, { nounEnd }: Subject): VerbClass | null {
  for (let at = nounEnd; at < nounEnd + 3; at++) {
    if (words.is(at, 'among') && words.is(at + 1, 'the')) return words.lexeme(at + 2)?.verb ?? null;
  }
  return null;
}

const owners = wordSet('its their his her');

function anaphorOf(
  words: Words,
  figure: Scanned,
  { definite }: Subject,
): Pick<Claim, 'anaphor' | 'possessor'> {
  const lead = leadOf(figure);
  if (words.is(lead, 'these')) return { anaphor: 'these', possessor: null };
  if (words.is(lead, 's') && words.capital(lead - 2))
    return { anaphor: 'possessive', possessor: stemHash(words, lead - 2) };
  if (words.isAny(lead, owners)) return { anaphor: 'its', possessor: null };
  return { anaphor: definite ? 'the' : null, possessor: null };
}

function groupOf({ kind, unit, second }: Scanned, { noun }: Subject): string {
  if (kind === 'cardinal') return `cardinal ${noun ?? ''}`;
  return second === null ? `${kind} ${unit ?? ''}` : `${kind} ${unit} of`;
}

/** The hash of a word's stem. Function words, numbers and words of change by themselves have none (0). */
function stemHash(words: Words, at: number): number {
  if (words.kind[at] !== LETTERS) return 0;
  const lexeme = words.lexeme(at);
  if (lexeme && isEmpty(lexeme)) return 0;
  const word = words.word(at);
  if (word.length < 3 || empty.has(word)) return 0;
  return wordHash(lexeme?.verb ? `verb:${lexeme.verb}` : stem(word));
}

function isEmpty({ role, number, scale, verb, weekday, month, time }: Lexeme): boolean {
  if (
    number !== undefined ||
    scale !== undefined ||
    weekday !== undefined ||
    month !== undefined ||
    time !== undefined
  )
    return true;
  return verb === undefined && role !== undefined && role !== 'verb';
}

const empty = wordSet(
  'said says say told people percent cent million billion new added according including year years would could take took make made get got put set come came going went spokesman spokeswoman official officials reported expected euro euros pounds dollars total number figure him who mrs worth estimated',
);

/** A rough stem: plural, past and `-ing` endings cut, so that forms of one word meet. */
export function stem(word: string): string {
  let end = word.length;
  if (end > 5 && word.endsWith('ing')) end -= 3;
  else if (end > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  else if (end > 4 && word.endsWith('ed')) end -= 2;
  else if (end > 4 && word.endsWith('es')) end -= 2;
  else if (end > 3 && word.endsWith('s') && !word.endsWith('ss')) end -= 1;
  if (end > 4 && word[end - 1] === 'e') end--;
  return word.slice(0, end);
}

/** A 31-bit hash of a string (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 1;
}

/** A hash of 20 bits, never 0: enough to tell the few words of two clauses apart. */
export function wordHash(word: string): number {
  const hash = hashOf(word);
  return (hash ^ (hash >>> 20)) & 0xfffff || 1;
}

function hashes(words: Words, from: number, to: number, figure: Scanned | null, names: boolean): number[] {
  const found = new Set<number>();
  for (let at = from; at < to; at++) {
    if (figure && at >= figure.first && at < figure.end && !(at === figure.end - 1 && words.hyphen(at - 1)))
      continue;
    if (names && (!words.capital(at) || at === from || words.sign(at - 1, '“') || words.sign(at - 1, '"')))
      continue;
    const hash = stemHash(words, at);
    if (hash !== 0) found.add(hash);
  }
  return [...found].sort((a, b) => a - b);
}

/** How many numbers two ascending lists share. */
export function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}
